"""Copies of the store beside it: written under a temporary name, checked, synced, then named; thinned with time."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listenlog.domain.backup import Copy, file_name, is_due, read_name, superfluous
from listenlog.domain.errors import NothingChanged
from listenlog.store.driver import connect, errors_of
from listenlog.store.rows import BACKUPS, Rows, sync_folder

if TYPE_CHECKING:
    from datetime import datetime


BESIDE = ("-journal", "-wal", "-shm")  # what SQLite keeps beside a store, and would take for part of the next one
_DAY, _MAKING = 86400.0, 600.0  # seconds; a million notes take five


def folder_of(path: str) -> str:
    """Return the folder of a store's backups."""
    return os.path.join(os.path.dirname(path), BACKUPS)


def stem_of(path: str) -> str:
    """Return what the names of a store's backups begin with."""
    return os.path.basename(path).removesuffix(".db")


def copies_of(path: str) -> list[Copy]:
    """Return a store's backups, oldest first."""
    folder, stem = folder_of(path), stem_of(path)
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    found = []
    for name in names:
        if known := read_name(stem, name):
            whole = os.path.join(folder, name)
            found.append(Copy(whole, *known, os.path.getsize(whole)))
    return sorted(found, key=lambda copy: (copy.at, copy.path))


def due(journal: Rows) -> bool:
    """Say whether the daily backup is to be made: a day has passed, and nobody is making it just now."""
    if _is_being_made(journal.path):
        return False
    copies = copies_of(journal.path)
    began: list[datetime] = [] if copies else [began for (began,) in journal.pairs("first_operation")]
    return is_due(copies, began[0] if began else None, journal.now)


def _is_being_made(path: str) -> bool:
    """Say whether a copy was begun not long before the store was written last; one that a kill has left gets old."""
    folder, stem = folder_of(path), stem_of(path)
    try:
        names = [name for name in os.listdir(folder) if name.startswith(f"{stem}.") and name.endswith(".new")]
        return any(os.stat(path).st_mtime - os.stat(os.path.join(folder, name)).st_mtime < _MAKING for name in names)
    except OSError:  # there is no folder yet, or it has just got its name
        return False


def back_up(journal: Rows, why: str) -> Copy:
    """Copy the store, check the copy, drop the backups that needn't be kept; return the copy.

    Raises NothingChanged where no sound copy can be made.
    """
    folder = folder_of(journal.path)
    target = os.path.join(folder, file_name(stem_of(journal.path), journal.now, why))
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise _none(folder, error) from None
    copy_to(journal, target)
    for old in superfluous(copies_of(journal.path)):
        drop(old)
    _remove_stale(folder, os.stat(target).st_mtime)
    return Copy(target, journal.now, why, os.path.getsize(target))


def drop(copy: Copy) -> None:
    """Delete a backup, and what was put aside with it."""
    for path in (copy.path, *(copy.path + ending for ending in BESIDE)):
        if os.path.lexists(path):
            os.unlink(path)


def _remove_stale(folder: str, now: float) -> None:
    """Delete what killed processes have left half written a day ago or longer, seen from `now` in seconds."""
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        if name.endswith((".new", ".new-journal")) and os.stat(path).st_mtime < now - _DAY:
            os.unlink(path)


def copy_to(journal: Rows, target: str) -> None:
    """Write a checked copy of the store to a file, encrypted as the store is.

    Raises NothingChanged where no sound copy can be made.
    """
    temporary = f"{target}.{os.getpid()}.new"
    folder = os.path.dirname(target)
    refusals: tuple[type[Exception], ...] = (OSError, *errors_of(journal.key))
    try:
        journal.connection.execute("VACUUM INTO ?", (temporary,))
        if not is_sound(temporary, journal.key) or _marks(temporary, journal.key) != _marks(journal.path, journal.key):
            raise NothingChanged(
                "The copy of the store did not pass its check, so nothing was changed. Run: listenlog doctor"
            )
        sync_file(temporary)
        os.replace(temporary, target)
        sync_folder(folder)
    except refusals as error:
        raise _none(folder, error) from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def _none(folder: str, error: Exception) -> NothingChanged:
    reason = (getattr(error, "strerror", None) or "the disk may be full").lower()
    return NothingChanged(f"No backup could be made in {folder} ({reason}), so nothing was changed.")


def is_sound(path: str, key: bytes | None) -> bool:
    """Say whether a database file can be opened with that key, and is whole."""
    try:
        connection = connect(path, key, mode="ro")
        try:
            return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
        finally:
            connection.close()
    except errors_of(key):
        return False


def _marks(path: str, key: bytes | None) -> list[int]:
    """Return the application id and the schema version of a database file."""
    connection = connect(path, key, mode="ro")
    try:
        return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    finally:
        connection.close()


def sync_file(path: str) -> None:
    """Make a file's content survive a power cut."""
    with open(path, "rb") as file:
        os.fsync(file.fileno())


def unchanged_since(journal: Rows, copy: Copy) -> bool:
    """Say whether nothing was written since a copy was made."""
    newest = "SELECT uid FROM operation ORDER BY id DESC LIMIT 1"
    try:
        connection = connect(copy.path, journal.key, mode="ro")
        try:
            return bool(connection.execute(newest).fetchone() == journal.connection.execute(newest).fetchone())
        finally:
            connection.close()
    except errors_of(journal.key):
        return False


def remove_backups(path: str) -> int:
    """Delete every backup of a store; return how many there were."""
    found = copies_of(path)
    for copy in found:
        drop(copy)
    if found:
        sync_folder(folder_of(path))
    return len(found)
