"""What an expression says before it is resolved: the grammar's output, the resolver's input."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model import TimexKind

if TYPE_CHECKING:
    from generator.model import DateRange
    from generator.timex.share import Share


class Anchor(StrEnum):
    """What a relative expression counts from."""

    PUBLISHED = "published"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that stands whole in the text."""

    period: DateRange


@dataclass(frozen=True, slots=True)
class Fixed:
    """An expression whose value needs no anchor and has no place in the calendar.

    `history` marks words that are expressions of time in histories only ("former").
    """

    value: str
    kind: TimexKind = TimexKind.DATE
    history: bool = False


@dataclass(frozen=True, slots=True)
class Partial:
    """A part of some year: a month, a day of a month, a quarter, half or season.

    `part` is the code of a quarter ("Q1"), half ("H2") or season ("SU"). `within` says which
    year, if the text says so; `lean` is -1 for "last", 1 for "next", -2 for "two summers ago".
    """

    month: int = 0
    day: int = 0
    part: str = ""
    within: Meaning | None = None
    lean: int = 0
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day whose month is left to the context ("the 20th"), perhaps with its weekday.

    `within` is the month if the text points at it ("the 15th of last month").
    """

    day: int
    weekday: int = 0
    within: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Fiscal:
    """A fiscal year, or its `part` ("Q2", "H1"): which months those are another passage may tell.

    `year` is the number that the text gives, 0 for "the current fiscal year".
    """

    year: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class Feast:
    """A named day of a year, such as Christmas; `within` and `lean` as for Partial."""

    name: str
    within: Meaning | None = None
    lean: int = 0


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, of the week `within` if the text says which.

    `lean` is -1 for "last", 1 for "next", 2 for "this", 0 if the tense must tell. A day that is
    no more than `near` days off is not meant: nobody calls tomorrow "next Friday".
    """

    number: int
    lean: int = 0
    within: Meaning | None = None
    near: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before or after an anchor; the result is a period of that unit.

    `counted` says that the text gives the number ("two weeks ago", and not "last week"), `at_hand`
    that it says no more than which unit ("by the end of the year", and not "that year").
    """

    unit: str
    amount: int
    anchor: Anchor
    counted: bool = False
    at_hand: bool = False


@dataclass(frozen=True, slots=True)
class _Measured:
    """So many units, and the other date that they are measured from."""

    unit: str
    amount: int
    of: Meaning


@dataclass(frozen=True, slots=True)
class Counted(_Measured):
    """So many units before or after another date ("two weeks after January 15")."""


@dataclass(frozen=True, slots=True)
class Until(_Measured):
    """A duration that ends with another date ("the three months to March")."""


@dataclass(frozen=True, slots=True)
class Onward(_Measured):
    """A duration that begins with another date ("a week starting on Monday")."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The like of the last period mentioned, years before or after it.

    `unit` is the size of the period, empty for that of the last one ("the same period last year").
    `year` is the one it is of, where the text gives it ("the same period of 2023"); `from_now` says
    that `years` count from the publication ("last year").
    """

    years: int
    unit: str = ""
    year: int = 0
    from_now: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit of a longer period ("the first week of 2021"); negative from its end.

    `count` units from there on ("the last four months of 2021"). Number 0 is the unit around the
    whole ("the week of April 10"). `of` is None until the neighbour that names it is joined.
    With a `weekday`, only such days count ("the third Thursday of November").
    """

    number: int
    unit: str
    of: Meaning | None = None
    count: int = 1
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class Between:
    """A range from `first` to `last`; `cut` is where the first ends and the last one starts.

    `apart` says that the two are no range but a pair ("18 and 19 June"), `shares` which parts of
    the two are meant ("from early 2021 to late 2023").
    """

    first: Meaning
    last: Meaning
    cut: tuple[int, int]
    apart: bool = False
    shares: tuple[Share | None, Share | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; `lean` places it right after (1) or before (-1) the day of publication.

    2 places its end that far ahead ("in two weeks").
    """

    value: str
    unit: str = ""
    amount: float = 0
    lean: int = 0


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as TIMEX3 writes it after the T ("14:30", "MO"), on a day or an open one."""

    value: str
    of: Meaning | None = None


Meaning = (
    Stated
    | Fixed
    | Partial
    | DayOfMonth
    | Fiscal
    | Feast
    | Weekday
    | Shift
    | Counted
    | Until
    | Onward
    | Alike
    | Nth
    | Between
    | Length
    | Clock
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A meaning with its place in the text: half-open code points.

    `share` is the part of the period that is meant ("late"), `side` on which side of today it lies
    ("earlier this year" -1, "later this year" 1).
    """

    start: int
    end: int
    meaning: Meaning
    approximate: bool = False
    share: Share | None = None
    side: int = 0


def plain_parts(meaning: Meaning | None) -> tuple[Meaning, ...]:
    """Return the meanings that `meaning` is built on, itself if it is built on none."""
    match meaning:
        case None:
            return ()
        case Between():
            return (*plain_parts(meaning.first), *plain_parts(meaning.last))
        case Clock() | Nth() | Counted() | Until() | Onward():
            return plain_parts(meaning.of)
        case _:
            return (meaning,)
