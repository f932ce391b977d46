"""Merging two contacts who are one person: everything of both is kept, under the one that stays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from listenlog.domain.brief import newest_rules
from listenlog.domain.card import Card, Review
from listenlog.domain.contact import Contact, FormerContact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.date_words import MONTHS
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Participant
from listenlog.domain.occasion import Occasion
from listenlog.domain.preference import Preference, channel_name, rule_line
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import plain_day
from listenlog.services.contacts import add_nickname, make_findable
from listenlog.services.twins import rows_of, says

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

# What a contact has one of, and the topic under which what differs is kept as a fact.
_DETAILS = {"said": "says", "pronouns": "pronouns", "zone": "zone", "met": "met", "died_on": "died"}
_TWINS = ("nickname", "contact_tag", "contact_point", "affiliation", "occasion", "participant", "breach", "recall")


class Merged(NamedTuple):
    """What a merge moved: talks and facts; the topics of what differed and is kept as facts; and what it changed.

    `changes` says which newer rule takes the place of which ('phone: prefers takes the place of avoids'), and a death
    day that was taken over.
    """

    talks: int
    facts: int
    differing: tuple[str, ...] = ()
    changes: tuple[str, ...] = ()


def share_of(journal: Journal, contact: Contact) -> Merged:
    """Return what a merge of this contact into another would move."""
    talks = len(journal.find(Participant, "participations_of", contact_id=contact.id))
    return Merged(talks, len(journal.find(Fact, "facts_of", contact_id=contact.id)))


def check_two(gone: Contact, into: Contact) -> None:
    """Raise UsageProblem where both are the same contact."""
    if gone.id == into.id:
        raise UsageProblem(f"Both are {into.name} ({into.handle}); a merge takes two contacts.")


def merge_contacts(journal: Journal, gone: Contact, into: Contact, now: Moment) -> Merged:
    """Merge `gone` into `into` in one operation; return what was moved.

    Every row of both stays, but for twins, which say the same. Empty details of the one that stays are filled, those
    that differ are kept as facts, the name as a nickname; whether they are archived or put off is the survivor's. The
    uid and the handle of `gone` lead to `into` from now on. Raises NothingChanged where either isn't there any more.
    """
    check_two(gone, into)
    with journal.transaction("merge") as operation:
        journal.concern(operation, into.handle, gone.handle)
        merge = _Merge(journal, _again(journal, gone), _again(journal, into), now)
        return merge.run()


def _again(journal: Journal, contact: Contact) -> Contact:
    """Return a contact as it is now: a question may have been answered since it was read."""
    found = journal.first(Contact, "contact_by_id", contact_id=contact.id)
    if found is None:
        raise NothingChanged(f"{contact.name} isn't there any more; nothing was changed.")
    return found


class _Merge:
    """One merge, a step a method."""

    def __init__(self, journal: Journal, gone: Contact, into: Contact, now: Moment) -> None:
        self.journal = journal
        self.gone = gone
        self.into = into
        self.now = now
        self.differing: list[str] = []
        self.changes: list[str] = []

    def run(self) -> Merged:
        """Move everything and leave the former contact behind."""
        share = share_of(self.journal, self.gone)
        rules = self._rules(self.gone) + self._rules(self.into)
        self._details()
        self._twins()
        self._ranks()
        self._stays_first()
        for table in self.journal.tables():
            for column, target in self.journal.references(table).items():
                if target == "contact":
                    if table == "confusion":
                        self.journal.run("remove_confusions_between", one=self.gone.id, other=self.into.id)
                    self.journal.run(f"move_{table}_{column}", from_id=self.gone.id, to_id=self.into.id)
        self._replaced(rules)
        self._relationships()
        self._name_cards()
        for card in self.journal.find(Card, "contrasts_of", contact_id=self.into.id):
            if card.contact_id == card.other_id:  # one person now
                self.journal.remove(card)
        self.journal.remove(self.gone)
        former = FormerContact(uid=self.gone.uid, contact_id=self.into.id, handle=self.gone.handle)
        self.journal.add(former)
        self._names()
        return share._replace(differing=tuple(self.differing), changes=tuple(self.changes))

    def _keep(self, topic: str, text: str) -> None:
        """Keep as a fact what there can be only one of."""
        self.differing.append(topic)
        fact = Fact(contact_id=self.into.id, topic=topic, text=text, learned_on=self.now.on)
        self.journal.add(fact)

    def _details(self) -> None:
        filled: dict[str, Any] = {}
        for column, topic in _DETAILS.items():
            theirs, own = getattr(self.gone, column), getattr(self.into, column)
            if theirs and not own:
                filled[column] = theirs
                if column == "died_on":
                    self.changes.append(f"died {plain_day(theirs, date.min)} is taken over")
            elif theirs and theirs != own:
                self._keep(topic, str(theirs))
        if filled:
            self.into = self.into._replace(**filled)
            self.journal.replace(self.into)

    def _twins(self) -> None:
        for table in _TWINS:
            own = {says(table, row._asdict()): row for row in rows_of(self.journal, table, self.into.id)}
            for row in rows_of(self.journal, table, self.gone.id):
                twin = own.get(says(table, row._asdict()))
                if twin is None:
                    continue
                kept = self._of_both(row, twin)
                if kept is not None:
                    self.journal.remove(row)
                    if kept != twin:
                        self.journal.replace(kept)

    def _of_both(self, row: Any, twin: Any) -> Any:
        """Return a row with all that it and its twin say, None where one row can't hold it."""
        if isinstance(row, Participant):
            felt = ", ".join(dict.fromkeys(filter(None, (twin.felt, row.felt)))) or None
            return twin._replace(felt=felt, position=min(twin.position, row.position))
        if isinstance(row, ContactPoint):
            differ = row.label and twin.label and row.label != twin.label
            return None if differ else twin._replace(label=twin.label or row.label)
        if isinstance(row, Occasion):
            day, own = (row.month, row.day, row.label), (twin.month, twin.day, twin.label)
            if day == own and (row.year is None or twin.year in (None, row.year)):
                return twin._replace(year=twin.year or row.year)
            if row.kind != "birthday":
                return None
            self._keep("birthday", _day(row))
        return twin

    def _ranks(self) -> None:
        """Addresses that come along rank after those there are."""
        own = rows_of(self.journal, "contact_point", self.into.id)
        last = {channel: max(p.rank for p in own if p.channel == channel) for channel in {p.channel for p in own}}
        for point in rows_of(self.journal, "contact_point", self.gone.id):
            if point.channel in last:
                self.journal.replace(point._replace(rank=point.rank + last[point.channel]))

    def _stays_first(self) -> None:
        """What the one that stays is now comes before what the other was: the newest affiliation is shown."""
        theirs = [row for row in rows_of(self.journal, "affiliation", self.gone.id) if row.until_on is None]
        for affiliation in rows_of(self.journal, "affiliation", self.into.id):
            if theirs and affiliation.until_on is None:
                self.journal.remove(affiliation)
                self.journal.add(affiliation)

    def _rules(self, contact: Contact) -> list[Preference]:
        """Return the rules of their own that are in force."""
        rules = self.journal.find(Preference, "rules_of", contact_id=contact.id)
        return list(newest_rules([rule for rule in rules if rule.contact_id is not None], self.now.on))

    def _replaced(self, before: list[Preference]) -> None:
        """Say which rules are in force no longer, since the other contact said something newer: it may hide a stop."""
        newest = {(rule.aspect, rule.channel): rule for rule in self._rules(self.into)}
        for rule in before:
            now = newest.get((rule.aspect, rule.channel))
            channel = channel_name(rule.channel) if rule.channel else "any channel"
            if now is None:
                self.changes.append(f"{channel}: {rule_line(rule)} was lifted since")
            elif rule_line(now) != rule_line(rule):
                self.changes.append(f"{channel}: {rule_line(now)} takes the place of {rule_line(rule)}")

    def _relationships(self) -> None:
        """Take out what now says something twice, or relates the contact to itself."""
        said: set[tuple[Any, ...]] = set()
        for relationship in rows_of(self.journal, "relationship", self.into.id):
            words = says("relationship", relationship._asdict())
            if words in said or relationship.contact_id == relationship.other_contact_id:
                self.journal.remove(relationship)
            said.add(words)

    def _name_cards(self) -> None:
        """A contact has one card for its name: the one reviewed last, with the reviews of both."""
        kept, *others = self.journal.numbers("name_cards_of", contact_id=self.into.id) or [0]
        for other in others:
            self.journal.run("move_reviews", from_id=other, to_id=kept)
            self.journal.run("remove_card", row_id=other)
        if others:
            from listenlog.domain.spacing import replayed

            card = self.journal.find(Card, "card_by_id", card_id=kept)[0]
            self.journal.replace(replayed(card, self.journal.each(Review, "reviews_of", card_id=kept)))

    def _names(self) -> None:
        nicknames = [nickname.name for nickname in rows_of(self.journal, "nickname", self.into.id)]
        for name in nicknames:
            make_findable(self.journal, self.into.id, name)
        if self.gone.name not in (self.into.name, *nicknames):
            add_nickname(self.journal, self.into, self.gone.name)


def _day(occasion: Occasion) -> str:
    """Return '14 May 1980', and its label."""
    day = f"{occasion.day} {MONTHS[occasion.month - 1].capitalize()} {occasion.year or ''}".rstrip()
    return ", ".join(filter(None, (day, occasion.label)))
