"""`listenlog import`: everything in."""

import io
import os
import sys
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.text import counted, shown
from listenlog.services.dupes import alike_since
from listenlog.services.dupes import told as named
from listenlog.services.import_ import guess_format, import_json, import_lines

EXAMPLES = (
    ("listenlog import listenlog.json", "an export, into any store"),
    ("listenlog import notes.jsonl", "notes, one JSON object a line"),
    ("gunzip -c notes.jsonl.gz | listenlog import - --format jsonl", ""),
)
FORMATS = ("json", "jsonl")


def import_(
    ctx: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file, or - for standard input.")],
    format_: Annotated[
        str | None, typer.Option("--format", metavar="F", help="json or jsonl; else it is recognized.")
    ] = None,
) -> None:
    """Import an export, or JSON Lines notes with contact, date and text; the same file twice changes nothing."""
    session: Session = ctx.obj
    if format_ not in (None, *FORMATS):
        raise UsageProblem(f"There is no format '{format_}' to import; there are {' and '.join(FORMATS)}.")
    text = _text(path)
    if not text.strip():
        raise NothingChanged("That file is empty; nothing was imported.")
    journal = session.journal(writing=True)
    first = journal.numbers("next_contact")[0]
    if (format_ or guess_format(text)) == "jsonl":
        done, noun = import_lines(journal, io.StringIO(text)), "note"
    else:
        done, noun = import_json(journal, text), "row"
    told = [counted(done.new, f"new {noun}")]
    if done.contacts:
        told.append(
            f"{counted(done.contacts, 'contact')} among them"
            if noun == "row"
            else f"{counted(done.contacts, 'new contact')}"
        )
    if done.same:
        told.append(f"{done.same:,} already there")
    found = alike_since(journal, first) if done.contacts else []
    session.say(
        [("Imported", "do"), (f" {', '.join(told)}.", "plain")],
        new=done.new,
        contacts=done.contacts,
        same=done.same,
        alike=[[alike.one.handle, alike.other.handle] for alike in found],
    )
    if found:
        one, other = (named(contact, journal) for contact in (found[0].one, found[0].other))
        more = f" {len(found) - 1} more like that." if len(found) > 1 else ""
        session.warn(
            f"{shown(other)} may be {shown(one)}: {shown(', '.join(found[0].evidence))}.{more} See: listenlog dupes"
        )


def _text(path: str) -> str:
    try:
        if path == "-":
            return sys.stdin.buffer.read().decode("utf-8-sig")
        with open(os.path.expanduser(path), encoding="utf-8-sig") as file:
            return file.read()
    except UnicodeDecodeError:
        raise NothingChanged("That file isn't UTF-8 text; nothing was imported.") from None
    except OSError as error:
        raise NothingChanged(f"{path} can't be read: {(error.strerror or 'error').lower()}.") from None
