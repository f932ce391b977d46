"""Dates in digits: '3/4', '10-31-74', '14.4.2015', read in the order that is known, or the only one there is."""

from datetime import date

from listenlog.domain.date_words import Cursor, is_digits

ORDERS = ("mdy", "dmy", "ymd")
TIME_SIGNS = ("am", "pm", "a", "p", ":", "h", "oclock")  # what makes the number before it a time


class TwoWays(Exception):
    """Digits that can be read two ways, and no order to read them in."""


def full_year(number: int, today: date) -> int:
    """Return the year that two digits mean: of the 80 before this year and the 19 after it."""
    first = today.year - 80
    return first + (number - first) % 100


def nearest(month: int, day: int, today: date, *, forward: bool) -> date | None:
    """Return the next such day, or the last one: today counts; None for a day that no year has."""
    for step in range(9):  # 29 February may be some years away
        try:
            found = date(today.year + (step if forward else -step), month, day)
        except ValueError:
            continue
        if (found >= today) if forward else (found <= today):
            return found
    return None


def read_digits(cursor: Cursor, today: date, order: str, *, forward: bool) -> date | None:
    """Read a date in digits; return it, None where there is none. Raises TwoWays where `order` would have to decide."""
    parts = _parts(cursor)
    if not parts:
        return None
    readings = {one: found for one in ORDERS if (found := _reading(parts, one, today, forward=forward))}
    if order not in readings and len(set(readings.values())) > 1:
        raise TwoWays
    return readings.get(order) or next(iter(readings.values()), None)


def _parts(cursor: Cursor) -> list[str]:
    """Read two or three numbers with the same sign between them; return them, [] where there are none."""
    sign = cursor.ahead(1)
    if sign not in ("-", "/", ".") or not is_digits(cursor.ahead()) or not is_digits(cursor.ahead(2)):
        return []
    parts = [cursor.ahead(), cursor.ahead(2)]
    if cursor.ahead(3) == sign and is_digits(cursor.ahead(4)):
        parts.append(cursor.ahead(4))
    after = cursor.ahead(2 * len(parts) - 1)
    if after in TIME_SIGNS or after == sign:
        return []
    cursor.place += 2 * len(parts) - 1
    return parts


def _reading(parts: list[str], order: str, today: date, *, forward: bool) -> date | None:
    """Return the date that the parts are in that order, None where they aren't one."""
    named = dict(zip(order if len(parts) == 3 else order.replace("y", ""), parts, strict=True))
    year = named.get("y", "")
    if len(named["m"]) > 2 or len(named["d"]) > 2 or len(year) not in (0, 2, 4) or (len(year) == 4 and year[0] == "0"):
        return None
    month, day = int(named["m"]), int(named["d"])
    if not year:
        return nearest(month, day, today, forward=forward)
    try:
        return date(int(year) if len(year) == 4 else full_year(int(year), today), month, day)
    except ValueError:
        return None
