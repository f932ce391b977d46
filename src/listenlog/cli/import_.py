"""`listenlog import`: everything in."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.text import counted, shown
from listenlog.interchange.formats import FORMATS, Reading, brought_by, guess
from listenlog.services.dupes import alike_since
from listenlog.services.dupes import told as named
from listenlog.services.import_ import Imported, import_brought, import_notes
from listenlog.services.import_people import Tally

EXAMPLES = (
    ("listenlog import contacts.vcf --dry-run", "what would be new or changed"),
    ("listenlog import Connections.csv", "of LinkedIn, Google, Outlook"),
    ("listenlog import ~/Sync/notes", "a folder, a note a file"),
    ("gunzip -c notes.jsonl.gz | listenlog import - --format jsonl", ""),
)
MOST_PROBLEMS = 20  # that are listed; with --json all of them
MOST_COMPARED = 100  # new contacts that are compared with everybody at once; of more `dupes` tells
WAIT = 0.5  # seconds after which progress is shown


def import_(
    ctx: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file, a folder, or - for standard input.")],
    format_: Annotated[
        str | None, typer.Option("--format", metavar="F", help=f"{', '.join(FORMATS)}; else recognized.")
    ] = None,
    mapping: Annotated[
        str | None, typer.Option("--map", metavar="COLUMNS", help="What columns are: name,first,last,email.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be; write nothing.")] = False,
) -> None:
    """Import contacts, notes and meetings of other programs, or an export; the same file twice changes nothing."""
    session: Session = ctx.obj
    if format_ is not None and format_ not in (*FORMATS, "vdir"):
        raise UsageProblem(f"There is no format '{format_}' to import; there are {', '.join(FORMATS)} and vdir.")
    source = _Source(path, "vcard" if format_ == "vdir" else format_)
    if mapping and source.format != "csv":
        raise UsageProblem("--map says what the columns of a CSV file are; this isn't one.")
    first = session.journal().numbers("next_contact")[0]
    done = _import(session, source, mapping, dry_run=dry_run)
    _say(session, done, source.format, first, dry_run=dry_run)


class _Source:
    """The file or folder that is imported; a folder is its files, one after another."""

    def __init__(self, path: str, format_: str | None) -> None:
        self.path = os.path.expanduser(path)
        self.files: list[str] = []
        self.data = b""
        if path != "-" and os.path.isdir(self.path):
            self.files, self.format = _files(self.path, format_)
            return
        try:
            if path == "-":
                self.data = sys.stdin.buffer.read()
            else:
                with open(self.path, "rb") as file:
                    head = file.read(65536)
                    self.lines = format_ == "jsonl" or (format_ is None and guess(path, head) == "jsonl")
                    self.data = head if self.lines else head + file.read()
        except OSError as error:
            raise NothingChanged(f"{path} can't be read: {(error.strerror or 'error').lower()}.") from None
        if not self.data.strip():
            raise NothingChanged("That file is empty; nothing was imported.")
        self.format = format_ or guess("" if path == "-" else path, self.data)

    def text_lines(self) -> Iterable[str]:
        """Return the lines of a file as text, opened anew; not all of them are held at once."""
        if self.path == "-":
            return io.TextIOWrapper(io.BytesIO(self.data), encoding="utf-8-sig")
        return open(self.path, encoding="utf-8-sig")  # read to its end

    def text(self) -> str:
        """Return the whole file as text. Raises NothingChanged where it isn't UTF-8."""
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise _not_text() from None


def _not_text() -> NothingChanged:
    return NothingChanged("That file isn't UTF-8 text; nothing was imported.")


def _files(folder: str, format_: str | None) -> tuple[list[str], str]:
    """Return the files of a folder in their order, and what they are: the format of the first ending that has one."""
    endings = {"vcard": (".vcf", ".vcard"), "ics": (".ics",), "notes": (".txt", ".md")}
    found = [
        os.path.join(base, name)
        for base, folders, names in os.walk(folder)
        for name in sorted(names)
        if not (name.startswith(".") or folders.sort())
    ]
    for kind, ends in endings.items():
        listed = [path for path in found if path.casefold().endswith(ends)]
        if listed and format_ in (None, kind):
            return listed, kind
    wanted = " or ".join(endings.get(format_ or "", (".vcf", ".ics", ".txt", ".md")))
    raise NothingChanged(f"There is no {wanted} file in {folder}; nothing was imported.")


def _import(session: Session, source: _Source, mapping: str | None, *, dry_run: bool) -> Imported:
    journal = session.journal(writing=not dry_run)
    order = session.settings.date_order
    if source.format == "notes":
        if not source.files:
            raise UsageProblem("Notes are a folder of text files; give the folder.")
        return import_notes(journal, [_note_file(session, source.path, f) for f in source.files], session.now, order,
                            rehearse=dry_run)  # fmt: skip
    if source.format == "jsonl":
        from listenlog.services.import_lines import import_lines

        with _Progress(session, "note") as progress:
            try:
                return import_lines(journal, source.text_lines, rehearse=dry_run, tell=progress.tell)
            except UnicodeDecodeError:
                raise _not_text() from None
    if source.format == "json":
        from listenlog.services.import_json import import_json

        return import_json(journal, source.text(), rehearse=dry_run)
    reading = Reading(session.now.on, session.now.local.tzinfo or session.now.at.tzinfo, order, mapping)  # type: ignore[arg-type]
    with _Progress(session, "contact") as progress:
        brought = brought_by(source.format, source.data, reading) if not source.files else _of_files(source, reading)
        me = [address.strip() for address in session.settings.my_addresses.split(",") if address.strip()]
        return import_brought(journal, brought, session.now, me=me, rehearse=dry_run, tell=progress.tell)


def _of_files(source: _Source, reading: Reading) -> Any:
    """Return what all files of a folder bring together; a problem says in which file it is."""
    from listenlog.domain.claim import Brought

    parts = []
    for path in source.files:
        with open(path, "rb") as file:
            brought = brought_by(source.format, file.read(), reading)
        name = os.path.relpath(path, source.path)
        parts.append(brought._replace(problems=tuple((line, f"{name}: {why}") for line, why in brought.problems)))
    joined = {field: tuple(row for part in parts for row in getattr(part, field))
              for field in ("people", "happened", "planned", "problems", "related", "yearly")}  # fmt: skip
    return Brought(**joined, me=frozenset().union(*(part.me for part in parts)))


def _note_file(session: Session, folder: str, path: str) -> Any:
    from datetime import UTC, datetime

    from listenlog.interchange.foreign_text import table_text
    from listenlog.services.import_notes import File

    with open(path, "rb") as file:
        text = table_text(file.read())
        written = datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)
    return File(os.path.relpath(path, folder), text, session.now.seen(written).on)


class _Progress:
    """Says on a terminal how far an import is, once it takes more than half a second."""

    def __init__(self, session: Session, noun: str) -> None:
        import time

        self.noun = noun
        self.shown = False
        self.clock: Callable[[], float] = time.monotonic
        self.next = self.clock() + WAIT
        self.on = sys.stderr.isatty() and not session.settings.quiet and not session.in_words

    def __enter__(self) -> _Progress:
        return self

    def tell(self, done: int) -> None:
        """Show how many are done."""
        if self.on and self.clock() >= self.next:
            self.next = self.clock() + WAIT
            self.shown = True
            sys.stderr.write(f"\r{counted(done, self.noun)} …")
            sys.stderr.flush()

    def __exit__(self, *_exception: object) -> None:
        if self.shown:
            sys.stderr.write("\r\033[K" if os.environ.get("TERM", "dumb") != "dumb" else "\n")


def _say(session: Session, done: Imported, format_: str, first: int, *, dry_run: bool) -> None:
    tallies = {
        "row": done.rows,
        "contact": done.people,
        "note": done.notes,
        "meeting": done.meetings,
        "birthday": done.days,
    }
    main = {"json": "row", "jsonl": "note", "notes": "note", "ics": "meeting"}.get(format_, "contact")
    told = _told(tallies.pop(main), main, always=True)
    if main == "row":
        told += [f"{counted(done.people.new, 'contact')} among them"] if done.people.new else []
    else:
        told += [words for noun, tally in tallies.items() for words in _told(tally, noun)]
    same = done.rows.same + done.people.same + done.notes.same + done.meetings.same + done.days.same
    if same:
        told.append(f"{same:,} already there")
    if done.alone:
        told.append(f"{counted(done.alone, 'meeting')} with nobody to note left out")
    journal = session.journal()
    several = done.people.new > MOST_COMPARED
    found = alike_since(journal, first) if done.people.new and not (dry_run or several) else []
    session.say(
        [("Would import" if dry_run else "Imported", "do"), (f" {', '.join(told)}.", "plain")],
        new=done.rows.new or done.notes.new or done.meetings.new or done.people.new,
        contacts=done.people.new,
        same=same,
        changed=done.people.changed + done.meetings.changed,
        duplicates=done.people.duplicate,
        notes=done.notes.new,
        meetings=done.meetings.new,
        birthdays=done.days.new,
        problems=[{"file": name or None, "line": line or None, "what": why} for name, line, why in done.problems],
        alike=[[alike.one.handle, alike.other.handle] for alike in found],
    )
    if not session.settings.json:
        for name, line, why in done.problems[:MOST_PROBLEMS]:
            session.warn(f"{shown(name) + ': ' if name else ''}{f'line {line}: ' if line else ''}{shown(why)}")
        if len(done.problems) > MOST_PROBLEMS:
            session.warn(f"{len(done.problems) - MOST_PROBLEMS:,} more like that; --json lists all of them.")
    if several and not dry_run:
        session.hint("listenlog dupes shows who may be there twice.")
    if found:
        one, other = (named(contact, journal) for contact in (found[0].one, found[0].other))
        more = f" {len(found) - 1} more like that." if len(found) > 1 else ""
        session.warn(
            f"{shown(other)} may be {shown(one)}: {shown(', '.join(found[0].evidence))}.{more} See: listenlog dupes"
        )


def _told(tally: Tally, noun: str, *, always: bool = False) -> list[str]:
    """Return '3 new contacts', '1 contact changed', '2 contacts joined with who was there'; `always` also 'no new'."""
    told = []
    if tally.new or always:
        told.append(counted(tally.new, f"new {noun}"))
    if tally.changed:
        told.append(f"{counted(tally.changed, noun)} changed")
    if tally.duplicate:
        told.append(f"{counted(tally.duplicate, noun)} joined with who was there")
    return told
