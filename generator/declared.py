"""Records of what an editor declares: the corpus with its themes, measures, questions and rates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model import Article, DateRange, Entity, EntityKind


class Layout(StrEnum):
    """How a theme's page is laid out."""

    TIMELINE = "timeline"
    ENTITIES = "entities"
    AMOUNTS = "amounts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A page's point of view over the claims: one belongs if any criterion holds."""

    id: str
    title: str
    layout: Layout
    description: str = ""
    kinds: tuple[EntityKind, ...] = ()
    entities: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A thing that several sources may put a figure on.

    A quantity is one of its values if the unit is the measure's ("money": any currency) or one of
    `other_units`, nouns that here mean the same, the claim has all of `entities`
    and one of `any_entities`, and one of `words` stands in the passage (each where given).
    """

    id: str
    label: str
    unit: str
    other_units: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    any_entities: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One answer to a question: a claim takes it if one of `words` stands in its passage.

    `entities` narrow it down further: the claim has to be about all of them.
    """

    label: str
    words: tuple[str, ...]
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that sources answer in words, and the positions that can be taken on it.

    A claim takes part only if it is about all of `entities` and one of `any_entities` (each where
    given). `measure` is the id of the measure that the question belongs to, or empty.
    """

    id: str
    label: str
    positions: tuple[Position, ...]
    measure: str = ""
    entities: tuple[str, ...] = ()
    any_entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many units of `currency` (ISO 4217) a US dollar was worth at `date`, says `source`."""

    currency: str
    per_usd: Decimal
    date: DateRange
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All that the seeds folder holds, validated: articles, entities and themes sorted as shown.

    A page with more claims and rows of tables than `page_claims` is parted.
    """

    title: str
    description: str
    language: str
    themes: tuple[Theme, ...]
    measures: tuple[Measure, ...]
    entities: tuple[Entity, ...]
    articles: tuple[Article, ...]
    questions: tuple[Question, ...] = ()
    rates: tuple[Rate, ...] = ()
    page_claims: int = 300
