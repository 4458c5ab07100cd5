"""What the commands print of hostile seeds steers no terminal and no workflow."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.unseen import has_unseen
from tests.conftest import SMALL, run, write_seeds
from tests.hostile.seeds import find_refused, vectors

if TYPE_CHECKING:
    from pathlib import Path

# https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
COMMAND = re.compile(r"::(?:error|warning) file=[^,:]*,line=\d+::.*")
TEXTS = {name: text for name, text in vectors().items() if text.strip()}


def quoted(text: str) -> str:
    return json.dumps(text)


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeds whose every article has a hostile text for its kind, and a hostile name for a field."""
    articles = {
        f"articles/{name}.md": f"---\nkind: {quoted(text)}\n{quoted(text[:60])}: x\n---\nText.\n"
        for name, text in TEXTS.items()
    }
    return write_seeds(tmp_path_factory.mktemp("bad"), {**SMALL, **articles})


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeds that are taken, with hostile texts, titles and names that stand in them."""
    refused = find_refused(tmp_path_factory.mktemp("refused"))
    texts = [text for name, text in TEXTS.items() if f"text {name}" not in refused][::16]
    names = [text for name, text in TEXTS.items() if f"title {name}" not in refused][1::16]
    told = "\n\n".join(f"Zed {text} Works paid Ada Arch $5 million." for text in texts)
    entities = [
        {"id": f"e{at}", "name": f"{t[:280]} {at}", "kind": "company"} for at, t in enumerate(names)
    ]
    named = "\n\n".join(f"Yesterday {each['name']} paid 5% of it." for each in entities)
    article = f"---\ntitle: {quoted(names[0])}\n---\nText.\n\n{told}\n\n{named}\n"
    listed = SMALL["entities.yml"] + yaml.safe_dump(entities, allow_unicode=False)
    return write_seeds(
        tmp_path_factory.mktemp("odd"),
        {**SMALL, "entities.yml": listed, "articles/odd.md": article, "articles/odd2.md": article},
    )


def assert_harmless(output: str) -> None:
    assert [line for line in output.split("\n") if has_unseen(line)] == []


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_findings_of_hostile_fields_are_lines_of_their_format(bad: Path, form: str) -> None:
    done = run("check", "--seeds", bad, "--site", bad / "none", "--format", form)
    assert done.exit_code == 1
    assert_harmless(done.output)
    lines = done.output.splitlines()
    assert len(lines) > 100
    match form:
        case "json":
            assert all(json.loads(line)["level"] == "error" for line in lines)
        case "github":
            assert [line for line in lines if not COMMAND.fullmatch(line)] == []
        case _:
            assert [line for line in lines if line.startswith(("::", "##["))] == []


@pytest.mark.parametrize("command", ["explain", "annotate", "suggest", "generate", "check"])
def test_hostile_texts_and_names_are_printed_as_text(
    odd: Path, command: str, tmp_path: Path
) -> None:
    arguments = {
        "explain": (odd / "articles/odd.md", "--seeds", odd),
        "annotate": (odd / "articles/odd.md", "--seeds", odd),
        "suggest": ("--seeds", odd),
        "generate": ("--seeds", odd, "--site", tmp_path / "site"),
        "check": ("--seeds", odd, "--site", tmp_path / "none"),
    }
    done = run(command, *arguments[command])
    assert done.exit_code == 0, done.output
    assert_harmless(done.output)
    if command == "annotate":
        found = [json.loads(line) for line in done.output.splitlines()]
        text = (odd / "articles/odd.md").read_bytes().decode()
        assert all(
            text[each["start"] : each["end"]] == each["text"] for each in found if "text" in each
        )
    if command == "suggest":
        assert all(entry["name"] for entry in yaml.safe_load(done.output) or [])
