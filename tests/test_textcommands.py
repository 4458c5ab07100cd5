"""These tests run the commands that read texts: annotate, explain and suggest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.conftest import SMALL, run, write_seeds
from tests.test_cli import ENVIRONMENT, program, run_on

if TYPE_CHECKING:
    from pathlib import Path


def test_annotate_prints_json_lines_sorted_by_start(small: Path) -> None:
    done = run_on(small, "annotate", small / "seeds/articles/opening.md")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    text = SMALL["articles/opening.md"]
    assert (done.exit_code, done.stderr) == (0, "")
    assert [each["start"] for each in found] == sorted(each["start"] for each in found)
    assert {each["type"] for each in found} == {"passage", "mention", "timex", "quantity"}
    assert all(
        text[each["start"] : each["end"]] == each["text"] for each in found if "text" in each
    )
    amounts = [(each["low"], each["unit"]) for each in found if each["type"] == "quantity"]
    assert amounts == [("5000000", "USD")]


def test_annotate_reads_the_sidecar_for_the_date(small: Path) -> None:
    said = run_on(small, "annotate", small / "seeds/articles/doubts.txt").stdout
    dates = [each for each in map(json.loads, said.splitlines()) if each["type"] == "timex"]
    assert [(each["text"], each["begin"]) for each in dates] == [("Monday", "2025-02-03")]


def test_annotate_takes_the_date_from_the_command_line(small: Path) -> None:
    text = "It opened yesterday."
    arguments = ("annotate", "-", "--seeds", small / "seeds")
    undated = json.loads(run(*arguments, stdin=text).stdout.splitlines()[1])
    dated = json.loads(
        run(*arguments, "--published", "2025-01-28", stdin=text).stdout.splitlines()[1]
    )
    assert (undated["begin"], dated["begin"]) == (None, "2025-01-27")


def test_annotate_reads_several_files_and_goes_on_after_a_bad_one(small: Path) -> None:
    articles = small / "seeds/articles"
    one = run_on(small, "annotate", articles / "opening.md").stdout
    two = run_on(small, "annotate", articles / "doubts.txt").stdout
    done = run_on(
        small, "annotate", articles / "opening.md", articles / "none.md", articles / "doubts.txt"
    )
    assert (done.exit_code, done.stdout) == (1, one + two)
    assert done.stderr.startswith(f"{articles}/none.md: there is no such file\n")


@pytest.mark.parametrize("name", [".", "/", "", ".."])
def test_annotate_refuses_a_folder(small: Path, name: str) -> None:
    done = run_on(small, "annotate", name)
    assert done.exit_code == 1
    assert "this is a folder, not a file" in done.stderr


def test_annotate_says_that_without_a_gazetteer_it_finds_no_mention(tmp_path: Path) -> None:
    done = run("annotate", "-", "--seeds", tmp_path, stdin="Span Works opened in 2024.")
    assert done.exit_code == 0
    assert "there is no entities.yml" in done.stderr
    assert '"type": "timex"' in done.stdout


def test_annotate_counts_code_points_behind_a_mark_and_front_matter(small: Path) -> None:
    raw = b"\xef\xbb\xbf---\r\ntitle: x\r\n---\r\n" + "🐳 深：Span Works opened.\r\n".encode()
    said = run("annotate", "-", "--seeds", small / "seeds", stdin=raw).stdout
    (mention,) = [each for each in map(json.loads, said.splitlines()) if each["type"] == "mention"]
    assert (mention["start"], mention["end"]) == (24, 34)


def test_annotate_writes_utf8_whatever_the_locale(small: Path) -> None:
    settings = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = program(
        "annotate",
        "-",
        "--seeds",
        small / "seeds",
        input="那家公司在2025年1月融资五百万美元。".encode(),
        env={**ENVIRONMENT, **settings},
    )
    assert done.returncode == 0
    assert "2025年1月" in done.stdout.decode("utf-8")


def test_explain_shows_the_text_the_marks_and_what_they_mean(small: Path) -> None:
    done = run_on(small, "explain", small / "seeds/articles/doubts.txt")
    lines = done.stdout.splitlines()
    assert (done.exit_code, done.stderr) == (0, "")
    assert lines[0] == "^ name   ~ date   = figure"
    assert lines[2].endswith("doubts.txt: Doubts about the bridge (published 2025-02-03)")
    assert "  ^ Span Works -> span-works (Span Works, company)" in lines
    assert "  ~ Monday -> date 2025-02-03, 2025-02-03, day, worked out" in lines
    assert "  = $6 million -> 6,000,000 USD" in lines


def test_explain_reads_files_and_standard_input_and_goes_on_after_a_bad_one(small: Path) -> None:
    opening = small / "seeds/articles/opening.md"
    done = run(
        *("explain", opening, small / "none.md", "-", "--seeds", small / "seeds"),
        *("--published", "2025-01-28"),
        stdin="It opened yesterday.\x1b[2J",
    )
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{small}/none.md: there is no such file\n")
    assert f"== {opening}: The bridge opens (published 2025-01-28)" in done.stdout
    assert "~ yesterday -> date 2025-01-27, 2025-01-27, day, worked out" in done.stdout
    assert "yesterday.[U+001B][2J" in done.stdout


def test_suggest_prints_entries_that_can_be_pasted(seeds: Path) -> None:
    article = "Arch Metal Ltd met Ann Beam in Bolton. Arch Metal paid, and Ann Beam said so.\n"
    write_seeds(seeds, {"articles/new.md": article * 2})
    done = run("suggest", "--seeds", seeds)
    entries = yaml.safe_load(done.stdout)
    assert (done.exit_code, done.stderr) == (0, "")
    assert [(each["id"], each["kind"]) for each in entries] == [
        ("ann-beam", "person"),
        ("arch-metal", "company"),
        ("bolton", None),
    ]
    assert "4 times in 1 article, first in articles/new.md:1: Arch Metal Ltd met" in done.stdout


def test_suggest_leaves_out_what_stands_too_rarely_and_what_is_known(small: Path) -> None:
    done = run_on(small, "suggest")
    assert (done.exit_code, yaml.safe_load(done.stdout)) == (0, None)
    assert "is in entities.yml" in done.stdout


def test_suggest_needs_no_gazetteer_yet(seeds: Path) -> None:
    (seeds / "entities.yml").unlink()
    done = run("suggest", "--seeds", seeds)
    assert done.exit_code == 0
    assert "there is no entities.yml" in done.stderr
    assert "- id: span-works" in done.stdout


def test_suggest_names_articles_that_cannot_be_read(seeds: Path) -> None:
    write_seeds(seeds, {"articles/x.md": ""})
    done = run("suggest", "--seeds", seeds)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("articles/x.md: the file is empty")
