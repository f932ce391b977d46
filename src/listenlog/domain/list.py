"""A line of `list`."""

from datetime import date
from typing import NamedTuple


class ListedContact(NamedTuple):
    """A line of `list`."""

    handle: str
    name: str
    organization: str | None
    last_talk_on: date | None
    do_not_contact: bool
