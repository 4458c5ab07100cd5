"""This module tells from the verbs around an expression whether it looks back or forward."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Verbs and adjectives that point ahead, in the forms that news uses.
FUTURE = frozenset(
    "will won't shall would scheduled expected expects expect upcoming forthcoming due plans "
    "planning planned intends going slated set could may might should can hopes aims tomorrow "
    "deadline expires until ahead next begins starts opens meets resumes ends".split()
)
# Irregular past forms that news uses most; the regular ones end in -ed.
PAST = frozenset(
    "said was were had did began rose fell made met took came went saw got gave told became showed "
    "held left found sold bought lost won cut hit led paid kept sent spent built grew wrote ran "
    "broke brought thought fought drew flew knew threw shot struck sank shut hurt been according "
    "since last ago sued died tied owed".split()
)
# Verbs that tell of today, in the forms that news uses most.
NOW = frozenset(
    "is are am has have will says say estimates estimate expects expect thinks think believes"
    " believe reckons reckon insists insist argues argue warns warn".split()
)
# Forms in -eed and nouns in -ed that are no past tense.
NO_PAST = frozenset("need needed speed feed indeed proceed exceed hundred united red bed".split())
WORD = re.compile(r"[\w’']++")
WHOLE_SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z“\"])|\n\s*\n")
SENTENCE = re.compile(rf"{WHOLE_SENTENCE.pattern}|[;。！？]")
REACH = 220
SHORTEST = 4  # a word in -ed this short is "bed" or "shed" as soon as a verb


# "Ahead of Monday's vote": what lies ahead, whatever the tense of what is done before it.
AHEAD_OF = re.compile(r"\b(?:(?P<before>before|until|by)|ahead\sof)\s(?:the\s)?\Z")
HELD = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,2}(?:(?P<deadline>deadline)|vote|election|meeting|hearing|summit|talks"
    r"|referendum|debate|launch|match|game|final)\b"
)


ENDED_ON = re.compile(r"\b(?:ended|closed|finished|expired)\s(?:on|in)\s(?:the\s)?\Z")
# A plan of then: what it is for may be over by now or not.
PLAN_OF_THEN = re.compile(
    r"\b(?:was|were|had)(?:\s(?:not|been|also|then|once|\w+ly)){0,2}\s(?:planned|planning|hoped|intended"
    r"|expected|scheduled|slated|due|set|supposed|meant|going|to|wanted|aimed)\b[^.,;]{0,80}\Z"
)


def is_plan_of_then(text: str, start: int) -> bool:
    """Tell whether the verb before text[start:] is that of a plan told in the past."""
    low, _ = sentence_around(text, start, start)
    return bool(PLAN_OF_THEN.search(text, low, start))


def find_lean(text: str, start: int, end: int) -> int:
    """Return -1 if the verbs nearest to text[start:end] are past, 1 if future, 0 if neither.

    -2 where the verb stands so close that the date cannot be one to come ("ended on").
    """
    low = max(0, start - REACH)
    if ENDED_ON.search(text, low, start):
        return -2
    held = HELD.match(text, end)
    ahead = AHEAD_OF.search(text, low, start) if held else None
    if held and ahead and (held["deadline"] or not ahead["before"]):
        return 1
    # With the first letter of the expression: it may be the capital that begins a sentence.
    cuts = [cut.end() for cut in SENTENCE.finditer(text, low, min(start + 1, end))]
    before = text[min(cuts[-1], start) if cuts else low : start]
    words = WORD.findall(before.lower())
    lean = _first_lean(pairwise(reversed(["", *words])))
    if lean:
        return lean
    after = text[end : end + REACH]
    if cut := SENTENCE.search(after):
        after = after[: cut.start() + 1]
    words = WORD.findall(after.lower())
    return _first_lean((word, previous) for previous, word in pairwise(["", *words]))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence of text[start:end] begins and ends, as far as it matters."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    cuts = [cut.end() for cut in WHOLE_SENTENCE.finditer(text, low, min(start + 1, len(text)))]
    behind = WHOLE_SENTENCE.search(text, end, high)
    return min(cuts[-1], start) if cuts else low, behind.start() if behind else high


def speaks_of_now(text: str, told: int, start: int) -> bool:
    """Tell whether the sentence up to `start` is told from today, and has no date of its own.

    What "a day earlier" counts from is then today: "it is put at $5; it was put at $4 a day
    earlier". `told` is where the last date before it ends. Its first verb decides.
    """
    low, _ = sentence_around(text, start, start)
    if told > low:
        return False
    for word in WORD.findall(text[low:start].lower()):
        if word in NOW or is_past(word):
            return word in NOW
    return False


def _first_lean(pairs: Iterable[tuple[str, str]]) -> int:
    """Return the lean of the first word that has one, of `pairs` of a word and the one before."""
    for word, previous in pairs:
        if word in FUTURE or word.endswith(("'ll", "’ll")):
            return 1
        if word == "to" and previous in ("is", "are"):
            return 1
        if word == "be" and previous == "to":
            return 1
        if previous != "be" and is_past(word):
            return -1
    return 0


def is_past(word: str) -> bool:
    """Tell whether `word`, in lower case, is a verb of the past."""
    return word in PAST or (word.endswith("ed") and len(word) > SHORTEST and word not in NO_PAST)
