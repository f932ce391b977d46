"""`listenlog doctor`: is all well?"""

from __future__ import annotations

import os
import platform
import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from listenlog import __version__
from listenlog.cli.session import Session
from listenlog.config import settings
from listenlog.domain.errors import UsageProblem
from listenlog.domain.operation import Finding
from listenlog.domain.text import counted, shown

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

EXAMPLES = (
    ("listenlog doctor", "checks the store; names nobody"),
    ("listenlog doctor --fix", "makes anew what can be, closes what others may read"),
    ("listenlog doctor --json", "for scripts"),
)
OVERDUE = timedelta(days=3)  # since the last backup, where one is made each day


def doctor(
    ctx: typer.Context,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is derived from the rest, and permissions.")] = False,
) -> None:
    """Check the store, its key and backups, settings, permissions, timers and the terminal."""
    session: Session = ctx.obj
    journal = session.journal()
    overdue = OVERDUE if session.settings.backups == "daily" else None
    private = [session.settings.file, *filter(None, [session.settings.key_file])]
    findings = [
        Finding("listenlog", True, f"{__version__}, Python {platform.python_version()}, {sys.platform}"),
        Finding("store", True, _stored(journal)),
        _settings(session),
        *journal.examine(private, session.lock.known, overdue=overdue, fix=fix),
        _schedule(session),
        _terminal(session),
    ]
    well = all(finding.well for finding in findings)
    if session.settings.json:
        session.document(well=well, findings=[finding._asdict() for finding in findings])
    else:
        from listenlog.views.theme import GAP, marks

        for finding in findings:
            told = (finding.text, "faint" if finding.well else "plain")
            if session.in_words:
                session.pair(finding.subject, [told] if finding.well else [("not well", "dont"), GAP, told], 0)
            else:
                mark = (marks.well, "do") if finding.well else (marks.dont, "dont")
                session.line([mark, (f"{finding.subject:14}", "plain"), told])
    if not well:
        raise typer.Exit(6)


def _stored(journal: Journal) -> str:
    if journal.in_file:
        return f"{os.path.getsize(journal.path):,} bytes"
    return "not there yet" if journal.path == ":memory:" else shown(journal.path)


def _schedule(session: Session) -> Finding:
    """Say which timers are installed; none is well too."""
    from listenlog.cli.schedule import installed

    timers = installed(session)
    silent = [timer for timer in timers if timer.active is False]
    if silent:
        return Finding("schedule", False, f"{counted(len(silent), 'timer')} won't run. See: listenlog schedule status")
    told = ", ".join(f"{timer.job} at {timer.at}" for timer in timers if timer.at)
    return Finding("schedule", True, told or "no timers; listenlog schedule install sets them")


def _terminal(session: Session) -> Finding:
    """Say what the terminal can do, as far as it says so."""
    if not session.on_terminal:
        return Finding("terminal", True, "none: output goes to a file or a program")
    told = f"{session.width} columns, {'colours' if session.colored else 'no colours'}"
    encoding = (sys.stdout.encoding or "").casefold().replace("-", "")
    if encoding != "utf8" and not session.settings.ascii:
        return Finding("terminal", False, f"{told}, not UTF-8: set LANG, or: listenlog config set ascii true")
    return Finding("terminal", True, told)


def _settings(session: Session) -> Finding:
    """Not well is what stops other commands; a key that isn't a setting is only told."""
    try:
        settings({}, os.environ)
    except UsageProblem:
        well = False
    else:
        well = True
    return Finding("settings", well, shown(" ".join(session.settings.warnings)) or "ok")
