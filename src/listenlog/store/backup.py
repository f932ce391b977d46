"""Copies of the store beside it: written under a temporary name, checked, synced, then named."""

import os
import sqlite3

from listenlog.domain.errors import NothingChanged
from listenlog.store.rows import Rows, sync_folder

KEPT = 5


def folder_of(path: str) -> str:
    """Return the folder of a store's backups."""
    return os.path.join(os.path.dirname(path), "backups")


def backups_of(path: str) -> list[str]:
    """Return the paths of a store's backups, oldest first."""
    folder, stem = folder_of(path), os.path.basename(path).removesuffix(".db")
    try:
        found = [name for name in os.listdir(folder) if name.startswith(f"{stem}.") and name.endswith(".db")]
    except FileNotFoundError:
        return []
    return [os.path.join(folder, name) for name in sorted(found)]


def back_up(journal: Rows, why: str) -> str:
    """Copy the store, check the copy, and keep the newest five; return the copy's path.

    Raises NothingChanged where no sound copy can be made.
    """
    folder, stem = folder_of(journal.path), os.path.basename(journal.path).removesuffix(".db")
    target = os.path.join(folder, f"{stem}.{journal.now:%Y%m%dT%H%M%S%f}.{why}.db")
    temporary = f"{target}.new"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        journal.connection.execute("VACUUM INTO ?", (temporary,))
        copy = sqlite3.connect(temporary)
        try:
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            for pragma in ("application_id", "user_version"):
                value = journal.connection.execute(f"PRAGMA {pragma}").fetchone()[0]
                sound = sound and copy.execute(f"PRAGMA {pragma}").fetchone()[0] == value
        finally:
            copy.close()
        if not sound:
            raise NothingChanged(
                "The copy of the store did not pass its check, so nothing was changed. Run: listenlog doctor"
            )
        with open(temporary, "rb") as handle:
            os.fsync(handle.fileno())
        os.rename(temporary, target)
        sync_folder(folder)
    except (OSError, sqlite3.Error) as error:
        reason = (getattr(error, "strerror", None) or "the disk may be full").lower()
        raise NothingChanged(f"No backup could be made in {folder} ({reason}), so nothing was changed.") from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)
    for old in backups_of(journal.path)[:-KEPT]:
        os.unlink(old)
    return target


def remove_backups(path: str) -> int:
    """Delete every backup of a store; return how many there were."""
    found = backups_of(path)
    for backup in found:
        os.unlink(backup)
    if found:
        sync_folder(folder_of(path))
    return len(found)
