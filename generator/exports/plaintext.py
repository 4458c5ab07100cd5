"""This module makes seed text safe to look at where bytes are shown as they are."""

from __future__ import annotations

import re

from generator.unseen import show_unseen

_LINE_ENDS = re.compile("\r\n?")
# No characters at all (Unicode, 23.7), and the only others that XML 1.0 forbids.
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def plain(text: str) -> str:
    """Return `text` with one kind of line end, what cannot be seen shown as `[U+202E]`."""
    shown = show_unseen(_LINE_ENDS.sub("\n", text))
    return _NO_CHARACTERS.sub(lambda found: f"[U+{ord(found[0]):04X}]", shown)
