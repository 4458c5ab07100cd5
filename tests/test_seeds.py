"""The shipped seeds against the documents they retell; skipped where these are not at hand."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from generator.build import ROOT
from tests.test_originals import ORIGINALS

if TYPE_CHECKING:
    from generator.briefing import Briefing

LONGEST_RUN = 7  # words in a row that a retelling may share with its original
RETOLD = {
    "000": "deepnewz-digest",
    "001": "pylessons-rfa",
    "002": "rest-of-world-digest",
    "003": "tmtpost-asianfin",
    "004": "reuters-explainer",
}


def words(text: str) -> list[str]:
    return re.findall(r"[\w$%.'-]+", text.lower().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    every = words(text)
    return set(zip(*(every[start:] for start in range(LONGEST_RUN + 1)), strict=False))


def original(number: str) -> str:
    (path,) = ORIGINALS.glob(f"{number}*.txt")
    text = path.read_text(encoding="utf-8")
    first, _, rest = text.strip().partition("\n")
    # A headline is a name and stays as it is; a first line as long as a paragraph is text.
    return rest if len(words(first)) < 2 * LONGEST_RUN else text


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the originals are not at hand")
@pytest.mark.parametrize("number", RETOLD)
def test_a_retold_article_shares_no_long_run_of_words_with_its_original(number: str) -> None:
    retold = (ROOT / "seeds" / "articles" / f"{RETOLD[number]}.md").read_text(encoding="utf-8")
    assert not runs(retold) & runs(original(number))


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the originals are not at hand")
@pytest.mark.parametrize("number", RETOLD)
def test_a_retold_article_carries_every_number_of_its_original(number: str) -> None:
    retold = (ROOT / "seeds" / "articles" / f"{RETOLD[number]}.md").read_text(encoding="utf-8")
    text = re.sub(r"https?://\S+", "", original(number))
    numbers = set(re.findall(r"\d+(?:[.,]\d+)*", text))
    assert numbers <= set(re.findall(r"\d+(?:[.,]\d+)*", retold))


def test_the_shipped_gazetteer_has_every_kind_of_thing_and_no_ambiguous_name(
    shipped: Briefing,
) -> None:
    assert len(shipped.entities) >= 100
    assert not shipped.ambiguous
    assert not shipped.unnamed


def test_the_shipped_claims_stand_in_the_order_of_their_articles(shipped: Briefing) -> None:
    for view in shipped.sources.values():
        starts = [each.passage.start for each in view.claims]
        assert all(first < second for first, second in pairwise(starts))
