"""This module reads the noun phrase before or after a verb of saying: who speaks.

Names are masked (see `masked`), so that a phrase is a run of marks and words. Its head decides: a
name speaks itself; a voice such as "analysts" speaks for the company or paper that is named with it
("Acme analysts", "a spokesman for Acme"), and in its own words otherwise ("rivals of Acme"). A name
that is behind a preposition, or that is only part of a longer one, is nobody who speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.descriptions.verbforms import FINITE
from generator.speech.kindnouns import is_called
from generator.speech.masked import MARK
from generator.speech.namerun import LONGEST_RUN, PREPOSITION, name_before, tokens_before
from generator.speech.phrases import owner_within, phrase_before, speaks_for
from generator.speech.subject import Subject
from generator.speech.voices import BREAKS, DAYS, DETERMINERS, is_personal, is_speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.masked import Masked, Name


_PRONOUN = re.compile(r"(?<![\w’'])(?:he|she|it|they)\Z", re.IGNORECASE)
_JOIN = re.compile(r"(?:,? and |, | & )\Z")
_CLAUSE_BEFORE = re.compile(r"(?:\A|[,;:“”\"—–(] ?|\b(?:that|while|but|as) )\Z")
_SPAN = 20
_FEW_WORDS = 4
# "Jane Doe of the University of Acme".
_OF_HOUSE = re.compile(r"[A-Z][\w.’-]+ (?:[A-Z][\w.’-]* ){0,2}?[A-Z][\w’-]+(?= of )")
# The first half of "University of Acme staff".
_OF_NAME = re.compile(r"(?:[A-Z][\w’-]* ){1,3}of \Z")
# "Two of" the people, of whom they are some.
_SOME_OF = re.compile(
    r"(?<![\w’-])(?:one|two|three|four|five|six|some|several|many|most|all) of \Z", re.IGNORECASE
)
_ACRONYM = re.compile(r"[A-Z]{2,}\b")
# "The $5 million analysts had forecast", which are not many analysts.
_SUM = re.compile(
    r"(?:[£$€¥]\d[\d.,]*(?: (?:million|billion|trillion))?"
    r"|(?<!\S)\d[\d.,]*(?: per ?cent|%| cents))\Z"
)
_LOOSE_ENDS = (" and", " but", " or")
_ENDS = ',;:—–-)”"&'


def subject_before(masked: Masked, at: int, first: int = 0) -> Subject | None:
    """Return whose noun phrase ends at the offset `at`, none of it before `first`."""
    at = _before_measure(masked, first + len(masked.shape[first:at].rstrip()), first)
    if found := _PRONOUN.search(masked.shape, max(first, at - _SPAN), at):
        return Subject(found.start(), voice=found[0].lower())
    if masked.shape.endswith(_LOOSE_ENDS, first, at):
        return None
    return (
        phrase_before(masked, at, first)
        or _joint(masked, at, first)
        or _headed_by_noun(masked, at, first)
        or _unknown_name(masked, at, first)
    )


# "The No. 2 bank by assets": in what it is so large.
_BY_MEASURE = re.compile(
    r" (?:by|in terms of) (?:[a-z-]+ ){0,2}(?:assets|capacity|capitali[sz]ation|deposits|employees"
    r"|fleet|output|passengers|production|profits?|revenues?|sales|shipments|size|tonnage|traffic"
    r"|turnover|users|value|volumes?)\Z"
)


def _before_measure(masked: Masked, at: int, first: int) -> int:
    """Return where the name ends that a measure stands behind up to `at`; else `at`."""
    found = _BY_MEASURE.search(masked.shape, max(first, at - 2 * _SPAN), at)
    return found.start() if found and masked.name_ending(found.start()) else at


_ARTICLE = r"(?:the|an?|its|his|her|their|our|another|one)"
_ANYBODY = re.compile(
    rf"(?<![\w’-]){_ARTICLE} (?:(?!{_ARTICLE} )(?:[A-Z][\w’-]*|{MARK}+) ){{0,6}}[A-Z][\w-]+\s?\Z",
    re.IGNORECASE,
)
_NOBODY = BREAKS | DAYS | {"former", "latter", "two", "pair"}


def anybody_before(masked: Masked, at: int) -> Subject | None:
    """Return "the museum" before `at`: any noun with an article, if it begins its clause."""
    shape = masked.shape
    found = _ANYBODY.search(shape, max(0, at - 5 * _SPAN), at)
    if not found or not _CLAUSE_BEFORE.search(shape[: found.start()]):
        return None
    words = found[0].lower().split()
    named = [each for each in masked.names if found.start() <= each.start < at]
    if not _NOBODY.isdisjoint(words[1:]) or not all(each.is_place for each in named):
        return None
    # "The regional flood warning centre", but not "the frost broke the pump".
    if len(words) > _FEW_WORDS and not FINITE.isdisjoint(words):
        return None
    return Subject(found.start(), voice=masked.text[found.start() : found.end()].strip())


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
    start = others[-1].start if others else name.start
    behind = PREPOSITION.search(masked.shape, max(first, start - _SPAN), start)
    # "The pivots of Acme and Globe show": neither speaks; "according to Acme, and Globe said".
    if others and behind:
        alone = len(others) == 1 and masked.shape[others[0].end : name.start].startswith(", ")
        return Subject(name.start, name.entity) if alone else None
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
    if not head or not is_speaking(head[0].lstrip('“"‘(')):
        return None
    start = _start_of_phrase(head, tokens)
    start += len(shape[start:at]) - len(shape[start:at].lstrip('“"‘(—'))
    if of_name := _OF_NAME.search(shape, max(first, start - 2 * _SPAN), start):
        start = of_name.start()
    if some := _SOME_OF.search(shape, max(first, start - _SPAN), start):
        return Subject(some.start(), voice=masked.text[some.start() : at])
    if PREPOSITION.search(shape, max(first, start - _SPAN), start):
        return None
    owner = owner_within(masked, start, head.start())
    if owner and (
        speaks_for(head[0], owner, shape[start:at]) or is_called(owner, head[0], shape[start:at])
    ):
        return _for_several(owner, head[0], masked, start, first) or Subject(start, owner.entity)
    return Subject(start, voice=masked.text[start:at])


def _for_several(owner: Name, noun: str, masked: Masked, start: int, first: int) -> Subject | None:
    """Read "Acme and Globe spokespeople", who speak for both."""
    others = list(_joined_to(owner, masked, first)) if owner.start == start else []
    several = noun.endswith(("s", "people", "men", "women"))
    if not several or not others or not _CLAUSE_BEFORE.search(masked.shape[: others[-1].start]):
        return None
    speaker, *also = dict.fromkeys(each.entity for each in (*reversed(others), owner))
    return Subject(others[-1].start, speaker, also=tuple(also))


def _start_of_phrase(head: re.Match[str], before: Iterator[re.Match[str]]) -> int:
    """Return where the phrase begins whose `head` has the words `before` it, right to left."""
    start = head.start()
    for count, token in enumerate(before):
        word = token[0].lower().lstrip('“"‘(')
        small = word in BREAKS and not _ACRONYM.match(token[0])
        small = small or bool(
            _SUM.search(token.string, max(0, token.end() - 2 * _SPAN), token.end())
        )
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
