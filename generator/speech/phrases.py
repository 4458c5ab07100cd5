"""This module reads a voice with what it is of or about: "people familiar with the matter"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.speech.masked import MARK
from generator.speech.namerun import REACH
from generator.speech.subject import Subject
from generator.speech.voices import (
    BREAKS,
    MADE,
    NOT_ITS_OWN,
    OF_A_HOUSE,
    PAPERS,
    TITLES,
    is_speaking,
)

if TYPE_CHECKING:
    from generator.speech.masked import Masked, Name

# Where a clause can begin, and with it the subject.
_CLAUSE_START = re.compile(
    r"(?:,(?!\d)|[;:—–(“”\"‘])+ ?|(?<!\w)- |(?<![\w’-])(?:that|and|but|while|as|because|although"
    r"|though|when|after|before|since|where|so|or|whereas|yet|then|with|if) ",
    re.IGNORECASE,
)
# A voice with what it is of, with or about: "people familiar with the matter", "analysts at Acme".
_WITH_PHRASE = re.compile(
    r"(?P<head>(?:[^\s,;:“”\"]+ ){0,6}?(?P<noun>[\w’'-]+))"
    r"(?P<link> [“\"]?(?:at|of|from|for|with|by|in|on|to|inside|within|about|familiar|close|briefed"
    r"|involved|working|covering|following|who|speaking|near|seen"
    r"|reviewed|polled|surveyed|interviewed|contacted|cited|quoted|based|knowledgeable"
    rf"|monitoring|tracking|{MADE})(?![\w’-]))"
    r"(?P<rest>(?: (?!(?:that|while|but|whereas|because|although)\b)"
    r"(?:[^\s,;:“”\"]|,(?=\d))+){1,12})[”\"]?"
)
# What somebody is "of" without a name: "Acme's head of research Jane Doe".
_OFFICE_BEFORE = re.compile(
    r"[^,;:]*?(?:chief|head|director|secretary|minister|president|manager|chairman|chairwoman|officer"
    r"|editor|leader|professor) (?:of|for) (?:the )?(?:[a-z][\w-]* (?:and )?){1,4}(?:[A-Z][\w.]* )?"
)
_OFFICE = re.compile(_OFFICE_BEFORE.pattern + r"(?:[A-Z][\w.’-]* ){1,3}[A-Z][\w.’-]*")
# "The Minister for Finance", before a name.
_STATE_OFFICE = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w’-]* ){0,2}(?:Minister|Secretary|Commissioner|Chancellor|President"
    r"|Chief|Chairman|Director|Governor) (?:of|for) (?:the )?"
    r"(?:[A-Z][\w’-]* (?:(?:and|of|for|the) )*){1,6}"
)
_ACRONYM = re.compile(r"[A-Z]{2,}")
_HOUSE_LINK = re.compile(
    rf" (?:at|of|from|for|with|by|in|(?:{MADE}) (?:\w+ ){{0,3}}(?:by|in|on))(?: the| an?)?\Z"
)
_WRITTEN_BY = re.compile(
    rf" by (?:the |its |his |her |their )?"
    rf"(?:(?:former |{MARK}+’s? )?(?:{'|'.join(sorted(TITLES))}) )*\Z",
    re.IGNORECASE,
)
_PROPER = re.compile(r" of(?: the)? [A-Z]")


def phrase_before(masked: Masked, at: int, first: int) -> Subject | None:
    """Read "a spokesman for Acme" or "people familiar with the matter" up to `at`."""
    low = max(first, at - REACH)
    starts = [match.end() for match in _CLAUSE_START.finditer(masked.shape, low, at)]
    for start in reversed([low, *starts]):
        found = _WITH_PHRASE.fullmatch(masked.shape, start, at)
        if found and _is_head(masked, found):
            return _phrase(masked, found, start, at)
    return None


def _is_head(masked: Masked, found: re.Match[str]) -> bool:
    # "US" is no "us".
    words = [each.lower() for each in found["head"].split()[:-1] if not _ACRONYM.fullmatch(each)]
    if found["noun"][0].isupper() and _PROPER.match(found["link"] + found["rest"]):
        return False  # "Bank of America" is a name
    if _OFFICE.fullmatch(found[0]) or _of_another(masked, found):
        return False
    name = masked.name_ending(found.end("head"))
    return is_speaking(found["noun"]) and not name and not BREAKS.intersection(words)


def _of_another(masked: Masked, found: re.Match[str]) -> bool:
    """Whether a person's name ends the phrase: "chief of staff Ada Byron"."""
    name = masked.name_ending(found.end())
    office = masked.shape[found.start() : name.start] if name and name.is_person else ""
    return any(each.fullmatch(office) for each in (_OFFICE_BEFORE, _STATE_OFFICE))


def _phrase(masked: Masked, found: re.Match[str], start: int, at: int) -> Subject:
    last = masked.name_ending(at)
    # "A note on Acme's site by its head Ada Byron" is hers.
    writer = bool(last and _WRITTEN_BY.search(masked.shape, start, last.start))
    if last and writer and found["noun"].lower() in PAPERS:
        return Subject(start, last.entity)
    owner = owner_within(masked, start, found.end("head"))
    name = next((each for each in masked.names if each.start >= found.start("rest")), None)
    if not owner and name and name.end <= at:
        lead = masked.shape[found.start("link") : name.start].rstrip()
        owner = name if _HOUSE_LINK.fullmatch(lead) else None
    if owner and speaks_for(found["noun"], owner, found["head"]):
        return Subject(start, owner.entity)
    return Subject(start, voice=masked.text[start:at])


def speaks_for(noun: str, owner: Name, phrase: str) -> bool:
    """Tell whether the voice `noun` speaks for its `owner`: "its analysts" do, "its rivals" not."""
    if NOT_ITS_OWN.search(phrase):
        return False
    return noun.lower() in PAPERS or (noun.lower() in OF_A_HOUSE and owner.is_house)


def owner_within(masked: Masked, start: int, end: int) -> Name | None:
    """Return the last name inside the phrase, which a voice at its end speaks for."""
    inside = [each for each in masked.names if start <= each.start and each.end <= end]
    return inside[-1] if inside else None
