"""The agenda: what waits today."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.cadence import Quiet
from listenlog.domain.date_words import MONTHS, WEEKDAYS
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import name_words, pronouns_of
from listenlog.domain.need import Need
from listenlog.domain.preference import channel_name
from listenlog.domain.promise import Promise
from listenlog.domain.text import counted, shown
from listenlog.domain.when import lasting, plain_day
from listenlog.views.theme import GAP, Span, marks, shortened, spoken
from listenlog.views.wrapping import BARE, NARROW, READABLE, cells, fitted, wrapped

if TYPE_CHECKING:
    from listenlog.domain.today import Approach, Nudge, Section, Today

TITLES = {"open": "Open", "late": "Late", "today": "Today", "soon": "This week", "quiet": "Gone quiet"}
LONG = 160  # characters of one text
GUTTER, NAME = 9, 12  # columns
QUIET_FOR = 30  # days, in the hint that lists more
NUMBERED = {"open": "dont", "late": "late"}  # the style of numbers, if not that of times
DONE = {"promise": "it is kept", "question": "you have asked", "check": "it really is fixed",
        "complaint": "it is solved"}  # fmt: skip


def today_lines(today: Today, width: int | None) -> Iterator[list[Span]]:
    """Yield the agenda's lines, none wider than `width`; None doesn't wrap."""
    page = _Page(today, None if width is None else max(10, min(width, READABLE)))
    yield []
    yield from page.heading()
    for section in today.sections:
        if section.nudges:
            yield []
            yield from page.section(section)
    yield []
    yield from page.footer()
    yield []


def said(today: Today) -> Iterator[tuple[str, str]]:
    """Yield the agenda as (label, words), one thing a line, to listen to; ('', '') between sections."""
    yield "Today", spoken([(_day(today.on), "plain"), GAP, *_wishes(today)])
    for section in today.sections:
        if section.nudges:
            yield "", ""
        for nudge in section.nudges:
            place = f"number {nudge.number}" if nudge.number else ""
            when = _when(section, nudge)
            label = ", ".join(filter(None, (TITLES[section.name], place, when)))
            yield label, spoken([(shown(nudge.contact.name), "plain"), GAP, *_told(nudge, section, today.on)])
        if section.more != 0:
            yield TITLES[section.name], spoken(_more(section))
    yield "", ""
    yield "Next", spoken(_hint(today))


class _Page:
    """Lays the agenda out for a width."""

    def __init__(self, today: Today, width: int | None) -> None:
        self.today = today
        self.width = width
        self.narrow = width is not None and width < NARROW
        self.margin = 0 if width is not None and width < BARE else 2
        self.right = (width or READABLE) - self.margin

    def heading(self) -> Iterator[list[Span]]:
        """Yield the day, what the week was like, and a line under it all."""
        margin: Span = (" " * self.margin, "plain")
        day, wishes = _day(self.today.on), _wishes(self.today)
        gap = self.right - self.margin - cells(day) - sum(cells(text) for text, _style in wishes)
        if wishes and (gap < 2 or self.narrow):
            yield [margin, (day, "name")]
            yield from self._wrapped(wishes, self.margin)
        else:
            yield [margin, (day, "name"), *([(" " * gap, "plain"), *wishes] if wishes else [])]
        yield [margin, (marks.rule * (self.right - self.margin), "faint")]

    def section(self, section: Section) -> Iterator[list[Span]]:
        """Yield the title and what waits, its place in a gutter, names in a column where there is room for one."""
        yield [(" " * self.margin, "plain"), (TITLES[section.name], "name")]
        days_apart = section.name == "soon" and any(nudge.number for nudge in section.nudges)
        for nudge in section.nudges:
            place = _place(section, nudge, apart=days_apart)
            told = _told(nudge, section, self.today.on)
            yield from self._row(place, shown(nudge.called), told)
        if section.more != 0:
            yield from self._row([], "", _more(section))

    def _row(self, place: list[Span], name: str, told: list[Span]) -> Iterator[list[Span]]:
        indent = self.margin and self.margin + 2
        gutter = GUTTER if self.margin else max(sum(cells(text) for text, _ in place) + 1, 3)
        start = [(" " * indent, "plain"), *place, (" " * (gutter - sum(cells(text) for text, _ in place)), "plain")]
        if self.narrow:
            whole = [(name, "name"), GAP, *told] if name else told
            rest = self._wrapped(whole, indent + gutter)
            yield [*start, *next(rest)[1:]]
        else:
            column = fitted(name, NAME - 2, cut=self.width is not None)
            rest = self._wrapped(told, indent + gutter + NAME)
            yield [*start, (column, "name"), ("  ", "plain"), *next(rest)[1:]]
        yield from rest

    def footer(self) -> Iterator[list[Span]]:
        """Yield what can be done about it."""
        yield from self._wrapped(_hint(self.today), self.margin)

    def _wrapped(self, spans: list[Span], indent: int) -> Iterator[list[Span]]:
        """Yield spans as lines that begin with an indent of their own, broken between words."""
        start: Span = (" " * indent, "plain")
        for line in [spans] if self.width is None else wrapped(spans, max(self.right - indent, 8)):
            yield [start, *line]


def _day(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()].capitalize()} {day.day} {MONTHS[day.month - 1].capitalize()}"


def _wishes(today: Today) -> list[Span]:
    if today.broken:
        return [(f"{counted(today.broken, 'wish', 'wishes')} broken this week", "faint")]
    return [("every wish kept this week", "faint")] if today.reached else []


def _place(section: Section, nudge: Nudge, *, apart: bool) -> list[Span]:
    """Return what stands in the gutter: a number, a time, a weekday, or for how long."""
    number = str(nudge.number) if nudge.number else ""
    if section.name == "quiet":
        late = isinstance(nudge.row, Quiet) and nudge.row.late
        return [(_when(section, nudge), "late" if late else "faint")]
    if section.name == "soon":
        return [(f"{number:3}" if apart else "", "time"), (_when(section, nudge), "time")]
    return [(number or _when(section, nudge), NUMBERED.get(section.name, "time"))]


def _when(section: Section, nudge: Nudge) -> str:
    """Return '15:30', 'Wed' or '9 wks'."""
    if isinstance(nudge.row, Quiet):
        return _silent(nudge.row.silent)
    if section.name == "soon":
        weekday = WEEKDAYS[nudge.on.weekday()].capitalize()
        return weekday if marks.words else weekday[:3]
    if nudge.number:
        return ""
    return nudge.row.planned_time or "today" if isinstance(nudge.row, Meeting) else "today"


def _silent(days: int) -> str:
    """Return '9 wks', for long in the units that a cadence is said in."""
    if days < 14:
        return counted(days, "day")
    for long, length, unit, short in ((182, 7, "weeks", "wks"), (730, 30, "months", "mths")):
        if days < long:
            return f"{days // length} {unit if marks.words else short}"
    return f"{days // 365} {'years' if marks.words else 'yrs'}"


def _told(nudge: Nudge, section: Section, today: date) -> list[Span]:
    """Return what waits, what is told about it, and the way to them."""
    row, about = nudge.row, ""
    text = shortened(shown(nudge.text), LONG, "--plain")
    if isinstance(row, Promise):
        late = (today - nudge.on).days
        if row.direction == "theirs":
            text = f"owes you {text}"
            if late > 0:
                about = f"since {plain_day(nudge.on, today)}, ask {pronouns_of(nudge.contact.pronouns).object}"
        else:
            about = f"{counted(late, 'day')} late" if late > 0 else "promised" if late < 0 else ""
    elif isinstance(row, Need):
        days = (today - nudge.on).days
        about = f"complaint, {lasting(days) if days > 0 else 'today'}"
        if nudge.kind == "check":
            text, about = "is it really fixed?", f"{text}, solved {plain_day(nudge.on, today)}"
    elif isinstance(row, Meeting):
        return _meeting(row, nudge, section)
    elif isinstance(row, Quiet):
        about = ", ".join(filter(None, ("" if row.since else "none yet", "overdue" if row.late else "")))
    elif nudge.kind == "question" and not text.casefold().startswith("ask "):
        text = f"ask{':' if text.endswith('?') else ''} {text}"
    elif nudge.turns:
        text = f"{text}, turns {nudge.turns}"
    told: list[Span] = [(text, "plain")]
    for more in (about, _way(nudge.way)):
        told += [GAP, (more, "faint")] if more else []
    return told


def _meeting(meeting: Meeting, nudge: Nudge, section: Section) -> list[Span]:
    if nudge.begun:
        about = shortened(shown(meeting.text or ""), LONG, "--plain")
        met = f"you met{f' ({about})' if about else ''}; note it?"
        return [(met, "plain"), GAP, (f"listenlog note {_asked(nudge)}", "faint")]
    time = meeting.planned_time if section.name == "soon" else None
    agreed = "agreed" if meeting.confirmed else "not agreed yet"
    parts = (time, channel_name(meeting.channel or ""), agreed, shortened(shown(meeting.text or ""), LONG, "--plain"))
    told: list[Span] = [(", ".join(shown(part) for part in parts if part), "plain")]
    return [*told, GAP, (f"listenlog brief {_asked(nudge)}", "faint")] if section.name == "today" else told


def _asked(nudge: Nudge) -> str:
    """Return the word by which a command finds them: of the name nobody else has, else the handle."""
    alone = not marks.words and " " not in nudge.called and nudge.called != nudge.contact.name
    return name_words(nudge.called)[0] if alone else nudge.contact.handle


def _way(way: Approach) -> str:
    """Return 'Signal, not phone'."""
    channel = shown(channel_name(way.channel)) if way.channel else ""
    return ", ".join(filter(None, (channel, f"not {shown(channel_name(way.avoided))}" if way.avoided else "")))


def _more(section: Section) -> list[Span]:
    command = f"listenlog list --quiet-for {QUIET_FOR}" if section.name == "quiet" else "listenlog today --plain"
    return [(f"and {section.more or 'some'} more: ", "faint"), (command, "command")]


def _hint(today: Today) -> list[Span]:
    """Return what a number is for, and what there is to do tonight."""
    return [*_next(today), *_tonight(today)]


def _tonight(today: Today) -> list[Span]:
    """Return '  Two talks and 6 cards tonight: listenlog quiz', nothing where nothing waits."""
    waits = [one for one in (_few(today.talks, "talk"), _few(today.cards, "card")) if one]
    if not waits:
        return []
    words = " and ".join(waits)
    return [GAP, (f"{words[:1].upper()}{words[1:]} tonight: ", "faint"), ("listenlog quiz", "command")]


def _few(number: int, noun: str) -> str:
    """Return 'two talks' or '6 cards': small numbers of talks in words; '' for none."""
    told = {1: "one", 2: "two", 3: "three"}.get(number, f"{number:,}") if noun == "talk" else f"{number:,}"
    return f"{told} {noun}{'' if number == 1 else 's'}" if number else ""


def _next(today: Today) -> list[Span]:
    """Return what a number is for; a promise first."""
    first = {nudge.kind: nudge.number for nudge in reversed(list(today.nudges())) if nudge.number}
    kind = next((kind for kind in DONE if kind in first), None)
    if kind:
        return [(f"listenlog done {first[kind]}", "command"), (f" when {DONE[kind]}.", "faint")]
    if any(section.nudges for section in today.sections):
        return [("listenlog brief WHO", "command"), (" before you reach out.", "faint")]
    return [("Nothing waits today.", "faint")]
