"""Editing what is known of a contact as one text: only what was changed in it is written."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from listenlog.domain.contact import Contact, ContactTag, NameWord, Nickname
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.errors import NothingChanged
from listenlog.domain.fact import Fact, FactTag
from listenlog.domain.interaction import Attended, Interaction, Participant
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import match_key, name_key, name_words, same_address
from listenlog.domain.need import Need
from listenlog.domain.notation import Entry
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Affiliation, Role
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import shown, stored
from listenlog.interchange.contact_changes import BadEdit, Plan, Problem, Step, plan
from listenlog.interchange.contact_text import (
    SINGLE,
    SLOTS,
    Document,
    Item,
    Line,
    corrected_entry,
    entry_of,
    fault_in,
    read,
    text_of,
)
from listenlog.services.contact_text import contact_document
from listenlog.services.contacts import make_findable, organization_named
from listenlog.services.note import Writer

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.when import Reference
    from listenlog.store.journal import Journal


class Edited(NamedTuple):
    """What an edit changed: the contact as it is now, what was corrected and added, and the kinds of what was dropped.

    `lost` are the words of names that find the contact no more.
    """

    contact: Contact
    corrected: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()
    dropped: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def apply_edit(
    journal: Journal, contact: Contact, before: str | None, text: str, now: Moment, reference: Reference
) -> Edited | None:
    """Write in one operation what an edit of the text `before` changed; return it, None where nothing was.

    Without `before` it is the text as it is now. Raises BadEdit for lines that can't be taken, Overtaken where another
    command has changed the same things since, NothingChanged where the contact is gone.
    """
    with suppress(_NothingNew), journal.transaction("edit") as operation:
        journal.concern(operation, contact.handle)
        there = journal.first(Contact, "contact_by_id", contact_id=contact.id)
        if there is None:
            raise NothingChanged(f"{contact.name} isn't there any more, so nothing was changed.")
        document = contact_document(journal, there, now)
        asked = plan(read(text_of(document) if before is None else before), read(text), document, reference)
        if not asked.changes:
            raise _NothingNew
        return _Edit(journal, there, document, now, reference).apply(asked)
    return None


class _NothingNew(Exception):
    """Leaves the transaction without a trace: there would be nothing for undo to take back."""


_FIELDS = {"name": "name", "says": "said", "pronouns": "pronouns", "zone": "zone", "met": "met", "died": "died_on"}
_OF_NEED = ("asked", "needs", "said_back")
_OF_TALK = ("talk", "felt")

_NOUNS = {"ask": "question", "needs": "need", "said_back": "answer", "meet": "meeting", "talk": "summary",
          "felt": "feeling", "says": "pronunciation", "met": "how you met"}  # fmt: skip


def _of_which(line: Line, kind: str) -> str:
    """Return the talk that a summary or a feeling is of; of all else a contact has one, or any number."""
    return shown(line.heading) if kind in _OF_TALK else ""


class _Edit:
    """Writes what an edit asks for, with a method for each kind of row that is corrected, dropped or added.

    What has no adder of its own is written as a note writes it, without a talk that it comes from.
    """

    def __init__(
        self, journal: Journal, contact: Contact, document: Document, now: Moment, reference: Reference
    ) -> None:
        self.journal = journal
        self.now = now
        self.reference = reference
        no_talk = Interaction(happened_on=now.on)._replace(id=None)  # type: ignore[arg-type]  # rows of no talk
        self.writer = Writer(journal, contact, no_talk, now)
        self.talks = {shown(heading): talk for heading, talk in document.talks.items()}
        self.rules = [
            rule
            for rule in journal.find(Preference, "rules_of", contact_id=contact.id)
            if rule.contact_id and rule.in_force(now.on)
        ]
        self.needs: dict[int, Need] = {
            item.rows[0].id: item.rows[0] for item in document.items if item.kind in _OF_NEED
        }
        self.near: int | None = None  # the need that the line before was about
        self.renamed = False
        self.problems: list[Problem] = []
        self.corrected: list[Entry] = []
        self.added: list[Entry] = []
        self.dropped: list[str] = []

    @property
    def contact(self) -> Contact:
        """Return the contact as it is by now."""
        return self.writer.person

    def apply(self, asked: Plan) -> Edited:
        """Write it all; return what was changed. Raises BadEdit with every line that can't be taken."""
        stood = dict(self.needs)
        for item in asked.removed:
            self._drop(item)
        standing = {(step.item.kind, _of_which(step.line, step.item.kind)) for step in asked.steps if step.item}
        heading = None
        for step in asked.steps:
            if step.line.heading != heading:
                heading, self.near = step.line.heading, None
            kind, entry = self._read(step)
            one = (kind, _of_which(step.line, kind))
            new = entry is not None and (step.item is None or step.item.kind != kind)
            if new and one in standing and kind in (*SINGLE, *_OF_TALK):
                self._refuse(step, "There is such a line already, and there can be only one.")
            elif entry is not None and kind == "name" and (other := self._namesake(entry.text)):
                self._refuse(
                    step,
                    f"{other.name} is somebody else ({other.handle}). If they are one person: "
                    f"'listenlog merge {self.contact.handle} {other.handle}'.",
                )
            elif entry is not None:
                self._take(step, entry)
            if step.item is not None and step.item.kind in _OF_NEED:
                self.near = step.item.rows[0].id
                need = self.needs[self.near]
                if step.item.kind == "said_back" and need.asked is None and need.underlying is None:
                    self._refuse(step, "What was said back isn't there any more; take this line out too.")
            standing.add(one)
        if self.problems:
            raise BadEdit(self.problems)
        for number, need in self.needs.items():
            if need.asked is None and need.underlying is None:
                self.journal.remove(need)
            elif need != stood.get(number):
                self.journal.replace(need)
        lost = self._find_by_names() if self.renamed else ()
        return Edited(self.contact, tuple(self.corrected), tuple(self.added), tuple(self.dropped), lost)

    def _read(self, step: Step) -> tuple[str, Entry | None]:
        """Return the kind of a line, and what it says where that has to be written."""
        item, text = step.item, step.line.text
        if not step.changed:
            return (item.kind if item else ""), None
        entry = corrected_entry(item, text, self.reference) if item else entry_of(text, self.reference)
        fault = fault_in(text, entry, self.reference, item)
        if fault:
            self._refuse(step, fault)
            return (item.kind if item else ""), None
        return SLOTS.get(entry.kind, entry.kind), entry

    def _namesake(self, name: str) -> Contact | None:
        """Return somebody else who has that full name."""
        key = name_key(stored(name))
        found = self.journal.find(Contact, "contacts_by_name_key", name_key=key)
        return None if key == self.contact.name_key else next(iter(found), None)

    def _refuse(self, step: Step, reason: str) -> None:
        self.problems.append(Problem(step.line.number, step.line.text, reason))

    def _take(self, step: Step, entry: Entry) -> None:
        kind = SLOTS.get(entry.kind, entry.kind)
        if step.item is not None and step.item.kind == kind:
            if kind in _FIELDS:
                self._describe(kind, entry)
            else:
                getattr(self, f"_correct_{kind}")(entry, *step.item.rows)
            self.corrected.append(entry)
            return
        if step.item is not None:
            self._drop(step.item)
        if kind in _FIELDS:
            self._describe(kind, entry)
            self.added.append(entry)
        elif kind in _OF_TALK:
            self._add_to_talk(step, entry)
        elif kind == "said_back" and self.near is None:
            self._refuse(step, "This answers a need, and none stands above it.")
        elif hasattr(self, f"_add_{kind}"):
            getattr(self, f"_add_{kind}")(entry)
            self.added.append(entry)
        else:
            self.added += self.writer.write([entry])

    def _drop(self, item: Item) -> None:
        """Take out what a line stood for: what was once so is kept as over where the row can say that."""
        first = item.rows[0]
        noun = _NOUNS.get(item.kind, item.kind)
        if item.kind == "rule" and any(rule.aspect == "do_not_contact" for rule in item.rows):
            told = f"listenlog prefer {self.contact.handle} --do-not-contact --lift --words"
            self.problems.append(Problem(1, item.line.text, f"Only their own words lift that: {told}"))
        elif item.kind == "name":
            self.problems.append(Problem(1, "", f"A contact needs a name; put 'name: {first.name}' back."))
        elif item.kind in _FIELDS:
            self._describe(item.kind, Entry(item.kind, ""))
        elif item.kind in ("fact", "promise", "ask"):
            self.journal.replace(first._replace(dropped_on=self.now.on))
        elif item.kind == "rule":
            for rule in item.rows:
                self._end(rule)
        elif item.kind == "role":
            self.journal.replace(self._affiliation(first)._replace(until_on=self.now.on))
        elif item.kind in _OF_NEED:
            noun = first.kind if item.kind == "asked" else noun
            self._drop_of_need(item.kind, first.id)
        elif item.kind in _OF_TALK:
            self._tell(first, item.kind, None)
        else:  # nicknames, tags, addresses, days and meetings are there or aren't
            noun = first.channel if item.kind == "point" else noun
            self.renamed |= item.kind == "nickname"
            self.journal.remove(first)
        self.dropped.append(noun)

    # The contact, and the names they are found by

    def _describe(self, kind: str, entry: Entry) -> None:
        """Set what a contact has one of; an entry without text unsets it."""
        values: dict[str, Any] = {_FIELDS[kind]: entry.on if kind == "died" else stored(entry.text) or None}
        if kind == "name":
            values["name_key"] = name_key(values["name"])
            self.renamed = True
        self.writer.person = self.contact._replace(**values)
        self.journal.replace(self.contact)

    def _correct_nickname(self, entry: Entry, nickname: Nickname) -> None:
        self.journal.replace(nickname._replace(name=stored(entry.text)))
        self.renamed = True

    def _add_nickname(self, entry: Entry) -> None:
        self.journal.add(Nickname(contact_id=self.contact.id, name=stored(entry.text)))
        self.renamed = True

    def _find_by_names(self) -> tuple[str, ...]:
        """Make the contact findable by the words of the names there are now, and no others; return those it lost."""
        nicknames = self.journal.find(Nickname, "nicknames_of", contact_id=self.contact.id)
        names = [self.contact.name, *(nickname.name for nickname in nicknames)]
        wanted = {word for name in names for word in name_words(name)}
        lost = [
            row for row in self.journal.find(NameWord, "words_of", contact_id=self.contact.id) if row.word not in wanted
        ]
        for row in lost:
            self.journal.remove(row)
        for name in names:
            make_findable(self.journal, self.contact.id, name)
        return tuple(row.word for row in lost)

    def _correct_tag(self, entry: Entry, tag: ContactTag) -> None:
        if tag.tag not in entry.tags:
            self.journal.remove(tag)
        self._add_tag(entry)

    def _add_tag(self, entry: Entry) -> None:
        there = {tag.tag for tag in self.journal.each(ContactTag, "tags_of", contact_id=self.contact.id)}
        for tag in map(stored, entry.tags):
            if tag not in there:
                self.journal.add(ContactTag(contact_id=self.contact.id, tag=tag))

    # Roles, days, addresses

    def _affiliation(self, role: Role) -> Affiliation:
        found = self.journal.first(Affiliation, "affiliation_by_id", affiliation_id=role.affiliation_id)
        assert found is not None
        return found

    def _correct_role(self, entry: Entry, role: Role) -> None:
        what, where = self._placed(entry, role.organization)
        self.journal.replace(self._affiliation(role)._replace(role=what, organization_id=where))

    def _add_role(self, entry: Entry) -> None:
        what, where = self._placed(entry, None)
        self.journal.add(Affiliation(contact_id=self.contact.id, organization_id=where, role=what))

    def _placed(self, entry: Entry, known: str | None) -> tuple[str | None, int | None]:
        """Return the role and the organization's number of 'CFO at Acme'; a name that is known may hold an ' at '."""
        what, at, organization = entry.text.rpartition(" at ")
        if entry.text.startswith(" at "):
            what, organization = "", entry.text.removeprefix(" at ")
        elif known and entry.text.endswith(f" at {known}"):
            what, organization = entry.text.removesuffix(f" at {known}"), known
        elif not at:
            what, organization = entry.text, ""
        number = organization_named(self.journal, organization).id if organization.strip() else None
        return stored(what.strip()) or None, number

    def _correct_birthday(self, entry: Entry, occasion: Occasion) -> None:
        assert entry.yearly is not None
        month, day, year = entry.yearly
        self.journal.replace(occasion._replace(month=month, day=day, year=year))

    def _correct_occasion(self, entry: Entry, occasion: Occasion) -> None:
        self._correct_birthday(entry, occasion)
        if entry.topic == "occasion" and entry.text != (occasion.label or occasion.kind):
            assert entry.yearly is not None
            month, day, year = entry.yearly
            self.journal.replace(occasion._replace(month=month, day=day, year=year, label=stored(entry.text) or None))

    def _add_occasion(self, entry: Entry) -> None:
        assert entry.yearly is not None
        month, day, year = entry.yearly
        kind, label = ("anniversary", None) if entry.topic == "anniversary" else ("other", stored(entry.text) or None)
        self.journal.add(Occasion(contact_id=self.contact.id, kind=kind, month=month, day=day, year=year, label=label))

    def _correct_point(self, entry: Entry, point: ContactPoint) -> None:
        channel, address = entry.topic or point.channel, stored(entry.text)
        others = self.journal.find(ContactPoint, "points_of", contact_id=self.contact.id)
        if any(o.id != point.id and o.channel == channel and same_address(o.address, address) for o in others):
            self.journal.remove(point)  # it stands in another line
        else:
            self.journal.replace(point._replace(channel=channel, address=address, match_key=match_key(address)))

    # Rules

    def _correct_rule(self, entry: Entry, *rules: Preference) -> None:
        """Correct the rules of a line aspect by aspect; what it says no more ends, what it says newly is added."""
        old = {(rule.aspect, rule.channel): rule for rule in rules}
        new = {(rule.aspect, rule.channel): rule for rule in entry.rules}
        for slot, rule in new.items():
            words = stored(rule.words) if rule.words else None
            if slot in old:
                corrected = old[slot]._replace(
                    stance=rule.stance, appointment=rule.appointment, windows=rule.windows, days=rule.days,
                    most_days=rule.most_days, valid_until=rule.valid_until, until_said=rule.until_said, words=words,
                )  # fmt: skip
                self.journal.replace(corrected)
            else:
                self.journal.add(rule._replace(contact_id=self.contact.id, stated_on=self.now.on, words=words))
        for slot, rule in old.items():
            if slot not in new:
                self._end(rule)

    def _end(self, rule: Preference) -> None:
        """End a rule, and the older ones that it stood in front of: they would come back."""
        for other in self.rules:
            if (other.aspect, other.channel) == (rule.aspect, rule.channel):
                self.journal.replace(other._replace(valid_until=self.now.on - timedelta(days=1)))

    # What they told you, and what is open

    def _correct_fact(self, entry: Entry, fact: Fact) -> None:
        """Put a new fact in the place of one; where the words are the same it stays, under another topic or tag."""
        topic = stored(entry.topic) if entry.topic else fact.topic if fact.sensitive else None
        sensitive = entry.kind == "leave_out"
        if " ".join(entry.text.split()) == " ".join(fact.text.split()):
            fact = fact._replace(topic=topic, sensitive=sensitive)
            self.journal.replace(fact)
            there = {tag.tag: tag for tag in self.journal.find(FactTag, "tags_of_fact", fact_id=fact.id)}
        else:
            new = fact._replace(
                id=0, uid="", topic=topic, text=stored(entry.text), sensitive=sensitive, learned_on=self.now.on
            )
            new = self.journal.add(new)
            self.journal.replace(fact._replace(superseded_by_id=new.id))
            fact, there = new, {}
        tags = list(map(stored, entry.tags))
        for tag in tags:
            if tag not in there:
                self.journal.add(FactTag(fact_id=fact.id, tag=tag))
        for tag, row in there.items():
            if tag not in tags:
                self.journal.remove(row)

    def _correct_promise(self, entry: Entry, promise: Promise) -> None:
        direction = "mine" if entry.kind == "promise_mine" else "theirs"
        self.journal.replace(promise._replace(direction=direction, text=stored(entry.text), due_on=entry.on))

    def _correct_ask(self, entry: Entry, question: Question) -> None:
        self.journal.replace(question._replace(text=stored(entry.text)))

    def _correct_meet(self, entry: Entry, meeting: Meeting) -> None:
        assert entry.on is not None
        zone = meeting.zone if entry.time == meeting.planned_time else self.now.zone if entry.time else None
        self.journal.replace(
            meeting._replace(
                planned_on=entry.on, planned_time=entry.time, zone=zone, channel=entry.topic,
                confirmed=bool(entry.yes), text=stored(entry.text) or None,
            )
        )  # fmt: skip

    def _correct_asked(self, entry: Entry, need: Need) -> None:
        kind = "complaint" if entry.kind == "complaint" else "request"
        self._keep(self.needs[need.id]._replace(asked=stored(entry.text), kind=kind))

    def _correct_needs(self, entry: Entry, need: Need) -> None:
        self._keep(self.needs[need.id]._replace(underlying=stored(entry.text)))

    def _correct_said_back(self, entry: Entry, need: Need) -> None:
        self._answer(need.id, entry)

    def _add_asked(self, entry: Entry) -> None:
        kind = "complaint" if entry.kind == "complaint" else "request"
        self._keep(
            self.journal.add(
                Need(contact_id=self.contact.id, kind=kind, asked=stored(entry.text), stated_on=self.now.on)
            )
        )

    def _add_needs(self, entry: Entry) -> None:
        """What is underneath the request above; without one, a need of its own."""
        text = stored(entry.text)
        need = self.needs.get(self.near or 0)
        if need and need.asked and need.underlying is None:
            self._keep(need._replace(underlying=text))
        else:
            self._keep(self.journal.add(Need(contact_id=self.contact.id, underlying=text, stated_on=self.now.on)))

    def _add_said_back(self, entry: Entry) -> None:
        assert self.near is not None
        self._answer(self.near, entry)

    def _answer(self, number: int, entry: Entry) -> None:
        need = self.needs[number]
        words = stored(entry.text) or None
        self._keep(need._replace(restated_on=need.restated_on or self.now.on, agreed=entry.yes, corrected=words))

    def _drop_of_need(self, kind: str, number: int) -> None:
        nothing: dict[str, dict[str, Any]] = {
            "asked": {"asked": None},
            "needs": {"underlying": None},
            "said_back": {"restated_on": None, "agreed": None, "corrected": None},
        }
        self._keep(self.needs[number]._replace(**nothing[kind]))

    def _keep(self, need: Need) -> None:
        """Remember a need as it is to be, and that the last line was about it."""
        self.needs[need.id] = need
        self.near = need.id

    # Talks

    def _add_to_talk(self, step: Step, entry: Entry) -> None:
        talk = self.talks.get(shown(step.line.heading))
        if talk is None:
            self._refuse(step, "This belongs to a talk; put it under the heading of one.")
        else:
            self._tell(talk, entry.kind, entry.text)
            self.added.append(entry)

    def _correct_talk(self, entry: Entry, talk: Attended) -> None:
        self._tell(talk, "talk", entry.text)

    def _correct_felt(self, entry: Entry, talk: Attended) -> None:
        self._tell(talk, "felt", entry.text)

    def _tell(self, talk: Attended, kind: str, text: str | None) -> None:
        """Set the summary of a talk, which all who took part share, or how this contact felt."""
        value = stored(text) if text else None
        if kind == "talk":
            interaction = self.journal.first(Interaction, "interaction_by_id", interaction_id=talk.id)
            assert interaction is not None
            self.journal.replace(interaction._replace(summary=value))
            return
        own = {"interaction_id": talk.id, "contact_id": self.contact.id}
        participant = self.journal.first(Participant, "participant_in", **own)
        assert participant is not None
        self.journal.replace(participant._replace(felt=value))
