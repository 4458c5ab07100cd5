"""This module holds the patterns of who pays whom, over a text in which names are marks.

«n» is a name that can pay, ¤ the sum in question, ¢ another sum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.money.dealings import RULES
from generator.money.paywords import (
    ASIDE,
    AUXILIARY,
    CALM_GAP,
    COORDINATE,
    FINES,
    LEAD,
    LEADING,
    LIST,
    NAMES,
    NOUN,
    PAYERS,
    SPEND,
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


def payment(pattern: str, payer: str, receiver: str = "", *, companies: bool = False) -> Payment:
    """Return the payment of a `pattern` that is not compiled yet."""
    return Payment(pattern=re.compile(pattern), payer=payer, receiver=receiver, companies=companies)


ACTIVE = tuple(
    payment(f"{opening} {rest}", payer, receiver)
    for rest, payer, receiver in RULES
    for opening in (SUBJECT, COORDINATE)
)
# "A announced a ¤ investment": of its own, unless somebody else's is named.
CAPITAL = payment(
    rf"{SUBJECT} (?:estimat(?:es|ed)|plan(?:s|ned)|project(?:s|ed)|expect(?:s|ed)|guid(?:es|ed)"
    rf"|forecasts?|budget(?:s|ed)|report(?:s|ed)){LEAD} (?:in|of) (?:capital expenditures?|capex)"
    r"(?! (?:by|from|of|at|across) )",
    "subject",
    companies=True,
)
# "A said sales rose, and that it expects to spend ¤"
SAID_ITSELF = payment(
    rf"{SUBJECT} (?:said|says|added|announced)\b[^;«¤]{{0,120}}? (?:it|they){AUXILIARY}{LEADING}"
    rf"{AUXILIARY} {SPEND}{LEAD}",
    "subject",
    companies=True,
)
ANNOUNCED = payment(
    rf"{SUBJECT} (?:announc(?:es|ed|ing)|unveil(?:s|ed|ing))(?:{LEAD} (?:[\w-]+ ){{0,4}}?"
    rf"(?:investment|expansion|spending plan|capital spending)\b|(?: an?| its)(?:"
    rf" [\w-]+){{0,3}}? investment of{LEAD})(?! (?:by|from|of) )",
    "subject",
    companies=True,
)
PASSIVE_SUBJECT = (
    rf"(?P<subject>{NAMES}){ASIDE}(?: (?:has|have|had|will|would|could))?(?: also| \w+ly)?"
)
PASSIVE = (
    # "B was fined ¤ by A", "B was ordered to pay ¤" is active
    payment(
        rf"{PASSIVE_SUBJECT} (?:was|were|been|be|is|are|get|got) (?:\w+ly )?fined{LEAD}"
        rf"(?: {CALM_GAP}by {TO_NAME})?",
        "subject",
        "other",
    ),
    # "B was hit with a ¤ fine by A"
    payment(
        rf"{PASSIVE_SUBJECT} (?:was|were|been|be|is|are|get|got) (?:\w+ly )?(?:hit|slapped"
        rf"|punished|served|handed|issued)(?: with)?(?:{LEAD} (?:[\w-]+ )?{FINES}\b"
        rf"| an? (?:[\w-]+ )?{FINES} of{LEAD})"
        rf"(?: (?:by|from) {TO_NAME})?",
        "subject",
        "other",
    ),
    # "B was paid ¤ by A"
    payment(
        rf"{PASSIVE_SUBJECT} (?:was|were|been|be|is|are) (?:paid|given|awarded|lent|granted"
        rf"|handed|promised|offered|allocated){LEAD}{NOUN}(?: (?:by|from) {TO_NAME})?",
        "other",
        "subject",
    ),
    # "B was bought by A for ¤", "B was sold by C to A for ¤"
    payment(
        rf"(?:was|were|been|be|being) sold by (?P<seller>{LIST}) to {TO_NAME}"
        rf"[^;¤¢]{{0,40}}? for{LEAD}",
        "other",
        "seller",
    ),
    payment(
        r"(?:(?:was|were|been|be|being) (?:bought|acquired|purchased|taken over)"
        r"(?: [\w ]{1,25}?)? by"
        rf"|(?:was|were|been|be|being) sold(?: [\w ]{{1,25}}?)? to) {TO_NAME}"
        rf"[^;¤¢]{{0,60}}? for{LEAD}",
        "other",
    ),
    # "¤ was invested in B by A", "¤ invested by A"
    payment(
        r"(?<!No )(?<!no )¤(?: that| which)?"
        r"(?: (?:was|were|has been|have been|is|are|being|will be|would be|is to be))?(?: \w+ly)?"
        r" (?:invested|pledged|committed|spent|paid|donated|lent|provided)"
        rf"(?: (?:in|into|to|on) (?:{TO_NAME}|it|them|him|her))?"
        rf" by {PAYERS}",
        "payer",
        "other",
    ),
    # "¤ in fees is payable by A to B", "a fee of ¤ would be owed by A"
    payment(
        r"¤(?: (?:a|per|each) \w+)?(?: in [a-z]+(?: [a-z]+)?)? (?:is|are|was|were|will be|would be)"
        rf" (?:owed|payable|due) by {PAYERS}(?: to {TO_NAME})?",
        "payer",
        "other",
    ),
    # "¤ was received by B from A"
    payment(
        rf"¤ (?:was|were|has been|have been) received by (?P<payee>(?:the )?{LIST})"
        rf"(?:(?: in [a-z ]{{1,20}}?)? from {TO_NAME})?",
        "other",
        "payee",
    ),
)
