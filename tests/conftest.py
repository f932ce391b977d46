"""Fixtures that every floor's tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from command import Command
from sample import MOMENT, fill

from listenlog.store.journal import Journal, open_memory, open_store


@pytest.fixture
def listenlog(tmp_path: Path) -> Command:
    """Return the installed command, in an empty home."""
    return Command(tmp_path)


@pytest.fixture
def journal() -> Iterator[Journal]:
    """Yield an empty store in memory."""
    journal = open_memory(MOMENT.at)
    yield journal
    journal.close()


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Journal]:
    """Yield a store in a file that has rows in every table."""
    journal = open_store(str(tmp_path / "listenlog.db"), MOMENT.at)
    fill(journal)
    yield journal
    journal.close()
