"""`listenlog log`: the conversations."""

import typer

from listenlog.cli.options import OptionalWho
from listenlog.cli.session import Session
from listenlog.services.log import list_talks

EXAMPLES = (
    ("listenlog log", "all conversations, newest first"),
    ("listenlog log bob", "those with Bob"),
    ("listenlog log bob --json", "for scripts"),
)


def log(ctx: typer.Context, who: OptionalWho = None) -> None:
    """List conversations, newest first, with what was learned."""
    session: Session = ctx.obj
    rows = list_talks(session.journal(), session.contact(who) if who else None)
    if session.settings.json:
        from listenlog.interchange.plain import streamed, talk_of

        session.stream(streamed("interactions", (talk_of(row) for row in rows)))
    else:
        from listenlog.views.rows import talk_row

        if not session.stream(talk_row(row, session.width) for row in rows):
            session.hint("No talks yet.")
