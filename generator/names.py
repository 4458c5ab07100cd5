"""This module says where a name counts: its letter case, and what may stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.fold import unify_marks

if TYPE_CHECKING:
    from generator.model import Entity

_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
_CAPITALISED = re.compile(r"(?<![^\W_])[A-Z][a-z]+(?![^\W_])")
_CURRENCY_SIGNS = "$€£¥￥"


@dataclass(frozen=True, slots=True)
class Name:
    """One way to name an entity."""

    text: str
    entity: Entity

    @property
    def exact(self) -> bool:
        """Whether it counts only as written, letter for letter."""
        return self.entity.exact_case or bool(_ACRONYM.fullmatch(self.text))

    @property
    def capitals(self) -> tuple[int, ...]:
        """Where its capitalised words begin."""
        return tuple(match.start() for match in _CAPITALISED.finditer(self.text))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name at a place in the text, which may turn out to be a mention."""

    start: int
    end: int
    name: Name


def case_fits(name: Name, surface: str) -> bool:
    """Tell whether `surface`, a text equal to the name but for case, is written as it must be."""
    if name.exact:
        return surface == unify_marks(name.text)
    return all(surface[at].isupper() for at in name.capitals)


def stands_alone(text: str, begin: int, finish: int) -> bool:
    """Tell whether `text[begin:finish]` is not a part of a longer word, number or currency."""
    if begin and _joined(text[begin - 1], text[begin]):
        return False
    if finish < len(text):
        if text[finish] in _CURRENCY_SIGNS:
            return False
        if _joined(text[finish - 1], text[finish]) and not _plural(text, finish):
            return False
    return not _part_of_number(text, begin, finish)


def _joined(left: str, right: str) -> bool:
    """Whether two neighbours make one word; between CJK characters there is no boundary to ask."""
    return _is_latin(left) and _is_latin(right)


def _is_latin(char: str) -> bool:
    return (char.isalnum() or char == "_") and not "\u2e80" <= char <= "\uffdc"


def _plural(text: str, finish: int) -> bool:
    """Whether an s follows an acronym or a product number ("GPUs", "H100s")."""
    last = text[finish - 1]
    after = text[finish + 1 : finish + 2]
    return text[finish] == "s" and (last.isdigit() or last.isupper()) and not after.isalnum()


_BEFORE = re.compile(r"(?:[A-Z0-9][A-Za-z0-9]*[-./])\Z")
_AFTER = re.compile(r"-(?![a-z]{3,})[A-Za-z0-9]|\.\d")


def _part_of_number(text: str, begin: int, finish: int) -> bool:
    if not any(char.isdigit() for char in text[begin:finish]):
        return False
    return bool(_BEFORE.search(text, max(0, begin - 24), begin) or _AFTER.match(text, finish))
