"""Every command that writes, followed by undo, leaves the export as it was, and redo as it had become."""

import json
from collections.abc import Iterator
from importlib import import_module

import pytest
from command import Command
from sample import BOB
from terminal import Terminal

from listenlog.cli.main import COMMANDS as TREE

COMMANDS: list[tuple[tuple[str, ...], str | None]] = [
    (("add", "Ann Lee", "--org", "Acme", "--role", "CTO", "--email", "a@b.example", "--mobile", "0702 555 111", "--nickname", "Annie",
      "--says", "an", "--pronouns", "she/her", "--zone", "Europe/Dublin", "--birthday", "14 may", "--met", "here", "--tag", "vip"), None),
    (("note", "bob", "-"), BOB),
    (("note", "bob", "--with", "john", "talk: both", "bob: golf / john: chess"), None),
    (("note", "bob", "role: CEO at Beta / birthday: 3 march / zone: Asia/Tokyo / said back: yes / email: bob@acme.example"), None),
    (("note", "Cleo", "--new", "--asked", "help", "--needs", "rest", "--promise", "a call by friday", "--they-promise", "a list",
      "--prefers", "email", "--avoids", "phone", "--leave-out", "the merger", "--ask-next", "how was it?", "--felt", "calm"), None),
    (("note", "bob", "--nothing", "--via", "visit", "--on", "2026-11-01 15:00"), None),
    (("note", "bob", "--no-answer", "--via", "mobile", "--out"), None),
    (("import", "-"), '{"contact": "Dora", "date": "2026-01-02", "text": "hello"}'),
    (("fact", "correct", "bob", "golf", "tennis", "+sport"), None),
    (("fact", "drop", "bob", "golf"), None),
    (("done", "bob", "pricing"), None),
    (("done", "bob", "training"), None),
    (("done", "bob", "slow"), None),
    (("done", "bob", "what happened"), None),
    (("promise", "add", "bob", "a list by 2026-11-01", "--theirs"), None),
    (("promise", "keep", "bob", "pricing"), None),
    (("promise", "drop", "bob", "pricing"), None),
    (("need", "restate", "bob", "training", "--corrected", "it is the reports"), None),
    (("need", "solve", "bob", "slow", "--how", "a new pump"), None),
    (("need", "solve", "bob", "cold", "--felt", "warm"), None),
    (("need", "reopen", "bob", "cold"), None),
    (("need", "drop", "bob", "training"), None),
    (("question", "add", "bob", "how was Mexico?", "--on", "friday"), None),
    (("question", "done", "bob", "what happened"), None),
    (("later", "bob", "in", "2", "weeks"), None),
    (("archive", "bob"), None),
    (("relate", "bob", "assistant", "john"), None),
    (("relate", "bob", "spouse", "Ann"), None),
    (("merge", "bob", "john", "--yes"), None),
    (("prefer", "bob", "phone", "--stance", "avoids", "--until", "the near future", "--words", "I travel"), None),
    (("prefer", "@acme", "visit", "--appointment", "--every", "6w", "--window", "tue-thu 9-11:30"), None),
    (("prefer", "bob", "post", "--lift"), None),
    (("reach", "bob", "--by", "post", "--anyway", "it is urgent"), None),
    (("note", "bob", "avoids: phone for now", "--via", "post", "--out"), None),
]  # fmt: skip
ABOUT = {"add": " on Ann Lee", "import": " of 1 note", "merge": " of Bob Ellis into John Reed"}


@pytest.mark.parametrize(("command", "stdin"), COMMANDS, ids=[" ".join(c[:3]) for c, _ in COMMANDS])
def test_undo_restores_the_export_exactly_and_redo_too(
    command: tuple[str, ...], stdin: str | None, listenlog: Command
) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--birthday", "1 jan")
    listenlog.ok("add", "John Reed", "--zone", "Europe/Dublin")
    listenlog.ok("note", "bob", "complaint: it is cold", "--on", "2026-11-10")
    listenlog.ok("need", "solve", "bob", "cold", now="2026-11-12T09:00:00+00:00")
    listenlog.ok(
        "note", "bob", "asked: training / email: bob@acme.example / role: CFO / golf / I promise: pricing / complaint: slow",
    )  # fmt: skip
    listenlog.ok("note", "bob", "post: never / ask next: how was it?")
    before = listenlog.ok("export")
    listenlog.ok(*command, stdin=stdin)
    after = listenlog.ok("export")
    assert after != before
    name = name_of(command)
    about = ABOUT.get(command[0]) or next(
        words for word, words in (("john", " on Bob Ellis and John Reed"), ("Cleo", " on Cleo"), ("@acme", " on @Acme"), ("bob", " on Bob Ellis")) if word in command
    )  # fmt: skip
    assert listenlog.ok("undo") == f"Took back {name}{about} of Sun 22 Nov 14:10.\n"
    assert listenlog.ok("export") == before
    assert listenlog.ok("redo") == f"Did {name}{about} again.\n"
    assert listenlog.ok("export") == after
    assert json.loads(listenlog.ok("undo", "--json"))["undone"] == name
    assert listenlog.ok("export") == before
    assert json.loads(listenlog.ok("undo", "--json"))["undone"] == "note"
    taken_back = [deed["taken_back"] for deed in listenlog.json("history")["commands"]]
    assert taken_back == [True, True, *[False] * (len(taken_back) - 2)]


def name_of(command: tuple[str, ...]) -> str:
    """Return the name of a command, with that of a subcommand."""
    return " ".join(command[: 2 if command[0] in ("fact", "promise", "need", "question") else 1])


def test_every_writing_command_is_in_the_table() -> None:
    """What can't be taken back, or does the taking back, is told by tests of its own."""
    reading = {
        "brief",
        "today",
        "search",
        "dupes",  # which merges and relates by the services of these, on a terminal
        "stats",
        "list",
        "log",
        "export",
        "history",
        "doctor",
        "demo",
        "where",
        "help",
        "fact list",
        "promise list",
        "need list",
        "question list",
        "completion",
        "prompt",
        "recap",
        "config list",
        "config get",
        "config set",
        "config path",
        "schedule install",
        "schedule remove",
        "schedule status",
        "schedule run",
    }
    whole = {
        "backup",
        "restore",
        "encrypt",
        "decrypt",
        "rekey",
        "move",
    }  # of the store, not in it: restore takes them back
    named = {" ".join((name, *subcommand)) for name, subcommand in _commands()}
    table = {name_of(c) for c, _ in COMMANDS}
    assert named - reading - {"undo", "redo", "forget", "edit", "quiz"} - whole == table


def _commands() -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, (_group, module) in TREE.items():
        subcommands = getattr(import_module(f"listenlog.cli.{module}"), "SUBCOMMANDS", None)
        yield from ((name, (one,)) for one in subcommands) if subcommands else [(name, ())]


def test_nothing_to_take_back_or_to_do_again(listenlog: Command) -> None:
    for _store in ("none", "one"):
        assert listenlog.ok("undo") == "There is nothing to take back.\n"
        assert listenlog.ok("redo") == "There is nothing to do again.\n"
        assert listenlog.json("undo")["undone"] is listenlog.json("redo")["redone"] is None
        assert listenlog.ok("history") == ""
        assert listenlog.json("history")["commands"] == []
        listenlog.ok("add", "Bob")
        listenlog.ok("forget", "bob", "--yes")


def test_undo_and_redo_on_two_machines(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("note", "bob", "golf", "zone: Asia/Tokyo")
    before = listenlog.ok("export")
    laptop = {"COMPUTERNAME": "laptop"}
    assert listenlog.ok("undo", **laptop) == "There is nothing to take back.\n"
    listenlog.ok("fact", "correct", "bob", "golf", "tennis", now="2026-11-22T15:02:00+00:00", **laptop)
    said = listenlog.fails(1, "undo", LISTENLOG_NOW="2026-11-23T09:00:00+00:00")
    assert said == (
        "listenlog: That note on Bob Ellis can't be taken back: a later command builds on it (fact correct, Sun 22 Nov 15:02). "
        "Take that back first, on the machine where it was done: listenlog undo\n"
    )
    assert "golf" not in said
    first = listenlog.ok("history").splitlines()[0]
    assert first == "Sun 22 Nov 15:02  fact correct on Bob Ellis  on laptop"
    assert listenlog.ok("undo", **laptop) == "Took back fact correct on Bob Ellis of Sun 22 Nov 15:02.\n"
    assert listenlog.ok("export") == before
    listenlog.ok("undo")
    listenlog.ok("redo")
    assert listenlog.ok("export") == before


def test_history_tells_what_was_done(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "--with", "John Reed", "golf")
    listenlog.ok("import", "-", stdin='{"contact": "Dora", "date": "2026-01-02", "text": "hello"}')
    listenlog.ok("archive", "dora")
    listenlog.ok("undo")
    assert listenlog.ok("history").splitlines() == [
        "Sun 22 Nov 14:10  archive on Dora  taken back",
        "Sun 22 Nov 14:10  import of 1 note",
        "Sun 22 Nov 14:10  note on Bob Ellis and John Reed",
    ]
    assert len(listenlog.ok("history", "--limit", "1").splitlines()) == 1
    for limit, more in ((1, True), (3, False)):
        terminal = Terminal(listenlog, "history", "--limit", str(limit))
        assert terminal.ended() == 0
        assert ("There is more: listenlog history --limit 5" in terminal.screen) == more
    newest, imported, note = listenlog.json("history")["commands"]
    assert (newest["command"], newest["contacts"], newest["taken_back"]) == ("archive", ["dora"], True)
    assert (imported["contacts"], imported["imported"]) == ([], "1 note")
    assert (note["at"], note["imported"], note["contacts"]) == (
        "2026-11-22T14:10:00+00:00",
        None,
        ["bob-ellis", "john-reed"],
    )
    assert max(map(len, listenlog.ok("history", COLUMNS="50").splitlines())) <= 50
