"""This module packs the offline site into one zip: the same bytes for the same site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.durable import written_beside

if TYPE_CHECKING:
    from pathlib import Path

# The first moment that a zip can hold; a real one would differ at each build.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16

# No one asks for these where there is no server.
_FOR_SERVERS = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})

_START = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Start here</title>
<meta http-equiv="refresh" content="0; url=site/index.html">
<p><a href="site/index.html">Open the briefing</a></p>
</html>
"""


def write_bundle(site: Path, target: Path) -> int:
    """Write the folder `site` as the zip `target` in one step; return its size in bytes.

    The zip holds one folder, with `START-HERE.html` at its top and the site below.
    """
    files = sorted(path for path in site.rglob("*") if path.is_file())
    with (
        written_beside(target) as beside,
        ZipFile(beside, "w", ZIP_DEFLATED, compresslevel=9) as archive,
    ):
        archive.writestr(_entry(f"{target.stem}/START-HERE.html"), _START)
        for path in files:
            relative = path.relative_to(site).as_posix()
            if not relative.startswith(".") and relative not in _FOR_SERVERS:
                archive.writestr(_entry(f"{target.stem}/site/{relative}"), path.read_bytes())
    return target.stat().st_size


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _MOMENT)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _MODE
    entry.create_system = 3
    return entry
