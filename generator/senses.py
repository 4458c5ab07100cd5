"""This module tells apart figures that are alike in number and role, by the words that govern them.

"Earnings of $1.14 per share" and "a dividend of $1.14 per share" are two prices of one share.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.factcues import is_cue
from generator.factuality import clause_before
from generator.fold import fold
from generator.likeness import content_stems, masked_text
from generator.money.roles import Role

if TYPE_CHECKING:
    from generator.model import Claim
    from generator.values import Value

# How many characters on either side of a figure tell what it is.
_BEFORE, _AFTER = 70, 40
_SENSES = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "earnings": r"earn\w*|profits?|income|made",
        "dividend": r"dividends?|payouts?",
        "write-down": (
            r"impairments?|write-?(?:downs?|offs?)|wrote (?:down|off)|an? (?:[\w-]+ ){0,3}charge"
        ),
        "bill": r"charged|billed|invoiced",
        "loan given": r"len[dt]s?|lending",
        "loan taken": r"borrow\w*",
        "debt": r"ow(?:e|es|ed|ing)|debts?|liabilit\w+",
        "gift": r"gave|gives?|donat\w+|grant(?:s|ed)?|gifts?|subsid\w+",
        "penalty": r"fin(?:e|es|ed|ing)|penalt\w+",
        "savings": r"sav(?:e|es|ed|ing|ings)",
        "revenue": r"revenues?|sales|turnover|takings",
        "loss": r"los(?:s|ses|t|es|e|ing)|deficit",
        "tax": r"tax(?:es|ed)?|dut(?:y|ies)|levy|levies",
        "wage": r"salar(?:y|ies)|wages?|bonus(?:es)?",
        "budget": r"budget\w*",
        "stolen": r"stole|stolen|steals?|embezzl\w+|defraud\w*|bribes?|bribed",
        "refund": r"refund\w*|repa(?:id|y|ys|ying|yment)|compensat\w+|damages",
        "insured": r"insur\w+",
        "spent": r"spen[dt]\w*|cost\w*|pa(?:y|ys|id|ying)",
    }.items()
}
# Which profit or loss it is: "adjusted earnings" are none of "earnings", which mostly are net.
_PROFITS = {
    name: re.compile(rf"\b(?:{words})\b")
    for name, words in {
        "adjusted": r"adjusted|underlying|core|non-gaap|normali[sz]ed|headline|one-offs?"
        r"|exceptional items",
        "gross": r"gross",
        "operating": r"operating|ebit",
        "EBITDA": r"ebitda",
        "pre-tax": r"pre-?tax|before (?:tax|taxes|income tax(?:es)?)",
        "insured": r"(?:un)?insured",
        "net": r"net|after[ -]tax|post-?tax|bottom[ -]line",
    }.items()
}
_NET = "net"
_EARNED = re.compile(
    r"\b(?:profits?|earn\w*|income|los(?:s|ses|t|es?|ing)|margins?|damages?|ebit(?:da)?)\b"
)
# Roles between which desks waver for one and the same sum.
_KINDRED = (
    {Role.COST, Role.TRAINING, Role.BUDGET, Role.PRICE, Role.INVESTMENT},
    {Role.DEAL, Role.ORDER, Role.COST, Role.PRICE, Role.VALUATION, Role.ASSETS},
    {Role.FUNDING, Role.INVESTMENT},
    {Role.LOSS, Role.MARKET_LOSS},
    {Role.VALUATION, Role.MARKET_SIZE, Role.ASSETS},
)
_ENDS = re.compile(r"[,;:]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "A profit of $5m" and "$5m lower": how much, and by how much.
_BY_HOW_MUCH = re.compile(
    r" (?:a \w+ )?(?:more|less|fewer|higher|lower|cheaper|dearer|below|above|short)\b(?! than)"
)
# Verbs and nouns that say nothing without what they govern.
_LIGHT = content_stems(
    "booked took taken takes take taking got gets get getting gained made makes make making held "
    "holds hold put puts gave given gives run runs ran total totalled totalling amount amounted "
    "reach reached reaches stood stands stand came comes come worth sum value valued deal figure "
    "number struck strike strikes already new alone just own owns owned possess possesses include "
    "includes included including involve involved post posted record recorded register registered "
    "seen saw sees "
    "agree agrees agreed agreement according source sources people percent cent part group firm "
    # Which way, another rule looks at.
    "rise rises rose risen grow grows grew grown climb climbed climbs increase increased increases "
    "fall falls fell fallen drop drops dropped decline declined declines decrease decreased"
)
# Words of one meaning that desks tell a thing by, in all their forms.
_ONE_STEM = {
    stem: min(group)
    for group in map(
        content_stems,
        (
            "buy buys bought buying acquire acquired acquires acquisition purchase purchased",
            "sell sells sold selling sale offload offloaded divest divested",
            "pay pays paid paying payment spend spends spent spending cost costs costing outlay",
            "employ employs employed employees worker workers staff workforce employing",
            "cut cuts cutting shed sheds axe axed slash slashed trim trimmed",
            "hire hires hired hiring recruit recruited recruits",
            "fire fired dismiss dismissed sack sacked layoff",
            "invest invested investing investment",
            "order ordered orders ordering",
            "build builds built building construct constructed construction",
            "kill killed kills die died dies dead death deaths",
            "hurt injure injured injuries wounded",
            "lose lost loses losing loss losses",
            "begin began begun begins start started starts",
            "profit profits earn earned earns earnings income",
            "revenue revenues turnover",
            "lend lent lends",
            "owe owed owes owing debt debts",
            "see show showed shown",
            "win won wins winning secure secured",
            "raise raised raises raising",
            "steal stole stolen steals",
            "draw drew drawn",
            "write wrote written",
            "drive drove driven",
            "bring brought",
        ),
    )
    for stem in group
}


def are_kindred_roles(one: Role | None, two: Role | None) -> bool:
    """Tell whether one sum can have both roles."""
    if one is two or Role.OTHER in (one, two) or None in (one, two):
        return True
    return any(one in group and two in group for group in _KINDRED)


def are_of_one_sense(first: Value, second: Value) -> bool:
    """Tell whether the words beside two sums do not say that they are of two kinds."""
    if not are_kindred_roles(first.role, second.role):
        return False
    if first.role is None or second.role is None:
        return True
    if _is_difference(first) != _is_difference(second):
        return False
    one, two = (_senses(*_beside(each)) for each in (first, second))
    return not one or not two or not one.isdisjoint(two)


def have_common_sense(first: Value, second: Value) -> bool:
    """Tell whether the words beside two sums say one thing of both, whatever their roles."""
    return not _senses(*_beside(first)).isdisjoint(_senses(*_beside(second)))


def why_of_two_sorts(first: Value, second: Value) -> str:
    """Return why two profits, losses or margins are of two sorts; empty if they may be of one."""
    one, two = _sorts_of_profit(first), _sorts_of_profit(second)
    if one is None or two is None or (one - {_NET}) == (two - {_NET}):
        return ""
    if one and two:
        return f"different sorts: {' and '.join(sorted((min(one), min(two))))}"
    return f"one is of another sort: {min(one or two)}"


def _sorts_of_profit(value: Value) -> set[str] | None:
    """Return which profit, loss or margin a figure is said to be; None if it is none."""
    told = fold(" ¤ ".join(_beside(value)))
    if value.role not in (Role.PROFIT, Role.LOSS, Role.OTHER, None) or not _EARNED.search(told):
        return None
    return {name for name, words in _PROFITS.items() if words.search(told)}


def _is_difference(value: Value) -> bool:
    after = value.claim.text[value.quantity.end - value.claim.passage.start :]
    return bool(_BY_HOW_MUCH.match(fold(after)))


def _beside(value: Value) -> tuple[str, str]:
    offset = value.claim.passage.start
    start, end = value.quantity.start - offset, value.quantity.end - offset
    text = value.claim.text
    before = _ENDS.split(text[max(0, start - _BEFORE) : start])[-1]
    after = _ENDS.split(text[end : end + _AFTER])[0]
    return before, after


@lru_cache(maxsize=50_000)
def _senses(before: str, after: str) -> frozenset[str]:
    # "Its $60m charge" is one that is taken, like "a charge of $60m".
    taken = re.match(r" (?:[\w-]+ )?charge\b", after)
    told = f"{fold(before)} ¤ {fold(after)}"
    found = {name for name, words in _SENSES.items() if words.search(told)}
    return frozenset({*found, "write-down"} if taken else found)


def have_one_governor(first: Value, second: Value) -> bool:
    """Tell whether the word before one of two figures stands in the claim of the other."""
    one, two = (_governor(each) for each in (first, second))
    if not one or not two or one == two:
        return True
    return one in telling_words(second.claim) or two in telling_words(first.claim)


def _governor(value: Value) -> str:
    """Return the stem of the last word before the figure that carries meaning, as of `_telling`."""
    before = masked_text(value.claim)[: value.quantity.start - value.claim.passage.start]
    words = _ENDS.split(before)[-1].split()
    stems = (next(iter(content_stems(each)), "") for each in reversed(words))
    return next((_ONE_STEM.get(each, each) for each in stems if each), "")


def have_one_predicate(first: Value, second: Value) -> bool:
    """Tell whether all that leads up to each of two figures stands in the claim of the other.

    Of a figure that opens its clause, what follows it counts. How it is held (`factuality`), who
    says it, and verbs that say little by themselves are left aside.
    """
    return _predicate(first) <= telling_words(second.claim) and _predicate(second) <= telling_words(
        first.claim
    )


def _predicate(value: Value) -> frozenset[str]:
    text, offset = masked_text(value.claim), value.claim.passage.start
    start, end = value.quantity.start - offset, value.quantity.end - offset
    cues = content_stems(" ".join(each.cue for each in value.claim.speeches))
    before = _telling(clause_before(text[:start])) - cues
    return before or _telling(_ENDS.split(text[end:])[0]) - cues


def telling_words(claim: Claim) -> frozenset[str]:
    """Return the stems of what `claim` tells, not how it is held; words of one meaning as one."""
    return _telling(masked_text(claim))


@lru_cache(maxsize=50_000)
def _telling(text: str) -> frozenset[str]:
    words = (each for each in _WORD.findall(fold(text)) if not is_cue(each))
    stems = content_stems(" ".join(words)) - _LIGHT
    return frozenset(_ONE_STEM.get(each, each) for each in stems)
