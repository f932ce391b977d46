"""Files of other programs: friends, Monica, mutt, calendars; and what recognizes them."""

import json
from contextlib import suppress
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.claim import Brought, Claim, Related
from listenlog.domain.errors import NothingChanged
from listenlog.interchange import friends, ics_read, monica, mutt
from listenlog.interchange.formats import FORMATS, Reading, brought_by, guess

TODAY = date(2026, 11, 22)
READING = Reading(TODAY, ZoneInfo("Europe/Berlin"), "mdy")


def test_friends_with_sections_in_any_order() -> None:
    brought = friends.brought_by(
        "### Notes:\n- 2018-06-15: **Grace Hopper** has a _Navy_ building. @navy\n\n### Locations:\n- Paris\n\n"
        "### Friends:\n- Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [Paris] @navy @science:math\n- Ann\n"
        "what?\n### Activities:\n- 2018-11-01: Lunch with **Grace Hopper** and **Marie Curie**.\n- 2018-11-02: Alone.\n"
    )
    grace, ann, marie = brought.people
    assert [claim.text for claim in grace.claims] == ["The Admiral", "Amazing Grace", "Paris", "navy", "science:math"]
    assert (ann.name, marie.name) == ("Ann", "Marie Curie")
    note, lunch = brought.happened
    assert (note.heard, note.text) == (True, "Grace Hopper has a Navy building. @navy")
    assert (lunch.heard, lunch.who, lunch.on) == (False, ("Grace Hopper", "Marie Curie"), date(2018, 11, 1))
    assert brought.problems == ((10, "not understood", ""), (13, "names no friend", ""))


def account(*lists: tuple[str, list[Any]], **instance: Any) -> str:
    data = [{"count": len(values), "type": kind, "values": values} for kind, values in lists]
    return json.dumps({"version": "1.0-preview.1", "account": {"uuid": "a", "data": data, "instance": instance}})


@pytest.mark.parametrize("plural", ["", "s"])
def test_monica_with_everything_by_uuid(plural: str) -> None:
    ann = {
        "uuid": "c1",
        "properties": {
            "first_name": "Ann", "last_name": "Lee", "job": "CFO", "company": "Acme", "tags": ["Old Friends"],
            "birthdate": {"is_year_unknown": True, "date": "1990-05-14T00:00:00Z"}, "food_preferences": "vegan",
            "first_met_date": {"date": "2020-03-01"}, "first_met_through": "c2", "stay_in_touch_frequency": 60,
            "is_dead": False, "is_active": True,
        },
        "data": [
            {"type": f"note{plural}", "values": [{"uuid": "n1", "created_at": "2021-07-04", "properties": {"body": "likes tea"}}]},
            {"type": f"call{plural}", "values": [{"uuid": "k1", "properties": {"called_at": "2021-08-01", "content": "rang", "contact_called": True}}]},
            {"type": f"contact_field{plural}", "values": [{"properties": {"data": "a@x", "type": "t1"}}]},
            {"type": "activities" if plural else "activity", "values": ["v1"]},
            {"type": f"hologram{plural}", "values": [1, 2]},
        ],
    }  # fmt: skip
    bo = {"uuid": "c2", "properties": {"first_name": "Bo", "is_dead": True}, "data": []}
    both = [{"uuid": "v1", "properties": {"summary": "Hike", "description": "long", "happened_at": "2022-01-02"}}]
    text = account(
        (f"contact{plural}", [ann, bo]),
        ("activities" if plural else "activity", both),
        (f"relationship{plural}", [{"properties": {"type": "spouse", "contact_is": "c2", "of_contact": "c1"}}]),
        contact_field_types=[{"uuid": "t1", "properties": {"name": "Email", "protocol": "mailto:", "type": "email"}}],
    )
    brought = monica.brought_by(text)
    first, second = brought.people
    claims = set(first.claims)
    assert {Claim("role", "CFO", "Acme"), Claim("birthday", day=(5, 14, None)), Claim("fact", "vegan", "food"),
            Claim("met", "1 Mar 2020 through Bo"), Claim("point", "a@x", "email"), Claim("tag", "old-friends"),
            Claim("rule", "any channel: every 60 days")} <= claims  # fmt: skip
    assert second.archived
    assert [(h.text, h.who, h.heard, h.channel, h.direction) for h in brought.happened] == [
        ("likes tea", ("c1",), True, None, None),
        ("rang", ("c1",), False, "phone", "in"),
        ("Hike\nlong", ("c1",), False, None, None),
    ]
    assert brought.related == (Related("c1", "spouse", "c2"),)
    assert brought.problems == ((0, "2 holograms not understood", ""),)


def test_mutt_with_groups_comments_and_aliases_of_aliases() -> None:
    people, problems = mutt.people_in(
        "# mine\nalias -group work bob Bob Ellis <bob@x.example> # tags:vip,golf met at a fair\n"
        "alias ann ann@x.example (Ann Lee)\nalias both bob, \\\n  ann\nalias lost nobody\nset x=y\n"
    )
    bob, ann = people
    assert (bob.name, ann.name) == ("Bob Ellis", "Ann Lee")
    assert [claim.text for claim in bob.claims] == [
        "bob@x.example",
        "work",
        "vip",
        "golf",
        "bob",
        "met at a fair",
        "both",
    ]
    assert [line for line, _why in problems] == [6, 7]
    assert list(mutt.query_lines([("Bob Ellis", ["a@x", "b@x"], None), ("C\tD", ["c@x"], "E\nF")])) == [
        "a@x\tBob Ellis\t\n", "b@x\tBob Ellis\t\n", "c@x\tC D\tE F\n",
    ]  # fmt: skip


def calendar(*events: str) -> Brought:
    lines = "".join(f"BEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\n" for event in events)
    return ics_read.brought_by(
        f"BEGIN:VCALENDAR\r\n{lines}END:VCALENDAR\r\n".encode(), TODAY, ZoneInfo("Europe/Berlin")
    )


BOB = "ATTENDEE;CN=Bob Ellis:mailto:Bob@X.example"


def test_meetings_with_their_times_here() -> None:
    brought = calendar(
        f"UID:1\r\nDTSTART:20261124T140000Z\r\nSUMMARY:Renewal\\, again\r\nLOCATION:https://zoom.us/j/1\r\n{BOB}",
        f"UID:2\r\nDTSTART;TZID=America/New_York:20261124T090000\r\nSTATUS:TENTATIVE\r\n{BOB}",
        f"UID:3\r\nDTSTART;TZID=Nowhere/Special:20261124T090000\r\nSTATUS:CANCELLED\r\n{BOB}",
        f"UID:4\r\nDTSTART;VALUE=DATE:20261125\r\n{BOB}\r\nATTENDEE;CUTYPE=ROOM:mailto:room@x.example",
        f"UID:5\r\nSUMMARY:whenever\r\n{BOB}",
        f"UID:6\r\nDTSTART:%(now)s\r\n{BOB}",
    )
    first, second, third, fourth = brought.planned
    assert (first.on, first.at, first.text, first.channel) == (date(2026, 11, 24), "15:00", "Renewal, again", "video")
    assert first.who == (("bob@x.example", "Bob Ellis"),)
    assert (second.at, second.confirmed) == ("15:00", False)
    assert (third.at, third.called_off) == ("09:00", True)
    assert (fourth.at, len(fourth.who)) == (None, 1)
    assert [fault.line for fault in brought.problems] == [27, 32]


def test_what_comes_back_is_told_for_five_weeks_and_moved_ones_once() -> None:
    weekly = f"UID:w\r\nDTSTART;TZID=Europe/Berlin:20260105T100000\r\nRRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Europe/Berlin:20261130T100000\r\n{BOB}"  # fmt: skip
    moved = f"UID:w\r\nRECURRENCE-ID;TZID=Europe/Berlin:20261123T100000\r\nDTSTART;TZID=Europe/Berlin:20261124T110000\r\n{BOB}"  # fmt: skip
    brought = calendar(weekly, moved)
    assert sorted((p.on.isoformat(), p.at) for p in brought.planned) == [
        ("2026-01-05", "10:00"), ("2026-11-16", "10:00"), ("2026-11-24", "11:00"), ("2026-12-07", "10:00"),
        ("2026-12-14", "10:00"),
    ]  # fmt: skip
    strange = calendar(f"UID:x\r\nDTSTART:20260105T100000Z\r\nRRULE:RSCALE=CHINESE;FREQ=YEARLY\r\n{BOB}")
    assert len(strange.planned) == 1


@pytest.mark.parametrize(
    ("summary", "more", "day"),
    [
        ("Bob Ellis's birthday", "", (5, 14, None)),
        ("Bob Ellis’s 41st Birthday", "DTSTAMP:20260101T000000Z", (5, 14, 1985)),
        ("Geburtstag von Bob Ellis", "", (5, 14, None)),
    ],
)
def test_birthdays(summary: str, more: str, day: tuple[int, int, int | None]) -> None:
    (found,) = calendar(
        f"UID:b\r\nDTSTART;VALUE=DATE:19850514\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:{summary}\r\n{more}"
    ).yearly
    assert (found.name, found.claim.day) == ("Bob Ellis", day)


def test_whoever_comes_to_all_meetings_is_you() -> None:
    me = "ORGANIZER:mailto:me@x.example"
    events = [f"UID:{n}\r\nDTSTART:20261124T140000Z\r\n{me}\r\nATTENDEE:mailto:{n}@x.example" for n in range(3)]
    assert calendar(*events).me == {"me@x.example"}
    assert calendar(*events[:2]).me == frozenset()


@pytest.mark.parametrize(
    ("name", "text", "format_"),
    [
        ("x", "BEGIN:VCARD\nFN:A\nEND:VCARD", "vcard"),
        ("x", "begin:vcalendar\n", "ics"),
        ("x", '{"contact": "A", "date": "2026-01-01", "text": "t"}\n', "jsonl"),
        ("x", '{"schema": 1, "contacts": []}', "json"),
        ("x", '{\n "version": "1.0",\n "account": {}\n}', "monica"),
        ("x.md", "### Friends:\n- A\n", "friends"),
        ("x", "# mine\nalias bob bob@x\n", "mutt"),
        ("x", "dn: cn=A\ncn: A\n", "ldif"),
        ("x.csv", "Name,Email\n", "csv"),
        ("x", "Name,Email\n", "csv"),
        ("a.b/x", "Name,Email\n", "csv"),
        ("x.txt", "Name,Email\n", "csv"),
        ("x.md", "Name,Email\n", ""),
    ],
)
def test_a_format_is_known_by_what_is_in_it(name: str, text: str, format_: str) -> None:
    assert guess(name, text.encode()) == format_
    assert guess(name, b"\xef\xbb\xbf" + text.encode()) == format_


@given(st.binary(max_size=300), st.sampled_from([f for f in FORMATS if f not in ("notes", "jsonl", "json")]))
def test_no_file_is_too_strange(data: bytes, format_: str) -> None:
    assert guess("x.csv", data) in FORMATS
    with suppress(NothingChanged):
        brought_by(format_, data, READING)


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=4)
                    | st.dictionaries(st.sampled_from(["uuid", "properties", "data", "type", "values", "first_name", "messages",
                                                       "birthdate", "date", "happened_at", "summary", "vcard"]), inner,
                                      max_size=5), max_leaves=25)  # fmt: skip


@given(JSON)
def test_no_account_is_too_strange(data: Any) -> None:
    monica.brought_by(json.dumps({"version": "1", "account": {"data": data, "instance": data, "properties": data}}))
    monica.brought_by(account(("contact", [data]), ("activity", [data]), ("relationships", [data])))
