"""What is particular to PostgreSQL: a schema of its own on a server, one writer at a time, and what its errors mean."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from listenlog.domain.errors import DoesNotFit, NothingChanged, StoreBusy, StoreProblem
from listenlog.domain.server import without_secret
from listenlog.store.codecs import json_text
from listenlog.store.compiled import postgresql as compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any

    from listenlog.store.rows import Rows

LOCK = 0x6C6C6F67  # "llog": whoever writes holds it
BUSY_SECONDS = 30
CONNECT_SECONDS = 10


class PostgreSQL:
    """An open store on a server. Like SQLite it has one writer at a time, and nobody waits for a reader."""

    compiled: Any = compiled
    key = None

    read: Mapping[str, Callable[[Any], Any]] = {
        "instant": lambda value: value.astimezone(UTC),
        "uid": str,
        "bytes": bytes,
    }
    write: Mapping[str, Callable[[Any], Any]] = {
        "date": lambda value: value,
        "instant": lambda value: value.astimezone(UTC),  # as with SQLite: an overflow is one here
        "uid": str,
        "flag": bool,
        "json": json_text,
        "bytes": bytes,
    }

    def __init__(self, connection: Any, url: str, schema: str) -> None:
        import psycopg

        self.connection = connection
        self.path = without_secret(url)
        self.schema = schema
        self.errors: tuple[type[Exception], ...] = (psycopg.Error,)

    def explained(self, error: Exception) -> Exception:
        """Return a driver's error as one of ours."""
        return explained(error, self.path)

    def damaged(self) -> StoreProblem:
        """Return what to raise for a row that can't be read."""
        return StoreProblem(f"The store on {self.path} has a row that can't be read. Restore the server's backup.")

    def execute(self, sql: str, binds: Mapping[str, Any] | None) -> Any:
        """Run a statement; return its cursor. Raises one of our errors."""
        try:
            return self.connection.execute(sql, binds)
        except self.errors as error:
            raise self.explained(error) from None

    def execute_many(self, sql: str, rows: Iterable[Mapping[str, Any]], table: str) -> None:
        """Insert rows whose numbers are given, and let the next number follow the highest. Raises one of our errors."""
        try:
            with self.connection.cursor() as cursor:
                cursor.executemany(sql, rows)
            # Numbers that were given must not be given again.
            highest = f"greatest((SELECT max(id) FROM {table}), (SELECT last_value FROM {table}_id_seq))"  # noqa: S608
            self.connection.execute(f"SELECT setval('{table}_id_seq', {highest})")
        except self.errors as error:
            raise self.explained(error) from None

    @property
    def in_transaction(self) -> bool:
        """Say whether a transaction has begun."""
        return bool(self.connection.info.transaction_status) and not self.connection.closed

    def begin(self) -> None:
        """Begin to write, once nobody else does. Raises StoreBusy where somebody does for half a minute."""
        self.execute("BEGIN", None)
        try:
            self.execute(f"SELECT pg_advisory_xact_lock({LOCK})", None)
        except Exception:
            self.connection.execute("ROLLBACK")
            raise

    def begin_bulk(self, *, huge: bool) -> None:
        """Many rows need nothing else."""

    def end_bulk(self) -> None:
        """Many rows need nothing else."""

    def mark(self, _journal: Rows, operation: int | None, *, bulk: bool) -> None:  # noqa: ARG002
        """Say which operation changes belong to until the transaction ends, None for none."""
        self.execute("SELECT set_config('listenlog.operation', %s, true)", (str(operation or ""),))  # type: ignore[arg-type]

    def reindex(self) -> None:
        """The server keeps its index by itself."""

    def defer_references(self) -> None:
        """Let references lead nowhere until the transaction ends."""
        self.execute("SET CONSTRAINTS ALL DEFERRED", None)

    def version(self) -> int:
        """Return the schema version of the store, 0 where there is none yet.

        Raises StoreProblem where the store is closed to this role.
        """
        closed = "SELECT NOT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = %(schema)s"
        if (found := self.execute(closed, {"schema": self.schema}).fetchone()) and found[0]:
            raise _may_not(self.path)
        there = self.execute("SELECT to_regclass('alembic_version')", None).fetchone()[0]
        return int(self.execute("SELECT version_num FROM alembic_version", None).fetchone()[0]) if there else 0

    def stamp(self, version: int) -> None:
        """Alembic writes the version down itself."""

    def hold_references(self, held: bool) -> None:
        """The server alters tables in place; none is rebuilt."""

    def references_hold(self) -> bool:
        """The server never lets a reference lead nowhere."""
        return True

    def engine(self, handed: Any) -> Any:
        """Return an engine of SQLAlchemy on this very connection, which is `handed` to it."""
        from sqlalchemy import create_engine
        from sqlalchemy.pool import StaticPool

        return create_engine(
            "postgresql+psycopg://",
            creator=lambda: handed,
            poolclass=StaticPool,
            hide_parameters=True,
            use_native_hstore=False,
        )

    def put_back(self, sql: str, number: int | None) -> None:
        """Run what the change journal has kept, which ends with `= ?` where it concerns the row of that number."""
        self.execute(sql if number is None else f"{sql.removesuffix('?')}{number:d}", None)

    def vacuum(self) -> None:
        """Write the tables anew, without what deleted rows stood on; the server's own log and copies are its own."""
        tables = ", ".join([*compiled.TABLES, "search"])
        self.execute(f"VACUUM FULL {tables}", None)

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def connect(url: str, schema: str, *, patience: int = CONNECT_SECONDS) -> PostgreSQL:
    """Return a connection to a server, and the schema that the store is in, or will be.

    Raises StoreProblem where psycopg isn't installed, or the server can't be reached.
    """
    try:
        import psycopg
        from psycopg import sql
    except ImportError:
        raise StoreProblem(
            "What speaks to PostgreSQL isn't installed. Run: pip install 'listenlog[postgres]'"
        ) from None
    try:
        connection = psycopg.connect(url, autocommit=True, connect_timeout=patience, application_name="listenlog")
        connection.adapters.register_loader("numeric", _number_loader())
        path = sql.Identifier(schema)
        connection.execute(sql.SQL("SET search_path = {}").format(path))
        connection.execute(f"SET lock_timeout = '{BUSY_SECONDS}s'")
        connection.execute("SET timezone = 'UTC'")
        connection.execute("SET client_min_messages = error")
    except psycopg.Error as error:
        raise explained(error, without_secret(url)) from None
    return PostgreSQL(connection, url, schema)


def _number_loader() -> Any:
    from psycopg.adapt import Loader

    class NumberLoader(Loader):
        """Sums of whole numbers come as numeric; they are whole numbers here."""

        def load(self, data: Any) -> int | float:
            text = bytes(data).decode()
            return float(text) if "." in text or "N" in text else int(text)

    return NumberLoader


def create(store: PostgreSQL) -> None:
    """Make an empty store, unless somebody else was first. Raises StoreProblem where this role may not."""
    from psycopg import sql

    store.begin()
    try:
        store.execute(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(store.schema)), None)  # type: ignore[arg-type]
        if not store.version():
            for statement in compiled.SCHEMA:
                store.execute(statement, None)
        store.execute("COMMIT", None)
    except BaseException:
        if store.in_transaction:
            store.connection.execute("ROLLBACK")
        raise


def explained(error: Exception, path: str) -> Exception:
    """Return the driver's error as one of ours, by its SQLSTATE. Its text may quote a note, so it isn't passed on."""
    state = getattr(error, "sqlstate", None) or ""
    if state.startswith(("22", "23", "54")) or type(error).__name__ == "DataError":
        return DoesNotFit("A row doesn't fit with what is there, so nothing was changed.")
    if state in ("55P03", "40P01", "40001"):
        return StoreBusy("The store is busy: another command has been writing for half a minute. Try again.")
    if state == "42501":
        return _may_not(path)
    if state == "25006":
        return NothingChanged(f"The store can't be written: {path} is read-only.")
    if state == "53100":
        return NothingChanged("The server's disk is full, nothing was changed. Make room there, then try again.")
    if state.startswith("42P01"):
        return StoreProblem(f"The store on {path} lacks a table. Restore the server's backup.")
    said = str(error) if not state else ""  # why a connection isn't made: nothing of a store is in it
    if "database" in said and "does not exist" in said:
        return StoreProblem(f"There is no such database: {path}. Make it: createdb, or in your server's console.")
    if "authentication" in said or "no password" in said or ("role" in said and "does not exist" in said):
        return StoreProblem(f"The server refuses this role or its password ({path}).")
    if "certificate" in said:
        return StoreProblem(f"The server's certificate isn't one to trust ({path}). See sslrootcert in docs/server.md.")
    if not state or state.startswith(("08", "57P", "53")):
        return StoreProblem(
            f"The server can't be reached or has hung up ({path}). Is it running, and is the address right?"
        )
    return error


def _may_not(path: str) -> StoreProblem:
    return StoreProblem(f"This role may not read or change the store on {path}. Its owner can grant that.")
