"""Which fact, promise, question or need is meant: one resolver for every command, that never picks silently."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import AmbiguousItem, ItemProblem, UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.item import Item, Row, fitting, item_of
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.text import clipped, counted
from listenlog.domain.when import plain_day, short_day

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

MOST_CANDIDATES = 9
LONGEST = 60  # characters of a candidate's text


def find_item(journal: Journal, contact: Contact, kinds: Sequence[str], fragment: str, today: date) -> Item:
    """Return the one item of a contact that `fragment` names, a part of its text or its uid.

    `kinds` are of 'fact' (those that stand), 'promise', 'question' and 'need' (those that are open); of needs also
    'check' (complaints solved a week ago or longer, not checked), 'unchecked' (however long ago) and 'settled' (solved
    or dropped). A question that is built in is found while a complaint is open, where nothing else fits.
    Raises ItemProblem where none fits, AmbiguousItem where several do, or where the fragment is empty.
    """
    items = [item_of(row) for kind in kinds for row in _rows(journal, contact, kind, today)]
    found = fitting(items, fragment)
    if "question" in kinds and fragment.strip() and not found:
        found = fitting(_built_in(journal, contact), fragment)
    if len(found) == 1 and fragment.strip():
        return found[0]
    noun, state, see = _WORDS.get(kinds[0], _WORDS[""]) if len(kinds) == 1 or kinds[0] == "need" else _WORDS[""]
    if not items and not found:
        none = f"There is no {noun} {state}" if noun != "thing" else f"Nothing is {state}"
        raise ItemProblem(f"{none} {contact.name}.")
    if not found:
        see = see.format(contact.handle)
        raise ItemProblem(f"No {noun} {state} {contact.name} fits '{fragment}'. See: listenlog {see}")
    number = f"{counted(len(found), noun)} {state}"
    listed = ", ".join(offered(found[:MOST_CANDIDATES], today))
    more = f" and {len(found) - MOST_CANDIDATES} more" if len(found) > MOST_CANDIDATES else ""
    asked = f"'{fragment}' fits {number} {contact.name}:" if fragment.strip() else f"Which of {number} {contact.name}?"
    raise AmbiguousItem(f"{asked} {listed}{more}. Say more of its words, or its uid from --json.", tuple(found))


def numbered_item(journal: Journal, number: int, numbers: Sequence[tuple[str, str]] | None) -> tuple[Contact, Item]:
    """Return what a number that `today` printed stands for, and whose it is; `numbers` are the kinds and uids, from 1.

    They are None where it has printed none yet. Raises ItemProblem where there is no such number, or where that isn't
    open any more.
    """
    if numbers is None:
        raise ItemProblem(
            f"No numbers are printed yet: run listenlog today first, once. Where it prints none, name {_BY_WORDS}"
        )
    if not numbers:
        raise ItemProblem(f"There was nothing to number when today was run last. Name {_BY_WORDS}")
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


# What a message calls the items of a kind, how it says that they are of somebody, and which command shows them.
_WORDS = {
    "fact": ("fact", "on", "fact list {}"),
    "promise": ("promise", "open with", "promise list {}"),
    "question": ("question", "open with", "question list {}"),
    "need": ("need", "open with", "need list {}"),
    "settled": ("need", "settled with", "need list {} --all"),
    "": ("thing", "open with", "brief {}"),
}


_BY_WORDS = "what is done: listenlog done bob pricing"


def offered(items: Sequence[Item], today: date) -> list[str]:
    """Return how items are offered for choice, no two alike: 'pricing (promise due Fri 27 Nov)'.

    Promises that would be alike are told apart by the day they were made on, what still is by its place among those.
    """
    labels = [_offered(item, today) for item in items]
    if len(set(labels)) < len(labels):
        labels = [
            _offered(item, today, made=labels.count(label) > 1) for label, item in zip(labels, items, strict=True)
        ]
    return [
        f"{label.removesuffix(')')}, no. {labels[: place + 1].count(label)})" if labels.count(label) > 1 else label
        for place, label in enumerate(labels)
    ]


def _offered(item: Item, today: date, *, made: bool = False) -> str:
    row = item.row
    if isinstance(row, Promise):
        of = " of theirs" if row.direction == "theirs" else ""
        due = f" due {short_day(row.due_on, today)}" if row.due_on else ""
        known = f"promise{of}{due}{f', of {plain_day(row.made_on, today)}' if made else ''}"
    elif isinstance(row, Question):
        known = f"question, {'noted' if row.id else 'about the complaint of'} {plain_day(row.added_on, today)}"
    elif isinstance(row, Need):
        over = "solved " if row.resolved_on else "dropped " if row.dropped_on else ""
        known = f"{row.kind}, {over}{plain_day(row.resolved_on or row.dropped_on or row.stated_on, today)}"
    else:
        known = f"noted {plain_day(row.learned_on, today)}"
    return f"{clipped(item.text, LONGEST)} ({known})"


def check_day(item: Item, on: date, now: Moment) -> None:
    """Raise UsageProblem for a day that is still to come, or before the item was noted or, if it is that, solved."""
    row = item.row
    if on > now.on:
        raise UsageProblem(f"{on.isoformat()} is still to come; say when it was done.")
    since = row.made_on if isinstance(row, Promise) else row.added_on if isinstance(row, Question) else None
    since = (row.resolved_on or row.stated_on) if isinstance(row, Need) else since
    if isinstance(row, Promise) and row.due_on:
        since = min(row.made_on, row.due_on)  # one that was noted late may have been kept before
    if since and on < since and on != now.on:  # today is always possible: clocks differ where one travels
        was = "solved on" if isinstance(row, Need) and row.resolved_on else "noted for"
        raise UsageProblem(f"That was {was} {since.isoformat()}, so it can't have been done on {on.isoformat()}.")


def _rows(journal: Journal, contact: Contact, kind: str, today: date) -> Sequence[Row]:
    own = {"contact_id": contact.id}
    if kind == "fact":
        return journal.find(Fact, "facts_of", **own)
    if kind == "promise":
        return journal.find(Promise, "open_promises_of", **own)
    if kind == "question":
        return journal.find(Question, "open_questions_of", **own)
    if kind == "need":
        return journal.find(Need, "open_needs_of", **own)
    needs = journal.find(Need, "every_need_of", **own)
    if kind == "check":
        return [need for need in needs if need.is_to_check(today)]
    if kind == "unchecked":
        return [need for need in needs if need.is_unchecked]
    return [need for need in needs if not need.is_open]


def _built_in(journal: Journal, contact: Contact) -> list[Item]:
    from listenlog.services.question import built_in

    return [item_of(question) for question in built_in(journal, contact)]
