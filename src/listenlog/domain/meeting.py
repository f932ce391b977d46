"""A planned conversation."""

from datetime import date
from typing import NamedTuple


class Meeting(NamedTuple):
    """A planned conversation: the local date and, where known, the time ('15:00') in `zone`."""

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
