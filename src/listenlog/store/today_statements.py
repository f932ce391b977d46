"""The statements of today: what is open, late, due and coming, and who may have gone quiet.

Whoever has died, is archived, put off or wants no contact is in none of them.
"""

from typing import Any

from sqlalchemy import Integer, and_, bindparam, case, exists, func, literal, or_, tuple_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from listenlog.domain.cadence import DRIFTED, LAPSED, LONGEST, SOONEST
from listenlog.store import models as m
from listenlog.store.statement_parts import (
    affiliation,
    breach,
    contact,
    date_bind,
    ids_bind,
    interaction,
    meeting,
    name_word,
    need,
    number_bind,
    occasion,
    participant,
    promise,
    question,
    removed,
    rhythm,
    select,
    text_bind,
    was_there,
    whole,
)

_today = date_bind("today")
_suggested = (
    contact.c.died_on.is_(None),
    contact.c.archived_on.is_(None),
    or_(contact.c.later_on.is_(None), contact.c.later_on <= _today),
    ~removed,
)


def _of_suggested(one: Any) -> Any:
    """Return a select of all columns of a table whose rows are of contacts that may be suggested."""
    return select(*one.columns).join_from(one, contact, one.c.contact_id == contact.c.id).where(*_suggested)


class _DaysBetween(FunctionElement[int]):
    """The days from the first date to the second."""

    name = "days_between"
    type = Integer()
    inherit_cache = True


@compiles(_DaysBetween, "sqlite")
def _sqlite_days_between(element: Any, compiler: Any, **kw: Any) -> str:
    first, second = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"(julianday({second}) - julianday({first}))"


@compiles(_DaysBetween, "postgresql")
def _postgresql_days_between(element: Any, compiler: Any, **kw: Any) -> str:
    first, second = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"({second} - {first})"


# open, late, today, soon

_complaint = (need.c.kind == "complaint", need.c.dropped_on.is_(None))
waiting_complaints = (
    _of_suggested(need).where(*_complaint, need.c.resolved_on.is_(None)).order_by(need.c.stated_on, need.c.id)
)
waiting_checks = (
    _of_suggested(need)
    .where(
        *_complaint,
        need.c.checked_on.is_(None),
        need.c.resolved_on <= date_bind("until"),
    )
    .order_by(need.c.resolved_on.desc(), need.c.id.desc())
)
waiting_promises = (
    _of_suggested(promise)
    .where(
        promise.c.kept_on.is_(None),
        promise.c.dropped_on.is_(None),
        promise.c.due_on <= date_bind("until"),
    )
    .order_by(promise.c.due_on, promise.c.id)
)
waiting_questions = (
    _of_suggested(question)
    .where(question.c.asked_on.is_(None), question.c.dropped_on.is_(None), question.c.ask_on <= _today)
    .order_by(question.c.ask_on, question.c.id)
)
waiting_meetings = (
    _of_suggested(meeting)
    .where(meeting.c.planned_on >= _today, meeting.c.planned_on <= date_bind("until"))
    .order_by(meeting.c.planned_on, meeting.c.planned_time, meeting.c.id)
)
_yearly = tuple_(occasion.c.month, occasion.c.day)
waiting_occasions = (
    _of_suggested(occasion)
    .where(
        _yearly >= tuple_(number_bind("from_month"), number_bind("from_day")),
        _yearly <= tuple_(number_bind("to_month"), number_bind("to_day")),
    )
    .order_by(occasion.c.id)
)
talked_with_on = (
    select(participant.c.contact_id)
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(
        participant.c.contact_id.in_(ids_bind("ids")),
        participant.c.happened_on == date_bind("on"),
        interaction.c.answered.is_(True),
    )
)
namesakes = (
    select(contact.c.id, contact.c.name)
    .join_from(name_word, contact, name_word.c.contact_id == contact.c.id)
    .where(name_word.c.word == text_bind("word"))
    .order_by(name_word.c.contact_id)
    .limit(number_bind("most"))
)
contacts_in = whole(m.Contact).where(contact.c.id.in_(ids_bind("ids")))

# gone quiet

# A complaint that isn't shown, of whoever is gone, silences nobody else; the contact's own is judged with them.
_complaining = (
    select(need.c.contact_id)
    .join_from(need, contact, need.c.contact_id == contact.c.id)
    .where(*_complaint, need.c.resolved_on.is_(None), *_suggested)
)
_there = affiliation.alias("there")
_colleagues = (
    select(affiliation.c.contact_id)
    .join_from(need, contact, need.c.contact_id == contact.c.id)
    .join(_there, _there.c.contact_id == need.c.contact_id)
    .join(affiliation, affiliation.c.organization_id == _there.c.organization_id)
    .where(*_complaint, need.c.resolved_on.is_(None), *_suggested)
    .where(affiliation.c.until_on.is_(None), was_there(_there, need.c.stated_on))
)
_usual = rhythm.c.days
_drifts = case((LAPSED * _usual > LONGEST, LAPSED * _usual), else_=literal(LONGEST)) - case(
    (DRIFTED * _usual > SOONEST, DRIFTED * _usual), else_=literal(SOONEST)
)
maybe_quiet = (
    _of_suggested(rhythm)
    .where(
        rhythm.c.quiet_on <= _today,
        or_(rhythm.c.wished.is_(True), _DaysBetween(rhythm.c.quiet_on, _today) < _drifts),
        rhythm.c.contact_id.not_in(_complaining),
        rhythm.c.contact_id.not_in(_colleagues),
        ~exists().where(
            meeting.c.contact_id == rhythm.c.contact_id, meeting.c.planned_on >= _today, meeting.c.confirmed.is_(True)
        ),
    )
    .order_by(rhythm.c.quiet_on, rhythm.c.contact_id)
    .limit(number_bind("most"))
)

# what the week was like, and what waits tonight

_within = and_(interaction.c.happened_on >= date_bind("since"), interaction.c.happened_on <= _today)
outgoing_since = select(interaction.c.id).where(_within, interaction.c.direction == "out").limit(literal(1))
breaches_since = (
    select(func.count().label("number"))
    .select_from(breach)
    .join(interaction, breach.c.interaction_id == interaction.c.id)
    .where(_within)
)

# what a number that was printed stands for


def _by_uid(one: Any) -> Any:
    return select(*one.columns).where(one.c.uid == bindparam("uid", type_=one.c.uid.type, required=True))


need_by_uid, promise_by_uid, question_by_uid = map(_by_uid, (need, promise, question))
