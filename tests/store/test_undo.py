"""The change journal: what any command wrote can be taken back exactly."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample import MOMENT, fill, noted

from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.need import Need
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.export import export_json
from listenlog.services.import_ import import_json, import_lines
from listenlog.services.undo import undo
from listenlog.store.compiled import sqlite
from listenlog.store.journal import Journal, open_memory


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
    with pytest.raises(NothingChanged, match="builds on it"):
        undo(journal, MOMENT)
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
    import_lines(journal, lines)
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
