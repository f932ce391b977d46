"""Days that come back every year."""

from listenlog.domain.record import NamedTuple


class Occasion(NamedTuple):
    """A day that comes back every year; the year of the first may be unknown."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    kind: str = "birthday"
    month: int = 1
    day: int = 1
    year: int | None = None
    label: str | None = None
