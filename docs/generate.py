"""Writes what the documentation shows of the program: docs/commands.md, the man page, the pictures, the screens between
markers; what TAB knows of it, cli/compiled.py; and the pages that `listenlog help` shows.

`python docs/generate.py` rewrites what is stale; `python docs/generate.py --check` names it and exits 1.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import man_page
import pictures

from listenlog.cli import compiler
from listenlog.cli.help_ import TOPICS
from listenlog.cli.main import COMMANDS
from listenlog.config import SETTINGS

ROOT = Path(__file__).resolve().parent.parent
NOW = "2026-11-22T14:10:00+00:00"
WIDTH = 80
TABLE = re.compile(r"(<!-- settings -->\n).*?(<!-- /settings -->)", re.DOTALL)
MARKED = re.compile(r"(<!-- screen: ([\w-]+) -->\n).*?(<!-- /screen -->)", re.DOTALL)
INTRODUCTION = """\
# Commands

Every command and its help, as the program prints it. `docs/generate.py` writes this page from the command tree; don't
edit it. What a note may say is in [notation.md](notation.md), what `--json` prints in [json.md](json.md), exit codes
and streams in [exit-codes.md](exit-codes.md), settings in [settings.md](settings.md).
"""


class Step(NamedTuple):
    """One run of the program: its arguments, the moment it happens at, and the lines it is answered with."""

    arguments: tuple[str, ...]
    moment: str = NOW
    answers: tuple[str, ...] = ()


def step(*arguments: str, at: str = NOW, answers: tuple[str, ...] = ()) -> Step:
    """Return a step of a screen."""
    return Step(arguments, at, answers)


ACME = (
    step(
        "add", "Bob Ellis", "--org", "Acme", "--role", "Sales director", "--pronouns", "he/him",
        "--zone", "America/Denver", "--email", "bob@acme.example", "--birthday", "9 dec",
        at="2026-11-03T10:00:00+00:00",
    ),
    step("add", "John Reed", "--org", "Acme", "--pronouns", "he/him", at="2026-11-03T10:00:00+00:00"),
)  # fmt: skip
CALL = step(
    "note", "bob", "--with", "john", "--via", "visit",
    "talk: first call on the renewal",
    "bob: loves to golf / bob: family: twin daughters are 12 / bob: the family goes to Mexico every winter",
    "john: single / john: plays recreational sports / john: two dogs",
    at="2026-11-03T11:10:00+00:00",
)  # fmt: skip
TONIGHT = step(
    "quiz", at="2026-11-03T21:00:00+00:00",
    answers=("he plays golf", "twin girls, 10", "", "", "single", "two dogs", "", ""),
)  # fmt: skip
MAIL = step(
    "note", "bob", "--via", "email", "--in",
    "asked: training for the team, no one is using the system",
    "needs: the database rebuilt for the way sales works / said back: yes / felt: frustrated",
    'prefers: email / avoids: phone until january "I travel until the new year"',
    "I promise: pricing by friday / coffee: black, no sugar / ask next: how was Mexico?",
    at="2026-11-10T15:00:00+00:00",
)  # fmt: skip
WEEKS = (
    step("note", "bob", "--via", "email", "--out", "talk: pricing sent", at="2026-11-13T09:00:00+00:00"),
    step("done", "bob", "pricing", at="2026-11-13T09:01:00+00:00"),
    step(
        "note", "john", "--on", "2026-11-17 16:00", "--via", "mobile", "learns to sail / coffee: none / an old car",
        "asked: a second licence", at="2026-11-17T16:25:00+00:00",
    ),
    step("done", "john", "licence", at="2026-11-18T10:00:00+00:00"),
    step(
        "note", "bob", "--on", "2026-11-20 10:00", "--via", "visit", "golf with his brother / a new dog / Rome in may",
        at="2026-11-20T10:40:00+00:00",
    ),
)  # fmt: skip

LIST = step("note", "john", "they promise: a user list by 1 dec", at="2026-11-19T15:00:00+00:00")
COMPLAINT = step(
    "note", "bob", "complaint: nobody called back for three weeks", "felt: angry", at="2026-11-18T09:00:00+00:00"
)
SOLVED = step("need", "solve", "bob", "called", "--felt", "relieved")
AGENDA = (
    step("add", "Siobhán Ní Bhriain", "--pronouns", "she/her", "--birthday", "28 nov 1985",
         at="2026-11-01T09:00:00+00:00"),
    step(
        "note", "siobhan", "--via", "signal", "prefers: signal / avoids: phone",
        "I promise: send the retro template by 2026-11-18", "they promise: the intro to Tomasz by 2026-11-27",
        at="2026-11-01T15:00:00+00:00",
    ),
    step("note", "Jun Ito", "--new", "--via", "visit", "on the night train", at="2026-09-20T10:00:00+00:00"),
    step("prefer", "jun", "--every", "6w", at="2026-09-20T10:05:00+00:00"),
    step("note", "Ines Prado", "--new", "moving on the 18th", at="2026-11-12T10:00:00+00:00"),
    step("question", "add", "ines", "how the move went", "--on", "2026-11-22", at="2026-11-12T10:05:00+00:00"),
    step(
        "note", "bob", "--via", "email", "--out", "meet: 2026-11-22 15:30 visit, confirmed",
        at="2026-11-18T15:00:00+00:00",
    ),
    step(
        "note", "Dana Fox", "--new", "--via", "mobile", "--in", "complaint: nobody called back for three weeks",
        at="2026-11-20T09:00:00+00:00",
    ),
)  # fmt: skip

# Each screen: the commands that lead to it, run in order in a store of its own; the last one is shown.
SCREENS: dict[str, tuple[Step, ...]] = {
    "brief": (*ACME, CALL, MAIL, step("brief", "bob")),
    "note": (*ACME, step("note", "bob", "coffee: black / I promise: pricing by friday")),
    "pieces": (*ACME, step("note", "bob", "loves golf; plays chess / coffee: black", "- +sport coaches juniors +kids")),
    "joint": (*ACME, step("note", "bob", "--with", "john", "golf; family: twins / john: two dogs")),
    "rule": (*ACME, step("note", "bob", "visit: tue-thu 9-11:30, every 6 weeks, drop-in ok")),
    "quiz": (*ACME, CALL, TONIGHT),
    "review": (
        *ACME,
        CALL,
        TONIGHT,
        step("quiz", at="2026-11-05T21:00:00+00:00", answers=("twin girls of 12", "")),
    ),
    "stop": (*ACME, MAIL, step("reach", "bob", "--by", "phone")),
    "list-json": (*ACME, CALL, step("list", "--json")),
    "note-json": (*ACME, step("note", "bob", "loves golf", "--json")),
    "several": (*ACME, CALL, step("fact", "drop", "bob", "go")),
    "search": (*ACME, CALL, step("search", "what does Bob's family do in winter?")),
    "dupes": (*ACME, step("add", "Robert Ellis", "--org", "Acme"), step("dupes")),
    "two-ways": (*ACME, step("search", "golf", "--since", "3/4")),
    "nobody": (*ACME, step("brief", "jon")),
    "stats": (*ACME, CALL, MAIL, *WEEKS, step("stats")),
    "promises": (*ACME, CALL, MAIL, LIST, step("promise", "list")),
    "past": (*ACME, step("promise", "add", "bob", "pricing by 2026-11-01")),
    "complaint": (*ACME, CALL, COMPLAINT, step("brief", "john", at="2026-11-19T09:00:00+00:00")),
    "solve": (*ACME, CALL, COMPLAINT, step("need", "solve", "bob", "called", "--how", "a number of his own")),
    "fixed": (*ACME, CALL, COMPLAINT, SOLVED, step("done", "bob", "called", at="2026-11-29T09:00:00+00:00")),
    "told": (*ACME, CALL, step("question", "add", "bob", "Do you have kids?")),
    "today": (*ACME, *AGENDA, step("today")),
    "done": (*ACME, *AGENDA, step("today"), step("done", "2", "3")),
    "edit": (*ACME, CALL, MAIL, step("edit", "bob", "--print")),
}


PICTURES = {name: SCREENS[name] for name in ("brief", "stop", "today", "stats")}


def main(arguments: Sequence[str]) -> int:
    """Rewrite stale files, or with --check only name them; return the exit code."""
    if list(arguments) not in ([], ["--check"]):
        print("usage: python docs/generate.py [--check]", file=sys.stderr)
        return 2
    stale = 0
    for path, text in generated():  # the first is what help of a new command needs
        if path.exists() and path.read_text("utf-8") == text:
            continue
        stale += 1
        name = path.relative_to(ROOT).as_posix()
        if arguments:
            print(f"{name} is stale; run: python docs/generate.py", file=sys.stderr)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
            print(f"wrote {name}")
    return 1 if stale and arguments else 0


def generated() -> Iterator[tuple[Path, str]]:
    """Yield every generated file and the text it should have. Raises KeyError for a marker that names no screen."""
    yield Path(compiler.__file__).with_name("compiled.py"), compiler.module_text()
    commands = ROOT / "docs" / "commands.md"
    yield commands, commands_text()
    yield ROOT / "docs" / "listenlog.1", man_page.text(ROOT / "docs" / "exit-codes.md")
    for name, steps in PICTURES.items():
        yield ROOT / "docs" / "pictures" / f"{name}.svg", pictures.svg(name, screen_in_colour(steps))
    shown: dict[str, str] = {}
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        text = path.read_text("utf-8")
        for _, name, _ in MARKED.findall(text):
            if name not in shown:
                shown[name] = screen(SCREENS[name])
        if path != commands and "<!-- " in text:
            text = MARKED.sub(lambda found: f"{found[1]}{shown[found[2]]}{found[3]}", text)
            text = TABLE.sub(lambda found: f"{found[1]}{settings_table()}{found[2]}", text)
            yield path, text
        for topic, name in TOPICS.items():
            if path == ROOT / "docs" / f"{name}.md":
                yield Path(compiler.__file__).parent / "pages" / f"{topic}.md", for_the_terminal(text)


def for_the_terminal(text: str) -> str:
    """Return a page as `listenlog help` shows it: without marks for this script, and links by their words alone."""
    text = re.sub(r"<!-- .*? -->\n", "", text)
    return re.sub(r"\[([^\]]+)\]\([^)\s]+\)", r"\1", text)


def screen_in_colour(steps: Sequence[Step]) -> str:
    """Return the last command and what it prints on a terminal of sixteen colours, escapes and all."""
    with tempfile.TemporaryDirectory() as home:
        printed = [run(one, home, color=True) for one in steps][-1]
    return f"$ {typed(('listenlog', *steps[-1].arguments))}\n{printed}"


def settings_table() -> str:
    """Return the settings as a table: what each is called on every level, its default, and its meaning."""
    rows = ["| setting | flag | environment | default | meaning |", "|---|---|---|---|---|"]
    for setting in SETTINGS:
        default = str(setting.default).lower() if isinstance(setting.default, bool) else setting.default
        cells = (setting.name, setting.flag, "`, `".join(setting.variables), default)
        says = setting.says[:1].lower() + setting.says[1:].removesuffix(".")
        rows.append(f"| {' | '.join(cell and f'`{cell}`' for cell in cells)} | {says} |")
    return "\n".join(rows) + "\n"


def commands_text() -> str:
    """Return the text of docs/commands.md: every command's help, under the headings that help itself groups by."""
    parts = [INTRODUCTION, block(help_of())]
    group = ""
    for name, (heading, module) in COMMANDS.items():
        if heading != group:
            parts.append(f"## {heading}\n")
            group = heading
        parts += [f"### {name}\n", block(help_of(name))]
        for subcommand in getattr(import_module(f"listenlog.cli.{module}"), "SUBCOMMANDS", ()):
            parts += [f"#### {name} {subcommand}\n", block(help_of(name, subcommand))]
    return "\n".join(parts)


def help_of(*command: str) -> str:
    """Return a command's --help, as printed."""
    with tempfile.TemporaryDirectory() as home:
        return run(Step((*command, "--help")), home)


def screen(steps: Sequence[Step]) -> str:
    """Return a block with the last command and what it prints, after the others have run in the same store."""
    with tempfile.TemporaryDirectory() as home:
        printed = [run(one, home) for one in steps][-1]
    answers = "".join(f"{line}\\n" for line in steps[-1].answers)
    piped = f"printf '{answers}' | " if answers else ""
    return block(f"$ {piped}{typed(('listenlog', *steps[-1].arguments))}\n{printed}")


def run(one: Step, home: str, *, color: bool = False) -> str:
    """Run the program with a frozen clock in the store at `home`; return what it prints, messages included."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LISTENLOG_", "XDG_"))}
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        kept.pop(name, None)
    own = {
        "LISTENLOG_HOME": home,
        "LISTENLOG_NOW": one.moment,
        "LISTENLOG_TZ": "UTC",
        "LISTENLOG_BACKUPS": "off",
        "LC_ALL": "C.UTF-8",
        "COLUMNS": str(WIDTH),
        **({"FORCE_COLOR": "1"} if color else {"NO_COLOR": "1"}),
    }
    done = subprocess.run(
        [sys.executable, "-m", "listenlog", *one.arguments],
        env={**kept, **own},
        input="".join(f"{line}\n" for line in one.answers).encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    printed = done.stdout.decode("utf-8")
    if home in printed or "Traceback" in printed:
        raise RuntimeError(f"that is nothing to show: {printed}")
    return printed


def typed(arguments: Sequence[str]) -> str:
    """Return a command as a person types it, broken between arguments where it is long."""
    lines = [""]
    for argument in arguments:
        word = argument if re.fullmatch(r"[\w@.:,/+=-]+", argument) else f'"{argument}"'
        if lines[-1] and len(lines[-1]) + len(word) > WIDTH - 6:
            lines.append("   ")
        lines[-1] += f" {word}" if lines[-1] else word
    return " \\\n".join(lines)


def block(text: str) -> str:
    """Return text as a fenced block, without the blank lines around it."""
    lines = text.strip("\n")
    return f"```text\n{lines}\n```\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
