"""The change journal: what any command wrote can be taken back exactly."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sample import BOB, MOMENT, fill, noted

from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.item import item_of
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.when import Reference
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.archive import archive_contact
from listenlog.services.done import settle
from listenlog.services.export import export_json
from listenlog.services.fact import correct_fact
from listenlog.services.history import list_deeds
from listenlog.services.import_json import import_json
from listenlog.services.import_lines import import_lines
from listenlog.services.merge import merge_contacts
from listenlog.services.relate import relate
from listenlog.services.undo import redo, undo
from listenlog.store.compiled import sqlite
from listenlog.store.journal import Journal, open_memory

SUNDAY = Reference(MOMENT.local.replace(tzinfo=None))


def everything(journal: Journal) -> object:
    """Return the export, and the derived rows that it leaves out."""
    content = json.loads("".join(export_json(journal, MOMENT)))
    return content, [tuple(row) for row in journal.pairs("all_name_word")]


def test_undo_takes_back_the_newest_command_then_the_one_before(journal: Journal) -> None:
    empty = everything(journal)
    bob = add_contact(journal, Newcomer("Bob Ellis", "Acme", "CFO", birthday="14 may", tags=["vip"]))
    added = everything(journal)
    noted(journal, [bob], "loves golf #sport")
    assert everything(journal) != added
    assert getattr(undo(journal, MOMENT), "command", None) == "note"
    assert everything(journal) == added
    assert getattr(undo(journal, MOMENT), "command", None) == "add"
    assert everything(journal) == empty
    assert undo(journal, MOMENT) is None


@pytest.mark.parametrize("table", sorted({*sqlite.EXPORTED, "name_word"}))
def test_every_kind_of_row_comes_back_exactly(table: str, filled: Journal) -> None:
    before = everything(filled)
    with filled.transaction("delete"):
        filled.connection.execute(f"DELETE FROM {table}")
    assert everything(filled) != before
    undo(filled, MOMENT)
    assert everything(filled) == before
    columns = [column for column in filled.columns(table) if column != "id"]
    with filled.transaction("change"):
        filled.connection.execute(f"UPDATE {table} SET {columns[0]} = {columns[0]}")
    assert getattr(undo(filled, MOMENT), "command", None) == "change"
    assert everything(filled) == before


def test_text_of_any_kind_survives_the_way_back(journal: Journal) -> None:
    text = 'it\'s 100% "quoted" \\ ; -- /* */ ␀ \n second line ♥ 家'
    bob = add_contact(journal, Newcomer("Bob"))
    noted(journal, [bob], "asked: training")
    need = journal.find(Need, "open_needs_of", contact_id=bob.id)[0]
    with journal.transaction("restate"):
        journal.replace(need._replace(asked=text, restated_on=date(2026, 1, 2), agreed=True))
    kept = everything(journal)
    with journal.transaction("drop"):
        journal.remove(need)
    undo(journal, MOMENT)
    assert everything(journal) == kept


def test_undo_is_refused_where_another_machine_has_built_on_it(journal: Journal) -> None:
    bob = add_contact(journal, Newcomer("Bob"))
    here, journal.machine = journal.machine, "another"
    noted(journal, [bob], "loves golf")
    journal.machine = here
    before = everything(journal)
    with pytest.raises(NothingChanged, match="builds on it") as refused:
        undo(journal, MOMENT)
    assert str(refused.value) == (
        "That add on Bob can't be taken back: a later command builds on it (note, Sun 22 Nov 14:10). "
        "Take that back first, on the machine where it was done: listenlog undo"
    )
    assert everything(journal) == before
    journal.machine = "another"
    undo(journal, MOMENT)
    journal.machine = here
    assert getattr(undo(journal, MOMENT), "command", None) == "add"


def test_undo_never_overwrites_what_another_machine_wrote(journal: Journal) -> None:
    bob = add_contact(journal, Newcomer("Bob"))
    here = journal.machine
    noted(journal, [bob], "pronouns: he/him")
    journal.machine = "another"
    noted(journal, [journal.find(Contact, "contact_by_handle", handle="bob")[0]], "zone: Asia/Tokyo")
    journal.machine = here
    before = everything(journal)
    with pytest.raises(NothingChanged, match="builds on it"):
        undo(journal, MOMENT)
    assert everything(journal) == before
    journal.machine = "another"
    undo(journal, MOMENT)
    journal.machine = here
    assert getattr(undo(journal, MOMENT), "command", None) == "note"
    assert journal.find(Contact, "contact_by_handle", handle="bob") == [bob]


def test_undo_is_refused_where_a_reference_would_break(journal: Journal) -> None:
    add_contact(journal, Newcomer("Bob"))
    before = everything(journal)
    journal.connection.execute("CREATE TABLE holds (contact_id INTEGER NOT NULL REFERENCES contact (id))")
    journal.connection.execute("INSERT INTO holds SELECT id FROM contact")
    with pytest.raises(NothingChanged, match="builds on it"):
        undo(journal, MOMENT)
    assert everything(journal) == before


def test_undo_of_a_large_import_is_one_step(journal: Journal) -> None:
    fill(journal)
    before = everything(journal)
    lines = [json.dumps({"contact": f"P{i % 50}", "date": "2026-01-02", "text": f"note {i}"}) for i in range(5_200)]
    import_lines(journal, lambda: lines)
    assert journal.numbers("count_interaction")[0] > 5_200
    assert journal.pairs("search", terms='"5199"', most=5)
    undo(journal, MOMENT)
    assert everything(journal) == before
    assert journal.pairs("search", terms='"5199"', most=5) == []


def test_import_then_undo_leaves_what_was(journal: Journal) -> None:
    other = open_memory(MOMENT.at)
    fill(other)
    empty = everything(journal)
    import_json(journal, "".join(export_json(other, MOMENT)))
    assert everything(journal) != empty
    undo(journal, MOMENT)
    assert everything(journal) == empty


NOTES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


@given(st.lists(NOTES, min_size=1, max_size=4))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_note_is_exported_and_taken_back(journal: Journal, texts: list[str]) -> None:
    bob = journal.first(Contact, "contact_by_handle", handle="bob") or add_contact(journal, Newcomer("Bob"))
    before = everything(journal)
    text = "\n".join(texts)
    try:
        noted(journal, [bob], text)
    except UsageProblem:
        assert not text.strip(" \n\r\t;/-*•–") or not text.strip()
        return
    assert everything(journal) != before
    undo(journal, MOMENT)
    assert everything(journal) == before


def _commands(journal: Journal) -> list[tuple[str, bool]]:
    return [(deed.command, deed.taken_back) for deed in list_deeds(journal)]


def test_redo_does_again_in_order_until_something_new_is_done(journal: Journal) -> None:
    kept = [everything(journal)]
    bob = add_contact(journal, Newcomer("Bob Ellis"))
    kept.append(everything(journal))
    for text in ("pronouns: he/him", "zone: Asia/Tokyo"):  # both change one row
        noted(journal, journal.find(Contact, "all_contact"), text)
        kept.append(everything(journal))
    assert redo(journal, MOMENT) is None
    for state in (2, 1, 0):
        assert undo(journal, MOMENT) is not None
        assert everything(journal) == kept[state]
    assert undo(journal, MOMENT) is None
    assert _commands(journal) == [("note", True), ("note", True), ("add", True)]
    for state, name in ((1, "add"), (2, "note"), (3, "note")):
        deed = redo(journal, MOMENT)
        assert deed is not None
        assert (deed.command, deed.names) == (name, ("Bob Ellis",))
        assert everything(journal) == kept[state]
    assert redo(journal, MOMENT) is None
    assert _commands(journal) == [("note", False), ("note", False), ("add", False)]
    undo(journal, MOMENT)
    noted(journal, [bob], "loves golf")
    assert redo(journal, MOMENT) is None
    undo(journal, MOMENT)
    undo(journal, MOMENT)
    assert everything(journal) == kept[1]
    redo(journal, MOMENT)
    redo(journal, MOMENT)
    assert redo(journal, MOMENT) is None  # the note that was taken back before something new is gone for good
    assert _commands(journal) == [("note", False), ("note", True), ("note", False), ("add", False)]


def test_redo_is_refused_where_another_machine_has_changed_the_same(journal: Journal) -> None:
    bob = add_contact(journal, Newcomer("Bob"))
    here = journal.machine
    noted(journal, [bob], "pronouns: he/him")
    undo(journal, MOMENT)
    journal.machine = "another"
    noted(journal, [bob], "zone: Asia/Tokyo")
    journal.machine = here
    before = everything(journal)
    with pytest.raises(NothingChanged, match=r"That note on Bob can't be done again: .* \(note, Sun 22 Nov 14:10\)"):
        redo(journal, MOMENT)
    assert everything(journal) == before
    journal.machine = "another"
    undo(journal, MOMENT)
    journal.machine = here
    assert getattr(redo(journal, MOMENT), "command", None) == "note"
    journal.machine = "another"
    with pytest.raises(NothingChanged, match=r"\(redo, Sun 22 Nov"):  # done again since, on the same row
        redo(journal, MOMENT)


def test_redo_is_refused_where_another_machine_has_taken_something_back(journal: Journal) -> None:
    add_contact(journal, Newcomer("Bob"))
    here, journal.machine = journal.machine, "another"
    noted(journal, journal.find(Contact, "all_contact"), "pronouns: he/him")
    journal.machine = here
    noted(journal, journal.find(Contact, "all_contact"), "zone: Asia/Tokyo")
    undo(journal, MOMENT)
    journal.machine = "another"
    undo(journal, MOMENT)
    journal.machine = here
    with pytest.raises(NothingChanged, match=r"\(undo, Sun 22 Nov 14:10\)\. Take .* done: listenlog redo$"):
        redo(journal, MOMENT)
    journal.machine = "another"
    redo(journal, MOMENT)
    journal.machine = here
    assert getattr(redo(journal, MOMENT), "command", None) == "note"


def test_what_another_machine_did_and_took_back_is_in_nobodys_way(journal: Journal) -> None:
    add_contact(journal, Newcomer("Bob"))
    here, journal.machine = journal.machine, "another"
    noted(journal, journal.find(Contact, "all_contact"), "zone: Asia/Tokyo")
    for step in (undo, redo, undo):
        step(journal, MOMENT)
    journal.machine = here
    assert getattr(undo(journal, MOMENT), "command", None) == "add"


def test_undo_names_the_command_whose_rows_would_go_with_it(journal: Journal) -> None:
    """A row of another command that only refers to one of this: it would be deleted along."""
    bob = add_contact(journal, Newcomer("Bob"))
    here, journal.machine = journal.machine, "another"
    with journal.transaction("fact correct"):
        journal.add(Fact(contact_id=bob.id, text="x", learned_on=MOMENT.on))
    journal.machine = here
    with pytest.raises(NothingChanged, match=r"\(fact correct, Sun 22 Nov 14:10\)"):
        undo(journal, MOMENT)


@pytest.mark.files
def test_history_is_newest_first_and_quick_with_many(journal: Journal) -> None:
    add_contact(journal, Newcomer("Bob Ellis"))
    with journal.transaction("import") as number:
        journal.concern(number, "4 notes")
    row = {"command": "note", "machine": "m", "done_at": MOMENT.at, "undoes_id": None, "whom": "bob-ellis nobody"}
    journal.add_many("operation", ({**row, "id": 10 + i, "uid": journal.uid()} for i in range(10_000)))
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    journal.connection.set_progress_handler(count, 1000)  # every thousand steps of SQLite's machine
    newest = next(list_deeds(journal))
    assert (newest.handles, newest.names, newest.at) == (("bob-ellis", "nobody"), ("Bob Ellis", "nobody"), MOMENT.at)
    assert steps < 3
    deeds = list(list_deeds(journal))
    assert [deed.command for deed in deeds[-3:]] == ["note", "import", "add"]
    assert (deeds[-2].brought, deeds[-2].handles, len(deeds)) == ("4 notes", (), 10_002)


class Histories(RuleBasedStateMachine):
    """Any commands, undo and redo, against a list of what the store held after each."""

    def __init__(self) -> None:
        super().__init__()
        self.journal = open_memory(MOMENT.at)
        self.states = [everything(self.journal)]
        self.place = 0

    def _done(self) -> None:
        now = everything(self.journal)
        if now != self.states[self.place]:
            self.states[self.place + 1 :] = [now]
            self.place += 1

    def _people(self) -> list[Contact]:
        return self.journal.find(Contact, "all_contact")

    @rule(name=st.sampled_from(["Bob Ellis", "Robert Ellis", "John Reed"]), more=st.booleans())
    def add(self, name: str, more: bool) -> None:
        details: dict[str, Any] = {"zone": "Asia/Tokyo", "tags": ["vip"], "birthday": "1 may"} if more else {}
        add_contact(self.journal, Newcomer(name, **details), another=True)
        self._done()

    @precondition(lambda self: self._people())
    @rule(
        data=st.data(),
        text=st.sampled_from([BOB, "golf", "zone: Asia/Tokyo", "felt: calm / I promise: x", "role: CFO at Acme"]),
    )
    def note(self, data: st.DataObject, text: str) -> None:
        people = data.draw(st.lists(st.sampled_from(self._people()), min_size=1, max_size=2, unique=True))
        try:
            noted(self.journal, people, text)
        except UsageProblem:  # a name of both of them
            return
        self._done()

    @precondition(lambda self: len(self._people()) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        two = st.lists(st.sampled_from(self._people()), min_size=2, max_size=2, unique=True)
        gone, into = data.draw(two)
        merge_contacts(self.journal, gone, into, MOMENT)
        self._done()

    @precondition(lambda self: self._people())
    @rule(data=st.data(), kind=st.sampled_from(["spouse", "boss"]))
    def relate(self, data: st.DataObject, kind: str) -> None:
        one = data.draw(st.sampled_from(self._people()))
        other: Contact | str = data.draw(st.sampled_from(self._people()) | st.just("Ann"))
        if one != other:
            relate(self.journal, one, kind, other)
            self._done()

    @precondition(lambda self: self._people())
    @rule(data=st.data())
    def settle(self, data: st.DataObject) -> None:
        who = data.draw(st.sampled_from(self._people()))
        archive_contact(self.journal, who, MOMENT)
        self._done()
        for fact in self.journal.find(Fact, "facts_of", contact_id=who.id)[:1]:
            correct_fact(self.journal, who, fact, f"{fact.text}, still #sure", SUNDAY)
            self._done()
        for promise in self.journal.find(Promise, "open_promises_of", contact_id=who.id)[:1]:
            settle(self.journal, who, item_of(promise), MOMENT.on, MOMENT)
            self._done()

    @rule()
    def undo(self) -> None:
        assert (undo(self.journal, MOMENT) is None) == (self.place == 0)
        self.place = max(0, self.place - 1)

    @rule()
    def redo(self) -> None:
        last = len(self.states) - 1
        assert (redo(self.journal, MOMENT) is None) == (self.place == last)
        self.place = min(last, self.place + 1)

    @invariant()
    def holds(self) -> None:
        assert everything(self.journal) == self.states[self.place]

    def teardown(self) -> None:
        taken_back = sum(deed.taken_back for deed in list_deeds(self.journal))
        assert len(list(list_deeds(self.journal))) - taken_back == self.place
        self.journal.close()


Histories.TestCase.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
test_any_history_goes_back_and_forth = Histories.TestCase
