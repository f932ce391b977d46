"""What a person meets on a terminal: choices by number, the prompts, Ctrl-C, and what is kept when it all stops."""

import os
import signal
import stat
from pathlib import Path

import pytest
from command import Command
from terminal import Terminal


def facts(listenlog: Command, who: str) -> list[str]:
    """Return the texts of a contact's facts, as they were noted."""
    return [fact["text"] for fact in listenlog.json("brief", who)["facts"]]


def test_a_choice_is_by_number(listenlog: Command) -> None:
    for name in ("Bob Ellis", "Bob Tanaka"):
        listenlog.ok("add", name)
    terminal = Terminal(listenlog, "note", "bob", "loves golf")
    terminal.see("1  bob-ellis")
    terminal.answer(("Which number", "7"), ("Which number", "2"))
    assert terminal.ended() == 0
    assert "Noted" in terminal.screen
    assert "\x1b[" in terminal.screen
    assert facts(listenlog, "bob-tanaka") == ["loves golf"]
    terminal = Terminal(listenlog, "note", "bob", "loves golf")
    terminal.answer(("Which number", ""))
    assert terminal.ended() == 2


def test_someone_new_is_offered(listenlog: Command) -> None:
    terminal = Terminal(listenlog, "note", "Zed Young", "plays chess")
    terminal.answer(("Add Zed Young as new?", "n"))
    assert terminal.ended() == 3
    terminal = Terminal(listenlog, "note", "Zed Young", "plays chess")
    terminal.answer(("Add Zed Young as new?", "y"))
    assert terminal.ended() == 0
    assert facts(listenlog, "zed") == ["plays chess"]


def test_forgetting_asks(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    terminal = Terminal(listenlog, "forget", "bob")
    terminal.answer(("for good?", "n"))
    assert terminal.ended() == 2
    terminal = Terminal(listenlog, "forget", "bob")
    terminal.answer(("for good?", "y"))
    assert terminal.ended() == 0
    assert listenlog.json("list")["contacts"] == []


def test_the_three_prompts_and_the_short_ones(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme")
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(
        ("Bob Ellis Acme, just now?", ""),
        ("1  ", "loves to golf"),
        ("2  ", "family: twin daughters are 12"),
        ("3  ", "family goes to Mexico every winter"),
        ("4  ", ""),
        ("They asked", "training for the team"),
        ("They need", "the database rebuilt for the way sales works"),
        ("Said back?", "yes"),
        ("You promised", "pricing by friday"),
    )
    terminal.see("due Fri 27 Nov")
    terminal.answer(("Reach them", "email"))
    terminal.see("Noted")
    assert terminal.ended() == 0
    said = " ".join(terminal.screen.split())
    assert "3 facts, 1 need, said back and agreed, 1 promise due" in said
    brief = listenlog.json("brief", "bob")
    assert [need["agreed"] for need in brief["needs"]] == [True]
    assert brief["promises"]["mine"][0]["due_on"] == "2026-11-27"
    assert brief["reach"]["channel"] == "email"


def test_everything_may_be_skipped_and_need_not_be_said_back(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--pronouns", "he/him")
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(
        ("just now?", "lunch"),
        ("isn't a time gone by", "tomorrow"),
        ("isn't a time gone by", "yesterday 15:00 visit"),
        ("1  ", "loves golf"),
        ("2  ", ""),
        ("He asked", ""),
        ("He needs", ""),
        ("You promised", "a call"),
        ("Reach him", "not phone"),
    )
    assert terminal.ended() == 0
    assert "Said back" not in terminal.screen
    talk = listenlog.json("log", "bob")["interactions"][0]
    assert (talk["on"], talk["channel"]) == ("2026-11-21", "visit")
    assert "avoids phone" in " ".join(terminal.screen.split())
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(("just now?", ""), ("1  ", ""), ("He asked", ""), ("He needs", ""), ("promised", ""), ("Reach", ""))
    assert terminal.ended() == 2
    assert "There is nothing to note" in terminal.screen


def test_the_meeting_that_was_planned_is_offered(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("note", "bob", "meet: 2026-11-22 13:50 visit, confirmed", "--on", "2026-11-20")
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(
        ("visit 20 minutes ago?", ""),
        ("1  ", "two dogs"),
        *[(q, "") for q in ("2  ", "asked", "need", "promised", "Reach")],
    )
    assert terminal.ended() == 0
    talk = listenlog.json("log", "bob")["interactions"][0]
    assert (talk["on"], talk["channel"]) == ("2026-11-22", "visit")


def drafts(listenlog: Command) -> list[Path]:
    """Return the files of drafts."""
    return sorted((listenlog.home / "data" / "drafts").rglob("*.json"))


def test_ctrl_c_keeps_a_draft_half_typed_line_included(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(("just now?", "yesterday visit"), ("1  ", "loves golf"))
    terminal.see("2  ")
    terminal.process.send("half a thou")
    terminal.see("half a thou")
    terminal.process.sendintr()
    assert terminal.ended() == 130
    assert "Traceback" not in terminal.screen
    said = " ".join(terminal.screen.split())
    assert said.endswith("listenlog: Stopped. What you said is kept: listenlog note bob --resume")
    (draft,) = drafts(listenlog)
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    assert stat.S_IMODE(draft.parent.stat().st_mode) == 0o700
    assert listenlog.json("log")["interactions"] == []
    listenlog.ok("note", "bob", "--resume", now="2026-11-24T09:00:00+00:00")
    assert facts(listenlog, "bob") == ["loves golf", "half a thou"]
    talk = listenlog.json("log", "bob")["interactions"][0]
    assert (talk["on"], talk["channel"]) == ("2026-11-21", "visit")
    assert drafts(listenlog) == []
    assert "no stopped note" in listenlog.fails(2, "note", "bob", "--resume").lower()


@pytest.mark.parametrize("at", ["1  ", "asked", "Reach"])
def test_killed_in_the_middle_what_was_answered_is_kept(at: str, listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    terminal = Terminal(listenlog, "note", "bob")
    answers = {"just now?": "", "1  ": "loves golf", "2  ": "", "asked": "training", "need": "", "Said back?": "no",
               "promised": "pricing by friday", "Reach": "email"}  # fmt: skip
    wanted: list[str] = []
    for question, answer in answers.items():
        terminal.see(question)
        if question == at:
            break
        terminal.type(answer)
        wanted += [answer] if answer else []
    os.kill(terminal.process.pid, signal.SIGKILL)
    assert terminal.ended() == -signal.SIGKILL
    assert listenlog.json("log")["interactions"] == []
    if wanted:
        said = listenlog.ok("note", "bob", "--resume")
        assert "1 fact" in said
        assert ("promise due Fri 27 Nov" in said) == (at == "Reach")
        assert drafts(listenlog) == []
    else:
        assert drafts(listenlog) == []


def test_a_person_is_told_of_a_note_that_was_never_finished(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(("just now?", ""), ("1  ", "loves golf"))
    terminal.see("2  ")
    os.kill(terminal.process.pid, signal.SIGKILL)
    terminal.ended()
    terminal = Terminal(listenlog, "note", "bob", "plays chess")
    assert terminal.ended() == 0
    assert "listenlog note bob --resume" in " ".join(terminal.screen.split())
    assert listenlog.run("note", "bob", "two dogs").stderr == ""


def test_a_name_that_does_not_fit_keeps_the_text(listenlog: Command) -> None:
    for name in ("Bob Ellis", "Bob Tanaka"):
        listenlog.ok("add", name)
    said = listenlog.fails(3, "note", "bob", "loves golf", "--via", "visit", "--on", "yesterday")
    assert said.endswith("kept: listenlog note bob-ellis --resume or listenlog note bob-tanaka --resume\n")
    listenlog.ok("note", "bob-tanaka", "--resume", now="2026-11-25T09:00:00+00:00")
    assert facts(listenlog, "bob-tanaka") == ["loves golf"]
    talk = listenlog.json("log")["interactions"][0]
    assert (talk["on"], talk["channel"]) == ("2026-11-21", "visit")
    said = listenlog.fails(3, "note", "Zed Young", stdin="from a pipe\nfamily: two sons")
    assert said.endswith('listenlog note "Zed Young" --new --resume\n')
    listenlog.ok("note", "Zed Young", "--new", "--resume")
    assert facts(listenlog, "zed") == ["from a pipe", "two sons"]
    assert "kept" not in listenlog.fails(3, "note", "nobody at all")


def test_forget_deletes_drafts(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("add", "Bob Tanaka")
    listenlog.fails(3, "note", "bob", "a secret")
    listenlog.ok("forget", "bob-ellis", "--yes")
    assert drafts(listenlog) == []


def test_a_book_keeps_its_own_drafts(listenlog: Command) -> None:
    listenlog.fails(3, "--book", "work", "note", "Zed Young", "plays chess")
    assert "No stopped note" in listenlog.fails(2, "note", "Zed Young", "--new", "--resume")
    listenlog.ok("--book", "work", "note", "Zed Young", "--new", "--resume")


def test_the_prompts_in_words_for_a_screen_reader(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme")
    terminal = Terminal(listenlog, "note", "bob", "--screen-reader")
    terminal.answer(
        ("Bob Ellis Acme, just now?", ""), ("Thing 1: ", "loves golf"), ("Thing 2: ", ""), ("They asked: ", "training"),
        ("They need: ", ""), ("Said back: ", "yes"), ("You promised: ", "pricing by friday"),
    )  # fmt: skip
    terminal.see("due Fri 27 Nov")
    terminal.answer(("Reach them: ", ""))
    assert terminal.ended() == 0
    assert "\x1b[3" not in terminal.screen
    assert not any(line.startswith(" ") for line in terminal.screen.splitlines())


def test_an_answer_that_is_not_understood_is_asked_for_again(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(
        ("just now?", ""), ("1  ", ""), ("They asked", "training"), ("They need", ""), ("Said back?", "maybe"),
        ("yes, or no", "no, the reports"), ("You promised", "pricing by blursday"), ("By when", "friday"),
    )  # fmt: skip
    terminal.see("due Fri 27 Nov")
    terminal.answer(("Reach them", "pigeons"), ("not a way I know", "email, phone never"))
    assert terminal.ended() == 0
    said = " ".join(terminal.screen.split())
    for part in ("said back and corrected", "1 promise due", "prefers email", "refuses phone"):
        assert part in said, said
    assert facts(listenlog, "bob") == []


def test_ctrl_c_within_an_answer_keeps_it_as_that_answer(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    terminal = Terminal(listenlog, "note", "bob")
    terminal.answer(("just now?", ""), ("1  ", ""))
    terminal.see("They asked")
    terminal.process.send("training for")
    terminal.see("training for")
    terminal.process.sendintr()
    assert terminal.ended() == 130
    listenlog.ok("note", "bob", "--resume")
    assert [need["asked"] for need in listenlog.json("brief", "bob")["needs"]] == ["training for"]


def test_the_prompts_fit_fifty_columns(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme")
    terminal = Terminal(listenlog, "note", "bob", columns=50)
    terminal.answer(*[(question, "") for question in ("just now?", "1  ", "asked", "need", "promised", "Reach")])
    assert terminal.ended() == 2
    speech = terminal.screen.partition("listenlog:")[0]
    assert all(len(line) <= 50 for line in speech.replace("\x1b[2m", "").replace("\x1b[0m", "").splitlines())


def test_added_words_come_after_those_that_were_kept(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.fails(3, "note", "nobody", "one / two")
    listenlog.ok("note", "bob", "--resume", "three")
    assert sorted(facts(listenlog, "bob")) == ["one", "three", "two"]


def test_a_stopped_note_is_taken_up_on_nobody_else(listenlog: Command) -> None:
    for name in ("John Reed", "Dana Cole"):
        listenlog.ok("add", name)
        terminal = Terminal(listenlog, "note", name.split()[0])
        terminal.answer(("just now?", ""), ("1  ", f"about {name}"))
        terminal.see("2  ")
        terminal.process.sendintr()
        assert terminal.ended() == 130
    listenlog.ok("note", "john", "--resume")
    assert facts(listenlog, "john") == ["about John Reed"]
    assert "note Dana --resume" in listenlog.fails(2, "note", "john", "--resume")
    listenlog.ok("note", "dana-cole", "--resume")
    assert facts(listenlog, "dana") == ["about Dana Cole"]
    assert drafts(listenlog) == []


@pytest.mark.parametrize("answer", ["", "interrupt", "kill"])
def test_a_stop_at_a_choice_keeps_the_words(answer: str, listenlog: Command) -> None:
    for name in ("Bob Ellis", "Bob Tanaka"):
        listenlog.ok("add", name)
    terminal = Terminal(listenlog, "note", "bob", "plays chess")
    terminal.see("Which number")
    if answer == "kill":
        os.kill(terminal.process.pid, signal.SIGKILL)
    elif answer == "interrupt":
        terminal.process.sendintr()
    else:
        terminal.type("")
    assert terminal.ended() == {"": 2, "interrupt": 130, "kill": -signal.SIGKILL}[answer]
    listenlog.ok("note", "bob-tanaka", "--resume")
    assert facts(listenlog, "bob-tanaka") == ["plays chess"]


def test_a_draft_that_fails_again_stays_one_draft(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.fails(2, "note", "bob", "--on", "garbage", stdin="from a pipe")
    listenlog.fails(2, "note", "bob", "--resume")
    listenlog.fails(2, "note", "bob", "--resume", "added then")
    assert len(drafts(listenlog)) == 1
    listenlog.ok("note", "bob", "--resume", "--on", "yesterday")
    assert (facts(listenlog, "bob"), drafts(listenlog)) == (["from a pipe", "added then"], [])


def test_standard_input_stands_where_the_dash_is(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "first", "-", "last", stdin="piped one\npiped two\n")
    assert facts(listenlog, "bob") == ["first", "piped one", "piped two", "last"]
