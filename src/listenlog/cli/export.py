"""`listenlog export`: everything out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.text import counted
from listenlog.services.export import (
    export_calendar,
    export_csv,
    export_json,
    export_page,
    export_vcards,
    people_of,
)

EXAMPLES = (
    ("listenlog export -o listenlog.json", "everything there is"),
    ("listenlog export --format vcard -o contacts.vcf", "for a phone"),
    ("listenlog export --format markdown -o notes", "a folder, a page a contact"),
    ("listenlog export --who bob --everything", "what you hold on him"),
)
FORMATS = ("json", "jsonl", "vcard", "vcard4", "csv", "markdown", "ics")
_LONGEST = 100  # letters of a page's file name


def export(
    ctx: typer.Context,
    format_: Annotated[str, typer.Option("--format", metavar="F", help=f"{', '.join(FORMATS)}.")] = "json",
    who: Annotated[str | None, typer.Option("--who", metavar="WHO", help="Only of a contact, or of @acme.")] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="A new file; of markdown a folder.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over what is there.")] = False,
    leave_out: Annotated[
        bool, typer.Option("--with-leave-out", help="What is to be left out too; json always has it.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--everything", help="With --who: what is over, and where else they are named.")
    ] = False,
) -> None:
    """Write everything, or some contacts, to a file or a pipe; json into an empty store gives the same again."""
    session: Session = ctx.obj
    if format_ not in FORMATS:
        raise UsageProblem(f"There is no format '{format_}' to export; there are {', '.join(FORMATS)}.")
    if everything and (not who or format_ not in ("json", "markdown")):
        raise UsageProblem("--everything is of somebody, in json or markdown: listenlog export --who bob --everything")
    journal = session.journal()
    owner = None if who is None else session.organization(who) if who.startswith("@") else session.contact(who)
    people = [] if owner is None and format_ == "json" else people_of(journal, owner)
    told = "everything" if owner is None else counted(len(people), "contact")
    if isinstance(owner, Contact):
        told = owner.name
    if format_ == "markdown":
        sensitive = leave_out or everything
        pages = (
            (contact, export_page(journal, contact, session.now, sensitive=sensitive, everything=everything))
            for contact in people
        )
        if output in (None, "-"):
            if len(people) != 1:
                raise UsageProblem("Markdown is a folder of pages; say where: -o FOLDER (or one of them: --who bob).")
            session.stream(page for _contact, page in pages)
            return
        assert output is not None
        count = _write_pages(output, pages, force=force)
        told = f"{counted(count, 'page')}"
    else:
        pieces = _pieces(session, format_, people, owner is None, leave_out=leave_out, everything=everything)
        if output in (None, "-"):
            session.stream(pieces)
            return
        assert output is not None
        _write(output, pieces, force=force)
    session.say([("Exported", "do"), (f" {told} to {output}.", "plain")], path=output)


def _pieces(
    session: Session, format_: str, people: list[Contact], whole: bool, *, leave_out: bool, everything: bool
) -> Iterable[str]:
    journal, now = session.journal(), session.now
    if format_ == "json":
        if whole:
            return export_json(journal, now)
        from listenlog.services.export_person import export_person

        return export_person(journal, people, now, everything=everything)
    if format_ == "jsonl":
        from listenlog.services.export_lines import export_lines

        return export_lines(journal, people, sensitive=leave_out)
    if format_ == "csv":
        return export_csv(journal, people, sensitive=leave_out)
    if format_ == "ics":
        return export_calendar(journal, people, now)
    return export_vcards(journal, people, now, "4.0" if format_ == "vcard4" else "3.0", sensitive=leave_out)


def _write(path: str, pieces: Iterable[str], *, force: bool) -> None:
    """Write a file that wasn't there, or with `force` in the place of one; a link is never followed.

    What takes another's place appears whole, or not at all.
    """
    if os.path.islink(path):
        raise NothingChanged(f"{path} is a link; nothing was written. Choose another name.")
    if not force and os.path.lexists(path):
        raise NothingChanged(f"{path} is there already; choose another name, or write over it with --force.")
    if os.path.isdir(path):
        raise NothingChanged(f"{path} is a folder; choose a file.")
    made = f"{path}.{os.getpid()}.new" if force else path
    try:
        handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        raise NothingChanged(f"{path} can't be written: {(error.strerror or 'error').lower()}.") from None
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if force:
            os.replace(made, path)
    except BaseException as error:
        os.unlink(made)  # half an export is none
        if isinstance(error, OSError):
            raise NothingChanged(f"{path} can't be written: {(error.strerror or 'error').lower()}.") from None
        raise


def _write_pages(folder: str, pages: Iterable[tuple[Contact, str]], *, force: bool) -> int:
    """Write a page a contact, named by the handle, which holds letters, digits and dashes alone; return how many."""
    if os.path.islink(folder):
        raise NothingChanged(f"{folder} is a link; nothing was written. Choose another name.")
    try:
        if os.path.isdir(folder) and os.listdir(folder) and not force:
            raise NothingChanged(f"{folder} isn't empty; choose another folder, or write over its pages with --force.")
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as error:
        raise NothingChanged(f"{folder} can't be written: {(error.strerror or 'error').lower()}.") from None
    count = 0
    for contact, page in pages:
        handle = contact.handle
        name = handle if len(handle) <= _LONGEST else f"{handle[:_LONGEST]}-{contact.uid[-12:]}"
        _write(os.path.join(folder, f"{name}.md"), [page], force=force)
        count += 1
    return count
