"""These tests build the small briefing: the same bytes anywhere, and never half of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.build import ROOT, Paths, build, compile_seeds, site_job
from generator.disk import leftovers, lock
from generator.disk.leftovers import clear_leftovers, temporary_file
from generator.errors import BuildError, SiteError
from generator.publish.htmlcheck import check_site, read_site
from generator.publish.site import build_site, nav_of
from tests.conftest import SMALL, ignore, run, tree, write_seeds

if TYPE_CHECKING:
    from pathlib import Path

    from generator.publish.renderer import SiteJob


def job_of(folder: Path) -> SiteJob:
    paths = Paths(seeds=folder / "seeds", pages=folder / "site_src", site=folder / "site")
    return site_job(paths, compile_seeds(paths.seeds, report=ignore).corpus)


def times(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def spoil(folder: Path) -> None:
    """Make the next build have something to do, and fail."""
    write_seeds(folder / "site_src", {"index.md": "# x\n\n[dead](none.md)\n"})


def test_a_small_briefing_is_built_and_keeps_its_promises(small: Path) -> None:
    check_site(small / "site")
    assert (small / "site/entities/span-works/index.html").is_file()


def test_a_second_build_writes_nothing(copy_of_small: Path) -> None:
    folder = copy_of_small
    run("build", "--seeds", folder / "seeds", "--site", folder / "site")
    before = times(folder)
    done = run("build", "--seeds", folder / "seeds", "--site", folder / "site")
    assert done.stdout == f"{folder / 'site'} is up to date\n"
    assert times(folder) == before


def test_a_site_that_lost_a_file_is_built_anew(copy_of_small: Path) -> None:
    before = tree(copy_of_small / "site")
    (copy_of_small / "site/money/index.html").unlink()
    paths = ("--seeds", copy_of_small / "seeds", "--site", copy_of_small / "site")
    assert "built in" in run("build", *paths).stdout
    assert tree(copy_of_small / "site") == before


def test_a_change_of_one_word_is_built(copy_of_small: Path) -> None:
    folder = copy_of_small
    text = SMALL["articles/opening.md"].replace("The Ferry", "The Quay")
    write_seeds(folder / "seeds", {"articles/opening.md": text})
    assert run("build", "--seeds", folder / "seeds", "--site", folder / "site").exit_code == 0
    assert "The Quay" in (folder / "site/sources/opening/index.html").read_text(encoding="utf-8")


def test_a_renderer_that_fails_leaves_the_last_site(copy_of_small: Path) -> None:
    before = tree(copy_of_small / "site")
    job = job_of(copy_of_small)
    spoil(copy_of_small)
    with pytest.raises(BuildError, match=r"none\.md") as caught:
        build_site(job)
    assert "last site stands" in caught.value.findings[0].remedy
    assert tree(copy_of_small / "site") == before
    assert {each.name for each in copy_of_small.iterdir()} == {"seeds", "site", "site_src"}


def test_a_site_that_breaks_a_promise_is_not_swapped_in(copy_of_small: Path) -> None:
    before = tree(copy_of_small / "site")
    job = job_of(copy_of_small)
    write_seeds(
        copy_of_small / "site_src", {"method.md": '# x {: #compared }\n\n<p onclick="x()">x</p>\n'}
    )
    with pytest.raises(SiteError, match="<p onclick>"):
        build_site(job)
    assert tree(copy_of_small / "site") == before


def test_a_renderer_that_is_not_installed_is_named(copy_of_small: Path) -> None:
    before = tree(copy_of_small / "site")
    arguments = ("--seeds", copy_of_small / "seeds", "--site", copy_of_small / "site")
    done = run("build", *arguments, "--renderer", "zensical")
    if done.exit_code:
        assert "zensical: this renderer is not installed\n  install it" in done.stderr
        assert tree(copy_of_small / "site") == before


def test_a_folder_that_was_not_built_here_is_refused_and_left_alone(tmp_path: Path) -> None:
    write_seeds(tmp_path / "seeds", SMALL)
    write_seeds(tmp_path / "site", {"thesis.txt": "mine"})
    done = run("build", "--seeds", tmp_path / "seeds", "--site", tmp_path / "site")
    assert done.exit_code == 1
    assert "something else than a built site" in done.stderr
    assert tree(tmp_path / "site") == {"thesis.txt": b"mine"}
    assert not (tmp_path / "site_src").exists()


def test_an_empty_folder_is_built_into(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "site").mkdir()
    assert run("build", "--seeds", seeds, "--site", tmp_path / "site").exit_code == 0


def test_what_a_killed_build_left_is_cleared_by_the_next(copy_of_small: Path) -> None:
    left = [
        copy_of_small / ".site.k1ll_ed0.new" / "half.html",
        copy_of_small / ".site_src.k1ll_ed0.new" / "half.md",
        copy_of_small / ".site.old" / "old.html",
        copy_of_small / ".site.lock",
        ROOT / ".mkdocs.4194305.yml",
    ]
    for path in left:
        write_seeds(path.parent, {path.name: "left"})
    write_seeds(copy_of_small / "seeds", {"articles/new.txt": "Span Works opened in 2024.\n"})
    paths = ("--seeds", copy_of_small / "seeds", "--site", copy_of_small / "site")
    assert run("build", *paths).exit_code == 0
    assert [path for path in left if path.exists()] == []
    assert {each.name for each in copy_of_small.iterdir()} == {"seeds", "site", "site_src"}


def test_a_configuration_that_a_running_build_uses_is_not_cleared(tmp_path: Path) -> None:
    with temporary_file(tmp_path, ".mkdocs.", ".yml") as used:
        write_seeds(tmp_path, {".mkdocs.0a.yml": "left", ".mkdocs.x.yml": "of no build"})
        clear_leftovers(tmp_path, ".mkdocs.", ".yml")
        assert {each.name for each in tmp_path.iterdir()} == {used.name, ".mkdocs.x.yml"}
    assert not used.exists()


def test_a_configuration_that_another_build_takes_for_left_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held_by_another: list[Path] = []

    def claim(path: Path) -> int | None:
        if held_by_another:
            return lock.claim(path)
        held_by_another.append(path)
        return None

    monkeypatch.setattr(leftovers, "claim", claim)
    with temporary_file(tmp_path, ".mkdocs.", ".yml") as used:
        assert held_by_another != [used]
        assert lock.claim(used) is None


def test_a_build_killed_between_two_renames_is_made_good_by_the_next(copy_of_small: Path) -> None:
    before = tree(copy_of_small / "site")
    (copy_of_small / "site").rename(copy_of_small / ".site.old")
    job = job_of(copy_of_small)
    spoil(copy_of_small)
    with pytest.raises(BuildError):
        build_site(job)
    assert tree(copy_of_small / "site") == before


def test_a_site_behind_a_link_is_built_there_and_the_link_stays(
    copy_of_small: Path, tmp_path: Path
) -> None:
    (copy_of_small / "site").rename(tmp_path / "served")
    (copy_of_small / "site").symlink_to(tmp_path / "served")
    write_seeds(copy_of_small / "seeds", {"articles/new.txt": "Span Works opened in 2024.\n"})
    done = run("build", "--seeds", copy_of_small / "seeds", "--site", copy_of_small / "site")
    assert (done.exit_code, done.stderr) == (0, "")
    assert (copy_of_small / "site").is_symlink()
    assert (tmp_path / "served/sources/new/index.html").is_file()


def test_titles_reach_the_pages_as_text_and_nothing_else(tmp_path: Path) -> None:
    hostile = """"</title><script>alert(1)</script>' {{ 7*7 }} <img src=x onerror=alert(1)> &amp;"""
    briefing = SMALL["briefing.yml"].replace(
        'Bridges & "boats"', f"'{hostile.replace(chr(39), chr(39) * 2)}'"
    )
    briefing = briefing.replace("Companies <b>", f"'{hostile.replace(chr(39), chr(39) * 2)}'")
    write_seeds(tmp_path / "seeds", {**SMALL, "briefing.yml": briefing})
    paths = Paths(seeds=tmp_path / "seeds", pages=tmp_path / "site_src", site=tmp_path / "site")
    build(paths, report=ignore)
    for path in (tmp_path / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert "<img src=x" not in text


HOSTILE = """\
<script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))
![y](https://evil.example/x.png) {: onclick=alert(1) #__config .md-header } {{ config }}
--8<-- "/etc/passwd" :material-home: </title></textarea></style> &lt;script&gt;alert(1)
<![CDATA[x]]> <!-- <?php ?> $&#99999999; **x** | y \x1b[31m \u202e \x02wzxhzdk:1\x03
"""


def test_no_article_or_name_makes_a_page_run_script_or_reach_another_host(tmp_path: Path) -> None:
    front = "".join(
        f"{field}: |\n  {HOSTILE.splitlines()[0]} {{{{ 7*7 }}}} | '\"\n"
        for field in ("title", "publisher", "author", "caution", "published_note")
    )
    claims = "".join(
        f"Span Works paid $3 million in 2024 {line}\n\n" for line in HOSTILE.split("\n")
    )
    deep = "".join("  " * level + "- Span Works cost $5 million\n" for level in range(100))
    long = f"Span Works &#{'9' * 1400}; <![{'x' * 1400} cost $5 million.\n\n"
    name = "name: 'Ada <b onclick=x>Arch</b> {: #x } | [y](z)'\n  role: '<i onclick=x>'"
    url = "url: https://a.example/x)(y|z_*_{:onclick=x}[a]\n"
    seeds = {
        **SMALL,
        "entities.yml": SMALL["entities.yml"].replace("name: Ada Arch", name),
        "articles/bad.md": f"---\n{front}{url}---\n# {HOSTILE}\n\n{claims}{long}{deep}",
    }
    write_seeds(tmp_path / "seeds", seeds)
    done = run("build", "--seeds", tmp_path / "seeds", "--site", tmp_path / "site")
    assert (done.exit_code, done.stderr) == (0, "")
    for page in read_site(tmp_path / "site").pages.values():
        assert not page.runs
        assert "__config" not in page.ids[1:] or page.ids.count("__config") == 1
    for path in (tmp_path / "site").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert "root:x:" not in text
        assert "\x1b" not in text


def test_the_nav_lists_the_themes_between_overview_and_method(small: Path) -> None:
    corpus = compile_seeds(small / "seeds", report=ignore).corpus
    files = [file for _, file in nav_of(corpus)]
    assert files[:4] == ["index.md", "timeline.md", "companies.md", "money.md"]
    assert files[-1] == "method.md"


def test_a_site_with_an_address_is_built_and_its_error_page_checked(
    seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://me.example/repo/")
    done = run("build", "--seeds", seeds, "--site", tmp_path / "site")
    assert (done.exit_code, done.stderr) == (0, "")
    assert 'href="/repo/' in (tmp_path / "site/404.html").read_text(encoding="utf-8")


def test_a_former_address_leads_to_the_new_one(seeds: Path, tmp_path: Path) -> None:
    write_seeds(seeds, {"entities.yml": SMALL["entities.yml"] + "  former_ids: [old-town]\n"})
    assert run("build", "--seeds", seeds, "--site", tmp_path / "site").exit_code == 0
    old = (tmp_path / "site/entities/old-town/index.html").read_text(encoding="utf-8")
    assert "url=../harbour-town/" in old


def test_an_address_brings_robots_and_a_sitemap_and_no_made_up_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = write_seeds(tmp_path / "seeds", SMALL)
    paths = Paths(seeds=seeds, pages=tmp_path / "site_src", site=tmp_path / "site")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("SITE_URL", "https://me.example/")
    build(paths, report=ignore)
    robots = (paths.site / "robots.txt").read_text(encoding="utf-8")
    assert "Sitemap: https://me.example/sitemap.xml" in robots
    sitemap = (paths.site / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://me.example/timeline/</loc>" in sitemap
    assert "lastmod" not in sitemap


def test_without_an_address_there_are_no_robots(small: Path) -> None:
    assert not (small / "site/robots.txt").exists()
