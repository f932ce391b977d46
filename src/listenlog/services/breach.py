"""Marking what was done against somebody's wishes: an outgoing interaction that broke a rule in force at that time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.breach import Breach, Broken
from listenlog.domain.interaction import Interaction, Participant
from listenlog.domain.preference import Preference, covers
from listenlog.domain.reach import Known, Reason, contradicted
from listenlog.domain.text import stored
from listenlog.services.reach import known_of

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.contact import Contact
    from listenlog.store.journal import Journal


def mark_breach(
    journal: Journal, contact: Contact, talk: Interaction, now: Moment, *, why: str | None = None
) -> Reason | None:
    """Mark an interaction that is being written where it breaks a rule that was there before; return that rule.

    Stance, do-not-contact and gap count always, a window only where the time is known, an appointment only where it
    was said to be unannounced. What was announced with `reach --anyway` on that day is marked already.
    """
    if talk.direction != "out":
        return None
    told = journal.find(Broken, "broken_of", contact_id=contact.id)
    if why is None and any(b.why and b.on == talk.happened_on and _same(b.channel, talk.channel) for b in told):
        return None
    known = known_of(journal, contact, now, since=talk.happened_on)
    return _marked(journal, contact, talk, known, why, same_day=True)


def reach_anyway(journal: Journal, contact: Contact, channel: str, why: str, now: Moment) -> Reason | None:
    """Log a try that is made against their wishes, and why; return the rule that it breaks.

    It counts as a try: whether anybody answered isn't known yet.
    """
    with journal.transaction("reach") as operation:
        journal.concern(operation, contact.handle)
        talk = Interaction(
            happened_on=now.on, happened_at=now.at, zone=now.zone, channel=channel, direction="out", answered=False,
            announced=False,
        )  # fmt: skip
        talk = journal.add(talk)
        journal.add(Participant(interaction_id=talk.id, contact_id=contact.id, happened_on=now.on))
        return mark_breach(journal, contact, talk, now, why=stored(why.strip()))


def mark_since(journal: Journal, contact: Contact, since: date, now: Moment) -> int:
    """Mark what has been done from a day on, where a rule or a talk of that day was noted later; return how many."""
    talks = journal.find(Interaction, "unmarked_since", contact_id=contact.id, since=since)
    if not talks:
        return 0
    known = known_of(journal, contact, now, since=since)
    found = [_marked(journal, contact, talk, known, None, same_day=False) for talk in talks]
    return sum(reason is not None for reason in found)


def _same(one: str | None, other: str | None) -> bool:
    return one is None or other is None or covers(one, other) or covers(other, one)


def _marked(
    journal: Journal, contact: Contact, talk: Interaction, known: Known, why: str | None, *, same_day: bool
) -> Reason | None:
    before = known._replace(
        rules=[rule for rule in known.rules if _was_said(journal, rule, talk, same_day=same_day)],
        history=[p for p in known.history if p.id != talk.id and (p.on, p.id) < (talk.happened_on, talk.id)],
    )
    reasons = contradicted(before, talk.channel, talk.happened_at, talk.happened_on, announced=talk.announced)
    if not reasons:
        return None
    rule = reasons[0].rule
    journal.add(Breach(interaction_id=talk.id, contact_id=contact.id, preference_id=rule.id, why=why))
    return reasons[0]


def _was_said(journal: Journal, rule: Preference, talk: Interaction, *, same_day: bool) -> bool:
    """Say whether a rule had been stated when a talk began; of the same day by the times, where both are known."""
    if rule.stated_on != talk.happened_on:
        return rule.stated_on < talk.happened_on
    if rule.interaction_id == talk.id:
        return False
    stated = None
    if rule.interaction_id is not None:
        stated = journal.first(Interaction, "interaction_by_id", interaction_id=rule.interaction_id)
    if stated and stated.happened_at and talk.happened_at and stated.happened_at != talk.happened_at:
        return stated.happened_at < talk.happened_at
    return same_day
