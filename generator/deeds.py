"""This module says what was done with things that a figure counts, where nobody has them for it.

"Acme sold 500 pumps", "Globe plans to ship 60 pumps", "40 pumps were ordered by Globe": who sells
things, has ordered them or means to buy them has none of them yet, or no longer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.segments import segments_of

if TYPE_CHECKING:
    from generator.values import Value

# By the participle that tells it: all forms of the verb.
_FORMS = {
    "sold": r"sell|sells|sold|selling|resold",
    "shipped": r"ship|ships|shipped|shipping|deliver|delivers|delivered|delivering|export|exports"
    r"|exported|exporting|sent|send|sends|sending|suppl(?:y|ies|ied|ying)",
    "ordered": r"order|orders|ordered|ordering|pre-order\w*",
    "made": r"make|makes|made|making|produc(?:e|es|ed|ing)|manufactur(?:e|es|ed|ing)|build|builds"
    r"|built|building|assembl(?:e|es|ed|ing)",
    "bought": r"bought|buy|buys|buying|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|get|gets|got"
    r"|receiv(?:e|es|ed|ing)|amass\w*|stockpil\w+",
    "used": r"use|uses|used|using|run|runs|ran|running|operat(?:e|es|ed|ing)|install\w*|deploy\w*"
    r"|rent\w*|leas(?:e|es|ed|ing)",
    # Of "have sold" the verb is "sold".
    "had": r"(?:has|have|had|having)(?!\s(?:\w+\s){0,2}?(?:sold|shipped|delivered|exported|sent"
    r"|supplied|ordered|made|produced|manufactured|built|assembled|been|to)\b)|hold|holds|held"
    r"|holding|own|owns|owned|owning|keeps?|kept|possess\w*|contain\w*|hous(?:e|es|ed|ing)",
}
# Whoever did these has the things.
_HELD = frozenset(["bought", "used", "had"])
_PLAN = (
    r"(?:will|would|shall|could|may|might|should"
    r"|(?:plan|aim|expect|hope|intend|want|mean|look|seek|need|agree)(?:s|ed|t|ing)?"
    r"(?:\s[A-Z]\w*)?\sto|(?:going|set|due|about|likely|ready|able)\sto|plans?\sfor|plans?\sof)"
)
_DEED = re.compile(
    rf"(?:\b(?P<plan>{_PLAN})\s(?:(?!and\b|but\b)\w+\s){{0,2}}?)?\b(?:"
    + "|".join(f"(?P<f{place}>{forms})" for place, forms in enumerate(_FORMS.values()))
    + r")\b"
)
# "500 pumps have been sold", "the 40 pumps that Globe ordered".
_BEHIND = re.compile(
    r"\s(?:(?:that|which|it|they|he|she|[A-Z]\w*)\s){0,3}"
    r"(?:(?:were|was|are|is|been|being|be|have|has|had|already|so|far|to"
    rf"|(?P<plan>{_PLAN}|yet\sto|still\sto))\s){{0,4}}?"
    rf"(?:{'|'.join(f'(?P<f{place}>{forms})' for place, forms in enumerate(_FORMS.values()))})\b"
)


def deed_of(value: Value) -> str:
    """Return what was done with the things that `value` counts, or nothing if somebody has them.

    A plan of it is told as one: "to be sold".
    """
    quantity, claim = value.quantity, value.claim
    offset = claim.passage.start
    side = segments_of(quantity, claim)
    before = claim.text[side.start - offset : quantity.start - offset]
    after = claim.text[quantity.end - offset : side.end - offset]
    behind = _BEHIND.match(after)
    found = next(reversed(list(_DEED.finditer(before))), behind)
    return _told(found) if found else ""


def _told(found: re.Match[str]) -> str:
    names = list(_FORMS)
    deed = next(name for place, name in enumerate(names) if found[f"f{place}"])
    if found["plan"]:
        return f"to be {deed}"
    return "" if deed in _HELD else deed
