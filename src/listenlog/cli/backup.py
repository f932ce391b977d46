"""`listenlog backup`: a checked copy of the store."""

import os
from typing import Annotated

import typer

from listenlog.cli.options import needs_file
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.operation import when_done
from listenlog.domain.text import counted, shown
from listenlog.services.backup import back_up, copy_to, told_for

EXAMPLES = (
    ("listenlog backup", "a copy beside the store, checked"),
    ("listenlog backup list", "what restore brings back"),
    ("listenlog backup --to /media/stick/copy.db", "a copy elsewhere"),
)
BACKUPS_THERE = "Its backups are made there; for a copy as a file: listenlog move copy.db"
FIELDS = ("number", "at", "why", "bytes", "path")  # with --plain


def backup(
    ctx: typer.Context,
    action: Annotated[str | None, typer.Argument(metavar="[list]", help="list shows the backups there are.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="PATH", help="Write the copy to that file.")] = None,
    daily: Annotated[bool, typer.Option("--daily", help="Only if a day has passed since the last one.")] = False,
) -> None:
    """Copy the store, and check the copy. One a day, and one before each import, are made by themselves.

    Kept are the five newest, and one for each of seven days, four weeks and six months, as far as they take less than
    2 GB. The copies of an encrypted store are encrypted.
    """
    session: Session = ctx.obj
    if action not in (None, "list"):
        raise UsageProblem(f"'{action}' is nothing to do with backups. Say: listenlog backup list")
    if action == "list":
        if to or daily:
            raise UsageProblem("--to and --daily make a backup; list doesn't.")
        _list(session)
        return
    needs_file(session, BACKUPS_THERE)
    journal = session.journal()
    if to is not None:
        path = os.path.abspath(os.path.expanduser(to))
        size = copy_to(journal, path)
        session.say(
            [("Copied", "do"), (f" the store to {shown(path)}, {size:,} bytes.", "plain")], path=path, bytes=size
        )
        return
    if daily and not journal.backup_is_due():
        session.say([("No backup is due.", "plain")], path=None)
        return
    copy = back_up(journal, "daily" if daily else "asked")
    if copy is None:
        said = (
            "Nothing has changed since the newest backup." if session.copies() else "There is nothing to back up yet."
        )
        session.say([(said, "plain")], path=None)
        return
    told = f" the store to {shown(copy.path)}, {copy.size:,} bytes."
    session.say([("Backed up", "do"), (told, "plain")], path=copy.path, bytes=copy.size)


def _list(session: Session) -> None:
    newest_first = list(enumerate(reversed(session.copies()), 1))
    if session.settings.json or session.settings.plain:
        rows = (
            {"number": number, "at": copy.at.isoformat(), "why": copy.why, "bytes": copy.size, "path": copy.path}
            for number, copy in newest_first
        )
        session.records("backups", rows, FIELDS)
        return
    if not newest_first:
        session.line([("No backup yet. Make one: ", "plain"), ("listenlog backup", "command")])
    for number, copy in newest_first:
        made = when_done(copy.at, session.now)
        session.line([(f"{number:>3}  ", "faint"), (f"{made:17}", "time"), (f"{told_for(copy)}, ", "plain"),
                      (size_in_words(copy.size), "faint")])  # fmt: skip
    if newest_first:
        session.hint("Bring one back: listenlog restore NUMBER")


def size_in_words(size: int) -> str:
    """Return a number of bytes as people say it: '212 KB'."""
    for unit, bytes_ in (("GB", 1e9), ("MB", 1e6)):
        if size >= bytes_:
            return f"{size / bytes_:.1f} {unit}"
    return f"{size / 1000:.0f} KB"


def told_backups(number: int) -> str:
    """Return ' and 3 backups', '' for none."""
    return f" and {counted(number, 'backup')}" if number else ""
