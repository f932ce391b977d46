"""Adding a contact with everything that is known at first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact, ContactTag
from listenlog.domain.errors import UsageProblem, WhoProblem
from listenlog.domain.names import name_key
from listenlog.domain.notation import known_zone
from listenlog.domain.preference import is_address
from listenlog.domain.record import NamedTuple
from listenlog.domain.relationship import NAMESAKE, Relationship
from listenlog.domain.text import stored
from listenlog.domain.when import parse_yearly
from listenlog.services.contacts import add_nickname, add_point, make_contact, place, set_birthday

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


class Newcomer(NamedTuple):
    """What `add` was told of a contact."""

    name: str
    organization: str | None = None
    role: str | None = None
    points: Sequence[tuple[str, str]] = ()
    nicknames: Sequence[str] = ()
    said: str | None = None
    pronouns: str | None = None
    zone: str | None = None
    birthday: str | None = None
    met: str | None = None
    tags: Sequence[str] = ()


def add_contact(journal: Journal, newcomer: Newcomer, *, another: bool = False) -> Contact:
    """Add a contact in one operation; return it.

    Raises WhoProblem with the contact that has the full name already, unless `another`, and UsageProblem for an
    empty name, an address that isn't one, an unknown zone or day.
    """
    name = newcomer.name.strip()
    if not name:
        raise UsageProblem('Who? A contact needs a name: listenlog add "Bob Ellis"')
    known = journal.find(Contact, "contacts_by_name_key", name_key=name_key(name))
    if known and not another:
        listed = tuple((contact.handle, contact.name) for contact in known)
        raise WhoProblem(
            f"{known[0].name} is already there as {known[0].handle}. For another person of that name add --new.",
            listed,
        )
    told = {"said": newcomer.said, "pronouns": newcomer.pronouns, "met": newcomer.met}
    texts = [newcomer.organization, newcomer.role, *told.values(), *newcomer.nicknames, *newcomer.tags]
    if any(text is not None and not text.strip("#+ \t\n") for text in texts):
        raise UsageProblem("An option's text is empty; say what is to be noted, or leave the option out.")
    for channel, address in newcomer.points:
        if not is_address(channel, address):
            raise UsageProblem(f"'{address}' doesn't read as an address for {channel}.")
    zone = known_zone(newcomer.zone) if newcomer.zone else None
    if newcomer.zone and not zone:
        raise UsageProblem(f"There is no time zone '{newcomer.zone}'; write it like Europe/Dublin.")
    birthday = parse_yearly(newcomer.birthday) if newcomer.birthday else None
    with journal.transaction("add") as operation:
        contact = make_contact(
            journal, name, zone=zone, **{key: stored(text) if text else None for key, text in told.items()}
        )
        journal.concern(operation, contact.handle)
        for other in known:  # which are two, as `another` says
            journal.add(Relationship(contact_id=contact.id, kind=NAMESAKE, other_contact_id=other.id))
        for nickname in newcomer.nicknames:
            add_nickname(journal, contact, nickname)
        for channel, address in newcomer.points:
            add_point(journal, contact, channel, address)
        if newcomer.organization or newcomer.role:
            place(journal, contact, newcomer.role, newcomer.organization)
        if birthday:
            set_birthday(journal, contact, *birthday)
        for tag in dict.fromkeys(tag.lstrip("#+").casefold() for tag in newcomer.tags):
            journal.add(ContactTag(contact_id=contact.id, tag=stored(tag)))
    return contact
