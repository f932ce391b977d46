"""Every file of some folders, in and out again: what is read, what is lost on the way, how fast, in how much memory.

    python benchmarks/interchange.py DIR…          files by their folder or ending
    python benchmarks/interchange.py --cards 10000 made-up vCards through the installed command
    python benchmarks/interchange.py --notes 1000000

Values are compared by our own reader on both sides, so a mistake of its own would cancel; with vobject installed the
cards that it reads of ours are counted too.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from listenlog.domain.claim import Brought
from listenlog.domain.clock import Moment
from listenlog.domain.errors import ListenlogError
from listenlog.interchange.foreign_text import text_in, wide_text
from listenlog.interchange.formats import Reading, brought_by, guess
from listenlog.interchange.vcard_lines import Card, Line, cards_in, media_in, parts, plain
from listenlog.services.claims import claims_of
from listenlog.services.export import export_csv, export_json, export_vcards, people_of
from listenlog.services.import_ import import_brought
from listenlog.services.import_json import import_json
from listenlog.store.journal import Journal, open_memory

NOW = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
MOMENT = Moment(NOW, NOW, "UTC")
READING = Reading(MOMENT.on, UTC, "mdy", None)
NO_HEADER = "name,first,last,email"  # of Thunderbird's table without names


class Tally:
    """What was counted of one format."""

    def __init__(self) -> None:
        self.files = self.read = self.expected = self.found = self.values = self.problems = 0
        self.lost: list[str] = []
        self.seconds = 0.0
        self.memory = 0.0  # MB, the most there was until its last file was done


def value_of(line: Line) -> object:
    """Return what a line says, however it is encoded."""
    media = media_in(line)
    if media is not None:
        return media
    if line.key in ("N", "ADR", "ORG"):
        return tuple(piece.replace("\r\n", "\n") for piece in parts(line.value))
    if line.key in ("NICKNAME", "CATEGORIES"):
        return tuple(parts(line.value, ","))
    return plain(line.value).replace("\r\n", "\n")


def values_of(cards: list[Card]) -> Counter[tuple[str, object]]:
    """Return the values of cards; the same card twice is one."""
    different = {tuple(line.raw for line in card.lines): card for card in cards}.values()
    return Counter(
        (line.key, value_of(line)) for card in different for line in card.lines if line.name and line.key != "VERSION"
    )


def cards_expected(data: bytes) -> int:
    """Return how many cards a file begins, those within others (AGENT) left out."""
    found = deep = 0
    before = ""
    for line in re.split(r"\r*\n|\r", wide_text(data) or text_in(data)):
        mark = re.sub(r"\s", "", line).casefold()
        if mark.removeprefix("\ufeff") == "begin:vcard":
            within = deep > 0 and re.match(r"(?:[\w-]+\.)?agent\b[^:]*:$", before) is not None
            deep = deep + 1 if within else 1
            found += not within
        elif mark == "end:vcard":
            deep -= 1
        before = mark or before
    return found


def round_trip(path: Path, data: bytes, tally: Tally) -> None:
    """Read a file into an empty store and out again; add to the tally what became of it."""
    format_ = guess(path.name, data)
    reading = READING._replace(mapping=NO_HEADER) if "no_header" in path.name else READING
    begun = time.perf_counter()
    brought = brought_by(format_, data, reading)
    journal = open_memory(NOW)
    import_brought(journal, brought, MOMENT)
    tally.seconds += time.perf_counter() - begun
    tally.problems += len(brought.problems)
    if format_ == "vcard":
        cards = cards_in(data)
        tally.found += len(cards)
        tally.expected += cards_expected(data)
        before = values_of(cards)
        for version in ("3.0", "4.0"):
            out = "".join(export_vcards(journal, people_of(journal, None), MOMENT, version, sensitive=True))
            missing = before - values_of(cards_in(out.encode()))
            tally.lost += [f"{path.name} ({version}): {key}" for key, _value in missing.elements()]
        tally.values += before.total()
        return
    tally.found += len(brought.people) + len(brought.happened) + len(brought.planned) + len(brought.yearly)
    tally.expected += tally.found - tally.expected
    tally.values += sum(len(person.claims) for person in brought.people) + len(brought.happened)
    other = open_memory(NOW)
    import_json(other, "".join(export_json(journal, MOMENT)))
    tally.lost += [f"{path.name}: {what}" for what in missing_of(brought, other)]
    if format_ == "csv":
        table = "".join(export_csv(journal, people_of(journal, None), sensitive=True))
        again = brought_by("csv", table.encode(), READING) if brought.people else Brought()
        said = Counter(claim.key for person in again.people for claim in person.claims)
        told = Counter(claim.key for person in brought.people for claim in person.claims)
        tally.lost += [f"{path.name} (csv): {key[0]}" for key in (told - said).elements()]


def missing_of(brought: Brought, journal: Journal) -> Iterator[str]:
    """Yield what a file brought and a store doesn't hold."""
    held = Counter(
        claim.key
        for contact in people_of(journal, None)
        for claim in claims_of(journal, contact)
        if claim.kind != "name"
    )
    told = {claim.key: claim for person in brought.people for claim in person.claims if claim.kind != "rule"}
    yield from (claim.kind for key, claim in told.items() if not held[key])
    rules = sum(claim.kind == "rule" for person in brought.people for claim in person.claims)
    if rules > journal.numbers("count_preference")[0]:
        yield "rule"
    texts = {row["summary"] for row in journal.exported("interaction")} | {
        row["text"] for row in journal.exported("fact")
    }
    yield from ("talk" for one in brought.happened if one.text not in texts)


def report(folders: list[Path]) -> None:
    """Print a line for each format, and what was lost."""
    tallies: dict[str, Tally] = {}
    for path in sorted(file for folder in folders for file in folder.rglob("*") if file.is_file()):
        if path.suffix == ".tsv" or path.name.endswith(".expected.vcf"):
            continue
        kind = path.parent.name
        tally = tallies.setdefault(kind, Tally())
        tally.files += 1
        try:
            round_trip(path, path.read_bytes(), tally)
            tally.read += 1
            tally.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        except ListenlogError as problem:
            tally.lost.append(f"{path.name}: {problem}")
    heads = ("files", "read", "found", "of", "values", "lost", "told", "a second", "MB")
    print(f"{'':10}{''.join(f'{head:>9}' for head in heads)}")
    for kind, t in tallies.items():
        speed = t.found / max(t.seconds, 1e-9)
        row = (t.files, t.read, t.found, t.expected, t.values, len(t.lost), t.problems, speed, t.memory)
        print(f"{kind:10}{''.join(f'{figure:9,.0f}' for figure in row)}")
    for kind, t in tallies.items():
        for what in t.lost:
            print(f"lost   {kind}  {what}")


CARD = """BEGIN:VCARD
VERSION:3.0
UID:card-{n}
N:{last};{first};;;
FN:{first} {last}
ORG:Company {company}
TITLE:Engineer
EMAIL;TYPE=WORK:{first}.{last}{n}@example.com
TEL;TYPE=CELL:+4930{n:07}
TEL;TYPE=WORK:+4940{n:07}
BDAY:19{year:02}-0{month}-1{day}
NOTE:met at fair {n}, likes topic {company}
END:VCARD
"""


def made_cards(count: int) -> str:
    """Return made-up cards of ten properties, everybody another person."""
    return "".join(
        CARD.format(
            n=n, first=f"Given{n % 977}", last=f"Family{n}", company=n % 500, year=n % 100, month=n % 9 + 1, day=n % 10
        )
        for n in range(count)
    )


def made_notes(count: int) -> Iterator[str]:
    """Yield made-up notes of ten words, on a thousand people."""
    words = [f"word{i}" for i in range(5000)]
    for n in range(count):
        text = " ".join(words[(n * 7919 + k * 104729) % 5000] for k in range(10))
        row = {"contact": f"Person {n % 1000}", "date": f"20{10 + n % 16}-0{n % 9 + 1}-1{n % 10}", "text": text}
        yield json.dumps(row) + "\n"


def timed(path: Path, arguments: list[str]) -> None:
    """Import a file by the installed command into an empty store; print the seconds and the memory."""
    with tempfile.TemporaryDirectory() as home:
        command = [str(Path(sys.executable).with_name("listenlog")), "import", str(path), *arguments]
        environment = {
            **os.environ,
            "LISTENLOG_HOME": home,
            "LISTENLOG_NOW": NOW.isoformat(),
            "LISTENLOG_BACKUPS": "off",
        }
        begun = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
        _pid, status, usage = os.wait4(process.pid, 0)
        told = process.stdout.read().decode().strip() if process.stdout else ""
        seconds = time.perf_counter() - begun
        print(f"{told} (exit {os.waitstatus_to_exitcode(status)}) {seconds:.1f} s, {usage.ru_maxrss / 1024:,.0f} MB")


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--cards", type=int)
    parser.add_argument("--notes", type=int)
    given = parser.parse_args()
    if given.folders:
        report(given.folders)
    with tempfile.TemporaryDirectory() as folder:
        if given.cards:
            path = Path(folder, "cards.vcf")
            path.write_text(made_cards(given.cards), encoding="utf-8")
            timed(path, [])
        if given.notes:
            path = Path(folder, "notes.jsonl")
            with path.open("w", encoding="utf-8") as file:
                file.writelines(made_notes(given.notes))
            timed(path, [])


if __name__ == "__main__":
    main()
