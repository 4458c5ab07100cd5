"""This module says how alike two claims are: in their words, names, figures and dates."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from snowballstemmer import stemmer

from generator.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model import Claim, Mention, Quantity, Timex

# How many texts a cache keeps: each claim is held against many others.
_REMEMBERED = 50_000
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
# Verbs of which one takes back the other; only the first pair does so whoever is the subject.
_OPPOSITES = tuple(
    (re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b"))
    for one, other in (
        (
            (
                r"ris(?:e|es|ing|en)|rose|gr(?:ow|ows|ew|owing|own)|increas\w+|gain(?:s|ed|ing)?|climb\w*"
                r"|rais(?:e|es|ed|ing)|jump\w*|soar\w*|surg\w+|higher|up|doubl\w+|tripl\w+|rall(?:y|ied)|improv\w+|widen\w*"
            ),
            (
                r"f[ae]ll(?:s|ing|en)?|drop\w*|declin(?:es?|ed|ing)|decreas\w+|lower\w*|down|plung\w+"
                r"|slump\w*|tumbl\w+|sank|sink\w*|shr[aiu]nk\w*|halv\w+|slid|slip\w*|los[te]s?|losing"
                r"|narrow\w*|cuts?|cutting|reduc\w+"
            ),
        ),
        (r"open(?:s|ed|ing)?|reopen\w*", r"clos(?:es?|ed|ing)|shut(?:s|ting)?"),
        (
            r"start(?:s|ed|ing)?|launch\w*|beg[aiu]n\w*|resum(?:es?|ed|ing)",
            (
                r"end(?:s|ed|ing)?|stop(?:s|ped|ping)?|halt\w*|cancel\w*|scrap(?:s|ped|ping)?|suspend\w*"
                r"|abandon\w*|withdr[ae]w\w*"
            ),
        ),
        (r"bought|buys?|buying|acquir\w+|purchas\w+", r"sold|sells?|selling|offload\w*|divest\w*"),
        (r"w[io]n|wins|winning", r"lost|loses?|losing"),
        (
            r"hir(?:e|es|ed|ing)|recruit\w*",
            r"fir(?:e|es|ed|ing)|dismiss\w*|sack(?:s|ed)|la(?:y|id) off",
        ),
        (r"import\w*", r"export\w*"),
        (r"before tax|pre-?tax", r"after tax|post-?tax|net of tax"),
        (r"surviv\w*|rescued|unhurt", r"die[sd]?|dead|kill\w*|perish\w*|drown\w*"),
        (
            r"support\w*|back(?:s|ed|ing)|approv\w+|accept\w*",
            r"oppos\w+|block(?:s|ed)|criticis\w+|veto\w*",
        ),
    )
)
_QUOTED = re.compile(r"[\"“]([^\"“”]{1,600})(?:[\"”]|$)")
_RUN = 5
# So many words of a shared run at least carry meaning, and so much of the shorter quotation it is.
_TELLING = 2
_MOST = 0.5


def content_of(claim: Claim) -> frozenset[str]:
    """Return the stems of the words of `claim` that carry meaning, without names and figures.

    Stems are those of the Snowball stemmer for English (Porter2); of Chinese, pairs of characters.
    """
    return content_stems(masked_text(claim))


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words of `text` that carry meaning."""
    return _content(fold(text))


@lru_cache(maxsize=_REMEMBERED)
def _content(text: str) -> frozenset[str]:
    return frozenset([*_stems(text), *_pairs(text)])


def masked_text(claim: Claim) -> str:
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


@lru_cache(maxsize=_REMEMBERED)
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


def are_opposed(first: Claim, second: Claim) -> bool:
    """Tell whether one verb takes back the other: a rise and a fall, or what one subject does."""
    one_subject = first.entities[:1] == second.entities[:1]
    both = list(zip(_ways(first.text), _ways(second.text), strict=True))
    known = both if one_subject else both[:1]
    return any(sum(left) == 1 == sum(right) and left != right for left, right in known)


@lru_cache(maxsize=_REMEMBERED)
def _ways(text: str) -> tuple[tuple[bool, ...], ...]:
    """Return, of each pair of opposites, which of the two stand in `text`."""
    folded = fold(text)
    return tuple(tuple(bool(way.search(folded)) for way in pair) for pair in _OPPOSITES)


def share_quotation(first: Claim, second: Claim) -> bool:
    """Tell whether the two quote the same telling words of one speaker."""
    if not {*first.speakers} & {*second.speakers}:
        return False
    runs = [[_runs(quote) for quote in _quotations(each)] for each in (first, second)]
    return any(_is_most(one & two, min(len(one), len(two))) for one in runs[0] for two in runs[1])


def _quotations(claim: Claim) -> list[list[str]]:
    quoted = (fold(each) for each in _QUOTED.findall(claim.text))
    # "We do not comment on that" is said of many things.
    return [_WORD.findall(each) for each in quoted if "comment" not in each]


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def _is_most(shared: set[tuple[str, ...]], shorter: int) -> bool:
    told = {word for run in shared for word in run if word not in _EMPTY}
    return bool(shared) and len(told) >= _TELLING and len(shared) >= _MOST * shorter


def have_common_days(first: Timex, second: Timex) -> bool:
    """Tell whether the two dates have a day in common; where one is open, they may."""
    if not (first.begin and first.finish and second.begin and second.finish):
        return True
    return first.begin <= second.finish and second.begin <= first.finish


def allow_one_event(first: Sequence[Timex], second: Sequence[Timex]) -> bool:
    """Tell whether the dates of two claims allow that both tell of the same event."""
    if not first or not second:
        return True
    return any(have_common_days(one, two) for one in first for two in second)
