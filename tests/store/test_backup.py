"""Backups: checked copies, the newest five."""

from datetime import timedelta

import pytest
from sample import MOMENT

from listenlog.domain.errors import NothingChanged
from listenlog.store.backup import KEPT, back_up, backups_of, remove_backups
from listenlog.store.journal import Journal, open_store


def test_a_backup_is_a_whole_store(filled: Journal) -> None:
    path = back_up(filled, "test")
    copy = open_store(path, MOMENT.at)
    assert copy.pairs("all_fact") == filled.pairs("all_fact")
    assert backups_of(filled.path) == [path]


def test_only_the_newest_are_kept(filled: Journal) -> None:
    made = []
    for day in range(KEPT + 2):
        filled.now = MOMENT.at + timedelta(days=day)
        made.append(back_up(filled, "test"))
    assert backups_of(filled.path) == made[-KEPT:]
    assert remove_backups(filled.path) == KEPT
    assert backups_of(filled.path) == []


def test_no_room_for_a_backup_is_said_and_leaves_nothing(filled: Journal, tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(filled.path).parent / "backups"
    folder.write_text("in the way")
    with pytest.raises(NothingChanged, match="No backup could be made"):
        back_up(filled, "test")
    assert folder.read_text() == "in the way"
