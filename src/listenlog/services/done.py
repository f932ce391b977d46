"""Settling what is open: a promise kept, a question asked, a need solved, a complaint really fixed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.item import Item, Row
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.record import NamedTuple
from listenlog.services.items import check_day
from listenlog.services.need import check_need, solve_need

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

OPEN = ("promise", "question", "need", "check")


class Settled(NamedTuple):
    """A row as it is now that it is settled, and what is to be asked next because of it."""

    row: Row
    question: Question | None = None


def settle(
    journal: Journal,
    contact: Contact,
    item: Item,
    on: date,
    now: Moment,
    *,
    command: str = "done",
    resolution: str = "",
    felt: str = "",
) -> Settled:
    """Write that a promise was kept, a question asked, a need solved, or a solved complaint is really fixed, on a day.

    A need may say how it was solved, and how they feel now. Raises UsageProblem for a day that can't be.
    """
    check_day(item, on, now)
    row = item.row
    if isinstance(row, Need) and row.resolved_on:
        return Settled(check_need(journal, contact, row, on, command, resolution=resolution, felt=felt))
    if isinstance(row, Need):
        return Settled(*solve_need(journal, contact, row, on, now, command, resolution=resolution, felt=felt))
    with journal.transaction(command) as operation:
        journal.concern(operation, contact.handle)
        if isinstance(row, Promise):
            row = row._replace(kept_on=on)
            journal.replace(row)
        elif isinstance(row, Question) and row.id:
            row = row._replace(asked_on=on)
            journal.replace(row)
        elif isinstance(row, Question):  # one that is built in
            row = journal.add(row._replace(added_on=on, asked_on=on))
    return Settled(row)


def settle_all(journal: Journal, items: Sequence[tuple[Contact, Item]], on: date, now: Moment) -> list[Settled]:
    """Settle several things in one operation. Raises UsageProblem where a day can't be that of one: nothing is then."""
    with journal.transaction("done") as operation:
        settled = [settle(journal, contact, item, on, now) for contact, item in items]
        journal.concern(operation, *dict.fromkeys(contact.handle for contact, _item in items))
    return settled
