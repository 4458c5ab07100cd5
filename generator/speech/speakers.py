"""This module reads the noun phrase before or after a verb of saying: who speaks.

Names are masked (see `masked`), so that a phrase is a run of marks and words. Its head decides: a
name speaks itself; a voice such as "analysts" speaks for the company or paper that is named with it
("Acme analysts", "a spokesman for Acme"), and in its own words otherwise ("rivals of Acme"). A name
that is behind a preposition, or that is only part of a longer one, is nobody who speaks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.speech.namerun import LONGEST_RUN, PREPOSITION, REACH, name_before, tokens_before
from generator.speech.voices import (
    BREAKS,
    DAYS,
    DETERMINERS,
    NOT_ITS_OWN,
    NOUNS,
    OF_A_HOUSE,
    PAPERS,
    is_personal,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.masked import Masked, Name


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: an entity's id or a voice's words, who joins in, and where the phrase begins.

    A pronoun or "the company" is a voice until it is known what it stands for.
    """

    start: int
    speaker: str = ""
    voice: str = ""
    also: tuple[str, ...] = ()


_PRONOUN = re.compile(r"(?<![\w’'])(?:he|she|it|they)\Z", re.IGNORECASE)
# Where a clause can begin, and with it the subject.
_CLAUSE_START = re.compile(
    r"[,;:—–(“”\"‘]+ ?|(?<!\w)- |(?<![\w’-])(?:that|and|but|while|as|because|although|though|when"
    r"|after|before|since|where|so|or|whereas|yet|then|with|if) ",
    re.IGNORECASE,
)
# A voice with what it is of, with or about: "people familiar with the matter", "analysts at Acme".
_WITH_PHRASE = re.compile(
    r"(?P<head>(?:[^\s,;:“”\"]+ ){0,6}?(?P<noun>[\w’'-]+))"
    r"(?P<link> [“\"]?(?:at|of|from|for|with|by|in|on|to|inside|within|about|familiar|close|briefed"
    r"|involved|working|covering|following|who|speaking|near|obtained|published|released|seen"
    r"|reviewed|polled|surveyed|interviewed|contacted|cited|quoted|compiled|issued|carried|posted|based|knowledgeable|monitoring|tracking)(?![\w’-]))"
    r"(?P<rest>(?: (?!(?:that|while|but|whereas|because|although)\b)[^\s,;:“”\"]+){1,12})[”\"]?"
)
_HOUSE_LINK = re.compile(
    r" (?:at|of|from|for|with|by|in|on|(?:obtained|published|released|compiled|issued|carried"
    r"|posted) (?:\w+ ){0,3}(?:by|in|on))(?: the| an?)?\Z"
)
_JOIN = re.compile(r"(?:,? and |, | & )\Z")
_CLAUSE_BEFORE = re.compile(r"(?:\A|[,;:“”\"—–(] ?|\b(?:that|while|but|as) )\Z")
_SPAN = 20
# "Jane Doe of the University of Acme".
_OF_HOUSE = re.compile(r"[A-Z][\w.’-]+ (?:[A-Z][\w.’-]* ){0,2}?[A-Z][\w’-]+(?= of )")
# The first half of "University of Acme staff".
_OF_NAME = re.compile(r"(?:[A-Z][\w’-]* ){1,3}of \Z")
_PROPER = re.compile(r" of(?: the)? [A-Z]")
_ACRONYM = re.compile(r"[A-Z]{2,}\b")
_ENDS = ',;:—–-)”"&'


def subject_before(masked: Masked, at: int, first: int = 0) -> Subject | None:
    """Return whose noun phrase ends at the offset `at`, none of it before `first`."""
    at = first + len(masked.shape[first:at].rstrip())
    if found := _PRONOUN.search(masked.shape, max(first, at - _SPAN), at):
        return Subject(found.start(), voice=found[0].lower())
    return (
        _with_phrase(masked, at, first)
        or _joint(masked, at, first)
        or _headed_by_noun(masked, at, first)
        or _unknown_name(masked, at, first)
    )


def _with_phrase(masked: Masked, at: int, first: int) -> Subject | None:
    """Read "a spokesman for Acme" or "people familiar with the matter" up to `at`."""
    low = max(first, at - REACH)
    starts = [match.end() for match in _CLAUSE_START.finditer(masked.shape, low, at)]
    for start in reversed([low, *starts]):
        found = _WITH_PHRASE.fullmatch(masked.shape, start, at)
        if found and _is_head(masked, found):
            return _phrase(masked, found, start, at)
    return None


def _is_head(masked: Masked, found: re.Match[str]) -> bool:
    words = found["head"].lower().split()[:-1]
    if found["noun"][0].isupper() and _PROPER.match(found["link"] + found["rest"]):
        return False  # "Bank of America" is a name
    name = masked.name_ending(found.end("head"))
    return found["noun"].lower() in NOUNS and not name and not BREAKS.intersection(words)


def _phrase(masked: Masked, found: re.Match[str], start: int, at: int) -> Subject:
    owner = _owner_within(masked, start, found.end("head"))
    name = next((each for each in masked.names if each.start >= found.start("rest")), None)
    if not owner and name and name.end <= at:
        lead = masked.shape[found.start("link") : name.start].rstrip()
        owner = name if _HOUSE_LINK.fullmatch(lead) else None
    if owner and _speaks_for(found["noun"], owner, found["head"]):
        return Subject(start, owner.entity)
    return Subject(start, voice=masked.text[start:at])


def _speaks_for(noun: str, owner: Name, phrase: str) -> bool:
    """Tell whether the voice `noun` speaks for its `owner`: "its analysts" do, "its rivals" not."""
    if NOT_ITS_OWN.search(phrase):
        return False
    return noun.lower() in PAPERS or (noun.lower() in OF_A_HOUSE and owner.is_house)


def _owner_within(masked: Masked, start: int, end: int) -> Name | None:
    """Return the last name inside the phrase, which a voice at its end speaks for."""
    inside = [each for each in masked.names if start <= each.start and each.end <= end]
    return inside[-1] if inside else None


def _joint(masked: Masked, at: int, first: int) -> Subject | None:
    """Read a name that ends at `at`, with those joined to it by commas and "and"."""
    name = masked.name_ending(at)
    if not name or name.start < first:
        return None
    others = list(_joined_to(name, masked, first))
    opens = others and _CLAUSE_BEFORE.search(masked.shape[first : others[-1].start])
    if opens:
        ids = dict.fromkeys(each.entity for each in (*reversed(others), name))
        speaker, *also = ids
        return Subject(others[-1].start, speaker, also=tuple(also))
    behind = PREPOSITION.search(masked.shape, max(first, name.start - _SPAN), name.start)
    return _named_with(masked, behind, first) if behind else Subject(name.start, name.entity)


def _named_with(masked: Masked, link: re.Match[str], first: int) -> Subject | None:
    """Return the person before "of Acme" or "at Acme", the words that `link` begins."""
    if not link[0].startswith(("of ", "at ", "from ", "with ")):
        return None
    end = len(masked.shape[: link.start()].rstrip())
    name = masked.name_ending(end)
    if name and name.start >= first:
        return None if name.is_house or name.is_place else Subject(name.start, name.entity)
    found = _unknown_name(masked, end, first)
    return found if found and is_personal(found.voice) and " " in found.voice else None


def _joined_to(name: Name, masked: Masked, first: int) -> Iterator[Name]:
    """Yield the names joined to `name` by "and", from right to left."""
    start = name.start
    if not masked.shape[first:start].endswith((" and ", " & ")):
        return
    while found := _JOIN.search(masked.shape, max(first, start - 6), start):
        other = masked.name_ending(found.start())
        if not other or other.start < first:
            return
        yield other
        start = other.start


def _headed_by_noun(masked: Masked, at: int, first: int) -> Subject | None:
    """Read "Acme analysts", "the company's chief executive" or "some critics" up to `at`."""
    shape = masked.shape
    tokens = tokens_before(shape, at, first)
    head = next(tokens, None)
    if not head or head[0].lower().lstrip('“"‘(') not in NOUNS:
        return None
    start = _start_of_phrase(head, tokens)
    start += len(shape[start:at]) - len(shape[start:at].lstrip('“"‘(—'))
    if of_name := _OF_NAME.search(shape, max(first, start - 2 * _SPAN), start):
        start = of_name.start()
    if PREPOSITION.search(shape, max(first, start - _SPAN), start):
        return None
    owner = _owner_within(masked, start, head.start())
    if owner and _speaks_for(head[0], owner, shape[start:at]):
        return Subject(start, owner.entity)
    return Subject(start, voice=masked.text[start:at])


def _start_of_phrase(head: re.Match[str], before: Iterator[re.Match[str]]) -> int:
    """Return where the phrase begins whose `head` has the words `before` it, right to left."""
    start = head.start()
    for count, token in enumerate(before):
        word = token[0].lower().lstrip('“"‘(')
        small = word in BREAKS and not _ACRONYM.match(token[0])
        if small or _is_date(token, word) or token[0][-1] in _ENDS or count == LONGEST_RUN:
            break
        start = token.start()
        if word in DETERMINERS or word != token[0].lower():
            break
    return start


def _is_date(token: re.Match[str], word: str) -> bool:
    """Whether the phrase comes after a date: "on Monday analysts", but not "a Monday report"."""
    before = token.string[max(0, token.start() - 4) : token.start()]
    return word.removesuffix("’s") in DAYS and not before.endswith((" a ", " an ", "the "))


def _unknown_name(masked: Masked, at: int, first: int) -> Subject | None:
    """Read a name that no entity has; "Acme Cloud" is Acme, but "China Telecom" is no country."""
    found = name_before(masked, at, first)
    if not found:
        return None
    start, has_title = found
    if of_house := _OF_HOUSE.match(masked.shape, start, at):
        return Subject(start, voice=masked.text[start : of_house.end()])
    part_of = None if has_title or masked.shape[start - 1] != " " else masked.name_ending(start - 1)
    if not part_of:
        return Subject(start, voice=masked.text[start:at])
    if part_of.is_house:
        return Subject(part_of.start, part_of.entity)
    return Subject(part_of.start, voice=masked.text[part_of.start : at])
