"""This module reads how many people were hurt or died, where no noun says that they are people.

"19 dead and 60 injured", "as many as 30 had died", "the death toll rose to 72".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quantity.patterns import SPACE, verbose

if TYPE_CHECKING:
    from generator.quantity.numbers import Number

PERSON = "person"
_HURT = "(?: dead | killed | injured | wounded | hurt | missing | maimed | slain | unaccounted )"
# "19 dead", "40 others injured" and no noun behind; "19 dead trees" are counted as trees.
_ADJECTIVE = verbose(
    rf"""
    (?P<counted> (?: {SPACE} (?: others | more ) )? {SPACE} {_HURT} )
    (?= \s* (?: $ | [.,;:!?)\]"”—–] | - \s )
      | {SPACE} (?: and | or | in | at | on | after | by | when | while | during | with | from
          | across | near | for | as | since | so | this | last | including | among | there ) \b )
    """
)
_AUXILIARY = rf"""
    (?: (?: is | are | was | were | be | being | remain | remained ) {SPACE}
      | (?: has | have | had ) {SPACE} (?: been {SPACE} )?
      | (?: will | would | could | may | might | must ) {SPACE} have {SPACE} (?: been {SPACE} )? )
    (?: (?: also | still | now | feared | reported | reportedly | confirmed | believed | thought
        | already | seriously | badly | critically | slightly ) {SPACE} ){{0,2}}
    (?: to {SPACE} have {SPACE} (?: been {SPACE} )? )?
"""
# "40 were injured", "as many as 30 had died", "12 died", "60 others were hurt".
_VERB = verbose(
    rf"""
    (?P<others> {SPACE} others )? {SPACE}
    (?: {_AUXILIARY} (?: {_HURT} | died | perished | drowned | hospitali[sz]ed ) | died | perished )
    \b (?! {SPACE} (?: years? | months? | days? ) \b )
    """
)
# "The death toll rose to 72", "put the toll at 19"; a road has a toll, too.
_TOLL = verbose(
    rf"""
    (?: \b (?: put | puts | putting | set | raised | raising | lowered | revised ) {SPACE}
        (?: the | its | that | this ) {SPACE} (?: \w+ {SPACE} ){{0,2}}? toll
      | \b number {SPACE} of {SPACE} (?: confirmed {SPACE} )? (?: deaths | dead | fatalities )
      | \b (?: death | casualty | official | confirmed ) {SPACE} toll )
    (?: {SPACE} (?! and \b | but \b ) [\w'’-]+ ){{0,6}}? {SPACE}
    (?: at | to | is | was | of | reached | hit | passed | topped | stands {SPACE} at ) {SPACE}
    (?: (?: about | at {SPACE} least | more {SPACE} than | around | over | nearly | some | up
        {SPACE} to | almost | just ) {SPACE} ){{0,2}} $
    """
)
_AGED = re.compile(
    r"\b(?:aged?|at|in|by|since|until|before|after|of|between|and|number|no\.)\s+$",
    re.IGNORECASE,
)
_NO_NOUN = verbose(
    r"(?= \s* (?: $ | [.,;:!?)\]\"”—–] (?! \d ) )"
    rf" | {SPACE} (?: and | on | in | by | from | as | with | after | while | but | so ) \b )"
)
_YEARS = range(1800, 2101)
_YEAR_DIGITS = 4
_REACH = 120


def read_casualties(text: str, number: Number) -> int | None:
    """Return where the count of people hurt or dead ends that begins with `number`, or None."""
    whole = number.value == int(number.value) and not number.fraction and number.value > 0
    written = text[number.start : number.end]
    if not whole or (len(written) == _YEAR_DIGITS and int(number.value) in _YEARS):
        return None
    before = text[max(0, number.start - _REACH) : number.start]
    if match := _ADJECTIVE.match(text, number.end):
        return match.end("counted")
    if _TOLL.search(before) and _NO_NOUN.match(text, number.end):
        return number.end
    match = _VERB.match(text, number.end)
    if not match or number.value <= 1 or _AGED.search(before):
        return None
    return match.end("others") if match["others"] else number.end
