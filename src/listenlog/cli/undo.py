"""`listenlog undo`: taking back."""

import typer

from listenlog.cli.session import Session
from listenlog.domain.when import short_day
from listenlog.services.undo import undo as take_back

EXAMPLES = (
    ("listenlog undo", "takes back the last command"),
    ("listenlog undo; listenlog undo", "the last two"),
)


def undo(ctx: typer.Context) -> None:
    """Take back the last command that changed something on this machine."""
    session: Session = ctx.obj
    operation = take_back(session.journal())
    if operation is None:
        session.say([("There is nothing to take back.", "plain")], undone=None)
        return
    local = operation.done_at.astimezone(session.now.local.tzinfo)
    when = f"{short_day(local.date(), session.now.on)} {local:%H:%M}"
    session.say(
        [("Took back", "do"), (f" {operation.command} of ", "plain"), (when, "time"), (".", "plain")],
        undone=operation.command,
    )
