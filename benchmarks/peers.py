"""Times `note` and `brief` beside the nearest commands of programs that people use for this, in one run.

khard, jrnl, todoman and narad come from the package index, each into a virtual environment of its own, and taskwarrior
from Debian, unpacked without installing it. narad wants Python 3.12: PYTHON names it, or it is on PATH. All of it, and
what they keep, is under one folder. Each gets the same people and ten notes a person in its own format, and takes its
turn in every round. Before anything is timed, each has to add a note and show it on the person.

    python benchmarks/peers.py [--folder DIR] [--rounds N] [--size N]... [--only PROGRAM]...
"""

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import startup

SIZES = (100, 1_000, 10_000)
A_PERSON = 10
EVENING = date(2026, 11, 21)
FIRST, LAST, WORDS = startup.FIRST, startup.LAST, startup.WORDS


class Run(NamedTuple):
    """One run of a program: its arguments, and what it reads."""

    arguments: list[str]
    stdin: bytes = b""


class Peer(NamedTuple):
    """A program: how it is had, how its store is made for so many people, and what note and brief are called there.

    `install` returns the path to call. `note` and `brief` take that path, the home, and the number of the run.
    """

    name: str
    install: Callable[[Path], str]
    fill: Callable[[str, Path, int], None]
    note: Callable[[str, Path, int], Run]
    brief: Callable[[str, Path, int], Run]
    does: str


def person(i: int) -> str:
    """Return the name of a person; the first is the one that is noted on and shown."""
    return f"{FIRST[i % len(FIRST)]} {LAST[i // len(FIRST) % len(LAST)]} {i}" if i else "Target Person"


def said(i: int) -> str:
    """Return the text of a note."""
    return " ".join(WORDS[(i * step + i // 7) % len(WORDS)] for step in (1, 3, 7, 11, 13)) + f" number {i}"


def fresh(turn: int) -> str:
    """Return the text of the note that a run adds."""
    return f"loves golf and sailing, run {turn}"


def notes_of(i: int, people: int) -> Iterator[tuple[date, str]]:
    """Yield the notes on a person with their dates, oldest first."""
    for k in range(A_PERSON):
        number = k * people + i
        yield EVENING - timedelta(days=(A_PERSON * people - number) * 1500 // (A_PERSON * people)), said(number)


# listenlog


def ours(_folder: Path) -> str:
    """Return the command of this environment."""
    return startup.LISTENLOG


def fill_ours(_program: str, home: Path, people: int) -> None:
    """Make a store as `startup.py` does."""
    data = home / ".local/share/listenlog"
    startup.build(str(data / "listenlog.db"), people, people * A_PERSON)


# From the package index


def from_index(package: str, command: str, *, oldest: tuple[int, int] = (3, 11)) -> Callable[[Path], str]:
    """Return what installs a package into an environment of its own and returns the path of its command."""

    def install(folder: Path) -> str:
        program = folder / package / "bin" / command
        if not program.exists():
            subprocess.run([python_since(oldest), "-m", "venv", str(folder / package)], check=True)
            pip = [str(folder / package / "bin/python"), "-m", "pip", "install", "--quiet", package]
            subprocess.run(pip, check=True, stderr=subprocess.DEVNULL)
        return str(program)

    return install


def python_since(oldest: tuple[int, int]) -> str:
    """Return a Python of that version or a newer one. Raises LookupError where PYTHON and PATH have none."""
    asked = f"import sys; print(sys.executable if sys.version_info >= {oldest} else '')"
    for name in (sys.executable, os.environ.get("PYTHON", ""), *(f"python3.{minor}" for minor in range(oldest[1], 20))):
        try:
            found = subprocess.run([name, "-c", asked], capture_output=True, text=True, check=False).stdout.strip()
        except OSError:
            continue
        if found:
            return found
    raise LookupError(f"it wants Python {oldest[0]}.{oldest[1]}; PYTHON names none")


def from_debian(folder: Path) -> str:
    """Unpack Debian's package of taskwarrior into the folder; return the path of its command."""
    program = folder / "taskwarrior/usr/bin/task"
    if not program.exists():
        subprocess.run(["apt-get", "download", "-qq", "taskwarrior"], cwd=folder, stderr=subprocess.DEVNULL, check=True)
        package = next(folder.glob("taskwarrior_*.deb"))
        subprocess.run(["dpkg", "-x", str(package), str(folder / "taskwarrior")], check=True)
    return str(program)


# khard: a vCard a person, the notes in its NOTE


def fill_khard(_program: str, home: Path, people: int) -> None:
    """Write the cards and the configuration."""
    cards = home / "cards"
    cards.mkdir()
    for i in range(people):
        note = "\\n".join(f"- {on} {text}" for on, text in notes_of(i, people))
        last, first = person(i).split()[1], person(i).split()[0]
        card = ("BEGIN:VCARD", "VERSION:3.0", f"UID:u{i}", f"FN:{person(i)}", f"N:{last};{first};;;",
                f"EMAIL;TYPE=work:p{i}@firm.example", f"NOTE:{note}", "END:VCARD", "")  # fmt: skip
        (cards / f"u{i}.vcf").write_text("\r\n".join(card), "utf-8")
    (home / ".config/khard").mkdir(parents=True)
    (home / ".config/khard/khard.conf").write_text(f"[addressbooks]\n[[t]]\npath = {cards}\n[general]\n", "utf-8")


def note_khard(program: str, home: Path, turn: int) -> Run:
    """Return the run that writes the card anew with one more note: khard has no other way without an editor."""
    lines = "\n".join(f"  - {on} {text}" for on, text in notes_of(0, 100))
    template = home / "target.yaml"
    template.write_text(
        f"First name: Target\nLast name: Person\nEmail:\n  work: p0@firm.example\nNote: |\n{lines}\n  - {fresh(turn)}\n"
    )
    return Run([program, "edit", "-i", str(template), "target"], b"y\n")


def brief_khard(program: str, _home: Path, _turn: int) -> Run:
    """Return the run that shows the card."""
    return Run([program, "show", "target person"])


# jrnl: an entry a note, a tag a person


def fill_jrnl(_program: str, home: Path, people: int) -> None:
    """Write the journal and the configuration."""
    entries = sorted((on, i, text) for i in range(people) for on, text in notes_of(i, people))
    tag = [person(i).lower().replace(" ", "_") for i in range(people)]
    journal = "".join(f"[{on} 10:00:00 AM] @{tag[i]} {text}.\n\n" for on, i, text in entries)
    (home / "journal.txt").write_text(journal, "utf-8")
    settings = {
        "version": "4.6", "journals": {"default": {"journal": str(home / "journal.txt")}}, "editor": "",
        "encrypt": False,
        "template": False, "default_hour": 9, "default_minute": 0, "timeformat": "%F %r", "tagsymbols": "#@",
        "highlight": True, "linewrap": 79, "indent_character": "|", "display_format": None,
        "colors": {"body": "none", "date": "none", "tags": "none", "title": "none"},
    }  # fmt: skip
    (home / ".config/jrnl").mkdir(parents=True)
    lines = [f"{name}: {json.dumps(value)}\n" for name, value in settings.items()]  # JSON is YAML, but not at the top
    (home / ".config/jrnl/jrnl.yaml").write_text("".join(lines), "utf-8")


def note_jrnl(program: str, _home: Path, turn: int) -> Run:
    """Return the run that writes an entry."""
    return Run([program, f"@target_person {fresh(turn)}."])


def brief_jrnl(program: str, _home: Path, _turn: int) -> Run:
    """Return the run that shows what has the tag."""
    return Run([program, "@target_person", "-n", "20"])


# todoman: a task a person, the notes in its description


def fill_todoman(program: str, home: Path, people: int) -> None:
    """Write the tasks and the configuration, and have its cache made."""
    tasks = home / "tasks/people"
    tasks.mkdir(parents=True)
    for i in range(people):
        note = "\\n".join(f"- {on} {text}" for on, text in notes_of(i, people))
        task = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//x//EN", "BEGIN:VTODO", f"UID:u{i}",
                "DTSTAMP:20261101T100000Z", f"SUMMARY:{person(i)}", f"DESCRIPTION:{note}", "END:VTODO",
                "END:VCALENDAR", "")  # fmt: skip
        (tasks / f"u{i}.ics").write_text("\r\n".join(task), "utf-8")
    (home / ".config/todoman").mkdir(parents=True)
    (home / ".config/todoman/config.py").write_text(f'path = "{home}/tasks/*"\ndefault_list = "people"\n', "utf-8")
    subprocess.run([program, "list"], env=environment(home), capture_output=True, check=True)


def note_todoman(program: str, _home: Path, turn: int) -> Run:
    """Return the run that adds a task with the note: a description can only be changed in an editor."""
    return Run([program, "new", "--list", "people", f"{person(0)}: {fresh(turn)}"])


def brief_todoman(program: str, _home: Path, _turn: int) -> Run:
    """Return the run that lists what names the person."""
    return Run([program, "list", "--grep", person(0)])


# narad: SQLite; it has no way to import, so the rows are written as it writes them


def fill_narad(program: str, home: Path, people: int) -> None:
    """Have the database made, and fill it."""
    subprocess.run([program, "init"], env=environment(home), capture_output=True, check=True)
    with sqlite3.connect(next((home / ".narad").glob("*.db"))) as database:
        rows = [(i + 1, person(i), f"p{i}@firm.example") for i in range(people)]
        database.executemany("INSERT INTO contacts(id, name, email) VALUES (?, ?, ?)", rows)
        notes = [(i + 1, text, f"{on} 10:00:00") for i in range(people) for on, text in notes_of(i, people)]
        database.executemany("INSERT INTO interactions(contact_id, body, occurred_at) VALUES (?, ?, ?)", notes)
        database.execute(
            "INSERT INTO search_index SELECT 'interaction', id, '', body, '' FROM interactions UNION ALL "
            "SELECT 'contact', id, name, coalesce(email, ''), '' FROM contacts"
        )
    database.close()


def note_narad(program: str, _home: Path, turn: int) -> Run:
    """Return the run that adds a note."""
    return Run([program, "add", "note", fresh(turn), "--contact", person(0)])


def brief_narad(program: str, _home: Path, _turn: int) -> Run:
    """Return the run that shows the contact."""
    return Run([program, "show", "1"])


# taskwarrior: a task a person, an annotation a note


def fill_task(program: str, home: Path, people: int) -> None:
    """Have it import the tasks."""
    (home / ".taskrc").write_text(f"data.location={home}/tasks\nconfirmation=off\nnews.version=2.6.0\n", "utf-8")
    tasks = [
        {"description": person(i), "status": "pending", "entry": "20200101T100000Z",
         "annotations": [{"entry": f"{on:%Y%m%d}T1{k}0000Z", "description": text}
                         for k, (on, text) in enumerate(notes_of(i, people))]}
        for i in range(people)
    ]  # fmt: skip
    arguments = [program, "import", "-"]
    subprocess.run(arguments, env=environment(home), input=json.dumps(tasks).encode(), capture_output=True, check=True)


def note_task(program: str, _home: Path, turn: int) -> Run:
    """Return the run that adds an annotation."""
    return Run([program, "1", "annotate", fresh(turn)])


def brief_task(program: str, _home: Path, _turn: int) -> Run:
    """Return the run that shows the task."""
    return Run([program, "1", "info"])


PEERS = (
    Peer("listenlog", ours, fill_ours, lambda program, _home, turn: Run([program, "note", "target", fresh(turn)]),
         lambda program, _home, _turn: Run([program, "brief", "target"]), "note | brief"),
    Peer("khard", from_index("khard", "khard"), fill_khard, note_khard, brief_khard, "edit -i FILE | show"),
    Peer("jrnl", from_index("jrnl", "jrnl"), fill_jrnl, note_jrnl, brief_jrnl, "@person TEXT | @person -n 20"),
    Peer("todoman", from_index("todoman", "todo"), fill_todoman, note_todoman, brief_todoman, "new TEXT | list --grep"),
    Peer("narad", from_index("narad", "narad", oldest=(3, 12)), fill_narad, note_narad, brief_narad, "add note | show"),
    Peer("taskwarrior", from_debian, fill_task, note_task, brief_task, "annotate | info"),
)  # fmt: skip


def environment(home: Path) -> dict[str, str]:
    """Return what a program gets: a home of its own, and nothing else of this machine."""
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "COLUMNS": "80", "NO_COLOR": "1"}


def timed(run: Run, home: Path) -> float:
    """Run a program; return the seconds it took. Raises CalledProcessError where it fails."""
    start = time.perf_counter()
    subprocess.run(run.arguments, env=environment(home), input=run.stdin, capture_output=True, check=True)
    return time.perf_counter() - start


def works(peer: Peer, program: str, home: Path) -> bool:
    """Add a note and look for it on the person; say on stderr where it can't be added or isn't there."""
    try:
        timed(peer.note(program, home, 0), home)
        arguments, stdin = peer.brief(program, home, 0)
        shown = subprocess.run(arguments, env=environment(home), input=stdin, capture_output=True, check=True).stdout
    except subprocess.CalledProcessError as error:
        said_last = (error.stderr or error.stdout).decode(errors="replace").strip()[-300:]
        print(f"{peer.name} is left out: {said_last}", file=sys.stderr)
        return False
    if b"golf and" not in shown:
        print(f"{peer.name} is left out: it doesn't show the note", file=sys.stderr)
        return False
    return True


def main() -> None:
    """Install the programs, make their stores, and print a table for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", default=".peers", help="where the programs and their stores go (default: .peers)")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--size", type=int, action="append")
    parser.add_argument("--only", action="append", choices=[peer.name for peer in PEERS])
    given = parser.parse_args()
    folder = Path(given.folder).resolve()
    os.umask(0o077)
    folder.mkdir(exist_ok=True)
    programs: list[tuple[Peer, str]] = []
    for peer in PEERS:
        if given.only and peer.name not in given.only:
            continue
        try:
            programs.append((peer, peer.install(folder)))
        except (LookupError, OSError, subprocess.CalledProcessError) as error:
            print(f"{peer.name} is left out: {error}", file=sys.stderr)
    for people in given.size or SIZES:
        homes: dict[str, Path] = {}
        for peer, program in programs:
            homes[peer.name] = home = folder / f"{people}" / peer.name
            if not (home / "filled").exists():
                home.mkdir(parents=True)
                peer.fill(program, home, people)
                (home / "filled").touch()
        able = [(peer, program) for peer, program in programs if works(peer, program, homes[peer.name])]
        seconds: dict[tuple[str, str], list[float]] = {}
        for turn in range(given.rounds):
            for peer, program in able:
                for what, command in (("note", peer.note), ("brief", peer.brief)):
                    took = timed(command(program, homes[peer.name], turn + 1), homes[peer.name])
                    seconds.setdefault((peer.name, what), []).append(took)
        told = f"{people:,} people, {people * A_PERSON:,} notes; median of {given.rounds} rounds"
        print(f"\n{told}, ms (times {able[0][0].name})")
        print(f"{'':14}{'note':>18}{'brief':>18}   as")
        for peer, _program in able:
            cells = []
            for what in ("note", "brief"):
                own = statistics.median(seconds[peer.name, what])
                times = own / statistics.median(seconds[able[0][0].name, what])
                cells.append(f"{own * 1000:10.0f} ({times:.1f})")
            print(f"{peer.name:14}{cells[0]:>18}{cells[1]:>18}   {peer.does}", flush=True)


if __name__ == "__main__":
    main()
