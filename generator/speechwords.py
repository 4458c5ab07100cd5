"""The words of reported speech: verbs by how much they vouch for, voices, impersonal cues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge

if TYPE_CHECKING:
    from collections.abc import Mapping

# Forms of the verbs of reported speech (Quirk et al., A Comprehensive Grammar of the English
# Language, 1985, section 16.31, factual verbs of the "public" type).
_VERBS: Mapping[Hedge, str] = {
    Hedge.CLAIMED: "claims claimed asserts asserted insists insisted maintains maintained boasted",
    Hedge.ALLEGED: "alleges alleged accuses accused",
    Hedge.REPORTED: "reports reported reveals revealed",
    Hedge.ESTIMATED: "estimates estimated calculates calculated reckons reckoned",
    Hedge.EXPECTED: "expects expected forecasts forecast predicts predicted projects projected",
    Hedge.DENIED: "denies denied rejects disputes disputed",
    Hedge.SAID: "says said states stated told adds added notes noted writes wrote announces "
    "announced argues argued suggests suggested believes believed acknowledges acknowledged "
    "concedes conceded admits admitted warns warned explains explained confirms confirmed "
    "emphasises emphasised emphasizes emphasized stresses stressed declares declared hints hinted "
    "indicates indicated remarks remarked comments commented describes described discloses "
    "disclosed defines defined considers considered thinks thought holds observes observed "
    "recalls recalled remembers recounted contends contended pledges pledged promises promised "
    "vows vowed",
}
# The forms for several speakers, most of them nouns or other words as well.
_PLURALS: Mapping[Hedge, str] = {
    Hedge.CLAIMED: "claim assert insist maintain",
    Hedge.ALLEGED: "allege",
    Hedge.REPORTED: "report reveal",
    Hedge.ESTIMATED: "estimate",
    Hedge.EXPECTED: "expect predict",
    Hedge.SAID: "say state add note write argue suggest believe acknowledge warn confirm indicate "
    "think",
}
HEDGE_OF = {verb: hedge for hedge, verbs in _PLURALS.items() for verb in verbs.split()} | {
    verb: hedge for hedge, verbs in _VERBS.items() for verb in verbs.split()
}
VERB = re.compile(rf"\b(?:{'|'.join(sorted(HEDGE_OF, key=len, reverse=True))})\b")
# Verbs that mean much else: they report speech only if a clause follows.
NEEDS_CLAUSE = frozenset(
    "holds maintains maintained adds added describes described considers considered observes "
    "observed recalls recalled remembers comments commented rejects disputes disputed projects "
    "projected defines defined notes noted states".split()
) | {verb for verbs in _PLURALS.values() for verb in verbs.split()}
PLURALS = frozenset(verb for verbs in _PLURALS.values() for verb in verbs.split())
GOES_ON = re.compile(r",? (?:that|how|whether|why|what)\b|,? [\"“']|:")

ACCORDING = re.compile(r"\b[Aa]ccording to (?:(?:the|a|an|its|his|her)\b )?")
# Whom "according to" means, where that is no entity.
ACCORDING_WHOM = re.compile(r"[^,.;:()]{1,60}(?=[,.;:()]|\Z)")
# What may stand between "according to" and the name: "a report from the", "statements by".
LEAD_IN = re.compile(r"(?:[\w-]+ ){0,5}")
# Words for people and papers that speak for whoever is named with them, or for themselves.
_VOICES = (
    r"(?:analysts?|researchers?|executives?|officials?|reports?|report's|study|paper|notes?|article"
    r"|story|statement|spokes\w+|investigation|records?|posts?|founder|chief|director|engineers?"
    r"|experts?|critics|divisions?|units?|arm|department|fund|documents?|sources|insiders?|economists?|investors|rivals|some|many)"
)
_ADVERBS = (
    r"(?:\ (?:has|have|had|also|later|then|once|recently|previously|further|\w+ly|now|itself|who))*"
)
# "… is mistaken, said the chief of Acme, Ada Byron": what stands before and after the verb.
INVERTED_BEFORE = re.compile(r"(?:,|[\"”’']|[?!][\"”’'])\s\Z")
INVERTED_BETWEEN = re.compile(r" (?:(?:the|its|a|an) )?(?:[\w'’-]+ ){0,3}")
# A pronoun or description as the subject of a verb of saying.
ANAPHOR = re.compile(
    rf"(?:He|She|It|(?:The|This) (?:[\w-]+ ){{0,2}}[\w-]+){_ADVERBS}\ ", re.VERBOSE
)
# Half of the passage before the verb, if an unnamed voice is its subject.
UNNAMED = re.compile(
    rf"(?P<who>(?:(?i:an?|the|some|many|several|most)\ )?(?:[\w-]+\ ){{0,3}}(?i:{_VOICES})"
    rf"(?:\ (?:on|at|of|from|in|by)\ [^,.;:]{{1,40}}?)?){_ADVERBS}\ ",
    re.VERBOSE,
)
# A name behind a preposition is not the one who speaks ("rivals of Acme said"), unless a voice
# stands before that ("analysts at Acme said"); one behind "on" is where it was said.
LONGEST_PREPOSITION = 40
BEHIND_PREPOSITION = re.compile(
    rf"(?<!\w)(?:(?P<voice>(?i:{_VOICES})\ )(?:at|of|from|for|with|by)|of|in|at|from|for|with"
    r"|against|by|to|on|than|over|about|between|like|near|under)\ (?:the\ )?\Z",
    re.VERBOSE | re.IGNORECASE,
)
BETWEEN = re.compile(
    rf"""
    (?:['’]s?)?                               # a possessive: "Bernstein's analysts said"
    (?:\ \([^()]{{1,60}}\))?                  # a remark in brackets
    (?:,\ [^,;.]{{1,90}}(?:,[^,;.]{{1,40}})?,)?   # an apposition between commas
    (?:\ (?:[\w-]+\ ){{0,2}}{_VOICES})?
    {_ADVERBS}
    \ ?
    """,
    re.VERBOSE,
)
IMPERSONAL: tuple[tuple[re.Pattern[str], Hedge], ...] = (
    (re.compile(r"\b(?:[Aa]llegedly|(?:is|are|was|were) alleged)\b"), Hedge.ALLEGED),
    (
        re.compile(r"\b(?:[Rr]eportedly|(?:is|are|was|were) (?:reported|said) to)\b"),
        Hedge.REPORTED,
    ),
    (re.compile(r"\b[Tt]he claimed\b"), Hedge.CLAIMED),
    (re.compile(r"\b[Tt]he alleged\b"), Hedge.ALLEGED),
    (
        re.compile(r"\b(?:is|are|was|were) estimated\b|\b(?:[Aa]n|[Tt]he) estimated\b"),
        Hedge.ESTIMATED,
    ),
    (re.compile(r"\b(?:is|are|was|were) expected to\b"), Hedge.EXPECTED),
    (
        re.compile(
            r"\b(?:declined to comment|(?:did not|gave no|offered no|made no) (?:\w+ ){0,3}comment"
            r"|(?:not|never) (?:been )?(?:disclosed|revealed|published)|undisclosed"
            r"|remains? (?:unclear|unknown|uncertain))\b"
        ),
        Hedge.UNKNOWN,
    ),
)
