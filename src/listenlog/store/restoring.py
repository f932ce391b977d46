"""Restoring: a checked copy in the place of the store, which is kept among the backups, whatever its state."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listenlog.domain.backup import ASIDE, Copy, file_name, superfluous
from listenlog.domain.errors import NothingChanged, StoreBusy, StoreProblem
from listenlog.domain.key import SALT
from listenlog.store.backup import BESIDE, copies_of, drop, folder_of, is_sound, stem_of, sync_file
from listenlog.store.driver import beginning
from listenlog.store.encryption import recode
from listenlog.store.opening import open_file
from listenlog.store.replacing import put_in_place, writers_held
from listenlog.store.rows import Rows, sync_folder

if TYPE_CHECKING:
    from datetime import datetime

    from listenlog.store.opening import Keys


def restore(path: str, source: str, now: datetime, keys: Keys) -> Copy | None:
    """Put a copy of the file `source` in the place of the store; return where the store that was there is kept.

    An encrypted store stays one. Raises NothingChanged for a file that is no sound store of this or an older program,
    StoreBusy where another command is writing, and StoreProblem where no key opens the file.
    """
    key = _checked(source, keys)
    temporary = f"{path}.{os.getpid()}.new"
    try:
        present = _opened_or_not(path, now, keys)
        try:
            if present is not None and present.key is not None and key is None:
                recode(source, None, temporary, present.key, beginning(path)[:SALT])
            else:
                import shutil

                shutil.copyfile(source, temporary)
            if present is None:
                aside = _moved_aside(path, now)
                if aside is None:
                    sync_file(temporary)
                    os.link(temporary, path)  # fails where another command has just made a store
                    sync_folder(os.path.dirname(path))
                else:
                    put_in_place(temporary, path)
            else:
                with writers_held(present):
                    aside = _moved_aside(path, now)
                    put_in_place(temporary, path)
        finally:
            if present is not None:
                present.close()
    except OSError as error:
        reason = (error.strerror or "the disk may be full").lower()
        raise NothingChanged(f"Nothing could be restored ({reason}), so nothing was changed.") from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)
    for old in superfluous(copies_of(path)):
        if old.path != source:
            drop(old)
    return aside


def _checked(source: str, keys: Keys) -> bytes | None:
    """Return the key of a file that can be restored. Raises NothingChanged, or StoreProblem, where it can't."""
    try:
        opened, version = open_file(source, keys, "ro")
    except StoreProblem as problem:
        raise NothingChanged(f"That can't be restored: {problem}") from None
    opened.close()
    if version < 1 or not is_sound(source, opened.key):
        raise NothingChanged(f"{source} is damaged, so it isn't restored. Try an older one: listenlog backup list")
    return opened.key


def _opened_or_not(path: str, now: datetime, keys: Keys) -> Rows | None:
    """Return the store that is there, None where there is none or it can't be opened. Raises StoreBusy."""
    try:
        journal = Rows(open_file(path, keys)[0], now)
        journal.begin()
        journal.connection.execute("ROLLBACK")
    except StoreBusy:
        raise
    except (StoreProblem, NothingChanged):
        return None
    return journal


def _moved_aside(path: str, now: datetime) -> Copy | None:
    """Give the store that is there a second name among the backups; return that, None where there is none.

    A store that can't be opened takes with it what stands beside it; of one that can, nothing does.
    """
    if not os.path.lexists(path):
        return None
    from datetime import timedelta

    folder = folder_of(path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    while os.path.lexists(aside := os.path.join(folder, file_name(stem_of(path), now, ASIDE))):
        now += timedelta(microseconds=1)
    try:
        os.link(path, aside)
    except OSError:  # a file system without links
        import shutil

        shutil.copyfile(path, aside)
        sync_file(aside)
    for ending in BESIDE:
        if os.path.exists(path + ending):
            os.replace(path + ending, aside + ending)
    sync_folder(folder)
    return Copy(aside, now, ASIDE, os.path.getsize(aside))
