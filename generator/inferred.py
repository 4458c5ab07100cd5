"""This module finds what "the company", "the fund" and the like stand for, where one can be meant.

Such a mention is inferred, not read off a name, so it is kept apart from those of `gazetteer`.
The rules, each of which leaves a description out rather than guess:

1. It stands for the one entity that fits it among those that the same paragraph or list item names
   before it. Where two fit there is no mention, however near one of them stands.
2. The noun must fit the entity's kind. A noun for all of a kind ("company", "chip") fits each. A
   noun for a sort of them ("bank", "university") must stand in the entity's name, its role or the
   first words of its description; "startup" and "fund" fit a company without a description, too.
3. Words between the article and the noun ("the Chinese company", "the hedge fund") must stand in
   what the gazetteer says of the entity: "the other company" is somebody else.
4. What follows must not make it another thing: a noun ("the fund industry"), "of", "that" or a
   participle ("the company behind it", "the firm that left", "the company named Acme").
5. There is none beside a name that belongs to it ("the startup Acme", "Acme, the startup").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.fold import fold
from generator.model import EntityKind, Mention, PassageKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model import Entity, Passage

_COMPANY = frozenset({EntityKind.COMPANY})
_ORGANISED = frozenset({EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.GROUP})
_MADE = frozenset({EntityKind.MODEL, EntityKind.PRODUCT})

# Nouns that fit every entity of their kinds.
_WHOLE_KINDS: Mapping[str, frozenset[EntityKind]] = {
    **dict.fromkeys(("company", "firm", "公司", "企业"), _COMPANY),
    "group": _ORGANISED,
    **dict.fromkeys(("model", "模型"), frozenset({EntityKind.MODEL})),
    **dict.fromkeys(("chip", "芯片"), frozenset({EntityKind.CHIP})),
    "product": frozenset({EntityKind.PRODUCT}),
    "policy": frozenset({EntityKind.POLICY}),
    **dict.fromkeys(("programme", "program"), frozenset({EntityKind.PROGRAMME})),
    "event": frozenset({EntityKind.EVENT}),
}
# Nouns that fit an entity of which the gazetteer says nothing else.
_LIKELY_SORTS: Mapping[str, frozenset[EntityKind]] = {
    **dict.fromkeys(("startup", "start-up", "fund", "基金"), _COMPANY),
}
# Nouns that fit only an entity of which the gazetteer uses them.
_SORTS: Mapping[str, frozenset[EntityKind]] = {
    **dict.fromkeys(
        "automaker bank broker business carmaker chipmaker conglomerate corporation developer "
        "giant insurer investor lab maker manufacturer operator publisher retailer subsidiary "
        "supplier unit".split(),
        _ORGANISED,
    ),
    **dict.fromkeys(
        "agency alliance association authority commission committee consortium council department "
        "foundation government institute ministry organisation organization party regulator "
        "union university".split(),
        _ORGANISED,
    ),
    **dict.fromkeys("app assistant chatbot device platform series service".split(), _MADE),
    **dict.fromkeys(("gpu", "processor", "accelerator"), frozenset({EntityKind.CHIP})),
    **dict.fromkeys(
        "act agreement ban bill directive law order regulation treaty".split(),
        frozenset({EntityKind.POLICY}),
    ),
    **dict.fromkeys(
        "journal magazine newspaper outlet website".split(), frozenset({EntityKind.PUBLICATION})
    ),
    **dict.fromkeys(
        "city country island nation port province region state town".split(),
        frozenset({EntityKind.PLACE}),
    ),
    **dict.fromkeys(
        "conference exhibition fair festival summit".split(), frozenset({EntityKind.EVENT})
    ),
}
_KINDS = {**_SORTS, **_LIKELY_SORTS, **_WHOLE_KINDS}


def _either(words: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_DESCRIPTION = re.compile(
    rf"""
    \b(?:[Tt]he|[Tt]his)[ ]
    (?P<modifiers>(?:[^\W_][\w-]*[ ]){{0,2}})
    (?P<noun>{_either([noun for noun in _KINDS if noun.isascii()])})
    (?![\w-])
    |
    (?:该|这家|这只|这款|这个)                     # "the", "this" with its counter
    (?P<noun_zh>{_either([noun for noun in _KINDS if not noun.isascii()])})
    """,
    re.VERBOSE,
)

# What may follow a description without making it another thing: a mark, an owner's s, a small word,
# or a verb. Nouns and verbs look alike in the present tense ("the company plans"), so that those
# are a table; a participle after the noun may tell which one is meant.
_SMALL_WORDS = (
    "a about after again against all also although and are as at away back be because been before "
    "but by can cannot could did do does down during each either ever first for from had has have "
    "how if in instead into is itself just later less may might more must near neither never next "
    "no nor not now off on once only onto or out over own rather shall should since so some soon "
    "still than the then there though through to today together too towards under until up upon "
    "very via was well were what when whether while why will with within without would yet"
)
_VERBS = (
    "aims beats became began believes bought broke brought built came claims costs cut denies "
    "develops employs expects faces fell gave gets got grew has held hires hit hopes intends keeps "
    "kept knew lacks left lost made makes met needs offers operates owns paid plans produces put "
    "ran remains rose said saw says seeks sells sent serves set shut sold spent spoke stands stood "
    "takes tells told took trains tries uses wants went won works wrote"
)
_RESTRICTING = "based called led backed founded known listed located named owned run used"
_FOLLOWS = re.compile(
    rf"""
    \s*\Z
    | ['’]s\b
    | \s*[.,;:!?)\]"”’…—–]
    | \s(?!(?:{_either(_RESTRICTING.split())})\b)
      (?:(?:{_either([*_SMALL_WORDS.split(), *_VERBS.split()])})\b | [a-z]+(?:ed|ly)\b | \d)
    """,
    re.VERBOSE,
)
# Where the first words of a description, which say what the entity is, end.
_FIRST_WORDS = re.compile(
    r".*?(?=[,.;:(]|\s(?:that|which|who|whose|of|in|by|for|with|from|at)\s|\Z)"
)
_WORD = re.compile(r"[^\W_]+")
_APPOSITION_BEFORE = re.compile(r",\s(?:and\s)?\Z")
_NAME_AFTER = re.compile(r",?\s?\Z")


@dataclass(frozen=True, slots=True)
class _Known:
    """A named entity: all words that the gazetteer has for it, and those that say what it is."""

    entity: Entity
    words: frozenset[str]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Fitting:
    """The first two entities that a description fits, of the `asked` ones named first."""

    asked: int = 0
    ids: tuple[str, ...] = ()

    def among(self, named: Sequence[_Known], noun: str, modifiers: str) -> _Fitting:
        """Return what fits among all `named`, asking only those that were not asked before."""
        ids = list(self.ids)
        words = _words(modifiers.replace("-based", ""))
        for each in named[self.asked :]:
            if len(ids) > 1:
                break
            if _fits(noun, words, each):
                ids.append(each.entity.id)
        return _Fitting(len(named), tuple(ids))


def find_inferred(
    text: str,
    mentions: Sequence[Mention],
    passages: Sequence[Passage],
    entities: Mapping[str, Entity],
) -> tuple[Mention, ...]:
    """Find the descriptions in the `passages` of `text` that stand for one of the `mentions`.

    `mentions` and `passages` are sorted, `entities` are by id; offsets are those of `text`.
    """
    starts = [each.start for each in mentions]
    found: list[Mention] = []
    for _, group in groupby(passages, key=lambda each: each.block):
        block = [each for each in group if each.kind is not PassageKind.BOILERPLATE]
        if block:
            low = bisect_left(starts, block[0].start)
            named = mentions[low : bisect_left(starts, block[-1].end)]
            found += _in_block(text, block, named, entities)
    return tuple(found)


def _in_block(
    text: str,
    block: Sequence[Passage],
    named: Sequence[Mention],
    entities: Mapping[str, Entity],
) -> Iterator[Mention]:
    """Yield the inferred mentions of one paragraph, in which `named` are the names."""
    before: set[str] = set()
    order: list[_Known] = []
    fitting: dict[tuple[str, str], _Fitting] = defaultdict(_Fitting)
    upcoming = 0
    for passage in block:
        for match in _DESCRIPTION.finditer(text, passage.start, passage.end):
            while upcoming < len(named) and named[upcoming].end <= match.start():
                entity = named[upcoming].entity
                if entity not in before:
                    before.add(entity)
                    order.append(_known(entities[entity]))
                upcoming += 1
            last = named[upcoming - 1] if upcoming else None
            following = named[upcoming] if upcoming < len(named) else None
            if last is None or _belongs_to_a_name(text, match, last, following):
                continue
            if match["noun"] and not _FOLLOWS.match(text, match.end(), passage.end):
                continue
            noun, modifiers = match["noun"] or match["noun_zh"], match["modifiers"] or ""
            fit = fitting[noun, modifiers] = fitting[noun, modifiers].among(order, noun, modifiers)
            if len(fit.ids) == 1:
                yield Mention(
                    start=match.start(), end=match.end(), text=match[0], entity=fit.ids[0]
                )


def _belongs_to_a_name(
    text: str, match: re.Match[str], last: Mention, following: Mention | None
) -> bool:
    """Whether the description holds a name, or stands in apposition to the one beside it."""
    if _APPOSITION_BEFORE.fullmatch(text, last.end, match.start()):
        return True
    if following is None:
        return False
    return following.start < match.end() or bool(
        _NAME_AFTER.fullmatch(text, match.end(), following.start)
    )


def _known(entity: Entity) -> _Known:
    told = _FIRST_WORDS.match(entity.description)
    return _Known(
        entity=entity,
        words=_words(f"{entity.name} {entity.role} {entity.description}"),
        own=_words(f"{entity.name} {entity.role} {told[0] if told else ''}"),
    )


def _fits(noun: str, modifiers: frozenset[str], known: _Known) -> bool:
    entity = known.entity
    if entity.kind not in _KINDS[noun] or not modifiers <= known.words:
        return False
    if noun in _WHOLE_KINDS:
        return True
    if noun in _LIKELY_SORTS and not entity.role and not entity.description:
        return True
    return _words(noun) <= known.own


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text).replace("start-up", "startup")))
