"""Pasted messages: what their headers say, and nothing of them lost."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.when import Reference, When
from listenlog.interchange.message import read_message

SUNDAY = Reference(datetime(2026, 11, 22, 14, 10), "dmy")

OUTLOOK = """From: Dana Cole <dana@lattice.example>
Sent: Tuesday, November 17, 2026 9:12 AM
To: Me <me@example.com>
Subject: RE: pricing

Because of extensive travel I can't connect by phone.

From: Me <me@example.com>
Sent: Monday, November 16, 2026 5:01 PM
To: Dana Cole
Subject: pricing

May I call you?
"""
CHAT = """[17/11/2026, 09:12] Dana Cole: can you send pricing?
[17/11/2026, 09:15] Me: of course
[18/11/2026, 21:02] Dana Cole: thanks: got it
"""


def test_a_mail_thread_is_its_newest_message() -> None:
    message = read_message(OUTLOOK, SUNDAY)
    assert message.text == OUTLOOK.strip("\n")
    assert message.above == ""
    assert message.mail
    assert isinstance(message.sent, When)
    assert message.sent.on.isoformat() == "2026-11-17"
    assert message.sender == "Dana Cole <dana@lattice.example>"
    assert message.recipients == "Me <me@example.com>"


@pytest.mark.parametrize(
    ("date", "on", "at"),
    [
        ("Tue, 17 Nov 2026 09:12:00 -0500", "2026-11-17", None),
        ("Tue, Nov 17, 2026 at 9:12 AM", "2026-11-17", "09:12"),
        ("17 November 2026 at 09:12:33 CET", "2026-11-17", "09:12"),
        ("Dienstag, 17. November 2026 09:12", "2026-11-17", "09:12"),
        ("2026-11-17 09:12", "2026-11-17", "09:12"),
    ],
)
def test_dates_as_mail_programs_write_them(date: str, on: str, at: str | None) -> None:
    sent = read_message(f"From: Dana <d@e.example>\nDate: {date}\n\nhi", SUNDAY).sent
    if at is None:
        assert sent == datetime(2026, 11, 17, 14, 12, tzinfo=UTC)
    else:
        assert isinstance(sent, When)
        assert (sent.on.isoformat(), f"{sent.at:%H:%M}") == (on, at)


def test_a_date_that_is_not_understood_is_told_from_none() -> None:
    message = read_message("From: Dana <d@e.example>\nDate: the day before the flood\n\nhi", SUNDAY)
    assert (message.sent, message.dated) == (None, True)
    assert not read_message("just words that were pasted", SUNDAY).dated


def test_keys_above_the_paste_stand_apart() -> None:
    message = read_message(f"asked: pricing by mail\n- felt: rushed\nfamily: two sons\n\n{OUTLOOK}", SUNDAY)
    assert message.above.split("\n")[:3] == ["asked: pricing by mail", "- felt: rushed", "family: two sons"]
    assert message.text == OUTLOOK.strip("\n")
    plain = read_message("asked: pricing\n\nHi,\nplease note: this is all\nfamily: no key", SUNDAY)
    assert (plain.above.strip(), plain.text) == ("asked: pricing", "Hi,\nplease note: this is all\nfamily: no key")


def test_a_quoting_line_tells_who_wrote_and_when() -> None:
    message = read_message("On Tue, Nov 17, 2026 at 9:12 AM Dana Cole <dana@l.example> wrote:\n> hi", SUNDAY)
    assert isinstance(message.sent, When)
    assert message.sent.on.isoformat() == "2026-11-17"
    assert "dana@l.example" in message.sender


def test_a_quoting_line_that_is_broken_in_two() -> None:
    message = read_message("On Tue, 17 Nov 2026 at 09:12, Dana Cole\n<dana@l.example> wrote:\n> hi", SUNDAY)
    assert isinstance(message.sent, When)
    assert message.sent.on.isoformat() == "2026-11-17"


def test_an_answer_above_a_quoted_mail_is_not_of_the_quoted_day() -> None:
    message = read_message("Thanks, I will.\n\nOn Tue, 17 Nov 2026 at 09:12 Dana <d@l.example> wrote:\n> hi", SUNDAY)
    assert (message.sent, message.dated, message.sender) == (None, False, "")
    assert message.text.startswith("Thanks, I will.")


def test_bare_facts_among_the_keys_above_stand_apart_too() -> None:
    message = read_message("loves golf\nfamily: two kids\nasked: x\n\nHi Rep,\nthanks for the call.", SUNDAY)
    assert message.above.split("\n")[0] == "loves golf"
    assert message.text == "Hi Rep,\nthanks for the call."


def test_a_chat_as_telegram_copies_it() -> None:
    message = read_message("Dana Cole, [17.11.2026 09:12]\nhi there", SUNDAY)
    assert isinstance(message.sent, When)
    assert (message.sent.on.isoformat(), message.sender) == ("2026-11-17", "Dana Cole")


def test_a_chat_is_its_newest_message() -> None:
    message = read_message(CHAT, SUNDAY)
    assert isinstance(message.sent, When)
    assert (message.sent.on.isoformat(), message.sender, message.mail) == ("2026-11-18", "Dana Cole", False)


@given(st.text() | st.text("From:Date To\n[]12/,.@<> wrote", max_size=200))
def test_any_paste_is_kept_whole(pasted: str) -> None:
    message = read_message(pasted, SUNDAY)
    kept = f"{message.above}\n{message.text}"
    assert kept.split() == "\n".join(pasted.splitlines()).split()
