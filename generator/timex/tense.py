"""This module tells from the verbs around an expression whether it looks back or forward."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.timex import tables
from generator.timex.schedule import (
    VERB_FOLLOWS,
    is_awaited,
    is_of_headline,
    is_set_for,
    without_asides,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# Verbs and adjectives that point ahead, in the forms that news uses.
FUTURE = frozenset(
    "will won't shall would scheduled expected expects expect upcoming forthcoming due plans "
    "planning planned intends going slated set could may might should can hopes aims tomorrow "
    "targeting aiming hoping "
    "expires until ahead next begins starts opens meets resumes ends".split()
)
# Those that tell as soon of what lay ahead of a day gone by.
WOULD = frozenset("would could might should may can until next ahead set".split())
# Irregular past forms that news uses most; the regular ones end in -ed.
PAST = frozenset(
    "said was were had did began rose fell made met took came went saw got gave told became showed "
    "held left found sold bought lost won cut hit led paid kept sent spent built grew wrote ran "
    "broke brought thought fought drew flew knew threw shot struck sank shut hurt been according "
    "since last ago sued died tied owed chose drove rode rang sang spoke stood taught woke forgot "
    "lent dealt felt heard meant slept swept swore tore stole withdrew arose bore fled hung laid "
    "shook slid sought sprang stuck wept".split()
)
# Past forms that are those of the infinitive as well, and what stands before that.
UNCHANGED = frozenset("cut hit shut hurt".split())
MODALS = frozenset("to will would may might can could shall should not".split())
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
# Between a verb and the date that goes with it.
LEADS = frozenset("at in by from since during around toward towards late early back".split())
REACH = 220
SHORTEST = 4  # a word in -ed this short is "bed" or "shed" as soon as a verb


# "Ahead of Monday's vote": what lies ahead, whatever the tense of what is done before it.
AHEAD_OF = re.compile(r"\b(?:(?P<before>before|until|by)|ahead\sof)\s(?:the\s)?\Z")
HELD = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,2}(?:(?P<deadline>deadline)|vote|election|meeting|hearing|summit|talks"
    r"|referendum|debate|launch|match|game|final)\b"
)


# ", and in June it sold": the date opens its clause.
OPENS = re.compile(r",\s(?:and|but|while)\s(?:(?:in|on|by|from|during|early|late)\s)+(?:the\s)?\Z")
# "Must withdraw it by June": what has to be done by a time is still to be done.
DUTY = re.compile(
    r"\b(?:must|should|shall|(?:has|have|needs?|is|are|ought)\sto)\s(?!have\b|date\b|blame\b)"
    r"(?:(?!\b(?:was|were|had|has|have|which|who|that|when|after|since)\b)[^.,;]){1,90}?"
    r"\bby\s(?:the\s)?\Z"
)
# "Up from 30 in January": what is compared with is past.
COMPARED = re.compile(
    r"\b(?:(?:up|down)\sfrom|compared\s(?:with|to)|against(?=\s[$€£¥\d])|than)\s[^.,;]{1,60}\Z"
)
NOUN = re.compile(r"\b(?:starts|begins|opens|ends|meets)\s(?:in|on|of|for|during)\s(?:the\s)?\Z")
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
    return _lean_and_verb(text, start, end)[0]


def tells_of_then(text: str, told: int, start: int, end: int) -> bool:
    """Tell whether text[start:end] is in a clause of the past apart from the date ending at `told`.

    In one sentence with that date its verb must stand straight before ("said at the start of").
    """
    low, _ = sentence_around(text, start, start)
    if told <= low:
        return find_lean(text, start, end) < 0
    words = _words(text[told:start])
    while words and words[-1] in LEADS:
        words.pop()
    return bool(words) and is_past(words[-1])


def looks_ahead(text: str, told: int, start: int, end: int) -> bool:
    """Tell whether text[start:end] is told from today as a time to come.

    So it is not in what somebody said in a time of the same sentence, which ends at `told`, that
    he would do.
    """
    lean, verb = _lean_and_verb(text, start, end)
    low, _ = sentence_around(text, start, start)
    if lean > 0:
        return verb not in WOULD or told <= low
    return not lean and speaks_of_now(text, told, start)


def _lean_and_verb(text: str, start: int, end: int) -> tuple[int, str]:
    low = max(0, start - REACH)
    if ENDED_ON.search(text, low, start):
        return -2, ""
    held = HELD.match(text, end)
    ahead = AHEAD_OF.search(text, low, start) if held else None
    if held and ahead and (held["deadline"] or not ahead["before"]):
        return 1, ""
    # With the first letter of the expression: it may be the capital that begins a sentence.
    cuts = [cut.end() for cut in SENTENCE.finditer(text, low, min(start + 1, end))]
    before = text[min(cuts[-1], start) if cuts else low : start]
    after = text[end : end + REACH]
    if cut := SENTENCE.search(after):
        after = after[: cut.start() + 1]
    if is_set_for(before, after) or is_awaited(before, after):
        return 1, ""
    if special := _lean_of_phrase(before):
        return special
    behind = _first_lean((word, previous) for previous, word in pairwise(["", *_words(after)]))
    if behind[0] and OPENS.search(before):
        return behind
    found = _lean_before(before, after)
    return found if found[0] else behind


def _lean_before(before: str, after: str) -> tuple[int, str]:
    """Return the lean of the nearest verb in `before`, and it."""
    lean, verb = _first_lean(pairwise(reversed(["", *_verbs(before, after)])))
    if not lean and is_of_headline(before, after):
        return -2, ""
    return lean, verb


def _lean_of_phrase(before: str) -> tuple[int, str] | None:
    """Return the lean of a duty or a comparison that leads up to the date behind `before`."""
    if duty := DUTY.search(before):
        # Behind a month the nearest is meant, whether that is over by now or not.
        is_first = tables.MONTHS.keys().isdisjoint(_words(before[: duty.start()]))
        return int(is_first), ""
    compared = COMPARED.search(before)
    return (-1, "") if compared and FUTURE.isdisjoint(_words(compared[0])) else None


def _words(text: str) -> list[str]:
    """Return the words of `text` in lower case, without the name of a month that is a verb, too."""
    return [word.lower() for word in WORD.findall(text) if word != "May"]


def _verbs(before: str, after: str) -> list[str]:
    """Return the words of `before`, up to a noun that is no verb ("starts in March were")."""
    words = _words(without_asides(before))
    noun = NOUN.search(before) if VERB_FOLLOWS.match(after) else None
    return words[: len(words) - len(_words(noun[0]))] if noun else words


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


def _first_lean(pairs: Iterable[tuple[str, str]]) -> tuple[int, str]:
    """Return the lean of the first word that has one, and it; each is told with the word before."""
    for word, previous in pairs:
        if word in FUTURE or word.endswith(("'ll", "’ll")):
            return 1, word
        if word in UNCHANGED and previous in MODALS:
            continue
        if word == "to" and previous in ("is", "are"):
            return 1, word
        if word == "be" and previous == "to":
            return 1, word
        if previous != "be" and is_past(word):
            return -1, word
    return 0, ""


def is_past(word: str) -> bool:
    """Tell whether `word`, in lower case, is a verb of the past."""
    return word in PAST or (word.endswith("ed") and len(word) > SHORTEST and word not in NO_PAST)
