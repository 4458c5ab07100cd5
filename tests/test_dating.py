"""Dates in their role, claims on a timeline, and how dates are written."""

from __future__ import annotations

from datetime import date

import pytest

from generator.dateroles import DateRole
from generator.dating import dates_of, find_entries, show_date, show_days
from generator.drawing.bounds import side_of
from generator.figuredates import dates_for
from generator.model import Precision, Timex, TimexKind
from tests.test_claims import claims_of


@pytest.mark.parametrize(
    ("begin", "finish", "precision", "shown"),
    [
        (date(2025, 1, 24), date(2025, 1, 24), Precision.DAY, "24 Jan 2025"),
        (date(2025, 1, 20), date(2025, 1, 26), Precision.WEEK, "week of 20 Jan 2025"),
        (date(2025, 1, 1), date(2025, 1, 31), Precision.MONTH, "Jan 2025"),
        (date(2025, 10, 1), date(2025, 12, 31), Precision.QUARTER, "Q4 2025"),
        (date(2025, 7, 1), date(2025, 12, 31), Precision.HALF, "H2 2025"),
        (date(2025, 6, 1), date(2025, 8, 31), Precision.SEASON, "summer 2025"),
        (date(2025, 1, 1), date(2025, 12, 31), Precision.YEAR, "2025"),
        (date(2010, 1, 1), date(2019, 12, 31), Precision.DECADE, "2010s"),
        (date(2019, 1, 1), date(2021, 12, 31), Precision.RANGE, "2019 to 2021"),
    ],
)
def test_a_date_is_written_with_the_precision_it_has(
    begin: date, finish: date, precision: Precision, shown: str
) -> None:
    assert show_days(begin, finish, precision) == shown


def test_late_2022_stays_late_2022() -> None:
    timex = Timex(
        start=0,
        end=9,
        text="late 2022",
        kind=TimexKind.DATE,
        value="2022",
        begin=date(2022, 1, 1),
        finish=date(2022, 12, 31),
        precision=Precision.YEAR,
        approximate=True,
    )
    assert show_date(timex) == "late 2022"


@pytest.mark.parametrize(
    ("text", "mod", "shown"),
    [
        ("Acme will open by 2027.", "ON_OR_BEFORE", "by 2027"),
        ("Acme will not open before 2027.", "ON_OR_AFTER", "from 2027"),
        ("Acme will open no earlier than May 2027.", "ON_OR_AFTER", "from May 2027"),
        ("Acme won't reopen the plant before the end of 2027.", "ON_OR_AFTER", "from end of 2027"),
        ("Acme will not raise the price of $4 a dose before 2027.", "ON_OR_AFTER", "from 2027"),
        ("Acme does not say which plant it will shut before 2027.", "", "2027"),
        ("Acme will open before 2027.", "", "2027"),
        ("Acme closed not long before May 2024.", "", "May 2024"),
    ],
)
def test_a_bound_is_told_with_its_date(text: str, mod: str, shown: str) -> None:
    (claim,) = claims_of(text, ("*",))
    assert [(each.mod, show_date(each)) for each in claim.timexes] == [(mod, shown)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Acme will open by 2027.", "left"),
        ("Acme will open before 2027.", "left"),
        ("Acme will not open before 2027.", "right"),
        ("Acme will open in 2027.", ""),
    ],
)
def test_a_bound_is_open_on_one_side(text: str, side: str) -> None:
    (claim,) = claims_of(text, ("*",))
    assert [side_of(each, claim) for each in claim.timexes] == [side]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Acme sold 400 pumps in the year to September 2024.", "2023-10-01/2024-09-30"),
        ("Acme sold 400 pumps in September 2024.", "2024-09"),
    ],
)
def test_a_period_of_accounts_is_told_by_its_days_not_by_its_length(text: str, iso: str) -> None:
    (claim,) = claims_of(text)
    assert [each.iso for each in dates_of(claim)] == [iso]


def test_the_event_of_the_main_clause_comes_before_its_background() -> None:
    (claim,) = claims_of("Since its start in 2019, Acme has grown; it went public on 3 May 2024.")
    assert [each.value for each in dates_of(claim)] == ["2024-05-03", "2019"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Acme won the 2023 cup on 3 May 2024.", ["2024-05-03", "2023"]),
        ("Acme's 2023 plan was approved on 3 May 2024.", ["2024-05-03", "2023"]),
        ("Acme bought Globe in 2023 and sold it on 3 May 2024.", ["2023", "2024-05-03"]),
        ("The 2023 loss was cut on 3 May 2024.", ["2023", "2024-05-03"]),
    ],
)
def test_the_year_in_the_name_of_a_thing_comes_after_the_day_of_the_event(
    text: str, values: list[str]
) -> None:
    (claim,) = claims_of(text, ("*",))
    assert [each.value for each in dates_of(claim)] == values


def test_a_claim_stands_on_the_timeline_at_each_of_its_dates_but_whole_at_one_only() -> None:
    text = "Acme opened on 3 May 2024 after a test on 1 May 2024."
    entries = find_entries(claims_of(text))
    assert [(each.timex.value, each.main) for each in entries] == [
        ("2024-05-01", False),
        ("2024-05-03", True),
    ]


def test_a_timeline_is_in_the_order_of_the_calendar_the_finer_date_first() -> None:
    text = "Acme grew in 2024. Acme opened on 1 January 2024. Acme closed in January 2024."
    values = [each.timex.value for each in find_entries(claims_of(text))]
    assert values == ["2024-01-01", "2024-01", "2024"]


def test_a_claim_stands_whole_at_its_event_and_is_only_named_where_it_was_told() -> None:
    text = "Acme said on Monday that it opened a plant in March 2024."
    entries = find_entries(claims_of(text))
    assert [(each.timex.value, each.main, each.role) for each in entries] == [
        ("2024-03", True, DateRole.EVENT),
        ("2025-01-27", False, DateRole.SAID),
    ]


def test_a_claim_that_only_tells_when_it_was_told_stands_there() -> None:
    (entry,) = find_entries(claims_of("Acme said on 20 January 2025 that the pump works."))
    assert (entry.timex.value, entry.main, entry.role) == ("2025-01-20", True, DateRole.SAID)


def test_a_plan_stands_on_the_timeline_as_a_forecast() -> None:
    told, planned = find_entries(claims_of("Acme said on Monday that it will open in 2027."))
    assert (planned.timex.value, planned.main, planned.role) == ("2027", True, DateRole.FORECAST)
    assert (told.main, told.role) == (False, DateRole.SAID)


def test_events_of_several_clauses_are_all_kept_the_first_as_main() -> None:
    entries = find_entries(claims_of("Acme opened in 2019, and Globe closed in 2021."))
    assert [(each.timex.value, each.main) for each in entries] == [("2019", True), ("2021", False)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Acme said on Monday that it paid $5 million.", []),
        ("Acme said on Monday that it paid $5 million in 2024.", ["2024"]),
        ("Acme, founded in 1998, paid $5 million.", []),
        ("Sales fell from $5 million in 2021 to $3 million in 2023.", ["2023"]),
        ("Acme will pay $5 million in 2027.", ["2027"]),
    ],
)
def test_a_figure_holds_at_no_date_that_only_says_when_it_was_told(
    text: str, values: list[str]
) -> None:
    (claim,) = claims_of(text)
    assert [each.value for each in dates_for(claim.quantities[-1], claim)] == values
