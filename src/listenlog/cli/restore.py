"""`listenlog restore`: a backup in the place of the store."""

from typing import Annotated

import typer

from listenlog.cli import numbers
from listenlog.cli.backup import BACKUPS_THERE
from listenlog.cli.options import Yes, needs_file
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.operation import when_done
from listenlog.domain.text import shown
from listenlog.services.backup import chosen_copy, told_for

EXAMPLES = (
    ("listenlog restore", "the newest backup; asks first"),
    ("listenlog restore 3", "the third of listenlog backup list"),
    ("listenlog restore /media/stick/copy.db", "a copy from elsewhere"),
)


def restore(
    ctx: typer.Context,
    which: Annotated[
        str | None, typer.Argument(metavar="[NUMBER|PATH]", help="Which of backup list, or a file; else the newest.")
    ] = None,
    yes: Yes = False,
) -> None:
    """Put a backup in the place of the store, once it has been checked.

    What is there now is kept among the backups. It works too where the store is damaged, gone, or can't be opened.
    Forgotten people come back with a copy from elsewhere in which they are: forget deletes the backups beside the
    store only.
    """
    session: Session = ctx.obj
    needs_file(session, BACKUPS_THERE)
    copies = session.copies()
    path = chosen_copy(copies, which)
    known = next((copy for copy in copies if copy.path == path), None)
    told = f"the backup of {when_done(known.at, session.now)} ({told_for(known)})" if known else shown(path)
    if not yes:
        if not session.asks:
            raise UsageProblem(f"That would put {told} in the place of the store. Add --yes to do it.")
        if not session.confirm(f"Put {told} in the place of the store? What is there now is kept."):
            raise UsageProblem("Nothing was restored.")
    aside = session.restore(path)
    numbers.discard(session.settings)
    kept = " What was there is kept: listenlog backup list" if aside else ""
    session.say([("Restored", "do"), (f" {told}.{kept}", "plain")], path=path, aside=aside.path if aside else None)
