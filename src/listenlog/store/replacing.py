"""Putting another file in the place of the store, whole, so that nobody writes into the one that is gone."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from listenlog.store.backup import sync_file
from listenlog.store.rows import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listenlog.store.rows import Rows


@contextmanager
def writers_held(journal: Rows) -> Iterator[None]:
    """Keep others from writing meanwhile; whoever waited notices that another file has come in its place."""
    journal.begin()
    try:
        yield
    finally:
        journal.connection.execute("ROLLBACK")


def put_in_place(new: str, path: str) -> None:
    """Let a file take the place of the store, in one step that a power cut can't halve."""
    sync_file(new)
    os.replace(new, path)
    sync_folder(os.path.dirname(path))
