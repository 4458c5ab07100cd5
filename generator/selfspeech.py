"""This module drops speakers from those whom a figure is about, unless they speak of themselves.

A person never does, since the sums that a person tells of are those of others. A body does where
its clause has a word for it ("it", "the company") or says of nobody's figure whose it is ("profit
rose to $5m, Acme said"). A source ("according to", "citing") does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.model import Hedge
from generator.relate import SOURCES, is_aside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.model import Claim, Mention, Quantity, Speech
    from generator.segments import Side

    Entities = Mapping[str, Entity]

_MADE = frozenset({EntityKind.MODEL, EntityKind.CHIP, EntityKind.PRODUCT})
# A verb of saying, perhaps with a remark between commas, and the clause that it governs.
_CLAUSE_FOLLOWS = re.compile(r"[^,;]{0,40}?(?:,[^,]{0,60},)?[^,;]{0,60}?\bthat\b")
# Verbs that govern a clause even without "that" ("he believes the sector will grow").
_CLAUSAL = frozenset(
    "said says say believes believed believe thinks thought think wrote writes argues argued "
    "warned".split()
)
# Behind the cue of an attribution that stands behind, or in the middle of, what is said: at most
# when, where and to whom.
_TOLD = re.compile(
    r"(?: (?!that\b|it\b|they\b|the\b(?! [\w ]{1,40}[,.])|an?\b(?! [\w ]{1,40}[,.]))[^,;:]{1,60})?"
    r"(?:[,.”\"]|$)"
)
_ASSESSED = re.compile(
    r"(?:estimat|put|valu|forecast|project|predict|reckon|assess|rat|peg)\w*"
    r" (?:that )?(?:[\w-]+ ){0,5}?[\w-]+['’]s? "
)
# "Expects Globe to earn": what others do.
_INFINITIVE = re.compile(r" (?:[\w.&'’-]+ ){1,4}to [a-z]+\b")
# Words with which a body speaks of itself, and figures that need no word for whose they are.
_ITSELF = re.compile(
    r"\b(?:its?|itself|they|their|we|our|us)\b"
    r"|\bthe (?:[\w-]+ )?(?:company|firm|group|bank|carrier|airline|maker|club|start-?up|lender"
    r"|retailer|operator|developer|insurer|agency|fund|business)\b"
)
_FIGURES = (
    r"profits?|sales|revenues?|earnings|income|loss(?:es)?|costs?|orders|turnover|margins?|output"
    r"|production|shipments|deliveries|bookings|spending|expenses|numbers|capacity|assets|debt"
)
_OWN_FIGURES = re.compile(
    rf"(?:^|[,;:“\"—] ?|\bthat )(?:[Tt]he )?(?:[\w-]+ ){{0,3}}?(?:{_FIGURES})\b", re.IGNORECASE
)


def without_speakers(
    usable: list[Mention], quantity: Quantity, claim: Claim, side: Side, entities: Entities
) -> list[Mention]:
    """Drop from `usable` names whoever only speaks of `quantity`, outermost first.

    What somebody adds behind the figure is another clause, unless it is the first attribution or
    names a source.
    """
    for speech in claim.speeches:
        at = speech.start + claim.passage.start
        adds = at > quantity.start and speech is not claim.speeches[0]
        if not speech.speaker or at > side.end:
            continue
        if adds and not SOURCES.match(speech.cue):
            usable = [each for each in usable if not _comes_later(each, speech, quantity)]
        else:
            usable = _without(speech, usable, quantity, claim, entities)
    return usable


def is_source(entity: str, claim: Claim) -> bool:
    """Tell whether `claim` only names `entity` as its source ("according to the agency")."""
    return any(entity in each.speakers and SOURCES.match(each.cue) for each in claim.speeches)


def _comes_later(mention: Mention, speech: Speech, quantity: Quantity) -> bool:
    return mention.entity == speech.speaker and mention.start >= quantity.end


def _without(
    speech: Speech, usable: list[Mention], quantity: Quantity, claim: Claim, entities: Entities
) -> list[Mention]:
    """Drop the speaker of `speech` if what is said is about somebody else."""
    others = [each for each in usable if each.entity != speech.speaker]
    if is_aside(quantity, speech, claim):
        return usable
    if SOURCES.match(speech.cue) or _ASSESSED.match(claim.text, speech.start):
        return others
    is_person = entities[speech.speaker].kind is EntityKind.PERSON
    if _is_inserted(speech, quantity, claim):
        said = claim.text[: speech.start]
        return usable if not is_person and _of_itself(said) else others
    clause = _CLAUSE_FOLLOWS.match(claim.text, speech.start)
    at = claim.passage.start + (clause.end() if clause else speech.start)
    spoken = [each for each in others if each.start > at]
    agents = [each for each in spoken if entities[each.entity].kind not in _MADE]
    if not _governs(speech, claim) or (not spoken and _is_of_another(speech, claim)):
        return usable
    if agents or is_person:
        return spoken
    behind = claim.text[speech.start + len(speech.cue) :]
    return usable if spoken or _of_itself(behind) else []


def _governs(speech: Speech, claim: Claim) -> bool:
    """Tell whether a clause, or what another is to do, follows the cue of `speech`."""
    if speech.cue in _CLAUSAL or _is_of_another(speech, claim):
        return True
    later = [each.start for each in claim.speeches if each.start > speech.start]
    until = min(later, default=len(claim.text))
    return bool(_CLAUSE_FOLLOWS.match(claim.text, speech.start, until))


def _is_of_another(speech: Speech, claim: Claim) -> bool:
    """Tell whether `speech` says what another will do: "expects Globe to earn"."""
    behind = speech.start + len(speech.cue)
    return speech.hedge is Hedge.EXPECTED and bool(_INFINITIVE.match(claim.text, behind))


def _is_inserted(speech: Speech, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether the attribution stands behind what is said, or in the middle of it."""
    told = _TOLD.match(claim.text, speech.start + len(speech.cue))
    at = quantity.start - claim.passage.start
    if not told or speech.start > at:
        return bool(told)
    return told.end() <= at and "," in claim.text[: speech.start]


def _of_itself(said: str) -> bool:
    """Tell whether a body that says `said` speaks of itself."""
    return bool(_ITSELF.search(said) or _OWN_FIGURES.search(said))
