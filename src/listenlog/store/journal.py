"""The Journal: one open store, with what it can do beside reading and writing rows, and how it is opened."""

from __future__ import annotations

import os

from listenlog.domain.errors import StoreProblem
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.driver import connect, driver_for
from listenlog.store.opening import APPLICATION_ID, open_file, settle
from listenlog.store.rows import BACKUPS, Rows, sync_folder
from listenlog.store.sqlite import MEMORY, SQLite

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime, timedelta
    from typing import Any

    from listenlog.domain.backup import Copy
    from listenlog.domain.cadence import Talked
    from listenlog.domain.contact import Contact
    from listenlog.domain.interaction import Interaction
    from listenlog.domain.operation import Finding, Operation
    from listenlog.domain.preference import Preference
    from listenlog.domain.tombstone import Tombstone
    from listenlog.store.opening import Keys

GLANCE_SECONDS = 0.1  # longer than a commit takes, shorter than a prompt may wait


class Journal(Rows):
    """An open store. What is rare is imported only when it is asked for."""

    @property
    def in_file(self) -> bool:
        """Say whether it is a file, which backups and encryption are of; not in memory, or on a server."""
        return isinstance(self.base, SQLite) and self.path != MEMORY

    def reverse(self, undone: Operation, command: str) -> None:
        """Reverse an operation as one named `command`. Raises BuiltOn where something builds on it."""
        from listenlog.store.undo import reverse

        reverse(self, undone, command)

    def unwind(self, undone: Operation, number: int) -> None:
        """Reverse an operation's changes within operation `number`, which has just begun. Raises BuiltOn likewise."""
        from listenlog.store.undo import unwind

        unwind(self, undone, number)

    def erase_contact(self, contact: Contact, tombstones: Iterable[Tombstone]) -> int:
        """Forget a contact for good, but for tombstones; return how many backups were deleted with it."""
        from listenlog.store.erase import erase_contact

        return erase_contact(self, contact, tombstones)

    def erase_talk(self, talk: Interaction, tombstones: Iterable[Tombstone]) -> int:
        """Forget a talk and what was learned in it, likewise; return how many backups were deleted with it."""
        from listenlog.store.erase import erase_talk

        return erase_talk(self, talk, tombstones)

    def examine(
        self, private: Sequence[str], keys: Keys, *, overdue: timedelta | None = None, fix: bool = False
    ) -> list[Finding]:
        """Return what the store says of its own health; with `fix` what is derived is made anew."""
        from listenlog.store.doctor import examine

        return examine(self, private, keys, overdue=overdue, fix=fix)

    def back_up(self, why: str) -> Copy | None:
        """Copy the store; return the copy, None where the newest one holds all that there is."""
        from listenlog.store.backup import back_up, copies_of, unchanged_since

        copies = copies_of(self.path)
        return None if copies and unchanged_since(self, copies[-1]) else back_up(self, why)

    def copy_to(self, path: str) -> None:
        """Write a checked copy of the store to another file. Raises NothingChanged where that can't be."""
        from listenlog.store.backup import copy_to

        copy_to(self, path)

    def backup_is_due(self) -> bool:
        """Say whether a day has passed since the last backup."""
        from listenlog.store.backup import due

        return due(self)

    def change_key(self, key: bytes | None, salt: bytes, keys: Keys) -> tuple[int, list[str]]:
        """Write the store and its backups anew under another key; return how many backups, and which it couldn't."""
        from listenlog.store.encryption import change_key

        return change_key(self, key, salt, keys)

    def copy_all_to(self, target: Journal) -> int:
        """Write every row into another, empty store, and compare the two; return how many there are."""
        from listenlog.store.moving import copy_all

        return copy_all(self, target)

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
    connection = driver_for(None).connect(":memory:", isolation_level=None)
    settle(connection)
    _create(connection)
    return Journal(SQLite(connection, MEMORY), now)


def no_keys(_salt: bytes) -> Iterator[bytes]:
    """Yield no key: what opens plain stores only."""
    return iter(())


def no_key() -> bytes | None:
    """Return no key: what makes plain stores."""
    return None


def open_store(path: str, now: datetime, keys: Keys = no_keys, new_key: Callable[[], bytes | None] = no_key) -> Journal:
    """Open the store at `path`; make it first where there is none, safely against others doing the same.

    `keys` yields the keys (32 bytes) to try on an encrypted store, given its salt; `new_key` gives the one that a new
    store is encrypted with, None for none. Raises StoreProblem for a file that is empty, foreign, damaged, locked, or
    newer than this program, or that no key opens.
    """
    try:
        found = os.stat(path)
    except FileNotFoundError:
        _make_store(path, new_key)
        found = os.stat(path)
    except OSError as error:
        raise _no_store(os.path.dirname(path), (error.strerror or "it can't be read").lower()) from None
    if not os.path.isfile(path):
        raise StoreProblem(f"The store at {path} isn't a file. Move it away, or set LISTENLOG_HOME to another folder.")
    if found.st_size == 0:
        raise StoreProblem(
            f"The store at {path} is an empty file, not a store. Run: listenlog restore, or move it away to start anew."
        )
    base, version = open_file(path, keys)
    journal = Journal(base, now)
    if version < compiled.VERSION:
        from listenlog.store.migrate import migrate

        migrate(journal, version)
    return journal


def glance_at(path: str, now: datetime, keys: Keys = no_keys) -> Journal:
    """Open the store at `path` as it stands, only to read: nothing is made, migrated or waited for.

    Raises StoreProblem where there is no store of this schema, or where it is busy, or no key opens it.
    """
    base, version = open_file(path, keys, "ro", GLANCE_SECONDS)
    _refuse_older(version)
    return Journal(base, now)


def open_server(url: str, book: str, now: datetime, *, writing: bool) -> Journal | None:
    """Open the store of a book on a PostgreSQL server; where there is none, make it for `writing`, else return None.

    Raises StoreProblem where the server can't be reached, the role may not, or the store is newer than this program.
    """
    from listenlog.store import postgresql

    base = postgresql.connect(url, schema_of(book))
    version = base.version()
    if not version:
        if not writing:
            base.close()
            return None
        postgresql.create(base)
        version = base.version()
    _refuse_newer(version)
    journal = Journal(base, now)
    if version < compiled.VERSION:
        from listenlog.store.migrate import migrate

        migrate(journal, version)
    return journal


def glance_at_server(url: str, book: str, now: datetime) -> Journal:
    """Open a store on a server as it stands, only to read. Raises StoreProblem where there is none of this schema."""
    from listenlog.store import postgresql

    base = postgresql.connect(url, schema_of(book), patience=2)
    _refuse_older(base.version())
    return Journal(base, now)


def books_at_server(url: str) -> list[str]:
    """Return the names of the books on a server. Raises StoreProblem where it can't be reached."""
    from listenlog.store import postgresql

    base, start = postgresql.connect(url, schema_of(""), patience=2), schema_of(" ").rstrip()
    found = base.execute("SELECT nspname FROM pg_namespace WHERE starts_with(nspname, %(start)s)", {"start": start})
    return sorted(row[0].removeprefix(start) for row in found)


def schema_of(book: str) -> str:
    """Return the schema that a book has on a server."""
    return f"listenlog_{book}" if book else "listenlog"


def _refuse_older(version: int) -> None:
    if version < compiled.VERSION:
        raise StoreProblem(f"The store was written by an older listenlog (schema {version}, not {compiled.VERSION}).")


def _refuse_newer(version: int) -> None:
    if version > compiled.VERSION:
        raise StoreProblem(
            f"The store was written by a newer listenlog (schema {version}, not {compiled.VERSION}). Upgrade listenlog."
        )


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement in compiled.SCHEMA:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {compiled.VERSION}")
    connection.execute("COMMIT")


def _make_store(path: str, new_key: Callable[[], bytes | None]) -> None:
    """Build a store under a temporary name and let it appear whole; if another process was first, its store stays.

    Raises StoreProblem where none can be, or where there was one: its backups are still there.
    """
    refuse_anew(path)
    folder = os.path.dirname(path)
    temporary = f"{path}.{os.getpid()}.{os.urandom(4).hex()}.new"
    key = new_key()
    driver = driver_for(key)
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        connection = connect(temporary, key, mode="rwc")
        try:
            settle(connection)
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
    except driver.Error as error:
        raise _no_store(folder, "the disk is full" if "full" in str(error) else "it can't be written") from None
    except OSError as error:
        raise _no_store(folder, (error.strerror or "it can't be written").lower()) from None


def refuse_anew(path: str) -> None:
    """Raise StoreProblem where there is no store but backups of one: whoever lost it would otherwise start afresh."""
    if os.path.isdir(os.path.join(os.path.dirname(path), BACKUPS)):
        from listenlog.store.backup import copies_of, folder_of

        if copies_of(path) and not os.path.lexists(path):
            raise StoreProblem(
                f"The store at {path} is gone, but its backups are there. Run: listenlog restore; "
                f"or, to start anew, move {folder_of(path)} away."
            )


def _no_store(folder: str, reason: str) -> StoreProblem:
    return StoreProblem(f"No store can be kept in {folder} ({reason}). Set LISTENLOG_HOME to a folder you can write.")
