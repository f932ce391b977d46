"""What is counted of listening in a period: what was solved and kept, what a talk taught, and in which weeks."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from listenlog.domain.preference import PHONES
from listenlog.domain.record import NamedTuple

EVENINGS = 30  # days of which those with a quiz are counted
_MONTHS = 6  # that are counted where nothing else is asked for: this one, and five before it
_CALLS = (*PHONES, "phone", "video", "zoom")
_CONTACTS = {"email": "e-mail", "visit": "visit", "post": "letter", **dict.fromkeys(_CALLS, "call")}


class Period(NamedTuple):
    """The days that are counted, both ends included; `asked` says that somebody named the first."""

    since: date
    until: date
    asked: bool = False

    @property
    def length(self) -> int:
        """Return how many days it has."""
        return (self.until - self.since).days + 1


class NeedCount(NamedTuple):
    """Needs that were open on a day of the period: how many were solved in it, of how many, and were said back."""

    solved: int
    of: int
    said_back: int


class KeptCount(NamedTuple):
    """How many were kept, of how many."""

    kept: int
    of: int


class BreachCount(NamedTuple):
    """How many contacts were against a wish of one aspect; None where the rule isn't there any more."""

    aspect: str | None
    number: int


class ChannelCount(NamedTuple):
    """How many on a channel, None where it wasn't said."""

    channel: str | None
    number: int


class MinuteCount(NamedTuple):
    """How many talks were noted so many whole minutes after them."""

    minutes: int
    number: int


class DayCount(NamedTuple):
    """The talks of a day: how many, how many of them were noted here, and how many facts those taught."""

    on: date
    talks: int
    noted: int
    learned: int


class RecallCount(NamedTuple):
    """What was asked on a study day: how much of it was known."""

    on: date
    recalled: int
    of: int


class StopCount(NamedTuple):
    """A wish for no more contact, and how many contacts on one channel were against their wishes before it.

    Of an account there is no handle, `contact`, and no pronouns.
    """

    preference_id: int
    contact: str | None
    name: str
    pronouns: str | None
    on: date
    channel: str | None
    number: int


class Stop(NamedTuple):
    """Somebody who asked you to stop, when, and what had been against their wishes before."""

    contact: str | None
    name: str
    pronouns: str | None
    on: date
    breaches: tuple[ChannelCount, ...]


class Stats(NamedTuple):
    """Everything that is counted of a period; `days` are those with a talk, `minutes` how many talks so many after.

    `recalled` are the evenings with a quiz, `ahead` how many cards come due within a week of the period's end.
    """

    period: Period
    needs: NeedCount
    wishes: KeptCount
    promises: KeptCount
    breaches: tuple[BreachCount, ...] = ()
    stops: tuple[Stop, ...] = ()
    minutes: tuple[MinuteCount, ...] = ()
    talks: tuple[ChannelCount, ...] = ()
    days: tuple[DayCount, ...] = ()
    recalled: tuple[RecallCount, ...] = ()
    ahead: int = 0

    @property
    def empty(self) -> bool:
        """Say whether there is nothing to count at all."""
        counted = self.needs.of or self.wishes.of or self.promises.of
        return not (counted or self.stops or self.days or self.recalled)

    @property
    def known(self) -> float | None:
        """Return the share of what was asked in the quiz that was known, None where nothing was asked."""
        return share_known(self.recalled)

    @property
    def evenings(self) -> int:
        """Return on how many of the last thirty days there was a quiz."""
        return sum((self.period.until - one.on).days < EVENINGS for one in self.recalled)

    @property
    def learned_per_talk(self) -> float | None:
        """Return how many things a talk taught that was noted here, None where none was."""
        return per_talk(self.days)

    @property
    def minutes_to_note(self) -> int | None:
        """Return the median of the minutes between a talk and its note, None where no talk's time is known."""
        return median(self.minutes)


class Week(NamedTuple):
    """A week from Monday to Sunday: the talks of each day, None for one outside the period, and what they taught."""

    monday: date
    talks: tuple[int | None, ...]
    noted: int
    learned: int


def half_year(today: date) -> date:
    """Return the first day of the half year that ends with this month: 1 June in November."""
    months = today.year * 12 + today.month - _MONTHS
    return date(months // 12, months % 12 + 1, 1)


def median(counts: Iterable[MinuteCount]) -> int | None:
    """Return the median of values given with how often each occurs, of two in the middle the lower whole mean."""
    ordered = sorted(counts)
    total = sum(one.number for one in ordered)
    if not total:
        return None
    return (_place(ordered, (total - 1) // 2) + _place(ordered, total // 2)) // 2


def _place(ordered: Sequence[MinuteCount], place: int) -> int:
    """Return the value at a place, where values stand in their order and each as often as it occurs."""
    for one in ordered:
        if place < one.number:
            return one.minutes
        place -= one.number
    raise IndexError(place)


def per_talk(counts: Iterable[DayCount | Week]) -> float | None:
    """Return how many things a talk taught in these days or weeks, None where none was noted here."""
    listed = list(counts)
    noted = sum(one.noted for one in listed)
    return sum(one.learned for one in listed) / noted if noted else None


def weeks_of(days: Sequence[DayCount], period: Period) -> tuple[Week, ...]:
    """Return the weeks from that of the first talk to that of the period's last day, one after the other."""
    if not days:
        return ()
    by_day = {day.on: day for day in days}
    first = min(by_day)
    weeks = []
    for start in range(first.toordinal() - first.weekday(), period.until.toordinal() + 1, 7):
        talks: list[int | None] = []
        noted = learned = 0
        for number in range(start, start + 7):
            within = period.since.toordinal() <= number <= period.until.toordinal()
            day = by_day.get(date.fromordinal(number)) if within else None
            talks.append((day.talks if day else 0) if within else None)
            noted += day.noted if day else 0
            learned += day.learned if day else 0
        weeks.append(Week(date.fromordinal(start), tuple(talks), noted, learned))
    return tuple(weeks)


def pace(weeks: Sequence[Week], most: int) -> list[float | None]:
    """Return what a talk taught week by week, None for a week without one; at most `most` values.

    Where the weeks are more, each value is of as many weeks as make them fit, and the last may be of fewer.
    """
    together = max(1, -(-len(weeks) // max(most, 1)))
    return [per_talk(weeks[start : start + together]) for start in range(0, len(weeks), together)]


def share_known(counts: Iterable[RecallCount]) -> float | None:
    """Return the share that was known, None where nothing was asked."""
    listed = list(counts)
    of = sum(one.of for one in listed)
    return sum(one.recalled for one in listed) / of if of else None


def weekly_known(counts: Sequence[RecallCount], most: int) -> list[float | None]:
    """Return the share that was known week by week from the first with a quiz to the last, at most `most` values.

    Where the weeks are more, each value is of as many weeks as make them fit. None for a week without a quiz.
    """
    if not counts:
        return []
    first = counts[0].on.toordinal() - counts[0].on.weekday()
    weeks = (counts[-1].on.toordinal() - first) // 7 + 1
    days = 7 * max(1, -(-weeks // max(most, 1)))
    spans: list[list[RecallCount]] = [[] for _ in range(-(-weeks * 7 // days))]
    for one in counts:
        spans[(one.on.toordinal() - first) // days].append(one)
    return [share_known(span) for span in spans]


def level(number: int, most: int, levels: int) -> int:
    """Return how much a number is between 0 and the most there is: 0 for none, else 1 to `levels`."""
    return -(-number * levels // max(most, levels))


def stops_of(rows: Iterable[StopCount]) -> tuple[Stop, ...]:
    """Return who asked you to stop, the first first; whoever did so twice counts once, as of the first time."""
    stops: dict[tuple[str | None, str], Stop] = {}
    rules: dict[tuple[str | None, str], int] = {}
    for row in sorted(rows, key=lambda row: (row.on, row.preference_id)):
        whose = (row.contact, "" if row.contact else row.name)
        stop = stops.setdefault(whose, Stop(row.contact, row.name, row.pronouns, row.on, ()))
        if rules.setdefault(whose, row.preference_id) == row.preference_id and row.number:
            stops[whose] = stop._replace(breaches=(*stop.breaches, ChannelCount(row.channel, row.number)))
    return tuple(stops.values())


def contacts_by_kind(counts: Iterable[ChannelCount]) -> list[tuple[str, int]]:
    """Return contacts as they are called, the most frequent first: [('call', 3), ('e-mail', 1)]."""
    kinds: Counter[str] = Counter()
    for one in counts:
        kinds[_CONTACTS.get(one.channel, "message") if one.channel else "contact"] += one.number
    return kinds.most_common()
