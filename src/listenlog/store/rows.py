"""Runs compiled statements over the database driver and maps rows to domain objects."""

from __future__ import annotations

import os
from contextlib import contextmanager

from listenlog.domain.errors import DoesNotFit, NothingChanged, StoreBusy, StoreProblem
from listenlog.store import codecs
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.driver import driver_for, identity

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from typing import Any, NamedTuple, TypeVar

    from listenlog.store.opening import Opened

    T = TypeVar("T", bound=NamedTuple)

BACKUPS = "backups"  # the folder beside the store


class Rows:
    """An open database. Statements are named; rows come back as the domain type that is asked for."""

    def __init__(self, opened: Opened, path: str, now: datetime) -> None:
        self.connection = opened.connection
        self.key = opened.key  # of an encrypted store
        self.identity = opened.identity
        self.path = path
        self.now = now
        self.wrote = False
        self.errors = (driver_for(opened.key).Error, OverflowError)
        self._operation: int | None = None
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
    def transaction(
        self, command: str, *, undoes: int | None = None, bulk: bool = False, huge: bool = False
    ) -> Iterator[int]:
        """Run the block as one operation that undo can take back; yield its number. All of it is kept, or none.

        With `bulk` the full-text index is rebuilt once at the end instead of row by row; `huge` is more than memory
        should hold. Within another transaction it is a part of that one.
        """
        if self._operation is not None:
            yield self._operation
            return
        if huge:
            from listenlog.store.write_ahead import write_ahead, write_back
        if bulk and not (huge and write_ahead(self)):
            self._execute("PRAGMA cache_spill = OFF", {})  # a page spilled early would lock out readers until the end
        self.begin()
        try:
            operation = self.insert(
                "operation",
                {
                    "uid": self.uid(),
                    "command": command,
                    "machine": self.machine,
                    "done_at": self.now,
                    "undoes_id": undoes,
                    "whom": None,
                },
            )
            self.run("begin_operation", operation_id=operation, bulk=bulk)
            self._operation = operation
            yield operation
            from listenlog.store.rhythm import settle

            settle(self)
            if bulk:
                self._execute("INSERT INTO search (search) VALUES ('rebuild')", {})
            self.run("begin_operation", operation_id=None, bulk=False)
            self._execute("COMMIT", {})
            self.wrote = True
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        finally:
            self._operation = None
            if huge:
                write_back(self)

    def begin(self) -> None:
        """Begin to write, once nobody else does. Raises StoreProblem where another store was put in its place since."""
        self._execute("BEGIN IMMEDIATE", {})
        if self.path != ":memory:" and identity(self.path) != self.identity:
            self._execute("ROLLBACK", {})
            raise StoreProblem("Another command has put another store in its place just now. Run this one again.")

    def concern(self, operation: int, *handles: str) -> None:
        """Say whom an operation is about, by handles, or what it brought: history and undo name them."""
        self.run("name_operation", operation_id=operation, whom=" ".join(handles))

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
        except self.errors as error:
            raise explained(error, self.path) from None

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
        except self.errors as error:
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


def explained(error: Exception, path: str) -> Exception:
    """Return a driver's error as one of ours. Its text may quote a note, so only known phrases are passed on."""
    text = str(error)
    if isinstance(error, OverflowError) or type(error).__name__ == "IntegrityError":  # whichever driver's
        return DoesNotFit("A row doesn't fit with what is there, so nothing was changed.")
    if "locked" in text or "busy" in text:
        return StoreBusy("The store is busy: another command has been writing for half a minute. Try again.")
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


def sync_folder(folder: str) -> None:
    """Make the folder's entries survive a power cut (where the system can)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
