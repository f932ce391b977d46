"""Calendars (RFC 5545): meetings with somebody, and birthdays."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from listenlog.domain.claim import Brought, Claim, Planned, Yearly, faults
from listenlog.domain.text import stored
from listenlog.interchange.foreign_text import text_in, wide_text

BACK, AHEAD = 7, 28  # days for which meetings that come back are written out
_LONG = 5_000_000  # characters of one event
_BIRTHDAYS = (
    r"(?P<name>.+?)(?:['’]s|['’]| s)? (?:\d+(?:st|nd|rd|th)? )?(?:birthday|geburtstag)",
    r"(?:birthday|geburtstag|anniversaire|cumpleaños|compleanno)(?: of| von| de| di|:| -)? (?P<name>.+)",
    r"(?P<name>.+?) (?:hat geburtstag|- birthday|\(birthday\))",
)
_VIDEO = r"zoom\.us/|meet\.google\.com/|teams\.(?:microsoft|live)\.com/|webex\.com/|whereby\.com/|jit\.si/"
_LOOKED_AT = {
    "SUMMARY", "DTSTART", "UID", "STATUS", "LOCATION", "DESCRIPTION", "URL", "RECURRENCE-ID", "RRULE", "EXDATE",
    "ATTENDEE", "ORGANIZER", "CREATED", "DTSTAMP", "TRANSP",
}  # fmt: skip
_FREQUENT = 3  # meetings from which on whoever comes to all of them is you


def brought_by(data: bytes, today: date, here: tzinfo) -> Brought:
    """Return the meetings and birthdays of a calendar; times are turned into those of the zone `here`.

    Of a meeting that comes back, the first is told, and those from a week ago to four weeks ahead.
    """
    import logging

    text = wide_text(data) or text_in(data)
    reader = _Calendar(today, here)
    logging.disable(logging.CRITICAL)  # what it says of unknown zones is for developers
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for line, event in _events(text):
                reader.take(line, event)
    finally:
        logging.disable(logging.NOTSET)
    name = re.search(r"(?mi)^X-WR-CALNAME:(\S+@\S+\.\S+)\s*$", text)
    return reader.brought({name[1].casefold()} if name else set())


def _events(text: str) -> Iterator[tuple[int, str]]:
    """Yield the text of each VEVENT with its line; one that has no end ends where the next begins."""
    kept: list[str] = []
    begun = 0
    for number, line in enumerate(re.split(r"\r*\n|\r", text.removeprefix("\ufeff")), 1):
        mark = line.strip().upper()
        if mark == "BEGIN:VEVENT":
            if begun:
                yield begun, "\r\n".join((*kept, "END:VEVENT"))
            kept, begun = [], number
        if begun:
            kept.append(line)
        if mark == "END:VEVENT" and begun:
            yield begun, "\r\n".join(kept)
            kept, begun = [], 0
    if begun:
        yield begun, "\r\n".join((*kept, "END:VEVENT"))


class _Calendar:
    """Takes events one by one."""

    def __init__(self, today: date, here: tzinfo) -> None:
        self.today = today
        self.here = here
        self.planned: dict[str, Planned] = {}
        self.moved: dict[str, Planned] = {}  # single ones of a series
        self.yearly: list[Yearly] = []
        self.problems: list[tuple[int, str]] = []

    def brought(self, me: set[str]) -> Brought:
        """Return everything that was taken; whoever comes to all of several meetings is you."""
        planned = {**self.planned, **self.moved}
        by_series = {p.key.partition("/")[0]: {a for a, _name in p.who} for p in planned.values() if len(p.who) > 1}
        often = Counter(address for who in by_series.values() for address in who)
        if not me and len(by_series) >= _FREQUENT:
            always = [address for address, count in often.items() if count == len(by_series)]
            me = set(always) if len(always) == 1 else set()
        return Brought(
            planned=tuple(planned.values()),
            yearly=tuple(self.yearly),
            problems=faults(self.problems),
            me=frozenset(me),
        )

    def take(self, line: int, text: str) -> None:
        """Take one event; what isn't sound is told and left out."""
        from icalendar import Event

        try:
            if len(text) > _LONG:
                raise ValueError
            event = Event.from_ical(_needed(text))
            if event.get("DTSTART") is None:
                self.problems.append((line, "an event without a day"))
                return
            start = _value(event, "DTSTART")
            if not isinstance(start, date):
                raise ValueError
            self._take(line, event, start)
        except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
            self.problems.append((line, "an event that can't be read"))

    def _take(self, line: int, event: Any, start: date) -> None:
        summary = _plain(event.get("SUMMARY"))
        if birthday := self._birthday(event, start, summary, line):
            self.yearly.append(birthday)
            return
        who = tuple(_people(event))
        uid = _plain(event.get("UID")) or f"{start.isoformat()} {summary}"
        free = _plain(event.get("TRANSP")).upper() == "TRANSPARENT"
        status = _plain(event.get("STATUS")).upper()
        place = _plain(event.get("LOCATION"))
        about = ", ".join(filter(None, (summary, "" if re.search(r"https?:", place) else place)))
        video = re.search(_VIDEO, f"{place} {_plain(event.get('DESCRIPTION'))} {_plain(event.get('URL'))}")
        instance = _value(event, "RECURRENCE-ID")
        for at in [start] if instance else self._times(event, start):
            on, clock = self._local(at)
            key = uid if not (event.get("RRULE") or instance) else f"{uid}/{_stamp(instance or at)}"
            (self.moved if instance else self.planned)[key] = Planned(
                on, clock, stored(about), who, stored(key), line, "video" if video else None,
                confirmed=status != "TENTATIVE", called_off=status == "CANCELLED", free=free,
            )  # fmt: skip

    def _times(self, event: Any, start: date) -> list[date]:
        """Return the first time, and of a series those around today."""
        from dateutil.rrule import rruleset, rrulestr

        rules = event.get("RRULE")
        if not rules:
            return [start]
        naive = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())
        series = rruleset()
        for rule in rules if isinstance(rules, list) else [rules]:
            text = re.sub(r"(UNTIL=\d{8})(T\d{6})?Z?", r"\1T235959", rule.to_ical().decode())
            try:
                series.rrule(rrulestr(text, dtstart=naive))
            except ValueError:  # of another calendar than ours, or no rule at all
                return [start]
        for left_out in _values(event, "EXDATE"):
            at = left_out.replace(tzinfo=None) if isinstance(left_out, datetime) else datetime.combine(left_out, time())
            series.exdate(at)
        since = datetime.combine(self.today - timedelta(days=BACK), time())
        until = datetime.combine(self.today + timedelta(days=AHEAD), time.max)
        found: list[date] = [start]
        for at in series.xafter(since, inc=True, count=366):
            if at > until:
                break
            if at != naive:
                again = at.replace(tzinfo=start.tzinfo) if isinstance(start, datetime) else at.date()
                found.append(again)
        return found

    def _local(self, at: date) -> tuple[date, str | None]:
        """Return the day and the time where you are; a time without a zone is of wherever you are."""
        if not isinstance(at, datetime):
            return at, None
        try:
            at = at.astimezone(self.here) if at.tzinfo else at
        except OverflowError:
            at = at.replace(tzinfo=None)
        return at.date(), f"{at:%H:%M}"

    def _birthday(self, event: Any, start: date, summary: str, line: int) -> Yearly | None:
        """Return the birthday that a day which comes back every year is, None where it is none.

        Its year is one of birth where it is long before that of the event itself.
        """
        rule = event.get("RRULE")
        every_year = not isinstance(rule, list) and "YEARLY" in (rule or {}).get("FREQ", [])
        if isinstance(start, datetime) or not every_year:
            return None
        for pattern in _BIRTHDAYS:
            found = re.fullmatch(pattern, summary, re.IGNORECASE)
            if found:
                made = _value(event, "CREATED") or _value(event, "DTSTAMP")
                known = isinstance(made, date) and made.year - start.year >= 2 and start.year not in (1604, 1900, 1970)
                day = (start.month, start.day, start.year if known else None)
                return Yearly(stored(found["name"].strip()), Claim("birthday", day=day), line)
        return None


def _needed(text: str) -> str:
    """Return an event with the properties alone that are looked at; a bad alarm or date stamp does no harm then."""
    lines, deep, taken = [], 0, False
    for line in text.split("\r\n")[1:-1]:
        mark = line.strip().upper()
        deep += mark.startswith("BEGIN:")
        if line[:1] not in (" ", "\t"):
            taken = deep == 0 and re.split("[;:]", mark)[0] in _LOOKED_AT
        if taken and deep == 0:
            lines.append(line)
        deep -= mark.startswith("END:")
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))


def _people(event: Any) -> Iterator[tuple[str, str]]:
    """Yield (address, name) of whoever comes or invites, each once; no rooms, no lists of people."""
    seen = set()
    for name in ("ORGANIZER", "ATTENDEE"):
        listed = event.get(name)
        for one in listed if isinstance(listed, list) else [listed] if listed is not None else []:
            told = getattr(one, "params", {})
            if str(told.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE", "GROUP"):
                continue
            if str(told.get("PARTSTAT", "")).upper() == "DECLINED":
                continue
            address = str(one).strip()
            address = address[7:] if address[:7].casefold() == "mailto:" else str(told.get("EMAIL", ""))
            address = stored(address.split("?")[0].strip().casefold())
            called = stored(" ".join(str(told.get("CN", "")).strip("\"' ").split()))
            if "@" in address and address not in seen and "calendar.google.com" not in address:
                seen.add(address)
                yield address, "" if "@" in called else called


def _value(event: Any, name: str) -> Any:
    found = event.get(name)
    if isinstance(found, list):
        found = found[0]
    return getattr(found, "dt", None)


def _values(event: Any, name: str) -> Iterator[Any]:
    found = event.get(name)
    for one in found if isinstance(found, list) else [found] if found is not None else []:
        for listed in getattr(one, "dts", ()):
            if isinstance(listed.dt, date):
                yield listed.dt


def _plain(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(str(value or "").split())


def _stamp(at: date) -> str:
    """Return what one of a series is called: its own time, in UTC where it has a zone."""
    if isinstance(at, datetime) and at.tzinfo:
        return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{at:%Y%m%dT%H%M%S}" if isinstance(at, datetime) else f"{at:%Y%m%d}"
