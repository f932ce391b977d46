"""Which fact, promise, question or need is meant: one resolver for every command, that never picks silently."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import AmbiguousItem, ItemProblem
from listenlog.domain.fact import Fact
from listenlog.domain.item import Item, Row, fitting, item_of
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.text import clipped, counted
from listenlog.domain.when import plain_day, short_day

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

MOST_CANDIDATES = 9
LONGEST = 60  # characters of a candidate's text


def find_item(journal: Journal, contact: Contact, kinds: Sequence[str], fragment: str, today: date) -> Item:
    """Return the one item of a contact that `fragment` names, a part of its text or its uid.

    `kinds` are of 'fact', 'promise', 'question' and 'need'; facts are those that stand, the others those that are open.
    Raises ItemProblem where none fits, AmbiguousItem where several do, or where the fragment is empty.
    """
    items = [item_of(row) for kind in kinds for row in _rows(journal, contact, kind)]
    found = fitting(items, fragment)
    if len(found) == 1 and fragment.strip():
        return found[0]
    facts = "fact" in kinds
    if not items:
        raise ItemProblem(f"There is no fact on {contact.name}." if facts else f"Nothing is open with {contact.name}.")
    if not found:
        what, see = ("fact on", "fact list") if facts else ("thing open with", "brief")
        raise ItemProblem(f"No {what} {contact.name} fits '{fragment}'. See: listenlog {see} {contact.handle}")
    number = f"{counted(len(found), 'fact')} on" if facts else f"{counted(len(found), 'thing')} open with"
    listed = ", ".join(candidate(item, today) for item in found[:MOST_CANDIDATES])
    more = f" and {len(found) - MOST_CANDIDATES} more" if len(found) > MOST_CANDIDATES else ""
    asked = f"'{fragment}' fits {number} {contact.name}:" if fragment.strip() else f"Which of {number} {contact.name}?"
    raise AmbiguousItem(f"{asked} {listed}{more}. Say more of its words, or its uid from --json.", tuple(found))


def numbered_item(journal: Journal, number: int, numbers: Sequence[tuple[str, str]]) -> tuple[Contact, Item]:
    """Return what a number that `today` printed stands for, and whose it is; `numbers` are the kinds and uids, from 1.

    Raises ItemProblem where there is no such number, or where that isn't open any more.
    """
    if not numbers:
        raise ItemProblem("No numbers are printed yet. Run: listenlog today")
    if not 1 <= number <= len(numbers):
        printed = f"1 to {len(numbers)}" if len(numbers) > 1 else "1"
        raise ItemProblem(f"There is no number {number}, only {printed}. Run: listenlog today")
    kind, uid = numbers[number - 1]
    row: Promise | Question | Need | None
    if kind == "promise":
        row = journal.first(Promise, "promise_by_uid", uid=uid)
        over = row and (row.kept_on or row.dropped_on)
    elif kind == "question":
        row = journal.first(Question, "question_by_uid", uid=uid)
        over = row and (row.asked_on or row.dropped_on)
    else:
        row = journal.first(Need, "need_by_uid", uid=uid)
        over = row and (row.dropped_on or (row.checked_on if kind == "check" else row.resolved_on))
    if row is None:
        raise ItemProblem(f"Number {number} isn't there any more. Run: listenlog today")
    if over:
        raise ItemProblem(f"Number {number} is settled already. Run: listenlog today")
    contact = journal.first(Contact, "contact_by_id", contact_id=row.contact_id)
    assert contact is not None
    return contact, item_of(row)


def candidate(item: Item, today: date) -> str:
    """Return how an item is offered for choice: 'pricing (promise due Fri 27 Nov)'."""
    row = item.row
    if isinstance(row, Promise):
        known = f"promise{f' due {short_day(row.due_on, today)}' if row.due_on else ''}"
    elif isinstance(row, Question):
        known = f"question, noted {plain_day(row.added_on, today)}"
    elif isinstance(row, Need):
        known = f"{row.kind}, {plain_day(row.stated_on, today)}"
    else:
        known = f"noted {plain_day(row.learned_on, today)}"
    return f"{clipped(item.text, LONGEST)} ({known})"


def _rows(journal: Journal, contact: Contact, kind: str) -> Sequence[Row]:
    own = {"contact_id": contact.id}
    if kind == "fact":
        return journal.find(Fact, "facts_of", **own)
    if kind == "promise":
        return journal.find(Promise, "open_promises_of", **own)
    if kind == "question":
        return journal.find(Question, "open_questions_of", **own)
    return journal.find(Need, "open_needs_of", **own)
