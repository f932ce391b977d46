"""`stats`: how well somebody listened, counted of real notes."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from command import Command

from listenlog.domain.stats import (
    BreachCount,
    ChannelCount,
    DayCount,
    KeptCount,
    MinuteCount,
    NeedCount,
    Period,
    Stats,
    Stop,
)
from listenlog.services.stats import count_listening
from listenlog.store.journal import Journal
from listenlog.views.stats import period_words, stats_card, stats_lines

EMPTY = {
    "schema": 1, "since": "2026-06-01", "until": "2026-11-22", "needs": {"solved": 0, "of": 0, "said_back": 0},
    "wishes": {"kept": 0, "of": 0}, "promises": {"kept": 0, "of": 0}, "breaches": [], "asked_to_stop": [],
    "learned_per_talk": None, "minutes_to_note": None, "talks": [], "days": [],
    "recall": {"known": None, "evenings": 0, "ahead": 0, "days": []},
}  # fmt: skip


def opened(listenlog: Command) -> Journal:
    return listenlog.store(datetime(2026, 11, 22, 14, 10, tzinfo=UTC))


# The story of somebody who asked for e-mail


def test_a_half_year_of_notes(listenlog: Command) -> None:
    run = listenlog.ok
    run("add", "Dana Fox", "--pronouns", "she/her", now="2026-07-01T09:00:00+00:00")
    run("note", "dana", "--via", "email", "--in", 'avoids: phone "I travel a lot"', "asked: pricing by email",
        now="2026-07-01T09:00:00+00:00")  # fmt: skip
    for day in ("02", "03", "04"):
        run("note", "dana", "--via", "mobile", "--out", "--no-answer", now=f"2026-07-{day}T09:00:00+00:00")
    run("note", "dana", "--via", "email", "--in", 'do not contact: "take me off your list"',
        now="2026-07-05T09:00:00+00:00")  # fmt: skip
    run("note", "Bob Ellis", "--new", "--via", "visit", "--on", "2026-11-20 10:00", "loves golf / two dogs / likes tea",
        "asked: training / needs: a new database / said back: yes", "I promise: pricing by 2026-11-21",
        "I promise: a list by 2026-12-24", now="2026-11-20T10:25:00+00:00")  # fmt: skip
    run("note", "bob", "--via", "visit", "a son", now="2026-11-21T12:00:00+00:00")
    run("done", "bob", "pricing", now="2026-11-21T12:00:00+00:00")
    run("done", "bob", "training")
    assert listenlog.json("stats") == {
        **EMPTY,
        "needs": {"solved": 1, "of": 2, "said_back": 1},
        "wishes": {"kept": 0, "of": 3},
        "promises": {"kept": 1, "of": 1},
        "breaches": [{"aspect": "stance", "number": 3}],
        "asked_to_stop": [
            {
                "contact": "dana-fox",
                "name": "Dana Fox",
                "on": "2026-07-05",
                "breaches": [{"channel": "mobile", "number": 3}],
            }
        ],
        "learned_per_talk": 1.0,
        "minutes_to_note": 0,
        "talks": [{"channel": "email", "number": 2}, {"channel": "visit", "number": 2}],
        "days": [
            {"on": "2026-07-01", "talks": 1, "learned": 0},
            {"on": "2026-07-05", "talks": 1, "learned": 0},
            {"on": "2026-11-20", "talks": 1, "learned": 3},
            {"on": "2026-11-21", "talks": 1, "learned": 1},
        ],
    }
    lines = run("stats", "--screen-reader").splitlines()
    assert "Asked you to stop: 1, after 3 calls against her wish" in lines
    assert "Noted: right after a talk (median of 4)" in lines
    assert "Needs solved: 1 of 2" in lines
    assert "Needs solved\t1 of 2" in run("stats", "--plain").splitlines()
    later = run("stats", "--since", "2026-11-20", "--screen-reader").splitlines()
    assert "Period: 20 to 22 Nov 2026" in later
    assert "Things learned a talk: 2" in later
    assert "Noted: 12 minutes after a talk (median of 2)" in later
    assert not [line for line in later if line.startswith(("Wishes", "Asked"))]
    run("undo")
    assert listenlog.json("stats")["needs"]["solved"] == 0


# Periods


def test_an_empty_store_says_so_in_one_calm_line(listenlog: Command) -> None:
    said = "Nothing is noted that could be counted yet (Jun to Nov 2026).\n"
    for way in ((), ("--screen-reader",), ("--plain",), ("--ascii",)):
        assert listenlog.ok("stats", *way) == said
    assert listenlog.json("stats") == EMPTY
    assert not (listenlog.home / "data").exists()
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("note", "bob", "--no-answer", "--via", "mobile", "--out")  # a try, and no wish
    assert listenlog.ok("stats") == said


@pytest.mark.parametrize("since", ["", "soon", "3/4", "2026-11-23", "tomorrow"])
def test_a_bad_since_is_a_usage_error(since: str, listenlog: Command) -> None:
    listenlog.fails(2, "stats", "--since", since)
    listenlog.fails(2, "stats", "--since", since, "--json")


def test_the_longest_period_there_is(half_year: Command) -> None:
    found = half_year.json("stats", "--since", "1000-01-01")
    assert (found["since"], found["until"]) == ("1000-01-01", "2026-11-22")
    assert found["talks"] == half_year.json("stats")["talks"]
    drawn = half_year.ok("stats", "--since", "1000-01-01", COLUMNS="80")
    assert "1 Jan 1000 to 22 Nov 2026" in drawn
    assert drawn.splitlines()[3:] == half_year.ok("stats", COLUMNS="80").splitlines()[3:]


def test_a_talk_counts_on_its_local_day(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    for zone in ("Pacific/Auckland", "UTC"):  # 1 June there, 31 May here
        listenlog.ok("note", "bob", "loves golf", now="2026-05-31T20:00:00+00:00", LISTENLOG_TZ=zone)
    assert listenlog.json("stats")["days"] == [{"on": "2026-06-01", "talks": 1, "learned": 1}]
    early = json.loads(listenlog.ok("stats", "--json", now="2026-11-01T02:00:00+00:00", LISTENLOG_TZ="America/Denver"))
    assert (early["since"], early["until"]) == ("2026-05-01", "2026-10-31")
    assert [day["on"] for day in early["days"]] == ["2026-05-31", "2026-06-01"]


def test_imported_talks_teach_nothing_and_take_no_time(listenlog: Command) -> None:
    lines = [{"contact": "Bob Ellis", "date": f"2026-10-{day:02}", "text": "met"} for day in range(1, 8)]
    listenlog.ok("import", "-", stdin="".join(f"{json.dumps(line)}\n" for line in lines))
    found = listenlog.json("stats")
    assert found["talks"] == [{"channel": None, "number": 7}]
    assert len(found["days"]) == 7
    assert found["learned_per_talk"] is found["minutes_to_note"] is None
    drawn = listenlog.ok("stats", COLUMNS="80")
    assert "Listening" not in drawn
    assert "no channel   ━━━━━━━ 7\n" in drawn
    assert "No channel: 7 talks\n" in listenlog.ok("stats", "--screen-reader")


def test_periods_in_words() -> None:
    def told(since: date, until: date, *, asked: bool = True) -> str:
        return period_words(Period(since, until, asked))

    assert told(date(2026, 6, 1), date(2026, 11, 22), asked=False) == "Jun to Nov 2026"
    assert told(date(2025, 9, 1), date(2026, 2, 3), asked=False) == "Sep 2025 to Feb 2026"
    assert told(date(2026, 3, 1), date(2026, 11, 22)) == "1 Mar to 22 Nov 2026"
    assert told(date(2025, 11, 1), date(2026, 11, 22)) == "1 Nov 2025 to 22 Nov 2026"
    assert told(date(2026, 11, 22), date(2026, 11, 22)) == "22 Nov 2026"


# What is drawn


@pytest.mark.parametrize("width", [*range(20, 101), None])
def test_no_line_is_wider_than_the_screen(width: int | None, half_year: Command) -> None:
    journal = opened(half_year)
    for since in (None, date(2020, 1, 1), date(2026, 11, 20)):
        stats = count_listening(journal, date(2026, 11, 22), since)
        lines = ["".join(text for text, _style in line).rstrip() for line in stats_lines(stats, width)]
        limit = min(width or 80, 80)
        assert max(map(len, lines)) <= (limit if limit < 34 else limit - 2)
    journal.close()


def counted(**told: Any) -> Stats:
    none = KeptCount(0, 0)
    stats = Stats(Period(date(2026, 6, 1), date(2026, 11, 22)), NeedCount(0, 0, 0), none, none)
    return stats._replace(**told)


def heard(stats: Stats) -> dict[str, str]:
    return {label: lines[0][0][0][0] for group in stats_card(stats).groups for label, lines in group if lines}


@pytest.mark.parametrize(
    ("stops", "said"),
    [
        ([()], "1"),
        ([("she/her", 1)], "1, after 1 call against her wish"),
        ([("he/him", 2)], "1, after 2 calls against his wish"),
        ([(None, 2)], "1, after 2 calls against their wish"),
        ([(), ()], "2"),
        ([("she/her", 1), ()], "2, one of them after 1 call against her wish"),
        ([("she/her", 1), (None, 2)], "2, after 3 calls against their wishes"),
        ([("she/her", 1), (None, 2), ()], "3, 2 of them after 3 calls against their wishes"),
    ],
)
def test_who_asked_you_to_stop(stops: list[tuple[str | None, int]], said: str) -> None:
    asked = tuple(
        Stop(None, "X", told[0] if told else None, date.min, (ChannelCount("mobile", told[1]),) if told else ())
        for told in stops
    )
    assert heard(counted(stops=asked)) == {"Asked you to stop": said}


def test_several_kinds_of_contact_are_named() -> None:
    channels = (ChannelCount("mobile", 3), ChannelCount("video", 1), ChannelCount("email", 2), ChannelCount("visit", 1))
    asked = (Stop("ann", "Ann", "she/her", date.min, channels),)
    assert (
        heard(counted(stops=asked))["Asked you to stop"] == "1, after 4 calls, 2 e-mails and 1 visit against her wish"
    )


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "right"), (1, "1 minute"), (59, "59 minutes"), (119, "119 minutes"), (150, "2 hours"), (2879, "47 hours"),
     (2880, "2 days")],
)  # fmt: skip
def test_how_soon_a_talk_is_noted(minutes: int, said: str) -> None:
    told = heard(counted(minutes=(MinuteCount(minutes, 3),)))
    assert told == {"Noted": f"{said} after a talk (median of 3)"}


def test_every_aspect_of_a_rule_has_its_words(journal: Journal) -> None:
    aspects = ("stance", "window", "appointment", "gap", "do_not_contact", None)
    told = heard(counted(breaches=tuple(BreachCount(aspect, 1) for aspect in aspects)))["Wishes not kept"]
    assert told.count("1 ") == len(aspects)
    assert told.endswith("1 against a wish that is gone")


def test_a_figure_of_which_there_is_nothing_to_count_is_left_out() -> None:
    day = DayCount(date(2026, 11, 20), 1, 1, 0)
    assert heard(counted(needs=NeedCount(0, 2, 1), days=(day,))) == {
        "Needs solved": "0 of 2", "Said back": "1 of 2", "Days with a talk": "1 of 175",
    }  # fmt: skip
    drawn = "\n".join("".join(text for text, _style in line) for line in stats_lines(counted(days=(day,)), 80))
    assert "0 of 0" not in drawn
    assert "Listening" not in drawn


def test_many_channels_are_summed_up_and_strange_ones_fit() -> None:
    names = ("pigeon post by a very long way", "日本語のチャンネル", "\x1b[31mred", *"abcdefgh")
    stats = counted(talks=tuple(ChannelCount(name, 20 - i) for i, name in enumerate(names)))
    bars = ["".join(text for text, _style in line) for line in stats_lines(stats, 50)][4:-1]
    assert len(bars) == 9
    assert bars[-1] == "  others       ━━━━━━━━━━━━━━━━━━━━━━ 33"
    assert bars[0].startswith("  pigeon pos…  ━")
    assert not any("\x1b" in bar for bar in bars)
