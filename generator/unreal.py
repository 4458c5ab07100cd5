"""This module tells dates at which nothing happened: what would have been, was not, or was a plan.

A date of a plan of the past that has gone by is none of what happened, and so is one that somebody
"originally" had in mind, whenever that is.
"""

from __future__ import annotations

import re

_PARTICIPLE = (
    r"(?:been|become|had|gone|made|paid|sold|built|bought|won|lost|cut|met|left|led|begun|come|taken"
    r"|grown|risen|fallen|kept|held|found|spent|sent|got|given|brought|run|shut|set|put|flown|seen"
    r"|cost|hit|stood|thought|told|known|done|broken|\w{2,}ed)\b"
)
_ADVERBS = r"(?:n['’]t| not| never| also| then| still| \w+ly){0,2}"
_WOULD_HAVE = re.compile(rf"\bwould{_ADVERBS} have (?:\w+ly )?{_PARTICIPLE}")
# "Might have" alone is what perhaps was; with a condition that did not hold it was not.
_COULD_HAVE = re.compile(rf"\b(?:would|could|might|should){_ADVERBS} have (?:\w+ly )?{_PARTICIPLE}")
_CONDITION = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|[Ww]ere it not)\b|^\W*(?:[Ww]ithout|[Bb]ut for)\b"
    r"|\b[Hh]ad (?:it|he|she|they|we|I|you|there"
    r"|(?:the|its|their|his|her|an?) (?:[\w-]+ ){0,2}[\w-]+"
    rf"|[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){{0,3}})(?: not| never| ever| only)? {_PARTICIPLE}"
)
# What ends a clause that a condition reaches.
_CUT = re.compile(r"[;:]|, but\b|[.!?] ")
# Between a verb and the date that it governs no other clause begins.
_TO_DATE = r"(?:(?! (?:but|and|while|when|before|after|until|till|since|because|instead)\b)[^,;:])"
_HAPPEN = (
    r"(?:open|launch|start|beg[iu]n|happen|t(?:ake|aken|ook) place|occur|finish|complet|deliver"
    r"|arriv|ship|materiali[sz]|go ahead|go on sale|clos|publish|releas|resum|return|sign|build"
    r"|built|sell|sold|merg|list)\w*"
)
_DID_NOT = re.compile(
    r"\b(?:(?:did|was|were|had|has)(?: not|n['’]t)|never|failed to)(?: \w+ly)? (?:been )?"
    rf"{_HAPPEN}\b{_TO_DATE}{{0,80}}$"
)
_NEVER_GOING = re.compile(
    r"\b(?:was|were) (?:never|not) (?:going|meant|supposed|due|set|likely|expected|able) to\b"
    rf"{_TO_DATE}{{0,80}}$"
)
_INTENDED = (
    r"(?:planned|intended|hoped|wanted|meant|aimed|expected|scheduled|pledged|promised|vowed|supposed"
    r"|slated|set|due|billed|forecast|earmarked)"
)
_ORIGINALLY = re.compile(
    rf"\b(?:[Oo]riginally|[Ii]nitially|[Pp]reviously) (?:{_INTENDED}|to (?:be|have))\b"
    rf"{_TO_DATE}{{0,80}}$"
)
_HAD_PLANNED = re.compile(
    rf"\bhad (?:\w+ly |first |once |been |long ){{0,2}}{_INTENDED} (?:to|for)\b{_TO_DATE}{{0,80}}$"
)
_WAS_PLANNED = re.compile(
    r"\b(?:was|were|had been)(?: (?:also|then|once|still|always|\w+ly))?"
    r" (?:to (?!blame\b|an?\b|the\b|its\b|their\b|his\b|her\b)[a-z]+|going to"
    r"|due (?:in|on|by|at|for|out|back|to (?!an?\b|the\b)(?:be|[a-z]+ (?:in|on|by|at|its|the|an?)))"
    r"|(?:supposed|meant|scheduled|expected|slated|planned|set|intended) (?:to|for|in|on|by|at))\b"
    rf"{_TO_DATE}{{0,80}}$"
)


# "Rescinded the rule, which would have taken effect on": of what does not come to be.
_WOULD_HAVE_THAT = re.compile(
    rf"(?:[,–—] ?(?:which|who)|\bthat) would(?: not| never)? have {_PARTICIPLE}{_TO_DATE}{{0,80}}$"
)
_NOT_SO = (_DID_NOT, _NEVER_GOING, _ORIGINALLY, _HAD_PLANNED, _WOULD_HAVE_THAT)


def is_unreal(before: str, after: str) -> bool:
    """Tell whether what the date is of did not happen, or was once meant to happen then."""
    if _is_counterfactual(before, after):
        return True
    return any(each.search(before) for each in _NOT_SO)


def was_unreal(before: str) -> bool:
    """Tell whether a date that has gone by was one of a plan, or of what would have been."""
    governed = _WOULD_HAVE.search(before)
    if governed and not _CUT.search(before, governed.end()) and "," not in before[governed.end() :]:
        return True
    return bool(_WAS_PLANNED.search(before))


def _is_counterfactual(before: str, after: str) -> bool:
    cuts = [cut.end() for cut in _CUT.finditer(before)]
    behind = _CUT.search(after)
    clause = (
        before[cuts[-1] if cuts else 0 :] + "…" + (after[: behind.start()] if behind else after)
    )
    return bool(_COULD_HAVE.search(clause) and _CONDITION.search(clause))
