"""The installed command, run as a person would, in a folder of its own."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import server

from listenlog.store.journal import Journal, open_server, open_store

MOMENT = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
LISTENLOG = str(Path(sys.executable).with_name("listenlog"))
NOW = "2026-11-22T14:10:00+00:00"


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
        done = subprocess.run(
            [LISTENLOG, *arguments],
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            env={k: v for k, v in env.items() if v is not None},
            timeout=120,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        )

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
