"""This module holds what the subject of a sentence does with a sum, and who pays whom then.

«n» is a name that can pay, ¤ the sum in question, ¢ another sum.
"""

from __future__ import annotations

from generator.money.paywords import (
    ASSETS,
    AT_SUM,
    BARGAIN,
    BUY,
    DEAL,
    FINES,
    GAP,
    GIVE,
    INVEST,
    INVESTORS,
    LEAD,
    NO_AGENT,
    NO_PART,
    NOUN,
    ORDER,
    OWN,
    RAISE,
    SELL,
    SIGN,
    SPEND,
    STAKES,
    TAKE,
    TO_NAME,
    WIN,
)

# Who leads a round, or takes part in it, pays a part of the sum only.
_FROM = rf"(?: {GAP})?,? (?:{NO_PART}from|{NO_AGENT}by) (?P<other>{INVESTORS})"
_SOMEBODY = r"(?:the|its|their|his|her|a|an) (?:[a-z-]+ ){0,2}?[a-z-]+"
_TO_BUY = (
    r"(?:,)? (?:to (?:buy|purchase|acquire|lease|rent|hire|charter|license)\b"
    r"|for (?:the )?(?:purchase|supply|delivery|acquisition|lease|use) of\b)"
)
_TO_DELIVER = (
    r"(?:,)? to (?:supply|deliver|sell|provide|build|make|produce|develop|maintain"
    r"|manufacture|run|operate|upgrade|design|install|repair)\b"
)


def _pays(pattern: str) -> tuple[str, str, str]:
    """Return a rule by which the subject pays, and the other one, if it has a name, is paid."""
    return pattern, "subject", "other"


def _gets(pattern: str) -> tuple[str, str, str]:
    """Return a rule by which the other one pays, if it has a name, and the subject is paid."""
    return pattern, "other", "subject"


# Behind the subject of each: a pattern, and the groups that pay and are paid ("" for nobody).
RULES: tuple[tuple[str, str, str], ...] = (
    # "A invested ¤, giving B a valuation of"
    _pays(
        rf"{INVEST}{LEAD}(?: \([^()]{{1,40}}\))?, (?:giving|valuing|handing) {TO_NAME}"
        r"(?: an?| at)\b[^;,]{0,40}(?:valuation|¢)",
    ),
    # "A bought B's unit for ¤"
    _pays(rf"{BUY} {TO_NAME}['’]s? (?:[a-z-]+ ){{0,3}}?{ASSETS}{AT_SUM}{LEAD}"),
    # "A helped by lending ¤"
    _pays(
        r"[a-z]+(?: [a-z-]+){0,7} by (?:providing|lending|investing|giving|paying|pledging|donating"
        rf"|contributing|injecting|committing|putting up|putting in){LEAD}(?: in [a-z]+)?"
        rf"(?: to {TO_NAME})?",
    ),
    # "A invested ¤ in B"
    _pays(rf"{INVEST}{LEAD}(?: over [\w ]{{1,25}})? (?:in|into|behind) {TO_NAME}{OWN}"),
    # "A imposed a ¤ fine on B", "A hit B with a ¤ fine"
    _gets(
        rf"(?:impos(?:es?|ed|ing)|slapp?(?:s|ed|ing)|levie[sd]|hand(?:s|ed)|issu(?:es|ed)){LEAD}"
        rf" (?:in )?(?:[\w-]+ )?{FINES} (?:on|against|to) {TO_NAME}",
    ),
    # So "A levied fines of ¤ on B"
    _gets(
        r"(?:impos(?:es?|ed|ing)|slapp?(?:s|ed|ing)|levie[sd]|hand(?:s|ed)|issu(?:es|ed)) (?:an? )?"
        rf"(?:[\w-]+ )?{FINES} (?:of|worth|totall?ing){LEAD} (?:on|against|to) {TO_NAME}",
    ),
    _gets(
        rf"(?:hits?|hitting|slap(?:s|ped)|punish(?:es|ed)|handed|served|sanction(?:s|ed))"
        rf" {TO_NAME}(?: with)?{LEAD} (?:[\w-]+ )?{FINES}\b",
    ),
    _gets(
        r"(?:hits?|hitting|slap(?:s|ped)|handed|served|issued|issues|g[ai]ves?)"
        rf" {TO_NAME}(?: with)? an? (?:[\w-]+ )?{FINES} of{LEAD}",
    ),
    # So "B received a ¤ fine (from A)"
    _pays(
        rf"(?:receiv(?:es?|ed|ing)|got|gets?|fac(?:es?|ed|ing)|paid|pays?){LEAD}"
        rf" (?:in )?(?:[\w-]+ )?{FINES}\b(?: (?:from|by|to) {TO_NAME})?",
    ),
    _pays(
        r"(?:receiv(?:es?|ed|ing)|got|gets?|fac(?:es?|ed|ing)|paid|pays?) (?:an? )?(?:[\w-]+ )?"
        rf"{FINES} of{LEAD}(?: to {TO_NAME})?",
    ),
    # "B accepted a ¤ bid from A": who is paid is not told
    (
        (
            rf"(?:accept(?:s|ed|ing)?|reject(?:s|ed|ing)?|turn(?:s|ed) down|receiv(?:es?|ed|ing)"
            rf"|rebuff(?:s|ed)|consider(?:s|ed|ing)?|agreed to){LEAD} (?:[\w-]+ ){{0,2}}?(?:bids?"
            rf"|offers?|proposals?)(?: [^;,¤¢«]{{1,40}})? (?:from|by) {TO_NAME}"
        ),
        "other",
        "",
    ),
    # "A made a ¤ offer for B", "A tabled a bid of ¤"
    _pays(
        r"(?:ma[dk]es?|making|tabl(?:es|ed|ing)|submit(?:s|ted|ting)?|lodg(?:es|ed)|launch(?:es|ed)"
        r"|put in|raised|increas(?:es|ed)|improv(?:es|ed))"
        rf"(?: an?| its| their)(?: [\w-]+){{0,2}}? (?:bid|offer|proposal)(?: worth| of"
        rf"| valued at){LEAD}",
    ),
    _pays(
        r"(?:ma[dk]es?|making|tabl(?:es|ed|ing)|submit(?:s|ted|ting)?|lodg(?:es|ed)|launch(?:es|ed)"
        rf"|put in){LEAD} (?:[\w-]+ ){{0,2}}?(?:bid|offer|proposal)\b",
    ),
    # "B lined up a bridge loan of ¤ from A"
    _gets(
        rf"(?:{RAISE}|lin(?:es|ed|ing)? up|arrang(?:e|es|ed|ing)|negotiat(?:e|es|ed|ing)"
        r"|tak(?:e|es|ing) out|took out) an? (?:[\w-]+ ){0,3}?(?:loan|grant|credit line"
        r"|facility|credit facility|investment|subsidy|bailout) of"
        rf"{LEAD} from (?P<other>{INVESTORS})",
    ),
    # "B raised ¤ from A", "B secured a ¤ loan led by A"
    _gets(rf"{RAISE}{LEAD}{NOUN}{_FROM}"),
    # "A paid B ¤", "A awarded B a ¤ contract"
    _pays(rf"{GIVE} {TO_NAME}(?:{DEAL})?{LEAD}"),
    _pays(rf"{GIVE} {TO_NAME} with{LEAD}"),
    # "A paid the builder ¤": nobody who has a name here
    _pays(rf"(?:pays?|paid|paying|gives?|gave|giving|lends?|lent) {_SOMEBODY}{LEAD}"),
    # "A paid ¤ to B", "A pledged a ¤ loan to help B"
    _pays(
        rf"{GIVE}{LEAD}{NOUN}(?: in [a-z ]{{1,25}})? to (?:help |support |fund |back |rescue "
        rf"|bail out )?{TO_NAME}",
    ),
    # "A provided a loan of ¤ to B"
    _pays(
        rf"{GIVE}(?: an?| its| further)?(?: [\w-]+){{0,2}}? (?:loans?|grants?|aid|financing"
        rf"|donations?|guarantees?|subsid(?:y|ies))(?: worth| of| totall?ing){LEAD}"
        rf"(?: (?:to|for) {TO_NAME})?",
    ),
    # "A rescued B with ¤"
    _pays(
        r"(?:rescu(?:es?|ed|ing)|bail(?:s|ed|ing)? out|back(?:s|ed|ing)?|fund(?:s|ed|ing)?"
        r"|financ(?:es?|ed|ing)|support(?:s|ed|ing)?|prop(?:s|ped) up|help(?:s|ed)?)"
        rf" {TO_NAME} with{LEAD}",
    ),
    # "A voted ¤ towards B"
    _pays(
        rf"(?:vot(?:es|ed|ing)|earmark(?:s|ed|ing)?|allocat(?:es|ed|ing)|set aside){LEAD}{NOUN}"
        rf"(?: in [a-z]+)? (?:to|for|towards?) {TO_NAME}",
    ),
    # "A ordered 40 pumps from B for ¤", "A placed an order with B worth ¤"
    _pays(rf"{ORDER} [^;¤¢]{{1,80}}? (?:from|with) {TO_NAME}(?: [^;,«¤¢]{{1,40}})?{AT_SUM}{LEAD}"),
    _pays(rf"{ORDER} (?:from|with) {TO_NAME}(?: [^;,«¤¢]{{1,60}})?{AT_SUM}{LEAD}"),
    _pays(rf"{ORDER} [^;¤¢]{{1,80}}?{AT_SUM}{LEAD}"),
    # "A agreed a fee of ¤ with B"
    _pays(
        rf"{SIGN}(?: an?| the)(?: [\w-]+){{0,2}}? (?:fee|price)(?: of| worth){LEAD} with {TO_NAME}"
    ),
    _pays(rf"{SIGN}{LEAD}(?: [\w-]+){{0,2}}? (?:fee|price) with {TO_NAME}"),
    # "A signed a ¤ contract with B to buy", or "to deliver"
    *(
        dealing(rf"{SIGN}{sum_} with {TO_NAME}{purpose}")
        for sum_ in (
            rf"{LEAD}(?: [\w-]+){{0,3}}? {BARGAIN}",
            rf"(?: an?| the)(?: [\w-]+){{0,3}}? {BARGAIN}(?: worth| valued at| of){LEAD}",
        )
        for dealing, purpose in ((_pays, _TO_BUY), (_gets, _TO_DELIVER))
    ),
    # "A fined B ¤"
    _gets(rf"{TAKE} {TO_NAME}{LEAD}"),
    # "A sold its unit to B for ¤"
    _gets(rf"{SELL} [^;¤¢]{{1,80}}? to {TO_NAME} for{LEAD}"),
    _gets(rf"{SELL} [^;¤¢«]{{1,80}}? for{LEAD} to {TO_NAME}"),
    # "A bought B from C for ¤", "A bought B for ¤ from C"
    _pays(rf"{BUY} [^;¤¢]{{1,80}}? from {TO_NAME}(?: [^;,«¤¢]{{1,40}})?{AT_SUM}{LEAD}"),
    _pays(rf"{BUY} [^;¤¢]{{1,80}}? for{LEAD}(?: in [a-z]+)? from {TO_NAME}"),
    _pays(rf"{BUY} [^;¤¢]{{1,80}}?(?:{AT_SUM}| in a| in an){LEAD}"),
    # "B sold its unit for ¤"
    _gets(rf"(?:sold|sell|selling) [^;,¤¢]{{1,60}}? for{LEAD}(?! (?:each|apiece|a |an |per ))"),
    # "B won a ¤ contract", "B won a contract worth ¤ from A"
    _gets(
        rf"{WIN} an?(?: [\w-]+){{0,4}}? (?:contract|order|grant|deal|loan|award|tender)"
        rf"(?: worth| valued at| of){LEAD}(?: (?:from|by|with) {TO_NAME})?",
    ),
    _gets(rf"{WIN}{LEAD}(?: [\w-]+){{0,3}}? (?:contract|order|grant|deal|award|tender)\b"),
    # So "B is seeking a ¤ loan (from A)"
    _gets(
        r"(?:seek(?:s|ing)?|sought|want(?:s|ed)?|request(?:s|ed|ing)?|ask(?:s|ed|ing)? for"
        r"|appl(?:y|ies|ied|ying) for|negotiat(?:es|ed|ing))"
        rf"{LEAD}(?: in)?(?: [\w-]+){{0,3}}? (?:loans?|credit|credit line|credit facility"
        r"|funding|financing|grants?|aid|bailout|facility|investment|capital|backing|subsid(?:y|ies)"
        r"|fees?|compensation|refund)\b"
        rf"(?: (?:from|by) {TO_NAME})?",
    ),
    _pays(rf"(?:placed|places|place){LEAD}{NOUN} with {TO_NAME}"),
    # "A took a ¤ stake in B": who is paid is not told
    _pays(
        rf"(?:makes?|made|making|took|take|takes|taking){LEAD} (?:[\w-]+ ){{0,2}}?{STAKES}\b"
        r"(?! (?:available|possible))",
    ),
    # "A made a payment of ¤ to B"
    _pays(
        r"(?:makes?|made|making)(?: an?| its| the)(?: [\w-]+){0,3}? (?:payment|donation|deposit"
        rf"|contribution|investment) of{LEAD}(?: (?:to|in) {TO_NAME})?",
    ),
    _pays(rf"(?:(?:puts?|putting|chip(?:s|ped)) in|(?:buys?|bought|buying) back){LEAD}"),
    _pays(rf"{SPEND}{LEAD}"),
    _gets(
        r"(?:clos(?:es?|ed|ing)|complet(?:es?|ed|ing)|land(?:s|ed|ing)|clinch(?:es|ed|ing)?)"
        rf"{LEAD} (?:[\w-]+ ){{0,3}}?(?:round|funding|financing|fundraising)\b(?! (?:to|for|of) )",
    ),
    _gets(
        r"(?:raised?|raises|raising|borrow(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|secur(?:es|ed|ing))"
        + LEAD,
    ),
)
