"""This module holds the patterns of who pays whom where no subject of a main clause pays.

«n» is a name that can pay, ¤ the sum in question, ¢ another sum.
"""

from __future__ import annotations

from generator.money.payments import PASSIVE_SUBJECT, payment
from generator.money.paywords import (
    AT_SUM,
    BUY,
    LEAD,
    NAME,
    NAMES,
    OWN,
    PAYER,
    PAYERS,
    PURCHASES,
    SELL,
    STAKES,
    TO_NAME,
)

# Nothing before the verb denies it, and it has no other subject that has a name.
_SURE = (
    r"(?<!not )(?<!never )(?<!n't )(?<!n’t )(?<!nobody )(?<!not yet )(?<!refused to )"
    r"(?<!failed to )"
)
# Ahead of all others: here the name before the verb is no subject of its own.
RELATIVE = (
    # So "B, from which (A) bought nine pumps for ¤"
    payment(
        rf"{TO_NAME},? from (?:which|whom) (?:{PAYER}|(?:it|they|he|she|we"
        rf"|(?:the|its) [\w-]+))(?: (?:has|have|had))? {BUY} [^;¤¢]{{1,80}}?{AT_SUM}{LEAD}",
        "payer",
        "other",
    ),
    # So "a judge ordered A to pay ¤ to B"
    payment(
        rf"{_SURE}\b(?:orders|ordered|forced|told) {PAYERS}"
        r"(?: [^;,«¤¢]{1,30})? to"
        r" (?:pay|repay|hand over|refund|compensate|reimburse)(?: (?:the |its |their )?[a-z]+)?"
        rf"{LEAD}(?: in [a-z]+(?: (?!to )[a-z]+)?)?(?: to {TO_NAME})?",
        "payer",
        "other",
    ),
    # "B, which a jury in May had awarded ¤"
    payment(
        rf"(?P<subject>{NAMES}),? (?:which|whom|who) (?:an?|the) [\w ]{{1,30}}?"
        rf" (?:(?:had|has|have) )?(?:awarded|granted){LEAD}",
        "",
        "subject",
    ),
    # "B, with which it placed a ¤ order"
    payment(
        rf"{TO_NAME}, with (?:which|whom) (?:{PAYER}|(?:it|they|he|she|we"
        rf"|(?:the|its) [\w-]+))(?: (?:has|have|had))? placed{LEAD} (?:[\w-]+ ){{0,2}}?order",
        "payer",
        "other",
    ),
    # "B took in ¢, of which ¤ came from A", "B received ¢, including ¤ from A"
    payment(
        rf"(?P<subject>{NAMES}) (?:took in|received|raised|got|collected) [^;¤]{{1,40}}?,"
        rf" (?:of which{LEAD} (?:came|comes|was|were)|including{LEAD}) from [^;¤¢«]{{0,50}}?"
        rf"(?P<other>{NAME})",
        "other",
        "subject",
    ),
    # "the ¤ that A paid B"
    payment(
        rf"¤ (?:that |which )?{PAYER} (?:(?:has|have|had) )?(?:paid|gave|lent"
        rf"|sent|owes?|owed) {TO_NAME}",
        "payer",
        "other",
    ),
    payment(
        rf"\b[Tt]he ¤ (?:that |which )?{PAYER} (?:(?:has|have|had) )?(?:paid"
        r"|spent|spends|invested|invests)\b",
        "payer",
    ),
    # "B is funded by a ¤ grant from A"
    payment(
        rf"{PASSIVE_SUBJECT} (?:was|were|been|be|is|are|being) (?:\w+ly )?(?:funded|financed"
        rf"|backed|supported|paid for|rescued) (?:by|with){LEAD} (?:[\w-]+ ){{0,3}}?{STAKES}"
        rf" (?:from|by) {TO_NAME}",
        "other",
        "subject",
    ),
)
NOMINAL = (
    # "… with A pumping ¤ into B", "followed by ¤ more from A"
    payment(
        rf"\b(?:with|by|saw|sees|after) {PAYERS} (?:investing|pumping|pouring|injecting|putting"
        rf"|sinking|ploughing|plowing|committing|placing){LEAD}"
        rf"(?: (?:in|into|behind) {TO_NAME}{OWN})?",
        "payer",
        "other",
    ),
    payment(
        rf"\bfollowed by(?: another| a further| an additional)?{LEAD}(?: more| extra)?"
        rf" from {PAYERS}",
        "payer",
    ),
    # "A's plan to sell 40 shops to B for ¤", "the sale of its unit to B for ¤"
    payment(
        rf"(?P<payee>{NAME})['’]s? (?:plan|deal|agreement|decision|offer|proposal) to {SELL}"
        rf" [^;¤¢«]{{1,60}}? to {TO_NAME} for{LEAD}",
        "other",
        "payee",
    ),
    payment(
        rf"\b(?:deal|agreement|plan|pledge|commitment) to invest{LEAD} (?:in|into) {TO_NAME}{OWN}",
        "",
        "other",
    ),
    payment(rf"\bsale of [^;¤¢«]{{1,60}}? to {PAYERS} for{LEAD}", "payer"),
    payment(rf"¤(?: in [a-z]+)? payable by {PAYERS}(?: to {TO_NAME})?", "payer", "other"),
    # "… joined A from B for ¤", "a ¤ move from B to A"
    payment(
        r"\b(?:join(?:s|ed|ing)?|mov(?:e|es|ed|ing) to|sign(?:s|ed|ing)? for|switch(?:es|ed) to)"
        rf" {PAYER} from {TO_NAME}(?: [^;,«¤¢]{{1,40}})?{AT_SUM}{LEAD}",
        "payer",
        "other",
    ),
    payment(
        rf"¤ (?:[\w-]+ ){{0,3}}?(?:move|transfer|switch) from {TO_NAME} to"
        rf" {PAYER}",
        "payer",
        "other",
    ),
    payment(
        rf"\b(?:move|transfer|switch)(?: [^;,«¤¢]{{1,30}})? from {TO_NAME} to"
        rf" {PAYER}(?: [^;,«¤¢]{{1,30}})?{AT_SUM}{LEAD}",
        "payer",
        "other",
    ),
    # So "A's order (from B) is worth ¤"
    payment(
        rf"(?P<payer>{NAME})['’]s? (?:[\w-]+ ){{0,3}}?(?:order|purchase|acquisition|takeover|bid"
        rf"|offer)(?: [^;,«¤¢]{{1,40}})?(?: (?:from|with) {TO_NAME})?(?: is| was| would be"
        rf"| will be)?(?: \w+ly)?(?: (?:estimated|believed|said|thought|reported) to be)? (?:worth"
        rf"|valued at){LEAD}",
        "payer",
        "other",
    ),
    # So "the regulator fined A ¤", "users pay B ¤"
    payment(
        rf"{_SURE}\b(?:fines|fined|fining) {PAYERS}{LEAD}",
        "payer",
    ),
    payment(
        rf"{_SURE}\b(?:pays|paid|paying|gives|gave|would give|will give|will pay) {TO_NAME}{LEAD}",
        "",
        "other",
    ),
    # "delays cost A ¤"
    payment(
        rf"\bcost(?:s|ing)? {PAYER}{LEAD}(?! in (?:sales|revenue|market"
        rf"|lost|profit))",
        "payer",
    ),
    # "A's ¤ investment in B"
    payment(
        rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?{STAKES} (?:in|to|for) {TO_NAME}{OWN}",
        "payer",
        "other",
    ),
    payment(
        rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?{PURCHASES} (?:of|for)"
        rf" [^;,¤¢]{{1,50}}? from {TO_NAME}",
        "payer",
        "other",
    ),
    payment(
        rf"(?P<payer>{NAME})['’]s?{LEAD} (?:[\w-]+ ){{0,3}}?(?:{PURCHASES}|investment"
        r"|spending|capex|budget|stake|bet|expansion)\b",
        "payer",
    ),
    # "A regrets its ¤ purchase of B"
    payment(
        rf"(?P<subject>{NAME})(?!['’])[^«,;¤]{{1,80}}? its{LEAD} (?:[\w-]+ ){{0,2}}?{PURCHASES}"
        r" of ",
        "subject",
    ),
    # "a ¤ loan from A to B", "a ¤ investment by A in B"
    payment(
        rf"¤ (?:[\w-]+ ){{0,3}}?{STAKES} (?:from|by) {PAYERS}"
        rf"(?: (?:to|in|for) {TO_NAME}{OWN})?",
        "payer",
        "other",
    ),
    payment(
        rf"{STAKES} of{LEAD} (?:from|by) {PAYERS}(?: (?:to|in|for)"
        rf" {TO_NAME}{OWN})?",
        "payer",
        "other",
    ),
    payment(
        rf"¤ (?:[\w-]+ ){{0,3}}?{PURCHASES} of [^;,¤¢]{{1,50}}? by {PAYERS}",
        "payer",
    ),
)
