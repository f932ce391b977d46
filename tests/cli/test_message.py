"""`note --message`: a pasted message is the talk, its headers say when and which way."""

from command import Command

HERS = """From: Dana Cole <dana@lattice.example>
Date: Tue, 17 Nov 2026 09:12:00 +0000
To: me@example.com
Subject: pricing

Because of extensive travel I can't connect by phone; is there pricing by email?
"""


def test_a_mail_is_kept_whole_with_its_day_and_direction(listenlog: Command) -> None:
    listenlog.ok("add", "Dana Cole", "--email", "dana@lattice.example")
    said = listenlog.ok(
        "note", "dana", "--message", stdin=f"asked: pricing by mail\nI promise: a list by friday\n\n{HERS}"
    )
    assert said == "Noted on Dana Cole, Tue 17 Nov 09:12: the talk, 1 need, 1 promise due Fri 20 Nov, 2 days late.\n"
    talk = listenlog.json("log", "dana")["interactions"][0]
    assert (talk["on"], talk["channel"], talk["direction"]) == ("2026-11-17", "email", "in")
    assert talk["summary"] == HERS.strip()
    assert [f["text"] for f in listenlog.json("brief", "dana")["facts"]] == []


def test_a_mail_to_them_goes_out_and_options_win(listenlog: Command) -> None:
    listenlog.ok("add", "Dana Cole", "--email", "dana@lattice.example")
    mine = HERS.replace("From: Dana Cole <dana@lattice.example>", "From: Me <me@example.com>")
    mine = mine.replace("To: me@example.com", "To: dana@lattice.example")
    listenlog.ok("note", "dana", "--message", stdin=mine)
    assert listenlog.json("log", "dana")["interactions"][0]["direction"] == "out"
    listenlog.ok("note", "dana", "--message", "--via", "signal", "--on", "2026-11-20", "--in", stdin=mine)
    talk = listenlog.json("log", "dana")["interactions"][0]
    assert (talk["on"], talk["channel"], talk["direction"]) == ("2026-11-20", "signal", "in")


def test_a_message_whose_day_is_not_understood_is_refused_and_kept(listenlog: Command) -> None:
    listenlog.ok("add", "Dana Cole")
    odd = HERS.replace("Tue, 17 Nov 2026 09:12:00 +0000", "the day before the flood")
    said = listenlog.fails(2, "note", "dana", "--message", stdin=odd)
    assert "--on" in said
    assert said.endswith("listenlog note dana --resume\n")
    listenlog.ok("note", "dana", "--resume", "--on", "2026-11-17")
    assert listenlog.json("log", "dana")["interactions"][0]["summary"] == odd.strip()
    assert "no message" in listenlog.fails(2, "note", "dana", "--message", stdin="asked: pricing\n")
