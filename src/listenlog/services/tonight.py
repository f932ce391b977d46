"""How much waits tonight, as the prompt and the agenda tell it: counted, not gathered."""

from __future__ import annotations

from datetime import date, timedelta

from listenlog.domain.clock import study_day
from listenlog.domain.record import NamedTuple

TYPE_CHECKING = False  # without typing: the prompt loads this
if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.easy import Easy
    from listenlog.store.journal import Journal

MOST = 10  # cards a night
RECENT = 7  # days within which a conversation is recalled


class Counts(NamedTuple):
    """What waits tonight: conversations to recall, and cards."""

    talks: int
    cards: int


def day_of(journal: Journal, now: Moment) -> tuple[date, bool]:
    """Return the study day, and whether the clock stands before it: it never goes back behind the last answer."""
    today = study_day(now.local.replace(tzinfo=None))
    last: date | None = journal.pairs("last_study_day")[0][0]
    return (last, True) if last and last > today else (today, False)


def room_of(day: date, reviewed: int, easy: Easy | None) -> int:
    """Return how many cards a night still holds: ten in all, half as many on an easy day, none on a holiday."""
    if easy is None:
        return max(0, MOST - reviewed)
    most = 0 if easy.away(day) else MOST // 2 if day.weekday() in easy.weekdays else MOST
    return max(0, most - reviewed)


def count_tonight(journal: Journal, now: Moment, easy: Easy | None) -> Counts:
    """Return how many conversations and cards wait tonight, of cards no more than a night holds."""
    day, _early = day_of(journal, now)
    if easy and easy.away(day):
        return Counts(0, 0)
    talks = journal.numbers("count_to_recall", today=now.on, since=since_of(day))[0]
    due = journal.numbers("count_due", today=now.on, study_day=day)[0]
    reviewed = journal.numbers("count_reviewed", study_day=day)[0] if due else 0
    return Counts(talks, min(due, room_of(day, reviewed, easy)))


def since_of(day: date) -> date:
    """Return the first day of which conversations are recalled."""
    return day - timedelta(days=RECENT - 1)
