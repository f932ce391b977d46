"""The account, and a contact's role there."""

from collections.abc import Sequence
from datetime import date

from listenlog.domain.record import NamedTuple


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


def place_of(roles: Sequence[Role]) -> tuple[str | None, str | None]:
    """Return (role, organization) of the newest affiliation with an organization, (role, None) where there is none.

    A role at another organization is never joined to it; one that was noted without an organization is.
    """
    organization, role = next(((r.organization, r.role) for r in roles if r.organization), (None, None))
    return role or next((r.role for r in roles if r.role and not r.organization), None), organization
