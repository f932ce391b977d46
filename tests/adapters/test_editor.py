"""The editor: which one runs, on what file, and what stays where it fails."""

import signal
import stat
from pathlib import Path

import pytest

from listenlog.adapters import editor
from listenlog.domain.errors import NothingChanged


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a folder for texts, in an environment that names no editor."""
    for name in ("LISTENLOG_EDITOR", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    return str(tmp_path / "state" / "drafts")


def script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o700)
    return str(path)


def edited(text: str, folder: str) -> str:
    """Keep a text, edit it, discard it; return what was saved."""
    path = editor.keep(text, "note", folder)
    text = editor.edit(path)
    editor.discard(path)
    return text


def test_a_text_is_edited_and_gone(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = tmp_path / "seen"
    program = script(
        tmp_path / "my editor", f'stat -c %a "$2" . "$(dirname "$2")" > {seen}; echo "$1" >> "$2"; touch "$2.swp" "$2~"'
    )
    monkeypatch.setenv("EDITOR", f"'{program}' --wait")
    assert edited("Zoë\n", folder) == "Zoë\n--wait\n"
    assert seen.read_text().split()[::2] == ["600", "700"]
    assert list(Path(folder).iterdir()) == []
    assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_which_editor(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def called() -> str:
        return edited("", folder).strip()

    programs = tmp_path / "bin"
    programs.mkdir()
    path = "/usr/bin:/bin"
    script(programs / "vi", 'echo vi > "$1"')
    monkeypatch.setenv("PATH", f"{programs}:{path}")
    script(programs / "nano", 'echo nano > "$1"')
    assert called() == "nano"
    for name in ("EDITOR", "VISUAL", "LISTENLOG_EDITOR"):
        monkeypatch.setenv(name, script(programs / name, f'echo {name} > "$1"'))
        assert called() == name
    for name in ("EDITOR", "VISUAL", "LISTENLOG_EDITOR"):
        monkeypatch.setenv(name, " ")
    (programs / "nano").unlink()
    monkeypatch.setenv("PATH", f"{programs}")
    assert called() == "vi"
    (programs / "vi").unlink()
    with pytest.raises(NothingChanged, match=r"no editor here: set LISTENLOG_EDITOR.*note\.listenlog\.md"):
        called()


def test_a_text_that_was_not_discarded_waits(folder: str) -> None:
    assert editor.waiting(folder, "bob") == []
    first = editor.keep("one", "bob", folder, before="none")
    second = editor.keep("two", "bob", folder)
    editor.keep("three", "bob-2", folder)
    assert sorted(editor.waiting(folder, "bob")) == [second, first]
    assert (editor.read(first), editor.read_before(first), editor.read_before(second)) == ("one", "none", "")
    editor.rewrite(first, "four", before="then")
    assert (editor.read(first), editor.read_before(first)) == ("four", "then")
    assert editor.hold(first)
    assert not editor.hold(first)
    assert editor.is_alone(first)
    Path(f"{first}.swp").touch()
    assert not editor.is_alone(first)
    editor.discard(first)
    assert editor.waiting(folder, "bob") == [second]


def test_a_folder_that_can_not_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(NothingChanged, match="No text can be kept in"):
        editor.keep("x", "bob", str(blocked / "drafts"))
