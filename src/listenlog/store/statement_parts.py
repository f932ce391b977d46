"""What statements are made of: tables by their names, and binds, each of a type (without one it loses its codec)."""

from typing import Any

from sqlalchemy import Date, Integer, String, and_, bindparam, cast, exists, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import SQLModel
from sqlmodel import select as typed_select

from listenlog.store import models as m
from listenlog.store.columns import BigId

select: Any = typed_select  # its overloads stop at four columns


def text_bind(name: str) -> Any:
    """Return a bind of text."""
    return bindparam(name, type_=String(), required=True)


def number_bind(name: str) -> Any:
    """Return a bind of a number."""
    return bindparam(name, type_=Integer(), required=True)


def date_bind(name: str) -> Any:
    """Return a bind of a calendar date."""
    return bindparam(name, type_=Date(), required=True)


class _Elements(FunctionElement[Any]):
    """The elements of a JSON list, as rows."""

    name = "elements"
    inherit_cache = True


@compiles(_Elements, "sqlite")
def _sqlite_elements(element: Any, compiler: Any, **kw: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **kw)})"


@compiles(_Elements, "postgresql")
def _postgresql_elements(element: Any, compiler: Any, **kw: Any) -> str:
    return f"json_array_elements_text(CAST({compiler.process(element.clauses, **kw)} AS JSON))"


def ids_bind(name: str) -> Any:
    """Return a subquery of the numbers in a JSON list: one bind, however long the list."""
    return select(cast(_Elements(text_bind(name)).table_valued("value", name="listed").c.value, BigId))


def _table(model: type[SQLModel]) -> Any:
    return model.__table__  # type: ignore[attr-defined]


def whole(model: type[SQLModel]) -> Any:
    """Return a select of all columns of a table."""
    return select(*_table(model).columns)


contact = _table(m.Contact)
former_contact = _table(m.FormerContact)
nickname = _table(m.Nickname)
contact_tag = _table(m.ContactTag)
name_word = _table(m.NameWord)
organization = _table(m.Organization)
affiliation = _table(m.Affiliation)
contact_point = _table(m.ContactPoint)
occasion = _table(m.Occasion)
relationship = _table(m.Relationship)
interaction = _table(m.Interaction)
participant = _table(m.Participant)
fact = _table(m.Fact)
fact_tag = _table(m.FactTag)
preference = _table(m.Preference)
need = _table(m.Need)
promise = _table(m.Promise)
question = _table(m.Question)
meeting = _table(m.Meeting)
original = _table(m.Original)
attachment = _table(m.Attachment)
breach = _table(m.Breach)
rhythm = _table(m.Rhythm)
unsettled = _table(m.Unsettled)
card = _table(m.Card)
review = _table(m.Review)
recall = _table(m.Recall)
confusion = _table(m.Confusion)
operation = _table(m.Operation)
change = _table(m.Change)
current_operation = _table(m.CurrentOperation)

who = number_bind("contact_id")
stated_by_them = or_(  # by them, or by an organization they are with
    preference.c.contact_id == who,
    preference.c.organization_id.in_(
        select(affiliation.c.organization_id).where(
            affiliation.c.contact_id == who,
            affiliation.c.until_on.is_(None),
            affiliation.c.organization_id.is_not(None),
        )
    ),
)


_stop, _newer, _place = preference.alias("stop"), preference.alias("newer"), affiliation.alias("place")


def _lifted_since(owner: str) -> Any:
    return exists().where(
        _newer.c[owner] == _stop.c[owner],
        _newer.c.aspect == "do_not_contact",
        _newer.c.lifted.is_(True),
        or_(
            _newer.c.stated_on > _stop.c.stated_on,
            and_(_newer.c.stated_on == _stop.c.stated_on, _newer.c.id > _stop.c.id),
        ),
    )


_stops = (
    _stop.c.aspect == "do_not_contact",
    or_(_stop.c.valid_until.is_(None), _stop.c.valid_until >= date_bind("today")),
    _stop.c.lifted.is_(False),
)
# Whoever wants no contact today, or is at an account that wants none: said, not over, and not lifted since.
removed = or_(
    exists().where(_stop.c.contact_id == contact.c.id, *_stops, ~_lifted_since("contact_id")),
    contact.c.id.in_(  # those rules are few, and found by their index of the contacts that they haven't
        select(_place.c.contact_id)
        .join_from(_stop, _place, _stop.c.organization_id == _place.c.organization_id)
        .where(_stop.c.contact_id.is_(None), *_stops, ~_lifted_since("organization_id"), _place.c.until_on.is_(None))
    ),
)
_earlier = affiliation.alias("earlier")


def was_there(place: Any, day: Any) -> Any:
    """Return whether an affiliation was one on a day (a column): not over before, nor begun after another that was.

    The day of a move counts as the old account's: what is told then is of there.
    """
    before = exists().where(
        _earlier.c.contact_id == place.c.contact_id,
        _earlier.c.until_on >= day,
        _earlier.c.until_on <= place.c.since_on,
    )
    before = before.correlate(place, day.table)
    return and_(or_(place.c.until_on.is_(None), place.c.until_on >= day), ~before)


known = (fact.c.dropped_on.is_(None), fact.c.superseded_by_id.is_(None))
has_tag = or_(  # of their own, or on a fact
    exists().where(contact_tag.c.contact_id == contact.c.id, contact_tag.c.tag == text_bind("tag")),
    exists()
    .where(fact.c.contact_id == contact.c.id, fact_tag.c.fact_id == fact.c.id, fact_tag.c.tag == text_bind("tag"))
    .where(*known),
)
