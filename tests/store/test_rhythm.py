"""How often you talk, kept derived: right after whatever wrote a row that it is worked out from."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sample import MOMENT, fill, noted

from listenlog.domain.cadence import LAPSED, LONGEST, TALKS, Rhythm, Talked, last_talk, rhythm
from listenlog.domain.clock import Moment
from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.organization import Affiliation, Organization
from listenlog.domain.preference import Preference
from listenlog.domain.when import Reference
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.archive import archive_contact
from listenlog.services.contact_text import contact_text
from listenlog.services.contacts import move
from listenlog.services.edit import apply_edit
from listenlog.services.export import export_json
from listenlog.services.forget import forget
from listenlog.services.import_json import import_json
from listenlog.services.import_lines import import_lines
from listenlog.services.merge import merge_contacts
from listenlog.services.undo import redo, undo
from listenlog.services.who import find_contact
from listenlog.store.driver import identity
from listenlog.store.journal import Journal, open_memory
from listenlog.store.migrate import migrate
from listenlog.store.opening import APPLICATION_ID
from listenlog.store.sqlite import SQLite

TODAY = MOMENT.on
SAID = date(2026, 11, 1)


def kept(journal: Journal) -> dict[str, tuple[date, int, bool]]:
    """Return {handle: what is kept of their rhythm}."""
    handles = {contact.id: contact.handle for contact in journal.each(Contact, "all_contact")}
    return {handles[r.contact_id]: (r.quiet_on, r.days, r.wished) for r in journal.each(Rhythm, "all_rhythm")}


def worked_out(journal: Journal) -> dict[str, tuple[date, int, bool]]:
    """Return what should be kept, from all there is, by the plainest of queries."""
    found = {}
    for contact in journal.each(Contact, "all_contact"):
        talks = [
            Talked(date.fromisoformat(str(on)), channel)
            for on, channel in journal.connection.execute(
                "SELECT p.happened_on, i.channel FROM participant p JOIN interaction i ON i.id = p.interaction_id "
                f"WHERE p.contact_id = {contact.id:d} AND i.answered ORDER BY p.happened_on DESC, i.id DESC"
            )
        ]
        rules = journal.find(Preference, "cadences_of", contact_id=contact.id)
        row = rhythm(contact.id, talks, rules, journal.now.date() - timedelta(days=1))
        if row:
            found[contact.handle] = (row.quiet_on, row.days, row.wished)
    return found


def named(journal: Journal, who: str) -> Contact:
    return find_contact(journal, who, TODAY)


def person(journal: Journal, name: str, organization: str | None = None) -> Contact:
    return add_contact(journal, Newcomer(name, organization))


def account(journal: Journal, name: str) -> Organization:
    (found,) = journal.find(Organization, "organizations_by_name_key", name_key=name)
    return found


def every(days: int, **owner: int) -> Preference:
    return Preference(aspect="cadence", days=days, stated_on=SAID, **owner)  # type: ignore[arg-type]


def day(days: int, since: date) -> date:
    return since + timedelta(days=days + 1)


def test_a_note_a_try_undo_and_redo(journal: Journal) -> None:
    bob = person(journal, "Bob")
    noted(journal, [bob], "every 6 weeks")
    assert kept(journal) == {}  # no channel, no rule: a fact
    noted(journal, [bob], "visit: every 6 weeks", on=SAID, channel="email")
    assert kept(journal) == {"bob": (day(42, SAID), 42, True)}
    noted(journal, [bob], "talk: at her desk", on=date(2026, 11, 20), channel="visit")
    visited = {"bob": (day(42, date(2026, 11, 20)), 42, True)}
    assert kept(journal) == visited
    noted(journal, [bob], "talk: not there", on=TODAY, channel="visit", answered=False)
    assert kept(journal) == visited
    undo(journal, MOMENT)
    undo(journal, MOMENT)
    assert kept(journal) == {"bob": (day(42, SAID), 42, True)}
    redo(journal, MOMENT)
    assert kept(journal) == visited


def test_four_talks_are_a_rhythm_and_three_are_none(journal: Journal) -> None:
    bob, ann = person(journal, "Bob"), person(journal, "Ann")
    for on in (date(2026, 9, 1), date(2026, 9, 15), date(2026, 9, 29)):
        noted(journal, [bob, ann], "talk: again", on=on)
    assert kept(journal) == {}
    noted(journal, [bob], "talk: again", on=date(2026, 10, 13))
    assert kept(journal) == {"bob": (day(28, date(2026, 10, 13)), 14, False)}


def test_lines_of_an_edited_text(journal: Journal) -> None:
    bob = person(journal, "Bob")
    noted(journal, [bob], "visit: every 4 to 6 weeks", on=SAID)
    assert kept(journal) == {"bob": (day(28, SAID), 28, True)}
    text = contact_text(journal, bob, MOMENT)
    reference = Reference(MOMENT.local.replace(tzinfo=None))
    changed = text.replace("every 4 to 6 weeks", "every 2 to 3 months")
    apply_edit(journal, bob, text, changed, MOMENT, reference)
    (rule,) = journal.find(Preference, "all_preference")
    assert (rule.days, rule.most_days) == (60, 90)
    assert kept(journal) == {"bob": (day(60, SAID), 60, True)}
    text = contact_text(journal, bob, MOMENT)
    gone = "".join(line for line in text.splitlines(keepends=True) if "every" not in line)
    apply_edit(journal, bob, text, gone, MOMENT, reference)
    assert kept(journal) in ({}, worked_out(journal))
    later = Moment(MOMENT.at + timedelta(days=3), MOMENT.local + timedelta(days=3), "UTC")
    journal.now = later.at
    noted(journal, [bob], "golf")
    assert kept(journal) == {}


def test_merging_two(journal: Journal) -> None:
    bob, robert = person(journal, "Bob"), person(journal, "Robert")
    noted(journal, [bob], "visit: every 6 weeks", on=SAID)
    noted(journal, [robert], "talk: at the fair", on=date(2026, 11, 10), channel="visit")
    merge_contacts(journal, bob, robert, MOMENT)
    assert kept(journal) == {"robert": (day(42, date(2026, 11, 10)), 42, True)}
    undo(journal, MOMENT)
    assert kept(journal) == {"bob": (day(42, SAID), 42, True)}


def test_an_import_brings_it_and_an_export_leaves_it_out(journal: Journal) -> None:
    bob = person(journal, "Bob", "Acme")
    noted(journal, [bob], "visit: every 6 weeks", on=SAID)
    with journal.transaction("rule"):
        journal.add(every(14, organization_id=account(journal, "acme").id))
    text = "".join(export_json(journal, MOMENT))
    assert "quiet_on" not in text
    other = open_memory(MOMENT.at)
    import_json(other, text)
    assert kept(other) == kept(journal) == {"bob": (day(14, SAID), 14, True)}
    calls = [f'{{"contact": "Ann", "date": "2026-{month:02}-01", "text": "a call"}}' for month in range(6, 11)]
    import_lines(other, lambda: calls)
    assert kept(other)["ann"] == (day(62, date(2026, 10, 1)), 31, False)
    other.close()


def test_a_rule_of_an_account_is_one_of_its_members(journal: Journal) -> None:
    bob, ann = person(journal, "Bob", "Acme"), person(journal, "Ann", "Beta")
    with journal.transaction("rule"):
        rule = journal.add(every(42, organization_id=account(journal, "acme").id))
    assert kept(journal) == {"bob": (day(42, SAID), 42, True)}
    with journal.transaction("join"):
        journal.add(Affiliation(contact_id=ann.id, organization_id=account(journal, "acme").id))
    assert kept(journal).keys() == {"ann", "bob"}
    with journal.transaction("move"):
        move(journal, bob, "Gamma", None, TODAY)
    assert kept(journal).keys() == {"ann"}
    with journal.transaction("lift"):
        journal.add(rule._replace(id=0, uid="", stated_on=TODAY, lifted=True))
    assert kept(journal) == {}
    undo(journal, MOMENT)
    with journal.transaction("change"):
        journal.replace(rule._replace(organization_id=account(journal, "gamma").id))
    assert kept(journal) == {"bob": (day(42, SAID), 42, True)}
    with journal.transaction("remove"):
        journal.remove(rule)
    assert kept(journal) == {}


def test_archived_or_dead_it_is_kept_and_never_found(journal: Journal) -> None:
    bob = person(journal, "Bob")
    noted(journal, [bob], "visit: every week", on=SAID)
    binds: dict[str, Any] = {"today": date(2027, 1, 1), "most": 9}
    assert len(journal.find(Rhythm, "maybe_quiet", **binds)) == 1
    archive_contact(journal, named(journal, "bob"), MOMENT)
    assert kept(journal).keys() == {"bob"}
    assert journal.find(Rhythm, "maybe_quiet", **binds) == []
    undo(journal, MOMENT)
    noted(journal, [named(journal, "bob")], "died: 12 nov")
    assert journal.find(Rhythm, "maybe_quiet", **binds) == []


def test_forgetting_takes_it_along(journal: Journal, filled: Journal) -> None:
    assert "bob-ellis" in kept(filled)
    forget(filled, named(filled, "bob-ellis"), MOMENT.on)
    assert "bob-ellis" not in kept(filled)
    assert kept(filled) == worked_out(filled)


def test_a_talk_on_a_channel_that_is_long_past_is_found(journal: Journal) -> None:
    bob = person(journal, "Bob")
    noted(journal, [bob], "talk: at her desk", on=date(2026, 3, 1), channel="visit")
    noted(journal, [bob], "visit: every 6 months", on=date(2026, 2, 1), channel="email")
    for i in range(TALKS + 5):
        noted(journal, [bob], "talk: a mail", on=date(2026, 5, 1) + timedelta(days=i), channel="email")
    assert kept(journal) == {"bob": (day(180, date(2026, 3, 1)), 180, True)}
    talks = journal.talked(bob.id, journal.find(Preference, "cadences_of", contact_id=bob.id))
    assert last_talk(talks, "visit") == date(2026, 3, 1)
    assert [talk.on for talk in talks] == sorted((talk.on for talk in talks), reverse=True)


@pytest.mark.files
def test_a_store_from_before_has_it_after_the_migration(tmp_path: Path) -> None:
    path = str(tmp_path / "listenlog.db")
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    old = Journal(SQLite(connection, path, None, identity(path)), MOMENT.at)
    migrate(old, 0, target=2)
    connection.execute("INSERT INTO contact (id, uid, handle, name, name_key) VALUES (1, '0', 'bob', 'Bob', 'bob')")
    for i in range(1, 5):
        on = f"2026-10-{i * 7:02}"
        connection.execute(
            "INSERT INTO interaction (id, uid, happened_on, answered, imported) VALUES (?, ?, ?, 1, 0)", (i, f"{i}", on)
        )
        connection.execute(
            "INSERT INTO participant (uid, interaction_id, contact_id, happened_on, position) VALUES (?, ?, 1, ?, 0)",
            (f"{i}", i, on),
        )
    migrate(old, 2)
    assert kept(old) == {"bob": (day(14, date(2026, 10, 28)), 7, False)}


def test_several_operations_within_one_are_one(journal: Journal) -> None:
    bob = person(journal, "Bob")
    with journal.transaction("both") as outer:
        with journal.transaction("one") as inner:
            assert inner == outer
        noted(journal, [bob], "visit: every week", on=SAID)
        assert kept(journal) == {}  # settled at the end
    assert kept(journal).keys() == {"bob"}
    assert getattr(undo(journal, MOMENT), "command", None) == "both"
    assert kept(journal) == {}

    def fails_half_way() -> None:
        with journal.transaction("outer"):
            noted(journal, [bob], "visit: every week", on=SAID)
            noted(journal, [bob], "to come", on=TODAY + timedelta(days=1))

    with pytest.raises(UsageProblem):
        fails_half_way()
    assert kept(journal) == {}
    noted(journal, [bob], "visit: every week", on=SAID)
    assert kept(journal).keys() == {"bob"}


STEPS: list[Callable[[Journal, int], object]] = [
    lambda j, n: noted(j, [named(j, "bob-ellis")], "golf", on=TODAY - timedelta(days=n), channel=("visit", "mobile", None)[n % 3]),
    lambda j, n: noted(j, [named(j, "john-reed")], f"phone: every {n % 9 + 1} weeks", on=TODAY - timedelta(days=n)),
    lambda j, n: noted(j, [named(j, "bob-ellis"), named(j, "john-reed")], "both", on=TODAY - timedelta(days=n), answered=n % 4 > 0),
    lambda j, n: noted(j, [named(j, "bob-ellis")], f"visit: every {n % 9 + 1} weeks until {(TODAY - timedelta(days=9 - n % 30)).isoformat()}"),
    lambda j, n: noted(j, [named(j, "john-reed")], f"moved to: {'Acme' if n % 2 else 'Beta'}"),
    lambda j, n: undo(j, MOMENT),
    lambda j, n: redo(j, MOMENT),
]  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example([(STEPS[5], 0)] * 8)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 300)), max_size=8))
def test_after_anything_it_is_what_it_would_be_worked_out_anew(
    steps: list[tuple[Callable[[Journal, int], object], int]],
) -> None:
    journal = open_memory(MOMENT.at)
    fill(journal)
    with journal.transaction("rule"):
        journal.add(every(30, organization_id=account(journal, "acme").id))
    for step, number in steps:
        step(journal, number)
        assert kept(journal) == worked_out(journal)
        assert journal.numbers("unsettled_contacts") == []
    journal.close()


@given(st.integers(1, 400), st.booleans(), st.integers(-3, 3))
@settings(max_examples=60, deadline=None)
def test_the_statement_leaves_out_who_is_long_past(days: int, wished: bool, around: int) -> None:
    journal = open_memory(datetime(2026, 11, 22, tzinfo=UTC))
    with journal.transaction("rows"):
        bob = person_row(journal)
        window = max(LAPSED * days, LONGEST) - max(2 * days, 14)
        journal.add(Rhythm(0, bob, SAID, days, wished))
    today = SAID + timedelta(days=window + around)
    found = journal.find(Rhythm, "maybe_quiet", today=today, most=9)
    assert bool(found) is (wished or around < 0)
    assert journal.find(Rhythm, "maybe_quiet", today=SAID - timedelta(days=1), most=9) == []
    journal.close()


def person_row(journal: Journal) -> int:
    return journal.add(Contact(handle="bob", name="Bob", name_key="bob")).id
