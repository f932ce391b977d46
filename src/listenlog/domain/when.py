"""One parser for the dates and times people type."""

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from listenlog.domain.errors import UsageProblem

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME = r"(?:at\s+)?(?:(\d{1,2}):(\d{2})|(\d{1,2})(?=\s*[ap]m))\s*([ap]m)?"
_COUNTED = r"(\d{1,4}|an?|one|two|three|four|five|six)\s+(day|week|month|year)s?"
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


class When(NamedTuple):
    """What was understood: a calendar date, and a time of day where one was given."""

    on: date
    at: time | None = None


def month_number(word: str) -> int:
    """Return 1–12 for a month's name or its first three or more letters, 0 for anything else."""
    word = word.casefold().rstrip(".")
    return next((i for i, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)), 0) or (
        9 if word == "sept" else 0
    )


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or its first three or more letters, -1 for anything else."""
    word = word.casefold().rstrip(".")
    return next((i for i, name in enumerate(WEEKDAYS) if len(word) >= 3 and name.startswith(word)), -1)


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or the month's last day where it is shorter."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def parse_when(text: str, reference: datetime, *, forward: bool) -> When:
    """Return the date (and time) that `text` means, seen from `reference`.

    `forward` says which way an open date looks: a due date forward, a log entry back. Digits are read as ISO only.
    Raises UsageProblem where it isn't understood, never guesses.
    """
    found = _understood(text, reference, forward=forward)
    if found is None:
        raise UsageProblem(f"'{text.strip()}' isn't a date I know; write it like {reference.date().isoformat()}.")
    return found


def find_when(text: str, reference: datetime, *, forward: bool) -> When | None:
    """Return what parse_when would, None where `text` isn't understood."""
    return _understood(text, reference, forward=forward)


def _understood(text: str, reference: datetime, *, forward: bool) -> When | None:
    words = " ".join(text.casefold().replace(",", " ").split())
    stamp = re.fullmatch(r"(\d{4}-\d\d-\d\d)t(\d\d:\d\d(?::\d\d)?)", words)
    if stamp:
        words = f"{stamp[1]} {stamp[2][:5]}"
    if words == "now":
        return When(reference.date(), reference.time().replace(second=0, microsecond=0))
    clock: time | None = None
    for found in list(re.finditer(_TIME, words)):
        hour, minute = int(found[1] or found[3]), int(found[2] or 0)
        if found[4]:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if found[4] == "pm" else 0)
        if clock is not None or hour > 23 or minute > 59:
            return None
        clock = time(hour, minute)
        words = " ".join((words[: found.start()] + " " + words[found.end() :]).split())
    day = _day(words, reference.date(), forward=forward) if words else reference.date() if clock else None
    return When(day, clock) if day else None


def _day(words: str, today: date, *, forward: bool) -> date | None:
    try:
        return _calendar_day(words, today, forward=forward) or _relative_day(words, today, forward=forward)
    except (ValueError, OverflowError):
        return None


def _calendar_day(words: str, today: date, *, forward: bool) -> date | None:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", words):
        return date.fromisoformat(words)
    dated = re.fullmatch(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", words)
    if dated:
        month, number, year = month_number(dated[1]), int(dated[2]), dated[3]
    else:
        dated = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?(?: (\d{4}))?", words)
        if not dated:
            return None
        month, number, year = month_number(dated[2]), int(dated[1]), dated[3]
    if not month:
        return None
    if year:
        return date(int(year), month, number)
    for step in range(9):  # 29 February may be some years away
        try:
            day = date(today.year + (step if forward else -step), month, number)
        except ValueError:
            continue
        if (day >= today) if forward else (day <= today):
            return day
    return None


def _relative_day(words: str, today: date, *, forward: bool) -> date | None:
    named = {
        "today": 0,
        "tonight": 0,
        "this morning": 0,
        "this afternoon": 0,
        "this evening": 0,
        "yesterday": -1,
        "tomorrow": 1,
    }
    if words in named:
        return today + timedelta(days=named[words])
    if words in ("end of month", "end of the month", "month end"):
        return today.replace(day=monthrange(today.year, today.month)[1])
    counted = re.fullmatch(rf"(in )?{_COUNTED}( ago)?", words)
    if counted and bool(counted[1]) != bool(counted[4]):
        number = (_NUMBERS.get(counted[2]) or int(counted[2])) * (1 if counted[1] else -1)
        if counted[3] in ("day", "week"):
            return today + timedelta(days=number * (7 if counted[3] == "week" else 1))
        return add_months(today, number * (12 if counted[3] == "year" else 1))
    which = re.fullmatch(r"(?:(last|next|this|on) )?([a-z]+)\.?", words)
    if which and weekday_number(which[2]) >= 0:
        ahead = (weekday_number(which[2]) - today.weekday()) % 7
        if which[1] == "last":
            return today + timedelta(days=(ahead or 7) - 7 if ahead else -7)
        if which[1] == "next":
            return today + timedelta(days=7 - today.weekday() + weekday_number(which[2]))
        if which[1] == "this":
            return today + timedelta(days=weekday_number(which[2]) - today.weekday())
        return today + timedelta(days=(ahead or 7) if forward else -((7 - ahead) % 7 or 7))
    return None


def parse_yearly(text: str) -> tuple[int, int, int | None]:
    """Return (month, day, year or None) of a day that comes back: '14 may', 'May 14 1985', '1985-05-14', '05-14'.

    Raises UsageProblem where it isn't understood or isn't a day of any year.
    """
    words = " ".join(text.casefold().replace(",", " ").split())
    digits = re.fullmatch(r"(?:(\d{4})-|-{0,2})(\d\d)-(\d\d)", words)
    named = re.fullmatch(r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", words)
    turned = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?(?: (\d{4}))?", words)
    if digits:
        month, day, year = int(digits[2]), int(digits[3]), digits[1]
    elif named:
        month, day, year = month_number(named[1]), int(named[2]), named[3]
    elif turned:
        month, day, year = month_number(turned[2]), int(turned[1]), turned[3]
    else:
        month, day, year = 0, 0, None
    try:
        date(int(year) if year else 2000, month, day)
    except ValueError:
        raise UsageProblem(
            f"'{text.strip()}' isn't a day of the year I know; write it like '14 may' or 1985-05-14."
        ) from None
    return month, day, int(year) if year else None


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
    for unit, length in (("year", 365), ("month", 30), ("week", 7), ("day", 1)):
        if abs(days) >= 2 * length or unit == "day":
            number = abs(days) // length
            return f"{number} {unit}s ago" if days > 0 else f"in {number} {unit}s"
    raise AssertionError(days)
