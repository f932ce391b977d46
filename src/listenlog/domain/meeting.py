"""A planned conversation."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from listenlog.domain.record import NamedTuple


class Meeting(NamedTuple):
    """A planned conversation: the local date and, where known, the time ('15:00') in `zone`.

    `external_id` is what the calendar calls it that it came from.
    """

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    planned_on: date = date.min
    planned_time: str | None = None
    zone: str | None = None
    channel: str | None = None
    confirmed: bool = False
    text: str | None = None
    external_id: str | None = None

    @property
    def begins(self) -> datetime:
        """Return the local moment it begins; midnight where only the day is known."""
        return datetime.combine(self.planned_on, time.fromisoformat(self.planned_time or "00:00"))


def just_begun(meetings: Iterable[Meeting], now: datetime, within: timedelta) -> Meeting | None:
    """Return the meeting that began last, if its time is known and that was `within` ago; `now` is local."""
    begun = [m for m in meetings if m.planned_time and now - within <= m.begins <= now]
    return max(begun, key=lambda m: m.begins, default=None)
