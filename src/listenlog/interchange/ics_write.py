"""Calendars out (RFC 5545): meetings, days that come back, and promises with a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from listenlog.domain.record import NamedTuple
from listenlog.interchange.content_lines import content_line, escaped

LENGTH = timedelta(hours=1)  # of a meeting: how long it takes isn't noted


class Event(NamedTuple):
    """One thing in a calendar: what it is called, the day, and for a meeting the UTC instant it begins at.

    `who` are (name, e-mail address) of those who come.
    """

    uid: str
    title: str
    on: date
    at: datetime | None = None
    every_year: bool = False
    tentative: bool = False
    who: tuple[tuple[str, str], ...] = ()


def written(events: Iterable[Event], now: datetime) -> Iterator[str]:
    """Yield a calendar piece by piece."""
    yield "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//listenlog//listenlog//EN\r\n"
    for event in events:
        yield "".join(f"{line}\r\n" for line in _lines(event, now))
    yield "END:VCALENDAR\r\n"


def _lines(event: Event, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield content_line("UID", event.uid)
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    if event.at:
        yield f"DTSTART:{_instant(event.at)}"
        yield f"DTEND:{_instant(event.at + LENGTH)}"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(event.on)}"
        yield f"DTEND;VALUE=DATE:{_day(event.on + timedelta(days=1)) if event.on < date.max else _day(event.on)}"
        yield "TRANSP:TRANSPARENT"
    if event.every_year:
        yield "RRULE:FREQ=YEARLY"
    yield content_line("SUMMARY", event.title)
    if event.tentative:
        yield "STATUS:TENTATIVE"
    for name, address in event.who:
        called = "".join(c for c in name if c >= " " and c not in '";:,')
        yield content_line(f'ATTENDEE;CN="{called}"', f"mailto:{escaped(address)}", raw=True)
    yield "END:VEVENT"


def _instant(at: datetime) -> str:
    at = at.astimezone(UTC)
    return f"{at.year:04}{at:%m%dT%H%M%SZ}"


def _day(on: date) -> str:
    return f"{on.year:04}{on.month:02}{on.day:02}"
