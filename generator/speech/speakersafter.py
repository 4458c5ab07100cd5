"""This module reads who speaks where the noun phrase comes after a verb or opens the passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.descriptions.verbforms import FINITE
from generator.speech.masked import MARK
from generator.speech.namerun import CAPITAL, POSSESSIVE, TOKEN
from generator.speech.speakers import subject_before
from generator.speech.subject import is_person
from generator.speech.voices import BREAKS, DETERMINERS, MADE, TITLES, is_personal, is_speaking

if TYPE_CHECKING:
    from generator.speech.masked import Masked
    from generator.speech.subject import Subject

# Where the noun phrase after a verb ends: "said Bo Carr, who …", "said Ada Byron in May".
_PHRASE_END = re.compile(
    r"[,.;:!?—–“”\"()](?!\w)| (?=(?:who|in|on|at|of|from|for|with|during|after|when|while|as|last"
    r"|this|yesterday|today|and|but|to|told|by|before|following|adding|whose|that|it|he|she|they|there"
    r"|suggests?|shows?|indicates?|implies|imply|reveals?|means?)\b)|\Z"
)
_LONGEST_PHRASE = 160
_LONGEST_TITLE = 8
_IN_TITLES = frozenset("of for and then us at".split())
_MOST_ADJECTIVES = 2
# A full stop that is part of a name.
_ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|Prof|Sen|Rep|Gov|Gen|Inc|Co))\Z")
# A name that a comma parts from the title before it.
_NEXT_NAME = re.compile(
    r"(?: and (?:[A-Z][\w-]* ?){1,4}(?<! ))?, "
    rf"(?P<name>(?:[A-Z{MARK}][\w.{MARK}’-]* ?){{1,4}})(?<![ .])(?=[.,;]|\Z)"
)
_STOPS = ("who", "when", "while", "and", "but", "that")
_LINK = re.compile(
    r" (?:for|at|of|from|with|in|on|by|close|familiar|seen|reviewed|briefed|involved|who"
    rf"|{MADE}) "
)
_LINKED_END = re.compile(
    r"[,.;—“”\"](?!\w)| (?=(?:on|who|last|when|and|told|to|during|after)\b)|\Z"
)
# What shows that a noun phrase is whole: a verb follows, or a remark between commas.
_VERB_NEXT = re.compile(
    rf",| \(| (?:{'|'.join(sorted(FINITE, key=len, reverse=True))}|[a-z]+ed|[a-z]+ly"
    r"|cut|put|hit|let|set|shut|split|quit|hurt|beat|bet|shed|is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|do|also|then|now|never|not)(?![\w’-])"
)
# "LONDON (Reuters) — ", "PARIS, June 18 - ": where, when and by whom a text was filed.
_DATELINE = (
    rf"[A-Z{MARK}][\w{MARK}’.-]*(?: [A-Z{MARK}][\w{MARK}’.-]*){{0,2}}"
    r"(?:, [^—–;:()]{1,25}?(?: \([A-Za-z. ]{2,20}\))?| \([A-Za-z. ]{2,20}\)) ?(?:—|–|--?) "
)
# "Reeling off the numbers, ": a participle with what shows that it is no name.
_PARTICIPLE = (
    r"(?!Beijing|(?:No|Any|Some|Every)thing)[A-Z][a-z]+ing"
    r"(?= (?:the|an?|its|his|her|their|all|to|out|off|up|on|in|at|with|about|from|by|for)\b)"
)
_OPENING = re.compile(
    rf"(?:{_DATELINE})?"
    r"(?:[“\"(‘—–]|(?:In|On|At|After|During|Speaking|Announcing|Citing|With|For|Since|By|Last|Despite"
    r"|Following|As|When|While|Although|Though|Because|Once|Besides|Unlike|Before"
    r"|Earlier|Meanwhile|However|But|And|Separately|Yesterday|Today"
    r"|Also|Still|Instead|Late|Under|To|Through|Writing|Asked|Taking|Responding|Addressing)\b"
    r"[^,;:]{0,100}, (?:(?:at|in|on|during|after|before|with) [^,;:]{1,60}, )?"
    rf"|{_PARTICIPLE}(?:(?! (?:is|are|was|were|has|have|had|will|would|can|could|may|might)\b)"
    r"[^,;:“”\"]){0,100}, "
    r"|[^,.;:“”\"]{1,60}: )?"
)


def subject_behind(masked: Masked, at: int) -> tuple[Subject, int] | None:
    """Return whose noun phrase begins at the offset `at`, and where it ends."""
    shape = masked.shape
    limit = min(len(shape), at + _LONGEST_PHRASE)
    for found in _PHRASE_END.finditer(shape, at + 1, limit):
        if found[0] == "." and _ABBREVIATION.search(shape, at, found.start()):
            continue
        if not found[0] and found.start() < len(shape):
            return None
        if phrase := _phrase_behind(masked, at, found.start()):
            return _named_next(masked, *phrase) or phrase
        if found[0].strip() or shape.startswith(_STOPS, found.end()):
            return None
    return None


def _phrase_behind(masked: Masked, at: int, end: int) -> tuple[Subject, int] | None:
    """Read the phrase from `at` to `end`, with "for Acme" after a voice; return where it ends."""
    head = subject_before(masked, end, at)
    if not head or not is_title(masked.shape[at : head.start]):
        return None
    # "A note on Acme's site by Ada Byron" goes on.
    proper = head.speaker or is_personal(head.voice)
    if proper and not masked.shape.startswith(" by ", end):
        return head, end
    link = _LINK.match(masked.shape, end)
    further = _LINKED_END.search(masked.shape, link.end()) if link else None
    longer = subject_before(masked, further.start(), at) if further else None
    if proper and not (longer and longer.speaker):
        return head, end
    if further and longer:
        return (longer, further.start()) if longer.start == head.start else (head, end)
    return head, end


def is_title(words: str) -> bool:
    """Tell whether `words`, which stand before a name, can be a title or what it is of."""
    tokens = words.lower().split()
    return len(tokens) <= _LONGEST_TITLE and not BREAKS.difference(_IN_TITLES) & {*tokens}


def ends_with_verb(words: str) -> bool:
    """Tell whether a name behind `words` is the object of a verb in them: "the frost hit"."""
    tokens = words.split()
    while tokens and tokens[-1].lower() in DETERMINERS:
        tokens.pop()
    of_office = tokens[-2:-1] == ["of"]
    return bool(tokens) and not of_office and bool(_VERB_NEXT.match(f" {tokens[-1]}"))


def _named_next(masked: Masked, subject: Subject, at: int) -> tuple[Subject, int] | None:
    """Read the name after a comma at `at`: "the founder of Acme, Ada Byron"."""
    found = _NEXT_NAME.match(masked.shape, at)
    whole = masked.name_ending(at)
    if not found or is_personal(subject.voice) or (whole and whole.start == subject.start):
        return None
    name = subject_before(masked, found.end(), found.start("name"))
    proper = name and (name.speaker or is_personal(name.voice))
    return (name, found.end()) if name and proper and name.start == found.start("name") else None


def opens_with(masked: Masked, words: str) -> bool:
    """Tell whether the main clause of the passage begins with `words`."""
    opening = _OPENING.match(masked.shape)
    return masked.shape[opening.end() if opening else 0 :].lower().startswith(words.lower())


def begins_clause(masked: Masked, at: int) -> bool:
    """Tell whether nothing but an adverbial stands before `at`."""
    opening = _OPENING.match(masked.shape)
    return opening is not None and opening.end() == at


def opens_passage(masked: Masked, at: int) -> bool:
    """Tell whether nothing but an adverbial and a title stands before `at`."""
    opening = _OPENING.match(masked.shape)
    start = opening.end() if opening else 0
    return all(map(_is_nominal, masked.shape[start:at].split()))


def leading_subject(masked: Masked) -> Subject | None:
    """Return the subject of the passage's main clause: the name or voice that it opens with."""
    opening = _OPENING.match(masked.shape)
    start = end = opening.end() if opening else 0
    unsure, named, linked = 0, False, 0
    for token in TOKEN.finditer(masked.shape, start, start + _LONGEST_PHRASE):
        if named and token[0] in {"of", "for", "at"}:
            linked = linked or end
            continue
        if not _is_nominal(token[0]):
            # "The current president Ada Byron": perhaps adjectives, if a name or noun follows.
            unsure += 1
            verb = token[0] in FINITE or token[0].lower() in BREAKS
            if named or verb or unsure > _MOST_ADJECTIVES:
                break
            continue
        named = named or token[0].lower() not in DETERMINERS
        end = token.end()
        if token[0].endswith((",", ":", ".")):
            end -= 1
            break
    if end == start or not _VERB_NEXT.match(masked.shape, end):
        return None
    subject = subject_before(masked, end, start)
    following = _named_next(masked, subject, end) if subject else None
    if following:
        return following[0]
    # "The chair of Acme" is whoever is named behind the comma, or is not sure to be the subject;
    # "Ada Byron of Acme" is.
    if not linked:
        return subject
    person = subject_before(masked, linked, start)
    is_office = person and not TITLES.isdisjoint(person.voice.lower().split())
    return person if person and is_person(masked, person) and not is_office else None


def _is_nominal(token: str) -> bool:
    word = token.rstrip(",:.").lower()
    plain = POSSESSIVE.sub("", word)
    known = token[0] == MARK or plain in TITLES | DETERMINERS or is_speaking(plain)
    return known or bool(CAPITAL.match(token.rstrip(","))) or word in ("he", "she", "it", "they")
