"""Times of day, and when a daily job runs next."""

from datetime import date, datetime

import pytest

from listenlog.domain.clock import study_day
from listenlog.domain.errors import UsageProblem
from listenlog.domain.schedule import next_run, time_of_day


def test_a_time_of_day_is_two_numbers_of_two_digits() -> None:
    assert [time_of_day(text) for text in ("00:00", "08:05", "23:59", " 21:00 ")] == [
        "00:00",
        "08:05",
        "23:59",
        "21:00",
    ]


@pytest.mark.parametrize(
    "text", ["24:00", "08:60", "8:00", "8", "", "08:00:00", "8pm", "08.00", "-1:00", "08:00\n* * * * * rm", "٠٨:٠٠"]
)
def test_what_is_no_time_of_day(text: str) -> None:
    with pytest.raises(UsageProblem, match="write it like 08:00"):
        time_of_day(text)


@pytest.mark.parametrize(
    ("now", "at", "expected"),
    [
        ("2026-11-22T07:59:59", "08:00", "2026-11-22T08:00:00"),
        ("2026-11-22T08:00:00", "08:00", "2026-11-23T08:00:00"),
        ("2026-12-31T21:00:30", "21:00", "2027-01-01T21:00:00"),
    ],
)
def test_the_next_run_is_ahead(now: str, at: str, expected: str) -> None:
    assert next_run(at, datetime.fromisoformat(now)) == datetime.fromisoformat(expected)


def test_a_study_day_ends_at_four_in_the_morning() -> None:
    assert study_day(datetime(2026, 11, 23, 3, 59)) == date(2026, 11, 22)
    assert study_day(datetime(2026, 11, 23, 4, 0)) == date(2026, 11, 23)
