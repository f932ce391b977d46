"""Gathering what waits today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from listenlog.domain.brief import newest_rules, next_time
from listenlog.domain.cadence import Quiet, Rhythm, quiet
from listenlog.domain.contact import Contact
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import name_words
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.preference import Preference, covers
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.reach import refuses_all
from listenlog.domain.record import NamedTuple
from listenlog.domain.today import SECTIONS, WEEK, Approach, Nudge, Section, Today
from listenlog.services.reach import known_of, verdict_on
from listenlog.services.tonight import count_tonight

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.easy import Easy
    from listenlog.domain.today import Row
    from listenlog.store.journal import Journal

    _Cut = tuple[list["Found"], int | None]

ON_SCREEN, QUIET_ON_SCREEN = 7, 5  # lines of a section, unless everything is asked for
MOST_QUIET = 50  # that are ever told of
LOOKED_AT = 100  # who may have gone quiet
DECIDED = 8  # of those, at least: the most pressing by the looks of it
NAMESAKES = 10


class Found(NamedTuple):
    """One thing that waits, before it is known whether there is room for it."""

    kind: str
    contact_id: int
    on: date
    row: Row

    @property
    def settled_by(self) -> tuple[str, str] | None:
        """Return the kind and the uid of what `done` can settle, None for anything else."""
        return (self.kind, self.row.uid) if isinstance(self.row, Need | Promise | Question) else None


class Namesake(NamedTuple):
    """A contact of whose name or nicknames a word is one."""

    id: int
    name: str


def prepare_today(journal: Journal, now: Moment, *, easy: Easy | None = None, everything: bool = False) -> Today:
    """Return what waits today: as much as a screen shows, or everything, but of those gone quiet the first fifty."""
    return _Agenda(journal, now, easy, everything=everything).prepare()


def way_to(journal: Journal, contact: Contact, now: Moment) -> Approach:
    """Return how to reach a contact: the channel that is fine, or is at its time, and the first they don't want."""
    known = known_of(journal, contact, now, ahead=False)
    rules = newest_rules(known.rules, now.on)
    verdict = verdict_on(known, None, now.at)
    found = verdict.instead if verdict.word == "against" else verdict
    channel = found.channel if found and verdict.word != "unknown" else None
    avoided = [rule.channel for rule in rules if rule.stance in ("avoids", "refuses") and rule.channel]
    if any(covers(one, channel) for one in avoided):  # it is fine only once that is over
        channel = None
    closed = (found is None or found.channel is None) and refuses_all(known, now.at)
    return Approach(channel, avoided[0] if avoided else None, closed)


class _Agenda:
    """What waits on one day, gathered section by section."""

    def __init__(self, journal: Journal, now: Moment, easy: Easy | None, *, everything: bool) -> None:
        self.journal = journal
        self.now = now
        self.today = now.on
        self.week = now.on + timedelta(days=WEEK)
        self.easy = easy
        self.everything = everything
        self.ways: dict[int, Approach] = {}

    def prepare(self) -> Today:
        """Return the whole agenda."""
        promises = [
            Found("promise", p.contact_id, p.due_on or self.today, p)
            for p in self.journal.each(Promise, "waiting_promises", today=self.today, until=self.week)
        ]
        meetings, occasions = self._meetings(), self._occasions()
        coming = [*meetings, *occasions]
        soon = sorted((f for f in (*coming, *promises) if f.on > self.today), key=lambda f: f.on)
        found = (
            self._complaints(),
            sorted((p for p in promises if p.on < self.today), key=_is_theirs),
            [  # what is owed comes before birthdays
                *(f for f in (*meetings, *promises) if f.on == self.today),
                *self._to_ask(),
                *(f for f in occasions if f.on == self.today),
            ],
            soon,
        )
        numbers = tuple(filter(None, (one.settled_by for rows in found for one in rows)))
        cut = [*map(self._cut, found), self._gone_quiet()]
        since = self.today - timedelta(days=WEEK - 1)
        tonight = count_tonight(self.journal, self.now, self.easy)
        return Today(
            on=self.today,
            sections=self._told(cut, {ref: place for place, ref in enumerate(numbers, 1)}),
            numbers=numbers,
            reached=bool(self.journal.numbers("outgoing_since", since=since, today=self.today)),
            broken=self.journal.numbers("breaches_since", since=since, today=self.today)[0],
            talks=tonight.talks,
            cards=tonight.cards,
        )

    def _cut(self, found: list[Found]) -> _Cut:
        """Return as many as there is room for, and how many more there are; one more takes the line that says so."""
        if self.everything or len(found) <= ON_SCREEN + 1:
            return found, 0
        return found[:ON_SCREEN], len(found) - ON_SCREEN

    def _complaints(self) -> list[Found]:
        needs = self.journal.each(Need, "waiting_complaints", today=self.today)
        return [Found("complaint", need.contact_id, need.stated_on, need) for need in needs]

    def _to_ask(self) -> list[Found]:
        """Questions whose day has come, and complaints that were solved a while ago: are they really?"""
        questions = self.journal.each(Question, "waiting_questions", today=self.today)
        last = self.today - timedelta(days=WEEK)
        solved = self.journal.each(Need, "waiting_checks", today=self.today, until=last)
        return [
            *(Found("question", q.contact_id, q.ask_on or self.today, q) for q in questions),
            *(Found("check", need.contact_id, need.resolved_on or self.today, need) for need in solved),
        ]

    def _meetings(self) -> list[Found]:
        """Meetings of today and this week, but for those that have begun and were talked at."""
        meetings = self.journal.find(Meeting, "waiting_meetings", today=self.today, until=self.week)
        begun = {m.id: m.contact_id for m in meetings if self._has_begun(m)}
        ids = str(list(begun.values()))
        talked = set(self.journal.numbers("talked_with_on", ids=ids, on=self.today)) if begun else set()
        meetings = [m for m in meetings if begun.get(m.id) not in talked]
        meetings.sort(key=lambda m: (m.planned_on, m.planned_time is None, m.planned_time))
        return [Found("meeting", m.contact_id, m.planned_on, m) for m in meetings]

    def _has_begun(self, meeting: Meeting) -> bool:
        return bool(meeting.planned_time) and meeting.begins <= self.now.local.replace(tzinfo=None)

    def _occasions(self) -> list[Found]:
        """Days that come back within the week; 29 February may be the 28th."""
        first, last = self.today, self.week
        spans = (
            [(first, last)]
            if first.year == last.year
            else [(first, date(first.year, 12, 31)), (date(last.year, 1, 1), last)]
        )
        found = []
        for begin, end in spans:
            day = 29 if (end.month, end.day) == (2, 28) else end.day
            binds = {"from_month": begin.month, "from_day": begin.day, "to_month": end.month, "to_day": day}
            found += self.journal.find(Occasion, "waiting_occasions", today=self.today, **binds)
        coming = ((next_time(occasion, self.today), occasion) for occasion in found)
        return [Found("occasion", o.contact_id, day, o) for day, o in coming if day <= last]

    def _gone_quiet(self) -> _Cut:
        """Return who has gone quiet, the most pressing first; of many only the likeliest are looked at closely."""
        rows = self.journal.find(Rhythm, "maybe_quiet", today=self.today, most=LOOKED_AT)
        rows.sort(key=lambda row: _pressing(row, self.today), reverse=True)
        most = MOST_QUIET if self.everything else QUIET_ON_SCREEN
        found: list[tuple[int, Quiet]] = []
        known = len(rows) < LOOKED_AT
        for place, row in enumerate(rows):
            if place >= DECIDED and len(found) > most:
                known = False
                break
            one = self._quiet(row.contact_id)
            if one and not self._way(row.contact_id).closed:
                found.append((row.contact_id, one))
        found.sort(key=lambda pair: pair[1].urgency, reverse=True)
        listed = [Found("quiet", number, one.since or self.today, one) for number, one in found[:most]]
        return listed, len(found) - len(listed) if known else None

    def _quiet(self, contact_id: int) -> Quiet | None:
        rules = newest_rules(self.journal.find(Preference, "cadences_of", contact_id=contact_id), self.today)
        return quiet(self.journal.talked(contact_id, rules), rules, self.today)

    def _told(self, cut: Sequence[_Cut], numbers: Mapping[tuple[str, str], int]) -> tuple[Section, ...]:
        """Return the sections with who it is in each, what they are called, and the way to them."""
        ids = sorted({found.contact_id for rows, _more in cut for found in rows})
        people = {c.id: c for c in self.journal.each(Contact, "contacts_in", ids=str(ids))}
        called = {c.id: c.name if self.everything else self._called(c) for c in people.values()}

        def nudge(found: Found) -> Nudge:
            contact = people[found.contact_id]
            number = numbers.get(found.settled_by) if found.settled_by else None
            begun = isinstance(found.row, Meeting) and self._has_begun(found.row)
            made = Nudge(
                found.kind, contact, found.on, found.row, called=called[contact.id], number=number, begun=begun
            )
            return made._replace(way=self._way(contact.id, contact)) if made.reaches(self.today) else made

        return tuple(
            Section(name, tuple(map(nudge, rows)), more) for name, (rows, more) in zip(SECTIONS, cut, strict=True)
        )

    def _way(self, contact_id: int, contact: Contact | None = None) -> Approach:
        """Return the way to a contact, read where it isn't given."""
        if contact_id not in self.ways:
            contact = contact or self.journal.first(Contact, "contact_by_id", contact_id=contact_id)
            assert contact is not None
            self.ways[contact_id] = way_to(self.journal, contact, self.now)
        return self.ways[contact_id]

    def _called(self, contact: Contact) -> str:
        """Return 'Bob' where nobody else is called that, 'Bob E.' where that tells them apart, else the whole name."""
        parts = contact.name.split()
        words = name_words(parts[0]) if len(parts) > 1 else []
        if len(words) != 1 or parts[0].endswith("."):  # one name alone, or a title
            return contact.name
        same = self.journal.find(Namesake, "namesakes", word=words[0], most=NAMESAKES)
        others = {_short(other.name) for other in same if other.id != contact.id}
        if not others:
            return parts[0]
        return _short(contact.name) if len(same) < NAMESAKES and _short(contact.name) not in others else contact.name


def _is_theirs(found: Found) -> bool:
    return isinstance(found.row, Promise) and found.row.direction == "theirs"


def _short(name: str) -> str:
    """Return 'Bob E.'."""
    parts = name.split()
    return f"{parts[0]} {parts[-1][0]}." if len(parts) > 1 else name


def _pressing(row: Rhythm, today: date) -> tuple[bool, bool, float]:
    """Return what sorts those who may have gone quiet before it is known whether they have; the most pressing last."""
    silent = (today - row.quiet_on).days + row.days
    return row.wished and silent > row.days + max(row.days // 2, 7), row.wished, silent / row.days
