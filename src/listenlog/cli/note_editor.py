"""A note in the editor: a text with the keys to fill in, read again and again until it can be taken."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence

from listenlog.adapters import editor
from listenlog.cli.drafts import text_folder
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.text import clipped, shown

_KEYS = (
    "talk", "felt", "asked", "needs", "said back", "I promise", "they promise", "prefers", "leave out", "ask next",
)  # fmt: skip
_LONGEST_LINE = 60  # characters of a line that can't be taken


def edit_note(
    session: Session, about: str, written: str, name: str, keep: Callable[[str], None], check: Callable[[str], object]
) -> str:
    """Let the user write a note; return it without the lines that were left as they stood there.

    `about` says whom and when it is about, `written` is text to begin with. `keep` gets each text that was saved,
    `check` raises UsageProblem for one that can't be taken: its line is shown and the editor opened again, where
    somebody is there to answer. Raises UsageProblem, too, for an empty note.
    """
    named = any(os.environ.get(name) for name in ("LISTENLOG_EDITOR", "VISUAL", "EDITOR"))
    if session.settings.no_input or not (session.asks or named):
        raise UsageProblem('There is no terminal to edit on; give the words: listenlog note bob "loves golf"')
    frame = [
        f"# {about}. Write what you learned, a line each, or after one of the keys.",
        "# Keys that stay empty, and these two lines, are left out.",
        *(f"{key}:" for key in _KEYS),
    ]
    folder, name = text_folder(session), f"note_{name}"  # no handle has an underscore: not the text of `edit`
    text = _abandoned(session, folder, name) or "\n".join([*frame[:2], "", written, "", *frame[2:], ""])
    while True:
        path = editor.keep(text, name, folder)
        editor.hold(path)
        text = editor.edit(path)
        editor.discard(path)
        note = _own(text, frame)
        if not note.strip():
            raise UsageProblem("Nothing was written, so nothing is noted.")
        keep(note)
        try:
            check(note)
        except UsageProblem as problem:
            _show(text.splitlines(), check, problem)
            if not session.asks or session.ask("Edit again? [Y/n] ").strip().casefold() in ("n", "no"):
                raise
        else:
            return note


def _own(text: str, frame: Sequence[str]) -> str:
    """Return a text without the lines of the frame, each taken out once, the last that is like it."""
    left, lines = list(frame), []
    for line in reversed(text.splitlines()):
        if line.rstrip() in left:
            left.remove(line.rstrip())
        else:
            lines.append(line)
    return "\n".join(reversed(lines)).strip("\n")


def _abandoned(session: Session, folder: str, name: str) -> str:
    """Return the text of a note that was being written when its command was killed, if the user wants it back."""
    for path in editor.waiting(folder, name):
        if editor.hold(path) and session.asks:
            answer = session.ask("A note that was never finished is kept. Take it up again? [Y/n] ")
            if answer.strip().casefold() not in ("n", "no"):
                text = editor.read(path)
                editor.discard(path)
                return text
    return ""


def _show(lines: Sequence[str], check: Callable[[str], object], problem: UsageProblem) -> None:
    """Show the line that can't be taken, and why; the problem alone where no single line is at fault."""
    for number, line in enumerate(lines, 1):
        try:
            check(line)
        except UsageProblem as why:
            if str(why) == str(problem):
                sys.stderr.write(f"{number:>4}  {shown(clipped(line, _LONGEST_LINE))}\n")
                break
    sys.stderr.write(f"      {shown(str(problem))}\n")
