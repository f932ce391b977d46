"""Contacts and what hangs on them: made, named, placed at an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact, NameWord, Nickname
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.names import handle_of, match_key, name_key, name_words, same_address
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Affiliation, Organization, Role
from listenlog.domain.text import stored
from listenlog.services.who import contact_of

if TYPE_CHECKING:
    from datetime import date

    from listenlog.store.journal import Journal


def make_contact(journal: Journal, name: str, **details: str | None) -> Contact:
    """Add a contact with a free handle, and make the name findable."""
    name = stored(name.strip())
    contact = journal.add(Contact(handle=free_handle(journal, name), name=name, name_key=name_key(name), **details))  # type: ignore[arg-type]
    make_findable(journal, contact.id, name)
    return contact


def change_contact(journal: Journal, contact: Contact, changed: Contact, command: str) -> bool:
    """Write what becomes of a contact, in one operation; return whether that is a change at all."""
    if changed == contact:
        return False
    with journal.transaction(command) as operation:
        journal.concern(operation, contact.handle)
        journal.replace(changed)
    return True


def free_handle(journal: Journal, name: str) -> str:
    """Return the handle of a name, numbered where others have it: 'bob-ellis', 'bob-ellis-2'."""
    base = handle = handle_of(name)
    number = 1
    while contact_of(journal, handle):
        number += 1
        handle = f"{base}-{number}"
    return handle


def make_findable(journal: Journal, contact_id: int, name: str) -> None:
    """Keep the words of a name or nickname, each once for a contact."""
    known = {row.word for row in journal.each(NameWord, "words_of", contact_id=contact_id)}
    for word in dict.fromkeys(name_words(name)):
        if word not in known:
            journal.add(NameWord(contact_id=contact_id, word=word))


def add_nickname(journal: Journal, contact: Contact, name: str) -> None:
    """Add another name a contact goes by."""
    journal.add(Nickname(contact_id=contact.id, name=stored(name.strip())))
    make_findable(journal, contact.id, name)


def add_point(journal: Journal, contact: Contact, channel: str, address: str, label: str | None = None) -> bool:
    """Add an address on a channel; return whether it was new."""
    known = journal.find(ContactPoint, "points_of", contact_id=contact.id)
    for point in known:
        if point.channel == channel and same_address(point.address, address):
            if len(address) > len(point.address):  # with the country's code, an extension
                journal.replace(point._replace(address=stored(address), match_key=match_key(address)))
            return False
    rank = 1 + sum(p.channel == channel for p in known)
    journal.add(
        ContactPoint(
            contact_id=contact.id,
            channel=channel,
            address=stored(address),
            match_key=match_key(address),
            rank=rank,
            label=label,
        )
    )
    return True


def set_birthday(journal: Journal, contact: Contact, month: int, day: int, year: int | None) -> str | None:
    """Note a birthday; return the other one that it replaces ('--05-14', '1985-05-14'), None where there was none."""
    known = [o for o in journal.find(Occasion, "occasions_of", contact_id=contact.id) if o.kind == "birthday"]
    if not known:
        journal.add(Occasion(contact_id=contact.id, kind="birthday", month=month, day=day, year=year))
        return None
    was = known[0]
    journal.replace(was._replace(month=month, day=day, year=year or was.year))
    same = (was.month, was.day) == (month, day) and was.year in (None, year or was.year)
    return None if same else f"{was.year or '-'}-{was.month:02}-{was.day:02}"


def organization_named(journal: Journal, name: str) -> Organization:
    """Return the organization of that name, added where it is new."""
    name = stored(name.strip())
    known = journal.first(Organization, "organizations_by_name_key", name_key=name_key(name))
    return known or journal.add(Organization(name=name, name_key=name_key(name)))


def place(journal: Journal, contact: Contact, role: str | None, organization: str | None) -> str | None:
    """Note a role, an organization, or both; what is known of a current affiliation there is kept.

    Return the role there that another takes the place of, None where there was none.
    """
    account = organization_named(journal, organization) if organization else None
    role = stored(role) if role else None
    for known in journal.find(Role, "affiliations_of", contact_id=contact.id):
        if account is None or known.organization_id in (account.id, None):
            affiliation = journal.first(Affiliation, "affiliation_by_id", affiliation_id=known.affiliation_id)
            assert affiliation is not None
            where = account.id if account else affiliation.organization_id
            journal.replace(affiliation._replace(role=role or affiliation.role, organization_id=where))
            return affiliation.role if role and affiliation.role != role else None
    journal.add(Affiliation(contact_id=contact.id, organization_id=account.id if account else None, role=role))
    return None


def move(journal: Journal, contact: Contact, organization: str, role: str | None, on: date) -> None:
    """Note that a contact is at another organization from a day on: what they were elsewhere ends, with its rules."""
    account = organization_named(journal, organization)
    for known in journal.find(Role, "affiliations_of", contact_id=contact.id):
        if known.organization_id != account.id:
            affiliation = journal.first(Affiliation, "affiliation_by_id", affiliation_id=known.affiliation_id)
            assert affiliation is not None
            journal.replace(affiliation._replace(until_on=on))
    if any(r.organization_id == account.id for r in journal.find(Role, "affiliations_of", contact_id=contact.id)):
        place(journal, contact, role, organization)
    else:
        role = stored(role) if role else None
        journal.add(Affiliation(contact_id=contact.id, organization_id=account.id, role=role, since_on=on))
