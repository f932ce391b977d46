"""`listenlog undo`: taking back."""

import typer

from listenlog.cli.session import Session
from listenlog.domain.operation import about, when_done
from listenlog.domain.text import shown
from listenlog.services.undo import undo as take_back

EXAMPLES = (
    ("listenlog undo", "takes back the last command"),
    ("listenlog undo; listenlog undo", "the last two"),
)


def undo(ctx: typer.Context) -> None:
    """Take back the last command that changed something on this machine.

    Refused where a later command, on another machine, builds on it. What `forget` deleted is gone for good.
    """
    session: Session = ctx.obj
    deed = take_back(session.journal(), session.now)
    if deed is None:
        session.say([("There is nothing to take back.", "plain")], undone=None, contacts=[])
        return
    session.say(
        [
            ("Took back", "do"),
            (f" {deed.command}{shown(about(deed))} of ", "plain"),
            (when_done(deed.at, session.now), "time"),
            (".", "plain"),
        ],
        undone=deed.command,
        contacts=deed.handles,
    )
