"""A line of `list`."""

from datetime import date

from listenlog.domain.record import NamedTuple


class ListedContact(NamedTuple):
    """A line of `list`."""

    handle: str
    name: str
    organization: str | None
    last_talk_on: date | None
    do_not_contact: bool
    died_on: date | None
    archived_on: date | None
    later_on: date | None

    def suggested(self, on: date) -> bool:
        """Say whether anything may suggest them on that day."""
        put_off = self.later_on is not None and self.later_on > on
        return not (self.do_not_contact or self.died_on or self.archived_on or put_off)
