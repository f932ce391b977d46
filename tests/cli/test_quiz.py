"""The quiz: line by line, by single keys, killed, taken back, on bad input, and what it leaves in the store."""

import json
import os
import signal
import sqlite3
import subprocess
from typing import Any

import pytest
from command import LISTENLOG, Command
from evenings import evening
from terminal import Terminal

NOON, NIGHT = "2026-11-03T11:10:00+00:00", "2026-11-03T21:00:00+00:00"
KNOWN = ("loves golf", "twin daughters are 12", "two dogs")


def at(day: int, hour: int = 21) -> str:
    return f"2026-11-{day:02}T{hour:02}:00:00+00:00"


@pytest.fixture
def bob(listenlog: Command) -> Command:
    """Return the command after a talk with Bob."""
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--role", "CFO", now=NOON)
    listenlog.ok("note", "bob", "--via", "visit", " / ".join(KNOWN), now=NOON)
    return listenlog


def status(listenlog: Command, now: str = NIGHT) -> tuple[int, int, int, int]:
    found = listenlog.json("quiz", "--status", now=now)
    return found["conversations"], found["due"], found["new"], found["reviewed"]


def rows(listenlog: Command, key: str) -> list[dict[str, Any]]:
    listed = json.loads(listenlog.ok("export"))[key]
    assert isinstance(listed, list)
    return listed


def ratings(listenlog: Command) -> list[int]:
    return [review["rating"] for review in rows(listenlog, "reviews")]


# Line by line


def test_a_talk_is_told_freely_and_what_was_known_is_kept(bob: Command) -> None:
    assert status(bob) == (1, 0, 1, 0)
    printed = bob.ok("quiz", now=NIGHT, stdin="he plays golf\ntwin girls, 10\n\n\n\n\n")
    assert "You met Bob Ellis at 11:10. Three things you learned?" in printed
    lines = printed.splitlines()
    assert lines.index("  1  ✓ loves golf") < lines.index("       you: he plays golf")
    assert "  2  ? twin daughters are 12" in lines
    assert "       you: twin girls, 10  number differs: 10, 12" in lines
    assert "  3  ✕ two dogs" in lines
    assert "What you missed comes back tomorrow." in printed
    assert sorted(ratings(bob)[:3]) == [1, 1, 3]
    (recall,) = rows(bob, "recalls")
    assert (recall["answers"], recall["recalled"], recall["of"]) == (["he plays golf", "twin girls, 10"], 1, 3)
    free = [review for review in rows(bob, "reviews") if review["mode"] == "free"]
    verdicts = {review.get("answer"): (review["verdict"], review["rating"]) for review in free}
    assert verdicts["he plays golf"] == ("recalled", 3)
    assert verdicts["twin girls, 10"] == ("ask", 1)
    assert all(0 <= review["probability"] <= 1 for review in free)
    assert status(bob)[0] == 0
    assert bob.ok("quiz", now=NIGHT) == "Nothing more tonight: 1 card answered.\n"


def test_nothing_is_shown_before_the_answers_are_given(bob: Command) -> None:
    printed = bob.ok("quiz", now=NIGHT, stdin="")
    assert "learned?" in printed
    assert not any(words in printed for words in KNOWN)
    assert status(bob)[0] == 1  # end of input is no answer
    assert rows(bob, "recalls") == []


def test_a_number_flips_and_a_second_one_flips_back(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="golf\n\n3\n2 1\nu\n\n")
    texts = {fact["uid"]: fact["text"] for fact in rows(bob, "facts")}
    facts = {card["uid"]: texts[card["fact"]] for card in rows(bob, "cards") if card["kind"] == "fact"}
    known = {facts[review["card"]]: review["rating"] for review in rows(bob, "reviews") if review["card"] in facts}
    assert known == {"loves golf": 3, "twin daughters are 12": 3, "two dogs": 3}  # u takes the flip of 1 back


def test_self_grade_ticks_nothing_and_asks_no_grader(bob: Command) -> None:
    printed = bob.ok("quiz", "--self-grade", now=NIGHT, stdin="golf\ntwin daughters are 12\n\n2\n\n")
    assert "✓ twin" in printed
    assert sorted(ratings(bob)) == [1, 1, 3]
    assert not any("verdict" in review for review in rows(bob, "reviews"))


def test_cards_come_back_and_a_rating_of_ones_own_takes_the_place_of_the_one_offered(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="loves golf\ntwin daughters are 12\n\n\n\n\n")
    assert status(bob, at(4)) == (0, 2, 0, 0)  # two dogs, and the name
    printed = bob.ok("quiz", now=at(4), stdin="two dogs\n2\nRobert Ellis\n\n")
    assert "Who is it? CFO at Acme" in printed
    assert "✓ right  on file as Bob Ellis" in printed
    assert "What did Bob Ellis tell you about pets?" in printed
    assert "from your note of 3 Nov" in printed
    assert "Done: 2 cards, 2 known." in printed
    dogs, name = rows(bob, "reviews")[-2:]
    assert (dogs["rating"], dogs["answer"], dogs["verdict"], dogs["mode"]) == (2, "two dogs", "recalled", "cued")
    assert (name["rating"], name["answer"]) == (3, "Robert Ellis")
    assert len(rows(bob, "reviews")) == 6
    assert status(bob, at(4)) == (0, 0, 0, 2)
    assert status(bob, at(5))[1] >= 2


@pytest.mark.parametrize(
    ("script", "kept", "after"),
    [("golf\n\n9\n\n", [], [1, 1, 1, 3]), ("golf\n\n\nBob Ellis\nyes\n\n", [1, 1, 3], [1, 1, 3, 3])],
    ids=["at the boxes", "at a rating"],
)
def test_a_script_that_is_out_of_step_is_told_so_and_goes_on_there(
    bob: Command, script: str, kept: list[int], after: list[int]
) -> None:
    done = bob.run("quiz", now=NIGHT, stdin=script)
    assert done.returncode == 2
    assert done.stderr.startswith("listenlog: A line of the input is none of 1 to ")
    assert done.stderr.count("\n") == 1
    assert sorted(ratings(bob)) == kept
    printed = bob.ok("quiz", now=NIGHT, stdin="\n" * 4)
    assert "> golf" in printed or "> Bob Ellis" in printed
    assert sorted(ratings(bob)) == after


def test_a_fact_that_is_dropped_while_boxes_are_flipped_is_no_box(bob: Command) -> None:
    assert bob.run("quiz", now=NIGHT, stdin="golf\n\n3\n2\nx\n").returncode == 2
    bob.ok("fact", "drop", "bob", "dogs", now=NIGHT)
    assert "✓ twin" in bob.ok("quiz", now=NIGHT, stdin="\n\n\n")
    assert rows(bob, "recalls")[0]["recalled"] == rows(bob, "recalls")[0]["of"] == 2


def test_of_two_facts_of_a_topic_either_may_be_told_first(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "family: twin daughters / family: goes to Mexico every winter", now=NOON)
    listenlog.ok("quiz", now=NIGHT, stdin="\n" * 6)
    replies = {"What": "each winter in Mexico", "else": "twin girls"}
    asked = evening(
        listenlog, at(4), lambda _talk: (), lambda question: replies["else" if "else" in question else "What"]
    )
    assert asked.questions[:2] == [
        "What did Bob Ellis tell you about family?", "What else did Bob Ellis tell you about family?"
    ]  # fmt: skip
    texts = {fact["uid"]: fact["text"] for fact in rows(listenlog, "facts")}
    facts = {card["uid"]: texts[card["fact"]] for card in rows(listenlog, "cards") if card.get("fact")}
    told = [
        (facts[one["card"]], one["answer"], one["rating"])
        for one in rows(listenlog, "reviews")[2:]
        if one["card"] in facts
    ]
    assert told == [("goes to Mexico every winter", replies["What"], 3), ("twin daughters", replies["else"], 3)]


def test_what_was_told_already_is_met_with_what_else(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "family: twin daughters / family: goes to Mexico every winter", now=NOON)
    listenlog.ok("quiz", now=NIGHT, stdin="twin girls\n\n\n\n")
    terminal = Terminal(listenlog, "quiz", environment={"LISTENLOG_NOW": at(4), "NO_COLOR": "1"})
    terminal.answer(("about family?", "twin daughters"), ("That is so too. What else?", "winters in Mexico"))
    terminal.see("Enter good")
    terminal.process.send("\r")
    terminal.see("Who is it?")
    terminal.process.send("\x03")
    terminal.ended()
    assert rows(listenlog, "reviews")[-1]["answer"] == "winters in Mexico"


def test_end_of_input_after_an_answer_takes_what_is_offered(bob: Command) -> None:
    assert "✓ loves golf" in bob.ok("quiz", now=NIGHT, stdin="golf")
    assert status(bob)[0] == 0
    assert bob.ok("quiz", now=at(4), stdin="two dogs\n").count("✓ right") == 0  # the name came first
    assert ratings(bob)[-1] == 1


def test_a_quiz_goes_on_where_it_was(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="q\n")
    assert status(bob)[0] == 1
    bob.ok("quiz", now=NIGHT, stdin="golf\nq\n")
    printed = bob.ok("quiz", now=NIGHT, stdin="two dogs\n\n\nq\n")
    assert "    > golf\n" in printed
    assert "✓ loves golf" in printed
    assert "✓ two dogs" in printed
    assert "1 left, nothing is lost: listenlog quiz" in printed


def test_answers_are_passed_over_by_undo_and_taken_back_by_the_quiz(bob: Command) -> None:
    before = bob.ok("export")
    bob.ok("quiz", now=NIGHT, stdin="golf\n\n\nBob Ellis\n\n")
    after = bob.ok("export")
    assert [deed["command"] for deed in bob.json("history")["commands"]] == ["note", "add"]
    assert bob.ok("quiz", "--undo") == "Took back the last answer on Bob Ellis; the quiz goes on there.\n"
    assert [card["answer"] for card in rows(bob, "cards") if "answer" in card] == ["Bob Ellis"]  # typed, not rated
    bob.ok("quiz", "--undo")
    assert not any("answer" in card for card in rows(bob, "cards"))
    assert status(bob) == (0, 0, 1, 0)
    assert bob.json("quiz", "--undo")["contacts"] == ["bob-ellis"]  # the ticks
    assert status(bob)[0] == 1
    bob.ok("quiz", "--undo")  # that all is told
    bob.ok("quiz", "--undo")  # the line that was typed
    assert bob.ok("export") == before
    assert bob.ok("quiz", "--undo") == "There is no answer to take back.\n"
    bob.ok("quiz", now=NIGHT, stdin="golf\n\n\nBob Ellis\n\n")
    assert len(bob.ok("export")) == len(after)


def test_a_note_is_undone_with_what_was_learned_of_it_and_redone_with_it(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="golf\n\n\nBob Ellis\n\n")
    after = bob.ok("export")
    assert bob.ok("undo").startswith("Took back note on Bob Ellis")
    assert [card["kind"] for card in rows(bob, "cards")] == ["name"]
    assert rows(bob, "recalls") == []
    assert bob.ok("redo").startswith("Did note on Bob Ellis again")
    assert bob.ok("export") == after


def test_answers_that_went_with_their_note_are_passed_over(bob: Command) -> None:
    bob.ok("note", "Ann Lee", "--new", "sails", now=NOON)
    bob.ok("quiz", "ann", now=NIGHT, stdin="sails\n\n\n")
    bob.ok("quiz", "bob", now=NIGHT, stdin="golf\n\n\n")
    bob.ok("undo")  # the note on Ann
    assert [recall["answers"] for recall in rows(bob, "recalls")] == [["golf"]]
    for _step in ("the ticks", "that all is told", "the line"):
        assert bob.json("quiz", "--undo")["contacts"] == ["bob-ellis"]
    assert bob.ok("quiz", "--undo") == "There is no answer to take back.\n"
    assert rows(bob, "recalls") == []


# Names and people alike


def test_a_name_that_is_somebody_elses_is_a_mix_up_on_both_cards(bob: Command) -> None:
    bob.ok("note", "John Reed", "--new", "single", "role: Buyer at Acme", now=at(1))
    bob.ok("quiz", "--names", now=NIGHT, stdin="john\n\n")
    (confusion,) = rows(bob, "confusions")
    assert confusion["confused_on"] == "2026-11-03"
    for who in ("bob", "john"):
        card = bob.ok("brief", who, now=NIGHT)
        assert "Mixed up     Bob, not John, loves golf" in card
        assert bob.json("brief", who)["confusions"] == [
            {"contact": "Bob Ellis", "taken_for": "John Reed", "fact": "loves golf", "on": "2026-11-03"}
        ]
    contrast = [card for card in rows(bob, "cards") if card["kind"] == "contrast"]
    assert [card["due_on"] for card in contrast] == ["2026-11-04"]
    asked = evening(
        bob, at(4), lambda _talk: (), lambda question: "bob" if "Which" in question or "CFO" in question else ""
    )
    assert "Which of the two at Acme loves golf?" in asked.questions
    assert "mix" not in bob.ok("brief", "bob", now="2027-06-01T09:00:00+00:00")


def test_what_is_told_of_one_and_is_the_others_is_said_and_kept(bob: Command) -> None:
    bob.ok(
        "note",
        "bob",
        "--with",
        "John Reed",
        "--new",
        "chess / john: plays the cello / john: an old boat",
        now=at(5, 11),
    )
    printed = evening(
        bob,
        at(5),
        lambda _talk: ["plays the cello"],
        lambda _q: "",
    )
    assert "That is John Reed: plays the cello" in printed.printed
    assert "John, not Bob, plays the cello" in bob.ok("brief", "bob", now=at(6))


def test_contrast_by_number_and_its_mistake(bob: Command) -> None:
    bob.ok("note", "John Reed", "--new", "single", now=at(1))
    bob.ok("quiz", "--names", now=NIGHT, stdin="john\n\n")
    numbers = {"Which": "2"}  # 1 is Bob, by the order of their names
    asked = evening(bob, at(4), lambda _talk: (), lambda question: numbers.get(question.split()[0], "x"))
    assert "1: Bob Ellis\n2: John Reed\n" in asked.printed
    assert len(rows(bob, "confusions")) == 2


# On a terminal


def test_single_keys(bob: Command) -> None:
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT, "NO_COLOR": "1"})
    terminal.answer(("learned?", "he golfs"), ("> ", "dogs, two"), ("> ", ""))
    terminal.see("q stop, nothing is lost")
    terminal.process.send("2")
    terminal.see("2  ✓ twin daughters are 12")
    terminal.process.send("u")
    terminal.see("2  ✕ twin daughters are 12")
    terminal.process.send("\r")
    terminal.answer(("Who is it?", "Bob Ellis"))
    terminal.see("✓ right")
    terminal.see("Enter good")
    terminal.process.send("4")
    terminal.see("Comes back")
    assert terminal.ended() == 0
    assert "Done: 1 talk and 1 card, 1 known." in terminal.screen
    assert sorted(ratings(bob)) == [1, 3, 3, 4]


def test_keys_of_a_card(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="loves golf\n\n\n\n\n")
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": at(4), "NO_COLOR": "1"})
    terminal.answer(("about family?", "twin daughters"))
    terminal.see("Enter")
    terminal.process.send("u")
    terminal.answer(("about family?", "twin daughters, 12"))
    terminal.see("Enter good")
    terminal.process.send("e")
    terminal.answer(("In other words", "twin daughters who are 13"))
    terminal.see("Kept in those words")
    terminal.process.send("\r")
    terminal.answer(("about pets?", "two dogs"))
    terminal.see("Enter good")
    terminal.process.send("z")
    terminal.answer(("Who is it?", "s"))  # for another night
    assert terminal.ended() == 0
    assert [fact["text"] for fact in bob.json("brief", "bob")["facts"]].count("twin daughters who are 13") == 1
    assert status(bob, at(4)) == (0, 0, 0, 1)
    assert [card["kind"] for card in rows(bob, "cards") if card.get("buried_until")] == ["name"]
    assert len([card for card in rows(bob, "cards") if card["suspended"]]) == 1
    asked = evening(bob, at(5), lambda _talk: (), lambda _question: "")
    assert any("Who is it?" in question for question in asked.questions)
    assert not any("pets" in question for question in asked.questions)
    asked = evening(bob, "2026-12-20T21:00:00+00:00", lambda _talk: (), lambda _question: "13 twin girls", "bob")
    assert "What did Bob Ellis tell you about pets?" in asked.questions  # asked for by name, it rests no longer
    assert "twin daughters who are 13" in asked.printed


def test_ctrl_c_and_ctrl_d_lose_nothing(bob: Command) -> None:
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT})
    terminal.answer(("learned?", "golf"))
    terminal.see("> ")
    terminal.process.send("tw\x03")
    assert terminal.ended() == 130
    assert rows(bob, "recalls")[0]["answers"] == ["golf"]
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT})
    terminal.see("golf")
    terminal.see("> ")
    terminal.process.send("\x04")
    assert terminal.ended() == 0
    assert "1 left" in terminal.screen or "2 left" in terminal.screen
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT})
    terminal.answer(("> ", ""))
    terminal.see("nothing is lost")
    terminal.process.send("\x03")
    assert terminal.ended() == 130
    assert status(bob)[0] == 1
    assert ratings(bob) == []


@pytest.mark.parametrize("stop", ["\x03", "\x04", "q"])
@pytest.mark.parametrize("options", [(), ("--self-grade",)], ids=["graded", "judged by oneself"])
def test_who_stops_at_a_rating_is_asked_for_it_again(bob: Command, stop: str, options: tuple[str, ...]) -> None:
    bob.ok("quiz", now=NIGHT, stdin="golf\ndogs\ntwins are 12\n\n\n")
    terminal = Terminal(bob, "quiz", *options, environment={"LISTENLOG_NOW": NIGHT, "NO_COLOR": "1"})
    terminal.answer(("Who is it?", "no idea"))
    terminal.see("q stop")
    terminal.process.send(stop)
    terminal.ended()
    before = ratings(bob)
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT, "NO_COLOR": "1"})
    terminal.see("> no idea")
    terminal.see("Enter forgot")
    terminal.process.send("u")  # and to say something else
    terminal.answer(("> ", "Bob Ellis"))
    terminal.see("Enter good")
    terminal.process.send("\r")
    assert terminal.ended() == 0
    assert ratings(bob) == [*before, 3]


def test_two_quizzes_at_once_review_a_card_once(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="golf\ndogs\ntwins are 12\n\n\n")
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT, "NO_COLOR": "1"})
    terminal.answer(("Who is it?", "no idea"))
    terminal.see("Enter forgot")
    bob.ok("quiz", now=NIGHT, stdin="4\n")
    reviews = rows(bob, "reviews")
    terminal.process.send("1")
    assert terminal.ended() == 0
    assert rows(bob, "reviews") == reviews


def test_back_reaches_no_further_than_this_quiz(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="golf\n\n\nBob Ellis\n\n")
    before = rows(bob, "reviews")
    printed = bob.ok("quiz", now=at(5), stdin="u\nno\n\nu\n")
    assert "There is no answer of this quiz to take back; listenlog quiz --undo goes further." in printed
    assert "Took back the last answer on Bob Ellis." in printed
    assert [review for review in rows(bob, "reviews") if review["mode"] == "free" or review in before] == before


def test_a_kill_at_any_prompt_loses_at_most_the_line_that_is_typed(bob: Command) -> None:
    """Each step is typed, the next prompt seen, and the program killed there; it goes on at that very prompt."""

    def killed(*steps: tuple[str, str], then: str) -> None:
        terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT, "NO_COLOR": "1"})
        for see, send in steps:
            terminal.see(see)
            terminal.process.send(send)
        terminal.see(then)
        terminal.process.send("half a li")
        terminal.process.kill(signal.SIGKILL)
        terminal.process.wait()
        bob.ok("doctor")

    killed(then="> ")
    killed(("> ", "golf\r"), then="> ")
    assert rows(bob, "recalls")[0]["answers"] == ["golf"]
    killed(("> golf", ""), ("> ", "dogs\r"), then="> ")
    assert rows(bob, "recalls")[0]["answers"] == ["golf", "dogs"]
    killed(("> dogs", ""), ("> ", "\r"), then="nothing is lost")
    assert status(bob)[0] == 1
    killed(("nothing is lost", "2"), then="2  ✓")
    assert rows(bob, "recalls")[0]["flips"] == [2]
    killed(("2  ✓ twin", ""), ("nothing is lost", "\r"), then="Who is it?")
    assert status(bob) == (0, 0, 1, 0)
    assert ratings(bob) == [3, 3, 3]
    killed(("> ", "Bob Ellis\r"), then="Enter good")
    assert ratings(bob) == [3, 3, 3]
    killed(("> Bob Ellis", ""), ("Enter good", "4"), then="Done")
    assert (status(bob), ratings(bob)) == ((0, 0, 0, 1), [3, 3, 3, 4])


def test_no_transaction_is_open_while_somebody_thinks(bob: Command) -> None:
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT})
    terminal.answer(("learned?", "golf"))
    terminal.see("> ")
    bob.ok("note", "bob", "a thing meanwhile", now=NIGHT)
    terminal.process.send("\x03")
    assert terminal.ended() == 130


# How much, of whom, when


def test_who_tag_and_account(bob: Command) -> None:
    bob.ok("note", "Cy Poe", "--new", "sails +sea", now=NOON)
    assert status(bob)[0] == 2
    for words, number in (
        (("cy",), 1),
        (("@acme",), 1),
        (("--tag", "sea"), 1),
        (("bob", "--tag", "sea"), 0),
        (("--names",), 0),
    ):
        assert bob.json("quiz", "--status", *words, now=NIGHT)["conversations"] == number, words
    bob.fails(3, "quiz", "nobody")
    nobody = "Nothing tonight: there is nobody to ask about.\n"
    assert bob.ok("quiz", "bob", "--tag", "sea", now=NIGHT) == bob.ok("quiz", "--tag", "none", now=NIGHT) == nobody


def test_a_night_holds_ten_and_a_limit_of_ones_own(bob: Command) -> None:
    for n in range(4):
        bob.ok(
            "note", f"Person {n} Poe", "--new", f"role: Job{n} at Firm{n}", "a boat / chess / a cat / jazz", now=NOON
        )
    everything = dict.fromkeys(("a boat", "chess", "a cat", "jazz", *KNOWN))
    evening(bob, NIGHT, lambda _talk: list(everything), lambda _question: "x")
    assert status(bob, NIGHT)[3] <= 10
    assert len([card for card in rows(bob, "cards") if card["due_on"] <= "2026-11-05"]) > 10
    assert status(bob, at(5))[1] == 10
    assert bob.json("today", now=at(5))["quiz"] == {"due": 10, "conversations": 0}
    asked = evening(bob, at(5), lambda _talk: (), lambda _question: "x")
    assert len(asked.questions) == 10
    assert asked.questions[0] != asked.questions[1]
    assert evening(bob, at(5), lambda _talk: (), lambda _question: "x").questions == []
    more = evening(bob, at(5), lambda _talk: (), lambda _question: "x", "--limit", "3")
    assert len(more.questions) == 3
    bob.ok("config", "set", "easy_days", "fri, sat")
    assert len(evening(bob, at(6), lambda _talk: (), lambda _question: "x").questions) == 5  # a Friday
    bob.ok("config", "set", "holidays", "2026-11-07..2026-11-09")
    assert bob.ok("quiz", now=at(7)) == "Nothing tonight: it is a holiday.\n"
    assert status(bob, at(7))[:3] == (0, 0, 0)
    assert bob.json("prompt", now=at(7))["tonight"] == bob.json("today", now=at(7))["quiz"]["due"] == 0
    assert bob.json("quiz", "bob", "--status", now=at(7))["due"] > 0  # who is asked about by name


def test_the_evening_before_a_meeting_everything_about_them_is_asked(bob: Command) -> None:
    evening(bob, NIGHT, lambda _talk: KNOWN, lambda _question: "Bob Ellis\t4")
    evening(bob, at(5), lambda _talk: (), lambda _question: "x\t4")
    evening(bob, at(6), lambda _talk: (), lambda _question: "x\t4")
    assert status(bob, at(9))[1] < 4
    bob.ok("note", "bob", "meet: 2026-11-10 15:00 visit, confirmed", now=at(8))
    assert status(bob, at(9))[1] == 4
    assert len(evening(bob, at(9), lambda _talk: (), lambda _question: "x\t3").questions) == 4
    assert status(bob, at(9)) == (0, 0, 0, 4)
    assert status(bob, at(10))[1] == 0  # asked yesterday


def test_cramming_changes_no_card(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="loves golf\n\n\nBob Ellis\n\n")
    before = rows(bob, "cards")
    asked = evening(bob, at(4), lambda _talk: (), lambda _question: "golf", "bob", "--before", "friday")
    assert len(asked.questions) == 4
    assert rows(bob, "cards") == before
    assert [review["mode"] for review in rows(bob, "reviews")].count("cram") == 4
    assert (
        bob.ok("quiz", "--before", "friday", now=at(4)) == "You meet nobody until then, so there is nothing to ask.\n"
    )
    bob.ok("note", "bob", "meet: 2026-11-06 15:00 visit, confirmed", now=at(4))
    assert (
        len(
            evening(bob, at(4), lambda _talk: (), lambda _question: "x", "--before", "friday", "--limit", "2").questions
        )
        == 2
    )
    bob.fails(2, "quiz", "bob", "--before", "some day")
    assert "2026-11-03 is gone by" in bob.fails(2, "quiz", "bob", "--before", "2026-11-03", now=at(4))
    bob.fails(2, "quiz", "bob", "--before", "friday", "--status", now=at(4))


def test_whoever_is_not_to_be_asked_about_is_not(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="\n\n\n\n")
    assert status(bob, at(4))[1] == 4
    bob.ok("archive", "bob")
    assert status(bob, at(4)) == (0, 0, 0, 0)
    bob.ok("undo")
    bob.ok("note", "bob", 'do not contact: "take me off your list"', now=at(4, 9))
    assert status(bob, at(4)) == (0, 0, 0, 0)
    assert bob.ok("prompt", now=at(4)) == ""


def test_what_was_imported_or_is_a_try_is_not_recalled(listenlog: Command) -> None:
    listenlog.ok("import", "-", stdin='{"contact": "Dora", "date": "2026-11-03", "text": "hello"}')
    listenlog.ok("note", "dora", "--via", "mobile", "--out", "--no-answer", "a voicemail", now=NOON)
    assert status(listenlog)[0] == 0
    listenlog.ok("note", "dora", "chess", "--on", "2026-10-27", now=NOON)
    assert status(listenlog)[0] == 0  # a week ago
    listenlog.ok("note", "dora", "rugby", "--on", "2026-10-28", now=NOON)
    assert status(listenlog)[0] == 1


class EverySecondTime:
    """Answers that forget the pets every second time they are asked about."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, question: str) -> str:
        """Return an answer and its rating."""
        self.times += "pets" in question
        return f"no\t{1 if self.times % 2 else 3}" if "pets" in question else "no\t4"


def answer_until_pets(terminal: Terminal) -> None:
    """Answer up to the rating of the card of the pets."""
    while True:
        terminal.see("> ")
        pets = "pets" in terminal.screen.rpartition("Recall")[2]
        terminal.type("no")
        terminal.see("q stop")
        if pets:
            return
        terminal.process.send("4")


def test_a_leech_rests_where_nobody_can_be_asked(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="loves golf\ntwin daughters are 12\ntwo dogs\n\n\n\n\n")
    answer = EverySecondTime()
    printed = "".join(evening(bob, at(day), lambda _talk: (), answer).printed for day in range(5, 29))
    assert printed.count("Forgotten 4 times. It rests until Bob Ellis is asked about by name.") == 1
    assert {fact["text"] for fact in bob.json("brief", "bob")["facts"]} == set(KNOWN)
    (resting,) = [card for card in rows(bob, "cards") if card["suspended"]]
    assert resting["lapses"] == 4
    terminal = Terminal(bob, "quiz", "bob", environment={"LISTENLOG_NOW": "2026-12-20T21:00:00+00:00", "NO_COLOR": "1"})
    answer_until_pets(terminal)  # it is asked for by name
    terminal.process.send("3")
    terminal.see("Comes back")
    terminal.process.send("\x03")
    assert not [card for card in rows(bob, "cards") if card["suspended"]]


@pytest.mark.parametrize(
    ("typed", "text", "rests"),
    [("", "two dogs", True), ("k", "two dogs", False), ("a pair of dogs", "a pair of dogs", False)],
)
def test_a_leech_is_said_in_other_words_or_rests(bob: Command, typed: str, text: str, rests: bool) -> None:
    bob.ok("quiz", now=NIGHT, stdin="loves golf\ntwin daughters are 12\ntwo dogs\n\n\n\n\n")
    answer = EverySecondTime()

    def fourth(day: str) -> bool:
        """Say whether the card of the pets is forgotten for the fourth time when it is asked next."""
        return answer.times % 2 == 0 and any(
            card["lapses"] == 3 and card["due_on"] <= day for card in rows(bob, "cards")
        )

    day = 5
    while not fourth(f"2026-11-{day:02}"):
        evening(bob, at(day), lambda _talk: (), answer)
        day += 1
    terminal = Terminal(bob, "quiz", "bob", environment={"LISTENLOG_NOW": at(day), "NO_COLOR": "1"})
    answer_until_pets(terminal)
    terminal.process.send("1")
    terminal.answer(("Forgotten 4 times. Say it in other words, or Enter to let it rest; k keeps it.", typed))
    terminal.process.send("\x03")
    terminal.ended()
    assert text in [fact["text"] for fact in bob.json("brief", "bob")["facts"]]
    assert any(card["suspended"] for card in rows(bob, "cards")) == rests


# Bad input


def test_nothing_to_ask(listenlog: Command) -> None:
    assert listenlog.ok("quiz") == "Nothing tonight.\n"
    assert listenlog.ok("quiz", "--status") == "Tonight: nothing.\n"
    assert listenlog.json("quiz") == {
        "schema": 1, "study_day": "2026-11-22", "conversations": 0, "answered": 0, "known": 0
    }  # fmt: skip
    assert listenlog.json("quiz", "--status") == {
        "schema": 1, "study_day": "2026-11-22", "conversations": 0, "due": 0, "new": 0, "reviewed": 0
    }  # fmt: skip
    assert not (listenlog.home / "data").exists()


def test_odd_answers(bob: Command) -> None:
    long = " ".join(f"word{n}" for n in range(10_000))
    printed = bob.ok(
        "quiz",
        now=NIGHT,
        stdin=f"{long}\n\x1b[2J\x00\xff golf\n\n\n{long}\n\n".encode("utf-8", "replace").replace(b"\xc3\xbf", b"\xff"),
    )
    assert "\x1b" not in printed
    assert len(rows(bob, "recalls")[0]["answers"][0]) == 2000
    assert status(bob) == (0, 0, 0, 1)
    for options in (("--limit", "0"), ("--minutes", "0"), ("--limit", "x"), ("--frob",)):
        bob.fails(2, "quiz", *options)


def test_a_clock_that_is_set_back_stays_on_the_last_evening(bob: Command) -> None:
    bob.ok("quiz", now=at(5), stdin="golf\n\n\nBob Ellis\n\n")
    printed = bob.ok("quiz", now=at(4), stdin="")
    assert printed == "Nothing more tonight: 1 card answered.\n" or "counts for 2026-11-05" in printed
    assert bob.json("quiz", "--status", now="2026-10-01T21:00:00+00:00")["study_day"] == "2026-11-05"
    assert {review["study_day"] for review in rows(bob, "reviews")} == {"2026-11-05"}


def test_a_night_lasts_until_four(bob: Command) -> None:
    bob.ok("quiz", now="2026-11-04T01:00:00+00:00", stdin="golf\n\n\nBob Ellis\n\n")
    assert {review["study_day"] for review in rows(bob, "reviews")} == {"2026-11-03"}
    assert status(bob, "2026-11-04T03:59:00+00:00") == (0, 0, 0, 1)
    assert status(bob, "2026-11-04T04:00:00+00:00")[1] == 3


def test_twenty_columns_and_ways_of_showing(bob: Command) -> None:
    printed = bob.ok("quiz", now=NIGHT, stdin="golf\n\n\nBob Ellis\n\n", COLUMNS="20")
    assert max(map(len, printed.splitlines())) <= 20
    for _step in ("rated", "typed"):
        bob.ok("quiz", "--undo")
    printed = bob.ok("quiz", "--ascii", now=NIGHT, stdin="Bob Ellis\n\n")
    assert printed.isascii()
    for _step in ("rated", "typed"):
        bob.ok("quiz", "--undo")
    printed = bob.ok("quiz", "--screen-reader", now=NIGHT, stdin="Bob Ellis\n\n")
    assert "Question 1 of 1: Who is it? CFO at Acme; loves golf" in printed
    assert "From your note of 3 Nov" in bob.ok("quiz", "--screen-reader", now=at(4), stdin="")
    assert not set("╭│━✓✕") & set(printed)
    for _step in ("rated", "typed"):
        bob.ok("quiz", "--undo")
    done = bob.run("quiz", "--json", now=NIGHT, stdin="Bob Ellis\n\n")
    assert json.loads(done.stdout) == {
        "schema": 1,
        "study_day": "2026-11-03",
        "conversations": 0,
        "answered": 1,
        "known": 1,
    }
    assert "Who is it?" in done.stderr


def test_without_anybody_to_ask_it_ends(bob: Command) -> None:
    terminal = Terminal(bob, "quiz", "--no-input", environment={"LISTENLOG_NOW": NIGHT})
    assert terminal.ended() == 0
    assert status(bob)[0] == 1
    terminal = Terminal(bob, "quiz", environment={"LISTENLOG_NOW": NIGHT, "LISTENLOG_NO_INPUT": "1"})
    assert terminal.ended() == 0


def test_each_question_is_flushed_before_it_is_answered(bob: Command) -> None:
    with subprocess.Popen(
        [LISTENLOG, "quiz"],
        env={**bob.environment, "LISTENLOG_NOW": NIGHT},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as quiz:
        assert quiz.stdout is not None
        assert quiz.stdin is not None
        seen = b""
        while b"learned?" not in seen:
            seen += os.read(quiz.stdout.fileno(), 1000)
        quiz.stdin.write(b"golf\n\n")
        quiz.stdin.flush()
        while b"comes back" not in seen:
            seen += os.read(quiz.stdout.fileno(), 1000)
        quiz.stdin.close()
    assert quiz.returncode == 0


# Cards and their reviews


@pytest.mark.files
def test_doctor_makes_cards_anew_that_differ_from_their_reviews(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="golf\n\n\nBob Ellis\n\n")
    before = bob.ok("export")
    store = sqlite3.connect(bob.home / "data" / "listenlog.db")
    store.execute("UPDATE card SET stability = 500, due_on = '2030-01-01', lapses = 3 WHERE kind = 'fact'")
    store.commit()
    store.close()
    assert "3 of 4 were not what their reviews say. Run: listenlog doctor --fix" in bob.run("doctor").stdout
    found = {one["subject"]: one for one in bob.json("doctor", "--fix")["findings"]}
    assert found["cards"] == {
        "subject": "cards", "well": True, "text": "3 of 4 were not what their reviews say, made anew"
    }  # fmt: skip
    assert bob.ok("export") == before
    assert {one["subject"]: one["text"] for one in bob.json("doctor")["findings"]}["cards"] == "ok"


def test_a_corrected_fact_keeps_its_card_and_a_dropped_one_is_not_asked(bob: Command) -> None:
    bob.ok("quiz", now=NIGHT, stdin="\n\n\n\n")
    bob.ok("fact", "correct", "bob", "twin", "twin daughters are 13", now=at(4, 9))
    bob.ok("fact", "drop", "bob", "dogs", now=at(4, 9))
    assert status(bob, at(4)) == (0, 3, 0, 0)
    asked = evening(bob, at(4), lambda _talk: (), lambda _question: "")
    assert "twin daughters are 13" in asked.printed
    assert "dogs" not in asked.printed


def test_stats_tell_what_is_recalled(bob: Command) -> None:
    evening(bob, NIGHT, lambda _talk: ["golf"], lambda _question: "")
    evening(bob, at(12), lambda _talk: (), lambda _question: "x\t3")
    printed = bob.ok("stats", now=at(12))
    assert "recalled" in printed
    assert "Recall       " in printed
    assert "from 25% to 100% in 2 weeks" in printed
    assert "2 of the last 30 with a quiz" in printed
    assert bob.json("stats", now=at(12))["recall"]["days"][0] == {"on": "2026-11-03", "recalled": 1, "of": 4}
    assert "Recall: from 25% to 100% in 2 weeks" in bob.ok("stats", "--screen-reader", now=at(12))


@pytest.mark.files
def test_forgetting_somebody_leaves_nothing_of_what_was_answered(bob: Command) -> None:
    bob.ok("note", "bob", "--with", "John Reed", "--new", "chess / john: cello", now=at(5, 11))
    evening(bob, at(5), lambda _talk: ["zebrafinch", "plays cello"], lambda _question: "quaggamire")
    bob.ok("forget", "bob", "--yes")
    for path in (bob.home / "data").iterdir():
        content = path.read_bytes()
        assert b"zebrafinch" not in content
        assert b"quaggamire" not in content
