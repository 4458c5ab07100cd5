"""A renderer for tests of crashes: a page of HTML for each page of Markdown, in no time.

It stands where MkDocs stands: a program of its own, told the folders by a derived configuration.
With KILL_PARENT_AT it kills its parent after so many pages, and tries to go on as an orphan.
"""

from __future__ import annotations

import html
import os
import signal
import sys
from pathlib import Path

import yaml

_PAGE = """<!doctype html>
<html lang="en"><head><title>{0}</title></head>
<body><h1>{0}</h1>{1}</body></html>
"""


def main() -> None:
    """Render what the configuration behind `-f` names."""
    path = Path(sys.argv[sys.argv.index("-f") + 1])
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    source, target = Path(config["docs_dir"]), Path(config["site_dir"])
    pages = {path.relative_to(source).as_posix(): path for path in source.rglob("*.md")}
    links = "".join(f'<p><a href="{name}.html">{name}</a></p>' for name in sorted(pages))
    (target / "index.html").write_text(_PAGE.format("Start", links), encoding="utf-8")
    for number, name in enumerate(sorted(pages)):
        if str(number) == os.environ.get("KILL_PARENT_AT"):
            os.kill(os.getppid(), signal.SIGKILL)
        path = target / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"<pre>{html.escape(pages[name].read_text(encoding='utf-8'))}</pre>"
        path.write_text(_PAGE.format(name, text), encoding="utf-8")


if __name__ == "__main__":
    main()
