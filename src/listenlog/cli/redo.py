"""`listenlog redo`: doing again what was taken back."""

import typer

from listenlog.cli.session import Session
from listenlog.domain.operation import about
from listenlog.domain.text import shown
from listenlog.services.undo import redo as do_again

EXAMPLES = (
    ("listenlog redo", "does again what undo took back last"),
    ("listenlog undo; listenlog redo", "leaves everything as it was"),
)


def redo(ctx: typer.Context) -> None:
    """Do again what undo took back, as long as nothing new has been done since."""
    session: Session = ctx.obj
    deed = do_again(session.journal(), session.now)
    if deed is None:
        session.say([("There is nothing to do again.", "plain")], redone=None, contacts=[])
        return
    session.say(
        [("Did", "do"), (f" {deed.command}{shown(about(deed))} again.", "plain")],
        redone=deed.command,
        contacts=deed.handles,
    )
