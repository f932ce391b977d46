"""`listenlog search`: finding what was noted."""

from typing import Annotated

import typer

from listenlog.cli.options import Since
from listenlog.cli.session import Session
from listenlog.services.search import search as find

EXAMPLES = (
    ("listenlog search golf", "who was it who plays?"),
    ('listenlog search "pricing" --who bob', "only what concerns Bob"),
    ("listenlog search mexico --since 2026-01-01", ""),
)
FIELDS = ("kind", "contact", "date", "sensitive", "text", "external_id")  # of a line with --plain


def search(
    ctx: typer.Context,
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="The words to look for.")],
    who: Annotated[str | None, typer.Option("--who", metavar="WHO", help="Only this contact.")] = None,
    since: Since = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000, help="How many results.")] = 10,
) -> None:
    """Find notes, facts, needs, promises and people by their words."""
    session: Session = ctx.obj
    asked = " ".join(part for part in text)
    contact = session.contact(who) if who else None
    start = session.when(since, forward=False, periods=True).on if since else None
    results, words = find(session.journal(), asked, session.reference(), who=contact, since=start, limit=limit)
    if session.settings.json or session.settings.plain:
        from listenlog.interchange.plain import result_of

        session.records("results", (result_of(result) for result in results), FIELDS)
        return
    from listenlog.views.search import found_lines

    lines = found_lines(results, session.now.on, words, session.width)
    session.page(session.text(line, hang) for line, hang in lines)
    if len(results) in (0, limit):
        session.hint("Nothing found." if not results else f"The best {limit}; more with --limit.")
