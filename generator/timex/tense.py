"""This module tells from the verbs around an expression whether it looks back or forward."""

from __future__ import annotations

import re

FUTURE = (
    "will|won't|shall|would|scheduled|expected|expects|expect|upcoming|forthcoming|due|plans|"
    "planning|planned|intends|going|slated|set|could|may|might|should|can|hopes|aims|tomorrow|"
    "deadline|expires|until|ahead"
)
# Irregular past forms that news uses most; the regular ones end in -ed.
PAST = (
    "said|was|were|had|did|began|rose|fell|made|met|took|came|went|saw|got|gave|told|became|"
    "showed|held|left|found|sold|bought|lost|won|cut|hit|led|paid|kept|sent|spent|built|grew|"
    "wrote|ran|broke|brought|thought|fought|drew|flew|knew|threw|shot|struck|sank|shut|hurt|"
    "died|unveiled|been|according|since|last|ago"
)
MARK = re.compile(
    rf"\b(?:(?P<future>(?:to|will|shall)\ (?:not\ |also\ )?be\ \w+|{FUTURE}|(?:is|are)\ (?:\w+\ )?to\b)|(?P<past>{PAST}|[a-z]{{2,}}[^e\W]ed))\b"
    r"|(?P<short>'ll)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z“\"])|\n\s*\n|[;。！？]")
REACH = 220


def find_lean(text: str, start: int, end: int) -> int:
    """Return -1 if the verbs nearest to text[start:end] are past, 1 if future, 0 if neither."""
    before = text[max(0, start - REACH) : start]
    for cut in SENTENCE.finditer(before):
        last = cut.end()
        before = before[:0].ljust(last) + before[last:]
    marks = list(MARK.finditer(before))
    if marks:
        return _lean(marks[-1])
    after = text[end : end + REACH]
    if cut := SENTENCE.search(after):
        after = after[: cut.start() + 1]
    mark = MARK.search(after)
    return _lean(mark) if mark else 0


def _lean(mark: re.Match[str]) -> int:
    return -1 if mark["past"] else 1
