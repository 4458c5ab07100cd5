"""This module drops speakers from those whom a figure is about, unless they speak of themselves.

A person never does, since the sums that a person tells of are those of others. A body does where
its clause has a word for it ("it", "the company"), a company also where it says of nobody's figure
whose it is ("Acme said revenue rose to $5m", "profit rose to $5m, Acme said"): the clause of the
figure has a word of accounts for its subject, which no other word ties to others ("industry sales",
"sales of pumps", "sales in the sector"). Firms whose trade is the figures of others never do. A
source ("according to", "citing") does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.model import Hedge
from generator.relate import is_aside
from generator.speech.attributions import SOURCES
from generator.whosewords import GOES_ON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.model import Claim, Mention, Quantity, Speech
    from generator.segments import Side

    Entities = Mapping[str, Entity]

# What companies make, which neither speaks nor acts.
MADE = frozenset({EntityKind.MODEL, EntityKind.CHIP, EntityKind.PRODUCT})
# A verb of saying, perhaps with a remark between commas, and the clause that it governs.
_CLAUSE_FOLLOWS = re.compile(r"[^,;]{0,40}?(?:,[^,]{0,60},)?[^,;]{0,60}?\bthat\b")
# "Acme, which", up to a verb of saying.
_ASIDE = re.compile(r",\s(?:which|who)\s(?:\w+\s){0,3}\Z")
# "That it intends to invest", from a verb of saying up to the sum.
_OWN_DEED = re.compile(
    r"(?:\s(?:on|last|this|in|earlier)\s[\w ]{1,20}?)?(?:\sthat)?\s(?:it|they)\s(?:[a-z]+\s){0,5}?"
    r"(?:invest|spend|pay|put|pump|pour|inject|lend|commit|provide|contribute|plough|plow"
    r"|spent|paid|lent)(?:s|ed|ing)?"
    r"\s(?:[a-z]+\s){0,3}?"
)
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
ITSELF = re.compile(
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


# Words before those that say that the figures are everybody's.
_EVERYBODYS = (
    r"industr\w+|market\w*|sector\w*|global|world\w*|national|nation\w*|country\w*|consumer\w*"
    r"|household\w*|government\w*|public|states?|average|rivals?|competitors?|peers?|customers?"
    r"|clients?|suppliers?|users?|total\s+market"
)
_WHOSE = re.compile(rf"\b(?:{_EVERYBODYS})\b|['’]s?\s", re.IGNORECASE)
# The clause behind "said": when, its subject, and what goes on up to the figure.
_OWN_CLAUSE = re.compile(
    r"(?:,[^,]{0,60},)?"
    r"(?:\s(?:(?:on|in|last|this|earlier|late|early|yesterday|today)\b[^,;:]{0,25}?))?(?:\sthat)?"
    rf"(?P<subject>\s(?:[\w'’-]+\s){{0,4}}?(?:{_FIGURES})(?:\s(?:and|or)\s(?:[\w-]+\s){{0,2}}?"
    rf"(?:{_FIGURES}))?)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
# What a figure's noun goes on with where it is that of others, and what begins another clause.
_OF_OTHERS = re.compile(
    r"\s(?:of|from|by|among|across)\s(?!(?:about\s|some\s|over\s|nearly\s)?[$€£¥₹\d]|[A-Z]{1,3}[$\d])"
    r"|\s(?:in|at|for|on)\s(?:the|this|that|its|other|an?)\s(?:[\w-]+\s)?(?:industry|sector|market"
    r"|region|country|world|economy|city|state|rivals?|compan(?:y|ies)|firms?|competitors?)\b"
)
_NEXT_CLAUSE = re.compile(
    r"\b(?:because|as|while|whereas|after|before|when|since|which|who|but|although|though|if|amid"
    r"|where|until|and (?:the|that|its|an?))\b|[;:]"
)
# Whose trade is to tell of others.
_OBSERVERS = re.compile(
    r"\b(?:research\w*|analy\w+|insights?|data|consult\w+|ratings?|intelligence|advisor\w*|advisers?"
    r"|securities|institute|auditors?|accountan\w+|pollsters?|tracker|index|survey\w*|broker\w*"
    r"|news\w*|media)\b",
    re.IGNORECASE,
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
        if not speech.speaker or at > side.end or _is_closed(speech, claim, side):
            continue
        if adds and not SOURCES.match(speech.cue):
            usable = [each for each in usable if not _comes_later(each, speech, quantity)]
        else:
            usable = _without(speech, usable, quantity, claim, side, entities)
    return usable


def _does_itself(speech: Speech, quantity: Quantity, claim: Claim) -> bool:
    """Tell whether the speaker says what it does with the sum ("it intends to invest $5m")."""
    at = speech.start + len(speech.cue)
    return bool(_OWN_DEED.fullmatch(claim.text, at, max(at, quantity.start - claim.passage.start)))


def _is_closed(speech: Speech, claim: Claim, side: Side) -> bool:
    """Tell whether an aside holds the speech: "Acme, which expects a poor year, raised $5m"."""
    found = _ASIDE.search(claim.text, 0, speech.start)
    later = (each - claim.passage.start for each, _ in (*side.before, side.own))
    return bool(found) and any(
        speech.start < each and GOES_ON.match(claim.text, each) for each in later
    )


def is_source(entity: str, claim: Claim) -> bool:
    """Tell whether `claim` only names `entity` as its source ("according to the agency")."""
    return any(entity in each.speakers and SOURCES.match(each.cue) for each in claim.speeches)


def _comes_later(mention: Mention, speech: Speech, quantity: Quantity) -> bool:
    return mention.entity == speech.speaker and mention.start >= quantity.end


def _without(  # noqa: PLR0913, PLR0917 - the speech, the figure, and what stands around it
    speech: Speech,
    usable: list[Mention],
    quantity: Quantity,
    claim: Claim,
    side: Side,
    entities: Entities,
) -> list[Mention]:
    """Drop the speaker of `speech` if what is said is about somebody else."""
    others = [each for each in usable if each.entity != speech.speaker]
    if is_aside(quantity, speech, claim):
        return usable
    if SOURCES.match(speech.cue) or _ASSESSED.match(claim.text, speech.start):
        return others
    speaker = entities[speech.speaker]
    is_person = speaker.kind is EntityKind.PERSON
    if _is_inserted(speech, quantity, claim):
        said = claim.text[: speech.start]
        return usable if not is_person and _of_itself(said) else others
    clause = _CLAUSE_FOLLOWS.match(claim.text, speech.start)
    at = claim.passage.start + (clause.end() if clause else speech.start)
    spoken = [each for each in others if at < each.start < side.own[1]]
    agents = [each for each in spoken if entities[each.entity].kind not in MADE]
    if not _governs(speech, claim) or (not spoken and _is_of_another(speech, claim)):
        return usable
    if agents or is_person:
        return usable if not is_person and _does_itself(speech, quantity, claim) else spoken
    at = speech.start + len(speech.cue)
    until = side.own[1] - claim.passage.start
    own = ITSELF.search(claim.text, at, until) or _has_own_clause(speaker, quantity, claim, at)
    return usable if spoken or own else []


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


def _has_own_clause(speaker: Entity, quantity: Quantity, claim: Claim, at: int) -> bool:
    """Tell whether what is said from `at` up to the figure are accounts of the `speaker`'s own."""
    said = _OWN_CLAUSE.match(claim.text, at, max(at, quantity.start - claim.passage.start))
    if not said or speaker.kind is not EntityKind.COMPANY:
        return False
    if _OBSERVERS.search(f"{speaker.name} {speaker.description}"):
        return False
    rest = said["rest"]
    tied = _WHOSE.search(said["subject"]) or _OF_OTHERS.match(claim.text, said.end("subject"))
    return not tied and not _NEXT_CLAUSE.search(rest)


def _of_itself(said: str) -> bool:
    """Tell whether a body that says `said` speaks of itself."""
    if ITSELF.search(said):
        return True
    own = _OWN_FIGURES.search(said)
    return bool(own and not _WHOSE.search(own[0]) and not _OF_OTHERS.match(said, own.end()))
