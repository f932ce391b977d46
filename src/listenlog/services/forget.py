"""Forgetting a person for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended, Interaction
from listenlog.domain.record import NamedTuple

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


class Loss(NamedTuple):
    """What forgetting a contact deletes: how many facts and talks, and talks with others whose shared text goes."""

    facts: int
    talks: int
    joint: int


def loss_of(journal: Journal, contact: Contact) -> Loss:
    """Return what `forget` would delete."""
    joint = journal.find(Interaction, "joint_talks_of", contact_id=contact.id)
    talks = sum(
        len(journal.find(Attended, "talks_of", contact_id=contact.id, answered=answered, most=1_000_000_000))
        for answered in (True, False)
    )
    shared = sum(1 for talk in joint if talk.summary)
    return Loss(len(journal.find(Fact, "facts_of", contact_id=contact.id)), talks - len(joint), shared)


def forget(journal: Journal, contact: Contact) -> int:
    """Delete every byte written about a contact, backups included; return how many backups went."""
    return journal.erase(contact)
