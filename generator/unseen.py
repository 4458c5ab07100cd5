"""This module shows characters that are not to be seen by their code point: `[U+001B]`."""

from __future__ import annotations

import json
import re

# Unicode 16.0: controls, marks of direction (UAX #9), invisible separators, halves of surrogate
# pairs, letters that are blank (U+115F is one), tags, which can hide a text in a text, code points
# that are no characters, and others that are ignored by default; but not the joiners U+200C and
# U+200D and the variation selectors, which several scripts and emoji need, nor the soft hyphen,
# which is seen where a line breaks.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
    + "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
    + "]"
)
_SPACES = re.compile(r"[ \t\r\n\u2028\u2029\x0b\x0c\x85]+")


def has_unseen(text: str) -> bool:
    """Return whether `text` has a line end, a tab or a character that is not to be seen."""
    return bool(_UNSEEN.search(text) or re.search(r"[\t\r\n\u2028\u2029]", text))


def on_one_line(text: str) -> str:
    """Return `text` on one line: white space folded, what cannot be seen shown as `[U+XXXX]`."""
    return show_unseen(_SPACES.sub(" ", text))


def show_unseen(text: str) -> str:
    """Return `text` with what cannot be seen shown as `[U+XXXX]`; spaces and line ends stay."""
    return _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def escape_unseen(json_text: str) -> str:
    r"""Return JSON that means the same, with `\u009b` for each character that cannot be seen."""
    return _UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], json_text)
