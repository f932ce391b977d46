"""Needs and complaints: listed, said back, solved, checked, taken up again, dropped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.need import Need
from listenlog.domain.question import FEELING, Question
from listenlog.domain.text import stored
from listenlog.services.complaint import owned
from listenlog.services.question import wants_no_contact

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal


def list_needs(
    journal: Journal, contact: Contact | None = None, *, everything: bool = False
) -> list[tuple[Contact, Need]]:
    """Return needs with whose they are, complaints first, the newest first: the open ones, with `everything` all."""
    if contact is None:
        return owned(Need, journal.pairs("every_need") if everything else journal.pairs("open_needs"))
    own = {"contact_id": contact.id}
    found = journal.find(Need, "every_need_of", **own) if everything else journal.find(Need, "open_needs_of", **own)
    return [(contact, need) for need in found]


def restate_need(
    journal: Journal, contact: Contact, need: Need, on: date, *, agreed: bool = False, corrected: str = ""
) -> Need:
    """Write that a need was said back on a day, and whether they agreed or corrected it; return it.

    Without an answer an agreement that is known holds; a correction that was said back is not agreed to yet.
    """
    answer = True if agreed else False if corrected else need.agreed or None
    need = need._replace(restated_on=on, agreed=answer, corrected=stored(corrected) or need.corrected)
    _write(journal, contact, need, "need restate")
    return need


def solve_need(
    journal: Journal,
    contact: Contact,
    need: Need,
    on: date,
    now: Moment,
    command: str,
    *,
    resolution: str = "",
    felt: str = "",
) -> tuple[Need, Question | None]:
    """Write that a need was solved on a day, by what, and how they feel now; return it, and what to ask them next.

    Of a complaint it is asked how they feel about it where that isn't said; not of the dead, nor of whoever asked not
    to be contacted.
    """
    need = _told(need, resolution, felt)._replace(resolved_on=on)
    question = None
    with journal.transaction(command) as operation:
        journal.concern(operation, contact.handle)
        journal.replace(need)
        if need.kind == "complaint" and not need.felt_after and _may_be_asked(journal, contact, now.on):
            question = next(iter(_feelings(journal, contact)), None)
            question = question or journal.add(Question(contact_id=contact.id, text=FEELING, added_on=now.on))
    return need, question


def check_need(
    journal: Journal,
    contact: Contact,
    need: Need,
    on: date,
    command: str,
    *,
    fixed: bool = True,
    resolution: str = "",
    felt: str = "",
) -> Need:
    """Write what was said on a day of a complaint that is solved: that it really is `fixed`, how they feel; return it.

    Once it is known how they feel, that needn't be asked any more.
    """
    need = _told(need, resolution, felt)._replace(checked_on=on if fixed else need.checked_on)
    with journal.transaction(command) as operation:
        journal.concern(operation, contact.handle)
        journal.replace(need)
        if need.felt_after:
            for question in _feelings(journal, contact):
                journal.replace(question._replace(asked_on=max(on, question.added_on)))
    return need


def reopen_need(journal: Journal, contact: Contact, need: Need, now: Moment, command: str) -> Need:
    """Open a need again that was solved or dropped; return it. What was done about it is kept: it was tried."""
    need = need._replace(resolved_on=None, checked_on=None, felt_after=None, dropped_on=None)
    with journal.transaction(command) as operation:
        journal.concern(operation, contact.handle)
        journal.replace(need)
        if need.kind == "complaint":
            for question in _feelings(journal, contact):
                journal.replace(question._replace(dropped_on=now.on))
    return need


def drop_need(journal: Journal, contact: Contact, need: Need, now: Moment) -> None:
    """Drop a need that is none any more: it stays in the store, neither solved nor open."""
    _write(journal, contact, need._replace(dropped_on=now.on), "need drop")


def _told(need: Need, resolution: str, felt: str) -> Need:
    return need._replace(
        resolution=stored(resolution.strip()) or need.resolution, felt_after=stored(felt.strip()) or need.felt_after
    )


def _write(journal: Journal, contact: Contact, need: Need, command: str) -> None:
    with journal.transaction(command) as operation:
        journal.concern(operation, contact.handle)
        journal.replace(need)


def _feelings(journal: Journal, contact: Contact) -> list[Question]:
    """Return the open questions how a contact feels about what was solved."""
    questions = journal.find(Question, "open_questions_of", contact_id=contact.id)
    return [question for question in questions if question.text == FEELING]


def _may_be_asked(journal: Journal, contact: Contact, today: date) -> bool:
    return contact.died_on is None and not wants_no_contact(journal, contact, today)
