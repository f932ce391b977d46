"""Days on which one would rather not be asked: easy weekdays, and holidays."""

from __future__ import annotations

import re
from datetime import date

from listenlog.domain.date_words import weekday_number
from listenlog.domain.errors import UsageProblem
from listenlog.domain.record import NamedTuple


class Easy(NamedTuple):
    """Easy weekdays (0 is Monday), on which half as much is asked, and holidays as first and last days."""

    weekdays: frozenset[int] = frozenset()
    holidays: tuple[tuple[date, date], ...] = ()

    def avoids(self, day: date) -> bool:
        """Say whether a day should get nothing new to ask."""
        return day.weekday() in self.weekdays or self.away(day)

    def away(self, day: date) -> bool:
        """Say whether it is a holiday."""
        return any(first <= day <= last for first, last in self.holidays)


def read_weekdays(text: str) -> frozenset[int]:
    """Return the weekdays in 'sat, sun'. Raises UsageProblem for a word that is none, and for a whole week of them."""
    found = set()
    for word in re.split(r"[,;\s]+", text.strip()):
        if not word:
            continue
        found.add(weekday_number(word))
        if -1 in found:
            raise UsageProblem(f"'{word}' isn't a weekday; write it like 'sat, sun'.")
    if len(found) == 7:
        raise UsageProblem("All seven days can't be easy ones; leave one.")
    return frozenset(found)


def read_holidays(text: str) -> tuple[tuple[date, date], ...]:
    """Return the days in '2026-12-24..2027-01-02, 2027-05-01', first and last. Raises UsageProblem for others."""
    found = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", text))):
        first, dots, last = part.partition("..")
        try:
            pair = date.fromisoformat(first.strip()), date.fromisoformat((last if dots else first).strip())
        except ValueError:
            raise UsageProblem(f"'{part}' isn't a day or two; write it like 2026-12-24..2027-01-02.") from None
        if pair[1] < pair[0]:
            raise UsageProblem(f"'{part}' ends before it begins.")
        found.append(pair)
    return tuple(found)
