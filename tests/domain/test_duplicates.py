"""Which entries are one and the same, and what is said for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.duplicate_weights import WEIGHTS
from listenlog.domain.duplicates import (
    CROWD,
    NAMES,
    ONE,
    Entry,
    chance_of,
    compared,
    crowd_of,
    entry_of,
    evidence_of,
    groups_of,
    pairs_of,
)

OTHERS = [entry_of(n, name) for n, name in enumerate(("Ann Smith", "Ian Reed", "Mary Stone", "Tom Hill"), 10)]


def two(one: dict[str, object], other: dict[str, object]) -> tuple[Entry, Entry]:
    """Return two entries of keywords."""
    return entry_of(1, **one), entry_of(2, **other)  # type: ignore[arg-type]


def person(name: str, **details: object) -> dict[str, object]:
    """Return the keywords of an entry, each detail in a list."""
    return {"name": name, **{key: value if key == "birthday" else [value] for key, value in details.items()}}


SAME = [
    (person("Bob Ellis"), person("Bob Ellis"), ("same name",)),
    (person("Bob Ellis"), person("Ellis, Bob"), ("same name",)),
    (person("Bob Ellis"), person("Robert Ellis"), ("bob may be robert",)),
    (person("Bob Ellis"), person("Bob Elis"), ("names alike",)),
    (person("Bob Ellis", phones="+1 555 123 4567"), person("B. Ellis", phones="555 123-4567"), ("names alike", "same phone")),
    (person("Bob Ellis", emails="b@acme.example"), person("R. Elis", emails="B@Acme.example"), ("same e-mail",)),
    (
        person("Siobhán Ní Bhriain", birthday="1985-05-14"),
        person("Siobhan Ni Briain", birthday="1985-05-14"),
        ("names alike", "same birthday"),
    ),
    (person("Anna Berg", places="8 Elm Street, Cork"), person("Ana Berg", places="8 Elm Street, Cork"), ("names alike", "same address")),
]  # fmt: skip
OTHER = [
    (person("Bob Ellis"), person("Bob Stone")),
    (person("Joan Smith"), person("John Smith")),
    (person("Bob Ellis", organizations="Acme"), person("John Reed", organizations="Acme")),  # colleagues
    (person("Bob Ellis", phones="555 123 4567"), person("John Reed", phones="555 123 4567")),  # with one telephone
    (person("Bob Ellis", emails="bob@acme.example"), person("Bob Ellis", emails="ellis.b@globex.example")),
    (person("Bob Ellis", birthday="1980-01-01"), person("Bob Ellis", birthday="1975-03-03")),
    (person("Bob"), person("Bob")),
    (person(""), person("")),
]


@pytest.mark.parametrize(("one", "other", "evidence"), SAME)
def test_one_person(one: dict[str, object], other: dict[str, object], evidence: tuple[str, ...]) -> None:
    first, second = two(one, other)
    assert chance_of(first, second, crowd_of([first, second, *OTHERS])) >= ONE
    assert evidence_of(first, second) == evidence
    assert [[(p.one, p.other) for p in group] for group in groups_of([first, second, *OTHERS])] == [[(1, 2)]]


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_two_people(one: dict[str, object], other: dict[str, object]) -> None:
    first, second = two(one, other)
    assert chance_of(first, second, crowd_of([first, second, *OTHERS])) < ONE
    assert groups_of([first, second, *OTHERS]) == []


def test_rare_names_say_more_than_common_ones() -> None:
    johns = [entry_of(n, f"John {name}") for n, name in enumerate(["Smith"] * 30 + ["Quigley"] * 2)]
    crowd = crowd_of(johns)
    assert chance_of(johns[30], johns[31], crowd) > chance_of(johns[0], johns[1], crowd)


def test_who_is_held_apart_is_in_no_group() -> None:
    entries = [entry_of(n, "Bob Ellis", emails=["b@acme.example"]) for n in range(3)]
    assert [len(group) for group in groups_of(entries)] == [3]
    held = groups_of(entries, apart=[frozenset((0, 1))])
    assert all({pair.one, pair.other} != {0, 1} for group in held for pair in group)


def test_what_many_share_brings_nobody_together() -> None:
    crowded = [entry_of(n, "", emails=["info@acme.example"]) for n in range(CROWD + 1)]
    assert pairs_of(crowded) == []
    assert len(pairs_of(crowded[:3])) == 3


def test_organizations_without_names_of_people() -> None:
    one = entry_of(1, "", organizations=["Onward Neighborhood House"], phones=["6666726"], places=["600 N Leavitt St"])
    same = entry_of(2, "", organizations=["Onward House"], phones=["6666729"], places=["600 N. Leavitt 60612"])
    other = entry_of(3, "", organizations=["Onward House"], phones=["4710255"], places=["12 Dale Road"])
    crowd = crowd_of([one, same, other])
    assert chance_of(one, same, crowd) >= ONE > chance_of(one, other, crowd)


WORDS = st.text("abéc ", max_size=12)
ENTRIES = st.builds(
    entry_of,
    st.integers(1, 9),
    WORDS,
    organizations=st.lists(WORDS, max_size=2),
    emails=st.lists(st.sampled_from(["a@b", "b@b", "", "ab@c"]), max_size=2),
    phones=st.lists(st.sampled_from(["5551234567", "+15551234567", "5551234568", "x"]), max_size=2),
    birthday=st.sampled_from(["", "19800101", "0101", "19810101"]),
    places=st.lists(st.sampled_from(["1 a street", "2 b rd", ""]), max_size=2),
)


@given(ENTRIES, ENTRIES)
def test_comparing_is_the_same_both_ways(one: Entry, other: Entry) -> None:
    crowd = crowd_of([one, other])
    assert compared(one, other, crowd) == pytest.approx(compared(other, one, crowd))
    assert 0 <= chance_of(one, other, crowd) <= 1
    assert len(compared(one, other, crowd)) == len(NAMES) == len(WEIGHTS) - 1
