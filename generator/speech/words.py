"""This module lists the verbs of reported speech: their forms, how firm they are, their needs."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from generator.model import Hedge

if TYPE_CHECKING:
    from collections.abc import Iterator


class Need(Enum):
    """What must stand beside a verb so that it reports speech and means nothing else."""

    NOTHING = auto()
    CLAUSE = auto()  # a clause or a quotation
    QUOTE = auto()  # a quotation
    NAMING = auto()  # a quotation that its object is called
    CLAIM = auto()  # "the claim", "allegations" and the like


class Form(Enum):
    """Which form of the verb a word is."""

    BASE = auto()
    PRESENT = auto()
    PAST = auto()
    ING = auto()


class Verb(NamedTuple):
    """A form of a verb of saying."""

    lemma: str
    form: Form
    hedge: Hedge
    need: Need


# The verbs of reported speech by how much they vouch for and by what they need (Quirk et al., A
# Comprehensive Grammar of the English Language, 1985, section 16.31, factual verbs of the "public"
# and the "private" type).
_LEMMAS: tuple[tuple[Hedge, Need, str], ...] = (
    (
        Hedge.SAID,
        Need.NOTHING,
        (
            "say tell believe argue warn admit concede acknowledge confirm reiterate testify "
            "pledge promise vow"
        ),
    ),
    (
        Hedge.SAID,
        Need.CLAUSE,
        (
            "add advise affirm agree announce attest caution clarify comment complain "
            "conclude declare disclose emphasise emphasize explain "
            "highlight hint hold imply indicate inform joke judge lament maintain mention note "
            "notify observe opine recall recount remark remember repeat reply respond "
            "rule signal specify speculate state stipulate stress suggest swear theorise theorize "
            "think threaten tweet underline underscore write"
        ),
    ),
    (
        Hedge.SAID,
        Need.QUOTE,
        "answer ask begin blog post continue enthuse exclaim interject laugh muse quip read shrug",
    ),
    (Hedge.SAID, Need.NAMING, "call describe dub brand label"),
    (Hedge.CLAIMED, Need.NOTHING, "claim assert insist contend profess"),
    (Hedge.CLAIMED, Need.CLAUSE, "boast brag tout assure"),
    (Hedge.ALLEGED, Need.NOTHING, "allege accuse"),
    (Hedge.ALLEGED, Need.CLAUSE, "charge suspect insinuate"),
    (Hedge.REPORTED, Need.NOTHING, "report"),
    (Hedge.REPORTED, Need.CLAUSE, "reveal find show uncover discover demonstrate"),
    (Hedge.ESTIMATED, Need.NOTHING, "estimate reckon"),
    (Hedge.ESTIMATED, Need.CLAUSE, "calculate guess assume"),
    (Hedge.EXPECTED, Need.NOTHING, "expect predict forecast anticipate foresee"),
    (Hedge.EXPECTED, Need.CLAUSE, "project bet"),
    (Hedge.DENIED, Need.NOTHING, "deny dispute"),
    (Hedge.DENIED, Need.CLAIM, "reject dismiss refute rebut contradict"),
)
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "write": "wrote",
    "think": "thought",
    "hold": "held",
    "swear": "swore",
    "begin": "began",
    "read": "read",
    "find": "found",
    "show": "showed",
    "foresee": "foresaw",
    "forecast": "forecast",
    "bet": "bet",
}
_DOUBLED = frozenset("admit quip begin bet rebut".split())


def _forms(lemma: str) -> Iterator[tuple[Form, str]]:
    """Yield the forms of `lemma` that can be the verb of a clause."""
    stem = lemma + lemma[-1] if lemma in _DOUBLED else lemma.removesuffix("e")
    sibilant = lemma.endswith(("s", "sh", "ch", "x"))
    yield Form.BASE, lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield Form.PRESENT, lemma[:-1] + "ies"
        yield Form.PAST, _IRREGULAR.get(lemma, lemma[:-1] + "ied")
    else:
        yield Form.PRESENT, lemma + ("es" if sibilant else "s")
        yield Form.PAST, _IRREGULAR.get(lemma, stem + "ed")
    # "Foresee" and "agree" keep the e.
    yield Form.ING, (lemma if lemma.endswith("ee") else stem) + "ing"


_PHRASAL = {
    "points out": Form.PRESENT,
    "pointed out": Form.PAST,
    "pointing out": Form.ING,
    "point out": Form.BASE,
    "made clear": Form.PAST,
    "makes clear": Form.PRESENT,
    "put it": Form.PAST,
    "puts it": Form.PRESENT,
}
# A form that is also the base ("forecast", "read") counts as the past: it goes with any subject.
VERBS = {
    word: Verb(lemma, form, hedge, need)
    for hedge, need, lemmas in _LEMMAS
    for lemma in lemmas.split()
    for form, word in _forms(lemma)
} | {word: Verb(word, form, Hedge.SAID, Need.CLAUSE) for word, form in _PHRASAL.items()}
VERB = re.compile(rf"(?<![\w’'-])(?:{'|'.join(sorted(VERBS, key=len, reverse=True))})(?![\w’'-])")
# Base forms that are hardly ever nouns, so that a plural subject before them is enough.
ONLY_VERBS = frozenset(
    "say tell believe argue warn admit concede acknowledge confirm insist contend allege expect "
    "predict anticipate deny think reckon assert".split()
)
# Forms that are plural nouns, too: "its efficiency claims are …".
NOUN_FORMS = frozenset(
    "claims reports estimates forecasts notes comments hints states projects pledges promises "
    "remarks posts disputes shows charges boasts bets finds holds fears worries tweets judges "
    "stresses rules highlights reasons signals blogs projects reads laughs jokes calls".split()
)
NOUN_GOES_ON = re.compile(
    r" (?:are|were|have|had|has|is|was|of|about|from|by|in|on|for|against|and|or|over|made"
    r"|to(?= (?:the|a|an|fame|its|their)\b))\b"
)
# A negation of these is an opinion, too ("Acme does not expect a loss").
OPINIONS = frozenset("believe think expect anticipate predict foresee".split())

# What is refused, not disputed.
DENIED_OTHERS = re.compile(
    r" (?:\w+ ){0,2}(?:access|entry|bail|visas?|permission|requests?|motions?|service|them|him"
    r"|her)\b"
)
# What is said to be wrong.
CLAIM_NOUN = re.compile(
    r" (?:[\w’'-]+ ){0,4}?(?:claims?|allegations?|accusations?|charges|suggestions?|assertions?"
    r"|reports?|criticisms?|rumou?rs?|speculation|findings?|characteri[sz]ations?)\b| that\b"
)
# Thoughts and findings that a participle tells of without their being said ("believing that").
UNSAID = frozenset("believe think expect anticipate foresee assume suspect find show guess".split())
