"""The targets of the fuzzer hold for what it begins with, and can fail."""

from __future__ import annotations

import pytest

from generator import markdown
from tests.fuzz.seeding import seeds_of
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_the_laws_hold_for_the_corpus(target: str) -> None:
    for content in [*seeds_of(target)][::7]:
        TARGETS[target](content)


@pytest.mark.parametrize("text", ["---", "***", "- ", ">", "====", "\u00ad"])
@pytest.mark.parametrize("target", ["finders", "pages", "html", "exports"])
def test_an_article_of_marks_only_has_a_page(target: str, text: str) -> None:
    TARGETS[target](text.encode())


def test_a_text_that_is_not_escaped_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "_REFERENCES", {})
    with pytest.raises(AssertionError):
        TARGETS["html"](b"Acme paid $5 million <b>to Globe</b>.")
