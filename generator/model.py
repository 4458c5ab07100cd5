"""Records that the stages hand to each other: frozen, with slots, holding tuples."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


class Precision(StrEnum):
    """How much of the calendar a date covers."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


class Basis(StrEnum):
    """Whether a date stands in the text whole or was worked out from an anchor."""

    STATED = "stated"
    INFERRED = "inferred"


class PassageKind(StrEnum):
    """What a passage is in its article."""

    HEADING = "heading"
    SENTENCE = "sentence"
    ITEM = "item"
    BOILERPLATE = "boilerplate"


class TimexKind(StrEnum):
    """The four types of TIMEX3 (ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """A calendar date with its precision: `begin` and `finish` are inclusive days.

    `value` is the ISO 8601 form without any mark of uncertainty; `approximate` says that the
    date was given as about (EDTF `~`, ISO 8601-2:2019).
    """

    value: str
    begin: date
    finish: date
    precision: Precision
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence, heading, list item or boilerplate line: a half-open span of code points.

    `block` numbers the paragraph or list item that the passage stands in; `level` is 1 to 6 for
    headings and 0 elsewhere.
    """

    id: str
    start: int
    end: int
    kind: PassageKind
    block: int
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names an entity, by its id."""

    start: int
    end: int
    text: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A temporal expression with its TIMEX3 value.

    `begin` and `finish` are inclusive days, None where the expression has no place in the
    calendar (a duration, a set, a date without an anchor); `precision` is None then, too.
    `approximate` marks "about", "early", "late" and the like. `mod` is what TIMEX3 calls so: START,
    MID or END where only that part of the period is meant, to which the days are narrowed, and
    ON_OR_BEFORE where the text says "by", ON_OR_AFTER where it says "not before" (TimeML 1.2.1).
    """

    start: int
    end: int
    text: str
    kind: TimexKind
    value: str
    begin: date | None = None
    finish: date | None = None
    precision: Precision | None = None
    basis: Basis = Basis.STATED
    approximate: bool = False
    mod: str = ""

    @property
    def iso(self) -> str:
        """Its place in the calendar (ISO 8601): that of a period as an interval, not its length."""
        if self.kind is TimexKind.DURATION and self.begin and self.finish:
            return f"{self.begin}/{self.finish}"
        return self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """Money, a count, a share or a ratio, with exact inclusive bounds.

    `low` and `high` are None for an open bound ("more than", "under", and both for a magnitude
    without a figure). `unit` is an ISO 4217 code, `percent`, `times`, or the counted noun in the
    singular; `per` is what a price is for ("million tokens"), else empty. `is_inclusive` says of an
    open bound that it can be reached ("up to", "at least"), as "under" and "over" cannot.
    """

    start: int
    end: int
    text: str
    low: Decimal | None
    high: Decimal | None
    unit: str
    approximate: bool = False
    per: str = ""
    is_inclusive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotations:
    """All that the finders found in one article, each tuple sorted by start.

    `inferred` are descriptions such as "the company" that can stand for one entity only, kept apart
    from the names in `mentions`; `publishers` are the entities named as publisher or author.
    """

    passages: tuple[Passage, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    inferred: tuple[Mention, ...] = ()
    publishers: tuple[str, ...] = ()


class Hedge(StrEnum):
    """How firmly a claim is made."""

    SAID = "said"
    CLAIMED = "claimed"
    ALLEGED = "alleged"
    REPORTED = "reported"
    ESTIMATED = "estimated"
    EXPECTED = "expected"
    DENIED = "denied"
    DECLINED = "declined to comment"
    SILENT = "did not comment"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Who asserts a claim, or a part of it, and how.

    `speaker` is an entity's id, or empty; then `voice` may be the words for an unnamed one. `also`
    are the entities that say it together with the speaker. `cue` is the word of the passage that
    says so, and `start` where it stands in the passage. `evidence` are the passage's words on what
    backs the speaker up, or does not ("without presenting evidence"). `continued` marks speech that
    began in a passage before: then `start` is 0, and `cue` is the word there. `scope` is the part
    of the passage that the speaker vouches for, if that is not all of it, but for the `gaps` in it,
    which are the author's own words; `is_whole` says that nothing else stands beside what the
    speaker says, `is_aside` that who speaks does so in a part of a clause of somebody else only.
    """

    hedge: Hedge
    start: int
    cue: str
    speaker: str = ""
    voice: str = ""
    also: tuple[str, ...] = ()
    evidence: str = ""
    continued: bool = False
    scope: tuple[int, int] | None = None
    gaps: tuple[tuple[int, int], ...] = ()
    is_whole: bool = False
    is_aside: bool = False

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of all entities that say it."""
        return tuple(each for each in (self.speaker, *self.also) if each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A passage that the briefing shows, with its annotations and its citation.

    `named` are the entities that the passage names, `carried` those that it takes over from what
    stands before it (see `carry`); both in order of appearance. `speeches` are its attributions,
    the outermost first. `published` is the date of its article, if that is known. `denied_after`
    says that the sentence behind it denies it.
    """

    article: str
    passage: Passage
    text: str
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    quantities: tuple[Quantity, ...]
    named: tuple[str, ...]
    carried: tuple[str, ...] = ()
    speeches: tuple[Speech, ...] = ()
    published: DateRange | None = None
    denied_after: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """What tells the claim from all others: its article's id and its passage's."""
        return self.article, self.passage.id

    @property
    def speech(self) -> Speech | None:
        """Who asserts the claim as a whole: the outermost attribution that is no aside."""
        return next((each for each in self.speeches if not each.is_aside), None)

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of the entities that assert the claim, or a part of it."""
        return tuple(dict.fromkeys(who for each in self.speeches for who in each.speakers))

    @property
    def entities(self) -> tuple[str, ...]:
        """All entities that the claim is about: named first, then carried over."""
        return self.named + self.carried
