from __future__ import annotations

import urllib.request
from pathlib import Path
from threading import Thread

from generator.serve import snapshot, start_server, watch


def test_the_site_is_served_on_loopback(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("hello", encoding="utf-8")
    server = start_server(tmp_path, 0)
    host, port = server.server_address[:2]
    with urllib.request.urlopen(f"http://{host!s}:{port}/") as answer:
        assert answer.read() == b"hello"
    assert host == "127.0.0.1"
    server.shutdown()
    server.server_close()


def test_a_change_below_a_folder_is_noticed(tmp_path: Path) -> None:
    seen: list[int] = []

    def look() -> None:
        next(watch((tmp_path,), interval=0.01))
        seen.append(1)

    watcher = Thread(target=look, daemon=True)
    watcher.start()
    while watcher.is_alive():
        (tmp_path / "a.md").write_text("x" * len(list(tmp_path.rglob("*"))), encoding="utf-8")
        (tmp_path / f"b{len(list(tmp_path.rglob('*')))}.md").write_text("", encoding="utf-8")
        watcher.join(0.02)
    assert seen == [1]


def test_a_file_and_a_folder_can_both_be_watched(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a").write_text("1", encoding="utf-8")
    (tmp_path / "b").write_text("22", encoding="utf-8")
    found = {
        (Path(name).name, size) for name, size, _ in snapshot((tmp_path / "folder", tmp_path / "b"))
    }
    assert found == {("a", 1), ("b", 2)}
