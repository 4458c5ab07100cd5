"""This module remembers what the sentences before told of, as far as the next may take it over."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.carry.clauseroles import Roles, roles_of
from generator.carry.pronouns import quoted_spans
from generator.descriptions.match import either
from generator.descriptions.rivals import Rivals, rivals_in
from generator.descriptions.verbforms import ANY_VERB
from generator.model import PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.carry.clauseroles import Opening
    from generator.model import Mention, Passage

_REMEMBERED = 8  # sentences
_MARKS = 4  # characters beside the name of a heading that is nothing else
# A verb with its object, which "it" may mean as well ("opened a factory"), but no time ("a year").
_OBJECT = re.compile(
    rf"\b(?:{either(ANY_VERB)}|[a-z]+ed)\s(?:an?|another|its|the|this|new)\s"
    r"(?!(?:\w+\s)?(?:year|month|week|day|decade|time|while|lot|few|total|number)\b)"
)
_OWNED = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,2}?(?P<noun>[a-z]{4,})(?=[\s.,;:])(?!\s[a-z]+(?:er|or)\b)"
)
STAFF = (
    "analysts authors commissioners developers doctors economists engineers executives experts "
    "investigators lawyers managers officers officials prosecutors regulators researchers "
    "scientists strategists"
).split()
_STAFF_AFTER = re.compile(rf"(?:['’]s?)?\s(?:[a-z]+\s)?(?P<noun>{either(STAFF)})\b")
_STAFF_BEFORE = re.compile(
    rf"\b(?P<noun>{either(STAFF)})\s(?:at|from|with|of)\s(?:the\s)?\Z", re.IGNORECASE
)
_WINDOW = 30


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at an offset of its article, from whose own start its parts are counted.

    `mentions` are its names, `inferred` the descriptions that its paragraph already explains,
    `quoted` the spans inside quotation marks.
    """

    text: str
    offset: int
    mentions: tuple[Mention, ...]
    inferred: tuple[Mention, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()

    def named_before(self, end: int) -> tuple[Mention, ...]:
        """Return the names that stand before `end`."""
        return tuple(each for each in self.mentions if each.end <= end)

    @property
    def is_quoted(self) -> bool:
        """Whether all of it is quoted."""
        return any(high - low >= len(self.text.strip()) for low, high in self.quoted)


def under_heading(passage: Passage, mentions: Sequence[Mention]) -> Memory:
    """Return what stands before the first passage under the heading `passage`."""
    named = tuple(dict.fromkeys(each.entity for each in mentions))
    covered = sum(each.end - each.start for each in mentions)
    is_name = passage.end - passage.start - covered <= _MARKS
    return Memory(heading=named, profiled=named if is_name else ())


def sentence_of(
    text: str,
    passage: Passage,
    mentions: Iterable[Mention],
    inferred: Iterable[Mention],
    *,
    is_open: bool,
) -> tuple[Sentence, bool]:
    """Return the `passage` of `text` as a sentence, and whether a quotation is open after it.

    `is_open` says whether one is before it.
    """
    own = text[passage.start : passage.end]
    quoted, open_after = quoted_spans(own, is_open=is_open)
    named, explained = [
        tuple(_shifted(each, passage.start) for each in spans) for spans in (mentions, inferred)
    ]
    return Sentence(own, passage.start, named, explained, quoted), open_after


def _shifted(mention: Mention, by: int) -> Mention:
    return replace(mention, start=mention.start - by, end=mention.end - by)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence before: the entities that it told of, what they were in it, what it introduced.

    `speaker` is who says it. `owned` are the nouns that stand behind an owner's name, with that
    ("Acme's pumps"); `staff` are those who speak for one ("Acme analysts", "analysts at Acme").
    """

    entities: tuple[str, ...]
    roles: Roles
    rivals: Rivals
    has_object: bool = False
    speaker: str = ""
    owned: frozenset[tuple[str, str]] = frozenset()
    staff: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Memory:
    """What stands before a passage.

    The entities that its heading and its list item's label name, and again those of the heading if
    that has no other words; the sentences before it since the
    heading, the last one first; the block that it may go on with, and whether inside quotes.
    """

    heading: tuple[str, ...] = ()
    profiled: tuple[str, ...] = ()
    label: tuple[str, ...] = ()
    seen: tuple[Seen, ...] = ()
    block: int = -1
    is_open: bool = False
    in_list: bool = False

    def for_passage(self, passage: Passage) -> Memory:
        """Return what `passage` may use: no list item goes on with another, nor does what follows.

        No quotation outlives its block.
        """
        if passage.block == self.block:
            return self
        is_item = passage.kind is PassageKind.ITEM
        return replace(
            self,
            label=(),
            seen=() if is_item or self.in_list else self.seen,
            block=passage.block,
            is_open=False,
            in_list=is_item,
        )

    def after(self, seen: Seen) -> Memory:
        """Return it with `seen` as the last sentence."""
        return replace(self, seen=(seen, *self.seen[: _REMEMBERED - 1]))


def see(sentence: Sentence, carried: tuple[str, ...], opening: Opening, speaker: str) -> Seen:
    """Return what is to be remembered of the `sentence` with what was `carried` over to it.

    `opening` has its subject if that is one of these, or who speaks behind the words, and who owns
    it; `speaker` is who says it.
    """
    plain = sentence.text
    for start, end in sentence.quoted:
        plain = plain[:start] + "¤" * (end - start) + plain[end:]
    named = dict.fromkeys(each.entity for each in sentence.mentions)
    return Seen(
        entities=tuple(dict.fromkeys([*named, *carried])),
        roles=roles_of(sentence.text, sentence.mentions, opening),
        rivals=rivals_in(plain, 0, len(plain), sentence.mentions),
        has_object=bool(_OBJECT.search(plain)),
        speaker=speaker,
        owned=frozenset(_owned(sentence)),
        staff=frozenset(_staff(sentence)),
    )


def _owned(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the nouns behind "Acme's", each with its owner."""
    for each in sentence.mentions:
        if found := _OWNED.match(sentence.text, each.end):
            yield found["noun"].lower(), each.entity


def _staff(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Yield the nouns for those who work for somebody named, each with that."""
    for each in sentence.mentions:
        found = _STAFF_AFTER.match(sentence.text, each.end)
        before = sentence.text[max(0, each.start - _WINDOW) : each.start]
        found = found or _STAFF_BEFORE.search(before)
        if found:
            yield found["noun"].lower(), each.entity
