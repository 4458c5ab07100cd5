"""This module writes any text as Markdown that comes out as that text, and as nothing else.

Every mark of ASCII punctuation becomes a numeric character reference: no Markdown construct, no
HTML and no template syntax survives that, in paragraphs, table cells, headings and link texts.
Characters that are not to be seen (controls, direction overrides, zero-width spaces) are shown by
their code point, after the Unicode Standard's convention.
"""

from __future__ import annotations

import json
import re
from string import punctuation

from markupsafe import Markup

from generator.unseen import on_one_line

_REFERENCES = {ord(mark): f"&#{ord(mark)};" for mark in punctuation}
_FILE_NAME = re.compile(r"[a-z0-9_]+(?:\.[a-z]+)?")
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9-]*|[0-9]+[A-Za-z0-9-]*")


def escape(text: object) -> Markup:
    """Return Markdown that renders as `text`, on one line; what is Markup already stays."""
    if isinstance(text, Markup):
        return text
    return Markup(on_one_line(str(text)).translate(_REFERENCES))  # noqa: S704 - escaped on this very line


def identifier(text: str) -> Markup:
    """Return `text` as an id, a class or a footnote's name; it must consist of safe characters.

    Raises ValueError for any other, since an id is never made of what a seed says.
    """
    if not _IDENTIFIER.fullmatch(text):
        message = f"{text!r} cannot be an identifier"
        raise ValueError(message)
    return Markup(text)  # noqa: S704 - letters, digits and hyphens only


def file_name(text: str) -> Markup:
    """Return `text` as the name of a file of our own; raises ValueError as `identifier` does."""
    if not _FILE_NAME.fullmatch(text):
        message = f"{text!r} cannot be the name of a file"
        raise ValueError(message)
    return Markup(text)  # noqa: S704 - letters, digits, underscores, a stop


def escape_text(text: str) -> str:
    """Return `text` for where a theme prints it as HTML, in an element or between double quotes.

    Apostrophes stay: some of a theme's templates escape a second time, and show what was escaped.
    """
    return str(escape_html(text)).replace("&#39;", "'")


def yaml_scalar(text: str) -> str:
    """Return `text`, on one line, as a double-quoted scalar of YAML for a page's front matter.

    One character that a reader of YAML refuses, and the whole front matter is taken for text.
    """
    return json.dumps(on_one_line(text), ensure_ascii=False)


def escape_html(text: str) -> Markup:
    """Return `text` for an HTML attribute or a front matter title, on one line."""
    return Markup.escape(on_one_line(text))
