"""Counting how well you listened in a period."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from listenlog.domain.errors import UsageProblem
from listenlog.domain.stats import (
    BreachCount,
    ChannelCount,
    DayCount,
    KeptCount,
    MinuteCount,
    NeedCount,
    Period,
    RecallCount,
    Stats,
    StopCount,
    half_year,
    stops_of,
)

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def count_listening(journal: Journal, today: date, since: date | None = None) -> Stats:
    """Return what is counted from a day on until today, of the last half year where no day is given.

    Raises UsageProblem for a day that is still to come.
    """
    if since is not None and since > today:
        raise UsageProblem(f"{since.isoformat()} is still to come; say a day since which to count.")
    period = Period(since or half_year(today), today, asked=since is not None)
    days = {"since": period.since, "until": period.until}
    return Stats(
        period,
        needs=journal.find(NeedCount, "needs_between", **days)[0],
        wishes=journal.find(KeptCount, "wishes_between", **days)[0],
        promises=journal.find(KeptCount, "promises_between", **days)[0],
        breaches=tuple(journal.each(BreachCount, "breaches_between", **days)),
        stops=stops_of(journal.each(StopCount, "stops_between", **days)),
        minutes=tuple(journal.each(MinuteCount, "minutes_between", **days)),
        talks=tuple(journal.each(ChannelCount, "channels_between", **days)),
        days=tuple(journal.each(DayCount, "days_between", **days)),
        recalled=tuple(journal.each(RecallCount, "recalled_between", **days)),
        ahead=journal.numbers("cards_ahead", until=today + timedelta(days=7))[0],
    )
