"""Brings an older store up to this program's schema, with Alembic, after a backup, wholly or not at all."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from listenlog.domain.errors import NothingChanged
from listenlog.store.backup import back_up
from listenlog.store.compiled import sqlite as compiled
from listenlog.store.journal import Journal

MIGRATIONS = Path(__file__).with_name("migrations")


def migrate(journal: Journal, version: int, target: int = compiled.VERSION, migrations: Path = MIGRATIONS) -> None:
    """Upgrade a store from `version` to `target` in one transaction; a backup is made first where it holds anything.

    Foreign keys are off meanwhile (a rebuilt parent table would delete its children) and checked before the commit.
    Raises NothingChanged where a step fails; the store is then as it was.
    """
    if version:
        back_up(journal, f"before-{target}")
    connection = journal.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] == version:  # another process may have been first
            _upgrade(journal, f"{target:04}", migrations)
            connection.execute(f"PRAGMA user_version = {target}")
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
            if broken:
                raise NothingChanged("The store could not be brought up to date: a reference would break. Nothing was changed.")
        connection.execute("COMMIT")
    except Exception as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, NothingChanged):
            raise
        raise NothingChanged(f"The store could not be brought up to date ({type(error).__name__}). Nothing was changed.") from None
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _upgrade(journal: Journal, revision: str, migrations: Path) -> None:
    """Run the revisions on the journal's own connection, inside its transaction."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: journal.connection,
        poolclass=StaticPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,
    )
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.detach()  # the journal closes its own connection
