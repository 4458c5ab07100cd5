"""This module finds pronouns for one person or thing, and what the words after "it" tell of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.carry.clauseroles import main_clause
from generator.descriptions.gender import Gender
from generator.descriptions.match import either
from generator.descriptions.verbforms import AGENTS, ANY_VERB, PATIENTS, THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Sort(StrEnum):
    """What a pronoun can stand for: a person, a company or other body, what is made, or any."""

    PERSON = "person"
    BODY = "body"
    MADE = "made"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun in a sentence; `opens` says that it is, or owns, the subject of the main clause.

    `goes_on` says that the sentence tells more of the same subject ("it also", "instead, it"),
    `speaks` that it says what stands before ("…, it said").
    """

    start: int
    sort: Sort
    gender: Gender | None
    opens: bool
    owns: bool
    goes_on: bool = False
    speaks: bool = False
    is_plural: bool = False


_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_PRONOUN = re.compile(
    r"(?<![\w'’-])(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Ii]t|[Ii]ts|[Tt]hey)(?![\w-])"
)
_SHE = frozenset({"she", "her"})
_THING = frozenset({"it", "its", "they"})
_GOES_ON = re.compile(
    r"\s(?:(?:has|have|had|is|was|will|would|can|could|may|must)\s)?(?:also|too|further|additionally"
    r"|instead|likewise|similarly)\b"
)
_BEHIND_SAID = re.compile(r"[,?!][\"”’']{0,2}\s\Z")
_SAYS = re.compile(
    r"\s(?:has\s|also\s)?(?:said|says|added|adds|estimated|estimates|noted|notes|warned|warns"
    r"|announced|stated|states|told|reported|reports|explained|predicted|predicts|claimed|claims"
    r"|confirmed|argued|wrote)\b(?=\s(?:on|in|at|last|earlier|yesterday|today|by|of|to)\b|[.,;])"
)
_LINKED = re.compile(
    r"(?:Instead|Moreover|Furthermore|Additionally|In\saddition|Besides|Likewise|Similarly|Also),\s\Z"
)
_SUBORDINATE = re.compile(
    r"(?:Although|Though|While|When|As|If|Since|Because|After|Before|Once|Until|Where)\s\Z"
)

_SKIPPED = (
    r"(?:\w+ly|also|now|later|then|still|already|not|never|once|soon|first|only|even|since|just"
    r"|recently|previously|to|have|has|had|will|would|can|could|may|might|must|should|shall"
    r"|does|did|do)"
)
_AFTER_IT = re.compile(
    rf"(?:['’](?:ll|d))?(?:\s{_SKIPPED}){{0,4}}(?P<be>\s(?:is|was|be|been|being)\b|['’]s\b)?(?:\s{_SKIPPED}){{0,4}}"
    r"(?:\s(?P<verb>[a-z]+))?"
)
# "It is unclear whether", "it remains to be seen", "it takes time", "it turned out that".
_CLAUSE = r"(?:that|how|whether|if|until|unless|what|why|who|when|where|to|for|as though|as if)"
_DUMMY = re.compile(
    r"(?:['’]s|\s(?:(?:\w+ly|also|still|now|not|has|had|have|will|would|may|might|can|could|should)"
    r"\s){0,4}"
    rf"(?:is|was|be|been|remains?|remained|seems?|seemed|appears?|appeared|looks?|looked|becomes?"
    rf"|became|takes?|took|taken|turns?|turned|happens?|happened|makes?|made|matters?|follows|feels"
    rf"|helps?|hurts|means|emerged|rain\w*|snow\w*))"
    rf"\s(?:[^\s,.;:]+\s){{0,5}}?{_CLAUSE}\b"
    r"|(?:['’]s|\s(?:is|was|will be))\s(?:not\s)?(?:unclear|unknown|time|early|late|possible|likely"
    r"|cold|hot|dark|raining|snowing|estimated|reported|believed|thought|hoped|expected that"
    r"|in\s\d+|on\s\w+day|only|understood|rumoured|rumored|alleged|claimed|feared"
    r"|(?:said|known|thought|believed|reported|expected)\s(?!to\b|by\b|as\b|for\b|at\b|in\b))\b"
    r"|\s(?:rained|snowed)\b"
)
# What only a company or another body has.
POSSESSIONS = """
assets auditor auditors bankers board bondholders borrowing branches budget business businesses
capital ceo chairman chairwoman chief clients co-founder competitors creditors customers debt debts
depositors director directors dividend earnings employees executive executives factories factory
fine founder founders funding headquarters income insurer insurers investment investments investors
lawyer lawyers leader leaders leadership lenders liabilities losses management manager managers
market members office offices operating owner owners parent parliament partner partners pension
plans president products profit profits quarterly researchers revenue revenues rival rivals sales
scientists secretary share shareholders shares shop shops spending spokesman spokesperson
spokeswoman staff stake stock store stores strategy subsidiaries subsidiary suppliers team treasury
turnover valuation workers workforce
""".split()
_POSSESSION = re.compile(rf"\s(?:[\w-]+\s){{0,2}}(?:{either(POSSESSIONS)})\b")
_BODY_AFTER_BE = re.compile(
    r"\s(?:(?:an?|the)\s(?:[\w-]+\s){0,4}?(?:company|firm|startup|start-up|maker|bank|airline|retailer"
    r"|fund|insurer|employer|provider|supplier|manufacturer|operator|subsidiary|unit of|owner)\b"
    r"|in talks|under investigation|on track to)"
)
# "It has until May to pay": only such a one is given time.
_HAS_TIME = re.compile(r"\s(?:has|had|have|(?:is|was|has\sbeen)\sgiven)\s(?:until|till)\b")
# "It is the third accident since": the event told of before has no name.
_EVENT_AFTER_BE = re.compile(
    r"(?:['’]s|\s(?:is|was|will\sbe|would\sbe))\s(?:the|only\sthe|an?)\s"
    r"(?:(?:first|second|third|fourth|fifth|sixth|\w+th|latest|last|only|[a-z]{3,}est|(?:most|least)\s\w+"
    r"|worst|best|rare|such)\s)(?:[\w-]+\s){0,3}?"
    r"(?:accident|acquisition|attack|attempt|blow|case|collapse|collision|crash|cut|day|deal|death"
    r"|decision|decline|defeat|disaster|disruption|drop|earthquake|explosion|fall|fine|flood|incident"
    r"|increase|instance|investment|jump|loss|merger|month|move|outage|penalty|purchase|quake|quarter"
    r"|record|result|rise|round|ruling|sale|setback|spill|step|strike|takeover|time|transaction|verdict"
    r"|victory|week|win|year)s?\b"
)
# A time before the subject, without a comma: "In the 2023-24 financial year it lost".
_TIME_BEFORE = re.compile(
    r"(?:In|By|During|Until|Since|At|On|For|From|Last|This|That|Next|Earlier)\s(?:[\w’'-]+\s){0,6}?"
    r"(?:\d{4}(?:[-–/]\d\d)?|years?|quarters?|months?|weeks?|days?|half|halves|decade|season|spring"
    rf"|summer|autumn|winter|(?:{either(_MONTHS)})|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    rf"(?:\s(?:of|to|ago|alone|before|after|and|in|\d{{1,4}}|{either(_MONTHS)}|last|this|that|year"
    r"|the)){0,4}\s"
)
_OPEN, _CLOSE = "“", "”"
_MARK = re.compile(r"[“”\"]|``|''")


def find_pronouns(text: str, quoted: Sequence[tuple[int, int]]) -> Iterator[Pronoun]:
    """Yield the pronouns of the sentence `text` outside its `quoted` spans, in order.

    An "it" that stands for no thing ("it is unclear whether") is left out.
    """
    clause = main_clause(text)
    for match in _PRONOUN.finditer(text):
        word, start = match[0].lower(), match.start()
        if any(low <= start < high for low, high in quoted):
            continue
        sort, gender = Sort.PERSON, Gender.SHE if word in _SHE else Gender.HE
        opens = start in (0, clause) or bool(_SUBORDINATE.fullmatch(text, 0, start))
        opens = (
            opens or _is_behind_list(text, clause, start) or _is_behind_time(text, clause, start)
        )
        owns = word in {"his", "its"} or (word == "her" and opens)
        if word in _THING:
            found = _thing(text, match.end(), owns=owns)
            if found is None:
                continue
            sort = found
        if word == "they" and sort is not Sort.BODY:
            continue
        yield Pronoun(
            start,
            sort,
            None if word in _THING else gender,
            opens,
            owns,
            goes_on=_goes_on(text, start, match.end()),
            speaks=bool(_BEHIND_SAID.search(text, 0, start) and _SAYS.match(text, match.end())),
            is_plural=word == "they",
        )


def _is_behind_list(text: str, clause: int, start: int) -> bool:
    """Whether only the rest of a list stands before the word ("Beside A, B and C, it")."""
    between = text[clause:start]
    words = between.lower().replace(",", " ").split()
    return bool(clause) and between.endswith(", ") and not ANY_VERB.intersection(words)


def _is_behind_time(text: str, clause: int, start: int) -> bool:
    """Whether only a time stands before the word ("In the year to May it")."""
    found = _TIME_BEFORE.fullmatch(text, clause, start)
    return bool(found) and not ANY_VERB.intersection(text[clause:start].lower().split())


def _goes_on(text: str, start: int, end: int) -> bool:
    is_first = not start or bool(_LINKED.fullmatch(text, 0, start))
    return is_first and bool(start or _GOES_ON.match(text, end))


def _thing(text: str, at: int, *, owns: bool) -> Sort | None:
    """Return what "it" or "its" before `at` can stand for, or None for nothing that has a name."""
    if owns:
        return Sort.BODY if _POSSESSION.match(text, at) else Sort.ANY
    found = _AFTER_IT.match(text, at)
    verb = (found and found["verb"]) or ""
    is_passive = bool(found and found["be"])
    if found and is_passive and _BODY_AFTER_BE.match(text, found.end("be")):
        return Sort.BODY
    is_dummy = _DUMMY.match(text, at) and verb not in AGENTS | PATIENTS
    if _EVENT_AFTER_BE.match(text, at) or (is_dummy and not _HAS_TIME.match(text, at)):
        return None
    acts = verb in AGENTS and (not is_passive or verb.endswith("ing"))
    if acts or _HAS_TIME.match(text, at) or (verb in PATIENTS and is_passive):
        return Sort.BODY
    return Sort.MADE if verb in THINGS else Sort.ANY


def quoted_spans(text: str, *, is_open: bool) -> tuple[tuple[tuple[int, int], ...], bool]:
    """Return the spans of `text` inside double quotes, and whether a quotation is open at its end.

    `is_open` says whether one is at its beginning.
    """
    spans: list[tuple[int, int]] = []
    start = 0 if is_open else -1
    for mark in _MARK.finditer(text):
        opens = mark[0] in (_OPEN, "``") or (mark[0] == '"' and start < 0)
        if opens and start < 0:
            start = mark.start()
        elif not opens and start >= 0:
            spans.append((start, mark.end()))
            start = -1
    if start >= 0:
        spans.append((start, len(text)))
    return tuple(spans), start >= 0
