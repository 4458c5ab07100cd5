"""This module finds what a text newly introduces that no name of the gazetteer stands for.

A pronoun or description after it may mean that instead: "a startup", "his wife", "the spokesman",
a person or a company of which the gazetteer has no name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.descriptions.gender import is_given_name
from generator.descriptions.match import either
from generator.descriptions.sorts import words_of
from generator.descriptions.sortwords import KINDS, ORGANISED, PERSON, VAGUE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Mention

_PERSONS = """
aide assistant bodyguard boy boyfriend bystander caller campaigner child client colleague compatriot
consultant consumer counterpart customer daughter employee expert father fan friend girl girlfriend
grandfather grandmother guest heir husband insider lad leader local man member mother neighbour
neighbor observer officer official opponent passenger passer-by patient person player predecessor
prisoner representative resident rival server son sister brother source spectator spokesman
spokesperson spokeswoman student successor survivor suspect teenager trader user victim visitor
volunteer voter widow wife witness woman worker
""".split()
_PERSON_NOUNS = [noun for noun, kinds in KINDS.items() if kinds & PERSON] + _PERSONS
_OTHER_NOUNS = [noun for noun in KINDS if noun.isascii() and noun not in _PERSON_NOUNS]

# "A startup", "another company", "its supplier": something new, unless it tells what the name
# before it is ("Acme is a company", "Acme, a company", "Acme as a company").
_INDEFINITE = re.compile(
    rf"(?P<tells>(?:\b(?:is|was|as|be|been|being|becam?e|remains?|called)|,|\u2014|-)\s)?"
    rf"\b(?:an?|another|one|an?other|its|their|his|her|some|rival|fellow|['’]s)\s"
    rf"(?:[\w-]+\s){{0,3}}?(?P<noun>{either(_OTHER_NOUNS)})\b(?!-|['’]s\s|\s[a-z]+er\b)"
    # nor in front of the name itself: "its first plane, the Pumpkin", "a startup called Acme"
    r"(?!,?\s(?:(?:the|called|named|dubbed)\s)?¤)",
    re.IGNORECASE,
)
_TITLE = r"chief\s(?:executive(?:\sofficer)?|\w+\sofficer)|(?:prime|deputy)\sminister"
# Persons that have no name are rivals with any article.
_SOMEBODY = re.compile(
    rf"(?P<tells>(?:\b(?:is|was|as|be|been|being|becam?e|remains?)|,)\s)?"
    rf"(?:\b(?:an?|the|another|one|its|their|his|her|this|that|former|chief|senior)\s|['’]s\s|¤\s|\A)"
    rf"(?:[\w-]+\s){{0,2}}?(?P<noun>{_TITLE}|(?!{_TITLE})(?:{either(_PERSON_NOUNS)}))\b(?![\w-])"
    rf"(?!(?:(?:\sand\s|,\s)(?:[\w-]+\s){{0,2}}?(?:{_TITLE}|{either(_PERSON_NOUNS)}))?,?\s¤)",
    re.IGNORECASE,
)
_WORD = r"[A-Z][\w’'&.-]*"
_NAMES = re.compile(
    rf"(?<![\w¤]){_WORD}(?:\s(?:(?:of|de|da|del|van|von|der|bin|al|and)\s)?{_WORD}){{0,4}}"
)
_OPENERS = frozenset(
    """
    A According After All Also Although Among An And Another Any As At Before Both But By Despite
    During Each Earlier Either Every For Former From He Her His However I If In Instead Its It
    Last Later Many Meanwhile Most Much Neither New No Now Of On Once One Only Other Our Over She
    Since So Some Still Such That The Their Then There These They This Those Though Three Through To
    Two Under Unlike Until Up We What When Where Whether While Who Why With Without Yet You
    """.split()
)
_FORMS = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|plc|AG|SA|SE|NV|GmbH|SpA|Group|Holdings?|Bank|Airlines?"
    r"|Airways|Technolog(?:y|ies)|Industries|Motors?|Partners|Capital|Ventures|Systems|Labs?"
    r"|Pharmaceuticals?|Energy|Oil|Media|Entertainment|University|Institute|Association"
    r"|Corporation|Company|Foundation|Agency|Commission|Committee|Ministry|Department|Council)\b"
)
_SAID = (
    r"(?:said|says|told|added|adds|wrote|writes|noted|notes|explained|argued|argues|stated|believes"
    r"|thinks|warned|insisted|suggested|suggests|claimed|claims|commented|replied|joked|recalled)"
)
_PERSONAL_AFTER = re.compile(
    rf",\s(?:\d\d\b|an?\s|the\s|who\b|former\b|chief\b)|\s(?:{_SAID}|who|whose)\b"
)
_PERSONAL_BEFORE = re.compile(
    rf"(?:\b(?:Mr|Mrs|Ms|Dr|Sir|Prof|Professor|President|Senator|Minister|CEO|founder|by|said|told|asked)\.?"
    rf"|[,\"”’'?!]\s{_SAID}|\b(?:{either(_PERSON_NOUNS)}))\s\Z"
)
_INVERTED = re.compile(rf"[,\"”’']\s{_SAID}\s(?!¤)[A-Z]")
_BEFORE = 30
# "Initech has", "Initech's": a name of one word is a rival as a subject, but at the beginning of a
# sentence a word may be any noun ("Production was").
_ACTS = re.compile(r"['’]s\b|\s(?:has|is|was|says|said|had|will|would|plans|expects)\b")
_ABSTRACT = re.compile(
    r"\w+(?:tion|sion|ment|ing|ity|ness|ance|ence|age|ship|ism|cy|ure|th|ers|ors|ists)\Z|¤"
    # what a company has or sells: "Revenue was", "Sales had"
    r"|(?:Revenue|Sale|Profit|Turnover|Income|Cost|Debt|Losse?|Share|Stock|Price|Margin|Output|Demand"
    r"|Growth|Export|Import|Order|Trade|Work|Traffic|Money|Cash|Debt|Wage|Pay|Fare|Rent|Rate|Bill)s?\Z"
)
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Rivals:
    """What a text introduces.

    The nouns for things and organisations; whether somebody without a name or of one that the
    gazetteer lacks (`person`), or some organisation of such a name (`organisation`).
    """

    nouns: frozenset[str] = frozenset()
    person: bool = False
    organisation: bool = False

    def may_be(self, noun: str) -> bool:
        """Tell whether "the `noun`" may mean one of them."""
        kinds = KINDS[noun]
        if kinds & PERSON and self.person:
            return True
        if kinds & ORGANISED and self.organisation:
            return True
        general = noun in {"company", "firm", "group", "business", "startup", "start-up", "giant"}
        alike = any(words_of(each) == words_of(noun) for each in self.nouns)
        return alike or (general and any(KINDS[each] & ORGANISED for each in self.nouns - VAGUE))


def rivals_in(text: str, start: int, end: int, mentions: Iterable[Mention]) -> Rivals:
    """Return what `text[start:end]` introduces beside the `mentions` in it."""
    masked = _mask(text, start, end, mentions)
    nouns = {each["noun"].lower() for each in _INDEFINITE.finditer(masked) if not each["tells"]}
    person = any(not each["tells"] for each in _SOMEBODY.finditer(masked))
    names = [each for each in _NAMES.finditer(masked) if each[0].split()[0] not in _OPENERS]
    return Rivals(
        nouns=frozenset(nouns),
        person=person
        or bool(_INVERTED.search(masked))
        or any(_is_person(masked, n) for n in names),
        organisation=any(_FORMS.search(each[0]) or _is_subject(masked, each) for each in names),
    )


def _is_subject(masked: str, name: re.Match[str]) -> bool:
    return bool(_ACTS.match(masked, name.end())) and not _ABSTRACT.match(name[0])


def _mask(text: str, start: int, end: int, mentions: Iterable[Mention]) -> str:
    """Return `text[start:end]` with every mention made a row of signs."""
    masked = text[start:end]
    for each in mentions:
        if start <= each.start and each.end <= end:
            sign = "¤" * (each.end - each.start)
            masked = masked[: each.start - start] + sign + masked[each.end - start :]
    return masked


def _is_person(masked: str, name: re.Match[str]) -> bool:
    parts = name[0].split()
    if _FORMS.search(name[0]) or len(parts) > _PARTS:
        return False
    if is_given_name(parts[0]) and len(parts) > 1:
        return True
    before = masked[max(0, name.start() - _BEFORE) : name.start()]
    after = _PERSONAL_AFTER.match(masked, name.end())
    named = len(parts) > 1 or len(parts[0]) > 2  # noqa: PLR2004 - no initials
    return named and bool((after and after[0].strip(" ,")) or _PERSONAL_BEFORE.search(before))
