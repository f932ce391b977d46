"""`listenlog where`: where things are."""

import os

import typer

from listenlog.cli.session import Session
from listenlog.domain.text import shown

EXAMPLES = (
    ("listenlog where", "the store, the settings, the backups"),
    ("listenlog where --json", "for scripts"),
)


def where(ctx: typer.Context) -> None:
    """Say where the store, its backups and the settings are."""
    session: Session = ctx.obj
    places = session.settings.places
    found = {
        "store": session.settings.store,
        "backups": os.path.join(places.data, "backups"),
        "config": os.path.join(places.config, "config.toml"),
        "state": places.state,
    }
    if session.settings.json:
        session.document(**found)
        return
    for name, path in found.items():
        there = "" if os.path.exists(path) else "  not there yet"
        session.line([(f"{name:9}", "faint"), (shown(path), "plain"), (there, "faint")])
