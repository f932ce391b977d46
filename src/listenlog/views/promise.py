"""Promises by whose they are, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.names import pronouns_of
from listenlog.domain.promise import Promise, how_late
from listenlog.domain.text import shown
from listenlog.domain.when import plain_day, short_day
from listenlog.views.rows import headed
from listenlog.views.theme import shortened

if TYPE_CHECKING:
    from listenlog.views.theme import Span

LONG = 280  # characters of one promise


def promise_lines(
    promises: Sequence[tuple[Contact, Promise]], today: date, only: Contact | None = None
) -> Iterator[list[Span]]:
    """Yield what you owe, then what they do, each with whom it is with (unless it is all of `only` one contact)."""
    theirs = pronouns_of(only.pronouns).owes() if only else "They owe"
    for heading, direction in (("You owe", "mine"), (theirs, "theirs")):
        rows = [pair for pair in promises if pair[1].direction == direction]
        yield from headed(heading, [_told(whose, promise, today, named=only is None) for whose, promise in rows])


def _told(whose: Contact, promise: Promise, today: date, *, named: bool) -> tuple[list[Span], list[Span]]:
    late = how_late(promise.due_on, today) if promise.due_on else ""
    open_ = not promise.kept_on and not promise.dropped_on
    told: list[Span] = [(shown(whose.name), "faint")] if named else []
    if promise.due_on and not (open_ and late):
        due = "due today" if promise.due_on == today and open_ else f"due {short_day(promise.due_on, today)}"
        told.append((due, "faint"))
    elif late:
        told.append((late, "late"))
    for over, day in (("kept", promise.kept_on), ("dropped", promise.dropped_on)):
        if day:
            told.append((f"{over} {plain_day(day, today)}", "faint"))
    return [(shortened(shown(promise.text), LONG, "--json"), "plain" if open_ else "faint")], told
