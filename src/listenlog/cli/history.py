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
FIELDS = ("at", "command", "contacts", "imported", "machine", "taken_back")  # of a line with --plain


def history(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1_000_000, help="How many commands.")] = 20,
) -> None:
    """List the commands that changed something, newest first.

    Those taken back say so. Undo and redo aren't listed themselves, and what `forget` deleted has no history.
    """
    session: Session = ctx.obj
    deeds = list(islice(list_deeds(session.journal()), limit + 1))
    more = len(deeds) > limit
    del deeds[limit:]
    if session.settings.json or session.settings.plain:
        from listenlog.interchange.plain import deed_of

        session.records("commands", map(deed_of, deeds), FIELDS)
        return
    from listenlog.views.history import history_lines

    lines = history_lines(deeds, session.journal().machine, session.now)
    if not session.page(session.text(line) for line in lines):
        session.hint("Nothing has been done yet.")
    elif more:
        session.hint(f"There is more: listenlog history --limit {5 * limit}")
