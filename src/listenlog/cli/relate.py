"""`listenlog relate`: who is who to whom."""

from typing import Annotated

import typer

from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import NoSuchContact
from listenlog.domain.names import folded
from listenlog.domain.relationship import inverse
from listenlog.domain.text import shown
from listenlog.services.relate import names_around, unrelate
from listenlog.services.relate import relate as relate_contacts

EXAMPLES = (
    ("listenlog relate bob assistant john", "and Bob is John's boss"),
    ("listenlog relate bob spouse Ann", "a name only, where no contact fits"),
    ('listenlog relate john "reports to" dana', ""),
    ("listenlog relate bob assistant john --drop", ""),
)


def relate(
    ctx: typer.Context,
    who: Who,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="What the other is to them: spouse, assistant, ...")],
    other: Annotated[str, typer.Argument(metavar="WHO|NAME", help="A contact; where none fits, just a name.")],
    drop: Annotated[bool, typer.Option("--drop", help="Take it out: it isn't so any more.")] = False,
) -> None:
    """Say who somebody is to a contact: the card shows it under Around.

    Spouse, sibling, colleague, parent, child, boss, assistant, reports to, manages, introduced by and their like are on
    the card of the other as well, seen from there. Any other word is on the first one's card alone.
    """
    session: Session = ctx.obj
    contact = session.contact(who)
    found = _other(session, contact, other, drop=drop)
    journal = session.journal(writing=True)
    name = found.name if isinstance(found, Contact) else found
    told = [(shown(contact.name), "name"), (f": {shown(kind)} ", "plain"), (shown(name), "name")]
    handle = found.handle if isinstance(found, Contact) else None
    if drop:
        unrelate(journal, contact, kind, found)
        session.say([("Dropped", "do"), (" on ", "plain"), *told, (".", "plain")], contact=contact.handle, other=handle)
    elif not relate_contacts(journal, contact, kind, found):
        session.say(
            [("Noted already", "plain"), (" on ", "plain"), *told, (".", "plain")], contact=contact.handle, other=handle
        )
    else:
        session.say([("Noted", "do"), (" on ", "plain"), *told, (_seen_from(contact, kind, found), "plain")],
                    contact=contact.handle, other=handle)  # fmt: skip


def _other(session: Session, contact: Contact, other: str, *, drop: bool) -> Contact | str:
    """Return the contact that is meant, else the name; to drop, a name that stands there comes first."""
    name = " ".join(other.split())
    if drop:
        for known in names_around(session.journal(), contact):
            if folded(known) == folded(name):
                return known
    try:
        return session.contact(other)
    except NoSuchContact:
        if "@" in name:  # somebody of an account, or an address: nobody is called that
            raise
        return name


def _seen_from(contact: Contact, kind: str, other: Contact | str) -> str:
    """Return how the line goes on: what the other's card says, or that there is none."""
    if isinstance(other, str):
        return ", a name only: no contact fits."
    back = inverse(kind)
    return f"; on {shown(other.name)}: {back} {shown(contact.name)}." if back else "."
