"""What a question looks for, and how a text is ranked."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.search import (
    NEXT,
    SAME_DAY,
    Days,
    Word,
    brevity,
    days_of,
    groups_of,
    is_question,
    lifted,
    may_name,
    rarity,
    timeliness,
    words_of,
)
from listenlog.domain.when import Reference

NOW = Reference(datetime(2026, 11, 22, 14, 10))


def test_words_of_a_question() -> None:
    assert words_of("What does Bob's daughter study?") == [
        Word("what", True), Word("does", False), Word("bob", True), Word("daughter", False), Word("study", False)
    ]  # fmt: skip
    assert words_of("Zoë’s zoe") == [Word("zoe", True)]
    assert words_of('"unbalanced NEAR( col:x * \x00') == [
        Word("unbalanced", False), Word("near", True), Word("col", False), Word("x", False)
    ]  # fmt: skip
    assert words_of("... !!!") == []


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("what does bob study", {"bob", "study"}),
        ("the rose garden", {"garden"}),
        ("when did Rose call", {"rose", "call"}),
        ("Rose garden", {"garden"}),  # the first word is written so anyway
        ("room 12", {"room"}),
    ],
)
def test_words_that_may_name_somebody(asked: str, names: set[str]) -> None:
    assert {word.text for word in words_of(asked) if may_name(word)} == names


@pytest.mark.parametrize(
    ("asked", "days", "said"),
    [
        ("what did he say on 9 December 2023?", Days(date(2023, 12, 9), date(2023, 12, 9)), {"9", "december", "2023"}),
        ("golf in June", Days(date(2026, 6, 1), date(2026, 6, 30), yearly=True), {"june"}),
        ("golf in may", Days(date(2026, 5, 1), date(2026, 5, 31), yearly=True), {"may"}),
        ("may he call", None, set()),
        ("the plan for 2024", Days(date(2024, 1, 1), date(2024, 12, 31)), {"2024"}),
        ("what happened last week", Days(date(2026, 11, 9), date(2026, 11, 15)), {"last", "week"}),
        ("what did she tell me yesterday?", Days(date(2026, 11, 21), date(2026, 11, 21)), {"yesterday"}),
        ("2024-02-30 or 12", None, set()),
        ("twin daughters", None, set()),
    ],
)
def test_days_that_a_question_names(asked: str, days: Days | None, said: set[str]) -> None:
    found, words = days_of(asked, NOW)
    assert found == days
    assert words - {"on", "in"} == said


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_asked(asked: str) -> None:
    for word in words_of(asked):
        assert word.text
        assert word.text.replace("_", "a").isalnum() or not word.text.isascii()
    days_of(asked, NOW)


def test_forms_of_a_word_are_looked_for_together() -> None:
    assert groups_of(["go", "went", "golf"]) == [("go", "went", "gone"), ("golf",)]


def test_rare_words_and_short_texts_count_more() -> None:
    assert rarity(1, 1000) > rarity(10, 1000) > rarity(900, 1000) > rarity(1000, 1000) > 0
    assert brevity("x" * 20) > brevity("x" * 200)


def test_days_asked_for_count_more_than_those_near_and_far() -> None:
    day = Days(date(2026, 6, 9), date(2026, 6, 9))
    on, near, far = (timeliness(date(2026, 6, n), day) for n in (9, 12, 30))
    assert on > near > far > 1 == timeliness(None, day) == timeliness(date(2026, 6, 9), None)
    june = Days(date(2026, 6, 1), date(2026, 6, 30), yearly=True)
    assert timeliness(date(2023, 6, 9), june) == timeliness(date(2026, 6, 9), june)
    leap = Days(date(2024, 2, 29), date(2024, 2, 29), yearly=True)
    assert timeliness(date(2023, 3, 1), leap) > 1.5


@pytest.mark.parametrize(
    ("asked", "said", "asks"),
    [("golf", 1, False), ("net 30", 2, False), ("golf?", 1, True), ("who sails", 1, True), ("net 30 terms", 3, True)],
)
def test_who_asks_and_who_looks_up(asked: str, said: int, asks: bool) -> None:
    assert is_question(asked, words_of(asked), said) == asks


def test_notes_lift_those_beside_them_on_the_same_day() -> None:
    one, other = date(2026, 11, 3), date(2026, 11, 4)
    days = {8: one, 16: one, 24: one, 32: other}
    found = lifted({16: 10.0}, days, {16: (8, 24, 0, 32)})
    assert set(found) == {8, 16, 24}  # what is of another day isn't beside it
    assert found == {8: NEXT * 10 + SAME_DAY * 10, 16: 10 + SAME_DAY * NEXT * 10, 24: NEXT * 10 + SAME_DAY * 10}
