"""This module prepares dates for a page: those of claims, and those of publication."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.dateroles import DateRole, role_of_date
from generator.dating import show_date, show_days
from generator.model import Basis

if TYPE_CHECKING:
    from generator.declared import Article
    from generator.model import Claim, Timex


@dataclass(frozen=True, slots=True)
class DateView:
    """A date as a page shows it; `inferred` is the wording it was worked out from, or empty."""

    value: str
    begin: str
    finish: str
    shown: str
    inferred: str
    role: str = ""


# What is told of a date that is not when the thing happened.
_ROLES = {
    DateRole.SAID: "told then",
    DateRole.FORECAST: "forecast",
    DateRole.BACKGROUND: "background",
}


def date_view(timex: Timex, claim: Claim | None = None) -> DateView:
    """Return the view of `timex`, which has a place in the calendar, and of what it is in `claim`.

    That a thing happened then is not said.
    """
    role = role_of_date(timex, claim) if claim else DateRole.EVENT
    return DateView(
        value=timex.iso,
        begin=str(timex.begin or ""),
        finish=str(timex.finish or ""),
        shown=show_date(timex),
        inferred=timex.text if timex.basis is Basis.INFERRED else "",
        role=_ROLES.get(role, ""),
    )


def show_published(article: Article) -> str:
    """Write the date of publication of `article`, with "about" where it is uncertain."""
    if not (date := article.published):
        return "date unknown"
    about = "about " if date.approximate else ""
    return about + show_days(date.begin, date.finish, date.precision)
