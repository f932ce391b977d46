"""Rules of communication: how they are written, how long they hold, and how they are told."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.preference import (
    CHANNELS,
    STANCES,
    Preference,
    Window,
    channel_of,
    do_not_contact,
    is_address,
    leading_channel,
    length_of,
    read_end,
    read_length,
    read_rules,
    rule_line,
    windows_of,
)
from listenlog.domain.when import Reference

SUNDAY = Reference(datetime(2026, 11, 22, 14, 10))
ALL = list(range(7))


def told(text: str) -> list[str] | None:
    """Return the rules of a text as they are told, sorted."""
    rules = read_rules("visit", text, SUNDAY)
    return None if rules is None else sorted(rule_line(rule) for rule in rules)


def hours(text: str) -> list[list[object]] | None:
    """Return the windows of a text that states nothing else."""
    rules = read_rules("visit", text, SUNDAY)
    assert rules is None or [rule.aspect for rule in rules] == ["window"]
    return rules[0].windows if rules else None


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("tue-thu 9-11:30, every 6 weeks, drop-in ok", ["Tue–Thu 09:00–11:30", "drop-in ok", "every 6 weeks"]),
        ("Every 6 Weeks; By Appointment.", ["by appointment", "every 6 weeks"]),
        ("after a text", ["only after a text"]),
        ("text first", ["only after a text"]),
        ("at most every 2 weeks", ["at most every 2 weeks"]),
        ("every fortnight, at most every week", ["at most every week", "every 2 weeks"]),
        ("never", ["refuses"]),
        ("ok", ["accepts"]),
        ("best, mornings", None),
        ("best", ["prefers"]),
        ("mon, wed 9-11, fri 14:00-16:00", ["Mon, Wed 09:00–11:00, Fri 14:00–16:00"]),
        ("sat, every 2 weeks", ["Sat", "every 2 weeks"]),
        ("weekdays 2-4pm", ["Mon–Fri 14:00–16:00"]),
        ("9:30-17:00", ["09:30–17:00"]),
        ("not fridays", None),
        ("every now and then", None),
        ("ok, never", None),
        ("every 2 weeks, every 3 weeks", None),
        ("tue-thu 9-11:30, bring cake", None),
        ("", None),
        (" , ; ", None),
        ("x" * 100_000, None),
        (" -" * 500_000, None),
        ("until " * 200_000, None),
    ],
)
def test_every_clause_has_to_be_a_rule(text: str, rules: list[str] | None) -> None:
    assert told(text) == rules


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("9-11:30", [[ALL, "09:00", "11:30"]]),
        ("weekdays 9-12, 14-16", [[[0, 1, 2, 3, 4], "09:00", "12:00"], [[0, 1, 2, 3, 4], "14:00", "16:00"]]),
        ("tue 9-12, mon-sun 14-16", [[[1], "09:00", "12:00"], [ALL, "14:00", "16:00"]]),
        ("09.30-11.30", [[ALL, "09:30", "11:30"]]),
        ("9 to 11", [[ALL, "09:00", "11:00"]]),
        ("9 – 11", [[ALL, "09:00", "11:00"]]),
        ("8-11am", [[ALL, "08:00", "11:00"]]),
        ("2-4pm", [[ALL, "14:00", "16:00"]]),
        ("9am-5pm", [[ALL, "09:00", "17:00"]]),
        ("9-5", [[ALL, "09:00", "17:00"]]),
        ("9am-5", [[ALL, "09:00", "17:00"]]),
        ("2pm-4", [[ALL, "14:00", "16:00"]]),
        ("11-1pm", [[ALL, "11:00", "13:00"]]),
        ("11-1", [[ALL, "11:00", "13:00"]]),
        ("9-12pm", [[ALL, "09:00", "12:00"]]),
        ("12-1pm", [[ALL, "12:00", "13:00"]]),
        ("12am-6am", [[ALL, "00:00", "06:00"]]),
        ("6pm-12am", [[ALL, "18:00", "24:00"]]),
        ("0-24", [[ALL, "00:00", "24:00"]]),
        ("04-05", [[ALL, "04:00", "05:00"]]),
        ("4-14", [[ALL, "04:00", "14:00"]]),
        ("2-4", None),  # day or night?
        ("5:30-7", None),
        ("11pm-1", None),
        ("11pm-1am", None),
        ("14-2", None),
        ("11-9am", None),
        ("9-9", [[ALL, "09:00", "21:00"]]),
        ("13pm-14pm", None),
        ("0am-5am", None),
        ("25-26", None),
        ("9-11:60", None),
        ("24-24", None),
        ("tue 9-11", [[[1], "09:00", "11:00"]]),
        ("tuesdays 9-11", [[[1], "09:00", "11:00"]]),
        ("on tuesdays 9-11", [[[1], "09:00", "11:00"]]),
        ("tue - thu 9-11", [[[1, 2, 3], "09:00", "11:00"]]),
        ("tue to thu 9-11", [[[1, 2, 3], "09:00", "11:00"]]),
        ("fri-mon 9-11", [[[0, 4, 5, 6], "09:00", "11:00"]]),
        ("mon and wed 9-11", [[[0, 2], "09:00", "11:00"]]),
        ("mon/wed & fri 9-11", [[[0, 2, 4], "09:00", "11:00"]]),
        ("mon wed 9-11", [[[0, 2], "09:00", "11:00"]]),
        ("weekends", [[[5, 6], "00:00", "24:00"]]),
        ("mon 9-11, wed", [[[0], "09:00", "11:00"], [[2], "00:00", "24:00"]]),
        ("tue-", None),
        ("tue-wed-thu", None),
        ("monkey 9-11", None),
    ],
)
def test_windows(text: str, windows: list[list[object]] | None) -> None:
    assert hours(text) == windows


@pytest.mark.parametrize(
    ("text", "last_day"),
    [
        ("never until january", "2026-12-31"),
        ("never until Jan.", "2026-12-31"),
        ("never, until january", "2026-12-31"),
        ("never till january", "2026-12-31"),
        ("never until january 2028", "2027-12-31"),
        ("never until november", "2026-11-30"),
        ("never until the end of november", "2026-11-30"),
        ("never until end of january", "2027-01-31"),
        ("never until 15 jan", "2027-01-15"),
        ("never until friday", "2026-11-27"),
        ("never until 2027-03-01", "2027-03-01"),
        ("never until in 3 weeks", "2026-12-13"),
        ("never until next week", "2026-11-22"),
        ("never until next month", "2026-11-30"),
        ("never until this month", "2026-11-30"),
        ("never until 3/2027", "2027-02-28"),
        ("never until mid january", "2027-01-15"),
        ("never", None),
    ],
)
def test_until_a_month_ends_before_it_and_until_a_day_includes_it(text: str, last_day: str | None) -> None:
    rules = read_rules("phone", text, SUNDAY)
    assert rules is not None
    assert [rule.valid_until for rule in rules] == [date.fromisoformat(last_day) if last_day else None]


@pytest.mark.parametrize(
    "text",
    ["never until 3pm", "never until", "never until the 99th", "never until 2027-99-01"],
)
def test_an_end_that_is_not_understood_is_no_rule(text: str) -> None:
    assert read_rules("phone", text, SUNDAY) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("never in the near future", "in the near future"),
        ("not for now.", "for now"),
        ("never until further notice", "until further notice"),
        ("never until things calm down", "until things calm down"),
        ("not until after easter", "until after easter"),
        ("never until spring", "until spring"),
        ("never until january or so", "until january or so"),
        ("tue-thu 9-11 for the  time being", "for the time being"),
        ('never "I can\'t connect by phone in the near future"', "in the near future"),
        ('never until 2027-01-31 "not in the near future"', None),
        ('ok "fine for now"', None),
    ],
)
def test_an_end_that_is_no_date_is_kept_as_it_was_said(text: str, said: str | None) -> None:
    rules = read_rules("phone", text, SUNDAY)
    assert rules is not None
    assert [rule.until_said for rule in rules] == [said]
    assert all((rule.valid_until is None) == ("2027" not in text) for rule in rules)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2027-01-31", (date(2027, 1, 31), None)),
        ("until january", (date(2026, 12, 31), None)),
        ("January", (date(2026, 12, 31), None)),
        ("the near future", (None, "until the near future")),
        ("in the near future", (None, "in the near future")),
        ("for now", (None, "for now")),
        ("in 2 weeks", (date(2026, 12, 6), None)),
        ("further notice", (None, "until further notice")),
        ("janaury", (None, None)),
        ("30 feb", (None, None)),
        ("", (None, None)),
    ],
)
def test_an_end_on_its_own(text: str, end: tuple[date | None, str | None]) -> None:
    assert read_end(text, SUNDAY) == end


@given(st.sampled_from(["january", "june", "december"]), st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1)))
def test_until_january_ends_on_31_december(month: str, now: datetime) -> None:
    rules = read_rules("phone", f"until {month}", Reference(now), stance="avoids")
    assert rules is not None
    last = rules[0].valid_until
    assert last is not None
    assert last >= now.date() - timedelta(days=1)
    assert last <= now.date() + timedelta(days=366)
    if f"{now:%B}".lower() == month:  # it has begun: until its last day
        assert (last.year, last.month, (last + timedelta(days=1)).day) == (now.year, now.month, 1)
        return
    assert (last + timedelta(days=1)).day == 1
    assert (last.month, last.day) == {"january": (12, 31), "june": (5, 31), "december": (11, 30)}[month]
    assert not rules[0].in_force(last + timedelta(days=1))
    assert rules[0].in_force(last)


def test_the_last_year_of_the_calendar_is_no_error() -> None:
    rules = read_rules("phone", "never until january", Reference(datetime(9999, 12, 31)))
    assert rules is not None
    assert (rules[0].valid_until, rules[0].until_said) == (None, "until january")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('until january "I\'m not able to connect via phone"', "I'm not able to connect via phone"),
        ("until january “call, no; until may”", "call, no; until may"),
        ('"too busy" until january', "too busy"),
        ('until january "she said "no" twice"', 'she said "no" twice'),
        ('until january ""', None),
        ("until january", None),
    ],
)
def test_words_in_double_quotes_are_theirs(text: str, words: str | None) -> None:
    rule = Preference(
        channel="phone", stance="avoids", words=words, valid_until=date(2026, 12, 31), stated_on=SUNDAY.on
    )
    assert read_rules("phone", text, SUNDAY, stance="avoids") == [rule]


def test_words_alone_are_no_rule_and_an_open_quote_is_none() -> None:
    assert read_rules("phone", '"I travel too much"', SUNDAY) is None
    assert read_rules("phone", 'never "I travel', SUNDAY) is None
    assert read_rules("phone", '"' * 1_000_000 + "x", SUNDAY) is None


@pytest.mark.parametrize(
    ("text", "words", "last_day"),
    [
        ('"take me off your list"', "take me off your list", None),
        ("take me off your list", "take me off your list", None),
        ("until 1 dec", None, date(2026, 12, 1)),
        ('until 1 dec "on leave"', "on leave", date(2026, 12, 1)),
        ('since may "take me off"', 'since may "take me off"', None),
        ('"take me off', "take me off", None),
        ("", None, None),
    ],
)
def test_no_contact_at_all(text: str, words: str | None, last_day: date | None) -> None:
    rule = do_not_contact(text, SUNDAY)
    assert rule == Preference(aspect="do_not_contact", words=words, valid_until=last_day, stated_on=SUNDAY.on)
    assert rule_line(rule) == "do not contact"


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "held"),
    [(None, None, True), (None, -1, False), (None, 0, True), (0, 0, True), (1, None, False), (-9, -1, False)],
)
def test_a_rule_outside_its_validity_is_not_in_force(
    valid_from: int | None, valid_until: int | None, held: bool
) -> None:
    today = SUNDAY.on
    ends = [None if n is None else today + timedelta(days=n) for n in (valid_from, valid_until)]
    assert Preference(valid_from=ends[0], valid_until=ends[1]).in_force(today) is held


clauses = st.one_of(
    st.sampled_from(
        ["drop-in ok", "never", "after a text", "every 6 weeks", "until january", "tue-thu", "weekends", "ok"]
    ),
    st.builds(
        "{}{}{}-{}{}".format,
        st.sampled_from(["", "mon ", "fri-mon "]),
        st.integers(0, 25),
        st.sampled_from(["", ":30", "am", "pm", ".15"]),
        st.integers(0, 25),
        st.sampled_from(["", ":30", "am", "pm"]),
    ),
    st.text(max_size=8),
)


@given(st.lists(clauses, max_size=4), st.sampled_from([None, *STANCES]), st.sampled_from([", ", " ", "; ", '"']))
def test_any_text_is_rules_or_none_and_no_window_ends_before_it_starts(
    parts: list[str], stance: str | None, between: str
) -> None:
    for rule in read_rules("visit", between.join(parts), SUNDAY, stance=stance) or ():
        assert rule.aspect in ("stance", "window", "appointment", "cadence", "gap")
        assert rule.days is None or rule.days > 0
        assert rule_line(rule)
        for window in windows_of(rule):
            assert "00:00" <= window.start < window.end <= "24:00"
            assert list(window.days) == sorted(set(window.days))
            assert window.days
            assert window.told("–")


@pytest.mark.parametrize(
    ("text", "days"),
    [("6 weeks", 42), ("6w", 42), ("6 w", 42), ("6weeks", 42), ("10 days", 10), ("1d", 1), ("month", 30), ("weeks", 7),
     ("two weeks", 14), ("five months", 150), ("a year", 365), ("2y", 730), ("quarter", 91), ("other week", 14),
     ("Fortnight", 14), ("0 weeks", None), ("0d", None), ("w", None), ("", None), ("6", None), ("6 fortnights", None),
     ("some weeks", None), ("9999 years", None), ("99999w", None), ("-2 weeks", None), (" " * 1000 + "x", None)],
)  # fmt: skip
def test_lengths_of_time(text: str, days: int | None) -> None:
    assert read_length(text) == days


@given(st.integers(1, 9999))
def test_a_length_is_told_as_it_can_be_read(days: int) -> None:
    assert read_length(length_of(days)) == days


@pytest.mark.parametrize(
    ("word", "channel"),
    [("SMS", "text"), ("e-mail", "email"), ("In  Person", "visit"), ("call", "phone"), ("cell", "mobile"),
     ("phone calls", "phone"), ("letter", "post"), ("WhatsApp", "whatsapp"), ("pigeon", None), ("", None)],
)  # fmt: skip
def test_everyday_words_name_channels(word: str, channel: str | None) -> None:
    assert channel_of(word) == channel


def test_every_channel_names_itself() -> None:
    assert [channel_of(channel.upper()) for channel in CHANNELS] == list(CHANNELS)


@pytest.mark.parametrize(
    ("text", "found"),
    [("phone until may", ("phone", "until may")), ("in person, mornings", ("visit", ", mornings")),
     ("Email.", ("email", ".")), ("phone calls", ("phone", "")), ("phonetics", (None, "phonetics")),
     ("email@x", (None, "email@x")), ("", (None, ""))],
)  # fmt: skip
def test_a_text_may_begin_with_a_channel(text: str, found: tuple[str | None, str]) -> None:
    assert leading_channel(text) == found


@pytest.mark.parametrize(
    ("channel", "text", "is_one"),
    [
        ("email", "bob@example.com", True),
        ("email", " bob.ellis+x@mail.example.co.uk ", True),
        ("email", "bjørn@exämple.no", True),
        ("email", "bob@example", False),
        ("email", "bob@example.", False),
        ("email", "@example.com", False),
        ("email", "bob@@example.com", False),
        ("email", "bob@a.com,al@b.com", False),
        ("email", "bob @example.com", False),
        ("email", "<bob@example.com>", False),
        ("email", "mailto:bob@example.com", False),
        ("email", "bob@example.com\x1b[2J", False),
        ("email", "bob@exam\u202eple.com", False),
        ("email", "a@" + "a." * 500_000 + "<", False),
        ("email", "the newsletter", False),
        ("email", "", False),
        ("mobile", "+1 702 555 0134", True),
        ("phone", "0711/123456", True),
        ("phone", "after a text", False),
        ("phone", "9-11:30", False),
        ("phone", "09.30-11.30", False),
        ("phone", "2026-11-27", False),
        ("phone", "12345", False),
        ("visit", "12 Main Street, Reno", True),
        ("post", "Hauptstr. 5, 10115 Berlin", True),
        ("visit", "tue-thu 9-11:30", False),
        ("visit", "weekdays 10.30-12.45", False),
        ("visit", "tue-thu 9-11:30, bring cake", False),
        ("visit", "every 6 weeks", False),
        ("visit", "not before 10", False),
        ("visit", "2 weeks notice", False),
        ("visit", "Main Street", False),
        ("visit", "12345", False),
        ("signal", "+1 702 555 0134", True),
        ("telegram", "@bob", True),
        ("matrix", "@bob:example.org", True),
        ("video", "https://meet.example/x", True),
        ("zoom", "123 456 7890", True),
        ("zoom", "15:00", False),
        ("zoom", "3pm", False),
        ("teams", "likes the Raiders", False),
        ("slack", "1" * 1_000_000 + " x", False),
    ],
)
def test_what_reads_as_an_address(channel: str, text: str, is_one: bool) -> None:
    assert is_address(channel, text) is is_one


@given(st.sampled_from(CHANNELS), st.text(max_size=40))
def test_any_text_is_an_address_or_not(channel: str, text: str) -> None:
    assert is_address(channel, text) in (True, False)


@pytest.mark.parametrize(
    ("days", "told_as"),
    [((0,), "Mon 09:00–11:00"), ((0, 1), "Mon, Tue 09:00–11:00"), ((1, 2, 3), "Tue–Thu 09:00–11:00"),
     ((0, 2, 4), "Mon, Wed, Fri 09:00–11:00"), (tuple(ALL), "09:00–11:00"), ((), "09:00–11:00")],
)  # fmt: skip
def test_windows_are_told(days: tuple[int, ...], told_as: str) -> None:
    assert Window(days, "09:00", "11:00").told("–") == told_as


@pytest.mark.parametrize(("days", "length"), [(42, "6 weeks"), (10, "10 days"), (365, "1 year"), (60, "2 months")])
def test_lengths_are_told(days: int, length: str) -> None:
    assert length_of(days) == length
