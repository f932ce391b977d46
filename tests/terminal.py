"""The installed command on a pseudo-terminal, driven as a person would."""

from collections.abc import Mapping
from typing import Any

import pexpect
from command import LISTENLOG, Command

PATIENCE = 30  # seconds until a terminal that says nothing fails a test


class Terminal:
    """A running command; `see` waits for text on the screen, `type` presses keys."""

    def __init__(
        self, listenlog: Command, *arguments: str, columns: int = 80, environment: Mapping[str, str] | None = None
    ) -> None:
        env = {**listenlog.environment, **(environment or {})}
        self.process: Any = pexpect.spawn(
            LISTENLOG, list(arguments), env=env, dimensions=(40, columns), encoding="utf-8", timeout=PATIENCE
        )
        self.screen = ""

    def see(self, text: str) -> None:
        """Wait until `text` stands on the screen, after what was seen before."""
        try:
            self.process.expect_exact(text)
        except pexpect.ExceptionPexpect:
            raise AssertionError(f"{text!r} never came after:\n{self.screen}{self.process.before}") from None
        self.screen += self.process.before + text

    def type(self, *lines: str) -> None:
        """Type lines, Enter after each."""
        for line in lines:
            self.process.send(f"{line}\r")

    def answer(self, *pairs: tuple[str, str]) -> None:
        """See each question, then type its answer."""
        for question, answer in pairs:
            self.see(question)
            self.type(answer)

    def ended(self) -> int:
        """Wait for the end; return the exit code. What stood on the screen is in `screen`."""
        self.process.expect(pexpect.EOF)
        self.screen += self.process.before
        self.process.close()
        return int(-self.process.signalstatus if self.process.signalstatus else self.process.exitstatus)
