"""This module reads what the first words of a sentence take up, if neither noun nor pronoun tells.

Each pattern stands for nothing where two could be meant:

- "this success", where the sentence before or the one before that has "Acme's success";
- "the analysts", where one of them has "Acme analysts" or "analysts at Acme";
- "the screen", "the 16GB version": a part or a version of the product that is the subject before;
- "both companies", "neither side": the only two that the sentences before tell of;
- "Byron's fund": the one fund that she is told to run or own;
- "the 23-year-old": the one person of the sentence before;
- all words of an event's name ("an earthquake in Kesh").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.carry.antecedents import of_kinds, person_before
from generator.carry.clauseroles import main_clause
from generator.carry.memory import STAFF
from generator.descriptions.match import FOLLOWS, either
from generator.descriptions.sorts import fits, words_of
from generator.descriptions.sortwords import KINDS, MADE, ORGANISED, PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Sentence
    from generator.descriptions.sortwords import Kinds
    from generator.model import Mention

_REACH = 2  # sentences
_PAIR_REACH = 3
_TAKEN_UP = re.compile(
    r"(?:This|That|These|Those|Such)\s(?P<noun>[a-z-]{4,})(?:\s(?P<second>[a-z]{4,}))?(?=\s|,|['’]s)"
)
_STAFF = re.compile(
    rf"(?:The|These|Those)\s(?P<noun>{either(STAFF)})\b(?!\s(?:of|at|from|in|who)\b)"
)
_PARTS = """
antenna battery body bonnet boot button cab cabin camera canopy case casing chassis cockpit display
dial engine exterior fuselage gearbox handle handlebar hull interior keyboard keypad lens microphone
motor nose rotor screen seat speaker steering suspension tail touchscreen trackpad trigger wheelbase
windscreen wing wingspan
""".split()
_PART = re.compile(
    rf"""
    The\s
    (?:
      (?:[\w-]+\s){{0,2}}?
      (?:{either(_PARTS)})s?
    |
      (?:[\w-]+\s){{0,3}}?(?:version|variant|edition)
    |
      (?:[\w.-]*\d[\w.-]*|entry-level|basic|base|cheapest|larger|smaller|bigger|top-end|high-end)\s
      model
    )
    (?={FOLLOWS.pattern})
    """,
    re.VERBOSE,
)
_GROUPS = (
    "companies firms sides parties clubs banks airlines carriers groups teams businesses".split()
)
_BODY_NOUNS = [noun for noun, kinds in KINDS.items() if kinds & ORGANISED and noun.isascii()]
_OWNED = re.compile(
    rf"['’]s?[ ](?:[a-z-]+[ ])?(?P<noun>{either(_BODY_NOUNS)})(?![\w-])(?={FOLLOWS.pattern})",
    re.VERBOSE,
)
_PAIR = re.compile(
    rf"\b(?:[Bb]oth|[Tt]he\stwo|[Nn]either(?:\sof\sthe)?(?:\stwo)?|[Tt]he\spair\sof)\s"
    rf"(?:{either(_GROUPS)}|company|firm|side|party|club|bank|airline|group|team)\b"
    rf"|\b[Tt]he\sparties\b"
)
_AGED = re.compile(rf"\b[Tt]he\s\d\d-year-old(?=['’]s\b|{FOLLOWS.pattern})", re.VERBOSE)


def taken_up(sentence: Sentence, memory: Memory, cast: Cast) -> tuple[str, ...]:
    """Return the entities that the `sentence` takes up by any of the patterns."""
    found = [
        _by_noun(sentence, memory),
        _by_part(sentence, memory, cast),
        _by_age(sentence, memory, cast),
        _by_owner(sentence, cast),
    ]
    found += [*_pair(sentence, memory, cast), *_events(sentence, cast)]
    return tuple(filter(None, found))


def _events(sentence: Sentence, cast: Cast) -> Iterator[str]:
    """Yield the events all words of whose names the sentence has ("an earthquake in Kesh")."""
    words = words_of(sentence.text)
    for name in cast.events:
        each = cast.known[name]
        if each.heads & words:
            own = words_of(each.entity.name)
            if len(own) > 1 and own <= words:
                yield name


def _by_noun(sentence: Sentence, memory: Memory) -> str:
    """Return whose success "this success", or whose analysts "the analysts" are."""
    reach = memory.seen[:_REACH]
    for at in {0, main_clause(sentence.text)}:
        if found := _STAFF.match(sentence.text, at):
            return _nearest(found["noun"], [seen.staff for seen in reach])
        if found := _TAKEN_UP.match(sentence.text, at):
            owned = [seen.owned for seen in reach]
            return _nearest(found["noun"], owned) or _nearest(found["second"], owned)
    return ""


def _nearest(noun: str | None, pairs: Sequence[frozenset[tuple[str, str]]]) -> str:
    """Return the one that goes with the `noun` in the first of `pairs` that has it."""
    found = ({who for what, who in each if what == noun} for each in pairs)
    nearest: set[str] = next(filter(None, found), set())
    return nearest.pop() if len(nearest) == 1 else ""


def _by_owner(sentence: Sentence, cast: Cast) -> str:
    """Return what "Byron's fund" is: the one that fits of those the person is told to belong to."""
    for each in of_mentions(sentence, PERSON, cast):
        found = _OWNED.match(sentence.text, each.end)
        if not found or any(low <= each.start < high for low, high in sentence.quoted):
            continue
        at, words = sentence.offset + each.start, cast.known[each.entity].words
        fitting = [
            name
            for name, start in cast.first.items()
            if start < at and fits(found["noun"], frozenset(), cast.known[name])
        ]
        theirs = [name for name in fitting if words_of(cast.known[name].entity.name) <= words]
        return theirs[0] if len(theirs) == 1 else ""
    return ""


def of_mentions(sentence: Sentence, kinds: Kinds, cast: Cast) -> list[Mention]:
    """Return the names in the `sentence` that are of `kinds`."""
    return [each for each in sentence.mentions if cast.kind(each.entity) in kinds]


def _by_part(sentence: Sentence, memory: Memory, cast: Cast) -> str:
    """Return the product that is the subject of the last sentence, if this tells of its part."""
    if not memory.seen or not _PART.match(sentence.text, main_clause(sentence.text)):
        return ""
    seen = memory.seen[0]
    subject = seen.roles.subject
    others = of_kinds(seen.roles.objects, MADE, cast)
    named = of_kinds([each.entity for each in sentence.mentions], MADE, cast)
    is_product = bool(subject) and cast.kind(subject) in MADE
    return subject if is_product and not others and not named else ""


def _by_age(sentence: Sentence, memory: Memory, cast: Cast) -> str:
    found = _AGED.search(sentence.text)
    quoted = found and any(low <= found.start() < high for low, high in sentence.quoted)
    if not found or quoted:
        return ""
    return person_before(None, memory, cast, sentence.offset + found.start())


def _pair(sentence: Sentence, memory: Memory, cast: Cast) -> tuple[str, ...]:
    """Return the two bodies that "both companies" are."""
    found = _PAIR.search(sentence.text)
    if not found or any(low <= found.start() < high for low, high in sentence.quoted):
        return ()
    reach = memory.seen[:_PAIR_REACH]
    if any(seen.rivals.organisation for seen in reach):
        return ()
    pair = dict.fromkeys(
        each for seen in reach for each in of_kinds(seen.entities, ORGANISED, cast)
    )
    own = of_kinds([each.entity for each in sentence.mentions], ORGANISED, cast)
    return tuple(pair) if len(pair) == 2 and set(own) <= set(pair) else ()  # noqa: PLR2004
