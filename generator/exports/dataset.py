"""This module describes the downloads to search engines: a schema.org Dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.files import DATABASE, FOLDER
from generator.exports.tables import tables_of
from generator.unseen import on_one_line

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.exports.place import Place

_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "sqlite": "application/vnd.sqlite3",
    "ics": "text/calendar",
}


def dataset(briefing: Briefing, place: Place) -> dict[str, object]:
    """Return the tables of `briefing` as a Dataset with each file as a distribution.

    Addresses are whole if the site's is known, else relative to the page.
    """
    corpus = briefing.corpus
    tables = tables_of(briefing, place)
    names = [f"{each.name}.{end}" for each in tables for end in ("csv", "json")]
    described: dict[str, object] = {
        "@type": "Dataset",
        "name": on_one_line(corpus.title),
        "description": on_one_line(corpus.description or corpus.title),
        "isAccessibleForFree": True,
        "variableMeasured": [each.title for each in tables],
        "temporalCoverage": _span(briefing),
        "distribution": [
            _download(name, place) for name in (*names, f"{DATABASE}.sqlite", "timeline.ics")
        ],
    }
    return {key: value for key, value in described.items() if value}


def _span(briefing: Briefing) -> str:
    """Return the first and the last day of the timeline as an ISO 8601 interval."""
    days = [each.timex for each in briefing.timeline]
    begin = min((each.begin for each in days if each.begin), default=None)
    finish = max((each.finish for each in days if each.finish), default=None)
    return f"{begin}/{finish}" if begin and finish else ""


def _download(name: str, place: Place) -> dict[str, object]:
    folder = f"{FOLDER}/" if place.address or place.is_flat else ""
    address = f"{folder}{name}"
    return {
        "@type": "DataDownload",
        "name": name,
        "encodingFormat": _TYPES[name.rpartition(".")[2]],
        "contentUrl": place.absolute(address) or address,
    }
