"""This module folds text for comparison without moving a single offset."""

from __future__ import annotations

# Variants that news text uses for one mark, each one code point to one code point.
_VARIANTS = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "\u00a0": " ",
        "\u202f": " ",
        "\n": " ",
        "\t": " ",
    }
)


def unify_marks(text: str) -> str:
    """Return `text` with quotes, hyphens and white space unified, offsets unchanged."""
    return text.translate(_VARIANTS)


def fold(text: str) -> str:
    """Return `text` with marks unified and letters lowered, offsets unchanged."""
    unified = unify_marks(text)
    lowered = unified.lower()
    if len(lowered) == len(unified):
        return lowered
    # A few letters (such as the Turkish dotted capital I) lower to two code points: keep those.
    return "".join(low if len(low := char.lower()) == 1 else char for char in unified)
