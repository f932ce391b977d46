"""`listenlog demo`: the Bob-and-John scene, played in a throw-away store."""

import os
import sys

import typer

from listenlog.cli.session import Session

EXAMPLES = (
    ("listenlog demo", "plays a scene; leaves nothing behind"),
    ("listenlog demo | less -R", ""),
)

# What happens, and the moment it happens at.
SCENE: tuple[tuple[str, str, str], ...] = (
    (
        "Two people at one account.",
        "2026-11-03T10:00:00+00:00",
        "add 'Bob Ellis' --org Acme --pronouns he/him --email bob@acme.example",
    ),
    ("", "2026-11-03T10:00:00+00:00", "add 'John Reed' --org Acme --pronouns he/him"),
    (
        "A joint call. In the car park, in under a minute:",
        "2026-11-03T11:10:00+00:00",
        (
            "note bob --with john --via visit 'talk: first call on the renewal'"
            " 'bob: loves to golf / bob: family: twin daughters are 12 / bob: the family goes to Mexico every winter'"
            " 'john: single / john: plays recreational sports / john: has two dogs'"
        ),
    ),
    (
        "A week later Bob asks for one thing and needs another.",
        "2026-11-10T15:00:00+00:00",
        (
            "note bob --via email --in 'asked: I need to train my team, no one is using the system'"
            " 'needs: the database rebuilt for the way sales works / said back: yes / felt: frustrated'"
            " 'I promise: pricing by friday / prefers: email / ask next: how was Mexico?'"
        ),
    ),
    ("Before the next call:", "2026-11-22T14:10:00+00:00", "brief bob"),
    ("And John's card is John's alone:", "2026-11-22T14:10:00+00:00", "brief john"),
    ("Who was it with the dogs?", "2026-11-22T14:10:00+00:00", "search dogs"),
)


def demo(ctx: typer.Context) -> None:
    """Play a short scene in a throw-away store, to see how it works."""
    import shlex
    import subprocess
    import tempfile

    session: Session = ctx.obj
    color = "always" if session.colored else "never"
    with tempfile.TemporaryDirectory(prefix="listenlog-demo-") as home:
        for told, moment, words in SCENE:
            if told:
                session.line([("", "plain")])
                session.line([(told, "faint")])
            session.line([("$ ", "faint"), (f"listenlog {words}", "command")])
            sys.stdout.flush()
            environment = {k: v for k, v in os.environ.items() if not k.startswith("LISTENLOG_")}
            ways = ("ascii", "screen_reader", "plain")  # as the demo itself is shown
            environment.update({f"LISTENLOG_{way.upper()}": str(getattr(session.settings, way)) for way in ways})
            environment.update(
                LISTENLOG_HOME=home,
                LISTENLOG_NO_PAGER="1",
                LISTENLOG_BACKUPS="off",
                LISTENLOG_NOW=moment,
                LISTENLOG_TZ="UTC",
                COLUMNS=str(session.width or 80),
            )
            command = [sys.executable, "-m", "listenlog", "--color", color, *shlex.split(words)]
            subprocess.run(command, env=environment, check=True)  # noqa: S603  # this very program
        session.line([("", "plain")])
        session.line([("That store is gone again. Yours begins with: ", "faint"), ("listenlog add NAME", "command")])
