"""The command tree, and the one boundary where errors become a line and an exit code."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from listenlog.config import SETTINGS, settings
from listenlog.domain.errors import (
    AgainstWishes,
    ItemProblem,
    ListenlogError,
    NothingChanged,
    Stopped,
    StoreProblem,
    UsageProblem,
    WhoProblem,
)

# Each command: the group that help shows it in, and its module, which has EXAMPLES and a function of that name, or
# SUBCOMMANDS: {name: (function, examples)}, described by the module's docstring.
COMMANDS = {
    "note": ("After a talk", "note"),
    "recap": ("After a talk", "recap"),
    "done": ("After a talk", "done"),
    "brief": ("Before a talk", "brief"),
    "reach": ("Before a talk", "reach"),
    "quiz": ("At night", "quiz"),
    "today": ("Keep", "today"),
    "prefer": ("Keep", "prefer"),
    "search": ("Keep", "search"),
    "list": ("Keep", "list"),
    "log": ("Keep", "log"),
    "add": ("Keep", "add"),
    "edit": ("Keep", "edit"),
    "dupes": ("Keep", "dupes"),
    "merge": ("Keep", "merge"),
    "archive": ("Keep", "archive"),
    "forget": ("Keep", "forget"),
    "relate": ("Keep", "relate"),
    "later": ("Keep", "later"),
    "promise": ("Keep", "promise"),
    "need": ("Keep", "need"),
    "question": ("Keep", "question"),
    "fact": ("Keep", "fact"),
    "stats": ("Keep", "stats"),
    "import": ("Data", "import_"),
    "export": ("Data", "export"),
    "undo": ("Data", "undo"),
    "redo": ("Data", "redo"),
    "history": ("Data", "history"),
    "backup": ("Data", "backup"),
    "restore": ("Data", "restore"),
    "encrypt": ("Data", "encrypt"),
    "decrypt": ("Data", "decrypt"),
    "rekey": ("Data", "rekey"),
    "move": ("Data", "move"),
    "doctor": ("Data", "doctor"),
    "help": ("Set up", "help_"),
    "demo": ("Set up", "demo"),
    "config": ("Set up", "config"),
    "schedule": ("Set up", "schedule"),
    "completion": ("Set up", "completion"),
    "prompt": ("Set up", "prompt"),
    "where": ("Set up", "where"),
}
INTERRUPTED = 130
LENIENT = ("config", "doctor", "where")  # with these a broken config.toml is found and mended; they say what is wrong
FLAGS = {setting.flag: setting.name for setting in SETTINGS if setting.flag and setting.default is False}
VALUED_FLAGS = {setting.flag.partition(" ")[0]: setting.name for setting in SETTINGS if " " in setting.flag}
EXIT_CODES: tuple[tuple[type[ListenlogError], int], ...] = (
    (UsageProblem, 2),
    (WhoProblem, 3),
    (ItemProblem, 3),
    (NothingChanged, 1),
    (AgainstWishes, 4),
    (StoreProblem, 6),
    (Stopped, INTERRUPTED),
    (ListenlogError, 1),
)


class Tree(TyperGroup):
    """The top of the command tree: help lists the flags of SETTINGS, and commands by group."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the flags that go before or after any command, and those of the tree itself; then the commands."""
        rows = [(setting.flag, setting.says) for setting in SETTINGS if setting.flag]
        with formatter.section("Options"):
            formatter.write_dl([*rows, *filter(None, (option.get_help_record(ctx) for option in self.get_params(ctx)))])
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands under the headings of COMMANDS."""
        from listenlog.cli.compiled import TREE  # what each does that isn't loaded: for help none is

        rows: dict[str, list[tuple[str, str]]] = {}
        for name, (group, _module) in COMMANDS.items():
            command = self.get_command(ctx, name)
            says = (command is not None and command.short_help) or TREE[3][name][0]
            rows.setdefault(group, []).append((name, says))
        for group, listed in rows.items():
            with formatter.section(group):
                formatter.write_dl(listed, col_spacing=4)
        formatter.write_paragraph()
        formatter.write_text("Pages to read here: listenlog help notation, dates, exit-codes, settings, json.")


def top(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.")] = False,
) -> None:
    """Remember what people tell you: note it after the meeting, read it before the next.

    Run without a command for what waits today.
    """
    if version:
        from listenlog import __version__
        from listenlog.cli.output import write

        write([f"listenlog {__version__}\n"])
        raise typer.Exit
    from listenlog.cli import session
    from listenlog.cli.session import Session

    lenient = ctx.invoked_subcommand in LENIENT
    found = settings(ctx.obj, os.environ, lenient=lenient)
    if not lenient:
        warn(found.warnings)
    ctx.obj = session.running = Session(found)
    if ctx.invoked_subcommand is None:
        from listenlog.cli.welcome import welcome

        welcome(ctx.obj)


def build(names: Sequence[str]) -> Any:
    """Return the command tree with the commands of these names: a run needs only its own."""
    app = typer.Typer(
        cls=Tree,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
    )
    app.callback(invoke_without_command=True)(top)
    for name in names:
        module = import_module(f"listenlog.cli.{COMMANDS[name][1]}")
        if subcommands := getattr(module, "SUBCOMMANDS", None):
            told = str(module.__doc__).partition(": ")[2]
            told = told[:1].upper() + told[1:]
            group = typer.Typer(help=_help(module.EXAMPLES, told), short_help=told)
            for subcommand, (function, examples) in subcommands.items():
                _add(group, subcommand, function, examples)
            app.add_typer(group, name=name)
        else:
            _add(app, name, getattr(module, COMMANDS[name][1]), module.EXAMPLES)
    return typer.main.get_command(app)


def _add(app: typer.Typer, name: str, function: Callable[..., None], examples: Sequence[tuple[str, str]]) -> None:
    summary = str(function.__doc__).partition("\n")[0]
    app.command(name, help=_help(examples, str(function.__doc__)), short_help=summary)(unmarked(function))


def unmarked(function: Callable[..., None]) -> Callable[..., None]:
    """Return a command that gets its text without the mark that `arranged` puts before a dash."""

    @wraps(function)
    def command(*arguments: Any, **options: Any) -> None:
        function(*arguments, **{name: _bare(value) for name, value in options.items()})

    return command


def _bare(value: Any) -> Any:
    if isinstance(value, list):
        return [_bare(one) for one in value]
    return value.removeprefix("\0") if isinstance(value, str) else value


def _help(examples: Sequence[tuple[str, str]], doc: str) -> str:
    """Return a help text that opens with examples; the words in the function's docstring follow."""
    from inspect import cleandoc

    wide = max((len(command) for command, says in examples if says), default=0) + 2
    shown = "\n".join(f"  {command:{wide}}{says}".rstrip() for command, says in examples)
    return f"\b\n{shown}\n\n{cleandoc(doc)}"


def arranged(arguments: Sequence[str]) -> tuple[list[str], str | None, dict[str, str | bool]]:
    """Return the arguments without the global flags, the name of the command, and what the flags set.

    An argument that starts with a dash and holds a space is text, unless it is '--option=value'; it is marked with a
    NUL, which no argument can hold. Raises UsageProblem for an argument that isn't UTF-8, and a flag without a value.
    """
    flags: dict[str, str | bool] = {}
    rest: list[str] = []
    name: str | None = None
    waiting = iter(arguments)
    for argument in waiting:
        try:
            argument = os.fsencode(argument).decode()  # noqa: PLW2901  # whatever the locale made of it
        except UnicodeError:
            raise UsageProblem(
                "An argument isn't UTF-8 text, so it can't be kept as it is; nothing was done."
            ) from None
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in FLAGS:
            flags[FLAGS[argument]] = True
        elif (flag := argument.partition("=")[0]) in VALUED_FLAGS:
            value = argument.partition("=")[2] if "=" in argument else next(waiting, None)
            if value is None:
                raise UsageProblem(f"Option '{flag}' needs a value. See: listenlog --help")
            flags[VALUED_FLAGS[flag]] = value
        elif argument.startswith("-") and " " in argument and not re.match(r"--[a-z][a-z-]*=", argument):
            rest.append(f"\0{argument}")
        else:
            name = name or (None if argument.startswith("-") else argument)
            rest.append(argument)
    return rest, name, flags


def call(arguments: Sequence[str]) -> int:
    """Run a command; return its exit code. Every error becomes one line on stderr."""
    try:
        words, name, flags = arranged(arguments)
        if name in COMMANDS:
            names = [name]
        elif name is None:
            names = []  # bare, flags alone, or help: `Tree` knows what it lists
        else:
            names = list(COMMANDS)  # for a command that isn't one: which was meant?
        options = words[: words.index("--")] if "--" in words else words
        run_tree = _with_help if {"-h", "--help"} & set(options) else _run_tree
        result = run_tree(names, words, flags)
        if result == INTERRUPTED:  # Typer's word for Ctrl-C
            raise KeyboardInterrupt
        return result if isinstance(result, int) else 0
    except ListenlogError as error:
        if isinstance(error, Stopped):
            _off_the_line()
        complain(str(error))
        return next(code for kind, code in EXIT_CODES if isinstance(error, kind))
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context is not None else "listenlog"
        said = error.format_message()
        complain(f"{said}{'' if said.endswith(('.', '?')) else '.'} See: {command} --help")
        return 2
    except (KeyboardInterrupt, typer.Abort):
        _off_the_line()
        complain("Stopped. What was acknowledged before is kept.")
        return INTERRUPTED


def _run_tree(names: Sequence[str], words: list[str], flags: dict[str, str | bool]) -> Any:
    return build(names).main(words, prog_name="listenlog", standalone_mode=False, obj=flags)


def _with_help(names: Sequence[str], words: list[str], flags: dict[str, str | bool]) -> Any:
    """Run the tree where it prints help: Typer takes a closed pipe or a full disk for a fault, `write` doesn't."""
    from contextlib import redirect_stdout
    from io import BytesIO, TextIOWrapper

    from listenlog.cli.output import write

    with TextIOWrapper(BytesIO(), "utf-8", write_through=True) as kept:
        with redirect_stdout(kept):
            result = _run_tree(names, words, flags)
        assert isinstance(kept.buffer, BytesIO)
        write([kept.buffer.getvalue().decode()])
    return result


def _off_the_line() -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write("\n")  # after what was being typed


def complain(text: str) -> None:
    """Say on stderr, in one line, what happened."""
    from listenlog.domain.text import shown

    if sys.stderr is not None:
        sys.stderr.buffer.write(f"listenlog: {shown(text)}\n".encode("utf-8", "replace"))
        sys.stderr.flush()


def warn(warnings: Sequence[str]) -> None:
    """Say what was passed over in the settings, in one line; nothing where nothing was."""
    if warnings:
        more = f" {len(warnings) - 1} more: listenlog doctor" if len(warnings) > 1 else ""
        complain(f"{warnings[0]}{more}")


def run() -> NoReturn:
    """Run the command line and leave: the only way out, so that nothing is lost unsaid."""
    os.umask(0o077)
    _streams()
    from listenlog.cli.output import OutputLost

    try:
        code = call(sys.argv[1:])
    except OutputLost as error:
        os._exit(_lost_output(str(error)) if str(error) else 0)  # `| head` had enough; a flush would fail again
    except Exception as error:
        code = crashed(error)
    leave(code)


def leave(code: int) -> NoReturn:
    """Flush what was said and exit; output that could not be written is exit 1, and said."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        pass
    except OSError as error:
        code = _lost_output((error.strerror or "error").lower())
    except KeyboardInterrupt:
        code = INTERRUPTED
    _afterwards()
    os._exit(code)


def _afterwards() -> None:
    """Begin what is to be done once a command has said that it is done."""
    from listenlog.cli import session

    if session.running is not None and session.running.opened is not None and session.running.opened.wrote:
        from listenlog.cli.daily import back_up_daily

        back_up_daily(session.running)


def _lost_output(reason: str) -> int:
    complain(f"What was asked is done, but the output could not be written ({reason}).")
    return 1


def _streams() -> None:
    """Give closed streams a place to go, so that a later file doesn't take their number."""
    for number, name in ((0, "stdin"), (1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, os.O_RDONLY)  # a write to it fails, and is said
            if handle != number:
                os.dup2(handle, number)
                os.close(handle)
            setattr(sys, name, open(number, "r" if number == 0 else "w", encoding="utf-8", closefd=False))  # noqa: SIM115


def crashed(error: BaseException) -> int:
    """Write where it went wrong to a crash file, without any text of notes, and say where that is."""
    from listenlog.cli.crash import crash_file

    path = crash_file(error)
    where = f" Details, without your notes: {path}" if path else ""
    complain(f"Something went wrong inside listenlog ({type(error).__name__}); that is a fault of the program.{where}")
    return 1
