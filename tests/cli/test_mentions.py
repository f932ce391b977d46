"""Contacts named in a note on somebody else: linked where the whole name is written, and one alone has it."""

import pytest
from command import Command


@pytest.fixture
def people(listenlog: Command) -> Command:
    """Return the command with three contacts."""
    for name in ("Bob Ellis", "John Reed", "Ann O'Brien"):
        listenlog.ok("add", name)
    return listenlog


def mentions(listenlog: Command, text: str) -> list[str]:
    found = listenlog.json("note", "bob", text)["mentions"]
    assert isinstance(found, list)
    return found


def test_the_line_that_confirms_a_note_shows_whom_it_names(people: Command) -> None:
    said = people.ok("note", "bob", "plays golf with John Reed's brother / knows ann o’brien")
    assert said.endswith(": 2 facts. Names John Reed and Ann O'Brien.\n")
    assert people.ok("note", "bob", "plays golf with John").endswith(": 1 fact.\n")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("met John Reed", ["john-reed"]),
        ("JOHN REED and Ann O'Brien's dog", ["john-reed", "ann-obrien"]),
        ("John read it", []),
        ("Reed, John", []),
        ("John, reed flutes", ["john-reed"]),  # a comma doesn't tell
        ("John", []),
        ("Bob Ellis himself", []),  # whose note it is
    ],
)
def test_whole_names_alone_are_linked(people: Command, text: str, named: list[str]) -> None:
    assert mentions(people, text) == named


def test_a_name_that_two_have_is_not_linked(people: Command) -> None:
    assert mentions(people, "met John Reed") == ["john-reed"]
    people.ok("add", "John Reed", "--new")
    assert mentions(people, "met John Reed again") == []
    assert people.json("brief", "john-reed")["mentions"] == []
    people.ok("undo")
    people.ok("undo")
    assert len(people.json("brief", "john-reed")["mentions"]) == 1


def test_the_card_of_who_is_named_tells_it(people: Command) -> None:
    for number in range(4):
        people.ok("note", "bob", f"game {number} with John Reed", "--on", f"2026-11-0{number + 1}")
    people.ok("note", "bob", "an old match with John Reed / a cup that John Reed won", "--on", "2026-11-04")
    assert people.json("brief", "john")["mentions"][0]["text"] == "a cup that John Reed won"
    people.ok("undo")
    people.ok("note", "bob", "leave out: the quarrel with John Reed")
    people.ok("note", "john", "John Reed is his name")
    card = people.ok("brief", "john")
    assert "Named by     Bob Ellis: game 3 with John Reed" in card
    assert "game 1" not in card
    assert "quarrel" not in card
    assert "game 0" in people.ok("brief", "john", "--all")
    assert "game 3" not in people.ok("brief", "john", "--discreet")
    first = people.json("brief", "john")["mentions"][0]
    assert first == {"contact": "bob-ellis", "date": "2026-11-04", "text": "game 3 with John Reed"}
    people.ok("fact", "drop", "bob", "game 3")
    assert people.json("brief", "john")["mentions"][0]["text"] == "game 2 with John Reed"
