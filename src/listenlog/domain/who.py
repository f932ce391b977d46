"""What the resolver of names compares and offers."""

from datetime import date

from listenlog.domain.record import NamedTuple


class Candidate(NamedTuple):
    """A contact that may be meant, with what tells it apart."""

    id: int
    handle: str
    name: str
    organization: str | None
    last_talk_on: date | None


class Named(NamedTuple):
    """A contact's names, for guessing at a misspelling."""

    id: int
    handle: str
    name: str
