"""`listenlog move`: the store to a server, or back into a file."""

import os
from typing import Annotated

import typer

from listenlog.cli import numbers
from listenlog.cli.session import Session
from listenlog.config import SERVERS
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.text import counted, shown

EXAMPLES = (
    ("listenlog move postgresql://ann@db.example/listenlog", "to a server"),
    ("listenlog move copy.db", "from there into a file"),
)


def move(
    ctx: typer.Context,
    to: Annotated[str, typer.Argument(metavar="URL|PATH", help="postgresql://name@host/database, or a file.")],
) -> None:
    """Copy the whole store to a PostgreSQL server, or from there into a file, and compare the two.

    The store that you have stays as it is. Commands go on using it, until you tell them of the other one:
    listenlog config set database_url URL, or --unset. What could be undone until now stays behind.
    """
    session: Session = ctx.obj
    source = session.journal()
    if source.path == ":memory:":
        raise NothingChanged("There is no store yet, so there is nothing to copy.")
    server = to.startswith(SERVERS)
    if "://" in to and not server:
        raise UsageProblem("The address of a server begins with postgresql://; anything else is a file.")
    place = to if server else os.path.abspath(os.path.expanduser(to))
    if not server and os.path.lexists(place):
        raise NothingChanged(f"There is a file at {place} already, so nothing was copied.")
    rows, named = session.copied_to(place, server=server)
    numbers.discard(session.settings)
    told = f" {counted(rows, 'row')} to {shown(named)}, and compared them."
    session.say([("Copied", "do"), (told, "plain")], rows=rows, to=named)
    if server:
        session.hint("Use it from now on: listenlog config set database_url URL, with the password in ~/.pgpass")
