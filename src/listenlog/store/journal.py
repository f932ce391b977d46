"""The Journal: one open store, with what it can do beside reading and writing rows, and how it is opened."""

from __future__ import annotations

import os
import sqlite3

from listenlog.domain.errors import StoreProblem
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.rows import Rows, explained, sync_folder

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from listenlog.domain.cadence import Talked
    from listenlog.domain.contact import Contact
    from listenlog.domain.operation import Finding, Operation
    from listenlog.domain.preference import Preference

APPLICATION_ID = 0x6C6C6F67  # "llog"
BUSY_SECONDS = 30.0
GLANCE_SECONDS = 0.1  # longer than a commit takes, shorter than a prompt may wait


class Journal(Rows):
    """An open store. What is rare is imported only when it is asked for."""

    def reverse(self, undone: Operation, command: str) -> None:
        """Reverse an operation as one named `command`. Raises BuiltOn where something builds on it."""
        from listenlog.store.undo import reverse

        reverse(self, undone, command)

    def unwind(self, undone: Operation, number: int) -> None:
        """Reverse an operation's changes within operation `number`, which has just begun. Raises BuiltOn likewise."""
        from listenlog.store.undo import unwind

        unwind(self, undone, number)

    def erase(self, contact: Contact) -> int:
        """Forget a contact for good; return how many backups were deleted with it."""
        from listenlog.store.erase import erase

        return erase(self, contact)

    def examine(self, settings: str) -> list[Finding]:
        """Return what the store says of its own health; the file of the settings is closed to others too."""
        from listenlog.store.doctor import examine

        return examine(self, settings)

    def talked(self, contact_id: int, rules: Sequence[Preference]) -> list[Talked]:
        """Return a contact's newest talks, newest first, and the last one on each channel that a wish is for."""
        from listenlog.store.rhythm import talked

        return talked(self, contact_id, rules)

    def checked(self, table: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return a foreign row validated against its model. Raises ValueError that names the column."""
        from listenlog.store.checked import checked

        return checked(table, values)


def open_memory(now: datetime) -> Journal:
    """Return an empty store in memory: what reading commands see before there is a store, and what tests use."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _settle(connection)
    _create(connection)
    return Journal(connection, ":memory:", now)


def open_store(path: str, now: datetime) -> Journal:
    """Open the store at `path`; make it first where there is none, safely against others doing the same.

    Raises StoreProblem for a file that is empty, foreign, damaged, locked, or newer than this program.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        _make_store(path)
        found = os.stat(path)
    except OSError as error:
        raise _no_store(os.path.dirname(path), (error.strerror or "it can't be read").lower()) from None
    if not os.path.isfile(path):
        raise StoreProblem(f"The store at {path} isn't a file. Move it away, or set LISTENLOG_HOME to another folder.")
    if found.st_size == 0:
        raise StoreProblem(
            f"The store at {path} is an empty file, not a store. Restore a backup, or move it away to start anew."
        )
    connection, version = _connected(path, "rw", BUSY_SECONDS)
    journal = Journal(connection, path, now)
    if version < compiled.VERSION:
        from listenlog.store.migrate import migrate

        migrate(journal, version)
    return journal


def glance_at(path: str, now: datetime) -> Journal:
    """Open the store at `path` as it stands, only to read: nothing is made, migrated or waited for.

    Raises StoreProblem where there is no store of this schema, or where it is busy.
    """
    connection, version = _connected(path, "ro", GLANCE_SECONDS)
    if version < compiled.VERSION:
        raise StoreProblem(f"The store was written by an older listenlog (schema {version}, not {compiled.VERSION}).")
    return Journal(connection, path, now)


def _connected(path: str, mode: str, patience: float) -> tuple[sqlite3.Connection, int]:
    """Return a connection to a store, and its schema version. Raises StoreProblem for what isn't one, or is newer."""
    try:
        connection = sqlite3.connect(f"{_uri(path)}?mode={mode}", uri=True, timeout=patience, isolation_level=None)
        _settle(connection)
        if mode == "rw" and connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            from listenlog.store.write_ahead import leave

            leave(connection)
            connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if "not a database" in str(error):
            raise StoreProblem(
                f"{path} isn't a listenlog store. Move it away, or set LISTENLOG_HOME to another folder."
            ) from None
        raise explained(error, path) from None
    if mark != APPLICATION_ID:
        raise StoreProblem(
            f"{path} is a database of another program. Move it away, or set LISTENLOG_HOME to another folder."
        )
    if version > compiled.VERSION:
        raise StoreProblem(
            f"The store was written by a newer listenlog (schema {version}, not {compiled.VERSION}). Upgrade listenlog."
        )
    return connection, version


def _uri(path: str) -> str:
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23").replace("\\", "/")
    return f"file:{'/' if ':' in quoted[:3] else ''}{quoted}"


def _settle(connection: sqlite3.Connection) -> None:
    """Set what is measured to lose nothing in a power cut; SQLite's own defaults do (docs/adr/0004)."""
    for pragma in ("synchronous = EXTRA", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in compiled.SCHEMA:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {compiled.VERSION}")
    connection.execute("COMMIT")


def _make_store(path: str) -> None:
    """Build a store under a temporary name and let it appear whole; if another process was first, its store stays."""
    folder = os.path.dirname(path)
    temporary = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.new"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        connection = sqlite3.connect(temporary, isolation_level=None)
        try:
            _settle(connection)
            _create(connection)
        finally:
            connection.close()
        try:
            os.link(temporary, path)
        except FileExistsError:
            pass
        finally:
            os.unlink(temporary)
        sync_folder(folder)
    except sqlite3.Error as error:
        raise _no_store(folder, "the disk is full" if "full" in str(error) else "it can't be written") from None
    except OSError as error:
        raise _no_store(folder, (error.strerror or "it can't be written").lower()) from None


def _no_store(folder: str, reason: str) -> StoreProblem:
    return StoreProblem(f"No store can be kept in {folder} ({reason}). Set LISTENLOG_HOME to a folder you can write.")
