"""This module finds the verbs of saying in a passage, with who says it.

A verb without a subject counts for nothing, nor does one that is passive, denied, only wished or
supposed, or that lacks what it needs beside it to mean speech.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.apposed import subject_of
from generator.speech.attributions import attribute
from generator.speech.firmness import firmness
from generator.speech.impersonal import ESTIMATED_NOUN
from generator.speech.needs import DESCRIBING, agrees, has_its_need, means_else
from generator.speech.participles import read_participle
from generator.speech.speakers import anybody_before
from generator.speech.speakersafter import (
    ends_with_verb,
    leading_subject,
    opens_passage,
    subject_behind,
)
from generator.speech.subject import Subject
from generator.speech.verbgroups import (
    ends_passage,
    group_before,
    has_clause,
    is_called,
    is_set_off,
)
from generator.speech.voices import DETERMINERS
from generator.speech.words import (
    NOUN_FORMS,
    NOUN_GOES_ON,
    VERB,
    VERBS,
    Form,
    Need,
    Verb,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from generator.speech.attributions import Attribution
    from generator.speech.masked import Masked
    from generator.speech.verbgroups import Group


def find_sayings(masked: Masked, taken: Container[int]) -> Iterator[Attribution]:
    """Yield who says what in `masked` with a verb, in order; not where one starts in `taken`."""
    last: Subject | None = None
    for match in VERB.finditer(masked.shape):
        if match.start() in taken or _is_noun(masked.shape, match):
            continue
        verb = VERBS[match[0]]
        group = group_before(masked.shape, match.start())
        if verb.form is Form.ING and not group.is_passive:
            found = read_participle(masked, match, group, last)
        else:
            found = _passive(masked, match, group) or _active(masked, match, group, last)
        if found:
            who = found.speech
            last = Subject(match.start(), who.speaker, who.voice, who.also)
            yield found


_OF_A_NOUN = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|this|these|of|any|no)|’s|s’) \Z", re.IGNORECASE
)


# "Acme had estimated costs of $5": it had costs, and who estimated them is not said.
_MAY_HAVE = re.compile(r"\b(?:had|has|have|having|with) \Z")


def _is_noun(shape: str, match: re.Match[str]) -> bool:
    """Whether the word is a noun or an adjective: "the claims", "its reported earnings"."""
    if _OF_A_NOUN.search(shape, max(0, match.start() - 8), match.start()):
        return True
    if match[0] == "estimated" and ESTIMATED_NOUN.match(shape, match.start()):
        return bool(_MAY_HAVE.search(shape, 0, match.start()))
    return match[0] in NOUN_FORMS and bool(NOUN_GOES_ON.match(shape, match.end()))


_BY = re.compile(r" (?:\w+ly )?by ")
_BY_LEMMAS = frozenset(
    "claim report estimate allege predict forecast project confirm expect anticipate believe "
    "reveal announce disclose say".split()
)
_AS_TOLD = re.compile(r" as ")
_AS_QUOTED = re.compile(r" as [^,;:“”\"]{0,40}[“\"‘]")


def _passive(masked: Masked, match: re.Match[str], group: Group) -> Attribution | None:
    """Read "is claimed by Acme to be" and "as reported by Globe"."""
    verb, shape = VERBS[match[0]], masked.shape
    by = _BY.match(shape, match.end())
    if not by or verb.form is not Form.PAST:
        return None
    set_off = shape[: group.start].endswith(("as ", "As ", ", "))
    behind = subject_behind(masked, by.end())
    if group.is_negated or group.is_modal or not behind or not (set_off or group.is_passive):
        return None
    as_said = _AS_TOLD if verb.lemma in {*DESCRIBING, "identify"} else _AS_QUOTED
    called = verb.need is Need.NAMING and as_said.match(shape, behind[1])
    if not called and verb.lemma not in _BY_LEMMAS:
        return None
    covers = set_off and group.start > len("As ")
    return attribute(verb.hedge, match.start(), f"{match[0]} by", behind[0], covers=covers)


def _active(
    masked: Masked, match: re.Match[str], group: Group, last: Subject | None
) -> Attribution | None:
    """Read "Acme said", "said Acme" and "Acme sold pumps and said"."""
    verb, shape = VERBS[match[0]], masked.shape
    if means_else(shape, match, verb, group):
        return None
    if inverted := _inverted(masked, match, verb):
        subject, end = inverted
        start = match.start()
    else:
        found = subject_of(masked, group) or _shared(masked, match, group, last)
        if not found and verb.lemma in _OF_ANYBODY:
            found = anybody_before(masked, group.start)
        if not found or not agrees(verb, found, group, masked):
            return None
        if _OF_NONE.search(shape, 0, found.start) or _NOBODY.match(found.voice):
            return None
        subject, start, end = found, found.start, match.end()
    told = verb.lemma in _WITH_LISTENER
    set_off = is_set_off(shape, start, is_name=_is_name(subject))
    closes = set_off and ends_passage(shape, end, told=told)
    covers = closes and bool(inverted or not opens_passage(masked, start))
    # "Police posts, and mines": a list of nouns looks like it.
    # "The pump, Acme added, leaks."
    inserted = set_off and shape.startswith(",", end) and not opens_passage(masked, start)
    said = (covers or inserted) and not (match[0] in NOUN_FORMS and shape.startswith(",", end))
    hedge = firmness(verb, subject, shape, start, match.end())
    denies = hedge is Hedge.DENIED and verb.hedge is not hedge
    if not denies and not has_its_need(masked, subject, match, said=said or bool(inverted)):
        return None
    unclear = subject.voice in ("it", "they") and verb.lemma in _OF_THINGS
    if unclear and not (said or has_clause(shape, match.end())):
        return None
    return attribute(hedge, match.start(), match[0], subject, covers=covers)


# "None of which users asked for", "no analyst said": it is told that nobody does.
_OF_NONE = re.compile(r"\b(?:[Nn]one|[Nn]either|[Nn]ot one) of (?:which|whom|the|these|those)? ?\Z")
_NOBODY = re.compile(r"(?:no|no one|none|nobody|neither)\b(?!\.)", re.IGNORECASE)


def _is_name(subject: Subject) -> bool:
    voice = subject.voice
    return not voice or (voice[0].isupper() and voice.split()[0].lower() not in DETERMINERS)


# Verbs that tell of any noun before them that it is somebody: "the museum said".
_OF_ANYBODY = frozenset(
    "say tell warn argue deny insist claim allege admit acknowledge concede announce believe "
    "predict".split()
)
_OF_THINGS = ("confirm", "report", "promise", "pledge", "estimate")
_WITH_LISTENER = ("tell", "inform", "assure", "accuse", "notify")
_WITH_OBJECT = frozenset(
    (*_WITH_LISTENER, *"charge suspect advise caution call describe dub brand label".split())
)


# Verbs that come before their subject without a quotation, too.
_INVERTIBLE = frozenset("say add note explain warn argue write report claim predict state".split())
_INVERTED_BEFORE = re.compile(r"(?:,|[,.?!—…]?[”\"’'])\s?\s\Z|[”\"]\s?\Z")
_QUOTE_GOES_ON = re.compile(r"\s?[“\"]\w?")
_PHRASE_FOLLOWS = re.compile(
    r"[,.;:!?”\"—–(]|\Z| (?:who|in|on|at|of|from|for|with|during|after|last)"
)


def _inverted(masked: Masked, match: re.Match[str], verb: Verb) -> tuple[Subject, int] | None:
    """Return who speaks in "… is mistaken, said Ada Byron" and where the name ends."""
    shape = masked.shape
    if verb.lemma in _WITH_OBJECT or verb.form is Form.BASE:
        return None
    if not _INVERTED_BEFORE.search(shape, max(0, match.start() - 5), match.start()):
        return None
    found = subject_behind(masked, match.end() + 1)
    quoted = shape[: match.start()].rstrip().endswith(("”", '"', "’"))
    # "Ada Byron, an analyst, said Acme “is lost”": that is said of Acme.
    if found and not quoted and _QUOTE_GOES_ON.match(shape, found[1]):
        return None
    if not found or not (_PHRASE_FOLLOWS.match(shape, found[1]) or quoted):
        return None
    if not quoted and verb.lemma not in _INVERTIBLE:
        return None
    # "Acme, once first, said it would": the pronoun begins what is said, and so does "the frost" in
    # "Ada Byron, an analyst, said the frost left Acme with".
    clause = found[0].voice in ("it", "they") or ends_with_verb(
        shape[match.end() + 1 : found[0].start]
    )
    return None if clause and not quoted else found


_OF_OTHERS = re.compile(r"\b(?:who|which|whose)\b")
_OTHER_CLAUSE = re.compile(r"\b(?:who|which|whose|that|where)\b")


def _shared(
    masked: Masked, match: re.Match[str], group: Group, last: Subject | None
) -> Subject | None:
    """Return who did the verb before this one, too: "Acme launched a pump and claims that"."""
    before = masked.shape[: group.start]
    if not before.endswith((" and ", " but ", " yet ", " and then ")):
        return None
    end = match.end()
    free = VERBS[match[0]].need is Need.NOTHING
    if not (free or has_clause(masked.shape, end) or is_called(masked.shape, end)):
        return None
    if last:
        return None if _OF_OTHERS.search(before, last.start) else last
    return None if _OTHER_CLAUSE.search(before) else leading_subject(masked)
