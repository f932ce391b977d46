"""`listenlog doctor`: is all well?"""

import os
import platform
import sys

import typer

from listenlog import __version__
from listenlog.cli.session import Session
from listenlog.config import settings
from listenlog.domain.errors import UsageProblem
from listenlog.domain.operation import Finding
from listenlog.domain.text import shown

EXAMPLES = (
    ("listenlog doctor", "checks the store; names nobody"),
    ("listenlog doctor --json", "for scripts"),
)


def doctor(ctx: typer.Context) -> None:
    """Check the store: integrity, references, search index, settings, permissions."""
    session: Session = ctx.obj
    journal = session.journal()
    findings = [
        Finding("listenlog", True, f"{__version__}, Python {platform.python_version()}, {sys.platform}"),
        Finding(
            "store",
            True,
            "not there yet" if journal.path == ":memory:" else f"{os.path.getsize(journal.path):,} bytes",
        ),
        _settings(session),
        *journal.examine(session.settings.file),
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


def _settings(session: Session) -> Finding:
    """Not well is what stops other commands; a key that isn't a setting is only told."""
    try:
        settings({}, os.environ)
    except UsageProblem:
        well = False
    else:
        well = True
    return Finding("settings", well, shown(" ".join(session.settings.warnings)) or "ok")
