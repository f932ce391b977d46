"""How much waits tonight, as the prompt and the agenda tell it: counted, not gathered."""

from __future__ import annotations

from datetime import date, timedelta

from listenlog.domain.clock import study_day
from listenlog.domain.record import NamedTuple

TYPE_CHECKING = False  # without typing: the prompt loads this
if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
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


def count_tonight(journal: Journal, now: Moment) -> Counts:
    """Return how many conversations and cards wait tonight, of cards no more than a night holds."""
    day, _early = day_of(journal, now)
    days = {"today": now.on, "study_day": day}
    talks = journal.numbers("count_to_recall", today=now.on, since=since_of(day))[0]
    due = journal.numbers("count_due", **days)[0]
    reviewed = journal.numbers("count_reviewed", study_day=day)[0] if due else 0
    return Counts(talks, min(due, max(0, MOST - reviewed)))


def since_of(day: date) -> date:
    """Return the first day of which conversations are recalled."""
    return day - timedelta(days=RECENT - 1)
