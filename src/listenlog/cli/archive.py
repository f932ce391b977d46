"""`listenlog archive`: out of the way, not forgotten."""

from typing import Annotated

import typer

from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.text import shown
from listenlog.services.archive import archive_contact, restore_contact

EXAMPLES = (
    ("listenlog archive bob", "off the list, still found by name"),
    ("listenlog archive bob --lift", "listed again"),
    ("listenlog list --archived", "everyone"),
)


def archive(
    ctx: typer.Context,
    who: Who,
    lift: Annotated[bool, typer.Option("--lift", help="List and suggest them again.")] = False,
) -> None:
    """Archive a contact: not listed, not suggested, still found."""
    session: Session = ctx.obj
    contact = session.contact(who)
    journal = session.journal(writing=True)
    changed = restore_contact(journal, contact) if lift else archive_contact(journal, contact, session.now)
    name = (shown(contact.name), "name")
    if not changed:
        said = [name, (" isn't archived." if lift else " is archived already.", "plain")]
    elif lift:
        said = [name, (" is listed again.", "plain")]
    else:
        said = [("Archived", "do"), (" ", "plain"), name, (".", "plain")]
    on = None if lift else contact.archived_on or session.now.on
    session.say(said, contact=contact.handle, archived_on=on)
