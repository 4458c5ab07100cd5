"""This module keeps a ledger of quotation marks: what of each passage stands inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import Claim

# Marks that open or close: curly, those of LaTeX, straight ones, and single ones where no letter
# shows them to be apostrophes.
_MARK = re.compile(
    r"""
    (?P<opens> “ | `` | « | „ )
  | (?P<closes> ” | '' | » )
  | (?P<opener> (?<![\w.,?!’]) "(?=\w) )           # a straight one that can only open
  | (?P<either> " )
  | (?P<single> (?<![\w’'.,?!”]) [‘'] (?=[^\W_]) (?!\d0s|tis\b|til\b|em\b|cause\b) )
  | (?P<ends> (?<=[\w.,?!…)]) [’'] (?![\w’']) )
    """,
    re.VERBOSE,
)
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


def _opens_anew(text: str, at: int) -> bool:
    """Whether the first mark after `at` opens a quotation, so that none can be open before it."""
    found = _MARK.search(text, at)
    return found is not None and found.lastgroup in {"opener", "opens"}


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
            begins_inside=bool(open_mark) and not _opens_anew(claim.text, skipped),
            ends_inside=bool(ends),
            is_whole=_is_whole(claim.text, spans),
        )
        open_mark, block = ends, claim.passage.block


def _spans(text: str, open_mark: str, *, skipped: int) -> tuple[tuple[tuple[int, int], ...], str]:
    """Return the quoted spans of `text`, and the sort of mark that is open at its end, or nothing.

    `open_mark` is the sort that is open at its beginning; marks before `skipped` only repeat it.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _MARK.finditer(text, skipped):
        sort = match.lastgroup or ""
        if sort in ("opener", "opens") or (not open_mark and sort in ("either", "single")):
            open_mark, start = sort.replace("opener", "either"), match.start()
        elif _closes(open_mark, sort):
            spans.append((start, match.end()))
            open_mark = ""
    if open_mark == "single" and not _begins_speech(text, start):
        return tuple(spans), ""  # an apostrophe that looked like a mark
    if open_mark:
        spans.append((start, len(text)))
    return tuple(spans), open_mark


def _begins_speech(text: str, at: int) -> bool:
    """Whether the single mark at `at` begins what somebody says: "he said: ‘Sales fell."."""
    return text[at] != "'" and text[:at].rstrip()[-1:] in ("", ":", ",")


def _closes(open_mark: str, sort: str) -> bool:
    # Copied text has curly marks beside straight ones.
    pairs = {"opens": ("closes", "either"), "either": ("either", "closes"), "single": ("ends",)}
    return sort in pairs.get(open_mark, ())


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
