"""Writes the man page from the tree of commands: listenlog.1, in the macros of man(7)."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import typer

from listenlog import __version__
from listenlog.cli.main import COMMANDS, build
from listenlog.config import SETTINGS

ABOUT = """\
listenlog is a personal CRM for the terminal. It helps you listen: note what somebody told you right after you met, read
one card before you meet again, and at night be asked what you still know. Without a command it shows what waits today.
"""
FILES = """\
The store is one SQLite file, or a schema on a PostgreSQL server. \\fBlistenlog where\\fR says where it, its backups and
the settings are; on Linux that is \\fI~/.local/share/listenlog\\fR and \\fI~/.config/listenlog/config.toml\\fR, or all
of it in \\fBLISTENLOG_HOME\\fR.
"""


def text(exit_codes: Path) -> str:
    """Return the whole page; what the exit codes mean is read from the table of that file."""
    return "\n".join(_page(exit_codes.read_text("utf-8"))) + "\n"


def _page(exit_codes: str) -> Iterator[str]:
    root = build(list(COMMANDS))
    top = typer.Context(root, info_name="listenlog")
    yield f'.TH LISTENLOG 1 "" "listenlog {__version__}" "User Commands"'
    yield from (".SH NAME", r"listenlog \- a personal CRM that helps you listen")
    yield from (".SH SYNOPSIS", r".B listenlog", r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]")
    yield from (".SH DESCRIPTION", roff(ABOUT.strip()))
    yield from (".SH OPTIONS", "These stand before or after any command.")
    for setting in SETTINGS:
        if setting.flag:
            yield from _item(setting.flag, setting.says)
    yield from _item("--version", "Print the version.")
    yield from _item("--help", "Show the help of a command.")
    yield ".SH COMMANDS"
    heading = ""
    for name, (group, module) in COMMANDS.items():
        if group != heading:
            heading = group
            yield f".SS {roff(group)}"
        code = import_module(f"listenlog.cli.{module}")
        command = root.commands[name]
        below = getattr(command, "commands", None)
        if below is None:
            yield from _command(command, name, code.EXAMPLES, top)
        else:
            subcommands = code.SUBCOMMANDS
            for word, one in below.items():
                yield from _command(one, f"{name} {word}", subcommands[word][1], top)
    yield ".SH EXIT STATUS"
    for number, meaning in re.findall(r"^\| (\d+) \| (.+) \|$", exit_codes, re.MULTILINE):
        yield from _item(number, meaning.replace("`", ""))
    yield from (".SH ENVIRONMENT", r"Each of these is a setting of the file too: \fBlistenlog help settings\fR.")
    for setting in SETTINGS:
        for variable in setting.variables:
            yield from _item(variable, setting.says)
    yield from _item("NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, COLUMNS, TERM", "As elsewhere.")
    yield from (".SH FILES", FILES.strip())
    yield ".SH SEE ALSO"
    yield r"\fBlistenlog help notation\fR, \fBlistenlog help dates\fR, \fBlistenlog help json\fR"


def _command(command: Any, name: str, examples: Any, top: Any) -> Iterator[str]:
    context = typer.Context(command, info_name=name, parent=top)
    usage = " ".join(roff(piece) for piece in command.collect_usage_pieces(context))
    yield from (".TP", rf"\fBlistenlog {roff(name)}\fR {usage}", roff(command.short_help or ""), ".RS")
    if examples:
        yield ".nf"
        yield from (roff(f"    {shown}") for shown, _says in examples)
        yield ".fi"
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[0] != "-h, --help":
            yield from _item(*record)
    yield ".RE"


def _item(term: str, says: str) -> Iterator[str]:
    yield from (".TP", rf"\fB{roff(term)}\fR", roff(says))


def roff(words: str) -> str:
    """Return words so that roff sets them as they are."""
    words = words.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("`", r"\(ga")
    words = re.sub(r"[^\x00-\x7f]", lambda found: rf"\[u{ord(found[0]):04X}]", words)
    return "\n".join(rf"\&{line}" if line.startswith((".", r"\(aq")) else line for line in words.splitlines())
