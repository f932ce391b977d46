"""What they ask for and what they need."""

from datetime import date

from listenlog.domain.record import NamedTuple


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
