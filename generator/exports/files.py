"""This module names the files that readers download, and writes them: bytes, the same each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.csvtext import to_csv
from generator.exports.datapackage import to_datapackage
from generator.exports.datasette import to_metadata
from generator.exports.feeds import to_json_feed, to_rss
from generator.exports.ics import to_calendar
from generator.exports.jsontext import to_json
from generator.exports.sqlite import to_sqlite
from generator.exports.tables import tables_of

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.exports.place import Place

# The folder below the site's root; addresses there never change once published.
FOLDER = "data"
DATABASE = "briefing"


def export_files(briefing: Briefing, place: Place) -> dict[str, bytes]:
    """Return the content of each download of `briefing` by its path below the site's root."""
    tables = tables_of(briefing, place)
    spreadsheets = {f"{table.name}.csv": to_csv(table) for table in tables}
    files = {
        **spreadsheets,
        **{f"{table.name}.json": to_json(table) for table in tables},
        f"{DATABASE}.sqlite": to_sqlite(tables),
        "datapackage.json": to_datapackage(tables, spreadsheets, briefing.corpus, DATABASE),
        "metadata.json": to_metadata(tables, briefing.corpus, DATABASE),
        "timeline.ics": to_calendar(briefing, place),
    }
    if place.address:
        files["feed.xml"] = to_rss(briefing, place)
        files["feed.json"] = to_json_feed(briefing, place)
    return {f"{FOLDER}/{name}": content for name, content in files.items()}
