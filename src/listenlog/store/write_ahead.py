"""Writing ahead (WAL) for one huge transaction: its pages leave memory, and readers aren't locked out meanwhile.

Not for daily use: interpreters carry a SQLite that can corrupt a store where one process checkpoints while another one
writes (docs/adr/0004), so nobody can write while what was written ahead is brought back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.store.driver import connect

if TYPE_CHECKING:
    import sqlite3

    from listenlog.store.sqlite import SQLite

CACHE = 65536  # KB of pages that are held in memory
PATIENCE = 30.0  # seconds for others who read


def write_ahead(base: SQLite) -> bool:
    """Write ahead from now on; return whether that works: not in memory, nor where another program is reading.

    Whoever opens a store after a process was killed meanwhile brings it back.
    """
    connection = base.connection
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
    except base.errors:
        return False
    return bool(mode == "wal")


def write_back(base: SQLite) -> None:
    """Bring what was written ahead into the store, and write as always from now on.

    Where others are reading all the time, the next command that opens the store does it.
    """
    connection = base.connection
    try:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            return
        guard = connect(base.path, base.key, patience=PATIENCE)
        try:
            guard.execute("BEGIN IMMEDIATE")  # no other process writes now
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            guard.execute("ROLLBACK")
        finally:
            guard.close()
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except base.errors:
        return


def leave(connection: sqlite3.Connection) -> None:
    """Bring back what a process that was killed wrote ahead; while another one still writes ahead, leave it alone."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except Exception as error:  # a driver's, whichever it is
        if type(error).__name__ != "OperationalError":
            raise
