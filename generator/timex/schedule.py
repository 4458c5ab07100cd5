"""This module tells a present tense that stands for the future: "the toll takes effect in May"."""

from __future__ import annotations

import re

# A relative clause or an aside that has ended: its verbs do not govern what comes behind it.
CLOSED = re.compile(
    r",\s(?:who|which|whose|where)\b[^,;]*,(?=\s)|\s[–—]\s?(?:who|which|whose|where)\b[^–—;]*[–—](?=\s)"
)
PARTICIPIAL = re.compile(r",\s(?:\w+ly\s)?\w+(?:ed|en|un|ought|aid|eld)\b[^,;]*,(?=\s)")
# Where a clause begins.
CLAUSE = re.compile(
    r",|\b(?:that|before|when|until|as|after|if|while|because|and|but|said|says|announced"
    r"|confirmed|told\s[\w-]+)\s"
)
# What is set for a time, in the third person and in the plural.
ONE = (
    r"(?:takes\s(?:effect|office|charge|over|power|place)|(?:comes|enters)\sinto\s(?:force|effect)"
    r"|goes\son\s(?:sale|show|trial|display)|goes\slive|falls\sdue|comes\s(?:due|out)|kicks\soff"
    r"|steps\sdown|ships|starts|begins|opens|closes|ends|expires|lapses|launches|resumes|meets"
    r"|votes|debuts|arrives|returns|retires|premieres|matures|applies"
    r"|reports\s(?:its\s|their\s)?(?:[\w-]+\s)?(?:results|earnings|figures))"
)
MANY = (
    r"(?:take\s(?:effect|office|charge|over|power|place)|(?:come|enter)\sinto\s(?:force|effect)"
    r"|go\son\s(?:sale|show|trial|display)|go\slive|fall\sdue|expire|vote|meet)"
)
LEAD = r"(?:\s[^\s,;]+){0,4}?\s(?:(?:in|on|from|by|at|of|early|late|the|mid|end)\s)*\Z"
SET = re.compile(
    rf"(?P<subject>\S+)\s(?:(?:also|then|now|finally|formally|officially)\s)?"
    rf"(?:{ONE}|(?<=[a-z]s\s){MANY}){LEAD}"
)
# "Was elected in June and takes office in": the subject stands before.
JOINED = re.compile(
    r"\b(?:and|but|then)\s(?:takes\s(?:effect|office|charge|over)|(?:comes|enters)\sinto\s(?:force"
    rf"|effect)|goes\son\s(?:sale|show|trial)|begins|opens|expires|arrives|retires|resumes){LEAD}"
)
# Before one of these the word is a noun ("the starts in March"), and so it is where a verb follows.
NO_SUBJECT = re.compile(
    r"(?:the|an?|its|his|her|their|our|my|your|of|in|for|to|with|by|from|at|on|and|or|no|any|some"
    r"|all|these|those|many|most|few|more|new|not|n['’]t|\w*['’]s?|\d[\d.,]*|will|would|did|does"
    r"|this|was|is|as)",
    re.IGNORECASE,
)
VERB_FOLLOWS = re.compile(
    r"\s(?:was|were|is|are|had|has|have|will|would|fell|rose|hit|came|went|made|led|said|that|of|\w+ed)\b"
)
PAST = re.compile(r"\b(?:was|were|had|has|have|did|will|would|got|saw|made|held|took|gave|sent)\b")


def is_set_for(before: str, after: str) -> bool:
    """Tell whether a present tense sets something for the date between the two.

    `before` is its sentence up to the date.
    """
    plain = PARTICIPIAL.sub("", without_asides(before))
    cuts = [cut.end() for cut in CLAUSE.finditer(plain)]
    if JOINED.search(plain) and not VERB_FOLLOWS.match(after):
        return True
    found = SET.search(plain, cuts[-1] if cuts else 0)
    if found is None or NO_SUBJECT.fullmatch(found["subject"]) or VERB_FOLLOWS.match(after):
        return False
    return not PAST.search(plain, cuts[-1] if cuts else 0, found.end())


def without_asides(before: str) -> str:
    """Return `before` without the relative clauses in it that have ended."""
    return CLOSED.sub("", before)
