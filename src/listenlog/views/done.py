"""The line that says what was settled."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.item import Item
from listenlog.domain.names import pronouns_of
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.text import clipped, counted, shown
from listenlog.domain.when import plain_day

if TYPE_CHECKING:
    from listenlog.views.theme import Span

SHOWN = 80  # characters of the item's text


def settled_line(contact: Contact, item: Item, on: date, today: date, question: Question | None = None) -> list[Span]:
    """Return 'Kept: pricing (Bob Ellis), promised 10 Nov, 2 days before it was due.', and what is to be asked next."""
    row = item.row
    what, more = "Solved", ""
    if isinstance(row, Promise):
        subject = pronouns_of(contact.pronouns).subject
        what = "Kept" if row.direction == "mine" else f"{subject.capitalize()} kept"
        more = _punctual(row, on)
    elif isinstance(row, Question):
        what = "Asked"
    elif isinstance(row, Need) and row.checked_on:
        what = "Really fixed"
    if question:
        more = f". To ask next: {shown(question.text)}"
    return told_line(what, contact, item, today, more)


def restated_line(contact: Contact, item: Item, today: date) -> list[Span]:
    """Return 'Said back: training (Bob Ellis), asked 10 Nov, he agreed.'"""
    subject = pronouns_of(contact.pronouns).subject
    agreed = item.row.agreed if isinstance(item.row, Need) else None
    answer = {True: f", {subject} agreed", False: f", {subject} corrected it", None: ""}[agreed]
    return told_line("Said back", contact, item, today, answer)


def told_line(what: str, contact: Contact, item: Item, today: date, more: str = "") -> list[Span]:
    """Return 'Dropped: pricing (Bob Ellis), promised 10 Nov.': what was done to an item, and what is known of it."""
    end = "" if more.endswith("?") else "."
    return [
        (what, "do"),
        (f": {clipped(shown(item.text), SHOWN)} (", "plain"),
        (shown(contact.name), "name"),
        (f"), {_known(item, today)}{more}{end}", "plain"),
    ]


def _known(item: Item, today: date) -> str:
    row = item.row
    if isinstance(row, Promise):
        return f"promised {plain_day(row.made_on, today)}"
    if isinstance(row, Question):
        return f"{'noted' if row.id else 'about the complaint of'} {plain_day(row.added_on, today)}"
    if not isinstance(row, Need):
        return f"noted {plain_day(row.learned_on, today)}"
    told = [f"{'a complaint of' if row.kind == 'complaint' else 'asked'} {plain_day(row.stated_on, today)}"]
    if row.checked_on and row.resolved_on:
        told.append(f"solved {plain_day(row.resolved_on, today)}")
    if row.felt_after:
        told.append(f"felt {clipped(shown(row.felt_after), SHOWN)}")
    return ", ".join(told)


def _punctual(promise: Promise, on: date) -> str:
    if not promise.due_on:
        return ""
    early = (promise.due_on - on).days
    if early == 0:
        return ", on the day it was due"
    return f", {counted(abs(early), 'day')} {'before it was due' if early > 0 else 'late'}"
