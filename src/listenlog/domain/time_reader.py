"""Times of day as people type them: '3pm', '15h30', 'half past three', 'noon', and parts of the day."""

from datetime import time

from listenlog.domain.date_words import Cursor, is_digits

# The hours that a part of the day holds.
PARTS = {"morning": range(12), "afternoon": range(12, 18), "evening": range(16, 24), "night": range(18, 24),
         "tonight": range(16, 24)}  # fmt: skip
_WAKING = range(7, 19)  # what an hour without 'am' or 'pm' is taken from: 'at 3' is 15:00, 'at 9' 9:00
_DAY_ENDS = (("eod",), ("cob",), ("end", "of", "day"), ("end", "of", "the", "day"), ("close", "of", "business"))
_ABOUT = ("about", "around", "approximately")


class Clock:
    """A time as it was written: `half` is 'am', 'pm', '' where neither was said, '24' where the hour is of 24."""

    def __init__(self, hour: int, minute: int, half: str) -> None:
        self.hour = hour
        self.minute = minute
        self.half = half

    @property
    def unsure(self) -> bool:
        """Say whether the hour is one of two."""
        return not self.half and 1 <= self.hour <= 12

    def within(self, hours: range | None) -> time | None:
        """Return the time of day, in these hours if a part of the day was named; None where it can't be."""
        if self.unsure:
            hour = next((h for h in (self.hour % 12, self.hour % 12 + 12) if h in (hours or _WAKING)), None)
        elif self.half in ("am", "pm"):
            hour = self.hour % 12 + (12 if self.half == "pm" else 0) if 1 <= self.hour <= 12 else None
        else:
            hour = self.hour if 0 <= self.hour < 24 else None
        return None if hour is None or (hours and hour not in hours) else time(hour, self.minute)

    def moved(self, minutes: int) -> "Clock":
        """Return the time so many minutes on, as an hour of the same half."""
        hour, minute = divmod(self.hour * 60 + self.minute + minutes, 60)
        if hour == 0 and self.half != "24":  # a quarter to one
            hour = 12
        elif self.hour == 12 and self.half in ("am", "pm") and hour == 11:  # a quarter to twelve pm
            return Clock(hour, minute, "am" if self.half == "pm" else "pm")
        return Clock(hour, minute, self.half)


def read_time(cursor: Cursor) -> Clock | None:
    """Read a time of day that says that it is one; return it, None where there is none."""
    start = cursor.place
    marked = bool(cursor.take("at"))
    while cursor.take(*_ABOUT):
        pass
    found = _noon(cursor) or _spoken(cursor) or _written(cursor, marked=marked)
    if found is None or found.minute > 59:
        cursor.place = start
        return None
    return found


def _noon(cursor: Cursor) -> Clock | None:
    start = cursor.place
    cursor.take("the") or cursor.take("12")
    if cursor.take("noon", "midday"):
        return Clock(12, 0, "24")
    cursor.place = start
    return None


def _spoken(cursor: Cursor) -> Clock | None:
    """Read 'half past 3', 'a quarter to noon', 'twenty past three pm', '15 minutes to 3'."""
    start = cursor.place
    if cursor.phrase("half", "past"):
        minutes = 30
    else:
        cursor.take("a")
        told = 15 if cursor.take("quarter") else cursor.number()
        cursor.take("minutes", "min")
        before = cursor.take("to", "before")
        if not told or told > 59 or not (before or cursor.take("past", "after")):
            cursor.place = start
            return None
        minutes = -told if before else told
    hour = _noon(cursor) or _hour(cursor)
    if hour is None or hour.minute or not 0 <= hour.hour <= 23:
        cursor.place = start
        return None
    return hour.moved(minutes)


def _hour(cursor: Cursor) -> Clock | None:
    """Read a whole hour: '3', 'three', '3pm', "3 o'clock", '15h'."""
    word = cursor.ahead()
    hour = cursor.number()
    if hour is None or hour > 23:
        return None
    if cursor.take("h"):
        return Clock(hour, 0, "24")
    cursor.take("oclock")
    half = cursor.take("am", "pm")
    return Clock(hour, 0, half or ("24" if word.startswith("0") else ""))


def _written(cursor: Cursor, *, marked: bool) -> Clock | None:
    word, sign, after = cursor.ahead(), cursor.ahead(1), cursor.ahead(2)
    minutes = after if is_digits(after) and len(after) == 2 else ""
    if is_digits(word) and len(word) <= 2:
        if minutes and (sign in (":", "h") or (sign == "." and (marked or cursor.ahead(3) in ("am", "pm")))):
            cursor.place += 3
            half = "24" if sign == "h" or word.startswith("0") or word == "24" else ""
            return Clock(int(word), int(minutes), _half(cursor) or half)
        if sign == "h" and not is_digits(after):
            cursor.place += 2
            return Clock(int(word), 0, "24")
        if marked and len(sign) == 2 and is_digits(sign):  # 'at 3 15'
            cursor.place += 2
            return Clock(int(word), int(sign), _half(cursor))
    if is_digits(word) and len(word) in (3, 4) and (sign in ("am", "pm") or (marked and len(word) == 4)):
        cursor.place += 1
        return Clock(int(word[:-2]), int(word[-2:]), _half(cursor) or ("24" if word.startswith("0") else ""))
    return _named_hour(cursor, marked=marked)


def _named_hour(cursor: Cursor, *, marked: bool) -> Clock | None:
    """Read '3pm', "three o'clock", 'seven thirty pm', 'at three': an hour that something says is one."""
    zero = cursor.ahead().startswith("0")
    spelled = not is_digits(cursor.ahead())
    hour = cursor.number()
    if hour is None or hour > 23:
        return None
    minute = (cursor.number() or 0) if spelled and not is_digits(cursor.ahead()) else 0
    said = cursor.take("oclock")
    half = _half(cursor) if marked else cursor.take("am", "pm")
    return Clock(hour, minute, half or ("24" if zero else "")) if marked or said or half else None


def _half(cursor: Cursor) -> str:
    """Read 'am', 'pm' or the 'a' or 'p' of '3:20p'; return 'am', 'pm' or ''."""
    half = cursor.take("am", "pm", "a", "p")
    return f"{half[:1]}m" if half else ""


def read_bare_hour(cursor: Cursor) -> Clock | None:
    """Read a number that is an hour by what stands beside it: '8 tonight', '9 tomorrow', 'saturday morning 9'."""
    hour = cursor.number()
    beside = cursor.ahead() in ("today", "tomorrow", "yesterday") or any(word in PARTS for word in cursor.words)
    return Clock(hour, 0, "") if hour and hour <= 12 and beside else None


class Part:
    """A part of the day: its hours, None for its end, and the days from today where its words say that ('tonight')."""

    def __init__(self, hours: range | None, days: int | None = None) -> None:
        self.hours = hours
        self.days = days


def read_part(cursor: Cursor) -> Part | None:
    """Read 'in the morning', 'this evening', 'last night', 'tonight', 'eod'; return it, None where there is none."""
    if any(cursor.phrase(*words) for words in _DAY_ENDS):
        return Part(None)
    start = cursor.place
    if cursor.take("last"):
        part = cursor.take("evening", "night")
        days: int | None = -1
    else:
        days = 0 if cursor.take("this") else None
        if days is None and cursor.take("in", "at"):
            cursor.take("the")
        part = cursor.take(*PARTS)
        days = 0 if part == "tonight" else days
    if not part:
        cursor.place = start
        return None
    return Part(PARTS[part], days)
