"""What waits today, day by day, through the installed command."""

import json
import os
import stat
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from command import Command
from sample import written
from terminal import Terminal

from listenlog.domain.breach import Breach
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Organization
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question

SECTIONS = ("open", "late", "today", "soon", "quiet")


def at(day: str, hour: int = 9) -> str:
    """Return the moment of a day of 2026, '11-22', or of a whole date."""
    return f"{day if len(day) > 5 else f'2026-{day}'}T{hour:02}:00:00+00:00"


def waits(listenlog: Command, day: str, hour: int = 9) -> list[tuple[str, str, str]]:
    """Return (section, handle, text) of all that waits on a day."""
    found = listenlog.json("today", now=at(day, hour))
    return [(name, one["contact"], one["text"]) for name in SECTIONS for one in found[name]]


def check(listenlog: Command, day: str, *more: str) -> int:
    return listenlog.run("today", "--check", *more, now=at(day)).returncode


def section(screen: str, title: str) -> list[str]:
    """Return the lines under a title."""
    lines = screen.splitlines()
    if f"  {title}" not in lines:
        return []
    start = lines.index(f"  {title}") + 1
    return lines[start : lines.index("", start)]


# The scenes


def test_scene_4_a_complaint_comes_first_until_it_is_solved_and_once_more_a_week_later(listenlog: Command) -> None:
    for name in ("Dana Fox", "Carl Fox", "Jun Ito"):
        listenlog.ok("note", name, "--new", "visit: every week", f"role: {'Buyer at Acme' if 'Fox' in name else 'Buyer at Beta'}",
                     now=at("11-01"))  # fmt: skip
    listenlog.ok("note", "carl", "I promise: an answer by 2026-11-19", now=at("11-18"))
    quiet = "they asked for a visit every week"
    assert waits(listenlog, "11-19") == [
        ("today", "carl-fox", "an answer"),
        ("quiet", "dana-fox", quiet),
        ("quiet", "carl-fox", quiet),
        ("quiet", "jun-ito", quiet),
    ]
    listenlog.ok("note", "dana", "complaint: nobody called back for three weeks", now=at("11-20"))
    screen = listenlog.ok("today", now=at("11-22"), COLUMNS="80")
    first, second = section(screen, "Open"), section(screen, "Late")
    assert first == ["    1        Dana        nobody called back for three weeks  complaint, 2 days"]
    assert second == ["    2        Carl        an answer  3 days late"]
    assert screen.index("Open") < screen.index("Late") < screen.index("Gone quiet")
    # no nudge for anybody of that account; a promise stays a promise
    assert waits(listenlog, "11-22") == [
        ("open", "dana-fox", "nobody called back for three weeks"),
        ("late", "carl-fox", "an answer"),
        ("quiet", "jun-ito", quiet),
    ]
    assert check(listenlog, "11-22") == 5
    listenlog.ok("done", "1", now=at("11-22"))
    assert [one for one in waits(listenlog, "11-22") if one[0] == "open"] == []
    assert ("quiet", "dana-fox", quiet) in waits(listenlog, "11-22")
    assert [one for one in waits(listenlog, "11-28") if one[0] == "today"] == []
    assert section(listenlog.ok("today", now=at("11-29"), COLUMNS="80"), "Today") == [
        "    2        Dana        is it really fixed?",
        "                         nobody called back for three weeks, solved 22 Nov",
    ]
    listenlog.ok("done", "2", now=at("11-29"))
    assert [one for one in waits(listenlog, "11-29") if one[0] == "today"] == []


def test_scene_5_neither_forgotten_nor_pestered(listenlog: Command) -> None:
    listenlog.ok("note", "Ines Prado", "--new", "visit: every 4 to 6 weeks", "--via", "visit", now=at("06-01"))

    def gone(day: str) -> list[str]:
        return section(listenlog.ok("today", now=at(day), COLUMNS="80"), "Gone quiet")

    told = "Ines        they asked for a visit every 4 to 6 weeks"
    assert gone("06-29") == []  # four weeks
    assert gone("06-30") == [f"    4 wks    {told}"]
    assert check(listenlog, "06-30") == 0  # a nudge is not due
    (late,) = listenlog.json("today", now=at("07-14"))["quiet"]
    assert (late["days"], late["past_limit"]) == (43, True)
    assert not listenlog.json("today", now=at("07-13"))["quiet"][0]["past_limit"]
    assert gone("07-13") == [f"    6 wks    {told}"]
    assert gone("07-14") == [f"    6 wks    {told}  overdue"]  # not by its colour alone
    assert "every 4 to 6 weeks, overdue\n" in listenlog.ok("today", "--screen-reader", now=at("07-14"))
    colored = listenlog.ok("today", "--color", "always", now=at("07-14"), COLUMNS="80")
    assert "\x1b[33m6 wks" in colored
    listenlog.ok("note", "ines", "--via", "visit", "--out", "--no-answer", now=at("07-01"))
    listenlog.ok("note", "ines", "--via", "email", "talk: a mail", now=at("07-02"))
    assert len(gone("07-14")) == 1  # a try is no talk, and a mail no visit
    listenlog.ok("note", "ines", "meet: 2026-07-20 visit", now=at("07-03"))
    assert len(gone("07-14")) == 1  # not agreed yet
    listenlog.ok("note", "ines", "meet: 2026-07-21 visit, confirmed", now=at("07-04"))
    assert gone("07-14") == gone("07-21") == []
    assert len(gone("07-22")) == 1
    listenlog.ok("note", "ines", "--via", "visit", "talk: at last", now=at("07-22"))
    assert gone("07-22") == []
    assert len(gone("08-22")) == 1
    listenlog.ok("later", "ines", "in", "2", "weeks", now=at("08-22"))
    assert gone("09-04") == []
    assert len(gone("09-05")) == 1
    listenlog.ok("archive", "ines", now=at("09-05"))
    assert gone("09-06") == []


def test_your_own_rhythm_is_one_too(listenlog: Command) -> None:
    listenlog.ok("add", "Ines Prado")
    for day in ("06-01", "06-22", "07-13", "08-03"):
        listenlog.ok("note", "ines", "talk: again", now=at(day))
    assert waits(listenlog, "09-14") == []
    assert waits(listenlog, "09-15") == [("quiet", "ines-prado", "usually every 3 weeks")]
    assert "    6 wks    Ines        usually every 3 weeks" in listenlog.ok("today", now=at("09-15"), COLUMNS="80")
    assert waits(listenlog, "2027-04-12") == [("quiet", "ines-prado", "usually every 3 weeks")]
    assert waits(listenlog, "2027-04-13") == []  # that is another life


@pytest.mark.parametrize("how", ["remove me", "dead", "archived", "later", "account"])
def test_whoever_is_not_to_be_suggested_is_in_no_section(how: str, listenlog: Command) -> None:
    listenlog.ok("add", "Eve Stone", "--org", "Acme", "--birthday", "24 nov")
    listenlog.ok("note", "eve", "visit: every week", "complaint: too slow", "I promise: an answer by 2026-11-20",
                 "they promise: a list by 2026-11-25", "meet: 2026-11-22 15:00 visit", now=at("11-01"))  # fmt: skip
    with written(listenlog) as (journal, people):
        eve = people["eve-stone"]
        journal.add(Question(contact_id=eve.id, text="the move", added_on=date(2026, 11, 1), ask_on=date(2026, 11, 22)))
        solved = Need(contact_id=eve.id, kind="complaint", asked="too dear", stated_on=date(2026, 10, 1))
        journal.add(solved._replace(resolved_on=date(2026, 11, 10)))
    found = {(name, text) for name, _handle, text in waits(listenlog, "11-22")}
    assert found == {
        ("open", "too slow"), ("late", "an answer"), ("today", None), ("today", "the move"), ("today", "too dear"),
        ("soon", "birthday"), ("soon", "a list"),
    }  # fmt: skip
    listenlog.ok("done", "eve", "too slow", now=at("11-22"))
    assert ("quiet", "eve-stone", "they asked for a visit every week") in waits(listenlog, "11-22")
    listenlog.ok("undo", now=at("11-22"))
    if how == "remove me":
        listenlog.ok("note", "eve", 'do not contact: "take me off your list"', now=at("11-22"))
    elif how == "dead":
        listenlog.ok("note", "eve", "died: 21 nov", now=at("11-22"))
    elif how == "account":
        with written(listenlog) as (journal, _people):
            (acme,) = journal.find(Organization, "all_organization")
            journal.add(Preference(organization_id=acme.id, aspect="do_not_contact", stated_on=date(2026, 11, 20)))
    else:
        listenlog.ok(*({"archived": ("archive", "eve"), "later": ("later", "eve", "2027-02-01")}[how]), now=at("11-22"))
    for day in ("11-22", "11-24", "12-31", "2027-01-31"):
        assert waits(listenlog, day) == []
        assert check(listenlog, day) == 0
        assert "Eve" not in listenlog.ok("today", now=at(day)) + listenlog.ok("today", "--plain", now=at(day))
    if how == "later":
        assert waits(listenlog, "2027-02-01")


def test_a_wish_not_to_be_contacted_may_end_or_be_lifted(listenlog: Command) -> None:
    listenlog.ok("add", "Eve Stone", "--birthday", "24 nov")
    listenlog.ok("note", "eve", "do not contact: until 2026-11-20", now=at("11-01"))
    assert waits(listenlog, "11-20") == []
    assert waits(listenlog, "11-21") == [("soon", "eve-stone", "birthday")]
    listenlog.ok("note", "eve", "do not contact: never again", now=at("11-21"))
    assert waits(listenlog, "11-22") == []
    with written(listenlog) as (journal, people):
        lifted = Preference(
            contact_id=people["eve-stone"].id, aspect="do_not_contact", lifted=True, words="ask me again"
        )
        journal.add(lifted._replace(stated_on=date(2026, 11, 22)))
    assert waits(listenlog, "11-22") == [("soon", "eve-stone", "birthday")]


# Sections


def test_meetings_are_there_until_they_were_talked_at(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "meet: 2026-11-22 15:30 visit, confirmed", "meet: 2026-11-24 phone, the offer",
                 "meet: 2026-11-22 email", now=at("11-18"))  # fmt: skip
    screen = listenlog.ok("today", now=at("11-22", 10), COLUMNS="80")
    assert section(screen, "Today") == [
        "    15:30    Bob         visit, agreed  listenlog brief bob",
        "    today    Bob         email, not agreed yet  listenlog brief bob",
    ]
    assert section(screen, "This week") == ["    Tue      Bob         phone, not agreed yet, the offer"]
    assert listenlog.ok("brief", "bob").splitlines()[1] == "  Bob Ellis"  # the command that it names
    listenlog.ok("note", "bob", "--via", "email", "talk: see you later", now=at("11-22", 11))
    assert len(section(listenlog.ok("today", now=at("11-22", 15)), "Today")) == 2
    listenlog.ok("note", "bob", "--via", "visit", "talk: the renewal", now=at("11-22", 17))
    assert len(section(listenlog.ok("today", now=at("11-22", 17)), "Today")) == 1
    (first, _second) = listenlog.json("today", now=at("11-22", 10))["today"]
    assert (first["time"], first["channel"], first["confirmed"], first["number"]) == ("15:30", "visit", True, None)


def test_promises_both_ways(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "I promise: one by 2026-11-21", "I promise: two by 2026-11-22", "I promise: three by 2026-11-29",
                 "I promise: four by 2026-11-30", "I promise: five", "they promise: six by 2026-11-21", "they promise: seven by 2026-11-22",
                 "they promise: eight by 2026-11-29", now=at("11-01"))  # fmt: skip
    found = [(name, text) for name, _handle, text in waits(listenlog, "11-22")]
    assert found == [
        ("late", "one"), ("late", "six"), ("today", "two"), ("today", "seven"), ("soon", "three"), ("soon", "eight"),
    ]  # fmt: skip
    screen = listenlog.ok("today", now=at("11-22"), COLUMNS="80")
    assert section(screen, "Late") == [
        "    1        Bob         one  1 day late",
        "    2        Bob         owes you six  since 21 Nov, ask them",
    ]
    assert section(screen, "Today") == ["    3        Bob         two", "    4        Bob         owes you seven"]
    assert section(screen, "This week") == [
        "    5  Sun   Bob         three  promised",
        "    6  Sun   Bob         owes you eight",
    ]
    assert screen.rstrip().endswith("listenlog done 1 when it is kept.")


def test_what_they_owe_and_is_late_is_asked_for_after_your_own(listenlog: Command) -> None:
    listenlog.ok("add", "Ann Ray", "--pronouns", "she/her", "--email", "ann@example.com")
    listenlog.ok("note", "ann", "prefers: email / they promise: a list by 2026-11-10", now=at("11-01"))
    assert check(listenlog, "11-10") == check(listenlog, "11-11") == 5
    listenlog.ok("note", "ann", "I promise: pricing by 2026-11-20", now=at("11-01"))
    assert section(listenlog.ok("today", now=at("11-22"), COLUMNS="80"), "Late") == [
        "    1        Ann         pricing  2 days late  email",
        "    2        Ann         owes you a list  since 10 Nov, ask her  email",
    ]
    assert listenlog.ok("done", "2", now=at("11-22")).startswith("She kept: a list")
    assert waits(listenlog, "11-22") == [("late", "ann-ray", "pricing")]
    listenlog.ok("undo", now=at("11-22"))
    listenlog.ok("promise", "drop", "ann", "a list", now=at("11-22"))
    assert waits(listenlog, "11-22") == [("late", "ann-ray", "pricing")]


def test_nobody_is_said_to_have_gone_quiet_who_refuses_every_way_there_is(listenlog: Command) -> None:
    listenlog.ok("note", "Ann Ray", "--new", "every 2 weeks / email: ann@example.com / mobile: 0702 555 0134",
                 "visit: every 2 weeks", now=at("10-01"))  # fmt: skip
    quiet = [("quiet", "ann-ray", "they asked for a visit every 2 weeks")]
    assert waits(listenlog, "11-22") == quiet
    listenlog.ok("prefer", "ann", "email", "--stance", "refuses", now=at("10-02"))
    listenlog.ok("prefer", "ann", "visit", "--stance", "refuses", now=at("10-02"))
    assert waits(listenlog, "11-22") == quiet
    listenlog.ok("prefer", "ann", "phone", "--stance", "avoids", "--until", "2026-11-25", now=at("10-02"))
    listenlog.ok("prefer", "ann", "text", "--stance", "refuses", now=at("10-02"))
    assert waits(listenlog, "11-22") == quiet  # from the 26th on there is a way
    listenlog.ok("prefer", "ann", "phone", "--stance", "refuses", now=at("10-03"))
    assert waits(listenlog, "11-22") == []
    assert check(listenlog, "11-22") == 0
    listenlog.ok("note", "ann", "signal: @ann.42", now=at("10-04"))
    assert waits(listenlog, "11-22") == quiet


def test_whether_it_is_really_fixed_is_asked_until_it_is_said(listenlog: Command) -> None:
    for who, day in (("Ann", "03-02"), ("Bob", "11-02")):
        listenlog.ok("note", who, "--new", "complaint: the line drops", now=at(day))
        listenlog.ok("need", "solve", who, "line", "--felt", "calm", now=at(day))
    found = [("today", "bob", "the line drops"), ("today", "ann", "the line drops")]  # the newest first
    assert waits(listenlog, "11-22") == found
    assert waits(listenlog, "2029-11-22") == found
    listenlog.ok("done", "ann", "line", now=at("11-22"))
    assert waits(listenlog, "11-22") == found[:1]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("how was Mexico?", "ask: how was Mexico?"),
        ("how the move went", "ask how the move went"),
        ("Ask her again", "Ask her again"),
    ],
)
def test_questions_have_their_day(text: str, shown: str, listenlog: Command) -> None:
    listenlog.ok("add", "Bob")
    with written(listenlog) as (journal, people):
        for on in (date(2026, 11, 23), None):
            journal.add(Question(contact_id=people["bob"].id, text=text, added_on=date(2026, 11, 1), ask_on=on))
    assert waits(listenlog, "11-22") == []
    assert waits(listenlog, "11-23") == waits(listenlog, "12-24") == [("today", "bob", text)]
    screen = listenlog.ok("today", now=at("12-24"), COLUMNS="80")
    assert section(screen, "Today") == [f"    1        Bob         {shown}"]
    assert screen.rstrip().endswith("listenlog done 1 when you have asked.")
    assert check(listenlog, "12-24") == 5
    listenlog.ok("done", "1", now=at("12-24"))
    assert waits(listenlog, "12-24") == []


@pytest.mark.parametrize(
    ("birthday", "day", "found"),
    [
        ("28 nov 1985", "2026-11-28", ("today", "2026-11-28", 41)),
        ("28 nov 1985", "2026-11-21", ("soon", "2026-11-28", 41)),
        ("28 nov 1985", "2026-11-20", None),
        ("28 nov 1985", "2026-11-29", None),
        ("28 nov", "2026-11-22", ("soon", "2026-11-28", None)),
        ("3 jan 1990", "2026-12-27", ("soon", "2027-01-03", 37)),
        ("31 dec 1990", "2026-12-27", ("soon", "2026-12-31", 36)),
        ("3 jan", "2026-12-26", None),
        ("29 feb 1988", "2027-02-21", ("soon", "2027-02-28", 39)),
        ("29 feb 1988", "2027-02-28", ("today", "2027-02-28", 39)),
        ("29 feb 1988", "2027-03-01", None),
        ("29 feb", "2028-02-22", ("soon", "2028-02-29", None)),
        ("29 feb 1988", "2028-02-21", None),
        ("29 feb 1988", "2028-02-28", ("soon", "2028-02-29", 40)),
        ("29 feb 1988", "2028-02-29", ("today", "2028-02-29", 40)),
        ("28 nov 2026", "2026-11-28", ("today", "2026-11-28", None)),
    ],
)  # fmt: skip
def test_birthdays_come_back(
    birthday: str, day: str, found: tuple[str, str, int | None] | None, listenlog: Command
) -> None:
    listenlog.ok("add", "Ann", "--birthday", birthday, now=at("2026-11-28"))
    told = listenlog.json("today", now=at(day))
    assert [(name, one["on"], one["turns"]) for name in SECTIONS for one in told[name]] == ([found] if found else [])
    screen = listenlog.ok("today", now=at(day))
    assert ("birthday" in screen) is bool(found)
    assert ("turns" in screen) is bool(found and found[2])
    if found and found[2]:
        assert f"birthday, turns {found[2]}\n" in screen


def test_other_days_have_their_names(listenlog: Command) -> None:
    listenlog.ok("add", "Ann")
    with written(listenlog) as (journal, people):
        ann = people["ann"].id
        journal.add(Occasion(contact_id=ann, kind="other", month=11, day=25, label="name day"))
        journal.add(Occasion(contact_id=ann, kind="anniversary", month=11, day=26, year=2010))
    assert waits(listenlog, "11-22") == [("soon", "ann", "name day"), ("soon", "ann", "anniversary")]


def test_the_way_to_each_is_the_one_they_like(listenlog: Command) -> None:
    listenlog.ok("add", "Ann", "--birthday", "25 nov", "--mobile", "0702 555 111")
    assert section(listenlog.ok("today"), "This week") == ["    Wed      Ann         birthday"]
    listenlog.ok("note", "ann", "avoids: phone until 2026-11-30", now=at("11-20"))
    assert section(listenlog.ok("today"), "This week") == ["    Wed      Ann         birthday  not phone"]
    listenlog.ok("note", "ann", "prefers: whatsapp", now=at("11-20"))
    assert section(listenlog.ok("today"), "This week") == ["    Wed      Ann         birthday  WhatsApp, not phone"]
    (one,) = listenlog.json("today")["soon"]
    assert (one["channel"], one["avoided"]) == ("whatsapp", "phone")


def test_what_the_week_was_like(listenlog: Command) -> None:
    def heading(now: str) -> str:
        return listenlog.ok("today", now=now, COLUMNS="80").splitlines()[1]

    listenlog.ok("note", "Bob", "--new", "avoids: phone", "--via", "phone", "--in", now=at("11-15"))
    assert heading(at("11-15")) == "  Sunday 15 November"
    listenlog.ok("note", "bob", "--via", "email", "--out", "--nothing", now=at("11-16"))
    for day in ("11-16", "11-22"):
        assert heading(at(day)).endswith("          every wish kept this week")
        assert len(heading(at(day))) == 78
    assert heading(at("11-23")) == "  Monday 23 November"
    with written(listenlog) as (journal, people):
        journal.add(Breach(interaction_id=2, contact_id=people["bob"].id))
    assert heading(at("11-22")).endswith("1 wish broken this week")
    assert listenlog.json("today", now=at("11-22"))["wishes"] == {"reached": True, "broken": 1}
    assert listenlog.json("today", now=at("11-23"))["wishes"] == {"reached": False, "broken": 0}


def test_names_are_as_short_as_nobody_else_has_them(listenlog: Command) -> None:
    def called() -> list[str]:
        return [line[13:].partition("  ")[0] for line in section(listenlog.ok("today", COLUMNS="80"), "This week")]

    listenlog.ok("add", "Bob Ellis", "--birthday", "23 nov")
    listenlog.ok("add", "Dr. Weber", "--birthday", "24 nov")
    listenlog.ok("add", "Zoë Ångström", "--birthday", "25 nov")
    listenlog.ok("add", "李 明", "--birthday", "26 nov")
    assert called() == ["Bob", "Dr. Weber", "Zoë", "李"]
    listenlog.ok("add", "Robert Stone", "--nickname", "Bob", "--birthday", "23 nov")
    assert called()[:2] == ["Bob E.", "Robert"]
    listenlog.ok("add", "Bob Evans")
    assert called()[0] == "Bob Ellis"
    listenlog.ok("add", "Bartholomew-Constantine Ellis", "--birthday", "27 nov")
    assert called()[-1] == "Bartholom…"


# How much is shown


def crowd(listenlog: Command, people: int) -> None:
    listenlog.ok("add", "Person 0")
    with written(listenlog) as (journal, _known):
        for i in range(1, people):
            contact = journal.insert("contact", {**dict.fromkeys(("said", "pronouns", "zone", "met", "died_on", "archived_on", "later_on")),
                                                 "uid": journal.uid(), "handle": f"person-{i}", "name": f"Person {i}", "name_key": f"{i} person"})  # fmt: skip
            said = date(2026, 6, 1)
            journal.add(Promise(contact_id=contact, text=f"late {i}", made_on=said, due_on=date(2026, 11, 1)))
            journal.add(Promise(contact_id=contact, text=f"soon {i}", made_on=said, due_on=date(2026, 11, 25)))
            journal.add(Need(contact_id=contact, kind="complaint", asked=f"open {i}", stated_on=said) if i > 40 else
                        Preference(contact_id=contact, aspect="cadence", days=7 * i, stated_on=said))  # fmt: skip
            journal.add(Question(contact_id=contact, text=f"ask {i}", added_on=said, ask_on=date(2026, 11, 20)))


def test_a_crowd_is_a_handful_of_lines_and_json_has_them_all(listenlog: Command) -> None:
    crowd(listenlog, 61)
    screen = listenlog.ok("today", COLUMNS="80")
    assert len(screen.splitlines()) < 55
    for title, more in (("Open", 13), ("Late", 53), ("Today", 53), ("This week", 53)):
        lines = section(screen, title)
        assert len(lines) == 8
        assert lines[-1] == f"                         and {more} more: listenlog today --plain"
    quiet = section(screen, "Gone quiet")
    assert len(quiet) == 6
    assert quiet[-1].endswith("and some more: listenlog list --quiet-for 30")
    assert "and 13 more: listenlog today --plain" in listenlog.ok("today", "--screen-reader")
    found = listenlog.json("today")
    assert [len(found[name]) for name in SECTIONS] == [20, 60, 60, 60, 24]
    assert len(listenlog.ok("today", "--plain").splitlines()) == 224
    # the same thing has the same number in every form
    numbers = {one["text"]: one["number"] for name in SECTIONS for one in found[name]}
    assert sorted(number for number in numbers.values() if number) == list(range(1, 201))
    for line in section(screen, "Late")[:-1]:
        number, text = line.split()[0], line.split("Person ")[1].partition("  ")[2].split("  ")[0].strip()
        assert numbers[text] == int(number)
    limits = [one["past_limit"] for one in found["quiet"]]
    assert limits == sorted(limits, reverse=True)
    assert limits[0]
    assert not limits[-1]


def test_one_more_than_fits_takes_the_line_that_would_say_so(listenlog: Command) -> None:
    for number in (8, 9):
        listenlog.ok(
            "note",
            f"Bob {number}",
            "--new",
            *(f"I promise: thing {i} by 2026-11-20" for i in range(number)),
            now=at("11-01"),
        )
        lines = section(listenlog.ok("today"), "Late")
        assert len(lines) == 8
        assert ("more:" in lines[-1]) is (number == 9)
        listenlog.ok("archive", str(f"bob-{number}"))


def test_nothing_waits(listenlog: Command) -> None:
    for _store in ("none", "one"):
        assert listenlog.ok("today", COLUMNS="50") == (
            "\n  Sunday 22 November\n  ──────────────────────────────────────────────\n\n  Nothing waits today.\n\n"
        )
        assert listenlog.ok("today", "--screen-reader") == "Today: Sunday 22 November\n\nNext: Nothing waits today.\n"
        assert listenlog.ok("today", "--plain") == ""
        assert listenlog.json("today") == {
            "schema": 1, "date": "2026-11-22", "open": [], "late": [], "today": [], "soon": [], "quiet": [],
            "wishes": {"reached": False, "broken": 0}, "quiz": {"due": 0, "conversations": 0},
        }  # fmt: skip
        assert check(listenlog, "11-22") == 0
        if _store == "none":
            assert not (listenlog.home / "data").exists()  # a reading command makes nothing
            assert listenlog.ok().startswith("listenlog remembers")
        listenlog.ok("add", "Bob", "--new")


def test_check_says_whether_anything_is_due(agenda: Command) -> None:
    done = agenda.run("today", "--check")
    assert (done.returncode, done.stderr) == (5, "")
    assert done.stdout == agenda.ok("today")
    done = agenda.run("today", "--check", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (5, "", "")
    done = agenda.run("today", "--check", "--json", "--quiet")
    assert done.returncode == 5
    assert json.loads(done.stdout)["open"]
    assert agenda.ok("today", "--quiet") == agenda.ok("today")


def test_text_of_others_never_controls_the_terminal(listenlog: Command) -> None:
    listenlog.ok("note", "Bad\x1b[31m Name", "--new", "complaint: \x1b]0,owned\x07 [bold]x[/bold]", "I promise: \u202eevil by 2026-11-20",
                 now=at("11-01"))  # fmt: skip
    for way in ((), ("--plain",), ("--screen-reader",), ("--color", "always")):
        screen = listenlog.ok("today", *way)
        assert "\x1b]" not in screen
        assert "\x1b[31m Name" not in screen
        assert "\x07" not in screen
        assert "\u202e" not in screen
        assert "[bold]x[/bold]" in screen
    assert "owned" in listenlog.ok("today")


def test_wide_and_long_words_stay_within_the_width(listenlog: Command) -> None:
    from rich.cells import cell_len

    listenlog.ok(
        "note",
        "王 小明",
        "--new",
        f"complaint: {'見積もりが届かない' * 9}",
        f"I promise: {'x' * 200} by 2026-11-20",
        now=at("11-01"),
    )
    for width in (80, 50, 30, 12):
        lines = listenlog.ok("today", COLUMNS=str(width)).splitlines()
        assert max(map(cell_len, lines)) <= width
    assert max(map(len, listenlog.ok("today").splitlines())) > 80  # off a terminal nothing is cut


# Numbers


@pytest.fixture
def due(listenlog: Command) -> Command:
    """Return the command with a complaint, two promises of Bob's and Ann's, and a number for each."""
    listenlog.ok("note", "Ann", "--new", "complaint: too slow", now=at("11-20"))
    listenlog.ok("note", "Bob", "--new", "I promise: pricing by 2026-11-20", now=at("11-01"))
    listenlog.ok("note", "ann", "I promise: a list by 2026-11-22", now=at("11-01"))
    listenlog.ok("today")
    return listenlog


def test_numbers_are_settled_in_one_operation(due: Command) -> None:
    before = due.ok("export")
    assert due.ok("done", "2", "3") == (
        "Kept: pricing (Bob), promised 1 Nov, 2 days late. Kept: a list (Ann), promised 1 Nov, on the day it was due.\n"
    )
    assert [text for _section, _handle, text in waits(due, "11-22")] == ["too slow"]
    assert due.ok("undo") == "Took back done on Bob and Ann of Sun 22 Nov 14:10.\n"
    assert due.ok("export") == before
    assert len(waits(due, "11-22")) == 3
    told = json.loads(due.ok("done", "1", "2", "2", "--on", "friday", "--json"))
    assert [(one["contact"], one["kind"]) for one in told["settled"]] == [("ann", "complaint"), ("bob", "promise")]
    assert due.json("history")["commands"][0]["contacts"] == ["ann", "bob"]


def test_one_number_is_like_its_words(due: Command) -> None:
    told = json.loads(due.ok("done", "2", "--json"))
    assert told["message"] == "Kept: pricing (Bob), promised 1 Nov, 2 days late."
    assert (told["contact"], told["kind"]) == ("bob", "promise")


def test_a_day_that_cannot_be_settles_nothing(due: Command) -> None:
    before = due.ok("export")
    assert "can't have been done on 2026-10-31" in due.fails(2, "done", "2", "3", "--on", "2026-10-31")
    assert "still to come" in due.fails(2, "done", "1", "2", "--on", "tomorrow")
    assert due.ok("export") == before


def test_stale_and_unknown_numbers_say_so(due: Command) -> None:
    assert "There is no number 4, only 1 to 3. Run: listenlog today" in due.fails(3, "done", "4")
    assert "no number 0" in due.fails(3, "done", "2", "0")
    due.ok("done", "bob", "pricing")
    assert "Number 2 is settled already. Run: listenlog today" in due.fails(3, "done", "2")
    assert "Number 2 is settled already" in due.fails(3, "done", "1", "2")
    due.ok("undo")
    due.ok("done", "1")
    assert "settled already" in due.fails(3, "done", "1")
    due.ok("forget", "bob", "--yes")
    said = due.fails(3, "done", "2")
    assert said == (
        "listenlog: No numbers are printed yet: run listenlog today first, once. "
        "Where it prints none, name what is done: listenlog done bob pricing\n"
    )
    due.ok("today")
    assert "There is no number 2, only 1. Run" in due.fails(3, "done", "2")


def test_where_today_has_nothing_to_number_done_does_not_send_you_there_again(due: Command) -> None:
    due.ok("done", "1", "2", "3")
    assert "done 1" not in due.ok("today")
    said = due.fails(3, "done", "1")
    assert said == (
        "listenlog: There was nothing to number when today was run last. Name what is done: listenlog done bob pricing\n"
    )


def test_a_number_whose_row_is_gone_says_so(due: Command) -> None:
    with written(due) as (journal, _people):
        journal.connection.execute("DELETE FROM promise")
    assert "Number 2 isn't there any more. Run: listenlog today" in due.fails(3, "done", "2")


def test_numbers_are_what_was_printed_last(due: Command) -> None:
    due.ok("note", "Zoe", "--new", "complaint: first of all", now=at("11-02"))
    assert due.ok("done", "2").startswith("Kept: pricing")  # printed before
    due.ok("undo")
    due.run("today", "--check", "--quiet")  # prints nothing
    assert due.ok("done", "2").startswith("Kept: pricing")
    due.ok("undo")
    due.json("today")
    assert due.ok("done", "2").startswith("Solved: too slow")
    due.ok("undo")
    due.ok("note", "zoe", 'do not contact: "enough"')
    due.ok("--plain")
    assert due.ok("done", "2").startswith("Kept: pricing")


def numbers_of(listenlog: Command, book: str = "") -> Any:
    return listenlog.home / "data" / (f"numbers-{book}" if book else "numbers")


def test_the_file_of_numbers_holds_no_words_and_is_nobody_elses(due: Command) -> None:
    path = numbers_of(due)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text()
    found = due.json("today")
    uids = [one["uid"] for name in SECTIONS for one in found[name]]
    assert [line.split()[1] for line in text.splitlines()] == uids
    assert not any(word in text for word in ("pricing", "slow", "bob", "Ann"))
    assert str(path) in due.ok("where")
    assert due.json("where")["numbers"] == str(path)
    assert os.listdir(path.parent).count("numbers") == 1
    assert not [name for name in os.listdir(path.parent) if name.endswith(".new")]


def test_each_book_has_numbers_of_its_own(due: Command) -> None:
    due.ok("note", "Cleo", "--new", "I promise: something else by 2026-11-20", "--book", "work", now=at("11-01"))
    due.ok("today", "--book", "work")
    assert numbers_of(due, "work").exists()
    assert due.ok("done", "1", "--book", "work").startswith("Kept: something else")
    assert due.ok("done", "2").startswith("Kept: pricing")
    due.ok("forget", "cleo", "--yes", "--book", "work")
    assert not numbers_of(due, "work").exists()
    assert numbers_of(due).exists()


def test_what_is_not_numbers_is_a_name(due: Command) -> None:
    due.ok("add", "Eve 7", "--mobile", "0702555019")
    due.ok("note", "0702555019", "I promise: a map")
    assert due.ok("done", "0702555019", "map").startswith("Kept: a map")
    due.ok("note", "eve", "I promise: 12 chairs")
    assert due.ok("done", "eve", "12").startswith("Kept: 12 chairs")


def test_where_numbers_cannot_be_kept_there_are_none(due: Command) -> None:
    path = numbers_of(due)
    path.unlink()
    path.mkdir()  # a file can't take its place
    screen = due.ok("today", COLUMNS="80")
    assert section(screen, "Late") == ["    today    Bob         pricing  2 days late"] or "pricing" in screen
    assert all(one["number"] is None for name in SECTIONS for one in due.json("today")[name])
    assert "name what is done: listenlog done bob pricing" in due.fails(3, "done", "2")


def test_a_person_settles_by_number_too(due: Command) -> None:
    terminal = Terminal(due, "done", "1")
    terminal.answer(("What was done about it", "called her"), ("How do they feel", "relieved"))
    assert terminal.ended() == 0
    assert "a complaint of 20 Nov, felt relieved." in terminal.screen
    assert waits(due, "11-22")[0][2] == "pricing"


def days(first: str, last: str) -> Sequence[str]:
    begin, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    return [(begin + timedelta(days=n)).date().isoformat() for n in range((end - begin).days + 1)]


def test_every_day_of_a_year_has_an_agenda(agenda: Command) -> None:
    for day in days("2026-12-25", "2027-01-04") + days("2028-02-27", "2028-03-01"):  # type: ignore[operator]
        assert agenda.json("today", now=at(day))["date"] == day
