"""Questions to ask next time: listed, added, and those that are built in and belong to a complaint."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.need import Need
from listenlog.domain.question import Question, already_told
from listenlog.domain.text import stored
from listenlog.services.complaint import complaints_around, owned, questions_left

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal


def list_questions(journal: Journal, today: date, contact: Contact | None = None) -> list[tuple[Contact, Question]]:
    """Return the open questions with whom to ask, by name; those of one contact in the order they were added.

    Of everybody: not of those who have died, are archived, or asked not to be contacted.
    """
    if contact is None:
        return owned(Question, journal.pairs("open_questions", today=today))
    return [(contact, q) for q in journal.find(Question, "open_questions_of", contact_id=contact.id)]


def built_in(journal: Journal, contact: Contact) -> list[Question]:
    """Return the questions to ask a contact about the complaints of the account: rows that aren't in the store.

    They are those that are built in and not asked yet, added on the day of the newest complaint.
    """
    own = journal.find(Need, "open_needs_of", contact_id=contact.id)
    complaints = [need for need in own if need.kind == "complaint"]
    complaints += [need for _whose, need in complaints_around(journal, contact)]
    since = max((need.stated_on for need in complaints), default=date.min)
    left = questions_left(journal, contact, complaints)
    return [Question(contact_id=contact.id, text=text, added_on=since) for text in left]


def add_question(journal: Journal, contact: Contact, text: str, now: Moment, *, ask_on: date | None = None) -> Question:
    """Keep what to ask next time, and perhaps the day on which to be reminded; return it.

    Raises UsageProblem for a day that is past.
    """
    if ask_on is not None and ask_on < now.on:
        raise UsageProblem(f"{ask_on.isoformat()} is past; give a day to come.")
    with journal.transaction("question add") as operation:
        journal.concern(operation, contact.handle)
        question = Question(contact_id=contact.id, text=stored(text), added_on=now.on, ask_on=ask_on)
        return journal.add(question)


def told_already(journal: Journal, contact: Contact, text: str) -> Fact | None:
    """Return the newest fact on a contact that answers a question, None where none surely does."""
    return already_told(text, journal.find(Fact, "facts_of", contact_id=contact.id))
