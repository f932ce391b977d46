"""The statements of taking back, of doing again, and of forgetting."""

from sqlalchemy import Boolean, and_, bindparam, delete, exists, literal, update

from listenlog.domain.operation import ANSWERS
from listenlog.store import models as m
from listenlog.store.statement_parts import (
    affiliation,
    change,
    current_operation,
    fact,
    former_contact,
    interaction,
    meeting,
    need,
    number_bind,
    operation,
    organization,
    participant,
    preference,
    promise,
    question,
    select,
    text_bind,
    who,
    whole,
)

_by = operation.alias("by")
_standing = ~exists().where(_by.c.undoes_id == operation.c.id)
_newer = operation.alias("newer")
operation_by_id = whole(m.Operation).where(operation.c.id == number_bind("operation_id"))
first_operation = select(operation.c.done_at).order_by(operation.c.id).limit(literal(1))
operations = whole(m.Operation).order_by(operation.c.id.desc())
operations_to_undo = (
    whole(m.Operation)
    .where(operation.c.machine == text_bind("machine"), operation.c.command.not_in(("undo", *ANSWERS)), _standing)
    .order_by(operation.c.id.desc())
    .limit(literal(1))
)
operations_to_redo = (
    whole(m.Operation)
    .where(operation.c.machine == text_bind("machine"), operation.c.command == "undo", _standing)
    .where(
        ~exists().where(
            _newer.c.id > operation.c.id,
            _newer.c.machine == operation.c.machine,
            _newer.c.command.not_in(("undo", "redo", *ANSWERS)),
        )
    )
    .order_by(operation.c.id.desc())
    .limit(literal(1))
)
_touched = change.alias("touched")
_taken = change.alias("taken")
_same_row = (_touched.c.table_name == change.c.table_name, _touched.c.row_id == change.c.row_id)
operations_since = (
    whole(m.Operation)
    .where(operation.c.id > number_bind("operation_id"))
    .where(
        exists().where(
            change.c.operation_id == operation.c.id,
            exists().where(_touched.c.operation_id == number_bind("operation_id"), *_same_row),
        )
    )
    .order_by(operation.c.id)
)
_beyond = and_(  # what was learned of a row goes with it
    change.c.table_name.not_in(m.LEARNT),
    ~exists().where(_touched.c.operation_id == number_bind("undone_id"), *_same_row),
)
changes_beyond = (
    select(change.c.id).where(change.c.operation_id == number_bind("operation_id"), _beyond).limit(literal(1))
)
operations_beyond = (
    whole(m.Operation)
    .where(operation.c.id != number_bind("operation_id"))
    .where(
        exists().where(
            change.c.operation_id == operation.c.id,
            _beyond,
            exists().where(
                _taken.c.operation_id == number_bind("operation_id"),
                _taken.c.table_name == change.c.table_name,
                _taken.c.row_id == change.c.row_id,
            ),
        )
    )
    .order_by(operation.c.id.desc())
    .limit(literal(1))
)
changes_of = whole(m.Change).where(change.c.operation_id == number_bind("operation_id")).order_by(change.c.id.desc())
begin_operation = update(current_operation).values(
    operation_id=number_bind("operation_id"), bulk=bindparam("bulk", type_=Boolean(), required=True)
)
name_operation = update(operation).values(whom=text_bind("whom")).where(operation.c.id == number_bind("operation_id"))
joint_talks_of = (
    select(*interaction.columns)
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(participant.c.contact_id == who)
    .where(
        exists().where(
            (_others := participant.alias("others")).c.interaction_id == participant.c.interaction_id,
            _others.c.contact_id != participant.c.contact_id,
        )
    )
    .order_by(interaction.c.id)
)
_alone = (
    interaction.c.id.in_(select(participant.c.interaction_id).where(participant.c.contact_id == who)),
    ~exists().where(participant.c.interaction_id == interaction.c.id, participant.c.contact_id != who),
)
former_uids_of = select(former_contact.c.uid).where(former_contact.c.contact_id == who)
talks_alone_with = whole(m.Interaction).where(*_alone).order_by(interaction.c.id)
remove_talks_of = delete(m.Interaction).where(*_alone)
_talk = number_bind("interaction_id")
remove_fact_of_talk = delete(m.Fact).where(fact.c.interaction_id == _talk)
remove_preference_of_talk = delete(m.Preference).where(preference.c.interaction_id == _talk)
remove_need_of_talk = delete(m.Need).where(need.c.interaction_id == _talk)
remove_promise_of_talk = delete(m.Promise).where(promise.c.interaction_id == _talk)
remove_question_of_talk = delete(m.Question).where(question.c.interaction_id == _talk)
remove_meeting_of_talk = delete(m.Meeting).where(meeting.c.interaction_id == _talk)
remove_lone_organizations = delete(m.Organization).where(
    organization.c.id.not_in(select(affiliation.c.organization_id).where(affiliation.c.organization_id.is_not(None)))
)
remove_operations = delete(m.Operation)
remove_changes = delete(m.Change)
