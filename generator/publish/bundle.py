"""This module packs the offline site into one zip: the same bytes for the same site."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.disk.durable import written_together
from generator.errors import BuildError, Finding
from generator.publish.offline import check_names, pick_needed, without_map
from generator.publish.renderer import epoch
from generator.publish.sbom import bill_of_materials
from generator.publish.startpage import render_start_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_MODE = 0o100644 << 16
# What a zip can say of a time, in seconds since 1970: from 1980 to 2107.
_FIRST, _LAST = 315532800, 4354819198
# Lists every other file of the bundle as `sha256sum -c` reads it.
_SUMS = "SHA256SUMS"


def write_bundle(site: Path, target: Path) -> int:
    """Write the folder `site` as the zip `target` in one step; return its size in bytes.

    The zip holds one folder, with `START-HERE.html` and the checksums of all files at its top and
    the site below. Its own checksum and its bill of materials are written beside it. Raises
    SiteError for a file that some system could not unpack, BuildError if SOURCE_DATE_EPOCH is no
    moment.
    """
    moment = _moment()
    names = _needed(site)
    start = render_start_page(_text(site / "index.html"), leads_out=_leads_out(site))
    check_names(f"{target.stem}/{name}" for name in (_SUMS, *start, *(f"site/{n}" for n in names)))
    about = (target.with_name(f"{target.name}.sha256"), target.with_suffix(".cdx.json"))
    with written_together(target, *about) as (beside, sum_beside, bill_beside):
        with ZipFile(beside, "w", ZIP_DEFLATED, compresslevel=9) as archive:
            sums = ""
            for name, content in _files(site, names, start):
                archive.writestr(_entry(f"{target.stem}/{name}", moment), content)
                sums += f"{hashlib.sha256(content).hexdigest()}  {name}\n"
            archive.writestr(_entry(f"{target.stem}/{_SUMS}", moment), sums)
        digest = _digest(beside)
        sum_beside.write_bytes(f"{digest}  {target.name}\n".encode())
        bill_beside.write_bytes(bill_of_materials(target.name, digest).encode())
    return target.stat().st_size


def _needed(site: Path) -> list[str]:
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    index = site / "search" / "search_index.json"
    return pick_needed(paths, index.read_bytes() if index.is_file() else b"")


def _files(site: Path, names: list[str], start: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each file of the bundle: the start page first, then the site."""
    yield from start.items()
    for name in names:
        content = (site / name).read_bytes()
        yield f"site/{name}", without_map(content) if name.endswith((".js", ".css")) else content


def _leads_out(site: Path) -> bool:
    """Return whether the page of a source has a link to its article, which has this `rel` alone."""
    pages = sorted((site / "sources").rglob("*.html"))
    return any(b'rel="noopener noreferrer"' in page.read_bytes() for page in pages)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _digest(path: Path) -> str:
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _moment() -> tuple[int, int, int, int, int, int]:
    """Return the moment that every entry bears, in UTC: SOURCE_DATE_EPOCH or the start of 1980.

    Another moment would differ at each build. One that no zip can hold becomes the nearest.
    """
    given = epoch()
    if not given.isdecimal():
        remedy = "set it to whole seconds since 1970, or unset it"
        raise BuildError(Finding("SOURCE_DATE_EPOCH", 0, f"{given!r} is no moment", remedy))
    at = time.gmtime(min(max(int(given), _FIRST), _LAST))
    return at.tm_year, at.tm_mon, at.tm_mday, at.tm_hour, at.tm_min, at.tm_sec


def _entry(name: str, moment: tuple[int, int, int, int, int, int]) -> ZipInfo:
    entry = ZipInfo(name, moment)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _MODE
    entry.create_system = 3
    return entry
