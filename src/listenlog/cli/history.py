"""`listenlog history`: what was done."""

from itertools import islice
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.services.history import list_deeds

EXAMPLES = (
    ("listenlog history", "the last commands that changed something"),
    ("listenlog history --limit 100", ""),
    ("listenlog history --json", "for scripts"),
)


def history(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1_000_000, help="How many commands.")] = 20,
) -> None:
    """List the commands that changed something, newest first.

    Those taken back say so. Undo and redo aren't listed themselves, and what `forget` deleted has no history.
    """
    session: Session = ctx.obj
    deeds = list(islice(list_deeds(session.journal()), limit))
    if session.settings.json:
        from listenlog.interchange.plain import deed_of

        session.document(commands=[deed_of(deed) for deed in deeds])
        return
    from listenlog.views.history import history_lines

    for line in history_lines(deeds, session.journal().machine, session.now):
        session.line(line)
    if not deeds:
        session.hint("Nothing has been done yet.")
