"""What to ask next time."""

from datetime import date

from listenlog.domain.record import NamedTuple


class Question(NamedTuple):
    """Something to ask next time; `ask_on` is a day on which to be reminded of it."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    text: str = ""
    added_on: date = date.min
    asked_on: date | None = None
    dropped_on: date | None = None
    ask_on: date | None = None
