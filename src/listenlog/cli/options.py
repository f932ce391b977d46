"""Arguments and options that several commands share."""

from typing import Annotated

import typer

Who = Annotated[
    str,
    typer.Argument(metavar="WHO", help="A name, handle, e-mail address or phone number; bob@acme narrows."),
]
OptionalWho = Annotated[
    str | None,
    typer.Argument(metavar="[WHO]", help="A name, handle, e-mail address or phone number; bob@acme narrows."),
]
Since = Annotated[str | None, typer.Option("--since", metavar="WHEN", help="Only what was noted on that day or later.")]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask.")]
