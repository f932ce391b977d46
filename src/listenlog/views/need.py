"""What they ask for and need, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.brief import Brief
from listenlog.domain.contact import Contact
from listenlog.domain.names import pronouns_of
from listenlog.domain.need import Need
from listenlog.domain.text import shown
from listenlog.domain.when import plain_day
from listenlog.views.brief import LONG, Sections
from listenlog.views.rows import headed
from listenlog.views.theme import shortened

if TYPE_CHECKING:
    from listenlog.views.theme import Span


def need_lines(needs: Sequence[tuple[Contact, Need]], today: date, only: Contact | None = None) -> Iterator[list[Span]]:
    """Yield complaints, then requests, each with whose it is (unless it is all of `only` one contact)."""
    for heading, kind in (("Complaints", "complaint"), ("Requests", "request")):
        rows = [pair for pair in needs if pair[1].kind == kind]
        yield from headed(heading, [_told(whose, need, today, named=only is None) for whose, need in rows])


def _told(whose: Contact, need: Need, today: date, *, named: bool) -> tuple[list[Span], list[Span]]:
    def cut(text: str) -> str:
        return shortened(shown(text), LONG, "--json")

    style = "faint" if not need.is_open else "dont" if need.kind == "complaint" else "plain"
    text: list[Span] = [(cut(need.asked), style)] if need.asked else []
    for before, more in (("needs ", need.underlying), (f"{pronouns_of(whose.pronouns).subject} said ", need.corrected)):
        if more:
            text += [("; " if text else "", style), (before if text else "", "faint"), (cut(more), style)]
    told = [shown(whose.name)] if named else []
    told.append(plain_day(need.stated_on, today))
    if need.is_open or need.restated_on:
        told.append(Sections(Brief(whose), today).said_back(need))
    told += over(need, today)
    return text, [(part, "faint") for part in told]


def over(need: Need, today: date) -> list[str]:
    """Return what became of a need: 'solved 10 Nov', 'a number of his own', 'felt relieved', 'really fixed 20 Nov'."""
    told = []
    if need.resolved_on:
        told.append(f"solved {plain_day(need.resolved_on, today)}")
    if need.resolution:
        told.append(f"{'' if need.resolved_on else 'tried: '}{shortened(shown(need.resolution), LONG, '--json')}")
    if need.felt_after:
        told.append(f"felt {shown(need.felt_after)}")
    if need.checked_on:
        told.append(f"really fixed {plain_day(need.checked_on, today)}")
    if need.dropped_on:
        told.append(f"dropped {plain_day(need.dropped_on, today)}")
    return told
