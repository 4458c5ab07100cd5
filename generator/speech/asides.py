"""This module tells where somebody speaks only of a part of what another clause tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.descriptions.verbforms import FINITE

if TYPE_CHECKING:
    from generator.speech.attributions import Attribution

# "… instead of the $5 that it had forecast".
_AGAINST = re.compile(
    r",? (?:(?:[a-z-]+ ){0,2}(?:instead of|rather than|than|compared (?:with|to)|against|versus"
    r"|up from|down from|below|above|beyond|under|over|short of|ahead of|shy of|in line with"
    r"|beating|missing|topping|exceeding|surpassing|matching|undershooting|overshooting))"
    r" [^,;:“”\"]{0,60}? \Z"
)
# "The $5 that it needs": a figure that somebody says something of in a relative clause.
_OF_FIGURE = re.compile(
    r"(?<!\b[Ii]n )(?<!\b[Bb]y )(?<!\b[Ff]or )(?<!\b[Oo]ver )(?<!\b[Dd]uring )(?<![\w’-])the "
    r"(?:[\w’-]+ ){0,2}?[~(]?(?:US)?[£$€¥#]?\d[^\s,;:“”\"]*(?: [\w’%-]+){0,4}? "
    r"(?:that |(?<!(?:days|week|onth|eeks|nths|rter|ters|year|ears) ))\Z"
)
# "…, which Acme says would cost": the relative clause is of what Acme says.
_WHICH = re.compile(r",? (?:in |of |for |to |with )?(?:which|whom|whose|who)(?: the| an?)? \Z")
# "A pier that Acme says includes a mill": what is said has no other subject.
_THAT = re.compile(r"(?<=[a-z]) that(?: the| an?)? \Z")
_PUSHED = re.compile(
    r" (?:also |still |now |\w+ly )?(?:is|are|was|were|has|have|had|will|would|can|could|may|might"
    rf"|did|does|do|[a-z]+(?<!s)s|{'|'.join(sorted(FINITE, key=len, reverse=True))})(?![\w’-])"
)
# "As Acme said, …" is no clause of time.
_AS = re.compile(r"(?:\A|, )[Aa]s \Z")
_ENDS_REMARK = re.compile(
    r"(?: (?:in|on|at|last|this|earlier|for|yesterday|today)\b[^,;:“”\"]{0,40})?(?:,|[.?!]?\W*\Z)"
)
# "There are some who say": the main clause tells only that they do.
_THERE = re.compile(
    r"\b(?:[Tt]here|[Ii]t|[Tt]hat|[Tt]hose) (?:is|are|was|were|has been)\b[^,;]{0,60}\Z"
)
# What a phrase set off by commas opens with, so that it holds no verb of the clause: a participle
# ("reportedly linked to Globe"; what it provides for is a condition), or a noun in apposition.
_PARTICIPLE = (
    r"(?:(?:[a-z]+ly|once|long|now|then|still|also|first|recently) )*"
    r"(?!(?:provid(?:ed|ing)|given|assuming|supposing|depending)\b)"
    r"(?:[a-z]{2,}(?:ed|ing)|known|held|built|led|run|forecast|thought|understood|seen|born)\b"
)
_VERB_NEXT = (
    r"(?: [a-z]+ly| also| now| still| then)?"
    rf" (?!(?:its|his|this|as|plus|us)\b)(?:{'|'.join(sorted(FINITE, key=len, reverse=True))}"
    r"|[a-z]+(?:ed|(?<!s)s)|has|have|had|do|will|would|can|could|may|might|must|should)(?![\w’-])"
)
# What can stand before a main clause and make nothing of it.
_FRONTED = (
    r"(?i:despite|although|though|even though|after|before|following|amid|because|while|whereas"
    r"|since|to (?!date|be sure|some)[a-z]+|in an? (?:\w+ )?(?:effort|attempt|bid|move) to)"
)
SET_OFF = re.compile(
    rf", (?:{_PARTICIPLE}|(?:an?|the|one of) )[^,;:“”\"]*,(?={_VERB_NEXT})"
    rf"|\A\W{{0,2}}{_FRONTED}\b[^,;:“”\"]*,"
    rf"|\A\W{{0,2}}(?i:{_PARTICIPLE})(?= (?:to|by|for|in|on|at|from|as|since|with|of|that|whether"
    r"|if|about|over|under|into|up|an?|the|its|their|his|her)\b)[^,;:“”\"]*,"
)
_OPEN_RELATIVE = re.compile(r", (?:which|who|whose|whom|where)\b[^,;]*\Z")
_ENDS = re.compile(r"(?: (?:in|on|at|last|this|earlier|for)\b[^,;:“”\"]{0,30})?[.,;]|\Z")


def is_remark(each: Attribution, shape: str) -> bool:
    """Tell whether it is "As Acme says, …", which vouches for all of the clause."""
    return bool(_AS.search(shape, 0, each.at) and _ENDS_REMARK.match(shape, _end(each)))


def is_set_off(at: int, shape: str) -> bool:
    """Tell whether what stands at `at` is in a phrase or relative clause behind a comma."""
    return bool(_OPEN_RELATIVE.search(shape, 0, at)) or any(
        found.start() <= at < found.end() for found in SET_OFF.finditer(shape)
    )


def is_of_some(shape: str, at: int) -> bool:
    """Tell whether the relative clause at `at` is what the sentence tells: "There are some who"."""
    return bool(_THERE.search(shape, 0, at))


def relative_before(each: Attribution, shape: str) -> int | None:
    """Return where the relative clause begins that has the speaker as its subject, if one does."""
    head = shape[: each.at]
    found = _WHICH.search(head)
    if not found and _PUSHED.match(shape, _end(each)):
        found = _THAT.search(head)
    return found.start() if found else None


def figure_before(each: Attribution, head: str, shape: str) -> int | None:
    """Return where the figure begins, at the end of `head`, that only what is said is about."""
    against = _AGAINST.search(head) if _ENDS.match(shape, _end(each)) else None
    found = against or _OF_FIGURE.search(head)
    return found.start() if found else None


def _end(each: Attribution) -> int:
    return each.speech.start + len(each.speech.cue)
