"""What is counted of a period, from plain rows."""

import statistics
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.names import pronouns_of
from listenlog.domain.stats import (
    ChannelCount,
    DayCount,
    KeptCount,
    MinuteCount,
    NeedCount,
    Period,
    Stats,
    StopCount,
    contacts_by_kind,
    half_year,
    level,
    median,
    pace,
    per_talk,
    stops_of,
    weeks_of,
)

DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31))
COUNTS = st.builds(DayCount, DAYS, st.integers(1, 9), st.integers(1, 9), st.integers(0, 30)) | st.builds(
    DayCount, DAYS, st.integers(1, 9), st.just(0), st.just(0)
)
NOTHING = Stats(Period(date(2026, 6, 1), date(2026, 11, 22)), NeedCount(0, 0, 0), KeptCount(0, 0), KeptCount(0, 0))


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 11, 22), date(2026, 6, 1)),
        (date(2026, 6, 1), date(2026, 1, 1)),
        (date(2026, 5, 31), date(2025, 12, 1)),
        (date(2026, 1, 31), date(2025, 8, 1)),
        (date(2024, 2, 29), date(2023, 9, 1)),
    ],
)
def test_the_half_year_is_this_month_and_five_before_it(today: date, first: date) -> None:
    assert half_year(today) == first


@given(DAYS)
def test_a_half_year_is_of_six_months(today: date) -> None:
    first = half_year(today)
    assert first.day == 1
    assert (today.year - first.year) * 12 + today.month - first.month == 5


@given(st.lists(st.integers(0, 5000), min_size=1))
def test_the_median_of_counts_is_that_of_the_values(values: list[int]) -> None:
    counts = [MinuteCount(value, values.count(value)) for value in set(values)]
    assert median(counts) == int(statistics.median(values))
    assert median(reversed(counts)) == median(counts)


def test_of_nothing_there_is_no_median_and_no_mean() -> None:
    assert median([]) is None
    assert per_talk([]) is None
    assert per_talk([DayCount(date(2026, 11, 1), 3, 0, 0)]) is None  # imported ones teach nothing
    assert NOTHING.learned_per_talk is None
    assert NOTHING.minutes_to_note is None


@given(st.lists(COUNTS, max_size=30, unique_by=lambda day: day.on), DAYS, DAYS)
def test_every_talk_of_the_period_is_in_its_week_once(days: list[DayCount], one: date, other: date) -> None:
    period = Period(min(one, other), max(one, other))
    days = [day for day in days if period.since <= day.on <= period.until]
    weeks = weeks_of(days, period)
    for earlier, later in pairwise(weeks):
        assert later.monday - earlier.monday == timedelta(days=7)
    shown = {
        week.monday + timedelta(days=place): talks
        for week in weeks
        for place, talks in enumerate(week.talks)
        if talks is not None
    }
    assert {on: talks for on, talks in shown.items() if talks} == {day.on: day.talks for day in days}
    assert sum(week.noted for week in weeks) == sum(day.noted for day in days)
    assert sum(week.learned for week in weeks) == sum(day.learned for day in days)
    assert all(period.since <= on <= period.until for on in shown)
    if weeks:
        assert all(week.monday.weekday() == 0 for week in weeks)
        assert any(weeks[0].talks)
        assert max(shown) == period.until
    else:
        assert days == []


def test_days_outside_the_period_are_none() -> None:
    period = Period(date(2026, 11, 18), date(2026, 11, 26))
    first, last = weeks_of([DayCount(date(2026, 11, 20), 2, 1, 5)], period)
    assert first.talks == (None, None, 0, 0, 2, 0, 0)
    assert last.talks == (0, 0, 0, 0, None, None, None)
    assert (first.monday, first.noted, first.learned) == (date(2026, 11, 16), 1, 5)


@given(st.lists(COUNTS, max_size=30, unique_by=lambda day: day.on), st.integers(1, 40))
def test_the_pace_fits_and_leaves_no_week_out(days: list[DayCount], most: int) -> None:
    weeks = weeks_of(days, Period(date(2024, 1, 1), date(2027, 12, 31)))
    values = pace(weeks, most)
    assert len(values) <= most
    if len(weeks) <= most:
        assert values == [per_talk([week]) for week in weeks]
    if len(values) == 1:
        assert values == [per_talk(days)]
    known = [value for value in values if value is not None]
    whole = per_talk(days)
    assert bool(known) == (whole is not None)
    if whole is not None:
        assert min(known) - 1e-9 <= whole <= max(known) + 1e-9


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(1, 8))
def test_more_is_never_a_lower_level(one: int, other: int, levels: int) -> None:
    most = max(one, other)
    assert (level(one, most, levels) == 0) == (one == 0)
    assert 0 <= level(min(one, other), most, levels) <= level(most, most, levels) <= levels
    if most <= levels:
        assert level(one, most, levels) == one


def stop(rule: int, contact: str | None, on: int, channel: str | None = None, number: int = 0) -> StopCount:
    return StopCount(rule, contact, (contact or "Acme").title(), "she/her", date(2026, 10, on), channel, number)


def test_whoever_asks_twice_counts_once_as_of_the_first_time() -> None:
    rows = [
        stop(7, "ann", 9, "mobile", 5),
        stop(3, "ann", 2, "mobile", 3),
        stop(3, "ann", 2, "email", 1),
        stop(5, "bob", 1),
        stop(9, None, 4, "visit", 2),
        stop(10, None, 5, "visit", 4),
    ]
    bob, ann, acme = stops_of(rows)
    assert (bob.contact, bob.breaches) == ("bob", ())
    assert (ann.on, ann.breaches) == (date(2026, 10, 2), (ChannelCount("mobile", 3), ChannelCount("email", 1)))
    assert (acme.contact, acme.name, acme.breaches) == (None, "Acme", (ChannelCount("visit", 2),))


def test_contacts_are_called_by_their_kind() -> None:
    channels = ("mobile", "landline", "phone", "video", "email", "visit", "post", "signal", "text", None)
    assert dict(contacts_by_kind(ChannelCount(channel, 1) for channel in channels)) == {
        "call": 4, "e-mail": 1, "visit": 1, "letter": 1, "message": 2, "contact": 1,
    }  # fmt: skip
    assert contacts_by_kind([ChannelCount("email", 1), ChannelCount("mobile", 2)]) == [("call", 2), ("e-mail", 1)]


def test_it_is_empty_only_where_there_is_nothing_at_all() -> None:
    assert NOTHING.empty
    filled = (
        {"needs": NeedCount(0, 1, 0)},
        {"wishes": KeptCount(0, 1)},
        {"promises": KeptCount(0, 1)},
        {"stops": stops_of([stop(1, "ann", 1)])},
        {"days": (DayCount(date(2026, 11, 1), 1, 0, 0),)},
    )
    assert not any(NOTHING._replace(**part).empty for part in filled)


@pytest.mark.parametrize(
    ("written", "whose"), [("she/her", "her"), ("he/him", "his"), ("it", "its"), ("xe/xem", "their"), (None, "their")]
)
def test_whose_wish_it_is(written: str | None, whose: str) -> None:
    assert pronouns_of(written).possessive() == whose
