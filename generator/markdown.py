"""This module writes any text as Markdown that comes out as that text, and as nothing else.

Every mark of ASCII punctuation becomes a numeric character reference: no Markdown construct, no
HTML and no template syntax survives that, in paragraphs, table cells, headings and link texts.
Characters that are not to be seen (controls, direction overrides, zero-width spaces) are shown by
their code point, after the Unicode Standard's convention.
"""

from __future__ import annotations

import re
from string import punctuation

from markupsafe import Markup

_REFERENCES = {ord(mark): f"&#{ord(mark)};" for mark in punctuation}
# Unicode 16.0: controls, marks of direction (UAX #9) and invisible separators, but not the
# joiners U+200C and U+200D, which several scripts and emoji need.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9-]*|[0-9]+[A-Za-z0-9-]*")
_SPACES = re.compile(r"[ \t\r\n\u2028\u2029\x0b\x0c\x85]+")


def escape(text: object) -> Markup:
    """Return Markdown that renders as `text`, on one line; what is Markup already stays."""
    if isinstance(text, Markup):
        return text
    line = _SPACES.sub(" ", str(text))
    shown = _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", line)
    return Markup(shown.translate(_REFERENCES))  # noqa: S704 - escaped on this very line


def identifier(text: str) -> Markup:
    """Return `text` as an id, a class or a footnote's name; it must consist of safe characters.

    Raises ValueError for any other, since an id is never made of what a seed says.
    """
    if not _IDENTIFIER.fullmatch(text):
        message = f"{text!r} cannot be an identifier"
        raise ValueError(message)
    return Markup(text)  # noqa: S704 - letters, digits and hyphens only


def escape_html(text: str) -> Markup:
    """Return `text` for an HTML attribute or a front matter title, on one line."""
    shown = _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", _SPACES.sub(" ", text))
    return Markup.escape(shown)
