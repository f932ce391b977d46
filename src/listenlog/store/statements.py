"""Every statement, as SQLModel expressions; `make sql` compiles them by their names.

A select whose columns follow a domain type's fields becomes rows of that type. Binds are typed: an untyped one would
lose its codec. What differs between databases (the full-text search) stands once for each.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    Date,
    Integer,
    String,
    bindparam,
    cast,
    column,
    delete,
    exists,
    func,
    literal,
    literal_column,
    or_,
    table,
    union_all,
    update,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import Executable, FromClause
from sqlalchemy.sql.functions import FunctionElement
from sqlmodel import SQLModel
from sqlmodel import select as typed_select

from listenlog.store import models as m
from listenlog.store.ddl import SEARCHED
from listenlog.store.table_statements import of_every_table

select: Any = typed_select  # its overloads stop at four columns


def _text(name: str) -> Any:
    return bindparam(name, type_=String(), required=True)


def _number(name: str) -> Any:
    return bindparam(name, type_=Integer(), required=True)


def _date(name: str) -> Any:
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


def _ids(name: str) -> Any:
    """Return a subquery of the numbers in a JSON list: one bind, however long the list."""
    return select(cast(_Elements(_text(name)).table_valued("value", name="listed").c.value, m.BigId))


def _table(model: type[SQLModel]) -> Any:
    return model.__table__  # type: ignore[attr-defined]


def _whole(model: type[SQLModel]) -> Any:
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
card = _table(m.Card)
review = _table(m.Review)
operation = _table(m.Operation)
change = _table(m.Change)
current_operation = _table(m.CurrentOperation)

_who = _number("contact_id")
_known = (fact.c.dropped_on.is_(None), fact.c.superseded_by_id.is_(None))

# People

contact_by_handle = _whole(m.Contact).where(contact.c.handle == _text("handle"))
contact_by_former_handle = (
    select(*contact.columns)
    .join_from(former_contact, contact, former_contact.c.contact_id == contact.c.id)
    .where(former_contact.c.handle == _text("handle"))
)
contact_by_former_uid = (
    select(*contact.columns)
    .join_from(former_contact, contact, former_contact.c.contact_id == contact.c.id)
    .where(former_contact.c.uid == bindparam("uid", type_=former_contact.c.uid.type, required=True))
)
contact_by_id = _whole(m.Contact).where(contact.c.id == _number("contact_id"))
contacts_by_name_key = _whole(m.Contact).where(contact.c.name_key == _text("name_key")).order_by(contact.c.id)
points_by_match_key = (
    _whole(m.ContactPoint).where(contact_point.c.match_key == _text("match_key")).order_by(contact_point.c.id)
)
contacts_with_word = select(name_word.c.contact_id).where(name_word.c.word == _text("word")).distinct()
contacts_with_prefix = (
    select(name_word.c.contact_id).where(name_word.c.word >= _text("low"), name_word.c.word < _text("high")).distinct()
)
words_of = _whole(m.NameWord).where(name_word.c.contact_id == _who).order_by(name_word.c.id)
names = select(contact.c.id, contact.c.handle, contact.c.name).order_by(contact.c.id)
organizations_by_name_key = (
    _whole(m.Organization).where(organization.c.name_key == _text("name_key")).order_by(organization.c.id)
)
members = (
    select(affiliation.c.contact_id)
    .where(affiliation.c.organization_id == _number("organization_id"), affiliation.c.until_on.is_(None))
    .distinct()
)


def _latest_organization() -> Any:
    return (
        select(organization.c.name)
        .join_from(affiliation, organization, affiliation.c.organization_id == organization.c.id)
        .where(affiliation.c.contact_id == contact.c.id, affiliation.c.until_on.is_(None))
        .order_by(affiliation.c.id.desc())
        .limit(literal(1))
        .correlate(contact)
        .scalar_subquery()
    )


def _last_talk() -> Any:
    """The newest answered talk: an index walk from the newest participant row back."""
    return (
        select(participant.c.happened_on)
        .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
        .where(participant.c.contact_id == contact.c.id, interaction.c.answered.is_(True))
        .order_by(participant.c.happened_on.desc())
        .limit(literal(1))
        .correlate(contact)
        .scalar_subquery()
    )


candidates = (
    select(
        contact.c.id,
        contact.c.handle,
        contact.c.name,
        _latest_organization().label("organization"),
        _last_talk().label("last_talk_on"),
    )
    .where(contact.c.id.in_(_ids("ids")))
    .order_by(contact.c.name_key, contact.c.id)
    .limit(_number("most"))
)
_removed = exists().where(
    preference.c.contact_id == contact.c.id,
    preference.c.aspect == "do_not_contact",
    preference.c.valid_until.is_(None),
)
_listed = select(
    contact.c.handle,
    contact.c.name,
    _latest_organization().label("organization"),
    _last_talk().label("last_talk_on"),
    _removed.label("do_not_contact"),
    contact.c.died_on,
    contact.c.archived_on,
    contact.c.later_on,
).order_by(contact.c.handle)
listed = _listed
listed_tagged = _listed.where(
    or_(
        exists().where(contact_tag.c.contact_id == contact.c.id, contact_tag.c.tag == _text("tag")),
        exists()
        .where(fact.c.contact_id == contact.c.id, fact_tag.c.fact_id == fact.c.id, fact_tag.c.tag == _text("tag"))
        .where(*_known),
    )
)

# One person

affiliations_of = (
    select(
        affiliation.c.id,
        affiliation.c.role,
        organization.c.id.label("organization_id"),
        organization.c.name.label("organization"),
    )
    .join_from(affiliation, organization, affiliation.c.organization_id == organization.c.id, isouter=True)
    .where(affiliation.c.contact_id == _who, affiliation.c.until_on.is_(None))
    .order_by(affiliation.c.id.desc())
)
every_affiliation_of = _whole(m.Affiliation).where(affiliation.c.contact_id == _who).order_by(affiliation.c.id)
_there_now = (affiliation.c.organization_id == _number("organization_id"), affiliation.c.until_on.is_(None))
_at = select(affiliation.c.contact_id).where(*_there_now)
members_of = (
    select(
        contact.c.id,
        contact.c.handle,
        contact.c.name,
        contact.c.pronouns,
        affiliation.c.role,
        _last_talk().label("last_talk_on"),
        _removed.label("do_not_contact"),
        contact.c.died_on,
        contact.c.archived_on,
    )
    .join_from(affiliation, contact, affiliation.c.contact_id == contact.c.id)
    .where(*_there_now)
    .order_by(affiliation.c.id)
)
affiliation_by_id = _whole(m.Affiliation).where(affiliation.c.id == _number("affiliation_id"))
nicknames_of = _whole(m.Nickname).where(nickname.c.contact_id == _who).order_by(nickname.c.id)
tags_of = _whole(m.ContactTag).where(contact_tag.c.contact_id == _who).order_by(contact_tag.c.tag)
points_of = (
    _whole(m.ContactPoint).where(contact_point.c.contact_id == _who).order_by(contact_point.c.rank, contact_point.c.id)
)
occasions_of = _whole(m.Occasion).where(occasion.c.contact_id == _who).order_by(occasion.c.id)
_other = contact.alias("other")
relations_of = (
    select(
        relationship.c.kind,
        relationship.c.other_contact_id.label("other_id"),
        func.coalesce(_other.c.name, relationship.c.other_name).label("name"),
    )
    .join_from(relationship, _other, relationship.c.other_contact_id == _other.c.id, isouter=True)
    .where(relationship.c.contact_id == _who)
    .order_by(relationship.c.id)
)
relations_to = (
    select(relationship.c.kind, contact.c.id.label("other_id"), contact.c.name)
    .join_from(relationship, contact, relationship.c.contact_id == contact.c.id)
    .where(relationship.c.other_contact_id == _who)
    .order_by(relationship.c.id)
)
relationships_of = (
    _whole(m.Relationship)
    .where(or_(relationship.c.contact_id == _who, relationship.c.other_contact_id == _who))
    .order_by(relationship.c.id)
)
rules_of = (
    _whole(m.Preference)
    .where(
        or_(
            preference.c.contact_id == _who,
            preference.c.organization_id.in_(
                select(affiliation.c.organization_id).where(
                    affiliation.c.contact_id == _who,
                    affiliation.c.until_on.is_(None),
                    affiliation.c.organization_id.is_not(None),
                )
            ),
        )
    )
    .order_by(preference.c.id)
)
rules_of_organization = (
    _whole(m.Preference).where(preference.c.organization_id == _number("organization_id")).order_by(preference.c.id)
)
_open_needs = (
    _whole(m.Need)
    .where(need.c.resolved_on.is_(None))
    .order_by((need.c.kind == "complaint").desc(), need.c.stated_on.desc(), need.c.id.desc())
)
open_needs_of = _open_needs.where(need.c.contact_id == _who)
open_needs_at = _open_needs.where(need.c.contact_id.in_(_at))
_open_promises = (
    _whole(m.Promise)
    .where(promise.c.kept_on.is_(None), promise.c.dropped_on.is_(None))
    .order_by(promise.c.due_on.is_(None), promise.c.due_on, promise.c.id)
)
open_promises_of = _open_promises.where(promise.c.contact_id == _who)
open_promises_at = _open_promises.where(promise.c.contact_id.in_(_at))
facts_of = _whole(m.Fact).where(fact.c.contact_id == _who, *_known).order_by(fact.c.learned_on.desc(), fact.c.id)
every_fact_of = _whole(m.Fact).where(fact.c.contact_id == _who).order_by(fact.c.learned_on.desc(), fact.c.id)
fact_tags_of = (
    select(fact_tag.c.fact_id, fact_tag.c.tag)
    .join_from(fact, fact_tag, fact.c.id == fact_tag.c.fact_id)
    .where(fact.c.contact_id == _who)
    .order_by(fact_tag.c.id)
)
tags_of_fact = _whole(m.FactTag).where(fact_tag.c.fact_id == _number("fact_id")).order_by(fact_tag.c.id)
open_questions_of = (
    _whole(m.Question)
    .where(question.c.contact_id == _who, question.c.asked_on.is_(None), question.c.dropped_on.is_(None))
    .order_by(question.c.id)
)
_meetings = (
    _whole(m.Meeting)
    .where(meeting.c.planned_on >= _date("since"))
    .order_by(meeting.c.planned_on, meeting.c.planned_time)
)
meetings_of = _meetings.where(meeting.c.contact_id == _who)
meetings_at = _meetings.where(meeting.c.contact_id.in_(_at))
talks_of = (
    select(
        interaction.c.id,
        interaction.c.happened_on,
        interaction.c.happened_at,
        interaction.c.channel,
        interaction.c.direction,
        interaction.c.answered,
        interaction.c.summary,
        participant.c.felt,
        interaction.c.external_id,
    )
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(participant.c.contact_id == _who)
    .where(interaction.c.answered == bindparam("answered", type_=Boolean(), required=True))
    .order_by(participant.c.happened_on.desc(), participant.c.interaction_id.desc())
    .limit(_number("most"))
)
participations_of = (
    _whole(m.Participant).where(participant.c.contact_id == _who).order_by(participant.c.happened_on, participant.c.id)
)
interaction_by_id = _whole(m.Interaction).where(interaction.c.id == _number("interaction_id"))
participant_in = _whole(m.Participant).where(
    participant.c.interaction_id == _number("interaction_id"), participant.c.contact_id == _who
)
participants_of = (
    select(participant.c.interaction_id, contact.c.id.label("contact_id"), contact.c.name)
    .join_from(participant, contact, participant.c.contact_id == contact.c.id)
    .where(participant.c.interaction_id.in_(_ids("ids")))
    .order_by(participant.c.interaction_id, participant.c.position)
)

# The log

_took_part = (
    select(contact.c.name, contact.c.handle, participant.c.felt)
    .join_from(participant, contact, participant.c.contact_id == contact.c.id)
    .where(participant.c.interaction_id == interaction.c.id)
    .order_by(participant.c.position)
    .correlate(interaction)
    .subquery()
)


def _of_talk(text: Any, source: Any, *where: Any) -> Any:
    """A column of all the texts that rows of `source` keep of an interaction, in their order."""
    rows = select(text.label("text")).where(source.c.interaction_id == interaction.c.id, *where)
    listed = rows.order_by(source.c.id).correlate(interaction).subquery()
    return select(func.aggregate_strings(listed.c.text, "; ")).scalar_subquery()


_talk = select(
    interaction.c.id,
    interaction.c.happened_on,
    interaction.c.channel,
    interaction.c.direction,
    interaction.c.answered,
    select(func.aggregate_strings(_took_part.c.felt, ", ")).scalar_subquery().label("felt"),
    interaction.c.summary,
    interaction.c.external_id,
    select(func.aggregate_strings(_took_part.c.name, ", ")).scalar_subquery().label("who"),
    select(func.aggregate_strings(_took_part.c.handle, " ")).scalar_subquery().label("handles"),
    _of_talk(fact.c.text, fact, *_known, fact.c.sensitive.is_(False)).label("learned"),
    _of_talk(func.coalesce(need.c.asked, need.c.underlying), need).label("asked"),
    _of_talk(promise.c.text, promise, promise.c.dropped_on.is_(None)).label("promised"),
)
talks = _talk.order_by(interaction.c.happened_on.desc(), interaction.c.id.desc())
talks_with = (
    _talk.join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(participant.c.contact_id == _who)
    .order_by(participant.c.happened_on.desc(), participant.c.interaction_id.desc())
)

# What a prompt says, and TAB offers

late_promises = select(func.count().label("late")).where(
    promise.c.direction == "mine",
    promise.c.due_on < _date("today"),
    promise.c.kept_on.is_(None),
    promise.c.dropped_on.is_(None),
)
contacts_beginning = (
    select(contact.c.handle, contact.c.name)
    .where(contact.c.handle >= _text("low"), contact.c.handle < _text("high"))
    .order_by(contact.c.handle)
    .limit(_number("most"))
)
_called = select(name_word.c.contact_id).where(name_word.c.word >= _text("low"), name_word.c.word < _text("high"))
contacts_called = (
    select(contact.c.handle, contact.c.name)
    .where(contact.c.id.in_(_called))
    .order_by(contact.c.handle)
    .limit(_number("most"))
)
accounts_of_called = (
    select(organization.c.name)
    .where(
        organization.c.id.in_(
            select(affiliation.c.organization_id).where(
                affiliation.c.contact_id.in_(_called), affiliation.c.until_on.is_(None)
            )
        )
    )
    .order_by(organization.c.name_key)
)
_tags = union_all(
    *(
        select(func.min(source.c.tag).label("tag")).where(source.c.tag >= _text("low"), source.c.tag < _text("high"))
        for source in (contact_tag, fact_tag)
    )
).subquery()
first_tag = select(func.min(_tags.c.tag).label("tag"))

# Search


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
        .where(source.c.id.in_(_ids("ids")))
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
    *_known
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


def _sqlite_search() -> Any:
    """The newest matches, scored by BM25 (lower is better)."""
    hits: Any = column("search", is_literal=True)
    return (
        select(_search.c.rowid, func.bm25(hits).label("score"))
        .where(hits.op("MATCH")(_text("terms")))
        .order_by(_search.c.rowid.desc())
        .limit(_number("most"))
    )


def _postgresql_search() -> Any:
    terms = func.websearch_to_tsquery(literal_column("'english'"), _text("terms"))
    return (
        select(_searchable.c.rowid, (-func.ts_rank(_searchable.c.words, terms)).label("score"))
        .where(_searchable.c.words.op("@@")(terms))
        .order_by(_searchable.c.rowid.desc())
        .limit(_number("most"))
    )


# Import and export

interactions_by_external_id = _whole(m.Interaction).where(interaction.c.external_id == _text("external_id"))
summaries_on = (
    select(interaction.c.summary)
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(
        participant.c.contact_id == _who,
        participant.c.happened_on == _date("on"),
        interaction.c.summary.is_not(None),
    )
)

# Merging

name_cards_of = (
    select(card.c.id)
    .where(card.c.contact_id == _who, card.c.kind == "name")
    .order_by(card.c.reviewed_on.is_(None), card.c.reviewed_on.desc(), card.c.id)
)
move_reviews = update(review).where(review.c.card_id == _number("from_id")).values(card_id=_number("to_id"))

# Taking back and forgetting

_by = operation.alias("by")
_standing = ~exists().where(_by.c.undoes_id == operation.c.id)
_newer = operation.alias("newer")
operation_by_id = _whole(m.Operation).where(operation.c.id == _number("operation_id"))
operations = _whole(m.Operation).order_by(operation.c.id.desc())
operations_to_undo = (
    _whole(m.Operation)
    .where(operation.c.machine == _text("machine"), operation.c.command != "undo", _standing)
    .order_by(operation.c.id.desc())
    .limit(literal(1))
)
operations_to_redo = (
    _whole(m.Operation)
    .where(operation.c.machine == _text("machine"), operation.c.command == "undo", _standing)
    .where(
        ~exists().where(
            _newer.c.id > operation.c.id,
            _newer.c.machine == operation.c.machine,
            _newer.c.command.not_in(("undo", "redo")),
        )
    )
    .order_by(operation.c.id.desc())
    .limit(literal(1))
)
_touched = change.alias("touched")
_taken = change.alias("taken")
_same_row = (_touched.c.table_name == change.c.table_name, _touched.c.row_id == change.c.row_id)
operations_since = (
    _whole(m.Operation)
    .where(operation.c.id > _number("operation_id"))
    .where(
        exists().where(
            change.c.operation_id == operation.c.id,
            exists().where(_touched.c.operation_id == _number("operation_id"), *_same_row),
        )
    )
    .order_by(operation.c.id)
)
_beyond = ~exists().where(_touched.c.operation_id == _number("undone_id"), *_same_row)
changes_beyond = select(change.c.id).where(change.c.operation_id == _number("operation_id"), _beyond).limit(literal(1))
operations_beyond = (
    _whole(m.Operation)
    .where(operation.c.id != _number("operation_id"))
    .where(
        exists().where(
            change.c.operation_id == operation.c.id,
            _beyond,
            exists().where(
                _taken.c.operation_id == _number("operation_id"),
                _taken.c.table_name == change.c.table_name,
                _taken.c.row_id == change.c.row_id,
            ),
        )
    )
    .order_by(operation.c.id.desc())
    .limit(literal(1))
)
changes_of = _whole(m.Change).where(change.c.operation_id == _number("operation_id")).order_by(change.c.id.desc())
begin_operation = update(current_operation).values(
    operation_id=_number("operation_id"), bulk=bindparam("bulk", type_=Boolean(), required=True)
)
name_operation = update(operation).values(whom=_text("whom")).where(operation.c.id == _number("operation_id"))
joint_talks_of = (
    select(*interaction.columns)
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(participant.c.contact_id == _who)
    .where(
        exists().where(
            (_others := participant.alias("others")).c.interaction_id == participant.c.interaction_id,
            _others.c.contact_id != participant.c.contact_id,
        )
    )
    .order_by(interaction.c.id)
)
remove_talks_of = delete(m.Interaction).where(
    interaction.c.id.in_(select(participant.c.interaction_id).where(participant.c.contact_id == _who)),
    ~exists().where(participant.c.interaction_id == interaction.c.id, participant.c.contact_id != _who),
)
remove_lone_organizations = delete(m.Organization).where(
    organization.c.id.not_in(select(affiliation.c.organization_id).where(affiliation.c.organization_id.is_not(None)))
)
remove_operations = delete(m.Operation)
remove_changes = delete(m.Change)


def all_statements(dialect: str) -> dict[str, Executable]:
    """Return every statement for a dialect by its name."""
    named = {
        name: value
        for name, value in globals().items()
        if isinstance(value, Executable) and not name.startswith("_") and not isinstance(value, FromClause)
    }
    return {
        **named,
        **of_every_table(),
        "search": _sqlite_search() if dialect == "sqlite" else _postgresql_search(),
    }


assert SEARCHED.keys() == {name.removeprefix("found_") for name in globals() if name.startswith("found_")}
