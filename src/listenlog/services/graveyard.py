"""What an import shouldn't bring back: asked of each contact and note that it would make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.claim import Incoming
from listenlog.domain.names import match_key, name_key, name_words
from listenlog.domain.tombstone import (
    OWN_CHANNELS,
    Graveyard,
    Tombstone,
    address_name,
    digest_name,
    full_name,
    key_name,
    words_name,
)

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def graveyard(journal: Journal, *, forgotten: bool) -> Graveyard:
    """Return what was forgotten, nothing where the `forgotten` are to be brought back."""
    return Graveyard([] if forgotten else journal.find(Tombstone, "all_tombstone"))


def names_of_person(person: Incoming, digest: str) -> Iterator[str]:
    """Yield what names somebody of a file: all that it says of them, its key, addresses of their own, a whole name."""
    yield digest_name(digest)
    if person.key:
        yield key_name(person.key)
    for claim in person.claims:
        if claim.kind == "point" and claim.about in OWN_CHANNELS:
            yield address_name(match_key(claim.text))
    yield from names_of_name(person.name)


def names_of_name(name: str) -> Iterator[str]:
    """Yield what names somebody who is only named: an address, or a whole name, never one word."""
    if "@" in name:
        yield address_name(match_key(name))
    elif len(name_words(name)) > 1:
        yield full_name(name_key(name))


def names_of_note(key: str | None, on: date, words: str) -> Iterator[str]:
    """Yield what names a note: what its source calls it, and its day and words."""
    if key:
        yield key_name(key)
    if words:
        yield words_name(on, words)
