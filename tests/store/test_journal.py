"""The Journal: transactions, what it refuses to open, and the settings it runs with."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sample import MOMENT

from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged, StoreProblem
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.journal import Journal, glance_at, open_memory, open_store
from listenlog.store.sqlite import SQLite

BOB = Contact(handle="bob", name="Bob", name_key="bob")


def test_a_row_comes_back_as_it_was_added(journal: Journal) -> None:
    with journal.transaction("add"):
        bob = journal.add(BOB)
    assert bob.id
    assert journal.first(Contact, "contact_by_handle", handle="bob") == bob
    assert bob.uid[14] == "7"
    assert bob.uid[19] in "89ab"
    assert int(bob.uid.replace("-", "")[:12], 16) == int(MOMENT.at.timestamp() * 1000)


def test_a_failed_transaction_leaves_nothing(journal: Journal) -> None:
    with pytest.raises(ZeroDivisionError), journal.transaction("add"):
        journal.add(journal.add(BOB)._replace(id=1 // 0))
    assert journal.numbers("count_contact") == [0]
    assert journal.numbers("count_operation") == [0]
    assert [tuple(row) for row in journal.pairs("all_current_operation")] == [(1, None, False)]


@pytest.mark.files
def test_changes_outside_of_an_operation_are_not_recorded(journal: Journal) -> None:
    journal.connection.execute("INSERT INTO organization (uid, name, name_key) VALUES ('00', 'Acme', 'acme')")
    assert journal.numbers("count_change") == [0]


def test_wrong_binds_are_refused(journal: Journal) -> None:
    with pytest.raises(TypeError, match="handle"):
        journal.first(Contact, "contact_by_handle", name="bob")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty file"),
        (b"hello, I am a letter\n" * 100, "isn't a listenlog store"),
        (b"SQLite format 3\0" + b"\xff" * 4000, "(isn't a listenlog store|damaged)"),
    ],
)
def test_a_file_that_is_no_store_is_refused_and_left_alone(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "listenlog.db"
    path.write_bytes(content)
    with pytest.raises(StoreProblem, match=said):
        open_store(str(path), MOMENT.at)
    assert path.read_bytes() == content


def test_another_programs_database_and_a_folder_are_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "listenlog.db")
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (x)")
    other.commit()
    with pytest.raises(StoreProblem, match="another program"):
        open_store(path, MOMENT.at)
    with pytest.raises(StoreProblem, match="isn't a file"):
        open_store(str(tmp_path), MOMENT.at)


@pytest.mark.files
def test_a_newer_store_is_refused(filled: Journal) -> None:
    filled.connection.execute(f"PRAGMA user_version = {compiled.VERSION + 1}")
    with pytest.raises(StoreProblem, match="newer listenlog"):
        open_store(filled.path, MOMENT.at)


@pytest.mark.files
def test_a_glance_reads_what_stands_there_and_writes_nothing(filled: Journal) -> None:
    glance = glance_at(filled.path, MOMENT.at)
    assert glance.numbers("count_contact") == [3]
    with pytest.raises(NothingChanged, match="read-only"), glance.transaction("note"):
        pass


@pytest.mark.files
def test_a_glance_makes_no_store_migrates_none_and_waits_for_none(filled: Journal, tmp_path: Path) -> None:
    missing = tmp_path / "new" / "listenlog.db"
    with pytest.raises(StoreProblem):
        glance_at(str(missing), MOMENT.at)
    assert not missing.parent.exists()
    for version, said in ((compiled.VERSION + 1, "newer listenlog"), (compiled.VERSION - 1, "older listenlog")):
        filled.connection.execute(f"PRAGMA user_version = {version}")
        with pytest.raises(StoreProblem, match=said):
            glance_at(filled.path, MOMENT.at)
        assert filled.connection.execute("PRAGMA user_version").fetchone()[0] == version
    filled.connection.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreProblem, match="busy"):
        glance_at(filled.path, MOMENT.at)


@pytest.mark.files
def test_late_promises_are_counted_by_the_index_of_open_ones(filled: Journal) -> None:
    sql = compiled.STATEMENTS["late_promises"][0]
    plan = filled.connection.execute(f"EXPLAIN QUERY PLAN {sql}", {"today": "2026-11-22"}).fetchall()
    assert plan[0][3] == "SEARCH promise USING INDEX ix_promise_open (due_on<?)"
    assert not any("SCAN promise" in step[3] or "SCAN contact" in step[3] for step in plan)


@pytest.mark.files
def test_a_locked_store_says_so(filled: Journal) -> None:
    other = sqlite3.connect(filled.path, timeout=0)
    filled.connection.execute("BEGIN IMMEDIATE")
    waiting = Journal(SQLite(other, filled.path), MOMENT.at)
    with pytest.raises(StoreProblem, match="busy"), waiting.transaction("note"):
        pass
    filled.connection.execute("ROLLBACK")


@pytest.mark.files
def test_a_read_only_store_can_be_read_and_not_written(filled: Journal) -> None:
    filled.connection.execute("PRAGMA query_only = ON")
    assert filled.numbers("count_contact") == [3]
    with pytest.raises(NothingChanged, match="read-only"), filled.transaction("note"):
        pass


@pytest.mark.files
def test_the_settings_are_those_that_were_measured(filled: Journal) -> None:
    found = {
        name: filled.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
    }
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 30_000,
    }


def test_the_first_store_appears_whole_and_the_second_maker_opens_it(tmp_path: Path) -> None:
    first = open_store(str(tmp_path / "new" / "listenlog.db"), MOMENT.at)
    with first.transaction("add"):
        first.add(BOB)
    second = open_store(first.path, MOMENT.at)
    assert second.numbers("count_contact") == [1]
    assert os.listdir(tmp_path / "new") == ["listenlog.db"]


def test_a_path_may_hold_any_character(tmp_path: Path) -> None:
    strange = tmp_path / "100% what? #1 & so"
    journal = open_store(str(strange / "listenlog.db"), MOMENT.at)
    with journal.transaction("add"):
        journal.add(BOB)
    assert open_store(journal.path, MOMENT.at).numbers("count_contact") == [1]
    assert os.listdir(tmp_path) == [strange.name]


@pytest.mark.files
def test_memory_and_file_have_the_same_schema(filled: Journal) -> None:
    sql = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    assert open_memory(MOMENT.at).connection.execute(sql).fetchall() == filled.connection.execute(sql).fetchall()


@pytest.mark.files
def test_a_daily_read_imports_nothing_heavy(filled: Journal) -> None:
    heavy = {
        "sqlmodel",
        "sqlalchemy",
        "pydantic",
        "alembic",
        "rich",
        "typer",
        "rapidfuzz",
        "platformdirs",
        "zoneinfo",
        "dataclasses",
    }
    code = (
        "import sys; from datetime import UTC, datetime\n"
        "from listenlog.store.journal import open_store\n"
        "from listenlog.domain.contact import Contact\n"
        f"j = open_store({filled.path!r}, datetime.now(UTC)); assert j.first(Contact, 'contact_by_id', contact_id=1)\n"
        f"print(*sorted(set(sys.modules) & {heavy!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
