"""Putting a contact off: until that day nothing suggests them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.services.contacts import change_contact

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal


def put_off(journal: Journal, contact: Contact, until: date, now: Moment) -> bool:
    """Suggest a contact again only from a day on, today included; return whether that changed anything.

    Raises UsageProblem for a day that is past.
    """
    if until < now.on:
        raise UsageProblem(f"{until.isoformat()} is past; give a day to come.")
    return change_contact(journal, contact, contact._replace(later_on=until if until > now.on else None), "later")
