"""Settling what is open: a promise kept, a question asked, a need solved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.item import Item
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.text import stored

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

OPEN = ("promise", "question", "need")


def check_day(item: Item, on: date, now: Moment) -> None:
    """Raise UsageProblem for a day that is still to come, or before the item was noted."""
    row = item.row
    if on > now.on:
        raise UsageProblem(f"{on.isoformat()} is still to come; say when it was done.")
    since = row.made_on if isinstance(row, Promise) else row.added_on if isinstance(row, Question) else None
    since = row.stated_on if isinstance(row, Need) else since
    if since and on < since:
        raise UsageProblem(f"That was noted for {since.isoformat()}, so it can't have been done on {on.isoformat()}.")


def settle(journal: Journal, contact: Contact, item: Item, on: date, now: Moment, *, resolution: str = "") -> None:
    """Write that a promise was kept, a question asked or a need solved on a day; a need may say what was done.

    A complaint that was solved before has been checked. Raises UsageProblem for a day that can't be.
    """
    check_day(item, on, now)
    row = item.row
    with journal.transaction("done") as operation:
        journal.concern(operation, contact.handle)
        if isinstance(row, Promise):
            journal.replace(row._replace(kept_on=on))
        elif isinstance(row, Question):
            journal.replace(row._replace(asked_on=on))
        elif isinstance(row, Need) and row.resolved_on:
            journal.replace(row._replace(checked_on=on))
        elif isinstance(row, Need):
            journal.replace(row._replace(resolved_on=on, resolution=stored(resolution.strip()) or row.resolution))


def settle_all(journal: Journal, items: Sequence[tuple[Contact, Item]], on: date, now: Moment) -> None:
    """Settle several things in one operation. Raises UsageProblem where a day can't be that of one: nothing is then."""
    with journal.transaction("done") as operation:
        for contact, item in items:
            settle(journal, contact, item, on, now)
        journal.concern(operation, *dict.fromkeys(contact.handle for contact, _item in items))
