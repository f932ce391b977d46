"""Dates on the command line: the order of digits, periods, and a second opinion that a person confirms."""

import os
import subprocess
import sys

import pytest
from command import Command
from terminal import Terminal

pytestmark = pytest.mark.files  # what is on the screen is the same wherever the store is


@pytest.fixture
def bob(listenlog: Command) -> Command:
    listenlog.ok("add", "Bob Ellis")
    return listenlog


def talks(listenlog: Command) -> list[str]:
    """Return the days of the talks there are."""
    return [talk["on"] for talk in listenlog.json("log")["interactions"]]


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"LANG": "en_US.UTF-8"}, "Thu 4 Mar 2027"),
        ({"LANG": "en_GB.UTF-8"}, "Sat 3 Apr 2027"),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "de_DE.UTF-8"}, "Sat 3 Apr 2027"),
        ({"LANG": "en_US.UTF-8", "LISTENLOG_DATE_ORDER": "dmy"}, "Sat 3 Apr 2027"),
    ],
)
def test_digits_follow_the_locale_or_the_setting(bob: Command, environment: dict[str, str], told: str) -> None:
    said = bob.ok("note", "bob", "I promise: pricing by 3/4", **environment)
    assert said == f"Noted on Bob Ellis: 1 promise due {told}.\n"


def test_digits_that_can_be_read_two_ways_are_refused_in_one_line(bob: Command) -> None:
    said = bob.fails(2, "search", "golf", "--since", "3/4")
    assert said == "listenlog: '3/4' can be 4 Mar or 3 Apr; write it like 2026-03-04, or set date_order.\n"
    bob.ok("search", "golf", "--since", "3/4", LISTENLOG_DATE_ORDER="dmy")
    said = bob.fails(2, "search", "golf", "--since", "3/4", LISTENLOG_DATE_ORDER="us")
    assert said == "listenlog: date_order (LISTENLOG_DATE_ORDER) can be mdy, dmy or ymd, not 'us'.\n"


def test_a_talk_was_on_a_day_and_a_search_may_begin_with_a_period(bob: Command) -> None:
    said = bob.fails(2, "note", "bob", "golf", "--on", "last week")
    assert said == "listenlog: 'last week' is more than a day; say which day, like 2026-11-09.\n"
    bob.ok("note", "bob", "golf", "--on", "tuesday of last week")
    assert talks(bob) == ["2026-11-10"]
    assert bob.json("search", "golf", "--since", "last week")["results"]
    assert not bob.json("search", "golf", "--since", "this week")["results"]


def test_a_second_opinion_is_taken_only_if_it_is_confirmed(bob: Command) -> None:
    terminal = Terminal(bob, "note", "bob", "golf", "--on", "vorgestern")
    terminal.answer(("Did you mean Fri 20 Nov? [y/N]", "n"))
    assert terminal.ended() == 2
    assert "'vorgestern' isn't a date I know" in terminal.screen
    assert talks(bob) == []
    terminal = Terminal(bob, "note", "bob", "golf", "--on", "vorgestern")
    terminal.answer(("Did you mean Fri 20 Nov? [y/N]", "y"))
    assert terminal.ended() == 0
    assert talks(bob) == ["2026-11-20"]


def test_nonsense_is_refused_on_a_terminal_without_a_question(bob: Command) -> None:
    terminal = Terminal(bob, "search", "golf", "--since", "the other day")
    assert terminal.ended() == 2
    assert "Did you mean" not in terminal.screen


def test_off_a_terminal_there_is_no_second_opinion(bob: Command) -> None:
    assert "'vorgestern' isn't a date I know" in bob.fails(2, "note", "bob", "golf", "--on", "vorgestern")
    code = (
        "import sys, listenlog.cli.main as m\n"
        "print(m.call(['search', 'golf', '--since', 'vorgestern']), 'dateparser' in sys.modules)"
    )
    environment = {**os.environ, **bob.environment}
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert done.stdout == "2 False\n"
