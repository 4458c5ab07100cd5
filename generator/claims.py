"""This module makes claims of the passages that say something a reader can use."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from generator.carry.cast import cast_of
from generator.carry.find import carry_over, remember
from generator.carry.firstperson import with_first_persons
from generator.carry.memory import Memory, sentence_of, under_heading
from generator.declared import EntityKind
from generator.errors import Finding
from generator.fold import fold
from generator.model import Annotations, Claim, PassageKind, TimexKind
from generator.speech.charges import with_denials
from generator.speech.find import find_speeches
from generator.speech.institutions import by_the_house
from generator.speech.quoting import attribute_quotations
from generator.speech.transcripts import asked, with_turns

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from generator.carry.cast import Cast
    from generator.declared import Article, Entity
    from generator.model import Mention, Passage, Quantity, Timex

    Spanned = TypeVar("Spanned", Mention, Timex, Quantity)

# A passage that is longer is no sentence: it makes no claim, and no more of it is read for what the
# passages after it carry over. The work within a sentence grows with the square of its length.
LONGEST = 3_000  # characters
_POLICY = frozenset({EntityKind.POLICY, EntityKind.PROGRAMME})


def find_claims(
    article: Article,
    found: Annotations,
    entities: Mapping[str, Entity],
    words: re.Pattern[str] | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of `article`, in its order, out of the annotations `found` in it.

    Filler is left out: a passage without a figure, a date, a second entity, a speaker or a policy,
    and what only asks, in a talk.
    A passage about one entity also counts if it has one of `words`, those that the editor's themes
    ask for. One that is too long to be a sentence stays on the source's page only.
    """
    passages = read_passages(article, found, entities)
    questions = asked(passages, entities)
    return tuple(
        each
        for each in passages
        if each.passage.id not in questions and _says(each, entities, words)
    )


def find_too_long(article: Article, found: Annotations) -> Iterator[Finding]:
    """Yield a note for the editor on each passage that is too long to make a claim."""
    line, seen = 1, 0
    for passage in found.passages:
        length = passage.end - passage.start
        if length > LONGEST and passage.kind in (PassageKind.SENTENCE, PassageKind.ITEM):
            line += article.text.count("\n", seen, passage.start)
            seen = passage.start
            problem = f"a passage of {length:,} characters is no sentence, so it makes no claim"
            remedy = f"end sentences by a full stop or a line break, at most {LONGEST:,} apart"
            yield Finding(article.path, line, problem, remedy)


def read_passages(
    article: Article, found: Annotations, entities: Mapping[str, Entity]
) -> tuple[Claim, ...]:
    """Return every sentence and list item of `article` as a claim, filler too."""
    claims = attribute_quotations(tuple(_passages(article, found, entities)), entities)
    claims = with_denials(by_the_house(claims, found.publishers, entities))
    claims = with_turns(claims, entities)
    return with_first_persons(claims, article.text, found.mentions, entities)


def _passages(
    article: Article, found: Annotations, entities: Mapping[str, Entity]
) -> Iterator[Claim]:
    memory = Memory()
    cast = cast_of(article, found.mentions, entities)
    for passage in found.passages:
        if passage.kind is PassageKind.HEADING:
            memory = under_heading(passage, inside(found.mentions, passage))
        if passage.kind in (PassageKind.SENTENCE, PassageKind.ITEM):
            claim, memory = _claim(
                article, passage, found, memory.for_passage(passage), cast, entities
            )
            yield claim


def _claim(  # noqa: PLR0913, PLR0917 - the passage, where it stands, and what goes on there
    article: Article,
    passage: Passage,
    found: Annotations,
    memory: Memory,
    cast: Cast,
    entities: Mapping[str, Entity],
) -> tuple[Claim, Memory]:
    """Return the claim that the `passage` makes, and the memory after it."""
    read = replace(passage, end=min(passage.end, passage.start + LONGEST))
    mentions = inside(found.mentions, read)
    inferred = inside(found.inferred, read)
    sentence, is_open = sentence_of(article.text, read, mentions, inferred, is_open=memory.is_open)
    carried = carry_over(sentence, memory, cast)
    speeches = find_speeches(
        sentence.text,
        sorted((*mentions, *inferred, *carried.described), key=lambda each: each.start),
        offset=passage.start,
        entities=entities,
        carried=carried.subject,
    )
    claim = Claim(
        article=article.id,
        passage=passage,
        text=article.text[passage.start : passage.end],
        mentions=mentions,
        timexes=inside(found.timexes, read),
        quantities=inside(found.quantities, read),
        named=tuple(dict.fromkeys(each.entity for each in inside(found.mentions, passage))),
        carried=carried.entities,
        speeches=speeches,
        published=article.published,
    )
    speaker = speeches[0].speaker if speeches else ""
    return claim, remember(sentence, carried, speaker, memory, is_open=is_open)


def inside(spans: tuple[Spanned, ...], passage: Passage) -> tuple[Spanned, ...]:
    """Return those of `spans`, which are sorted, that lie within `passage`."""
    first = bisect_left(spans, passage.start, key=lambda each: each.start)
    last = bisect_left(spans, passage.end, key=lambda each: each.start)
    return tuple(each for each in spans[first:last] if each.end <= passage.end)


def _says(claim: Claim, entities: Mapping[str, Entity], words: re.Pattern[str] | None) -> bool:
    if len(claim.text) > LONGEST:
        return False
    dated = any(
        each.kind in (TimexKind.DATE, TimexKind.TIME) and each.begin for each in claim.timexes
    )
    return bool(
        claim.quantities
        or dated
        or len(claim.entities) > 1
        or (claim.speeches and (claim.entities or claim.speakers))
        or (words and claim.entities and words.search(fold(claim.text)))
        or any(entities[each].kind in _POLICY for each in claim.entities)
    )
