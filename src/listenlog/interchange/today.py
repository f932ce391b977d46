"""What waits today as plain values that JSON can hold (docs/json.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from listenlog.domain.cadence import Quiet
from listenlog.domain.meeting import Meeting
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.interchange.plain import iso

if TYPE_CHECKING:
    from listenlog.domain.today import Nudge, Today


def today_of(today: Today) -> dict[str, Any]:
    """Return the shape of `today --json`."""
    sections = {section.name: [nudge_of(nudge) for nudge in section.nudges] for section in today.sections}
    wishes = {"reached": today.reached, "broken": today.broken}
    return {
        "date": iso(today.on),
        **sections,
        "wishes": wishes,
        "quiz": {"due": today.cards, "conversations": today.talks},
    }


def rows_of(today: Today) -> Iterator[dict[str, Any]]:
    """Yield each thing that waits as a line of `today --plain`."""
    for section in today.sections:
        for nudge in section.nudges:
            yield {**nudge_of(nudge), "section": section.name}


def nudge_of(nudge: Nudge) -> dict[str, Any]:
    """Return one thing that waits; what its kind hasn't is null."""
    row = nudge.row
    meeting = row if isinstance(row, Meeting) else None
    gone = row if isinstance(row, Quiet) else None
    return {
        "number": nudge.number,
        "kind": nudge.kind,
        "contact": nudge.contact.handle,
        "name": nudge.contact.name,
        "text": nudge.text or None,
        "on": iso(gone.since) if gone else iso(nudge.on),
        "time": meeting.planned_time if meeting else None,
        "channel": meeting.channel if meeting else nudge.way.channel,
        "avoided": nudge.way.avoided,
        "direction": row.direction if isinstance(row, Promise) else None,
        "confirmed": meeting.confirmed if meeting else None,
        "begun": nudge.begun if meeting else None,
        "turns": nudge.turns,
        "days": gone.silent if gone else None,
        "past_limit": gone.late if gone else None,
        "uid": row.uid if isinstance(row, Need | Promise | Question) else None,
    }
