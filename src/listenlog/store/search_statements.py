"""The statements of search: what matches, and what the rows that do say."""

from typing import Any

from sqlalchemy import Boolean, Date, Integer, String, column, func, literal, literal_column, table, union_all
from sqlalchemy.sql.expression import FromClause

from listenlog.store.ddl import SEARCHED
from listenlog.store.statement_parts import (
    contact,
    date_bind,
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
_words = table("search", column("rowid", Integer()), column("words"))


_hits: Any = column("search", is_literal=True)


def sqlite_search() -> dict[str, Any]:
    """The newest matches, and all matches among some rows: no text is scored, so that neither counts them all."""
    newest = select(_search.c.rowid).where(_hits.op("MATCH")(text_bind("terms"))).order_by(_search.c.rowid.desc())
    return {
        "search": newest.limit(number_bind("most")),
        "search_among": newest.where(_search.c.rowid.in_(ids_bind("ids"))),
    }


def postgresql_search() -> dict[str, Any]:
    """The same over tsvector."""
    terms = func.websearch_to_tsquery(literal_column("'english'"), text_bind("terms"))
    among = select(_words.c.rowid).where(_words.c.words.op("@@")(terms), _words.c.rowid.in_(ids_bind("ids")))
    newest = func.newest_found(text_bind("terms"), number_bind("most"), type_=Integer()).column_valued("rowid")
    return {"search": select(newest), "search_among": among.order_by(_words.c.rowid.desc())}


_OF_ONE = {"fact": fact, "need": need, "promise": promise, "preference": preference, "question": question}
_highest = union_all(
    *(
        select(select(func.coalesce(func.max(source.c.id), literal(0))).scalar_subquery().label("id"))
        for source in (interaction, contact, *_OF_ONE.values())
    )
).subquery()
search_size = select(func.sum(_highest.c.id), func.max(_highest.c.id) * literal(8) + literal(8))


def _keys(name: str, number: Any, whose: Any) -> Any:
    return select((number * literal(8) + literal(SEARCHED[name][0])).label("key")).where(whose.in_(ids_bind("ids")))


_own = union_all(
    _keys("interaction", participant.c.interaction_id, participant.c.contact_id),
    *(_keys(name, source.c.id, source.c.contact_id) for name, source in _OF_ONE.items()),
    _keys("contact", contact.c.id, contact.c.id),
).subquery()
rows_of_contacts = select(_own.c.key).order_by(_own.c.key.desc()).limit(number_bind("most"))

_between = interaction.c.happened_on.between(date_bind("since"), date_bind("until"))
_on = union_all(
    select((interaction.c.id * literal(8) + literal(SEARCHED["interaction"][0])).label("key")).where(_between),
    select((fact.c.id * literal(8) + literal(SEARCHED["fact"][0])).label("key"))
    .join_from(fact, interaction, fact.c.interaction_id == interaction.c.id)
    .where(_between),
).subquery()
rows_between = select(_on.c.key).order_by(_on.c.key.desc()).limit(number_bind("most"))

assert SEARCHED.keys() == {name.removeprefix("found_") for name in globals() if name.startswith("found_")}
