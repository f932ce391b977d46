"""`note --edit` and `note --fix`: a note in the editor, and the last one reopened."""

import os
import signal
from pathlib import Path

import pytest
from command import Command
from terminal import Terminal


def editor(home: Path, script: str) -> dict[str, str]:
    """Return the environment with an editor that runs a shell script on the file, its path in $1."""
    path = home / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return {"LISTENLOG_EDITOR": str(path)}


def facts(listenlog: Command, who: str) -> list[str]:
    return [fact["text"] for fact in listenlog.json("brief", who)["facts"]]


def test_the_template_is_filled_in_and_what_is_left_empty_counts_for_nothing(
    listenlog: Command, tmp_path: Path
) -> None:
    listenlog.ok("add", "Bob Ellis")
    fill = editor(
        tmp_path,
        'sed -i "s/^asked:.*/asked: training/; s/^felt:.*/felt: calm/" "$1"; printf "loves golf\\n# a heading of mine\\n" >> "$1"',
    )
    said = listenlog.ok("note", "bob", "--edit", "--via", "visit", **fill)
    assert said == "Noted on Bob Ellis: felt calm, 2 facts, 1 need.\n"
    assert facts(listenlog, "bob") == ["loves golf", "# a heading of mine"]
    assert not list((tmp_path / "data" / "drafts").rglob("*.*"))


def test_an_empty_note_and_a_failing_editor_note_nothing(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Bob Ellis")
    assert "Nothing was written" in listenlog.fails(2, "note", "bob", "--edit", **editor(tmp_path, "true"))
    said = listenlog.fails(1, "note", "bob", "loves golf", "--edit", **editor(tmp_path, "exit 3"))
    kept = Path(said.split("kept (")[1].partition(")")[0])
    assert "loves golf" in kept.read_text()
    assert listenlog.json("log")["interactions"] == []


def test_a_bad_edit_is_shown_with_its_line_and_can_be_mended(listenlog: Command, tmp_path: Path) -> None:
    for name in ("Bob Ellis", "Bob Tanaka"):
        listenlog.ok("add", name)
    script = 'if grep -q "^bob: two" "$1"; then sed -i "s/^bob: two/bob ellis: two/" "$1"; else echo "bob: two dogs" >> "$1"; fi'
    terminal = Terminal(
        listenlog, "note", "bob ellis", "--with", "bob tanaka", "--edit", environment=editor(tmp_path, script)
    )
    terminal.see("bob: two dogs")
    terminal.see("names two of the people")
    terminal.answer(("Edit again?", ""))
    assert terminal.ended() == 0
    assert facts(listenlog, "bob-ellis") == ["two dogs"]


def test_a_bad_edit_that_is_given_up_is_kept(listenlog: Command, tmp_path: Path) -> None:
    for name in ("Bob Ellis", "Bob Tanaka"):
        listenlog.ok("add", name)
    bad = editor(tmp_path, 'echo "bob: two dogs" >> "$1"')
    terminal = Terminal(listenlog, "note", "bob ellis", "--with", "bob tanaka", "--edit", environment=bad)
    terminal.answer(("Edit again?", "n"))
    assert terminal.ended() == 2
    assert 'listenlog note "bob ellis" --edit --resume' in " ".join(terminal.screen.split())
    mend = editor(tmp_path, 'sed -i "s/^bob: two/bob tanaka: two/" "$1"')
    listenlog.ok("note", "bob-ellis", "--resume", "--edit", **mend)
    assert facts(listenlog, "bob-tanaka") == ["two dogs"]


NOTE = (
    "loves golf #sport", "family: twins; both are 12", "asked: training / needs: the database", "said back: no, the reports",
    "I promise: pricing by friday", "they promise: a list", "prefers: email", 'avoids: phone until january "I travel"',
    "leave out: politics", "ask next: how was Mexico?", "meet: 2026-12-01 15:00 visit, confirmed", "email: bob@acme.example",
    "birthday: 14 may", "role: CFO at Acme", "felt: calm", "talk: second call",
)  # fmt: skip
WITHOUT = {"uid", "exported_at"}


def content(listenlog: Command) -> object:
    """Return the export without what is new with every row."""

    def plain(value: object) -> object:
        if isinstance(value, dict):
            known = {k: v for k, v in value.items() if k not in WITHOUT}
            references = {"contact", "interaction", "fact", "organization"} & known.keys()
            return {k: plain(v) for k, v in known.items() if k not in references}
        if isinstance(value, list):
            return sorted((plain(one) for one in value), key=str)
        return value

    return plain(listenlog.json("export"))


def test_fixing_without_a_change_changes_nothing_but_identities(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("add", "John Reed")
    listenlog.ok(
        "note", "bob", "--with", "john", *NOTE, "john: two dogs", "--via", "visit", "--out", "--on", "2026-11-20 15:00"
    )
    before, export = content(listenlog), listenlog.ok("export")
    listenlog.ok("note", "bob", "--fix", **editor(tmp_path, "true"))
    assert content(listenlog) == before
    listenlog.ok("undo")
    assert listenlog.ok("export") == export


def test_fixing_changes_a_line_as_one_operation(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("note", "bob", "loves gulf", "two dogs", "--on", "yesterday")
    before = listenlog.ok("export")
    listenlog.ok("note", "bob", "--fix", **editor(tmp_path, 'sed -i "s/gulf/golf/" "$1"'))
    assert facts(listenlog, "bob") == ["loves golf", "two dogs"]
    assert [talk["on"] for talk in listenlog.json("log")["interactions"]] == ["2026-11-21"]
    after = listenlog.ok("export")
    listenlog.ok("undo")
    assert listenlog.ok("export") == before
    listenlog.ok("redo")
    assert listenlog.ok("export") == after


def test_fixing_with_words_takes_them_instead(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "loves gulf", "--via", "visit")
    listenlog.ok("note", "bob", "--fix", "loves golf", "--on", "2026-11-20")
    assert facts(listenlog, "bob") == ["loves golf"]
    talk = listenlog.json("log")["interactions"]
    assert [(t["on"], t["channel"]) for t in talk] == [("2026-11-20", "visit")]
    assert [c["handle"] for c in listenlog.json("list")["contacts"]] == ["bob-ellis"]


@pytest.mark.parametrize("what", ["nothing to fix", "built on"])
def test_what_cannot_be_fixed_is_said(what: str, listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    if what == "nothing to fix":
        assert "no note on Bob Ellis" in listenlog.fails(1, "note", "bob", "--fix", "x")
        return
    listenlog.ok("note", "bob", "loves golf")
    listenlog.ok("fact", "drop", "bob", "golf")
    before = listenlog.ok("export")
    said = listenlog.fails(1, "note", "bob", "--fix", "loves chess")
    assert "a later command builds on it (fact drop" in said
    assert listenlog.ok("export") == before


def test_killed_while_the_editor_is_open_the_text_is_offered_again(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Bob Ellis")
    waiting = editor(
        tmp_path,
        f'echo "loves golf" >> "$1"; touch {tmp_path}/open; while [ ! -e {tmp_path}/done ]; do sleep 0.1; done',
    )
    terminal = Terminal(listenlog, "note", "bob", "--edit", environment=waiting)
    while not (tmp_path / "open").exists():
        assert terminal.process.isalive()
    os.kill(terminal.process.pid, signal.SIGKILL)
    (tmp_path / "done").touch()
    assert terminal.ended() == -signal.SIGKILL
    assert listenlog.json("log")["interactions"] == []
    terminal = Terminal(listenlog, "note", "bob", "--edit", environment=editor(tmp_path, 'echo "plays chess" >> "$1"'))
    terminal.answer(("Take it up again?", ""))
    assert terminal.ended() == 0
    assert facts(listenlog, "bob") == ["loves golf", "plays chess"]
    assert not list((tmp_path / "data" / "drafts").iterdir())
    printed = listenlog.ok("edit", "bob", "--print")
    assert "plays chess" in printed


def test_fixing_twice_leaves_the_last_version(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "loves gulf")
    first = listenlog.ok("export")
    listenlog.ok("note", "bob", "--fix", "loves golff")
    second = listenlog.ok("export")
    listenlog.ok("note", "bob", "--fix", "loves golf")
    assert facts(listenlog, "bob") == ["loves golf"]
    assert len(listenlog.json("log")["interactions"]) == 1
    listenlog.ok("undo")
    assert listenlog.ok("export") == second
    listenlog.ok("undo")
    assert listenlog.ok("export") == first


@pytest.mark.parametrize(
    "note",
    [
        ("role: CTO at Beta",), ("golf", "moved to: Beta as CTO"), ("role: X at Acme", "moved to: Beta as CTO"),
        ("text: ok", "text: never"), ("I promise:", "x"), ("visit: tue-thu 9-11:30, every 6 weeks, drop-in ok",),
        ("says: bob", "pronouns: he/him", "zone: Europe/Dublin"), ("said back: yes",), ("died: yesterday",),
    ],
)  # fmt: skip
def test_fixing_a_note_of_any_kind_without_a_change_changes_nothing(
    note: tuple[str, ...], listenlog: Command, tmp_path: Path
) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--role", "CFO")
    listenlog.ok("note", "bob", "asked: training", "--on", "yesterday")
    listenlog.ok("note", "bob", *note)
    before = content(listenlog)
    listenlog.ok("note", "bob", "--fix", **editor(tmp_path, "true"))
    assert content(listenlog) == before


def test_fixing_takes_what_is_piped_and_opens_no_editor_where_nobody_is(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "loves gulf")
    listenlog.ok("note", "bob", "--fix", stdin="loves golf")
    assert facts(listenlog, "bob") == ["loves golf"]
    assert "no terminal" in listenlog.fails(2, "note", "bob", "--fix")
    assert "no terminal" in listenlog.fails(2, "note", "bob", "--edit", "--no-input", EDITOR="true")
