"""Bare `listenlog`: a welcome on an empty store, else what waits today."""

from __future__ import annotations

from listenlog.cli.session import Session
from listenlog.views.theme import GAP

WELCOME = (
    ("After a meeting", 'listenlog note bob --new "loves golf / family: twins, 12"', ""),
    ("Before the next", "listenlog brief bob", ""),
    ("See it first", "listenlog demo", "in a throw-away store"),
    ("Keep it closed", "listenlog encrypt", "whoever finds the laptop reads nothing"),
    ("Everything else", "listenlog --help", ""),
)


def welcome(session: Session) -> None:
    """Show a few lines to begin with, or what waits today."""
    if session.settings.json or session.journal().numbers("count_contact")[0]:
        from listenlog.cli.today import show_today

        show_today(session)
        return
    session.line([("listenlog", "name"), (" remembers what people tell you.", "plain")])
    for when, command, note in WELCOME:
        session.pair(when, [(command, "command"), *([GAP, (note, "faint")] if note else [])], 18)
