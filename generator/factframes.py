"""This module reads what takes a figure back behind it, and what has it stand already.

"$5m, which it denies" is denied; of "will not raise its price of $5" the price is a fact.
"""

from __future__ import annotations

import re

from generator.factcues import stances_in
from generator.factwords import FALSE, TALK, WORDS, Stance
from generator.fold import fold

# "Which it denies", "a claim that it calls baseless".
_DENIED = re.compile(
    "|".join(
        (
            (
                rf",? (?:which|a (?:\w+ )?(?:{TALK}|charge|figure|number|sum|statement)|something"
                r"|but)\b[^;]{0,60}?"
                rf"\b(?:den(?:y|ies|ied)|disput(?:es|ed)|refut\w+|rejects|rejected|{FALSE})\b"
            ),
            rf"\b(?:is|are|was|were|as) (?:\w+ly )?(?:denied|{FALSE})\b",
            (
                r",? (?:but|although|though|while)\b[^;]{0,40}?\bden(?:y|ies|ied)\b"
                r"(?: (?:it|this|that|having)\b|[.,]|$)"
            ),
            r"\b(?:it|he|she|they) (?:did|does|do|was|were|is|are|has|have|had)(?: not|n't)\W*$",
        )
    )
)
# A later event that undoes the one before it: "but the sale fell through".
_UNDONE = re.compile(
    r"(?:\b(?:but|before|until|although|though|only (?:for|to)|later|then|since)\b"
    rf"|, (?:which|an?|the|one)\b)[^;]{{0,200}}?(?:{'|'.join(WORDS[Stance.UNDONE])})"
)
# A figure can be, or be in, the subject of what follows: "the $5m fine on Acme was quashed".
_SUBJECT_BEFORE = re.compile(
    r"(?:^|, |\b(?:the|an?|of|its|their|his|her)|['’]s?)"
    r"(?: (?!(?:to|from)\b)[\w-]+){0,2} ?$"
)
_VERB_AFTER = re.compile(
    r"\s*(?:[\w'’-]+ ){0,5}?"
    r"(?:was|were|is|are|would|could|may|might|will|has|had|have|did|does|fell (?:through|apart)"
    r"|collapsed|lapsed)\b"
)
_DEFINITE = re.compile(r"(?:\b(?:the|its|their|his|her|our|these|those)|['’]s|s['’]) $")
# What a known number would show of something else, and what a sum that is imposed will do.
_SHOWS = re.compile(
    r"(?: [\w'’-]+){0,7}? (?:would|will|could|may|might)(?: \w+ly| also| then)?"
    r" (?:indicate|suggest|imply|show|prove|confirm)\b"
)
_HITS = re.compile(
    r"(?: [\w'’-]+){0,2}? (?:fines?|penalt(?:y|ies)|loss(?:es)?|debts?)"
    r"(?: (?:on|for|against|of) (?:[\w'’-]+ ){0,3}?[\w'’-]+)? will(?: \w+ly| also)?"
    r" (?:hit|hurt|harm|damage|affect|burden|weigh|dent|squeeze|remain|stay)\b"
)
# Behind a figure these leave open what is told before it.
_BEHIND = frozenset({Stance.HYPOTHETICAL, Stance.CONDITIONAL, Stance.ASKED})

_CHANGE = r"(?:rais|chang|increas|lower|cut|reduc|alter|adjust|revis|hik|lift|trim|slash|doubl)\w*"
_NOT = (
    r"(?:\bnot|n't|\bnever|\bwithout|\bno longer|\b(?:refus|declin)\w* to|\brul\w+ out"
    r"|\bno plans? to)(?: be| \w+ly)?"
)
_LEVEL = (
    r"(?P<level>prices?|fees?|rates?|fares?|tolls?|rents?|wages?|salary|tariffs?|dividend|cap|limit"
    r"|quota|forecast|outlook|guidance|target|estimate|offer|bid)"
)
_HAS = (
    r"price|fee|rate|fare|toll|rent|wage|salary|pay|dividend|cap|limit|quota|turnover|revenues?|sales"
    r"|profits?|income|workforce|capacity|output|budget|stake|debts?|level|record"
)
_THE = r"(?:(?:the|its|their|his|her|our)|[\w.-]+(?:'s|s'))"
_ABOUT = r"(?:about |around |some |roughly |nearly |almost |more than |over )?"
_RISE = r"(?:up|down|(?:ris|gr[eo]w|fall|climb|increas|drop|declin|shr[aiu]nk|jump)\w*)"
_NEW = r"(?:new|proposed|planned|future|suggested|possible|lower|higher)"
# What a figure is that was so before anything else that is told: a level that is not changed, the
# beginning of a rise, the whole of which a part is told, a limit, a threshold.
_STANDING = re.compile(
    "|".join(
        (
            (rf"{_NOT} {_CHANGE} {_THE} (?:[\w-]+ ){{0,3}}?{_LEVEL} (?:of|from) {_ABOUT}$"),
            (
                r"\bno (?:changes?|increases?|rises?|reductions?|cuts?)(?:, [^,;]{1,30},)?"
                rf" (?:to|in) {_THE} (?:(?:[\w-]+ ){{1,3}}(?:of|from) )?{_ABOUT}$"
            ),
            (
                r"\b(?:(?:closer?|near(?:er)?) to|above|below|within|under|exceed\w*|breach\w*)"
                rf" {_THE} (?:(?!{_NEW}\b)[\w'’-]+ ){{0,3}}"
                rf"(?:limit|ceiling|cap|threshold|maximum|minimum) of {_ABOUT}$"
            ),
            # What a tax or the like is on: "for homes valued at over $5m".
            (
                r"(?:(?:^|[,–-])\W*(?:and |but )?(?:for|on)|\b(?:tax|levy|duty|rate) on"
                r"|\bappl(?:y|ies) to) (?:[\w-]+ ){1,3}(?:valued|worth|priced|earning)(?: at)? $"
            ),
            (
                r"\b(?:keep|kept|leav|left|hold|held|maintain)\w* (?:[\w'’-]+ ){1,5}?"
                rf"(?:unchanged|steady|where (?:it|they) (?:is|are)) at {_ABOUT}$"
            ),
            rf"\b{_RISE} from {_ABOUT}$",
            (
                r"\b(?:(?:previous|former|current|existing|present)|(?:its|their|his|her|'s)"
                r" (?:(?:19|20)\d\d|annual|global))(?: [\w-]+)? "
                rf"(?:{_HAS}) (?:of|at) {_ABOUT}$"
            ),
            (
                r"\d(?: (?:hundred|thousand|million|billion|trillion))? (?:[\w-]+ )?of"
                rf" (?:its|their|his|her|our|(?:[\w.-]+ ){{0,3}}[\w.-]+(?:'s|s')) {_ABOUT}$"
            ),
        )
    )
)
# "Did not find others, with 640 boats lost": what is told besides a denial is so.
_WITH = re.compile(
    r"(?:\b(?:not(?! (?:only|just))|never|cannot|no longer)|n't)\b[^;]*"
    r"(?P<beside>, with (?!or\b)(?:[^,;\d]*\d[^,;]*, (?:and )?)*[^,;]*)$"
)
_TO_DO = re.compile(r"\bto (?!(?:the|an?|its|their|his|her|date)\b)[a-z]")
# "Will rise by $4, on a kite by $5, and on a drum by $6": a member of a list without its verb.
_NO_VERB = (
    r"(?:(?!(?:it|he|she|they|we|i|who|which|that|was|were|is|are|had|has|have|did|will|would|may"
    r"|after|because|when|while|but|rose|fell|went|sold|paid|made|\w{2,}ed)\b"
    rf"|{_RISE}\b)[\w'’-]+ )"
)
_MEMBER = re.compile(
    r"\b(?P<link>by|to) (?:[\w-]+ )?[$€£]?\d[^;]{0,200}, and (?:(?:on|in|at|for|of)"
    rf" {_NO_VERB}{{1,7}})?(?P=link) {_ABOUT}$",
    re.IGNORECASE,
)
# "The $5m that the failure of Globe, a bank, is expected to cost".
_TO_COST = re.compile(
    r" (?:that|which) (?:(?!\w+ed )[\w'’-]+ ){0,3}(?!\w+ed\b)[\w'’-]+(?: of [\w'’& .-]{1,40}?)?"
    r"(?:, [^,;]{1,80},)? (?:is|are|was|were) (?:\w+ly )?(?P<verb>expected|forecast|projected"
    r"|predicted|anticipated|planned|likely) to (?:cost|bring|raise|save|earn|make|yield|fetch|get"
    r"|receive|pay|lose|spend)\b(?! (?:up to |about )?[$€£\d])"
)


def standing_before(before: str) -> str | None:
    """Return what kind of level a figure is that stands already, whatever else is told of it.

    `before` is what leads up to the figure, folded. The kind is empty where no word tells it; of a
    figure that does not stand already there is none.
    """
    found = _STANDING.search(before)
    return found and (found["level"] or "")


def said_to_cost(after: str) -> frozenset[Stance]:
    """Return as what a figure is told that a clause behind it picks out by what it will cost."""
    found = _TO_COST.match(fold(after))
    return stances_in(found["verb"]) if found else frozenset()


def taken_back(after: str, beside: str) -> frozenset[Stance]:
    """Return what the words behind a figure make of it, those of its own side being `beside`."""
    found = {Stance.DENIED} if _DENIED.search(fold(after)) else set()
    if _UNDONE.search(fold(beside)):
        found.add(Stance.UNDONE)
    return frozenset(found) | (stances_in(beside) & _BEHIND)


def of_subject(before: str, own: str) -> frozenset[Stance]:
    """Return what a verb makes of a figure that is its subject, or in it, between these words."""
    if _is_given(before, own) or not (_SUBJECT_BEFORE.search(before) and _VERB_AFTER.match(own)):
        return frozenset()
    return stances_in(own)


def _is_given(before: str, own: str) -> bool:
    """Tell whether a figure is known, of which only what it will do or show is told."""
    return bool(_DEFINITE.search(before) and (_SHOWS.match(own) or _HITS.match(own)))


def beside_denial(before: str, own: str) -> str:
    """Return of what leads up to a figure only what no denial of the main clause reaches."""
    found = None if _TO_DO.search(own) else _WITH.search(before)
    return found["beside"] if found else before


def is_member(before: str) -> bool:
    """Tell whether `before` ends in the last of a list of figures, which has no verb of its own."""
    return bool(_MEMBER.search(before))
