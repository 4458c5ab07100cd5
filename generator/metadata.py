"""This module writes what machines read about a page: schema.org facts, from the seeds only."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.dateviews import show_published
from generator.declared import ArticleKind, EntityKind, Layout
from generator.exports.dataset import dataset
from generator.markdown import yaml_scalar
from generator.model import Hedge
from generator.money.roles import Role
from generator.unseen import on_one_line
from generator.views import anchor_of

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from generator.briefing import Briefing, SourceView, ThemeView
    from generator.declared import Article, Entity
    from generator.exports.place import Place
    from generator.model import Claim

    # The parts of a page with the anchors on each; of a page that is whole they are not asked for.
    _Parts = Mapping[str, Container[str] | None]

Node = dict[str, object]

# Kinds that schema.org has a type for; all others are things.
_TYPES = {
    EntityKind.COMPANY: "Organization",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PUBLICATION: "Organization",
    EntityKind.PERSON: "Person",
    EntityKind.PLACE: "Place",
    EntityKind.CHIP: "Product",
    EntityKind.PRODUCT: "Product",
}
# Whoever is silent on a claim, or denies it, does not make it.
_SILENT = frozenset({Hedge.DENIED, Hedge.DECLINED, Hedge.SILENT, Hedge.UNKNOWN})
# Nor does whoever asks; and what stands in a relative clause before the cue is the article's own.
_ASKS = re.compile(r"(?:ask|wonder)")
_ASIDE = re.compile(r", (?:which|who|whose|where)\b")
# What would end the script element that the text stands in, or begin a comment or reference there.
_UNSAFE = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def front_matter_of(
    briefing: Briefing, place: Place, parted: Mapping[str, _Parts] | None = None
) -> dict[str, str]:
    """Return lines for the front matter of each page of `briefing` that has structured data.

    `structured` is JSON-LD that is safe inside a script element; `og_type` is for Open Graph.
    Of each page that is `parted`, the parts are told of with the anchors that each has.
    """
    return {
        path: f"og_type: {'article' if path.startswith('sources/') else 'website'}\n"
        f"structured: {yaml_scalar(_json(node))}\n"
        for path, node in _nodes(briefing, place, parted or {}).items()
    }


def _json(node: Node) -> str:
    whole = {"@context": "https://schema.org", **node}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
    return text.translate(_UNSAFE)


def _nodes(briefing: Briefing, place: Place, parted: Mapping[str, _Parts]) -> Mapping[str, Node]:
    corpus = briefing.corpus
    sources = briefing.sources.values()
    site: Node = {"@type": "WebSite", **_named(corpus.title, corpus.description)}
    return {
        "index.md": site,
        **{
            path: node
            for view in briefing.themes
            for path, node in _theme_nodes(view, briefing, parted).items()
        },
        **{f"entities/{each.id}.md": _about(each) for each in corpus.entities},
        **{f"sources/{each.article.id}.md": _source(each, briefing) for each in sources},
        "data.md": dataset(briefing, place),
        **{
            path: _disputed(briefing, anchors)
            for path, anchors in parted.get("disputes.md", {"disputes.md": None}).items()
        },
    }


def _theme_nodes(
    view: ThemeView, briefing: Briefing, parted: Mapping[str, _Parts]
) -> dict[str, Node]:
    """Return what is told of the page of a theme; of one that is parted only claims with each."""
    page = f"{view.theme.id}.md"
    if view.theme.layout is not Layout.TIMELINE:
        return {page: _theme(view, briefing)}
    return {
        path: _theme(view, briefing, anchors)
        for path, anchors in parted.get(page, {page: None}).items()
    }


def _named(name: str, description: str = "") -> Node:
    told: Node = {"name": on_one_line(name)}
    return told | ({"description": on_one_line(description)} if description else {})


def _theme(view: ThemeView, briefing: Briefing, anchors: Container[str] | None = None) -> Node:
    """Return a set of figures, a list of entities or a plain collection, by the layout.

    Of claims are told those with one of the `anchors`, if any are given.
    """
    own = _named(view.theme.title, view.theme.description)
    match view.theme.layout:
        case Layout.AMOUNTS:
            known = [each.role for each in view.values if each.role and each.role is not Role.OTHER]
            roles = dict.fromkeys(role.value for role in known)
            articles = dict.fromkeys(each.claim.article for each in view.values)
            sources = [_article(briefing.sources[each].article) for each in articles]
            return {"@type": "Dataset", **own, "variableMeasured": [*roles], "isBasedOn": sources}
        case Layout.ENTITIES:
            names = [each.entity.name for each in view.dossiers]
            return {"@type": "CollectionPage", **own, "mainEntity": _list(names)}
        case Layout.TIMELINE:
            claims = [each.claim for each in briefing.timeline if each.main]
            told = _claims(_with(anchors, claims), briefing)
            return {"@type": "CollectionPage", **own, "mainEntity": told}


def _with(anchors: Container[str] | None, claims: Sequence[Claim]) -> Sequence[Claim]:
    return claims if anchors is None else [each for each in claims if anchor_of(each) in anchors]


def _list(names: Sequence[str]) -> Node:
    items = [
        {"@type": "ListItem", "position": place, "name": on_one_line(name)}
        for place, name in enumerate(names, 1)
    ]
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}


def _about(entity: Entity) -> Node:
    thing = _thing(entity) | _named(entity.name, entity.description)
    if entity.aliases:
        thing["alternateName"] = [on_one_line(each) for each in entity.aliases]
    return {"@type": "WebPage", "name": thing["name"], "mainEntity": thing}


def _thing(entity: Entity) -> Node:
    return {"@type": _TYPES.get(entity.kind, "Thing"), **_named(entity.name)}


def _source(view: SourceView, briefing: Briefing) -> Node:
    """Return the page of an article with all claims that are taken from it.

    They stand on its passages, so that each claim of the briefing has one address that is its own.
    """
    article = view.article
    parts = [
        {"@id": f"#{each.passage.id}", **_claim(each, briefing), "appearance": {"@id": "#article"}}
        for each in view.claims
    ]
    whole = {"@id": "#article", **_article(article)}
    page: Node = {"@type": "WebPage", **_named(article.title), "mainEntity": whole}
    return page | ({"hasPart": parts} if parts else {})


def _article(article: Article) -> Node:
    """Return what is known of `article`; a date that is only about right is told in words."""
    published = article.published
    known = published.value if published and not published.approximate else ""
    about = f"Published {show_published(article)}" if published and not known else ""
    publisher = on_one_line(article.publisher)
    told: Node = {
        "@type": "NewsArticle" if article.kind is ArticleKind.NEWS else "Article",
        "headline": on_one_line(article.title),
        "datePublished": known,
        "description": about,
        "author": {"name": on_one_line(article.author)} if article.author else "",
        "publisher": {"@type": "Organization", "name": publisher} if publisher else "",
        "inLanguage": article.language,
        "url": article.url,
    }
    return {key: value for key, value in told.items() if value}


def _disputed(briefing: Briefing, anchors: Container[str] | None) -> Node:
    """Return the claims that several sources put a figure in, each with where it appears."""
    views = [each for each in briefing.disputes.measures if len(each.values) > 1]
    claims = {each.claim.key: each.claim for view in views for each in view.values}
    whole = _claims(_with(anchors, list(claims.values())), briefing)
    return {"@type": "CollectionPage", "name": "Agreed and disputed", "mainEntity": whole}


def _claims(claims: Sequence[Claim], briefing: Briefing) -> Node:
    """Return `claims` as a list, each with where it appears; an article is told of once."""
    told: set[str] = set()
    items: list[Node] = []
    for place, claim in enumerate(claims, 1):
        article = briefing.sources[claim.article].article
        name = {"@id": f"#article-{article.id}"}
        appearance = name if article.id in told else name | _article(article)
        told.add(article.id)
        item = {"@id": f"#{anchor_of(claim)}", **_claim(claim, briefing), "appearance": appearance}
        items.append({"@type": "ListItem", "position": place, "item": item})
    return {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}


def _claim(claim: Claim, briefing: Briefing) -> Node:
    """Return what `claim` says, and who is known to say it; the source is not taken for that."""
    told: Node = {"@type": "Claim", "text": on_one_line(claim.text)}
    author = [_thing(briefing.entities[each]) for each in _authors(claim)]
    return told | ({"author": author} if author else {})


def _authors(claim: Claim) -> tuple[str, ...]:
    """Return the ids of those who assert all of `claim`: the outermost who speak, or nobody.

    Whoever is cited within what they say, or speaks in one clause of several, does not sign it all.
    """
    speech = claim.speech
    if not speech or not speech.is_whole or speech.hedge in _SILENT or _ASKS.match(speech.cue):
        return ()
    return () if _ASIDE.search(claim.text, 0, speech.start) else speech.speakers
