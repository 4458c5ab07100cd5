"""This module says whom a pronoun or "the company" that speaks stands for, where that is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.declared import Entity, EntityKind
from generator.descriptions.gender import Gender, gender_of
from generator.model import Hedge
from generator.speech.charges import accused_in, answers_charge, is_of_a_paper
from generator.speech.masked import HOUSES
from generator.speech.openers import as_opening, is_named_within, opening_of, several_in
from generator.speech.voices import (
    is_anaphor,
    is_house,
    is_personal,
    is_somebody,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Claim, Speech
    from generator.speech.quotemarks import Quoted

_GENDERS = {"he": Gender.HE, "she": Gender.SHE}
_LONGEST_MEMORY = 2  # passages
# One who speaks for a house ("a spokeswoman for Acme") or without a name; "she" goes on for her.
_ONE = re.compile(
    r"\b(?:(?P<she>\w*woman)|(?P<he>\w*(?<!wo)man)|\w+person|official|executive|analyst|lawyer|chief"
    r"|economist|researcher|engineer|scientist|director|manager|president|representative|source"
    r"|founder|chairman|head|strategist|insider|employee|worker)\b"
)
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who spoke last: a person, a house, several, and how many passages ago.

    `gender` is that of a person without a name ("a spokeswoman for Acme"). `accused` are those who
    may be meant by "it" where what the house alleged is denied.
    """

    person: Speech | None = None
    gender: Gender | None = None
    house: Speech | None = None
    several: Speech | None = None
    accused: tuple[str, ...] = ()
    age: int = 0

    def after(self, claim: Claim, entities: Mapping[str, Entity]) -> Spoken:
        """Return who spoke last after `claim`."""
        voiced = [each for each in claim.speeches if each.speaker or each.voice]
        if not voiced:
            return self._aged(claim, entities)
        found = Spoken(house=self.house if self._is_alone(claim, entities) else None)
        for each in reversed(voiced):
            found = found.with_speech(each, claim, entities)
        found = replace(found, accused=accused_in(claim, entities))
        kept = self._person_kept(claim, entities)
        return found if found.person else replace(found, person=kept, gender=self.gender)

    def _aged(self, claim: Claim, entities: Mapping[str, Entity]) -> Spoken:
        """Return it after `claim`, in which nobody speaks but a person may be new."""
        if self.age >= _LONGEST_MEMORY:
            return Spoken(several=several_in(claim))
        others = _FULL_NAME.search(claim.text, 1)
        person = None if others else self._person_kept(claim, entities)
        house = self.house if self._is_alone(claim, entities) else None
        several = several_in(claim)
        return replace(self, person=person, house=house, several=several, age=self.age + 1)

    def _is_alone(self, claim: Claim, entities: Mapping[str, Entity]) -> bool:
        """Tell whether `claim` names no house but the one that spoke last."""
        named = {each for each in claim.named if entities[each].kind in HOUSES}
        return bool(self.house) and named <= {self.house.speaker if self.house else ""}

    def with_speech(self, speech: Speech, claim: Claim, entities: Mapping[str, Entity]) -> Spoken:
        """Return it with `speech`, which is in `claim`, as the last of its sort."""
        kind = entities[speech.speaker].kind if speech.speaker else None
        if kind is EntityKind.PERSON or (not kind and is_personal(speech.voice)):
            given = gender_of(_person(speech.voice)) if speech.voice else None
            return replace(self, person=speech, gender=given)
        one = _ONE.search(speech.voice or claim.text)
        if (one and not speech.also) or is_somebody(speech.voice):
            gender = one and _GENDERS.get(str(one.lastgroup))
            self = replace(self, person=speech, gender=gender)  # noqa: PLW0642
        if not speech.also and (kind in HOUSES or is_house(speech.voice)):
            return replace(self, house=speech)
        return replace(self, several=speech) if speech.also or _is_plural(speech) else self

    def _person_kept(self, claim: Claim, entities: Mapping[str, Entity]) -> Speech | None:
        """Return the person from before, unless `claim` brings in another."""
        others = any(entities[each].kind is EntityKind.PERSON for each in claim.named)
        return None if others else self.person


def _person(name: str) -> Entity:
    return Entity(id="", name=name, kind=EntityKind.PERSON)


def _is_plural(speech: Speech) -> bool:
    return bool(speech.voice) and any(word.endswith("s") for word in speech.voice.split()[:4])


def resolve(
    claim: Claim, quoted: Quoted, spoken: Spoken, entities: Mapping[str, Entity]
) -> tuple[Speech, ...]:
    """Return the attributions of `claim` with the pronouns that speak put into names.

    `spoken` is who spoke before. A pronoun that could be anybody is dropped: nobody is named then.
    """
    found: list[Speech] = []
    for each in claim.speeches:
        speech = as_opening(each, claim)
        if not is_anaphor(speech.voice):
            found.append(_spokesperson(speech, spoken, entities))
            continue
        # Who "they" are to somebody quoted is another matter.
        if quoted.holds(speech.start - 1) and " " not in speech.voice:
            continue
        if answers_charge(speech, claim.text) and _is_charge_before(spoken):
            if len(spoken.accused) == 1 and " " not in speech.voice:
                found.append(replace(speech, speaker=spoken.accused[0], voice=""))
            continue
        meant = (
            _speaking(speech.voice, found)
            or _spoke_already(speech, claim, quoted, entities)
            or _in_passage(speech, claim, quoted, entities)
            or (not is_of_a_paper(speech, claim) and _before(speech, claim, spoken, entities))
        )
        if meant and not is_named_within(speech, meant[0], claim, quoted):
            found.append(replace(speech, speaker=meant[0], voice=meant[1], also=meant[2]))
        elif " " in speech.voice:
            found.append(speech)
    return tuple(found)


_SPOKESPERSON = re.compile(r"[Tt]he spokes(?:man|woman|person)")


def _spokesperson(speech: Speech, spoken: Spoken, entities: Mapping[str, Entity]) -> Speech:
    """Put in whom "the spokeswoman" speaks for, if one of that house spoke last."""
    last = spoken.person.speaker if spoken.person else ""
    if not last or entities[last].kind not in HOUSES or not _SPOKESPERSON.fullmatch(speech.voice):
        return speech
    return replace(speech, speaker=last, voice="")


def _is_charge_before(spoken: Spoken) -> bool:
    """Tell whether the house that spoke last accused somebody, just before."""
    house = spoken.house
    return bool(house and house.hedge is Hedge.ALLEGED and not spoken.age)


_Who = tuple[str, str, tuple[str, ...]]


def _speaking(pronoun: str, found: list[Speech]) -> _Who | None:
    """Return the one unknown person who speaks in the passage before "he" does."""
    voices = {each.voice for each in found if is_personal(each.voice)}
    named = any(each.speaker for each in found)
    if pronoun not in _GENDERS or named or len(voices) != 1:
        return None
    return "", voices.pop(), ()


def _spoke_already(
    speech: Speech, claim: Claim, quoted: Quoted, entities: Mapping[str, Entity]
) -> _Who | None:
    """Return the one person or house that speaks earlier in the passage, outside quotations."""
    if speech.voice not in _GENDERS and speech.voice != "it":
        return None
    earlier = {
        each.speaker
        for each in claim.speeches
        if each.speaker and each.start < speech.start and not quoted.holds(each.start)
    }
    fitting = [each for each in earlier if _fits(speech.voice, entities[each])]
    return (fitting[0], "", ()) if len(fitting) == 1 else None


def _in_passage(
    speech: Speech, claim: Claim, quoted: Quoted, entities: Mapping[str, Entity]
) -> _Who | None:
    """Return the one whom the passage itself names before the pronoun, outside quotations."""
    if is_of_a_paper(speech, claim):
        return None
    offset = claim.passage.start
    named = {
        each.entity
        for each in claim.mentions
        if each.end - offset <= speech.start and not quoted.holds(each.start - offset)
    }
    fitting = [each for each in named if _fits(speech.voice, entities[each])]
    # "It pays Acme, though it expects", "The company pays Acme, though it expects": not Acme.
    if claim.text.startswith("It " if speech.voice == "it" else f"{speech.voice} "):
        return None
    if speech.voice == "it" and len(fitting) > 1:
        opening = opening_of(claim, fitting)
        return (opening, "", ()) if opening else None
    return (fitting[0], "", ()) if len(fitting) == 1 else None


# "The Swiss company": what tells it from others.
_ADJECTIVE = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) (?P<words>(?:[A-Z][\w-]* )+)")


def _is_told_so(voice: str, entity: Entity) -> bool:
    """Tell whether the adjectives of "the Swiss company" are the entity's own, if it has any."""
    found = _ADJECTIVE.match(voice)
    own = f"{entity.name} {entity.role} {entity.description}".lower()
    return not found or all(word.lower() in own for word in found["words"].split())


def _may_be(voice: str, entity: Entity) -> bool:
    """Tell whether `voice` can be the `entity` that spoke last; "the company" is no newspaper."""
    paper = " " in voice and entity.kind is EntityKind.PUBLICATION
    return _is_told_so(voice, entity) and not paper


def _fits(pronoun: str, entity: Entity) -> bool:
    if not _is_told_so(pronoun, entity):
        return False
    if pronoun in _GENDERS:
        gender = gender_of(entity) if entity.kind is EntityKind.PERSON else None
        return entity.kind is EntityKind.PERSON and gender in (None, _GENDERS[pronoun])
    named = " " in pronoun and entity.kind is EntityKind.PUBLICATION
    return pronoun != "they" and entity.kind in HOUSES and not named


def _before(
    speech: Speech, claim: Claim, spoken: Spoken, entities: Mapping[str, Entity]
) -> _Who | None:
    """Return who spoke before and may be meant, else what the passage has carried over."""
    if speech.voice in _GENDERS:
        last = spoken.person if spoken.gender in (None, _GENDERS[speech.voice]) else None
    elif speech.voice == "they":
        last = spoken.several or spoken.house
    else:
        last = spoken.house
    if last and last.speaker and not _may_be(speech.voice, entities[last.speaker]):
        last = None
    if last and (
        not last.speaker
        or speech.voice == "they"
        or entities[last.speaker].kind is not EntityKind.PERSON
        or _fits(speech.voice, entities[last.speaker])
    ):
        return last.speaker, last.voice, last.also
    fitting = [each for each in claim.carried if _fits(speech.voice, entities[each])]
    return (fitting[0], "", ()) if len(fitting) == 1 else None
