"""The moment a command runs at, as an argument: nothing below `cli` reads a clock."""

from datetime import UTC, date, datetime, time
from typing import NamedTuple


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
        """Return the UTC instant of a local day and time."""
        from zoneinfo import ZoneInfo

        wall = datetime.combine(on, at)
        try:
            return wall.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
        except (ValueError, OSError, KeyError):  # a zone without a name: the offset there is now
            return wall.replace(tzinfo=self.local.tzinfo).astimezone(UTC)
