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
# Of a line with --plain.
FIELDS = ("on", "contacts", "channel", "direction", "answered", "felt", "summary", "learned", "asked", "promised",
          "external_id")  # fmt: skip


def log(ctx: typer.Context, who: OptionalWho = None) -> None:
    """List conversations, newest first, with what was learned."""
    session: Session = ctx.obj
    contact = session.contact(who) if who else None
    rows = list_talks(session.journal(), contact)
    if session.settings.json or session.settings.plain:
        from listenlog.interchange.plain import talk_of

        session.records("interactions", (talk_of(row) for row in rows), FIELDS)
    else:
        from listenlog.views.rows import talk_row

        if not session.page(talk_row(row, session.width, contact and contact.name) for row in rows):
            session.hint("No talks yet.")
