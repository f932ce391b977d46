"""A line of `log`."""

from datetime import date

from listenlog.domain.record import NamedTuple


class Talk(NamedTuple):
    """A line of `log`: an interaction, who took part, and what was learned, asked and promised in it."""

    id: int
    happened_on: date
    channel: str | None
    direction: str | None
    answered: bool
    felt: str | None
    summary: str | None
    external_id: str | None
    who: str | None
    handles: str | None
    learned: str | None
    asked: str | None
    promised: str | None
