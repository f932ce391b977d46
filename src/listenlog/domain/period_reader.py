"""Weeks, months, quarters and years as people name them, and where they begin and end."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from listenlog.domain.date_words import Cursor, is_digits, month_length

_PAST = ("last", "past", "previous")
_HERE = ("this", "current")
COMING = ("next", "coming", "upcoming")
_UNITS = {"week": "week", "weeks": "week", "weekend": "weekend", "month": "month", "months": "month",
          "quarter": "quarter", "qtr": "quarter", "year": "year", "years": "year", "yr": "year"}  # fmt: skip
_EDGES = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}


# A plain class takes a third of a NamedTuple's time to make, and every note makes these.


class Seen:
    """How a date is seen: the local wall moment it is seen from, the order of digits, and which way it looks."""

    def __init__(self, at: datetime, order: str, *, forward: bool) -> None:
        self.at = at
        self.today = at.date()
        self.order = order
        self.forward = forward


class Span:
    """The days that are meant: one, or from the first to the last of a period."""

    def __init__(self, first: date, last: date) -> None:
        self.first = first
        self.last = last

    def fits(self, seen: Seen) -> bool:
        """Say whether it isn't over yet, looking forward, or has begun, looking back."""
        return self.last >= seen.today if seen.forward else self.first <= seen.today


class Periods:
    """What a period's words may mean, the likeliest first; `open` where no year, 'next' or 'last' says which."""

    def __init__(self, *spans: Span, is_open: bool = False) -> None:
        self.spans = spans
        self.open = is_open

    def pick(self, seen: Seen, make: Callable[[Span], date | None]) -> Span | None:
        """Return the first day that `make` finds in one of them, on the side that is looked at if it is open."""
        for span in self.spans:
            day = make(span)
            if day and (not self.open or one_day(day).fits(seen)):
                return one_day(day)
        return None


def one_day(day: date) -> Span:
    """Return the span of one day."""
    return Span(day, day)


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or the month's last day where it is shorter."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def week_of(day: date, weeks: int = 0) -> Span:
    """Return the week from Monday to Sunday that a day is in, or one some weeks on."""
    monday = day + timedelta(days=7 * weeks - day.weekday())
    return Span(monday, monday + timedelta(days=6))


def _months(first: date, number: int) -> Span:
    return Span(first, add_months(first, number) - timedelta(days=1))


def _period(unit: str, today: date, steps: int) -> Span:
    """Return the week, weekend, month, quarter or year some steps from the one that today is in."""
    if unit in ("week", "weekend"):
        week = week_of(today, steps)
        return week if unit == "week" else Span(week.last - timedelta(days=1), week.last)
    length = {"month": 1, "quarter": 3, "year": 12}[unit]
    start = today.replace(day=1, month=today.month - (today.month - 1) % length)
    return _months(add_months(start, steps * length), length)


def read_which(cursor: Cursor) -> int | None:
    """Read 'last', 'this', 'next' or another word for them; return -1, 0 or 1, None where there is none."""
    if cursor.take("this"):
        return -1 if cursor.take("past") else 1 if cursor.take("coming") else 0
    if cursor.take(*_PAST):
        return -1
    return 1 if cursor.take(*COMING, "following") else 0 if cursor.take(*_HERE) else None


def read_year(cursor: Cursor, today: date) -> int | None:
    """Read a year of four digits, 'next year' or 'last year'; return it."""
    start = cursor.place
    cursor.take("of", "in")
    if len(cursor.ahead()) == 4 and cursor.ahead()[0] != "0" and is_digits(cursor.ahead()):
        return cursor.digits(4)
    which = read_which(cursor)
    if which is not None and cursor.take("year", "yr"):
        return today.year + which
    cursor.place = start
    return None


def read_periods(cursor: Cursor, seen: Seen) -> Periods | None:
    """Read what stands after 'of': 'the month', 'next week', 'october 2014', 'march', '2018', 'q3'."""
    cursor.take("the")
    which = read_which(cursor)
    unit = _UNITS.get(cursor.ahead())
    if unit:
        cursor.place += 1
        if which is not None:
            return Periods(_period(unit, seen.today, which))
        return _around(unit, seen)
    month = cursor.month()
    if month:
        return _named_month(cursor, seen, month, which)
    if which is not None:
        return None
    year = read_year(cursor, seen.today)
    start = _quarter(cursor)
    if start:
        return _yearly(start, 3, year or read_year(cursor, seen.today), seen)
    return Periods(_months(date(year, 1, 1), 12)) if year else None


def _around(unit: str, seen: Seen) -> Periods:
    """Return the period that today is in, and the next or the last one."""
    steps = (0, 1 if seen.forward else -1)
    return Periods(*(_period(unit, seen.today, one) for one in steps), is_open=True)


def _quarter(cursor: Cursor) -> int:
    """Read 'q3' or 'third quarter'; return its first month, 0 where there is none."""
    start = cursor.place
    number = cursor.digits(1) if cursor.take("q") else cursor.ordinal()
    if number and number <= 4 and (cursor.words[start] == "q" or cursor.take("quarter", "qtr")):
        return number * 3 - 2
    cursor.place = start
    return 0


def _yearly(month: int, length: int, year: int | None, seen: Seen) -> Periods:
    """Return so many months from the first of one: of that year, or of this one and the next or the last."""
    if year:
        return Periods(_months(date(year, month, 1), length))
    years = (seen.today.year, seen.today.year + (1 if seen.forward else -1))
    return Periods(*(_months(date(one, month, 1), length) for one in years), is_open=True)


def _named_month(cursor: Cursor, seen: Seen, month: int, which: int | None) -> Periods | None:
    year = read_year(cursor, seen.today) if which is None else None
    if cursor.phrase("after", "next"):
        which = 2
    if which is None:
        return _yearly(month, 1, year, seen)
    if year:
        return None
    today = seen.today.replace(day=1)
    ahead = (month - today.month - 1) % 12 + 1  # months to the next one, 12 from itself
    steps = {-1: (month - today.month) % 12 - 12, 0: month - today.month, 1: ahead, 2: ahead + 12}
    return Periods(_months(add_months(today, steps[which]), 1))


def read_period(cursor: Cursor, seen: Seen) -> Span | None:
    """Read a period that stands alone: 'next week', 'in march', 'march 2027', '2014/10', 'q3', 'the weekend'.

    A month's or a year's bare name is none: 'by may' and 'Pay ABC 2000' are no dates.
    """
    found = _year_and_month(cursor)
    if found:
        return found
    inside, the = cursor.take("in", "during"), cursor.take("the")
    found = _two_on(cursor, seen)
    if found:
        return found
    start, word = cursor.place, cursor.ahead()
    periods = read_periods(cursor, seen)
    if not periods or (
        cursor.place == start + 1 and not (the and word == "weekend") and (not inside or word in _UNITS)
    ):
        return None
    return next((span for span in periods.spans if not periods.open or span.fits(seen)), None)


def _two_on(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'week after next', 'month before last'."""
    unit = cursor.take("week", "month", "quarter", "year")
    steps = (2 if cursor.phrase("after", "next") else -2 if cursor.phrase("before", "last") else 0) if unit else 0
    if not steps:
        cursor.place -= 1 if unit else 0
        return None
    return _period(unit, seen.today, steps)


def _year_and_month(cursor: Cursor) -> Span | None:
    """Read '2/2013', '2014/10' or '2014-10'."""
    first, sign, last = cursor.ahead(), cursor.ahead(1), cursor.ahead(2)
    if sign not in ("/", "-", ".") or cursor.ahead(3) == sign or not (is_digits(first) and is_digits(last)):
        return None
    year, month = (first, last) if len(first) == 4 else (last, first)
    if len(year) != 4 or year[0] == "0" or len(month) > 2 or not 1 <= int(month) <= 12:
        return None
    cursor.place += 3
    return _months(date(int(year), int(month), 1), 1)


def read_edge(cursor: Cursor, seen: Seen) -> Span | None:
    """Read 'end of month', 'the beginning of next week', 'mid november', 'eom', 'month end'; return the day.

    A week ends on its Friday; the middle of a month is its 15th, that of a week its Wednesday.
    """
    cursor.take("the")
    if cursor.ahead() in _EDGES:
        periods: Periods | None = _around(_EDGES[cursor.take(*_EDGES)], seen)
        edge = "end"
    elif cursor.ahead(1) == "end" and cursor.ahead() in ("month", "year", "quarter"):
        periods = _around(cursor.ahead(), seen)
        cursor.place += 2
        edge = "end"
    else:
        edge = cursor.take("end", "beginning", "start", "middle", "mid")
        if not edge or not (cursor.take("of") or edge in ("mid", "end")):
            return None
        periods = read_periods(cursor, seen)
    return periods.pick(seen, lambda span: _edge_day(span, edge)) if periods else None


def _edge_day(span: Span, edge: str) -> date | None:
    days = (span.last - span.first).days + 1
    if edge in ("beginning", "start"):
        return span.first
    if edge == "end":
        return span.first + timedelta(days=4) if days == 7 else span.last
    return span.first + timedelta(days=2 if days == 7 else 14) if 7 <= days <= 31 else None
