"""This module reads a match of a rule as words, numbers, years and relative steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.timex import periods, tables
from generator.timex.meaning import Anchor, Clock, Meaning, Partial, Shift, Stated
from generator.timex.numerals import parse_number, parse_ordinal
from generator.timex.share import share_of

if TYPE_CHECKING:
    import re

    from generator.timex.share import Share
    from generator.timex.tokens import Tokens

DASHES = frozenset("-–‐‑~")
FISCAL = frozenset(["fiscal", "financial"])

# How a relative word moves a year or another unit, and from where.
RELATIVES: dict[str, tuple[int, Anchor]] = {
    "last": (-1, Anchor.PUBLISHED),
    "past": (-1, Anchor.PUBLISHED),
    "previous": (-1, Anchor.CONTEXT),
    "preceding": (-1, Anchor.CONTEXT),
    "prior": (-1, Anchor.CONTEXT),
    "this": (0, Anchor.PUBLISHED),
    "current": (0, Anchor.PUBLISHED),
    "that": (0, Anchor.CONTEXT),
    "same": (0, Anchor.CONTEXT),
    "next": (1, Anchor.PUBLISHED),
    "coming": (1, Anchor.PUBLISHED),
    "upcoming": (1, Anchor.PUBLISHED),
}
PIVOT = 50  # two-figure years up to 49 are of this century: news looks back more than ahead
SHORT, LONG = 2, 4  # figures of a year cut short and in full


@dataclass(frozen=True, slots=True)
class Reading:
    """A match of a rule, in words."""

    tokens: Tokens
    match: re.Match[str]

    def has(self, group: str) -> bool:
        """Tell whether `group` took part in the match."""
        return self._span(group)[0] >= 0

    def _span(self, group: str) -> tuple[int, int]:
        # Rules share readers, and not every rule has every group.
        return self.match.span(group) if group in self.match.re.groupindex else (-1, -1)

    def words(self, group: str) -> list[str]:
        """Return the lower-case words of `group` without white space."""
        low, high = self._span(group)
        return [] if low < 0 else [w.lower() for w in self.tokens.words[low:high] if w.strip()]

    def spoken(self) -> list[str]:
        """Return the lower-case words of the whole match without white space."""
        low, high = self.match.span()
        return [word.lower() for word in self.tokens.words[low:high] if word.strip()]

    def is_fiscal(self) -> bool:
        """Tell whether a word of the match makes it a fiscal year, or a part of one."""
        return not FISCAL.isdisjoint(self.spoken())

    def word(self, group: str) -> str:
        """Return the first word of `group`, empty if it took no part."""
        low, _ = self._span(group)
        return self.tokens.words[low].lower() if low >= 0 else ""

    def is_sound(self) -> bool:
        """Tell whether a year cut short ("'98") has two figures."""
        return not self.has("short") or len(self.word("short")) == SHORT

    def share(self) -> Share | None:
        """Return the share of a period that the match names ("late", "the first half of")."""
        return share_of(self.words("about"), self.spoken())

    def side(self) -> int:
        """Return -1 for "earlier this year", 1 for "later this year", else 0."""
        words = self.spoken()
        if "this" not in words:
            return 0
        return ("later" in words) - ("earlier" in words)

    def number(self, group: str) -> float:
        """Return `group` read as a number."""
        return parse_number(w for w in self.words(group) if w not in DASHES)

    def before(self, distance: int = 1) -> str:
        """Return the token `distance` places before the match, white space not counted."""
        return self._neighbour(self.match.start(), -1, distance)

    def after(self, distance: int = 1) -> str:
        """Return the token `distance` places after the match, white space not counted."""
        return self._neighbour(self.match.end() - 1, 1, distance)

    def _neighbour(self, index: int, step: int, distance: int) -> str:
        words = self.tokens.words
        while distance:
            index += step
            if not 0 <= index < len(words) or words[index].count("\n") > 1:
                return ""
            distance -= not words[index].isspace()
        return words[index]

    def glued_before(self) -> str:
        """Return the token right before the match, white space included."""
        index = self.match.start() - 1
        return self.tokens.words[index] if index >= 0 else " "

    def opens_clock(self) -> bool:
        """Tell whether the match ends with the hours of a time of day ("May 5:30")."""
        index = self.match.end() + 1
        words = self.tokens.words
        return self.glued_after() == ":" and index < len(words) and words[index][0].isdecimal()

    def glued_after(self) -> str:
        """Return the token right after the match, white space included."""
        index = self.match.end()
        return self.tokens.words[index] if index < len(self.tokens.words) else " "


def relative(words: list[str]) -> tuple[int, Anchor]:
    """Return the move and the anchor that relative `words` ("the", "next") ask for."""
    amount, anchor = RELATIVES.get(words[-1], (1, Anchor.CONTEXT))
    if words[0] == "the" and words[-1] == "next":
        anchor = Anchor.CONTEXT
    return amount, anchor


def full_year(figures: str) -> int:
    """Read two or four figures as a year."""
    number = int(figures)
    if len(figures) == LONG:
        return number
    return number + (2000 if number < PIVOT else 1900)


def within(reading: Reading) -> Meaning | None:
    """Return the year that YEAR_TAIL names, None if it is absent."""
    if reading.has("year"):
        return Stated(periods.year(int(reading.word("year"))))
    if reading.has("short"):
        return Stated(periods.year(full_year(reading.word("short"))))
    if reading.has("rel"):
        amount, anchor = relative(reading.words("rel"))
        return Shift("Y", amount, anchor)
    return None


def in_part(reading: Reading, meaning: Meaning) -> Meaning:
    """Narrow `meaning` to the part of the day that PART_OF_DAY or its like names, if it does."""
    part = reading.word("daypart")
    return Clock(tables.DAY_PARTS[part], meaning) if part else meaning


def whole_date(month: int, day: int, year: Meaning | None, weekday: int = 0) -> Meaning | None:
    """Return a day of the year that `year` is, None if the calendar has no such day."""
    if isinstance(year, Stated):
        found = periods.ymd(year.period.begin.year, month, day)
        return Stated(found) if found else None
    return Partial(month=month, day=day, within=year, weekday=weekday)


def numbered(reading: Reading, group: str) -> int:
    """Return the number of a day or century in `group`, in figures or words."""
    words = [w for w in reading.words(group) if w not in DASHES]
    tens = int(parse_number(words[:-1])) if len(words) > 1 else 0
    return tens + (parse_ordinal(words[-1]) or int(parse_number(words[-1:])))
