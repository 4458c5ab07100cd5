"""This module finds whose the results are that a sentence tells without a name: "Net profit fell".

They are those of the one body that acts in the sentence before, or owns what does, if no other is
told of there. Results of anybody else ("retail sales", "revenue in the sector") are not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.carry.antecedents import of_kinds, only
from generator.descriptions.sortwords import ORGANISED

if TYPE_CHECKING:
    from generator.carry.cast import Cast
    from generator.carry.memory import Memory, Sentence

# Words that only accounts use: bare "sales" can be everybody's.
_OF_ACCOUNTS = (
    r"(?:total|net|gross|operating|pre-tax|after-tax|underlying|adjusted|comparable|identical"
    r"|same-store|like-for-like|quarterly|half-year|full-year|first-half|second-half|annual|group"
    r"|first-quarter|second-quarter|third-quarter|fourth-quarter)"
)
_RESULT = re.compile(
    r"(?:(?:Excluding|Including|Before|After|Without)\s[^,;]{1,50},\s)?(?:the\s)?"
    rf"(?:{_OF_ACCOUNTS}\s){{1,2}}(?:sales|revenues?|turnover|profits?|earnings|income|loss(?:es)?|margin"
    r"|costs)(?:\s(?:for|in)\sthe\s(?:[\w-]+\s)?(?:quarter|half|year|period|month)"
    r"|\s(?:without|excluding|before|after)\s\w+)?\s"
    r"(?:\w{2,}ed|was|were|rose|fell|grew|came|hit|stood|shrank|sank|slid)\b",
    re.IGNORECASE,
)


def result_of(sentence: Sentence, memory: Memory, cast: Cast) -> str:
    """Return the body whose results the nameless `sentence` tells, or nothing."""
    named = of_kinds([each.entity for each in sentence.mentions], ORGANISED, cast)
    if named or not memory.seen or not _RESULT.match(sentence.text):
        return ""
    seen = memory.seen[0]
    body = only(of_kinds(seen.entities, ORGANISED, cast))
    acts = body in (seen.roles.subject, seen.roles.owner)
    return body if acts and not seen.rivals.organisation else ""
