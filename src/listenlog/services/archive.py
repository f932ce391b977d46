"""Archiving a contact: kept whole and found, but neither listed nor suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.services.contacts import change_contact

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal


def archive_contact(journal: Journal, contact: Contact, now: Moment) -> bool:
    """Archive a contact as of today; return whether that changed anything."""
    return change_contact(journal, contact, contact._replace(archived_on=contact.archived_on or now.on), "archive")


def restore_contact(journal: Journal, contact: Contact) -> bool:
    """List and suggest a contact again; return whether that changed anything."""
    return change_contact(journal, contact, contact._replace(archived_on=None), "archive")
