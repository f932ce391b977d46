"""`listenlog list`: the contacts."""

from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.services.list import list_contacts

EXAMPLES = (
    ("listenlog list", "everyone, and when you last talked"),
    ("listenlog list --org acme", ""),
    ("listenlog list --quiet-for 60", "no talk in sixty days"),
    ("listenlog list --format mutt", "e-mail addresses, for mutt's query_command"),
)
FIELDS = ("handle", "name", "organization", "last_talk_on")  # of a line with --plain


def list(  # noqa: A001  # named after the command
    ctx: typer.Context,
    org: Annotated[str | None, typer.Option("--org", metavar="O", help="Only of this organization.")] = None,
    tag: Annotated[
        str | None, typer.Option("--tag", metavar="T", help="Only with this tag, on them or on a fact.")
    ] = None,
    quiet_for: Annotated[
        int | None,
        typer.Option("--quiet-for", metavar="DAYS", min=0, max=100_000, help="Only without a talk for so long."),
    ] = None,
    archived: Annotated[bool, typer.Option("--archived", help="Those archived too.")] = False,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="F", help="mutt: address, name and organization, tabs between.")
    ] = None,
) -> None:
    """List contacts by name, with their organization and last talk."""
    session: Session = ctx.obj
    if format_ not in (None, "mutt"):
        raise UsageProblem(f"There is no format '{format_}' to list in; there is mutt.")
    rows = list_contacts(
        session.journal(), session.now.on, organization=org, tag=tag, quiet_for=quiet_for, archived=archived
    )
    if format_:
        from listenlog.services.export import query_lines

        session.stream(query_lines(session.journal(), [row.handle for row in rows]))
    elif session.settings.json or session.settings.plain:
        from listenlog.interchange.plain import listed_of

        session.records("contacts", (listed_of(row) for row in rows), FIELDS)
    else:
        from listenlog.views.rows import contact_row

        if not session.page(contact_row(row, session.now.on, session.width) for row in rows):
            session.hint("No contacts to list.")
