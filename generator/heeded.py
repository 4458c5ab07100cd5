"""This module says which names of a claim a figure may be about at all.

Not those that only tell of what kind a thing is ("Acme chips"), say which unnamed speaker speaks
("analysts polled by Acme"), are compared with ("twice that of Acme"), urge others to what the
figure is of, or punish them for it. A word that stands for what is carried over ("the company")
counts as a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import whosewords as words
from generator.carry.find import opens_with_anaphor
from generator.carry.places import places_of
from generator.declared import EntityKind
from generator.makers import makers_of
from generator.selfspeech import MADE, is_source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.declared import Entity
    from generator.model import Claim, Mention, Quantity

    Entities = Mapping[str, Entity]

BACKGROUND = frozenset({EntityKind.PUBLICATION, EntityKind.PLACE, EntityKind.EVENT})


# Up to the name of whoever is told something, and from there to what that is.
_TELLS = re.compile(
    r"\b(?P<told>told|tell(?:s|ing)?|inform(?:s|ed|ing)|assur(?:es|ed|ing)|notif(?:ies|ied|ying)"
    r"|remind(?:s|ed|ing)|advis(?:es|ed|ing)|warn(?:s|ed|ing))"
    r" (?:the )?(?:(?:newspaper|broadcaster|magazine|agency|regulator|parliament"
    r"|reporters? (?:from|of|at)|[a-z]+ at) (?:the )?)?\Z"
)
_WHAT_IS_TOLD = re.compile(
    r"(?: (?:on|in|at|last|this|earlier|late|yesterday|today|by|during|via)\b[^,;:“”\"]{0,50}?)?"
    r"(?:,? (?:that|how|why|whether|it|he|she|they|there|its|their|we|I)\b|[.,:;]|,? [“\"]|\Z)"
)


def names_for(quantity: Quantity, claim: Claim, entities: Entities) -> list[Mention]:
    """Return the names and stand-ins of `claim` that `quantity` may be about, in order."""
    named = sorted((*claim.mentions, *_stand_ins(claim, entities)), key=lambda each: each.start)
    begin = _start_of_deed(quantity, claim)
    offset = claim.passage.start
    usable = [
        each
        for each in named
        if each.end > begin
        and is_leading(each, claim, entities)
        and not (quantity.start <= each.start and each.end <= quantity.end)
        and not _is_in_voice(each, claim)
        and not (is_told(each, claim) and _WHAT_IS_TOLD.match(claim.text, each.end - offset))
    ]
    is_anaphor = opens_with_anaphor(claim.text) or words.PRONOUN.match(claim.text)
    if is_anaphor and not claim.carried:
        # The subject is not known: what follows the figure is not it.
        usable = [each for each in usable if each.end <= quantity.start]
    return [each for each in usable if not _is_compared(each, claim)] or usable


def is_told(mention: Mention, claim: Claim) -> bool:
    """Tell whether the name is of one who is spoken to ("told the Post", "informed Acme that")."""
    at, end = mention.start - claim.passage.start, mention.end - claim.passage.start
    found = _TELLS.search(claim.text, 0, at)
    return bool(found and (found["told"] == "told" or _WHAT_IS_TOLD.match(claim.text, end)))


def counts_speakers(quantity: Quantity, claim: Claim) -> bool:
    """Tell whether the figure only counts unnamed speakers."""
    if words.SAY.match(claim.text, quantity.end - claim.passage.start):
        return True
    return any(quantity.text in each.voice for each in claim.speeches if each.voice)


def _is_compared(mention: Mention, claim: Claim) -> bool:
    """Tell whether the name is whose figure another is compared with ("twice that of Acme")."""
    return bool(words.THAT_OF.search(claim.text[: mention.start - claim.passage.start]))


def _is_in_voice(mention: Mention, claim: Claim) -> bool:
    """Tell whether the name only says which unnamed speaker speaks ("analysts polled by Acme")."""
    for speech in claim.speeches:
        start = claim.text.find(speech.voice, 0, speech.start) if speech.voice else -1
        at = mention.start - claim.passage.start
        if start >= 0 and start <= at < start + len(speech.voice):
            return True
    return False


def is_leading(mention: Mention, claim: Claim, entities: Entities) -> bool:
    """Tell whether the name stands for itself, and is no mere place, event or publication."""
    text, end = claim.text, mention.end - claim.passage.start
    kind = entities[mention.entity].kind
    if kind is EntityKind.PLACE and words.PLACE_ACTS.match(text, end):
        return mention.start == claim.passage.start
    # "The GPT-4 model" is GPT-4 itself; "Acme chips" are chips.
    only_a_kind = words.ATTRIBUTIVE.match(text, end) and not (
        (kind in MADE and words.ONE.match(text, end)) or words.STOCK_MOVES.match(text, end)
    )
    return kind not in BACKGROUND and not only_a_kind


def only_speaks(entity: str, claim: Claim, entities: Entities) -> bool:
    """Tell whether who is carried over only tells of others, as a source or a person does."""
    if entities[entity].kind is not EntityKind.PERSON:
        return is_source(entity, claim)
    return entity in claim.speakers or bool(words.OF_OTHERS.match(claim.text))


def _start_of_deed(quantity: Quantity, claim: Claim) -> int:
    """Return where it is told whom somebody urges to what the figure is of, or punishes for it.

    Who stands before that does only so much. It is the start of the claim where nobody does.
    """
    end = max(0, quantity.start - claim.passage.start)
    urged = words.URGES.search(claim.text, 0, end) or words.PUNISHES.search(claim.text, 0, end)
    return claim.passage.start + (urged.start() if urged else 0)


def _stand_ins(claim: Claim, entities: Entities) -> list[Mention]:
    """Return the words for those that are carried over, and do not only speak ("the company").

    So are those for whoever makes what is named ("the company behind the Pumpkin").
    """
    carried = [
        each for each in places_of(claim, entities) if not only_speaks(each.entity, claim, entities)
    ]
    return [*carried, *makers_of(claim, entities)]


def country_of(quantity: Quantity, claim: Claim, entities: Entities) -> str:
    """Return the place whose market or economy the figure is of ("China's $10 trillion market")."""
    offset = claim.passage.start
    if not words.ECONOMY.match(claim.text, quantity.end - offset):
        return ""
    owners = (
        each.entity
        for each in claim.mentions
        if entities[each.entity].kind is EntityKind.PLACE
        and words.OWNS.fullmatch(claim.text, each.end - offset, quantity.start - offset)
    )
    return next(owners, "")
