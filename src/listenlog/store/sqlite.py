"""What is particular to SQLite, plain or encrypted: how writing begins and ends, and what its errors mean."""

from __future__ import annotations

from listenlog.domain.errors import DoesNotFit, NothingChanged, StoreBusy, StoreProblem
from listenlog.store import codecs
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.driver import driver_for, errors_of, identity

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from typing import Any

    from listenlog.store.rows import Rows

MEMORY = ":memory:"


class SQLite:
    """An open SQLite database: in a file, plain or with a key, or in memory."""

    compiled: Any = compiled
    read = codecs.READ
    write = codecs.WRITE

    def __init__(
        self, connection: sqlite3.Connection, path: str, key: bytes | None = None, file: tuple[int, int] = (0, 0)
    ) -> None:
        self.connection = connection
        self.path = path
        self.key = key
        self.file = file  # which one it was when it was opened
        self.errors: tuple[type[Exception], ...] = (*errors_of(key), OverflowError)

    def explained(self, error: Exception) -> Exception:
        """Return a driver's error as one of ours."""
        return explained(error, self.path)

    def damaged(self) -> StoreProblem:
        """Return what to raise for a row that can't be read."""
        return _damaged(self.path)

    def execute(self, sql: str, binds: Mapping[str, Any]) -> Any:
        """Run a statement; return its cursor. Raises one of our errors."""
        try:
            return self.connection.execute(sql, binds)
        except self.errors as error:
            raise self.explained(error) from None

    def execute_many(self, sql: str, rows: Iterable[Mapping[str, Any]], _table: str) -> None:
        """Run an insert for each row. Raises one of our errors."""
        try:
            self.connection.executemany(sql, rows)
        except self.errors as error:
            raise self.explained(error) from None

    @property
    def in_transaction(self) -> bool:
        """Say whether a transaction has begun."""
        return self.connection.in_transaction

    def begin(self) -> None:
        """Begin to write, once nobody else does. Raises StoreProblem where another store was put in its place since."""
        self.execute("BEGIN IMMEDIATE", {})
        if self.path != MEMORY and identity(self.path) != self.file:
            self.execute("ROLLBACK", {})
            raise StoreProblem("Another command has put another store in its place just now. Run this one again.")

    def begin_bulk(self, *, huge: bool) -> None:
        """Prepare for many rows in one transaction, with `huge` for more than memory should hold."""
        if huge:
            from listenlog.store.write_ahead import write_ahead

            if write_ahead(self):
                return
        self.execute("PRAGMA cache_spill = OFF", {})  # a page spilled early would lock out readers until the end

    def end_bulk(self) -> None:
        """Go back to writing as always, after a huge transaction."""
        from listenlog.store.write_ahead import write_back

        write_back(self)

    def mark(self, journal: Rows, operation: int | None, *, bulk: bool) -> None:
        """Say which operation changes belong to from now on, None for none, and whether the index waits for the end."""
        journal.run("begin_operation", operation_id=operation, bulk=bulk)

    def reindex(self) -> None:
        """Make the full-text index anew."""
        self.execute("INSERT INTO search (search) VALUES ('rebuild')", {})

    def defer_references(self) -> None:
        """Let references lead nowhere until the transaction ends."""
        self.execute("PRAGMA defer_foreign_keys = ON", {})

    def version(self) -> int:
        """Return the schema version of the store."""
        return int(self.connection.execute("PRAGMA user_version").fetchone()[0])

    def stamp(self, version: int) -> None:
        """Write down the schema version."""
        self.connection.execute(f"PRAGMA user_version = {version}")

    def hold_references(self, held: bool) -> None:
        """Let a migration rebuild a table that others refer to: its rows would go with it. Outside of transactions."""
        self.connection.execute(f"PRAGMA foreign_keys = {'ON' if held else 'OFF'}")

    def references_hold(self) -> bool:
        """Say whether every reference leads somewhere."""
        return self.connection.execute("PRAGMA foreign_key_check").fetchone() is None

    def engine(self, handed: Any) -> Any:
        """Return an engine of SQLAlchemy on this very connection, which is `handed` to it."""
        from sqlalchemy import create_engine
        from sqlalchemy.pool import StaticPool

        return create_engine(
            "sqlite://",
            module=driver_for(self.key),
            creator=lambda: handed,
            poolclass=StaticPool,
            hide_parameters=True,
        )

    def put_back(self, sql: str, number: int | None) -> None:
        """Run what the change journal has kept, which ends with `= ?` where it concerns the row of that number."""
        try:  # with a bind, the statement that takes a million rows back is prepared once
            self.connection.execute(sql, () if number is None else (number,))
        except self.errors as error:
            raise self.explained(error) from None

    def vacuum(self) -> None:
        """Write the file anew, without the pages that deleted rows stood on."""
        self.execute("VACUUM", {})
        self.end_bulk()  # what a huge import that was killed may have left beside the store

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def explained(error: Exception, path: str) -> Exception:
    """Return a driver's error as one of ours. Its text may quote a note, so only known phrases are passed on."""
    text = str(error)
    if isinstance(error, UnicodeDecodeError) or "decode to UTF-8" in text:  # what names a table, or a column's text
        return _damaged(path)
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
        return _damaged(path)
    return error


def _damaged(path: str) -> StoreProblem:
    return StoreProblem(f"The store at {path} is damaged. Run: listenlog doctor, and: listenlog restore")
