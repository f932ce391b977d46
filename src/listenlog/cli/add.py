"""`listenlog add`: a new contact."""

from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.relationship import NAMESAKE
from listenlog.domain.text import shown
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.dupes import alike_to, told

EXAMPLES = (
    ('listenlog add "Bob Ellis" --org Acme --email bob@acme.example', ""),
    ('listenlog add "Niamh Byrne" --says NEE-uv --pronouns she/her', ""),
    ('listenlog add "John Reed" --birthday "14 may" --zone America/Denver', ""),
)


def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The whole name.")],
    org: Annotated[str | None, typer.Option("--org", metavar="O", help="The organization.")] = None,
    role: Annotated[str | None, typer.Option("--role", metavar="R", help="What they are there.")] = None,
    email: Annotated[list[str] | None, typer.Option("--email", metavar="A", help="May be repeated.")] = None,
    mobile: Annotated[list[str] | None, typer.Option("--mobile", metavar="N", help="May be repeated.")] = None,
    landline: Annotated[list[str] | None, typer.Option("--landline", metavar="N", help="May be repeated.")] = None,
    nickname: Annotated[list[str] | None, typer.Option("--nickname", metavar="N", help="May be repeated.")] = None,
    says: Annotated[str | None, typer.Option("--says", metavar="S", help="How the name is said.")] = None,
    pronouns: Annotated[
        str | None, typer.Option("--pronouns", metavar="P", help="she/her, he/him, they/them, ...")
    ] = None,
    zone: Annotated[str | None, typer.Option("--zone", metavar="Z", help="Time zone, like Europe/Dublin.")] = None,
    birthday: Annotated[str | None, typer.Option("--birthday", metavar="D", help="'14 may', or with the year.")] = None,
    met: Annotated[str | None, typer.Option("--met", metavar="TEXT", help="How you met.")] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", metavar="T", help="May be repeated.")] = None,
    new: Annotated[bool, typer.Option("--new", help="Another person of a name that is there.")] = False,
) -> None:
    """Add a contact."""
    session: Session = ctx.obj
    points = (
        [("email", a) for a in email or []]
        + [("mobile", n) for n in mobile or []]
        + [("landline", n) for n in landline or []]
    )
    newcomer = Newcomer(name, org, role, points, nickname or [], says, pronouns, zone, birthday, met, tag or [])
    contact = add_contact(session.journal(writing=True), newcomer, another=new)
    found = alike_to(session.journal(), contact)
    place = f" ({shown(org)})" if org else ""
    session.say(
        [
            ("Added", "do"),
            (" ", "plain"),
            (shown(contact.name), "name"),
            (f"{place} as ", "plain"),
            (shown(contact.handle), "command"),
            (".", "plain"),
        ],
        contact=contact.handle,
        alike=[alike.one.handle for alike in found],
    )
    for alike in found[:1]:
        one, other = shown(alike.one.handle), shown(contact.handle)
        session.warn(
            f"That may be {shown(told(alike.one, session.journal()))}: {shown(', '.join(alike.evidence))}. "
            f"One person: listenlog merge {other} {one}. Two: listenlog relate {one} {NAMESAKE} {other}"
        )
