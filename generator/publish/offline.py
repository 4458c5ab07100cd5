"""This module says what of the built site a reader without a server needs, and under what names."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.errors import Finding, SiteError

if TYPE_CHECKING:
    from collections.abc import Iterable

# No one asks for these where there is no server.
_FOR_SERVERS = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
# Browsers read no JSON from a file; there the theme loads the index from the script beside it.
_INDEX, _INDEX_SCRIPT = "search/search_index.json", "search/search_index.js"

_ENGINE = "assets/javascripts/lunr/"
# What the theme's search worker loads for any language but English, for more than one language,
# and to tell words apart where no spaces stand between them.
_SHARED, _SEVERAL = "min/lunr.stemmer.support.min.js", "min/lunr.multi.min.js"
_WORDS = {"ja": "tinyseg.js", "hi": "wordcut.js", "th": "wordcut.js"}

# The line that names a source map, which the bundle leaves out.
_MAP = re.compile(rb"\n?(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*\Z")

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"|?*\\]|[ .]\Z')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9])(?:\..*)?", re.IGNORECASE | re.DOTALL)
# Windows takes 259 characters; the folder that someone unpacks into needs some of them.
_LONGEST = 180


def pick_needed(paths: Iterable[str], index: bytes) -> list[str]:
    """Return those of the site's `paths` that an offline reader needs, sorted.

    `index` is the search index as JSON, which names the languages of the search; without one, no
    file of any language is loaded.
    """
    found = set(paths)
    left_out = _FOR_SERVERS | ({_INDEX} if _INDEX_SCRIPT in found else set())
    loaded = _loaded_by_search(index)
    return sorted(
        path
        for path in found - left_out
        if not path.startswith(".")
        and not path.endswith(".map")
        and (not path.startswith(_ENGINE) or path.removeprefix(_ENGINE) in loaded)
    )


def without_map(content: bytes) -> bytes:
    """Return the style sheet or script `content` without the line that names its source map."""
    return _MAP.sub(b"\n", content)


def check_names(names: Iterable[str]) -> None:
    """Raise SiteError with every one of `names` that some system could not unpack."""
    seen: dict[str, str] = {}
    findings = []
    for name in names:
        other = seen.setdefault(name.casefold(), name)
        problem = _fault(name) or (f"differs from {other!r} by case only" if other != name else "")
        if problem:
            remedy = (
                "give the article, the entity or the zip another name: Windows cannot unpack it"
            )
            findings.append(Finding(name, 0, problem, remedy))
    if findings:
        raise SiteError(*findings)


def _loaded_by_search(index: bytes) -> set[str]:
    languages = json.loads(index)["config"]["lang"] if index else ["en"]
    scripts = {f"min/lunr.{language}.min.js" for language in languages if language != "en"}
    scripts |= {_WORDS[language] for language in languages if language in _WORDS}
    scripts |= {_SEVERAL} if len(languages) > 1 else set()
    return scripts | {_SHARED} if scripts else set()


def _fault(name: str) -> str:
    """Return in words why Windows cannot unpack a file of this path, or nothing."""
    if len(name) > _LONGEST:
        return f"this path has {len(name)} characters, more than {_LONGEST}"
    for part in PurePosixPath(name).parts:
        if _DEVICE.fullmatch(part):
            return f"{part!r} is the name of a device on Windows"
        if _FORBIDDEN.search(part):
            return f"{part!r} has a character that Windows takes in no file name"
    return ""
