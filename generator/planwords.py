"""This module holds the patterns that tell a date of a plan or a forecast from others.

Those under "before" match from somewhere to the date, those under "after" from the date on.
"""

from __future__ import annotations

import re

# A plan or forecast that governs the date.
_MODAL = (
    r"(?:will|would|shall|won['’]t|plans?|planned|planning|expects?|expected|intends?|intended"
    r"|aims?"
    r"|aiming|hopes?|hoping|scheduled|slated|poised|on track|projected|predicts?|anticipates?"
    r"|anticipated|could|may|might|going to|targeting|(?:set|ready) (?:to|for)"
    r"|due (?:in|on|for|by|at|out|back|to (?:be|open|start|begin|launch|arrive|meet|take|go|finish"
    r"|end|land|come|return|ship|expire|close|report|deliver)))"
)
PLANNED_BEFORE = re.compile(rf"(?<![\w-]){_MODAL}\b[^;]{{0,120}}$")
PLANNED_AFTER = re.compile(rf",? [^,;]{{0,60}}?(?<![\w-]){_MODAL}\b")
# A plan told in the present, which a bare month or weekday cannot be before.
PRESENT_BEFORE = re.compile(
    r"\b(?:will|won['’]t|shall|(?:is|are) (?:not |now |also |still )?(?:expected|due|set"
    r"|scheduled|slated"
    r"|likely|planned|forecast|projected|going|poised)|expects?|forecasts|predicts?|projects|foresees?"
    r"|anticipates?|plans to|aims to|intends to|hopes to)\b(?:(?! (?:but|while|after"
    r"|since)\b)[^;]){0,90}$"
)
PRESENT_AFTER = re.compile(r",? (?:will|won['’]t|shall)\b")
# "Another attempt this year is not expected."
EXPECTED_AFTER = re.compile(
    r",? (?:is|are|looks?|seems?|remains?)(?: (?:not|now|still|also|highly|very|\w+ly)){0,2}"
    r" (?:expected|planned|scheduled|due|likely|unlikely|forecast|possible|impossible|ruled out"
    r"|on the cards|in doubt|uncertain|anticipated|foreseen)\b"
)
# "From midnight", told in no past: the hour at which the day of an article ends.
FROM_BEFORE = re.compile(r"\b(?:[Ff]rom|[Aa]s of) $")
DAY_ENDS = re.compile(r"midnight", re.IGNORECASE)
# A relative clause that has ended: what it plans the main clause does not.
CLOSED_CLAUSE = re.compile(r"[,–—] ?(?:which|who|whose) [^,;–—]*(?:, |[–—] ?)")
# Where a clause begins that the date opens ("said that in 2030 it will").
CLAUSE_OPENS = re.compile(r"(?:\bthat|\band|,)(?: (?:in|by|during|from|on))? $")
BROKEN = re.compile(r"; |\bbut\b|\bwhile\b|\bwhereas\b|, and \w+ (?:has|had|is|was)\b|\bsince\b")
