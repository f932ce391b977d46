"""The installed command, run as a person would, in a folder of its own."""

import json
import os
import resource
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from typing import Any

import server
import zygote

from listenlog.store.journal import Journal, open_server, open_store

MOMENT = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
LISTENLOG = str(Path(sys.executable).with_name("listenlog"))
NOW = "2026-11-22T14:10:00+00:00"
PATIENCE = 120  # seconds for a command
_one_at_a_time = Lock()


def started(call: list[str | bytes], given: bytes | None, environment: dict[str, str]) -> tuple[int, bytes, bytes]:
    """Run a command as a process of its own; return its exit code and what it wrote."""
    done = subprocess.run(
        call,
        input=given,
        stdin=subprocess.DEVNULL if given is None else None,
        capture_output=True,
        env=environment,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def forked(
    call: list[str | bytes], given: bytes | None, environment: dict[str, str]
) -> tuple[int, bytes, bytes] | None:
    """Run a command in a fork of a process that has imported its libraries, which takes half the time of starting one.

    None where that isn't the same: what an interpreter asks of the environment when it starts, a limit on files, a long
    request, or another run at the same time.
    """
    asks = any(name.startswith(("PYTHON", "LC_")) for name in environment) or environment.get("LANG") != "C.UTF-8"
    asks = asks or resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY
    request = {"arguments": [os.fsdecode(part) for part in call], "environment": environment, "folder": os.getcwd()}
    message = json.dumps(request).encode()
    if asks or len(message) > zygote.MOST or not _one_at_a_time.acquire(blocking=False):
        return None
    try:
        with TemporaryFile() as stdin, TemporaryFile() as out, TemporaryFile() as err:
            stdin.write(given or b"")
            stdin.seek(0)
            asked, process = _zygote()
            socket.send_fds(asked, [message], [stdin.fileno(), out.fileno(), err.fileno()])
            try:
                code = int(asked.recv(16))
            except TimeoutError:
                os.killpg(process, signal.SIGKILL)
                _zygote.cache_clear()
                raise subprocess.TimeoutExpired(call, PATIENCE) from None
            out.seek(0)
            err.seek(0)
            return code, out.read(), err.read()
    finally:
        _one_at_a_time.release()


@cache
def _zygote() -> tuple[socket.socket, int]:
    """Return where runs are asked for, and the process that runs them; it ends when this one does."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.settimeout(PATIENCE)
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    null = os.open(os.devnull, os.O_RDWR)
    actions = [*((os.POSIX_SPAWN_DUP2, null, number) for number in (0, 1, 2)), (os.POSIX_SPAWN_DUP2, its.fileno(), 3)]
    process = os.posix_spawn(
        sys.executable, [sys.executable, zygote.__file__], environment, file_actions=actions, setpgroup=0
    )
    its.close()
    os.close(null)
    return ours, process


class Command:
    """Runs listenlog in `home` at a frozen moment; its store is a file there, or on the server of tests."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LISTENLOG_HOME": str(home / "data"),
            "LISTENLOG_NOW": NOW,
            "LISTENLOG_TZ": "UTC",
            "LISTENLOG_BACKUPS": "off",  # each day that a test lives through would begin another process
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
        }
        if url := server.fresh():
            self.environment["LISTENLOG_DATABASE_URL"] = url

    def store(self, now: datetime = MOMENT) -> Journal:
        """Return its open store."""
        url = self.environment.get("LISTENLOG_DATABASE_URL")
        if url:
            journal = open_server(url, "", now, writing=True)
            assert journal is not None
            return journal
        return open_store(str(self.home / "data" / "listenlog.db"), now)

    def content(self) -> bytes:
        """Return what tells whether anything has changed: the file of the store, or an export of the one on a server."""
        if "LISTENLOG_DATABASE_URL" in self.environment:
            return self.ok("export").encode()
        return (self.home / "data" / "listenlog.db").read_bytes()

    def run(
        self,
        *arguments: str | bytes,
        stdin: str | bytes | None = None,
        now: str | None = None,
        **environment: str | None,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command; an environment variable given as None is unset."""
        env = {**self.environment, **({"LISTENLOG_NOW": now} if now else {}), **environment}
        given = stdin.encode() if isinstance(stdin, str) else stdin
        call, told = [LISTENLOG, *arguments], {k: v for k, v in env.items() if v is not None}
        code, out, err = forked(call, given, told) or started(call, given, told)
        return subprocess.CompletedProcess(call, code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))

    def ok(
        self, *arguments: str | bytes, stdin: str | bytes | None = None, now: str | None = None, **environment: str
    ) -> str:
        """Run a command that must succeed; return what it printed."""
        done = self.run(*arguments, stdin=stdin, now=now, **environment)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def json(self, *arguments: str, stdin: str | None = None, now: str | None = None) -> Any:
        """Run a command with --json; return what it says."""
        return json.loads(self.ok(*arguments, "--json", stdin=stdin, now=now))

    def json_with(self, environment: dict[str, str], *arguments: str) -> Any:
        """Run a command with --json in an environment of its own; return what it says."""
        return json.loads(self.ok(*arguments, "--json", **environment))

    def fails(
        self, code: int, *arguments: str | bytes, stdin: str | bytes | None = None, **environment: str | None
    ) -> str:
        """Run a command that must fail with that code, one line on stderr and nothing on stdout; return the line."""
        done = self.run(*arguments, stdin=stdin, **environment)
        assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
        assert done.stdout == ""
        assert done.stderr.startswith("listenlog: "), done.stderr
        assert done.stderr.count("\n") == 1, done.stderr
        assert done.stderr.endswith("\n")
        return done.stderr
