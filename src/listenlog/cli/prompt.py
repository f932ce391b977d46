"""`listenlog prompt`: what is late, and what waits for tonight, in a few words."""

import typer

from listenlog.cli.light import segment
from listenlog.cli.session import Session
from listenlog.services.prompt import count_waiting

EXAMPLES = (
    ("listenlog prompt", "prints '2 late, 3 tonight', or nothing"),
    ("PS1='$(listenlog prompt) '\"$PS1\"", "in ~/.bashrc"),
    ("listenlog prompt --book work", "of another book"),
)


def prompt(ctx: typer.Context) -> None:
    """Print how much is late and how much the quiz would ask tonight, for a shell's prompt.

    Prints nothing where nothing waits, or where the store can't be read just now; it never makes one.
    """
    session: Session = ctx.obj
    if session.settings.json:
        late, tonight = count_waiting(session.journal(), session.now, session.easy)
        session.document(late=late, tonight=tonight)
    else:
        session.stream([segment(session)])
