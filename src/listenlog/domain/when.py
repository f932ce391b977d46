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
LONGEST = 80  # characters: what is longer than any date isn't searched for one
_TIME = r"(?:\bat )?(?:\b(\d{1,2}):(\d\d)(?=\b| ?[ap]m\b)|\b(\d{1,2})(?= ?[ap]m\b)|\b(?:noon|midday)\b)(?: ?([ap]m)\b)?"
_PARTS = {"morning": range(12), "afternoon": range(12, 18), "evening": range(16, 24), "night": range(18, 24),
          "tonight": range(16, 24)}  # fmt: skip
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
           "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
_DAYS_OFF = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "day after tomorrow": 2,
             "day before yesterday": -2}  # fmt: skip


class When(NamedTuple):
    """What was understood: a calendar date, and a time of day where one was given."""

    on: date
    at: time | None = None


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


def month_number(word: str) -> int:
    """Return 1–12 for a month's name or its first three or more letters, 0 for anything else."""
    word = word.casefold().rstrip(".")
    return next((i for i, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)), 0)


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or its first three or more letters, -1 for anything else."""
    word = word.casefold().rstrip(".")
    return next((i for i, name in enumerate(WEEKDAYS) if len(word) >= 3 and name.startswith(word)), -1)


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or the month's last day where it is shorter."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def parse_when(text: str, reference: Reference, *, forward: bool) -> When:
    """Return the date (and time) that `text` means, seen from `reference`.

    `forward` says which way an open date looks: a due date forward, a log entry back. Digits are read as ISO only.
    Raises UsageProblem where it isn't understood, never guesses.
    """
    found = _understood(text, reference, forward=forward)
    if found is None:
        raise UsageProblem(f"'{_cut(text)}' isn't a date I know; write it like {reference.on.isoformat()}.")
    return found


def find_when(text: str, reference: Reference, *, forward: bool) -> When | None:
    """Return what parse_when would, None where `text` isn't understood."""
    return _understood(text, reference, forward=forward)


def _cut(text: str) -> str:
    text = text.strip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"


def _understood(text: str, reference: Reference, *, forward: bool) -> When | None:
    if len(text) > LONGEST:
        return None
    words = " ".join(text.casefold().replace(",", " ").replace("a.m.", "am").replace("p.m.", "pm").split())
    if ":" in words:
        words = re.sub(r"^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(?::[0-5]\d(?:\.\d+)?)?$", r"\1 \2", words)
    if words == "now":
        return When(reference.on, reference.at.time().replace(second=0, microsecond=0, tzinfo=None))
    found = re.search(_TIME, words) if _has_digit(words) or "noon" in words or "midday" in words else None
    if found:
        words = " ".join((words[: found.start()] + " " + words[found.end() :]).split())
    words, part = _part_of_day(words)
    clock = _clock(found, _PARTS.get(part)) if found else None
    if found and clock is None:
        return None
    day = _day(words, reference.on, forward=forward) if words else reference.on if clock else None
    return When(day, clock) if day else None


def _has_digit(words: str) -> bool:
    """Say whether a pattern with digits is worth compiling: 'by friday' shouldn't pay for it."""
    return any(map(str.isdecimal, words))


def _part_of_day(words: str) -> tuple[str, str]:
    """Return the day's words and the part of the day: 'friday', 'evening' of 'friday evening'."""
    day, _, part = words.rpartition(" ")
    if part not in _PARTS:
        return words, ""
    if part == "tonight":
        return words, part
    if day == "last" and part in ("evening", "night"):
        return "yesterday", part
    return ("today" if day == "this" else day.removesuffix("in the").rstrip()), part


def _clock(found: re.Match[str], hours: range | None) -> time | None:
    """Return a time of day; `hours` are those of the part of the day that was named ('3:20 this afternoon')."""
    if not (found[1] or found[3]):
        return time(12) if hours is None or 12 in hours else None
    hour, minute = int(found[1] or found[3]), int(found[2] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4] == "pm" else 0)
    elif hours and hour not in hours and hour < 12:
        hour += 12
    if hour > 23 or minute > 59 or (hours and hour not in hours):
        return None
    return time(hour, minute)


def _day(words: str, today: date, *, forward: bool) -> date | None:
    words = words.removeprefix("on ").removeprefix("the ")
    try:
        return _calendar_day(words, today, forward=forward) or _relative_day(words, today, forward=forward)
    except (ValueError, OverflowError):
        return None


def _calendar_day(words: str, today: date, *, forward: bool) -> date | None:
    if not _has_digit(words):
        return None
    if re.fullmatch(r"[1-9]\d{3}-\d\d-\d\d", words):
        return date.fromisoformat(words)
    first, _, rest = words.partition(" ")
    before, _, last = words.rpartition(" ")
    for weekday, others in ((first, rest), (last, before)):  # 'fri 27 nov': the weekday has to be right
        if others and weekday_number(weekday) >= 0:
            day = _calendar_day(others.removeprefix("the "), today, forward=forward)
            return day if day and day.weekday() == weekday_number(weekday) else None
    dated = _month_and_day(words)
    if not dated:
        return None
    month, number, year = dated
    if year:
        return date(year, month, number)
    for step in range(9):  # 29 February may be some years away
        try:
            day = date(today.year + (step if forward else -step), month, number)
        except ValueError:
            continue
        if (day >= today) if forward else (day <= today):
            return day
    return None


def _month_and_day(words: str) -> tuple[int, int, int | None] | None:
    """Return (month, day, year or None) of '14 may', '3rd of march 2027', 'may 14 1985', None of anything else."""
    dated = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?\.?(?: of)?[ -]?([a-z]+)\.?(?:[ -]([1-9]\d{3}))?", words)
    if dated:
        number, month, year = dated.groups()
    else:
        dated = re.fullmatch(r"([a-z]+)\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?(?:[ -]([1-9]\d{3}))?", words)
        if not dated:
            return None
        month, number, year = dated.groups()
    return (month_number(month), int(number), int(year) if year else None) if month_number(month) else None


def _relative_day(words: str, today: date, *, forward: bool) -> date | None:
    if words in _DAYS_OFF:
        return today + timedelta(days=_DAYS_OFF[words])
    if words.startswith("end of ") or words == "month end":
        ended = re.fullmatch(r"end of (?:the |this )?([a-z]+)\.?(?: ([1-9]\d{3}))?|month end", words)
        year = int(ended[2]) if ended and ended[2] else None
        return _end_of(ended[1] or "month", year, today, forward=forward) if ended else None
    counting = words.startswith("in ") or words.endswith((" ago", " now"))
    counted = (
        re.fullmatch(r"(in )?(\d{1,4}|[a-z]+) (day|week|month|year)s?( ago| from now)?", words) if counting else None
    )
    if counted and bool(counted[1]) != bool(counted[4]):
        number = NUMBERS.get(counted[2], 0) or int(counted[2])
        number = -number if counted[4] == " ago" else number
        if counted[3] in ("day", "week"):
            return today + timedelta(days=number * (7 if counted[3] == "week" else 1))
        return add_months(today, number * (12 if counted[3] == "year" else 1))
    which = re.fullmatch(r"(?:(last|next|this) )?([a-z]+)\.?", words)
    if which and weekday_number(which[2]) >= 0:
        ahead = (weekday_number(which[2]) - today.weekday()) % 7
        if which[1] == "next":
            return today + timedelta(days=7 - today.weekday() + weekday_number(which[2]))
        if which[1] == "this":
            return today + timedelta(days=ahead if forward else -(-ahead % 7))
        return today + timedelta(days=(ahead or 7) if forward and which[1] != "last" else ahead - 7)
    return None


def _end_of(word: str, year: int | None, today: date, *, forward: bool) -> date | None:
    """Return the last day of this month, of this year, or of the month that is named."""
    if word == "year" and not year:
        return date(today.year, 12, 31)
    month = today.month if word == "month" and not year else month_number(word)
    if not month:
        return None
    last = date(year or today.year, month, monthrange(year or today.year, month)[1])
    if year or word == "month" or (last >= today if forward else last <= today):
        return last
    other = today.year + (1 if forward else -1)
    return date(other, month, monthrange(other, month)[1])


def parse_yearly(text: str) -> tuple[int, int, int | None]:
    """Return (month, day, year or None) of a day that comes back: '14 may', 'May 14 1985', '1985-05-14', '05-14'.

    Raises UsageProblem where it isn't understood or isn't a day of any year.
    """
    short = text if len(text) <= LONGEST else ""
    words = " ".join(short.casefold().replace(",", " ").split()).removeprefix("the ")
    digits = re.fullmatch(r"(?:([1-9]\d{3})-|-{0,2})(\d\d)-(\d\d)", words)
    if digits:
        month, day, year = int(digits[2]), int(digits[3]), int(digits[1]) if digits[1] else None
    else:
        month, day, year = _month_and_day(words) or (0, 0, None)
    try:
        date(year or 2000, month, day)
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
    for unit, length in (("year", 365), ("month", 30), ("week", 7), ("day", 1)):
        if abs(days) >= 2 * length or unit == "day":
            number = abs(days) // length
            return f"{number} {unit}s ago" if days > 0 else f"in {number} {unit}s"
    raise AssertionError(days)
