"""Backups: checked copies, beside the store."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from sample import MOMENT

from listenlog.domain.errors import NothingChanged, StoreBusy, StoreProblem
from listenlog.store.backup import back_up, copies_of, copy_to, due, is_sound, remove_backups, unchanged_since
from listenlog.store.journal import Journal, no_keys, open_store
from listenlog.store.restoring import restore

pytestmark = pytest.mark.files


def test_a_backup_is_a_whole_store(filled: Journal) -> None:
    made = back_up(filled, "test")
    copy = open_store(made.path, MOMENT.at)
    assert copy.pairs("all_fact") == filled.pairs("all_fact")
    assert copies_of(filled.path) == [made]
    assert (made.at, made.why, made.size) == (MOMENT.at, "test", os.path.getsize(made.path))


def test_old_ones_go_with_time(filled: Journal) -> None:
    for day in range(20):
        filled.now = MOMENT.at + timedelta(days=day)
        back_up(filled, "test")
    left = copies_of(filled.path)
    assert len(left) == 10  # the newest seven days, the ends of two weeks before them, and that of a month
    assert left[-1].at == filled.now
    assert remove_backups(filled.path) == 10
    assert copies_of(filled.path) == []


def test_a_copy_is_known_to_hold_all_that_there_is(filled: Journal) -> None:
    copy = back_up(filled, "test")
    assert unchanged_since(filled, copy)
    with filled.transaction("note"):
        pass
    assert not unchanged_since(filled, copy)
    Path(copy.path).write_bytes(b"not a store")
    assert not unchanged_since(filled, copy)


def test_what_was_put_aside_with_a_store_goes_with_it_and_so_does_what_a_kill_left(filled: Journal) -> None:
    copy = back_up(filled, "test")
    beside, stale, fresh = (Path(copy.path + ending) for ending in ("-journal", ".1.new", ".2.new"))
    for path in (beside, stale, fresh):
        path.write_bytes(b"x")
    os.utime(stale, (0, 0))
    with filled.transaction("note"):
        pass
    filled.now += timedelta(hours=1)
    back_up(filled, "test")
    assert (stale.exists(), fresh.exists(), beside.exists()) == (False, True, True)
    remove_backups(filled.path)
    assert not beside.exists()


def test_none_is_due_while_one_is_being_made(filled: Journal) -> None:
    filled.now += timedelta(days=2)
    assert due(filled)
    folder = Path(filled.path).parent / "backups"
    folder.mkdir()
    making = folder / "listenlog.20261124T141000000000.daily.db.4711.new"
    making.write_bytes(b"x")
    assert not due(filled)
    os.utime(making, (0, 0))  # a kill has left it
    assert due(filled)


def test_no_room_for_a_backup_is_said_and_leaves_nothing(filled: Journal) -> None:
    folder = Path(filled.path).parent / "backups"
    folder.write_text("in the way")
    with pytest.raises(NothingChanged, match="No backup could be made"):
        back_up(filled, "test")
    assert folder.read_text() == "in the way"
    with pytest.raises(NothingChanged, match="No backup could be made"):
        copy_to(filled, "/proc/listenlog.db")


def test_a_damaged_store_gives_no_backup(filled: Journal) -> None:
    content = bytearray(Path(filled.path).read_bytes())
    root = filled.connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_fact_uid'").fetchall()
    page = root[0][0] if root else 20
    content[(page - 1) * 4096 + 1000 : page * 4096] = b"\xff" * 3096
    path = filled.path
    filled.close()
    Path(path).write_bytes(content)
    journal = open_store(path, MOMENT.at)
    with pytest.raises((NothingChanged, StoreProblem)):
        back_up(journal, "test")
    assert copies_of(path) == []
    assert [p.name for p in Path(path).parent.rglob("*.new")] == []


def test_restoring_takes_back_and_keeps_what_was_there(filled: Journal) -> None:
    copy = back_up(filled, "test")
    before = filled.pairs("all_fact")
    with filled.transaction("drop"):
        filled.run("remove_fact", row_id=before[0][0])
    filled.close()
    aside = restore(filled.path, copy.path, MOMENT.at + timedelta(hours=1), no_keys)
    assert open_store(filled.path, MOMENT.at).pairs("all_fact") == before
    assert aside is not None
    assert aside.why == "before-restore"
    assert open_store(aside.path, MOMENT.at).pairs("all_fact") == before[1:]
    assert is_sound(copy.path, None)


@pytest.mark.parametrize("state", ["damaged", "empty", "foreign", "gone"])
def test_a_store_that_cannot_be_opened_is_restored_with_what_stands_beside_it(filled: Journal, state: str) -> None:
    copy = back_up(filled, "test")
    facts = filled.pairs("all_fact")
    filled.close()
    path, beside = Path(filled.path), Path(f"{filled.path}-journal")
    if state == "gone":
        path.unlink()
    else:
        path.write_bytes(
            {"damaged": path.read_bytes()[:100] + b"\xff" * 9000, "empty": b"", "foreign": b"hello\n" * 99}[state]
        )
        beside.write_bytes(b"a journal that belongs to another file")
    aside = restore(str(path), copy.path, MOMENT.at, no_keys)
    assert open_store(str(path), MOMENT.at).pairs("all_fact") == facts
    assert not beside.exists()
    if state == "gone":
        assert aside is None
    else:
        assert aside is not None
        assert Path(aside.path).exists()


def test_nothing_is_restored_that_is_no_store(filled: Journal, tmp_path: Path) -> None:
    facts = filled.pairs("all_fact")
    copy = back_up(filled, "test")
    bad = tmp_path / "bad.db"
    whole = Path(copy.path).read_bytes()
    for content in (b"", b"hello", whole[: len(whole) // 2], whole[:5000] + os.urandom(5000) + whole[10000:]):
        bad.write_bytes(content)
        with pytest.raises(NothingChanged):
            restore(filled.path, str(bad), MOMENT.at, no_keys)
        assert filled.pairs("all_fact") == facts
    assert len(copies_of(filled.path)) == 1


def test_whoever_waits_to_write_notices_that_another_store_has_come(filled: Journal) -> None:
    copy = back_up(filled, "test")
    restore(filled.path, copy.path, MOMENT.at, no_keys)
    with pytest.raises(StoreProblem, match="another store in its place"), filled.transaction("note"):
        raise AssertionError("it would be lost")


def test_a_store_that_is_being_written_is_left_alone(filled: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = back_up(filled, "test")
    filled.connection.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("listenlog.store.restoring.open_file", lambda path, keys, mode="rw": _impatient(path, mode))
    with pytest.raises(StoreBusy):
        restore(filled.path, copy.path, MOMENT.at, no_keys)
    filled.connection.execute("ROLLBACK")
    assert len(copies_of(filled.path)) == 1


def _impatient(path: str, mode: str) -> object:
    from listenlog.store.opening import open_file

    return open_file(path, no_keys, mode, 0.01)
