"""Every way of reading tells the same: --ascii, --screen-reader, --plain."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from command import Command
from sample import MOMENT

from listenlog.cli import list as list_command
from listenlog.cli import log as log_command
from listenlog.cli import schedule as schedule_command
from listenlog.cli import search as search_command
from listenlog.domain.contact import Contact
from listenlog.services.brief import prepare_brief
from listenlog.store.journal import Journal
from listenlog.views.brief import brief_card
from listenlog.views.card import said
from listenlog.views.layout import laid_out
from listenlog.views.screen import rendered
from listenlog.views.theme import GAP, marks, spoken

READING = ("", "brief bob", "brief bob --all", "brief john --discreet", "brief @acme", "list", "log", "log bob", "search golf",
           "promise list", "need list --all", "question list", "question list bob", "search \"training\" --who bob", "where",
           "doctor", "config list", "stats")  # fmt: skip
MADE = "●✕·✓─…“”–━▪■▁▂▃▄▅▆▇█"  # the marks that are ours


@pytest.fixture
def in_words() -> Iterator[None]:
    """Let marks be words for one test."""
    marks.use_words()
    yield
    vars(marks).clear()


@pytest.mark.parametrize("command", READING)
def test_ascii_and_what_is_listened_to_hold_no_mark_beyond_ascii(command: str, acme: Command) -> None:
    usual = acme.ok(*command.split(), COLUMNS="80")
    for way in ("--ascii", "--screen-reader", "--plain"):
        for columns in ("80", "20"):
            out = acme.ok(*command.split(), way, COLUMNS=columns)
            assert out.isascii(), (way, out)
            assert "\x1b" not in acme.ok(*command.split(), way, "--color", "auto" if way == "--ascii" else "always")
    if command.startswith("brief"):
        assert not usual.isascii()
        assert acme.ok(*command.split(), "--ascii", COLUMNS="80").count("\n") == usual.count("\n")


def test_what_people_wrote_stays_as_it_is(listenlog: Command) -> None:
    listenlog.ok("add", "Zoë Abt", "--org", "Łódź & Co")
    listenlog.ok("note", "zoe", "likes: “déjà vu” · 日本 – and more …", "visit: tue-thu 9-11")
    for way in ("--ascii", "--screen-reader", "--plain"):
        card = listenlog.ok("brief", "zoe", way)
        assert "“déjà vu” · 日本 – and more …" in card
        assert "Zoë Abt" in listenlog.ok("list", way)
        assert "Tue–Thu" not in card
        ours = re.sub(r"“déjà vu” · 日本 – and more …|Zoë|Łódź", "", card)
        assert ours.isascii()
    assert "Tue-Thu 09:00-11:00" in listenlog.ok("brief", "zoe", "--ascii")
    assert "Tue to Thu 09:00 to 11:00" in listenlog.ok("brief", "zoe", "--screen-reader")
    assert "visit Tue-Thu 10:00-12:00" in listenlog.ok("note", "zoe", "visit: tue-thu 10-12", "--ascii")


@pytest.mark.parametrize(
    "way",
    [{"LISTENLOG_ASCII": "1"}, {"LISTENLOG_SCREEN_READER": "1"}, {"LISTENLOG_A11Y": "1"}, {"LISTENLOG_PLAIN": "1"}],
)
def test_ways_are_set_by_the_environment_too(way: dict[str, str], acme: Command) -> None:
    (name,) = way
    flag = "--" + name.removeprefix("LISTENLOG_").replace("A11Y", "SCREEN_READER").lower().replace("_", "-")
    assert acme.ok("brief", "bob", **way) == acme.ok("brief", "bob", flag)
    assert acme.ok("brief", "bob", **way) != acme.ok("brief", "bob")


def test_a_long_text_is_cut_in_words(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "talk: " + "a very long talk " * 60)
    for command, rest in (("brief bob", " --all"), ("log", " --json"), ("search talk", "")):
        assert f"(shortened){rest}\n" in listenlog.ok(*command.split(), "--screen-reader")
        assert listenlog.ok(*command.split(), "--ascii", COLUMNS="80").isascii()
    assert "very ... --all\n" in listenlog.ok("brief", "bob", "--ascii")
    assert "...\n" in listenlog.ok("log", "--ascii", COLUMNS="80")
    assert "(shortened)" not in listenlog.ok("brief", "bob", "--all", "--screen-reader")


# A screen reader


def texts(value: Any) -> Iterator[str]:
    """Yield every text of a document that somebody wrote."""
    for key, one in value.items() if isinstance(value, dict) else ():
        if key in ("text", "asked", "underlying", "corrected", "summary", "felt", "words", "said", "name", "address", "role", "met",
                   "open_with") and one:  # fmt: skip
            yield one
        yield from texts(one)
    for one in value if isinstance(value, list) else ():
        yield from texts(one)


@pytest.mark.parametrize("who", ["bob", "john", "eve", "@acme"])
def test_nothing_is_told_in_one_way_and_not_in_the_other(who: str, acme: Command) -> None:
    written = set(texts(acme.json("brief", who)))
    assert len(written) > 3
    shown = " ".join(acme.ok("brief", who, "--all").split())
    for way in ("--screen-reader", "--plain"):
        listened = " ".join(acme.ok("brief", who, "--all", way).split())
        assert {text for text in written if text in shown} == {text for text in written if text in listened}
    # Whoever wants no contact needs no other rule on the card.
    assert [text for text in written if text not in shown and (who, text) != ("eve", "please book at the desk")] == []


def test_the_sample_is_told_whole(filled: Journal, in_words: None) -> None:
    for contact in filled.find(Contact, "all_contact"):
        brief = prepare_brief(filled, contact, MOMENT, all_talks=True)
        card = brief_card(brief, MOMENT.on, everything=True)
        listened = "\n".join(f"{label}: {text}" for label, text in said(card))
        laid = " ".join(rendered(laid_out(card), None, colored=False).split())
        told = [f.text for f in brief.facts] + [p.text for p in brief.promises] + [q.text for q in brief.questions]
        told += [n.asked for n in brief.needs if n.asked] + [t.summary for t in brief.talks if t.answered and t.summary]
        assert told or contact.name != "Bob Ellis"
        for text in told:
            assert text in listened
            assert " ".join(text.split()) in laid


@pytest.mark.parametrize(
    "command", ["brief bob", "brief @acme", "list", "log", "search golf", "where", "doctor", "config list"]
)
def test_each_line_to_listen_to_is_a_label_and_a_value(command: str, acme: Command) -> None:
    lines = acme.ok(*command.split(), "--screen-reader", COLUMNS="30").splitlines()
    for line in lines:
        assert line == "" or re.fullmatch(r"\S[^:]*: \S.*", line), line
        assert "  " not in line
        assert line == line.rstrip()
    assert lines[0]
    assert lines[-1]


def test_marks_and_colours_have_words(acme: Command) -> None:
    card = acme.ok("brief", "bob", "--screen-reader")
    for told in ("Reach him: prefers email", "Reach him: avoids phone, not before 1 Jan 2027, in their words: ", "Reach him: refuses post",
                 "You owe: pricing, 9 days late", "Leave out: the merger"):  # fmt: skip
        assert told in card
    assert "Reach them: do not contact, in their words: " in acme.ok("brief", "eve", "--screen-reader")
    assert "Bob Ellis, 12 days ago, leave out: the merger" in acme.ok("search", "merger", "--screen-reader")
    assert "Old Tim: Acme, no talk yet, handle old-tim" in acme.ok("list", "--archived", "--screen-reader")
    tried = acme
    assert "Tue 10 Nov 2026, Bob Ellis: email, felt frustrated, " in tried.ok("log", "--screen-reader")


@pytest.mark.files
def test_doctor_says_in_words_what_is_not_well(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "loves golf")
    store = listenlog.home / "data" / "listenlog.db"
    content = bytearray(store.read_bytes())
    content[content.index(b"loves golf")] ^= 1
    store.write_bytes(content)
    assert "search index: not well, " in listenlog.run("doctor", "--screen-reader").stdout
    assert "search index\tnot well\t" in listenlog.run("doctor", "--plain").stdout
    assert "\nx search index" in listenlog.run("doctor", "--ascii").stdout


def test_a_gap_is_a_comma_or_a_space() -> None:
    assert spoken([("training", "plain"), GAP, ("10 Nov", "faint")]) == "training, 10 Nov"
    assert spoken([("How was it?", "plain"), GAP, ("10 Nov", "faint")]) == "How was it? 10 Nov"
    assert spoken([GAP, ("ends", "plain"), GAP]) == "ends"


# --plain


@pytest.mark.parametrize(
    ("command", "key", "fields"),
    [("list", "contacts", list_command.FIELDS), ("log", "interactions", log_command.FIELDS),
     ("search golf", "results", search_command.FIELDS), ("search merger", "results", search_command.FIELDS),
     ("config list", "settings", ("key", "value", "from", "variable"))],
)  # fmt: skip
def test_a_line_has_the_fields_of_the_json(command: str, key: str, fields: tuple[str, ...], acme: Command) -> None:
    rows = json.loads(acme.ok(*command.split(), "--json", LISTENLOG_PLAIN="1"))[key]
    lines = acme.ok(*command.split(), "--plain", LISTENLOG_JSON="0").splitlines()
    assert len(lines) == len(rows) > 0
    for line, row in zip(lines, rows, strict=True):
        for told, field in zip(line.split("\t"), fields, strict=True):
            if command == "config list" and row["key"] in ("json", "plain"):
                continue
            value = row[field]
            value = " ".join(value) if isinstance(value, list) else "" if value is None else value
            assert told == (str(value).lower() if isinstance(value, bool) else value)


def test_the_fields_are_documented() -> None:
    from pathlib import Path

    text = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
    for name, module in (
        ("list", list_command),
        ("log", log_command),
        ("search", search_command),
        ("schedule status", schedule_command),
    ):
        row = next(line for line in text.splitlines() if line.startswith(f"| `{name}` |"))
        assert tuple(re.findall(r"`(\w+)`", row.split("|")[2])) == module.FIELDS


def test_a_record_is_one_line_whatever_is_in_it(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "-", stdin="talk: first\tcall\nloves golf\n")
    note = '{"contact": "Ann", "date": "2026-01-02", "text": "one\\ntwo\\tthree\\u001b[31m", "external_id": "a1"}'
    listenlog.ok("import", "-", "--format", "jsonl", stdin=note)
    for command, tabs in (("list", 3), ("log", 10), ("search two", 5)):
        lines = listenlog.ok(*command.split(), "--plain").splitlines()
        assert {line.count("\t") for line in lines} == {tabs}
        assert "\x1b" not in "".join(lines)
    assert "one two three" in listenlog.ok("log", "--plain")
    assert listenlog.ok("log", "ann", "--plain").endswith("\ta1\n")
    card = listenlog.ok("brief", "ann", "--all", "--plain")
    assert {line.count("\t") for line in card.splitlines()} == {1}
    assert "Last talk\tone\nLast talk\ttwo three" in card


def test_an_empty_store_in_every_way(listenlog: Command) -> None:
    for way in ("--ascii", "--screen-reader", "--plain"):
        for command in ("list", "log", "search golf"):
            assert listenlog.ok(*command.split(), way) == ""
        assert "listenlog demo" in listenlog.ok(way)
    assert listenlog.ok("--screen-reader").splitlines()[1].startswith("After a meeting: listenlog note")


def test_the_demo_is_played_in_the_way_that_is_asked_for(listenlog: Command) -> None:
    assert "Open with: how was Mexico?\n" in listenlog.ok("demo", "--screen-reader")
    assert listenlog.ok("demo", "--ascii").isascii()


@pytest.mark.parametrize("way", ["--screen-reader", "--plain"])
def test_listening_needs_no_rich(way: str, acme: Command) -> None:
    for arguments in (["brief", "bob", way], ["brief", "@acme", way], ["list", way], ["log", way]):
        code = f"import sys, listenlog.cli.main as m; m.call({arguments!r}); sys.stderr.write(' '.join(sys.modules))"
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=acme.environment, check=True
        )
        assert "rich" not in done.stderr.split()


def test_what_is_cut_says_how_to_see_the_rest(listenlog: Command) -> None:
    long = " ".join(["word"] * 120)
    listenlog.ok("note", "Bob", "--new", f"family: {long}", f"asked: {long}", f"talk: {long}", f"I promise: {long}",
                 f"ask next: how {long}?", now="2026-11-20T09:00:00+00:00")  # fmt: skip
    listenlog.ok("note", "bob", f"complaint: {long}", f"talk: {long}")
    listenlog.ok("prefer", "bob", "phone", "--stance", "refuses", "--words", long)
    card = listenlog.ok("brief", "bob")
    assert card.count("… --all") >= 5
    assert "…" not in listenlog.ok("brief", "bob", "--all")
    for command, how in (("promise list", "--json"), ("need list", "--json"), ("question list", "--json"), ("log", "--json"),
                         ("fact list bob", "--json"), ("today", "--plain"), ("prefer bob", "--json")):  # fmt: skip
        assert f"word … {how}" in listenlog.ok(*command.split()), command
        assert long in listenlog.ok(*command.split(), how), command
    stop = listenlog.run("reach", "bob", "--by", "phone", "--json")
    assert long in stop.stdout
    assert "word … --json" in listenlog.run("reach", "bob", "--by", "phone").stdout
    assert "word (shortened) --all" in listenlog.ok("brief", "bob", "--screen-reader")
