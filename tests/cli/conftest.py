"""Stores that tests of the command line only read."""

from datetime import date

import pytest
from command import Command
from half_year import live
from sample import MOMENT, written

from listenlog.domain.organization import Organization
from listenlog.domain.preference import Preference
from listenlog.domain.question import Question


@pytest.fixture(scope="session")
def agenda(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return the command with something in each section of today."""
    listenlog = Command(tmp_path_factory.mktemp("agenda"))
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--pronouns", "he/him")
    listenlog.ok("add", "Bob Stone")
    listenlog.ok("add", "Ines Prado")
    listenlog.ok("add", "Siobhán Ní Bhriain", "--pronouns", "she/her", "--birthday", "28 nov 1985")
    listenlog.ok("note", "Jun Ito", "--new", "talk: on the night train", now="2026-09-20T10:00:00+00:00")
    listenlog.ok(
        "note", "Dana Fox", "--new", "complaint: nobody called back for three weeks", now="2026-11-20T09:00:00+00:00"
    )
    listenlog.ok("note", "siobhan", "--via", "signal", "I promise: send the retro template by 2026-11-18",
                 "they promise: the intro to Tomasz by 2026-11-27", 'prefers: signal / avoids: phone "never ring me"',
                 now="2026-11-01T15:00:00+00:00")  # fmt: skip
    listenlog.ok("note", "bob-ellis", "--via", "email", "--out", "meet: 2026-11-22 15:30 visit, confirmed",
                 now="2026-11-18T15:00:00+00:00")  # fmt: skip
    with written(listenlog) as (journal, people):
        ines, jun = people["ines-prado"], people["jun-ito"]
        journal.add(
            Question(
                contact_id=ines.id, text="how the move went", added_on=date(2026, 11, 12), ask_on=date(2026, 11, 22)
            )
        )
        journal.add(Preference(contact_id=jun.id, aspect="cadence", days=42, stated_on=date(2026, 9, 20)))
        journal.insert("occasion", {"uid": journal.uid(), "contact_id": ines.id, "kind": "other", "month": 11, "day": 25,
                                    "year": None, "label": "name day"})  # fmt: skip
    return listenlog


@pytest.fixture(scope="session")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return the command with an account of five: a complaint, a need, one to leave alone, one archived, one dead."""
    listenlog = Command(tmp_path_factory.mktemp("acme"))
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--role", "Sales director", "--pronouns", "he/him",
                 "--email", "bob@acme.example", "--birthday", "9 dec", "--met", "at the fair")  # fmt: skip
    listenlog.ok("add", "John Reed", "--org", "Acme", "--pronouns", "he/him")
    listenlog.ok("add", "Ann Ray", "--org", "Acme", "--role", "CFO", "--birthday", "1 dec")
    listenlog.ok("add", "Old Tim", "--org", "Acme")
    listenlog.ok("note", "Eve Stone", "--new", "role: Buyer at Acme", 'do not contact: "take me off your list"',
                 now="2026-09-01T15:00:00+00:00")  # fmt: skip
    listenlog.ok("add", "Mia Novak", "--org", "Acme Labs")
    listenlog.ok("add", "Zed Quist", "--org", "Other Things")
    listenlog.ok(
        "note", "bob", "--with", "john", "--via", "visit", "talk: first call on the renewal",
        "bob: loves to golf; bob: family: twin daughters are 12; john: single; john: two dogs",
        now="2026-11-03T11:10:00+00:00",
    )  # fmt: skip
    listenlog.ok(
        "note", "bob", "--via", "email", "--in", "asked: training for the team", "said back: yes / felt: frustrated",
        "needs: the database rebuilt for the way sales works", "I promise: pricing by friday / ask next: how was Mexico?",
        'prefers: email / avoids: phone until january "I travel until the new year" / post: never / leave out: the merger',
        now="2026-11-10T15:00:00+00:00",
    )  # fmt: skip
    listenlog.ok(
        "note", "john", "--via", "mobile", "complaint: nobody called back for three weeks", "felt: angry",
        "they promise: a user list by 1 dec", "meet: 2026-11-26 10:00 visit, confirmed",
        now="2026-11-19T15:00:00+00:00",
    )  # fmt: skip
    listenlog.ok(
        "note", "ann", "loved the sea in winter", "ask next: how is the boat?", now="2026-10-01T15:00:00+00:00"
    )
    with written(listenlog) as (journal, people):
        journal.replace(people["ann-ray"]._replace(died_on=date(2026, 11, 12)))
        journal.replace(people["old-tim"]._replace(archived_on=date(2026, 3, 3)))
        (account,) = journal.find(Organization, "organizations_by_name_key", name_key="acme")
        rule = Preference(organization_id=account.id, aspect="appointment", channel="visit", appointment="first")
        journal.add(rule._replace(words="please book at the desk", stated_on=date(2026, 1, 5)))
    return listenlog


@pytest.fixture(scope="session")
def half_year(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return the command with a half year of talks, needs, promises and wishes."""
    listenlog = Command(tmp_path_factory.mktemp("half-year"))
    journal = listenlog.store(MOMENT.at)
    live(journal)
    journal.close()
    return listenlog
