"""This module holds the patterns of who pays whom, over a text in which names are marks.

«n» is a name that can pay, ¤ the sum in question, ¢ another sum.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.money.paywords import (
    ASIDE,
    BUY,
    COORDINATE,
    DEAL,
    GIVE,
    INVEST,
    INVESTORS,
    LEAD,
    LIST,
    NAME,
    NAMES,
    NOUN,
    OWN,
    PURCHASES,
    RAISE,
    SELL,
    SPEND,
    STAKES,
    SUBJECT,
    TAKE,
    TO_NAME,
)


@dataclass(frozen=True, slots=True)
class Payment:
    """A pattern, and the names of its groups that pay and receive ("" for nobody).

    `companies` says that only a company pays there: whoever else announces a sum only says it.
    """

    pattern: re.Pattern[str]
    payer: str
    receiver: str = ""
    companies: bool = False


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _active(rest: str, payer: str = "subject", receiver: str = "other") -> Payment:
    return Payment(_pattern(f"{SUBJECT} {rest}"), payer, receiver)


def _coordinate(rest: str, payer: str = "subject", receiver: str = "other") -> Payment:
    return Payment(_pattern(f"{COORDINATE} {rest}"), payer, receiver)


_GAP = r"[^,;¢]{0,80}?"
_FROM = rf"(?: {_GAP})?,? (?:from|led by|co-led by|by|backed by) (?P<other>{INVESTORS})"
_RULES: tuple[tuple[str, str, str], ...] = (
    # "A invested ¤ in B"
    (
        rf"{INVEST}{LEAD}(?: over [\w ]{{1,25}})? (?:in|into|behind) {TO_NAME}{OWN}",
        "subject",
        "other",
    ),
    # "B raised ¤ from A", "B secured a ¤ loan led by A"
    (rf"{RAISE}{LEAD}{NOUN}{_FROM}", "other", "subject"),
    # "A paid B ¤", "A awarded B a ¤ contract"
    (rf"{GIVE} {TO_NAME}(?:{DEAL})?{LEAD}", "subject", "other"),
    (rf"{GIVE} {TO_NAME} with{LEAD}", "subject", "other"),
    # "A paid ¤ to B", "A pledged a ¤ loan to help B"
    (
        (
            rf"{GIVE}{LEAD}{NOUN}(?: in [a-z ]{{1,25}})? to (?:help |support |fund |back |rescue "
            rf"|bail out )?{TO_NAME}"
        ),
        "subject",
        "other",
    ),
    # "A fined B ¤"
    (rf"{TAKE} {TO_NAME}{LEAD}", "other", "subject"),
    # "A sold its unit to B for ¤"
    (rf"{SELL} [^;¤¢]{{1,80}}? to {TO_NAME} for{LEAD}", "other", "subject"),
    (rf"{SELL} [^;¤¢«]{{1,80}}? for{LEAD} to {TO_NAME}", "other", "subject"),
    # "A bought B from C for ¤", "A bought B for ¤ from C"
    (rf"{BUY} [^;¤¢]{{1,80}}? from {TO_NAME} for{LEAD}", "subject", "other"),
    (
        rf"{BUY} [^;¤¢]{{1,80}}? for{LEAD}(?: in [a-z]+)? from {TO_NAME}",
        "subject",
        "other",
    ),
    (rf"{BUY} [^;¤¢]{{1,80}}? (?:for|in a|in an){LEAD}", "subject", ""),
    (rf"(?:placed|places|place){LEAD}{NOUN} with {TO_NAME}", "subject", "other"),
    (
        (
            rf"(?:makes?|made|making|took|take|takes|taking){LEAD} (?:[\w-]+ ){{0,2}}?{STAKES}(?:"
            rf" (?:in|to) {TO_NAME})?"
        ),
        "subject",
        "",
    ),
    (rf"{SPEND}{LEAD}", "subject", ""),
    (
        r"(?:raised?|raises|raising|borrow(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|secur(?:es|ed|ing))"
        + LEAD,
        "",
        "subject",
    ),
)
ACTIVE = tuple(
    make(rest, payer, receiver)
    for rest, payer, receiver in _RULES
    for make in (_active, _coordinate)
)
# "A announced a ¤ investment": of its own, unless somebody else's is named.
ANNOUNCED = Payment(
    _pattern(
        rf"{SUBJECT} (?:announc(?:es|ed|ing)|unveil(?:s|ed|ing))(?:{LEAD} (?:[\w-]+ ){{0,4}}?"
        rf"(?:investment|expansion|spending plan|capital spending)\b|(?: an?| its)(?:"
        rf" [\w-]+){{0,3}}? investment of{LEAD})"
        r"(?! (?:by|from|of) )"
    ),
    "subject",
    companies=True,
)
_PASSIVE_SUBJECT = (
    rf"(?P<subject>{NAMES}){ASIDE}(?: (?:has|have|had|will|would|could))?(?: also| \w+ly)?"
)
PASSIVE = (
    # "B was fined ¤ by A", "B was ordered to pay ¤" is active
    Payment(
        _pattern(
            rf"{_PASSIVE_SUBJECT} (?:was|were|been|be|is|are|get|got) (?:\w+ly )?fined{LEAD}"
            rf"(?: {_GAP}by {TO_NAME})?"
        ),
        "subject",
        "other",
    ),
    # "B was paid ¤ by A"
    Payment(
        _pattern(
            rf"{_PASSIVE_SUBJECT} (?:was|were|been|be|is|are) (?:paid|given|awarded|lent|granted"
            rf"|handed|promised|offered|allocated){LEAD}{NOUN}(?: (?:by|from) {TO_NAME})?"
        ),
        "other",
        "subject",
    ),
    # "B was bought by A for ¤", "B was sold by C to A for ¤"
    Payment(
        _pattern(
            rf"(?:was|were|been|be|being) sold by (?P<seller>{LIST}) to {TO_NAME}"
            rf"[^;¤¢]{{0,40}}? for{LEAD}"
        ),
        "other",
        "seller",
    ),
    Payment(
        _pattern(
            r"(?:(?:was|were|been|be|being) (?:bought|acquired|purchased|taken over)"
            r"(?: [\w ]{1,25}?)? by"
            rf"|(?:was|were|been|be|being) sold(?: [\w ]{{1,25}}?)? to) {TO_NAME}"
            rf"[^;¤¢]{{0,60}}? for{LEAD}"
        ),
        "other",
    ),
    # "¤ was invested in B by A", "¤ invested by A"
    Payment(
        _pattern(
            r"¤(?: that| which)?(?: (?:was|were|has been|have been|is|are|being))?(?: \w+ly)?"
            r" (?:invested|pledged|committed|spent|paid|donated|lent|provided)"
            rf"(?: (?:in|into|to|on) {TO_NAME})?"
            rf" by (?P<payer>(?:the )?{LIST})"
        ),
        "payer",
        "other",
    ),
)
NOMINAL = (
    # "delays cost A ¤"
    Payment(
        _pattern(
            rf"\bcost(?:s|ing)? (?P<payer>(?:the )?{NAME}){LEAD}(?! in (?:sales|revenue|market"
            rf"|lost|profit))"
        ),
        "payer",
    ),
    # "A's ¤ investment in B"
    Payment(
        _pattern(
            rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?{STAKES} (?:in|to|for)"
            rf" {TO_NAME}{OWN}"
        ),
        "payer",
        "other",
    ),
    Payment(
        _pattern(
            rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?{PURCHASES} (?:of|for)"
            rf" [^;,¤¢]{{1,50}}? from {TO_NAME}"
        ),
        "payer",
        "other",
    ),
    Payment(
        _pattern(
            rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?(?:{PURCHASES}|investment"
            r"|spending|capex|budget|stake|bet|expansion)\b"
        ),
        "payer",
    ),
    # "a ¤ loan from A to B", "a ¤ investment by A in B"
    Payment(
        _pattern(
            rf"¤ (?:[\w-]+ ){{0,3}}?{STAKES} (?:from|by) (?P<payer>(?:the )?{LIST})"
            rf"(?: (?:to|in|for) {TO_NAME}{OWN})?"
        ),
        "payer",
        "other",
    ),
    Payment(
        _pattern(
            rf"{STAKES} of{LEAD} (?:from|by) (?P<payer>(?:the )?{LIST})(?: (?:to|in|for)"
            rf" {TO_NAME}{OWN})?"
        ),
        "payer",
        "other",
    ),
    Payment(
        _pattern(
            rf"¤ (?:[\w-]+ ){{0,3}}?{PURCHASES} of [^;,¤¢]{{1,50}}? by (?P<payer>(?:the )?{LIST})"
        ),
        "payer",
    ),
)
