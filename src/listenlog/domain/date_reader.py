"""A whole text as a date: a day, a time and a part of the day, in any order."""

from datetime import date, datetime, time, timedelta

from listenlog.domain.date_digits import ORDERS, TwoWays
from listenlog.domain.date_words import Cursor, cut, is_digits
from listenlog.domain.day_reader import read_day, read_month_and_day
from listenlog.domain.period_reader import Seen, Span, one_day
from listenlog.domain.time_reader import Clock, Part, read_bare_hour, read_part, read_time

_NOW = ("now", "right now", "just now", "at the moment", "at this moment", "at this time")

Reading = tuple[date, time | None, date | None]  # a day or a period's first, a time of day, a period's last


def readings(text: str, at: datetime, order: str, *, forward: bool) -> list[Reading]:
    """Return what `text` may mean: nothing, one thing, or several where the order of its digits isn't known."""
    words = cut(text)
    seen = Seen(at.replace(second=0, microsecond=0, tzinfo=None), order, forward=forward)
    try:
        found = _read(words, seen)
        return [found] if found else []
    except TwoWays:
        each = [_read_in_order(words, seen, one) for one in ORDERS]
        return list(dict.fromkeys(one for one in each if one))


def _read_in_order(words: list[str], seen: Seen, order: str) -> Reading | None:
    try:
        return _read(words, Seen(seen.at, order, forward=seen.forward))
    except TwoWays:  # not in this order
        return None


def _read(words: list[str], seen: Seen) -> Reading | None:
    """Return what the words mean, None where any of them is left over. Raises TwoWays."""
    if " ".join(words) in _NOW:
        return seen.today, seen.at.time(), None
    cursor = Cursor(words)
    day: Span | None = None
    moment: datetime | None = None
    clock: Clock | None = None
    part: Part | None = None
    try:
        while cursor.ahead():
            piece = _read_piece(cursor, seen)
            if isinstance(piece, Span) and not day:
                day = piece
            elif isinstance(piece, datetime) and not moment:
                moment = piece
            elif isinstance(piece, Clock) and not clock:
                clock = piece
            elif isinstance(piece, Part) and not part:
                part = piece
            else:
                return None
        return _together(seen, day, moment, clock, part)
    except (ValueError, OverflowError):  # past the ends of the calendar
        return None


def _read_piece(cursor: Cursor, seen: Seen) -> Span | datetime | Clock | Part | None:
    """Read the next day, moment, time or part of the day."""
    start = cursor.place
    clock = read_time(cursor) if cursor.ahead() == "at" else None
    if clock:
        return clock
    while cursor.take("on", "at", "around", "about"):
        pass
    day = read_day(cursor, seen)
    stamp = len(cursor.words[0]) == 4 and is_digits(cursor.words[0])  # '2026-11-27T15:00:59.25'
    if day:
        if stamp and start == 0:
            cursor.take("t")
        return day
    cursor.place = start
    clock = read_time(cursor)
    if clock and stamp:
        _pass_seconds(cursor)
    return clock or read_part(cursor) or read_bare_hour(cursor)


def _pass_seconds(cursor: Cursor) -> None:
    start = cursor.place
    seconds = cursor.digits(2) if cursor.take(":") else None
    if seconds is None or seconds > 59:
        cursor.place = start
    elif cursor.take("."):
        cursor.digits(6)


def _together(
    seen: Seen, day: Span | None, moment: datetime | None, clock: Clock | None, part: Part | None
) -> Reading | None:
    """Return what a day, a moment, a time and a part of the day say together, None where they contradict each other."""
    if moment:
        alone = not clock and not part and (not day or day.first == day.last == moment.date())
        return (moment.date(), moment.time(), None) if alone else None
    if part and part.days is not None:
        if day:
            return None
        day = one_day(seen.today + timedelta(days=part.days))
    at = clock.within(part.hours if part else None) if clock else None
    passed = at is not None and (at < seen.at.time() if seen.forward else at > seen.at.time())
    if clock and (not at or (passed and clock.unsure and not part and (not day or day.first == seen.today))):
        return None  # 'at 8' in the afternoon: tonight, or tomorrow morning?
    if day:
        if day.first == day.last:
            return day.first, at, None
        return None if clock or part else (day.first, None, day.last)
    if at:
        return seen.today + timedelta(days=(1 if seen.forward else -1) * passed), at, None
    return (seen.today, None, None) if part and part.hours is None else None


def month_and_day(text: str) -> tuple[int, int, int | None] | None:
    """Return (month, day, year or None) of '14 may' or 'May 14 1985', None where `text` is neither."""
    cursor = Cursor(cut(text))
    found = read_month_and_day(cursor, date(2000, 1, 1))
    told = found and (found[2] is None or str(found[2]) in cursor.words)  # a year of four digits: born in '22 is when?
    return found if told and not cursor.ahead() else None
