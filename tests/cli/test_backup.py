"""Backups as a person meets them: by themselves, asked for, and brought back."""

import os
import time
from pathlib import Path

import pytest
from command import Command
from terminal import Terminal

from listenlog.domain.backup import Copy
from listenlog.store.backup import copies_of

pytestmark = pytest.mark.files

NEXT_DAY = "2026-11-23T15:00:00+00:00"


def _copies(listenlog: Command) -> list[Copy]:
    return copies_of(str(listenlog.home / "data" / "listenlog.db"))


def _soon(listenlog: Command, number: int) -> list[Copy]:
    """Return the backups once there are so many: another process makes them."""
    for _try in range(300):
        if len(_copies(listenlog)) >= number:
            break
        time.sleep(0.1)
    return _copies(listenlog)


def test_a_backup_comes_back_and_what_was_there_stays(listenlog: Command) -> None:
    assert listenlog.ok("backup") == "There is nothing to back up yet.\n"
    listenlog.ok("note", "Bob", "--new", "golf")
    before = listenlog.ok("export")
    said = listenlog.json("backup")
    assert os.path.getsize(said["path"]) == said["bytes"]
    assert listenlog.ok("backup") == "Nothing has changed since the newest backup.\n"
    listenlog.ok("note", "bob", "tennis", now="2026-11-22T15:10:00+00:00")
    assert "Add --yes" in listenlog.fails(2, "restore")
    listenlog.ok("restore", "--yes", now="2026-11-22T16:10:00+00:00")
    assert listenlog.ok("export") == before
    listed = listenlog.json("backup", "list")["backups"]
    assert [(one["number"], one["why"]) for one in listed] == [(1, "before-restore"), (2, "asked")]
    listenlog.ok("restore", "1", "--yes")
    assert "tennis" in listenlog.ok("brief", "bob")
    assert "Sun 22 Nov 14:10 asked for" in listenlog.ok("backup", "list")


def test_a_terminal_asks_before_it_restores(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "golf")
    listenlog.ok("backup")
    listenlog.ok("note", "bob", "tennis", now="2026-11-22T15:10:00+00:00")
    screen = Terminal(listenlog, "restore")
    screen.answer(("asked for) in the place of the store? What is there now is kept. [y/N]", "n"))
    screen.see("Nothing was restored.")
    assert screen.ended() == 2
    screen = Terminal(listenlog, "restore", "1")
    screen.answer(("[y/N]", "y"))
    screen.see("the backup of Sun 22 Nov 14:10 (asked for).")
    assert screen.ended() == 0
    assert "tennis" not in listenlog.ok("brief", "bob")


@pytest.mark.parametrize("arguments", [("restore",), ("restore", "9"), ("restore", "nowhere.db"), ("backup", "lst"),
                                       ("backup", "list", "--daily"), ("backup", "list", "--to", "x")])  # fmt: skip
def test_what_cannot_be_is_one_line(arguments: tuple[str, ...], listenlog: Command) -> None:
    listenlog.ok("add", "Bob")
    listenlog.fails(2, *arguments)


def test_a_copy_goes_elsewhere_and_over_nothing(listenlog: Command, tmp_path: Path) -> None:
    listenlog.fails(1, "backup", "--to", str(tmp_path / "copy.db"))
    listenlog.ok("note", "Bob", "--new", "golf")
    listenlog.ok("backup", "--to", str(tmp_path / "copy.db"))
    assert "already" in listenlog.fails(1, "backup", "--to", str(tmp_path / "copy.db"))
    assert "No backup could be made" in listenlog.fails(1, "backup", "--to", str(tmp_path / "no" / "copy.db"))
    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600
    listenlog.ok("note", "bob", "tennis")
    listenlog.ok("restore", str(tmp_path / "copy.db"), "--yes")
    assert "tennis" not in listenlog.ok("brief", "bob")
    assert _copies(listenlog)[-1].why == "before-restore"
    assert "what a restore has put aside" in listenlog.fails(2, "restore", "--yes")


def test_a_move_goes_to_a_file_or_a_server_that_is_known(listenlog: Command, tmp_path: Path) -> None:
    assert "no store yet" in listenlog.fails(1, "move", str(tmp_path / "copy.db"))
    listenlog.ok("note", "Bob", "--new", "golf")
    before = listenlog.ok("export")
    assert "begins with postgresql://" in listenlog.fails(2, "move", "mysql://x/y")
    assert "already" in listenlog.fails(1, "move", str(tmp_path / "data" / "listenlog.db"))
    listenlog.ok("move", str(tmp_path / "copy.db"))
    listenlog.ok("restore", str(tmp_path / "copy.db"), "--yes")
    assert listenlog.ok("export") == before
    assert listenlog.ok("undo") == "There is nothing to take back.\n"


def test_a_store_that_is_gone_is_no_new_store(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "golf")
    before = listenlog.ok("export")
    listenlog.ok("backup")
    store = listenlog.home / "data" / "listenlog.db"
    for lost in (store.unlink, lambda: store.write_bytes(b""), lambda: store.write_bytes(os.urandom(8192))):
        lost()
        for command in (("today",), ("note", "Ann", "--new", "chess"), ("brief", "bob")):
            assert "listenlog restore" in listenlog.fails(6, *command) or store.stat().st_size == 8192
        listenlog.ok("restore", "--yes")
        assert listenlog.ok("export") == before


def test_an_import_is_preceded_by_a_backup(listenlog: Command) -> None:
    line = '{"contact": "Dora", "date": "2026-01-02", "text": "hello %s"}'
    listenlog.ok("import", "-", stdin=line % 1, LISTENLOG_BACKUPS="daily")
    assert _copies(listenlog) == []  # there was nothing to lose
    listenlog.ok("import", "-", stdin=line % 2, LISTENLOG_BACKUPS="daily")
    listenlog.ok("import", "-", "--dry-run", stdin=line % 3, LISTENLOG_BACKUPS="daily")
    (copy,) = _copies(listenlog)
    assert copy.why == "before-import"
    listenlog.ok("restore", "1", "--yes")
    assert len(listenlog.json("search", "hello")["results"]) == 1


def test_one_a_day_is_made_by_itself(listenlog: Command) -> None:
    daily = {"LISTENLOG_BACKUPS": "daily"}
    listenlog.ok("note", "Bob", "--new", "golf", **daily)
    listenlog.ok("note", "bob", "tennis", **daily)
    listenlog.ok("today", now=NEXT_DAY, **daily)
    assert _copies(listenlog) == []  # nothing is a day old, or nothing was written
    listenlog.ok("note", "bob", "chess", now=NEXT_DAY, **daily)
    (copy,) = _soon(listenlog, 1)
    assert copy.why == "daily"
    listenlog.ok("note", "bob", "go", now="2026-11-24T10:00:00+00:00", **daily)
    assert listenlog.ok("backup", "--daily", now="2026-11-24T10:00:00+00:00") == "No backup is due.\n"
    assert len(_copies(listenlog)) == 1
    listenlog.ok("backup", "--daily", now="2026-11-24T15:00:00+00:00")
    assert [copy.why for copy in _copies(listenlog)] == ["daily", "daily"]


def test_a_book_backs_up_itself(listenlog: Command) -> None:
    daily = {"LISTENLOG_BACKUPS": "daily"}
    listenlog.ok("note", "Bob", "--new", "golf", "--book", "work", **daily)
    listenlog.ok("note", "bob", "chess", "--book", "work", now=NEXT_DAY, **daily)
    work = str(listenlog.home / "data" / "listenlog-work.db")
    for _try in range(300):
        if copies_of(work):
            break
        time.sleep(0.1)
    assert len(copies_of(work)) == 1
    assert _copies(listenlog) == []
    assert listenlog.json("backup", "list")["backups"] == []
    assert len(listenlog.json("backup", "list", "--book", "work")["backups"]) == 1


def test_doctor_tells_of_backups(listenlog: Command) -> None:
    def told(now: str, **environment: str) -> str:
        done = listenlog.run("doctor", "--plain", now=now, **environment)
        return next(line for line in done.stdout.splitlines() if line.startswith("backups"))

    listenlog.ok("note", "Bob", "--new", "golf")
    assert told("2026-11-22T15:00:00+00:00", LISTENLOG_BACKUPS="daily") == "backups\tnone yet"
    assert "not well\tThe last backup is 8 days old." in told("2026-11-30T15:00:00+00:00", LISTENLOG_BACKUPS="daily")
    assert told("2026-11-30T15:00:00+00:00") == "backups\tnone yet"
    listenlog.ok("backup")
    assert "the newest, of 2026-11-22, is sound" in told("2026-11-22T15:00:00+00:00")
    path = Path(_copies(listenlog)[0].path)
    path.write_bytes(path.read_bytes()[:40000])
    assert "not well\tThe newest backup is damaged" in told("2026-11-22T15:00:00+00:00")
    assert "damaged" in listenlog.fails(1, "restore", "--yes")
