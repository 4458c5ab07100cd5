"""This module words what marks stand for."""

from __future__ import annotations

_WORDS = 9


def opening(text: str) -> str:
    """Return the first words of `text`, with a mark where it is cut."""
    parts = text.split()
    return text if len(parts) <= _WORDS else " ".join(parts[:_WORDS]) + " …"


def around(text: str, at: int, reach: int = 70) -> str:
    """Return the words of `text` around the place `at`, with marks where it is cut."""
    low, high = max(0, at - reach), min(len(text), at + reach)
    start = text.find(" ", low) + 1 if low else 0
    end = text.rfind(" ", at, high) if high < len(text) else len(text)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")


def counted(count: int, one: str, several: str = "") -> str:
    """Write `count` with the noun for it ("1 claim", "3 claims")."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"
