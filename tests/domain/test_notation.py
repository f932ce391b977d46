"""The notation of a note: nothing typed is lost, and each thing has its owner."""

import re
from collections.abc import Sequence
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from note_texts import notes

from listenlog.domain.errors import UsageProblem
from listenlog.domain.names import folded
from listenlog.domain.notation import (
    KEYS,
    LONGEST_NOTE,
    MOST_ENTRIES,
    Entry,
    channel_entry,
    fact_entry,
    known_zone,
    promise_entry,
    read_note,
    stance_entry,
)
from listenlog.domain.preference import Preference, rule_line
from listenlog.domain.when import Reference

SUNDAY = Reference(datetime(2026, 11, 22, 14, 10))
TODAY = SUNDAY.on
BOB, JOHN = frozenset({"bob", "robert", "ellis"}), frozenset({"john", "ellis"})


def facts(text: str, people: Sequence[frozenset[str]] = ()) -> list[tuple[int, str | None, str]]:
    """Return (owner, topic, text) of each entry; all of them have to be facts."""
    entries = read_note(text, SUNDAY, people)
    assert {entry.kind for entry in entries} == {"fact"}
    return [(entry.owner, entry.topic, entry.text) for entry in entries]


def only(text: str) -> Entry:
    """Return the one entry that a text makes."""
    (entry,) = read_note(text, SUNDAY)
    return entry


def rule(channel: str | None, **said: object) -> Preference:
    """Return a rule of today's."""
    return Preference(channel=channel, stated_on=TODAY, **said)  # type: ignore[arg-type]


# Pieces and keys


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("loves golf", ["loves golf"]),
        ("a; b;c ;; d;", ["a", "b", "c", "d"]),
        ("a / b /c and/or d", ["a", "b /c and/or d"]),
        ("a\t/\tb", ["a", "b"]),
        ("a\r\nb\rc\n\n\nd\u2028e", ["a", "b", "c", "d", "e"]),
        ("- a\n* b\n• c\n– d\n•e\n-f", ["a", "b", "c", "d", "e", "-f"]),
        ("  - a  ; - b", ["a", "b"]),
        ("a\n-\n---\n***\n•\n\ufeff\n\u200b\n====\nb", ["a", "b"]),
        ('said "no; never / not" today; b', ['said "no; never / not" today', "b"]),
        ("said “no; never” today; b", ["said “no; never” today", "b"]),
        ('an open " quote; b', ['an open " quote', "b"]),
        ("an open “ quote; b", ["an open “ quote", "b"]),
        ('5" pipe; 6" pipe; b', ['5" pipe', '6" pipe', "b"]),
        ("great talk ;) ; b ;-)", ["great talk ;)", "b ;-)"]),
        ("\ufeffloves golf", ["\ufeffloves golf"]),
        ("a\0b", ["a\0b"]),
        ("דוד אוהב גולף\u200f; 🏌️ golf", ["דוד אוהב גולף\u200f", "🏌️ golf"]),
        ("👍", ["👍"]),
        ("???", ["???"]),
    ],
)
def test_a_note_is_cut_into_pieces(text: str, pieces: list[str]) -> None:
    assert facts(text) == [(0, None, piece) for piece in pieces]


@pytest.mark.parametrize("text", ["", " \n\t", ";;;", " / ", "-", "- \n* \n---", "\ufeff", "\u200b \n\u200e"])
def test_a_note_with_nothing_in_it_is_refused(text: str) -> None:
    with pytest.raises(UsageProblem, match="nothing to note"):
        read_note(text, SUNDAY)


@pytest.mark.parametrize(
    ("text", "topic", "fact"),
    [
        ("family: twin daughters are 12", "family", "twin daughters are 12"),
        ("Coffee: black: no sugar", "Coffee", "black: no sugar"),
        ("favourite football team: Leeds", "favourite football team", "Leeds"),
        ("wife's name: Ann", "wife's name", "Ann"),
        ("school   run:   eight", "school run", "eight"),
        ("kids 2: boys", "kids 2", "boys"),
        ("काम: शिक्षक", "काम", "शिक्षक"),
        ("\u200fמשפחה: שתי בנות", "משפחה", "שתי בנות"),
        ("teams: likes the Raiders", "teams", "likes the Raiders"),
        ("text: he wrote about golf", "text", "he wrote about golf"),
        ("email: the newsletter", "email", "the newsletter"),
        ("prefers: tea", "prefers", "tea"),
        ("said back: maybe", "said back", "maybe"),
        ("said back: not yet", "said back", "not yet"),
        ("said back: no-one asked", "said back", "no-one asked"),
        ("birthday: 31 april", "birthday", "31 april"),
        ("zone: Mars", "zone", "Mars"),
        ("meet: soon", "meet", "soon"),
        ("meet: next week, all of us", "meet", "next week, all of us"),
        ("meet: the second time was better", "meet", "the second time was better"),
        ("phone: until january or so", "phone", "until january or so"),
        ("visit: tue-thu 9-11:30, bring cake", "visit", "tue-thu 9-11:30, bring cake"),
        ('phone: "I travel"', "phone", '"I travel"'),
        ("john: single", "john", "single"),
        ("four words are too: many", None, "four words are too: many"),
        ("see http://acme.example/a: b", None, "see http://acme.example/a: b"),
        ("http://acme.example at 12:30", None, "http://acme.example at 12:30"),
        ("10:30 met her", None, "10:30 met her"),
        ("10: thirty", None, "10: thirty"),
        ("at 10:30: met", None, "at 10:30: met"),
        ("2nd: try", None, "2nd: try"),
        ("family:", None, "family:"),
        ("family :golf", None, "family :golf"),
        ("family : golf", None, "family : golf"),
        ("family:golf", None, "family:golf"),
        (": golf", None, ": golf"),
        ("(work): golf", None, "(work): golf"),
        ("🏌: golf", None, "🏌: golf"),
        ("x" * 200 + ": golf", None, "x" * 200 + ": golf"),
    ],
)
def test_a_key_is_up_to_three_words_and_an_unknown_one_is_the_topic(text: str, topic: str | None, fact: str) -> None:
    assert facts(text) == [(0, topic, fact)]


@pytest.mark.parametrize(
    ("text", "kept", "tags"),
    [
        ("plays chess +sport #Club", "plays chess", ("sport", "club")),
        ("met at the #fair last week", "met at the #fair last week", ("fair",)),
        ("met at the #fair, loves it #golf", "met at the #fair, loves it", ("fair", "golf")),
        ("loves golf #sport.", "loves golf #sport.", ("sport",)),
        ("+sport coaches +kids", "+sport coaches", ("sport", "kids")),
        ("#vip", "#vip", ("vip",)),
        ("#a #b", "#a #b", ("a", "b")),
        ("#a #A #a", "#a #A #a", ("a",)),
        ("golf #up-and-down #über_x #काम", "golf", ("up-and-down", "über_x", "काम")),
        ("C# and a+b cost +1 or # + x", "C# and a+b cost +1 or # + x", ()),
        ("##golf +-x", "##golf +-x", ()),
    ],
)
def test_tags(text: str, kept: str, tags: tuple[str, ...]) -> None:
    assert only(text) == Entry("fact", kept, tags=tags)
    assert only(f"leave out: {text}") == Entry("leave_out", kept, tags=tags)
    assert only(f"family: {text}") == Entry("fact", kept, topic="family", tags=tags)
    assert fact_entry(text, 1, kind="leave_out") == Entry("leave_out", kept, 1, tags=tags)


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("talk: second call, forty minutes", Entry("talk", "second call, forty minutes")),
        ("asked: training", Entry("asked", "training")),
        ("Wants: training", Entry("asked", "training")),
        ("asks: training #x", Entry("asked", "training #x")),
        ("needs: the database rebuilt", Entry("needs", "the database rebuilt")),
        ("complaint: nobody called", Entry("complaint", "nobody called")),
        ("felt: frustrated", Entry("felt", "frustrated")),
        ("ask next: how was Mexico?", Entry("ask", "how was Mexico?")),
        ("says: NEE-uv", Entry("says", "NEE-uv")),
        ("pronouns: she/her", Entry("pronouns", "she/her")),
        ("role: CFO at Acme", Entry("role", "CFO at Acme")),
        ("birthday: 14 may", Entry("birthday", "14 may", yearly=(5, 14, None))),
        ("zone: america/denver", Entry("zone", "America/Denver")),
        ("said back: yes", Entry("said_back", "", yes=True)),
        ("SAID BACK: Yes, but soon", Entry("said_back", "but soon", yes=True)),
        ("said back: no, it is the reports", Entry("said_back", "it is the reports", yes=False)),
        ("said back: no - it is late", Entry("said_back", "it is late", yes=False)),
        ("I promise: pricing by friday", Entry("promise_mine", "pricing", on=date(2026, 11, 27))),
        ("they promised: a user list by 1 dec", Entry("promise_theirs", "a user list", on=date(2026, 12, 1))),
        ("email: bob@example.com", Entry("point", "bob@example.com", topic="email")),
        ("E-mail: bob@example.com.", Entry("point", "bob@example.com", topic="email")),
        ("mobile: +1 702 555 0134", Entry("point", "+1 702 555 0134", topic="mobile")),
        ("post: 12 Main Street, Reno", Entry("point", "12 Main Street, Reno", topic="post")),
        ("video: https://meet.example/x", Entry("point", "https://meet.example/x", topic="video")),
    ],
)
def test_reserved_keys(text: str, entry: Entry) -> None:
    assert only(text) == entry


# Rules


@pytest.mark.parametrize(
    ("text", "channel", "lines"),
    [
        ("prefers: email", "email", ["prefers"]),
        ("prefers: Email.", "email", ["prefers"]),
        ("prefers: in person", "visit", ["prefers"]),
        ("prefers: email, tue-thu 9-11", "email", ["prefers", "Tue–Thu 09:00–11:00"]),
        ("prefers: email or text", "email", ["prefers", "prefers"]),
        ("avoids: phone calls, visits and sms until may", "phone", ["avoids", "avoids", "avoids"]),
        ("visit: tue-thu 9-11:30, every 6 weeks, drop-in ok", "visit",
         ["every 6 weeks", "drop-in ok", "Tue–Thu 09:00–11:30"]),
        ("phone: after a text", "phone", ["only after a text"]),
        ("phone: 09.30-11.30", "phone", ["09:30–11:30"]),
        ("sms: ok", "text", ["accepts"]),
    ],
)  # fmt: skip
def test_rules(text: str, channel: str, lines: list[str]) -> None:
    entry = only(text)
    assert (entry.kind, entry.topic, [rule_line(r) for r in entry.rules]) == ("rule", channel, lines)
    assert entry.text == text.partition(": ")[2]


@pytest.mark.parametrize(
    "text",
    ["prefers: email, visit by appointment", "prefers: email, mornings", "prefers: email or", "prefers: email, email", "avoids: phone, never",
     "accepts: pigeons", 'avoids: phone "I travel'],
)  # fmt: skip
def test_rules_that_are_not_understood_are_facts(text: str) -> None:
    key, _, value = text.partition(": ")
    assert facts(text) == [(0, key, value)]


def test_the_prospect_who_asked_for_email() -> None:
    entry = only('avoids: phone until january "I\'m not able to connect via phone"')
    words = "I'm not able to connect via phone"
    assert entry.rules == (rule("phone", stance="avoids", words=words, valid_until=date(2026, 12, 31)),)
    assert stance_entry("avoids", "phone until january", SUNDAY, 1) == Entry(
        "rule",
        "phone until january",
        1,
        topic="phone",
        rules=(rule("phone", stance="avoids", valid_until=date(2026, 12, 31)),),
    )
    assert stance_entry("avoids", "pigeons", SUNDAY) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [('do not contact: "take me off your list"', "take me off your list"), ("do not contact: ever", "ever"),
     ("Do not contact", None), ("do not contact:", None), ("- do not contact.", None)],
)  # fmt: skip
def test_take_me_off_your_list(text: str, words: str | None) -> None:
    assert only(text).rules == (rule(None, aspect="do_not_contact", words=words),)


def test_channel_entries_are_points_rules_or_neither() -> None:
    assert channel_entry("visit", "every 6 weeks", SUNDAY, 1) == Entry(
        "rule", "every 6 weeks", 1, topic="visit", rules=(rule("visit", aspect="cadence", days=42),)
    )
    assert channel_entry("phone", "702 555 0134", SUNDAY, 1) == Entry("point", "702 555 0134", 1, topic="phone")
    assert channel_entry("phone", "he mumbles", SUNDAY) is None
    assert channel_entry("phone", "...", SUNDAY) is None


# Promises, meetings, zones


@pytest.mark.parametrize(
    ("text", "kept", "due"),
    [
        ("pricing by friday", "pricing", "2026-11-27"),
        ("pricing, by Friday.", "pricing", "2026-11-27"),
        ("pricing  by  friday", "pricing", "2026-11-27"),
        ("pricing by the end of the month", "pricing", "2026-11-30"),
        ("send it by hand by 1 dec", "send it by hand", "2026-12-01"),
        ("stand by by friday", "stand by", "2026-11-27"),
        ("pricing by friday 3pm", "pricing by friday 3pm", "2026-11-27"),
        ("pricing by the 15th", "pricing", "2026-12-15"),
        ("a card by christmas", "a card", "2026-12-25"),
        ("the list by 31.12.", "the list", "2026-12-31"),
        ("pricing by 2026-11-01", "pricing", "2026-11-01"),
        ("pricing by 1 nov 2026", "pricing", "2026-11-01"),
        ("pricing by 1 nov", "pricing", "2027-11-01"),
        ("pricing by yesterday", "pricing", "2026-11-21"),
        ("pricing by last friday", "pricing", "2026-11-20"),
        ("pricing by 3 weeks ago", "pricing", "2026-11-01"),
        ("pricing by 2026-11-01 15:00", "pricing by 2026-11-01 15:00", "2026-11-01"),
        ("pricing by last month", "pricing by last month", None),
        ("the list by 3/4", "the list by 3/4", None),
        ("send it by hand", "send it by hand", None),
        ("pricing by may", "pricing by may", None),
        ("call them one by one", "call them one by one", None),
        ("do it by the book", "do it by the book", None),
        ("raise it by 10", "raise it by 10", None),
        ("pricing by this week", "pricing by this week", None),
        ("pricing by the end", "pricing by the end", None),
        ("pricing by next week", "pricing by next week", None),
        ("pricing by friday or so", "pricing by friday or so", None),
        ("pricing byfriday", "pricing byfriday", None),
        ("by friday", "by friday", None),
        ("pricing by", "pricing by", None),
        ("pricing", "pricing", None),
    ],
)
def test_promises(text: str, kept: str, due: str | None) -> None:
    wanted = Entry("promise_mine", kept, 1, on=date.fromisoformat(due) if due else None)
    assert promise_entry("promise_mine", text, SUNDAY, 1) == wanted


def test_a_promise_is_due_from_the_day_of_the_talk() -> None:
    (entry,) = read_note("I promise: pricing by friday", Reference(datetime(2026, 11, 16)))
    assert entry.on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "day", "time", "channel", "confirmed", "rest"),
    [
        ("tue 15:00 visit, confirmed", "2026-11-24", "15:00", "visit", True, ""),
        ("tue 15:00 visit", "2026-11-24", "15:00", "visit", False, ""),
        ("tue 15:00 visit confirmed", "2026-11-24", "15:00", "visit", True, ""),
        ("tue 15:00 visit, not confirmed", "2026-11-24", "15:00", "visit", False, "not confirmed"),
        ("tue 15:00 visit, to be confirmed", "2026-11-24", "15:00", "visit", False, "to be confirmed"),
        ("tue 3 pm in person, agreed.", "2026-11-24", "15:00", "visit", True, ""),
        ("fri, 27 nov, 15:00, video, bring deck, and cake", "2026-11-27", "15:00", "video", False,
         "bring deck, and cake"),
        ("2026-12-01 lunch at Joe's, confirmed", "2026-12-01", None, None, True, "lunch at Joe's"),
        ("tue half past 9, visit", "2026-11-24", "09:30", "visit", False, ""),
        ("first monday of march at 3, video", "2027-03-01", "15:00", "video", False, ""),
        ("friday 3 people", "2026-11-27", None, None, False, "3 people"),
        ("15 jan 10 people", "2027-01-15", None, None, False, "10 people"),
        ("tomorrow 9 o'clock sharp", "2026-11-23", "09:00", None, False, "sharp"),
        ("tomorrow", "2026-11-23", None, None, False, ""),
        ("tomorrow, Agreed", "2026-11-23", None, None, True, ""),
    ],
)  # fmt: skip
def test_meetings(text: str, day: str, time: str | None, channel: str | None, confirmed: bool, rest: str) -> None:
    entry = Entry("meet", rest, topic=channel, on=date.fromisoformat(day), time=time, yes=confirmed)
    assert only(f"meet: {text}") == entry


@pytest.mark.parametrize(
    ("text", "zone"),
    [("Europe/Dublin", "Europe/Dublin"), ("europe/dublin", "Europe/Dublin"), ("america/new york", "America/New_York"),
     ("US/eastern", "US/Eastern"), ("america/port-au-prince", "America/Port-au-Prince"), ("utc", "UTC"),
     ("Mars", ""), ("", ""), ("../../etc/passwd", ""), ("a\0b", ""), ("\ud800", ""), ("America", ""), ("x" * 5000, "")],
)  # fmt: skip
def test_zones(text: str, zone: str) -> None:
    assert known_zone(text) == zone


# Whose it is


def test_a_joint_note_names_the_owner_and_bare_lines_are_the_first_persons() -> None:
    text = "golf\nbob: family: twins\nRobert: prefers: email\nJOHN: two dogs; chess\njohn ellis: single / kids: none"
    entries = read_note(text, SUNDAY, [BOB, JOHN])
    assert [(e.kind, e.owner, e.topic, e.text) for e in entries] == [
        ("fact", 0, None, "golf"),
        ("fact", 0, "family", "twins"),
        ("rule", 0, "email", "email"),
        ("fact", 1, None, "two dogs"),
        ("fact", 0, None, "chess"),
        ("fact", 1, None, "single"),
        ("fact", 0, "kids", "none"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("mary: single", (0, "mary", "single")),
        ("bob smith: single", (0, "bob smith", "single")),
        ("john: mary: a friend", (1, "mary", "a friend")),
        ("john: bob: a friend", (1, "bob", "a friend")),
        ("john:x", (0, None, "john:x")),
        ("john: : x", (1, None, ": x")),
    ],
)
def test_a_name_that_is_not_there_is_a_topic(text: str, wanted: tuple[int, str | None, str]) -> None:
    assert facts(text, [BOB, JOHN]) == [wanted]


def test_with_one_person_a_name_is_a_topic() -> None:
    assert facts("bob: two dogs", [BOB]) == [(0, "bob", "two dogs")]


def test_a_key_that_names_two_is_refused_and_a_whole_name_is_not() -> None:
    with pytest.raises(UsageProblem, match="'Ellis:' names two of the people"):
        read_note("golf\nEllis: chess", SUNDAY, [BOB, JOHN])
    assert facts("bob: chess", [BOB, frozenset({"bob"})]) == [(1, None, "chess")]


def test_reserved_keys_come_before_names() -> None:
    (entry,) = read_note("role: CFO", SUNDAY, [frozenset({"role"}), JOHN])
    assert (entry.kind, entry.owner) == ("role", 0)


def test_names_one_after_the_other_do_not_pile_up() -> None:
    assert facts("bob: " * 50_000 + "x", [BOB, JOHN])[0][:2] == (0, "bob")


# For any text


def kept(entries: Sequence[Entry]) -> str:
    """Return all that entries hold, folded; what was understood as a date or an answer is spelled out."""
    parts: list[str] = []
    for entry in entries:
        answer = {True: "yes confirmed agreed", False: "no", None: ""}[entry.yes]
        said = [str(part) for r in entry.rules for part in (r.words, r.stance, r.channel) if part]
        dated = [f"by {entry.on:%A %d %B %Y} 23 24 25"] if entry.on else []
        parts += [entry.text, entry.topic or "", *entry.tags, answer, *said, *dated, entry.time or ""]
    return folded(" ".join(parts))


@given(notes, st.booleans())
def test_nothing_typed_is_lost(text: str, joint: bool) -> None:
    try:
        entries = read_note(text, SUNDAY, [BOB, JOHN] if joint else [BOB])
    except UsageProblem:
        assert not re.search(r"[^\W_]", text)
        return
    assert all(entry.text or entry.kind in ("said_back", "meet") for entry in entries)
    held = kept(entries)
    understood = {word for key in KEYS for word in key.split()} | {"bob", "john", "e", "mail"}
    if any(entry.kind in ("meet", "promise_mine", "promise_theirs") for entry in entries):
        understood |= {"tue", "3pm", "9", "11", "by", "friday"}
    lost = [w for w in re.findall(r"[^\W_]+", folded(text)) if w not in held and w not in understood]
    assert lost == []


@given(st.text(), st.booleans())
def test_any_text_at_all_is_read_or_refused(text: str, joint: bool) -> None:
    try:
        entries = read_note(text, SUNDAY, [BOB, JOHN] if joint else ())
    except UsageProblem:
        assert not re.search(r"[^\W_]", text)
    else:
        assert 1 <= len(entries) <= len(text)


@given(notes)
def test_windows_line_ends_make_no_difference(text: str) -> None:
    if not re.search(r"[^\W_]", text):
        return
    plain = text.replace("\r\n", "\n")
    assert read_note(plain.replace("\n", "\r\n"), SUNDAY) == read_note(plain, SUNDAY)


MB = 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        "a " * MB,
        "#a " * (MB // 3) + "!",
        "#a " * (MB // 3),
        "a" + " " * MB + "b",
        '"x" ; ' * (MB // 300),
        '"a;' * (MB // 300),
        "“" * MB + ";",
        '"' * MB + ";",
        "x: " + "by " * (MB // 3),
        "I promise: a" + " " * MB + "x",
        "I promise: " + "x by " * (MB // 5),
        "meet: " + "tue , " * (MB // 6),
        "meet: tue " + "confirmed " * (MB // 10),
        "avoids: phone until" + " " * MB + "x",
        "avoids: phone " + '"' * MB + "x",
        "prefers: " + "email, " * (MB // 7) + "email",
        "phone: " + "1" * MB + "x",
        "phone: " + "( " * (MB // 2),
        "email: a@" + "a." * (MB // 2) + "<",
        "visit: " + "a1, " * (MB // 4),
        "zone: " + "a/" * (MB // 2),
        "birthday: " + "1" * MB,
        "said back: no" + "," * MB,
        "do not contact: " + '" ' * (MB // 2),
        "a b c" * (MB // 5) + ": x",
        "x" * MB + ": x",
        "é" * MB + ": x",
        ": " * (MB // 2),
        ";\n" * 100 + "; " * MB + "x",
        "x" * 2 * MB,
    ],
    ids=lambda text: ascii(text[:16]),
)
def test_a_hostile_line_is_read_in_a_time_that_grows_with_it(text: str) -> None:
    """A pattern that goes back over what it has read takes minutes on some of these, so they only have to end."""
    assert read_note(text, SUNDAY, [BOB, JOHN])


def test_a_note_that_is_too_long_is_refused() -> None:
    with pytest.raises(UsageProblem, match="longer than 16 MB"):
        read_note("x" * (LONGEST_NOTE + 1), SUNDAY)
    with pytest.raises(UsageProblem, match="more than 20,000 lines; import it"):
        read_note("x;" * (MOST_ENTRIES + 1), SUNDAY)
    assert len(read_note("x;" * MOST_ENTRIES, SUNDAY)) == MOST_ENTRIES
