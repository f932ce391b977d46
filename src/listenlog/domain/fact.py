"""What was learned."""

from datetime import date

from listenlog.domain.record import NamedTuple


class Fact(NamedTuple):
    """One thing learned of one contact. `sensitive` is what to leave out; a corrected fact points to its successor."""

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
