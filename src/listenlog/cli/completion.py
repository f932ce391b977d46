"""`listenlog completion`: what a shell needs to complete commands, contacts, channels and tags at TAB."""

import os
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.text import shown

EXAMPLES = (
    ("listenlog completion --install", "puts it where your shell looks"),
    ("listenlog completion fish", "prints the script instead"),
    ('eval "$(listenlog completion bash)"', "in ~/.bashrc, if you keep such lines"),
)
SHELLS = ("bash", "zsh", "fish")


def completion(
    ctx: typer.Context,
    shell: Annotated[
        str | None, typer.Argument(metavar="[bash|zsh|fish]", help="Which shell; else the one in $SHELL.")
    ] = None,
    install: Annotated[bool, typer.Option("--install", help="Put it where the shell looks for it.")] = False,
) -> None:
    """Print what makes a shell complete commands, contacts and tags at TAB."""
    session: Session = ctx.obj
    name = shell or os.path.basename(os.environ.get("SHELL", ""))
    if name not in SHELLS:
        which = f"not for '{name}'" if name else "and $SHELL names none"
        raise UsageProblem(f"Completion is there for bash, zsh and fish, {which}. Say: listenlog completion bash")
    with open(os.path.join(os.path.dirname(__file__), "shells", f"completion.{name}"), encoding="utf-8") as handle:
        script = handle.read()
    if install:
        path, *found = _place(name)
        _write(path, script)
        session.say([("Put", "do"), (f" completion for {name} into {shown(path)}.", "plain")], shell=name, path=path)
        if not session.settings.json and not session.settings.quiet:
            for says, line in (found, ("To take it out:", f"rm {_quoted(path)}")):
                session.line([(says, "plain")])
                if line:
                    session.stream([f"  {line}\n"])  # whole, to be copied
    elif session.settings.json:
        session.document(shell=name, script=script)
    else:
        session.stream([script])


def _place(shell: str) -> tuple[str, str, str]:
    """Return the file that a shell loads completion from, when it does, and the line that makes it do so."""
    home = os.path.expanduser("~")
    if shell == "fish":
        config = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
        return os.path.join(config, "fish", "completions", "listenlog.fish"), "New shells have it.", ""
    if shell == "zsh":
        folder = os.path.join(os.environ.get("ZDOTDIR") or home, ".zfunc")
        says = "New shells have it if .zshrc says, before compinit:"
        return os.path.join(folder, "_listenlog"), says, f"fpath+=({_quoted(folder)})"
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    folder = os.environ.get("BASH_COMPLETION_USER_DIR") or os.path.join(data, "bash-completion")
    path = os.path.join(folder, "completions", "listenlog")
    return path, "New shells with the package bash-completion have it; others if .bashrc says:", f". {_quoted(path)}"


def _quoted(path: str) -> str:
    from shlex import quote

    return quote(shown(path))


def _write(path: str, script: str) -> None:
    """Write the script. Raises NothingChanged where that can't be done."""
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as handle:
            handle.write(script)
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise NothingChanged(f"{path} can't be written ({reason}). Print it instead: listenlog completion") from None
