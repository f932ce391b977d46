"""What each part takes of a daily command: the interpreter, Typer, Rich, the standard library, our modules, the work.

Imports are timed by the interpreter itself (-X importtime, which adds a little to each); the floor is `python -c pass`,
and what is left of the whole run is the work: parsing, the store, laying out, writing.

    python benchmarks/where_time_goes.py [--runs N] [--contacts N] [--write]

--write puts the table into docs/architecture.md.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import startup

COMMANDS = {name: startup.COMMANDS[name] for name in ("note", "brief", "reach", "today", "list", "prompt")}
PARTS = ("interpreter", "Typer", "Rich", "standard library", "listenlog", "the work")
PAGE = Path(__file__).resolve().parent.parent / "docs" / "architecture.md"
LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+([\w.]+)")


def parts_of(arguments: tuple[str, ...], environment: dict[str, str], floor: float, ours: float) -> list[float]:
    """Return the milliseconds of each of PARTS, where the whole run takes `ours` and `python -c pass` the `floor`."""
    traced = [sys.executable, "-X", "importtime", "-m", "listenlog", *arguments]
    bare = [sys.executable, "-X", "importtime", "-c", "pass"]
    paths = (traced, bare)
    told, before = (
        subprocess.run(
            one, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
        ).stderr
        for one in paths
    )
    with_floor = {name for _, name in LINE.findall(before)}
    sums = dict.fromkeys(PARTS, 0.0)
    for micros, name in LINE.findall(told):
        if name not in with_floor:
            top = name.partition(".")[0]
            part = {"typer": "Typer", "rich": "Rich", "listenlog": "listenlog"}.get(top, "standard library")
            sums[part] += int(micros) / 1000
    sums["interpreter"] = floor
    sums["the work"] = max(0.0, ours - sum(sums.values()))
    return list(sums.values())


def milliseconds(command: list[str], environment: dict[str, str]) -> float:
    """Return what one run takes by the wall."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def table(runs: int, contacts: int) -> str:
    """Return the table as Markdown: medians of so many runs."""
    rows = [f"| ms | {' | '.join(PARTS)} | all |", f"|---{'|--:' * (len(PARTS) + 1)}|"]
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        os.umask(0o077)
        startup.build(str(home / ".local/share/listenlog/listenlog.db"), contacts, contacts * 10)
        environment = {"PATH": os.environ["PATH"], "HOME": temporary, "LANG": "C.UTF-8", "LISTENLOG_BACKUPS": "off"}
        for name, arguments in COMMANDS.items():
            found: list[list[float]] = []
            milliseconds([startup.LISTENLOG, *arguments], environment)
            for _ in range(runs):
                floor = milliseconds([sys.executable, "-c", "pass"], environment)
                ours = milliseconds([startup.LISTENLOG, *arguments], environment)
                found.append([*parts_of(arguments, environment, floor, ours), ours])
            cells = [f"{statistics.median(column):.0f}" for column in zip(*found, strict=True)]
            rows.append(f"| `{name}` | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def main() -> None:
    """Print the table, or write it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--contacts", type=int, default=100)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    made = table(given.runs, given.contacts)
    print(made, end="")
    if given.write:
        text = PAGE.read_text("utf-8")
        text = re.sub(
            r"(<!-- profile -->\n).*?(<!-- /profile -->)", lambda m: f"{m[1]}{made}{m[2]}", text, flags=re.DOTALL
        )
        PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
