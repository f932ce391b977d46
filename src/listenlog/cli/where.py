"""`listenlog where`: where things are."""

import os

import typer

from listenlog.cli.numbers import path_of
from listenlog.cli.session import Session
from listenlog.domain.server import without_secret
from listenlog.domain.text import shown

EXAMPLES = (
    ("listenlog where", "the store, the settings, the backups"),
    ("listenlog where --json", "for scripts"),
)


def where(ctx: typer.Context) -> None:
    """Say where the store, its backups and the settings are."""
    from listenlog.cli.main import warn

    session: Session = ctx.obj
    warn(session.settings.warnings)
    settings = session.settings
    found = {
        "store": without_secret(settings.database_url) if settings.database_url else settings.store,
        "backups": "on the server" if settings.database_url else os.path.join(settings.places.data, "backups"),
        "config": settings.file,
        "state": settings.places.state,
        "numbers": path_of(settings),
    }
    if settings.json:
        session.document(**found)
        return
    from listenlog.views.theme import GAP

    for name, path in found.items():
        on_server = settings.database_url and name in ("store", "backups")
        there = [] if on_server or os.path.exists(path) else [GAP, ("not there yet", "faint")]
        session.pair(name, [(shown(path), "plain"), *there], 9)
