"""`listenlog import`: everything in."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from time import monotonic
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.claim import Brought
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.text import counted, shown
from listenlog.interchange.foreign_text import table_text
from listenlog.interchange.formats import FORMATS, HEAD, Reading, brought_by, guess
from listenlog.services.backup import back_up
from listenlog.services.dupes import alike_since
from listenlog.services.dupes import told as named
from listenlog.services.import_ import Imported, import_brought, import_notes
from listenlog.services.import_notes import File
from listenlog.services.import_people import Tally
from listenlog.services.reach import zone_named

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
    forgotten: Annotated[bool, typer.Option("--forgotten", help="Bring back whom and what you forgot, too.")] = False,
) -> None:
    """Import contacts, notes and meetings of other programs, or an export; the same file twice changes nothing."""
    session: Session = ctx.obj
    if format_ is not None and format_ not in (*FORMATS, "vdir"):
        raise UsageProblem(f"There is no format '{format_}' to import; there are {', '.join(FORMATS)} and vdir.")
    source = _Source(path, "vcard" if format_ == "vdir" else format_)
    if mapping and source.format != "csv":
        raise UsageProblem("--map says what the columns of a CSV file are; this isn't one.")
    first = session.journal().numbers("next_contact")[0]
    done = _import(session, source, mapping, dry_run=dry_run, forgotten=forgotten)
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
                self.data = _read_whole(self.path, unless=lambda head: (format_ or guess(path, head)) == "jsonl")
        except OSError as error:
            raise NothingChanged(f"{path} can't be read: {(error.strerror or 'error').lower()}.") from None
        if not self.data.strip():
            raise NothingChanged("That file is empty; nothing was imported.")
        self.format = format_ or guess("" if path == "-" else path, self.data)
        if not self.format:
            raise NothingChanged(f"What {path} is can't be seen in it; say what it is with --format.")

    def text_lines(self) -> Iterator[str]:
        """Yield the lines of a file as text, from its beginning each time; not all of them are held at once."""
        file = io.BytesIO(self.data) if self.path == "-" else open(self.path, "rb")  # noqa: SIM115
        with io.TextIOWrapper(file, encoding="utf-8-sig") as text:
            yield from text

    def text(self) -> str:
        """Return the whole file as text. Raises NothingChanged where it isn't UTF-8."""
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise _not_text() from None


def _read_whole(path: str, unless: Callable[[bytes], bool] = lambda _head: False) -> bytes:
    """Return the content of a file, or only its beginning where `unless` says so. Raises OSError."""
    with open(path, "rb") as file:
        head = file.read(HEAD)
        return head if unless(head) else head + file.read()


def _not_text() -> NothingChanged:
    return NothingChanged("That file isn't UTF-8 text; nothing was imported.")


def _files(folder: str, format_: str | None) -> tuple[list[str], str]:
    """Return the files of a folder in their order, and what they are: the format of the first ending that has one."""
    endings = {"vcard": (".vcf", ".vcard"), "ics": (".ics",), "notes": (".txt", ".md")}
    found = []
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [os.path.join(base, name) for name in sorted(names) if not name.startswith(".")]
    for kind, ends in endings.items():
        listed = [path for path in found if path.casefold().endswith(ends)]
        if listed and format_ in (None, kind):
            return listed, kind
    wanted = " or ".join(endings.get(format_ or "", (".vcf", ".ics", ".txt", ".md")))
    raise NothingChanged(f"There is no {wanted} file in {folder}; nothing was imported.")


def _import(session: Session, source: _Source, mapping: str | None, *, dry_run: bool, forgotten: bool) -> Imported:
    journal = session.journal(writing=not dry_run)
    if not dry_run and session.settings.backups != "off":
        back_up(journal, "before-import")
    order = session.settings.date_order
    if source.format == "notes":
        if not source.files:
            raise UsageProblem("Notes are a folder of text files; give the folder.")
        return import_notes(journal, [_note_file(session, source.path, f) for f in source.files], session.now, order,
                            rehearse=dry_run, forgotten=forgotten)  # fmt: skip
    if source.format == "jsonl":
        from listenlog.services.import_lines import import_lines

        with _Progress(session, "note") as progress:
            try:
                return import_lines(
                    journal, source.text_lines, rehearse=dry_run, tell=progress.tell, forgotten=forgotten
                )
            except UnicodeDecodeError:
                raise _not_text() from None
    if source.format == "json":
        from listenlog.services.import_json import import_json

        return import_json(journal, source.text(), rehearse=dry_run, forgotten=forgotten)
    here = zone_named(session.now.zone) or session.now.local.tzinfo or UTC
    reading = Reading(session.now.on, here, order, mapping)
    with _Progress(session, "contact") as progress:
        brought = brought_by(source.format, source.data, reading) if not source.files else _of_files(source, reading)
        me = [address.strip() for address in session.settings.my_addresses.split(",") if address.strip()]
        return import_brought(
            journal, brought, session.now, me=me, rehearse=dry_run, tell=progress.tell, forgotten=forgotten
        )


def _of_files(source: _Source, reading: Reading) -> Brought:
    """Return what all files of a folder bring together; a problem says in which file it is."""
    parts = []
    for path in source.files:
        brought = brought_by(source.format, _content(path), reading)
        name = os.path.relpath(path, source.path)
        parts.append(brought._replace(problems=tuple(fault._replace(file=name) for fault in brought.problems)))
    together = {field: tuple(row for part in parts for row in getattr(part, field)) for field in Brought._fields[:-1]}
    return Brought(**together, me=frozenset().union(*(part.me for part in parts)))


def _content(path: str) -> bytes:
    """Return a file of a folder. Raises NothingChanged where it can't be read."""
    try:
        return _read_whole(path)
    except OSError as error:
        raise NothingChanged(
            f"{path} can't be read: {(error.strerror or 'error').lower()}. Nothing was imported."
        ) from None


def _note_file(session: Session, folder: str, path: str) -> File:
    text = table_text(_content(path))
    written = datetime.fromtimestamp(os.stat(path).st_mtime, UTC)
    return File(os.path.relpath(path, folder), text, session.now.seen(written).on)


class _Progress:
    """Says on a terminal how far an import is, once it takes more than half a second."""

    def __init__(self, session: Session, noun: str) -> None:
        self.noun = noun
        self.shown = False
        self.next = monotonic() + WAIT
        self.on = sys.stderr.isatty() and not session.settings.quiet and not session.in_words

    def __enter__(self) -> _Progress:
        return self

    def tell(self, done: int) -> None:
        """Show how many are done."""
        if self.on and monotonic() >= self.next:
            self.next = monotonic() + WAIT
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
    if done.forgotten:
        told.append(f"{done.forgotten:,} that you forgot left out (--forgotten brings them)")
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
        problems=[{"file": f.file or None, "line": f.line or None, "what": f.what} for f in done.problems],
        forgotten=done.forgotten,
        alike=[[alike.one.handle, alike.other.handle] for alike in found],
    )
    if not session.settings.json:
        for fault in done.problems[:MOST_PROBLEMS]:
            where = (fault.file, f"line {fault.line}" if fault.line else "", fault.what)
            session.warn(shown(": ".join(filter(None, where))))
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
