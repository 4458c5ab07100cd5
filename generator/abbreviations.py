"""Lists the words that decide whether a full stop ends a sentence."""

from __future__ import annotations

from enum import StrEnum


class Follower(StrEnum):
    """What stands after an abbreviation whose full stop ends no sentence."""

    NAME = "name"
    NUMBER = "number"
    CLOCK = "clock"
    ANYTHING = "anything"


# Written without the last full stop, in lower case. After NAME a sentence never ends, after
# NUMBER it ends unless a digit follows, after CLOCK and ANYTHING only before a word of OPENERS.
_ABBREVIATIONS = {
    Follower.NAME: """
        mr mrs ms mx messrs dr prof gen sen rep gov lt col capt cmdr maj sgt cpl adm rev hon pres
        supt insp amb st mt ft vs v e.g i.e cf viz ca approx
    """,
    Follower.NUMBER: "no nos nr n° № p pp pg fig figs ch chap art arts eq eqs tab ex op pt pts",
    Follower.CLOCK: "a.m p.m",
    Follower.ANYTHING: """
        inc corp co cos ltd llc llp plc bros mfg intl dept univ assn jr sr esq etc al ave blvd rd sq
        hwy jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat
        sun est ed eds min max misc tel ext dist vol vols sec sect para paras ver gov't calif conn
        fla mass mich minn wash okla ariz ph.d
    """,
}
FOLLOWERS = {word: follower for follower, words in _ABBREVIATIONS.items() for word in words.split()}

# Those that end the name of a company, and what can only begin the next sentence then: who is
# titled so is not of the company, and a noun of it would be in small letters ("Acme Inc. shares").
COMPANIES = frozenset("inc corp co cos ltd llc llp plc bros".split())
HONORIFICS = (
    *("Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Judge", "Justice", "Senator"),
    *("Representative", "Congressman", "Congresswoman", "Governor", "Attorney"),
)
NEW_SUBJECTS = (
    *("Shares", "Stocks", "Sales", "Revenue", "Revenues", "Profit", "Profits", "Earnings"),
    *("Analysts", "Investors", "Critics", "Prosecutors", "Officials", "Regulators", "Lawyers"),
    *("Attorneys", "Workers", "Employees", "Executives", "Shareholders", "Customers", "Rivals"),
    *("Residents", "Economists", "Unions", "Police", "Prices", "Terms"),
)

# Words that open a sentence far more often than they go on with one after an abbreviation.
_OPENERS = """
    a about according additionally after again all also although among an and another any are as
    asked at because before between both but by can could did do does during each earlier even
    every few first following for four from had has have he her here his how however i if in
    instead is it its last late later like many meanwhile more moreover most my nearly neither no
    nor not nothing now of on once one only or other others our over perhaps she should since
    six so some soon still such that the their then there these they this those though three
    through thus to today together two under unlike until up was we were what when where whether
    which while who why will with without would yesterday yet you your
"""
OPENERS = frozenset(_OPENERS.split())

# Titles that open a sentence after a time of day: "at 6 p.m. Mr. Smith left".
TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "president"})

# Names that carry an exclamation mark.
BANG_NAMES = frozenset({"yahoo", "jeopardy", "joomla", "yum"})

# What follows the stop in the name of a site, so that "Booking.Com" is one word.
DOMAINS = ("com", "net", "org", "info", "gov", "edu", "app", "dev", "io", "ai", "cn", "co", "uk")

SPEECH_VERBS = (
    *("explained", "answered", "replied", "shouted", "wondered", "joked", "noted", "wrote"),
    *("writes", "asked", "added", "says", "said", "asks", "adds", "told"),
)
