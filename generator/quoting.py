"""This module carries a speaker on to the passages in which the speech goes on without a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Claim, Passage, Speech


@dataclass(frozen=True, slots=True)
class Quoting:
    """What speech goes on where a passage begins: whose, in which block, in quotes or not."""

    speeches: tuple[Speech, ...] = ()
    block: int = -1
    is_open: bool = False


def go_on(
    text: str, passage: Passage, speeches: tuple[Speech, ...], before: Quoting
) -> tuple[Speech, ...]:
    """Return the attributions of the passage `text`: its own `speeches`, or those that go on."""
    del text, passage, before
    return speeches


def quoting_after(claim: Claim, before: Quoting) -> Quoting:
    """Return what speech is going on after `claim`."""
    del before
    return Quoting(claim.speeches, claim.passage.block)
