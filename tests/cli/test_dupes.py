"""Contacts who may be one person: shown, asked about, and answered once."""

import pytest
from command import Command
from terminal import Terminal


@pytest.fixture
def twice(listenlog: Command) -> Command:
    """Return the command where two people are there twice."""
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--email", "bob@acme.example")
    listenlog.ok("add", "Robert Ellis", "--email", "bob@acme.example")
    listenlog.ok("add", "John Reed", "--mobile", "+1 555 123 4567")
    listenlog.ok("add", "Jon Reed", "--mobile", "555 123 4567", "--nickname", "JR")
    return listenlog


def handles(listenlog: Command) -> list[tuple[str, str]]:
    return [(pair["contact"], pair["other"]) for pair in listenlog.json("dupes")["pairs"]]


def test_two_who_may_be_one_are_listed_with_what_speaks_for_it(twice: Command) -> None:
    assert twice.ok("dupes").splitlines() == [
        "Bob Ellis (bob-ellis, Acme) and Robert Ellis (robert-ellis): bob may be robert, same e-mail",
        "John Reed (john-reed) and Jon Reed (jon-reed): names alike, same phone",
    ]
    (bob, john) = twice.json("dupes")["pairs"]
    assert bob["evidence"] == ["bob may be robert", "same e-mail"]
    assert 0.5 < john["chance"] <= 1
    assert twice.ok("dupes", "--plain").splitlines()[1].split("\t")[::3] == ["john-reed", "names alike; same phone"]
    assert max(map(len, twice.ok("dupes", COLUMNS="50").splitlines())) <= 50
    assert twice.ok("dupes", "--ascii", "--screen-reader").isascii()


def test_what_is_answered_is_not_asked_again(twice: Command) -> None:
    twice.ok("relate", "bob-ellis", "namesake", "robert-ellis")
    assert handles(twice) == [("john-reed", "jon-reed")]
    twice.ok("merge", "jon-reed", "john-reed", "--yes")
    assert twice.ok("dupes") == "Nobody seems to be there twice.\n"
    twice.ok("undo")
    twice.ok("undo")
    assert len(handles(twice)) == 2


def test_on_a_terminal_each_two_are_asked_about(twice: Command) -> None:
    terminal = Terminal(twice, "dupes", environment={"NO_COLOR": "1"})
    terminal.answer(("q stop", "x"), ("> ", "2"), ("2 of 2", "n"))
    assert terminal.ended() == 0
    assert "Done: 1 contact merged, 1 pair kept apart." in terminal.screen
    assert {contact["handle"] for contact in twice.json("list")["contacts"]} == {
        "robert-ellis",
        "john-reed",
        "jon-reed",
    }
    assert handles(twice) == []
    twice.ok("undo")
    terminal = Terminal(twice, "dupes", environment={"NO_COLOR": "1"})
    terminal.answer(("1 of 1", ""))
    assert terminal.ended() == 0
    assert "nothing changed" in terminal.screen
    terminal = Terminal(twice, "dupes", environment={"NO_COLOR": "1"})
    terminal.see("q stop")
    terminal.type("q")
    assert terminal.ended() == 0
    assert "nothing changed" in terminal.screen


@pytest.mark.parametrize("end", ["\x03", "\x04"])
def test_who_leaves_changes_nothing(twice: Command, end: str) -> None:
    terminal = Terminal(twice, "dupes")
    terminal.see("q stop")
    terminal.process.send(end)
    assert terminal.ended() == (130 if end == "\x03" else 0)
    assert len(handles(twice)) == 2


def test_nobody(listenlog: Command) -> None:
    assert listenlog.ok("dupes") == "Nobody seems to be there twice.\n"
    assert listenlog.json("dupes") == {"schema": 1, "pairs": []}
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("relate", "bob", "spouse", "Ann Ellis")
    assert listenlog.json("dupes")["pairs"] == []


def test_adding_somebody_who_may_be_there_says_so(twice: Command) -> None:
    done = twice.run("add", "Rob Ellis", "--email", "bob@acme.example")
    assert done.stdout == "Added Rob Ellis as rob-ellis.\n"
    assert done.stderr.startswith("That may be Robert Ellis (robert-ellis): ") or done.stderr.startswith(
        "That may be Bob Ellis (bob-ellis, Acme): "
    )
    assert "same e-mail. One person: listenlog merge rob-ellis " in done.stderr
    assert done.stderr.count("\n") == 1
    assert twice.run("add", "Bert Ellis", "--email", "bob@acme.example", "--quiet").stderr == ""
    assert "bob-ellis" in twice.json("add", "Bob Elis", "--email", "bob@acme.example")["alike"]
    assert twice.run("add", "Mary Stone").stderr == ""


def test_importing_somebody_who_may_be_there_says_so(twice: Command) -> None:
    lines = "".join(
        f'{{"contact": "{who}", "date": "2026-11-03", "text": "hello"}}\n' for who in ("Johnny Reed", "Zoe Fox")
    )
    done = twice.run("import", "-", stdin=lines)
    assert done.returncode == 0
    assert done.stderr.startswith("Johnny Reed (johnny-reed) may be John Reed (john-reed): john may be johnny.")
    assert done.stderr.endswith("See: listenlog dupes\n")
    assert twice.run("import", "-", stdin=lines).stderr == ""
