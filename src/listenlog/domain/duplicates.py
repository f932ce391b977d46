"""Whether two entries are one and the same: what agrees, what differs, and how likely that makes it.

A logistic model over levels of agreement, as record linkage has used since Fellegi and Sunter (1969); the weights are
fitted by benchmarks/fit_duplicates.py. Measured in docs/adr/0021.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, product
from math import exp, log

from listenlog.domain.duplicate_weights import WEIGHTS
from listenlog.domain.names import name_words, nickname_words, phone_digits
from listenlog.domain.record import NamedTuple

PEOPLE = 5000  # of whom a store is taken to be a part: a name that is rare in a small one needn't be
CROWD = 40  # entries with a key, from which on it tells nobody apart
ONE = 0.5  # from which chance on two are held for one, and a group for one person on average
LINK = 0.3  # below it two don't bring groups together
NAMES = (
    "names same", "names near", "names alike", "names half", "names differ", "name same", "name near", "name differs",
    "name of one", "likeness of names", "rare names",
    "organizations sorted", "organizations within", "rare organizations", "left of organizations",
    "address same", "address near", "address local", "address alike", "address differs", "address of one",
    "phone same", "phone near", "phone begins", "phone differs", "phone of one",
    "birthday same", "birthday near", "birthday partly", "birthday differs",
    "places within", "places sorted", "numbers shared", "numbers differ", "first number", "rare places", "place of one",
    "organization and place",
)  # fmt: skip
_AT = {name: place for place, name in enumerate(NAMES)}
_NEAR, _ALIKE = 0.88, 0.75  # likeness from which on two words are taken for one, or may be
_SHORT = 0.95  # that of names that are short for each other
_PLACE_WORDS = """
street st road rd avenue ave drive dr place pl lane ln court ct close crescent circuit north south east west n s e w
"""
_FIRM_WORDS = "inc ltd llc gmbh ag co corp corporation company the of and for"
_OF_PLACES, _OF_FIRMS = frozenset(_PLACE_WORDS.split()), frozenset(_FIRM_WORDS.split())


class Entry(NamedTuple):
    """What is compared of a contact: words of names, organizations and places, folded; digits of a birthday.

    `birthday` is 'YYYYMMDD' or 'MMDD', '' where it isn't known. `places` are the words of postal addresses.
    """

    id: int
    names: tuple[str, ...] = ()
    nicknames: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    birthday: str = ""
    places: tuple[str, ...] = ()


class Crowd(NamedTuple):
    """How many entries there are, and how many have a word in their name, organization or place."""

    size: int
    names: Counter[str]
    organizations: Counter[str]
    places: Counter[str]

    def rarity(self, often: Counter[str], words: Iterable[str]) -> float:
        """Return how much words say together by how few have them."""
        return sum(log((self.size + PEOPLE) / max(often[word], 1)) for word in words)


class Pair(NamedTuple):
    """Two entries by their ids, how likely they are one, and what speaks for it."""

    one: int
    other: int
    chance: float
    evidence: tuple[str, ...]


def entry_of(
    number: int,
    name: str,
    *,
    nicknames: Iterable[str] = (),
    organizations: Iterable[str] = (),
    emails: Iterable[str] = (),
    phones: Iterable[str] = (),
    birthday: str = "",
    places: Iterable[str] = (),
) -> Entry:
    """Return an entry of texts as they were typed."""
    digits = (phone_digits(one) or re.sub(r"\D", "", one) for one in phones)
    return Entry(
        number,
        tuple(name_words(name)),
        tuple(word for nickname in nicknames for word in name_words(nickname)),
        tuple(" ".join(words) for one in organizations if (words := name_words(one))),
        tuple(dict.fromkeys(one.strip().casefold() for one in emails if one.strip())),
        tuple(dict.fromkeys(filter(None, digits))),
        re.sub(r"\D", "", birthday),
        tuple(word for one in places for word in name_words(one)),
    )


def crowd_of(entries: Iterable[Entry]) -> Crowd:
    """Return how often each word occurs among entries."""
    crowd = Crowd(0, Counter(), Counter(), Counter())
    size = 0
    for size, entry in enumerate(entries, 1):  # noqa: B007
        crowd.names.update(set(entry.names))
        crowd.organizations.update({word for one in entry.organizations for word in one.split()})
        crowd.places.update(set(entry.places))
    return crowd._replace(size=size)


def pairs_of(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """Return the places of entries that may be one: those that share a key which few have."""
    by_key: dict[tuple[str, ...], list[int]] = {}
    for place, entry in enumerate(entries):
        for key in set(keys_of(entry)):
            by_key.setdefault(key, []).append(place)
    found = {pair for places in by_key.values() if 1 < len(places) <= CROWD for pair in combinations(places, 2)}
    return sorted(found)


def keys_of(entry: Entry) -> Iterator[tuple[str, ...]]:
    """Yield what entries share that are worth comparing."""
    for email in entry.emails:
        yield "email", email
        yield "local", email.partition("@")[0]
    for phone in entry.phones:
        yield "phone", phone[-7:]
    if len(entry.birthday) == 8:
        yield "birthday", entry.birthday
    words = sorted({*entry.names, *entry.nicknames})
    for one, other in combinations(words, 2):
        yield "names", one[:3], other[:3]
        yield "endings", one[-3:], other[-3:]
    for word in words:
        yield "name", word
        if entry.birthday:
            yield "year", word[:3], entry.birthday[:4]
            yield "day", word[:3], entry.birthday[-4:]
        for place in set(entry.places):
            yield "at", word[:4], place
    places = [word for word in entry.places if word not in _OF_PLACES]
    numbers = {word for word in places if word.isdecimal() and len(word) < 5}
    streets = sorted({word[:5] for word in places if not word.isdecimal()})
    for number, street in product(numbers, streets):
        yield "house", number, street[:4]
    for one, other in combinations(streets, 2):
        yield "street", one, other
    if not entry.names:
        firms = {word for one in entry.organizations for word in one.split() if word not in _OF_FIRMS}
        for one, other in combinations(sorted(firms), 2):
            yield "firm", one[:5], other[:5]
        if len(firms) == 1:
            yield "firm", next(iter(firms))[:6]


def chance_of(one: Entry, other: Entry, crowd: Crowd, weights: Sequence[float] = WEIGHTS) -> float:
    """Return how likely two entries are one and the same, between 0 and 1."""
    found = compared(one, other, crowd)
    total = weights[0] + sum(w * x for w, x in zip(weights[1:], found, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def compared(one: Entry, other: Entry, crowd: Crowd) -> list[float]:
    """Return the features of two entries, in the order of NAMES.

    Of people the organization isn't compared, since colleagues share it, and a phone number counts like an e-mail
    address: no set that was fitted on has phone numbers of people.
    """
    found = [0.0] * len(NAMES)
    people = bool(one.names and other.names)
    if people:
        _compare_names(found, one, other, crowd)
    elif one.names or other.names:
        found[_AT["name of one"]] = 1
    if one.organizations and other.organizations and not people:
        _compare_organizations(found, one, other, crowd)
    address = _best(_ADDRESSES, (_addresses(a, b) for a, b in product(one.emails, other.emails)))
    phone = _best(_PHONES, (_phones(a, b) for a, b in product(one.phones, other.phones)))
    if people and phone in ("same", "near") and address not in ("same", "near"):
        address = phone
    if address:
        found[_AT[f"address {address}"]] = 1
    elif bool(one.emails) != bool(other.emails):
        found[_AT["address of one"]] = 1
    if phone and not people:
        found[_AT[f"phone {phone}"]] = 1
    elif bool(one.phones) != bool(other.phones) and not people:
        found[_AT["phone of one"]] = 1
    if one.birthday and other.birthday:
        found[_AT[f"birthday {_birthdays(one.birthday, other.birthday)}"]] = 1
    if one.places and other.places:
        _compare_places(found, one, other, crowd)
    elif one.places or other.places:
        found[_AT["place of one"]] = 1
    found[_AT["organization and place"]] = found[_AT["organizations within"]] * found[_AT["places within"]]
    return found


def _compare_names(found: list[float], one: Entry, other: Entry, crowd: Crowd) -> None:
    words = _aligned(one.names, other.names)
    likeness = [alike for alike, _word, _other in words]
    worst, best = min(likeness), max(likeness)
    if min(len(one.names), len(other.names)) > 1:
        level = "same" if worst == 1 else "near" if worst >= _NEAR else "alike" if worst >= _ALIKE else ""
        found[_AT[f"names {level or ('half' if best >= _NEAR else 'differ')}"]] = 1
    else:
        found[_AT[f"name {'same' if worst == 1 else 'near' if worst >= _NEAR else 'differs'}"]] = 1
    found[_AT["likeness of names"]] = (sum(likeness) / len(likeness)) ** 2
    shared = [max(a, b, key=crowd.names.__getitem__) for alike, a, b in words if alike >= _NEAR]
    found[_AT["rare names"]] = min(crowd.rarity(crowd.names, shared), 16) / 8


def _aligned(one: Sequence[str], other: Sequence[str]) -> list[tuple[float, str, str]]:
    """Return the words of the shorter name, each with its likeness to one of the longer, the likest first."""
    few, many = sorted((one, other), key=len)
    found: list[tuple[float, str, str]] = []
    left, right = set(range(len(few))), set(range(len(many)))
    likest = sorted(((_likeness(few[i], many[j]), -i, -j) for i in left for j in right), reverse=True)
    for likeness, i, j in likest:
        if -i in left and -j in right:
            left.remove(-i)
            right.remove(-j)
            found.append((likeness, few[-i], many[-j]))
    return found


@cache
def _likeness(one: str, other: str) -> float:
    """Return how alike two words of a name are: 1 for the same one, then nicknames, initials and slips of the keys."""
    if one == other:
        return 1.0
    if min(len(one), len(other)) == 1:
        return 0.9 if one[:1] == other[:1] else 0.0
    if other in nickname_words(one):
        return _SHORT
    from rapidfuzz.distance import OSA, JaroWinkler

    jaro = JaroWinkler.similarity(one, other) if min(len(one), len(other)) > 2 else 0.0
    return float(min(max(jaro, OSA.normalized_similarity(one, other)), 0.99))


def _compare_organizations(found: list[float], one: Entry, other: Entry, crowd: Crowd) -> None:
    from rapidfuzz import fuzz

    pairs = product(one.organizations, other.organizations)
    first, second = max(pairs, key=lambda pair: fuzz.token_sort_ratio(*pair))
    found[_AT["organizations sorted"]] = fuzz.token_sort_ratio(first, second) / 100
    found[_AT["organizations within"]] = (fuzz.token_set_ratio(first, second) / 100) ** 3
    words, others = set(first.split()), set(second.split())
    found[_AT["rare organizations"]] = min(crowd.rarity(crowd.organizations, words & others), 20) / 10
    left = min(crowd.rarity(crowd.organizations, few) for few in (words - others, others - words))
    found[_AT["left of organizations"]] = min(left, 10) / 10


_ADDRESSES = ("same", "near", "local", "alike", "differs")
_PHONES = ("same", "near", "begins", "differs")


def _best(levels: Sequence[str], found: Iterable[str]) -> str:
    return min(found, key=levels.index, default="")


def _addresses(one: str, other: str) -> str:
    if one == other:
        return "same"
    from rapidfuzz.distance import OSA, Indel

    likeness = OSA.normalized_similarity(one, other)
    letters = Indel.normalized_similarity("".join(sorted(one)), "".join(sorted(other)))
    if likeness >= 0.85 or letters >= 0.95:
        return "near"
    if one.partition("@")[0] == other.partition("@")[0]:
        return "local"
    return "alike" if likeness >= 0.65 or letters >= 0.9 else "differs"


def _phones(one: str, other: str) -> str:
    if one.endswith(other) or other.endswith(one):
        return "same"
    from rapidfuzz.distance import OSA

    a, b = one[-7:], other[-7:]
    return "near" if OSA.distance(a, b) <= 1 else "begins" if a[:3] == b[:3] else "differs"


def _birthdays(one: str, other: str) -> str:
    if one[-4:] == other[-4:] and (len(one) != len(other) or one == other):
        return "same"
    if len(one) != 8 or len(other) != 8:
        return "differs"
    from rapidfuzz.distance import OSA

    slips = OSA.distance(one, other)
    if slips <= 1 or (one[:4] == other[:4] and one[4:] == other[6:] + other[4:6]):
        return "near"
    same = sum(one[part] == other[part] for part in (slice(0, 4), slice(4, 6), slice(6, 8)))
    return "partly" if same == 2 or slips <= 2 else "differs"


def _compare_places(found: list[float], one: Entry, other: Entry, crowd: Crowd) -> None:
    from rapidfuzz import fuzz

    first, second = " ".join(one.places), " ".join(other.places)
    found[_AT["places within"]] = (fuzz.token_set_ratio(first, second) / 100) ** 2
    found[_AT["places sorted"]] = (fuzz.token_sort_ratio(first, second) / 100) ** 2
    numbers, others = ([word for word in entry.places if word.isdecimal()] for entry in (one, other))
    if numbers and others:
        found[_AT["numbers shared"]] = bool(set(numbers) & set(others))
        found[_AT["numbers differ"]] = not set(numbers) & set(others)
        found[_AT["first number"]] = numbers[0] == others[0]
    shared = set(one.places) & set(other.places)
    found[_AT["rare places"]] = min(crowd.rarity(crowd.places, shared), 24) / 12


def groups_of(
    entries: Sequence[Entry], weights: Sequence[float] = WEIGHTS, apart: Iterable[frozenset[int]] = ()
) -> list[list[Pair]]:
    """Return entries that are likely one, a group each as its pairs, the likeliest first.

    Two that are held to be `apart` (sets of two ids) are never in one group. A group grows as long as those in it are
    likely one with each other, on average.
    """
    crowd = crowd_of(entries)
    known = frozenset(apart)
    likely = [(chance_of(entries[a], entries[b], crowd, weights), a, b) for a, b in pairs_of(entries)]
    chances = {(a, b): chance for chance, a, b in likely}
    group = list(range(len(entries)))
    members = {place: [place] for place in group}

    def chance(a: int, b: int) -> float:
        pair = (min(a, b), max(a, b))
        if pair not in chances:
            chances[pair] = chance_of(entries[a], entries[b], crowd, weights)
        return chances[pair]

    for found, a, b in sorted(likely, key=lambda one: (-one[0], one[1:])):
        ours, theirs = members[group[a]], members[group[b]]
        if found < LINK:
            break
        if ours is theirs or any(frozenset((entries[x].id, entries[y].id)) in known for x, y in product(ours, theirs)):
            continue
        if sum(chance(x, y) for x, y in product(ours, theirs)) >= ONE * len(ours) * len(theirs):
            gone = group[b]
            for place in theirs:
                group[place] = group[a]
            ours += members.pop(gone)
    return [
        sorted(
            (
                Pair(entries[x].id, entries[y].id, chance(x, y), evidence_of(entries[x], entries[y]))
                for x, y in combinations(sorted(listed), 2)
            ),
            key=lambda pair: (-pair.chance, pair.one, pair.other),
        )
        for listed in sorted(members.values())
        if len(listed) > 1
    ]


def evidence_of(one: Entry, other: Entry) -> tuple[str, ...]:
    """Return what speaks for two entries being one, in words."""
    return tuple(_evidence(one, other))


def _evidence(one: Entry, other: Entry) -> Iterator[str]:
    if one.names and other.names:
        words = _aligned(one.names, other.names)
        if sorted(one.names) == sorted(other.names):
            yield "same name"
        elif all(likeness >= _NEAR for likeness, _a, _b in words):
            short = [f"{a} may be {b}" for likeness, a, b in words if likeness == _SHORT]
            yield from short or ["names alike"]
    address = _best(_ADDRESSES, (_addresses(a, b) for a, b in product(one.emails, other.emails)))
    if address in ("same", "near"):
        yield "same e-mail" if address == "same" else "e-mail alike"
    phone = _best(_PHONES, (_phones(a, b) for a, b in product(one.phones, other.phones)))
    if phone in ("same", "near"):
        yield "same phone" if phone == "same" else "phone one digit apart"
    if one.birthday and other.birthday and _birthdays(one.birthday, other.birthday) != "differs":
        yield f"{'same birthday' if _birthdays(one.birthday, other.birthday) == 'same' else 'birthday alike'}"
    if set(one.organizations) & set(other.organizations):
        yield "same organization"
    if one.places and other.places and set(one.places) == set(other.places):
        yield "same address"
