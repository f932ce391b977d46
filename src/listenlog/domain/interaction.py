"""A conversation and who took part."""

from datetime import date, datetime

from listenlog.domain.record import NamedTuple


class Interaction(NamedTuple):
    """One conversation, or a try without answer: its local date, and the UTC instant where known.

    `direction` is 'in', 'out' or unknown. `imported` marks what was not noted here. All participants share `summary`.
    `announced` says whether they knew that it would come, where that was said.
    """

    id: int = 0
    uid: str = ""
    happened_on: date = date.min
    happened_at: datetime | None = None
    zone: str | None = None
    channel: str | None = None
    direction: str | None = None
    answered: bool = True
    imported: bool = False
    summary: str | None = None
    external_id: str | None = None
    announced: bool | None = None


class Participant(NamedTuple):
    """A contact who took part, and how they felt; position 0 is whose note it is; the day is the interaction's."""

    id: int = 0
    uid: str = ""
    interaction_id: int = 0
    contact_id: int = 0
    happened_on: date = date.min
    position: int = 0
    felt: str | None = None


class Attended(NamedTuple):
    """A conversation as one contact's card tells it, with how they felt."""

    id: int
    happened_on: date
    happened_at: datetime | None
    channel: str | None
    direction: str | None
    answered: bool
    summary: str | None
    felt: str | None
    external_id: str | None
