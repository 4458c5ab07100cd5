"""The shipped briefing's disputes, as its built pages show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.build import ROOT, compile_seeds
from generator.disputes.compare import Verdict
from tests.conftest import ignore

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = compile_seeds(ROOT / "seeds", report=ignore)
MEASURES = {view.measure.id: view for view in BRIEFING.disputes.measures}
QUESTIONS = {view.question.id: view for view in BRIEFING.disputes.questions}


def read(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def pages(site: Path) -> list[Path]:
    return [each for each in sorted(site.rglob("index.html")) if each.parent.name != "404"]


def test_every_claim_in_a_dispute_carries_its_marks_wherever_it_is_shown(built_site: Path) -> None:
    marks = BRIEFING.disputes.marks
    anchors = {f"claim-{article}-{passage}": found for (article, passage), found in marks.items()}
    seen = set()
    for path in pages(built_site):
        for block in read(path).css(".claim[id]"):
            anchor = block.attributes["id"] or ""
            links = [each.attributes["href"] or "" for each in block.css(".disputed a, a.disputed")]
            leads = [link.rpartition("#dispute-")[2] for link in links]
            assert leads == [each.id for each in anchors.get(anchor, ())], (path, anchor)
            seen.add(anchor)
    assert set(anchors) <= seen


def test_every_side_of_every_dispute_is_shown_with_its_passages(built_site: Path) -> None:
    page = read(built_site / "disputes" / "index.html")
    for view in (each for each in QUESTIONS.values() if each.is_disputed):
        heading = page.css_first(f"#dispute-{view.question.id}")
        assert heading is not None, view.question.id
    shown = {each.text(strip=True) for each in page.css(".side .position")}
    positions = {side.position.label for view in QUESTIONS.values() for side in view.sides}
    assert positions <= shown
    cited = {str(each.attributes.get("href")) for each in page.css(".footnote a")}
    for view in QUESTIONS.values():
        for claim in view.claims:
            assert any(link.endswith(f"{claim.article}/#{claim.passage.id}") for link in cited)


def test_the_page_holds_some_thirty_disagreements_and_more() -> None:
    disputed = [each for each in QUESTIONS.values() if each.is_disputed]
    differing = [each for each in MEASURES.values() if each.verdict is Verdict.DIFFER]
    assert len(disputed) + len(differing) >= 30


@pytest.mark.parametrize(
    ("measure", "values"),
    [
        (
            "v3-training-cost",
            ["$5.58 million", "$5.6 million", "about $6 million", "approximately $6 million",
             "under $6 million"],
        ),
        (
            "deepseek-chips",
            ["10,000 A100 GPU chips", "10,000 A100 chips", "10,000 to 50,000 Nvidia chips",
             "50,000 Nvidia H100 chips", "about 50,000 H100 chips"],
        ),
        (
            "high-flyer-assets",
            ["around $8 billion", "around 40 billion yuan", "over 100 billion yuan"],
        ),
        ("deepseek-price-advantage", ["20 to 50 times"]),
    ],
)  # fmt: skip
def test_what_the_sources_put_a_figure_on_has_all_its_values(
    measure: str, values: list[str]
) -> None:
    assert sorted(each.quantity.text for each in MEASURES[measure].values) == values


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("230,000 NVIDIA chips", "485,000 AI chips"),  # Tencent's and Microsoft's
        ("US$1 trillion", "more than $1 trillion"),  # lost, and of future revenue
        ("US$500 billion", "$53 billion"),  # Trump's and Alibaba's
        ("over $5 billion", "$50 billion"),  # OpenAI's and Google's
        ("$100 million", "$5.6 million"),  # GPT-4's and V3's
        ("$0.10", "$4.40"),  # DeepSeek's and OpenAI's
    ],
)
def test_figures_of_different_things_are_never_put_against_each_other(one: str, two: str) -> None:
    for view in MEASURES.values():
        texts = [each.quantity.text for each in view.values]
        assert not (any(one in each for each in texts) and any(two in each for each in texts))


def test_doubts_about_the_cost_stand_below_its_figures() -> None:
    asked = {each.question.id for each in BRIEFING.disputes.asked_of("v3-training-cost")}
    assert "v3-true-cost" in asked
    claims = [claim.article for claim in QUESTIONS["v3-true-cost"].claims]
    assert "reuters-explainer" in claims
