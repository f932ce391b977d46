"""Gathering what to read before meeting a contact."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from listenlog.domain.breach import Broken
from listenlog.domain.brief import (
    SOON,
    Brief,
    Confused,
    newest_rules,
    next_time,
    opening,
    opening_of_complaint,
    unknown_rules,
)
from listenlog.domain.contact import Contact, ContactTag, Nickname
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Role, place_of
from listenlog.domain.preference import PHONES, Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.reach import Known, against_now
from listenlog.domain.record import NamedTuple
from listenlog.domain.relationship import Relation, around
from listenlog.services.complaint import complaints_around, questions_left
from listenlog.services.mentions import mentioning
from listenlog.services.reach import clocks_of, known_of, verdict_on, zone_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

TALKS = 10
EVERY = 1_000_000_000
MENTIONS = 2  # what others said of them, on a card that isn't whole
CONFUSED, CONFUSIONS = 180, 3  # days that a mix-up is told, and how many


class _Company(NamedTuple):
    interaction_id: int
    contact_id: int
    name: str


def prepare_brief(
    journal: Journal, contact: Contact, now: Moment, *, all_talks: bool = False, by: str | None = None
) -> Brief:
    """Return everything known of a contact that helps before a talk; of talks and of tries the last ten, or all.

    The verdict is on reaching them now by that channel, or by the best there is.
    """
    own = {"contact_id": contact.id}
    role, organization = place_of(journal.find(Role, "affiliations_of", **own))
    known = known_of(journal, contact, now, ahead=by is not None)
    rules = newest_rules(known.rules, now.on)
    timed = any(rule.aspect in ("window", "gap") for rule in rules)
    if timed and by is None:  # what is said of a time to come is by clocks that know of summer time
        here, there = clocks_of(contact, now)
        known = known._replace(here=here, there=there)
    facts = journal.find(Fact, "facts_of", **own)
    questions = journal.find(Question, "open_questions_of", **own)
    most = EVERY if all_talks else TALKS
    talks = [
        t for answered in (True, False) for t in journal.find(Attended, "talks_of", **own, answered=answered, most=most)
    ]
    talks.sort(key=lambda t: (t.happened_on, t.id), reverse=True)
    occasions = [(next_time(o, now.on), o) for o in journal.each(Occasion, "occasions_of", **own)]
    until = now.on + timedelta(days=SOON)
    stopped = any(rule.aspect == "do_not_contact" for rule in rules)
    alive = contact.died_on is None  # of the dead nothing is suggested
    suggested = alive and not stopped
    every_need = journal.find(Need, "every_need_of", **own)
    needs = [need for need in every_need if need.is_open]
    colleagues = complaints_around(journal, contact) if alive and organization else []
    complaints = [*((None, need) for need in needs if need.kind == "complaint"), *colleagues]
    left = questions_left(journal, contact, [need for _whose, need in complaints]) if suggested else ()
    put_off = contact.later_on is not None and contact.later_on > now.on
    return Brief(
        contact=contact if put_off else contact._replace(later_on=None),
        role=role,
        organization=organization,
        nicknames=tuple(n.name for n in journal.each(Nickname, "nicknames_of", **own)),
        tags=tuple(t.tag for t in journal.each(ContactTag, "tags_of", **own)),
        local=_local(contact.zone, now) if alive else None,
        points=tuple(known.points),
        rules=rules,
        needs=tuple(needs),
        promises=tuple(journal.each(Promise, "open_promises_of", **own)),
        talks=tuple(talks),
        with_whom=_company(journal, contact, talks),
        facts=tuple(facts),
        fact_tags=fact_tags(journal, contact),
        relations=tuple((relation.kind, relation.name) for relation in relations(journal, contact)),
        meetings=tuple(known.meetings),
        occasions=tuple(sorted(o for o in occasions if alive and o[0] <= until)),
        questions=tuple(questions) if suggested else (),
        unknown=unknown_rules(rules) if alive else (),
        open_with=_opening(left, complaints, questions, facts, contact, now) if suggested else None,
        breaches=tuple(journal.each(Broken, "broken_of", **own)),
        verdict=verdict_on(known, by, now.at) if alive else None,
        account_complaints=tuple(colleagues),
        complaint_questions=left,
        to_check=tuple(need for need in every_need if alive and need.is_to_check(now.on)),
        confusions=_confusions(journal, contact, now)[: EVERY if all_talks else CONFUSIONS],
        mentions=tuple(mentioning(journal, contact, EVERY if all_talks else MENTIONS)),
        not_now=tuple(against_now(known, _channels(known, rules), now.at)) if timed and suggested else (),
        clocks=(known.here, known.there),
    )


def _confusions(journal: Journal, contact: Contact, now: Moment) -> tuple[Confused, ...]:
    """Return the mix-ups with others of the last half year, each two people by each fact once, newest first."""
    since = now.on - timedelta(days=CONFUSED)
    told: dict[tuple[int, int, str | None], Confused] = {}
    for one in journal.each(Confused, "confusions_of", contact_id=contact.id, since=since):
        told.setdefault((one.contact_id, one.other_id, one.fact), one)
    return tuple(told.values())


def _channels(known: Known, rules: Sequence[Preference]) -> list[str]:
    """Return the channels that a card names: of rules and addresses; phones of their own only without one for both."""
    named = dict.fromkeys(
        [*(rule.channel for rule in rules if rule.channel), *(point.channel for point in known.points)]
    )
    return [channel for channel in named if "phone" not in named or channel not in PHONES]


def _opening(
    left: Sequence[str],
    complaints: Sequence[tuple[Contact | None, Need]],
    questions: Sequence[Question],
    facts: Sequence[Fact],
    contact: Contact,
    now: Moment,
) -> str | None:
    """Return the line to open with: while a complaint is open, their own or a colleague's, only about that."""
    if complaints:
        whose, need = complaints[0]
        return opening_of_complaint(left, need, whose, now.on)
    return opening(questions, facts, now.on, contact.zone)


def relations(journal: Journal, contact: Contact) -> list[Relation]:
    """Return who is around a contact, each once, whichever of the two said so."""
    own = journal.find(Relation, "relations_of", contact_id=contact.id)
    return around(own, journal.find(Relation, "relations_to", contact_id=contact.id))


def _local(zone: str | None, now: Moment) -> datetime | None:
    there = zone_named(zone)
    return now.at.astimezone(there) if there else None


def _company(journal: Journal, contact: Contact, talks: list[Attended]) -> dict[int, str]:
    """Return who else took part in each talk."""
    others: dict[int, list[str]] = {}
    for row in journal.find(_Company, "participants_of", ids=str([t.id for t in talks])):
        if row.contact_id != contact.id:
            others.setdefault(row.interaction_id, []).append(row.name)
    return {number: ", ".join(names) for number, names in others.items()}


def fact_tags(journal: Journal, contact: Contact) -> dict[int, tuple[str, ...]]:
    """Return {fact's number: its tags} of a contact."""
    tags: dict[int, tuple[str, ...]] = {}
    for number, tag in journal.pairs("fact_tags_of", contact_id=contact.id):
        tags[number] = (*tags.get(number, ()), tag)
    return tags
