"""Another program, run without a shell and never waited for long."""

from __future__ import annotations

import os

from listenlog.domain.record import NamedTuple
from listenlog.domain.text import clipped, shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE = 30.0  # seconds
_LONGEST = 200  # characters of what a program said, in a message
_MISSING, _STUCK = 127, 124  # what shells give


class Ended(NamedTuple):
    """How a program ended: its exit code, what it printed (bytes that aren't UTF-8 as surrogates), why it failed."""

    code: int
    out: str = ""
    reason: str = ""


def run(
    command: Sequence[str],
    given: bytes = b"",
    *,
    environment: Mapping[str, str] | None = None,
    listen: bool = True,
    terminal: bool = False,
) -> Ended:
    """Run a program with `given` as its input and return how it ended; one that is missing or stuck ends too.

    Without `listen` what it prints is dropped: a program that leaves a child behind would hold our end of a pipe.
    With `terminal` it may ask its user: it gets standard input and error as they are, and is waited for.
    """
    import subprocess

    heard = subprocess.PIPE if listen else subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603  # no shell; the callers check what they pass on
            command,
            input=None if terminal else given,
            stdout=heard,
            stderr=None if terminal else heard,
            env={**os.environ, **(environment or {})},
            timeout=None if terminal else PATIENCE,
            check=False,
            start_new_session=not listen,
        )
    except subprocess.TimeoutExpired:
        return Ended(_STUCK, reason="it didn't end")
    except (OSError, ValueError) as error:
        return Ended(_MISSING, reason=(getattr(error, "strerror", None) or "it can't be run").lower())
    out, said = ((text or b"").decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr))
    last = (said.strip() or f"it left with {done.returncode}").splitlines()[-1]
    return Ended(done.returncode, out, clipped(shown(last), _LONGEST).rstrip("."))


def start(command: Sequence[str]) -> None:
    """Start a program that goes on by itself when this one has ended; nobody hears of it. Raises OSError."""
    import subprocess

    nothing = subprocess.DEVNULL
    apart = getattr(subprocess, "DETACHED_PROCESS", 0) | getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # Windows
    subprocess.Popen(  # noqa: S603  # this very program
        command, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True, creationflags=apart
    )
