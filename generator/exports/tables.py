"""This module lists all tables of a briefing, each behind those that its ids refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.claimtables import claim_tables
from generator.exports.entitytables import entity_tables
from generator.exports.figuretables import figure_table
from generator.exports.measuretables import measure_tables
from generator.exports.questiontables import question_tables
from generator.exports.sourcetables import source_tables

if TYPE_CHECKING:
    from generator.briefing import Briefing
    from generator.exports.columns import Table
    from generator.exports.place import Place


def tables_of(briefing: Briefing, place: Place) -> tuple[Table, ...]:
    """Return the tables of `briefing`, with addresses as they are on the site at `place`."""
    return (
        *claim_tables(briefing, place),
        figure_table(briefing, place),
        *measure_tables(briefing, place),
        *question_tables(briefing, place),
        *entity_tables(briefing, place),
        *source_tables(briefing, place),
    )
