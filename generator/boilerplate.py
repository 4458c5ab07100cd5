"""Names the lines of a page that are not its text: credits, notes, addresses, invitations."""

from __future__ import annotations

import re

RULES = {
    "image credit": r"[(（\[]?\s*(?:image|photo|picture|图片?)\s*(?:source|credit|by|来源)?\s*[:：].*",
    "source label": r"(?:来源|source)\s*[:：].{1,60}",
    "abstract": r"(?:摘要|导语|内容提要)\s*[:：].*[^.!?。！？…\"”]",
    "note on rewriting": r"(?:editor['’]s )?note\s*:.*\b(?:AI|rewritten|translated)\b.*",
    "bare address": r"(?:https?://|www\.)\S+",
    "click here": r"click here\b.{0,80}",
    "share this": r"share this\b.{0,60}",
    "copyright": r"(?:©|\(c\)|copyright\b).{0,200}",
    "newsletter": r"(?:sign up|subscribe)\b.{0,120}",
    "read more": r"(?:read more|see also|related)\s*:.*",
}
BOILERPLATE = re.compile(
    "|".join(f"(?P<{name.replace(' ', '_')}>{rule})" for name, rule in RULES.items()),
    re.IGNORECASE | re.DOTALL,
)
TAIL = re.compile(r"(?:\s+(?:https?://|www\.)\S+)+\Z")


def name_boilerplate(line: str) -> str:
    """Return the name of the rule that `line` falls under, empty for text."""
    found = BOILERPLATE.fullmatch(line.strip())
    return (found.lastgroup or "").replace("_", " ") if found else ""


def find_tail(sentence: str) -> int:
    """Return the offset of the bare addresses that end `sentence`, its length if none do."""
    found = TAIL.search(sentence)
    if not found:
        return len(sentence)
    return found.start() + len(found[0]) - len(found[0].lstrip())
