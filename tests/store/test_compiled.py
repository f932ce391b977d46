"""The compiled statements: fresh, and the same as through SQLModel."""

import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sample import MOMENT
from sqlalchemy import create_engine, event
from sqlmodel import Session

from listenlog.store import compiler, statements
from listenlog.store.compiled import postgresql, sqlite
from listenlog.store.journal import Journal, open_store

READS = sorted(name for name, (sql, *_rest) in sqlite.STATEMENTS.items() if sql.startswith("SELECT"))
WRITES = sorted(set(sqlite.STATEMENTS) - set(READS))
BY_ROW = ("add_", "restore_", "replace_")
BINDS: dict[str, Any] = {
    "contact_id": 1, "organization_id": 1, "affiliation_id": 1, "operation_id": 1, "row_id": 1, "fact_id": 1, "interaction_id": 1, "handle": "bob-ellis",
    "name_key": "bob ellis", "match_key": "25550134", "word": "reed", "low": "b", "high": "b\U0010ffff", "ids": "[1, 2, 3]",
    "most": 50, "tag": "golf", "since": date(2026, 11, 1), "on": date(2026, 10, 2), "terms": '"golf"', "external_id": "x-1",
    "machine": "elsewhere", "whom": "somebody-else", "bulk": False, "answered": True, "undone_id": 2, "from_id": 1, "to_id": 2,
    "today": date(2026, 11, 22), "until": date(2026, 11, 29), "channel": "visit", "from_month": 5, "from_day": 1, "to_month": 5, "to_day": 31,
    "card_id": 1, "preference_id": 1, "study_day": date(2026, 11, 26), "one": 2, "other": 1, "answers": [],
}  # fmt: skip
OWN_BINDS: dict[str, dict[str, Any]] = {
    "attachments_of": {"original_id": 1},
    "originals_by_digest": {"digest": "0f" * 16},
    "originals_by_external_id": {"external_id": "bob-1"},
    "search_among": {"ids": str(list(range(200)))},
    "names_to_learn": {"since": date(2026, 8, 1)},
    "talks_to_recall": {"since": date(2026, 8, 1)},
    "reviews_of": {"card_id": 2},
    "move_reviews": {"from_id": 2, "to_id": 1},
    "cards_begun": {"study_day": MOMENT.on},
    "names_begun": {"study_day": MOMENT.on},
    "cards_asked": {"study_day": MOMENT.on},
    "count_reviewed": {"study_day": MOMENT.on},
    "recall_of": {"interaction_id": 1, "contact_id": 2},
    "contact_by_former_handle": {"handle": "bob-ellis-of-old"},
    "organizations_by_name_key": {"name_key": "acme"},
    "relations_to": {"contact_id": 2},
    "move_relationship_other_contact_id": {"from_id": 2, "to_id": 1},
    "listed": {"today": date(2027, 1, 1)},
    "listed_tagged": {"tag": "golf", "today": date(2027, 1, 1)},
    "members_of": {"organization_id": 1, "today": date(2027, 1, 1)},
    "unmarked_since": {"contact_id": 1, "since": date(2026, 10, 1)},
    "late_promises": {"today": date(2027, 1, 1)},
    "breaches_between": {"since": date(2026, 1, 1)},
    "stops_between": {"since": date(2026, 1, 1)},
    "wishes_between": {"since": date(2026, 1, 1)},
    "open_questions": {"today": date(2027, 1, 1)},
    "remove_rhythm": {"row_id": 2},
    "breaches_since": {"since": date(2026, 10, 1), "today": date(2027, 1, 1)},
    "talked_with_on": {"ids": "[1, 2]", "on": date(2026, 11, 22)},
}
# What has to go before a statement can be run at all: the same interaction has both of them.
IN_THE_WAY = {
    "move_participant_contact_id": "DELETE FROM participant WHERE contact_id = 2",
    "settle_all": "INSERT INTO unsettled (id) VALUES (1)",
    "move_rhythm_contact_id": "DELETE FROM rhythm WHERE contact_id = 2",
    "move_recall_contact_id": "DELETE FROM recall WHERE contact_id = 2",
    "move_confusion_contact_id": "UPDATE confusion SET contact_id = 1, other_id = 3",
    "move_confusion_other_id": "UPDATE confusion SET contact_id = 3, other_id = 1",
}
FINDS_NOTHING = {"interactions_by_external_id", "meetings_by_external_id", "unsettled_contacts", "fact_before"}


@pytest.mark.parametrize("dialect", compiler.DIALECTS)
def test_the_compiled_text_is_fresh(dialect: str) -> None:
    path = Path(compiler.__file__).with_name("compiled") / f"{dialect}.py"
    assert path.read_text(encoding="utf-8") == compiler.module_text(dialect), "run: make sql"


def test_both_dialects_know_the_same_statements_and_binds() -> None:
    assert sqlite.STATEMENTS.keys() == postgresql.STATEMENTS.keys()
    for name, (_sql, binds, columns, codecs) in sqlite.STATEMENTS.items():
        assert postgresql.STATEMENTS[name][1:] == (binds, columns, codecs), name


def test_no_statement_hides_a_placeholder_or_names_no_column() -> None:
    for name, (sql, binds, _columns, _codecs) in sqlite.STATEMENTS.items():
        assert "POSTCOMPILE" not in sql
        assert "?" not in sql
        if sql.startswith("INSERT"):
            assert "(" in sql.partition("VALUES")[0], name
        assert all(f":{bind}" in sql for bind in binds), name


STATEMENTS = statements.all_statements("sqlite")


@pytest.fixture(scope="module")
def reading(filled_once: str) -> Iterator[Journal]:
    """Yield one store for all that only read."""
    journal = open_store(filled_once, MOMENT.at)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def session(filled_once: str) -> Iterator[Session]:
    with _session(filled_once) as session:
        yield session


def _session(path: str) -> Session:
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA foreign_keys = ON")

    return Session(engine)


def _binds(journal: Journal, name: str) -> dict[str, Any]:
    wanted = {bind: OWN_BINDS.get(name, BINDS).get(bind, BINDS.get(bind)) for bind in sqlite.STATEMENTS[name][1]}
    if "uid" in wanted:
        table = (
            "former_contact" if name == "contact_by_former_uid" else name.removeprefix("id_of_").removesuffix("_by_uid")
        )
        wanted["uid"] = next(journal.exported(table))["uid"]
    if "machine" in wanted:
        wanted["machine"] = journal.machine
    return wanted


@pytest.mark.parametrize("name", READS)
def test_reads_give_the_same_rows_through_a_session(name: str, reading: Journal, session: Session) -> None:
    binds = _binds(reading, name)
    ours = [tuple(row) for row in reading.pairs(name, **binds)]
    rows = session.exec(STATEMENTS[name], params=binds)  # type: ignore[call-overload]
    theirs = [(row,) if len(sqlite.STATEMENTS[name][2]) == 1 else tuple(row) for row in rows]
    assert ours == theirs
    assert ours or name in FINDS_NOTHING, "this proves nothing: no row was found"


def _dump(path: str) -> list[Any]:
    """Return every row of every table, the full-text index's own tables included."""
    connection = sqlite3.connect(path)
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'search'").fetchall()
    return [row for (table,) in tables for row in connection.execute(f'SELECT "{table}", * FROM "{table}"')]


@pytest.mark.files
@pytest.mark.parametrize("name", WRITES)
def test_writes_leave_the_same_store_through_a_session(name: str, filled: Journal, tmp_path: Path) -> None:
    table = name.partition("_")[2]
    binds = {bind: OWN_BINDS.get(name, BINDS).get(bind) for bind in sqlite.STATEMENTS[name][1]}
    if name in IN_THE_WAY:
        filled.connection.execute(IN_THE_WAY[name])
    if name.startswith(BY_ROW):
        columns = [c for c in sqlite.TABLES[table][0] if c != "id"]
        row = dict(zip(sqlite.TABLES[table][0], filled.pairs(f"all_{table}")[0], strict=True))
        binds = {c: row[c] for c in columns}
        if name.startswith("restore_"):
            binds["id"] = row["id"]
        if name.startswith("replace_"):
            binds["row_id"] = row["id"]
        else:  # make room for the very row that is added
            filled.connection.execute("PRAGMA foreign_keys = OFF")
            filled.connection.execute(f"DELETE FROM {table} WHERE id = ?", (row["id"],))
    before = _dump(filled.path)
    ours, theirs = str(tmp_path / "ours.db"), str(tmp_path / "theirs.db")
    shutil.copy(filled.path, ours)
    shutil.copy(filled.path, theirs)
    journal = open_store(ours, MOMENT.at)
    journal.insert(table, binds) if name.startswith("add_") else journal.run(name, **binds)
    journal.close()
    with _session(theirs) as session:
        session.exec(STATEMENTS[name], params=binds)  # type: ignore[call-overload]
        session.commit()
    assert _dump(ours) == _dump(theirs)
    assert _dump(ours) != before or name.startswith("replace_"), "this proves nothing: nothing was changed"
