"""This module keeps a ledger of quotation marks: what of each passage stands inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import Claim

# Marks that open or close: curly, those of LaTeX, straight ones, and single ones where no letter
# shows them to be apostrophes. Copied text has some turned the wrong way round, and closes with
# another kind than it opens with: then the place tells.
_MARK = re.compile(
    r"""
    (?P<turned> (?<=[\w.,?!…]) [“«] (?!\w) | (?<!\S) [”»] (?=\w) )
  | (?P<opens> “ | `` | « | „ )
  | (?P<closes> ” | '' | » )
  | (?P<opener> (?<![\w.,?!’]) "(?=\w) )           # a straight one that can only open
  | (?P<closer> (?<=[\w.,?!…]) "(?![\w“"]) )       # and one that can only close
  | (?P<either> " )
  | (?P<single> (?<![\w’'.,?!”]) [‘'] (?=[^\W_]) (?!\d0s|tis\b|til\b|em\b|cause\b) )
  | (?P<ends> (?<=[\w.,?!…)]) [’'] (?![\w’']) )
    """,
    re.VERBOSE,
)
# What closes a quotation, by what opened it.
_CLOSING = {
    "opens": frozenset({"closes", "closer", "turned"}),
    "either": frozenset({"either", "closer", "closes", "turned"}),
    "single": frozenset({"ends"}),
}
# A quotation within one of the other kind, which goes on behind it, and inches.
_INNER = {
    "opens": re.compile(r'"[^"“”]*"(?=[^“]*["”])|(?<=\d)"(?=[^“"]*”)'),
    "either": re.compile(r'“[^"“”]*”(?=[^“"]*")'),
}
# As what a mark opens a quotation, if not as what it is.
_SORTS = {"opener": "either", "turned": "opens"}
_EVEN = frozenset({"“”", '""', "«»"})
_DOUBLE = re.compile(r"[“”„«»\"]{2}")
_ANY = re.compile(r"[“”„«»\"‘’']{2}")
_STOPS = ",.?!…"
_DOUBLE_CLOSES = re.compile(r"[^“]*[”\"]")
_NOTHING = re.compile(r"[\s.,;:!?)\]*—–-]*")
_FEW_WORDS = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """What of a passage is quoted: spans with their marks; whether it begins and ends inside."""

    spans: tuple[tuple[int, int], ...]
    begins_inside: bool
    ends_inside: bool
    is_whole: bool

    def holds(self, at: int) -> bool:
        """Tell whether the offset `at` is inside quotation marks."""
        return any(start <= at < end for start, end in self.spans)


def read_quotations(claims: Sequence[Claim]) -> tuple[Quoted, ...]:
    """Return what is quoted in each of `claims`, which are all passages of an article in order.

    A quotation goes on in the next paragraph only if that begins with a mark again.
    """
    found: list[Quoted] = []
    goes_on = False
    for quoted in reversed(tuple(_ledger(claims))):
        found.append(quoted if goes_on or not quoted.ends_inside else _unclosed(quoted))
        goes_on = found[-1].begins_inside
    return tuple(reversed(found))


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return what is quoted in `text`, read by itself: spans with their marks."""
    return _spans(text, "", skipped=0)[0]


def evened(text: str) -> str:
    """Return `text` with curly marks around what opens with another kind of mark than it closes.

    Offsets stay.
    """
    for start, end in quoted_spans(text):
        pair = text[start] + text[end - 1]
        # Single marks of two kinds around a word or two may be apostrophes.
        whole = _DOUBLE.fullmatch(pair) or text[end - 2] in _STOPS
        if pair not in _EVEN and whole and _ANY.fullmatch(pair):
            text = f"{text[:start]}“{text[start + 1 : end - 1]}”{text[end:]}"
    return text


def _opens_anew(text: str, at: int, open_mark: str) -> bool:
    """Whether the first mark after `at` opens a quotation, so that none can be open before it."""
    found = _MARK.search(text, at)
    return (
        found is not None
        and found.lastgroup in {"opener", "opens"}
        and not _end_of_inner(text, found.start(), open_mark)
    )


def _unclosed(quoted: Quoted) -> Quoted:
    """Return `quoted` where nobody closes what is open at its end: that was no quotation."""
    if quoted.begins_inside:
        return Quoted((), begins_inside=False, ends_inside=False, is_whole=False)
    return replace(quoted, ends_inside=False)


def _ledger(claims: Iterable[Claim]) -> Iterator[Quoted]:
    open_mark, block = "", -1
    for claim in claims:
        reopened = _MARK.match(claim.text)
        if claim.passage.block != block and not (
            open_mark and reopened and claim.passage.block == block + 1
        ):
            open_mark = ""
        again = bool(open_mark) and claim.passage.block != block
        skipped = reopened.end() if again and reopened else 0
        spans, ends = _spans(claim.text, open_mark, skipped=skipped)
        yield Quoted(
            spans,
            begins_inside=bool(open_mark) and not _opens_anew(claim.text, skipped, open_mark),
            ends_inside=bool(ends),
            is_whole=_is_whole(claim.text, spans),
        )
        open_mark, block = ends, claim.passage.block


def _spans(text: str, open_mark: str, *, skipped: int) -> tuple[tuple[tuple[int, int], ...], str]:
    """Return the quoted spans of `text`, and the sort of mark that is open at its end, or nothing.

    `open_mark` is the sort that is open at its beginning; marks before `skipped` only repeat it.
    """
    spans: list[tuple[int, int]] = []
    start = inner = 0
    for match in _MARK.finditer(text, skipped):
        sort = match.lastgroup or ""
        inner = max(inner, _end_of_inner(text, match.start(), open_mark))
        if match.start() < inner:
            continue
        if _opens(sort, open_mark):
            open_mark, start = _SORTS.get(sort, sort), match.start()
        elif sort in _CLOSING.get(open_mark, ()) or _closes_with_single(text, start, match):
            spans.append((start, match.end()))
            open_mark = ""
    if open_mark == "single" and not _begins_speech(text, start):
        return tuple(spans), ""  # an apostrophe that looked like a mark
    if open_mark:
        spans.append((start, len(text)))
    return tuple(spans), open_mark


def _end_of_inner(text: str, at: int, open_mark: str) -> int:
    """Return where the quotation ends that begins at `at` within an open one, or 0."""
    found = _INNER[open_mark].match(text, at) if open_mark in _INNER else None
    return found.end() if found else 0


def _closes_with_single(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether a single `mark` closes what a double one opened at `start`: “Sales fell,' he said."""
    said = text[start : mark.start()]
    is_end = mark.lastgroup == "ends" and said.startswith(("“", '"')) and said[-1] in _STOPS
    inner = re.search(r"(?<!\w)[‘']", said)
    return is_end and not inner and not _DOUBLE_CLOSES.match(text, mark.end())


def _opens(sort: str, open_mark: str) -> bool:
    free = not open_mark and sort in {"either", "single", "turned"}
    return free or sort in {"opener", "opens"}


def _begins_speech(text: str, at: int) -> bool:
    """Whether the single mark at `at` begins what somebody says: "he said: ‘Sales fell."."""
    return text[at] != "'" and text[:at].rstrip()[-1:] in ("", ":", ",")


def _is_whole(text: str, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether nothing but marks stands outside of the `spans`."""
    at = 0
    for start, end in spans:
        if not _NOTHING.fullmatch(text, at, start):
            return False
        at = end
    return bool(spans) and bool(_NOTHING.fullmatch(text, at))


def is_long(text: str, span: tuple[int, int]) -> bool:
    """Tell whether the `span` of `text` is more than a word or two in quotation marks."""
    return text.count(" ", *span) >= _FEW_WORDS
