"""The complaints of an account: they are everybody's there, and so are the questions asked about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.need import Need
from listenlog.domain.question import not_asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, NamedTuple, TypeVar

    from listenlog.store.journal import Journal

    T = TypeVar("T", bound=NamedTuple)


def owned(kind: type[T], rows: Iterable[tuple[Any, ...]]) -> list[tuple[Contact, T]]:
    """Return rows that begin with the handle, the name and the pronouns of whose they are, as pairs with that contact.

    Nothing else of the contact is filled in.
    """
    make: Any = kind._make
    found = ((row[:3], make(row[3:])) for row in rows)
    return [
        (Contact(id=one.contact_id, handle=handle, name=name, pronouns=pronouns), one)
        for (handle, name, pronouns), one in found
    ]


def complaints_around(journal: Journal, contact: Contact) -> list[tuple[Contact, Need]]:
    """Return the open complaints of a contact's colleagues, the newest first, with whose they are."""
    return owned(Need, journal.pairs("complaints_around", contact_id=contact.id))


def questions_left(journal: Journal, contact: Contact, complaints: Sequence[Need]) -> tuple[str, ...]:
    """Return the questions that are built in and that nobody at the account was asked since the newest complaint.

    None where there is no complaint.
    """
    if not complaints:
        return ()
    since = max(need.stated_on for need in complaints)
    return not_asked(journal.texts("asked_around", contact_id=contact.id, since=since))
