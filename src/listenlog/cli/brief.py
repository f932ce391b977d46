"""`listenlog brief`: what to read before meeting."""

from typing import Annotated

import typer

from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.services.brief import prepare_brief

EXAMPLES = (
    ("listenlog brief bob", "the card, before you meet"),
    ("listenlog brief bob --all", "every fact and talk there is"),
    ("listenlog brief bob --json", "for scripts"),
)


def brief(
    ctx: typer.Context,
    who: Who,
    everything: Annotated[bool, typer.Option("--all", help="Show every fact and talk, in full.")] = False,
) -> None:
    """Show one calm card: how to reach them, what is open, what they told you."""
    session: Session = ctx.obj
    prepared = prepare_brief(session.journal(), session.contact(who), session.now, all_talks=everything)
    if session.settings.json:
        from listenlog.interchange.plain import brief_of

        session.document(**brief_of(prepared))
    else:
        from listenlog.views.brief import brief_card

        session.show(brief_card(prepared, session.now.on, everything=everything))
