"""This module reads the words before and after an amount that bound it or make it approximate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from generator.quantity.numbers import parse_number
from generator.quantity.patterns import BLANK, DASH, MAYBE_SPACE, SPACE, one_of, verbose


class Bound(StrEnum):
    """What a modifier says about the amount beside it."""

    NONE = "none"
    ABOUT = "about"
    LOW = "low"
    HIGH = "high"
    EXACT = "exact"
    FROM = "from"
    BETWEEN = "between"


# The amount is the least that is meant: these words begin its span.
LOW_WORDS = """
    more than; over; above; at least; at a minimum; upwards of; upward of; in excess of; north of;
    well over; well above; just over; just above; slightly over; as little as; as few as;
    a minimum of; minimum; beyond
"""
# The amount is the most that is meant.
HIGH_WORDS = """
    less than; fewer than; under; below; at most; up to; as much as; as many as; south of;
    just under; just below; well under; well below; slightly under; a maximum of; maximum; within
"""
ABOUT_WORDS = """
    about; around; approximately; approx.; approx; roughly; nearly; almost; some; circa; ca.;
    close to; in the region of; in the order of; on the order of; in the neighborhood of;
    in the vicinity of; just about; just shy of; virtually; more or less; ~; ～; ≈; ∼
"""
# These bound an amount, too, but are verbs and adjectives: the span begins after them.
LOW_BEFORE = """
    exceed; exceeds; exceeded; exceeding; exceed the; exceed a; exceeds a; exceeded a; surpass;
    surpasses; surpassed; surpassing; topping; as low as; a minimum; starting at; starting from;
    not below
"""
HIGH_BEFORE = "as high as; capped at; limited to; not exceeding; not exceed"
ABOUT_BEFORE = "an estimated; estimated; estimated at; an approximate; estimated to be"


def _phrases(table: str) -> str:
    """Return a pattern for a table of phrases that semicolons part."""
    return one_of(" ".join(phrase.split()) for phrase in table.split(";"))


MORE = r"(?: more | greater | larger | higher | bigger )"
LESS = r"(?: less | fewer | smaller | lower )"
DEGREE = rf"(?: (?: well | just | slightly | far | much | even | significantly ) {SPACE} )?"
EQUAL = rf"(?: equal {SPACE} (?: to | than ) )"


def _compared(adjective: str, opposite: str) -> str:
    """Return a pattern for comparisons with `adjective`, or with no more of `opposite`."""
    return rf"""
        (?: (?: {EQUAL} | equal ) {SPACE} or {SPACE} {adjective} {SPACE} than  # or less than
        | {DEGREE} {adjective} {SPACE} (?: than {SPACE} )? or {SPACE} {EQUAL}  # less or equal than
        | {DEGREE} {adjective} {SPACE} than                          # well more than
        | (?: no | not ) {SPACE} {opposite} {SPACE} than )           # no fewer than
    """


# "$5 and up", "5 or over are"; in "$5 and up to $9" the word bounds the next amount.
PHRASE_END = rf"""
    (?= \s* (?: $ | [.,;:!?)\]"”—–-] )
    | {SPACE} (?: in | for | of | at | on | per | are | is | were | was | will | can | who
      ) \b )
"""
SIGN_END = rf"(?! [<>=] | {MAYBE_SPACE} [<>=] )"
BEFORE = verbose(
    rf"""
    (?:
      (?: (?P<low> {_compared(MORE, LESS)} | {_phrases(LOW_WORDS)}
        ) | (?P<high> {_compared(LESS, MORE)} | {_phrases(HIGH_WORDS)}
        ) | (?P<about> {_phrases(ABOUT_WORDS)}
        ) | (?P<low_before> {_phrases(LOW_BEFORE)}
        ) | (?P<high_before> {_phrases(HIGH_BEFORE)}
        ) | (?P<about_before> {_phrases(ABOUT_BEFORE)}
        ) | (?P<exact> {EQUAL} | equals? )
        | (?P<between> between ) | (?P<from> (?: ranging {SPACE} )? from ) )
      (?: {SPACE} | (?<= [~～≈∼] ) )
    | (?<! [<>=] ) (?<! [<>=]{BLANK} )
      (?: (?P<above> >{MAYBE_SPACE}=? | ≥ ) | (?P<below> <{MAYBE_SPACE}=? | ≤ ) )
      {SIGN_END} {MAYBE_SPACE}
    )
    """
)
FIRST_WORDS = frozenset(
    phrase.split()[0]
    for table in (LOW_WORDS, HIGH_WORDS, ABOUT_WORDS, LOW_BEFORE, HIGH_BEFORE, ABOUT_BEFORE)
    for phrase in table.split(";")
) | frozenset(
    "more greater larger higher bigger less fewer smaller lower well just slightly far much even"
    " significantly equal equals no not between from ranging".split()
)
FIRST_SIGNS = "~～≈∼<>≤≥"

AFTER = verbose(
    rf"""
    (?P<low> \+ (?! \w ) | {DASH} plus \b
      | {SPACE} (?: or | and ) {SPACE}
        (?: {MORE} (?: {SPACE} than )? | {EQUAL} | equal ) \b
      | {SPACE} or {SPACE} (?: above | over | up | upwards ) \b (?! {SPACE} to \b )
      | {SPACE} and {SPACE} (?: above | over | up | upwards ) \b {PHRASE_END} )
    | (?P<high> {SPACE} (?: or | and ) {SPACE}
        (?: {LESS} (?: {SPACE} than )? | below | under ) \b )
    | (?P<about> {SPACE} or {SPACE} so \b | -odd \b | -ish \b )
    """
)
TO = verbose(
    rf"""
    {SPACE} (?: to | through | up {SPACE} to ) {SPACE} | {MAYBE_SPACE} {DASH} {MAYBE_SPACE}
    """
)
AND = verbose(rf"{SPACE} (?: and | to ) {SPACE} | {MAYBE_SPACE} {DASH} {MAYBE_SPACE}")


# "Handed over 5 planes": the word belongs to the verb.
PHRASAL = re.compile(
    r"\b(?:hand(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|turn(?:s|ed|ing)?|carr(?:y|ies|ied|ying)"
    r"|roll(?:s|ed|ing)?|sign(?:s|ed|ing)?)\s\Z",
    re.IGNORECASE,
)
# "Will not sell for less than $5" is $5 or more; "not one penny more than $5" is $5 or less.
DENIED = re.compile(
    r"""
    (?: \b (?: will | would | can | could | may | might | must | should | shall | do | does | did )
        (?: \s not | n['’]t ) | \b (?: cannot | won['’]t | never ) )
    (?: \s (?! from\b | because\b | with\b | in\b | of\b | on\b | and\b | but\b | that\b )
        [\w-]+ ){1,3} \s \Z
    | \b neither (?: \s [\w&-]+ ){2,7} \s \Z
    | \b no \s [\w-]+ \s (?: may | can | will | would | could | should | must )
        (?: \s \w+ ){1,2} \s \Z
    | \b not \s (?: one | an? ) \s [\w-]+ \s \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Bounds that the amount itself keeps: "at least $5" can be $5. Words for the rest exclude it.
REACHED = verbose(
    rf"""
    at {SPACE} (?: least | most | a {SPACE} minimum ) | up {SPACE} to | as {SPACE} \w+ {SPACE} as
    | (?: a {SPACE} )? (?: min | max ) imum\b | within | capped | limited | starting
    | not {SPACE} (?: exceed | below ) | .*? \b equal | [≤≥] | [<>] {MAYBE_SPACE} =
    | (?: no | not ) {SPACE} \w+ {SPACE} than
    """
)
_DENIED_REACH = 60
_OPPOSITE = {Bound.LOW: Bound.HIGH, Bound.HIGH: Bound.LOW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """Words that bound an amount: from `start` to `end`, part of its span if `inside`.

    `reached` says that the amount is within its bound ("up to").
    """

    start: int
    end: int
    bound: Bound
    inside: bool = True
    reached: bool = False


BOUND_OF_GROUP = {
    "low": Bound.LOW,
    "above": Bound.LOW,
    "low_before": Bound.LOW,
    "high": Bound.HIGH,
    "below": Bound.HIGH,
    "high_before": Bound.HIGH,
    "about": Bound.ABOUT,
    "about_before": Bound.ABOUT,
    "exact": Bound.EXACT,
    "between": Bound.BETWEEN,
    "from": Bound.FROM,
}


def read_bound(text: str, pos: int) -> Modifier | None:
    """Return the modifier that begins at `pos` of `text`, or None.

    Two in a row count as one that says what the stronger one does: "up to about".
    """
    first = _read_one(text, pos)
    second = _read_one(text, first.end) if first else None
    if not first or not second:
        return first
    weak = (Bound.ABOUT, Bound.NONE)
    if first.bound not in weak and second.bound not in weak:
        return first
    if not first.inside or first.bound is Bound.FROM:
        start = second.start if second.inside else second.end
    else:
        start = first.start
    reached = first.reached or second.reached
    bound = _stronger(first, second)
    return Modifier(start=start, end=second.end, bound=bound, reached=reached)


def _read_one(text: str, pos: int) -> Modifier | None:
    """Return the single modifier that begins at `pos` of `text`, or None."""
    match = BEFORE.match(text, pos)
    if not match or not match.lastgroup:
        return None
    before = text[max(0, pos - _DENIED_REACH) : pos]
    if match[0].lower().startswith("over") and PHRASAL.search(before):
        return None
    inside = not match.lastgroup.endswith("_before") and match.lastgroup != "exact"
    bound, reached = BOUND_OF_GROUP[match.lastgroup], bool(REACHED.match(match[0]))
    if match[0].lower().split()[-1] == "than" and DENIED.search(before):
        bound, reached = _OPPOSITE.get(bound, bound), not reached
    return Modifier(start=pos, end=match.end(), bound=bound, inside=inside, reached=reached)


def _stronger(first: Modifier, second: Modifier) -> Bound:
    """Return the bound of the two modifiers that says more than "about"."""
    return second.bound if first.bound is Bound.ABOUT else first.bound


def read_bound_after(text: str, pos: int) -> Modifier | None:
    """Return the modifier behind an amount that ends at `pos` of `text`, or None."""
    match = AFTER.match(text, pos)
    if not match or not match.lastgroup:
        return None
    following = match.end() + (text[match.end() : match.end() + 1] == " ")
    if following > match.end() and parse_number(text, following):
        return None  # "5,000 or less than 6,000": it bounds the next number
    # "$5 or more", "5+" can be five.
    return Modifier(start=pos, end=match.end(), bound=BOUND_OF_GROUP[match.lastgroup], reached=True)
