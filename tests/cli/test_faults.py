"""What machines do to a store: a full disk, a limit on files, no right to write, a clock that jumps, damage."""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from command import Command

pytestmark = pytest.mark.files

WRITING: tuple[tuple[str, ...], ...] = (
    ("note", "bob", "x" * 60_000),
    ("add", "Eve Stone", "--met", "y" * 60_000),
    ("edit", "bob", "-"),
    ("import", "-", "--format", "jsonl"),
    ("promise", "add", "bob", "z" * 60_000),
    ("backup",),
    ("encrypt",),
    ("restore", "--yes"),
    ("forget", "bob", "--yes"),
    ("export", "-o", "out.json"),
)
READING: tuple[tuple[str, ...], ...] = (
    ("brief", "bob"),
    ("search", "golf"),
    ("export",),
    ("today",),
    ("list",),
    ("log", "bob"),
    ("quiz", "--status"),
)


def stdin_of(command: tuple[str, ...]) -> str | None:
    if command[0] == "import":
        return "".join(f'{{"contact": "P{i}", "date": "2026-01-02", "text": "{"w" * 3000}"}}\n' for i in range(200))
    return "name: Bob Ellis\nfamily: " + "v" * 60_000 + "\n" if command[0] == "edit" else None


@contextmanager
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of four megabytes. Skips where that isn't allowed."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture(params=["plain", "encrypted"])
def bob(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Command]:
    """Yield the command with its home on a small disk."""
    with small_disk(tmp_path) as place:
        listenlog = Command(place)
        listenlog.ok("note", "Bob Ellis", "--new", "golf / I promise: pricing by friday")
        listenlog.ok("backup")
        listenlog.ok("note", "bob", "chess")
        if request.param == "encrypted":
            pytest.importorskip("sqlcipher3")
            listenlog.environment["LISTENLOG_KEY_FILE"] = str(tmp_path / "key")
            listenlog.ok("encrypt")
        yield listenlog


def test_a_full_disk_still_reads_and_every_write_is_one_line_that_changed_nothing(bob: Command) -> None:
    before = bob.ok("export")
    filler = bob.home / "filler"
    subprocess.run(
        ["dd", "if=/dev/zero", f"of={filler}", "bs=512"], capture_output=True, check=False
    )  # till it is full
    for command in READING:
        bob.ok(*command)
    failed = 0
    for command in WRITING:
        arguments = [str(bob.home / word) if word == "out.json" else word for word in command]
        if command == ("encrypt",):
            arguments += ["--key-file", str(bob.home.parent / "key")]
        done = bob.run(*arguments, stdin=stdin_of(command))
        if command == ("encrypt",) and "already" in done.stderr:
            continue
        assert done.returncode in (1, 6), (command[0], done.returncode, done.stdout, done.stderr)
        assert done.stdout == ""
        assert done.stderr.startswith("listenlog: "), done.stderr
        assert done.stderr.count("\n") == 1, done.stderr
        assert "fault of the program" not in done.stderr, (command[0], done.stderr)
        assert bob.ok("export") == before, command[0]
        failed += 1
    assert failed >= len(WRITING) - 1
    filler.unlink()
    assert not list(bob.home.rglob("*.new"))
    bob.ok("doctor")
    bob.ok("note", "bob", "tennis")


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file of a child grow beyond so many bytes; Python ignores the signal, so that it is an error."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_limit_on_files_is_one_line(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "golf")
    before = listenlog.ok("export")
    size = os.path.getsize(listenlog.home / "data" / "listenlog.db")
    for limit, command in (
        (size, ("note", "bob", "x" * 60_000)),
        (size // 2, ("backup", "--to", str(listenlog.home / "copy.db"))),
    ):
        with largest_file(limit):
            done = listenlog.run(*command)
            assert listenlog.run("brief", "bob").returncode == 0
        assert done.returncode in (1, 6), done.stderr
        assert done.stderr.count("\n") == 1
        assert "fault of the program" not in done.stderr
    assert listenlog.ok("export") == before


def test_a_clock_that_jumps_loses_nothing(listenlog: Command) -> None:
    moments = (
        "2026-11-22T10:00:00+00:00",
        "2041-05-05T10:00:00+00:00",
        "1999-01-01T10:00:00+00:00",
        "2026-11-23T10:00:00+00:00",
    )
    for number, now in enumerate(moments):
        listenlog.ok("note", "Bob", "--new", f"fact {number}", now=now)
        listenlog.ok("backup", now=now)
        listenlog.ok("quiz", "--status", now=now)
        listenlog.ok("today", now=now)
    assert len(listenlog.json("fact", "list", "bob")["facts"]) == 4
    assert listenlog.json("backup", "--daily", now="2026-11-24T10:00:01+00:00")["path"]
    assert "fact 3" not in listenlog.ok("undo") + listenlog.ok("brief", "bob", "--all")


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu"])
def test_another_zone_loses_nothing(zone: str, listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "golf", "--on", "2026-11-22 09:00")
    before = listenlog.ok("export", LISTENLOG_TZ=zone)
    assert before == listenlog.ok("export")
    listenlog.ok("note", "bob", "chess", LISTENLOG_TZ=zone)
    listenlog.ok("undo")
    assert listenlog.ok("export") == before


def test_any_damage_is_said_and_never_a_fault_of_the_program(listenlog: Command, tmp_path: Path) -> None:
    import random

    listenlog.ok("note", "Bob Ellis", "--new", "golf / I promise: pricing by friday / family: twins")
    store = listenlog.home / "data" / "listenlog.db"
    whole = store.read_bytes()
    chance = random.Random(7)
    for number in range(24):
        content = bytearray(whole)
        if number % 3 == 0:
            del content[chance.randrange(len(content)) :]
        for _ in range(1 + number):
            place = chance.randrange(max(1, len(content) - 64))
            content[place : place + 64] = chance.randbytes(len(content[place : place + 64]))
        store.write_bytes(content)
        for command in (("brief", "bob"), ("note", "bob", "tennis"), ("search", "golf"), ("doctor",)):
            done = listenlog.run(*command)
            assert done.returncode in (0, 1, 3, 6), (number, command, done.stderr)
            assert "fault of the program" not in done.stderr, (number, command, done.stderr)
            assert done.stderr.count("\n") <= 1
        shutil.rmtree(listenlog.home / "data")
        store.parent.mkdir(mode=0o700)
        store.write_bytes(whole)
