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


def settled_line(contact: Contact, item: Item, on: date, today: date) -> list[Span]:
    """Return 'Kept: pricing (Bob Ellis), promised 10 Nov, 2 days before it was due.'"""
    row = item.row
    what, known = "Solved", ""
    if isinstance(row, Promise):
        subject = pronouns_of(contact.pronouns).subject
        what = "Kept" if row.direction == "mine" else f"{subject.capitalize()} kept"
        known = f"promised {plain_day(row.made_on, today)}{_punctual(row, on)}"
    elif isinstance(row, Question):
        what, known = "Asked", f"noted {plain_day(row.added_on, today)}"
    elif isinstance(row, Need):
        known = f"{'a complaint of' if row.kind == 'complaint' else 'asked'} {plain_day(row.stated_on, today)}"
    return [
        (what, "do"),
        (f": {clipped(shown(item.text), SHOWN)} (", "plain"),
        (shown(contact.name), "name"),
        (f"), {known}.", "plain"),
    ]


def _punctual(promise: Promise, on: date) -> str:
    if not promise.due_on:
        return ""
    early = (promise.due_on - on).days
    if early == 0:
        return ", on the day it was due"
    return f", {counted(abs(early), 'day')} {'before it was due' if early > 0 else 'late'}"
