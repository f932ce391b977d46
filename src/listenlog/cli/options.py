"""Arguments and options that several commands share."""

from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.preference import CHANNELS, channel_of

Who = Annotated[
    str,
    typer.Argument(metavar="WHO", help="A name, handle, e-mail address or phone number; bob@acme narrows."),
]
OptionalWho = Annotated[
    str | None,
    typer.Argument(metavar="[WHO]", help="A name, handle, e-mail address or phone number; bob@acme narrows."),
]
WhoOrAccount = Annotated[
    str,
    typer.Argument(metavar="WHO|@ORG", help="A name, handle, address or phone number; @acme is the account itself."),
]
Since = Annotated[str | None, typer.Option("--since", metavar="WHEN", help="Only what was noted on that day or later.")]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask.")]
Everything = Annotated[bool, typer.Option("--all", help="Those that are settled or dropped too.")]


def needs_file(session: Session, instead: str) -> None:
    """Raise UsageProblem where the store is on a server, saying what to do `instead`."""
    if session.settings.database_url:
        raise UsageProblem(f"The store is on a server. {instead}")


def chosen_channel(word: str | None) -> str | None:
    """Return the channel that an option or argument names, None where it wasn't given. Raises UsageProblem."""
    channel = channel_of(word) if word is not None else None
    if word is not None and channel is None:
        raise UsageProblem(f"'{word}' isn't a channel I know; known are {', '.join(CHANNELS)}.")
    return channel
