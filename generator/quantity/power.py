"""This module reads watts and watt-hours, by name and by symbol, into one unit each.

The symbols are those of the SI (the BIPM's brochure, 9th edition, tables 3 to 5 and 8), whose case
tells milliwatts from megawatts; only prefixes of a thousand and more are read, as the press does.
"""

from __future__ import annotations

import re

from generator.quantity.patterns import LETTER, SPACE, one_of

_PREFIXES = {"k": "kilo", "K": "kilo", "M": "mega", "G": "giga", "T": "tera"}
_JOINT = rf"(?:{SPACE}|-)?"
_SYMBOL = rf"(?P<symbol>[kKMGT])W(?P<hour>hr?)?s?(?!{LETTER}|[0-9])"
_NAME = (
    rf"(?i:(?P<name>{one_of(_PREFIXES.values())})watts?(?P<hours>(?:{SPACE}|-)hours?)?"
    rf"(?!{LETTER}|[0-9]))"
)
_POWER = re.compile(rf"{_JOINT}(?:{_SYMBOL}|{_NAME})")


def read_power(text: str, pos: int) -> tuple[int, str] | None:
    """Return the end and the name of the unit of power or energy at `pos` of `text`, if any.

    >>> read_power("30 GW by 2030", 2), read_power("1-gigawatt", 1), read_power("3 GWh", 1)
    ((5, 'gigawatt'), (10, 'gigawatt'), (5, 'gigawatt-hour'))
    """
    match = _POWER.match(text, pos)
    if not match:
        return None
    prefix = _PREFIXES[match["symbol"]] if match["symbol"] else match["name"].lower()
    is_energy = match["hour"] or match["hours"]
    return match.end(), f"{prefix}watt-hour" if is_energy else f"{prefix}watt"
