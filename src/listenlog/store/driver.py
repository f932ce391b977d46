"""Connections: by the interpreter's SQLite to a plain store, by SQLCipher's to an encrypted one."""

from __future__ import annotations

import os

from listenlog.domain.errors import StoreProblem

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    import sqlite3
    from typing import Any

_PLAIN = b"SQLite format 3\0"
_PAGE = 512  # the smallest; a page of an encrypted store has no structure at all
_VARIED = 100  # different bytes among 256; random ones have 162, with a deviation of 5


def driver_for(key: bytes | None) -> Any:
    """Return the DB-API module that opens a store with that key. Raises StoreProblem where it isn't installed."""
    if key is None:
        import sqlite3

        return sqlite3
    return encrypting_driver()


def errors_of(key: bytes | None) -> tuple[type[Exception], ...]:
    """Return what a driver raises where SQLite refuses; of a damaged store it can't always decode its own message."""
    return driver_for(key).Error, UnicodeDecodeError


def encrypting_driver() -> Any:
    """Return SQLCipher, which reads and writes plain stores too. Raises StoreProblem where it isn't installed."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError:
        raise StoreProblem(
            "What opens encrypted stores isn't installed. Run: pip install 'listenlog[encrypt]'"
        ) from None
    return dbapi2


def connect(
    path: str, key: bytes | None = None, *, mode: str = "rw", patience: float = 30.0, driver: Any = None
) -> sqlite3.Connection:
    """Return a connection to a database file, in which nothing begins by itself; `mode` is 'ro', 'rw' or 'rwc'.

    That the `key` (32 bytes) is the right one shows at the first read. Raises the driver's errors.
    """
    connection: sqlite3.Connection = (driver or driver_for(key)).connect(
        f"{_uri(path)}?mode={mode}", uri=True, timeout=patience, isolation_level=None
    )
    if key is not None:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else a wrong key is three lines on stderr
        connection.execute(f'PRAGMA key = "{key_text(key)}"')
    return connection


def key_text(key: bytes, salt: bytes = b"") -> str:
    """Return a key as SQLCipher takes it: raw, so that nothing is derived from it."""
    return f"x'{key.hex()}{salt.hex()}'"


def beginning(path: str) -> bytes:
    """Return the first bytes of a file. Raises OSError."""
    with open(path, "rb") as file:
        return file.read(_PAGE)


def is_plain(head: bytes) -> bool:
    """Say whether a file that begins so is a plain database."""
    return head.startswith(_PLAIN)


def is_encrypted(head: bytes) -> bool:
    """Say whether a file that begins so can be an encrypted database: it looks like noise."""
    return len(head) == _PAGE and len(set(head[:256])) >= _VARIED and not is_plain(head)


def _uri(path: str) -> str:
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23").replace("\\", "/")
    return f"file:{'/' if ':' in quoted[:3] else ''}{quoted}"


def identity(path: str) -> tuple[int, int]:
    """Return what tells a file from another one of the same name. Raises OSError."""
    found = os.stat(path)
    return found.st_dev, found.st_ino
