"""A person, and the names they go by."""

from datetime import date

from listenlog.domain.record import NamedTuple


class Contact(NamedTuple):
    """A person. `name_key` is the folded, sorted words of the name; `zone` an IANA name.

    Whoever has died or is archived is suggested no more; `later_on` is the day until which nothing suggests them.
    """

    id: int = 0
    uid: str = ""
    handle: str = ""
    name: str = ""
    name_key: str = ""
    said: str | None = None
    pronouns: str | None = None
    zone: str | None = None
    met: str | None = None
    died_on: date | None = None
    archived_on: date | None = None
    later_on: date | None = None


class FormerContact(NamedTuple):
    """A contact that was merged into another: its uid and handle keep leading there."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    handle: str = ""


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
