"""This module tells what a present tense stands for: the future, or in headlines the past.

"The toll takes effect in May" sets a time; "Fire destroys mill in May" and the caption "A worker
checks a pump in May" tell of one gone by.
"""

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
    r"|go\son\s(?:sale|show|trial|display)|go\slive|fall\sdue|expire|vote|meet|resume|begin|reopen"
    r"|return)"
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
# What nobody sets a time for, before its object: mishaps, and what comes out or is found.
MISHAP = (
    r"(?:destroy|kill|injure|wound|wreck|topple|displace|damage|flood|hit|strike|batter|cripple|trap"
    r"|arrest|detain|seize|rescue|rob|attack|storm|loot)"
)
OUTCOME = (
    r"(?:win|lose|find|discover|defeat|beat|sue|fine|convict|acquit|sentence|reject|suffer|steal"
    r"|hack|miss|post|admit|deny|denie)"
)
# What a photograph shows.
SHOWN = (
    r"(?:watche|carrie|inspect|check|clear|lift|hug|greet|wear|clean|sweep|sort|load|unload|repair"
    r"|collect|wave)"
)
POSED = r"(?:walk|stand|sit|look|pose|gesture|smile|wait|lean|ride|queue|kneel|lie|speak|gather)"
PLACED = (
    r"(?:past|near|outside|next|along|beside|behind|inside|through|across|in\sfront|on|by|over"
    r"|at\s(?:an?|the|his|her|their)|during|with|down|up|amid|around|among|under)"
)
ENDS = r"(?:die|collapse|explode|erupt|drown|derail)"
# A level that was measured.
LEVEL = (
    r"(?:inflation|exports|imports|sales|output|unemployment|profits?|revenues?|earnings|growth"
    r"|economy|production|orders|shares|stocks|deficit|surplus|turnout|deliveries|shipments|arrivals"
    r"|deaths|crime|sentiment|confidence)"
)
MOVES = (
    r"(?:rise|fall|jump|drop|slip|ease|hit|reache?|grow|shrink|surge|climb|decline|slump|plunge|soar"
    r"|slow|accelerate|dip|edge|contract|double|triple|beat|top|misse?)s?"
)
OBJECT = (
    r"\s(?!(?:in|on|at|of|by|for|from|to|and|or|but|that|which|who|with|as|than|will|would|are|were"
    r"|was|is|have|had|has|may|can|could|should|must)\b|\w+ed\b)"
)
# What hits by law does so from a day that was set.
LEVIED = (
    r"(?:(?:[Ll]aw|[Tt]ax|[Rr]ule|[Bb]an|[Ff]ee|[Ll]evy|[Tt]ariff|[Tt]oll|[Cc]harge|[Ss]trike"
    r"|[Dd]eadline)s?\b)"
)
MANY_DO = r"(?:\w{2,}[^\Ws]s|[Pp]olice|[Pp]eople|[Mm]en|[Ww]omen|[Cc]hildren)"
TOLD = re.compile(
    rf"(?<!\S)(?P<subject>(?!{LEVIED})\S+)\s(?:(?:{MISHAP}|{OUTCOME}|{SHOWN})e?s{OBJECT}|{ENDS}s\b|{POSED}s\s{PLACED}\b)"
    rf"|\b{MANY_DO}\s(?:(?:{MISHAP}|{SHOWN}){OBJECT}|{ENDS}\b|{POSED}\s{PLACED}\b)"
    rf"|(?i:\b{LEVEL})\s{MOVES}\b"
)
# What there is only before a thing takes place, in the state in which that is still to come.
STATE = (
    r"(?:(?:has|have)\s(?:\w+\s)?(?:begun|started|entered|reached)|(?:is|are)\s(?:\w+\s){0,2}?"
    r"(?:under\s?way|on|ongoing|continuing|complete|advanced|in\sfull\sswing|running|nearing)"
    r"|continues?|goes\son|go\son)\b"
)
AHEAD = (
    r"\b(?:[Cc]ountdowns?|[Pp]reparations?|[Rr]ehearsals?|[Rr]un-up|[Ll]ead-up|[Bb]uild-up)"
    r"{state}\s(?:for|to|before|ahead\sof)\s(?P<thing>[^;:]{{1,100}})\Z"
)
AHEAD_OF_IT = re.compile(AHEAD.format(state=""))
GOES_BEFORE_IT = re.compile(AHEAD.format(state=rf"\s{STATE}"))
STATE_AFTER = re.compile(rf",?\s+{STATE}")
# Where what is told is of no one time, or hangs on a condition.
NO_TIME = re.compile(
    r"\b(?:if|when|once|unless|until|before|after|whenever|every|each|often|usually|always|typically"
    r"|normally|sometimes|generally|annual(?:ly)?|can|could|may|might)\b",
    re.IGNORECASE,
)


def is_of_headline(before: str, after: str) -> bool:
    """Tell whether a present tense between which and the date nothing stands is that of a headline.

    `before` is its sentence up to the date, where no verb of another tense stands.
    """
    if NO_TIME.search(before) or NO_TIME.search(after) or before.endswith(("from ", "by ")):
        return False
    found = TOLD.search(before)
    return found is not None and not NO_SUBJECT.fullmatch(found["subject"] or "-")


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


def is_awaited(before: str, after: str) -> bool:
    """Tell whether the date between the two is that of what is prepared ("the countdown to")."""
    found = GOES_BEFORE_IT.search(before)
    if found is None and STATE_AFTER.match(after):
        found = AHEAD_OF_IT.search(before)
    return found is not None and not PAST.search(found["thing"])


def without_asides(before: str) -> str:
    """Return `before` without the relative clauses in it that have ended."""
    return CLOSED.sub("", before)
