"""`listenlog done`: what was promised, asked or needed, and is settled."""

from typing import Annotated

import typer

from listenlog.cli.items import chosen_item
from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.need import Need
from listenlog.services.done import OPEN, check_day, settle

EXAMPLES = (
    ("listenlog done bob pricing", "a promise is kept"),
    ("listenlog done bob how was mexico", "a question is asked"),
    ('listenlog done "bob ellis" training --on friday', "a need is solved"),
)


def done(
    ctx: typer.Context,
    who: Who,
    fragment: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FRAGMENT]...", help="A part of its text that only it has, or its uid from --json."),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="WHEN", help="When, if not today.")] = None,
) -> None:
    """Settle what is open: a promise of yours or theirs is kept, a question asked, a need solved.

    The first word is WHO (quote a name of several), all others name the promise, question or need.
    """
    session: Session = ctx.obj
    if who.isdecimal() and all(word.isdecimal() for word in fragment or []):
        raise UsageProblem("Numbers are for a later version; say whose it is and a word of it: done bob pricing")
    contact = session.contact(who)
    item = chosen_item(session, contact, OPEN, fragment or [])
    day = session.when(on, forward=False).on if on is not None else session.now.on
    check_day(item, day, session.now)  # before anybody is asked
    resolution = session.ask("What was done about it? Enter skips. ") if _asks(session, item.row) else ""
    settle(session.journal(writing=True), contact, item, day, session.now, resolution=resolution)

    from listenlog.views.done import settled_line

    session.say(
        settled_line(contact, item, day, session.now.on), contact=contact.handle, kind=item.kind, uid=item.row.uid
    )


def _asks(session: Session, row: object) -> bool:
    return session.asks and isinstance(row, Need)
