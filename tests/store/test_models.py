"""The schema: what the architecture asks of every table."""

import inspect
from types import ModuleType
from typing import Any, get_type_hints

import pytest
from sqlmodel import SQLModel

from listenlog import domain
from listenlog.domain import (
    breach,
    cadence,
    card,
    contact,
    contact_point,
    fact,
    interaction,
    meeting,
    need,
    occasion,
    operation,
    organization,
    original,
    preference,
    promise,
    question,
    relationship,
    tombstone,
)
from listenlog.store import models
from listenlog.store.journal import Journal
from listenlog.store.rows import table_of

MODULES: tuple[ModuleType, ...] = (
    contact, contact_point, fact, interaction, meeting, need, occasion, organization, preference, promise, question,
    original, relationship, operation, breach, cadence, card, tombstone,
)  # fmt: skip
TABLES = SQLModel.metadata.tables
ROWS = {
    table_of(kind): kind
    for module in MODULES
    for _, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, tuple) and table_of(kind) in TABLES
}
assert domain.__doc__


def test_every_stored_word_has_a_domain_type() -> None:
    inside = {"change", "current_operation", "unsettled"}
    assert set(ROWS) == set(TABLES) - inside


@pytest.mark.parametrize("table", sorted(ROWS))
def test_domain_fields_are_the_columns_in_order(table: str) -> None:
    kind: Any = ROWS[table]
    assert list(kind._fields) == [column.name for column in TABLES[table].columns]
    for name, hint in get_type_hints(kind).items():
        if name not in ("id", "uid"):
            assert (type(None) in getattr(hint, "__args__", ())) == bool(TABLES[table].columns[name].nullable), name


@pytest.mark.files
@pytest.mark.parametrize("table", sorted(TABLES))
def test_tables_are_strict_and_references_are_indexed(table: str, journal: Journal) -> None:
    (sql,) = journal.connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    assert sql.endswith("STRICT")
    indexed = set()
    for _, name, *_ in journal.connection.execute(f"PRAGMA index_list({table})"):
        first = journal.connection.execute(f"PRAGMA index_info({name})").fetchone()
        indexed.add(first[2])
    references = {row[3] for row in journal.connection.execute(f"PRAGMA foreign_key_list({table})")}
    assert references - {"happened_on"} <= indexed
    for column in TABLES[table].columns:
        if (
            column.name.endswith("_id")
            and table not in ("change", "current_operation")
            and column.name not in ("external_id", "row_id")
        ):
            assert column.name in references, column


def test_every_row_has_a_uid_except_what_is_derived_or_inside() -> None:
    without = {name for name, table in TABLES.items() if "uid" not in table.columns}
    assert without == {"name_word", "rhythm", "unsettled", "change", "current_operation"}
    assert without <= models.NOT_EXPORTED


@pytest.mark.files
def test_checks_hold(filled: Journal) -> None:
    for sql in (
        "UPDATE promise SET direction = 'both'",
        "UPDATE contact SET handle = ''",
        "UPDATE need SET asked = NULL, underlying = NULL",
        "UPDATE preference SET organization_id = 1, contact_id = 1",
        "UPDATE review SET rating = 5",
        "UPDATE fact SET sensitive = 'no'",
        "INSERT INTO participant (uid, interaction_id, contact_id, happened_on, position) VALUES ('x', 99, 1, '2026-01-01', 0)",
    ):
        with pytest.raises(Exception, match=r"(CHECK|FOREIGN KEY|cannot store)"):
            filled.connection.execute(sql)
