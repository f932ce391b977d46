"""Compiles the tree of commands to the table that TAB reads without Typer: `make docs`."""

import pprint
from collections.abc import Iterator
from typing import Any

from listenlog.cli.help_ import TOPICS
from listenlog.cli.main import COMMANDS, build
from listenlog.config import SETTINGS
from listenlog.domain.preference import CHANNELS

# What completes a value, by the option's name or the word that help shows for it.
KINDS = {
    "--tag": "tag",
    "--book": "book",
    "--org": "organization",
    "CHANNEL": "channel",
    "PATH": "path",
    "WHO": "who",
    "INTO": "who",
    "WHO|@ORG": "who or organization",
    "KEY": "|".join(setting.name for setting in SETTINGS),
    "VALUE": "value",
    "COMMAND|TOPIC": "|".join([*COMMANDS, *TOPICS]),
}
HEAD = '''\
"""Generated from the tree of commands by `make docs`; do not edit."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Option = tuple[str, str | None, bool]

# fmt: off
'''


def module_text() -> str:
    """Return the text of the generated module.

    A command is (what help says, its options, the kinds of its arguments, its subcommands); an option is (what help
    says, the kind of its value or None where it takes none, whether it may be repeated). What a kind means is in
    offers.py; one that ends with '...' takes all arguments that follow.
    """
    root = build(list(COMMANDS))
    everywhere: dict[str, tuple[str, str | None, bool]] = {}
    for setting in SETTINGS:
        if flag := setting.flag.partition(" ")[0]:
            value = "|".join(setting.choices) or KINDS.get(flag, "")
            everywhere[flag] = (setting.says, None if setting.default is False else value, False)
    everywhere["--help"] = everywhere["-h"] = ("Show this message and exit.", None, False)
    parts = {
        "CHANNELS": CHANNELS,
        "GLOBAL: dict[str, Option]": everywhere,
        "TREE: tuple[str, dict[str, Option], tuple[str, ...], dict[str, Any]]": _command(root, everywhere),
    }
    return HEAD + "".join(
        f"{name} = {pprint.pformat(part, width=160, sort_dicts=False)}\n" for name, part in parts.items()
    )


def _command(command: Any, everywhere: dict[str, Any]) -> tuple[Any, ...]:
    options = {name: option for name, option in _options(command) if name not in everywhere}
    arguments = tuple(
        _kind(p) + ("..." if p.nargs < 0 else "") for p in command.params if p.param_type_name == "argument"
    )
    below = getattr(command, "commands", {})
    return (
        command.short_help or "",
        options,
        arguments,
        {name: _command(one, everywhere) for name, one in below.items()},
    )


def _options(command: Any) -> Iterator[tuple[str, tuple[str, str | None, bool]]]:
    for parameter in command.params:
        if parameter.param_type_name == "option":
            for name in [*parameter.opts, *parameter.secondary_opts]:
                yield name, (parameter.help or "", None if parameter.is_flag else _kind(parameter), parameter.multiple)


def _kind(parameter: Any) -> str:
    """Return the kind of a value: one of KINDS, all it can be with bars between, '' where nothing is known."""
    metavar = (parameter.metavar or "").strip("[].")
    words = list(getattr(parameter.type, "choices", metavar.split("|")))
    if len(words) > 1 and all(word.islower() for word in words):
        return "|".join(words)
    return next((KINDS[name] for name in (*parameter.opts, metavar, words[0]) if name in KINDS), "")
