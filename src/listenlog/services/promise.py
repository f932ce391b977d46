"""Promises, both ways: listed, added, dropped. One is kept as everything is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.notation import Entry
from listenlog.domain.promise import Promise
from listenlog.domain.text import stored
from listenlog.services.complaint import owned

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal


def list_promises(
    journal: Journal, contact: Contact | None = None, *, everything: bool = False
) -> list[tuple[Contact, Promise]]:
    """Return promises with whose they are, the earliest due first: the open ones, with `everything` all of them."""
    if contact is None:
        return owned(Promise, journal.pairs("every_promise") if everything else journal.pairs("open_promises"))
    own = {"contact_id": contact.id}
    found = (
        journal.find(Promise, "every_promise_of", **own)
        if everything
        else journal.find(Promise, "open_promises_of", **own)
    )
    return [(contact, promise) for promise in found]


def add_promise(journal: Journal, contact: Contact, entry: Entry, now: Moment) -> Promise:
    """Keep a promise that was made today, as the notation reads it; return it."""
    direction = "mine" if entry.kind == "promise_mine" else "theirs"
    with journal.transaction("promise add") as operation:
        journal.concern(operation, contact.handle)
        promise = Promise(contact_id=contact.id, direction=direction, text=stored(entry.text))
        return journal.add(promise._replace(made_on=now.on, due_on=entry.on))


def drop_promise(journal: Journal, contact: Contact, promise: Promise, now: Moment) -> None:
    """Drop a promise that is off: it stays in the store, neither kept nor open."""
    with journal.transaction("promise drop") as operation:
        journal.concern(operation, contact.handle)
        journal.replace(promise._replace(dropped_on=now.on))
