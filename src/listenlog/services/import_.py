"""Everything in: what a file of another program tells is compared with what is here, and written in one operation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from listenlog.domain.claim import Brought, Fault
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import counted
from listenlog.services.graveyard import graveyard
from listenlog.services.import_meetings import MeetingsImport, bring_yearly
from listenlog.services.import_notes import File, bring_notes
from listenlog.services.import_people import PeopleImport, Tally
from listenlog.services.import_talks import bring_talks

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

BULK = 500  # people or notes from which the full-text index is rebuilt once instead of row by row


class Imported(NamedTuple):
    """What an import did, or would do: people, notes, meetings, birthdays, and rows of an export of our own.

    `problems` are what wasn't understood; `alone` counts meetings with nobody in them, `forgotten` people and
    notes that were forgotten here.
    """

    people: Tally = Tally()
    notes: Tally = Tally()
    meetings: Tally = Tally()
    days: Tally = Tally()
    rows: Tally = Tally()
    problems: tuple[Fault, ...] = ()
    alone: int = 0
    forgotten: int = 0

    @property
    def changes(self) -> bool:
        """Say whether anything is written at all."""
        parts = (self.people, self.notes, self.meetings, self.days, self.rows)
        return any(tally.new or tally.changed or tally.duplicate for tally in parts)


class NotWritten(Exception):
    """Leaves the transaction without a trace: it was a rehearsal, or there is nothing for undo to take back."""


def import_brought(
    journal: Journal,
    brought: Brought,
    now: Moment,
    *,
    me: Collection[str] = (),
    rehearse: bool = False,
    tell: Callable[[int], object] = lambda _done: None,
    forgotten: bool = False,
) -> Imported:
    """Write what a file brought, in one operation; with `rehearse` only say what would be.

    `tell` is told of progress: how many people are done. `me` are your own addresses. With `forgotten` also whoever was
    forgotten here is brought.
    """
    done = Imported(problems=brought.problems)
    bulk = len(brought.people) + len(brought.happened) + len(brought.planned) > BULK
    with suppress(NotWritten), journal.transaction("import", bulk=bulk) as operation:
        people = PeopleImport(journal, now, tell, graveyard(journal, forgotten=forgotten))
        people.bring(brought.people)
        ties = 0
        for tie in brought.related:
            whose, who = people.number_of(tie.whose), people.number_of(tie.who)
            ties += whose is not None and who is not None and people.relate(whose, tie.kind, who, "")
        talks, buried = bring_talks(journal, people, brought.happened)
        meetings = MeetingsImport(journal, people, now, {*me, *brought.me})
        planned = meetings.bring(brought.planned)
        days = bring_yearly(journal, people, brought.yearly)
        left = people.forgotten + buried
        done = Imported(people.tally, talks, planned, days, Tally(), brought.problems, meetings.alone, left)
        if rehearse or not (done.changes or ties):
            raise NotWritten
        journal.concern(operation, _brought(done))
    return done


def import_notes(
    journal: Journal, files: Sequence[File], now: Moment, order: str, *, rehearse: bool = False, forgotten: bool = False
) -> Imported:
    """Note the files of a folder that weren't taken yet, in one operation; with `forgotten` also what was forgotten."""
    done = Imported()
    with suppress(NotWritten), journal.transaction("import") as operation:
        buried = graveyard(journal, forgotten=forgotten)
        notes, problems, left = bring_notes(journal, files, now, order, buried)
        done = Imported(notes=notes, problems=tuple(problems), forgotten=left)
        if rehearse or not done.changes:
            raise NotWritten
        journal.concern(operation, _brought(done))
    return done


def _brought(done: Imported) -> str:
    """Return what history says of an import."""
    told = [
        counted(tally.new + tally.changed + tally.duplicate, noun)
        for tally, noun in (
            (done.people, "contact"),
            (done.notes, "note"),
            (done.meetings, "meeting"),
            (done.days, "birthday"),
        )
        if tally.new or tally.changed or tally.duplicate
    ]
    return ", ".join(told) or counted(0, "contact")
