"""`listenlog export`: everything out."""

import os
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.services.export import export_json

EXAMPLES = (
    ("listenlog export --format json -o listenlog.json", "everything, to a file"),
    ("listenlog export | gzip > listenlog.json.gz", "or to a pipe"),
)
FORMATS = ("json",)


def export(
    ctx: typer.Context,
    format_: Annotated[str, typer.Option("--format", metavar="F", help="json: everything there is.")] = "json",
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="A new file; never overwrites.")
    ] = None,
) -> None:
    """Write everything to a file or a pipe; importing it into an empty store gives the same."""
    session: Session = ctx.obj
    if format_ not in FORMATS:
        raise UsageProblem(f"There is no format '{format_}' to export; there is {', '.join(FORMATS)}.")
    pieces = export_json(session.journal(), session.now)
    if output in (None, "-"):
        session.stream(pieces)
        return
    assert output is not None
    try:
        handle = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except FileExistsError:
        raise NothingChanged(f"{output} is there already; choose another name.") from None
    except OSError as error:
        raise NothingChanged(f"{output} can't be written: {(error.strerror or 'error').lower()}.") from None
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        os.unlink(output)  # half an export is none
        if isinstance(error, OSError):
            raise NothingChanged(f"{output} can't be written: {(error.strerror or 'error').lower()}.") from None
        raise
    session.say([("Exported", "do"), (f" everything to {output}.", "plain")], path=output)
