"""The moment a command runs at, as an argument: nothing below `cli` reads a clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from listenlog.domain.errors import UsageProblem
from listenlog.domain.record import NamedTuple

TYPE_CHECKING = False  # without typing: the prompt loads this
if TYPE_CHECKING:
    from listenlog.domain.when import When


class Moment(NamedTuple):
    """Now: the instant (aware, UTC), and the user's local time, as the wall shows it, with its zone's name."""

    at: datetime
    local: datetime
    zone: str

    @property
    def on(self) -> date:
        """Return the local calendar date."""
        return self.local.date()

    def seen(self, at: datetime) -> When:
        """Return the local day and time of an aware instant. Raises UsageProblem at the ends of the calendar."""
        from zoneinfo import ZoneInfo

        from listenlog.domain.when import When

        try:
            local = at.astimezone(ZoneInfo(self.zone))
        except (ValueError, OSError, KeyError):  # a zone without a name: the offset there is now
            local = at.astimezone(self.local.tzinfo)
        except OverflowError:
            raise UsageProblem(f"{at.date().isoformat()} is too far away; give another day.") from None
        return When(local.date(), local.time().replace(second=0, microsecond=0))

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


def study_day(wall: datetime) -> date:
    """Return the day that a local moment belongs to for whoever is still awake: it begins at 04:00."""
    return (wall - timedelta(hours=4)).date()
