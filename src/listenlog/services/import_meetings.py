"""Meetings and birthdays of a calendar."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from listenlog.domain.claim import Claim, Incoming, Planned, Yearly
from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import match_key, name_key
from listenlog.domain.occasion import Occasion
from listenlog.services.contacts import set_birthday
from listenlog.services.import_people import PeopleImport, Tally
from listenlog.services.mentions import mentioned

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

CROWD = 10  # others at a meeting from which on nobody is made a contact because of it


class MeetingsImport:
    """Writes the meetings of one import: with whom they are, those who aren't contacts yet made ones.

    `me` are your own addresses. A meeting with a crowd is noted of those alone who are contacts already; one without
    attendees of those whose whole names it names.
    """

    def __init__(self, journal: Journal, people: PeopleImport, now: Moment, me: Collection[str]) -> None:
        self.journal = journal
        self.people = people
        self.now = now
        self.me = {address.casefold() for address in me}
        self.made: dict[str, int] = {}
        self.new = self.changed = self.same = 0
        self.alone = 0  # with nobody, or nobody who is known

    def bring(self, planned: Sequence[Planned]) -> Tally:
        """Write the meetings; return how many were new, changed, and there already."""
        for meeting in sorted(planned, key=lambda one: not one.who):  # whoever is made may be named by another
            numbers = self._with_whom(meeting)
            before = self.new, self.changed, self.same
            for number in numbers:
                self._bring(meeting, number)
            if before == (self.new, self.changed, self.same) and not meeting.called_off:
                self.alone += 1
        return Tally(self.new, self.changed, self.same)

    def _with_whom(self, meeting: Planned) -> list[int]:
        others = [(address, name) for address, name in meeting.who if address not in self.me]
        found = [(self._known(address), address, name) for address, name in others]
        numbers = [number for number, _address, _name in found if number is not None]
        if not meeting.called_off and len(others) <= CROWD:
            made = [self._make(address, name, meeting.line) for number, address, name in found if number is None]
            numbers += [number for number in made if number is not None]
        if not others and not meeting.free:
            numbers = [contact.id for contact in mentioned(self.journal, [meeting.text], ())]
        return list(dict.fromkeys(numbers))

    def _known(self, address: str) -> int | None:
        if address in self.made:
            return self.made[address]
        points = self.journal.find(ContactPoint, "points_by_match_key", match_key=match_key(address))
        numbers = {point.contact_id for point in points if point.channel == "email"}
        return numbers.pop() if len(numbers) == 1 else None

    def _make(self, address: str, name: str, line: int) -> int | None:
        person = Incoming(name or address, (Claim("point", address, "email"),), line, "ics")
        number = self.people.take(person)
        return self.made.setdefault(address, number) if number is not None else None

    def _bring(self, told: Planned, number: int) -> None:
        known = self.journal.find(Meeting, "meetings_by_external_id", external_id=told.key)
        there = next((meeting for meeting in known if meeting.contact_id == number), None)
        if told.called_off:
            if there and there.planned_on >= self.now.on:
                self.journal.remove(there)
                self.changed += 1
            return
        meeting = Meeting(
            contact_id=number,
            planned_on=told.on,
            planned_time=told.at,
            zone=self.now.zone if told.at else None,
            channel=told.channel,
            confirmed=told.confirmed,
            text=told.text or None,
            external_id=told.key,
        )
        if there is None and not self._is_here(meeting):
            self.journal.add(meeting)
            self.new += 1
        elif there and (moved := _moved(there, meeting)) != there:
            self.journal.replace(moved)
            self.changed += 1
        else:
            self.same += 1

    def _is_here(self, meeting: Meeting) -> bool:
        """Say whether a meeting that was noted here is the same: with them, on that day, at that time."""
        listed = self.journal.find(Meeting, "meetings_of", contact_id=meeting.contact_id, since=meeting.planned_on)
        own = (meeting.external_id or "").removesuffix("@listenlog")
        when = (meeting.planned_on, meeting.planned_time)
        return any(
            one.uid == own or (not one.external_id and (one.planned_on, one.planned_time) == when) for one in listed
        )


def _moved(there: Meeting, told: Meeting) -> Meeting:
    """Return a meeting at the time that the calendar says now; what was added to it here stays."""
    return there._replace(
        planned_on=told.planned_on,
        planned_time=told.planned_time,
        zone=told.zone,
        channel=there.channel or told.channel,
        confirmed=there.confirmed or told.confirmed,
        text=there.text or told.text,
    )


def bring_yearly(journal: Journal, people: PeopleImport, days: Sequence[Yearly]) -> Tally:
    """Write birthdays of a calendar on whoever has that whole name; nobody is found by a part of it."""
    new = same = 0
    for day in days:
        found = journal.find(Contact, "contacts_by_name_key", name_key=name_key(day.name))
        if not found:
            new += people.take(Incoming(day.name, (day.claim,), day.line, "ics")) is not None
            continue
        known = [o for o in journal.each(Occasion, "occasions_of", contact_id=found[0].id) if o.kind == "birthday"]
        if len(found) > 1 or known:
            same += 1
            continue
        assert day.claim.day is not None
        set_birthday(journal, found[0], *day.claim.day)
        new += 1
    return Tally(new, 0, same)
