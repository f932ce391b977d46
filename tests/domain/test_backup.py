"""Which backups are kept, and when the next one is due."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.backup import ASIDE, Copy, file_name, is_due, read_name, superfluous

NOW = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
INSTANTS = st.datetimes(datetime(1970, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC))


def copies(*ages: timedelta, size: int = 1) -> list[Copy]:
    return [Copy(str(age), NOW - age, "daily", size) for age in sorted(ages, reverse=True)]


@given(INSTANTS, st.sampled_from(["daily", "before-import", "before-6"]))
def test_a_name_says_when_and_why(at: datetime, why: str) -> None:
    assert read_name("listenlog", file_name("listenlog", at, why)) == (at, why)


def test_names_of_something_else_are_none() -> None:
    name = file_name("listenlog-work", NOW, "daily")
    for other in (
        name,
        "listenlog.db",
        "listenlog.2026.daily.db",
        "listenlog.20261322T000000000000.daily.db",
        name + ".new",
    ):
        assert read_name("listenlog", other) is None


def test_half_a_year_of_days_leaves_recent_ones_days_weeks_and_months() -> None:
    every = copies(*(timedelta(days=n) for n in range(200)))
    gone = superfluous(every)
    left = sorted((NOW - copy.at).days for copy in every if copy not in gone)
    assert left == [0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 22, 53, 83, 114, 145]
    assert superfluous([copy for copy in every if copy not in gone]) == []


def test_all_of_an_hour_but_the_newest_five_go() -> None:
    every = copies(*(timedelta(minutes=n) for n in range(30)))
    assert len(every) - len(superfluous(every)) == 5


def test_they_are_capped_but_the_newest_stays() -> None:
    every = copies(*(timedelta(days=n) for n in range(6)), size=400)
    assert [(NOW - copy.at).days for copy in superfluous(every, 1000)] == [2, 3, 4, 5]
    assert [(NOW - copy.at).days for copy in superfluous(every, 10)] == [1, 2, 3, 4, 5]


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=2000)), max_size=60, unique=True), st.integers(1, 100))
def test_the_newest_is_never_superfluous_and_twice_is_once(ages: list[timedelta], cap: int) -> None:
    every = copies(*ages)
    gone = superfluous(every, cap)
    left = [copy for copy in every if copy not in gone]
    assert bool(left) == bool(every)
    assert not every or every[-1] in left
    assert superfluous(left, cap) == []


def test_one_is_due_a_day_after_the_last_or_after_the_first_note() -> None:
    day, hour = timedelta(days=1), timedelta(hours=1)
    assert not is_due([], None, NOW)
    assert not is_due([], NOW - hour, NOW)
    assert is_due([], NOW - day, NOW)
    assert not is_due(copies(hour), NOW - 9 * day, NOW)
    assert is_due(copies(day), NOW - 9 * day, NOW)


def test_one_from_the_future_or_put_aside_is_none() -> None:
    day = timedelta(days=1)
    assert is_due(copies(-400 * day, 2 * day), NOW - 9 * day, NOW)
    assert is_due([Copy("", NOW, ASIDE, 1)], NOW - 9 * day, NOW)
