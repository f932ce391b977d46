"""Runs compiled statements over the database driver and maps rows to domain objects."""

from __future__ import annotations

import os
from contextlib import contextmanager

from listenlog.store.codecs import new_uid

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime
    from typing import Any, NamedTuple, TypeVar

    from listenlog.store.postgresql import PostgreSQL
    from listenlog.store.sqlite import SQLite

    T = TypeVar("T", bound=NamedTuple)

BACKUPS = "backups"  # the folder beside the store


class Rows:
    """An open database. Statements are named; rows come back as the domain type that is asked for."""

    def __init__(self, base: SQLite | PostgreSQL, now: datetime) -> None:
        self.base = base
        self.connection: Any = base.connection
        self.path = base.path
        self.key = base.key  # of an encrypted store
        self.errors = base.errors
        self.now = now
        self.wrote = False
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

    def every(self, table: str) -> Iterator[Any]:
        """Yield every row of a table, by id, as its columns in their order."""
        return self._rows(f"all_{table}", {})

    def exported(self, table: str) -> Iterator[dict[str, Any]]:
        """Yield every row of a table, by id, as {column: value}; references are uids ('contact' for 'contact_id')."""
        columns = self.base.compiled.STATEMENTS[f"export_{table}"][2]
        return (dict(zip(columns, row, strict=True)) for row in self._rows(f"export_{table}", {}))

    def tables(self) -> list[str]:
        """Return the tables that an export holds, each after those it refers to."""
        return list(self.base.compiled.EXPORTED)

    def references(self, table: str) -> dict[str, str]:
        """Return {column: table it refers to} of a table."""
        references: dict[str, str] = self.base.compiled.TABLES[table][2]
        return references

    def columns(self, table: str) -> dict[str, str]:
        """Return {column: codec} of a table."""
        names, kinds, _references = self.base.compiled.TABLES[table]
        return dict(zip(names, kinds, strict=True))

    def _rows(self, name: str, binds: Mapping[str, Any]) -> Iterator[Any]:
        sql, kinds, _columns, out = self.base.compiled.STATEMENTS[name]
        cursor: Iterator[Any] = self.base.execute(sql, self._written(binds, kinds))
        readers = [self.base.read.get(codec) for codec in out]
        return self._read(cursor, readers if any(readers) else [])

    def _read(self, cursor: Iterator[Any], readers: list[Any]) -> Iterator[Any]:
        """Yield rows, their columns read where there are readers. Raises StoreProblem for what can't be read."""
        try:
            if not readers:
                yield from cursor
                return
            for row in cursor:
                yield [
                    value if value is None or read is None else read(value)
                    for value, read in zip(row, readers, strict=True)
                ]
        except self.errors as error:
            raise self.base.explained(error) from None
        except (ValueError, TypeError):  # a date that is none, JSON that is none
            raise self.base.damaged() from None

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
        if bulk:
            self.base.begin_bulk(huge=huge)
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
            self.mark(operation, bulk=bulk)
            self._operation = operation
            yield operation
            from listenlog.store.rhythm import settle

            settle(self)
            if bulk:
                self.base.reindex()
            self.mark(None, bulk=False)
            self.base.execute("COMMIT", {})
            self.wrote = True
        except BaseException:
            if self.base.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        finally:
            self._operation = None
            if huge:
                self.base.end_bulk()

    def begin(self) -> None:
        """Begin to write, once nobody else does. Raises StoreBusy where somebody does for half a minute."""
        self.base.begin()

    def mark(self, operation: int | None, *, bulk: bool) -> None:
        """Say which operation changes belong to from now on, None for none, and whether the index waits for the end."""
        self.base.mark(self, operation, bulk=bulk)

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
        sql, kinds, _columns, _out = self.base.compiled.STATEMENTS[name]
        return int(self.base.execute(sql, self._written(binds, kinds)).rowcount)

    def add_many(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Insert many rows given as {column: value}, their ids among them."""
        sql, kinds, _columns, _out = self.base.compiled.STATEMENTS[f"restore_{table}"]
        self.base.execute_many(sql, (self._written(row, kinds) for row in rows), table)

    def vacuum(self) -> None:
        """Write everything anew, without what deleted rows stood on."""
        self.base.vacuum()

    def uid(self) -> str:
        """Return a new UUIDv7."""
        return new_uid(int(self.now.timestamp() * 1000), os.urandom(10))

    def insert(self, table: str, values: Mapping[str, Any]) -> int:
        """Insert a row given as {column: value}; return its id."""
        sql, kinds, _columns, _out = self.base.compiled.STATEMENTS[f"add_{table}"]
        number = self.base.execute(sql, self._written(values, kinds)).fetchone()[0]
        assert isinstance(number, int)
        return number

    def close(self) -> None:
        """Close the connection."""
        self.base.close()

    def _written(self, binds: Mapping[str, Any], kinds: Mapping[str, str]) -> dict[str, Any]:
        """Return the binds of a statement as the driver takes them. Raises TypeError for a bind it hasn't, or lacks."""
        if binds.keys() != kinds.keys():
            raise TypeError(f"binds {sorted(binds.keys() ^ kinds.keys())} don't fit the statement")
        write = self.base.write
        return {
            name: value if not kinds[name] or value is None else write[kinds[name]](value)
            for name, value in binds.items()
        }


def table_of(kind: type[Any]) -> str:
    """Return the table of a domain type: ContactPoint → 'contact_point'."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__).lstrip("_")


def sync_folder(folder: str) -> None:
    """Make the folder's entries survive a power cut (where the system can)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
