"""What a notification of the morning or the night says, and what it never says."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from listenlog.domain.card import Card
from listenlog.domain.clock import Moment
from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged
from listenlog.domain.interaction import Interaction
from listenlog.domain.notation import read_note
from listenlog.domain.preference import Preference
from listenlog.domain.when import Reference
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.note import Talk, log_interaction, spoken_names
from listenlog.services.schedule import due_in_words, jobs_of
from listenlog.store.journal import Journal

TODAY = date(2026, 11, 22)
TALKED = date(2026, 11, 1)


def at(hour: int, minute: int = 0, day: int = 22) -> Moment:
    moment = datetime(2026, 11, day, hour, minute, tzinfo=UTC)
    return Moment(moment, moment, "UTC")


def noted(journal: Journal, people: list[Contact], text: str, on: date, **talk: Any) -> None:
    """Note a text as of a day, a week later: none of them is still to come."""
    entries = read_note(text, Reference(datetime.combine(on, time())), spoken_names(journal, people))
    log_interaction(journal, people, entries, Talk(on, **talk), at(12, day=29))


def told(journal: Journal, job: str, now: Moment | None = None, *, names: bool = False) -> str | None:
    return due_in_words(journal, now or at(8), job, names=names)


@pytest.fixture
def bob(journal: Journal) -> Contact:
    return add_contact(journal, Newcomer("Bob Ellis"))


@pytest.fixture
def ann(journal: Journal) -> Contact:
    return add_contact(journal, Newcomer("Ann <Ray>\x1b[2J", "Acme"))


def test_a_morning_counts_what_is_open_late_and_of_today(journal: Journal, bob: Contact, ann: Contact) -> None:
    assert told(journal, "morning") is None
    noted(journal, [bob], "I promise: pricing by 2026-11-20 / I promise: a list by 2026-11-21", TALKED)
    noted(journal, [bob], "they promise: a date by 2026-11-20 / I promise: a book / asked: training", TALKED)
    assert told(journal, "morning") == "3 late"  # as today lists them, theirs too
    noted(journal, [ann], "I promise: the deck by 2026-11-22 / they promise: names by 2026-11-22", TALKED)
    noted(journal, [ann], "meet: 2026-11-22 15:00 visit / meet: 2026-11-23 09:00", TALKED)
    assert told(journal, "morning") == "3 late, 3 today"
    noted(journal, [bob], "complaint: nobody called back", TALKED)
    assert told(journal, "morning") == "1 complaint open, 3 late, 3 today"
    assert told(journal, "morning", at(8, day=23)) == "1 complaint open, 5 late, 1 today"
    assert told(journal, "night") is None


def test_names_come_only_where_they_are_asked_for(journal: Journal, bob: Contact, ann: Contact) -> None:
    people = [bob, ann, *(add_contact(journal, Newcomer(name)) for name in ("Cy " + "x" * 80, "Dora", "Emil"))]
    for person in people:
        noted(journal, [person], "I promise: pricing by 2026-11-20 / I promise: a list by 2026-11-21", TALKED)
    assert told(journal, "morning") == "10 late"
    assert told(journal, "morning", names=True) == f"10 late (Bob Ellis, Ann <Ray>␛[2J, Cy {'x' * 37} … and 2 more)"
    noted(journal, [bob, ann], "leave out: the merger", TODAY)
    assert told(journal, "night", names=True) == "1 talk to recall (Bob Ellis)"  # of Ann nothing was noted
    noted(journal, [bob, ann], "ann: the merger", TODAY)
    assert told(journal, "night", names=True) == "2 talks to recall (Bob Ellis, Ann <Ray>␛[2J)"


def test_what_is_settled_is_not_counted(journal: Journal, bob: Contact) -> None:
    noted(journal, [bob], "I promise: a by 2026-11-20 / I promise: b by 2026-11-20 / complaint: c", TALKED)
    with journal.transaction("sample"):
        journal.connection.execute("UPDATE promise SET kept_on = '2026-11-21'")
    assert told(journal, "morning") == "1 complaint open"
    for column, value in (("resolved_on", "'2026-11-21'"), ("resolved_on", "NULL"), ("dropped_on", "'2026-11-21'")):
        with journal.transaction("sample"):
            journal.connection.execute(f"UPDATE need SET {column} = {value}")
        assert told(journal, "morning") == ("1 complaint open" if value == "NULL" else None)
    with journal.transaction("sample"):
        journal.connection.execute("UPDATE promise SET kept_on = NULL")
        journal.connection.execute("UPDATE promise SET dropped_on = '2026-11-21' WHERE text = 'a'")
    assert told(journal, "morning") == "1 late"


@pytest.mark.parametrize("change", [{"died_on": TALKED}, {"archived_on": TALKED}])
def test_the_dead_and_the_archived_are_left_in_peace(
    change: dict[str, Any], journal: Journal, bob: Contact, ann: Contact
) -> None:
    noted(journal, [bob], "I promise: pricing by 2026-11-20", TALKED)
    noted(journal, [bob, ann], "both / ann: tennis", TODAY)
    assert (told(journal, "morning"), told(journal, "night")) == ("1 late", "2 talks to recall")
    with journal.transaction("sample"):
        journal.replace(bob._replace(**change))
    assert (told(journal, "morning"), told(journal, "night")) == (None, "1 talk to recall")  # with Ann


def test_whoever_is_put_off_is_still_recalled_but_waits_otherwise(journal: Journal, bob: Contact) -> None:
    noted(journal, [bob], "I promise: pricing by 2026-11-20", TALKED)
    noted(journal, [bob], "golf", TODAY)
    with journal.transaction("sample"):
        journal.replace(bob._replace(later_on=date(2027, 1, 1)))
    assert (told(journal, "morning"), told(journal, "night")) == (None, "1 talk to recall")


def test_who_asked_not_to_be_contacted_is_never_in_it(journal: Journal, bob: Contact, ann: Contact) -> None:
    noted(journal, [bob, ann], "bob: x / ann: y", TODAY)
    noted(journal, [ann], "I promise: pricing by 2026-11-20 / complaint: too many calls", TALKED)
    noted(journal, [ann], "meet: 2026-11-22 15:00 / do not contact until 2026-11-21", TALKED)
    assert told(journal, "morning", names=True) == (
        "1 complaint open (Ann <Ray>␛[2J), 1 late (Ann <Ray>␛[2J), 1 today (Ann <Ray>␛[2J)"
    )
    noted(journal, [ann], 'do not contact: "take me off your list"', TALKED)
    assert told(journal, "morning") is None
    assert told(journal, "night", names=True) == "1 talk to recall (Bob Ellis)"
    with journal.transaction("sample"):
        lifted = Preference(contact_id=ann.id, aspect="do_not_contact", words="call me", stated_on=TODAY, lifted=True)
        journal.add(lifted)
    assert told(journal, "morning") == "1 complaint open, 1 late, 1 today"
    noted(journal, [ann], "do not contact", TODAY)
    assert told(journal, "morning") is None


def test_an_account_that_asked_so_takes_its_people_with_it(filled: Journal) -> None:
    assert told(filled, "morning", at(8, day=24)) == "1 complaint open, 3 today"
    with filled.transaction("sample"):
        filled.connection.execute("UPDATE preference SET aspect = 'do_not_contact' WHERE organization_id IS NOT NULL")
        filled.connection.execute("UPDATE affiliation SET organization_id = (SELECT organization_id FROM preference "
                                  "WHERE organization_id IS NOT NULL) WHERE contact_id = 1")  # fmt: skip
    assert told(filled, "morning", at(8, day=24)) is None
    with filled.transaction("sample"):
        filled.connection.execute("UPDATE affiliation SET until_on = '2026-01-01' WHERE contact_id = 1")
    assert told(filled, "morning", at(8, day=24)) == "1 complaint open, 3 today"


def test_a_night_lasts_until_four_and_a_talk_waits_for_a_week(journal: Journal, bob: Contact) -> None:
    assert told(journal, "night", at(21)) is None
    noted(journal, [bob], "golf", TODAY)
    noted(journal, [bob], "tennis", TODAY, at=datetime(2026, 11, 22, 10, 30, tzinfo=UTC))
    assert told(journal, "night", at(21)) == "2 talks to recall"
    noted(journal, [bob], "late", date(2026, 11, 23), at=datetime(2026, 11, 23, 1, 15, tzinfo=UTC))
    assert told(journal, "night", at(21)) == "2 talks to recall"  # that one is to come
    assert told(journal, "night", at(3, day=23)) == "3 talks to recall"
    assert told(journal, "night", at(21, day=28)) == "3 talks to recall"
    assert told(journal, "night", at(3, 59, day=29)) == "3 talks to recall"
    assert told(journal, "night", at(4, 0, day=29)) == "1 talk to recall"


def test_a_night_counts_the_cards_that_are_due(journal: Journal, bob: Contact) -> None:
    with journal.transaction("quiz"):
        for _number in range(12):
            journal.add(Card(contact_id=bob.id, kind="name", due_on=TODAY))
        journal.add(Card(contact_id=bob.id, kind="name", due_on=date(2026, 11, 23)))
        journal.add(Card(contact_id=bob.id, kind="name", due_on=TODAY, suspended=True))
        journal.add(Card(contact_id=bob.id, kind="name", due_on=TODAY, buried_until=date(2026, 11, 23)))
    assert told(journal, "night", at(21), names=True) == "10 cards"
    assert told(journal, "night", at(21, day=21)) is None


def test_a_night_counts_in_the_zone_of_the_user(journal: Journal, bob: Contact) -> None:
    noted(journal, [bob], "golf", TODAY, at=datetime(2026, 11, 23, 6, 30, tzinfo=UTC))  # 23:30 in Denver
    denver = datetime(2026, 11, 22, 23, 45)
    now = Moment(datetime(2026, 11, 23, 6, 45, tzinfo=UTC), denver, "America/Denver")
    assert told(journal, "night", now) == "1 talk to recall"


def test_tries_and_what_was_imported_are_nothing_to_recall(journal: Journal, bob: Contact) -> None:
    noted(journal, [bob], "no answer", TODAY, answered=False)
    noted(journal, [bob], "golf", TODAY)
    with journal.transaction("sample"):
        talk = journal.find(Interaction, "all_interaction")[-1]
        journal.replace(talk._replace(imported=True))
    assert told(journal, "night", at(21)) is None


def test_jobs_carry_the_book_and_refuse_what_no_scheduler_can_hold() -> None:
    times = {"morning": "08:00", "night": "21:00"}
    morning, night = jobs_of(["/a b/listenlog"], "work", {"LISTENLOG_TZ": "UTC"}, times)
    assert morning.command == ("/a b/listenlog", "schedule", "run", "morning", "--book", "work")
    assert tuple(night) == ("night", "21:00", ("/a b/listenlog", "schedule", "run", "night", "--book", "work"),
                     (("LISTENLOG_TZ", "UTC"),))  # fmt: skip
    for program, environment in ((["/a\n* * * * * rm"], {}), (["/a"], {"LISTENLOG_HOME": "/x\x7fy"})):
        with pytest.raises(NothingChanged, match="control character"):
            jobs_of(program, "", environment, times)
