"""The grader: what it makes of words and numbers, what it says of an answer, and that nothing upsets it."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listenlog.domain import grading
from listenlog.domain.edit_distance import edits
from listenlog.domain.grading import grade
from listenlog.domain.grading_features import Compared, compare
from listenlog.domain.grading_text import LONGEST, clauses_of, read

FACTS = (
    "loves to golf",
    "twin daughters are 12",
    "family goes to Mexico every winter",
    "Moving from Stockholm to Austin in January",
    "Prefers text messages over email",
    "Renewal is up in November, 240 seats",
    "His sister Ann is a dentist in Tampa",
    "Vegetarian",
)


def verdicts(answer: str) -> dict[str, str]:
    """Return what isn't missed of an answer, by fact."""
    graded = grade(FACTS, [answer], person="Bob Ellis")
    return {fact: best.verdict for fact, best in zip(FACTS, graded.facts, strict=True) if best.verdict != "missed"}


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("he plays golf", "loves to golf"),
        ("two twin girls, 12", "twin daughters are 12"),
        ("twin girls of twelve", "twin daughters are 12"),
        ("they are in mexico each winter", "family goes to Mexico every winter"),
        ("relocating from Stockholm to Austin", "Moving from Stockholm to Austin in January"),
        ("texts, not e-mail", "Prefers text messages over email"),
        ("renews in nov for 240 seats", "Renewal is up in November, 240 seats"),
        ("doesn't eat meat", "Vegetarian"),
        ("his sister's a dentist", "His sister Ann is a dentist in Tampa"),
        ("Vegeterian", "Vegetarian"),
    ],
)
def test_what_means_the_same_is_known(answer: str, fact: str) -> None:
    assert verdicts(answer).get(fact) == "recalled"


@pytest.mark.parametrize(
    ("answer", "fact", "reason"),
    [
        ("twin daughters, 10", "twin daughters are 12", "number differs: 10, 12"),
        ("twin sons", "twin daughters are 12", "differs: sons, daughters"),
        ("420 seats renew in november", "Renewal is up in November, 240 seats", "number differs: 420, 240"),
        ("moving from Austin to Stockholm", "Moving from Stockholm to Austin in January", "the other way round"),
        ("prefers email over text messages", "Prefers text messages over email", "the other way round"),
        ("his sister is a dentist in Tulsa", "His sister Ann is a dentist in Tampa", "differs: tulsa, tampa"),
        ("his brother is a dentist", "His sister Ann is a dentist in Tampa", "differs: brother, sister"),
    ],
)
def test_what_differs_is_not_known_and_says_why(answer: str, fact: str, reason: str) -> None:
    graded = grade(FACTS, [answer], person="Bob Ellis").facts[FACTS.index(fact)]
    assert graded.verdict != "recalled"
    assert graded.reason == reason


def test_several_facts_in_one_answer_and_several_answers_to_one() -> None:
    graded = grade(FACTS, ["golf and twin daughters who are 12; a vegetarian", "he loves golf"])
    assert [best.verdict for best in graded.facts][:2] == ["recalled", "recalled"]
    assert graded.facts[7].verdict == "recalled"
    assert [row[0].verdict for row in graded.cells] == ["recalled", "recalled"]
    assert graded.facts[1].clause == "twin daughters who are 12"
    assert graded.facts[3] == grading.Best("missed", None, "", "", 0.0)


def test_nothing_said_is_nothing_known() -> None:
    for answers in ([], [""], ["  \n "], ["?!"], ["the of and"]):
        assert {best.verdict for best in grade(FACTS, answers).facts} == {"missed"}
    assert grade([], ["golf"]).facts == ()


def test_the_name_of_the_person_says_nothing() -> None:
    facts = ["Bob has a boat", "Bob likes jazz"]
    assert [best.verdict for best in grade(facts, ["Bob"], person="Bob Ellis").facts] == ["missed", "missed"]


def test_what_the_question_said_already_says_nothing() -> None:
    assert grade(["has a family cabin"], ["family"]).facts[0].verdict != "missed"
    assert grade(["has a family cabin"], ["family"], cue="What of the family?").facts[0].verdict != "recalled"
    assert grade(["has a family cabin"], ["a cabin"], cue="What of the family?").facts[0].verdict == "recalled"


@pytest.mark.parametrize("fact", ["Max is 7 and Eva 9", "7 year old Max and 9 year old Eva", "kids: Max (7), Eva (9)"])
@pytest.mark.parametrize(
    ("answer", "known"),
    [("Max is 9, Eva is 7", False), ("max is 9", False), ("Eva is 9, Max is 7", True), ("max 7", True)],
)
def test_a_number_belongs_to_whom_it_was_noted_of(fact: str, answer: str, known: bool) -> None:
    found = grade([fact, "loves to golf"], [answer]).facts[0]
    assert (found.verdict == "recalled", found.reason) == (known, "" if known else "the other way round")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("twenty five people, 3 offices", {25, 3}),
        ("$14M led by X", {14e6}),
        ("14 million", {14e6}),
        ("40k and 2,500.75", {40e3, 2500.75}),
        ("30% off", {0.3}),
        ("30 percent off", {0.3}),
        ("half the team, a quarter of it", {0.5, 0.25}),
        ("the 15th, her second child", {15, 2}),
        ("Q3 and SOC2", {3, 2}),
        ("1.2.3", {0}),
    ],
)
def test_numbers_are_read(text: str, numbers: set[float]) -> None:
    assert sorted(read(text).numbers) == pytest.approx(sorted(numbers))


def test_clauses() -> None:
    assert clauses_of("slow support; zendesk undercutting") == ["slow support", "zendesk undercutting"]
    assert clauses_of("golf and chess, 2,500 euros\ntwins.") == ["golf", "chess", "2,500 euros", "twins"]
    assert clauses_of(" \n ; ") == []


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("", "", 0),
        ("bob", "bob", 0),
        ("bob", "bop", 1),
        ("bob", "bo", 1),
        ("bob", "obb", 1),
        ("ab", "ba", 1),
        ("kitten", "sitting", 3),
    ],
)
def test_edits(one: str, other: str, number: int) -> None:
    assert edits(one, other) == edits(other, one) == number


words = st.text(max_size=60) | st.lists(
    st.sampled_from(
        ["he", "not", "twin", "golf", "12", "from", "to", "Austin", "Stockholm", ",", ";", "and", "30%", "$5k"]
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(facts=st.lists(words, max_size=4), answers=st.lists(words, max_size=3), person=words)
def test_nothing_upsets_it_and_the_order_of_facts_says_nothing(
    facts: list[str], answers: list[str], person: str
) -> None:
    graded = grade(facts, answers, person=person)
    assert len(graded.cells) == len(answers)
    assert all(0 <= cell.probability <= 1 for row in graded.cells for cell in row)
    backwards = grade(facts[::-1], answers, person=person)
    for row, other in zip(graded.cells, backwards.cells, strict=True):
        assert [cell.probability for cell in row] == pytest.approx([cell.probability for cell in other][::-1])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(FACTS))
def test_the_very_words_are_known(fact: str) -> None:
    assert verdicts(fact)[fact] == "recalled"


def test_of_an_answer_without_end_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Compared] = []

    def counted(*args: Any) -> Compared:
        compared.append(compare(*args))
        return compared[-1]

    monkeypatch.setattr("listenlog.domain.grading.compare", counted)
    long = " and ".join(f"word{n}" for n in range(10_000))
    assert len(read(long).words) <= LONGEST
    graded = grade(FACTS, [f"he plays golf, {long}", long])
    assert graded.facts[0].verdict == "recalled"
    assert len(compared) <= grading.MOST * len(FACTS)
