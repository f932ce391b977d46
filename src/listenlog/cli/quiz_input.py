"""How a quiz shows and hears: single keys and edited lines on a terminal, line by line off it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from listenlog.cli.output import write
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem

if TYPE_CHECKING:
    from listenlog.views.quiz import Page
    from listenlog.views.theme import Span


# How a question ends: BACK takes the answer before it back, AGAIN asks it once more.
DONE, STOP, BACK, AGAIN = "done", "stop", "back", "again"


class Dialogue:
    """One evening's questions and answers. What is shown is flushed before anything is read."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.person = session.asks
        self.keys = session.asks and not session.in_words
        self.ended = False  # there is nothing more to read

    @property
    def scripted(self) -> bool:
        """Say whether answers come from a file or a pipe."""
        return not self.person and not (sys.stdin is not None and sys.stdin.isatty())

    def show(self, lines: Iterable[list[Span]]) -> None:
        """Show lines, on stderr where stdout is for JSON."""
        text = "".join(map(self.session.text, lines))
        if self.session.settings.json:
            sys.stderr.write(text)
            sys.stderr.flush()
        else:
            write([text], now=True)

    def refuse(self, wanted: str, page: Page) -> None:
        """Say to a person what could be typed here. Raises UsageProblem for a script, which is out of step."""
        if self.scripted:
            raise UsageProblem(f"A line of the input is none of {wanted}. What was answered before is kept.")
        if not self.keys:
            self.show(page.note(f"That is none of {wanted}."))

    def line(self, prompt: list[Span]) -> str | None:
        """Return a typed line without its end, None at the end of input."""
        if self.person:
            typed = self.session.ask_or_end(prompt)
        elif self.scripted:
            read = sys.stdin.buffer.readline()
            typed = read.decode("utf-8", "replace").rstrip("\r\n") if read else None
        else:
            typed = None  # nobody is to be asked
        self.ended = typed is None
        return typed

    def key(self, prompt: list[Span]) -> str | None:
        """Return a key, or off a terminal a line, without blanks; '' for Enter, None at the end of input."""
        if not self.keys:
            typed = self.line(prompt)
            return None if typed is None else typed.strip().casefold()
        from listenlog.cli.keys import read_key

        sys.stdout.flush()
        pressed = read_key()
        if pressed == "\n":
            return ""
        self.ended = pressed == ""
        return pressed.casefold() or None
