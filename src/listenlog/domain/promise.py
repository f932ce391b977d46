"""What was promised, both ways."""

from datetime import date

from listenlog.domain.record import NamedTuple
from listenlog.domain.when import ago


class Promise(NamedTuple):
    """What was promised: direction 'mine' or 'theirs'."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    direction: str = "mine"
    text: str = ""
    made_on: date = date.min
    due_on: date | None = None
    kept_on: date | None = None
    dropped_on: date | None = None


def how_late(due_on: date, today: date) -> str:
    """Return '3 weeks late', '' for what isn't late: the largest unit that fits twice."""
    if due_on >= today:
        return ""
    told = ago(due_on, today)
    return "1 day late" if told == "yesterday" else told.replace(" ago", " late")
