"""Evidence that a word which may be a date is one: month names, years, weekdays, seasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.timex import tables

if TYPE_CHECKING:
    from generator.timex.reading import Reading

# Words that a date follows in running text.
BEFORE_DATES = frozenset(
    "in by since until till from to through thru during of and or between before after on for "
    "last this next each every throughout around about late early mid as the circa ca at past "
    "previous following coming that same beginning starting within than under with via per "
    "both starting ending dated ended begun".split()
)
BEFORE_YEARS = BEFORE_DATES - frozenset(
    "every each about around at than under with per via".split()
)
BEFORE_LOWER = frozenset("in since until by early late mid from between of".split())
JOINING = frozenset("to until till through and - –".split())
SENTENCE_ENDS = frozenset(
    (".", "!", "?", ":", ";", "", "”", "“", '"', "•", "*", "#", "-", "–", "—", "|")
)
OPENERS = frozenset('( [ , ; / - – — ‑ | “ ” " *'.split())
YEAR_VERBS = frozenset(
    "was is saw will has had marked brought began would and or , . ; ) ]".split()
)
CAPITAL_SHARE = 2
OLDEST = 1300


def month_stands(reading: Reading) -> bool:
    """Tell whether a bare month name is a date and no name of a person, nor a verb."""
    word, before, after = reading.word("month"), reading.before(), reading.after()
    original = reading.tokens.words[reading.match.start("month")]
    if reading.has("about"):
        return True
    if after.isdecimal() and len(after) <= 2 and reading.after(2).lower() not in tables.COUNTED:
        return False  # a day that the calendar does not have
    if after.lower() in JOINING and reading.after(2).lower() in tables.MONTHS:
        return True
    if reading.glued_before() in ("-", "/", "–") or reading.glued_after() in ("-", "/", "–"):
        return reading.before(2).lower() in tables.MONTHS or after in ("-", "/", "–")
    if original[0].islower() and word in tables.AMBIGUOUS_MONTHS:
        return before.lower() in BEFORE_LOWER
    if before.lower() in BEFORE_DATES:
        return not (
            before.lower() in ("the", "of", "and", "to", "for", "as", "or")
            and word in tables.AMBIGUOUS_MONTHS
            and (_named(after) or after.lower() in ("on", "to", "of", "toward", "towards"))
        )
    if word in tables.AMBIGUOUS_MONTHS:
        if word in ("may", "march", "mar", "jan"):
            return False
        return not _named(after) and (before.islower() or before in ("(", ","))
    return not (_named(after) or (_named(before) and before.lower() not in BEFORE_DATES))


def _named(word: str) -> bool:
    return word[:1].isupper() and not word.isupper()


def weekday_stands(reading: Reading) -> bool:
    """Tell whether a weekday is a date and no part of a name."""
    return (
        reading.before().lower() not in tables.WEEKDAY_NAME_BEFORE
        and reading.after().lower() not in tables.WEEKDAY_NAME_AFTER
    )


def season_stands(reading: Reading) -> bool:
    """Tell whether a bare season is one: "fall" and "spring" are verbs, too."""
    word, before = reading.word("season"), reading.before().lower()
    after = reading.after().lower()
    original = reading.tokens.words[reading.match.start("season")]
    if original[0].isupper() and before != "in" and not reading.has("the"):
        return False
    if reading.glued_before() == "-" or after in ("olympics", "of"):
        return False
    if word == "fall":
        return before in BEFORE_DATES and reading.has("the")
    if word == "spring":
        return reading.has("the") or before in BEFORE_DATES - {"to"}
    return True


def year_stands(reading: Reading) -> bool:
    """Tell whether a number of four figures is a year and no count, amount or part of a name."""
    vague = reading.word("about") in ("about", "around", "circa", "ca")
    if reading.match.end("year") - reading.match.start() > 1 and not vague:
        return True
    if reading.glued_after() in ("%", "°") or _in_number(reading):
        return False
    year, before, after = int(reading.word("year")), reading.before(), reading.after()
    if after.lower() in tables.COUNTED or (_plural(after) and not _year_before_plural(reading)):
        return False
    if vague:
        return year > OLDEST
    low = before.lower()
    if low in BEFORE_YEARS or low in ("year", "years", "his", "her", "their", "its"):
        return year > OLDEST or low in ("in", "since", "by", "until")
    if low in OPENERS and year > OLDEST:
        return True
    if not low or low in SENTENCE_ENDS:
        return year > OLDEST
    if low in tables.EVENT_WORDS:
        return True
    if low in ("'s", "s"):
        return True
    if before.islower() and after.islower() and before.isalpha() and after.isalpha():
        return year > OLDEST and after not in ("x", "or")
    return before.isupper() and len(before) > CAPITAL_SHARE and year > 1950  # noqa: PLR2004


def _in_number(reading: Reading) -> bool:
    before, after = reading.glued_before(), reading.glued_after()
    if before in "$€£¥₹#+_=&@.\\" and before != ".":
        return True
    if after in "_@=\\":
        return True
    return (
        before in "-–‑"
        and reading.before(2)[:1].isalpha()
        and reading.before(2).lower()
        not in (tables.MONTHS | {"mid": 0, "early": 0, "late": 0, "pre": 0, "post": 0})
    )


def _plural(word: str) -> bool:
    return (
        len(word) > 3  # noqa: PLR2004
        and word.islower()
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "was", "has", "always", "across", "perhaps"))
    )


def _year_before_plural(reading: Reading) -> bool:
    # "the 2004 elections", but "2025 chips" and "the 2000 soldiers"
    year = int(reading.word("year"))
    low = reading.before().lower()
    if low == "the" or reading.glued_before() == "-":
        return bool(year % 100)
    return low in ("in", "since", "by") and bool(year % 10)
