"""Questions to ask next time: listed, added, and those that are built in and belong to a complaint."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.brief import newest_rules
from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.need import Need
from listenlog.domain.preference import Preference
from listenlog.domain.question import Question, already_told, asks_the_same
from listenlog.domain.record import NamedTuple
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


class Added(NamedTuple):
    """A question that is open, and whether it was before it was added."""

    question: Question
    known: bool


def add_question(journal: Journal, contact: Contact, text: str, now: Moment, *, ask_on: date | None = None) -> Added:
    """Keep what to ask next time, and perhaps the day on which to be reminded; one that is open already gets the day.

    Raises UsageProblem for a day that is past.
    """
    if ask_on is not None and ask_on < now.on:
        raise UsageProblem(f"{ask_on.isoformat()} is past; give a day to come.")
    opened = journal.find(Question, "open_questions_of", contact_id=contact.id)
    same = next((question for question in opened if asks_the_same(question.text, text)), None)
    if same and ask_on in (None, same.ask_on):
        return Added(same, known=True)
    with journal.transaction("question add") as operation:
        journal.concern(operation, contact.handle)
        if same:
            journal.replace(same._replace(ask_on=ask_on))
            return Added(same._replace(ask_on=ask_on), known=True)
        question = Question(contact_id=contact.id, text=stored(text), added_on=now.on, ask_on=ask_on)
        return Added(journal.add(question), known=False)


def wants_no_contact(journal: Journal, contact: Contact, today: date) -> bool:
    """Say whether a contact, or their account, asked not to be contacted."""
    rules = newest_rules(journal.find(Preference, "rules_of", contact_id=contact.id), today)
    return any(rule.aspect == "do_not_contact" for rule in rules)


def told_already(journal: Journal, contact: Contact, text: str) -> Fact | None:
    """Return the newest fact on a contact that answers a question, None where none surely does."""
    return already_told(text, journal.find(Fact, "facts_of", contact_id=contact.id))
