"""Fixtures that every floor's tests share."""

import shutil
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


@pytest.fixture(scope="session")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of a store that has rows in every table: made once, copied for each test."""
    path = str(tmp_path_factory.mktemp("filled") / "listenlog.db")
    journal = open_store(path, MOMENT.at)
    fill(journal)
    journal.close()
    return path


@pytest.fixture
def filled(filled_once: str, tmp_path: Path) -> Iterator[Journal]:
    """Yield a store in a file that has rows in every table."""
    journal = open_store(str(shutil.copy(filled_once, tmp_path)), MOMENT.at)
    yield journal
    journal.close()
