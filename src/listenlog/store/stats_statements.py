"""The statements of statistics: what was solved, kept and learned between two days, counted where the rows are."""

from typing import Any

from sqlalchemy import Integer, and_, case, cast, exists, func, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from listenlog.store.statement_parts import (
    affiliation,
    breach,
    contact,
    date_bind,
    fact,
    interaction,
    known,
    need,
    organization,
    participant,
    preference,
    promise,
    select,
)

_since, _until = date_bind("since"), date_bind("until")
_on = interaction.c.happened_on
_within = _on.between(_since, _until)


class _MinutesToNote(FunctionElement[int]):
    """The whole minutes from an instant to the moment in a row's uid, a UUIDv7: its first 48 bits are milliseconds.

    NULL for a uid of another version, which says nothing of when it was made (RFC 9562).
    """

    name = "minutes_to_note"
    type = Integer()
    inherit_cache = True


@compiles(_MinutesToNote, "sqlite")
def _sqlite_minutes(element: Any, compiler: Any, **kw: Any) -> str:
    uid, at = (compiler.process(clause, **kw) for clause in element.clauses)
    digits = (f"instr('123456789abcdef', substr({uid}, {place}, 1)) * {16 ** (12 - place)}" for place in range(1, 13))
    passed = f"({' + '.join(digits)}) / 1000 - CAST(strftime('%s', {at}) AS INTEGER)"
    return f"CASE WHEN substr({uid}, 13, 1) = '7' THEN ({passed}) / 60 END"


@compiles(_MinutesToNote, "postgresql")
def _postgresql_minutes(element: Any, compiler: Any, **kw: Any) -> str:
    uid, at = (compiler.process(clause, **kw) for clause in element.clauses)
    hexadecimal = f"replace(CAST({uid} AS TEXT), '-', '')"
    made = f"CAST(CAST('x0000' || substr({hexadecimal}, 1, 12) AS BIT(64)) AS BIGINT) / 1000"
    passed = f"{made} - CAST(floor(extract(epoch FROM {at})) AS BIGINT)"
    return f"CASE WHEN substr({hexadecimal}, 13, 1) = '7' THEN CAST(({passed}) / 60 AS INTEGER) END"


def _number(*where: Any) -> Any:
    """How many rows fit."""
    return func.count().filter(*where) if where else func.count()


# What was solved and kept

needs_between = select(
    _number(need.c.resolved_on <= _until).label("solved"),
    _number().label("of"),
    _number(need.c.restated_on <= _until).label("said_back"),
).where(
    need.c.stated_on <= _until,
    or_(need.c.resolved_on.is_(None), need.c.resolved_on >= _since),
    need.c.dropped_on.is_(None),
)
_kept = promise.c.kept_on <= _until
promises_between = select(_number(_kept).label("kept"), _number().label("of")).where(
    promise.c.direction == "mine",
    promise.c.dropped_on.is_(None),
    or_(
        promise.c.kept_on.between(_since, _until),
        and_(promise.c.due_on.between(_since, _until), or_(promise.c.due_on < _until, _kept)),
    ),
)

_rule, _lift = preference.alias("rule"), preference.alias("lift")


def _in_force(rule: Any) -> Any:
    """Whether a rule was stated and held on the day of the interaction."""
    return and_(
        rule.c.stated_on <= _on,
        or_(rule.c.valid_from.is_(None), rule.c.valid_from <= _on),
        or_(rule.c.valid_until.is_(None), rule.c.valid_until >= _on),
    )


def _had_rule(owner: str, *owned: Any) -> Any:
    """Whether there was a rule of theirs then, from before this talk, and not taken back by a newer statement."""
    taken_back = (
        exists()
        .where(
            _lift.c.lifted.is_(True),
            _in_force(_lift),
            _lift.c[owner] == _rule.c[owner],
            _lift.c.aspect == _rule.c.aspect,
            _lift.c.channel.is_not_distinct_from(_rule.c.channel),
            or_(
                _lift.c.stated_on > _rule.c.stated_on,
                and_(_lift.c.stated_on == _rule.c.stated_on, _lift.c.id > _rule.c.id),
            ),
        )
        .correlate(_rule, interaction)
    )
    return exists().where(
        *owned,
        _rule.c.lifted.is_(False),
        _in_force(_rule),
        _rule.c.interaction_id.is_distinct_from(interaction.c.id),
        ~taken_back,
    )


_own_rule = _had_rule("contact_id", _rule.c.contact_id == participant.c.contact_id)
_rule_of_account = _had_rule(
    "organization_id",
    _rule.c.organization_id == affiliation.c.organization_id,
    affiliation.c.contact_id == participant.c.contact_id,
    or_(affiliation.c.since_on.is_(None), affiliation.c.since_on <= _on),
    or_(affiliation.c.until_on.is_(None), affiliation.c.until_on > _on),
)
wishes_between = (
    select(_number(breach.c.id.is_(None)).label("kept"), _number().label("of"))
    .join_from(interaction, participant, participant.c.interaction_id == interaction.c.id)
    .join(
        breach,
        and_(breach.c.interaction_id == interaction.c.id, breach.c.contact_id == participant.c.contact_id),
        isouter=True,
    )
    .where(
        _within,
        or_(breach.c.id.is_not(None), and_(interaction.c.direction == "out", or_(_own_rule, _rule_of_account))),
    )
)
breaches_between = (
    select(preference.c.aspect, _number().label("number"))
    .join_from(breach, interaction, breach.c.interaction_id == interaction.c.id)
    .join(preference, breach.c.preference_id == preference.c.id, isouter=True)
    .where(_within)
    .group_by(preference.c.aspect)
    .order_by(_number().desc(), preference.c.aspect)
)

# Who asked you to stop

_members = select(affiliation.c.contact_id).where(affiliation.c.organization_id == preference.c.organization_id)
_theirs = and_(
    or_(breach.c.contact_id == preference.c.contact_id, breach.c.contact_id.in_(_members)),
    breach.c.preference_id.is_distinct_from(preference.c.id),
)
_whose = (contact.c.handle, contact.c.name, organization.c.name, contact.c.pronouns)
# Each wish for no more contact, a row for each channel of what had been against their wishes until then.
stops_between = (
    select(
        preference.c.id.label("preference_id"),
        contact.c.handle.label("contact"),
        func.coalesce(contact.c.name, organization.c.name).label("name"),
        contact.c.pronouns,
        preference.c.stated_on.label("on"),
        interaction.c.channel,
        func.count(interaction.c.id).label("number"),
    )
    .join_from(preference, contact, preference.c.contact_id == contact.c.id, isouter=True)
    .join(organization, preference.c.organization_id == organization.c.id, isouter=True)
    .join(breach, _theirs, isouter=True)
    .join(interaction, and_(breach.c.interaction_id == interaction.c.id, _on <= preference.c.stated_on), isouter=True)
    .where(
        preference.c.aspect == "do_not_contact",
        preference.c.lifted.is_(False),
        preference.c.stated_on.between(_since, _until),
    )
    .group_by(preference.c.id, *_whose, preference.c.stated_on, interaction.c.channel)
    .order_by(preference.c.stated_on, preference.c.id, interaction.c.channel)
)

# What talks taught, and the talks themselves

_talk = (_within, interaction.c.answered.is_(True))
_here = interaction.c.imported.is_(False)
_facts = select(func.count()).where(fact.c.interaction_id == interaction.c.id, *known).scalar_subquery()
_learned = cast(func.sum(case((_here, _facts), else_=0)), Integer)
days_between = (
    select(_on.label("on"), _number().label("talks"), _number(_here).label("noted"), _learned.label("learned"))
    .where(*_talk)
    .group_by(_on)
    .order_by(_on)
)
_passed = (
    select(_MinutesToNote(interaction.c.uid, interaction.c.happened_at).label("minutes"))
    .where(*_talk, _here, interaction.c.happened_at.is_not(None))
    .subquery("passed")
)
minutes_between = (
    select(_passed.c.minutes, _number().label("number"))
    .group_by(_passed.c.minutes)
    .having(_passed.c.minutes >= 0)
    .order_by(_passed.c.minutes)
)
channels_between = (
    select(interaction.c.channel, _number().label("number"))
    .where(*_talk)
    .group_by(interaction.c.channel)
    .order_by(_number().desc(), interaction.c.channel)
)
