"""Dates and times as people type them."""

import itertools
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from listenlog.domain.errors import UsageProblem
from listenlog.domain.when import (
    MONTHS,
    WEEKDAYS,
    Reference,
    add_months,
    ago,
    find_when,
    month_number,
    parse_when,
    parse_yearly,
    plain_day,
    short_day,
    weekday_number,
)

SUNDAY = Reference(datetime(2026, 11, 22, 14, 10))
moments = st.builds(Reference, st.datetimes(datetime(1990, 1, 1), datetime(2090, 12, 31)))
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
OPEN = [
    *WEEKDAYS,
    *(f"this {day}" for day in WEEKDAYS),
    *(f"{day} {month}" for month in MONTHS for day in (1, 28)),
    *(f"end of {month}" for month in MONTHS),
    "feb 29",
    "today",
]


@pytest.mark.parametrize(
    ("text", "back", "forward"),
    [
        ("today", "2026-11-22", "2026-11-22"),
        ("Today", "2026-11-22", "2026-11-22"),
        ("friday", "2026-11-20", "2026-11-27"),
        ("Fri.", "2026-11-20", "2026-11-27"),
        ("on friday", "2026-11-20", "2026-11-27"),
        ("tues", "2026-11-17", "2026-11-24"),
        ("sunday", "2026-11-15", "2026-11-29"),
        ("this sunday", "2026-11-22", "2026-11-22"),
        ("this saturday", "2026-11-21", "2026-11-28"),
        ("mar 3", "2026-03-03", "2027-03-03"),
        ("March 3rd", "2026-03-03", "2027-03-03"),
        ("3. mar", "2026-03-03", "2027-03-03"),
        ("the 3rd of march", "2026-03-03", "2027-03-03"),
        ("on the 3rd of march", "2026-03-03", "2027-03-03"),
        ("nov 22", "2026-11-22", "2026-11-22"),
        ("29 feb", "2024-02-29", "2028-02-29"),
        ("1 sept", "2026-09-01", "2027-09-01"),
        ("end of january", "2026-01-31", "2027-01-31"),
        ("the end of november", "2025-11-30", "2026-11-30"),
        ("sunday evening", "2026-11-15", "2026-11-29"),
    ],
)
def test_an_open_date_looks_the_way_it_is_asked(text: str, back: str, forward: str) -> None:
    assert parse_when(text, SUNDAY, forward=False) == (date.fromisoformat(back), None)
    assert parse_when(text, SUNDAY, forward=True) == (date.fromisoformat(forward), None)


@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-27", "2026-11-27"),
        ("2020-02-29", "2020-02-29"),
        ("27 nov 2026", "2026-11-27"),
        ("27-Nov-2026", "2026-11-27"),
        ("nov 27, 2026", "2026-11-27"),
        ("Fri 27 Nov 2026", "2026-11-27"),
        ("Friday, November 27th, 2026", "2026-11-27"),
        ("friday the 27th of november 2026", "2026-11-27"),
        ("27 nov 2026 fri", "2026-11-27"),
        ("3 march 2027", "2027-03-03"),
        ("14may 2027", "2027-05-14"),
        ("yesterday", "2026-11-21"),
        ("yesterday afternoon", "2026-11-21"),
        ("last night", "2026-11-21"),
        ("this morning", "2026-11-22"),
        ("tonight", "2026-11-22"),
        ("tomorrow", "2026-11-23"),
        ("tomorrow in the morning", "2026-11-23"),
        ("day after tomorrow", "2026-11-24"),
        ("the day before yesterday", "2026-11-20"),
        ("last tuesday", "2026-11-17"),
        ("last sunday", "2026-11-15"),
        ("next tuesday", "2026-11-24"),
        ("next sunday", "2026-11-29"),
        ("3 weeks ago", "2026-11-01"),
        ("a week ago", "2026-11-15"),
        ("two months ago", "2026-09-22"),
        ("in 2 weeks", "2026-12-06"),
        ("2 weeks from now", "2026-12-06"),
        ("in three months", "2027-02-22"),
        ("in 1 year", "2027-11-22"),
        ("end of month", "2026-11-30"),
        ("the end of the month", "2026-11-30"),
        ("end of this month", "2026-11-30"),
        ("month end", "2026-11-30"),
        ("end of year", "2026-12-31"),
        ("end of may 2027", "2027-05-31"),
    ],
)
def test_a_closed_date_is_the_same_both_ways(text: str, day: str, forward: bool) -> None:
    assert parse_when(text, SUNDAY, forward=forward) == (date.fromisoformat(day), None)


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("3pm", "2026-11-22 15:00"),
        ("3 PM", "2026-11-22 15:00"),
        ("at 3 p.m.", "2026-11-22 15:00"),
        ("12am", "2026-11-22 00:00"),
        ("12:05 pm", "2026-11-22 12:05"),
        ("noon", "2026-11-22 12:00"),
        ("00:00", "2026-11-22 00:00"),
        ("tomorrow 14:00", "2026-11-23 14:00"),
        ("14:00 tomorrow", "2026-11-23 14:00"),
        ("tomorrow at noon", "2026-11-23 12:00"),
        ("friday, 9:30", "2026-11-27 09:30"),
        ("3pm on friday", "2026-11-27 15:00"),
        ("fri 27 nov 15:00", "2026-11-27 15:00"),
        ("this afternoon at 3:20", "2026-11-22 15:20"),
        ("tonight 8:30", "2026-11-22 20:30"),
        ("friday evening at 19:30", "2026-11-27 19:30"),
        ("tomorrow 9:30 in the morning", "2026-11-23 09:30"),
        ("2026-11-27 15:00", "2026-11-27 15:00"),
        ("2026-11-27T15:00", "2026-11-27 15:00"),
        ("2026-11-27 15:00:59", "2026-11-27 15:00"),
        ("2026-11-27t15:00:00.25", "2026-11-27 15:00"),
        ("now", "2026-11-22 14:10"),
    ],
)
def test_a_time_of_day_is_read_with_its_day(text: str, stamp: str) -> None:
    wanted = datetime.fromisoformat(stamp)
    assert parse_when(text, SUNDAY, forward=True) == (wanted.date(), wanted.time())


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "someday",
        "soon",
        "31 april",
        "30 feb",
        "0 may",
        "32 may",
        "2026-13-01",
        "2026-02-30",
        "0001-01-01",
        "11/27",
        "27.11.2026",
        "3/4/2026",
        "may",
        "may 2027",
        "2027",
        "mar 3 27",
        "thu 27 nov 2026",  # a Friday
        "next week",
        "in 2 weeks ago",
        "2 weeks",
        "in weeks",
        "in some weeks",
        "in 9999 years",
        "9999 years ago",
        "25:00",
        "24:00",
        "14:60",
        "13pm",
        "0am",
        "at 9",
        "flat 10:30",
        "3pmish",
        "123:45",
        "10:30 11:30",
        "3pm 4pm",
        "2026-11-27T15:00+02:00",
        "2026-11-27T15:00Z",
        "2026-11-27 15:00:99",
        "3pm this morning",
        "11:00 this afternoon",
        "evening",
        "friday friday",
        "٢٠٢٦-١١-٢٧",
        "\ud800",
        "fri " * 100,
    ],
)
def test_what_is_not_understood_is_refused(text: str) -> None:
    for forward in (True, False):
        assert find_when(text, SUNDAY, forward=forward) is None
        with pytest.raises(UsageProblem, match="isn't a date I know; write it like 2026-11-22"):
            parse_when(text, SUNDAY, forward=forward)


def test_the_refusal_stays_one_short_line() -> None:
    with pytest.raises(UsageProblem) as problem:
        parse_when("x" * 5000, SUNDAY, forward=True)
    assert len(str(problem.value)) < 200


def test_a_due_date_is_counted_from_the_talk() -> None:
    assert parse_when("friday", Reference(datetime(2026, 11, 16)), forward=True).on == date(2026, 11, 20)


@pytest.mark.parametrize(("text", "day"), [("in 1 day", date.max), ("mar 3", date.max), ("1 jan", date.max)])
def test_the_ends_of_the_calendar_are_no_error(text: str, day: date) -> None:
    assert find_when(text, Reference(datetime.combine(day, time())), forward=True) is None
    assert find_when("yesterday", Reference(datetime(1, 1, 1)), forward=False) is None


dateish = st.lists(
    st.one_of(
        st.sampled_from(
            ["in", "ago", "last", "next", "this", "on", "the", "of", "end", "at", "am", "pm", "a", "-", ":"]
        ),
        st.sampled_from(["week", "months", "day", "year", "month", "tonight", "morning", "noon", "now", ","]),
        st.sampled_from([*WEEKDAYS, *MONTHS, "mar", "sept."]),
        st.integers(0, 9999).map(str),
        st.times().map(str),
        st.dates().map(str),
        st.text(max_size=3),
    ),
    max_size=6,
)


@given(dateish, st.sampled_from([" ", ""]), moments, st.booleans())
def test_no_text_is_an_error(words: list[str], between: str, now: Reference, forward: bool) -> None:
    found = find_when(between.join(words), now, forward=forward)
    assert found is None or (type(found.on) is date and (found.at is None or found.at.second == 0))


@given(st.sampled_from(OPEN), moments)
@example("feb 29", Reference(datetime(2096, 3, 1)))
@example("feb 29", Reference(datetime(2000, 2, 29)))
def test_open_dates_are_never_on_the_wrong_side_of_today(text: str, now: Reference) -> None:
    assert parse_when(text, now, forward=True).on >= now.on
    assert parse_when(text, now, forward=False).on <= now.on


@given(st.sampled_from(WEEKDAYS), moments)
def test_weekdays_are_at_most_a_week_away(word: str, now: Reference) -> None:
    for text, forward in itertools.product((word, f"last {word}", f"this {word}"), (True, False)):
        found = parse_when(text, now, forward=forward).on
        assert WEEKDAYS[found.weekday()] == word
        assert abs(found - now.on) <= timedelta(days=7)
    assert parse_when(f"last {word}", now, forward=True).on < now.on
    assert parse_when(f"next {word}", now, forward=False).on > now.on


@given(days, moments)
def test_what_is_echoed_can_be_typed(day: date, now: Reference) -> None:
    for text in (short_day(day, now.on), plain_day(day, now.on), day.isoformat(), f"{day:%d %B %Y}"):
        assert parse_when(text, now, forward=day >= now.on).on == day


@given(days, st.integers(-600, 600))
def test_months_are_added_within_the_calendar(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_months_and_weekdays_go_by_three_letters_or_more() -> None:
    for number, month in enumerate(MONTHS, 1):
        assert {month_number(month[:n].upper()) for n in range(3, len(month) + 1)} == {number}
    for number, weekday in enumerate(WEEKDAYS):
        assert {weekday_number(weekday[:n] + ".") for n in range(3, len(weekday) + 1)} == {number}
    for word in ("", ".", "ma", "mays", "january february", "m"):
        assert (month_number(word), weekday_number(word)) == (0, -1)


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("14 may", (5, 14, None)),
        ("14th of May", (5, 14, None)),
        ("the 14th of may", (5, 14, None)),
        ("May 14 1985", (5, 14, 1985)),
        ("may 14th, 1985", (5, 14, 1985)),
        ("1985-05-14", (5, 14, 1985)),
        ("05-14", (5, 14, None)),
        ("--05-14", (5, 14, None)),
        ("29 feb", (2, 29, None)),
        ("29 feb 1984", (2, 29, 1984)),
    ],
)
def test_a_yearly_day_is_read(text: str, yearly: tuple[int, int, int | None]) -> None:
    assert parse_yearly(text) == yearly


@pytest.mark.parametrize(
    "text",
    ["", "may", "14", "31 april", "29 feb 1985", "05/14", "14.5.", "13-01", "00-00", "0000-05-14", "friday", "soon",
     "14 may" + " " * 100 + "x"],
)  # fmt: skip
def test_no_day_of_the_year_is_refused(text: str) -> None:
    with pytest.raises(UsageProblem, match="day of the year"):
        parse_yearly(text)


@pytest.mark.parametrize(
    ("days_back", "told"),
    [(0, "today"), (1, "yesterday"), (-1, "tomorrow"), (2, "2 days ago"), (13, "13 days ago"), (14, "2 weeks ago"),
     (27, "3 weeks ago"), (59, "8 weeks ago"), (60, "2 months ago"), (729, "24 months ago"), (730, "2 years ago"),
     (-2, "in 2 days"), (-21, "in 3 weeks"), (-800, "in 2 years")],
)  # fmt: skip
def test_how_long_ago(days_back: int, told: str) -> None:
    assert ago(SUNDAY.on - timedelta(days=days_back), SUNDAY.on) == told


def test_a_day_is_shown_with_the_year_only_where_it_is_another() -> None:
    today = SUNDAY.on
    assert (short_day(date(2026, 11, 27), today), plain_day(date(2026, 11, 1), today)) == ("Fri 27 Nov", "1 Nov")
    assert (short_day(date(2027, 3, 3), today), plain_day(date(2025, 3, 3), today)) == ("Wed 3 Mar 2027", "3 Mar 2025")
