"""This module finds what a claim only tells of another in passing: relative clauses, appositions.

"Acme, which has 640 workers", "Globe (640 workers)", "Globe, a bank with 640 branches". What
governs the claim, a denial or a plan, does not reach into these. Names may be blanked out with
underscores.
"""

from __future__ import annotations

import re

from generator.speech.asides import SET_OFF

_RELATIVE = r", (?:which|who|whose|whom|where)\b"
_CLOSED = re.compile(rf"{_RELATIVE}[^,;]*,|\([^)]{{0,300}}\)|, [^,]{{1,40}}\bsaid,")
_OPEN = re.compile(rf"{_RELATIVE}|\(")
# An apposition to a name, up to the figure in it: "Globe, a maker of 640".
_APPOSED = re.compile(
    r"(?:_|\b[A-Z][\w’'.-]*)(?P<comma>), (?P<noun>(?:an?|the|its|his|her|their|one of)"
    r"(?: [\w’'-]+){1,5}?) (?:with|of|worth|boasting|employing|numbering|home to)"
    r"(?: (?!and\b|or\b)[\w’'-]+){0,3} $"
)
# "In Leeds, the owner of": what follows is the subject, and no apposition.
_ADVERBIAL = re.compile(r"\W*(?:In|At|On|By|From|Near|After|Before|Since|Under|For)\b[^,;]*,? ?$")
_SECOND_VERB = re.compile(r"\b(?:an?|the|had|has|have|was|were|is|are|\w{2,}ed|said|says)\b")
# What is told so hangs on what it is told of: "a deal, which would cost $5m".
_MODAL = re.compile(r"\b(?:would|could|will|might|may|should)\b|['’]d\b")


def without_asides(text: str) -> str:
    """Return `text` without the asides that end in it."""
    return SET_OFF.sub(" ", _CLOSED.sub(" ", text))


def open_asides(text: str) -> list[int]:
    """Return where in `text`, which has no closed ones, those asides begin that reach its end."""
    found = [each.start() for each in _OPEN.finditer(text)]
    apposed = _APPOSED.search(text)
    if apposed and _is_apposition(apposed, text):
        found.append(apposed.start("comma"))
    return found


def _is_apposition(found: re.Match[str], text: str) -> bool:
    noun = found["noun"].partition(" ")[2]
    return not (_ADVERBIAL.match(text[: found.start("comma")]) or _SECOND_VERB.search(noun))


def is_aside_to(cue: int, text: str) -> bool:
    """Tell whether `text` ends in an aside that begins behind the word at `cue` and is a fact."""
    behind = without_asides(text[cue:])
    starts = open_asides(behind)
    return bool(starts) and not _MODAL.search(behind[max(starts) :])
