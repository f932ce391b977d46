"""Whom a contact knows."""

from typing import NamedTuple


class Relationship(NamedTuple):
    """Who `contact_id` has in `kind` (spouse, child, assistant, …): another contact, or just a name."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    kind: str = ""
    other_contact_id: int | None = None
    other_name: str | None = None
