"""A conversation and what came of it: facts, needs, promises, questions, meetings."""

from datetime import date, datetime
from typing import NamedTuple


class Interaction(NamedTuple):
    """One conversation, or a try without answer. `happened_on` is the local date; `happened_at` a UTC instant where known.

    `direction` is 'in', 'out' or unknown. `imported` marks what was not noted here. `summary` is shared by all participants.
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
    felt: str | None = None
    external_id: str | None = None


class Participant(NamedTuple):
    """A contact who took part; position 0 is whose note it is. `happened_on` follows the interaction's."""

    id: int = 0
    uid: str = ""
    interaction_id: int = 0
    contact_id: int = 0
    happened_on: date = date.min
    position: int = 0


class Fact(NamedTuple):
    """One thing learned about one contact. `sensitive` is what to leave out. A corrected fact points to what replaced it."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    topic: str | None = None
    text: str = ""
    sensitive: bool = False
    learned_on: date = date.min
    superseded_by_id: int | None = None
    dropped_on: date | None = None


class FactTag(NamedTuple):
    """A tag on a fact, lower case."""

    id: int = 0
    uid: str = ""
    fact_id: int = 0
    tag: str = ""


class Need(NamedTuple):
    """What they asked for, in their words, and what they need underneath, kept apart.

    `agreed` is their answer when it was said back on `restated_on`; `corrected` their words if they did not agree.
    """

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    kind: str = "request"
    asked: str | None = None
    underlying: str | None = None
    stated_on: date = date.min
    restated_on: date | None = None
    agreed: bool | None = None
    corrected: str | None = None
    resolution: str | None = None
    resolved_on: date | None = None
    checked_on: date | None = None


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


class Question(NamedTuple):
    """Something to ask next time."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    text: str = ""
    added_on: date = date.min
    asked_on: date | None = None
    dropped_on: date | None = None


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


class Talk(NamedTuple):
    """A line of `log`: an interaction, who took part, and what was learned in it."""

    id: int
    happened_on: date
    channel: str | None
    direction: str | None
    answered: bool
    felt: str | None
    summary: str | None
    external_id: str | None
    who: str
    handles: str
    learned: str | None


class Found(NamedTuple):
    """A row that a search found, before it is ranked: its text, whose it is and when it was noted."""

    id: int
    contact: str
    name: str
    on: date | None
    text: str
    external_id: str | None
