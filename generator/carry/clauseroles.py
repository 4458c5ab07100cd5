"""This module finds the grammatical subject of a sentence, as far as its first words show it.

It is the first name of the main clause, unless that stands behind a preposition, owns what follows
("Acme's chief"), stands before a noun ("Acme shares") or is joined to another ("Acme and Globe").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.descriptions.match import FOLLOWS, either
from generator.descriptions.verbforms import ANY_VERB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Mention

_PREPOSITIONS = """
about above across after against ahead along alongside amid among around as at before behind below
beneath beside besides between beyond by despite down during except for from in including inside
into like near of off on onto out outside over past per regarding since than through throughout
toward towards under unlike until up upon via with within without
""".split()
_CONJUNCTIONS = """
although and because both but either how if neither nor once or so that though unless what when
where whether which while who whom whose why
""".split()
_AUXILIARIES = """
am are be been being can could did do does had has have is may might must shall should was were will
would to there here not
""".split()
_PARTICIPLES = [each.title() for each in ANY_VERB if each.endswith(("ed", "ing"))]
# An adverb or conjunction before the subject, and a clause or phrase that a comma ends.
_LINK = r"(?:But|And|Yet|So|Still|Then|Now|Today|Later|Meanwhile|However|Instead|Also|\w{2,}ly),?\s"
OPENING_CLAUSE = re.compile(
    rf"(?:{either(word.title() for word in [*_PREPOSITIONS, *_CONJUNCTIONS])}|Earlier|Last|Later"
    rf"|This|That|To|According|Due|Next|Two|Three|Given|{either(_PARTICIPLES)})\b[^.;:\"“”]{{0,120}}?,\s"
)
_LINK_FIRST = re.compile(_LINK)
# What stands before the text of an agency: "TOKYO — ", "PARIS, June 18 (CN) - ".
_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]{2,}(?:\s[A-Z][A-Z.’'-]+){0,3}(?:,\s[A-Z][\w.]*(?:\s\d{1,2})?){0,2}"
    r"(?:\s\([\w/ ]{1,30}\))?\s?[—–-]{1,2}\s"
)
_QUOTE_FIRST = re.compile(r"[\"“‘`]")
_OWNS = re.compile(r"['’]s?\s")
_JOINED = re.compile(r",?\s(?:and|or|&)\s|,\s¤")
_BRACKETED = re.compile(r"\s\([^()]{1,40}\)")
_BEHIND = re.compile(
    rf"\b(?:{either(_PREPOSITIONS)})\s(?:[\w’'.-]+\s){{0,2}}\Z|\bto\s(?:(?:the|its)\s)?\Z"
    r"|\b(?:and|or|,)\s\Z",
    re.IGNORECASE,
)
# "Acme praises Globe": between two names a word that ends in s is a verb.
_PRESENT = re.compile(r"\s[a-z]{3,}s\s")
_WINDOW = 40
_LONGEST_PREFIX = 90
# No phrase that ends in a name goes on beyond these.
BREAKING = frozenset([*_PREPOSITIONS, *_CONJUNCTIONS, *_AUXILIARIES])


@dataclass(frozen=True, slots=True)
class Roles:
    """What a sentence's names are in it, by entity: its subject, the owner of that, and the rest.

    `objects` are those that stand neither there nor behind a preposition or before a noun.
    """

    subject: str = ""
    owner: str = ""
    objects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Opening:
    """The entity that a word at the beginning of a sentence stands for, as its subject or owner."""

    subject: str = ""
    owner: str = ""


def roles_of(text: str, mentions: Sequence[Mention], opening: Opening) -> Roles:
    """Return what the `mentions` are in the sentence `text`, from whose start they are counted.

    `opening` is what the words at its beginning stand for.
    """
    subject, owner = (opening.subject, "") if opening.subject else _subject(text, mentions)
    # "Its shares rose" tells of their owner, "its rival Globe" of Globe.
    owner = owner or ("" if subject else opening.owner)
    objects = {
        each.entity
        for each in mentions
        if each.entity not in (subject, owner) and _is_object(text, each)
    }
    return Roles(subject, owner, frozenset(objects))


def main_clause(text: str) -> int:
    """Return where in the sentence `text` its main clause begins, as far as a comma shows it."""
    at = 0
    for pattern in (_DATELINE, _LINK_FIRST, OPENING_CLAUSE):
        if found := pattern.match(text, at):
            at = found.end()
    return at


def _subject(text: str, mentions: Sequence[Mention]) -> tuple[str, str]:
    """Return the subject and the owner of it, either of which may be nothing."""
    at, owner = main_clause(text), ""
    if _QUOTE_FIRST.match(text):
        return "", ""
    for each in mentions:
        begin, end = each.start, each.end
        if begin < at:
            continue
        if not _may_precede(text[at:begin]):
            return "", owner
        bracket = _BRACKETED.match(text, end)
        end = bracket.end() if bracket else end
        if _JOINED.match(text, end):
            return "", ""
        if FOLLOWS.match(text, end) and not _OWNS.match(text, end):
            return each.entity, owner
        verb = _PRESENT.match(text, end)
        if verb and any(other.start == verb.end() for other in mentions):
            return each.entity, owner
        owner = owner or each.entity
    return "", owner


def _may_precede(prefix: str) -> bool:
    """Whether `prefix` can be the beginning of the phrase that the name ends."""
    words = prefix.lower().replace(",", " ").split()
    return len(prefix) <= _LONGEST_PREFIX and not any(
        word in BREAKING or (word in ANY_VERB and not word.endswith("ing")) for word in words
    )


def _is_object(text: str, mention: Mention) -> bool:
    begin, end = mention.start, mention.end
    if _BEHIND.search(text[max(0, begin - _WINDOW) : begin]):
        return False
    return bool(FOLLOWS.match(text, end)) and not _OWNS.match(text, end)
