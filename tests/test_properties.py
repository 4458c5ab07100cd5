"""The laws that hold for any seeds, tried with made-up articles."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.annotate import annotate
from generator.briefing import Briefing, compile_briefing
from generator.build import TEMPLATES
from generator.claims import find_claims
from generator.declared import Article, Corpus, Layout, Theme
from generator.edtf import parse_edtf
from generator.gazetteer import compile_gazetteer
from generator.render import render_pages
from tests.test_claims import ENTITIES

if TYPE_CHECKING:
    from generator.model import Annotations, Claim

GAZETTEER = compile_gazetteer(ENTITIES)
WORDS = (
    "Acme|Ada Byron|Globe|Pumpkin|the Pump Act|said|that|according to|The company|It|on Friday|"
    "in 2024|3 May 2024|last month|$5 million|more than 20 pumps|30%|2025年1月20日|- |## |. |! |”"
)
MARKUP = "<b>", "{{ x }}", "[a](b)", "`", "&amp;", "{: #s1 }", "[^1]", "|", "\n", "\n\n"
UNSEEN = "\u202e", "\u200b", "\x1b[31m"
PIECES = st.sampled_from([*WORDS.split("|"), *MARKUP, *UNSEEN])
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=30).map(" ".join)


def article_of(text: str) -> Article:
    return Article(
        id="a", path="a.md", text=text, body=0, title=text[:60], published=parse_edtf("2025-01-28")
    )


def compiled(text: str) -> tuple[Annotations, tuple[Claim, ...], Briefing]:
    article = article_of(text)
    corpus = Corpus(
        title=text[:40],
        description=text[:90],
        language="en",
        themes=(
            Theme(id="timeline", title="Timeline", layout=Layout.TIMELINE),
            Theme(id="money", title="Money", layout=Layout.AMOUNTS, units=("money",)),
        ),
        measures=(),
        entities=ENTITIES,
        articles=(article,),
    )
    found = annotate(article, GAZETTEER)
    claims = find_claims(article, found, GAZETTEER.entities)
    return found, claims, compile_briefing(corpus, {"a": found}, claims)


@given(TEXTS)
def test_the_text_at_a_span_is_the_surface(text: str) -> None:
    found, _, _ = compiled(text)
    for kind in (found.mentions, found.timexes, found.quantities):
        assert all(text[each.start : each.end] == each.text for each in kind)


@given(TEXTS)
def test_annotations_of_a_kind_are_sorted_and_apart(text: str) -> None:
    found, _, _ = compiled(text)
    for kind in (found.passages, found.mentions, found.timexes, found.quantities):
        spans = [(each.start, each.end) for each in kind]
        edges = [edge for span in spans for edge in span]
        assert edges == sorted(edges)
        assert all(start < end for start, end in spans)


@given(TEXTS)
def test_bounds_are_in_order(text: str) -> None:
    found, _, _ = compiled(text)
    for timex in found.timexes:
        assert (timex.begin is None) == (timex.finish is None)
        assert not timex.begin or not timex.finish or timex.begin <= timex.finish
    for quantity in found.quantities:
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        assert all(isinstance(each, Decimal | None) for each in (quantity.low, quantity.high))


@given(TEXTS)
def test_a_claim_is_verbatim_in_its_article_and_its_annotations_lie_in_it(text: str) -> None:
    _, claims, _ = compiled(text)
    for claim in claims:
        assert text[claim.passage.start : claim.passage.end] == claim.text
        for kind in (claim.mentions, claim.timexes, claim.quantities):
            assert all(claim.passage.start <= each.start for each in kind)
            assert all(each.end <= claim.passage.end for each in kind)


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_every_figure_and_date_on_a_page_stands_in_a_passage_cited_beside_it(text: str) -> None:
    _, _, briefing = compiled(text)
    page = render_pages(briefing, TEMPLATES)["money.md"]
    quoted = " ".join(unescape(each) for each in re.findall(r"<q>(.*?)</q>", page))
    for amount in re.findall(r'<span class="amount">(.*?)</span>', page):
        assert unescape(amount) in quoted


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_rendering_twice_gives_the_same_text(text: str) -> None:
    assert render_pages(compiled(text)[2], TEMPLATES) == render_pages(compiled(text)[2], TEMPLATES)


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_a_claim_is_shown_once_a_page(text: str) -> None:
    for page in render_pages(compiled(text)[2], TEMPLATES).values():
        anchors = re.findall(r"\{: #(claim-\S+)", page)
        assert len(anchors) == len(set(anchors))
