"""This module holds the patterns of who pays whom, over a text in which names are marks.

«n» is a name that can pay, ¤ the sum in question, ¢ another sum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.money.dealings import RULES
from generator.money.paywords import (
    ASIDE,
    AT_SUM,
    BUY,
    COORDINATE,
    FINES,
    LEAD,
    LIST,
    NAME,
    NAMES,
    NOUN,
    OWN,
    PURCHASES,
    STAKES,
    SUBJECT,
    TO_NAME,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """A pattern, and the names of its groups that pay and receive ("" for nobody).

    `companies` says that only a company pays there: whoever else announces a sum only says it.
    """

    pattern: re.Pattern[str]
    payer: str
    receiver: str
    companies: bool


_GAP = r"[^,;¢]{0,80}?"


def _payment(pattern: str, payer: str, receiver: str = "", *, companies: bool = False) -> Payment:
    return Payment(pattern=re.compile(pattern), payer=payer, receiver=receiver, companies=companies)


ACTIVE = tuple(
    _payment(f"{opening} {rest}", payer, receiver)
    for rest, payer, receiver in RULES
    for opening in (SUBJECT, COORDINATE)
)
# "A announced a ¤ investment": of its own, unless somebody else's is named.
CAPITAL = _payment(
    rf"{SUBJECT} (?:estimat(?:es|ed)|plan(?:s|ned)|project(?:s|ed)|expect(?:s|ed)|guid(?:es|ed)"
    rf"|forecasts?|budget(?:s|ed)|report(?:s|ed)){LEAD} (?:in|of) (?:capital expenditures?|capex)"
    r"(?! (?:by|from|of|at|across) )",
    "subject",
    companies=True,
)
ANNOUNCED = _payment(
    rf"{SUBJECT} (?:announc(?:es|ed|ing)|unveil(?:s|ed|ing))(?:{LEAD} (?:[\w-]+ ){{0,4}}?"
    rf"(?:investment|expansion|spending plan|capital spending)\b|(?: an?| its)(?:"
    rf" [\w-]+){{0,3}}? investment of{LEAD})(?! (?:by|from|of) )",
    "subject",
    companies=True,
)
# Nothing before the verb denies it, and it has no other subject that has a name.
_SURE = (
    r"(?<!not )(?<!never )(?<!n't )(?<!n’t )(?<!nobody )(?<!not yet )(?<!refused to )(?<!failed to )"
)
_TO_B = rf" {TO_NAME}"
_PASSIVE_SUBJECT = (
    rf"(?P<subject>{NAMES}){ASIDE}(?: (?:has|have|had|will|would|could))?(?: also| \w+ly)?"
)
PASSIVE = (
    # "B was fined ¤ by A", "B was ordered to pay ¤" is active
    _payment(
        rf"{_PASSIVE_SUBJECT} (?:was|were|been|be|is|are|get|got) (?:\w+ly )?fined{LEAD}"
        rf"(?: {_GAP}by {TO_NAME})?",
        "subject",
        "other",
    ),
    # "B was hit with a ¤ fine by A"
    _payment(
        rf"{_PASSIVE_SUBJECT} (?:was|were|been|be|is|are|get|got) (?:\w+ly )?(?:hit|slapped"
        rf"|punished|served|handed|issued)(?: with)?{LEAD} (?:[\w-]+ )?{FINES}\b"
        rf"(?: (?:by|from) {TO_NAME})?",
        "subject",
        "other",
    ),
    # "B was paid ¤ by A"
    _payment(
        rf"{_PASSIVE_SUBJECT} (?:was|were|been|be|is|are) (?:paid|given|awarded|lent|granted"
        rf"|handed|promised|offered|allocated){LEAD}{NOUN}(?: (?:by|from) {TO_NAME})?",
        "other",
        "subject",
    ),
    # "B was bought by A for ¤", "B was sold by C to A for ¤"
    _payment(
        rf"(?:was|were|been|be|being) sold by (?P<seller>{LIST}) to {TO_NAME}"
        rf"[^;¤¢]{{0,40}}? for{LEAD}",
        "other",
        "seller",
    ),
    _payment(
        r"(?:(?:was|were|been|be|being) (?:bought|acquired|purchased|taken over)"
        r"(?: [\w ]{1,25}?)? by"
        rf"|(?:was|were|been|be|being) sold(?: [\w ]{{1,25}}?)? to) {TO_NAME}"
        rf"[^;¤¢]{{0,60}}? for{LEAD}",
        "other",
    ),
    # "¤ was invested in B by A", "¤ invested by A"
    _payment(
        r"(?<!No )(?<!no )¤(?: that| which)?"
        r"(?: (?:was|were|has been|have been|is|are|being|will be|would be|is to be))?(?: \w+ly)?"
        r" (?:invested|pledged|committed|spent|paid|donated|lent|provided)"
        rf"(?: (?:in|into|to|on) (?:{TO_NAME}|it|them|him|her))?"
        rf" by (?P<payer>(?:the )?{LIST})",
        "payer",
        "other",
    ),
    # "¤ in fees is payable by A to B", "a fee of ¤ would be owed by A"
    _payment(
        r"¤(?: (?:a|per|each) \w+)?(?: in [a-z]+(?: [a-z]+)?)? (?:is|are|was|were|will be|would be)"
        rf" (?:owed|payable|due) by (?P<payer>(?:the )?{LIST})(?: to {TO_NAME})?",
        "payer",
        "other",
    ),
    # "¤ was received by B from A"
    _payment(
        rf"¤ (?:was|were|has been|have been) received by (?P<payee>(?:the )?{LIST})"
        rf"(?:(?: in [a-z ]{{1,20}}?)? from {TO_NAME})?",
        "other",
        "payee",
    ),
)
# Ahead of all others: here the name before the verb is no subject of its own.
RELATIVE = (
    # So "B, from which (A) bought nine pumps for ¤"
    _payment(
        rf"{TO_NAME},? from (?:which|whom) (?:(?P<payer>(?:the )?{NAME})|(?:it|they|he|she|we"
        rf"|(?:the|its) [\w-]+))(?: (?:has|have|had))? {BUY} [^;¤¢]{{1,80}}?{AT_SUM}{LEAD}",
        "payer",
        "other",
    ),
    # "(A judge) ordered A to pay ¤ to B"
    _payment(
        rf"{_SURE}\b(?:orders|ordered|forced|told) (?P<payer>(?:the )?{LIST})(?: [^;,«¤¢]{{1,30}})? to"
        rf" (?:pay|repay|hand over){LEAD}(?: in [a-z]+(?: (?!to )[a-z]+)?)?(?: to {TO_NAME})?",
        "payer",
        "other",
    ),
    # "B, with which it placed a ¤ order"
    _payment(
        rf"{TO_NAME}, with (?:which|whom) (?:(?P<payer>(?:the )?{NAME})|(?:it|they|he|she|we"
        rf"|(?:the|its) [\w-]+))(?: (?:has|have|had))? placed{LEAD} (?:[\w-]+ ){{0,2}}?order",
        "payer",
        "other",
    ),
    # "B took in ¢, of which ¤ came from A", "B received ¢, including ¤ from A"
    _payment(
        rf"(?P<subject>{NAMES}) (?:took in|received|raised|got|collected) [^;¤]{{1,40}}?,"
        rf" (?:of which{LEAD} (?:came|comes|was|were)|including{LEAD}) from [^;¤¢«]{{0,50}}?"
        rf"(?P<other>{NAME})",
        "other",
        "subject",
    ),
    # "the ¤ that A paid B"
    _payment(
        rf"¤ (?:that |which )?(?P<payer>(?:the )?{NAME}) (?:(?:has|have|had) )?(?:paid|gave|lent|sent"
        rf"|owes?|owed) {TO_NAME}",
        "payer",
        "other",
    ),
    _payment(
        rf"\b[Tt]he ¤ (?:that |which )?(?P<payer>(?:the )?{NAME}) (?:(?:has|have|had) )?(?:paid|spent"
        r"|spends|invested|invests)\b",
        "payer",
    ),
    # "B is funded by a ¤ grant from A"
    _payment(
        rf"{_PASSIVE_SUBJECT} (?:was|were|been|be|is|are|being) (?:\w+ly )?(?:funded|financed"
        rf"|backed|supported|paid for|rescued) (?:by|with){LEAD} (?:[\w-]+ ){{0,3}}?{STAKES}"
        rf" (?:from|by) {TO_NAME}",
        "other",
        "subject",
    ),
)
NOMINAL = (
    # "… joined A from B for ¤", "a ¤ move from B to A"
    _payment(
        r"\b(?:join(?:s|ed|ing)?|mov(?:e|es|ed|ing) to|sign(?:s|ed|ing)? for|switch(?:es|ed) to)"
        rf" (?P<payer>(?:the )?{NAME}) from {TO_NAME}(?: [^;,«¤¢]{{1,40}})?{AT_SUM}{LEAD}",
        "payer",
        "other",
    ),
    _payment(
        rf"¤ (?:[\w-]+ ){{0,3}}?(?:move|transfer|switch) from {TO_NAME} to"
        rf" (?P<payer>(?:the )?{NAME})",
        "payer",
        "other",
    ),
    _payment(
        rf"\b(?:move|transfer|switch)(?: [^;,«¤¢]{{1,30}})? from {TO_NAME} to"
        rf" (?P<payer>(?:the )?{NAME})(?: [^;,«¤¢]{{1,30}})?{AT_SUM}{LEAD}",
        "payer",
        "other",
    ),
    # So "A's order (from B) is worth ¤"
    _payment(
        rf"(?P<payer>{NAME})['’]s? (?:[\w-]+ ){{0,3}}?(?:order|purchase|acquisition|takeover|bid"
        rf"|offer)(?: [^;,«¤¢]{{1,40}})?(?: (?:from|with) {TO_NAME})?(?: is| was| would be"
        rf"| will be)?(?: \w+ly)?(?: (?:estimated|believed|said|thought|reported) to be)? (?:worth"
        rf"|valued at){LEAD}",
        "payer",
        "other",
    ),
    # "(The regulator) fined A ¤"
    _payment(
        rf"{_SURE}\b(?:fines|fined|fining) (?P<payer>(?:the )?{LIST}){LEAD}",
        "payer",
    ),
    # "(Users) pay B ¤"
    _payment(rf"{_SURE}\b(?:pays|paid|paying|gives|gave|would give|will give|will pay){_TO_B}{LEAD}", "", "other"),
    # "delays cost A ¤"
    _payment(
        rf"\bcost(?:s|ing)? (?P<payer>(?:the )?{NAME}){LEAD}(?! in (?:sales|revenue|market"
        rf"|lost|profit))",
        "payer",
    ),
    # "A's ¤ investment in B"
    _payment(
        rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?{STAKES} (?:in|to|for) {TO_NAME}{OWN}",
        "payer",
        "other",
    ),
    _payment(
        rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?{PURCHASES} (?:of|for)"
        rf" [^;,¤¢]{{1,50}}? from {TO_NAME}",
        "payer",
        "other",
    ),
    _payment(
        rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?(?:{PURCHASES}|investment"
        r"|spending|capex|budget|stake|bet|expansion)\b",
        "payer",
    ),
    # "a ¤ loan from A to B", "a ¤ investment by A in B"
    _payment(
        rf"¤ (?:[\w-]+ ){{0,3}}?{STAKES} (?:from|by) (?P<payer>(?:the )?{LIST})"
        rf"(?: (?:to|in|for) {TO_NAME}{OWN})?",
        "payer",
        "other",
    ),
    _payment(
        rf"{STAKES} of{LEAD} (?:from|by) (?P<payer>(?:the )?{LIST})(?: (?:to|in|for)"
        rf" {TO_NAME}{OWN})?",
        "payer",
        "other",
    ),
    _payment(
        rf"¤ (?:[\w-]+ ){{0,3}}?{PURCHASES} of [^;,¤¢]{{1,50}}? by (?P<payer>(?:the )?{LIST})",
        "payer",
    ),
)
