"""Records of what the seeds hold: articles, entities, themes, measures, questions and rates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model import Basis

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model import DateRange


class Paragraphs(StrEnum):
    """What ends a paragraph of a text.

    In Markdown a blank line does, and lines in between may break anywhere; in a raw text each
    line may be a paragraph, unless the lines look wrapped at a fixed width.
    """

    BLANK_LINE = "blank line"
    GUESSED = "guessed"


class ArticleKind(StrEnum):
    """What sort of text an article is."""

    NEWS = "news"
    EXPLAINER = "explainer"
    ANALYSIS = "analysis"
    DIGEST = "digest"
    POST = "post"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One source document with its provenance.

    `text` is the whole decoded file, front matter included; `body` is the offset at which the
    article's own text begins. `path` is relative to the seeds folder. Articles with the same
    `rewrite_of`, the name of an original, speak with one voice.
    """

    id: str
    path: str
    text: str
    body: int
    title: str
    published: DateRange | None = None
    published_basis: Basis = Basis.STATED
    published_note: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    kind: ArticleKind = ArticleKind.NEWS
    caution: str = ""
    rewrite_of: str = ""

    @property
    def paragraphs(self) -> Paragraphs:
        """What ends a paragraph, which the file's ending tells."""
        raw = self.path.lower().endswith(".txt")
        return Paragraphs.GUESSED if raw else Paragraphs.BLANK_LINE


class EntityKind(StrEnum):
    """What sort of thing has a page of its own."""

    COMPANY = "company"
    PERSON = "person"
    CHIP = "chip"
    MODEL = "model"
    PRODUCT = "product"
    POLICY = "policy"
    ORGANISATION = "organisation"
    PUBLICATION = "publication"
    PLACE = "place"
    PROGRAMME = "programme"
    EVENT = "event"
    GROUP = "group"


# Those who can own, pay and be paid.
HOLDERS = frozenset(
    {EntityKind.COMPANY, EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing with a page of its own, as the gazetteer has it.

    `relations` are (label, ids) in the order given. `exact_case`, `requires` and `except_` narrow
    down where its names count (see `gazetteer`).
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    description: str = ""
    role: str = ""
    surname: str = ""
    relations: tuple[tuple[str, tuple[str, ...]], ...] = ()
    former_ids: tuple[str, ...] = ()
    exact_case: bool = False
    requires: tuple[str, ...] = ()
    except_: tuple[str, ...] = ()


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
