"""No command opens a connection: with sockets taken away, each does what it does."""

import subprocess
import sys
from pathlib import Path

import pytest
from command import Command

from listenlog.cli.main import COMMANDS

pytestmark = pytest.mark.files

# Loaded by every interpreter that starts with it on its path: whoever reaches for a socket is written down, and stopped.
WATCH = """
import os, sys

def watch(event, arguments):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        handle = os.open(os.environ["LISTENLOG_TEST_SOCKETS"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.write(handle, f"{event} {' '.join(sys.argv[1:4])}\\n".encode())
        os.close(handle)
        raise PermissionError("no sockets")

sys.addaudithook(watch)
"""
# Every command, most of them as a person would; what a card or a calendar says is never fetched.
LIVES = """
add 'Bob Ellis' --org Acme --email bob@acme.example
add 'John Reed' --mobile '+1 702 555 0134' --met http://example.com/here
note bob 'golf / I promise: pricing by friday / asked: help / complaint: slow / prefers: email / see https://example.com'
note john --with bob 'talk: of both / john: two dogs'
recap bob
done bob pricing
brief bob
brief @acme
reach bob --by email
reach bob --draft
quiz
quiz --status
help notation
today
prefer bob phone --stance avoids
search golf
list
log
edit bob --print
dupes
archive john
relate bob assistant john
later bob in 2 weeks
promise list
need list
question add bob 'how was it?'
fact list bob
stats
import card.vcf
import plan.ics
export -o out.json
export --format vcard
undo
redo
history
backup
backup list
restore --yes
encrypt --key-file key
rekey
doctor
doctor --fix
decrypt --yes
move copy.db
merge john bob --yes
forget bob --yes
config list
demo
schedule status
completion fish
prompt
where
""".strip().splitlines()


def test_no_command_reaches_for_a_socket(listenlog: Command, tmp_path: Path) -> None:
    import shlex

    pytest.importorskip("sqlcipher3")
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    (tmp_path / "card.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Ray\nURL:https://example.com\nPHOTO;VALUE=uri:https://example.com/a.png\n"
        "KEY;VALUE=uri:http://example.com/key\nEND:VCARD\n"
    )
    (tmp_path / "plan.ics").write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Dublin:20261201T100000\nSUMMARY:x\n"
        "ATTACH:https://example.com/a.pdf\nATTENDEE;CN=Eve:mailto:eve@x.example\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    seen = tmp_path / "sockets"
    watched = {"PYTHONPATH": str(tmp_path / "watch"), "LISTENLOG_TEST_SOCKETS": str(seen), "LISTENLOG_BACKUPS": "daily"}
    listenlog.environment.update(watched)
    done = subprocess.run(
        [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"],
        env=listenlog.environment, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode
    assert seen.read_text().startswith("socket.")
    seen.unlink()
    for line in LIVES:
        words = [str(tmp_path / word) if word in ("card.vcf", "plan.ics", "out.json", "key", "copy.db") else word
                 for word in shlex.split(line)]  # fmt: skip
        listenlog.ok(*words, now="2026-11-25T20:00:00+00:00")
    assert not seen.exists(), seen.read_text()
    assert {line.split()[0] for line in LIVES} == set(COMMANDS)
