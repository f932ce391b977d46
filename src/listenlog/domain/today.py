"""What waits today: what is open, late, due and coming, and who has gone quiet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from listenlog.domain.cadence import Quiet, told
from listenlog.domain.contact import Contact
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import pronouns_of
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.record import NamedTuple

WEEK = 7  # days that 'this week' looks ahead, and the heading back; and after which a solved complaint is asked about
Row = Need | Promise | Question | Meeting | Occasion | Quiet
SECTIONS = ("open", "late", "today", "soon", "quiet")


class Approach(NamedTuple):
    """How to reach somebody: the channel that is fine, and one that isn't; None where nothing is known.

    `closed` says that they refuse every way there is, for good.
    """

    channel: str | None = None
    avoided: str | None = None
    closed: bool = False


class Nudge(NamedTuple):
    """One thing that waits, with whom it is, and the day that it is about.

    `kind` is 'complaint', 'check' (a complaint that was solved: is it really?), 'promise', 'question', 'meeting',
    'occasion' or 'quiet'. `called` is the shortest name that nobody else has, `number` what `done` takes, where it can
    settle that. A meeting that has `begun` waits for its note.
    """

    kind: str
    contact: Contact
    on: date
    row: Row
    way: Approach = Approach()
    called: str = ""
    number: int | None = None
    begun: bool = False

    @property
    def text(self) -> str:
        """Return what it is about, in the words that were noted, or of why somebody has gone quiet."""
        row = self.row
        if isinstance(row, Need):
            return row.asked or row.underlying or ""
        if isinstance(row, Occasion):
            return row.label or row.kind
        if isinstance(row, Quiet):
            return told(row, pronouns_of(self.contact.pronouns).subject)
        return row.text or ""

    def reaches(self, today: date) -> bool:
        """Say whether it asks to reach them: not what is agreed anyway, nor what is theirs to do and not late."""
        theirs = isinstance(self.row, Promise) and self.row.direction == "theirs"
        return not isinstance(self.row, Meeting) and not (theirs and self.on >= today)

    @property
    def turns(self) -> int | None:
        """Return how old they will be on a birthday whose year is known."""
        row = self.row
        if not isinstance(row, Occasion) or row.kind != "birthday" or row.year is None or row.year >= self.on.year:
            return None
        return self.on.year - row.year


class Section(NamedTuple):
    """One part of the agenda, and how many more there are than it holds; None where that wasn't counted."""

    name: str
    nudges: tuple[Nudge, ...]
    more: int | None = 0


class Today(NamedTuple):
    """What waits on a day, in the order of SECTIONS.

    `numbers` are what the numbers stand for, from 1 on: the kind and the uid. `reached` says whether anybody was
    contacted within the last seven days, `broken` how often against their wishes. `talks` and `cards` wait for tonight.
    """

    on: date
    sections: tuple[Section, ...]
    numbers: tuple[tuple[str, str], ...] = ()
    reached: bool = False
    broken: int = 0
    talks: int = 0
    cards: int = 0

    @property
    def due(self) -> bool:
        """Say whether anything is open, late or for today."""
        return any(section.nudges for section in self.sections if section.name in SECTIONS[:3])

    def without_numbers(self) -> Today:
        """Return it where nothing could keep what the numbers stand for."""
        sections = (s._replace(nudges=tuple(n._replace(number=None) for n in s.nudges)) for s in self.sections)
        return self._replace(sections=tuple(sections), numbers=())

    def nudges(self) -> Iterator[Nudge]:
        """Yield everything, section by section."""
        for section in self.sections:
            yield from section.nudges
