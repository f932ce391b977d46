"""Complaints: whose are open, whose are to be checked, and what colleagues are told of them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sample import MOMENT, noted

from listenlog.domain.clock import Moment
from listenlog.domain.contact import Contact
from listenlog.domain.errors import ItemProblem
from listenlog.domain.item import item_of
from listenlog.domain.need import Need
from listenlog.domain.preference import Preference
from listenlog.domain.question import BUILT_IN, FEELING, Question
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.brief import prepare_brief
from listenlog.services.complaint import complaints_around
from listenlog.services.contacts import move
from listenlog.services.done import OPEN, settle
from listenlog.services.items import find_item
from listenlog.services.need import (
    list_needs,
    reopen_need,
    restate_need,
    solve_need,
)
from listenlog.services.question import add_question, built_in, list_questions
from listenlog.store.compiled import sqlite
from listenlog.store.journal import Journal


def at(days: int) -> Moment:
    """Return the moment so many days after the sample's."""
    wall = datetime(2026, 11, 22, 14, 10, tzinfo=UTC) + timedelta(days=days)
    return Moment(wall, wall, "UTC")


def complainer(journal: Journal, name: str, organization: str | None = "Acme", on: date = MOMENT.on) -> Contact:
    contact = add_contact(journal, Newcomer(name, organization))
    noted(journal, [contact], f"complaint: {name} waits", on=on)
    return contact


def of(pairs: list[tuple[Contact, Need]]) -> list[tuple[str, str | None]]:
    return [(whose.handle, need.asked) for whose, need in pairs]


def only(journal: Journal, contact: Contact) -> Need:
    (need,) = journal.find(Need, "every_need_of", contact_id=contact.id)
    return need


def test_what_was_solved_is_named_again_from_a_week_after(journal: Journal) -> None:
    ann = complainer(journal, "Ann", on=date(2026, 11, 3))
    solve_need(journal, ann, only(journal, ann), MOMENT.on, MOMENT, "done")
    for days in (0, 6):
        with pytest.raises(ItemProblem):
            find_item(journal, ann, OPEN, "waits", at(days).on)
        assert find_item(journal, ann, ("need", "unchecked"), "waits", at(days).on).text == "Ann waits"
    item = find_item(journal, ann, OPEN, "waits", at(7).on)
    row = settle(journal, ann, item, at(7).on, at(7)).row
    assert row == only(journal, ann)
    assert only(journal, ann).checked_on == at(7).on
    for kinds in (OPEN, ("need", "unchecked")):
        with pytest.raises(ItemProblem):
            find_item(journal, ann, kinds, "waits", at(8).on)
    assert find_item(journal, ann, ("settled",), "waits", at(8).on).row == row


@pytest.mark.files
def test_complaints_are_found_by_their_index(journal: Journal) -> None:
    sql, binds, _columns, _codecs = sqlite.STATEMENTS["complaints_around"]
    plan = journal.connection.execute(f"EXPLAIN QUERY PLAN {sql}", dict.fromkeys(binds, 1)).fetchall()
    assert any("ix_need_complaint" in row[3] for row in plan)
    assert not any(row[3].startswith("SCAN") for row in plan)


def test_what_to_ask_everybody_leaves_out_who_is_not_to_be_asked(journal: Journal) -> None:
    people = {name: add_contact(journal, Newcomer(name)) for name in ("Ann", "Dead", "Archived", "Removed", "Back")}
    for contact in people.values():
        add_question(journal, contact, "how was it?", MOMENT)
    with journal.transaction("sample"):
        journal.replace(people["Dead"]._replace(died_on=MOMENT.on))
        journal.replace(people["Archived"]._replace(archived_on=MOMENT.on))
        for name in ("Removed", "Back"):
            rule = Preference(contact_id=people[name].id, aspect="do_not_contact", stated_on=date(2026, 11, 4))
            journal.add(rule)
        journal.add(rule._replace(lifted=True, stated_on=MOMENT.on))
    assert [whose.handle for whose, _q in list_questions(journal, MOMENT.on)] == ["ann", "back"]
    for contact in people.values():
        assert [q.text for _whose, q in list_questions(journal, MOMENT.on, contact)] == ["how was it?"]


def test_colleagues_are_who_is_there_now(journal: Journal) -> None:
    ann, bob = complainer(journal, "Ann"), add_contact(journal, Newcomer("Bob", "Acme"))
    zed = add_contact(journal, Newcomer("Zed"))
    assert of(complaints_around(journal, bob)) == [("ann", "Ann waits")]
    assert complaints_around(journal, ann) == complaints_around(journal, zed) == []
    with journal.transaction("sample"):
        move(journal, bob, "Beta", None, MOMENT.on)
    assert complaints_around(journal, bob) == []
    assert prepare_brief(journal, bob, MOMENT).account_complaints == ()
    assert built_in(journal, bob) == []
    with journal.transaction("sample"):
        move(journal, ann, "Beta", None, MOMENT.on)
        journal.replace(ann._replace(died_on=MOMENT.on))
    assert complaints_around(journal, bob) == []


def test_a_question_counts_as_asked_since_the_newest_complaint(journal: Journal) -> None:
    ann, bob = complainer(journal, "Ann", on=date(2026, 11, 3)), add_contact(journal, Newcomer("Bob", "Acme"))
    assert [q.text for q in built_in(journal, bob)] == list(BUILT_IN)
    with journal.transaction("sample"):
        for on, text in ((date(2026, 11, 2), BUILT_IN[0]), (date(2026, 11, 3), BUILT_IN[1])):
            journal.add(Question(contact_id=bob.id, text=text, added_on=on, asked_on=on))
    left = [BUILT_IN[0], *BUILT_IN[2:]]
    for contact in (ann, bob):
        assert [q.text for q in built_in(journal, contact)] == left
        assert list(prepare_brief(journal, contact, MOMENT).complaint_questions) == left
    noted(journal, [bob], "complaint: it hums")
    assert len(built_in(journal, ann)) == 6
    item = find_item(journal, ann, ("question",), "what should I do first", MOMENT.on)
    assert settle(journal, ann, item, MOMENT.on, MOMENT).row.id
    assert BUILT_IN[4] not in [q.text for q in built_in(journal, bob)]


def test_the_dead_are_asked_nothing(journal: Journal) -> None:
    ann = complainer(journal, "Ann")
    with journal.transaction("sample"):
        journal.replace(ann._replace(died_on=MOMENT.on))
    brief = prepare_brief(journal, ann._replace(died_on=MOMENT.on), MOMENT)
    assert (brief.complaint_questions, brief.open_with) == ((), None)
    solved = solve_need(journal, ann._replace(died_on=MOMENT.on), only(journal, ann), MOMENT.on, MOMENT, "done")
    assert solved[1] is None
    assert prepare_brief(journal, ann._replace(died_on=MOMENT.on), at(8)).to_check == ()


def test_what_opens_the_talk_is_the_complaint(journal: Journal) -> None:
    ann, bob = complainer(journal, "Ann", on=date(2026, 11, 3)), add_contact(journal, Newcomer("Bob", "Acme"))
    noted(journal, [bob], "skis in winter")
    add_question(journal, bob, "how was Mexico?", MOMENT)
    assert prepare_brief(journal, bob, MOMENT).open_with == BUILT_IN[0]
    with journal.transaction("sample"):
        for text in BUILT_IN:
            journal.add(Question(contact_id=ann.id, text=text, added_on=MOMENT.on, asked_on=MOMENT.on))
    assert prepare_brief(journal, bob, MOMENT).open_with == "How is it by now with what Ann told me on 3 Nov?"
    assert prepare_brief(journal, ann, MOMENT).open_with == "How is it by now with what you told me on 3 Nov?"
    _, question = solve_need(journal, ann, only(journal, ann), MOMENT.on, MOMENT, "done")
    assert question is not None
    assert prepare_brief(journal, bob, MOMENT).open_with == "how was Mexico?"
    add_question(journal, ann, "older?", at(-3))
    assert prepare_brief(journal, ann, MOMENT).open_with == FEELING


def test_what_is_reopened_is_as_it_was_but_for_what_was_tried(journal: Journal) -> None:
    ann = complainer(journal, "Ann")
    before = restate_need(journal, ann, only(journal, ann), MOMENT.on, agreed=True)
    solved, _ = solve_need(journal, ann, before, MOMENT.on, MOMENT, "done", resolution=" a call ")
    assert solved == before._replace(resolved_on=MOMENT.on, resolution="a call")
    assert [q.text for _whose, q in list_questions(journal, MOMENT.on)] == [FEELING]
    assert find_item(journal, ann, ("settled",), "waits", MOMENT.on) == item_of(solved)
    assert reopen_need(journal, ann, solved, MOMENT, "need reopen") == before._replace(resolution="a call")
    assert list_questions(journal, MOMENT.on) == []
    assert [need for _whose, need in list_needs(journal)] == [only(journal, ann)]
