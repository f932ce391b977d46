"""`listenlog prompt`: what is late, in two words."""

import typer

from listenlog.cli.light import segment
from listenlog.cli.session import Session
from listenlog.services.prompt import count_late

EXAMPLES = (
    ("listenlog prompt", "prints '2 late', or nothing"),
    ("PS1='$(listenlog prompt) '\"$PS1\"", "in ~/.bashrc"),
    ("listenlog prompt --book work", "of another book"),
)


def prompt(ctx: typer.Context) -> None:
    """Print how much is late, for a shell's prompt.

    Prints nothing where no promise of yours is late, or where the store can't be read just now; it never makes one.
    """
    session: Session = ctx.obj
    if session.settings.json:
        session.document(late=count_late(session.journal(), session.now.on))
    else:
        session.stream([segment(session)])
