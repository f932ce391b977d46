"""The Journal: one open store. Runs compiled statements over the database driver and maps rows to domain objects."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from listenlog.domain.errors import NothingChanged, StoreProblem
from listenlog.store import codecs
from listenlog.store.compiled import sqlite as compiled

if TYPE_CHECKING:
    from listenlog.domain.contact import Contact
    from listenlog.domain.operation import Finding, Operation

APPLICATION_ID = 0x6C6C6F67  # "llog"
BUSY_SECONDS = 30.0

T = TypeVar("T", bound=NamedTuple)


class Journal:
    """An open store. Statements are named; rows come back as the domain type that is asked for."""

    def __init__(self, connection: sqlite3.Connection, path: str, now: datetime) -> None:
        self.connection = connection
        self.path = path
        self.now = now
        self.machine = os.environ.get("COMPUTERNAME") or os.uname().nodename

    # Reading

    def find(self, kind: type[T], name: str, /, **binds: Any) -> list[T]:
        """Return all rows of a statement as `kind`, whose fields are the statement's columns in their order."""
        return list(self.each(kind, name, **binds))

    def first(self, kind: type[T], name: str, /, **binds: Any) -> T | None:
        """Return the first row of a statement as `kind`, None where there is none."""
        return next(self.each(kind, name, **binds), None)

    def each(self, kind: type[T], name: str, /, **binds: Any) -> Iterator[T]:
        """Yield the rows of a statement as `kind`, one at a time."""
        make: Any = kind._make
        return map(make, self._rows(name, binds))

    def numbers(self, name: str, /, **binds: Any) -> list[int]:
        """Return the first column of a statement's rows."""
        return [row[0] for row in self._rows(name, binds)]

    def texts(self, name: str, /, **binds: Any) -> list[str]:
        """Return the first column of a statement's rows."""
        return [row[0] for row in self._rows(name, binds)]

    def pairs(self, name: str, /, **binds: Any) -> list[tuple[Any, ...]]:
        """Return a statement's rows as plain tuples."""
        return list(self._rows(name, binds))

    def exported(self, table: str) -> Iterator[dict[str, Any]]:
        """Yield every row of a table, by id, as {column: value}; references are uids ('contact' for 'contact_id')."""
        columns = compiled.STATEMENTS[f"export_{table}"][2]
        return (dict(zip(columns, row, strict=True)) for row in self._rows(f"export_{table}", {}))

    def tables(self) -> list[str]:
        """Return the tables that an export holds, each after those it refers to."""
        return list(compiled.EXPORTED)

    def references(self, table: str) -> dict[str, str]:
        """Return {column: table it refers to} of a table."""
        return compiled.TABLES[table][2]

    def columns(self, table: str) -> dict[str, str]:
        """Return {column: codec} of a table."""
        names, kinds, _references = compiled.TABLES[table]
        return dict(zip(names, kinds, strict=True))

    def _rows(self, name: str, binds: Mapping[str, Any]) -> Iterator[Any]:
        sql, kinds, _columns, out = compiled.STATEMENTS[name]
        cursor = self._execute(sql, _written(binds, kinds))
        readers = [codecs.READ.get(codec) for codec in out]
        if not any(readers):
            return cursor
        return (
            [value if value is None or read is None else read(value) for value, read in zip(row, readers, strict=True)]
            for row in cursor
        )

    # Writing

    @contextmanager
    def transaction(self, command: str, *, undoes: int | None = None, bulk: bool = False) -> Iterator[int]:
        """Run the block as one operation that undo can take back; yield its number. All of it is kept, or none.

        With `bulk` the full-text index is rebuilt once at the end instead of row by row.
        """
        if bulk:  # a page spilled early would lock out readers until the end
            self._execute("PRAGMA cache_spill = OFF", {})
        self._execute("BEGIN IMMEDIATE", {})
        try:
            operation = self.insert(
                "operation",
                {
                    "uid": self.uid(),
                    "command": command,
                    "machine": self.machine,
                    "done_at": self.now,
                    "undoes_id": undoes,
                },
            )
            self.run("begin_operation", operation_id=operation, bulk=bulk)
            yield operation
            if bulk:
                self._execute("INSERT INTO search (search) VALUES ('rebuild')", {})
            self.run("begin_operation", operation_id=None, bulk=False)
            self._execute("COMMIT", {})
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    def add(self, row: T) -> T:
        """Insert a domain object; return it with its id, and with a uid where it had none."""
        table = table_of(type(row))
        values: dict[str, Any] = row._asdict()
        values.pop("id")
        if "uid" in values:
            values["uid"] = values["uid"] or self.uid()
            return row._replace(id=self.insert(table, values), uid=values["uid"])
        return row._replace(id=self.insert(table, values))

    def replace(self, row: NamedTuple) -> None:
        """Write a changed domain object over the row with its id."""
        values: dict[str, Any] = row._asdict()
        self.run(f"replace_{table_of(type(row))}", row_id=values.pop("id"), **values)

    def remove(self, row: NamedTuple) -> None:
        """Delete the row of a domain object, and what belongs to it."""
        self.run(f"remove_{table_of(type(row))}", row_id=row._asdict()["id"])

    def run(self, name: str, /, **binds: Any) -> int:
        """Run a statement that returns no rows; return how many rows it changed."""
        sql, kinds, _columns, _out = compiled.STATEMENTS[name]
        return self._execute(sql, _written(binds, kinds)).rowcount

    def add_many(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Insert many rows given as {column: value}, their ids among them."""
        sql, kinds, _columns, _out = compiled.STATEMENTS[f"restore_{table}"]
        try:
            self.connection.executemany(sql, (_written(row, kinds) for row in rows))
        except sqlite3.Error as error:
            raise explained(error, self.path) from None

    # What is rare, and imported only then

    def undo(self) -> Operation | None:
        """Take back this machine's last command; return it, None where there is nothing to take back."""
        from listenlog.store.undo import undo_last

        return undo_last(self)

    def erase(self, contact: Contact) -> int:
        """Forget a contact for good; return how many backups were deleted with it."""
        from listenlog.store.erase import erase

        return erase(self, contact)

    def examine(self) -> list[Finding]:
        """Return what the store says of its own health."""
        from listenlog.store.doctor import examine

        return examine(self)

    def checked(self, table: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return a foreign row validated against its model. Raises ValueError that names the column."""
        from listenlog.store.checked import checked

        return checked(table, values)

    def vacuum(self) -> None:
        """Write the file anew, without the pages that deleted rows stood on."""
        self._execute("VACUUM", {})

    def uid(self) -> str:
        """Return a new UUIDv7."""
        return codecs.new_uid(int(self.now.timestamp() * 1000), os.urandom(10))

    def insert(self, table: str, values: Mapping[str, Any]) -> int:
        """Insert a row given as {column: value}; return its id."""
        sql, kinds, _columns, _out = compiled.STATEMENTS[f"add_{table}"]
        number = self._execute(sql, _written(values, kinds)).fetchone()[0]
        assert isinstance(number, int)
        return number

    def _execute(self, sql: str, binds: Mapping[str, Any]) -> sqlite3.Cursor:
        try:
            return self.connection.execute(sql, binds)
        except sqlite3.Error as error:
            raise explained(error, self.path) from None

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def _written(binds: Mapping[str, Any], kinds: Mapping[str, str]) -> dict[str, Any]:
    """Return the binds of a statement as the driver takes them. Raises TypeError for a bind it hasn't, or lacks."""
    if binds.keys() != kinds.keys():
        raise TypeError(f"binds {sorted(binds.keys() ^ kinds.keys())} don't fit the statement")
    return {
        name: value if not kinds[name] or value is None else codecs.WRITE[kinds[name]](value)
        for name, value in binds.items()
    }


def table_of(kind: type[Any]) -> str:
    """Return the table of a domain type: ContactPoint → 'contact_point'."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__).lstrip("_")


def explained(error: sqlite3.Error, path: str) -> Exception:
    """Return a driver's error as one of ours. Its text may quote a note, so only known phrases are passed on."""
    text = str(error)
    if "locked" in text or "busy" in text:
        return StoreProblem("The store is busy: another command has been writing for half a minute. Try again.")
    if "readonly" in text or "read-only" in text:
        return NothingChanged(f"The store can't be written: {path} is read-only.")
    if "full" in text:
        return NothingChanged("The disk is full, nothing was changed. Make room, then try again.")
    if "disk I/O" in text or "unable to open" in text:
        return StoreProblem(
            f"The store at {path} can't be read or written (the disk answers with an error). Run: listenlog doctor"
        )
    if "malformed" in text or "not a database" in text or "no such table" in text or "no such column" in text:
        return StoreProblem(f"The store at {path} is damaged. Run: listenlog doctor")
    return error


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
    try:
        connection = sqlite3.connect(_uri(path), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        _settle(connection)
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
    journal = Journal(connection, path, now)
    if version < compiled.VERSION:
        from listenlog.store.migrate import migrate

        migrate(journal, version)
    return journal


def _uri(path: str) -> str:
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23").replace("\\", "/")
    return f"file:{'/' if ':' in quoted[:3] else ''}{quoted}?mode=rw"


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


def sync_folder(folder: str) -> None:
    """Make the folder's entries survive a power cut (where the system can)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
