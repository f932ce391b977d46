"""Rules of communication: channels, what a contact prefers or refuses, windows, cadence, and how a rule is written."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from listenlog.domain.names import phone_digits
from listenlog.domain.when import find_when, month_number, weekday_number

PHONES = ("mobile", "landline")
CHANNELS = ("email", "text", "phone", *PHONES, "video", "visit", "post", "signal", "whatsapp", "telegram", "threema", "wechat",
            "line", "viber", "imessage", "messenger", "instagram", "linkedin", "slack", "teams", "discord", "matrix", "zoom")  # fmt: skip
_OTHER_WORDS = {
    "e-mail": "email", "mail": "email", "sms": "text", "texting": "text", "texts": "text", "call": "phone", "calls": "phone",
    "phoning": "phone", "calling": "phone", "telephone": "phone", "cell": "mobile", "in person": "visit", "visits": "visit",
    "letter": "post", "emails": "email",
}  # fmt: skip
STANCES = ("prefers", "accepts", "avoids", "refuses")
_UNITS = {"d": 1, "day": 1, "w": 7, "week": 7, "m": 30, "month": 30, "y": 365, "year": 365}
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Window(NamedTuple):
    """A time of the week: weekdays (0 is Monday) and local times 'HH:MM' in the contact's zone."""

    days: tuple[int, ...]
    start: str
    end: str

    def __str__(self) -> str:
        """Return 'Tue–Thu 09:00–11:30'."""
        hours = f"{self.start}–{self.end}"
        if len(self.days) == 7:
            return hours
        run = self.days == tuple(range(self.days[0], self.days[-1] + 1))
        named = (
            f"{DAYS[self.days[0]]}–{DAYS[self.days[-1]]}"
            if run and len(self.days) > 2
            else ", ".join(DAYS[d] for d in self.days)
        )
        return f"{named} {hours}" if hours != "00:00–24:00" else named


class Preference(NamedTuple):
    """One rule: one aspect (stance, window, appointment, cadence, gap, do_not_contact) for one channel or (None) for all.

    Of a contact or of an organization. `appointment` is 'first', 'none' or 'after_text'; `days` the length of a cadence or gap;
    `windows` a list of [[weekdays], start, end]. `valid_until` is the last day it holds.
    """

    id: int = 0
    uid: str = ""
    contact_id: int | None = None
    organization_id: int | None = None
    interaction_id: int | None = None
    aspect: str = "stance"
    channel: str | None = None
    stance: str | None = None
    appointment: str | None = None
    windows: list[list[object]] | None = None
    days: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    words: str | None = None
    stated_on: date = date.min

    def in_force(self, on: date) -> bool:
        """Say whether the rule holds on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_until is None or on <= self.valid_until
        )


def windows_of(rule: Preference) -> list[Window]:
    """Return the windows of a rule as they are stored in it."""
    found = []
    for days, start, end in rule.windows or []:
        assert isinstance(days, list)
        found.append(Window(tuple(int(d) for d in days), str(start), str(end)))
    return found


def channel_of(word: str) -> str | None:
    """Return the channel a word names ('SMS' → 'text'), None where it names none."""
    word = " ".join(word.casefold().split())
    return word if word in CHANNELS else _OTHER_WORDS.get(word)


def is_address(channel: str, text: str) -> bool:
    """Say whether `text` reads as an address on that channel."""
    text = text.strip()
    if channel == "email":
        return re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+", text) is not None
    if channel in ("text", "phone", *PHONES):
        return len(phone_digits(text)) >= 6
    if channel in ("visit", "post"):
        return re.search(r"\d", text) is not None and re.search(r"[^\W\d_]{3}", text) is not None and " " in text
    return bool(phone_digits(text)) or re.fullmatch(r"\S*[@./_#\d]\S*", text) is not None


def read_rules(
    channel: str | None, text: str, reference: datetime, *, stance: str | None = None
) -> list[Preference] | None:
    """Return the rules that `text` states for a channel, None where any part of it isn't understood.

    'tue-thu 9-11:30, every 6 weeks, drop-in ok' → a window, a cadence, an appointment rule. Words in double quotes are
    theirs; 'until january' ends on 31 December, 'until' a day includes it. `stance` is one that is stated anyway.
    """
    quoted = re.search(r"[\"“](.+)[\"”]\s*$", text)
    words = quoted[1].strip() if quoted else None
    clauses = text[: quoted.start()] if quoted else text
    until = re.search(r"\buntil (.+?)\s*$", clauses, re.IGNORECASE)
    last_day = None
    if until:
        last_day = _last_day(until[1], reference)
        if last_day is None:
            return None
        clauses = clauses[: until.start()]
    rules = [Preference(aspect="stance", stance=stance)] if stance else []
    days: list[int] = []
    for clause in filter(None, (part.strip() for part in re.split(r"[,;]", clauses))):
        bare_days = _weekdays(clause)
        if bare_days:  # 'mon, wed 9-11': days wait for their hours
            days += bare_days
            continue
        rule = _rule(clause, days)
        if rule is None:
            return None
        if rule.aspect == "window":
            days = []
        rules.append(rule)
    if days:
        rules.append(Preference(aspect="window", windows=[[sorted(set(days)), "00:00", "24:00"]]))
    merged = _merged(rules)
    stated = reference.date()
    return [r._replace(channel=channel, words=words, valid_until=last_day, stated_on=stated) for r in merged] or None


def _merged(rules: list[Preference]) -> list[Preference]:
    windows = [window for rule in rules if rule.aspect == "window" for window in rule.windows or []]
    merged = [rule for rule in rules if rule.aspect != "window"]
    return [*merged, Preference(aspect="window", windows=windows)] if windows else merged


def _rule(clause: str, days: list[int]) -> Preference | None:
    words = " ".join(clause.casefold().split())
    if words in (
        "drop-in ok",
        "drop in ok",
        "drop-in",
        "drop in",
        "drop by",
        "no appointment",
        "no appointment needed",
        "walk-in ok",
    ):
        return Preference(aspect="appointment", appointment="none")
    if words in (
        "appointment",
        "appointment first",
        "by appointment",
        "appointment only",
        "by appointment only",
        "only by appointment",
    ):
        return Preference(aspect="appointment", appointment="first")
    if words in ("after a text", "after text", "only after a text", "text first"):
        return Preference(aspect="appointment", appointment="after_text")
    if words in ("never", "no", "refused", "refuses"):
        return Preference(aspect="stance", stance="refuses")
    if words in ("ok", "fine", "yes", "accepted"):
        return Preference(aspect="stance", stance="accepts")
    if words in ("best", "preferred"):
        return Preference(aspect="stance", stance="prefers")
    paced = re.fullmatch(r"(at most )?every (.+)", words)
    if paced:
        length = read_length(paced[2])
        return Preference(aspect="gap" if paced[1] else "cadence", days=length) if length else None
    return _window(words, days)


def read_length(text: str) -> int | None:
    """Return the days in '6 weeks', '6w', 'month', 'two weeks', None where it isn't a length of time."""
    words = text.casefold().strip()
    named = {"quarter": 91, "other week": 14, "fortnight": 14, "half year": 182}
    if words in named:
        return named[words]
    counted = re.fullmatch(r"(\d{1,4}|two|three|four|six)?\s*(days?|weeks?|months?|years?|[dwmy])", words)
    if not counted or (counted[1] is None and len(counted[2]) == 1):
        return None
    number = {"two": 2, "three": 3, "four": 4, "six": 6}.get(counted[1] or "") or int(counted[1] or 1)
    unit = counted[2] if len(counted[2]) == 1 else counted[2].rstrip("s")
    return number * _UNITS[unit] or None


def _weekdays(text: str) -> list[int]:
    words = text.casefold().split()
    if len(words) != 1:
        return []
    if words[0] in ("weekdays", "weekends"):
        return list(range(5)) if words[0] == "weekdays" else [5, 6]
    ends = [weekday_number(part) for part in re.split(r"[-–]", words[0])]
    if len(ends) == 2 and min(ends) >= 0:
        return [(ends[0] + step) % 7 for step in range((ends[1] - ends[0]) % 7 + 1)]
    return ends if len(ends) == 1 and ends[0] >= 0 else []


def _window(words: str, days: list[int]) -> Preference | None:
    hours = re.search(
        r"(?:^|\s)(\d{1,2})(?::(\d{2}))?\s*([ap]m)?\s*(?:-|–|to)\s*(\d{1,2})(?::(\d{2}))?\s*([ap]m)?$", words
    )
    if not hours:
        return None
    before = words[: hours.start()].strip()
    named = _weekdays(before) if before else []
    if before and not named:
        return None
    end = _clock(hours[4], hours[5], hours[6])
    start = _clock(
        hours[1],
        hours[2],
        hours[3] or (hours[6] if hours[6] == "pm" and int(hours[1]) < int(hours[4]) < 12 else None),
    )
    if start is None or end is None or start >= end:
        return None
    return Preference(aspect="window", windows=[[sorted({*days, *named}) or list(range(7)), start, end]])


def _clock(hour: str, minute: str | None, half: str | None) -> str | None:
    number = int(hour)
    if half:
        number = number % 12 + (12 if half == "pm" else 0)
    if number == 24 and not int(minute or 0):
        return "24:00"
    return f"{number:02}:{int(minute or 0):02}" if number <= 23 and int(minute or 0) <= 59 else None


def _last_day(text: str, reference: datetime) -> date | None:
    month = re.fullmatch(r"(?:(?:the )?end of )?([a-z]+)\.?", text.strip().casefold())
    if month and month_number(month[1]):
        whole = "end of" in text.casefold()
        number = month_number(month[1])
        year = reference.year + (number < reference.month or (number == reference.month and not whole))
        first = date(year, number, 1)
        after = date(year + number // 12, number % 12 + 1, 1)
        return (after if whole else first) - timedelta(days=1)
    found = find_when(text, datetime.combine(reference.date(), time()), forward=True)
    return found.on if found else None


def rule_line(rule: Preference) -> str:
    """Return what a rule says, without its channel and words: 'Tue–Thu 09:00–11:30', 'only after a text'."""
    if rule.aspect == "window":
        return ", ".join(str(window) for window in windows_of(rule))
    if rule.aspect == "appointment":
        return {"first": "by appointment", "none": "drop-in ok", "after_text": "only after a text"}[
            rule.appointment or "first"
        ]
    if rule.aspect == "do_not_contact":
        return "do not contact"
    if rule.aspect in ("cadence", "gap"):
        return ("every " if rule.aspect == "cadence" else "at most every ") + length_of(rule.days or 0)
    return rule.stance or ""


def length_of(days: int) -> str:
    """Return '6 weeks', '10 days', '1 year'."""
    for unit, length in (("year", 365), ("month", 30), ("week", 7), ("day", 1)):
        if days % length == 0:
            return f"{days // length} {unit}{'s' if days // length != 1 else ''}"
    raise AssertionError(days)
