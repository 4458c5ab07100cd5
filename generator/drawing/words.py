"""This module words what marks stand for."""

from __future__ import annotations

_WORDS = 9


def opening(text: str) -> str:
    """Return the first words of `text`, with a mark where it is cut."""
    parts = text.split()
    return text if len(parts) <= _WORDS else " ".join(parts[:_WORDS]) + " …"


def counted(count: int, one: str, several: str = "") -> str:
    """Write `count` with the noun for it ("1 claim", "3 claims")."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"
