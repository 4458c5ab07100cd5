"""This module says how alike two claims are: in their words, names, figures and dates."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from snowballstemmer import stemmer

from generator.dating import dates_of
from generator.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model import Claim, Mention, Quantity, Timex

_STEMMER = stemmer("english")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff]+")
# Function words, and words of saying, which tell how a thing is told and not what.
_EMPTY = frozenset(
    "a about above according acknowledged added adding after again against all alleged alleges "
    "also although am an and announced another any are article as asserted asserts at be "
    "because been before being believed believes below between both but by can cited citing "
    "claim claimed claims company confirmed could did do does doing down during each either "
    "else emphasised emphasized estimated estimates even ever every expected expects explained "
    "few firm for from further had has have having he her here hers him his how however i if in "
    "indicated insisted interview into is it its itself just less like many may me might more "
    "moreover most much must my nevertheless nonetheless nor noted now of off on once one only "
    "onto or other others our out over own per quite quoted quoting rather report reported "
    "reportedly reports s said same say says she should since so some stated statement still "
    "such suggested suggests t tells than that the their them then there these they this those "
    "though through thus to told too toward towards under until up upon us very warned was we "
    "well were what when where whether which while who whom whose why will with within would "
    "wrote yet you your".split()
)
_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|cannot|without|den(?:y|ies|ied)|fail(?:s|ed)?|refus\w+|reject\w+"
    r"|declin\w+|unlike)\b|n['’]t\b"
)


def content_of(claim: Claim) -> frozenset[str]:
    """Return the stems of the words of `claim` that carry meaning, without names and figures.

    Stems are those of the Snowball stemmer for English (Porter2); of Chinese, pairs of characters.
    """
    text = fold(_masked(claim))
    return frozenset([*_stems(text), *_pairs(text)])


def _masked(claim: Claim) -> str:
    """Return the text of `claim` with its names, dates and figures blanked out."""
    text, offset = claim.text, claim.passage.start
    spans: list[Mention | Timex | Quantity] = [*claim.mentions, *claim.timexes, *claim.quantities]
    for each in spans:
        start, end = each.start - offset, each.end - offset
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _stems(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text):
        if match[0] not in _EMPTY and len(match[0]) > 1 and match[0].isascii():
            yield _stem(match[0])


def _pairs(text: str) -> Iterator[str]:
    for run in _IDEOGRAPHS.findall(text):
        yield from (run[at : at + 2] for at in range(len(run) - 1))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return str(_STEMMER.stemWord(word))


def shared_weight(
    first: frozenset[str], second: frozenset[str], weights: Mapping[str, float]
) -> float:
    """Return the weight of the stems in both sets as a part of that of the lighter set, 0 to 1."""
    lighter = min(_weight(first, weights), _weight(second, weights))
    return _weight(first & second, weights) / lighter if lighter else 0.0


def joint_weight(
    first: frozenset[str], second: frozenset[str], weights: Mapping[str, float]
) -> float:
    """Return the weight of the stems in both sets as a part of that of all (weighted Jaccard).

    Of two empty sets that is all of it.
    """
    union = _weight(first | second, weights)
    return _weight(first & second, weights) / union if union else 1.0


def _weight(stems: frozenset[str], weights: Mapping[str, float]) -> float:
    # Sorted, since the order of a set is another one in each run, and sums of floats depend on it.
    return sum(weights.get(each, 1.0) for each in sorted(stems))


def is_negative(claim: Claim) -> bool:
    """Tell whether an odd number of words of `claim` negate."""
    return len(_NEGATION.findall(fold(claim.text))) % 2 == 1


def have_common_day(first: Claim, second: Claim) -> bool:
    """Tell whether the dates of the two claims allow that both tell of the same event."""
    days, others = ([(t.begin, t.finish) for t in dates_of(each)] for each in (first, second))
    if not days or not others:
        return True
    return any(
        begin <= other_finish and other_begin <= finish
        for begin, finish in days
        for other_begin, other_finish in others
        if begin and finish and other_begin and other_finish
    )
