"""This module says where a name counts: its letter case, and what may stand beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.declared import EntityKind
from generator.fold import fold, unify_marks

if TYPE_CHECKING:
    from generator.declared import Entity

_ACRONYM = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,5}")
_CAPITALISED = re.compile(r"(?<![^\W_])[A-Z][a-z]+(?![^\W_])")
_CURRENCY_SIGNS = "$€£¥￥"

# Kinds of which there are many of one sort, so that their names have a plural ("iPhones").
_COUNTED = frozenset({EntityKind.CHIP, EntityKind.MODEL, EntityKind.PRODUCT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One way to name an entity, with all that matching asks of it worked out beforehand.

    `plain` is the text with its marks unified; `exact` says that it counts only as written, letter
    for letter; `capitals` are the places where its capitalised words begin. `except_` are the
    folded phrases in which it does not count, `nearby` finds the words that must be near.
    """

    text: str
    entity: Entity
    plain: str
    exact: bool
    capitals: tuple[int, ...]
    has_digit: bool
    except_: tuple[str, ...] = ()
    nearby: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name at a place in the text, which may turn out to be a mention."""

    start: int
    end: int
    name: Name


def name_of(text: str, entity: Entity) -> Name:
    """Return `text` as a name of `entity`."""
    nearby = "|".join(re.escape(fold(word)) for word in entity.requires)
    return Name(
        text=text,
        entity=entity,
        plain=unify_marks(text),
        exact=entity.exact_case or bool(_ACRONYM.fullmatch(text)),
        capitals=tuple(match.start() for match in _CAPITALISED.finditer(text)),
        has_digit=any(map(str.isdigit, text)),
        except_=tuple(map(fold, entity.except_)),
        nearby=re.compile(rf"\b(?:{nearby})\b") if nearby else None,
    )


def case_fits(name: Name, surface: str) -> bool:
    """Tell whether `surface`, a text equal to the name but for case, is written as it must be."""
    if surface == name.plain:
        return True
    return not name.exact and all(surface[at].isupper() for at in name.capitals)


def is_a_word(text: str, begin: int, finish: int) -> bool:
    """Tell whether `text[begin:finish]` is no part of a longer word, but for the s of a plural."""
    if not begins_a_word(text, begin):
        return False
    return ends_a_word(text, finish) or bool(_plural_ending(text, finish))


def begins_a_word(text: str, begin: int) -> bool:
    """Tell whether no word goes on at `begin`."""
    return not begin or not (_is_latin(text[begin - 1]) and _is_latin(text[begin]))


def ends_a_word(text: str, finish: int) -> bool:
    """Tell whether no word goes on at `finish`."""
    return finish == len(text) or begins_a_word(text, finish)


def _is_latin(char: str) -> bool:
    """Whether `char` makes one word with its like; between CJK characters is no boundary to ask."""
    return (char.isalnum() and not "\u2e80" <= char <= "\uffdc") or char == "_"


def stands_alone(name: Name, text: str, begin: int, finish: int) -> bool:
    """Tell whether `name`, a word at `text[begin:finish]`, is no part of a number, sum or name."""
    if text[finish : finish + 1] in _CURRENCY_SIGNS and finish < len(text):
        return False
    if not ends_a_word(text, finish) and not _has_plural(name, text[finish - 1]):
        return False
    if name.has_digit and _is_part_of_number(text, begin, finish):
        return False
    return not _is_part_of_name(name, text, begin, finish)


_HISSING = ("s", "x", "z", "ch", "sh")


def _plural_ending(text: str, finish: int) -> str:
    """Return the ending of a plural at `finish`, after which the word ends, or nothing."""
    ending = "es" if text.endswith(_HISSING, 0, finish) else "s"
    after = finish + len(ending)
    return (
        ending if text.startswith(ending, finish) and not text[after : after + 1].isalnum() else ""
    )


def _has_plural(name: Name, last: str) -> bool:
    """Whether `name`, which ends in `last`, has a plural: acronyms, numbers, names of things."""
    return last.isdigit() or last.isupper() or name.entity.kind in _COUNTED


_NUMBER_BEFORE = re.compile(r"(?:[A-Z0-9][A-Za-z0-9]*[-./])\Z")
_NUMBER_AFTER = re.compile(r"-(?![a-z]{3,})[A-Za-z0-9]|\.\d")


def _is_part_of_number(text: str, begin: int, finish: int) -> bool:
    before = _NUMBER_BEFORE.search(text, max(0, begin - 24), begin)
    return bool(before or _NUMBER_AFTER.match(text, finish))


# What makes a name of something else out of the name before it ("Boeing Field"), after any name and
# after that of a place.
_HEADS = (
    r"University|College|Airport|Stadium|Museum|Field|Prize|Medal|Marathon|Grand Prix"
    r"|(?:Air|Motor|Auto|Boat|Trade) Show|Corps|Records|Pictures|Aircraft|Pharmaceuticals|Insurance"
    r"|(?:(?:Eastern|Southern|Northern|Western|Central|National|International) )?"
    r"(?:Airlines|Airways|Air Lines|Railways?)"
)
_HEADS_AFTER_PLACE = (
    r"(?:International|Capital|Central|Medical|Technical|Normal) (?:Airport|University|College)"
    r"|(?:(?:Morning|Evening|Sunday) )?(?:Times|Post|Daily|Journal|Herald|Tribune|Telegraph)"
    r"|(?:(?:Summer|Winter) )?(?:Olympics|Games)|Street|Avenue|Boulevard|Stock Exchange"
    r"|Air Force|Accords?|Protocol|Consensus|Declaration|Convention|Philharmonic|Orchestra"
)
# The currency of a country, written out or as a sign ("5 million US dollars", "US $5").
_CURRENCIES = (
    r"(?:[Dd]ollars?|[Yy]uan|[Pp]ounds?|[Ff]rancs?|[Pp]esos?|[Rr]upees?|[Cc]ents?)\b|[$€£¥]\s?\d"
)
_AFTER_ANY = re.compile(rf" (?:{_HEADS})\b")
_AFTER_PLACE = re.compile(rf" (?:(?:{_HEADS}|{_HEADS_AFTER_PLACE})\b|{_CURRENCIES})")
_BEFORE_PLACE = re.compile(
    r"\b(?:North|South|East|West|Air|(?:Bank|University|College|Institute|Museum|Church|Archbishop"
    r"|Duke|Duchess|Earl|Prince|Princess|Gulf|Sea|Bay|Battle|Treaty) of) \Z"
)
_BEFORE_ANY = re.compile(r"\b(?:Royal|Imperial) \Z")
# The second half of a given name with a hyphen, before the surname ("Jean-Claude Arnaud").
_HALF_BEFORE = re.compile(r"\b[A-Z][a-z]+-\Z")
_SURNAME_AFTER = re.compile(r" [A-Z][a-z]+")
_WINDOW = 24


def _is_part_of_name(name: Name, text: str, begin: int, finish: int) -> bool:
    """Whether what stands beside it makes it a part of a name of something else."""
    after = text[finish : finish + 1]
    before = text[begin - 1 : begin]
    if after == " ":
        pattern = _AFTER_PLACE if name.entity.kind is EntityKind.PLACE else _AFTER_ANY
        if pattern.match(text, finish):
            return True
    if before == "-":
        half = _HALF_BEFORE.search(text, max(0, begin - _WINDOW), begin)
        return bool(half and " " not in name.text and _SURNAME_AFTER.match(text, finish))
    if before == " ":
        pattern = _BEFORE_PLACE if name.entity.kind is EntityKind.PLACE else _BEFORE_ANY
        return bool(pattern.search(text, max(0, begin - _WINDOW), begin))
    return False
