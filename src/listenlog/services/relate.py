"""Who is who to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import ItemProblem, UsageProblem
from listenlog.domain.names import folded
from listenlog.domain.relationship import Relationship, alike, inverse
from listenlog.domain.text import stored

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def relate(journal: Journal, contact: Contact, kind: str, other: Contact | str) -> bool:
    """Write that `other`, a contact or just a name, is the `kind` of a contact; return whether that is new.

    It isn't where either of the two has said it already. A word for the same (wife, spouse) takes the other's place,
    where the contact said it. Raises UsageProblem for an empty kind or name, and for a
    contact that would be related to itself.
    """
    new = _relationship(contact, kind, other)
    if _stated(journal, contact, new):
        return False
    with journal.transaction("relate") as operation:
        journal.concern(operation, contact.handle, *([other.handle] if isinstance(other, Contact) else []))
        same = [r for r in _between(journal, contact, new) if alike(r.kind, new.kind)]
        for relationship in same:
            journal.remove(relationship)
        journal.add(new)
    return True


def unrelate(journal: Journal, contact: Contact, kind: str, other: Contact | str) -> None:
    """Take out what says that `other` is the `kind` of a contact, from whichever side. Raises ItemProblem."""
    found = _stated(journal, contact, _relationship(contact, kind, other))
    if not found:
        name = other.name if isinstance(other, Contact) else other
        raise ItemProblem(f"Nothing says '{contact.name}: {kind} {name}'; nothing was changed.")
    with journal.transaction("relate") as operation:
        journal.concern(operation, contact.handle, *([other.handle] if isinstance(other, Contact) else []))
        for relationship in found:
            journal.remove(relationship)


def names_around(journal: Journal, contact: Contact) -> list[str]:
    """Return the names of those around a contact who are no contacts themselves."""
    found = journal.find(Relationship, "relationships_of", contact_id=contact.id)
    return [relationship.other_name for relationship in found if relationship.other_name]


def _relationship(contact: Contact, kind: str, other: Contact | str) -> Relationship:
    kind = stored(" ".join(kind.split()))
    name = "" if isinstance(other, Contact) else stored(" ".join(other.split()))
    if not kind or not (name or isinstance(other, Contact)):
        raise UsageProblem("Who is what to whom? For example: listenlog relate bob assistant john")
    if isinstance(other, Contact):
        if other.id == contact.id:
            raise UsageProblem(f"That would relate {contact.name} to themselves; nothing was changed.")
        return Relationship(contact_id=contact.id, kind=kind, other_contact_id=other.id)
    return Relationship(contact_id=contact.id, kind=kind, other_name=name)


def _stated(journal: Journal, contact: Contact, wanted: Relationship) -> list[Relationship]:
    """Return the relationships that say so already: the contact's own, or the other's, seen from the other side."""
    kind = folded(wanted.kind)
    from_there = [
        r
        for r in journal.find(Relationship, "relationships_of", contact_id=contact.id)
        if r.contact_id != contact.id and r.contact_id == wanted.other_contact_id and inverse(r.kind) == kind
    ]
    return [r for r in _between(journal, contact, wanted) if folded(r.kind) == kind] + from_there


def _between(journal: Journal, contact: Contact, wanted: Relationship) -> list[Relationship]:
    """Return what the contact's own relationships say of the same other, whatever the kind."""
    name = folded(wanted.other_name or "")
    return [
        r
        for r in journal.find(Relationship, "relationships_of", contact_id=contact.id)
        if r.contact_id == contact.id
        and r.other_contact_id == wanted.other_contact_id
        and folded(r.other_name or "") == name
    ]
