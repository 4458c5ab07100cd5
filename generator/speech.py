"""This module finds who asserts a passage, and how firmly.

All attributions of a passage are found, in order: the first is the outermost one. A cue is
"according to", a verb of saying, or an impersonal word ("reportedly"). A named entity speaks only
if nothing but an apposition, an adverb or a voice such as "analysts" stands between it and the
cue; a voice without a name ("an anonymous post on a forum said") speaks in its own words. So a
doubtful speaker is left out rather than guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Hedge, Speech
from generator.speechwords import (
    ACCORDING,
    ACCORDING_WHOM,
    ANAPHOR,
    BEHIND_PREPOSITION,
    BETWEEN,
    GOES_ON,
    HEDGE_OF,
    IMPERSONAL,
    INVERTED_BEFORE,
    INVERTED_BETWEEN,
    LEAD_IN,
    LONGEST_PREPOSITION,
    NEEDS_CLAUSE,
    PLURALS,
    UNNAMED,
    VERB,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from generator.model import Mention


def find_speeches(
    text: str, mentions: Iterable[Mention], *, offset: int, carried: str = ""
) -> tuple[Speech, ...]:
    """Return who asserts the passage `text` and how, outermost first; nothing for the article.

    `mentions` are those inside the passage, which begins at `offset` of the article. `carried` is
    the entity that a pronoun at its beginning stands for ("He said …").
    """
    names = tuple(mentions)
    found: dict[int, Speech] = {}
    for cue in (*_reported(text, names, offset, carried), *_impersonal(text)):
        found.setdefault(cue.start, cue)
    return tuple(found[start] for start in sorted(found))


def _reported(text: str, names: tuple[Mention, ...], offset: int, carried: str) -> Iterator[Speech]:
    for match in ACCORDING.finditer(text):
        speaker = _named_after(text, match.end(), names, offset)
        whom = None if speaker else ACCORDING_WHOM.match(text, match.end())
        voice = whom[0] if whom else ""
        yield _speech(Hedge.SAID, match, "according to", speaker, voice)
    for match in VERB.finditer(text):
        if match[0] in NEEDS_CLAUSE and not GOES_ON.match(text, match.end()):
            continue
        name = _named_before(text, match, names, offset) or _named_behind(
            text, match, names, offset
        )
        if name:
            yield _speech(HEDGE_OF[match[0]], match, match[0], name.entity)
        elif who := _unnamed_before(text, match.start()):
            yield _speech(HEDGE_OF[match[0]], match, match[0], voice=who)
        elif carried and ANAPHOR.fullmatch(text, 0, match.start()):
            yield _speech(HEDGE_OF[match[0]], match, match[0], carried)


def _speech(
    hedge: Hedge, match: re.Match[str], cue: str, speaker: str = "", voice: str = ""
) -> Speech:
    return Speech(hedge=hedge, start=match.start(), cue=cue, speaker=speaker, voice=voice)


def _impersonal(text: str) -> Iterator[Speech]:
    for pattern, hedge in IMPERSONAL:
        for match in pattern.finditer(text):
            yield _speech(hedge, match, match[0].lower().strip(" ,"))


def _named_after(text: str, at: int, names: tuple[Mention, ...], offset: int) -> str:
    for name in names:
        begin = name.start - offset
        if begin >= at and LEAD_IN.fullmatch(text, at, begin):
            return name.entity
    return ""


def _named_before(
    text: str, verb: re.Match[str], names: tuple[Mention, ...], offset: int
) -> Mention | None:
    at = verb.start()
    before = [name for name in names if name.end - offset < at]
    for name in before:
        if BETWEEN.fullmatch(text, name.end - offset, at) and _is_subject(text, name, offset):
            return name
    # "The startup Acme launched a pump and claims that it is the first."
    alone = len({name.entity for name in before}) == 1 and _is_subject(text, before[0], offset)
    opens = alone and before[0].start - offset <= LONGEST_PREPOSITION
    goes_on = GOES_ON.match(text, verb.end()) and text[:at].endswith((" and ", ", and "))
    return before[0] if opens and goes_on and verb[0] not in PLURALS else None


def _named_behind(
    text: str, verb: re.Match[str], names: tuple[Mention, ...], offset: int
) -> Mention | None:
    """Return who speaks in "… is mistaken, said Ada Byron" or "… mistaken," said Ada Byron."""
    if not INVERTED_BEFORE.search(text, max(0, verb.start() - 4), verb.start()):
        return None
    for name in names:
        if INVERTED_BETWEEN.fullmatch(text, verb.end(), max(verb.end(), name.start - offset)):
            return name
    return None


def _unnamed_before(text: str, at: int) -> str:
    """Return the voice that is the subject of the verb at `at`, from the start or a comma on."""
    for start in (0, text.rfind(", ", 0, at) + 2):
        if voice := UNNAMED.fullmatch(text, start, at):
            return voice["who"]
    return ""


def _is_subject(text: str, name: Mention, offset: int) -> bool:
    begin = name.start - offset
    found = BEHIND_PREPOSITION.search(text, max(0, begin - LONGEST_PREPOSITION), begin)
    return not found or bool(found["voice"])
