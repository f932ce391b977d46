"""`listenlog help`: the help of a command, or a page of the documentation, without a network."""

import os
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem

EXAMPLES = (
    ("listenlog help note", "what note --help says"),
    ("listenlog help notation", "what a note may say"),
    ("listenlog help dates", "how WHEN is read"),
    ("listenlog help exit-codes", "for scripts"),
)
# Each topic, and the page of docs/ that it shows; `make docs` copies them to pages/.
TOPICS = {"notation": "notation", "dates": "when", "exit-codes": "exit-codes", "settings": "settings", "json": "json"}


def help_(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[COMMAND|TOPIC]...", help="A command, or a page.")
    ] = None,
) -> None:
    """Show the help of a command, or a page: notation, dates, exit-codes, settings, json."""
    from listenlog.cli.main import COMMANDS, call

    session: Session = ctx.obj
    asked = words or []
    if len(asked) == 1 and asked[0] in TOPICS:
        _show(session, asked[0])
    elif not asked or asked[0] in COMMANDS:
        raise typer.Exit(call([*asked, "--help"]))
    else:
        from difflib import get_close_matches

        near = get_close_matches(asked[0], [*COMMANDS, *TOPICS], 1)
        meant = f" Did you mean '{near[0]}'?" if near else ""
        raise UsageProblem(
            f"There is no help on '{' '.join(asked)}'.{meant} Commands: listenlog --help. Pages: {', '.join(TOPICS)}."
        )


def _show(session: Session, topic: str) -> None:
    """Print a page: laid out where there is a width, else as it is written."""
    with open(os.path.join(os.path.dirname(__file__), "pages", f"{topic}.md"), encoding="utf-8") as handle:
        text = handle.read()
    if session.settings.json:
        session.document(topic=topic, text=text)
    elif session.width is None or session.settings.ascii:
        session.page([text])
    else:
        from listenlog.views.page import page

        session.show(page(text))
