"""Reaching somebody: stopped with their words, offered another way, opened, drafted; rules shown and lifted."""

import json
import os
from pathlib import Path

import pytest
from command import Command
from terminal import Terminal

WORDS = "Please never ring me cold."
CHANNELS = ("email", "text", "phone", "mobile", "landline", "visit", "post", "signal", "video")


@pytest.fixture
def ines(listenlog: Command) -> Command:
    """Return the command with Ines, who asked for email, and whose phone is only for after a text."""
    listenlog.ok("add", "Ines Prado", "--org", "Lattice Rail", "--pronouns", "she/her", "--zone", "Europe/Lisbon",
                 "--email", "ines@lattice.example", "--mobile", "+351 912 345 678", now="2026-03-12T10:00:00+00:00")  # fmt: skip
    listenlog.ok("note", "ines", "prefers: email", f'phone: after a text "{WORDS}"', "visit: tue-thu 9-11:30",
                 "asked: is there pricing information by email?", now="2026-03-12T10:00:00+00:00")  # fmt: skip
    return listenlog


def stopped(listenlog: Command, *arguments: str, **environment: str) -> str:
    """Run reach where it must stop; return the card."""
    done = listenlog.run("reach", *arguments, **environment)
    assert (done.returncode, done.stderr) == (4, ""), done
    return done.stdout


def flat(card: str) -> str:
    """Return a card without its box, on one line."""
    return " ".join(card.replace("┃", " ").split())


def test_it_stops_with_their_words_and_offers_another_way(ines: Command) -> None:
    card = stopped(ines, "ines", "--by", "phone", COLUMNS="80")
    assert "ASK FIRST" in card
    assert "Ines Prado asked you not to phone without a text first." in card
    assert f"Her words, 12 Mar: “{WORDS}”" in card
    assert "First  text +351 912 345 678, then phone" in card
    assert "listenlog reach ines-prado --by text --open  start text" in card
    assert "listenlog reach ines-prado --by phone --anyway WHY" in card
    assert max(map(len, card.splitlines())) <= 80
    narrow = stopped(ines, "ines", "--by", "mobile", "--ascii", COLUMNS="50")
    assert "+-  ASK FIRST  ---" in narrow
    assert max(map(len, narrow.splitlines())) <= 50
    spoken = stopped(ines, "ines", "--by", "phone", "--screen-reader")
    assert "Stop: ask first\n" in spoken
    assert "Stop: First, text +351 912 345 678, then phone\n" in spoken
    plain = stopped(ines, "ines", "--by", "phone", "--plain")
    assert f'Stop\tHer words, 12 Mar: "{WORDS}"\n' in plain
    found = json.loads(ines.run("reach", "ines", "--by", "phone", "--json").stdout)
    assert (found["verdict"], found["channel"], found["address"]) == ("against", "mobile", "+351 912 345 678")
    (reason,) = found["reasons"]
    assert (reason["rule"], reason["words"], reason["stated_on"], reason["until"]) == (
        "phone only after a text", WORDS, "2026-03-12", None,
    )  # fmt: skip
    assert found["instead"] == {
        "channel": "text",
        "address": "+351 912 345 678",
        "at": "2026-11-22T14:10:00+00:00",
    }


def test_a_text_comes_first_where_they_may_be_texted(ines: Command) -> None:
    ines.ok("note", "ines", "signal: @ines.42 / prefers: signal")
    assert "First  Signal @ines.42, then phone" in stopped(ines, "ines", "--by", "phone")
    ines.ok("prefer", "ines", "signal", "--stance", "refuses")
    assert "First  text +351 912 345 678, then phone" in stopped(ines, "ines", "--by", "phone")
    ines.ok("prefer", "ines", "text", "--stance", "refuses")
    assert "Use instead  email ines@lattice.example" in stopped(ines, "ines", "--by", "phone")
    ines.ok("prefer", "ines", "text", "--lift")
    ines.ok("prefer", "ines", "phone", "--stance", "avoids")  # no text would mend that
    assert "Use instead  email ines@lattice.example" in stopped(ines, "ines", "--by", "phone")


def test_what_is_all_right(ines: Command) -> None:
    card = ines.ok("reach", "ines", COLUMNS="80")
    assert "Preferred    email ines@lattice.example" in card
    assert "Because      prefers email  12 Mar" in card
    assert "listenlog reach ines-prado --open  start email" in card
    fine = ines.ok("reach", "ines", "--by", "text", COLUMNS="80")
    assert "Fine         text +351 912 345 678" in fine
    assert "But          She prefers email ines@lattice.example" in fine
    assert ines.json("reach", "ines", "--by", "phone", "--announced")["verdict"] == "fine"
    ines.ok("note", "ines", "--via", "text", "--out", "talk: may I ring at three?")
    assert ines.json("reach", "ines", "--by", "phone")["verdict"] == "fine"
    ines.ok("add", "Jun Ito")
    unknown = ines.json("reach", "jun", "--by", "email")
    assert (unknown["verdict"], unknown["instead"]) == ("unknown", None)
    assert "How would you like to be reached? They never said." in ines.ok("reach", "jun", "--by", "email")
    assert "how to reach them  ask them" in ines.ok("reach", "jun")


def test_times_are_on_their_clock(ines: Command) -> None:
    ines.ok("edit", "ines", "-", stdin=ines.ok("edit", "ines", "--print").replace("Europe/Lisbon", "America/Denver"))
    assert ines.json("reach", "ines", "--by", "visit", "--at", "2026-11-24 16:30")["verdict"] == "fine"
    card = stopped(ines, "ines", "--by", "visit", "--at", "2026-11-24 10:00")
    assert "Ines Prado wants visits Tue–Thu 09:00–11:30; it would be Tue 03:00 there." in flat(card)
    assert "Use instead visit, from Tue 24 Nov 16:00 (09:00 there)" in flat(card)
    assert ines.json("reach", "ines", "--by", "visit", "--at", "tuesday")["at"] == "2026-11-24T09:00:00-07:00"
    ines.ok("add", "Ann Ray")
    ines.ok("prefer", "ann", "phone", "--window", "mon-fri 9-17")
    assert "their time zone isn't known, so yours was taken" in stopped(ines, "ann", "--by", "phone")


def test_a_meeting_that_is_agreed_satisfies_appointment_first(ines: Command) -> None:
    ines.ok("prefer", "ines", "visit", "--appointment")
    assert "wants an appointment for visits first" in stopped(ines, "ines", "--by", "visit", "--at", "2026-11-24 10:00")
    ines.ok("note", "ines", "meet: 2026-11-24 10:00 visit, confirmed")
    assert ines.json("reach", "ines", "--by", "visit", "--at", "2026-11-24 10:00")["verdict"] == "fine"
    stopped(ines, "ines", "--by", "visit", "--at", "2026-11-25 10:00")


def test_too_soon_counts_tries_and_says_since_when(ines: Command) -> None:
    ines.ok("prefer", "ines", "email", "--at-most-every", "2w", "--every", "6w", "--words", "not every day, please")
    ines.ok("note", "ines", "--via", "email", "--out", "--no-answer", "--on", "2026-11-19")
    card = stopped(ines, "ines", "--by", "email")
    assert "TOO SOON" in card
    assert "asked for e-mail at most every 2 weeks; you were in touch 3 days ago (19 Nov)" in flat(card)
    assert "Use instead email ines@lattice.example, from Thu 3 Dec 09:00" in flat(card)
    later = ines.ok("reach", "ines", "--by", "email", "--at", "2026-12-04 10:00")
    assert "But          soon: you were in touch in" not in later
    assert "her wish is every 6 weeks" in later


def test_what_is_against_is_marked_on_the_card_and_counted(ines: Command) -> None:
    for day, said in (("2026-11-02", ("--no-answer",)), ("2026-11-09", ("talk: she was short",))):
        line = ines.ok("note", "ines", "--via", "phone", "--out", "--unannounced", *said, "--on", day)
        assert line.endswith(f" Against her wish of 12 Mar: phone only after a text, “{WORDS}”.\n")
    ines.ok("note", "ines", "--via", "phone", "--out", "talk: by appointment")  # whether it was announced isn't known
    ines.ok("note", "ines", "--via", "phone", "--in", "talk: she called")
    ines.ok("note", "ines", "--via", "phone", "talk: no direction")
    card = ines.ok("brief", "ines", COLUMNS="80")
    assert "you phoned twice since she asked for a word first  12 Mar" in card
    breaches = ines.json("brief", "ines")["breaches"]
    assert [(b["on"], b["channel"], b["answered"], b["words"]) for b in breaches] == [
        ("2026-11-02", "phone", False, WORDS), ("2026-11-09", "phone", True, WORDS),
    ]  # fmt: skip
    said = json.loads(ines.ok("note", "ines", "talk: x", "--via", "phone", "--out", "--unannounced", "--json"))
    assert [(b["contact"], b["rule"]) for b in said["breaches"]] == [("ines-prado", "phone only after a text")]
    ines.fails(2, "note", "ines", "talk: x", "--in", "--unannounced")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (("visit", "--at-most-every", "4w"), "you visited once since Lattice Rail said how often"),
        (("visit", "--appointment"), "you visited once since Lattice Rail asked for a word first"),
        (("visit", "--stance", "refuses"), "you visited once since Lattice Rail asked you not to"),
        (("--do-not-contact",), "you visited once since Lattice Rail asked to be left alone"),
    ],
)
def test_a_rule_of_the_account_is_told_as_the_accounts(rule: tuple[str, ...], said: str, ines: Command) -> None:
    ines.ok("note", "ines", "--via", "visit", "talk: the renewal", "--on", "2026-11-10")
    ines.ok("prefer", "@lattice", *rule, now="2026-11-11T10:00:00+00:00")
    ines.ok("note", "ines", "--via", "visit", "--out", "--unannounced", "talk: again", "--on", "2026-11-17")
    assert said in ines.ok("brief", "ines")
    ines.ok("prefer", "ines", *rule, now="2026-11-18T10:00:00+00:00")
    ines.ok("note", "ines", "--via", "visit", "--out", "--unannounced", "talk: once more", "--on", "2026-11-19")
    assert "you visited once since she " in ines.ok("brief", "ines")


def test_a_call_that_told_you_not_to_call_was_not_against_it(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "--via", "phone", "--out", 'avoids: phone "not again, please"')
    assert listenlog.json("brief", "bob")["breaches"] == []
    said = listenlog.ok("note", "bob", "--via", "mobile", "--out", "--no-answer", now="2026-11-22T15:10:00+00:00")
    assert "Against their wish of 22 Nov: avoids phone, “not again, please”." in said


def test_what_is_noted_late_is_marked_too(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "--via", "phone", "--out", "--no-answer", "--on", "2026-11-10")
    listenlog.ok("note", "bob", "--via", "phone", "--out", "--no-answer", "--on", "2026-11-03")
    assert listenlog.json("brief", "bob")["breaches"] == []
    listenlog.ok("note", "bob", "avoids: phone until 2026-11-08", "--on", "2026-11-02")
    assert [b["on"] for b in listenlog.json("brief", "bob")["breaches"]] == ["2026-11-03"]
    listenlog.ok("undo")
    assert listenlog.json("brief", "bob")["breaches"] == []


def test_anyway_logs_a_try_and_the_talk_after_it_is_not_counted_again(ines: Command) -> None:
    card = ines.ok("reach", "ines", "--by", "phone", "--anyway", "her server is down")
    assert "ASK FIRST" in card
    (breach,) = ines.json("brief", "ines")["breaches"]
    assert (breach["why"], breach["answered"], breach["channel"]) == ("her server is down", False, "phone")
    assert "Against" not in ines.ok("note", "ines", "--via", "phone", "--out", "--unannounced", "talk: she was glad")
    assert len(ines.json("brief", "ines")["breaches"]) == 1
    assert ines.ok("undo").startswith("Took back note")
    assert ines.ok("undo") == "Took back reach on Ines Prado of Sun 22 Nov 14:10.\n"
    assert ines.json("brief", "ines")["breaches"] == []
    ines.ok("redo")
    assert "you phoned once since she asked for a word first  12 Mar, all the same: her server is down\n" in ines.ok(
        "brief", "ines"
    )
    assert "server" not in ines.ok("brief", "ines", "--discreet")
    ines.ok("undo")
    found = ines.json("reach", "ines", "--by", "email", "--anyway", "it is fine")
    assert (found["verdict"], found["logged"]) == ("preferred", False)  # there was nothing to override
    assert len(ines.json("log")["interactions"]) == 1
    ines.fails(2, "reach", "ines", "--by", "phone", "--anyway", " ")
    ines.fails(2, "reach", "ines", "--by", "phone", "--anyway", "x", "--at", "2026-11-24 10:00")


def test_do_not_contact_stops_everything_and_only_words_lift_it(ines: Command) -> None:
    assert ines.ok("prefer", "ines", "--do-not-contact", "--words", "take me off your list") == (
        "Noted on Ines Prado: do not contact.\n"
    )
    for channel in CHANNELS:
        card = stopped(ines, "ines", "--by", channel, "--announced")
        assert "DO NOT CONTACT" in card
        assert "take me off your list" in card
        assert "Use instead" not in card
    stopped(ines, "ines")
    stopped(ines, "ines", "--anyway", "but it is important")
    stopped(ines, "ines", "--draft")
    ines.fails(4, "recap", "ines")
    for by in ((), ("--by", "email"), ("--by", "phone")):
        told = json.loads(ines.run("reach", "ines", *by, "--json").stdout)
        assert [told[key] for key in ("channel", "address", "instead")] == [None, None, None]
        assert "lattice" not in json.dumps(told)
    assert len(ines.json("log")["interactions"]) == 1  # nothing was logged
    assert "only their own words lift that" in ines.fails(2, "prefer", "ines", "--do-not-contact", "--lift")
    lifted = ines.ok(
        "prefer", "ines", "--do-not-contact", "--lift", "--words", "do write again", now="2026-12-01T10:00:00+00:00"
    )
    assert lifted == "Lifted on Ines Prado: do not contact, said 22 Nov.\n"
    assert ines.json("reach", "ines", now="2026-12-01T11:00:00+00:00")["verdict"] == "preferred"
    history = ines.json("prefer", "ines", "--all", now="2026-12-01T11:00:00+00:00")["rules"]
    assert [(r["rule"], r["lifted"], r["words"]) for r in history[-2:]] == [
        ("do not contact", False, "take me off your list"), ("do not contact", True, "do write again"),
    ]  # fmt: skip
    assert "ines-prado" in [
        c["handle"] for c in ines.json("list", "--quiet-for", "5", now="2026-12-01T11:00:00+00:00")["contacts"]
    ]


def test_rules_are_shown_lifted_and_inherited(ines: Command) -> None:
    ines.ok("prefer", "@lattice", "visit", "--appointment", "--words", "book at the desk")
    shown = ines.ok("prefer", "ines")
    assert "visit by appointment  “book at the desk”  said 22 Nov, of the account\n" in shown
    assert "prefers email  said 12 Mar\n" in shown
    assert [r["rule"] for r in ines.json("prefer", "@lattice")["rules"]] == ["visit by appointment"]
    assert "Lattice Rail wants an appointment for visits first." in stopped(
        ines, "ines", "--by", "visit", "--at", "2026-11-24 10:00"
    )
    assert ines.ok("prefer", "ines", "visit", "--drop-in") == "Noted on Ines Prado: visit drop-in ok.\n"
    assert ines.json("reach", "ines", "--by", "visit", "--at", "2026-11-24 10:00")["verdict"] == "fine"
    assert ines.ok("prefer", "ines", "visit", "--lift").startswith("Lifted on Ines Prado: visit")
    stopped(ines, "ines", "--by", "visit", "--at", "2026-11-24 10:00")  # the account's rule again
    assert "That is a rule of the account" in ines.fails(3, "prefer", "ines", "visit", "--lift")
    assert "drop-in ok  said 22 Nov, no longer" in ines.ok("prefer", "ines", "--all")
    ines.ok("add", "Jun Ito")
    assert ines.ok("prefer", "jun") == ""
    assert "\t12 Mar" not in ines.ok("prefer", "ines", "--plain")


def test_an_end_that_is_no_date_is_kept_and_asked_about_again(ines: Command) -> None:
    said = ines.ok(
        "prefer", "ines", "phone", "--stance", "avoids", "--until", "the near future", "--words", "I travel a lot"
    )
    assert said == "Noted on Ines Prado: avoids phone until the near future (ask again Sat 20 Feb 2027).\n"
    (question,) = ines.json("brief", "ines")["ask"]
    assert question["text"] == "How do you feel about phone calls by now?"
    card = ines.ok("brief", "ines", COLUMNS="80")
    assert "✕ phone not until the near future" in card
    ines.ok("undo")
    said = ines.ok(
        "prefer", "ines", "phone", "--stance", "avoids", "--words", "I can't take calls for now", "--ask-again", "1 dec"
    )
    assert said == "Noted on Ines Prado: avoids phone for now (ask again Tue 1 Dec).\n"
    said = ines.ok("note", "ines", "avoids: visit in the near future")
    assert said == "Noted on Ines Prado (Lattice Rail): avoids visit in the near future (ask again Sat 20 Feb 2027).\n"
    assert len(ines.json("brief", "ines")["ask"]) == 2
    ines.ok("note", "ines", "avoids: visit in the near future")
    assert len(ines.json("brief", "ines")["ask"]) == 2  # asked once
    ines.fails(2, "prefer", "ines", "phone", "--ask-again", "1 dec")


def test_contradictory_rules_in_one_note_are_both_kept_and_the_later_wins(listenlog: Command) -> None:
    said = listenlog.ok("note", "Bob", "--new", "avoids: phone / prefers: phone")
    assert said == "Noted on Bob: avoids phone, prefers phone, the later holds: prefers phone.\n"
    assert listenlog.json("reach", "bob", "--by", "phone")["verdict"] == "preferred"
    assert len(listenlog.json("prefer", "bob", "--all")["rules"]) == 2
    assert "later" not in listenlog.ok("note", "bob", "prefers: phone / prefers: email")


@pytest.mark.parametrize(
    ("code", "arguments", "says"),
    [
        (2, ("reach", "ines", "--by", "pigeon"), "known are email, text, phone, mobile"),
        (2, ("brief", "ines", "--by", "pigeon"), "known are email, text, phone, mobile"),
        (2, ("brief", "@lattice", "--by", "phone"), "--by is for a person"),
        (2, ("prefer", "ines", "pigeon"), "known are email, text, phone, mobile"),
        (2, ("prefer", "ines", "visit", "--window", "tue-thu 17-9"), "ends before it starts"),
        (2, ("prefer", "ines", "visit", "--window", "11:30-9"), "ends before it starts"),
        (2, ("prefer", "ines", "visit", "--window", "now and then"), "isn't a time of the week"),
        (2, ("prefer", "ines", "visit", "--every", "often"), "isn't a length of time"),
        (2, ("prefer", "ines", "visit", "--at-most-every", "0"), "isn't a length of time"),
        (2, ("prefer", "ines", "phone", "--stance", "likes"), "prefers, accepts, avoids, refuses"),
        (2, ("prefer", "ines", "phone", "--until", "janaury"), "isn't a date I know"),
        (2, ("prefer", "ines", "phone", "--until", "2026-11-01"), "is past"),
        (2, ("prefer", "ines", "--words", "x"), "What did they say?"),
        (2, ("prefer", "ines", "phone", "--words", " "), "empty"),
        (2, ("prefer", "ines", "phone", "--do-not-contact"), "on its own"),
        (2, ("prefer", "ines", "phone", "--lift", "--every", "6w"), "--lift takes back all"),
        (2, ("prefer", "ines", "visit", "--appointment", "--drop-in"), "Only one of"),
        (3, ("prefer", "nobody", "phone"), "No contact fits"),
        (3, ("prefer", "@nowhere", "phone"), "No organization fits"),
        (3, ("reach", "nobody"), "No contact fits"),
        (2, ("reach", "ines", "--at", "whenever"), "isn't a date I know"),
        (2, ("reach", "ines", "--at", "2026-11-01 10:00"), "is past"),
        (2, ("reach", "ines", "--draft", "--by", "phone"), "A draft is an e-mail"),
        (2, ("add", "Ann", "--zone", "Mars/Crater"), "There is no time zone"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line(ines: Command, code: int, arguments: tuple[str, ...], says: str) -> None:
    before = ines.ok("export")
    assert says in ines.fails(code, *arguments)
    assert ines.ok("export").partition("contacts")[2] == before.partition("contacts")[2]


def test_a_draft_answers_what_was_asked_and_keeps_their_wishes(ines: Command) -> None:
    ines.ok(
        "note", "ines", "I promise: the price list by friday", "avoids: mobile until january", "leave out: the merger"
    )
    draft = ines.ok("reach", "ines", "--draft")
    assert draft == (
        "To: Ines Prado, email ines@lattice.example\nSubject: Your question\n\nHello Ines,\n\n"
        "You asked on 12 Mar: is there pricing information by email?\n\n...\n\n"
        "I promised: the price list, by Fri 27 Nov.\n\n"
        "You asked not to be called on your mobile until after 31 Dec, so I am writing.\n"
    )
    ines.ok("note", "ines", "complaint: nobody called back for three weeks")
    draft = ines.ok("reach", "ines", "--draft")
    assert "On 22 Nov you told me: nobody called back for three weeks." in draft
    assert "price" not in draft  # nothing is offered while a complaint is open
    found = ines.json("reach", "ines", "--draft")
    assert (found["draft"]["subject"], found["verdict"]) == ("What you told me", "preferred")


def _program(folder: Path, name: str) -> Path:
    """Put a program that writes down what it is called with first in PATH; return the file that it writes."""
    folder.mkdir(exist_ok=True)
    script = folder / name
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{folder}/{name}.called"\n')
    script.chmod(0o755)
    return folder / f"{name}.called"


def test_it_opens_the_address_but_never_against_a_wish(ines: Command, tmp_path: Path) -> None:
    called = _program(tmp_path / "bin", "xdg-open")
    path = {"PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    stopped(ines, "ines", "--by", "phone", "--open", **path)
    assert not called.exists()
    ines.ok("reach", "ines", "--open", **path)
    ines.ok("reach", "ines", "--by", "phone", "--announced", "--open", **path)
    ines.ok("reach", "ines", "--by", "phone", "--anyway", "urgent", "--open", **path)
    ines.ok("reach", "ines", "--draft", "--open", **path)
    mail, tel, again, draft = called.read_text().splitlines()
    assert (mail, tel, again) == ("mailto:ines@lattice.example", "tel:+351912345678", "tel:+351912345678")
    assert draft.startswith("mailto:ines@lattice.example?subject=Your%20question&body=Hello%20Ines")
    none = ines.run("reach", "ines", "--by", "visit", "--at", "2026-11-24 10:00", "--open", **path)
    assert (none.returncode, none.stderr.count("\n")) == (1, 1)
    assert "No address for visit is known" in none.stderr


def test_an_address_is_clickable_where_a_terminal_can(ines: Command) -> None:
    terminal = Terminal(ines, "reach", "ines", "--no-pager")
    assert terminal.ended() == 0
    assert "mailto:ines@lattice.example" in terminal.screen
    assert "\x1b]8;" in terminal.screen
    assert "\x1b" not in ines.ok("reach", "ines")
    terminal = Terminal(ines, "reach", "ines", "--by", "phone", "--no-pager")
    assert terminal.ended() == 4
    assert "Nothing was opened. Exit code 4." in terminal.screen


@pytest.mark.parametrize(
    ("window", "says"),
    [
        ("22-2", '--window "22:00-24:00" --window "00:00-02:00"'),
        ("fri, sat 22-2", '--window "Fri, Sat 22:00-24:00" --window "Sat, Sun 00:00-02:00"'),
        ("sun 10pm-1am", '--window "Sun 22:00-24:00" --window "Mon 00:00-01:00"'),
    ],
)
def test_hours_over_midnight_are_told_as_two(window: str, says: str, ines: Command) -> None:
    said = ines.fails(2, "prefer", "ines", "text", "--window", window)
    assert says in said
    parts = says.split('"')
    ines.ok("prefer", "ines", "text", "--window", parts[1], "--window", parts[3])
    (rule,) = [rule for rule in ines.json("prefer", "ines")["rules"] if rule["channel"] == "text"]
    assert [(w["from"], w["to"][:2]) for w in rule["windows"]] == [("22:00", "24"), ("00:00", parts[3][-5:-3])]


@pytest.mark.parametrize("hours", ["tue-thu 17-9", "fri 22-2", "weekdays 11:30 - 9am", "mon, wed 17-9"])
def test_hours_that_are_not_understood_are_no_address_to_visit(hours: str, ines: Command) -> None:
    said = ines.ok("note", "ines", f"visit: {hours}")
    assert said == "Noted on Ines Prado (Lattice Rail): 1 fact, 'visit' kept as a fact.\n"


def test_both_phones_that_are_refused_are_named(ines: Command) -> None:
    ines.ok("note", "ines", "landline: +351 213 456 789")
    ines.ok("prefer", "ines", "phone", "--lift")
    ines.ok("prefer", "ines", "mobile", "--stance", "refuses", "--words", "not while I drive")
    assert ines.json("reach", "ines", "--by", "phone")["verdict"] == "fine"
    ines.ok("prefer", "ines", "landline", "--stance", "avoids", "--words", "I am never there")
    card = flat(stopped(ines, "ines", "--by", "phone"))
    for words in ("asked you never to call the mobile.", "“not while I drive”", "asked you not to call the landline.",
                  "“I am never there”"):  # fmt: skip
        assert words in card
    assert "the landline" not in stopped(ines, "ines", "--by", "mobile")
    assert flat(ines.ok("brief", "ines", "--by", "phone")).count("asked you n") == 2


def test_a_card_says_what_is_against_their_wish_only_now(ines: Command) -> None:
    ines.ok("prefer", "ines", "email", "--window", "weekdays 9-17")
    ines.ok("prefer", "ines", "text", "--at-most-every", "2w")
    ines.ok("note", "ines", "--via", "text", "--out", "talk: hello", "--on", "2026-11-18")
    sunday, monday = ines.ok("brief", "ines"), "2026-11-23T10:00:00+00:00"
    assert "not now: email, Sun 14:10 there  from Mon 23 Nov 09:00\n" in sunday
    assert "not now: text, in touch 4 days ago  from Wed 2 Dec 09:00\n" in sunday
    assert "not now: visit, Sun 14:10 there  from Tue 24 Nov 09:00\n" in sunday
    assert sunday.count("not now") == 3  # phone is after a text at any time: nothing of now
    assert ines.ok("brief", "ines", now=monday).count("not now") == 2
    assert "not now: email" in ines.ok("brief", "ines", "--discreet")
    assert "not now" not in ines.ok("brief", "ines", now="2026-12-08T10:00:00+00:00")
    assert "Reach her: not now: email, Sun 14:10 there, from Mon 23 Nov 09:00\n" in ines.ok(
        "brief", "ines", "--screen-reader"
    )
    assert "it is Sun 14:10 there now." in flat(ines.ok("brief", "ines", "--by", "email"))
    assert "it is Sun 14:10 there now." in flat(stopped(ines, "ines", "--by", "email"))
    assert "it would be Sun 20:00 there." in flat(stopped(ines, "ines", "--by", "email", "--at", "2026-11-22 20:00"))
    ines.ok("prefer", "ines", "--do-not-contact")
    assert "not now" not in ines.ok("brief", "ines")


def test_brief_by_warns_and_goes_on(ines: Command) -> None:
    card = ines.ok("brief", "ines", "--by", "phone", COLUMNS="80")
    assert card.index("ASK FIRST") < card.index("Reach her") < card.index("She asks")
    assert "ASK FIRST" not in ines.ok("brief", "ines", "--by", "email")
    reach = ines.json("brief", "ines", "--by", "phone")["reach"]
    assert (reach["verdict"], reach["instead"]["channel"]) == ("against", "text")
    assert WORDS not in ines.ok("brief", "ines", "--by", "phone", "--discreet")


def test_on_a_terminal_it_asks_when_to_ask_again(ines: Command) -> None:
    terminal = Terminal(ines, "prefer", "ines", "phone", "--stance", "avoids", "--until", "things calm down")
    terminal.answer(("When to ask again?", "1 dec"))
    assert terminal.ended() == 0
    assert "(ask again " in terminal.screen
    assert "Tue 1 Dec" in terminal.screen
