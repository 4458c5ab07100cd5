"""What an expression may count from: the publication, the dates before it, the tense around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model import DateRange, Precision, TimexKind
from generator.timex import periods
from generator.timex.meaning import Anchor

# The value of a period that nothing is known of (TimeML 1.2.1: X for what is missing).
UNKNOWN = {
    "D": "XXXX-XX-XX",
    "B": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "F": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
FINENESS = tuple(UNKNOWN)
DAYS_IN_YEAR = 365
REMEMBERED = 4
FAR_YEARS = 10


@dataclass(frozen=True, slots=True)
class Closing:
    """The last month of a fiscal year, and how many years that lies behind the year's number.

    `behind` is None where the text does not tell.
    """

    month: int
    behind: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What an expression may count from.

    `recent` holds the dates mentioned before it, the last one first, and `story` the last one that
    was no glance aside; in a `history` they are the anchors of everything relative. `lean` is the
    tense around the expression: -1, 0 or 1; `of_plan` says that a plan of the past governs it,
    which may be over or not. `accounts` is the last date, if that was a period of
    accounts which is no calendar year ("the year to March"): what a year earlier counts from.
    `lost` says that nobody knows when the last date was; `closing` when a fiscal year ends.
    """

    published: DateRange | None
    history: bool
    recent: tuple[DateRange, ...] = ()
    story: DateRange | None = None
    lean: int = 0
    of_plan: bool = False
    accounts: DateRange | None = None
    lost: bool = False
    closing: Closing | None = None

    def is_ahead(self, period: DateRange) -> bool:
        """Tell whether `period` is yet to come on the day of publication of news."""
        day = None if self.history else self.published
        return day is not None and period.begin > day.finish

    def is_long_past(self, period: DateRange) -> bool:
        """Tell whether `period` lies before the year before the publication of news."""
        day = None if self.history else self.published
        return day is not None and period.begin.year < day.begin.year - 1

    def by_last_day(self) -> Scene:
        """Return the scene in which the last day of those that were told counts as told last."""
        told = [each for each in self.recent if each.precision is Precision.DAY]
        days = [each for each in told if not self.is_ahead(each)]
        if self.history or not days:
            return self
        return replace(self, recent=(max(days, key=lambda each: each.begin), *self.recent))

    def without_ahead(self) -> Scene:
        """Return the scene without the dates in it that are yet to come."""
        return replace(self, recent=tuple(each for each in self.recent if not self.is_ahead(each)))

    def antecedent(self, unit: str) -> DateRange | None:
        """Return the date that was told last, from which a step of `unit` in news counts.

        What is yet to come is not before what has happened, and a year or longer is a glance aside
        where a finer date of a later year was told before it.
        """
        for place, period in enumerate(self.recent):
            if self.lean < 0 and self.is_ahead(period):
                continue
            if is_fine(unit, period) or not _is_glance(period, self.recent[place + 1 :]):
                return period
        return None

    def anchor(self, unit: str, anchor: Anchor) -> DateRange | None:
        """Return the period to count `unit` from, None if none is known or fine enough."""
        if anchor is Anchor.PUBLISHED and not self.history:
            return self.published if is_fine(unit, self.published) else None
        for period in self.recent:
            if is_fine(unit, period):
                return period
        return self.published if not self.history and is_fine(unit, self.published) else None

    def base(self) -> DateRange | None:
        """Return the date that months, days and feasts without a year lie near."""
        if self.history:
            return self.story
        return self.story if self._tells_story() else self.published

    def _tells_story(self) -> bool:
        """Tell whether a story is told within news: the last date is fine, and long past."""
        if self.story is None or self.published is None or self.lean > 0:
            return False
        age = (self.published.begin - self.story.finish).days
        return self.story.precision in (Precision.DAY, Precision.MONTH) and age > DAYS_IN_YEAR


def _is_glance(period: DateRange, before: tuple[DateRange, ...]) -> bool:
    """Tell whether the year `period` is one before a finer date that was told `before` it."""
    return (
        is_fine("Y", period)
        and not is_fine("Q", period)
        and period.precision is not Precision.RANGE
        and any(is_fine("M", each) and each.begin.year > period.begin.year for each in before)
    )


def is_fine(unit: str, period: DateRange | None) -> bool:
    """Tell whether `period` is known and no coarser than `unit`."""
    if period is None:
        return False
    return FINENESS.index(periods.size(period)) <= FINENESS.index(unit)


def follow(scene: Scene, period: DateRange) -> Scene:
    """Return the scene after `period` was mentioned.

    The story moves on with it, unless it is a glance aside: a lone year before the story's own,
    or one far from it, that the mention before does not bear out.
    """
    if period.precision is Precision.RANGE and not period.approximate:
        return replace(scene, accounts=None, lost=False)
    recent = (period, *scene.recent[: REMEMBERED - 1])
    story = scene.story if _is_aside(scene, period) else period
    return replace(scene, recent=recent, story=story, accounts=None, lost=False)


def _is_aside(scene: Scene, period: DateRange) -> bool:
    if scene.story is None or not scene.recent:
        return False
    behind = scene.story.begin.year - period.begin.year
    known = abs(scene.recent[0].begin.year - period.begin.year) <= 1
    earlier_year = period.precision is Precision.YEAR and behind > 0
    return not known and (earlier_year or abs(behind) > FAR_YEARS)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value with its kind, its days and whether it stood whole in the text."""

    value: str
    kind: TimexKind = TimexKind.DATE
    period: DateRange | None = None
    stated: bool = False


def dated(period: DateRange | None, unknown: str) -> Resolved:
    """Return `period` as resolved, or the value `unknown` if there is none."""
    return Resolved(period.value, period=period) if period else Resolved(unknown)
