"""`listenlog done`: what was promised, asked or needed, and is settled."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from listenlog.cli.items import are_numbers, chosen_item, numbered_items, settle_item
from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.item import Item, item_of
from listenlog.domain.need import Need
from listenlog.services.done import OPEN, settle_all

EXAMPLES = (
    ("listenlog done 2", "number 2 of today"),
    ("listenlog done 2 3", "both, and one undo"),
    ("listenlog done bob pricing", "a promise is kept"),
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

    A complaint that was solved a week ago or longer is really fixed. The first word is WHO (quote a name of several),
    all others name the promise, question or need; or all are numbers that today printed last.
    """
    session: Session = ctx.obj
    words = [who, *(fragment or [])]
    day = session.day(on)
    if are_numbers(words):
        targets = numbered_items(session, words)
        if len(targets) > 1:
            _settle_several(session, targets, day)
            return
        contact, item = targets[0]
    else:
        contact = session.contact(who)
        item = chosen_item(session, contact, OPEN, fragment or [])
    if isinstance(item.row, Need):
        from listenlog.cli.need import settle_need

        settle_need(session, contact, item, day, "done")
        return
    settle_item(session, contact, item, day, "done", kind=item.kind)


def _settle_several(session: Session, targets: Sequence[tuple[Contact, Item]], on: date) -> None:
    """Settle them in one operation; nothing is asked about any."""
    from listenlog.views.done import settled_line
    from listenlog.views.theme import Span

    done = settle_all(session.journal(writing=True), targets, on, session.now)
    said: list[Span] = []
    for (contact, _item), settled in zip(targets, done, strict=True):
        line = settled_line(contact, item_of(settled.row), on, session.now.on, settled.question)
        said += [*([(" ", "plain")] if said else []), *line]
    told = [{"contact": contact.handle, "kind": item.kind, "uid": item.row.uid} for contact, item in targets]
    session.say(said, settled=told)
