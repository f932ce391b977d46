"""Every statement, as SQLModel expressions; `make sql` compiles them by their names.

A select whose columns follow a domain type's fields becomes rows of that type. Binds are typed: an untyped one would
lose its codec. What differs between databases (the full-text search) stands once for each.
"""

from typing import Any

from sqlalchemy import Boolean, bindparam, exists, func, literal, or_, union_all, update
from sqlalchemy.sql.expression import Executable, FromClause

from listenlog.store import (
    import_statements,
    open_statements,
    recall_statements,
    rhythm_statements,
    search_statements,
    stats_statements,
    today_statements,
    undo_statements,
)
from listenlog.store import models as m
from listenlog.store.statement_parts import (
    affiliation,
    card,
    contact,
    contact_point,
    contact_tag,
    date_bind,
    fact,
    fact_tag,
    former_contact,
    has_tag,
    ids_bind,
    interaction,
    known,
    meeting,
    name_word,
    need,
    nickname,
    number_bind,
    occasion,
    organization,
    participant,
    preference,
    promise,
    question,
    relationship,
    removed,
    review,
    select,
    stated_by_them,
    text_bind,
    was_there,
    who,
    whole,
)
from listenlog.store.table_statements import of_every_table

# People

contact_by_handle = whole(m.Contact).where(contact.c.handle == text_bind("handle"))
contact_by_former_handle = (
    select(*contact.columns)
    .join_from(former_contact, contact, former_contact.c.contact_id == contact.c.id)
    .where(former_contact.c.handle == text_bind("handle"))
)
contact_by_former_uid = (
    select(*contact.columns)
    .join_from(former_contact, contact, former_contact.c.contact_id == contact.c.id)
    .where(former_contact.c.uid == bindparam("uid", type_=former_contact.c.uid.type, required=True))
)
contact_by_id = whole(m.Contact).where(contact.c.id == number_bind("contact_id"))
contacts_by_name_key = whole(m.Contact).where(contact.c.name_key == text_bind("name_key")).order_by(contact.c.id)
points_by_match_key = (
    whole(m.ContactPoint).where(contact_point.c.match_key == text_bind("match_key")).order_by(contact_point.c.id)
)
contacts_with_word = select(name_word.c.contact_id).where(name_word.c.word == text_bind("word")).distinct()
contacts_with_prefix = (
    select(name_word.c.contact_id)
    .where(name_word.c.word >= text_bind("low"), name_word.c.word < text_bind("high"))
    .distinct()
)
words_of = whole(m.NameWord).where(name_word.c.contact_id == who).order_by(name_word.c.id)
names = select(contact.c.id, contact.c.handle, contact.c.name).order_by(contact.c.id)
organizations_by_name_key = (
    whole(m.Organization).where(organization.c.name_key == text_bind("name_key")).order_by(organization.c.id)
)
members = (
    select(affiliation.c.contact_id)
    .where(affiliation.c.organization_id == number_bind("organization_id"), affiliation.c.until_on.is_(None))
    .distinct()
)
memberships = (
    select(contact.c.handle, organization.c.name)
    .join_from(affiliation, contact, affiliation.c.contact_id == contact.c.id)
    .join_from(affiliation, organization, affiliation.c.organization_id == organization.c.id)
    .where(affiliation.c.until_on.is_(None))
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
    .where(contact.c.id.in_(ids_bind("ids")))
    .order_by(contact.c.name_key, contact.c.id)
    .limit(number_bind("most"))
)
_listed = select(
    contact.c.handle,
    contact.c.name,
    _latest_organization().label("organization"),
    _last_talk().label("last_talk_on"),
    removed.label("do_not_contact"),
    contact.c.died_on,
    contact.c.archived_on,
    contact.c.later_on,
).order_by(contact.c.handle)
listed = _listed
listed_tagged = _listed.where(has_tag)

# One person

affiliations_of = (
    select(
        affiliation.c.id,
        affiliation.c.role,
        organization.c.id.label("organization_id"),
        organization.c.name.label("organization"),
    )
    .join_from(affiliation, organization, affiliation.c.organization_id == organization.c.id, isouter=True)
    .where(affiliation.c.contact_id == who, affiliation.c.until_on.is_(None))
    .order_by(affiliation.c.id.desc())
)
every_affiliation_of = whole(m.Affiliation).where(affiliation.c.contact_id == who).order_by(affiliation.c.id)
_there_now = (affiliation.c.organization_id == number_bind("organization_id"), affiliation.c.until_on.is_(None))
_at = select(affiliation.c.contact_id).where(*_there_now)
members_of = (
    select(
        contact.c.id,
        contact.c.handle,
        contact.c.name,
        contact.c.pronouns,
        affiliation.c.role,
        _last_talk().label("last_talk_on"),
        removed.label("do_not_contact"),
        contact.c.died_on,
        contact.c.archived_on,
    )
    .join_from(affiliation, contact, affiliation.c.contact_id == contact.c.id)
    .where(*_there_now)
    .order_by(affiliation.c.id)
)
affiliation_by_id = whole(m.Affiliation).where(affiliation.c.id == number_bind("affiliation_id"))
nicknames_of = whole(m.Nickname).where(nickname.c.contact_id == who).order_by(nickname.c.id)
tags_of = whole(m.ContactTag).where(contact_tag.c.contact_id == who).order_by(contact_tag.c.tag)
points_of = (
    whole(m.ContactPoint).where(contact_point.c.contact_id == who).order_by(contact_point.c.rank, contact_point.c.id)
)
occasions_of = whole(m.Occasion).where(occasion.c.contact_id == who).order_by(occasion.c.id)
_other = contact.alias("other")
relations_of = (
    select(
        relationship.c.kind,
        relationship.c.other_contact_id.label("other_id"),
        func.coalesce(_other.c.name, relationship.c.other_name).label("name"),
    )
    .join_from(relationship, _other, relationship.c.other_contact_id == _other.c.id, isouter=True)
    .where(relationship.c.contact_id == who)
    .order_by(relationship.c.id)
)
relations_to = (
    select(relationship.c.kind, contact.c.id.label("other_id"), contact.c.name)
    .join_from(relationship, contact, relationship.c.contact_id == contact.c.id)
    .where(relationship.c.other_contact_id == who)
    .order_by(relationship.c.id)
)
relationships_of = (
    whole(m.Relationship)
    .where(or_(relationship.c.contact_id == who, relationship.c.other_contact_id == who))
    .order_by(relationship.c.id)
)
rules_of = whole(m.Preference).where(stated_by_them).order_by(preference.c.id)
rules_of_organization = (
    whole(m.Preference).where(preference.c.organization_id == number_bind("organization_id")).order_by(preference.c.id)
)
_open_needs = (
    whole(m.Need)
    .where(need.c.resolved_on.is_(None), need.c.dropped_on.is_(None))
    .order_by((need.c.kind == "complaint").desc(), need.c.stated_on.desc(), need.c.id.desc())
)
open_needs_of = _open_needs.where(need.c.contact_id == who)
open_needs_at = _open_needs.where(
    need.c.contact_id.in_(_at),
    or_(
        need.c.kind != "complaint",  # one that was made elsewhere is of there
        exists().where(
            affiliation.c.contact_id == need.c.contact_id, *_there_now, was_there(affiliation, need.c.stated_on)
        ),
    ),
)
_open_promises = (
    whole(m.Promise)
    .where(promise.c.kept_on.is_(None), promise.c.dropped_on.is_(None))
    .order_by(promise.c.due_on.is_(None), promise.c.due_on, promise.c.id)
)
open_promises_of = _open_promises.where(promise.c.contact_id == who)
open_promises_at = _open_promises.where(promise.c.contact_id.in_(_at))
facts_of = whole(m.Fact).where(fact.c.contact_id == who, *known).order_by(fact.c.learned_on.desc(), fact.c.id)
every_fact_of = whole(m.Fact).where(fact.c.contact_id == who).order_by(fact.c.learned_on.desc(), fact.c.id)
fact_tags_of = (
    select(fact_tag.c.fact_id, fact_tag.c.tag)
    .join_from(fact, fact_tag, fact.c.id == fact_tag.c.fact_id)
    .where(fact.c.contact_id == who)
    .order_by(fact_tag.c.id)
)
tags_of_fact = whole(m.FactTag).where(fact_tag.c.fact_id == number_bind("fact_id")).order_by(fact_tag.c.id)
open_questions_of = (
    whole(m.Question)
    .where(question.c.contact_id == who, question.c.asked_on.is_(None), question.c.dropped_on.is_(None))
    .order_by(question.c.id)
)
_meetings = (
    whole(m.Meeting)
    .where(meeting.c.planned_on >= date_bind("since"))
    .order_by(meeting.c.planned_on, meeting.c.planned_time)
)
meetings_of = _meetings.where(meeting.c.contact_id == who)
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
    .where(participant.c.contact_id == who)
    .where(interaction.c.answered == bindparam("answered", type_=Boolean(), required=True))
    .order_by(participant.c.happened_on.desc(), participant.c.interaction_id.desc())
    .limit(number_bind("most"))
)
participations_of = (
    whole(m.Participant).where(participant.c.contact_id == who).order_by(participant.c.happened_on, participant.c.id)
)
interaction_by_id = whole(m.Interaction).where(interaction.c.id == number_bind("interaction_id"))
participant_in = whole(m.Participant).where(
    participant.c.interaction_id == number_bind("interaction_id"), participant.c.contact_id == who
)
participants_of = (
    select(participant.c.interaction_id, contact.c.id.label("contact_id"), contact.c.name)
    .join_from(participant, contact, participant.c.contact_id == contact.c.id)
    .where(participant.c.interaction_id.in_(ids_bind("ids")))
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
    _of_talk(fact.c.text, fact, *known, fact.c.sensitive.is_(False)).label("learned"),
    _of_talk(func.coalesce(need.c.asked, need.c.underlying), need).label("asked"),
    _of_talk(promise.c.text, promise, promise.c.dropped_on.is_(None)).label("promised"),
)
talks = _talk.order_by(interaction.c.happened_on.desc(), interaction.c.id.desc())
talks_with = (
    _talk.join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(participant.c.contact_id == who)
    .order_by(participant.c.happened_on.desc(), participant.c.interaction_id.desc())
)

# What a prompt says, and TAB offers

late_promises = (  # of yours, as today lists them
    select(func.count().label("late"))
    .select_from(promise)
    .join(contact, promise.c.contact_id == contact.c.id)
    .where(
        promise.c.direction == "mine",
        promise.c.due_on < date_bind("today"),
        promise.c.kept_on.is_(None),
        promise.c.dropped_on.is_(None),
        contact.c.died_on.is_(None),
        contact.c.archived_on.is_(None),
        or_(contact.c.later_on.is_(None), contact.c.later_on <= date_bind("today")),
        ~removed,
    )
)
contacts_beginning = (
    select(contact.c.handle, contact.c.name)
    .where(contact.c.handle >= text_bind("low"), contact.c.handle < text_bind("high"))
    .order_by(contact.c.handle)
    .limit(number_bind("most"))
)
_called = select(name_word.c.contact_id).where(
    name_word.c.word >= text_bind("low"), name_word.c.word < text_bind("high")
)
contacts_called = (
    select(contact.c.handle, contact.c.name)
    .where(contact.c.id.in_(_called))
    .order_by(contact.c.handle)
    .limit(number_bind("most"))
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
organization_names = select(organization.c.name).order_by(organization.c.name_key)
_tags = union_all(
    *(
        select(func.min(source.c.tag).label("tag")).where(
            source.c.tag >= text_bind("low"), source.c.tag < text_bind("high")
        )
        for source in (contact_tag, fact_tag)
    )
).subquery()
first_tag = select(func.min(_tags.c.tag).label("tag"))

# Import and export

name_cards_of = (
    select(card.c.id)
    .where(card.c.contact_id == who, card.c.kind == "name")
    .order_by(card.c.reviewed_on.is_(None), card.c.reviewed_on.desc(), card.c.id)
)
move_reviews = update(review).where(review.c.card_id == number_bind("from_id")).values(card_id=number_bind("to_id"))


_MODULES = (
    import_statements,
    open_statements,
    recall_statements,
    rhythm_statements,
    search_statements,
    stats_statements,
    today_statements,
    undo_statements,
)


def all_statements(dialect: str) -> dict[str, Executable]:
    """Return every statement for a dialect by its name."""
    named = {
        name: value
        for module in (globals(), *map(vars, _MODULES))
        for name, value in module.items()
        if isinstance(value, Executable) and not name.startswith("_") and not isinstance(value, FromClause)
    }
    return {
        **named,
        **of_every_table(),
        **(search_statements.sqlite_search() if dialect == "sqlite" else search_statements.postgresql_search()),
    }
