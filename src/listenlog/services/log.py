"""The log of conversations, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.log import Talk

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def list_talks(journal: Journal, contact: Contact | None = None) -> Iterator[Talk]:
    """Yield conversations, all of them or one contact's; what to leave out is not among what was learned."""
    if contact:
        return journal.each(Talk, "talks_with", contact_id=contact.id)
    return journal.each(Talk, "talks")
