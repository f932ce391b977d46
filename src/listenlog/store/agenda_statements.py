"""The statements of what a day asks for."""

from typing import Any

from sqlalchemy import String, and_, exists, literal, or_, union_all

from listenlog.store.statement_parts import (
    affiliation,
    contact,
    date_bind,
    interaction,
    meeting,
    need,
    participant,
    preference,
    promise,
    select,
)

_today = date_bind("today")
_newer = preference.alias("newer")
_asked_to_stop = exists().where(
    preference.c.aspect == "do_not_contact",
    preference.c.lifted.is_(False),
    or_(
        preference.c.contact_id == contact.c.id,
        preference.c.organization_id.in_(
            select(affiliation.c.organization_id)
            .where(affiliation.c.contact_id == contact.c.id, affiliation.c.until_on.is_(None))
            .correlate(contact)
        ),
    ),
    or_(preference.c.valid_from.is_(None), preference.c.valid_from <= _today),
    or_(preference.c.valid_until.is_(None), preference.c.valid_until >= _today),
    ~exists().where(
        or_(_newer.c.contact_id == preference.c.contact_id, _newer.c.organization_id == preference.c.organization_id),
        _newer.c.aspect == "do_not_contact",
        _newer.c.lifted.is_(True),
        or_(
            _newer.c.stated_on > preference.c.stated_on,
            and_(_newer.c.stated_on == preference.c.stated_on, _newer.c.id > preference.c.id),
        ),
    ),
)
# Whoever is put off still counts: what is due to them is due.
_counts = (contact.c.died_on.is_(None), contact.c.archived_on.is_(None), ~_asked_to_stop)
_standing = (promise.c.kept_on.is_(None), promise.c.dropped_on.is_(None))


def _due(kind: str, source: Any, *where: Any) -> Any:
    """The kind, and whom it is about, of each row of `source` that counts."""
    return select(literal(kind, String()).label("kind"), source.c.contact_id).where(*where)


_of_today = union_all(
    _due("open", need, need.c.kind == "complaint", need.c.resolved_on.is_(None), need.c.dropped_on.is_(None)),
    _due("late", promise, promise.c.direction == "mine", promise.c.due_on < _today, *_standing),
    _due("today", promise, promise.c.due_on == _today, *_standing),
    _due("today", meeting, meeting.c.planned_on == _today),
).subquery("of_today")
agenda = (
    select(_of_today.c.kind, contact.c.name)
    .join_from(_of_today, contact, _of_today.c.contact_id == contact.c.id)
    .where(*_counts)
    .order_by(contact.c.name_key, contact.c.id)
)
talks_noted_since = (
    select(interaction.c.id, interaction.c.happened_on, interaction.c.happened_at, contact.c.name)
    .join_from(interaction, participant, participant.c.interaction_id == interaction.c.id)
    .join_from(participant, contact, participant.c.contact_id == contact.c.id)
    .where(interaction.c.happened_on >= date_bind("since"))
    .where(interaction.c.answered.is_(True), interaction.c.imported.is_(False), *_counts)
    .order_by(interaction.c.id, participant.c.position)
)
