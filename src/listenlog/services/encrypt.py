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


def encrypt(journal: Journal, key: bytes, salt: bytes, keys: Keys) -> Recoded:
    """Encrypt a plain store with a key (32 bytes) and a salt (16). Raises NothingChanged where that can't be."""
    if journal.key is not None:
        raise NothingChanged("The store is encrypted already. Give it another key: listenlog rekey")
    return _recoded(journal, key, salt, keys)


def rekey(journal: Journal, key: bytes, salt: bytes, keys: Keys) -> Recoded:
    """Give an encrypted store another key. Raises NothingChanged where that can't be."""
    if journal.key is None:
        raise NothingChanged("The store isn't encrypted. Encrypt it: listenlog encrypt")
    return _recoded(journal, key, salt, keys)


def decrypt(journal: Journal, keys: Keys) -> Recoded:
    """Make an encrypted store plain. Raises NothingChanged where it is, or that can't be."""
    if journal.key is None:
        raise NothingChanged("The store isn't encrypted, so there is nothing to do.")
    return _recoded(journal, None, b"", keys)


def _recoded(journal: Journal, key: bytes | None, salt: bytes, keys: Keys) -> Recoded:
    done, left = journal.change_key(key, salt, keys)
    return Recoded(done, tuple(left))
