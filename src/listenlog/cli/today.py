"""`listenlog today`: what waits."""

from typing import Annotated

import typer

from listenlog.cli.numbers import keep
from listenlog.cli.session import Session
from listenlog.services.today import prepare_today

EXAMPLES = (
    ("listenlog today", "what is open, late, due and coming"),
    ("listenlog done 2", "number 2 of it is settled"),
    ("listenlog today --check --quiet", "says nothing; exit 5 where something is due"),
)
FIELDS = ("section", "number", "on", "time", "contact", "name", "kind", "text", "channel")  # of a line with --plain
DUE = 5


def today(
    ctx: typer.Context,
    check: Annotated[
        bool,
        typer.Option("--check", help="Exit 5 where something is open, late or for today; with --quiet say nothing."),
    ] = False,
) -> None:
    """Show what is open, late, due and coming, and who has gone quiet.

    What has a number is settled by done with that number.
    """
    show_today(ctx.obj, check=check)


def show_today(session: Session, *, check: bool = False) -> None:
    """Print the agenda, and keep what its numbers stand for."""
    settings = session.settings
    found = prepare_today(session.journal(), session.now, easy=session.easy, everything=settings.json or settings.plain)
    if settings.json or not (check and settings.quiet):
        if not keep(settings, found.numbers):
            found = found.without_numbers()
        if settings.json or settings.plain:
            from listenlog.interchange.today import rows_of, today_of

            if settings.json:
                session.document(**today_of(found))
            else:
                session.records("today", rows_of(found), FIELDS)
        else:
            from listenlog.views.today import said, today_lines

            if session.in_words:
                session.page(f"{label}: {text}\n" if label else "\n" for label, text in said(found))
            else:
                session.page(session.text(line) for line in today_lines(found, session.width))
    if check and found.due:
        raise typer.Exit(DUE)
