"""Brings an older store up to this program's schema, with Alembic, after a backup, wholly or not at all."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config

from listenlog.domain.errors import NothingChanged
from listenlog.store.backup import back_up
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.rhythm import settle
from listenlog.store.rows import Rows
from listenlog.store.sqlite import SQLite

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(journal: Rows, version: int, target: int = compiled.VERSION, migrations: Path = MIGRATIONS) -> None:
    """Upgrade a store from `version` to `target` in one transaction; a backup is made first where it holds anything.

    Foreign keys are off meanwhile (a rebuilt parent table would delete its children) and checked before the commit.
    Raises NothingChanged where a step fails; the store is then as it was.
    """
    base = journal.base
    if version and isinstance(base, SQLite):
        back_up(journal, f"before-{target}")
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    base.hold_references(False)
    try:
        with base.engine(_Handed(journal.connection)).connect() as handed:
            config.attributes["connection"] = handed
            _upgrade(journal, config, version, target)
    except NothingChanged:
        raise
    except Exception as error:
        told = f"The store could not be brought up to date ({type(error).__name__}). Nothing was changed."
        raise NothingChanged(told) from None
    finally:
        base.hold_references(True)


class _Handed:
    """The journal's connection, on which SQLAlchemy neither commits, rolls back nor closes: that is ours."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        """Return what the connection has."""
        return getattr(self._connection, name)

    def commit(self) -> None:
        """Leave that to _upgrade."""

    rollback = close = commit


def _upgrade(journal: Rows, config: Config, version: int, target: int) -> None:
    """Run the revisions in one transaction, what is derived, version stamp and check of references included."""
    base = journal.base
    journal.begin()
    try:
        if base.version() == version:  # another process may have been first
            command.upgrade(config, f"{target:04}")
            base.stamp(target)
            if target == compiled.VERSION:
                journal.run("settle_all")
                journal.run("unsettle_all")
                settle(journal)
            if not base.references_hold():
                told = "The store could not be brought up to date: a reference would break. Nothing was changed."
                raise NothingChanged(told)
        base.execute("COMMIT", {})
    except BaseException:
        if base.in_transaction:
            journal.connection.execute("ROLLBACK")
        raise
