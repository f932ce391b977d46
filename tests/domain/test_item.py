"""Which item a fragment names."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.fact import Fact
from listenlog.domain.item import fitting, item_of
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question

ITEMS = [
    item_of(row)
    for row in (
        Promise(uid="01a2-01", text="pricing"),
        Promise(uid="01a2-02", text="the pricing of the Zürich office, by post"),
        Question(uid="01a2-03", text="How was Mexico?"),
        Need(uid="01a2-04", asked="training for the team", underlying="a database rebuilt"),
        Fact(uid="01a2-05", topic="family", text="twin daughters are 12"),
        Fact(uid="01a2-06", text="party in May"),
        Fact(uid="01a2-07", text="art"),
    )
]


@pytest.mark.parametrize(
    ("fragment", "uids"),
    [
        ("pricing", "1"),
        ("PRICING of", "2"),
        ("pri", "12"),
        ("zurich", "2"),
        ("the post", "2"),
        ("post pricing", ""),
        ("mexico?", "3"),
        ("  how   was ", "3"),
        ("rebuilt", "4"),
        ("twin 12", "5"),
        ("family: twin", "5"),
        ("family", "5"),
        ("art", "7"),
        ("ar", "567"),
        ("01A2-06", "6"),
        ("01a2-0", ""),
        ("", "1234567"),
        ("\\d", ""),
        (".*", ""),
    ],
)
def test_a_fragment_names_what_fits_best(fragment: str, uids: str) -> None:
    assert "".join(item.row.uid[-1] for item in fitting(ITEMS, fragment)) == uids


def test_items_say_what_they_are() -> None:
    assert [item.kind for item in ITEMS] == ["promise", "promise", "question", "request", "fact", "fact", "fact"]
    assert item_of(Need(kind="complaint", underlying="rest")).text == "rest"
    assert ITEMS[4].text == "twin daughters are 12"


@given(st.text(min_size=1), st.text())
def test_any_end_of_a_text_names_it(text: str, other: str) -> None:
    item = item_of(Fact(uid="x", text=f"{other} {text}"))
    assert fitting([item], text) == [item]


def test_a_long_text_is_no_trap() -> None:
    item = item_of(Fact(text="a b " * 100_000))
    start = time.process_time()
    assert fitting([item], "a " * 50 + "c") == []
    assert time.process_time() - start < 5
