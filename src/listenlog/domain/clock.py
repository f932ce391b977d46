"""The moment a command runs at, as an argument: nothing below `cli` reads a clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from listenlog.domain.errors import UsageProblem
from listenlog.domain.record import NamedTuple


class Moment(NamedTuple):
    """Now: the instant (aware, UTC), and the user's local time, as the wall shows it, with its zone's name."""

    at: datetime
    local: datetime
    zone: str

    @property
    def on(self) -> date:
        """Return the local calendar date."""
        return self.local.date()

    def instant(self, on: date, at: time) -> datetime:
        """Return the UTC instant of a local day and time. Raises UsageProblem at the ends of the calendar."""
        from zoneinfo import ZoneInfo

        wall = datetime.combine(on, at)
        try:
            return wall.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
        except (ValueError, OSError, KeyError):  # a zone without a name: the offset there is now
            return wall.replace(tzinfo=self.local.tzinfo).astimezone(UTC)
        except OverflowError:
            raise UsageProblem(f"{on.isoformat()} is too far away; give another day.") from None
