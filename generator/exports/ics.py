"""This module writes the dated events as a calendar (RFC 5545) of all-day events.

A claim is an event on its own date if that is when the thing happened or is to happen; when it was
only told, and dates in the background, are left out, and of claims that say the same the one that
the pages show stands for all. A month, quarter or year is an event of that length, which leaves a
reader's day free; a decade or century is none.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from generator.dateroles import DateRole
from generator.dateviews import show_published
from generator.dating import show_date
from generator.exports.plaintext import plain
from generator.exports.shared import page_of, quote_of
from generator.model import Basis, Precision
from generator.unseen import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.briefing import Briefing
    from generator.dating import Entry
    from generator.declared import Article
    from generator.exports.place import Place

_ROLES = {DateRole.EVENT: "Event", DateRole.FORECAST: "Forecast"}
_TOO_LONG = frozenset({Precision.DECADE, Precision.CENTURY})
_OCTETS = 75
_SUMMARY = 120
_NEVER = date(1970, 1, 1)
_SPECIAL = re.compile(r"[\\;,]")
# Some readers take the separators of Unicode for the end of a line of the file, too.
_LINE_END = re.compile("[\n\u2028\u2029]")
_PRODUCT = "-//briefing-generator//briefing//EN"


def to_calendar(briefing: Briefing, place: Place) -> bytes:
    """Return the dated events of `briefing` as the bytes of an iCalendar file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{_PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"NAME:{_escape(on_one_line(briefing.corpus.title))}",
        f"X-WR-CALNAME:{_escape(on_one_line(briefing.corpus.title))}",
        *_events(briefing, place),
        "END:VCALENDAR",
    ]
    return "".join(f"{fold(line)}\r\n" for line in lines).encode()


def _events(briefing: Briefing, place: Place) -> Iterator[str]:
    seen: set[str] = set()
    for entry in calendar_entries(briefing):
        uid = _uid(entry)
        if uid not in seen:
            seen.add(uid)
            yield from _event(entry, uid, briefing, place)


def calendar_entries(briefing: Briefing) -> Iterator[Entry]:
    """Yield the entries of the timeline that are events of the calendar."""
    for entry in briefing.timeline:
        same = briefing.same.get(entry.claim.key)
        is_shown = not same or same.claims[0].key == entry.claim.key
        if entry.main and is_shown and entry.role in _ROLES and _has_days(entry):
            yield entry


def _has_days(entry: Entry) -> bool:
    timex = entry.timex
    known = timex.begin and timex.finish and timex.finish < date.max
    return bool(known) and timex.precision not in _TOO_LONG


def _uid(entry: Entry) -> str:
    """Return an id that stays when other passages come or go: it is made of the event itself."""
    claim, timex = entry.claim, entry.timex
    name = "\0".join((claim.article, str(timex.begin), str(timex.finish), plain(claim.text)))
    return str(uuid5(NAMESPACE_URL, name))


def _event(entry: Entry, uid: str, briefing: Briefing, place: Place) -> Iterator[str]:
    claim, timex = entry.claim, entry.timex
    article = briefing.sources[claim.article].article
    yield "BEGIN:VEVENT"
    yield f"UID:{uid}"
    yield f"DTSTAMP:{_compact(_known_since(article))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_compact(timex.begin or _NEVER)}"
    yield f"DTEND;VALUE=DATE:{_compact((timex.finish or _NEVER) + timedelta(days=1))}"
    yield f"SUMMARY:{_escape(_shorten(on_one_line(claim.text)))}"
    yield f"DESCRIPTION:{_escape(_description(entry, article))}"
    yield f"CATEGORIES:{_ROLES[entry.role]}"
    if place.address:
        yield f"URL:{place.absolute(page_of(quote_of(claim), place))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _known_since(article: Article) -> date:
    """Return the first day of the article's publication: the clock must not reach the file."""
    return article.published.begin if article.published else _NEVER


def _description(entry: Entry, article: Article) -> str:
    timex = entry.timex
    read = f", worked out from “{timex.text}”" if timex.basis is Basis.INFERRED else ""
    source = ", ".join(filter(None, (article.title, article.publisher, show_published(article))))
    caution = " (with a caution)" if article.caution else ""
    return f"{entry.claim.text}\nDate: {show_date(timex)}{read}\nSource: {source}{caution}"


def _shorten(text: str) -> str:
    """Return `text`, cut between words if it is too long for a line in a calendar."""
    if len(text) <= _SUMMARY:
        return text
    head = text[:_SUMMARY]
    return f"{head[: head.rfind(' ')] if ' ' in head else head} …"


def _escape(text: str) -> str:
    """Return `text` as a value of the type TEXT (RFC 5545, 3.3.11)."""
    return _LINE_END.sub(r"\\n", _SPECIAL.sub(r"\\\g<0>", plain(text)))


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")


def fold(line: str) -> str:
    """Return `line` in pieces of at most 75 octets, no character split (RFC 5545, 3.1)."""
    pieces, octets = [""], 0
    for character in line:
        size = len(character.encode())
        if octets + size > _OCTETS:
            pieces.append("")
            octets = 1  # the space that a piece begins with
        pieces[-1] += character
        octets += size
    return "\r\n ".join(pieces)
