"""What they ask for and what they need."""

from datetime import date, timedelta

from listenlog.domain.record import NamedTuple

CHECKED_AFTER = timedelta(days=7)  # from when a complaint was solved until it is asked whether it really is


class Need(NamedTuple):
    """What they asked for, in their words, and what they need underneath, kept apart.

    `agreed` is their answer when it was said back on `restated_on`; `corrected` their words if they did not agree.
    Once resolved, `felt_after` is how they felt then, and `checked_on` the day it was asked whether it really is.
    """

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    kind: str = "request"
    asked: str | None = None
    underlying: str | None = None
    stated_on: date = date.min
    restated_on: date | None = None
    agreed: bool | None = None
    corrected: str | None = None
    resolution: str | None = None
    resolved_on: date | None = None
    checked_on: date | None = None
    felt_after: str | None = None
    dropped_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Say whether it is neither solved nor dropped."""
        return self.resolved_on is None and self.dropped_on is None

    @property
    def is_unchecked(self) -> bool:
        """Say whether it is a complaint that was solved, and nobody has said yet that it really is."""
        solved = self.kind == "complaint" and self.resolved_on is not None
        return solved and self.checked_on is None and self.dropped_on is None

    def is_to_check(self, on: date) -> bool:
        """Say whether it is to be asked on that day whether the complaint is really fixed."""
        return self.is_unchecked and self.resolved_on is not None and self.resolved_on <= on - CHECKED_AFTER
