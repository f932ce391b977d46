"""Dates and times as people type them, rule by rule; seen from Sunday 22 November 2026, 14:10."""

import itertools
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from listenlog.domain.date_digits import full_year
from listenlog.domain.date_words import MONTHS, WEEKDAYS, cut, month_length, month_number, weekday_number
from listenlog.domain.errors import NoDate, UsageProblem
from listenlog.domain.holidays import NAMES, easter, holiday
from listenlog.domain.period_reader import add_months
from listenlog.domain.when import Reference, When, ago, find_when, parse_when, parse_yearly, plain_day, short_day

SUNDAY = Reference(datetime(2026, 11, 22, 14, 10))
TUESDAY = Reference(datetime(2026, 11, 24, 14, 10))

# Each row: what is typed, what it means looking back, and what looking forward where that is another date.
# 'first..last' is a period, '-' is refused.
DATES = {
    "a date in ISO is itself": """
        2026-11-27 | 2026-11-27
        2020-02-29 | 2020-02-29
        2026-1-2 | 2026-01-02
        2026/12/01 | 2026-12-01
        2026.12.1 | 2026-12-01
        on 2026-11-27 | 2026-11-27
        """,
    "a day and a month, with a year, in any order": """
        27 nov 2026 | 2026-11-27
        27-Nov-2026 | 2026-11-27
        27/nov/26 | 2026-11-27
        31-Oct-74 | 1974-10-31
        31st Oct 1974 | 1974-10-31
        14th April 15 | 2015-04-14
        nov 27, 2026 | 2026-11-27
        the 3rd of march 2027 | 2027-03-03
        march third 2027 | 2027-03-03
        twenty-first of june 2027 | 2027-06-21
        14may 2027 | 2027-05-14
        3 march next year | 2027-03-03
        """,
    "a day and a month without a year are the nearest": """
        mar 3 | 2026-03-03 | 2027-03-03
        March 3rd | 2026-03-03 | 2027-03-03
        3. mar | 2026-03-03 | 2027-03-03
        march the 3rd | 2026-03-03 | 2027-03-03
        on the 3rd of march | 2026-03-03 | 2027-03-03
        nov 22 | 2026-11-22
        29 feb | 2024-02-29 | 2028-02-29
        1 sept | 2026-09-01 | 2027-09-01
        first of march | 2026-03-01 | 2027-03-01
        4th of July | 2026-07-04 | 2027-07-04
        """,
    "a weekday beside a date has to be right": """
        Fri 27 Nov 2026 | 2026-11-27
        Friday, November 27th, 2026 | 2026-11-27
        friday the 27th of november 2026 | 2026-11-27
        27 nov 2026 fri | 2026-11-27
        fri 2026-11-27 | 2026-11-27
        fri 27 nov | 2026-11-27
        fri 27.11. | 2026-11-27
        friday, nov 20 | 2026-11-20
        friday 27th | - | 2026-11-27
        thu 27 nov 2026 | -
        wed 27 nov | -
        thu 2026-11-27 | -
        friday 26th | -
        """,
    "weekdays": """
        friday | 2026-11-20 | 2026-11-27
        Fri. | 2026-11-20 | 2026-11-27
        on friday | 2026-11-20 | 2026-11-27
        tues | 2026-11-17 | 2026-11-24
        weds | 2026-11-18 | 2026-11-25
        sunday | 2026-11-15 | 2026-11-29
        this sunday | 2026-11-22
        this saturday | 2026-11-21 | 2026-11-28
        this coming saturday | 2026-11-28
        last tuesday | 2026-11-17
        this past sunday | 2026-11-15
        next tuesday | 2026-11-24
        next sunday | 2026-11-29
        friday week | 2026-12-04
        monday after next | 2026-11-30
        tuesday of last week | 2026-11-10
        last week's tuesday | 2026-11-10
        next week on tuesday | 2026-11-24
        tuesday next week | 2026-11-24
        2 thursdays ago | 2026-11-12
        three fridays from now | 2026-12-11
        the following friday | -
        """,
    "days near today": """
        today | 2026-11-22
        yesterday | 2026-11-21
        tomorrow | 2026-11-23
        the day after tomorrow | 2026-11-24
        day before yesterday | 2026-11-20
        the day after christmas | 2025-12-26 | 2026-12-26
        the day before 1 dec | 2025-11-30 | 2026-11-30
        """,
    "a day of the month": """
        the 15th | 2026-11-15 | 2026-12-15
        on the 22nd | 2026-11-22
        on the first | 2026-11-01 | 2026-12-01
        on the 31st | 2026-10-31 | 2026-12-31
        the 1st of the month | 2026-11-01 | 2026-12-01
        20th of last month | 2026-10-20
        20 of next month | 2026-12-20
        third day of october | 2026-10-03 | 2027-10-03
        the 32nd | -
        the first | -
        15th | -
        31st of this month | -
        """,
    "the first, the last or another of a month": """
        first monday of march | 2026-03-02 | 2027-03-01
        last friday in october | 2026-10-30 | 2027-10-29
        second tuesday of next month | 2026-12-08
        last friday of the month | - | 2026-11-27
        third tuesday of september 2027 | 2027-09-21
        last day of february | 2026-02-28 | 2027-02-28
        second to last day of may 2027 | 2027-05-30
        fifth monday of february 2027 | -
        first friday after easter 2027 | 2027-04-02
        last friday before christmas | 2025-12-19 | 2026-12-18
        first week of december 2026 | 2026-12-07..2026-12-13
        last week of december 2026 | 2026-12-21..2026-12-27
        """,
    "so long ago, or from now": """
        3 weeks ago | 2026-11-01
        a week ago | 2026-11-15
        two months ago | 2026-09-22
        half a year ago | 2026-05-22
        2w ago | 2026-11-08
        in 2 weeks | 2026-12-06
        in two weeks' time | 2026-12-06
        2 weeks from now | 2026-12-06
        a fortnight hence | 2026-12-06
        in a couple of days | 2026-11-24
        in twenty five days | 2026-12-17
        within a month | 2026-12-22
        in three months | 2027-02-22
        in a year and a half | 2028-05-22
        in 1 year | 2027-11-22
        two weeks from tomorrow | 2026-12-07
        a week from friday | 2026-11-27 | 2026-12-04
        a week on friday | 2026-11-27 | 2026-12-04
        3 days after christmas | 2025-12-28 | 2026-12-28
        two weeks before 1 dec 2026 | 2026-11-17
        the next 2 weeks | 2026-12-06
        the last 2 weeks | 2026-11-08..2026-11-22
        past 3 months | 2026-08-22..2026-11-22
        in a few days | -
        a year from christmas | -
        in half a month | -
        2 weeks | -
        """,
    "where a period begins, is in the middle, or ends": """
        end of month | 2026-10-31 | 2026-11-30
        the end of the month | 2026-10-31 | 2026-11-30
        end of this month | 2026-11-30
        month end | 2026-10-31 | 2026-11-30
        eom | 2026-10-31 | 2026-11-30
        end of november | 2025-11-30 | 2026-11-30
        end of may 2027 | 2027-05-31
        end of year | 2025-12-31 | 2026-12-31
        end of next week | 2026-11-27
        end of q1 | 2026-03-31 | 2027-03-31
        beginning of next month | 2026-12-01
        start of the year | 2026-01-01 | 2027-01-01
        mid november | 2026-11-15 | 2027-11-15
        mid-december | 2025-12-15 | 2026-12-15
        middle of next week | 2026-11-25
        middle of the year | -
        end of day | 2026-11-22
        eod friday | 2026-11-20 | 2026-11-27
        """,
    "a period is its first day, and its last": """
        next week | 2026-11-23..2026-11-29
        this week | 2026-11-16..2026-11-22
        last week | 2026-11-09..2026-11-15
        week after next | 2026-11-30..2026-12-06
        month before last | 2026-09-01..2026-09-30
        the week of dec 9 2026 | 2026-12-07..2026-12-13
        next month | 2026-12-01..2026-12-31
        this quarter | 2026-10-01..2026-12-31
        last quarter | 2026-07-01..2026-09-30
        next year | 2027-01-01..2027-12-31
        next weekend | 2026-11-28..2026-11-29
        in march | 2026-03-01..2026-03-31 | 2027-03-01..2027-03-31
        march 2027 | 2027-03-01..2027-03-31
        3/2027 | 2027-03-01..2027-03-31
        2027-03 | 2027-03-01..2027-03-31
        next march | 2027-03-01..2027-03-31
        march after next | 2028-03-01..2028-03-31
        last november | 2025-11-01..2025-11-30
        in 2027 | 2027-01-01..2027-12-31
        q1 2027 | 2027-01-01..2027-03-31
        third quarter of 2027 | 2027-07-01..2027-09-30
        the week of dec 6 2026 | -
        """,  # 6 December is a Sunday: the week before it to some, after it to others
    "days with a name of their own": """
        christmas | 2025-12-25 | 2026-12-25
        xmas eve | 2025-12-24 | 2026-12-24
        New Year's Eve | 2025-12-31 | 2026-12-31
        new year's day | 2026-01-01 | 2027-01-01
        last christmas | 2025-12-25
        next easter | 2027-03-28
        easter monday 2027 | 2027-03-29
        thanksgiving | 2025-11-27 | 2026-11-26
        thanksgiving next year | 2027-11-25
        """,
    "a part of the day leaves the day": """
        yesterday afternoon | 2026-11-21
        last night | 2026-11-21
        this morning | 2026-11-22
        tonight | 2026-11-22
        tomorrow in the morning | 2026-11-23
        friday evening | 2026-11-20 | 2026-11-27
        """,
}


def rows(tables: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return (what is typed, back, forward) of every row."""
    table = [[cell.strip() for cell in row.split("|")] for text in tables.values() for row in text.strip().splitlines()]
    return [(cells[0], cells[1], cells[-1]) for cells in table]


def meant(text: str) -> When | None:
    """Return what a cell means."""
    first, _, last = text.partition("..")
    return None if text == "-" else When(date.fromisoformat(first), None, date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(("text", "back", "forward"), rows(DATES))
def test_dates(text: str, back: str, forward: str) -> None:
    assert find_when(text, SUNDAY, forward=False, periods=True) == meant(back)
    assert find_when(text, SUNDAY, forward=True, periods=True) == meant(forward)


# What is typed, and the date in each order: month first, day first, year first, and where no order is known.
DIGITS = """
    3/4 | 2027-03-04 | 2027-04-03 | 2027-03-04 | -
    3-4 | 2027-03-04 | 2027-04-03 | 2027-03-04 | -
    3 / 4 | 2027-03-04 | 2027-04-03 | 2027-03-04 | -
    3.4. | 2027-03-04 | 2027-04-03 | 2027-03-04 | -
    3/4/2027 | 2027-03-04 | 2027-04-03 | - | -
    3/4/27 | 2027-03-04 | 2027-04-03 | - | -
    03-04-05 | 2005-03-04 | 2005-04-03 | 2003-04-05 | -
    2/15 | 2027-02-15 | 2027-02-15 | 2027-02-15 | 2027-02-15
    on 2/15 | 2027-02-15 | 2027-02-15 | 2027-02-15 | 2027-02-15
    31.12. | 2026-12-31 | 2026-12-31 | 2026-12-31 | 2026-12-31
    14.4.2015 | 2015-04-14 | 2015-04-14 | 2015-04-14 | 2015-04-14
    10-31-74 | 1974-10-31 | 1974-10-31 | 1974-10-31 | 1974-10-31
    3/3 | 2027-03-03 | 2027-03-03 | 2027-03-03 | 2027-03-03
    2027/3/4 | 2027-03-04 | 2027-03-04 | 2027-03-04 | 2027-03-04
    sun 4/3/2027 | - | - | - | -
    sat 4/3/2027 | 2027-04-03 | - | 2027-04-03 | 2027-04-03
    sun 4/4/2027 | 2027-04-04 | 2027-04-04 | 2027-04-04 | 2027-04-04
    31/31 | - | - | - | -
    650-650-6500 | - | - | - | -
    1/2/3/4 | - | - | - | -
    2/30 | - | - | - | -
"""


@pytest.mark.parametrize("row", DIGITS.strip().splitlines())
def test_digits_are_read_in_the_order_that_is_set_or_the_only_one_there_is(row: str) -> None:
    text, *wanted = (cell.strip() for cell in row.split("|"))
    for order, date_wanted in zip(("mdy", "dmy", "ymd", ""), wanted, strict=True):
        assert find_when(text, SUNDAY._replace(order=order), forward=True) == meant(date_wanted), order


def test_digits_that_can_be_read_two_ways_are_refused_and_both_are_told() -> None:
    with pytest.raises(UsageProblem) as problem:
        parse_when("3/4 15:00", SUNDAY, forward=True)
    told = "'3/4 15:00' can be 4 Mar 2027 or 3 Apr 2027; write it like 2027-03-04, or set date_order."
    assert str(problem.value) == told
    with pytest.raises(NoDate):
        parse_when("3/4 of it", SUNDAY, forward=True)


@given(st.integers(0, 99), st.integers(1990, 2090))
def test_two_digits_of_a_year_are_a_year_near_this_one(number: int, year: int) -> None:
    found = full_year(number, date(year, 6, 1))
    assert found % 100 == number
    assert -80 <= found - year <= 19


TIMES = {
    "with am, pm or a clock of 24 hours": """
        3pm | 2026-11-21 15:00 | 2026-11-22 15:00
        9 AM | 2026-11-22 09:00 | 2026-11-23 09:00
        at 3 p.m. | 2026-11-21 15:00 | 2026-11-22 15:00
        12am | 2026-11-22 00:00 | 2026-11-23 00:00
        12:05 pm | 2026-11-22 12:05 | 2026-11-23 12:05
        330 p.m. | 2026-11-21 15:30 | 2026-11-22 15:30
        3.30pm | 2026-11-21 15:30 | 2026-11-22 15:30
        at 14.30 | 2026-11-21 14:30 | 2026-11-22 14:30
        3:20p | 2026-11-21 15:20 | 2026-11-22 15:20
        15h | 2026-11-21 15:00 | 2026-11-22 15:00
        15h30 | 2026-11-21 15:30 | 2026-11-22 15:30
        00:00 | 2026-11-22 00:00 | 2026-11-23 00:00
        03:30 | 2026-11-22 03:30 | 2026-11-23 03:30
        seven thirty pm | 2026-11-21 19:30 | 2026-11-22 19:30
        three o'clock pm | 2026-11-21 15:00 | 2026-11-22 15:00
        """,
    "an hour that can be morning or night is one between seven and seven": """
        at 3 | - | 2026-11-22 15:00
        at three | - | 2026-11-22 15:00
        3:30 | - | 2026-11-22 15:30
        at 9 | 2026-11-22 09:00 | -
        at 1030 | 2026-11-22 10:30 | -
        at 3 15 | - | 2026-11-22 15:15
        8 o'clock | 2026-11-22 08:00 | -
        today at 8 | 2026-11-22 08:00 | -
        today at 8am | 2026-11-22 08:00
        tomorrow at 8 | 2026-11-23 08:00
        friday 7:30 | 2026-11-20 07:30 | 2026-11-27 07:30
        friday 6:30 | 2026-11-20 18:30 | 2026-11-27 18:30
        """,
    "as it is said": """
        noon | 2026-11-22 12:00 | 2026-11-23 12:00
        12 noon | 2026-11-22 12:00 | 2026-11-23 12:00
        half past 3 | - | 2026-11-22 15:30
        a quarter to five | - | 2026-11-22 16:45
        quarter past 2pm | 2026-11-21 14:15 | 2026-11-22 14:15
        ten to one | 2026-11-22 12:50 | -
        tomorrow, ten past twelve | 2026-11-23 12:10
        quarter to twelve pm | 2026-11-22 11:45 | 2026-11-23 11:45
        quarter to 12 am | 2026-11-21 23:45 | 2026-11-22 23:45
        half past twelve am | 2026-11-22 00:30 | 2026-11-23 00:30
        a quarter to noon | 2026-11-22 11:45 | 2026-11-23 11:45
        15 minutes past 15h | 2026-11-21 15:15 | 2026-11-22 15:15
        """,
    "in a part of the day": """
        3:20 in the afternoon | 2026-11-21 15:20 | 2026-11-22 15:20
        3 in the morning | 2026-11-22 03:00 | 2026-11-23 03:00
        in the evening at eight | 2026-11-21 20:00 | 2026-11-22 20:00
        this afternoon at 3:20 | 2026-11-22 15:20
        tonight 8 | 2026-11-22 20:00
        eight tonight | 2026-11-22 20:00
        tonight 8:30 | 2026-11-22 20:30
        9 tomorrow | 2026-11-23 09:00
        9 tomorrow evening | 2026-11-23 21:00
        saturday morning at 9 | 2026-11-21 09:00 | 2026-11-28 09:00
        """,
    "with a day, in any order": """
        tomorrow 14:00 | 2026-11-23 14:00
        14:00 tomorrow | 2026-11-23 14:00
        friday, 9:30 | 2026-11-20 09:30 | 2026-11-27 09:30
        3pm on friday | 2026-11-20 15:00 | 2026-11-27 15:00
        fri 27 nov 15:00 | 2026-11-27 15:00
        at 19h30 on Fri, Nov 27 | 2026-11-27 19:30
        14 april 2027 at noon | 2027-04-14 12:00
        in 2 weeks at 3pm | 2026-12-06 15:00
        2026-11-27 15:00 | 2026-11-27 15:00
        2026-11-27T15:00 | 2026-11-27 15:00
        2026-11-27 15:00:59 | 2026-11-27 15:00
        2026-11-27t15:00:00.25 | 2026-11-27 15:00
        """,
    "counted from now": """
        now | 2026-11-22 14:10
        just now | 2026-11-22 14:10
        20 minutes ago | 2026-11-22 13:50
        an hour ago | 2026-11-22 13:10
        half an hour ago | 2026-11-22 13:40
        in 2 hours | 2026-11-22 16:10
        in an hour and a half | 2026-11-22 15:40
        in 2.5 hours | 2026-11-22 16:40
        in 3/4 h | 2026-11-22 14:55
        in three quarters of an hour | 2026-11-22 14:55
        in 10 hours | 2026-11-23 00:10
        today in one hour | 2026-11-22 15:10
        tomorrow in one hour | -
        in one hour at 3pm | -
        """,
}


@pytest.mark.parametrize(("text", "back", "forward"), rows(TIMES))
def test_times(text: str, back: str, forward: str) -> None:
    for wanted, ahead in ((back, False), (forward, True)):
        moment = None if wanted == "-" else datetime.fromisoformat(wanted)
        assert find_when(text, SUNDAY, forward=ahead) == (moment and When(moment.date(), moment.time()))


@pytest.mark.parametrize(
    "text",
    ["", " ", "someday", "soon", "31 april", "30 feb", "0 may", "32 may", "2026-13-01", "2026-02-30", "0001-01-01",
     "may", "march", "2027", "week", "the month", "mar 3 27", "in 2 weeks ago", "in weeks", "in some weeks",
     "in 9999 years", "9999 years ago", "25:00", "24:00", "14:60", "13pm", "0am", "flat 10:30", "3pmish", "123:45",
     "10:30 11:30", "3pm 4pm", "2026-11-27T15:00+02:00", "2026-11-27T15:00Z", "2026-11-27 15:00:99", "12:30:15",
     "3pm this morning", "11:00 this afternoon", "tonight at 2", "noon tonight", "friday midnight", "evening", "in the morning",
     "friday friday", "friday on", "next week 3pm", "tomorrow tonight", "٢٠٢٦-١١-٢٧", "\ud800", "fri " * 100],
)  # fmt: skip
def test_what_is_not_understood_is_refused(text: str) -> None:
    for forward in (True, False):
        assert find_when(text, SUNDAY, forward=forward, periods=True) is None
        with pytest.raises(NoDate, match="isn't a date I know; write it like 2026-11-22"):
            parse_when(text, SUNDAY, forward=forward)


@pytest.mark.parametrize(
    "text",
    ["one", "the one", "two", "the second", "the end", "the book", "hand", "may", "march", "then", "next", "the next",
     "the last", "last", "a day", "a week", "the hour", "half", "a third", "quarter", "a quarter", "ten", "4a", "4a.",
     "10", "2000", "the way", "noise", "fry", "wedding", "monet", "second hand", "the minute", "five past", "half three",
     "1 adult", "3 people", "tomorrow 9", "friday 3", "friday 3 people", "first", "the first", "3rd visit", "day 2",
     "this", "this one", "last one", "next of kin", "at", "on", "in", "in the", "in touch", "a couple of", "at dozens",
     "at a few", "the numbers", "sea", "mistake", "phone", "now or never", "all means", "the dozen", "and large", "the sun", "the sat"],
)  # fmt: skip
def test_ordinary_words_are_no_date(text: str) -> None:
    for forward in (True, False):
        for order in ("", "mdy", "dmy", "ymd"):
            assert find_when(text, SUNDAY._replace(order=order), forward=forward, periods=True) is None


def test_the_friday_after_next_is_refused_where_the_next_one_is_two() -> None:
    assert find_when("friday after next", SUNDAY, forward=True) == When(date(2026, 12, 4))
    assert find_when("friday after next", TUESDAY, forward=True) is None
    assert find_when("monday after next", TUESDAY, forward=True) == When(date(2026, 12, 7))


def test_a_period_is_no_day() -> None:
    assert find_when("next week", SUNDAY, forward=True) is None
    assert parse_when("next week", SUNDAY, forward=True) == When(date(2026, 11, 23), None, date(2026, 11, 29))


def test_the_refusal_stays_one_short_line() -> None:
    with pytest.raises(NoDate) as problem:
        parse_when("x" * 5000, SUNDAY, forward=True)
    assert len(str(problem.value)) < 200


def test_a_due_date_is_counted_from_the_talk() -> None:
    assert parse_when("friday", Reference(datetime(2026, 11, 16)), forward=True).on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "day"),
    [("in 1 day", date.max), ("mar 3", date.max), ("1 jan", date.max), ("next year", date.max), ("christmas", date.max),
     ("next week", date.max), ("in 2 hours", date.max), ("end of next month", date.max), ("1am", date.max)],
)  # fmt: skip
def test_the_ends_of_the_calendar_are_no_error(text: str, day: date) -> None:
    late = Reference(datetime.combine(day, time(23, 59)))
    assert find_when(text, late, forward=True, periods=True) is None
    for early in ("yesterday", "last week", "2 years ago", "last monday", "2 hours ago", "last month"):
        assert find_when(early, Reference(datetime(1, 1, 1)), forward=False, periods=True) is None


# Properties

moments = st.builds(
    Reference,
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 12, 31)),
    st.sampled_from(["", "mdy", "dmy", "ymd"]),
)
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
OPEN = [
    *WEEKDAYS,
    *(f"this {day}" for day in WEEKDAYS),
    *(f"{day} {month}" for month in MONTHS for day in (1, 28)),
    *(f"{edge} {month}" for month in MONTHS for edge in ("end of", "mid", "beginning of", "in", "last friday of")),
    *NAMES,
    *("q1", "q4", "feb 29", "today", "the 1st", "the 31st", "the weekend", "2/15", "31.12.", "3/3", "eom", "eow"),
    *("end of the week", "beginning of the month", "end of the year", "9am", "23:59", "00:00", "noon"),
]
dateish = st.lists(
    st.one_of(
        st.sampled_from(
            ["in", "ago", "last", "next", "this", "on", "the", "of", "end", "at", "am", "pm", "a", "-", ":"]
        ),
        st.sampled_from(["week", "months", "day", "year", "month", "tonight", "morning", "noon", "now", ",", ".", "/"]),
        st.sampled_from(
            ["after", "before", "from", "half", "quarter", "to", "past", "first", "second", "mid", "q", "h"]
        ),
        st.sampled_from(["hours", "minutes", "weekend", "upcoming", "hence", "easter", "christmas", "couple", "and"]),
        st.sampled_from([*WEEKDAYS, *MONTHS, "mar", "sept.", "3rd", "31st", "o'clock", "eod", "eom", "t"]),
        st.integers(0, 9999).map(str),
        st.integers(0, 31).map(str),
        st.times().map(str),
        st.dates().map(str),
        st.text(max_size=3),
    ),
    max_size=7,
)


@given(dateish, st.sampled_from([" ", ""]), moments, st.booleans())
@example(["a", "quarter", "of", "a", "quarter"], " ", SUNDAY, True)
@example(["1/0", "h"], " ", SUNDAY, True)
def test_no_text_is_an_error(words: list[str], between: str, now: Reference, forward: bool) -> None:
    text = between.join(words)
    try:
        found = parse_when(text, now, forward=forward)
    except UsageProblem:
        return
    assert type(found.on) is date
    assert found.at is None or (found.at.second == 0 and found.last is None)
    assert found.last is None or found.last > found.on


@given(st.text(max_size=100), moments, st.booleans())
def test_any_text_is_a_date_or_refused(text: str, now: Reference, forward: bool) -> None:
    found = find_when(text, now, forward=forward, periods=True)
    assert found is None or isinstance(found, When)
    assert all(word and not word.isspace() for word in cut(text))


@given(st.sampled_from(OPEN), moments)
@example("feb 29", Reference(datetime(2096, 3, 1)))
@example("feb 29", Reference(datetime(2000, 2, 29)))
@example("the 31st", Reference(datetime(2027, 3, 30)))
def test_open_dates_are_never_on_the_wrong_side_of_today(text: str, now: Reference) -> None:
    ahead, back = parse_when(text, now, forward=True), parse_when(text, now, forward=False)
    assert (ahead.last or ahead.on) >= now.on
    assert back.on <= now.on
    if ahead.at and back.at:
        assert datetime.combine(ahead.on, ahead.at) >= now.at.replace(second=0, microsecond=0)
        assert datetime.combine(back.on, back.at) <= now.at


@given(st.sampled_from(WEEKDAYS), moments)
def test_weekdays_are_at_most_a_week_away(word: str, now: Reference) -> None:
    for text, forward in itertools.product((word, f"last {word}", f"this {word}"), (True, False)):
        found = parse_when(text, now, forward=forward).on
        assert WEEKDAYS[found.weekday()] == word
        assert abs(found - now.on) <= timedelta(days=7)
    assert parse_when(f"last {word}", now, forward=True).on < now.on
    assert parse_when(f"next {word}", now, forward=False).on > now.on


@given(days, moments)
def test_what_is_echoed_can_be_typed(day: date, now: Reference) -> None:
    for text in (
        short_day(day, now.on),
        plain_day(day, now.on),
        day.isoformat(),
        f"{day:%d %B %Y}",
        f"{day:%A, %B %d, %Y}",
    ):
        assert parse_when(text, now, forward=day >= now.on) == When(day)


@given(days, moments, st.sampled_from(["mdy", "dmy", "ymd"]), st.sampled_from("/-."))
def test_digits_are_read_back_in_their_order(day: date, now: Reference, order: str, sign: str) -> None:
    parts = {"m": str(day.month), "d": str(day.day), "y": f"{day.year}"}
    assert parse_when(sign.join(parts[c] for c in order), now._replace(order=order), forward=True) == When(day)


@given(days, st.integers(-600, 600))
def test_months_are_added_within_the_calendar(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)
    assert (date(day.year, day.month, month_length(day.year, day.month)) + timedelta(days=1)).day == 1


# Words


def test_months_and_weekdays_go_by_three_letters_or_more() -> None:
    for number, month in enumerate(MONTHS, 1):
        assert {month_number(month[:n].upper()) for n in range(3, len(month) + 1)} == {number}
    for number, weekday in enumerate(WEEKDAYS):
        assert {weekday_number(weekday[:n] + ".") for n in range(3, len(weekday) + 1)} == {number}
    for word in ("", ".", "ma", "mays", "january february", "m"):
        assert (month_number(word), weekday_number(word)) == (0, -1)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Fri, 14april 3:20 p.m.", "fri 14 april 3 : 20 pm"), ("14.4.2015", "14 . 4 . 2015"), ("31.12.", "31 . 12"),
     ("31-Oct-74", "31 - oct - 74"), ("mid-May", "mid may"), ("3rd", "3rd"), ("rd", "rd"), ("o’clock", "oclock"),
     ("@3", "at 3"), ("3 p m", "3 pm"), ("19h30", "19 h 30"), ("-5", "- 5"), ("3 . mar", "3 mar")],
)  # fmt: skip
def test_a_text_is_cut_into_words(text: str, words: str) -> None:
    assert " ".join(cut(text)) == words


@pytest.mark.parametrize(
    ("year", "day"), [(2024, "03-31"), (2025, "04-20"), (2026, "04-05"), (2038, "04-25"), (2285, "03-22")]
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"
    assert holiday("good friday", year).weekday() == 4
    assert holiday("thanksgiving", year).weekday() == 3


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("14 may", (5, 14, None)),
        ("14th of May", (5, 14, None)),
        ("the 14th of may", (5, 14, None)),
        ("May 14 1985", (5, 14, 1985)),
        ("may 14th, 1985", (5, 14, 1985)),
        ("1985-05-14", (5, 14, 1985)),
        ("05-14", (5, 14, None)),
        ("--05-14", (5, 14, None)),
        ("29 feb", (2, 29, None)),
        ("29 feb 1984", (2, 29, 1984)),
    ],
)
def test_a_yearly_day_is_read(text: str, yearly: tuple[int, int, int | None]) -> None:
    assert parse_yearly(text) == yearly


@pytest.mark.parametrize(
    "text",
    ["", "may", "14", "14-may-22", "14 may next year", "31 april", "29 feb 1985", "05/14", "14.5.", "13-01", "00-00", "0000-05-14", "friday", "soon",
     "14 may" + " " * 100 + "x"],
)  # fmt: skip
def test_no_day_of_the_year_is_refused(text: str) -> None:
    with pytest.raises(UsageProblem, match="day of the year"):
        parse_yearly(text)


@pytest.mark.parametrize(
    ("days_back", "told"),
    [(0, "today"), (1, "yesterday"), (-1, "tomorrow"), (2, "2 days ago"), (13, "13 days ago"), (14, "2 weeks ago"),
     (27, "3 weeks ago"), (59, "8 weeks ago"), (60, "2 months ago"), (729, "24 months ago"), (730, "2 years ago"),
     (-2, "in 2 days"), (-21, "in 3 weeks"), (-800, "in 2 years")],
)  # fmt: skip
def test_how_long_ago(days_back: int, told: str) -> None:
    assert ago(SUNDAY.on - timedelta(days=days_back), SUNDAY.on) == told


def test_a_day_is_shown_with_the_year_only_where_it_is_another() -> None:
    today = SUNDAY.on
    assert (short_day(date(2026, 11, 27), today), plain_day(date(2026, 11, 1), today)) == ("Fri 27 Nov", "1 Nov")
    assert (short_day(date(2027, 3, 3), today), plain_day(date(2025, 3, 3), today)) == ("Wed 3 Mar 2027", "3 Mar 2025")
