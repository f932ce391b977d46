"""Questions that are open, questions that aren't, and those that they have answered already."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.fact import Fact
from listenlog.domain.question import BUILT_IN, FEELING, OPEN_BEGINNINGS, already_told, better_beginning, not_asked


def test_what_is_built_in_is_open_and_sells_nothing() -> None:
    assert len(BUILT_IN) == len(set(BUILT_IN)) == 6
    for text in (*BUILT_IN, FEELING):
        assert better_beginning(text) is None
        assert text.split()[0] in ("What", "How")
        assert text.endswith("?")
    assert not {"offer", "buy", "price", "upgrade"} & set(" ".join(BUILT_IN).casefold().split())


def test_what_was_asked_is_known_however_it_is_spelled() -> None:
    assert not_asked([]) == BUILT_IN
    assert not_asked(["what happened from your side", "  WHAT should I do first ?", "how was Mexico?"]) == (
        *BUILT_IN[1:4],
        BUILT_IN[5],
    )
    assert not_asked(BUILT_IN) == ()


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("Do you have kids?", f"{OPEN_BEGINNINGS}: Tell me about your kids"),
        ("do you have a dog", f"{OPEN_BEGINNINGS}: Tell me about your dog"),
        ("Does she have any children?", f"{OPEN_BEGINNINGS}: Tell me about your children"),
        ("So, do you have the new phones?", f"{OPEN_BEGINNINGS}: Tell me about your new phones"),
        ("Could you tell me about the audit?", f"{OPEN_BEGINNINGS}: Tell me about the audit"),
        ("Did you like the demo?", f"{OPEN_BEGINNINGS}: How did you like the demo"),
        ("Do you enjoy the new office?", f"{OPEN_BEGINNINGS}: How do you like the new office"),
        ("Do you have time on Friday?", OPEN_BEGINNINGS),
        ("Do you have to travel much?", OPEN_BEGINNINGS),
        ("Do you have plans for the summer with all of them?", OPEN_BEGINNINGS),
        ("Is the boat sold?", OPEN_BEGINNINGS),
        ("is Aoife well", OPEN_BEGINNINGS),
        ("was it fixed", OPEN_BEGINNINGS),
        ("Are we on track", OPEN_BEGINNINGS),
        ("Isn't it slow?", OPEN_BEGINNINGS),
        ("Won’t that break?", OPEN_BEGINNINGS),
        ("CAN WE MEET?", OPEN_BEGINNINGS),
        ("has the team grown", OPEN_BEGINNINGS),
        ("Should I call?", OPEN_BEGINNINGS),
        ("How was Mexico?", None),
        ("What happened?", None),
        ("Tell me about the board", None),
        ("Will's new job", None),
        ("Have a look at the list", None),
        ("do the list", OPEN_BEGINNINGS),
        ("does", None),
        ("the kids", None),
        ("who is Is?", None),
        ("?", None),
        ("", None),
    ],
)
def test_a_closed_question_is_answered_with_a_better_beginning(text: str, beginning: str | None) -> None:
    assert better_beginning(text) == beginning


def fact(text: str, topic: str | None = None, **more: object) -> Fact:
    return Fact(text=text, topic=topic, learned_on=date(2026, 11, 3), **more)  # type: ignore[arg-type]


FACTS = [
    fact("twin daughters, 12", "family"),
    fact("black, no sugar", "coffee"),
    fact("two dogs"),
    fact("loves to golf"),
    fact("the family goes to Mexico every winter"),
    fact("partner Conor"),
    fact("Aoife, 7, started violin"),
    fact("vegetarian since March"),
]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Do you have kids?", 0),
        ("do you have any children", 0),
        ("How many kids do you have?", 0),
        ("How old are the twins?", 0),
        ("How old are your daughters?", 0),
        ("And what about your kids?", 0),
        ("Tell me about your family", 0),
        ("How do you take your coffee?", 1),
        ("What does he drink?", 1),
        ("What pets do you have?", 2),
        ("Do you have a dog?", 2),
        ("Do you play golf?", 3),
        ("What hobbies do you have?", 3),
        ("Have you been to Mexico?", 4),
        ("Are you married?", 5),
        ("What's your partner's name?", 5),
        ("What are your wife's name and your coffee?", None),
        ("What do you eat?", 7),
        ("Are you vegetarian?", 7),
    ],
)
def test_what_they_told_already(question: str, answer: int | None) -> None:
    assert already_told(question, FACTS) == (None if answer is None else FACTS[answer])


@pytest.mark.parametrize(
    "question",
    [
        "How was Mexico?",
        "Did the family go to Mexico?",
        "How are the twins?",
        "What was Mexico like?",
        "What's new with the dogs?",
        "Is Aoife still playing the violin?",
        "How is Aoife getting on with the violin?",
        "Where do you play golf?",
        "When do you go to Mexico?",
        "Who is your partner?",
        "Why golf?",
        "What does your partner do?",
        "What are your daughters called?",
        "How old are the dogs?",
        "What do the twins do after school?",
        "Do you have a son?",
        "Do you have a cat?",
        "Do you drink tea?",
        "Do you have a boat?",
        "Does John have dogs?",
        "Aoife and the violin",
        "the dogs",
        "What do you do?",
        "What do you like?",
        "?",
        "",
        *BUILT_IN,
        FEELING,
    ],
)
def test_what_asks_for_more_than_is_known_is_not_answered(question: str) -> None:
    assert already_told(question, FACTS) is None


def test_the_first_fact_that_answers_does_and_none_that_is_left_out() -> None:
    dogs, more = fact("two dogs"), fact("three dogs by now")
    assert already_told("Do you have a dog?", [more, dogs]) == more
    for hidden in (fact("two dogs", sensitive=True), fact("Two Dogs", sensitive=True)):
        assert already_told("Do you have a dog?", [hidden]) is None
        assert already_told("Do you have a dog?", [dogs, hidden]) is None
        assert already_told("Do you have a dog?", [dogs, hidden, more]) == more


@given(st.text(), st.lists(st.builds(fact, st.text(min_size=1), st.none() | st.text(), sensitive=st.booleans())))
def test_any_text_is_a_question_and_a_fact_to_leave_out_never_answers(question: str, facts: list[Fact]) -> None:
    better_beginning(question)
    not_asked([question])
    for text in (question, f"do you have {question}?", f"what about the {question}"):
        found = already_told(text, facts)
        assert found is None or not found.sensitive
        assert already_told(text, [f for f in facts if f.sensitive]) is None
