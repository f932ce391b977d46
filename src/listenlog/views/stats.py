"""What is counted of listening: the figures, what a talk taught, and last the talks themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from listenlog.domain.date_words import MONTHS
from listenlog.domain.names import pronouns_of
from listenlog.domain.preference import DAYS, channel_name
from listenlog.domain.stats import (
    EVENINGS,
    ChannelCount,
    Period,
    Stats,
    Stop,
    Week,
    contacts_by_kind,
    level,
    pace,
    weekly_known,
    weeks_of,
)
from listenlog.domain.text import counted, shown
from listenlog.domain.when import plain_day
from listenlog.views.card import Card, Group, Heading, Told
from listenlog.views.theme import Span, marks
from listenlog.views.wrapping import BARE, READABLE, broken, fitted

GUTTER = 13
BAR, LINE = 22, 28  # the longest bar, and the most columns of the line of weeks
CHANNELS = 8  # that have a bar of their own
DAY = 5  # columns before the days: 'Mon  '
_AGAINST = {
    "stance": "by a channel they avoid",
    "window": "outside their hours",
    "appointment": "without the appointment they want",
    "gap": "sooner than they wish",
    "do_not_contact": "after they asked you to stop",
    None: "against a wish that is gone",
}
Row = list[Span]


def period_words(period: Period) -> str:
    """Return 'Jun to Nov 2026', or the days where somebody named the first: '3 Mar to 22 Nov 2026'."""
    since, until = period.since, period.until
    if period.asked:
        last = plain_day(until, date.min)
        first = f"{since.day}" if (since.year, since.month) == (until.year, until.month) else plain_day(since, until)
        return last if since == until else f"{first} to {last}"
    first = _month(since) if since.year == until.year else f"{_month(since)} {since.year}"
    return f"{first} to {_month(until)} {until.year}"


def nothing_counted(period: Period) -> Row:
    """Return the one line of a period in which nothing was noted."""
    return [(f"Nothing is noted that could be counted yet ({period_words(period)}).", "plain")]


def stats_card(stats: Stats) -> Card:
    """Return what is counted as things to listen to, one a line."""
    days = f"{len(stats.days):,} of {stats.period.length:,}" if stats.days else ""
    learned = _learned(stats)
    told = [("Recall", _recalled(stats)), ("Things learned a talk", learned), *_told(stats)]
    groups: list[Group] = [
        [(label.capitalize(), [([(figure, "plain")], [])]) for label, figure in _figures(stats)],
        [(label, [([(text, "plain")], [])]) for label, text in told if text],
        [("Days with a talk", [([(days, "plain")], [])] if days else [])],
        [
            (f"{name[:1].upper()}{name[1:]}", [([(counted(number, "talk"), "plain")], [])])
            for name, number in _channels(stats.talks)
        ],
    ]
    return Card(Heading(Told("Counted", _title(stats.period)), Told("Period", period_words(stats.period))), groups)


def stats_lines(stats: Stats, width: int | None) -> Iterator[Row]:
    """Yield what is counted as lines of a screen: figures, what a talk taught, the days and the channels."""
    yield from _Screen(stats, READABLE if width is None else min(width, READABLE)).lines()


class _Screen:
    """Lays what is counted out for a width."""

    def __init__(self, stats: Stats, width: int) -> None:
        self.stats = stats
        self.margin = 2 if width >= BARE else 0
        self.room = max(width - 2 * self.margin, 10)
        self.weeks = weeks_of(stats.days, stats.period)
        labels = [label for label, text in _told(stats) if text]
        self.gutter = max([GUTTER, *(len(label) + 2 for label in labels)]) if width >= BARE else 0

    def lines(self) -> Iterator[Row]:
        yield []
        yield from self.heading()
        yield []
        for group in (self.figures(), self.told(), self.map(), self.bars()):
            lines = list(group)
            yield from lines
            if lines:
                yield []

    def line(self, *spans: Span) -> Row:
        """Return a line behind the margin."""
        return [(" " * self.margin, "plain"), *spans]

    def heading(self) -> Iterator[Row]:
        title, period = _title(self.stats.period), period_words(self.stats.period)
        gap = self.room - len(title) - len(period)
        if gap >= 2:
            yield self.line((title, "name"), (" " * gap, "plain"), (period, "faint"))
        else:
            yield self.line((title, "name"))
            for row in self.wrapped(period, self.room):
                yield self.line((row, "faint"))
        yield self.line((marks.rule * self.room, "faint"))

    def figures(self) -> Iterator[Row]:
        """Yield the figures over what they are of, as many side by side as there is room for."""
        listed = _figures(self.stats)
        across = 1
        for rows in range(1, len(listed) + 1):
            across = -(-len(listed) // rows)
            wide = [max(len(text) for told in listed[place::across] for text in told) for place in range(across)]
            if across == 1 or sum(wide) + 3 * (across - 1) <= self.room:
                break
        for start in range(0, len(listed), across):
            if start:
                yield []
            row = list(zip(listed[start : start + across], wide, strict=False))
            yield self.line(*((f"{figure:{columns + 3}}", "name") for (_label, figure), columns in row))
            yield self.line(*((f"{label:{columns + 3}}", "faint") for (label, _figure), columns in row))

    def told(self) -> Iterator[Row]:
        """Yield what was known and what a talk taught, week by week, and what else there is to tell."""
        if recalled := _recalled(self.stats):
            values = weekly_known(self.stats.recalled, min(LINE, self.room - self.gutter))
            yield from self.labelled("Recall", self.beside(_heights(values, 1.0), recalled))
        learned = _learned(self.stats)
        if learned:
            text = f"{learned} {'thing' if learned == '1' else 'things'} learned a talk"
            line = _line_of(self.weeks, min(LINE, self.room - self.gutter))
            yield from self.labelled("Listening", self.beside(line, text))
        for label, text in _told(self.stats):
            if text:
                yield from self.labelled(label, [[(row, "plain")] for row in self.wrapped(text)])

    def beside(self, line: str, text: str) -> list[Row]:
        """Return a line of heights with words beside it, below it where there is no room."""
        rows: list[Row] = [[(row, "plain")] for row in self.wrapped(text)]
        if line and len(line) + 3 + len(text) <= self.room - self.gutter:
            return [[(f"{line}   ", "do"), (text, "plain")]]
        return [[(line, "do")], *rows] if line else rows

    def labelled(self, label: str, rows: Sequence[Row]) -> Iterator[Row]:
        """Yield rows in the column beside their label; below it where there is no gutter."""
        if not self.gutter:
            yield self.line((label, "faint"))
        for i, row in enumerate(rows):
            beside = label if i == 0 and self.gutter else ""
            yield self.line((beside.ljust(self.gutter), "faint"), *row)

    def wrapped(self, text: str, room: int = 0) -> list[str]:
        """Return a text in lines that fit into the room there is, beside the gutter where none is given."""
        return broken(text, room or self.room - self.gutter)

    def map(self) -> Iterator[Row]:
        """Yield the days, a week a column, of as many of the last weeks as there is room for."""
        step = 2 if DAY + 2 * len(self.weeks) <= self.room else 1
        weeks = self.weeks[DAY - self.room :]
        most = max((talks or 0 for week in weeks for talks in week.talks), default=0)
        if not most:
            return
        yield self.line((f"{'':{DAY}}{_months(weeks, step)}".rstrip(), "faint"))
        for weekday, name in enumerate(DAYS):
            row: Row = [(f"{'' if weekday % 2 else name:{DAY}}", "faint")]
            for week in weeks:
                talks = week.talks[weekday]
                row.append(_day(None if talks is None else level(talks, most, 4), step))
            yield self.line(*row)
        legend = [("less ", "faint"), *(_day(i, 2) for i in range(len(marks.days))), ("more", "faint")]
        left = self.room - sum(len(text) for text, _style in legend)
        indent: Span = (" " * DAY if left >= DAY else "", "plain")
        yield self.line(indent, *legend)
        if len(weeks) < len(self.weeks):
            yield self.line(indent, (f"the last {len(weeks)} weeks", "faint"))

    def bars(self) -> Iterator[Row]:
        """Yield a bar for each channel that you talked on, the longest first."""
        listed = _channels(self.stats.talks)
        most = max((number for _name, number in listed), default=0)
        longest = max(1, min(BAR, most, self.room - self.gutter - 1 - len(f"{most:,}")))
        for name, number in listed:
            bar = marks.bar * max(1, round(number * longest / most))
            label = fitted(name, self.gutter - 2, cut=True) + "  " if self.gutter else name
            yield from self.labelled(label, [[(bar, "time"), (f" {number:,}", "plain")]])


def _title(period: Period) -> str:
    return "Your listening" if period.asked else "Your half year"


def _month(day: date) -> str:
    return MONTHS[day.month - 1][:3].capitalize()


def _figures(stats: Stats) -> list[tuple[str, str]]:
    """Return ('needs solved', '9 of 11'), ...; one of which there is nothing to count is left out."""
    listed = (
        ("needs solved", stats.needs.solved, stats.needs.of),
        ("said back", stats.needs.said_back, stats.needs.of),
        ("wishes kept", stats.wishes.kept, stats.wishes.of),
        ("promises kept", stats.promises.kept, stats.promises.of),
    )
    figures = [(label, f"{kept:,} of {of:,}") for label, kept, of in listed if of]
    return figures if stats.known is None else [*figures, ("recalled", _percent(stats.known))]


def _percent(share: float) -> str:
    return f"{round(100 * share)}%"


def _recalled(stats: Stats) -> str:
    """Return 'from 61% to 86% in 18 weeks', '' of less than two weeks."""
    weeks = weekly_known(stats.recalled, len(stats.recalled) + 53)
    known = [week for week in weeks if week is not None]
    if len(known) < 2:
        return ""
    return f"from {_percent(known[0])} to {_percent(known[-1])} in {counted(len(weeks), 'week')}"


def _learned(stats: Stats) -> str:
    """Return '3.4', '2', '' where that rounds to nothing."""
    learned = f"{stats.learned_per_talk or 0:,.1f}".removesuffix(".0")
    return "" if learned == "0" else learned


def _told(stats: Stats) -> list[tuple[str, str]]:
    """Return (label, words) of what is told in words; no words where there is nothing to tell."""
    against = ", ".join(f"{one.number:,} {_AGAINST[one.aspect]}" for one in stats.breaches)
    evenings = ""
    if stats.recalled:
        evenings = f"{stats.evenings} of the last {EVENINGS} with a quiz, {counted(stats.ahead, 'card')} within a week"
    return [
        ("Noted", _noted(stats)),
        ("Evenings", evenings),
        ("Asked you to stop", _stopped(stats.stops)),
        ("Wishes not kept", against),
    ]


def _noted(stats: Stats) -> str:
    """Return '8 minutes after a talk (median of 41)'."""
    minutes = stats.minutes_to_note
    if minutes is None:
        return ""
    passed = "right"
    for unit, length, least in (("minute", 1, 1), ("hour", 60, 2), ("day", 24 * 60, 2)):
        if minutes >= least * length:
            passed = counted(minutes // length, unit)
    return f"{passed} after a talk (median of {sum(one.number for one in stats.minutes):,})"


def _stopped(stops: Sequence[Stop]) -> str:
    """Return '1, after 3 calls against her wish', '3, 2 of them after 4 calls and 1 e-mail against their wishes'."""
    if not stops:
        return ""
    against = [stop for stop in stops if stop.breaches]
    if not against:
        return f"{len(stops):,}"
    kinds = contacts_by_kind(one for stop in against for one in stop.breaches)
    told = [counted(number, kind) for kind, number in kinds]
    listed = " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))
    whose = pronouns_of(against[0].pronouns).possessive() if len(against) == 1 else "their"
    of_them = "" if len(against) == len(stops) else f"{'one' if len(against) == 1 else len(against)} of them "
    return f"{len(stops):,}, {of_them}after {listed} against {whose} wish{'' if len(against) == 1 else 'es'}"


def _channels(talks: Sequence[ChannelCount]) -> list[tuple[str, int]]:
    """Return each channel by its name, as they come; what would be too many, as the others."""
    named = [(shown(channel_name(one.channel)) if one.channel else "no channel", one.number) for one in talks]
    more = sum(number for _name, number in named[CHANNELS:])
    return [*named[:CHANNELS], *([("others", more)] if more else [])]


def _line_of(weeks: Sequence[Week], most: int) -> str:
    """Return what a talk taught week by week, as heights; '' where fewer than two weeks tell anything."""
    values = pace(weeks, most)
    known = [value for value in values if value is not None]
    highest = max(known, default=0)
    return _heights(values, highest) if len(known) > 1 and highest else ""


def _heights(values: Sequence[float | None], highest: float) -> str:
    """Return values as heights, the highest as high as there is; a blank where there is none."""
    top = len(marks.heights) - 1
    return "".join(" " if value is None else marks.heights[round(value / highest * top)] for value in values)


def _day(height: int | None, step: int) -> Span:
    if height is None:
        return " " * step, "plain"
    return marks.days[height].ljust(step), ("faint", "faint", "time", "time", "most")[height]


def _months(weeks: Sequence[Week], step: int) -> str:
    """Return the names of months, each over the week in which it begins, the first over the first week."""
    names: dict[int, str] = {}
    for i, week in enumerate(weeks):
        sunday = week.monday + timedelta(days=6)
        if i == 0 or sunday.day <= 7:
            names[i * step] = _month(sunday)
    places = sorted(names)
    if len(places) > 1 and places[1] < 4:  # the first month has only its last days here
        del names[places[0]]
    line = ""
    for place, name in sorted(names.items()):
        line = f"{line:{place}}{name}"
    return line
