"""Searching a store: names, days, years of notes, what is capped."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.when import Reference
from listenlog.services import search as searching
from listenlog.services.contacts import make_contact
from listenlog.services.import_lines import import_lines
from listenlog.services.search import search
from listenlog.store.journal import Journal, open_memory, open_store

NOW = datetime(2026, 11, 22, 14, 10)


@pytest.fixture
def journal() -> Iterator[Journal]:
    journal = open_memory(NOW.replace(tzinfo=UTC))
    yield journal
    journal.close()


def noted(journal: Journal, *notes: tuple[str, str, str]) -> None:
    """Note (contact, date, text) of each."""
    lines = [json.dumps({"contact": who, "date": on, "text": text, "external_id": text}) for who, on, text in notes]
    import_lines(journal, lambda: lines)


def found(journal: Journal, asked: str, **options: object) -> list[str | None]:
    """Return the notes that are found, best first."""
    results = search(journal, asked, Reference(NOW), **options).results  # type: ignore[arg-type]
    return [result.external_id for result in results]


def test_a_question_finds_the_note_of_whom_it_names(journal: Journal) -> None:
    noted(
        journal,
        ("John Reed", "2026-03-09", "his daughter studies law in Leeds"),
        ("Bob Ellis", "2024-09-18", "daughter Maya studies marine biology"),
        ("Dana Kim", "2026-03-10", "Bob Ellis has a daughter"),
    )
    assert found(journal, "what does Bob's daughter study")[0] == "daughter Maya studies marine biology"
    assert found(journal, "what does john's daughter study")[0] == "his daughter studies law in Leeds"
    assert found(journal, "bob daughter")[:2] == ["daughter Maya studies marine biology", "Bob Ellis has a daughter"]


def test_two_words_that_name_one_person_are_not_everybody_of_either(journal: Journal) -> None:
    noted(journal, ("Bob Ellis", "2026-01-01", "a boat"), ("Bob Stone", "2026-01-02", "a boat too"))
    noted(journal, ("Ann Ellis", "2026-01-03", "a boat as well"))
    assert found(journal, "Bob Ellis boat")[0] == "a boat"
    assert set(found(journal, "Ellis boat")[:2]) == {"a boat", "a boat as well"}


def test_a_nickname_stands_for_who_has_the_name(journal: Journal) -> None:
    noted(journal, ("Ann Lee", "2026-01-02", "sails"), ("Robert Stone", "2026-01-01", "sails at weekends"))
    assert found(journal, "what does Bob sail")[0] == "sails at weekends"


def test_a_name_that_is_a_word_too_is_looked_for_in_small_letters(journal: Journal) -> None:
    noted(journal, ("Rose Hill", "2026-01-01", "paints"), ("Ann Lee", "2026-01-02", "grows a rose in her garden"))
    assert found(journal, "rose") == [None, "grows a rose in her garden"]  # the contact, and the word
    assert found(journal, "what does Rose paint")[0] == "paints"


def test_a_day_that_is_asked_for_comes_first(journal: Journal) -> None:
    noted(
        journal,
        ("Bob Ellis", "2025-06-03", "talked about the budget"),
        ("Bob Ellis", "2026-02-11", "nothing new"),
        ("Bob Ellis", "2026-06-12", "budget again"),
    )
    assert found(journal, "budget in June 2025")[0] == "talked about the budget"
    assert found(journal, "what did Bob say on 11 February 2026?")[0] == "nothing new"
    assert found(journal, "what happened on 2026-02-11?") == ["nothing new"]
    assert found(journal, "budget", since=date(2026, 1, 1)) == ["budget again"]


def test_words_are_looked_up_and_questions_are_answered(journal: Journal) -> None:
    noted(journal, ("Bob Ellis", "2026-01-01", "golf"), ("Bob Ellis", "2026-01-02", "chess"))
    assert found(journal, "bob golf") == ["golf"]
    assert found(journal, "does Bob play golf?") == ["golf", "chess"]
    assert set(found(journal, "golf chess")) == {"chess", "golf"}
    assert found(journal, "quokka") == []


def test_a_talk_without_a_text_answers_nothing(filled: Journal) -> None:
    for asked in (
        "who is Bob?",
        "what did Bob say on 22 November 2026?",
        "what happened on 22 November 2026?",
        "Bob golf",
    ):
        results = search(filled, asked, Reference(NOW)).results
        assert results
        assert all(result.text for result in results)


def test_e_mail_is_found_however_it_is_written(journal: Journal) -> None:
    noted(journal, ("Bob Ellis", "2026-01-01", "wants an e-mail"), ("Ann Lee", "2026-01-01", "answers emails at night"))
    for asked in ("e-mail", "E-Mails", "email"):
        assert set(found(journal, asked)) == {"wants an e-mail", "answers emails at night"}


def test_names_alone_find_who_has_them(journal: Journal) -> None:
    noted(journal, ("Bob Ellis", "2026-01-01", "golf"), ("Ann Lee", "2026-01-02", "knows Bob"))
    results = search(journal, "bob", Reference(NOW)).results
    assert [(one.kind, one.contact) for one in results] == [("contact", "bob-ellis"), ("interaction", "ann-lee")]
    assert [one.name for one in search(journal, "who", Reference(NOW)).results] == []


def test_somebody_s_old_notes_are_found_among_many_of_others(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MATCHES", 20)
    noted(journal, ("Bob Ellis", "2016-01-01", "his daughter studies law"))
    noted(journal, *((f"Person {n}", "2026-01-01", f"a daughter {n}") for n in range(50)))
    assert found(journal, "what does Bob's daughter study?")[0] == "his daughter studies law"
    bob = journal.first(Contact, "contact_by_handle", handle="bob-ellis")
    assert found(journal, "daughter", who=bob) == ["his daughter studies law"]


def test_a_name_that_a_hundred_have_tells_nobody_apart(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "NAMED", 3)
    noted(journal, *((f"Maria N{n}", "2026-01-01", f"chess {n}") for n in range(5)), ("Ann Lee", "2026-01-02", "Maria"))
    assert found(journal, "Maria")[:1] != []
    assert "chess 4" in found(journal, "what about chess and Maria")
    assert found(journal, "Maria N2 chess")[0] == "chess 2"


def test_what_was_dropped_is_not_found_and_what_is_sensitive_says_so(journal: Journal) -> None:
    with journal.transaction("x"):
        make_contact(journal, "Bob Ellis", met="at the fair")
    (result,) = search(journal, "fair", Reference(NOW)).results
    assert (result.kind, result.on, result.text) == ("contact", None, "Bob Ellis at the fair")


@pytest.mark.parametrize("asked", ["", "   ", "!!!", "\x00\x1b", "—"])
def test_nothing_to_look_for(journal: Journal, asked: str) -> None:
    with pytest.raises(UsageProblem, match="What are you looking for"):
        search(journal, asked, Reference(NOW))


@pytest.mark.parametrize(
    "asked",
    [
        '"unbalanced', "NEAR(", "NEAR(a b, 2)", "col:x", "*", "a*", "^golf", "golf AND", "OR", "NOT golf", "-golf", "+", "a\x00b",
        "golf' OR 1=1 --", "{body}: golf", "\ud800 golf", "e\u0301 " * 3000, "word " * 10_000, " ".join(f"w{n}" for n in range(10_000)),
        "ﬀ ſ ß İ", "हिन्दी แมว 猫", "🎉 🎉", "_", "__a__", "9" * 500, "golf" * 500,
    ],
)  # fmt: skip
def test_hostile_questions_are_answered_or_refused(journal: Journal, asked: str) -> None:
    noted(journal, ("Bob Ellis", "2026-01-01", "loves golf"), ("猫山", "2026-01-01", "猫 loves 🎉"))
    try:
        search(journal, asked, Reference(NOW))
    except UsageProblem:
        assert not any(c.isalnum() for c in asked)


@pytest.fixture(scope="module")
def searched(filled_once: str) -> Iterator[Journal]:
    """Yield one store for all questions."""
    journal = open_store(filled_once, NOW.replace(tzinfo=UTC))
    yield journal
    journal.close()


WORDS = [
    "Bob",
    "bob",
    "ellis",
    "John Reed",
    "golf",
    "who",
    "?",
    "in June",
    "2026",
    "yesterday",
    "Acme",
    "OR",
    "NEAR(",
    '"',
    "*",
    "daughters",
]


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=8), st.integers(1, 30))
@settings(max_examples=150, deadline=None)
def test_whatever_is_asked_results_are_ranked_and_have_texts(searched: Journal, asked: list[str], limit: int) -> None:
    try:
        results = search(searched, " ".join(asked), Reference(NOW), limit=limit).results
    except UsageProblem:
        return
    assert len(results) <= limit
    assert [one.score for one in results] == sorted((one.score for one in results), reverse=True)
    assert all(one.text and one.score >= 0 for one in results)
