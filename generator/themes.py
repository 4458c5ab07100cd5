"""This module decides which claims belong to a theme, and how its page groups them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.fold import fold
from generator.quantity.currencies import CURRENCY_CODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Entity, Theme
    from generator.model import Claim, Mention, Quantity

MONEY = "money"
_ASIDE = re.compile(
    r"(?:^|[,;:] |\band )(?:shortly |soon |even |just |only )?"
    r"(?:after|before|since|with|despite|unlike|like|besides|while|following|under|because of"
    r"|for)\b"
    r"[^,;:]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims of a theme under the entity they are mainly about; None for the rest."""

    entity: Entity | None
    claims: tuple[Claim, ...]


def is_money(quantity: Quantity) -> bool:
    """Tell whether the unit of `quantity` is a currency, not a counted noun such as GPU."""
    return quantity.unit in CURRENCY_CODES


def compile_words(words: Iterable[str]) -> re.Pattern[str] | None:
    """Compile `words` (whole words or phrases, `*` at the end for any ending) into one pattern."""
    parts = [
        re.escape(fold(word.removesuffix("*"))) + (r"\w*" if word.endswith("*") else "")
        for word in sorted(words, key=lambda each: (-len(each), each))
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if parts else None


def select(
    theme: Theme, claims: Iterable[Claim], entities: Mapping[str, Entity]
) -> tuple[Claim, ...]:
    """Return those of `claims` that meet any criterion of `theme`."""
    words = compile_words(theme.words)
    return tuple(each for each in claims if _belongs(each, theme, words, entities))


def _belongs(
    claim: Claim,
    theme: Theme,
    words: re.Pattern[str] | None,
    entities: Mapping[str, Entity],
) -> bool:
    return bool(
        any(each in theme.entities or entities[each].kind in theme.kinds for each in claim.entities)
        or any(_has_unit(each, theme.units) for each in claim.quantities)
        or (words and words.search(fold(claim.text)))
    )


def _has_unit(quantity: Quantity, units: Sequence[str]) -> bool:
    return quantity.unit in units or (MONEY in units and is_money(quantity))


def group(
    theme: Theme, claims: Iterable[Claim], entities: Mapping[str, Entity]
) -> tuple[Group, ...]:
    """Group `claims` by the first entity of the theme's kinds that each is about, largest first.

    An entity named by the theme itself stands in where there is none of its kinds.
    """
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[_main_entity(claim, theme, entities)].append(claim)
    ranked = sorted(groups.items(), key=lambda pair: (not pair[0], -len(pair[1]), pair[0]))
    return tuple(Group(entities.get(key), tuple(members)) for key, members in ranked)


def _main_entity(claim: Claim, theme: Theme, entities: Mapping[str, Entity]) -> str:
    ranked = _subjects_first(claim)
    of_kind = (each for each in ranked if entities[each].kind in theme.kinds)
    listed = (each for each in ranked if each in theme.entities)
    return next(of_kind, next(listed, ""))


def _subjects_first(claim: Claim) -> list[str]:
    """Return the claim's entities, those last that open it only behind a preposition.

    "Shortly after Acme's announcement, Globe released …" is about Globe.
    """
    asides = {each.entity for each in claim.mentions if _is_aside(each, claim)}
    direct = {each.entity for each in claim.mentions if not _is_aside(each, claim)}
    return sorted(claim.entities, key=lambda each: each in asides - direct)


def _is_aside(mention: Mention, claim: Claim) -> bool:
    before = claim.text[: mention.start - claim.passage.start]
    return bool(_ASIDE.search(before)) and "," in claim.text[len(before) :]
