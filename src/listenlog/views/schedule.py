"""What is scheduled, and the steps by which that would change."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from listenlog.domain.schedule import Step, Timer
from listenlog.domain.text import shown
from listenlog.domain.when import short_day
from listenlog.views.theme import GAP

if TYPE_CHECKING:
    from listenlog.views.theme import Span


def timer_spans(timer: Timer, runs_at: datetime | None, now: datetime) -> list[Span]:
    """Return 'daily at 08:00  next Mon 23 Nov 08:00  by systemd'; both moments are the system's."""
    known: list[Span] = []
    if timer.active is False:
        known = [GAP, ("not running: listenlog schedule install", "late")]
    elif runs_at:
        known = [GAP, (f"next {short_day(runs_at.date(), now.date())} {runs_at:%H:%M}", "time")]
    daily = f"daily at {timer.at}" if timer.at else "at times of your own"
    return [(daily, "plain"), *known, GAP, (f"by {timer.manager}", "faint")]


def scheduled_line(timers: Sequence[Timer]) -> list[Span]:
    """Return 'Scheduled with systemd: morning 08:00, night 21:00.'"""
    return [("Scheduled", "do"), (f" with {timers[0].manager}: {_times(timers)}.", "plain")]


def removed_line(timers: Sequence[Timer]) -> list[Span]:
    """Return 'Removed from systemd: morning 08:00, night 21:00.'"""
    managers = " and ".join(dict.fromkeys(timer.manager for timer in timers))
    told = f" from {managers}: {_times(timers)}." if timers else " what was left of it."
    return [("Removed", "do"), (told, "plain")]


def _times(timers: Sequence[Timer]) -> str:
    return ", ".join(f"{timer.job} {timer.at}".rstrip() for timer in timers)


def step_texts(steps: Iterable[Step]) -> Iterable[str]:
    """Yield each step as a head and, indented, the very text that would be written, or given to a command."""
    for step in steps:
        if step.does == "run":
            given = ", which reads" if step.text else ""
            yield f"Would run: {shown(shlex.join(step.command))}{given}\n"
        else:
            yield f"Would {step.does}: {shown(step.path)}\n"
        yield "".join(f"  {line}".rstrip() + "\n" for line in shown(step.text, lines=True).splitlines())
