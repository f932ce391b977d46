"""Reopening the last note on a contact, as the text it could have been."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.errors import NothingChanged
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Interaction, Participant
from listenlog.domain.meeting import Meeting
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.operation import Operation, handles_of
from listenlog.domain.organization import Affiliation, Organization, Role
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import shown
from listenlog.interchange.contact_text import Known, document_of
from listenlog.services.brief import fact_tags

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


_Touched = dict[tuple[str, str], set[int]]  # row numbers by table and what was done to them


class Reopened(NamedTuple):
    """A note as it was: the operation that wrote it, the talk, who took part, and what was said, a line each.

    `people` that the note itself added have no id: they go with it and come again. `summary` is one of several lines,
    which no line of the text can hold.
    """

    operation: Operation
    talk: Interaction
    people: tuple[Contact, ...]
    lines: tuple[str, ...]
    summary: str | None


def reopen_note(journal: Journal, contact: Contact) -> Reopened:
    """Return the last note on a contact that this machine wrote and that still stands.

    Raises NothingChanged where there is none.
    """
    operation = _last_note(journal, contact)
    if operation is None:
        raise NothingChanged(f"There is no note on {shown(contact.name)} from this machine to fix.")
    touched: _Touched = {}
    changes = journal.pairs("changes_of", operation_id=operation.id)
    first = min(change[0] for change in changes if change[4] == "insert")  # before it, the note that this one replaced
    for number, _operation, table, row, action, _before in changes:
        if number >= first:
            touched.setdefault((table, action), set()).add(row)
    (number,) = touched["interaction", "insert"]
    talk = journal.first(Interaction, "interaction_by_id", interaction_id=number)
    assert talk is not None
    people, lines = [], []
    for i, (contact_id, name) in enumerate(_took_part(journal, talk)):
        person = journal.first(Contact, "contact_by_id", contact_id=contact_id)
        assert person is not None
        added = person.id in touched.get(("contact", "insert"), ())
        people.append(Contact(name=person.name) if added else person)
        owner = f"{' '.join(name.split()[:3])}: " if i else ""
        lines += [f"{owner}{line}" for line in _said(journal, person, talk, touched)]
    long = talk.summary if talk.summary and "\n" in talk.summary else None
    if talk.summary and not long:
        lines.insert(0, f"talk: {talk.summary}")
    return Reopened(operation, talk, tuple(people), tuple(lines), long)


def _last_note(journal: Journal, contact: Contact) -> Operation | None:
    taken_back: set[int] = set()
    for operation in journal.each(Operation, "operations"):
        if operation.id in taken_back:
            continue
        if operation.undoes_id is not None:
            taken_back.add(operation.undoes_id)
        elif operation.machine == journal.machine and operation.command == "note":
            handles = handles_of(operation)
            if contact.handle in handles:
                return operation
    return None


def _took_part(journal: Journal, talk: Interaction) -> list[tuple[int, str]]:
    return [(row[1], row[2]) for row in journal.pairs("participants_of", ids=str([talk.id]))]


def _said(journal: Journal, person: Contact, talk: Interaction, touched: _Touched) -> list[str]:
    """Return the lines of one person, in the order in which they were written."""
    own = {"contact_id": person.id}

    def new(table: str, number: int) -> bool:
        return number in touched.get((table, "insert"), ())

    def changed(table: str) -> bool:
        return (table, "insert") in touched or (table, "update") in touched

    def said(table: str, number: int) -> bool:
        return new(table, number) or number in touched.get((table, "update"), ())

    answered = touched.get(("need", "update"), set())
    needs = [n for n in journal.find(Need, "open_needs_of", **own) if new("need", n.id) or n.id in answered]
    old_needs = {n.id for n in needs if not new("need", n.id)}  # only their answer is of this note
    moved = _moved_to(journal, person, touched)
    known = Known(
        person._replace(met=None) if changed("contact") else Contact(name=person.name),
        points=[p for p in journal.find(ContactPoint, "points_of", **own) if new("contact_point", p.id)],
        occasions=journal.find(Occasion, "occasions_of", **own) if changed("occasion") else (),
        facts=sorted((f for f in journal.find(Fact, "facts_of", **own) if new("fact", f.id)), key=lambda f: f.id),
        fact_tags=fact_tags(journal, person),
        needs=sorted(needs, key=lambda n: n.id),
        promises=[p for p in journal.find(Promise, "open_promises_of", **own) if new("promise", p.id)],
        questions=[q for q in journal.find(Question, "open_questions_of", **own) if new("question", q.id)],
        meetings=[m for m in journal.find(Meeting, "meetings_of", **own, since=date.min) if new("meeting", m.id)],
    )
    lines = []
    rules = [rule for rule in journal.find(Preference, "rules_of", **own) if new("preference", rule.id)]
    apart = (document_of(Known(Contact(name=person.name), rules=[rule])).items for rule in rules)  # as they were said
    for item in (*document_of(known).items, *(item for items in apart for item in items)):
        of_old_need = item.kind in ("asked", "needs") and item.rows[0].id in old_needs
        if item.kind != "name" and not of_old_need and "\n" not in item.line.text:
            lines.append(item.line.text)
    for role in journal.find(Affiliation, "every_affiliation_of", **own):
        if role.role and said("affiliation", role.id) and not (moved and role.since_on):
            at = _organization(journal, role)
            lines.append(f"role: {role.role} at {at}" if at else f"role: {role.role}")
    lines += [f"moved to: {moved}"] if moved else []
    took = journal.first(Participant, "participant_in", interaction_id=talk.id, **own)
    return [*lines, f"felt: {took.felt}"] if took and took.felt else lines


def _organization(journal: Journal, role: Affiliation) -> str | None:
    return next((o.name for o in journal.each(Organization, "all_organization") if o.id == role.organization_id), None)


def _moved_to(journal: Journal, person: Contact, touched: _Touched) -> str | None:
    """Return 'Beta as CTO' where the note said that they moved: only that gives an affiliation its first day."""
    for role in journal.find(Role, "affiliations_of", contact_id=person.id):
        affiliation = journal.first(Affiliation, "affiliation_by_id", affiliation_id=role.affiliation_id)
        if affiliation and affiliation.since_on and role.affiliation_id in touched.get(("affiliation", "insert"), ()):
            return f"{role.organization} as {role.role}" if role.role else role.organization
    return None
