"""What is asked at night: in which order, how much, in which words; and names."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.card import Card
from listenlog.domain.contrast import contrast_cue, contrast_words, said_of, short_names
from listenlog.domain.easy import Easy, read_holidays, read_weekdays
from listenlog.domain.errors import UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.name_answer import Judged, Person, judge_name
from listenlog.domain.names import folded
from listenlog.domain.need import Need
from listenlog.domain.preference import Preference
from listenlog.domain.quiz import (
    NEW_EACH,
    Asking,
    Conversation,
    chosen,
    fact_cue,
    hides,
    name_clues,
    opened,
    rule_cue,
    things_told,
)
from listenlog.domain.topics import topic_of

DAY = date(2026, 11, 22)
PLAIN: dict[str, Any] = {"begun": {}, "named": (), "asked": {}, "accounts": {}, "room": 10}


def due(number: int, contact: int, **fields: Any) -> Asking:
    meets = fields.pop("meets", False)
    return Asking(Card(id=number, contact_id=contact, reviews=1, **{"fact_id": 100 + number, **fields}), meets)


def new(contact: int, fact: int, **fields: Any) -> Asking:
    return Asking(Card(contact_id=contact, fact_id=fact, **fields))


def ids(cards: list[Asking]) -> list[int]:
    return [one.card.id or -(one.card.fact_id or one.card.contact_id) for one in cards]


# The order


def test_what_is_due_comes_before_what_is_new_and_no_more_than_there_is_room_for() -> None:
    cards = [new(1, 50), due(2, 2), due(1, 3)]
    assert ids(chosen(cards, **PLAIN)) == [2, 1, -50]
    assert ids(chosen(cards, **{**PLAIN, "room": 2})) == [2, 1]
    assert chosen(cards, **{**PLAIN, "room": 0}) == chosen(cards, **{**PLAIN, "room": -3}) == []


def test_whoever_is_met_comes_first_and_people_take_turns() -> None:
    cards = [due(1, 1), due(2, 1), due(3, 2), due(4, 2), due(5, 3, meets=True)]
    assert ids(chosen(cards, **PLAIN)) == [5, 1, 3, 2, 4]
    assert ids(chosen(cards, **{**PLAIN, "asked": {1: 1, 3: 2}})) == [3, 1, 4, 5, 2]


def test_at_most_five_new_ones_a_person_a_night() -> None:
    cards = [new(1, n) for n in range(50, 58)]
    assert len(chosen(cards, **PLAIN)) == NEW_EACH
    assert len(chosen(cards, **{**PLAIN, "begun": {1: 4}})) == 1
    assert len(chosen([*cards, new(2, 70)], **{**PLAIN, "begun": {1: 5}})) == 1


def test_names_of_one_account_are_begun_with_on_different_nights() -> None:
    names = [Asking(Card(contact_id=n, kind="name")) for n in (1, 2, 3, 4)]
    accounts = {1: 7, 2: 7, 3: 8, 4: 0}
    assert ids(chosen(names, **{**PLAIN, "accounts": accounts})) == [-1, -3, -4]
    assert ids(chosen(names, **{**PLAIN, "accounts": {**accounts, 9: 7}, "named": [9]})) == [-3, -4]
    known = Asking(Card(id=5, contact_id=2, kind="name", reviews=3))
    assert ids(chosen([names[0], known], **{**PLAIN, "accounts": accounts})) == [5, -1]


def test_the_same_fact_is_asked_once() -> None:
    contrast = due(9, 1, kind="contrast", other_id=2, fact_id=101)
    assert ids(chosen([due(1, 1), contrast], **PLAIN)) == [1]


# The words


def test_how_a_conversation_is_opened() -> None:
    def words(channel: str | None, on: date = DAY, at: str | None = None) -> str:
        return opened(Conversation(1, on, datetime(2026, 11, 22), channel, 1), "Bob Ellis", at, DAY)

    assert words("visit", at="10:30") == "You met Bob Ellis at 10:30."
    assert words(None) == "You met Bob Ellis."
    assert words("mobile", date(2026, 11, 20)) == "You spoke with Bob Ellis on 20 Nov."
    assert words("email") == "You heard from Bob Ellis by email."


def test_what_was_told() -> None:
    facts = [Fact(text="black", topic="coffee"), Fact(text="politics", sensitive=True), Fact(text="golf")]
    needs = [Need(asked="training", underlying="a new base"), Need(kind="complaint", asked="it is slow")]
    rules = [Preference(stance="avoids", channel="phone")]
    assert [thing.text for thing in things_told(facts, needs, rules)] == [
        "coffee: black", "leave out: politics", "golf", "asked for training, needs a new base", "complaint: it is slow",
        "avoids phone",
    ]  # fmt: skip


def test_cues() -> None:
    def cue(text: str, **fields: Any) -> str:
        return fact_cue("Bob", Fact(text=text, learned_on=date(2026, 11, 1), **fields), DAY)

    assert cue("black", topic="coffee") == "What did Bob tell you about coffee?"
    assert cue("two dogs") == "What did Bob tell you about pets?"
    assert cue("politics", sensitive=True) == "What should you leave out with Bob?"
    assert cue("Zyx") == "What did Bob tell you on 1 Nov?"
    for aspect in ("stance", "window", "appointment", "cadence", "gap"):
        for channel in ("phone", None):
            assert rule_cue("Bob", Preference(aspect=aspect, channel=channel)).endswith("?")


def test_a_cue_never_holds_the_answer() -> None:
    for text in ("twin daughters", "loves golf", "two dogs", "vegan", "moved house"):
        assert topic_of(text) not in text


def test_clues_of_a_name() -> None:
    facts = [Fact(text="golf"), Fact(text="politics", sensitive=True), Fact(text="two dogs")]
    assert name_clues("CFO", "Acme", None, facts, 0) == ["CFO at Acme", "golf"]
    assert name_clues("CFO", "Acme", None, facts, 1) == ["CFO at Acme", "two dogs"]
    assert name_clues(None, None, "at the fair", [], 5) == ["met at the fair"]
    assert name_clues(None, None, None, facts[1:2], 0) == []
    assert hides("golf", "Bob Ellis")
    assert not hides("Bob's boat", "Bob Ellis")


# Two people


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("two dogs", "John, not Bob, has the dogs"),
        ("has two dogs", "John, not Bob, has the dogs"),
        ("single", "John, not Bob, is single"),
        ("Allergic to nuts", "John, not Bob, is allergic to nuts"),
        ("plays recreational sports", "John, not Bob, plays recreational sports"),
        ("twin daughters who are 12", "John, not Bob, has twin daughters who are 12"),
        ("the family cabin", "John, not Bob: the family cabin"),
        ("his dogs are two", "John, not Bob: his dogs are two"),
        ("", "John, not Bob: "),
    ],
)
def test_whose_it_is(fact: str, words: str) -> None:
    assert contrast_words("John", "Bob", fact) == words


def test_which_of_the_two() -> None:
    assert contrast_cue("Acme", "two dogs") == "Which of the two at Acme has the dogs?"
    assert contrast_cue(None, "the family cabin") == "Which of the two: the family cabin?"
    assert short_names("John Reed", "Bob Ellis") == ("John", "Bob")
    assert short_names("John Reed", "john Ellis") == ("John Reed", "john Ellis")
    assert said_of("boss") == ""


# Names

ROSTER = [
    Person(1, "Bob Ellis", ("Bobby",)), Person(2, "John Reed"), Person(3, "Robert Stone"), Person(4, "Bob Stone"),
    Person(5, "Siobhán Ní Bhriain"), Person(6, "Joan Smith"), Person(7, "Al"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "asked", "judged"),
    [
        ("Bob Ellis", 1, Judged(True)),
        ("  bob ELLIS ", 1, Judged(True)),
        ("bobby", 1, Judged(True)),
        ("Ellis", 1, Judged(True)),
        ("bob", 1, Judged(True, "there is also Bob Stone")),
        ("Bob Elis", 1, Judged(True, "it is written Bob Ellis")),
        ("siobhan ni briain", 5, Judged(True, "it is written Siobhán Ní Bhriain")),
        ("siobhan", 5, Judged(True)),
        ("rob stone", 3, Judged(True, "on file as Robert Stone")),
        ("John", 1, Judged(False, "that is John Reed", 2)),
        ("Bob Stone", 1, Judged(False, "that is Bob Stone", 4)),
        ("joan", 2, Judged(False, "that is Joan Smith", 6)),  # one edit from John, but somebody else's
        ("ed", 7, Judged(False)),
        ("a", 7, Judged(False)),
        ("", 1, Judged(False)),
        ("?!", 1, Judged(False)),
    ],
)
def test_names_as_answers(typed: str, asked: int, judged: Judged) -> None:
    assert judge_name(typed, ROSTER[asked - 1], ROSTER) == judged


LETTERS = st.sampled_from("abcdefghijklmnopqrstuvwxyz")


@given(st.sampled_from(ROSTER[:6]), st.integers(0, 8), LETTERS)
def test_one_slip_is_forgiven_unless_it_is_another_name(person: Person, place: int, letter: str) -> None:
    name = folded(person.name)
    typed = f"{name[:place]}{letter}{name[place + 1 :]}"
    others = {form for other in ROSTER if other.id != person.id for form in other.forms()}
    judged = judge_name(typed, person, ROSTER)
    if typed in others:
        assert not judged.right
    elif " " not in (name[place : place + 1], letter) and place < len(name):
        assert judged.right


# Easy days


def test_easy_days_and_holidays() -> None:
    easy = Easy(read_weekdays("sat, Sunday"), read_holidays("2026-12-24..2027-01-02, 2027-05-01"))
    assert [easy.avoids(date(2026, 11, n)) for n in (20, 21, 22)] == [False, True, True]
    assert [easy.away(date(2026, 12, n)) for n in (23, 24, 31)] == [False, True, True]
    assert [easy.away(date(2027, 5, n)) for n in (1, 2)] == [True, False]
    assert read_weekdays(" ") == frozenset()
    assert read_holidays("") == ()


@pytest.mark.parametrize("text", ["sunday, someday", "mon tue wed thu fri sat sun"])
def test_weekdays_that_are_none(text: str) -> None:
    with pytest.raises(UsageProblem):
        read_weekdays(text)


@pytest.mark.parametrize("text", ["christmas", "2026-12-24..x", "2027-01-02..2026-12-24", "2026-12-24-2026-12-26"])
def test_holidays_that_are_none(text: str) -> None:
    with pytest.raises(UsageProblem):
        read_holidays(text)
