"""Encrypting the store, giving it another key, and making it plain again; its backups go with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.errors import NothingChanged
from listenlog.domain.record import NamedTuple

if TYPE_CHECKING:
    from listenlog.store.journal import Journal
    from listenlog.store.opening import Keys


class Recoded(NamedTuple):
    """What was written anew beside the store: how many backups, and the paths of those that couldn't be opened."""

    backups: int
    left: tuple[str, ...]


def check_plain(journal: Journal) -> None:
    """Raise NothingChanged for an encrypted store."""
    if journal.key is not None:
        raise NothingChanged("The store is encrypted already. Give it another key: listenlog rekey")


def check_encrypted(journal: Journal) -> None:
    """Raise NothingChanged for a plain store."""
    if journal.key is None:
        raise NothingChanged("The store isn't encrypted, so there is nothing to do. See: listenlog encrypt --help")


def change_key(journal: Journal, key: bytes | None, salt: bytes, keys: Keys) -> Recoded:
    """Write the store and its backups anew with a key (32 bytes) and a salt (16), or plain for no key.

    `keys` yields those that may open a backup. Raises NothingChanged where the disk doesn't take it.
    """
    done, left = journal.change_key(key, salt, keys)
    return Recoded(done, tuple(left))
