"""The card of an account: who is there, and what is open with any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from listenlog.domain.brief import Brief
from listenlog.domain.contact import Contact
from listenlog.domain.meeting import Meeting
from listenlog.domain.organization_brief import Member, OrganizationBrief
from listenlog.domain.promise import Promise
from listenlog.domain.text import counted, shown
from listenlog.domain.when import ago
from listenlog.views.brief import Sections, asking, named
from listenlog.views.card import Card, Group, Heading, Line, Told, state_of
from listenlog.views.theme import GAP, Span, marks

PEOPLE = 8  # on the card, unless everything is asked for


def organization_card(
    brief: OrganizationBrief, today: date, *, everything: bool = False, discreet: bool = False
) -> Card:
    """Return an account's card. `everything` shows all people and whole texts; of a `discreet` brief no words."""
    told = _Sections(brief, today, everything=everything)
    return Card(told.heading(), list(told.groups(counted_only=discreet)))


class _Sections:
    """What an account's card says; what is said of one person is worded as on their own card."""

    def __init__(self, brief: OrganizationBrief, today: date, *, everything: bool) -> None:
        self.brief = brief
        self.today = today
        self.everything = everything
        self.people = {member.id: member for member in brief.people}
        self.account = Sections(Brief(Contact(), rules=brief.rules), today, everything=everything)

    def heading(self) -> Heading:
        """Return the account's name and how many are there."""
        there = sum(not (member.died_on or member.archived_on) for member in self.brief.people)
        return Heading(
            Told("Name", shown(self.brief.organization.name)),
            Told("There now", counted(there, "person", "people") if there else "nobody"),
        )

    def groups(self, *, counted_only: bool) -> Iterator[Group]:
        """Yield what there is to tell; with `counted_only` what is open is only counted, beside whose it is."""
        needs = () if counted_only else self.brief.needs
        promises = () if counted_only else self.brief.promises
        yield [("Reach them", self.account.reach())]
        for need in needs:
            if need.kind == "complaint":
                told = self._of(need.contact_id)
                yield [
                    ("Complaint", self._named(need.contact_id, told.complaint(need))),
                    ("They need", told.underneath(need, "")),
                ]
        yield [("Ask", asking(self.brief.complaint_questions))]
        yield [("People", list(self._listed()))]
        for need in needs:
            if need.kind == "request":
                told = self._of(need.contact_id)
                asked, needed = told.asked(need), told.needed(need)
                yield [
                    ("They ask", self._named(need.contact_id, asked)),
                    ("They need", needed if asked else self._named(need.contact_id, needed)),
                ]
        owed = {"mine": "You owe", "theirs": "They owe"}
        yield [(owed[way], self._promised([p for p in promises if p.direction == way])) for way in owed]
        yield [("Coming up", [line for meeting in self.brief.meetings for line in self._coming(meeting)])]

    def _of(self, contact_id: int) -> Sections:
        """What would be said of one of them."""
        contact = Contact(pronouns=self.people[contact_id].pronouns)
        return Sections(Brief(contact), self.today, everything=self.everything)

    def _named(self, contact_id: int, lines: list[Line]) -> list[Line]:
        return named(self.people[contact_id].name, lines)

    def _promised(self, promises: Sequence[Promise]) -> list[Line]:
        return [line for p in promises for line in self._named(p.contact_id, [self.account.promised(p)])]

    def _coming(self, meeting: Meeting) -> list[Line]:
        name: Span = (f", {shown(self.people[meeting.contact_id].name)}", "plain")
        told = Sections(Brief(Contact(), meetings=(meeting,)), self.today, everything=self.everything)
        return [([*left, name], right) for left, right in told.coming()]

    def _listed(self) -> Iterator[Line]:
        """Each person on a line: the role, what is open, and how long ago you talked."""
        kept = self.brief.people if self.everything else self.brief.people[:PEOPLE]
        for member in kept:
            told: list[Span] = [(shown(member.name), "plain")]
            if member.role:
                told.append((f", {shown(member.role)}", "faint"))
            edge: list[Span] = []
            for part in self._open(member):
                edge += [(", ", "faint"), part] if edge else [part]
            yield told, [*edge, *([GAP] if edge else []), self._since(member)]
        if len(self.brief.people) > len(kept):
            yield [(f"and {len(self.brief.people) - len(kept)} more, --all", "faint")], []

    def _open(self, member: Member) -> Iterator[Span]:
        """What must not be overlooked with someone, and how many things are open."""
        if member.do_not_contact:
            yield "do not contact", "dont"
        for kind, word, style in (("complaint", "complaint", "dont"), ("request", "need", "faint")):
            if number := sum(n.contact_id == member.id and n.kind == kind for n in self.brief.needs):
                yield counted(number, word), style
        for way, word in (("mine", "you owe"), ("theirs", "owes you")):
            if number := sum(p.contact_id == member.id and p.direction == way for p in self.brief.promises):
                yield f"{word} {number}", "faint"

    def _since(self, member: Member) -> Span:
        state = state_of(member.died_on, member.archived_on)
        if state.text:
            return state.written(), "plain"
        if member.last_talk_on is None:
            return "no talk yet", "faint"
        return f"{'last talk ' if marks.words else ''}{ago(member.last_talk_on, self.today)}", "time"
