"""Every command that writes, followed by undo, leaves the export as it was."""

import json

import pytest
from command import Command
from sample import BOB

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
]  # fmt: skip


@pytest.mark.parametrize(("command", "stdin"), COMMANDS, ids=[" ".join(c[:3]) for c, _ in COMMANDS])
def test_undo_restores_the_export_exactly(command: tuple[str, ...], stdin: str | None, listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--birthday", "1 jan")
    listenlog.ok("add", "John Reed")
    listenlog.ok("note", "bob", "asked: training / email: bob@acme.example / role: CFO")
    before = listenlog.ok("export")
    listenlog.ok(*command, stdin=stdin)
    assert listenlog.ok("export") != before
    assert listenlog.ok("undo") == f"Took back {command[0]} of Sun 22 Nov 14:10.\n"
    assert listenlog.ok("export") == before
    assert json.loads(listenlog.ok("undo", "--json"))["undone"] == "note"
