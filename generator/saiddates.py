"""This module tells whether a date is when a thing was told, by the words on either side of it."""

from __future__ import annotations

from generator import saidwords as words
from generator.datewords import FRONT, VERB_AFTER
from generator.timex.tense import is_past

_TOLD = (
    words.SAID_BEFORE,
    words.INVERTED_BEFORE,
    words.REPORTED_FIGURES,
    words.STORY_BEFORE,
)


def is_said(before: str, after: str) -> bool:
    """Tell whether the date goes with an attribution."""
    if _is_dateline(before, after) or is_update(before, after):
        return True
    if any(each.search(before) for each in _TOLD):
        return True
    act = words.ACT_BEFORE.search(before)
    if act and (words.CLAUSE_AFTER.match(after) or _closes(before[: act.start()], after)):
        return True
    if words.REPORTED_BEFORE.search(before) and words.REPORTED_AFTER.match(after):
        return True
    if words.SAID_AFTER.match(after) or words.ACT_AFTER.match(after):
        return True
    is_heard = _is_heard(before, after)
    return is_heard or _is_fronted(before, after) or _is_in_text(before, after)


def _is_dateline(before: str, after: str) -> bool:
    """Tell whether the date is the one of a dateline."""
    if not words.DATELINE_BEFORE.fullmatch(before):
        return False
    ends = before.endswith(", ") and words.DATELINE_ENDS.match(after)
    return bool(ends or words.DATELINE_AFTER.match(after))


def is_update(before: str, after: str) -> bool:
    """Tell whether the date is when the text was changed ("Update, 20 September:")."""
    return bool(words.UPDATED_BEFORE.fullmatch(before) and words.UPDATED_AFTER.match(after))


def _is_heard(before: str, after: str) -> bool:
    """Tell whether the date is when somebody was quoted, or told "on Monday that"."""
    if words.TOLD_BEFORE.search(before) and words.CLAUSE_AFTER.match(after):
        return True
    return bool(words.QUOTED_BEFORE.search(before) and words.QUOTED_AFTER.match(after))


def _closes(before: str, after: str) -> bool:
    """Tell whether an attribution ends its sentence ("…, Acme announced on Monday.")."""
    return bool(words.CLAUSE_BEFORE.search(before) and words.END_AFTER.match(after))


def _is_fronted(before: str, after: str) -> bool:
    """Tell whether the date opens a sentence whose main verb says something."""
    if words.ISSUED_FRONT.fullmatch(before):
        return bool(words.TEXT_AFTER.match(after))
    if not FRONT.fullmatch(before):
        return False
    if words.FIGURES_AFTER.match(after):
        return True
    found = words.FRONTED_SAID.match(after)
    if found is None or words.NOT_SUBJECT.search(found["subject"]):
        return False
    # Before a relative clause may stand an object as soon ("On Monday Acme sold a mill, which").
    return not (found["aside"] and any(map(is_past, found["subject"].split())))


def _is_in_text(before: str, after: str) -> bool:
    """Tell whether the date is that of a text or of an announcement ("a report published on")."""
    if words.TEXT_OPENS.search(before) and words.TEXT_FOLLOWS.match(after):
        return True
    if words.TEXT_BEFORE.search(before) or words.ISSUED_BEFORE.search(before):
        return True
    if words.ANNOUNCED_FRONT.fullmatch(before) and after.startswith(","):
        return True
    announced = words.ANNOUNCED_BEFORE.search(before)
    is_main = words.PASSIVE.search(before[: before.rfind("announced")])
    return bool(announced and not is_main and VERB_AFTER.match(after))
