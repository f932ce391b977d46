"""Writing ahead (WAL) for one huge transaction: its pages leave memory, and readers aren't locked out meanwhile.

Not for daily use: interpreters carry a SQLite that can corrupt a store where one process checkpoints while another one
writes (docs/adr/0004), so nobody can write while what was written ahead is brought back.
"""

import sqlite3

CACHE = 65536  # KB of pages that are held in memory
PATIENCE = 30.0  # seconds for others who read


def write_ahead(connection: sqlite3.Connection) -> bool:
    """Write ahead from now on; return whether that works: not in memory, nor where another program is reading.

    Whoever opens a store after a process was killed meanwhile brings it back.
    """
    try:
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
    except sqlite3.OperationalError:
        return False
    return bool(mode == "wal")


def write_back(connection: sqlite3.Connection, path: str) -> None:
    """Bring what was written ahead into the store, and write as always from now on.

    Where others are reading all the time, the next command that opens the store does it.
    """
    try:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            return
        guard = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            guard.execute("BEGIN IMMEDIATE")  # no other process writes now
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
            guard.execute("ROLLBACK")
        finally:
            guard.close()
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.OperationalError:
        return


def leave(connection: sqlite3.Connection) -> None:
    """Bring back what a process that was killed wrote ahead; while another one still writes ahead, leave it alone."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.OperationalError:
        return
