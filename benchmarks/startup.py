"""Times each daily command as a whole process, in turn with `python -c pass` of the same interpreter.

Prints the median of the ratios, pair by pair, of wall and of processor time: a ratio holds where a machine's speed
drifts. The stores stand in the default home with a config.toml in place; byte code is cached. With --large there is
one more of 10,000 contacts, 1,000,000 notes and 1,000,000 facts.

    python benchmarks/startup.py [--pairs 15] [--large] [--keep FOLDER]
"""

import argparse
import os
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
from listenlog.domain.names import handle_of, name_key
from listenlog.domain.promise import Promise
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
    "search (rare word)": ("search", "quokka"),
    "list": ("list",),
    "log WHO": ("log", "target"),
    "prompt": ("prompt",),
    "TAB on a name": ("__complete", "brief", "tar"),
    "--help": ("--help",),
}


def build(path: str, contacts: int, notes: int) -> None:
    """Make a store of that many contacts and notes, each an interaction and a fact; one fact has the rare word."""
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
        for i in range(0, contacts, 5):
            kept = date(2026, 11, 1) if i % 25 else None
            journal.add(
                Promise(0, "", numbers[i], None, "mine", _text(i), date(2026, 10, 1), date(2026, 11, 1 + i % 28), kept)
            )
    journal.connection.execute("PRAGMA optimize")
    journal.close()


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


def main() -> None:
    """Build the stores and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=15)
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--keep", help="build the stores here and find them again next time")
    given = parser.parse_args()
    sizes = [(100, 1_000), (10_000, 10_000), *([(10_000, 1_000_000)] if given.large else [])]
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
            print(f"\n{contacts:,} contacts, {notes:,} notes: median of {given.pairs} pairs, times `python -c pass`")
            print(f"{'':22}{'wall':>8}{'cpu':>8}{'wall ms':>10}{'to 100':>9}")
            for name, arguments in COMMANDS.items():
                wall, cpu, seconds = ratios(arguments, environment, given.pairs)
                base.setdefault(name, wall)
                print(f"{name:22}{wall:8.2f}{cpu:8.2f}{seconds * 1000:10.1f}{wall / base[name]:9.2f}", flush=True)


if __name__ == "__main__":
    main()
