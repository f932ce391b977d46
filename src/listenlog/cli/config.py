"""`listenlog config`: what is set, and where it is set."""

import os
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.config import SETTINGS, Chosen, checked, setting_named, settings
from listenlog.domain.errors import UsageProblem
from listenlog.domain.server import without_secret
from listenlog.domain.text import shown

EXAMPLES = (
    ("listenlog config list", "every setting, and where it comes from"),
    ("listenlog config set color never", "kept in config.toml"),
    ("listenlog config path", "where config.toml is"),
)
Key = Annotated[str, typer.Argument(metavar="KEY", help="A setting, as `listenlog config list` names it.")]


def list_(ctx: typer.Context) -> None:
    """Show each setting's value, and whether a flag, the environment, config.toml or nothing sets it."""
    session = _warned(ctx)
    rows = [_row(setting.name, session.settings.chosen[setting.name]) for setting in SETTINGS]
    if session.settings.json or session.settings.plain:
        session.records("settings", rows, tuple(rows[0]))
        return
    from listenlog.views.theme import GAP

    for setting, row in zip(SETTINGS, rows, strict=True):
        value = shown(_written(row["value"])) or "not set"
        if not session.in_words:
            value = f"{value:14}"
        session.pair(
            setting.name, [(value, "plain"), GAP, (_origin(session.settings.chosen[setting.name]), "faint")], 15
        )


def get(ctx: typer.Context, key: Key) -> None:
    """Print a setting's value."""
    session = _warned(ctx)
    chosen = session.settings.chosen[setting_named(key).name]
    if session.settings.json:
        session.document(**_row(key, chosen))
    else:
        session.line([(shown(_written(_shown(key, chosen.value))), "plain")])


def set_(
    ctx: typer.Context,
    key: Key,
    value: Annotated[str | None, typer.Argument(metavar="[VALUE]", help="Its value from now on.")] = None,
    unset: Annotated[bool, typer.Option("--unset", help="Take it out of config.toml again.")] = False,
) -> None:
    """Set a value in config.toml, or take it out; its comments and other lines stay as they are."""
    session: Session = ctx.obj
    setting = setting_named(key)
    if unset == (value is not None):
        raise UsageProblem(f"Say one of them: listenlog config set {key} VALUE, or listenlog config set {key} --unset")
    wanted = checked(setting, value, "config set") if value else None
    from listenlog.cli.main import warn
    from listenlog.services.config import write_setting

    path = session.settings.file
    write_setting(path, setting, wanted)
    done = f" {key} to {shown(_written(_shown(key, wanted)))}" if wanted is not None else f" {key}"
    chosen = session.settings.chosen[key]
    wins = ""
    if chosen.source == "environment":
        wins = f" {chosen.variable} says {shown(_written(_shown(key, chosen.value)))}, and wins."
    session.say(
        [("Set" if wanted is not None else "Unset", "do"), (f"{done} in {shown(path)}.{wins}", "plain")],
        key=key,
        value=_shown(key, wanted),
        path=path,
    )
    warn(settings({}, os.environ, lenient=True).warnings)


def path(ctx: typer.Context) -> None:
    """Print where config.toml is, or would be."""
    session = _warned(ctx)
    if session.settings.json:
        session.document(path=session.settings.file)
    else:
        session.line([(shown(session.settings.file), "plain")])


def _warned(ctx: typer.Context) -> Session:
    """Say what is wrong in config.toml; return the session."""
    from listenlog.cli.main import warn

    session: Session = ctx.obj
    warn(session.settings.warnings)
    return session


def _row(key: str, chosen: Chosen) -> dict[str, bool | str | None]:
    return {"key": key, "value": _shown(key, chosen.value), "from": chosen.source, "variable": chosen.variable or None}


def _shown(key: str, value: bool | str | None) -> bool | str | None:
    """Return a value without what is secret in it."""
    return without_secret(value) if key == "database_url" and isinstance(value, str) and value else value


def _written(value: bool | str | None) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else value or ""


def _origin(chosen: Chosen) -> str:
    """Return where a value comes from, as a person looks for it."""
    if chosen.source == "environment":
        return chosen.variable
    words = {"flag": "flag", "file": "config.toml", "default": "default"}[chosen.source]
    return f"{words}, by {chosen.variable}" if chosen.variable else words


SUBCOMMANDS = {
    "list": (list_, (("listenlog config list", ""), ("listenlog config list --json", "for scripts"))),
    "get": (get, (("listenlog config get color", ""), ("listenlog config get book --json", "and where it comes from"))),
    "set": (
        set_,
        (
            ("listenlog config set date_order dmy", ""),
            ("listenlog config set screen_reader true", ""),
            ("listenlog config set color --unset", "the default again"),
        ),
    ),
    "path": (path, (("listenlog config path", ""), ("$EDITOR $(listenlog config path)", "to edit it by hand"))),
}
