"""A briefing of many claims, made by rule: pages of it are parted at a low limit."""

from __future__ import annotations

from tests.conftest import SMALL

# So many claims and rows a page has at most: with those below, each kind of page is parted.
LIMIT = 24
_COMPANIES = ("Span Works", "Arch Bros", "Pier Lines", "Quay Trust")
_MONTHS = ("January", "March", "June", "October")
_ARTICLES = 10


def _sentences(number: int) -> str:
    """Return the text of an article: its names, dates and sums are those of no other."""
    one, other = (_COMPANIES[(number + step) % len(_COMPANIES)] for step in (0, 1))
    year = 2018 + number // 2
    lines = [
        f"{one} paid ${number}.{month} million to {other} on {month + 3} {name} {year}."
        for month, name in enumerate(_MONTHS)
    ]
    return "\n".join(
        [
            *lines,
            f"Span Works said the bridge cost ${number + 5} million.",
            f"Span Works denied that pier {number} of the bridge was late.",
            f"{one} met {other} about tunnel {number}, whose gate {number + 40} stood open.",
            f"{other} lent {one} its crane {number} and the barge of dock {number + 70}.",
        ]
    )


def many_seeds(limit: int = LIMIT) -> dict[str, str]:
    """Return the files of the seeds, by relative path, with `limit` claims a page."""
    companies = "".join(
        f"- id: {name.lower().replace(' ', '-')}\n  name: {name}\n  kind: company\n"
        for name in _COMPANIES[1:]
    )
    question = """\
questions:
  - id: late
    label: Was the bridge late?
    entities: [span-works]
    positions:
      - label: "No"
        words: [denied]
      - label: "Perhaps"
        words: ["the bridge cost"]
"""
    articles = {
        f"articles/a{number}.md": f"---\ntitle: Piece {number}\npublisher: Paper {number}\n"
        f"published: {2018 + number // 2}-12-0{number % 9 + 1}\n---\n\n{_sentences(number)}\n"
        for number in range(1, _ARTICLES + 1)
    }
    return {
        "briefing.yml": f"{SMALL['briefing.yml']}{question}limits: {{page_claims: {limit}}}\n",
        "entities.yml": SMALL["entities.yml"] + companies,
        **articles,
    }


def crowded_seeds(articles: int) -> dict[str, str]:
    """Return seeds of so many articles in which every list of the overview grows with them.

    Each has a company, an event, a figure in dispute and a question of its own, and says what all
    others say.
    """
    numbers = range(1, articles + 1)
    companies = "".join(
        f"- {{id: maker-{each}, name: Maker{each} Works, kind: company}}\n" for each in numbers
    )
    measures = "".join(
        f"  - {{id: price-{each}, label: Price {each}, unit: USD, words: [crane{each}q]}}\n"
        for each in numbers
    )
    questions = "".join(
        f"  - id: late-{each}\n    label: Was dock {each} late?\n    positions:\n"
        f'      - {{label: "Yes", words: [dock{each}q was late]}}\n'
        f'      - {{label: "No", words: [dock{each}q was early]}}\n'
        for each in numbers
    )
    texts = {
        f"articles/c{each}.md": f"---\ntitle: Piece {each}\npublisher: Paper {each}\n"
        f"published: {1950 + each}-05-04\n---\n\n{_crowded(each)}\n"
        for each in numbers
    }
    return {
        "briefing.yml": f"{SMALL['briefing.yml']}{measures}questions:\n{questions}",
        "entities.yml": SMALL["entities.yml"] + companies,
        **texts,
    }


def _crowded(each: int) -> str:
    return "\n".join(
        [
            f"Maker{each} Works met Span Works on 3 March {1950 + each}.",
            f"Maker{each} Works said the crane{each}q cost ${each + 2} million.",
            f"Span Works said the crane{each}q cost ${each + 9} million.",
            f"Maker{each} Works said dock{each}q was late.",
            f"Span Works said dock{each}q was early.",
            "Span Works had paid $77 million to Harbour Town for its tower on 9 June 1949.",
        ]
    )
