"""This module reads what stands around a verb of saying: auxiliaries before, a clause after."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.speech.masked import MARK
from generator.speech.namerun import tokens_before
from generator.speech.voices import BREAKS

_BE = frozenset("is are was were be been being get gets got ’s".split())
_MODALS = frozenset("will would can could may might must shall should to cannot let".split())
_NEGATIONS = frozenset("not never neither nor hardly cannot".split())
_AUXILIARIES = frozenset("has have had having do does did".split()) | _BE | _MODALS | _NEGATIONS
_ADVERBS = frozenset(
    "also long later then once twice now further itself himself herself themselves today yesterday "
    "since still again first just even both all each soon often always already thus so immediately "
    "instead meanwhile nevertheless nonetheless however afterwards afterward before who "
    "which".split()
)
_NOT_ADVERBS = frozenset("family italy reply supply july daily assembly ally italy".split())
_LAST_WORD = re.compile(r"(?<![^\s“\"(‘—–])[\w’'-]+\s\Z")
_LONGEST_WORD = 24
_WHEN = re.compile(
    r"(?: (?:on|in|late|early|earlier|last|this|later|at))*"
    r" (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July"
    r"|August|(?:Septem|Octo|Novem|Decem)ber|week|month|year|(?:19|20)\d\d)"
    r"(?: \d{1,2}(?:st|nd|rd|th)?)?(?: (?:morning|afternoon|evening|night))?\s\Z"
)
# "Acme went on to say" is "Acme said".
_WENT_ON = re.compile(r"(?<!\w)(?:went|goes|gone|going) on \Z")
_WHERE = re.compile(
    r" (?:in|on|at|during|via) (?:an?|the|its|his|her|their) (?:[\w-]+ ){0,2}(?:statement|interview"
    r"|post|tweet|memo|filing|report|email|e-mail|blog|note|speech|letter|conference|event|call"
    r"|briefing)\s\Z"
)
# Shorter than any phrase that the two look for, so that a look back costs little.
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Group:
    """A verb's auxiliaries and adverbs, as a set of words, and where they begin."""

    start: int
    words: frozenset[str]

    @property
    def is_passive(self) -> bool:
        """Whether a form of "be" is among the auxiliaries."""
        return bool(self.words & _BE)

    @property
    def is_negated(self) -> bool:
        """Whether it is said not to happen."""
        return bool(self.words & _NEGATIONS) or any(each.endswith("n’t") for each in self.words)

    @property
    def is_modal(self) -> bool:
        """Whether it is said only that it may happen, will happen or is meant to."""
        return bool(self.words & _MODALS)

    @property
    def is_relative(self) -> bool:
        """Whether the subject stands before "who" or "which"."""
        return bool(self.words & {"who", "which"})


def group_before(shape: str, at: int) -> Group:
    """Return the auxiliaries, adverbs and times that stand right before the verb at `at`."""
    words: set[str] = set()
    while at:
        low = max(0, at - _LOOK_BACK)
        if found := _WHEN.search(shape, low, at) or _WHERE.search(shape, low, at):
            at = found.start() + 1
            continue
        found = _LAST_WORD.search(shape, max(0, at - _LONGEST_WORD), at)
        if not found or not _is_light(found[0].strip()):
            break
        words.add(found[0].strip().lower())
        at = found.start()
    if "to" in words and (found := _WENT_ON.search(shape, max(0, at - _LOOK_BACK), at)):
        return Group(found.start(), frozenset({"did"}))
    return Group(at, frozenset(words))


def _is_light(word: str) -> bool:
    lower = word.lower()
    light = lower in _AUXILIARIES or lower in _ADVERBS or lower.endswith("n’t")
    adverb = lower.endswith("ly") and word == lower and lower not in _NOT_ADVERBS
    return light or adverb


# What may stand between a verb and its clause: when, where and to whom; a remark between commas.
_ASIDE = (
    r"(?: to(?: [^\s,;:“”\"]+){1,4}?)?"
    r"(?: (?:on|in|at|during|last|this|late|early|yesterday|today|back|with|via|through|earlier|by"
    r"|for|publicly|recently|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b[^,;:“”\"]{0,70}?)?"
    r"(?:, [^,;:“”\"]{1,80},)?"
)
_CLAUSE = re.compile(
    _ASIDE + r"(?:,? (?:that|how|whether|why|what|if|he|she|it|they|there|we|I)\b"
    r"|,? ?(?:[“\"‘]|:(?!\d))| plans? (?:to|for)\b)"
)
_FINITE = r"(?:will|would|is|are|was|were|has|have|had|could|can|may|might|should)\b"
_BARE_CLAUSE = re.compile(
    rf"(?: (?!(?:that|which|who|whose|where|when|said|says|told)\b)[^\s,;:“”\"]+){{1,8}}(?<! to)"
    rf" {_FINITE}"
)
_LISTENER = rf"(?: (?:{MARK}+|reporters|journalists|investors|analysts|[A-Z][\w-]*)){{1,4}}"
_QUOTE_BEFORE = re.compile(r"[”\"’'](?:,)? ?\Z")
_QUOTE_AFTER = re.compile(rf"(?:{_LISTENER})?{_ASIDE}[,:]? ?[“\"‘]|:(?!\d)")
_CALLED = re.compile(r" (?!for\b|on\b|off\b|upon\b|in\b)[^,;:“”\"]{1,60}? [“\"‘]")
_BREAK_AFTER = re.compile(r"(?:[,—–”\"?!]|\A-)\Z")
_TAIL = re.compile(
    rf"(?: (?:on|in|at|during|last|this|late|early|earlier|yesterday|today|after|by|via|with|from"
    r"|when|while|of|about|before|as|for|who|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|to (?:reporters|journalists|investors|the press|the media|{MARK}+|[A-Z]\w+))(?!\w)"
    r"[^;:“”\"]{0,140})?(?:, [^;:“”\"]{0,160})?\W{0,4}"
)
_TOLD = re.compile(r" [^,.;:“”\"]{1,70}")


def has_clause(shape: str, end: int) -> bool:
    """Tell whether what follows the verb that ends at `end` is a clause or a quotation."""
    return bool(_CLAUSE.match(shape, end) or _BARE_CLAUSE.match(shape, end))


def has_quotation(shape: str, start: int, end: int) -> bool:
    """Tell whether a quotation ends at `start` or begins after the verb that ends at `end`."""
    return bool(_QUOTE_BEFORE.search(shape, max(0, start - 4), start)) or bool(
        _QUOTE_AFTER.match(shape, end)
    )


def is_called(shape: str, end: int) -> bool:
    """Tell whether something is called by a quotation after `end`: "called it “a farce”"."""
    return bool(_CALLED.match(shape, end))


def is_set_off(shape: str, start: int, *, is_name: bool = False) -> bool:
    """Tell whether a comma, dash or quotation mark parts the phrase at `start` from what is before.

    If it is a name, the words right before `start` may be a title that belongs to it.
    """
    for token in tokens_before(shape, start, max(0, start - _LOOK_BACK)):
        if _BREAK_AFTER.search(token[0]):
            return True
        if not is_name or token[0].lower() in BREAKS:
            return False
    return False


def ends_passage(shape: str, end: int, *, told: bool = False) -> bool:
    """Tell whether nothing that is said follows `end`; `told` lets a listener stand there."""
    if told and (found := _TOLD.match(shape, end)):
        end = found.end()
    # What comes after a semicolon is another clause.
    stop = shape.find("; ", end)
    return bool(_TAIL.fullmatch(shape, end, stop if stop >= 0 else len(shape)))
