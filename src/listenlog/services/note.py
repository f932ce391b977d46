"""Noting a conversation: one interaction, and what was learned, asked, promised and preferred, by owner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact, Nickname
from listenlog.domain.errors import UsageProblem
from listenlog.domain.fact import Fact, FactTag
from listenlog.domain.interaction import Interaction, Participant
from listenlog.domain.names import name_words
from listenlog.domain.notation import Entry
from listenlog.domain.organization import Role
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import stored

if TYPE_CHECKING:
    from typing import TypedDict

    from listenlog.domain.clock import Moment
    from listenlog.domain.need import Need
    from listenlog.domain.operation import Operation
    from listenlog.domain.reach import Reason
    from listenlog.store.journal import Journal

    class _Owned(TypedDict):
        contact_id: int
        interaction_id: int


class Talk(NamedTuple):
    """What is known of a conversation beside its content."""

    on: date
    at: datetime | None = None
    channel: str | None = None
    direction: str | None = None
    answered: bool = True
    announced: bool | None = None


class Noted(NamedTuple):
    """What was understood of a note, person by person: the contact, their organization, and their entries.

    `broken` are the rules that the talk broke, with whose they are; `answers` the facts that answer questions to ask
    next, by the contact's number and the question; `mentioned` who else is named in it.
    """

    on: date
    people: tuple[tuple[Contact, str | None, tuple[Entry, ...]], ...]
    shared: tuple[Entry, ...]
    broken: tuple[tuple[Contact, Reason], ...] = ()
    answers: Mapping[tuple[int, str], Fact] = {}
    mentioned: tuple[Contact, ...] = ()


SHARED = ("talk",)


def spoken_names(journal: Journal, people: Sequence[Contact], asked: Sequence[str] = ()) -> list[frozenset[str]]:
    """Return the folded words each person may be called by before a colon: names, nicknames, and what was asked for."""
    spoken = []
    for i, person in enumerate(people):
        nicknames = journal.each(Nickname, "nicknames_of", contact_id=person.id)
        words = {word for name in (person.name, *(n.name for n in nicknames)) for word in name_words(name)}
        typed = name_words(asked[i]) if i < len(asked) else []
        spoken.append(frozenset(words | {t for t in typed if any(word.startswith(t) for word in words)}))
    return spoken


def direction_of(journal: Journal, people: Sequence[Contact], sender: str, recipients: str) -> str | None:
    """Return 'in' where one of these people sent a message, 'out' where it went to one of them, None where unknown."""
    if _names_one(journal, people, sender) or (recipients.casefold() in ("me", "you") and sender):
        return "in"
    if _names_one(journal, people, recipients) or sender.casefold() in ("me", "you"):
        return "out"
    return None


def _names_one(journal: Journal, people: Sequence[Contact], text: str) -> bool:
    """Say whether a header names one of these people: by an address of theirs, or all words of a name."""
    from listenlog.domain.contact_point import ContactPoint

    words = set(name_words(text))
    short = "@" not in text and bool(words)  # a chat shows the first name alone
    for person in people:
        points = journal.each(ContactPoint, "points_of", contact_id=person.id)
        names = [person.name, *(n.name for n in journal.each(Nickname, "nicknames_of", contact_id=person.id))]
        if any(p.address.casefold() in text.casefold() for p in points if len(p.address) > 5):
            return True
        spoken = [set(name_words(name)) for name in names]
        if any(name and (name <= words or (short and words <= name)) for name in spoken):
            return True
    return False


def check_day(talk: Talk, now: Moment) -> None:
    """Raise UsageProblem for a talk in the future."""
    if talk.on > now.on or (talk.at and talk.at > now.at):
        told = talk.on.isoformat()
        raise UsageProblem(f"That is still to come ({told}); note a plan like this: meet: {told}")


def log_interaction(
    journal: Journal,
    people: Sequence[Contact],
    entries: Sequence[Entry],
    talk: Talk,
    now: Moment,
    *,
    instead_of: Operation | None = None,
    external_id: str | None = None,
) -> Noted:
    """Write one conversation with all of its entries in one operation; return what was understood.

    `instead_of` is an earlier note that it takes the place of, `external_id` what its source calls it.

    The interaction is shared by everyone; every other entry belongs to one person. `people` may be not yet in the
    store (id 0): they are made in the same operation. Raises UsageProblem for a talk in the future.
    """
    check_day(talk, now)
    with journal.transaction("note") as operation:
        if instead_of:
            from listenlog.services.undo import unwind

            unwind(journal, instead_of, operation, now)
        present = [person if person.id else _newcomer(journal, person.name) for person in people]
        journal.concern(operation, *(person.handle for person in present))
        interaction = journal.add(
            Interaction(
                happened_on=talk.on,
                happened_at=talk.at,
                zone=now.zone,
                channel=talk.channel,
                direction=talk.direction,
                answered=talk.answered,
                announced=talk.announced,
                summary=stored("\n".join(e.text for e in entries if e.kind == "talk")) or None,
                external_id=external_id,
            )
        )
        for position, person in enumerate(present):
            felt = ", ".join(e.text for e in entries if e.kind == "felt" and e.owner == position)
            journal.add(
                Participant(
                    interaction_id=interaction.id,
                    contact_id=person.id,
                    happened_on=talk.on,
                    position=position,
                    felt=stored(felt) or None,
                )
            )
        broken = _broken(journal, present, interaction, now) if talk.direction == "out" else []
        noted = []
        for owner, person in enumerate(present):
            theirs = [e for e in entries if e.owner == owner and e.kind not in SHARED]
            understood = Writer(journal, person, interaction, now).write(theirs)
            noted.append((person, organization_of(journal, person), tuple(understood)))
            if talk.on < now.on and (talk.direction == "out" or any(e.kind == "rule" for e in theirs)):
                from listenlog.services.breach import mark_since

                mark_since(journal, person, talk.on, now)  # what came after, and was noted before
        answers = _answers(journal, [(person, e.text) for person, _o, said in noted for e in said if e.kind == "ask"])
    from listenlog.services.mentions import mentioned

    others = mentioned(journal, (entry.text for entry in entries), {person.id for person in present})
    shared = tuple(e for e in entries if e.kind in SHARED)
    return Noted(talk.on, tuple(noted), shared, tuple(broken), answers, tuple(others))


def _broken(
    journal: Journal, people: Sequence[Contact], talk: Interaction, now: Moment
) -> list[tuple[Contact, Reason]]:
    """Mark and return what the talk broke of rules that were there before it."""
    from listenlog.services.breach import mark_breach

    marked = [(person, mark_breach(journal, person, talk, now)) for person in people]
    return [(person, reason) for person, reason in marked if reason]


def _answers(journal: Journal, questions: Sequence[tuple[Contact, str]]) -> dict[tuple[int, str], Fact]:
    """Return the facts that answer questions, of those that have been answered already."""
    if not questions:
        return {}
    from listenlog.services.question import told_already

    found = ((person.id, text, told_already(journal, person, text)) for person, text in questions)
    return {(number, text): fact for number, text, fact in found if fact}


def _newcomer(journal: Journal, name: str) -> Contact:
    from listenlog.services.contacts import make_contact

    return make_contact(journal, name)


def organization_of(journal: Journal, person: Contact) -> str | None:
    """Return the organization that a contact is at, None where none is known."""
    return next(
        (r.organization for r in journal.each(Role, "affiliations_of", contact_id=person.id) if r.organization),
        None,
    )


class Writer:
    """Writes one person's entries of one interaction, a method for each kind.

    What only some notes hold is imported where it is written: a note should cost what is in it.
    """

    def __init__(self, journal: Journal, person: Contact, interaction: Interaction, now: Moment) -> None:
        self.journal = journal
        self.person = person
        self.interaction = interaction
        self.now = now
        self.on = interaction.happened_on
        self.needs: list[Need] = []

    def write(self, entries: Sequence[Entry]) -> list[Entry]:
        """Write the entries; return them as they were understood (an answer without a question becomes a fact)."""
        understood = []
        for entry in entries:
            writer = getattr(self, f"_{entry.kind}")
            understood.append(writer(entry) or entry)
        return understood

    def _owned(self) -> _Owned:
        return {"contact_id": self.person.id, "interaction_id": self.interaction.id}

    def _felt(self, entry: Entry) -> None:
        """Stands with the participant already."""

    def _fact(self, entry: Entry) -> None:
        self._learned(entry, sensitive=False)

    def _leave_out(self, entry: Entry) -> None:
        self._learned(entry, sensitive=True)

    def _learned(self, entry: Entry, *, sensitive: bool) -> None:
        topic = stored(entry.topic) if entry.topic else None
        fact = Fact(**self._owned(), topic=topic, text=stored(entry.text), sensitive=sensitive, learned_on=self.on)
        fact = self.journal.add(fact)
        for tag in entry.tags:
            self.journal.add(FactTag(fact_id=fact.id, tag=stored(tag)))

    def _asked(self, entry: Entry) -> None:
        from listenlog.domain.need import Need

        self._open(Need(**self._owned(), kind="request", asked=stored(entry.text), stated_on=self.on))

    def _complaint(self, entry: Entry) -> None:
        from listenlog.domain.need import Need

        self._open(Need(**self._owned(), kind="complaint", asked=stored(entry.text), stated_on=self.on))

    def _open(self, need: Need) -> None:
        self.needs.append(self.journal.add(need))

    def _needs(self, entry: Entry) -> None:
        """What is underneath the request of the same note; on its own, a need that was never put in words."""
        from listenlog.domain.need import Need

        text = stored(entry.text)
        if self.needs and self.needs[-1].underlying is None:
            self._keep(self.needs[-1]._replace(underlying=text))
        else:
            self._open(Need(**self._owned(), underlying=text, stated_on=self.on))

    def _said_back(self, entry: Entry) -> Entry | None:
        """Their answer to the need of this note, else to the newest that is open; without one it is a fact."""
        from listenlog.domain.need import Need

        if not self.needs:
            self.needs = self.journal.find(Need, "open_needs_of", contact_id=self.person.id)[:1]
        if not self.needs:
            answer = "yes" if entry.yes else "no"
            fact = Entry("fact", f"{answer}, {entry.text}" if entry.text else answer, topic="said back")
            self._fact(fact)
            return fact
        corrected = stored(entry.text) if entry.text else self.needs[-1].corrected
        self._keep(self.needs[-1]._replace(restated_on=self.on, agreed=entry.yes, corrected=corrected))
        return None

    def _keep(self, need: Need) -> None:
        self.journal.replace(need)
        self.needs[-1] = need

    def _promise_mine(self, entry: Entry) -> None:
        self._promised(entry, "mine")

    def _promise_theirs(self, entry: Entry) -> None:
        self._promised(entry, "theirs")

    def _promised(self, entry: Entry, direction: str) -> None:
        from listenlog.domain.promise import Promise

        promise = Promise(
            **self._owned(), direction=direction, text=stored(entry.text), made_on=self.on, due_on=entry.on
        )
        self.journal.add(promise)

    def _ask(self, entry: Entry) -> None:
        from listenlog.domain.question import Question

        self.journal.add(Question(**self._owned(), text=stored(entry.text), added_on=self.on))

    def _rule(self, entry: Entry) -> None:
        from listenlog.services.prefer import write_rules

        rules = [rule._replace(stated_on=self.on) for rule in entry.rules]
        write_rules(self.journal, self.person, rules, interaction_id=self.interaction.id)

    def _point(self, entry: Entry) -> None:
        from listenlog.services.contacts import add_point

        assert entry.topic is not None
        add_point(self.journal, self.person, entry.topic, entry.text)

    def _meet(self, entry: Entry) -> None:
        from listenlog.domain.meeting import Meeting

        assert entry.on is not None
        meeting = Meeting(
            **self._owned(),
            planned_on=entry.on,
            planned_time=entry.time,
            zone=self.now.zone if entry.time else None,
            channel=entry.topic,
            confirmed=bool(entry.yes),
            text=stored(entry.text) or None,
        )
        self.journal.add(meeting)

    def _birthday(self, entry: Entry) -> None:
        from listenlog.services.contacts import set_birthday

        assert entry.yearly is not None
        if former := set_birthday(self.journal, self.person, *entry.yearly):
            self._was("birthday", former)

    def _role(self, entry: Entry) -> None:
        from listenlog.services.contacts import place

        role, at, organization = entry.text.rpartition(" at ")
        role, account = (role.strip(), organization) if at else (entry.text, None)
        if former := place(self.journal, self.person, role or None, account):
            self._was("role", former)

    def _moved(self, entry: Entry) -> None:
        from listenlog.services.contacts import move

        organization, _, role = entry.text.partition(" as ")
        organization = organization.strip(" ,@") or organization
        move(self.journal, self.person, organization, role.strip() or None, self.on)

    def _died(self, entry: Entry) -> None:
        self._describe(died_on=entry.on)

    def _zone(self, entry: Entry) -> None:
        self._describe(zone=entry.text)

    def _says(self, entry: Entry) -> None:
        self._describe(said=entry.text)

    def _pronouns(self, entry: Entry) -> None:
        self._describe(pronouns=entry.text)

    def _was(self, topic: str, former: str) -> None:
        """Keep what a new value takes the place of, as a fact that holds no more: nothing typed is lost."""
        self.journal.add(Fact(**self._owned(), topic=topic, text=former, learned_on=self.on, dropped_on=self.on))

    def _describe(self, **details: str | date | None) -> None:
        for key, value in details.items():
            former = getattr(self.person, key)
            if former is not None and former != value:
                self._was({"said": "says", "died_on": "died"}.get(key, key), str(former))
        kept = {key: stored(value) if isinstance(value, str) else value for key, value in details.items()}
        self.person = self.person._replace(**kept)  # type: ignore[arg-type]
        self.journal.replace(self.person)
