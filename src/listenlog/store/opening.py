"""Opening the file of a store: by the key that fits, checked to be one of ours, and not newer than this program."""

from __future__ import annotations

from listenlog.domain.errors import StoreProblem
from listenlog.domain.key import SALT
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.driver import beginning, connect, errors_of, identity, is_encrypted
from listenlog.store.sqlite import SQLite, explained

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    Keys = Callable[[bytes], Iterator[bytes]]

APPLICATION_ID = 0x6C6C6F67  # "llog"
BUSY_SECONDS = 30.0


def open_file(path: str, keys: Keys, mode: str = "rw", patience: float = BUSY_SECONDS) -> tuple[SQLite, int]:
    """Return the store in a file, which may be older than this program, as it is, and its schema version.

    Raises StoreProblem for what is no store, is newer, or opened by no key.
    """
    for _attempt in range(3):  # another command may put another store in its place just now
        try:
            before, head = identity(path), beginning(path)
        except OSError as error:
            raise StoreProblem(f"The store at {path} can't be read ({(error.strerror or 'error').lower()}).") from None
        found = _fitting(path, mode, patience, (None,) if not is_encrypted(head) else keys(head[:SALT]))
        if found and before == identity(path):
            break
    else:
        if is_encrypted(head):
            raise StoreProblem(
                f"The store at {path} is encrypted, and none of the keys that were found opens it. "
                "Give the right one: LISTENLOG_KEY_FILE or LISTENLOG_KEY_COMMAND."
            )
        raise StoreProblem(f"{path} isn't a listenlog store. Move it away, or set LISTENLOG_HOME to another folder.")
    connection, key, mark, version = found
    if mark != APPLICATION_ID:
        raise StoreProblem(
            f"{path} is a database of another program. Move it away, or set LISTENLOG_HOME to another folder."
        )
    if version > compiled.VERSION:
        raise StoreProblem(
            f"The store was written by a newer listenlog (schema {version}, not {compiled.VERSION}). Upgrade listenlog."
        )
    return SQLite(connection, path, key, before), version


def _fitting(
    path: str, mode: str, patience: float, keys: Iterable[bytes | None]
) -> tuple[sqlite3.Connection, bytes | None, int, int] | None:
    """Return a connection by the first key that opens the file, that key, the application id and the version."""
    for key in keys:
        connection = None
        try:
            connection = connect(path, key, mode=mode, patience=patience)
            settle(connection)
            if mode == "rw" and connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                from listenlog.store.write_ahead import leave

                leave(connection)
                connection.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
            mark = connection.execute("PRAGMA application_id").fetchone()[0]
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        except errors_of(key) as error:
            if connection is not None:
                connection.close()
            if "not a database" not in str(error):
                raise explained(error, path) from None
        else:
            return connection, key, mark, version
    return None


def settle(connection: sqlite3.Connection) -> None:
    """Set what is measured to lose nothing in a power cut; SQLite's own defaults do (docs/adr/0004)."""
    for pragma in ("synchronous = EXTRA", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
