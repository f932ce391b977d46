"""`listenlog later`: not now."""

from datetime import timedelta
from typing import Annotated

import typer

from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.preference import read_length
from listenlog.domain.text import shown
from listenlog.domain.when import short_day
from listenlog.services.later import put_off

EXAMPLES = (
    ("listenlog later bob 1w", "nothing suggests Bob for a week"),
    ("listenlog later bob in 3 months", ""),
    ("listenlog later bob 2027-01-15", ""),
    ("listenlog later bob today", "suggested again, from now on"),
)


def later(
    ctx: typer.Context,
    who: Who,
    when: Annotated[list[str], typer.Argument(metavar="WHEN...", help="The day from which to suggest them again.")],
) -> None:
    """Put a contact off: until that day nothing suggests them."""
    session: Session = ctx.obj
    contact = session.contact(who)
    told = " ".join(when)
    length = read_length(told)  # '1w': from today on
    day = session.now.on + timedelta(days=length) if length else session.when(told, forward=True, periods=True).on
    changed = put_off(session.journal(writing=True), contact, day, session.now)
    name = (shown(contact.name), "name")
    if day > session.now.on:
        until = (short_day(day, session.now.on), "time")
        said = [("Put off", "do"), (" ", "plain"), name, (" until ", "plain"), until, (".", "plain")]
    elif changed:
        said = [name, (" may be suggested again.", "plain")]
    else:
        said = [name, (" wasn't put off; nothing was changed.", "plain")]
    session.say(said, contact=contact.handle, later_on=day if day > session.now.on else None)
