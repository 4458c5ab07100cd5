from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.declared import Entity, EntityKind
from generator.gazetteer import compile_gazetteer, find_mentions

ENTITIES = (
    Entity(id="deepseek", name="DeepSeek", kind=EntityKind.COMPANY, aliases=("深度求索",)),
    Entity(id="r1", name="DeepSeek-R1", kind=EntityKind.MODEL),
    Entity(id="v3", name="V3", kind=EntityKind.MODEL, exact_case=True),
    Entity(id="bofa", name="Bank of America", kind=EntityKind.COMPANY),
    Entity(id="tower", name="Bank of America Tower", kind=EntityKind.PLACE),
    Entity(id="meta", name="Meta", kind=EntityKind.COMPANY),
    Entity(id="us", name="United States", kind=EntityKind.PLACE, aliases=("US", "U.S.")),
    Entity(id="a100", name="A100", kind=EntityKind.CHIP),
    Entity(id="oracle", name="Oracle", kind=EntityKind.COMPANY, exact_case=True),
    Entity(id="scale", name="Scale AI", kind=EntityKind.COMPANY),
    Entity(id="controls", name="export controls", kind=EntityKind.POLICY),
    Entity(id="nature", name="Nature", kind=EntityKind.PUBLICATION, except_=("nature of",)),
    Entity(
        id="x", name="X", kind=EntityKind.PUBLICATION, exact_case=True, requires=("said on", "post")
    ),
    Entity(id="fund", name="High-Flyer", kind=EntityKind.COMPANY),
    Entity(
        id="liang",
        name="Liang Wenfeng",
        kind=EntityKind.PERSON,
        aliases=("梁文锋", "Founder Liang"),
    ),
    Entity(id="awang", name="Alexandr Wang", kind=EntityKind.PERSON),
    Entity(id="xing", name="Wang Xing", kind=EntityKind.PERSON),
    Entity(id="kimberly", name="Kimberly Ann Wang", kind=EntityKind.PERSON, aliases=("Kimberly",)),
    Entity(
        id="leyen", name="Ursula von der Leyen", kind=EntityKind.PERSON, surname="von der Leyen"
    ),
    Entity(id="boeing", name="Boeing", kind=EntityKind.COMPANY),
    Entity(id="airbus", name="Airbus", kind=EntityKind.COMPANY),
    Entity(id="claude", name="Claude", kind=EntityKind.MODEL),
    Entity(id="iphone", name="iPhone", kind=EntityKind.PRODUCT),
    Entity(id="touch", name="iPod Touch", kind=EntityKind.PRODUCT),
    Entity(id="paris", name="Paris", kind=EntityKind.PLACE),
    Entity(id="china", name="China", kind=EntityKind.PLACE, aliases=("Chinese",)),
    Entity(id="sudan", name="Sudan", kind=EntityKind.PLACE),
    Entity(id="zhong-1", name="Zhong One", kind=EntityKind.PERSON, aliases=("Zhong",)),
    Entity(id="zhong-2", name="Zhong Two", kind=EntityKind.PERSON, aliases=("Zhong",)),
)
GAZETTEER = compile_gazetteer(ENTITIES)
TABLE = yaml.safe_load((Path(__file__).parent / "cases" / "gazetteer.yml").read_text("utf-8"))
CASES = [(rule, *case) for rule, cases in TABLE.items() for case in cases]


@pytest.mark.parametrize(("rule", "text", "expected"), CASES)
def test_the_right_names_are_found(rule: str, text: str, expected: list[str]) -> None:
    found = [f"{each.text}={each.entity}" for each in find_mentions(text, GAZETTEER)]
    assert found == expected, rule


def test_a_name_of_two_entities_is_reported_once_with_both() -> None:
    (finding,) = GAZETTEER.ambiguous
    assert "'Zhong'" in finding.problem
    assert "zhong-1, zhong-2" in finding.problem


def test_offsets_count_from_the_start_of_the_whole_text() -> None:
    text = "---\ntitle: Meta\n---\nMeta fell."
    (mention,) = find_mentions(text, GAZETTEER, start=text.index("Meta fell"))
    assert text[mention.start : mention.end] == "Meta"
    assert mention.start == text.rindex("Meta")


WORDS = st.sampled_from(
    [
        *(name for each in ENTITIES for name in (each.name, *each.aliases)),
        "said",
        "İ",
        "ß",
        "-",
        "$",
    ]
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=12))
def test_mentions_are_sorted_apart_and_verbatim(parts: list[str]) -> None:
    text = " ".join(parts)
    mentions = find_mentions(text, GAZETTEER)
    assert all(text[each.start : each.end] == each.text for each in mentions)
    ends = [0, *(each.end for each in mentions)]
    assert all(end <= each.start < each.end for end, each in zip(ends, mentions, strict=False))
