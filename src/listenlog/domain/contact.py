"""A person, where they work, how they can be addressed, and whom they know."""

from datetime import date
from typing import NamedTuple


class Contact(NamedTuple):
    """A person. `name_key` is the folded, sorted words of the name; `zone` an IANA name."""

    id: int = 0
    uid: str = ""
    handle: str = ""
    name: str = ""
    name_key: str = ""
    said: str | None = None
    pronouns: str | None = None
    zone: str | None = None
    met: str | None = None


class Nickname(NamedTuple):
    """Another name a contact goes by."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    name: str = ""


class ContactTag(NamedTuple):
    """A tag on a contact, lower case."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    tag: str = ""


class NameWord(NamedTuple):
    """One folded word of a contact's name or nickname: how names are found. Derived, never exported."""

    id: int = 0
    contact_id: int = 0
    word: str = ""


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


class ContactPoint(NamedTuple):
    """An address on a channel. `match_key` is what look-ups compare: a lower-case address, or a phone's last digits."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    channel: str = ""
    address: str = ""
    match_key: str = ""
    rank: int = 1
    label: str | None = None


class Occasion(NamedTuple):
    """A day that comes back every year; the year of the first may be unknown."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    kind: str = "birthday"
    month: int = 1
    day: int = 1
    year: int | None = None
    label: str | None = None


class Relationship(NamedTuple):
    """Who `contact_id` has in `kind` (spouse, child, assistant, …): another contact, or just a name."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    kind: str = ""
    other_contact_id: int | None = None
    other_name: str | None = None


class ListedContact(NamedTuple):
    """A line of `list`."""

    handle: str
    name: str
    organization: str | None
    last_talk_on: date | None
    do_not_contact: bool


class Role(NamedTuple):
    """A current affiliation, with the organization's name."""

    affiliation_id: int
    role: str | None
    organization_id: int | None
    organization: str | None


class Named(NamedTuple):
    """A contact's names, for guessing at a misspelling."""

    id: int
    handle: str
    name: str


class Candidate(NamedTuple):
    """A contact that may be meant, with what tells it apart."""

    id: int
    handle: str
    name: str
    organization: str | None
    last_talk_on: date | None
