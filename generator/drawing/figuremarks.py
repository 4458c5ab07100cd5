"""This module says of a figure what all drawings of figures need: bounds, words, a way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.drawing.marks import Mark, Member
from generator.factuality import is_unmade
from generator.figures import plural
from generator.model import Hedge
from generator.quantity.currencies import CURRENCY_CODES
from generator.speech.cues import shown_cue
from generator.views import anchor_of, anchor_of_value

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.briefing import Briefing
    from generator.model import Claim, Quantity, Speech
    from generator.scale import Scale
    from generator.values import Value


# How a figure is painted that is told as another thing than a fact.
UNMADE = "ahead"


def ends_of(size: Quantity) -> tuple[Decimal, ...]:
    """Return the bounds of `size` that are known, the lower one first."""
    return tuple(each for each in (size.low, size.high) if each is not None)


def unbound(size: Quantity, below: str, above: str) -> str:
    """Return `below` if `size` has no lower bound, `above` if no upper one, else nothing."""
    if size.low is None:
        return below
    return above if size.high is None else ""


def unit_of(quantity: Quantity) -> str:
    """Return in words what `quantity` is measured in."""
    unit = quantity.unit if quantity.unit in CURRENCY_CODES else plural(quantity.unit, "")
    return f"{unit} per {quantity.per}" if quantity.per else unit


def address_of(claim: Claim) -> Markup:
    """Return where `claim` stands on a page that shows it."""
    return Markup(f"#{anchor_of(claim)}")  # noqa: S704 - validated ids only


def member_of(value: Value, label: str) -> Member:
    """Return `value` as what a mark stands for: it leads to its claim, its line is in the table."""
    return Member(label, address_of(value.claim), anchor_of_value(value))


def mark_of(value: Value, size: Quantity, scale: Scale, label: str, row: int = 0) -> Mark:
    """Return the mark of `value`, which is `size` in the unit of `scale`."""
    left, right = (scale.at(ends_of(size)[each]) for each in (0, -1))
    return Mark(
        at=round((left + right) / 2, 1),
        left=round(left, 1),
        width=round(right - left, 1),
        row=row,
        is_bar=left != right,
        opens=unbound(size, "left", "right"),
        is_about=size.approximate,
        tone=UNMADE if is_unmade(value) else "",
        label=label,
        members=(member_of(value, label),),
    )


def source_of(value: Value, briefing: Briefing) -> str:
    """Return the name of the source that gives `value`."""
    article = briefing.sources[value.claim.article].article
    return article.publisher or article.title


def said_by(value: Value, briefing: Briefing) -> str:
    """Return in words who vouches for `value`; empty where only its source does."""
    said = (_said(each, briefing) for each in value.speeches)
    return "; ".join(dict.fromkeys(filter(None, said)))


def _said(speech: Speech, briefing: Briefing) -> str:
    """Return who says it, with the source's own word for how."""
    names = [briefing.entities[each].name for each in speech.speakers]
    who = " and ".join(names) or speech.voice
    cue = shown_cue(speech)
    if not who:
        return "" if speech.hedge is Hedge.UNKNOWN else cue
    if cue.startswith("according"):
        return f"{cue} {who}"
    return f"{who} {cue}"
