"""What a shell's prompt says."""

import pytest
from command import Command


@pytest.fixture
def late(listenlog: Command) -> Command:
    """Return the command with two promises late today, and others that aren't."""
    for text in (
        "I promise: pricing by 2026-11-20", "I promise: a list by 2026-11-21", "I promise: the deck by 2026-11-22",
        "they promise: a date by 2026-11-01", "I promise: a book",
    ):  # fmt: skip
        listenlog.ok("note", "Bob Ellis", "--new", text, "--on", "2026-10-01", now="2026-10-01T10:00:00+00:00")
    return listenlog


def test_it_counts_what_should_have_been_done_before_today(late: Command) -> None:
    assert late.ok("prompt") == "2 late\n"
    assert late.ok("prompt", now="2026-11-23T00:10:00+00:00") == "3 late\n"
    assert late.ok("prompt", now="2026-11-23T00:10:00+00:00", LISTENLOG_TZ="America/Denver") == "2 late\n"
    assert late.ok("prompt", now="2026-11-20T10:00:00+00:00") == ""


def test_it_counts_what_the_quiz_would_ask(late: Command) -> None:
    late.ok("note", "bob", "golf / two dogs")
    assert late.ok("prompt") == "2 late, 1 tonight\n"
    assert late.json("prompt") == {"schema": 1, "late": 2, "tonight": 1}
    late.ok("quiz", stdin="golf\ntwo dogs\n\n\n")
    assert late.ok("prompt") == "2 late\n"
    assert late.ok("prompt", now="2026-11-24T21:00:00+00:00") == "3 late, 2 tonight\n"


def test_it_reads_the_book_that_is_named(late: Command) -> None:
    assert late.ok("prompt", "--book", "work") == late.ok("prompt", "--book=work") == ""
    assert late.ok("prompt", LISTENLOG_BOOK="work") == ""


def test_every_way_to_it_says_the_same(late: Command) -> None:
    for arguments in (("--quiet", "prompt"), ("prompt", "--color", "never"), ("--book", "", "prompt")):
        assert late.ok(*arguments) == "2 late\n"
    assert late.json("prompt") == {"schema": 1, "late": 2, "tonight": 0}
    assert late.ok("prompt", LISTENLOG_JSON="1") == '{"schema": 1, "late": 2, "tonight": 0}\n'
    late.fails(2, "prompt", "bob")


def test_with_typer_too_it_makes_no_store(listenlog: Command) -> None:
    assert listenlog.ok("--quiet", "prompt") == ""
    assert listenlog.json("prompt") == {"schema": 1, "late": 0, "tonight": 0}
    assert not (listenlog.home / "data").exists()
