"""The statements of what is open with people, and of what was: promises, needs, complaints of an account, questions."""

from typing import Any

from sqlalchemy import or_

from listenlog.store import models as m
from listenlog.store.statement_parts import (
    affiliation,
    contact,
    date_bind,
    need,
    number_bind,
    promise,
    question,
    removed,
    select,
    was_there,
    who,
    whole,
)


def _with_whose(source: Any) -> Any:
    """The rows of a table, each after the handle, the name and the pronouns of whose it is."""
    return select(contact.c.handle, contact.c.name, contact.c.pronouns, *source.columns).join_from(
        source, contact, source.c.contact_id == contact.c.id
    )


# promise

_due_first = (promise.c.due_on.is_(None), promise.c.due_on, promise.c.id)
every_promise = _with_whose(promise).order_by(*_due_first)
every_promise_of = whole(m.Promise).where(promise.c.contact_id == who).order_by(*_due_first)
open_promises = every_promise.where(promise.c.kept_on.is_(None), promise.c.dropped_on.is_(None))

# need

_complaints_first = ((need.c.kind == "complaint").desc(), need.c.stated_on.desc(), need.c.id.desc())
every_need = _with_whose(need).order_by(*_complaints_first)
every_need_of = whole(m.Need).where(need.c.contact_id == who).order_by(*_complaints_first)
open_needs = every_need.where(need.c.resolved_on.is_(None), need.c.dropped_on.is_(None))

# The complaints of an account, those of who has left since too, and what has been asked there since

_own, _there = affiliation.alias("own"), affiliation.alias("there")
_at_one = (
    select(_there.c.contact_id)
    .join_from(_own, _there, _own.c.organization_id == _there.c.organization_id)
    .where(_own.c.contact_id == who, _own.c.until_on.is_(None))
)
_colleagues = _at_one.where(_there.c.until_on.is_(None))
complaints_around = open_needs.where(
    need.c.kind == "complaint",
    need.c.contact_id != who,
    need.c.contact_id.in_(_at_one),
    _at_one.where(_there.c.contact_id == need.c.contact_id, was_there(_there, need.c.stated_on))
    .correlate(need)
    .exists(),
    contact.c.died_on.is_(None),
)
_asked = select(question.c.text).where(question.c.asked_on >= date_bind("since")).order_by(question.c.id)
asked_around = _asked.where(or_(question.c.contact_id == who, question.c.contact_id.in_(_colleagues)))
asked_at = _asked.where(
    question.c.contact_id.in_(
        select(affiliation.c.contact_id).where(
            affiliation.c.organization_id == number_bind("organization_id"), affiliation.c.until_on.is_(None)
        )
    )
)

# question

open_questions = (
    _with_whose(question)
    .where(question.c.asked_on.is_(None), question.c.dropped_on.is_(None))
    .where(contact.c.died_on.is_(None), contact.c.archived_on.is_(None), ~removed)
    .order_by(contact.c.name_key, contact.c.id, question.c.id)
)
