"""Times each daily command as a whole process, in turn with `python -c pass` of the same interpreter.

Prints the median of the ratios, pair by pair, of wall and of processor time: a ratio holds where a machine's speed
drifts. The stores stand in the default home with a config.toml in place; byte code is cached. With --large there is
one more of 10,000 contacts, 1,000,000 notes and 1,000,000 facts. With --instructions those are counted, once, by
valgrind: they are the same on a machine that does something else meanwhile.

    python benchmarks/startup.py [--pairs 15] [--large] [--instructions] [--only NAME]... [--keep FOLDER]
"""

import argparse
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from listenlog.domain.contact import Contact
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import handle_of, name_key
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.services.contacts import make_findable, organization_named, place
from listenlog.store.journal import Journal, open_store

LISTENLOG = str(Path(sys.executable).with_name("listenlog"))
NOW = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
FIRST = ("Anna", "Bo", "Carla", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jun", "Kofi", "Lena", "Mira")
LAST = ("Abe", "Berg", "Costa", "Diaz", "Evans", "Fujita", "Gruber", "Hassan", "Ivanov", "Jansen", "Keller", "Lund")
WORDS = [
    "renewal",
    "pricing",
    "training",
    "garden",
    "violin",
    "school",
    "travel",
    "budget",
    "report",
    "coffee",
    "marathon",
    "vendor",
    "support",
    "winter",
    "contract",
    "sailing",
    "database",
    "migration",
    "holiday",
    "onboarding",
]
COMMANDS = {
    "note": ("note", "target", "loves golf / family: twin daughters are 12"),
    "brief": ("brief", "target"),
    "reach": ("reach", "target"),
    "today": ("today",),
    "today --json": ("today", "--json"),
    "search (rare word)": ("search", "quokka"),
    "list": ("list",),
    "log WHO": ("log", "target"),
    "prompt": ("prompt",),
    "TAB on a name": ("__complete", "brief", "tar"),
    "--help": ("--help",),
}


def build(path: str, contacts: int, notes: int) -> None:
    """Make a store of that many contacts and notes, each an interaction and a fact; one fact has the rare word.

    Each contact has a cadence and a birthday; of some there are promises, a question, a meeting, a complaint, a wish
    not to be contacted any more, and breaches.
    """
    journal = open_store(path, NOW)
    with journal.transaction("generate", bulk=True):
        numbers = []
        for i in range(contacts):
            name = f"{FIRST[i % len(FIRST)]} {LAST[i // len(FIRST) % len(LAST)]} {i}" if i else "Target Person"
            contact = journal.add(Contact(handle=handle_of(name), name=name, name_key=name_key(name)))
            make_findable(journal, contact.id, name)
            numbers.append(contact.id)
        for i in range(0, contacts, 7):
            organization_named(journal, f"Company {i // 70}")
            place(journal, Contact(id=numbers[i]), "Buyer", f"Company {i // 70}")
        journal.add_many("interaction", _interactions(journal, notes))
        journal.add_many("participant", _participants(journal, notes, numbers))
        journal.add_many("fact", _facts(journal, notes, numbers))
        for row in (row for i in range(contacts) for row in _rows_of(i, numbers[i])):
            journal.add(row)
    journal.close()


def _rows_of(i: int, number: int) -> Iterator[Any]:
    """Yield what waits with a contact."""
    said, due = date(2026, 6, 1), date(2026, 11, 1) + timedelta(days=i % 40)
    cadence = Preference(contact_id=number, aspect="cadence", days=(7, 14, 42, 91, 365)[i % 5], stated_on=said)
    yield cadence._replace(words=_text(i) if i % 2 else None)
    yield Preference(contact_id=number, aspect="stance", stance="prefers", channel="email", stated_on=said)
    yield Occasion(0, "", number, "birthday", 1 + i % 12, 1 + i % 28, 1985 if i % 3 else None)
    if i % 5 == 0:
        kept = date(2026, 11, 1) if i % 25 else None
        yield Promise(0, "", number, None, "mine" if i % 3 else "theirs", _text(i), date(2026, 10, 1), due, kept)
    if i % 50 == 1:
        yield Question(0, "", number, None, _text(i), said, None if i % 3 else due, None, due)
    if i % 50 == 2:
        yield Meeting(0, "", number, None, due, "15:00", "UTC", "visit", True)
    if i % 50 == 3:
        need = Need(contact_id=number, kind="complaint", asked=_text(i), stated_on=said)
        yield need._replace(resolved_on=due if i // 50 % 4 else None)
    if i % 50 == 4:
        yield Preference(contact_id=number, aspect="do_not_contact", words=_text(i), stated_on=said)


def _text(i: int) -> str:
    words = " ".join(WORDS[(i * step + i // 7) % len(WORDS)] for step in (1, 3, 7, 11, 13))
    return f"{words} number {i}"


def _day(i: int, notes: int) -> date:
    return date(2026, 11, 21) - timedelta(days=(notes - i) * 1500 // notes)


def _interactions(journal: Journal, notes: int) -> Iterator[dict[str, Any]]:
    blank = dict.fromkeys(("happened_at", "zone", "direction", "external_id", "announced"))
    fixed = {"channel": "visit", "answered": True, "imported": False}
    for i in range(notes):
        yield {**blank, **fixed, "id": i + 1, "uid": journal.uid(), "happened_on": _day(i, notes), "summary": _text(i)}


def _participants(journal: Journal, notes: int, numbers: list[int]) -> Iterator[dict[str, Any]]:
    for i in range(notes):
        owner = {"interaction_id": i + 1, "contact_id": numbers[i % len(numbers)]}
        yield {**owner, "id": i + 1, "uid": journal.uid(), "happened_on": _day(i, notes), "position": 0, "felt": None}


def _facts(journal: Journal, notes: int, numbers: list[int]) -> Iterator[dict[str, Any]]:
    blank = dict.fromkeys(("superseded_by_id", "dropped_on"))
    for i in range(notes):
        owner = {"interaction_id": i + 1, "contact_id": numbers[i % len(numbers)]}
        said = {"topic": WORDS[i // 97 % 8] if i % 3 else None, "text": "saw a quokka" if i == 0 else _text(i + 5)}
        known = {"sensitive": False, "learned_on": _day(i, notes)}
        yield {**blank, **owner, **said, **known, "id": i + 1, "uid": journal.uid()}


def timed(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run a process; return its seconds by the wall and of the processor."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratios(arguments: tuple[str, ...], environment: dict[str, str], pairs: int) -> tuple[float, float, float]:
    """Return the median ratios of wall and processor time to `python -c pass`, and the median wall seconds."""
    rows: list[tuple[float, float, float]] = []
    timed([LISTENLOG, *arguments], environment)
    for _ in range(pairs):
        ours, floor = timed([LISTENLOG, *arguments], environment), timed([sys.executable, "-c", "pass"], environment)
        rows.append((ours[0] / floor[0], ours[1] / floor[1], ours[0]))
    wall, cpu, seconds = (statistics.median(column) for column in zip(*rows, strict=True))
    return wall, cpu, seconds


def instructions(command: list[str], environment: dict[str, str]) -> int:
    """Return how many instructions a process takes, counted by valgrind."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
    done = subprocess.run(valgrind, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return int(re.findall(rb"I\s+refs:\s+([\d,]+)", done.stderr)[0].replace(b",", b""))


def count(environment: dict[str, str], commands: dict[str, tuple[str, ...]]) -> None:
    """Print a table of instructions."""
    floor = instructions([sys.executable, "-c", "pass"], environment)
    print(f"{'':22}{'millions':>10}{'times':>8}")
    for name, arguments in commands.items():
        timed([LISTENLOG, *arguments], environment)
        ours = instructions([sys.executable, LISTENLOG, *arguments], environment)
        print(f"{name:22}{ours / 1e6:10.1f}{ours / floor:8.2f}", flush=True)


def main() -> None:
    """Build the stores and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--keep", help="build the stores here and find them again next time")
    parser.add_argument("--instructions", action="store_true")
    parser.add_argument("--only", action="append", choices=COMMANDS)
    given = parser.parse_args()
    commands = {name: COMMANDS[name] for name in given.only or COMMANDS}
    sizes = [(100, 1_000), (10_000, 200_000), *([(10_000, 1_000_000)] if given.large else [])]
    with tempfile.TemporaryDirectory() as temporary:
        base: dict[str, float] = {}
        for contacts, notes in sizes:
            home = Path(given.keep or temporary) / f"{contacts}-{notes}"
            data = home / ".local/share/listenlog"
            if not data.exists():
                os.umask(0o077)
                (home / ".config/listenlog").mkdir(parents=True)
                (home / ".config/listenlog/config.toml").write_text('color = "auto"\n')
                build(str(data / "listenlog.db"), contacts, notes)
            environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
            print(f"\n{contacts:,} contacts, {notes:,} notes, times `python -c pass`; median of {given.pairs} pairs")
            if given.instructions:
                count(environment, commands)
                continue
            print(f"{'':22}{'wall':>8}{'cpu':>8}{'wall ms':>10}{'to 100':>9}")
            for name, arguments in commands.items():
                wall, cpu, seconds = ratios(arguments, environment, given.pairs)
                base.setdefault(name, wall)
                print(f"{name:22}{wall:8.2f}{cpu:8.2f}{seconds * 1000:10.1f}{wall / base[name]:9.2f}", flush=True)


if __name__ == "__main__":
    main()
