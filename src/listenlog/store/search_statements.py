"""The statements of search: what matches, and what the rows that do say."""

from typing import Any

from sqlalchemy import Boolean, Date, Integer, String, column, func, literal, literal_column, table
from sqlalchemy.sql.expression import FromClause

from listenlog.store.ddl import SEARCHED
from listenlog.store.statement_parts import (
    contact,
    fact,
    ids_bind,
    interaction,
    known,
    need,
    number_bind,
    participant,
    preference,
    promise,
    question,
    select,
    text_bind,
)


def _first_participant(number: FromClause) -> Any:
    """The contact whose note an interaction is."""
    first = participant.alias("first")
    return (
        select(first.c.contact_id)
        .where(first.c.interaction_id == number.c.id)
        .order_by(first.c.position)
        .limit(literal(1))
        .correlate(number)
        .scalar_subquery()
    )


def _found(source: Any, body: Any, owner: Any, on: Any, external: Any = None, sensitive: Any = None) -> Any:
    none = literal(None, String())
    return (
        select(
            source.c.id,
            contact.c.handle.label("contact"),
            contact.c.name,
            on.label("on"),
            body.label("text"),
            (external if external is not None else none).label("external_id"),
            (sensitive if sensitive is not None else literal(False, Boolean())).label("sensitive"),
        )
        .join_from(source, contact, contact.c.id == owner)
        .where(source.c.id.in_(ids_bind("ids")))
    )


def _external(source: Any) -> Any:
    noted = interaction.alias("noted")
    return select(noted.c.external_id).where(noted.c.id == source.c.interaction_id).correlate(source).scalar_subquery()


def _joined(*columns: Any) -> Any:
    text: Any = func.coalesce(columns[0], "")
    for one in columns[1:]:
        text = text + " " + func.coalesce(one, "")
    return func.trim(text)


found_interaction = _found(
    interaction,
    interaction.c.summary,
    _first_participant(interaction),
    interaction.c.happened_on,
    interaction.c.external_id,
)
found_fact = _found(fact, fact.c.text, fact.c.contact_id, fact.c.learned_on, _external(fact), fact.c.sensitive).where(
    *known
)
found_need = _found(
    need,
    _joined(need.c.asked, need.c.underlying, need.c.corrected, need.c.resolution),
    need.c.contact_id,
    need.c.stated_on,
    _external(need),
)
found_promise = _found(promise, promise.c.text, promise.c.contact_id, promise.c.made_on, _external(promise))
found_preference = _found(
    preference, preference.c.words, preference.c.contact_id, preference.c.stated_on, _external(preference)
)
found_question = _found(question, question.c.text, question.c.contact_id, question.c.added_on, _external(question))
_itself = contact.alias("itself")
found_contact = _found(_itself, _joined(_itself.c.name, _itself.c.met), _itself.c.id, literal(None, Date()))

_search = table("search", column("rowid", Integer()), column("body", String()))
_searchable = table("searchable", column("rowid", Integer()), column("words"))


def sqlite_search() -> Any:
    """The newest matches, scored by BM25 (lower is better)."""
    hits: Any = column("search", is_literal=True)
    return (
        select(_search.c.rowid, func.bm25(hits).label("score"))
        .where(hits.op("MATCH")(text_bind("terms")))
        .order_by(_search.c.rowid.desc())
        .limit(number_bind("most"))
    )


def postgresql_search() -> Any:
    """The newest matches, scored by ts_rank (negated: lower is better)."""
    terms = func.websearch_to_tsquery(literal_column("'english'"), text_bind("terms"))
    return (
        select(_searchable.c.rowid, (-func.ts_rank(_searchable.c.words, terms)).label("score"))
        .where(_searchable.c.words.op("@@")(terms))
        .order_by(_searchable.c.rowid.desc())
        .limit(number_bind("most"))
    )


assert SEARCHED.keys() == {name.removeprefix("found_") for name in globals() if name.startswith("found_")}
