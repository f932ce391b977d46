"""The account, and a contact's role there."""

from datetime import date
from typing import NamedTuple


class Organization(NamedTuple):
    """The account."""

    id: int = 0
    uid: str = ""
    name: str = ""
    name_key: str = ""


class Affiliation(NamedTuple):
    """A contact's role at an organization; either may be unknown, not both. Dates are calendar dates."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    organization_id: int | None = None
    role: str | None = None
    since_on: date | None = None
    until_on: date | None = None


class Role(NamedTuple):
    """A current affiliation, with the organization's name."""

    affiliation_id: int
    role: str | None
    organization_id: int | None
    organization: str | None
