"""This module tells which dates of a claim are background: compared with, aside, gone before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import datewords as words
from generator import planwords as plans
from generator import saidwords as said
from generator.model import Precision
from generator.saiddates import is_said
from generator.timex.tense import FUTURE, NOW, is_past

if TYPE_CHECKING:
    from generator.model import Claim, Timex

# What parts no clauses.
_IN_NUMBER = re.compile(r"(?<=\d),(?=\d{3})")
# Between a figure and a date that is not its own.
_PARTED = re.compile(r",| and | or ")


def sides(timex: Timex, claim: Claim) -> tuple[str, str]:
    """Return the text of `claim` before and behind `timex`, a comma within a number as a stop."""
    offset = claim.passage.start
    text = _IN_NUMBER.sub(".", claim.text)
    return text[: timex.start - offset], text[timex.end - offset :]


def is_baseline(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is only what a figure is compared with ("from a year earlier")."""
    before, _ = sides(timex, claim)
    return bool(words.BASELINE.match(timex.text) and words.SAME_BEFORE.search(before))


def is_over(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date had passed on the day that the article is from."""
    published = claim.published
    return bool(published and timex.finish and timex.finish < published.finish)


def is_aside(timex: Timex, claim: Claim) -> bool:
    """Tell whether a relative clause, apposition or participle holds the date."""
    before, after = sides(timex, claim)
    if aside := words.ASIDE_BEFORE.search(before) or words.WHO_BEFORE.search(before):
        # A clause with a figure that ends the sentence says something of its own at that date.
        start = aside.start() + claim.passage.start
        figures = any(start <= each.start < timex.start for each in claim.quantities)
        return not figures or bool(words.GOES_ON.match(after))
    if words.AGREED_BEFORE.search(before) and words.GOES_ON.match(after):
        return True
    if timex.precision is Precision.YEAR and words.MODIFIER_BEFORE.search(before):
        return bool(words.MODIFIED_AFTER.match(after))
    if words.RECORD_BEFORE.search(before) or _is_in_relative(before, after):
        return True
    return bool(words.POSTMODIFIER_BEFORE.search(before) and words.VERB_AFTER.match(after))


def _is_in_relative(before: str, after: str) -> bool:
    """Tell whether a date is in a clause with "that" of a noun, of which the sentence goes on."""
    if words.THAT_BEFORE.search(before):
        return True
    found, verb = words.THAT_CLAUSE.search(before), words.NEXT_VERB.match(after)
    if not found or not verb or not is_finite(verb["verb"]):
        return False
    return any(map(is_past, found["clause"].split()))


def is_compared(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is that of another figure or event, which is compared with."""
    before, after = sides(timex, claim)
    if is_baseline(timex, claim) or words.COMPARED_BEFORE.search(before):
        return True
    if words.LEVEL_BEFORE.search(before):
        return True
    if words.YARDSTICK_BEFORE.search(before) and words.YARDSTICK_AFTER.match(after):
        return True
    # "Rose 5% on Friday" is when, "rose 5% on 2024" is against what.
    is_when = timex.precision is Precision.DAY and before.endswith(" on ")
    if words.CHANGE_BEFORE.search(before) and not is_when:
        return True
    if words.YEAR_EARLIER.search(timex.text) and claim.quantities:
        return True
    is_year = timex.precision is Precision.YEAR
    earlier = words.EARLIER_BEFORE.search(before) and words.EARLIER_AFTER.match(after)
    return bool(earlier and not is_year and is_over(timex, claim) and not is_said(before, after))


def is_anchor(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date only places something else ("since 2019")."""
    before, _ = sides(timex, claim)
    found = words.ANCHOR_BEFORE.search(before)
    if found is None:
        return False
    if words.OF_A_DAY.match(timex.text) and not found[0].lower().startswith("since "):
        return False
    return not words.MINUTES.search(before[: found.start()])


def is_earlier(timex: Timex, claim: Claim) -> bool:
    """Tell whether a pluperfect that nobody's words call for puts the date before the matter."""
    before, _ = sides(timex, claim)
    found = words.PLUPERFECT_BEFORE.search(before)
    return bool(found and not said.CONSIDERED.search(before[: found.start()]))


def is_gone_before(timex: Timex, claim: Claim) -> bool:
    """Tell whether a participle or an apposition puts the date before what is told."""
    before, after = sides(timex, claim)
    if not is_over(timex, claim):
        return False
    called = words.CALLED_BEFORE.search(before)
    if called and (called["of"] or words.VERB_AFTER.match(after)):
        return True
    having = words.HAVING_BEFORE.search(before)
    if having and plans.PRESENT_BEFORE.search(before[: having.start()] + " "):
        return True
    return bool(words.APPOSED_BEFORE.search(before))


def is_of_text(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is that of a text which the sentence only speaks of."""
    before, _ = sides(timex, claim)
    return is_over(timex, claim) and bool(said.TEXT_FROM.search(before))


def is_in_subject(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is in what goes with the subject of a verb that is past.

    Not where it is the date of a figure in there ("which expects sales of $9 in May, shut it").
    """
    before, after = sides(timex, claim)
    if words.COMPARED_THAT.search(before):
        return True
    found = words.SUBJECT_WITH.fullmatch(before)
    verb = words.MAIN_VERB.match(after)
    if not found or not verb or not is_past(verb["verb"]) or found["comma"] != verb["comma"]:
        return False
    inner = words.MAIN_WITHIN.search(found["modifier"], len(found["comma"] or ""))
    if inner and (not inner["verb"] or is_finite(inner["verb"])):
        return False
    if any(map(is_finite, found["subject"].lower().split())):
        return False
    ends = [each.end - claim.passage.start for each in claim.quantities if each.end <= timex.start]
    start = found.start("modifier")
    return all(end <= start or _PARTED.search(before, end) for end in ends)


def is_name(timex: Timex, claim: Claim) -> bool:
    """Tell whether the date is a year that modifies the name of a thing ("the 2024 budget")."""
    before, after = sides(timex, claim)
    is_year = timex.precision is Precision.YEAR and words.MODIFIER_BEFORE.search(before)
    return bool(is_year and words.NAMED_AFTER.match(after))


def is_name_done(timex: Timex, claim: Claim) -> bool:
    """Tell whether such a thing is one that something was done to ("passed the 2026 budget").

    Not where a figure goes with it ("raised the 2026 budget to $5").
    """
    before, after = sides(timex, claim)
    verbs = (word for word in reversed(before.lower().split()) if is_finite(word))
    figures = any(each.start >= timex.end for each in claim.quantities)
    told = is_name(timex, claim) and not figures and not plans.PLANNED_AFTER.match(after)
    return told and is_past(next(verbs, ""))


def is_finite(word: str) -> bool:
    """Tell whether `word`, in lower case, is a verb form that makes a clause."""
    return word in NOW or word in FUTURE or is_past(word)


def in_open_clause(before: str) -> str:
    """Return of `before` the past relative clause that it ends in, all of it if there is none."""
    found = words.RELATIVE_OPEN.search(before)
    return before[found.start() :] if found and is_past(found["verb"]) else before
