"""This module gives every built page a policy that lets a browser run the site's own script only.

A hole that let text of a seed become markup would still run nothing: scripts come from the site's
own files, and of those that stand in a page only the ones that the theme's templates hold are
named by their hash (Content Security Policy Level 3, https://www.w3.org/TR/CSP3/).
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from generator.errors import BuildError, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

# The package that holds the templates a renderer fills.
_THEMES = {"mkdocs": "material", "properdocs": "material", "zensical": "zensical"}
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# What a template puts into a script: the way from a page to the top of the site.
_FILLED_IN = re.compile(r"{{.*?}}", re.DOTALL)
_WAY_UP = r"[\w./~%-]*"
# A script of another type is text to a browser.
_EXECUTED = frozenset({"", "module", "text/javascript", "application/javascript"})
_HEAD = re.compile(r"<head\b[^>]*>(?:\s*<meta charset=[^>]*>)?", re.IGNORECASE)

_POLICY = (
    "default-src 'none'",
    "script-src {scripts}",
    # The theme and the renderer write style attributes (the alignment of a cell is one).
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
)


def secure_pages(site: Path, renderer: str) -> None:
    """Write the policy into every HTML page below `site`, which `renderer` built.

    Raises BuildError if a page holds a script that the theme did not write.
    """
    known = theme_scripts(renderer)
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        text = path.read_text(encoding="utf-8")
        path.write_text(secure_page(name, text, known), encoding="utf-8", newline="")


def theme_scripts(renderer: str) -> tuple[re.Pattern[str], ...]:
    """Return what the scripts look like that the theme of `renderer` writes into pages."""
    spec = find_spec(_THEMES[renderer])
    folders = spec.submodule_search_locations if spec else None
    sources = [
        path.read_text(encoding="utf-8")
        for folder in folders or ()
        for path in sorted(Path(folder, "templates", "partials", "javascripts").glob("*.html"))
    ]
    return tuple(
        re.compile(_WAY_UP.join(map(re.escape, _FILLED_IN.split(script))))
        for source in sources
        for script in _SCRIPT.findall(source)
    )


def secure_page(name: str, text: str, known: tuple[re.Pattern[str], ...]) -> str:
    """Return the HTML `text` of the page `name` with a policy for the scripts that are `known`.

    Raises BuildError if another script stands in it, or if it has no head to hold a policy.
    """
    scripts = list(_inline_scripts(LexborHTMLParser(text)))
    if any(not any(each.fullmatch(script) for each in known) for script in scripts):
        raise _refusal(name, "a script stands in the page that the theme did not write")
    start = _HEAD.search(text)
    if not start:
        raise _refusal(name, "the page has no <head>, so no place for its policy")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy_for(scripts)}">'
    return f"{text[: start.end()]}\n{meta}{text[start.end() :]}"


def policy_for(scripts: list[str]) -> str:
    """Return the policy of a page that holds just these inline `scripts`."""
    hashes = sorted({b64encode(sha256(each.encode()).digest()).decode() for each in scripts})
    sources = " ".join(["'self'", *(f"'sha256-{each}'" for each in hashes)])
    return "; ".join(_POLICY).format(scripts=sources)


def _inline_scripts(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("script:not([src])"):
        if _type(node) in _EXECUTED:
            yield node.text()


def _type(node: LexborNode) -> str:
    return (node.attributes.get("type") or "").strip().lower()


def _refusal(name: str, problem: str) -> BuildError:
    remedy = "put the script into a file below templates/assets; the last site stands as it was"
    return BuildError(Finding(name, 0, problem, remedy))
