"""This module carries a speaker on through a quotation that runs over several passages.

A passage inside open quotation marks is said by whoever the passage with the opening mark names
before it, or the one with the closing mark after it, or one right behind that which has nothing
else ("Ada Byron said."). Where no quotation stands before it, such a one says nothing. A passage
that is all quoted and names nobody is said by whoever spoke in the passage before it: in the same
paragraph, or in the next one if that passage quoted, too, or ended with a colon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.descriptions.verbforms import FINITE
from generator.model import Hedge
from generator.speech.institutions import name_institutions
from generator.speech.quotemarks import is_long, read_quotations
from generator.speech.standins import Spoken, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Claim, Speech
    from generator.speech.quotemarks import Quoted

_FIRM = frozenset({Hedge.SAID, Hedge.CLAIMED, Hedge.ALLEGED, Hedge.REPORTED, Hedge.ESTIMATED})

# "Acme chairman Ada Byron said.", and nothing else.
_ONLY_SAYS = re.compile(
    r"(?P<who>[^,;:“”\"—–]{2,80}) (?:said|says|added|adds|explained|noted|wrote)\W*"
)
_CLAUSE = re.compile(r"\b(?:as|that|what|how|which|who|than|like|while|when|because|if)\b")


@dataclass(frozen=True, slots=True)
class _Going:
    """Who spoke in the passage before, in which block, and whether the next one may go on."""

    speeches: tuple[Speech, ...] = ()
    block: int = -1
    is_quoting: bool = False

    @staticmethod
    def after(claim: Claim, speeches: Sequence[Speech], quoted: Quoted) -> _Going:
        """Return what goes on after `claim`, in which `speeches` tell who speaks."""
        last = max((each.start for each in speeches), default=0)
        # Of several who speak, the one next to the quotation, and who reports that.
        chain = tuple(
            each for each in speeches if each.start == last or each.hedge is Hedge.REPORTED
        )
        quotes = any(is_long(claim.text, span) for span in quoted.spans)
        return _Going(chain, claim.passage.block, quotes or claim.text.rstrip().endswith(":"))

    def into(self, claim: Claim, quoted: Quoted) -> tuple[Speech, ...]:
        """Return who goes on to speak in `claim`."""
        if quoted.begins_inside:
            return self.speeches
        starts_quoted = bool(quoted.spans) and not claim.text[: quoted.spans[0][0]].strip()
        if not starts_quoted or not (quoted.is_whole or quoted.ends_inside):
            return ()
        same = claim.passage.block == self.block
        following = claim.passage.block == self.block + 1 and self.is_quoting
        return self.speeches if same or following else ()


def attribute_quotations(
    claims: Sequence[Claim], entities: Mapping[str, Entity]
) -> tuple[Claim, ...]:
    """Return `claims`, all passages of an article in order, with the speech that goes on in them.

    Pronouns that speak are put into names on the way; `entities` are by id.
    """
    quotations = read_quotations(claims)
    claims = name_institutions(claims, entities)
    going, spoken = _Going(), Spoken()
    done: list[Claim] = []
    for place, claim in enumerate(claims):
        quoted = quotations[place]
        speeches = resolve(claim, quoted, spoken, entities)
        own = _outside(speeches, quoted)
        chain = () if own and not quoted.begins_inside else going.into(claim, quoted)
        if not own and (quoted.is_whole or quoted.ends_inside):
            later = _closing(claims[place:], quotations[place:])
            behind = _outside(resolve(later, quoted, spoken, entities), None) if later else ()
            chain = _next_to(behind) or chain
        said = replace(claim, speeches=(*_continued(chain, own, quoted), *speeches))
        is_empty = _only_says(claim) and not (place and _is_quoted_last(claims, quotations, place))
        done.append(replace(said, speeches=()) if is_empty else said)
        going = _Going.after(said, own or chain, quoted)
        spoken = spoken.after(said, entities)
    return tuple(done)


def _only_says(claim: Claim) -> bool:
    """Tell whether the passage names who speaks, and nothing that is said."""
    found = _ONLY_SAYS.fullmatch(claim.text)
    who = found["who"] if found else ""
    return bool(who) and not _CLAUSE.search(who) and FINITE.isdisjoint(who.lower().split())


def _outside(speeches: Sequence[Speech], quoted: Quoted | None) -> tuple[Speech, ...]:
    """Return those of `speeches` that tell outside of quotation marks who speaks."""
    return tuple(
        each
        for each in speeches
        if (each.speaker or each.voice) and each.hedge in _FIRM
        if not (quoted and quoted.holds(each.start))
    )


def _next_to(speeches: Sequence[Speech]) -> tuple[Speech, ...]:
    """Return of those behind a quotation the first, and who reports: what one adds is apart."""
    return tuple(
        each for each in speeches if each.start == speeches[0].start or each.hedge is Hedge.REPORTED
    )


def _closing(claims: Sequence[Claim], quotations: Sequence[Quoted]) -> Claim | None:
    """Return the passage that tells who says the quotation open at the end of the first one."""
    for place in range(1, len(claims)):
        claim = claims[place]
        behind = _only_says(claim) and _is_quoted_last(claims, quotations, place)
        if not (behind or quotations[place - 1].ends_inside):
            return None
        if own := _outside(claim.speeches, quotations[place]):
            return replace(claim, speeches=own)
    return None


def _is_quoted_last(claims: Sequence[Claim], quotations: Sequence[Quoted], place: int) -> bool:
    """Tell whether the passage before that at `place` ends with a quotation."""
    spans, text = quotations[place - 1].spans, claims[place - 1].text.rstrip()
    return bool(spans) and spans[-1][1] >= len(text)


def _continued(
    chain: Sequence[Speech], own: Sequence[Speech], quoted: Quoted
) -> tuple[Speech, ...]:
    """Return the speeches of `chain` as they go on, without those that the passage names itself."""
    named = {(each.speaker, each.voice) for each in own}
    return tuple(
        replace(
            each,
            start=0,
            evidence="",
            continued=True,
            scope=None,
            gaps=(),
            is_aside=False,
            is_whole=quoted.is_whole,
        )
        for each in chain
        if (each.speaker, each.voice) not in named
    )
