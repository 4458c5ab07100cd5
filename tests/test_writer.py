"""These tests say what the writer writes, leaves, removes, and keeps its hands off."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.disk.writer import MARKER, Written, write_tree
from generator.errors import BuildError
from tests.conftest import tree, write_seeds

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"index.md": b"one", "entities/a.md": b"two", "assets/x.bin": b"\0\xff"}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    write_tree(tmp_path / "pages", FILES)
    return tmp_path / "pages"


def test_a_folder_holds_the_files_and_a_marker(pages: Path) -> None:
    assert tree(pages) == {**FILES, MARKER: (pages / MARKER).read_bytes()}


def test_only_what_changes_is_written(pages: Path) -> None:
    before = {name: (pages / name).stat().st_mtime_ns for name in FILES}
    assert write_tree(pages, {**FILES, "index.md": b"new"}) == Written(1, 0, 3)
    changed = {name for name in FILES if (pages / name).stat().st_mtime_ns != before[name]}
    assert changed == {"index.md"}


def test_writing_the_same_twice_writes_nothing(pages: Path) -> None:
    assert write_tree(pages, FILES) == Written(0, 0, len(FILES) + 1)


def test_stale_files_and_empty_folders_go(pages: Path) -> None:
    write_seeds(pages, {"old/deep/x.md": "", ".index.md.new": "half"})
    (pages / "empty/er").mkdir(parents=True)
    assert write_tree(pages, {"index.md": b"one"}).removed == 4
    assert sorted(each.name for each in pages.rglob("*")) == [MARKER, "index.md"]


def test_a_file_may_take_the_place_of_a_folder_and_the_other_way_round(pages: Path) -> None:
    write_tree(pages, {"entities": b"file", "index.md/x": b"folder"})
    assert (pages / "entities").read_bytes() == b"file"
    assert (pages / "index.md/x").read_bytes() == b"folder"


def test_links_are_replaced_and_never_written_through(pages: Path, tmp_path: Path) -> None:
    outside = write_seeds(tmp_path / "outside", {"a.md": "mine", "b.md": "mine"})
    (pages / "entities/a.md").unlink()
    (pages / "entities").rmdir()
    (pages / "entities").symlink_to(outside)
    (pages / "index.md").unlink()
    (pages / "index.md").symlink_to(outside / "b.md")
    write_tree(pages, FILES)
    assert tree(outside) == {"a.md": b"mine", "b.md": b"mine"}
    assert (pages / "entities/a.md").read_bytes() == b"two"


@pytest.mark.parametrize("name", ["thesis.docx", MARKER, "sub/x"])
def test_a_folder_that_is_not_its_own_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    mine = write_seeds(tmp_path / "mine", {name: "*.log\n"})
    with pytest.raises(BuildError, match="not the generator's own"):
        write_tree(mine, FILES)
    assert tree(mine) == {name: b"*.log\n"}


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine")
    with pytest.raises(BuildError, match="a file, not a folder"):
        write_tree(tmp_path / "x", FILES)


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert write_tree(tmp_path / "empty", FILES).changed == len(FILES) + 1


def test_a_write_that_fails_leaves_the_last_pages_and_nothing_else(pages: Path) -> None:
    before = tree(pages)
    with pytest.raises(OSError, match="exists"):
        write_tree(pages, {"0.md": b"new", "a.md": b"", "a.md/b": b""})
    assert tree(pages) == before
    assert list(pages.parent.iterdir()) == [pages]


def test_no_reader_sees_pages_of_two_builds(pages: Path) -> None:
    reader = os.open(pages, os.O_RDONLY)
    write_tree(pages, dict.fromkeys(FILES, b"new"))
    # Who had the folder open keeps the old one: nothing was written into it.
    assert pages.stat().st_ino != os.fstat(reader).st_ino
    os.close(reader)
    assert {(pages / name).read_bytes() for name in FILES} == {b"new"}


def test_a_hard_link_to_a_page_is_a_copy_of_its_own_after_a_change(
    pages: Path, tmp_path: Path
) -> None:
    (tmp_path / "kept.md").hardlink_to(pages / "index.md")
    write_tree(pages, {**FILES, "index.md": b"new"})
    assert (tmp_path / "kept.md").read_bytes() == b"one"


def test_where_files_have_no_second_names_they_are_written(
    pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    assert write_tree(pages, {**FILES, "index.md": b"new"}) == Written(1, 0, 3)
    assert tree(pages) == {**FILES, "index.md": b"new", MARKER: (pages / MARKER).read_bytes()}
