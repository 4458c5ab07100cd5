"""This module draws how a figure of one thing changed: values of one role at several times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.dating import show_date
from generator.drawing.lines import LinesDrawing, draw_lines
from generator.figures import plural
from generator.money.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.values import Value

_FEWEST = 2
# A currency or a counted noun, what it is for, the role of a sum, and whom it is about.
_Thing = tuple[str, str, tuple[str, ...]]


def draw_over_time(values: Iterable[Value], briefing: Briefing) -> tuple[LinesDrawing, ...]:
    """Return a drawing for each thing of which `values` tell at two times or more."""
    things: dict[_Thing, list[Value]] = {}
    for each in values:
        if each.date and each.date.begin and each.about and each.role is not Role.OTHER:
            things.setdefault(_thing(each), []).append(each)
    drawn = (_draw(thing, members, briefing) for thing, members in things.items())
    return tuple(each for each in drawn if each)


def _thing(value: Value) -> _Thing:
    """Return what must be alike in values for one to be an earlier or a later other.

    Sums are alike by what they are, whatever their currency; counts by what is counted.
    """
    what = value.role.value if value.role else value.quantity.unit
    return what, value.quantity.per, tuple(sorted(value.about))


def _draw(thing: _Thing, values: Sequence[Value], briefing: Briefing) -> LinesDrawing | None:
    what, per, about = thing
    what = what if values[0].role else plural(what, "")
    if len({_when(each) for each in values if each.has_figure}) < _FEWEST:
        return None
    names = ", ".join(briefing.entities[each].name for each in about)
    title = f"{names}: {what}{f' per {per}' if per else ''} over time"
    ordered = sorted(values, key=lambda each: (_when(each), each.key))
    return draw_lines(
        title, ordered, briefing, lambda each: show_date(each.date) if each.date else ""
    )


def _when(value: Value) -> tuple[str, str]:
    date = value.date
    return (str(date.begin), str(date.finish)) if date else ("", "")
