"""This module says by what a claim, a figure or an entity can be filtered on a page."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.markdown import escape, identifier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.briefing import Briefing
    from generator.dossiers import Dossier
    from generator.model import Claim
    from generator.values import Value


@dataclass(frozen=True, slots=True)
class Option:
    """What a reader can choose: an id for the address of the view, and a name to show."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """The options under which a claim, a figure or an entity is found.

    The kinds of a claim are those of its entities, the kind of a sum of money is its role.
    """

    entities: tuple[Option, ...] = ()
    kinds: tuple[Option, ...] = ()
    sources: tuple[Option, ...] = ()
    speakers: tuple[Option, ...] = ()
    years: tuple[Option, ...] = ()
    is_disputed: bool = False


# How a facet is called in the address, in the page's attributes, and on the record.
_NAMES = (
    ("entity", "entities", "entities"),
    ("kind", "kinds", "kinds"),
    ("source", "source", "sources"),
    ("speaker", "speakers", "speakers"),
    ("year", "year", "years"),
)


def facets_of_claim(claim: Claim, briefing: Briefing) -> Facets:
    """Return the facets of `claim` together with those of the claims that say the same."""
    same = briefing.same.get(claim.key)
    claims = same.claims if same else (claim,)
    entities = [each for one in claims for each in one.entities]
    kinds = [briefing.entities[each].kind.value for each in entities]
    return Facets(
        entities=_named(entities, briefing),
        kinds=tuple(Option(each, each) for each in dict.fromkeys(kinds)),
        sources=_sources((one.article for one in claims), briefing),
        speakers=_named([each for one in claims for each in one.speakers], briefing),
        is_disputed=any(briefing.disputes.marks.get(one.key) for one in claims),
    )


def facets_of_value(value: Value, briefing: Briefing) -> Facets:
    """Return the facets of the figure `value`."""
    role = value.role.value if value.role else ""
    year = str(value.date.begin)[:4] if value.date and value.date.begin else ""
    return Facets(
        entities=_named(value.about, briefing),
        kinds=(Option(role.replace(" ", "-"), role),) if role else (),
        sources=_sources((value.claim.article,), briefing),
        speakers=_named([who for each in value.speeches for who in each.speakers], briefing),
        years=(Option(year, year),) if year else (),
        is_disputed=bool(briefing.disputes.values.get(value.key)),
    )


def facets_of_dossier(dossier: Dossier, briefing: Briefing) -> Facets:
    """Return the facets of an entity: with whom, where and when it is named, and who says it.

    Among the entities is the one itself, its kind is the only one.
    """
    own = dossier.entity
    others = [each.id for each, _ in dossier.neighbours]
    years = sorted({str(each.timex.begin)[:4] for each in dossier.entries if each.timex.begin})
    disputed = (briefing.disputes.marks.get(each.key) for each in dossier.claims)
    return Facets(
        entities=_named([own.id, *others], briefing),
        kinds=(Option(own.kind.value, own.kind.value),),
        sources=_sources((article.id for article, _ in dossier.mentions), briefing),
        speakers=_named([who for each in dossier.claims for who in each.speakers], briefing),
        years=tuple(Option(each, each) for each in years),
        is_disputed=any(disputed),
    )


def _named(entities: Iterable[str], briefing: Briefing) -> tuple[Option, ...]:
    return tuple(Option(each, briefing.entities[each].name) for each in dict.fromkeys(entities))


def _sources(ids: Iterable[str], briefing: Briefing) -> tuple[Option, ...]:
    articles = [briefing.sources[each].article for each in dict.fromkeys(ids)]
    return tuple(Option(each.id, each.publisher or each.title) for each in articles)


def attributes_of(facets: Facets) -> Markup:
    """Return `facets` as attributes for an element: ids between spaces, and no seed text."""
    given = [
        Markup('data-{}="{}"').format(name, Markup(" ").join(identifier(one.id) for one in options))
        for _, name, field in _NAMES
        if (options := getattr(facets, field))
    ]
    return Markup(" ").join([*given, *([Markup('data-disputed="1"')] * facets.is_disputed)])


def labels_of(facets: Iterable[Facets]) -> Markup:
    """Return the names of all options in `facets` as JSON for an attribute."""
    every = list(facets)
    labels = {
        address: _distinct([one for each in every for one in getattr(each, field)])
        for address, _, field in _NAMES
    }
    return escape(json.dumps(labels, ensure_ascii=False, separators=(",", ":")))


def _distinct(options: Sequence[Option]) -> dict[str, str]:
    """Return the names of `options` by id; two ids with one name show the ids as well."""
    names = {each.id: each.name for each in options}
    times = Counter(names.values())
    return {
        each: name if times[name] == 1 else f"{name} ({each})"
        for each, name in sorted(names.items())
    }
