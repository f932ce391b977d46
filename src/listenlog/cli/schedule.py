"""`listenlog schedule`: the agenda in the morning and what to recall at night, by the system's own timers."""

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.schedule import MANAGERS, USUAL, Found, Step, Timer, Where, next_run, time_of_day
from listenlog.services.schedule import due_in_words, files_of, jobs_of, steps_to_install, steps_to_remove, timers

FIELDS = ("job", "at", "next_at", "manager", "active", "place")  # with --plain
# What says where the store is and how it is read: a timer knows nothing of the shell that it was installed from.
CARRIED: tuple[str, ...] = (
    "LISTENLOG_TZ",
    "LISTENLOG_NOTIFY_NAMES",
    "LISTENLOG_DATABASE_URL",
    "LISTENLOG_KEY_FILE",
    "LISTENLOG_KEY_COMMAND",
)
FOLDERS: tuple[str, ...] = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")  # where there is no LISTENLOG_HOME

DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would be written and run; change nothing.")]


def install(
    ctx: typer.Context,
    morning: Annotated[str | None, typer.Option("--morning", metavar="HH:MM", help="When; else 08:00.")] = None,
    night: Annotated[str | None, typer.Option("--night", metavar="HH:MM", help="When; else 21:00.")] = None,
    systemd: Annotated[bool, typer.Option("--systemd", help="By timers of systemd.")] = False,
    launchd: Annotated[bool, typer.Option("--launchd", help="By agents of launchd.")] = False,
    cron: Annotated[bool, typer.Option("--cron", help="By a block of lines in your crontab.")] = False,
    dry_run: DryRun = False,
) -> None:
    """Let a notification tell every morning what is due, and every night what to recall; none where there is nothing.

    By systemd, launchd or cron, whichever is there; the times are by the system's clock. Said again, it changes only
    the times that are given. The names of people are left out, but with: listenlog config set notify_names true

    It isn't in the store, so undo doesn't take it back: listenlog schedule remove does.
    """
    session: Session = ctx.obj
    chosen = [name for name, wanted in zip(MANAGERS, (systemd, launchd, cron), strict=True) if wanted]
    if len(chosen) > 1:
        raise UsageProblem(f"Say one of them: --{' or --'.join(chosen)}")
    given = {job: time_of_day(text) for job, text in (("morning", morning), ("night", night)) if text is not None}
    from listenlog.adapters import notifier, scheduler

    where, found = _looked(session)
    manager = chosen[0] if chosen else _installed_with(where, found) or scheduler.usual_manager()
    kept = {timer.job: timer.at for timer in timers(where, found) if timer.at}
    jobs = jobs_of(_program(), session.settings.book, _carried(session), {**USUAL, **kept, **given})
    steps = steps_to_install(manager, jobs, where, found)
    if dry_run:
        _tell(session, steps)
        return
    scheduler.carry_out(steps)
    from listenlog.views.schedule import scheduled_line

    made = [Timer(job.name, job.at, manager) for job in jobs]
    lacks = "" if notifier.is_there() else f" But {notifier.tool()} isn't here yet, so nothing can be shown."
    session.say(
        [*scheduled_line(made), (lacks, "late")], manager=manager, timers=[{"job": t.job, "at": t.at} for t in made]
    )


def remove(ctx: typer.Context, dry_run: DryRun = False) -> None:
    """Take out what was installed, and nothing else, whichever scheduler it is in."""
    session: Session = ctx.obj
    where, found = _looked(session)
    steps = steps_to_remove(where, found)
    if dry_run:
        _tell(session, steps)
        return
    from listenlog.adapters import scheduler
    from listenlog.views.schedule import removed_line

    there = timers(where, found)
    scheduler.carry_out(steps)
    session.say(
        removed_line(there) if steps else [("Nothing was scheduled.", "plain")],
        removed=[{"job": timer.job, "at": timer.at, "manager": timer.manager} for timer in there],
    )


def status(ctx: typer.Context) -> None:
    """Show what is installed, by what, and when it runs next."""
    session: Session = ctx.obj
    rows = installed(session)
    wall = session.now.at.astimezone().replace(tzinfo=None)  # the system's, whatever zone listenlog is set to
    if session.settings.json or session.settings.plain:
        session.records("timers", (_record(timer, _next(timer, wall)) for timer in rows), FIELDS)
        return
    from listenlog.views.schedule import timer_spans

    for timer in rows:
        session.pair(timer.job, timer_spans(timer, _next(timer, wall), wall), 9)
    if not rows:
        session.line([("Nothing is scheduled. See: listenlog schedule install --dry-run", "plain")])


def run(
    ctx: typer.Context,
    job: Annotated[str, typer.Argument(metavar="morning|night", help="What is due, or what to recall.")],
) -> None:
    """Show the notification of a morning or a night now: what the timers run. Nothing where nothing is due."""
    session: Session = ctx.obj
    if job not in USUAL:
        raise UsageProblem(f"'{job}' isn't scheduled; say {' or '.join(USUAL)}.")
    text = due_in_words(session.journal(), session.now, job, names=session.settings.notify_names, easy=session.easy)
    if text:
        from listenlog.adapters.notifier import notify

        notify("listenlog", text)
    if session.settings.json:
        session.document(job=job, text=text)
    else:
        session.hint(f"Shown: {text}." if text else "Nothing is due, so nothing was shown.")


def _looked(session: Session) -> tuple[Where, Found]:
    """Return where schedulers look, and what is there."""
    from listenlog.adapters import scheduler

    home = os.path.expanduser("~")
    config, data = (
        os.environ.get(name) or os.path.join(home, rest)
        for name, rest in (("XDG_CONFIG_HOME", ".config"), ("XDG_DATA_HOME", os.path.join(".local", "share")))
    )
    where = Where(
        units=os.path.join(config, "systemd", "user"),
        stamps=os.path.join(data, "systemd", "timers"),
        agents=os.path.join(home, "Library", "LaunchAgents"),
        user=os.getuid() if hasattr(os, "getuid") else 0,
        book=session.settings.book,
    )
    return where, scheduler.look(files_of(where))


def installed(session: Session) -> list[Timer]:
    """Return the timers that are installed, and whether each is running, where anything knows."""
    from listenlog.adapters import scheduler

    found = timers(*_looked(session))
    return [timer._replace(active=scheduler.answers(timer.asks) if timer.asks else None) for timer in found]


def _installed_with(where: Where, found: Found) -> str:
    """Return the scheduler that has the timers already, '' for none."""
    return next((timer.manager for timer in timers(where, found)), "")


def _program() -> list[str]:
    """Return the command that runs this listenlog, by its path."""
    path = os.path.abspath(sys.argv[0])
    return [sys.executable, "-m", "listenlog"] if os.path.basename(path) == "__main__.py" else [path]


def _carried(session: Session) -> dict[str, str]:
    """Return the variables that a timer needs to find the same store and settings."""
    at_home = bool(os.environ.get("LISTENLOG_HOME"))
    carried = {"LISTENLOG_HOME": session.settings.places.data} if at_home else {}  # its whole path
    names = CARRIED if at_home else FOLDERS + CARRIED
    return carried | {name: value for name in names if (value := os.environ.get(name))}


def _next(timer: Timer, wall: datetime) -> datetime | None:
    """Return when a timer runs next, None where that isn't known, or it isn't running."""
    return next_run(timer.at, wall) if timer.at and timer.active is not False else None


def _record(timer: Timer, runs_at: datetime | None) -> dict[str, Any]:
    return {
        "job": timer.job,
        "at": timer.at or None,
        "next_at": runs_at.astimezone().isoformat() if runs_at else None,
        "manager": timer.manager,
        "active": timer.active,
        "place": timer.place or None,
    }


def _tell(session: Session, steps: Sequence[Step]) -> None:
    """Print what would be done."""
    if session.settings.json:
        session.document(
            steps=[
                {
                    "does": step.does,
                    "path": step.path or None,
                    "command": list(step.command) or None,
                    "text": step.text or None,
                }
                for step in steps
            ]
        )
        return
    from listenlog.views.schedule import step_texts

    if not session.page(step_texts(steps)):
        session.hint("There is nothing to do.")


EXAMPLES = (
    ("listenlog schedule install", "daily at 08:00 and 21:00"),
    ("listenlog schedule install --dry-run", "what that would write and run"),
    ("listenlog schedule status", "what is installed, and its next run"),
    ("listenlog schedule remove", "no more of it"),
)
SUBCOMMANDS = {
    "install": (
        install,
        (
            ("listenlog schedule install", ""),
            ("listenlog schedule install --morning 07:30 --night 22:00", ""),
            ("listenlog schedule install --cron --dry-run", "prints it, changes nothing"),
        ),
    ),
    "remove": (remove, (EXAMPLES[3], ("listenlog schedule remove --dry-run", "prints it, changes nothing"))),
    "status": (status, (EXAMPLES[2], ("listenlog schedule status --json", "for scripts"))),
    "run": (run, (("listenlog schedule run morning", "as the timer does"), ("listenlog schedule run night", ""))),
}
