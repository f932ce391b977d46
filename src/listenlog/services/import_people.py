"""People that other programs tell of, brought into the store: who is new, who is known, and what changed of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from listenlog.domain.claim import SINGLE, Claim, Incoming, day_text, same_name
from listenlog.domain.contact import Contact, ContactTag
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.fact import Fact
from listenlog.domain.names import handle_of, match_key, name_key, name_words
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Affiliation, Organization
from listenlog.domain.original import Original
from listenlog.domain.preference import Preference
from listenlog.domain.record import NamedTuple
from listenlog.domain.relationship import Relation, Relationship
from listenlog.domain.text import stored
from listenlog.domain.tombstone import Graveyard
from listenlog.domain.when import Reference
from listenlog.interchange.contact_text import entry_of
from listenlog.interchange.foreign_values import tag_of
from listenlog.interchange.vcard_lines import card_of
from listenlog.interchange.vcard_read import said_by
from listenlog.services.claims import claimed
from listenlog.services.contacts import add_nickname, add_point, make_findable, place
from listenlog.services.graveyard import names_of_person
from listenlog.services.prefer import write_rules
from listenlog.services.who import contact_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

FLUSH = 2_000  # people whose rows are written together
_COMPARED = ("email", "phone", "mobile", "landline")  # channels whose addresses tell people apart


class Tally(NamedTuple):
    """How many of an import were new, changed something, were there already, or were somebody who was there."""

    new: int = 0
    changed: int = 0
    same: int = 0
    duplicate: int = 0


class PeopleImport:
    """Brings people in within one operation; remembers who they became, for what else the file tells of them."""

    def __init__(
        self,
        journal: Journal,
        now: Moment,
        tell: Callable[[int], object] = lambda _done: None,
        buried: Graveyard | None = None,
    ) -> None:
        self.journal = journal
        self.now = now
        self.tell = tell
        self.buried = buried or Graveyard(())
        self.forgotten = 0
        self.rows = _Rows(journal)
        self.first = journal.numbers("next_contact")[0]  # from here on they are of this import
        self.handles: set[str] = set()
        self.organizations: dict[str, int] = {}
        self.by_digest: dict[str, int] = {}
        self.by_key: dict[str, int] = {}
        self.by_name: dict[str, int] = {}
        self.related: list[tuple[int, str, str]] = []
        self.new = self.changed = self.same = self.duplicate = 0

    def bring(self, people: Sequence[Incoming]) -> Tally:
        """Write everybody; return how many were what."""
        groups = []
        for count, person in enumerate(people, 1):
            self._bring(person)
            if person.members is not None:
                groups.append((person.name, person.members))
            if count % FLUSH == 0:
                self.rows.flush()
                self.tell(count)
        self.rows.flush()
        self._relate()
        for name, members in groups:
            self._tag_members(name, members)
        return self.tally

    def take(self, person: Incoming) -> int | None:
        """Write one more person, whom no other part of the file relates to; return which contact they became.

        None is whoever was forgotten here.
        """
        number = self._bring(person)
        self.rows.flush()
        return number

    @property
    def tally(self) -> Tally:
        """Return how many were what, so far."""
        return Tally(self.new, self.changed, self.same, self.duplicate)

    def number_of(self, key: str) -> int | None:
        """Return the contact that somebody of the file became, by what the file calls them, None for nobody."""
        return self.by_key.get(key) or self.by_name.get(name_key(key))

    def _bring(self, person: Incoming) -> int | None:
        number = self._written(person)
        if number is None:
            return None
        self.by_name.setdefault(name_key(person.name), number)
        if person.key:
            self.by_key.setdefault(person.key, number)
        return number

    def _written(self, person: Incoming) -> int | None:
        digest = _digest(person)
        number = self.by_digest.get(digest)
        if number is None:
            known = self.journal.first(Original, "originals_by_digest", digest=digest)
            number = known.contact_id if known else None
        if number is not None:
            self.same += 1
            self.by_digest[digest] = number
            return number
        original, number = self._known(person)
        if number is None:
            if self.buried.holds("contact", names_of_person(person, digest)):
                self.forgotten += 1
                return None
            number = self._add(person)
            self.new += 1
        else:
            self.rows.flush()
            changed = self._change(number, person, original)
            if original is None:
                self.duplicate += 1
            elif changed or (original.card or "") != (person.card or ""):
                self.changed += 1
            else:
                self.same += 1
        self.by_digest[digest] = number
        self._keep_original(number, person, digest, original)
        return number

    # Who it is

    def _known(self, person: Incoming) -> tuple[Original | None, int | None]:
        """Return what was kept of a person before, and who they are here; a key alone is never enough.

        Within one file two cards are two people, unless one is the other's copy: `dupes` asks about them.
        """
        for original in self._originals(person):
            contact = self._contact(original.contact_id)
            named = same_name(contact.name, person.name) or same_name(_name_on(original), person.name)
            if contact.id < self.first and (named or self._share(contact.id, person)):
                return original, contact.id
        namesakes = [
            contact
            for contact in self.journal.each(Contact, "contacts_by_name_key", name_key=name_key(person.name))
            if contact.id < self.first
        ]
        for contact in namesakes:
            if self._share(contact.id, person):
                return self._without_key(contact.id, person), contact.id
        if len(namesakes) == 1 and len(name_words(person.name)) > 1 and self._nothing_against(namesakes[0].id, person):
            return None, namesakes[0].id
        return None, None

    def _originals(self, person: Incoming) -> list[Original]:
        if not person.key:
            return []
        return self.journal.find(Original, "originals_by_external_id", external_id=person.key)

    def _without_key(self, number: int, person: Incoming) -> Original | None:
        """Return what was kept of a contact from the same kind of file, where that has no keys."""
        originals = self.journal.each(Original, "originals_of", contact_id=number)
        return next((o for o in originals if o.origin == person.origin and not (o.external_id or person.key)), None)

    def _contact(self, number: int) -> Contact:
        found = self.journal.first(Contact, "contact_by_id", contact_id=number)
        assert found is not None
        return found

    def _share(self, number: int, person: Incoming) -> bool:
        """Say whether a contact has an address of the person's."""
        keys = {match_key(c.text) for c in person.claims if c.kind == "point" and c.about in _COMPARED}
        points = self.journal.each(ContactPoint, "points_of", contact_id=number) if keys else ()
        return any(point.channel in _COMPARED and point.match_key in keys for point in points)

    def _nothing_against(self, number: int, person: Incoming) -> bool:
        """Say whether a contact of that name may be the person: not reached, born or employed otherwise."""
        if self.journal.first(Original, "originals_of", contact_id=number):
            return False  # a card of its own, another one than this
        mine = [claim for claim, _row in claimed(self.journal, Contact(id=number, name=person.name))]
        for kind in ("birthday", "role"):
            said, told = ([c for c in claims if c.kind == kind] for claims in (mine, person.claims))
            if kind == "role":
                accounts, elsewhere = ({name_key(c.about) for c in claims if c.about} for claims in (said, told))
                if accounts and elsewhere and not accounts & elsewhere:
                    return False
            elif said and told and {c.day for c in said}.isdisjoint(c.day for c in told):
                return False
        reached, others = ({c.about for c in claims if c.kind == "point"} for claims in (mine, person.claims))
        return not reached & others & set(_COMPARED)

    # Writing

    def _add(self, person: Incoming) -> int:
        """Add a person with everything that is said of them."""
        name = stored(person.name)
        one = {claim.kind: claim.text for claim in reversed(person.claims) if claim.kind in SINGLE}
        number = self.rows.add(
            "contact",
            handle=self._handle(name),
            name=name,
            name_key=name_key(name),
            said=one.get("said"),
            pronouns=one.get("pronouns"),
            zone=one.get("zone"),
            met=one.get("met"),
            died_on=date.fromisoformat(one["died"]) if "died" in one else None,
            archived_on=self.now.on if person.archived else None,
            later_on=None,
        )
        names = [name]
        ranks: dict[str | None, int] = {}
        born = False
        for claim in person.claims:
            own = {"contact_id": number}
            if claim.kind == "nickname":
                self.rows.add("nickname", **own, name=claim.text)
                names.append(claim.text)
            elif claim.kind == "point":
                ranks[claim.about] = ranks.get(claim.about, 0) + 1
                self.rows.add(
                    "contact_point", **own, channel=claim.about, address=claim.text, match_key=match_key(claim.text),
                    rank=ranks[claim.about], label=claim.label,
                )  # fmt: skip
            elif claim.kind == "role":
                account = self._organization(claim.about) if claim.about else None
                self.rows.add(
                    "affiliation", **own, organization_id=account, role=claim.text or None, since_on=None, until_on=None
                )
            elif claim.kind == "occasion" or (claim.kind == "birthday" and not born):
                born |= claim.kind == "birthday"
                self.rows.add("occasion", **own, **_occasion(claim))
            elif claim.kind == "tag":
                self.rows.add("contact_tag", **own, tag=claim.text)
            elif claim.kind == "fact":
                self.rows.add(
                    "fact", **own, interaction_id=None, topic=claim.about, text=claim.text, sensitive=False,
                    learned_on=self.now.on, superseded_by_id=None, dropped_on=None,
                )  # fmt: skip
            elif claim.kind == "related":
                self.related.append((number, claim.about or "related", claim.text))
            elif claim.kind == "rule":
                self.rows.flush()
                self._rule(number, claim)
        for word in dict.fromkeys(word for spoken in names for word in name_words(spoken)):
            self.rows.add("name_word", contact_id=number, word=word)
        return number

    def _handle(self, name: str) -> str:
        base = handle = handle_of(name)
        count = 1
        while handle in self.handles or contact_of(self.journal, handle):
            count += 1
            handle = f"{base}-{count}"
        self.handles.add(handle)
        return handle

    def _organization(self, name: str) -> int:
        key = name_key(name)
        if key not in self.organizations:
            known = self.journal.first(Organization, "organizations_by_name_key", name_key=key)
            self.organizations[key] = known.id if known else self.rows.add("organization", name=name, name_key=key)
        return self.organizations[key]

    def _rule(self, number: int, claim: Claim) -> bool:
        """Write the rules of a line of the notation, said on the day in its label; return whether any was new."""
        on = date.fromisoformat(claim.label) if claim.label else self.now.on
        entry = entry_of(claim.text, Reference(datetime.combine(on, time()), "ymd"))
        held = [_bare(rule) for rule in self.journal.each(Preference, "rules_of", contact_id=number)]
        fresh = [rule._replace(stated_on=on) for rule in entry.rules if _bare(rule) not in held]
        if fresh:
            write_rules(self.journal, self._contact(number), fresh)
        return bool(fresh)

    def _keep_original(self, number: int, person: Incoming, digest: str, was: Original | None) -> None:
        if was is not None:
            self.journal.remove(was)  # with its pictures
        original = self.rows.add(
            "original", contact_id=number, origin=person.origin, digest=digest, external_id=person.key,
            card=person.card,
        )  # fmt: skip
        for at, content in person.media:
            self.rows.add("attachment", original_id=original, place=at, content=content)

    # Changing

    def _change(self, number: int, person: Incoming, original: Original | None) -> bool:
        """Write what a person's new card says more than the store, but for what was taken out of it here.

        What the former card said and the new one doesn't is taken out. Return whether that changed anything.
        """
        contact = self._contact(number)
        before = _claims_on(original) if original else ()
        held = claimed(self.journal, contact)
        keys = {claim.key for claim, _row in held}
        kinds = {claim.kind for claim, _row in held}
        was, told = {claim.key for claim in before}, {claim.key for claim in person.claims}
        changed = False
        for claim, row in held:
            if claim.key in was and claim.key not in told and claim.kind in _TAKEN_OUT:
                self._take_out(claim, row)
                changed = True
        for claim in person.claims:
            if claim.key not in keys and claim.key not in was:
                changed |= self._add_to(contact, claim, kinds)
        if original and _name_on(original) == contact.name != person.name:
            self._rename(contact, stored(person.name))
            changed = True
        return changed

    def _take_out(self, claim: Claim, row: Any) -> None:
        if claim.kind == "fact":
            self.journal.replace(row._replace(dropped_on=self.now.on))
        elif claim.kind == "role":
            affiliation = self.journal.first(Affiliation, "affiliation_by_id", affiliation_id=row.affiliation_id)
            assert affiliation is not None
            self.journal.replace(affiliation._replace(until_on=self.now.on))
        else:
            self.journal.remove(row)

    def _add_to(self, contact: Contact, claim: Claim, kinds: set[str]) -> bool:
        """Add a claim to a contact that is there; return whether there was a place for it."""
        now = self._contact(contact.id)
        if claim.kind in SINGLE:
            if claim.kind in kinds:
                return self._note_otherwise(now, claim, claim.text)
            value: Any = date.fromisoformat(claim.text) if claim.kind == "died" else claim.text
            self.journal.replace(now._replace(**{"died_on" if claim.kind == "died" else claim.kind: value}))
        elif claim.kind == "nickname":
            if same_name(claim.text, now.name):
                return False
            add_nickname(self.journal, now, claim.text)
        elif claim.kind == "point":
            add_point(self.journal, now, claim.about or "phone", claim.text, claim.label)
        elif claim.kind == "role":
            former = place(self.journal, now, claim.text or None, claim.about)
            if former:
                today = self.now.on
                was = Fact(contact_id=now.id, topic="role", text=former, learned_on=today, dropped_on=today)
                self.journal.add(was)
        elif claim.kind in ("occasion", "birthday"):
            if claim.kind == "birthday" and "birthday" in kinds:
                return self._note_otherwise(now, claim, day_text(claim))
            self.journal.add(Occasion(contact_id=now.id, **_occasion(claim)))
        elif claim.kind == "tag":
            self.journal.add(ContactTag(contact_id=now.id, tag=claim.text))
        elif claim.kind == "fact":
            self.journal.add(Fact(contact_id=now.id, topic=claim.about, text=claim.text, learned_on=self.now.on))
        elif claim.kind == "related":
            self.related.append((now.id, claim.about or "related", claim.text))
        elif claim.kind == "rule":
            return self._rule(now.id, claim)
        return True

    def _note_otherwise(self, contact: Contact, claim: Claim, text: str) -> bool:
        """Keep what is otherwise here as a fact; return whether that is new."""
        known = self.journal.each(Fact, "every_fact_of", contact_id=contact.id)
        if any((fact.topic, fact.text) == (claim.kind, text) for fact in known):
            return False
        self.journal.add(Fact(contact_id=contact.id, topic=claim.kind, text=text, learned_on=self.now.on))
        return True

    def _rename(self, contact: Contact, name: str) -> None:
        now = self._contact(contact.id)
        self.journal.replace(now._replace(name=name, name_key=name_key(name)))
        make_findable(self.journal, contact.id, name)

    # People among each other

    def _relate(self) -> None:
        """Write who is what to whom: another contact where exactly one has that whole name, else the name."""
        for number, kind, name in self.related:
            found = [c.id for c in self.journal.each(Contact, "contacts_by_name_key", name_key=name_key(name))]
            other = found[0] if len(found) == 1 and found[0] != number and len(name_words(name)) > 1 else None
            self.relate(number, kind, other, name)
        self.related = []

    def relate(self, number: int, kind: str, other: int | None, name: str) -> bool:
        """Write one relationship if it isn't there; return whether it was new."""
        for known in self.journal.each(Relation, "relations_of", contact_id=number):
            if known.kind == kind and (known.other_id == other if other else same_name(known.name, name)):
                return False
        self.journal.add(
            Relationship(contact_id=number, kind=kind, other_contact_id=other, other_name=None if other else name)
        )
        return True

    def _tag_members(self, name: str, members: Iterable[str]) -> None:
        """Tag the members of a group with its name."""
        tag = tag_of(name)
        for member in members:
            number = self.number_of(member)
            if number is None or not tag:
                continue
            if tag not in {row.tag for row in self.journal.each(ContactTag, "tags_of", contact_id=number)}:
                self.journal.add(ContactTag(contact_id=number, tag=tag))


# Of what a former card said and the new one doesn't say, what goes.
_TAKEN_OUT = ("nickname", "role", "point", "occasion", "birthday", "tag", "fact")


class _Rows:
    """Rows of new people, written together; their numbers are given beforehand."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.next: dict[str, int] = {}
        self.waiting: dict[str, list[dict[str, Any]]] = {}

    def add(self, table: str, **values: Any) -> int:
        """Keep a row for the next flush; return its number."""
        if table not in self.next:
            self.next[table] = self.journal.numbers(f"next_{table}")[0]
        number = self.next[table]
        self.next[table] += 1
        row = {"id": number, **values}
        if table != "name_word":
            row["uid"] = self.journal.uid()
        self.waiting.setdefault(table, []).append(row)
        return number

    def flush(self) -> None:
        """Write what waits, each table after those it refers to; what others add comes after it."""
        if not self.waiting:
            return
        for table in (*self.journal.tables(), "name_word"):
            if table in self.waiting:
                self.journal.add_many(table, self.waiting[table])
        self.waiting.clear()
        self.next.clear()


def _occasion(claim: Claim) -> dict[str, Any]:
    assert claim.day is not None
    month, day, year = claim.day
    kind = claim.kind if claim.kind == "birthday" else "anniversary" if claim.about == "anniversary" else "other"
    label = claim.about if kind == "other" else None
    return {"kind": kind, "month": month, "day": day, "year": year, "label": label}


def _digest(person: Incoming) -> str:
    """Return what is the same for the same content of the same kind of file."""
    told = (person.origin, person.key, person.card or (person.name, person.claims))
    digest = blake2b(repr(told).encode("utf-8", "surrogatepass"), digest_size=16)
    for _place, content in person.media:
        digest.update(content)
    return digest.hexdigest()


def _claims_on(original: Original) -> tuple[Claim, ...]:
    return said_by(card_of(original.card)).claims() if original.card else ()


def _name_on(original: Original) -> str:
    return said_by(card_of(original.card)).name if original.card else ""


def _bare(rule: Preference) -> Preference:
    """Return what a rule states, without whose it is and when it was said."""
    return rule._replace(id=0, uid="", contact_id=None, organization_id=None, interaction_id=None, stated_on=date.min)
