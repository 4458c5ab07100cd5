"""This module reads what a price is for: a year, a share, a million tokens."""

from __future__ import annotations

from generator.quantity.patterns import LETTER, MAYBE_SPACE, SPACE, one_of, verbose
from generator.quantity.power import read_power

# What a price is told for with "a" or "an"; with "per" any noun will do.
PER_NOUNS = """
    year month week day hour minute second night quarter share barrel ton tonne ounce pound gallon
    bushel kilo kilogram kilogramme litre liter mile unit piece head person card chip gpu seat user
    customer employee worker copy bottle acre dozen token query word call page ticket vote head pop
    household student plate pack packet box bag car truck phone device licence license gram kilowatt
    megawatt watt gigabyte terabyte megabyte room subscriber download
"""
PER = verbose(
    rf"""
    (?: {MAYBE_SPACE} (?: / | {SPACE} per {SPACE} | per {SPACE} ) (?P<any>
          (?: [0-9][0-9,.]* {SPACE}? )? (?: (?: million | billion | thousand | hundred | [kmb] )
              (?:{SPACE}|-) )?
          (?: {LETTER} (?: {LETTER} | [-] )* )
          (?: {SPACE} (?: tokens? | hours? | hour | parameters? | users? | ounces? | feet | foot
              | tons? | tonnes? | inch | metres? | meters? | miles? | years? | shares? ) \b )?
        )
      | (?: {SPACE} | - ) an? (?: {SPACE} | - ) (?P<each> {one_of(PER_NOUNS.split())} ) \b
          (?! {SPACE} (?: earlier | ago | before | later | after | on | old ) \b )
      | {SPACE} (?P<apiece> each | apiece ) \b
    )
    """
)


RESPECTIVELY = verbose(rf",? {SPACE} respectively \b ,?")


def read_per(text: str, pos: int) -> str:
    """Return what a price that ends at `pos` of `text` is for, or an empty string."""
    aside = RESPECTIVELY.match(text, pos)
    match = PER.match(text, aside.end() if aside else pos)
    if not match:
        return ""
    if match["apiece"]:
        return "piece"
    unit = " ".join((match["any"] or match["each"]).split())
    power = read_power(unit, 0)
    return power[1] if power and power[0] == len(unit) else unit
