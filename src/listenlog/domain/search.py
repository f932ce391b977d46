"""What a search found."""

from datetime import date

from listenlog.domain.record import NamedTuple


class Found(NamedTuple):
    """A row that a search found, before it is ranked: its text, whose it is and when it was noted."""

    id: int
    contact: str
    name: str
    on: date | None
    text: str
    external_id: str | None
    sensitive: bool
