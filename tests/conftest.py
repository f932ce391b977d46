"""Fixtures that every floor's tests share."""

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import server
from command import Command
from sample import MOMENT, fill

from listenlog.store.journal import Journal, open_memory, open_server, open_store


def pytest_configure() -> None:
    """Let Ctrl-C reach what tests start, also where they run in the background of a script, which ignores it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what is of files alone where stores are on a server."""
    if server.SERVER:
        for item in items:
            if item.get_closest_marker("files"):
                item.add_marker(pytest.mark.skip(reason="of a store that is a file"))


@pytest.fixture(autouse=True)
def _databases() -> Iterator[None]:
    """Drop the databases that a test made on the server."""
    before = len(server.made)
    yield
    server.drop_since(before)


@pytest.fixture
def listenlog(tmp_path: Path) -> Command:
    """Return the installed command, in an empty home."""
    return Command(tmp_path)


def on_server(url: str) -> Journal:
    """Return the open store of a database of the server, made where there is none yet."""
    journal = open_server(url, "", MOMENT.at, writing=True)
    assert journal is not None
    return journal


def make_empty(url: str) -> None:
    """Make a store in a database."""
    on_server(url).close()


def make_filled(url: str) -> None:
    """Make a store in a database that has rows in every table."""
    journal = on_server(url)
    fill(journal)
    journal.close()


@pytest.fixture
def journal() -> Iterator[Journal]:
    """Yield an empty store, in memory or on the server."""
    journal = on_server(url) if (url := server.copied(make_empty)) else open_memory(MOMENT.at)
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
    """Yield a store, in a file or on the server, that has rows in every table."""
    url = server.copied(make_filled)
    journal = on_server(url) if url else open_store(str(shutil.copy(filled_once, tmp_path)), MOMENT.at)
    yield journal
    journal.close()
