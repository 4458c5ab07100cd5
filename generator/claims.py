"""This module makes claims of the passages that say something a reader can use."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeVar

from generator.carry import Context, carry_over, label_of
from generator.fold import fold
from generator.model import Annotations, Claim, EntityKind, PassageKind, TimexKind
from generator.quoting import Quoting, go_on, quoting_after
from generator.speech import find_speeches

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from generator.model import Article, Entity, Mention, Passage, Quantity, Timex

    Spanned = TypeVar("Spanned", Mention, Timex, Quantity)

_POLICY = frozenset({EntityKind.POLICY, EntityKind.PROGRAMME})


def find_claims(
    article: Article,
    found: Annotations,
    entities: Mapping[str, Entity],
    words: re.Pattern[str] | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of `article`, in its order, out of the annotations `found` in it.

    Filler is left out: a passage without a figure, a date, a second entity, a speaker or a policy.
    A passage about one entity also counts if it has one of `words`, those that the editor's themes
    ask for.
    """
    return tuple(
        each for each in _sentences(article, found, entities) if _says(each, entities, words)
    )


def _sentences(
    article: Article, found: Annotations, entities: Mapping[str, Entity]
) -> Iterator[Claim]:
    context = Context((), -1, ())
    quoting = Quoting()
    for passage in found.passages:
        mentions = inside(found.mentions, passage)
        named = tuple(dict.fromkeys(each.entity for each in mentions))
        if passage.kind is PassageKind.HEADING:
            context = Context(named, -1, ())
            quoting = Quoting()
        if passage.kind in (PassageKind.SENTENCE, PassageKind.ITEM):
            claim = _claim(article, passage, found, context, quoting, entities)
            yield claim
            context = _after(claim, context)
            quoting = quoting_after(claim, quoting)


def _claim(  # noqa: PLR0913, PLR0917 - the passage, where it stands, and what goes on there
    article: Article,
    passage: Passage,
    found: Annotations,
    context: Context,
    quoting: Quoting,
    entities: Mapping[str, Entity],
) -> Claim:
    text = article.text[passage.start : passage.end]
    mentions = inside(found.mentions, passage)
    named = tuple(dict.fromkeys(each.entity for each in mentions))
    carried = carry_over(text, passage, named, context, entities)
    speeches = find_speeches(
        text, mentions, offset=passage.start, carried=carried[0] if carried else ""
    )
    return Claim(
        article=article.id,
        passage=passage,
        text=text,
        mentions=mentions,
        timexes=inside(found.timexes, passage),
        quantities=inside(found.quantities, passage),
        named=named,
        carried=_with_inferred(carried, named, inside(found.inferred, passage)),
        speeches=go_on(text, passage, speeches, quoting),
        published=article.published,
    )


def _with_inferred(
    carried: tuple[str, ...], named: tuple[str, ...], inferred: tuple[Mention, ...]
) -> tuple[str, ...]:
    """Add to the entities carried over those that a description in the passage stands for."""
    found = (each.entity for each in inferred if each.entity not in named)
    return tuple(dict.fromkeys((*carried, *found)))


def _after(claim: Claim, context: Context) -> Context:
    """Return what the passage after `claim` can carry over.

    A list item's label outlives its first sentence; a passage without a subject hands on its
    predecessor's.
    """
    same_block = claim.passage.block == context.block
    subjects = claim.entities or (context.subjects if same_block else ())
    label: tuple[str, ...] = ()
    if claim.passage.kind is PassageKind.ITEM:
        own = label_of(claim.text, claim.mentions, claim.passage.start)
        label = context.label if same_block else own
    return Context(context.heading, claim.passage.block, subjects, label)


def inside(spans: tuple[Spanned, ...], passage: Passage) -> tuple[Spanned, ...]:
    """Return those of `spans`, which are sorted, that lie within `passage`."""
    first = bisect_left(spans, passage.start, key=lambda each: each.start)
    last = bisect_left(spans, passage.end, key=lambda each: each.start)
    return tuple(each for each in spans[first:last] if each.end <= passage.end)


def _says(claim: Claim, entities: Mapping[str, Entity], words: re.Pattern[str] | None) -> bool:
    dated = any(
        each.kind in (TimexKind.DATE, TimexKind.TIME) and each.begin for each in claim.timexes
    )
    return bool(
        claim.quantities
        or dated
        or len(claim.entities) > 1
        or (claim.speech and claim.entities)
        or (words and claim.entities and words.search(fold(claim.text)))
        or any(entities[each].kind in _POLICY for each in claim.entities)
    )
