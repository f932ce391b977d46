"""A huge import: others read meanwhile, a kill leaves nothing of it, and the store is written as always afterwards."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from command import Command

pytestmark = pytest.mark.files

IMPORTING = """
import sys
from datetime import UTC, datetime
from listenlog.services.contacts import make_contact
from listenlog.store.journal import open_store

journal = open_store(sys.argv[1], datetime(2026, 11, 22, tzinfo=UTC))
with journal.transaction("import", bulk=True, huge=True):
    for number in range(3000):
        make_contact(journal, f"Person {number} " + "x" * 3000)  # more than its cache holds
    journal.connection.execute("PRAGMA cache_spill")
    print("written", flush=True)
    sys.stdin.readline()
journal.close()
print("done", flush=True)
"""


def mode(path: Path) -> str:
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA journal_mode").fetchone()[0]
    connection.close()
    return str(found)


@pytest.mark.parametrize("killed", [True, False])
def test_a_huge_import_is_whole_or_nothing(listenlog: Command, killed: bool) -> None:
    listenlog.ok("add", "Bob Ellis")
    store = Path(listenlog.environment["LISTENLOG_HOME"], "listenlog.db")
    process = subprocess.Popen(
        [sys.executable, "-c", IMPORTING, str(store)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdout.readline() == "written\n"
    assert [row["name"] for row in listenlog.json("list")["contacts"]] == ["Bob Ellis"]
    wal = store.with_name("listenlog.db-wal")
    assert wal.stat().st_size > 0
    assert wal.stat().st_mode & 0o777 == 0o600
    if killed:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()
        process.stdin.close()
    else:
        process.communicate("\n")
    assert len(listenlog.json("list")["contacts"]) == (1 if killed else 3001)
    listenlog.ok("add", "Ann Lee")
    assert mode(store) == "delete"
    assert not wal.exists()
    listenlog.ok("doctor")
    listenlog.ok("undo")
    if not killed:
        listenlog.ok("undo")
    assert len(listenlog.json("list")["contacts"]) == 1
