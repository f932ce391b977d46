"""Each figure counts what docs/stats.md says it does."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from half_year import talked
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sample import MOMENT

from listenlog.domain.breach import Breach
from listenlog.domain.brief import newest_rules
from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Participant
from listenlog.domain.need import Need
from listenlog.domain.organization import Affiliation, Organization
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.stats import BreachCount, ChannelCount, KeptCount, MinuteCount, NeedCount, Stats
from listenlog.services.contacts import make_contact
from listenlog.services.stats import count_listening
from listenlog.store.journal import Journal, open_memory

SINCE, TODAY = date(2026, 11, 1), MOMENT.on  # 22 November
BEFORE, WITHIN, LATER = date(2026, 10, 31), date(2026, 11, 10), date(2026, 11, 23)


@pytest.fixture
def ann(journal: Journal) -> Contact:
    """Return one contact in the store."""
    with journal.transaction("add"):
        return make_contact(journal, "Ann Ray", pronouns="she/her")


def add(journal: Journal, *rows: Any) -> list[Any]:
    with journal.transaction("add"):
        return [journal.add(row) for row in rows]


def counted(journal: Journal) -> Stats:
    return count_listening(journal, TODAY, SINCE)


# Needs and promises


@pytest.mark.parametrize(
    ("stated", "resolved", "restated", "dropped", "expected"),
    [
        (WITHIN, None, None, None, (0, 1, 0)),
        (WITHIN, WITHIN, None, None, (1, 1, 0)),
        (WITHIN, TODAY, WITHIN, None, (1, 1, 1)),
        (BEFORE, None, BEFORE, None, (0, 1, 1)),  # open since before: it is not over
        (BEFORE, SINCE, None, None, (1, 1, 0)),
        (BEFORE, BEFORE, BEFORE, None, (0, 0, 0)),  # solved before the period
        (WITHIN, None, None, WITHIN, (0, 0, 0)),
        (LATER, None, None, None, (0, 0, 0)),
        (WITHIN, LATER, None, None, (0, 1, 0)),
    ],
)
def test_needs(
    stated: date, resolved: date | None, restated: date | None, dropped: date | None, expected: tuple[int, int, int],
    journal: Journal, ann: Contact,
) -> None:  # fmt: skip
    need = Need(contact_id=ann.id, asked="training", stated_on=stated, restated_on=restated, resolved_on=resolved)
    add(journal, need._replace(dropped_on=dropped))
    assert counted(journal).needs == NeedCount(*expected)


@pytest.mark.parametrize(
    ("due", "kept", "dropped", "expected"),
    [
        (WITHIN, None, None, (0, 1)),
        (WITHIN, WITHIN, None, (1, 1)),
        (WITHIN, BEFORE, None, (1, 1)),  # kept early
        (BEFORE, WITHIN, None, (1, 1)),  # kept late
        (LATER, WITHIN, None, (1, 1)),
        (None, WITHIN, None, (1, 1)),
        (BEFORE, BEFORE, None, (0, 0)),
        (BEFORE, None, None, (0, 0)),
        (None, None, None, (0, 0)),
        (LATER, None, None, (0, 0)),
        (TODAY, None, None, (0, 0)),  # the day isn't over
        (TODAY, TODAY, None, (1, 1)),
        (SINCE, None, None, (0, 1)),
        (WITHIN, None, WITHIN, (0, 0)),
    ],
)
def test_promises(
    due: date | None, kept: date | None, dropped: date | None, expected: tuple[int, int], journal: Journal, ann: Contact
) -> None:
    promise = Promise(contact_id=ann.id, text="pricing", made_on=BEFORE, due_on=due, kept_on=kept, dropped_on=dropped)
    add(journal, promise, promise._replace(direction="theirs"))
    assert counted(journal).promises == KeptCount(*expected)


# Wishes


def test_a_wish_is_kept_unless_it_was_broken(journal: Journal, ann: Contact) -> None:
    (rule,) = add(journal, Preference(contact_id=ann.id, channel="phone", stance="avoids", stated_on=BEFORE))
    with journal.transaction("talks"):
        talked(journal, ann, WITHIN, "email", direction="out")
        talked(journal, ann, WITHIN, "email", direction="out", imported=True)
        talked(journal, ann, WITHIN, "mobile", direction="in")
        talked(journal, ann, WITHIN, "mobile")  # nobody knows who called
        talked(journal, ann, BEFORE, "email", direction="out")
        talked(journal, ann, LATER, "email", direction="out")
        call = talked(journal, ann, WITHIN, "mobile", direction="out", answered=False)
        journal.add(Breach(interaction_id=call.id, contact_id=ann.id, preference_id=rule.id))
    stats = counted(journal)
    assert stats.wishes == KeptCount(2, 3)
    assert stats.breaches == (BreachCount("stance", 1),)


def test_a_rule_that_is_gone_leaves_its_breach(journal: Journal, ann: Contact) -> None:
    (rule,) = add(journal, Preference(contact_id=ann.id, channel="phone", stance="avoids", stated_on=BEFORE))
    with journal.transaction("talks"):
        call = talked(journal, ann, WITHIN, "mobile", direction="out")
        journal.add(Breach(interaction_id=call.id, contact_id=ann.id, preference_id=rule.id))
        journal.remove(rule)
    assert counted(journal).wishes == KeptCount(0, 1)
    assert counted(journal).breaches == (BreachCount(None, 1),)


def test_each_who_took_part_counts_and_a_rule_not_for_the_talk_it_was_said_in(journal: Journal, ann: Contact) -> None:
    with journal.transaction("talks"):
        talk = talked(journal, ann, WITHIN, "email", direction="out")
        journal.add(Preference(contact_id=ann.id, interaction_id=talk.id, stance="prefers", stated_on=WITHIN))
        assert counted(journal).wishes == KeptCount(0, 0)
        bob = make_contact(journal, "Bob Ellis")
        journal.add(Preference(contact_id=bob.id, stance="prefers", channel="email", stated_on=BEFORE))
        second = talked(journal, ann, TODAY, "email", direction="out")
        journal.add(Participant(interaction_id=second.id, contact_id=bob.id, happened_on=TODAY, position=1))
    assert counted(journal).wishes == KeptCount(2, 2)


DAYS = st.sampled_from([WITHIN + timedelta(days=day) for day in range(-3, 4)])
MAYBE = st.none() | DAYS
RULES = st.tuples(
    st.sampled_from([1, None]),
    st.sampled_from(["stance", "cadence"]),
    st.sampled_from([None, "email"]),
    MAYBE,
    MAYBE,
    DAYS,
    st.booleans(),
).map(
    lambda told: Preference(
        contact_id=told[0],
        organization_id=None if told[0] else 1,
        aspect=told[1],
        channel=told[2],
        valid_from=told[3],
        valid_until=told[4],
        stated_on=told[5],
        lifted=told[6],
    )
)


@pytest.fixture(scope="module")
def account() -> Iterator[Journal]:
    """Yield a store with Ann (1) of Acme (1), and one e-mail to her."""
    journal = open_memory(MOMENT.at)
    with journal.transaction("add"):
        ann = make_contact(journal, "Ann Ray")
        journal.add(Organization(name="Acme", name_key="acme"))
        talked(journal, ann, WITHIN, "email", direction="out")
    yield journal
    journal.close()


RULE = Preference(contact_id=1, channel="email", stated_on=WITHIN - timedelta(days=3))
LIFT = RULE._replace(stated_on=WITHIN - timedelta(days=2), lifted=True)


@example(rules=[RULE, LIFT], since=None, until=None)
@example(rules=[RULE, LIFT._replace(valid_until=WITHIN - timedelta(days=1))], since=None, until=None)
@example(rules=[RULE, LIFT._replace(valid_from=WITHIN + timedelta(days=1))], since=None, until=None)
@example(rules=[RULE, LIFT._replace(channel=None)], since=None, until=None)
@example(rules=[RULE, LIFT._replace(aspect="cadence")], since=None, until=None)
@example(rules=[RULE, LIFT._replace(stated_on=RULE.stated_on)], since=None, until=None)
@example(rules=[LIFT._replace(stated_on=RULE.stated_on), RULE], since=None, until=None)
@example(rules=[RULE._replace(contact_id=None, organization_id=1)], since=None, until=WITHIN)
@example(rules=[RULE._replace(contact_id=None, organization_id=1)], since=WITHIN + timedelta(days=1), until=None)
@given(rules=st.lists(RULES, max_size=5), since=MAYBE, until=MAYBE)
@settings(max_examples=200, deadline=None)
def test_a_wish_is_counted_where_the_domain_knows_a_rule(
    account: Journal, rules: list[Preference], since: date | None, until: date | None
) -> None:
    there = (since is None or since <= WITHIN) and (until is None or until > WITHIN)
    then = [rule._replace(id=number) for number, rule in enumerate(rules) if rule.stated_on <= WITHIN]
    known = newest_rules([rule for rule in then if rule.contact_id or there], WITHIN)
    account.connection.execute("SAVEPOINT clean")
    account.add(Affiliation(contact_id=1, organization_id=1, since_on=since, until_on=until))
    for rule in rules:
        account.add(rule)
    found = counted(account).wishes
    account.connection.execute("ROLLBACK TO clean")
    account.connection.execute("RELEASE clean")
    assert found == (KeptCount(1, 1) if known else KeptCount(0, 0))


# Who asked you to stop


def test_what_was_against_their_wishes_before_they_asked_you_to_stop(journal: Journal, ann: Contact) -> None:
    avoids, first, again = add(
        journal,
        Preference(contact_id=ann.id, channel="phone", stance="avoids", stated_on=BEFORE),
        Preference(contact_id=ann.id, aspect="do_not_contact", stated_on=WITHIN),
        Preference(contact_id=ann.id, aspect="do_not_contact", stated_on=TODAY),
    )
    with journal.transaction("talks"):
        for on, channel, rule in (
            (BEFORE, "mobile", avoids),
            (WITHIN, "mobile", avoids),  # the same day, before she said so
            (WITHIN, "email", first),
            (TODAY, "visit", first),
            (TODAY - timedelta(days=1), "landline", avoids),  # after she said so the first time
        ):
            talk = talked(journal, ann, on, channel, direction="out")
            journal.add(Breach(interaction_id=talk.id, contact_id=ann.id, preference_id=rule.id))
        for person in (ann, make_contact(journal, "Bob Ellis")):
            journal.add(Preference(contact_id=person.id, aspect="do_not_contact", stated_on=WITHIN, lifted=True))
    (stop,) = counted(journal).stops
    assert (stop.contact, stop.name, stop.pronouns, stop.on) == ("ann-ray", "Ann Ray", "she/her", WITHIN)
    assert stop.breaches == (ChannelCount("mobile", 2),)
    assert again.stated_on == TODAY
    assert count_listening(journal, TODAY, TODAY).stops[0].breaches == (
        ChannelCount("email", 1), ChannelCount("landline", 1), ChannelCount("mobile", 2), ChannelCount("visit", 1),
    )  # fmt: skip
    assert count_listening(journal, BEFORE, BEFORE).stops == ()


def test_an_account_asks_for_all_who_were_there(journal: Journal, ann: Contact) -> None:
    with journal.transaction("add"):
        acme = journal.add(Organization(name="Acme", name_key="acme"))
        bob = make_contact(journal, "Bob Ellis")
        rule = Preference(organization_id=acme.id, aspect="do_not_contact", stated_on=TODAY, words="take us off")
        journal.add(rule)
        for person, organization in ((ann, acme), (bob, None)):
            affiliation = Affiliation(contact_id=person.id, role="Buyer", until_on=WITHIN)
            journal.add(affiliation._replace(organization_id=organization.id if organization else None))
            call = talked(journal, person, WITHIN, "mobile", direction="out")
            journal.add(Breach(interaction_id=call.id, contact_id=person.id))
    (stop,) = counted(journal).stops
    assert (stop.contact, stop.name, stop.breaches) == (None, "Acme", (ChannelCount("mobile", 1),))


# Talks


def test_only_what_stands_and_was_noted_here_was_learned(journal: Journal, ann: Contact) -> None:
    with journal.transaction("talks"):
        talk = talked(journal, ann, WITHIN, facts=3)
        learned = journal.find(Fact, "facts_of", contact_id=ann.id)
        journal.replace(learned[0]._replace(superseded_by_id=learned[1].id))
        journal.replace(learned[2]._replace(dropped_on=TODAY))
        talked(journal, ann, WITHIN, "email")
        talked(journal, ann, WITHIN, facts=9, imported=True)
        talked(journal, ann, WITHIN, facts=9, answered=False)
        talked(journal, ann, BEFORE, facts=9)
        added = Fact(contact_id=ann.id, text="no talk taught this", learned_on=WITHIN)
        journal.add(added)
    stats = counted(journal)
    assert stats.learned_per_talk == 0.5
    assert [tuple(day) for day in stats.days] == [(WITHIN, 3, 2, 1)]
    assert stats.talks == (ChannelCount("visit", 2), ChannelCount("email", 1))
    assert talk.happened_on == WITHIN


def test_minutes_are_those_between_the_talk_and_the_moment_in_its_uid(journal: Journal, ann: Contact) -> None:
    with journal.transaction("talks"):
        talked(journal, ann, WITHIN, minutes=7)
        talked(journal, ann, WITHIN, minutes=7)
        talked(journal, ann, WITHIN, minutes=60 * 24 * 3 + 1)
        talked(journal, ann, WITHIN)  # its time isn't known
        talked(journal, ann, WITHIN, minutes=1, imported=True)
        talked(journal, ann, WITHIN, minutes=2, answered=False)
        talked(journal, ann, WITHIN, minutes=-3)
        other = talked(journal, ann, WITHIN, minutes=4)
        journal.replace(other._replace(uid="f81d4fae-7dec-4bd0-a765-00a0c91e6bf6"))  # no UUIDv7
    stats = counted(journal)
    assert stats.minutes == (MinuteCount(7, 2), MinuteCount(4321, 1))
    assert stats.minutes_to_note == 7


def test_the_dead_and_the_archived_count(journal: Journal, ann: Contact) -> None:
    with journal.transaction("talks"):
        talked(journal, ann, WITHIN, facts=1)
        journal.replace(ann._replace(died_on=TODAY, archived_on=TODAY))
        journal.add(Need(contact_id=ann.id, asked="training", stated_on=WITHIN))
    assert counted(journal).learned_per_talk == 1
    assert counted(journal).needs.of == 1


def test_a_period_begins_with_its_first_day_and_ends_today(journal: Journal, ann: Contact) -> None:
    with journal.transaction("talks"):
        for day in (BEFORE, SINCE, TODAY, LATER, date(1900, 1, 1)):
            talked(journal, ann, day)
    assert [day.on for day in counted(journal).days] == [SINCE, TODAY]
    assert [day.on for day in count_listening(journal, TODAY).days] == [BEFORE, SINCE, TODAY]
    assert count_listening(journal, TODAY).period == (date(2026, 6, 1), TODAY, False)
    assert [day.on for day in count_listening(journal, TODAY, TODAY).days] == [TODAY]
    assert len(count_listening(journal, TODAY, date.min).days) == 4


def test_a_period_that_is_still_to_come_is_refused(journal: Journal) -> None:
    with pytest.raises(UsageProblem, match="2026-11-23 is still to come"):
        count_listening(journal, TODAY, LATER)
