"""`promise`, `need` and `question`: what is open both ways, what they complain of, what to ask."""

import json
from typing import Any

import pytest
from command import Command
from terminal import Terminal

EARLIER = "2026-11-10T09:00:00+00:00"
WEEK = "2026-11-29T09:00:00+00:00"  # after today


@pytest.fixture
def bob(listenlog: Command) -> Command:
    """Return the command with Bob Ellis and John Reed of Acme, told much of on 10 November."""
    for name, pronouns in (("Bob Ellis", "he/him"), ("John Reed", "he/him"), ("Ines Prado", "she/her")):
        account = "Beta" if name == "Ines Prado" else "Acme"
        listenlog.ok("add", name, "--org", account, "--pronouns", pronouns, now=EARLIER)
    listenlog.ok(
        "note", "bob", "family: twin daughters, 12 / leave out: has a boat",
        "I promise: pricing by 2026-11-13 / they promise: a user list by 2026-12-01 / I promise: the price list",
        "asked: training for the team / needs: the database rebuilt / complaint: nobody called back", now=EARLIER,
    )  # fmt: skip
    listenlog.ok("note", "john", "I promise: a demo by 2026-11-24 / asked: a demo", now=EARLIER)
    return listenlog


def exported(listenlog: Command, table: str, word: str) -> Any:
    """Return the one row of a table with that word in it."""
    (row,) = [row for row in json.loads(listenlog.ok("export"))[table] if word in json.dumps(row)]
    return row


# Promises


def test_promises_are_listed_the_earliest_due_first(bob: Command) -> None:
    keys = [
        (p["contact"], p["text"], p["direction"], p["due_on"], p["kept_on"])
        for p in bob.json("promise", "list")["promises"]
    ]
    assert keys == [
        ("bob-ellis", "pricing", "mine", "2026-11-13", None),
        ("john-reed", "a demo", "mine", "2026-11-24", None),
        ("bob-ellis", "a user list", "theirs", "2026-12-01", None),
        ("bob-ellis", "the price list", "mine", None, None),
    ]
    assert [p["text"] for p in bob.json("promise", "list", "bob")["promises"]] == [
        "pricing",
        "a user list",
        "the price list",
    ]
    assert bob.ok("promise", "list").splitlines() == [
        "You owe",
        "  pricing  Bob Ellis, 9 days late",
        "  a demo  John Reed, due Tue 24 Nov",
        "  the price list  Bob Ellis",
        "They owe",
        "  a user list  Bob Ellis, due Tue 1 Dec",
    ]
    assert bob.ok("promise", "list", "john", now="2026-11-24T09:00:00+00:00") == "You owe\n  a demo  due today\n"
    assert bob.ok("promise", "list", "--plain").splitlines()[0].split("\t")[:4] == [
        "bob-ellis",
        "mine",
        "2026-11-13",
        "pricing",
    ]
    assert bob.ok("promise", "list", "ines") == ""
    assert bob.json("promise", "list", "ines")["promises"] == []
    terminal = Terminal(bob, "promise", "list", "ines")
    terminal.see("No promise is open with Ines Prado.")
    assert terminal.ended() == 0


def test_a_promise_is_kept_or_dropped(bob: Command) -> None:
    said = bob.ok("promise", "keep", "bob", "pricing")
    assert said == "Kept: pricing (Bob Ellis), promised 10 Nov, 9 days late.\n"
    said = bob.ok("promise", "keep", "bob", "user", "--on", "2026-11-20")
    assert said == "He kept: a user list (Bob Ellis), promised 10 Nov, 11 days before it was due.\n"
    assert (
        bob.ok("promise", "drop", "bob", "price", "list") == "Dropped: the price list (Bob Ellis), promised 10 Nov.\n"
    )
    assert bob.json("promise", "list", "bob")["promises"] == []
    assert bob.json("brief", "bob")["promises"] == {"mine": [], "theirs": []}
    everything = bob.json("promise", "list", "bob", "--all")["promises"]
    assert [(p["text"], p["kept_on"], p["dropped_on"]) for p in everything] == [
        ("pricing", "2026-11-22", None), ("a user list", "2026-11-20", None), ("the price list", None, "2026-11-22"),
    ]  # fmt: skip
    assert bob.ok("promise", "list", "bob", "--all").splitlines()[1] == "  pricing  due Fri 13 Nov, kept 22 Nov"
    assert "  the price list  dropped 22 Nov" in bob.ok("promise", "list", "bob", "--all")
    assert len(bob.json("promise", "list", "--all")["promises"]) == 4
    assert "price list" not in bob.ok("recap", "bob") + bob.ok("log")
    said = bob.fails(3, "promise", "keep", "bob", "pricing")
    assert said == "listenlog: There is no promise open with Bob Ellis.\n"
    said = bob.fails(3, "promise", "keep", "john", "a call")
    assert said == "listenlog: No promise open with John Reed fits 'a call'. See: listenlog promise list john-reed\n"


@pytest.mark.parametrize("theirs", [False, True])
@pytest.mark.parametrize(
    ("promised", "said", "text", "due"),
    [
        ("a call by friday", " due Fri 27 Nov", "a call", "2026-11-27"),
        ("a call by 2026-11-01", " due Sun 1 Nov, 3 weeks late", "a call", "2026-11-01"),
        ("a call by yesterday", " due Sat 21 Nov, 1 day late", "a call", "2026-11-21"),
        ("a call by today", " due Sun 22 Nov", "a call", "2026-11-22"),
        ("a call", " without a date", "a call", None),
        ("a call by and by", " without a date", "a call by and by", None),
        ("a call by 3/4", " without a date", "a call by 3/4", None),
    ],
)
def test_a_promise_is_added_as_a_note_would(
    promised: str, said: str, text: str, due: str | None, theirs: bool, bob: Command
) -> None:
    told = f"they promise 1 thing{said}" if theirs else f"1 promise{said}"
    option = ["--theirs"] if theirs else []
    assert bob.ok("promise", "add", "bob", *promised.split(), *option) == f"Noted on Bob Ellis (Acme): {told}.\n"
    row = exported(bob, "promises", "a call")
    assert (row["text"], row.get("due_on"), row["made_on"]) == (text, due, "2026-11-22")
    assert row["direction"] == ("theirs" if theirs else "mine")
    noted = bob.ok("note", "ines", f"{'they' if theirs else 'I'} promise: {promised}")
    assert noted == f"Noted on Ines Prado (Beta): {told}.\n"


def test_what_is_due_in_the_past_is_said_wherever_it_is_noted(bob: Command) -> None:
    said = bob.ok(
        "note",
        "ines",
        "I promise: x by 2026-11-01 / I promise: y by 2026-11-20 / I promise: z by friday / I promise: w",
    )
    assert said == (
        "Noted on Ines Prado (Beta): 1 promise due Sun 1 Nov, 3 weeks late, 1 promise due Fri 20 Nov, 2 days late, "
        "1 promise due Fri 27 Nov, 1 promise without a date.\n"
    )
    said = bob.ok("note", "ines", "--promise", "v by friday", "--on", "2026-11-10")
    assert said == "Noted on Ines Prado (Beta), Tue 10 Nov: 1 promise due Fri 13 Nov, 9 days late.\n"
    text = bob.ok("edit", "ines", "--print")
    assert "I promise: x by 1 nov 2026\n" in text
    said = bob.ok("edit", "ines", "-", stdin=text.replace("x by 1 nov 2026", "xx by 2 nov 2026"))
    assert said == "Changed Ines Prado: corrected 1 promise due Mon 2 Nov, 2 weeks late.\n"
    assert exported(bob, "promises", "xx")["due_on"] == "2026-11-02"
    terminal = Terminal(bob, "note", "ines")
    terminal.answer(
        ("just now?", ""), ("1  ", ""), ("She asked", ""), ("She needs", ""), ("You promised", "u by 2026-11-01")
    )
    terminal.see("due Sun 1 Nov, 3 weeks late")
    terminal.answer(("Reach her", ""))
    assert terminal.ended() == 0


def test_promises_with_the_same_words_are_told_apart(bob: Command) -> None:
    bob.ok("note", "bob", "I promise: pricing by 2026-11-27", now="2026-11-18T09:00:00+00:00")
    said = bob.fails(3, "promise", "keep", "bob", "pricing")
    assert "pricing (promise due Fri 13 Nov), pricing (promise due Fri 27 Nov)." in said
    bob.ok("note", "bob", "I promise: pricing by 2026-11-27", now="2026-11-20T09:00:00+00:00")
    bob.ok("note", "bob", "I promise: a call", now="2026-11-18T09:00:00+00:00")
    bob.ok("note", "bob", "they promise: a call", now="2026-11-18T09:00:00+00:00")
    said = bob.fails(3, "promise", "keep", "bob", "pricing")
    assert (
        "pricing (promise due Fri 13 Nov), pricing (promise due Fri 27 Nov, of 18 Nov), "
        "pricing (promise due Fri 27 Nov, of 20 Nov)."
    ) in said
    said = bob.fails(3, "promise", "keep", "bob", "call")
    assert "a call (promise), a call (promise of theirs)." in said
    for _twice in range(2):
        bob.ok("note", "john", "I promise: a map", now="2026-11-18T09:00:00+00:00")
    bob.ok("note", "john", "I promise: a map", now="2026-11-19T09:00:00+00:00")
    said = bob.fails(3, "promise", "keep", "john", "map")
    assert "a map (promise, of 18 Nov, no. 1), a map (promise, of 18 Nov, no. 2), a map (promise, of 19 Nov)." in said
    terminal = Terminal(bob, "promise", "drop", "john", "map")
    terminal.answer(("Which number", "2"))
    assert terminal.ended() == 0
    rows = [row for row in json.loads(bob.ok("export"))["promises"] if row["text"] == "a map"]
    assert [row.get("dropped_on") for row in rows] == [None, "2026-11-22", None]


# By the numbers of today


def test_what_today_printed_is_named_by_its_number(bob: Command) -> None:
    agenda = bob.json("today")
    assert [(row["number"], row["text"]) for row in agenda["open"] + agenda["late"] + agenda["soon"][:1]] == [
        (1, "nobody called back"), (2, "pricing"), (3, "a demo"),
    ]  # fmt: skip
    assert (
        bob.ok("promise", "keep", "2", "--on", "yesterday")
        == "Kept: pricing (Bob Ellis), promised 10 Nov, 8 days late.\n"
    )
    assert "settled already" in bob.fails(3, "promise", "keep", "2")
    assert "Number 1 is a complaint, not a promise." in bob.fails(3, "promise", "drop", "1")
    assert "Number 3 is a promise, not a request or complaint." in bob.fails(3, "need", "solve", "3")
    assert "Number 1 is a complaint, not a question." in bob.fails(3, "question", "done", "1")
    assert "One at a time" in bob.fails(2, "promise", "drop", "2", "3")
    assert "Number 1 is open." in bob.fails(3, "need", "reopen", "1")
    assert bob.ok("promise", "drop", "3") == "Dropped: a demo (John Reed), promised 10 Nov.\n"
    assert bob.ok("need", "restate", "1").startswith("Said back: nobody called back")
    assert bob.ok("need", "solve", "1", "--felt", "calm").endswith("felt calm.\n")
    assert "settled already" in bob.fails(3, "need", "solve", "1")
    assert [row["kind"] for row in bob.json("today", now=WEEK)["today"]] == ["check"]
    said = bob.fails(3, "need", "drop", "1", LISTENLOG_NOW=WEEK)
    assert said == "listenlog: Number 1 is solved already. Run: listenlog today\n"
    assert bob.ok("need", "reopen", "1", now=WEEK).startswith("Open again: nobody called back")
    bob.ok("undo")
    assert bob.ok("need", "solve", "1", now=WEEK).startswith("Really fixed: nobody called back")


def test_several_are_settled_at_once_and_each_is_said(bob: Command) -> None:
    bob.json("today")
    assert bob.ok("done", "1", "2") == (
        "Solved: nobody called back (Bob Ellis), a complaint of 10 Nov. To ask next: How do you feel about it now? "
        "Kept: pricing (Bob Ellis), promised 10 Nov, 9 days late.\n"
    )
    assert [q["text"] for q in bob.json("brief", "bob")["ask"]] == ["How do you feel about it now?"]
    bob.ok("undo")
    assert bob.json("brief", "bob")["ask"] == []


# Needs


def test_needs_are_listed_complaints_first(bob: Command) -> None:
    assert bob.ok("need", "list").splitlines() == [
        "Complaints",
        "  nobody called back  Bob Ellis, 10 Nov, not said back yet",
        "Requests",
        "  a demo  John Reed, 10 Nov, not said back yet",
        "  training for the team; needs the database rebuilt  Bob Ellis, 10 Nov, not said back yet",
    ]
    assert [need["kind"] for need in bob.json("need", "list", "bob")["needs"]] == ["complaint", "request"]
    assert bob.ok("need", "list", "john") == "Requests\n  a demo  10 Nov, not said back yet\n"
    assert bob.ok("need", "list", "ines") == ""
    bob.ok("need", "drop", "john", "demo")
    assert bob.ok("need", "list", "john") == ""
    assert bob.ok("need", "list", "john", "--all") == "Requests\n  a demo  10 Nov, dropped 22 Nov\n"
    assert bob.json("brief", "john")["needs"] == []
    assert "You asked for" not in bob.ok("recap", "john")
    assert "There is no need open with John Reed." in bob.fails(3, "need", "solve", "john", "demo")
    assert bob.ok("need", "list", "--all", "--plain").count("\n") == 3


@pytest.mark.parametrize(
    ("options", "said", "agreed", "corrected"),
    [
        ([], "", None, None),
        (["--agreed"], ", he agreed", True, None),
        (["--corrected", "it is the reports"], ", he corrected it", False, "it is the reports"),
    ],
)
def test_a_need_is_said_back(
    options: list[str], said: str, agreed: bool | None, corrected: str | None, bob: Command
) -> None:
    told = bob.ok("need", "restate", "bob", "training", *options, "--on", "yesterday")
    assert told == f"Said back: training for the team (Bob Ellis), asked 10 Nov{said}.\n"
    need = bob.json("brief", "bob")["needs"][1]
    assert (need["restated_on"], need["agreed"], need["corrected"]) == ("2026-11-21", agreed, corrected)
    bob.ok("need", "restate", "bob", "training")
    need = bob.json("brief", "bob")["needs"][1]
    assert (need["restated_on"], need["agreed"], need["corrected"]) == ("2026-11-22", agreed or None, corrected)


def test_solving_a_request_asks_no_feelings(bob: Command) -> None:
    assert (
        bob.ok("need", "solve", "bob", "training", "--how", "rebuilt")
        == "Solved: training for the team (Bob Ellis), asked 10 Nov.\n"
    )
    assert bob.json("brief", "bob")["ask"] == []
    assert json.loads(bob.ok("need", "solve", "john", "demo", "--felt", "glad", "--json"))["ask"] is None
    assert exported(bob, "needs", "a demo")["felt_after"] == "glad"
    later = "2026-12-24T09:00:00+00:00"
    bob.fails(3, "done", "bob", "training", LISTENLOG_NOW=later)
    assert (
        bob.ok("need", "reopen", "bob", "training") == "Open again: training for the team (Bob Ellis), asked 10 Nov.\n"
    )
    assert "training for the team; needs the database rebuilt  10 Nov, not said back yet, tried: rebuilt" in bob.ok(
        "need", "list", "bob"
    )


def test_a_solved_complaint_is_asked_about_once(bob: Command) -> None:
    told = json.loads(bob.ok("done", "bob", "called", "--json"))
    assert (told["kind"], told["ask"]) == ("complaint", "How do you feel about it now?")
    bob.ok("note", "bob", "complaint: and again")
    bob.ok("need", "solve", "bob", "again")
    assert [q["text"] for q in bob.json("brief", "bob")["ask"]] == ["How do you feel about it now?"]
    bob.ok("note", "bob", "complaint: a third")
    assert (
        bob.ok("need", "solve", "bob", "third", "--felt", "calm")
        == "Solved: a third (Bob Ellis), a complaint of 22 Nov, felt calm.\n"
    )
    assert len(bob.json("brief", "bob")["ask"]) == 1


def test_nobody_is_asked_who_can_not_or_will_not_be(bob: Command) -> None:
    bob.ok("note", "bob", 'do not contact: "leave me alone"')
    assert (
        bob.ok("need", "solve", "bob", "called") == "Solved: nobody called back (Bob Ellis), a complaint of 10 Nov.\n"
    )
    bob.ok("note", "ines", "complaint: late")
    bob.ok("note", "ines", "died: yesterday")
    bob.ok("done", "ines", "late")
    assert bob.json("question", "list")["questions"] == []


def test_what_is_solved_already_says_what_may_be_said_of_it(bob: Command) -> None:
    bob.ok("need", "solve", "bob", "called")
    said = bob.fails(2, "need", "solve", "bob", "called")
    assert (
        said == "listenlog: That is solved already; from Sun 29 Nov say whether it really is, or now how they --felt.\n"
    )
    bob.ok("need", "solve", "bob", "called", "--how", "a call")
    said = bob.ok("need", "solve", "bob", "called", "--felt", "fine", now="2026-11-29T09:00:00+00:00")
    assert said == "Really fixed: nobody called back (Bob Ellis), a complaint of 10 Nov, solved 22 Nov, felt fine.\n"
    row = exported(bob, "needs", "nobody called back")
    assert (row["resolution"], row["felt_after"], row["checked_on"]) == ("a call", "fine", "2026-11-29")
    assert bob.json("brief", "bob")["ask"] == []
    assert "There is no need settled with John Reed." in bob.fails(3, "need", "reopen", "john", "demo")
    assert "See: listenlog need list bob-ellis --all" in bob.fails(3, "need", "reopen", "bob", "training")
    listed = "nobody called back  10 Nov, solved 22 Nov, a call, felt fine, really fixed 29 Nov"
    assert listed in bob.ok("need", "list", "bob", "--all")


@pytest.mark.parametrize("command", [("done",), ("need", "solve")])
def test_on_a_terminal_it_is_asked_whether_it_is_fixed(command: tuple[str, ...], bob: Command) -> None:
    terminal = Terminal(bob, *command, "bob", "called")
    terminal.answer(("What was done about it?", "a call"), ("How does he feel about it now?", ""))
    terminal.see("To ask next:")
    assert terminal.ended() == 0
    before = bob.ok("export")
    for answers, code, words in (
        (["maybe", ""], 2, "nothing was done"),
        (["no"], 0, "Open again"),
        (["YES"], 0, "Really fixed"),
    ):
        assert bob.ok("export") == before
        terminal = Terminal(bob, *command, "bob", "called", environment={"LISTENLOG_NOW": WEEK})
        terminal.answer(*(("Is it really fixed?", answer) for answer in answers))
        assert terminal.ended() == code
        assert words in " ".join(terminal.screen.split())
        if code == 0:
            bob.ok("undo")


# Questions


def test_what_to_ask_is_listed(bob: Command) -> None:
    bob.ok("question", "add", "bob", "how was Mexico?")
    bob.ok("question", "add", "ines", "how", "did", "the", "move", "go?", "--on", "friday")
    everybody = bob.json("question", "list")
    assert [(q["contact"], q["text"], q["added_on"], q["ask_on"], q["asked_on"]) for q in everybody["questions"]] == [
        ("bob-ellis", "how was Mexico?", "2026-11-22", None, None),
        ("ines-prado", "how did the move go?", "2026-11-22", "2026-11-27", None),
    ]
    assert len(everybody["built_in"]) == 6
    assert bob.json("question", "list", "ines")["built_in"] == []
    assert bob.ok("question", "list", "ines") == "Ask her\n  how did the move go?  noted 22 Nov, for Fri 27 Nov\n"
    assert bob.ok("question", "list", "john").splitlines()[:2] == [
        "About the complaint",
        "  What happened, from your side?",
    ]
    plain = bob.ok("question", "list", "--plain").splitlines()
    assert len(plain) == 8
    assert plain[0] == "\tWhat happened, from your side?\t\t\t"
    bob.ok("archive", "bob")
    assert [q["contact"] for q in bob.json("question", "list")["questions"]] == ["ines-prado"]


def test_a_question_for_a_day_is_on_the_card_and_does_not_open_the_talk_before(bob: Command) -> None:
    said = bob.ok("question", "add", "ines", "how did the move go?", "--on", "friday")
    assert said == "To ask next: how did the move go? (Ines Prado), on Fri 27 Nov.\n"
    assert "Ask next     how did the move go?" in bob.ok("brief", "ines")
    assert "on Fri 27 Nov" in bob.ok("brief", "ines")
    assert bob.json("brief", "ines")["open_with"] is None
    assert bob.json("brief", "ines", now="2026-11-27T09:00:00+00:00")["open_with"] == "how did the move go?"
    assert bob.ok("question", "done", "ines", "move") == "Asked: how did the move go? (Ines Prado), noted 22 Nov.\n"


def test_the_same_question_is_asked_once(bob: Command) -> None:
    bob.ok("question", "add", "ines", "How did the move go?", now=EARLIER)
    uid = bob.json("question", "list", "ines")["questions"][0]["uid"]
    said = bob.ok("question", "add", "ines", "how did the  move go")
    assert said == "To ask next already: How did the move go? (Ines Prado), noted 10 Nov.\n"
    told = bob.json("question", "add", "ines", "how did the move go?", "--on", "friday")
    assert (told["uid"], told["ask_on"]) == (uid, "2026-11-27")
    assert told["message"] == "To ask next already: How did the move go? (Ines Prado), noted 10 Nov, on Fri 27 Nov."
    assert [q["uid"] for q in bob.json("question", "list", "ines")["questions"]] == [uid]
    bob.ok("question", "done", "ines", "move")
    assert (
        bob.ok("question", "add", "ines", "How did the move go?") == "To ask next: How did the move go? (Ines Prado).\n"
    )


def test_a_question_for_whoever_wants_no_contact_is_kept_and_said(bob: Command) -> None:
    bob.ok("prefer", "ines", "--do-not-contact", "--words", "take me off your list")
    said = bob.ok("question", "add", "ines", "how did the move go?")
    assert said == (
        "To ask next: how did the move go? (Ines Prado). She asked not to be contacted, so it waits until she lifts that.\n"
    )
    assert len(bob.json("question", "list", "ines")["questions"]) == 1


def test_no_talk_opens_with_what_is_closed_or_answered(bob: Command) -> None:
    bob.ok("need", "drop", "bob", "called")
    bob.ok("question", "add", "bob", "Do you have kids?", now=EARLIER)
    bob.ok("question", "add", "bob", "how old are the twins?", now=EARLIER)
    bob.ok("question", "add", "bob", "Is it Mexico again")  # a statement for all that is known, yet yes answers it
    assert bob.json("brief", "bob")["open_with"] is None
    assert "Do you have kids?" in bob.ok("brief", "bob")
    assert "kids" not in bob.ok("reach", "bob", "--draft")
    bob.ok("question", "add", "bob", "how was Mexico?")
    assert bob.json("brief", "bob")["open_with"] == "how was Mexico?"
    assert "how was Mexico?" in bob.ok("reach", "bob", "--draft")


TOLD = "he told you on 10 Nov: twin daughters, 12"
CLOSED = "yes or no answers it, try what, how or tell me about: Tell me about your kids"
SENTENCES = f"Y{CLOSED[1:]}. He told you on 10 Nov: twin daughters, 12."


def test_a_question_that_is_closed_or_answered_is_kept_and_said(bob: Command) -> None:
    said = bob.ok("question", "add", "bob", "Do you have kids?")
    assert said == f"To ask next: Do you have kids? (Bob Ellis). {SENTENCES}\n"
    said = bob.ok("question", "add", "bob", "Do you have a boat?")
    assert (
        said
        == "To ask next: Do you have a boat? (Bob Ellis). Yes or no answers it, try what, how or tell me about: Tell me about your boat.\n"
    )
    assert "he told" not in said  # what is left out is left out
    for note in (["--ask-next", "Do you have kids?"], ["ask next: Do you have kids?"]):
        assert bob.ok("note", "bob", *note) == f"Noted on Bob Ellis (Acme): 1 to ask next ({CLOSED}; {TOLD}).\n"
    said = bob.ok("note", "bob", "ask next: how old are the twins? / ask next: is it ready? / ask next: how was it?")
    assert said == (
        f"Noted on Bob Ellis (Acme): 3 to ask next (how old are the twins? {TOLD}; "
        "is it ready? yes or no answers it, try what, how or tell me about).\n"
    )
    said = bob.ok("note", "john", "ask next: do you have kids?")
    assert said == f"Noted on John Reed (Acme): 1 to ask next ({CLOSED}).\n"  # they are Bob's, not John's
    assert len(bob.json("question", "list")["questions"]) == 8


def test_what_is_built_in_is_found_only_where_a_complaint_is_open(bob: Command) -> None:
    bob.fails(3, "question", "done", "ines", "what happened")
    bob.ok("question", "add", "bob", "What happened in Mexico?")
    assert "Mexico" in bob.ok("done", "bob", "what happened")  # what was added comes first
    assert "from your side" in bob.ok("done", "bob", "what happened")
    assert "fits 2" in bob.fails(3, "question", "done", "john", "should I")
    assert "should I do first? (question, about the complaint of 10 Nov)" in bob.fails(
        3, "question", "done", "john", "should"
    )
    assert "10 Nov" in bob.fails(3, "question", "done", "john", "should")
    bob.fails(2, "question", "done", "john", "do first", "--on", "2026-11-09")
    row = exported(bob, "questions", "from your side")
    assert (row["added_on"], row["asked_on"]) == ("2026-11-22", "2026-11-22")
    bob.ok("undo")
    assert "from your side" in json.dumps(bob.json("brief", "john")["complaint_questions"])
