"""This module says whom "I" and "we" stand for in what a person says.

"I" is who speaks, in a quotation that goes on from the passage before; "we" and "our" are the one
body that the article says the speaker works for ("Acme CEO Ada Byron", "Ada Byron, head of sales at
Acme", "its chief executive, Ada Byron"). "We" that may be everybody, or a nation, counts for
nothing: "we all", "we need to", "our country".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.carry.pronouns import quoted_spans
from generator.declared import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim, Mention

_BODIES = frozenset({EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.GROUP})
_I = re.compile(r"(?<![\w.-])(?:I|I['’]\s?(?:m|d|ve|ll)|[Mm]y|me|myself)(?![\w.-])")
# "We" as the subject of a clause of its own. "We all live", "we need to", "the rules that we have"
# may be everybody, or a nation.
_WE = re.compile(
    r"(?:(?:\A|[.,;:!?\"\u201c\u201d`\u2026\u2014(]\s?|\b(?:and|but|so|if|when|then|think|believe|because)\s)[Ww]e"
    r"(?!\s(?:all|humans|as\sa|need|should|must|ought|have\sto|can(?:not|['’]t)|(?:are\s)?living)\b)(?![\w-])"
    r"|\b[Oo]urs?\s(?!country|nation|society|planet|world|children|lives|species|economy|time"
    r"|government|military|troops|democracy|soldiers|state))"
)
_ROLE = (
    r"(?:ceo|cfo|coo|cto|chief|chairman|chairwoman|chair|president|founder|co-founder|cofounder"
    r"|director|executive|head|manager|boss|spokesman|spokeswoman|spokesperson|captain|coach"
    r"|secretary|commissioner|officer|owner|partner|principal|chancellor|leader|official|editor"
    r"|commander|minister|engineer|superintendent|curator)"
)
# "Acme CEO and co-founder Ada Byron", "Acme's chief executive, Ada Byron".
_BODY_FIRST = re.compile(
    rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,5}}?{_ROLE}(?:\s[\w-]+){{0,4}},?\s\Z", re.IGNORECASE
)
# "Ada Byron, head of sales at Acme", "Ada Byron, who heads Acme".
_NAME_FIRST = re.compile(
    rf",\s(?:(?:[\w’'-]+\s){{0,4}}?{_ROLE}(?:\s[\w-]+){{0,4}}?\s(?:of|at|for|with|from)"
    r"|who\s(?:heads|leads|runs|chairs|owns|founded|manages|directs))\s(?:the\s)?\Z",
    re.IGNORECASE,
)
# "Its chief executive, Ada Byron", "the company's founder Ada Byron".
_OWN = re.compile(
    rf"\b(?:its|the\s[a-z]+['’]s)\s(?:[\w-]+\s){{0,2}}?{_ROLE}(?:\s[\w-]+){{0,2}}?,?\s\Z",
    re.IGNORECASE,
)
_LONGEST = 80


def with_first_persons(
    claims: Sequence[Claim], text: str, mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> tuple[Claim, ...]:
    """Return the `claims` of an article, in order, with whom "I" and "we" in them stand for.

    `mentions` are those of its whole `text`.
    """
    pairs = [*_pairs(text, mentions, entities), *_theirs(claims, entities)]
    employers = _employers(pairs)
    return tuple(_with(each, employers, entities) for each in claims)


def _with(
    claim: Claim, employers: Mapping[str, frozenset[str]], entities: Mapping[str, Entity]
) -> Claim:
    speech = claim.speech
    if not speech or _kind(speech.speaker, entities) is not EntityKind.PERSON:
        return claim
    quoted = _quoted(claim)
    found = [speech.speaker] if speech.continued and _I.search(quoted) else []
    bodies = employers.get(speech.speaker, frozenset())
    if len(bodies) == 1 and _WE.search(quoted):
        found += bodies
    new = [each for each in found if each not in claim.entities]
    return replace(claim, carried=(*claim.carried, *new)) if new else claim


def _kind(entity: str, entities: Mapping[str, Entity]) -> EntityKind | None:
    return entities[entity].kind if entity else None


def _quoted(claim: Claim) -> str:
    """Return what of the `claim` is quoted: all of it if its speech goes on without a mark."""
    speech = claim.speech
    goes_on = bool(speech and speech.continued)
    opens = claim.text.lstrip()[:1] in "\"“'‘`"
    spans, _ = quoted_spans(claim.text, is_open=goes_on and not opens)
    return " ".join(claim.text[start:end] for start, end in spans)


def _employers(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Return the bodies that the article says each person works for."""
    found: dict[str, set[str]] = {}
    for person, body in pairs:
        found.setdefault(person, set()).add(body)
    return {person: frozenset(bodies) for person, bodies in found.items()}


def _theirs(claims: Sequence[Claim], entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """Yield the persons behind "its chief executive," with the body carried over there."""
    for claim in claims:
        bodies = [each for each in claim.carried if entities[each].kind in _BODIES]
        for each in claim.mentions if len(bodies) == 1 else ():
            before = claim.text[: each.start - claim.passage.start]
            if entities[each.entity].kind is EntityKind.PERSON and _OWN.search(before):
                yield each.entity, bodies[0]


def _pairs(
    text: str, mentions: Sequence[Mention], entities: Mapping[str, Entity]
) -> Iterator[tuple[str, str]]:
    for first, second in pairwise(mentions):
        kinds = entities[first.entity].kind, entities[second.entity].kind
        between = text[first.end : min(second.start, first.end + _LONGEST)]
        if second.start - first.end > _LONGEST:
            continue
        if kinds[0] in _BODIES and kinds[1] is EntityKind.PERSON and _BODY_FIRST.match(between):
            yield second.entity, first.entity
        if kinds[0] is EntityKind.PERSON and kinds[1] in _BODIES and _NAME_FIRST.match(between):
            yield first.entity, second.entity
