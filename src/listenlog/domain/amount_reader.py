"""Lengths of time that are counted from a day: '2 weeks', 'a couple of days', 'half a year', 'an hour and a half'."""

from datetime import date, timedelta

from listenlog.domain.date_words import Cursor, is_digits
from listenlog.domain.period_reader import add_months

# What is counted (minutes, days or months), and how many of them.
UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), ("minutes", 1)),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), ("minutes", 60)),
    **dict.fromkeys(("day", "days", "d"), ("days", 1)),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w"), ("days", 7)),
    **dict.fromkeys(("fortnight", "fortnights"), ("days", 14)),
    **dict.fromkeys(("month", "months"), ("months", 1)),
    **dict.fromkeys(("quarter", "quarters"), ("months", 3)),
    **dict.fromkeys(("year", "years", "yr", "yrs", "y"), ("months", 12)),
}
_ABOUT = ("about", "around", "roughly", "approximately")

Amount = tuple[str, int]


def moved(day: date, amount: Amount, sign: int) -> date:
    """Return the day so many days or months on, or back where `sign` is -1."""
    unit, number = amount
    return add_months(day, sign * number) if unit == "months" else day + timedelta(days=sign * number)


def read_amount(cursor: Cursor) -> Amount | None:
    """Read a length of time; return what is counted and how many, None where it isn't a whole number of them."""
    start = cursor.place
    cursor.take(*_ABOUT)
    part = _fraction(cursor) or _number(cursor)
    if part and cursor.phrase("and", "a", "half"):  # '2 and a half hours'
        part = (part[0] * 2 + part[1], part[1] * 2)
    unit = UNITS.get(cursor.ahead()) if part else None
    if part and unit:
        cursor.place += 1
        if cursor.phrase("and", "a", "half"):  # 'an hour and a half'
            part = (part[0] * 2 + part[1], part[1] * 2)
        total, rest = divmod(part[0] * unit[1], part[1])
        if not rest:
            return unit[0], total
    cursor.place = start
    return None


def _number(cursor: Cursor) -> tuple[int, int] | None:
    if cursor.phrase("a", "couple") or cursor.take("couple"):
        cursor.take("of")
        number: int | None = 2
    else:
        number = 1 if cursor.take("a", "an") else cursor.number()
    cursor.take("more")
    return None if number is None else (number, 1)


def _fraction(cursor: Cursor) -> tuple[int, int] | None:
    """Read '1/2', '2.5', 'half a', 'a quarter of an', 'three quarters of an'; return numerator and denominator."""
    if cursor.phrase("half", "a") or cursor.phrase("half", "an"):
        return 1, 2
    above, sign, below = cursor.ahead(), cursor.ahead(1), cursor.ahead(2)
    if sign in ("/", ".") and is_digits(above) and is_digits(below) and len(above + below) <= 4 and int(below):
        cursor.place += 3
        return (int(above), int(below)) if sign == "/" else (int(above + below), 10 ** len(below))
    start = cursor.place
    quarters = 1 if cursor.take("a") else cursor.number() or 1
    if cursor.take("quarter", "quarters") and (cursor.phrase("of", "an") or cursor.phrase("of", "a")):
        return quarters, 4
    cursor.place = start
    return None
