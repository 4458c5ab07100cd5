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


def test_no_separator_of_lines_parts_a_line_of_the_calendar() -> None:
    TARGETS["exports"](
        "Acme\u2029 said on 3 May 2024\u2028BEGIN:VEVENT that Globe paid $5.".encode()
    )


@pytest.mark.parametrize("text", ["---", "***", "- ", ">", "====", "\u00ad"])
@pytest.mark.parametrize("target", ["finders", "pages", "html", "exports"])
def test_an_article_of_marks_only_has_a_page(target: str, text: str) -> None:
    TARGETS[target](text.encode())


def test_a_text_that_is_not_escaped_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "_REFERENCES", {})
    with pytest.raises(AssertionError):
        TARGETS["html"](b"Acme paid $5 million <b>to Globe</b>.")
