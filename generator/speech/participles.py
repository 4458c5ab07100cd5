"""This module finds who speaks with no finite verb: "…, adding that", "with Acme saying".

Where the verb of saying is left out, it is that of the clause before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.speech.apposed import subject_of
from generator.speech.attributions import attribute
from generator.speech.speakers import subject_before
from generator.speech.speakersafter import leading_subject
from generator.speech.verbgroups import group_before, has_clause
from generator.speech.voices import PAPERS, is_personal
from generator.speech.words import UNSAID, VERB, VERBS, Need

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.attributions import Attribution
    from generator.speech.masked import Masked
    from generator.speech.subject import Subject
    from generator.speech.verbgroups import Group

_NO_CLAUSE = re.compile(
    r" (?:(?:the|more than|at least|about|over|nearly) )?(?:\d|lives\b|life\b|victory\b|credit\b"
    r"|responsibility\b|title\b|goodbye\b|farewell\b|thanks\b|hello\b|sorry\b)"
)
_CLAIM_FOLLOWS = re.compile(r" (?:[^\s,;:“”\"]+ ){1,6}(?:\w+s|\w+ed|will|would|is|was|were|are)\b")
_BARE = frozenset("say claim argue insist allege warn tell deny".split())
# Where "with Ada Byron saying" begins, a title before the name included.
_ABSOLUTE = re.compile(r"(?:\A|[,;:] |\bwith |\band )(?:[^\s,;:“”\"]+ ){0,5}\Z")
_AFTER_MAIN = (",", "”", '"', "—", "–", "-", " and", " by", " after", " before", " while", " when")
# What somebody does who claims something, with no other verb behind it.
_ACT = re.compile(
    r"(?<![\w’-])(?:sued|appealed|complained|objected|protested|resigned"
    r"|(?:filed|brought|launched) (?:an?|the|its|his|her) (?:[\w-]+ ){0,2}"
    r"(?:suit|lawsuit|complaint|claim|appeal|case|petition))"
    r"(?=(?:(?! (?:that|and|but|while|who|which)\b)[^,;:“”\"]){0,60},? ?\Z)"
)
_IN_PAPER = re.compile(r"(?:an?|another) (?P<words>[\w-]+(?: [\w-]+){0,2})")


def read_participle(
    masked: Masked, match: re.Match[str], group: Group, last: Subject | None
) -> Attribution | None:
    """Read "…, adding that", "with Ada Byron saying", "claiming it is first".

    `match` is the verb, `group` what stands before it; `last` spoke before in the passage.
    """
    verb, shape = VERBS[match[0]], masked.shape
    unsaid = verb.need in {Need.QUOTE, Need.QUESTION} or verb.lemma in UNSAID or group.is_negated
    if unsaid or _NO_CLAUSE.match(shape, match.end()):
        return None
    bare = verb.lemma in _BARE and _CLAIM_FOLLOWS.match(shape, match.end())
    if not bare and not has_clause(shape, match.end()):
        return None
    before = shape[: group.start].rstrip()
    if not before or before.endswith(_AFTER_MAIN):
        subject = _acting(masked, group.start) or last or leading_subject(masked)
    else:
        subject = subject_before(masked, group.start)
        # "Ada Byron sent a letter saying": what is in it, she says.
        if subject and _is_paper(subject.voice):
            subject = last or leading_subject(masked)
            return attribute(verb.hedge, match.start(), match[0], subject) if subject else None
        subject = subject if subject and _ABSOLUTE.search(shape, 0, subject.start) else None
    return attribute(verb.hedge, match.start(), match[0], subject) if subject else None


# "…, and Acme, the owner of Globe, that it paid $5": the verb is that of the clause before.
_GAPPED = re.compile(
    r"(?<=,) and (?P<who>[^,;:“”\"]{2,60}?)(?:, [^,;:“”\"]{1,60},)?(?= (?P<that>that)\b)"
)


def find_gapped(masked: Masked) -> Iterator[Attribution]:
    """Yield who says something with the verb of somebody before, if that is a name."""
    for match in _GAPPED.finditer(masked.shape):
        verbs = [
            each
            for each in VERB.finditer(masked.shape, 0, match.start())
            if masked.shape.startswith(" that ", each.end())
        ]
        start, end = match.span("who")
        who = subject_before(masked, end, start) if verbs else None
        if who and who.start == start and (who.speaker or is_personal(who.voice)):
            cue = verbs[-1][0]
            yield attribute(VERBS[cue].hedge, match.start("that"), cue, who)


def _acting(masked: Masked, at: int) -> Subject | None:
    """Return who goes to law before `at`: "Globe said Acme sued last year, claiming that"."""
    acts = list(_ACT.finditer(masked.shape, 0, at))
    return subject_of(masked, group_before(masked.shape, acts[-1].start())) if acts else None


def _is_paper(voice: str) -> bool:
    found = _IN_PAPER.match(voice)
    return found is not None and not PAPERS.isdisjoint(found["words"].lower().split())
