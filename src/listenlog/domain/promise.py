"""What was promised, both ways."""

from datetime import date

from listenlog.domain.record import NamedTuple


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
