"""Readers of Chinese matches: this module says what each expression means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import TimexKind
from generator.timex import periods
from generator.timex.chinese_words import (
    DAY_PARTS,
    DAYS,
    DIGITS,
    FREQUENCIES,
    FROM_CONTEXT,
    LEANS,
    MONTHS,
    REFERENCES,
    SEASONS,
    SIDE_UNITS,
    SIDES,
    TENS,
    UNITS,
    YEARS,
)
from generator.timex.lengths import duration_value, length
from generator.timex.meaning import (
    Alike,
    Anchor,
    Between,
    Clock,
    Fixed,
    Meaning,
    Partial,
    Shift,
    Stated,
    Weekday,
)
from generator.timex.reading import full_year

if TYPE_CHECKING:
    import re

SHORT = 2  # figures of a year cut short
NOON = 12
AFTER_NOON = frozenset(("下午", "晚上", "晚间", "傍晚", "晚"))


def number(figures: str) -> float:
    """Read `figures`, Arabic or Chinese, as a number; 0 for "several"."""
    if figures and figures[0].isascii():
        return float(figures)
    if figures in ("数", "几", "多"):
        return 0
    if len(figures) > 1 and not set(figures) & set(TENS):
        return int("".join(str(DIGITS[figure]) for figure in figures))
    total = digit = 0
    for figure in figures:
        if figure in TENS:
            total += (digit or 1) * TENS[figure]
            digit = 0
        else:
            digit = DIGITS[figure]
    return total + digit


def group(match: re.Match[str], name: str) -> str:
    """Return a group that a pattern may lack, empty if it took no part."""
    return match.groupdict().get(name) or ""


def year_of(match: re.Match[str]) -> Meaning | None:
    """Return the year that the text states or points at, None if it does neither."""
    if figures := group(match, "year"):
        value = int(number(figures))
        if len(figures) == SHORT:
            value = full_year(f"{value:02d}")
        return Stated(periods.year(value)) if periods.valid_year(value) else None
    if word := group(match, "relyear"):
        return Shift("Y", YEARS[word], _anchor(word))
    return None


def _anchor(word: str) -> Anchor:
    return Anchor.CONTEXT if word in FROM_CONTEXT else Anchor.PUBLISHED


def read_date(match: re.Match[str]) -> Meaning | None:
    """Read a month of a year, or a day of it, or a day of some month."""
    year, month = year_of(match), int(number(match["month"]))
    day = int(number(figures)) if (figures := group(match, "day")) else 0
    if isinstance(year, Stated):
        found = periods.of_year(year.period.begin.year, month, day, "")
        meaning: Meaning | None = Stated(found) if found else None
    else:
        meaning = Partial(month=month, day=day, within=year)
    part = group(match, "part")
    return Clock(DAY_PARTS[part], meaning) if part and meaning else meaning


def read_part_of_year(match: re.Match[str]) -> Meaning | None:
    """Read a quarter, half or season, of a stated year, a relative one, or none."""
    year, code = year_of(match), _part_code(match)
    if isinstance(year, Stated):
        found = periods.of_year(year.period.begin.year, 0, 0, code)
        return Stated(found) if found else None
    return Partial(part=code, within=year)


def _part_code(match: re.Match[str]) -> str:
    if half := group(match, "half"):
        return "H1" if half == "上" else "H2"
    if season := group(match, "season"):
        return SEASONS[season]
    return f"Q{int(number(match['quarter']))}"


def read_same_period(match: re.Match[str]) -> Meaning | None:
    """Read the same period of another year."""
    word = match["relyear"]
    return Alike(YEARS[word])


def read_year(match: re.Match[str]) -> Meaning | None:
    """Read a year that stands alone; two figures need "年" and more to be one."""
    figures = match["year"]
    if len(figures) == SHORT and not match["edge"]:
        return None
    return year_of(match)


def read_relative(match: re.Match[str]) -> Meaning | None:
    """Read today, last month and other words that are whole expressions."""
    word = match["word"]
    for words, unit in ((DAYS, "D"), (MONTHS, "M"), (YEARS, "Y")):
        if word in words:
            meaning: Meaning = Shift(unit, words[word], _anchor(word))
            part = group(match, "part")
            return Clock(DAY_PARTS[part], meaning) if part else meaning
    if word in REFERENCES:
        return Fixed(REFERENCES[word])
    return Fixed(FREQUENCIES[word], TimexKind.SET)


def read_side(match: re.Match[str]) -> Meaning | None:
    """Read the unit before, at or after the day of publication."""
    return Shift(SIDE_UNITS[match["unit"]], SIDES[match["side"]], Anchor.PUBLISHED)


def read_weekday(match: re.Match[str]) -> Meaning | None:
    """Read a day of the week, of the week before, at hand or after."""
    day = 7 if match["weekday"] in "日天" else int(number(match["weekday"]))
    side = match["side"]
    within = Shift("W", SIDES[side], Anchor.PUBLISHED) if side else None
    meaning: Meaning = Weekday(day, 0, within)
    return Clock(DAY_PARTS[match["part"]], meaning) if match["part"] else meaning


def read_every_weekday(match: re.Match[str]) -> Meaning | None:
    """Read a day of every week."""
    day = 7 if match["weekday"] in "日天" else int(number(match["weekday"]))
    return Fixed(f"XXXX-WXX-{day}", TimexKind.SET)


def read_length(match: re.Match[str]) -> Meaning | None:
    """Read a number of units, alone, or counted from now."""
    unit, amount = UNITS[match["unit"]], number(match["number"])
    if match["half"]:
        amount += 0.5
    if match["side"] and amount and not match["half"] and not unit.startswith("T"):
        sign = -1 if match["side"] in ("前", "以前", "之前") else 1
        anchor = Anchor.PUBLISHED if match["side"] in ("前", "以前") else Anchor.CONTEXT
        return Shift(unit, sign * int(amount), anchor)
    if not amount:
        return Fixed(duration_value(unit, None), TimexKind.DURATION)
    return length(unit, amount, LEANS.get(match["lean"], 0))


def read_clock(match: re.Match[str]) -> Meaning | None:
    """Read a time of day."""
    hour = int(number(match["hour"]))
    minute = 30 if match["half"] else int(number(match["minute"])) if match["minute"] else 0
    if match["part"] in AFTER_NOON and hour < NOON:
        hour += 12
    return Clock(f"{hour:02d}:{minute:02d}") if hour <= 2 * NOON else None


def read_range(match: re.Match[str]) -> Meaning | None:
    """Read two years, or two months of a year, with 至 or 到 or a dash between them."""
    first, last = int(number(match["first"])), int(number(match["last"]))
    unit = match["unit"]
    year = year_of(match) if unit == "月" else None
    if unit == "年":
        ends: tuple[Meaning, Meaning] = (Stated(periods.year(first)), Stated(periods.year(last)))
    elif isinstance(year, Stated):
        number_of_year = year.period.begin.year
        ends = (
            Stated(periods.month(number_of_year, first)),
            Stated(periods.month(number_of_year, last)),
        )
    else:
        ends = (Partial(month=first, within=year), Partial(month=last, within=year))
    return Between(*ends, (match.end("first"), match.start("last"))) if first < last else None
