"""When a complaint that was solved is asked about again; how late a promise is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.need import Need
from listenlog.domain.promise import how_late

DAY = date(2026, 11, 22)
SOLVED = Need(kind="complaint", asked="nobody called back", resolved_on=DAY)


def test_a_complaint_is_asked_about_from_a_week_after_it_was_solved() -> None:
    assert [SOLVED.is_to_check(DAY + timedelta(days=days)) for days in (0, 6, 7, 400)] == [False, False, True, True]
    assert SOLVED.is_unchecked
    for other in (
        SOLVED._replace(kind="request"),
        SOLVED._replace(resolved_on=None),
        SOLVED._replace(checked_on=DAY),
        SOLVED._replace(dropped_on=DAY),
    ):
        assert not other.is_unchecked
        assert not other.is_to_check(DAY + timedelta(days=400))


def test_what_is_open_is_neither_solved_nor_dropped() -> None:
    assert [need.is_open for need in (Need(), SOLVED, Need(dropped_on=DAY))] == [True, False, False]


@pytest.mark.parametrize(
    ("days", "told"),
    [(-1, ""), (0, ""), (1, "1 day late"), (2, "2 days late"), (13, "13 days late"), (14, "2 weeks late"),
     (21, "3 weeks late"), (60, "2 months late"), (800, "2 years late")],
)  # fmt: skip
def test_how_late_a_promise_is(days: int, told: str) -> None:
    assert how_late(DAY - timedelta(days=days), DAY) == told


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_only_what_was_due_is_late(due: date) -> None:
    assert bool(how_late(due, DAY)) == (due < DAY)
    assert not how_late(due, DAY) or how_late(due, DAY).endswith(" late")
