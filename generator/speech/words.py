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
    FEELING = auto()  # "concern", "doubts" and the like
    CAUSE = auto()  # what something is put down to
    FIGURE = auto()  # "at" with a figure
    QUESTION = auto()  # what is asked, or a quotation
    AMOUNT = auto()  # a clause or a figure


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
            "say tell believe argue warn caution admit concede acknowledge confirm reiterate "
            "testify pledge promise vow suspect"
        ),
    ),
    (
        Hedge.SAID,
        Need.CLAUSE,
        (
            "add advise affirm announce attest clarify comment complain concur confess confide "
            "conclude declare disclose emphasise emphasize explain fear feel guarantee highlight "
            "hint hold hope imply indicate inform joke judge lament maintain mention note notify "
            "observe opine posit proclaim reaffirm reason reassure recall recount remark remember "
            "remind repeat reply respond rule signal specify speculate state stipulate stress "
            "suggest swear theorise theorize think threaten tweet underline underscore worry write"
        ),
    ),
    (
        Hedge.SAID,
        Need.QUOTE,
        (
            "answer beam begin blog bristle chime chuckle continue counter cry deadpan "
            "demand enthuse exclaim fume gloat grin groan grumble gush implore interject laugh "
            "marvel moan murmur muse mutter plead post protest quip rave read recite retort scoff "
            "shout shrug sigh smile snap sniff sob thunder urge volunteer wail whisper yell"
        ),
    ),
    (
        Hedge.SAID,
        Need.NAMING,
        (
            "call describe identify dub brand label hail slam denounce condemn criticise criticize "
            "decry deride praise characterise characterize portray blast ridicule mock"
        ),
    ),
    (Hedge.SAID, Need.QUESTION, "ask wonder"),
    (Hedge.SAID, Need.FEELING, "express voice"),
    (Hedge.SAID, Need.CAUSE, "attribute ascribe credit blame"),
    (Hedge.CLAIMED, Need.NOTHING, "claim assert insist contend profess"),
    (Hedge.CLAIMED, Need.CLAUSE, "boast brag tout assure"),
    (Hedge.ALLEGED, Need.NOTHING, "allege accuse"),
    (Hedge.ALLEGED, Need.CLAUSE, "charge insinuate"),
    (Hedge.REPORTED, Need.NOTHING, "report"),
    (Hedge.REPORTED, Need.CLAUSE, "reveal find show uncover discover demonstrate"),
    (Hedge.ESTIMATED, Need.NOTHING, "estimate reckon"),
    (Hedge.ESTIMATED, Need.CLAUSE, "calculate guess assume"),
    (Hedge.ESTIMATED, Need.FIGURE, "put"),
    (Hedge.EXPECTED, Need.NOTHING, "expect predict forecast anticipate foresee"),
    (Hedge.EXPECTED, Need.AMOUNT, "project"),
    (Hedge.EXPECTED, Need.CLAUSE, "bet"),
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
    "feel": "felt",
    "put": "put",
}
_DOUBLED = frozenset("admit begin bet grin put quip rebut shrug slam snap sob".split())


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
    # What a newsroom has from sources that it does not name.
    "understands": Form.PRESENT,
    "has learned": Form.PRESENT,
    "has learnt": Form.PRESENT,
}
_PUTS = {
    f"{put} {what} at": form
    for put, form in (("put", Form.PAST), ("puts", Form.PRESENT))
    for what in ("it", "them", "that", "this")
}
_PENCILS = ("penciled in", "pencilled in")
_SEES = {"see": Form.BASE, "sees": Form.PRESENT}
_HINTS = {
    "hint at": Form.BASE,
    "hints at": Form.PRESENT,
    "hinted at": Form.PAST,
    "hinting at": Form.ING,
}
# A form that is also the base ("forecast", "read") counts as the past: it goes with any subject.
VERBS = {
    word: Verb(lemma, form, hedge, need)
    for hedge, need, lemmas in _LEMMAS
    for lemma in lemmas.split()
    for form, word in _forms(lemma)
}
VERBS |= {word: Verb(word, form, Hedge.SAID, Need.CLAUSE) for word, form in _PHRASAL.items()}
VERBS |= {word: Verb("put", form, Hedge.ESTIMATED, Need.AMOUNT) for word, form in _PUTS.items()}
VERBS |= {word: Verb("pencil", Form.PAST, Hedge.EXPECTED, Need.NOTHING) for word in _PENCILS}
VERBS |= {word: Verb("see", form, Hedge.EXPECTED, Need.FIGURE) for word, form in _SEES.items()}
VERBS |= {word: Verb("hint", form, Hedge.SAID, Need.NOTHING) for word, form in _HINTS.items()}
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
    r"|put|suggest(?:ed|s)?|indicated?|show(?:ed)?|say|said|point(?:ed)?|vary|range[ds]?|ranging"
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
FEELING = re.compile(
    r" (?:[\w’'-]+ ){0,3}?(?:concerns?|doubts?|confidence|hopes?|fears?|optimism|pessimism|regrets?"
    r"|frustrations?|disappointment|outrage|anger|dismay|alarm|condolences|sympathy|scepticism|skepticism|support"
    r"|opposition|worry|worries|reservations|misgivings|surprise|shock|satisfaction|beliefs?|views?"
    r"|opinions?|displeasure|unease|criticisms?|anxiety|objections?)\b"
)
QUESTION = re.compile(r" (?:whether|if|how|why|what|who|when|where|which)\b")
AMOUNT = re.compile(r" (?:[\w’'-]+ ){0,6}?(?:US)?[£$€¥]?\d")
CAUSE = re.compile(r" [^,;:“”\"]{1,80}? (?:to|on|for|with|as)\b")
# How near the figure is, or how far.
_NEARLY = (
    r"(?: (?:about|around|roughly|some|over|under|nearly|almost|just|up|upwards|least|between|close"
    r"|approximately|more|less|fewer|than|no|not|as|much|many|high|low|well|far|only|barely|hardly"
    r"|slightly|a|an|estimated|half|third|quarter|to|at|of|below|above|the)){0,6}"
)
FIGURE = re.compile(
    r" (?!(?:forward|on|up|out|in|off|down|back|together|aside)\b)"
    r"(?![^,;:“”\"]{1,50} (?:up for|on sale|on the (?:block|market|line)|to (?:work|sea|death)) )"
    rf"[^,;:“”\"]{{1,60}}? at{_NEARLY} (?:[“\"‘]|[~(]?(?:US)?[£$€¥#]?\d)"
)
# "The cost, which Acme puts at $5": what is put there stands before.
AT_FIGURE = re.compile(rf" at{_NEARLY} [~(]?(?:US)?[£$€¥#]?\d")
# Of whoever can speak, an object tells of speech, too ("He stressed the need for rain").
EMPHATIC = frozenset("emphasise emphasize stress highlight underline underscore lament".split())
# Thoughts and findings that a participle tells of without their being said ("believing that").
UNSAID = frozenset(
    "believe think expect anticipate foresee assume suspect find show guess feel hope fear".split()
)
