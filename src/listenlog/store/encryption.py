"""Encrypting a store, giving it another key, and making it plain again: it is written anew, then put in its place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listenlog.domain.errors import NothingChanged, StoreProblem
from listenlog.domain.key import SALT
from listenlog.store.backup import copies_of, is_sound
from listenlog.store.driver import beginning, connect, encrypting_driver, key_text
from listenlog.store.opening import open_file
from listenlog.store.replacing import put_in_place, writers_held

if TYPE_CHECKING:
    from listenlog.store.opening import Keys
    from listenlog.store.rows import Rows


def recode(source: str, held: bytes | None, target: str, key: bytes | None, salt: bytes) -> None:
    """Write a database file anew under another key, None for none; `held` is the one it has.

    Raises OSError and the driver's errors, and NothingChanged where the result isn't sound.
    """
    if os.path.exists(target):
        os.unlink(target)
    connection = connect(source, held, driver=encrypting_driver())
    try:
        connection.execute("ATTACH ? AS recoded KEY ?", (target, key_text(key, salt) if key is not None else ""))
        connection.execute("SELECT sqlcipher_export('recoded')").fetchall()
        for pragma in ("application_id", "user_version"):  # which it leaves out
            value = connection.execute(f"PRAGMA main.{pragma}").fetchone()[0]
            connection.execute(f"PRAGMA recoded.{pragma} = {value}")
    finally:
        connection.close()
    if not is_sound(target, key):
        raise NothingChanged(
            "The store written anew did not pass its check, so nothing was changed. Run: listenlog doctor"
        )


def change_key(journal: Rows, key: bytes | None, salt: bytes, keys: Keys) -> tuple[int, list[str]]:
    """Write the store and its backups anew under another key, None for none.

    The backups come first and the store last: what a kill leaves half done, the same command does later. Returns how
    many backups were written anew, and the paths of those that can't be opened, which stay as they are. The journal is
    of no use afterwards. Raises NothingChanged where the disk doesn't take it.
    """
    done, left = 0, []
    try:
        for copy in copies_of(journal.path):
            try:
                opened, _version = open_file(copy.path, keys)
            except StoreProblem:
                left.append(copy.path)
                continue
            opened.close()
            if opened.key != key or (key is not None and beginning(copy.path)[:SALT] != salt):
                _written_anew(copy.path, opened.key, key, salt)
                done += 1
        with writers_held(journal):
            _written_anew(journal.path, journal.key, key, salt)
    except (OSError, *journal.errors, encrypting_driver().Error) as error:
        reason = (getattr(error, "strerror", None) or "the disk may be full").lower()
        raise NothingChanged(f"The store can't be written anew ({reason}), so it stays as it was.") from None
    return done, left


def _written_anew(path: str, held: bytes | None, key: bytes | None, salt: bytes) -> None:
    temporary = f"{path}.{os.getpid()}.new"
    try:
        recode(path, held, temporary, key, salt)
        put_in_place(temporary, path)
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def seal(text: str, path: str, key: bytes) -> None:
    """Write a text to a file of its own, encrypted: a database with one row. Raises OSError."""
    temporary = f"{path}.new"
    driver = encrypting_driver()
    try:
        connection = connect(temporary, key, mode="rwc")
        try:
            connection.execute("CREATE TABLE sealed (text TEXT)")
            connection.execute("INSERT INTO sealed VALUES (?)", (text,))
        finally:
            connection.close()
        os.replace(temporary, path)
    except driver.Error as error:
        raise OSError(str(error)) from None
    finally:
        if os.path.exists(temporary):
            os.unlink(temporary)


def unseal(path: str, key: bytes) -> str | None:
    """Return the text of a sealed file, None where that key doesn't open it."""
    driver = encrypting_driver()
    try:
        connection = connect(path, key, mode="ro")
        try:
            return str(connection.execute("SELECT text FROM sealed").fetchone()[0])
        finally:
            connection.close()
    except driver.Error:
        return None
