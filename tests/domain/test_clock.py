"""The moment a command runs at."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from listenlog.domain.clock import Moment
from listenlog.domain.errors import UsageProblem

AT = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
EAST = timezone(timedelta(hours=2))


def test_the_day_is_the_local_one() -> None:
    assert Moment(AT, AT.astimezone(EAST), "Europe/Athens").on == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("zone", "day", "hour"),
    [("Europe/Dublin", date(2026, 11, 20), 15), ("Europe/Dublin", date(2026, 7, 1), 14),
     ("America/Denver", date(2026, 11, 20), 22), ("local", date(2026, 7, 1), 13), ("", date(2026, 7, 1), 13)],
)  # fmt: skip
def test_an_instant_follows_the_zone_or_the_offset_of_now(zone: str, day: date, hour: int) -> None:
    moment = Moment(AT, AT.astimezone(EAST), zone)
    assert moment.instant(day, time(15)) == datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@pytest.mark.parametrize(("zone", "day"), [("Asia/Tokyo", date.min), ("America/Denver", date.max)])
def test_the_ends_of_the_calendar_are_refused(zone: str, day: date) -> None:
    with pytest.raises(UsageProblem, match="too far away"):
        Moment(AT, AT, zone).instant(day, time(0) if day == date.min else time(23))
