"""Days as people name them: 'friday', '14 may', 'in 2 weeks', 'first monday of march', 'the week of october 7th'."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from listenlog.domain.amount_reader import UNITS, Amount, moved, read_amount
from listenlog.domain.date_digits import TIME_SIGNS, full_year, nearest, read_digits
from listenlog.domain.date_words import WEEKDAYS, Cursor, is_digits
from listenlog.domain.period_reader import (
    COMING,
    Seen,
    Span,
    add_months,
    one_day,
    read_edge,
    read_period,
    read_periods,
    read_which,
    read_year,
    week_of,
)

_HALF_A_YEAR = 183  # days
_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}


def read_day(cursor: Cursor, seen: Seen) -> Span | datetime | None:
    """Read a day, a period, or ('in 2 hours') a moment; return it, None where there is none.

    Raises TwoWays, and ValueError or OverflowError past the ends of the calendar.
    """
    start = cursor.place
    for rule in _RULES:
        found = rule(cursor, seen)
        if found:
            return found
        cursor.place = start
    return None


def _one_day(cursor: Cursor, seen: Seen) -> date | None:
    """Read a day; return it, None for a period or a moment."""
    found = read_day(cursor, seen)
    return found.first if isinstance(found, Span) and found.first == found.last else None


def _near(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'today', 'tomorrow', 'the day before yesterday', 'the day after christmas'."""
    cursor.take("the")
    step = 1 if cursor.phrase("day", "after") else -1 if cursor.phrase("day", "before") else 0
    if step:
        day = _one_day(cursor, seen)
        return one_day(day + timedelta(days=step)) if day else None
    word = cursor.take(*_NEAR)
    return one_day(seen.today + timedelta(days=_NEAR[word])) if word else None


# Dates of the calendar


def _digits(cursor: Cursor, seen: Seen, weekday: int = -1) -> Span | None:
    """Read '2026-11-27', '3/4', '31.12.', with a weekday before or after."""
    start = cursor.place
    day = read_digits(cursor, seen.today, seen.order, forward=seen.forward)
    other = read_digits(Cursor(cursor.words[start:]), seen.today, seen.order, forward=not seen.forward)
    return _checked(cursor, seen, weekday, day, other)


def _dated(cursor: Cursor, seen: Seen, weekday: int = -1) -> Span | None:
    """Read '14 may', '3rd of march 2027', 'may the 14th', with a weekday before or after."""
    parts = read_month_and_day(cursor, seen.today)
    if not parts:
        return None
    month, number, year = parts
    if year:
        return _checked(cursor, seen, weekday, date(year, month, number), None)
    day, other = (nearest(month, number, seen.today, forward=way) for way in (seen.forward, not seen.forward))
    return _checked(cursor, seen, weekday, day, other)


def _checked(cursor: Cursor, seen: Seen, weekday: int, day: date | None, other: date | None) -> Span | None:
    """Return a date that is on the weekday named before it, or after; None where it isn't.

    Without a year it may be the nearest on the `other` side: 'sunday, feb 10' on the 12th is two days ago.
    """
    if weekday < 0:
        weekday = cursor.weekday()
    if not day or weekday in (-1, day.weekday()):
        return one_day(day) if day else None
    near = other is not None and other.weekday() == weekday and abs(other - seen.today).days <= _HALF_A_YEAR
    return one_day(other) if other and near else None


def read_month_and_day(cursor: Cursor, today: date) -> tuple[int, int, int | None] | None:
    """Read '14 may', '3rd of march 2027', 'may 14 1985', '31-Oct-74'; return (month, day, year or None)."""
    start = cursor.place
    cursor.take("the")
    number, ordinal = _day_number(cursor)
    if number:
        sign = cursor.take("-", "/", ".", "of")
        month = cursor.month()
    else:
        cursor.place = start
        month = cursor.month()
        sign = cursor.take("-", "/", ".", "the") if month else ""
        number, ordinal = _day_number(cursor) if month else (0, False)
    if not month or not number or cursor.ahead() in TIME_SIGNS:
        return None
    return month, number, _year_after(cursor, today, sign, short=ordinal or sign in ("-", "/", "."))


def _day_number(cursor: Cursor) -> tuple[int, bool]:
    """Read '14' or '14th'; return the number, 0 where there is none, and whether it was an ordinal."""
    ordinal = cursor.ordinal()
    return (ordinal, True) if ordinal else (cursor.digits(2) or 0, False)


def _year_after(cursor: Cursor, today: date, sign: str, *, short: bool) -> int | None:
    """Read a date's year; two digits only where that is what they look like ('31-Oct-74', '14th April 15')."""
    start = cursor.place
    if sign in ("-", "/", "."):
        cursor.take(sign)
    if short and len(cursor.ahead()) == 2 and is_digits(cursor.ahead()) and cursor.ahead(1) not in TIME_SIGNS:
        return full_year(cursor.digits(2) or 0, today)
    year = read_year(cursor, today)
    if year is None:
        cursor.place = start
    return year


def _day_of_month(cursor: Cursor, seen: Seen, weekday: int = -1) -> Span | None:
    """Read 'the 15th', after 'on' also 'the first', and after a weekday '15th': the next such day, or the last."""
    said_on = cursor.words[max(cursor.place - 1, 0)] == "on"
    the = cursor.take("the")
    spelled = not is_digits(cursor.ahead()[:1])
    number = cursor.ordinal()
    if not number or number > 31 or (weekday < 0 and not (said_on if spelled else the or said_on)):
        return None
    first = seen.today.replace(day=1)
    for step in range(4):  # a 31st may be two months away
        month = add_months(first, step if seen.forward else -step)
        day = month + timedelta(days=number - 1)
        if day.month == month.month and one_day(day).fits(seen):
            return one_day(day) if weekday in (-1, day.weekday()) else None
    return None


# Days of a period


def _nth(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'first monday of march', 'last day of next month', '20th of this month', 'third tuesday after christmas'."""
    cursor.take("the")
    nth = cursor.ordinal() or 0
    if cursor.take("last") or (nth and cursor.phrase("to", "last")):
        nth = -(nth or 1)
    if not nth:
        return _nth_day(cursor, seen, cursor.digits(2) or 0)
    weekday = cursor.weekday()
    if weekday < 0:
        return _nth_week(cursor, seen, nth) if cursor.take("week") else _nth_day(cursor, seen, nth)
    if cursor.take("of", "in"):
        this_one = cursor.ahead() == "the" and cursor.ahead(1) in ("month", "quarter", "year")
        periods = read_periods(cursor, seen)
        if periods and this_one:
            periods.spans = periods.spans[:1]
        return periods.pick(seen, lambda span: _nth_weekday(span, weekday, nth)) if periods else None
    base = _one_day(cursor, seen) if cursor.take("after" if nth > 0 else "before") else None
    if base is None:
        return None
    first = _following(base, weekday) if nth > 0 else _preceding(base, weekday)
    return one_day(first + timedelta(days=7 * (nth - 1 if nth > 0 else nth + 1)))


def _following(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def _preceding(day: date, weekday: int) -> date:
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def _nth_weekday(span: Span, weekday: int, nth: int) -> date | None:
    if nth > 0:
        day = _following(span.first - timedelta(days=1), weekday) + timedelta(days=7 * (nth - 1))
    else:
        day = _preceding(span.last + timedelta(days=1), weekday) + timedelta(days=7 * (nth + 1))
    return day if span.first <= day <= span.last else None


def _nth_day(cursor: Cursor, seen: Seen, nth: int) -> Span | None:
    cursor.take("day")
    periods = read_periods(cursor, seen) if nth and cursor.take("of", "in") else None

    def numbered(span: Span) -> date | None:
        day = span.first + timedelta(days=nth - 1) if nth > 0 else span.last + timedelta(days=nth + 1)
        return day if span.first <= day <= span.last else None

    return periods.pick(seen, numbered) if periods else None


def _nth_week(cursor: Cursor, seen: Seen, nth: int) -> Span | None:
    """Read a week of a month or a year: the nth of those that lie wholly in it, from Monday."""
    periods = read_periods(cursor, seen) if cursor.take("of", "in") else None
    found = periods and periods.pick(
        seen, lambda span: _nth_weekday(Span(span.first, span.last - timedelta(days=6)), 0, nth)
    )
    return week_of(found.first) if found else None


def _week_of(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'the week of october 7th'. A Sunday's week ends with it for some and begins with it for others: refused."""
    cursor.take("the")
    day = _one_day(cursor, seen) if cursor.phrase("week", "of") else None
    return week_of(day) if day and day.weekday() < 6 else None


# Weekdays


def _weekday(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'friday', 'next friday' (that of next week), 'this coming friday', and what may follow one."""
    the = cursor.take("the")
    words = cursor.words[cursor.place : cursor.place + 2]
    which = read_which(cursor)
    weekday = cursor.weekday()
    if weekday < 0:
        return None
    today = seen.today
    coming, last = _following(today, weekday), _preceding(today, weekday)
    if which is None:
        if the and cursor.words[cursor.place - 1] not in WEEKDAYS:  # 'the sun'
            return None
        return _weekday_and_more(cursor, seen, weekday) or one_day(coming if seen.forward else last)
    if which < 0:
        return one_day(last)
    if "coming" in words or "upcoming" in words:
        return one_day(coming)
    if which > 0:
        return one_day(week_of(today, 1).first + timedelta(days=weekday)) if "next" in words else None
    return one_day(today if today.weekday() == weekday else coming if seen.forward else last)


def _weekday_and_more(cursor: Cursor, seen: Seen, weekday: int) -> Span | None:
    """Read what tells more of a weekday: 'after next', 'week', 'next week', a date, a day of the month."""
    start = cursor.place
    coming = _following(seen.today, weekday)
    # Where it is still to come this week, 'next friday' means two days to two people, and so does the one after it.
    sure = coming >= week_of(seen.today, 1).first
    if cursor.take("week") or (sure and cursor.phrase("after", "next")):
        return one_day(coming + timedelta(days=7))
    cursor.take("of", "from", "in")
    cursor.take("the")
    which = read_which(cursor)
    if which is not None and cursor.take("week"):
        return one_day(week_of(seen.today, which).first + timedelta(days=weekday))
    for rule in (_digits, _dated, _day_of_month):
        cursor.place = start
        cursor.take("the") if rule is _digits else None
        found = rule(cursor, seen, weekday)
        if found:
            return found
    cursor.place = start
    return None


def _week_and_weekday(cursor: Cursor, seen: Seen) -> Span | None:
    """Read "last week's sunday", 'next week on tuesday'."""
    cursor.take("the")
    which = read_which(cursor)
    if which is None or not cursor.take("week", "weeks"):
        return None
    cursor.take("on")
    weekday = cursor.weekday()
    return one_day(week_of(seen.today, which).first + timedelta(days=weekday)) if weekday >= 0 else None


# Counting from a day


def _counted(cursor: Cursor, seen: Seen) -> Span | datetime | None:
    """Read 'in 2 weeks', '3 weeks ago', 'a week from friday', 'two days before christmas'."""
    ahead = cursor.take("in", "within")
    amount = read_amount(cursor)
    if amount is None:
        return None
    if ahead:
        cursor.take("time")
    if ahead or cursor.take("hence") or cursor.phrase("from", "now"):
        return _from_now(seen, amount, 1)
    if cursor.take("ago"):
        return _from_now(seen, amount, -1)
    side = cursor.take("from", "after", "before", *(("on",) if amount == ("days", 7) else ()))
    if not side or amount[0] == "minutes":
        return None
    if amount[0] == "months" and amount[1] % 12 == 0:  # 'a year from christmas': from which one?
        near = _near(cursor, seen)
        day = near.first if near else None
    else:
        day = _one_day(cursor, seen)
    return one_day(moved(day, amount, -1 if side == "before" else 1)) if day else None


def _from_now(seen: Seen, amount: Amount, sign: int) -> Span | datetime:
    if amount[0] == "minutes":
        return seen.at + timedelta(minutes=sign * amount[1])
    return one_day(moved(seen.today, amount, sign))


def _weekdays_counted(cursor: Cursor, seen: Seen) -> Span | None:
    """Read '2 thursdays ago', '3 fridays from now'."""
    number = cursor.number()
    weekday = cursor.weekday() if number else -1
    if not number or weekday < 0:
        return None
    if cursor.take("ago"):
        return one_day(_preceding(seen.today, weekday) - timedelta(days=7 * (number - 1)))
    if cursor.take("hence") or cursor.phrase("from", "now"):
        return one_day(_following(seen.today, weekday) + timedelta(days=7 * (number - 1)))
    return None


def _stretch(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'the last 2 weeks': the days since then; 'the next 2 weeks', 'two upcoming weeks': the day they end."""
    cursor.take("the")
    which = read_which(cursor)
    number = cursor.number()
    if which is None and number:
        which = 1 if cursor.take(*COMING) else None
    unit, length = UNITS.get(cursor.ahead(), ("", 0))
    if not number or not which or unit not in ("days", "months"):
        return None
    cursor.place += 1
    end = moved(seen.today, (unit, number * length), which)
    return one_day(end) if which > 0 else Span(end, seen.today)


def _holiday(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'christmas', 'easter 2027', 'last thanksgiving', "this year's" being the one of this year."""
    from listenlog.domain.holidays import LONGEST, NAMES, holiday

    cursor.take("the")
    which = read_which(cursor)
    for length in range(LONGEST, 0, -1):
        words = cursor.words[cursor.place : cursor.place + length]
        if len(words) == length and " ".join(words) in NAMES:
            break
    else:
        return None
    cursor.place += length
    name = " ".join(words)
    year = seen.today.year if which == 0 else read_year(cursor, seen.today) if which is None else None
    if year:
        return one_day(holiday(name, year))
    forward = seen.forward if which is None else which > 0
    days = (holiday(name, seen.today.year + (step if forward else -step)) for step in range(2))
    return next(one_day(day) for day in days if (day >= seen.today if forward else day <= seen.today))


_RULES: tuple[Callable[[Cursor, Seen], Span | datetime | None], ...] = (
    _near, _digits, _dated, _nth, _counted, _weekdays_counted, _stretch, _week_of, _week_and_weekday, _weekday,
    read_edge, read_period, _day_of_month, _holiday,
)  # fmt: skip
