"""Contacts who may be one person, and those who are said not to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact, Nickname
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.duplicates import ONE, Crowd, Entry, Pair, chance_of, entry_of, evidence_of, groups_of
from listenlog.domain.names import nickname_words
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Affiliation, Organization, Role
from listenlog.domain.record import NamedTuple
from listenlog.domain.relationship import Relationship

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

MOST_COMPARED = 200  # contacts that a new one is compared with
MOST_NEW = 300  # new contacts that are compared at once
_BEGINNING = 3  # letters that words of a name begin with alike


class Alike(NamedTuple):
    """Two contacts who may be one person: who was there first, how likely that is, and what speaks for it."""

    one: Contact
    other: Contact
    chance: float
    evidence: tuple[str, ...]


def find_alike(journal: Journal) -> list[Alike]:
    """Return who may be one person, the likeliest first: of more than two who are, each with the first of them."""
    contacts = {contact.id: contact for contact in journal.each(Contact, "all_contact")}
    found = []
    for group in groups_of(_every_entry(journal, contacts.values()), apart=_namesakes(journal)):
        first = min(pair.one for pair in group)
        found += [_alike(contacts, pair) for pair in group if pair.one == first]
    return sorted(found, key=lambda alike: (-alike.chance, alike.one.id, alike.other.id))


def alike_since(journal: Journal, first: int) -> list[Alike]:
    """Return who of the contacts from that number on, the newest few, may be another one; the likeliest first."""
    newest = range(max(first, journal.numbers("next_contact")[0] - MOST_NEW), journal.numbers("next_contact")[0])
    contacts = (journal.first(Contact, "contact_by_id", contact_id=number) for number in newest)
    found = {frozenset((a.one.id, a.other.id)): a for c in contacts if c for a in alike_to(journal, c)}
    return sorted(found.values(), key=lambda alike: -alike.chance)


def alike_to(journal: Journal, contact: Contact) -> list[Alike]:
    """Return who a contact may be, the likeliest first, compared with those alone who share an address or a name."""
    own = _entry(journal, contact)
    numbers = sorted(_comparable(journal, own, contact) - {contact.id})[:MOST_COMPARED]
    others = [c for number in numbers if (c := journal.first(Contact, "contact_by_id", contact_id=number))]
    entries = [_entry(journal, other) for other in others]
    crowd = _crowd(journal, [own, *entries])
    apart = _namesakes(journal)
    contacts = {one.id: one for one in (contact, *others)}
    pairs = [
        Pair(entry.id, own.id, chance_of(entry, own, crowd), evidence_of(entry, own))
        for entry in entries
        if frozenset((entry.id, own.id)) not in apart
    ]
    return [_alike(contacts, pair) for pair in sorted(pairs, key=lambda p: (-p.chance, p.one)) if pair.chance >= ONE]


def _alike(contacts: dict[int, Contact], pair: Pair) -> Alike:
    return Alike(contacts[pair.one], contacts[pair.other], pair.chance, pair.evidence)


def _namesakes(journal: Journal) -> frozenset[frozenset[int]]:
    """Return the pairs who were said to be two people: as namesakes, or as anything else to each other."""
    found = journal.each(Relationship, "all_relationship")
    return frozenset(frozenset((r.contact_id, r.other_contact_id)) for r in found if r.other_contact_id)


def _every_entry(journal: Journal, contacts: Iterable[Contact]) -> list[Entry]:
    """Return what is compared of everybody, in as few statements as there are tables."""
    nicknames: dict[int, list[str]] = {}
    for nickname in journal.each(Nickname, "all_nickname"):
        nicknames.setdefault(nickname.contact_id, []).append(nickname.name)
    points: dict[int, list[ContactPoint]] = {}
    for point in journal.each(ContactPoint, "all_contact_point"):
        points.setdefault(point.contact_id, []).append(point)
    names = {organization.id: organization.name for organization in journal.each(Organization, "all_organization")}
    organizations: dict[int, list[str]] = {}
    for place in journal.each(Affiliation, "all_affiliation"):
        if place.organization_id:
            organizations.setdefault(place.contact_id, []).append(names[place.organization_id])
    birthdays = {o.contact_id: o for o in journal.each(Occasion, "all_occasion") if o.kind == "birthday"}
    return [
        _made(c, nicknames.get(c.id, ()), points.get(c.id, ()), organizations.get(c.id, ()), birthdays.get(c.id))
        for c in contacts
    ]


def _entry(journal: Journal, contact: Contact) -> Entry:
    own = {"contact_id": contact.id}
    roles = journal.find(Role, "affiliations_of", **own)
    occasions = journal.find(Occasion, "occasions_of", **own)
    return _made(
        contact,
        [nickname.name for nickname in journal.each(Nickname, "nicknames_of", **own)],
        journal.find(ContactPoint, "points_of", **own),
        [role.organization for role in roles if role.organization],
        next((one for one in occasions if one.kind == "birthday"), None),
    )


def _made(
    contact: Contact,
    nicknames: Sequence[str],
    points: Sequence[ContactPoint],
    organizations: Sequence[str],
    birthday: Occasion | None,
) -> Entry:
    day = f"{birthday.year or ''}{birthday.month:02}{birthday.day:02}" if birthday else ""
    addresses = [point.address for point in points if "@" in point.address]
    places = [point.address for point in points if point.channel == "post"]
    phones = [point.address for point in points if point.address not in (*addresses, *places)]
    return entry_of(
        contact.id,
        contact.name,
        nicknames=nicknames,
        organizations=organizations,
        emails=addresses,
        phones=phones,
        birthday=day,
        places=places,
    )


def _comparable(journal: Journal, entry: Entry, contact: Contact) -> set[int]:
    """Return who shares an address with a contact, or two words of the name, nearly."""
    points = journal.find(ContactPoint, "points_of", contact_id=contact.id)
    found = {
        other.contact_id
        for point in points
        for other in journal.each(ContactPoint, "points_by_match_key", match_key=point.match_key)
    }
    words = [_called(journal, word) for word in dict.fromkeys(entry.names)]
    if len(words) == 1:
        return found | words[0]
    return found.union(*(one & other for one, other in combinations(words, 2)))


def _called(journal: Journal, word: str) -> set[int]:
    """Return who has a word in the name that begins like this one, or is short for it."""
    low = word[:_BEGINNING]
    found = set(journal.numbers("contacts_with_prefix", low=low, high=low + "\U0010ffff"))
    return found.union(*(journal.numbers("contacts_with_word", word=other) for other in sorted(nickname_words(word))))


def _crowd(journal: Journal, entries: Sequence[Entry]) -> Crowd:
    """Return how often the words of these names occur among all."""
    words = {word for entry in entries for word in entry.names}
    names = Counter({word: len(journal.numbers("contacts_with_word", word=word)) for word in words})
    return Crowd(journal.numbers("next_contact")[0], names, Counter(), Counter())


def told(contact: Contact, journal: Journal) -> str:
    """Return 'Bob Ellis (bob-ellis, Acme)': a contact and what tells it apart."""
    roles = journal.find(Role, "affiliations_of", contact_id=contact.id)
    places = [role.organization for role in roles if role.organization][:1]
    return f"{contact.name} ({', '.join([contact.handle, *places])})"
