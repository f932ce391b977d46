"""Migrations: from the first revision on, wholly or not at all, after a backup."""

import sqlite3
from pathlib import Path

import pytest
from sample import MOMENT

from listenlog.domain.errors import NothingChanged
from listenlog.domain.fact import Fact
from listenlog.store import migrate as migrating
from listenlog.store.backup import copies_of, is_sound
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.driver import connect, identity
from listenlog.store.journal import Journal, open_memory, open_store
from listenlog.store.migrate import migrate
from listenlog.store.opening import APPLICATION_ID
from listenlog.store.sqlite import SQLite

pytestmark = pytest.mark.files

NEXT = compiled.VERSION + 1


def _schema(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    return connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").fetchall()


@pytest.mark.parametrize("key", [None, bytes(range(32))], ids=["plain", "encrypted"])
def test_the_migrations_lead_to_the_compiled_schema(key: bytes | None, tmp_path: Path) -> None:
    path = str(tmp_path / "listenlog.db")
    if key:
        pytest.importorskip("sqlcipher3")
    connection = connect(path, key, mode="rwc")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(Journal(SQLite(connection, path, key, identity(path)), MOMENT.at), 0)
    fresh = open_memory(MOMENT.at).connection
    assert [row[:3] for row in _schema(connection)] == [row[:3] for row in _schema(fresh)]
    mine = {row[1]: row[3] for row in _schema(connection) if row[1] != "alembic_version"}
    theirs = {row[1]: row[3] for row in _schema(fresh) if row[1] != "alembic_version"}
    assert mine == theirs
    for table in ("alembic_version", "current_operation"):
        query = f"SELECT * FROM {table}"
        assert connection.execute(query).fetchall() == fresh.execute(query).fetchall()
    assert connection.execute("PRAGMA user_version").fetchone()[0] == compiled.VERSION


@pytest.fixture
def revisions(tmp_path: Path) -> Path:
    """Return a copy of the migrations to which a test adds its own."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for path in [*migrating.MIGRATIONS.glob("*.py"), *migrating.MIGRATIONS.glob("versions/*")]:
        if path.is_file():
            (folder / path.relative_to(migrating.MIGRATIONS)).write_bytes(path.read_bytes())
    return folder


def _add_revision(folder: Path, body: str) -> None:
    head = f"from alembic import op\nimport sqlalchemy as sa\n\nrevision = '{NEXT:04}'\ndown_revision = '{compiled.REVISION}'\n\n\ndef upgrade() -> None:\n"
    (folder / "versions" / "9999_next.py").write_text(head + "".join(f"    {line}\n" for line in body.splitlines()))


def test_an_older_store_is_brought_up_to_date_after_a_backup(filled: Journal, revisions: Path) -> None:
    _add_revision(revisions, "op.add_column('contact', sa.Column('another', sa.TEXT(), nullable=True))")
    before = filled.pairs("all_fact")
    migrate(filled, compiled.VERSION, target=NEXT, migrations=revisions)
    assert filled.connection.execute("PRAGMA user_version").fetchone()[0] == NEXT
    assert filled.connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] == f"{NEXT:04}"
    assert filled.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    filled.connection.execute("SELECT another FROM contact")
    assert filled.pairs("all_fact") == before
    (backup,) = copies_of(filled.path)
    copy = sqlite3.connect(backup.path)
    assert copy.execute("PRAGMA user_version").fetchone()[0] == compiled.VERSION
    assert copy.execute("SELECT count(*) FROM fact").fetchone()[0] == len(before)


def test_a_rebuilt_parent_keeps_its_children(filled: Journal, revisions: Path) -> None:
    _add_revision(
        revisions,
        "for name in ('insert', 'update', 'delete'):\n"
        "    op.execute(f'DROP TRIGGER contact_change_{name}')\n"
        "op.execute('DROP VIEW searchable')\n"
        "with op.batch_alter_table('contact', recreate='always') as table:\n"
        "    table.add_column(sa.Column('extra', sa.TEXT(), nullable=True))",
    )
    facts = filled.pairs("all_fact")
    migrate(filled, compiled.VERSION, target=NEXT, migrations=revisions)
    assert filled.connection.execute("SELECT count(extra), count(*) FROM contact").fetchone() == (0, 3)
    assert filled.pairs("all_fact") == facts


@pytest.mark.parametrize(
    "body",
    [
        "op.create_table('half', sa.Column('x', sa.Integer()))\nraise RuntimeError('her words')",
        "op.execute('DELETE FROM contact WHERE id = 1')",
    ],
    ids=["fails half-way", "breaks references"],
)
def test_a_failed_migration_leaves_the_store_as_it_was(body: str, filled: Journal, revisions: Path) -> None:
    _add_revision(revisions, body)
    before = _schema(filled.connection), filled.pairs("all_fact"), filled.pairs("all_contact")
    with pytest.raises(NothingChanged, match="Nothing was changed") as refused:
        migrate(filled, compiled.VERSION, target=NEXT, migrations=revisions)
    assert "her words" not in str(refused.value)
    assert (_schema(filled.connection), filled.pairs("all_fact"), filled.pairs("all_contact")) == before
    assert filled.connection.execute("PRAGMA user_version").fetchone()[0] == compiled.VERSION
    assert filled.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


@pytest.mark.parametrize("key", [None, bytes(range(32))], ids=["plain", "encrypted"])
@pytest.mark.parametrize("version", range(1, compiled.VERSION))
def test_a_store_of_every_schema_there_was_is_brought_up_to_date(
    version: int, key: bytes | None, tmp_path: Path
) -> None:
    path = str(tmp_path / "listenlog.db")
    if key:
        pytest.importorskip("sqlcipher3")
    connection = connect(path, key, mode="rwc")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrate(Journal(SQLite(connection, path, key, identity(path)), MOMENT.at), 0, target=version)
    for sql in (
        "INSERT INTO contact (id, uid, handle, name, name_key) VALUES (1, '0123456789abcdef0123456789abcdef', 'bob', 'Bob', 'bob')",
        (
            "INSERT INTO interaction (id, uid, happened_on, answered, imported, summary) "
            "VALUES (1, '1123456789abcdef0123456789abcdef', '2026-10-01', 1, 0, 'by the sea')"
        ),
        (
            "INSERT INTO participant (id, uid, interaction_id, contact_id, happened_on, position) "
            "VALUES (1, '2123456789abcdef0123456789abcdef', 1, 1, '2026-10-01', 0)"
        ),
        (
            "INSERT INTO fact (id, uid, contact_id, interaction_id, text, sensitive, learned_on) "
            "VALUES (1, '3123456789abcdef0123456789abcdef', 1, 1, 'loves golf', 0, '2026-10-01')"
        ),
    ):
        connection.execute(sql)
    connection.close()
    journal = open_store(path, MOMENT.at, lambda _salt: iter([key] if key else []))
    assert journal.base.version() == compiled.VERSION
    assert journal.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert journal.base.references_hold()
    assert [fact.text for fact in journal.find(Fact, "facts_of", contact_id=1)] == ["loves golf"]
    assert journal.numbers("search", terms='"golf"', most=9)
    (copy,) = copies_of(path)
    assert copy.why == f"before-{compiled.VERSION}"
    assert is_sound(copy.path, key)
    with journal.transaction("note"):
        journal.add(Fact(contact_id=1, text="chess", learned_on=MOMENT.on))
