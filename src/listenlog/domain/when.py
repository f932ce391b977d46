"""One parser for the dates and times people type, and how a date is shown."""

from datetime import date, datetime, time

from listenlog.domain.date_words import MONTHS, WEEKDAYS
from listenlog.domain.errors import NoDate, UsageProblem
from listenlog.domain.record import NamedTuple

LONGEST = 80  # characters: what is longer than any date isn't searched for one


class Reference(NamedTuple):
    """Where a date is seen from: the local wall moment, and the order that digits are read in.

    `order` is 'mdy', 'dmy' or 'ymd', '' where it isn't known.
    """

    at: datetime
    order: str = ""

    @property
    def on(self) -> date:
        """Return the local calendar date."""
        return self.at.date()


class When(NamedTuple):
    """What was understood: a calendar date, and a time of day where one was given.

    A week, a month, a quarter or a year is its first day, and `last` the last one; `last` is None for a day.
    """

    on: date
    at: time | None = None
    last: date | None = None


def parse_when(text: str, reference: Reference, *, forward: bool) -> When:
    """Return the date (and time) that `text` means, seen from `reference`.

    `forward` says which way an open date looks: a due date forward, a log entry back. What has no date of its own is
    the next one or the last one, today included. Raises NoDate where it isn't understood, and UsageProblem where it can
    be read two ways; never guesses.
    """
    found = _readings(text, reference, forward=forward)
    if len(found) > 1:
        ways = " or ".join(plain_day(one.on, reference.on) for one in found)
        raise UsageProblem(f"'{_cut(text)}' can be {ways}; write it like {found[0].on.isoformat()}, or set date_order.")
    if not found:
        raise NoDate(f"'{_cut(text)}' isn't a date I know; write it like {reference.on.isoformat()}.")
    return found[0]


def find_when(text: str, reference: Reference, *, forward: bool, periods: bool = False) -> When | None:
    """Return what parse_when would, None where `text` isn't understood or, without `periods`, is more than a day."""
    found = _readings(text, reference, forward=forward)
    return found[0] if len(found) == 1 and (periods or not found[0].last) else None


def _cut(text: str) -> str:
    text = text.strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _readings(text: str, reference: Reference, *, forward: bool) -> list[When]:
    if len(text) > LONGEST:
        return []
    from listenlog.domain.date_reader import readings  # a card shows dates and reads none

    return [When(*found) for found in readings(text, reference.at, reference.order, forward=forward)]


def parse_yearly(text: str) -> tuple[int, int, int | None]:
    """Return (month, day, year or None) of a day that comes back: '14 may', 'May 14 1985', '1985-05-14', '05-14'.

    Raises UsageProblem where it isn't understood or isn't a day of any year.
    """
    from listenlog.domain.date_reader import month_and_day

    short = text.strip() if len(text) <= LONGEST else ""
    digits = short.lstrip("-").split("-")
    if [len(part) for part in digits] in ([4, 2, 2], [2, 2]) and "".join(digits).isdecimal() and short.isascii():
        month, day, year = int(digits[-2]), int(digits[-1]), int(digits[0]) if len(digits) == 3 else None
    else:
        month, day, year = month_and_day(short) or (0, 0, None)
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        raise UsageProblem(
            f"'{_cut(text)}' isn't a day of the year I know; write it like '14 may' or 1985-05-14."
        ) from None
    return month, day, year


def short_day(day: date, today: date) -> str:
    """Return 'Fri 27 Nov', with the year where it isn't this one's."""
    shown = f"{WEEKDAYS[day.weekday()][:3].capitalize()} {day.day} {MONTHS[day.month - 1][:3].capitalize()}"
    return shown if day.year == today.year else f"{shown} {day.year}"


def plain_day(day: date, today: date) -> str:
    """Return '1 Nov', with the year where it isn't this one's."""
    return short_day(day, today)[4:]


def ago(day: date, today: date) -> str:
    """Return 'today', '3 days ago', '3 weeks ago', 'in 2 days': the largest unit that fits twice."""
    days = (today - day).days
    if days == 0:
        return "today"
    if abs(days) == 1:
        return "yesterday" if days > 0 else "tomorrow"
    return f"{lasting(days)} ago" if days > 0 else f"in {lasting(-days)}"


def lasting(days: int) -> str:
    """Return '1 day', '13 days', '3 weeks', '5 months': the largest unit that fits twice."""
    for unit, length in (("year", 365), ("month", 30), ("week", 7)):
        if days >= 2 * length:
            return f"{days // length} {unit}s"
    return f"{days} day{'' if days == 1 else 's'}"
