"""What is left of a contact, or a note, that was forgotten: marks by which an import knows it again, no word of it."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

from listenlog.domain.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MARK = 5  # bytes of a mark: one innocent in a million million is taken for somebody forgotten
SALT = 16  # bytes, written in hexadecimal
OWN_CHANNELS = ("email", "mobile")  # whose addresses are of one person; a landline may be an office's


class Tombstone(NamedTuple):
    """What an import shouldn't bring back unasked. `kind` is 'contact' or 'note', `marks` are of what named it."""

    id: int = 0
    uid: str = ""
    kind: str = ""
    salt: str = ""
    marks: list[str] = []  # noqa: RUF012  # read only
    forgotten_on: date = date.min


def mark(salt: str, name: str) -> str:
    """Return the mark of what names somebody: keyed with a random salt, and short, so that it isn't a register.

    Whoever holds the store can still test a guess.
    """
    return blake2b(name.encode("utf-8", "replace"), key=bytes.fromhex(salt), digest_size=MARK).hexdigest()


def buried(kind: str, salt: str, names: Iterable[str], on: date) -> Tombstone:
    """Return the tombstone of what has these names."""
    return Tombstone(kind=kind, salt=salt, marks=sorted({mark(salt, name) for name in names}), forgotten_on=on)


class Graveyard:
    """All tombstones of a store, to be asked many times."""

    def __init__(self, tombstones: Sequence[Tombstone]) -> None:
        self._marks = {(stone.kind, stone.salt): frozenset(stone.marks) for stone in tombstones}

    def __bool__(self) -> bool:
        """Say whether anything was ever forgotten."""
        return bool(self._marks)

    def holds(self, kind: str, names: Iterable[str]) -> bool:
        """Say whether any of these names is of a contact, or a note, that was forgotten."""
        names = list(names)
        return any(
            mark(salt, name) in marks for (of, salt), marks in self._marks.items() if of == kind for name in names
        )


# Names, as marks are made of: what two programs may have in common of one person, or one note.


def uid_name(uid: str) -> str:
    """Return the name of a row by its uid, in an export of listenlog's own."""
    return f"uid {uid}"


def key_name(key: str) -> str:
    """Return the name of a contact, or a note, by what its source calls it."""
    return f"key {key}"


def digest_name(digest: str) -> str:
    """Return the name of a contact by the digest of all that its source says."""
    return f"digest {digest}"


def address_name(address: str) -> str:
    """Return the name of a contact by an address that is theirs alone: an e-mail address, or a mobile number."""
    return f"address {address}"


def full_name(key: str) -> str:
    """Return the name of a contact by the key of a full name."""
    return f"name {key}"


def words_name(on: date, words: str) -> str:
    """Return the name of a note by its day and its words."""
    return f"words {on.isoformat()} {' '.join(words.split())}"
