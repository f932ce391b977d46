"""An encrypted store: where its key may be, what is left readable, and what happens when the key is missing."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from command import Command
from terminal import Terminal

from listenlog.domain.key import read_key, written_key

pytestmark = pytest.mark.files

pytest.importorskip("sqlcipher3")

KEY = written_key(bytes(range(32)))
OTHER = written_key(bytes(range(1, 33)))
SECRET = "zanzibar-golf-7731"


@pytest.fixture
def bob(listenlog: Command) -> Command:
    """Return the command with a plain store that has a secret, a backup and a stopped note."""
    listenlog.ok("note", "Bob Ellis", "--new", SECRET)
    listenlog.ok("backup")
    listenlog.fails(3, "note", "nobody", f"a stopped note on {SECRET}")
    return listenlog


def keyring(listenlog: Command, backend: str = "InFile") -> dict[str, str]:
    return {
        "PYTHON_KEYRING_BACKEND": f"keyrings.{backend}",
        "PYTHONPATH": str(Path(__file__).resolve().parents[1]),
        "LISTENLOG_TEST_KEYRING": str(listenlog.home / "keyring"),
    }


def key_file(listenlog: Command) -> dict[str, str]:
    return {"LISTENLOG_KEY_FILE": str(listenlog.home / "keys" / "listenlog")}


def key_command(listenlog: Command) -> dict[str, str]:
    return {"LISTENLOG_KEY_COMMAND": f"echo {KEY}"}


def readable(listenlog: Command) -> list[str]:
    """Return the files in which the secret, or an eight-byte piece of it, stands."""
    pieces = [SECRET[i : i + 8].encode() for i in range(len(SECRET) - 7)]
    files = [path for path in (listenlog.home / "data").rglob("*") if path.is_file()]
    assert len(files) > 1
    return [path.name for path in files if any(piece in path.read_bytes() for piece in pieces)]


@pytest.mark.parametrize("place", [keyring, key_file, key_command])
def test_nothing_is_readable_without_the_key_and_all_with_it(
    place: Callable[[Command], dict[str, str]], bob: Command
) -> None:
    before, there = bob.ok("export"), place(bob)
    assert len(readable(bob)) == 3
    said = bob.json_with(there, "encrypt")
    assert read_key(said["recovery_key"])
    assert said["backups"] == 1
    assert readable(bob) == []
    assert bob.ok("export", **there) == before
    bob.ok("note", "bob", "--edit", LISTENLOG_EDITOR="sh -c 'echo tennis at zanzibar-golf-7731 >> $0'", **there)
    bob.ok("backup", **there)
    bob.fails(3, "note", "nobody", f"another on {SECRET}", **there)
    assert readable(bob) == []
    assert "encryption    on, and the key opens the store" in bob.ok("doctor", **there)
    assert "another on" in bob.ok("note", "Ann", "--new", "--resume", **there) or SECRET in bob.ok(
        "brief", "ann", **there
    )
    assert "already" in bob.fails(1, "encrypt", **there)
    assert "Add --yes" in bob.fails(2, "decrypt", **there)
    bob.ok("decrypt", "--yes", **there)
    assert bob.ok("search", SECRET)
    assert "store isn't encrypted" in bob.fails(1, "decrypt", "--yes", **there)
    assert "isn't encrypted" in bob.fails(1, "rekey", **there)
    assert readable(bob)


@pytest.mark.parametrize("place", [keyring, key_file])
def test_a_missing_key_is_an_error_and_never_a_new_store(
    place: Callable[[Command], dict[str, str]], bob: Command
) -> None:
    there = place(bob)
    bob.ok("encrypt", **there)
    store = bob.home / "data" / "listenlog.db"
    content = store.read_bytes()
    for path in (bob.home / "keyring", bob.home / "keys" / "listenlog"):
        path.unlink(missing_ok=True)
    for command in (
        ("note", "Ann", "--new", "hello"),
        ("brief", "bob"),
        ("today",),
        ("restore", "--yes"),
        ("rekey",),
        ("doctor",),
    ):
        line = bob.run(*command, **there)
        assert line.returncode in (1, 6), command
        assert "is encrypted, and" in line.stderr
        assert line.stderr.count("\n") == 1
    assert bob.ok("prompt", **there) == ""
    assert store.read_bytes() == content


def test_the_wrong_key_is_said_and_damage_is_too(bob: Command) -> None:
    bob.ok("encrypt", **key_command(bob))
    assert "the right key isn't what the key command prints" in bob.fails(
        6, "today", LISTENLOG_KEY_COMMAND=f"echo {OTHER}"
    )
    assert "the key command prints no key" in bob.fails(6, "today", LISTENLOG_KEY_COMMAND="echo hello")
    assert "the key command failed (it left with 3)" in bob.fails(6, "today", LISTENLOG_KEY_COMMAND="sh -c 'exit 3'")
    assert "key command failed" in bob.fails(6, "today", LISTENLOG_KEY_COMMAND="no-such-program-here")
    assert "quote" in bob.fails(6, "today", LISTENLOG_KEY_COMMAND="echo 'x")
    assert "can't be read (no such file" in bob.fails(6, "today", LISTENLOG_KEY_FILE="/nowhere/key")
    store = bob.home / "data" / "listenlog.db"
    content = bytearray(store.read_bytes())
    content[len(content) // 2] ^= 1
    store.write_bytes(content)
    done = bob.run("doctor", **key_command(bob))
    assert done.returncode == 6
    assert SECRET not in done.stdout + done.stderr


def test_a_keyring_that_is_missing_forgets_or_hangs_is_said(bob: Command) -> None:
    said = bob.fails(1, "encrypt", PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring")
    assert "there is no keyring on this machine. Use --key-file PATH or --passphrase" in said
    assert "null" not in said
    for backend, why in (("Forgetful", "doesn't give back"), ("Silent", "didn't answer within 3 seconds")):
        assert why in bob.fails(1, "encrypt", **keyring(bob, backend))
    assert "doesn't give back" in bob.fails(1, "encrypt", PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring")
    assert bob.ok("search", SECRET)
    bob.ok("encrypt", **keyring(bob))
    assert "didn't answer within 3 seconds" in bob.fails(6, "today", **keyring(bob, "Silent"))


def test_where_the_key_is_cannot_be_written_down_so_nothing_is_encrypted(bob: Command) -> None:
    settings = bob.home / "data" / "config.toml"
    settings.write_text('key_file = """\n"""\n')
    store = (bob.home / "data" / "listenlog.db").read_bytes()
    assert "can't be changed safely" in bob.fails(1, "encrypt", "--key-file", str(bob.home / "key"))
    assert (bob.home / "data" / "listenlog.db").read_bytes() == store


@pytest.mark.parametrize("way", ["to a file", "to the keyring"])
def test_wherever_a_key_goes_the_one_from_before_goes_with_it(way: str, bob: Command) -> None:
    """A kill between the place of the key and the store leaves a store that opens."""
    ring, path = keyring(bob), bob.home / "key"
    first = bob.json_with(ring, "encrypt", *(["--key-file", str(path)] if way == "to the keyring" else []))[
        "recovery_key"
    ]
    bob.ok("rekey", *(["--keyring"] if way == "to the keyring" else ["--key-file", str(path)]), **ring)
    kept = (path if way == "to a file" else bob.home / "keyring").read_text()
    assert first in kept
    assert len(re.findall(r"(?m)^[0-9A-Z-]{69}$", kept)) == 2
    assert bob.ok("search", SECRET, **ring)


def test_a_file_that_holds_something_else_is_not_written_over(bob: Command) -> None:
    precious = bob.home / "precious.txt"
    precious.write_text("my only copy")
    assert "holds something else than keys" in bob.fails(1, "encrypt", "--key-file", str(precious))
    assert precious.read_text() == "my only copy"
    assert "can't be read" in bob.fails(1, "encrypt", "--key-file", str(bob.home))
    assert bob.ok("search", SECRET)


def test_another_key_opens_and_the_one_from_before_no_more(bob: Command) -> None:
    there = key_file(bob)
    first = bob.json_with(there, "encrypt")["recovery_key"]
    second = bob.json_with(there, "rekey")["recovery_key"]
    assert first != second
    bob.fails(6, "today", LISTENLOG_KEY_COMMAND=f"echo {first}")
    for copy in (bob.home / "data" / "backups").iterdir():
        assert "encrypted" in bob.fails(1, "restore", str(copy), "--yes", LISTENLOG_KEY_COMMAND=f"echo {first}")
    assert bob.ok("search", SECRET, LISTENLOG_KEY_COMMAND=f"echo {second}")
    assert bob.ok("search", SECRET, **there)
    bob.ok("note", "Ann", "--new", "--resume", **there)
    assert SECRET in bob.ok("brief", "ann", **there)
    assert readable(bob) == []


def test_a_key_command_gives_the_next_key_before_the_present_one(bob: Command) -> None:
    bob.ok("encrypt", **key_command(bob))
    assert "Let it print a new one before it" in bob.fails(1, "rekey", **key_command(bob))
    bob.ok("rekey", LISTENLOG_KEY_COMMAND=f"printf '{OTHER}\\n{KEY}\\n'")
    assert bob.ok("search", SECRET, LISTENLOG_KEY_COMMAND=f"echo {OTHER}")
    assert "goes first" in bob.fails(2, "rekey", "--keyring", LISTENLOG_KEY_COMMAND=f"echo {OTHER}")


def test_the_key_moves_from_a_file_to_the_keyring(bob: Command) -> None:
    ring, path = keyring(bob), bob.home / "keys" / "listenlog"
    bob.ok("encrypt", "--key-file", str(path), **ring)
    assert path.stat().st_mode & 0o777 == 0o600
    assert bob.ok("config", "get", "key_file") == f"{path}\n"
    assert bob.ok("search", SECRET)
    bob.ok("rekey", "--keyring", **ring)
    assert bob.ok("config", "get", "key_file") == "not set\n" or "key_file" not in bob.ok("config", "path")
    path.unlink()
    assert bob.ok("search", SECRET, **ring)


def test_a_passphrase_is_asked_for_each_time(bob: Command) -> None:
    said = "correct horse battery"
    none = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    assert "there is none; use --key-file" in bob.fails(1, "encrypt", "--passphrase", **none)
    screen = Terminal(bob, "encrypt", "--passphrase", environment=none)
    screen.answer(("A passphrase for the store:", "short"))
    screen.see("soon guessed")
    assert screen.ended() == 1
    screen = Terminal(bob, "encrypt", "--passphrase", environment=none)
    screen.answer(("A passphrase for the store:", said), ("Once more:", said))
    screen.see("Its passphrase is asked for each time.")
    assert screen.ended() == 0
    recovery = re.findall(r"(?:[A-Z0-9]{4}-){13}[A-Z0-9]{4}", screen.screen)[0]
    assert readable(bob) == []
    for wrong, right in (("not this one", said), ("nor this", recovery.lower())):
        screen = Terminal(bob, "search", SECRET, environment=none)
        screen.answer(("Its passphrase or recovery key:", wrong), ("Its passphrase or recovery key:", right))
        screen.see("Bob Ellis")
        assert screen.ended() == 0
    assert "there is no keyring" in bob.fails(6, "today", **none)
    screen = Terminal(bob, "rekey", environment=none)
    screen.answer(("recovery key:", said), ("A passphrase for the store:", said + "!"), ("Once more:", said + "!"))
    screen.see("the store and 1 backup.")
    assert screen.ended() == 0
    screen = Terminal(bob, "restore", "--yes", environment=none)
    screen.answer(("recovery key:", said + "!"))
    screen.see("Restored")
    assert screen.ended() == 0


def test_what_was_left_half_done_is_done_by_the_same_command(bob: Command) -> None:
    there = key_file(bob)
    backup = next((bob.home / "data" / "backups").iterdir())
    plain = backup.read_bytes()
    bob.ok("encrypt", **there)
    backup.write_bytes(plain)  # as if the encrypting command had stopped before it
    assert "1 backup is not. Run: listenlog rekey" in bob.run("doctor", **there).stdout
    bob.ok("rekey", **there)
    assert readable(bob) == []
    assert "on, and the key opens" in bob.ok("doctor", **there)


def test_a_plain_copy_that_is_restored_is_encrypted_as_the_store_is(bob: Command, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    bob.ok("backup", "--to", str(copy))
    there = key_file(bob)
    bob.ok("encrypt", **there)
    bob.ok("restore", str(copy), "--yes", **there)
    assert readable(bob) == []
    assert bob.ok("search", SECRET, **there)


def test_without_the_extra_it_says_what_to_install(bob: Command, tmp_path: Path) -> None:
    there = key_file(bob)
    bob.ok("encrypt", **there)
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "sqlcipher3.py").write_text("raise ImportError")
    without = {**there, "PYTHONPATH": str(tmp_path / "without")}
    assert "pip install 'listenlog[encrypt]'" in bob.fails(6, "today", **without)
    (tmp_path / "without" / "keyring.py").write_text("raise ImportError")
    bob.ok("decrypt", "--yes", **there)
    for command in (("encrypt",), ("encrypt", "--key-file", str(tmp_path / "key"))):
        assert "pip install 'listenlog[encrypt]'" in bob.run(*command, PYTHONPATH=str(tmp_path / "without")).stderr


def test_the_store_cannot_be_written_anew_on_a_full_disk(bob: Command) -> None:
    import resource

    store = bob.home / "data" / "listenlog.db"
    content = store.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        line = bob.fails(1, "encrypt", **key_command(bob))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "stays as it was" in line
    assert store.read_bytes() == content
    assert sorted(p.name for p in (bob.home / "data").iterdir() if p.name.endswith(".new")) == []


def test_books_have_keys_of_their_own_store(bob: Command) -> None:
    there = key_file(bob)
    bob.ok("note", "Cy", "--new", SECRET, "--book", "work")
    bob.ok("encrypt", **there)
    assert readable(bob) == ["listenlog-work.db"]
    assert bob.ok("search", SECRET, "--book", "work")
    bob.ok("encrypt", "--book", "work", **there)
    assert readable(bob) == []
    assert bob.ok("search", SECRET, "--book", "work", **there)
    assert os.path.getsize(there["LISTENLOG_KEY_FILE"]) < 250  # one key serves both


def test_a_new_store_is_encrypted_where_a_place_for_its_key_is_set(listenlog: Command) -> None:
    there = key_file(listenlog)
    said = listenlog.fails(6, "note", "Bob", "--new", SECRET, **there)
    assert "A new store is to be encrypted, and" in said
    assert "Make the key: listenlog encrypt" in said
    assert not [path for path in (listenlog.home / "data").rglob("*") if path.is_file()]
    assert read_key(listenlog.json_with(there, "encrypt")["recovery_key"])
    listenlog.ok("note", "Bob", "--new", SECRET, **there)
    listenlog.ok("note", "Ann", "--new", SECRET, "--book", "work", **there)
    listenlog.ok("note", "Cy", "--new", SECRET, "--book", "third", **key_command(listenlog))
    assert readable(listenlog) == []
    assert SECRET in listenlog.ok("brief", "cy", "--book", "third", **key_command(listenlog))


def test_what_an_editor_has_open_is_of_one_store_alone(tmp_path: Path) -> None:
    from listenlog.cli.drafts import text_folder
    from listenlog.cli.session import Session
    from listenlog.config import settings

    found = set()
    for home in ("one", "two"):
        listenlog = Command(tmp_path / home)
        listenlog.home.mkdir()
        listenlog.environment.update(key_command(listenlog))
        listenlog.ok("note", "Bob", "--new", SECRET)
        session = Session(settings({}, listenlog.environment))
        found.add(text_folder(session))
        assert not text_folder(session).startswith(str(tmp_path)) or not os.path.isdir("/dev/shm")
    assert len(found) == 2


@pytest.mark.parametrize("place", [key_file, key_command])
def test_the_backup_of_the_day_is_encrypted_too(place: Callable[[Command], dict[str, str]], bob: Command) -> None:
    there = {**place(bob), "LISTENLOG_BACKUPS": "daily"}
    bob.ok("encrypt", **there)
    bob.ok("note", "bob", SECRET, now="2026-11-25T14:10:00+00:00", **there)
    for _try in range(300):
        if len(copies := bob.json_with(there, "backup", "list")["backups"]) == 2:
            break
        time.sleep(0.1)
    assert [copy["why"] for copy in copies] == ["daily", "asked"]
    assert readable(bob) == []
    assert "is sound" in bob.ok("doctor", **there)
