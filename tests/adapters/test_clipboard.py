"""The clipboard: which program is given the text, and what a terminal is told."""

from base64 import b64decode
from pathlib import Path

import pytest
from programs import Programs

from listenlog.adapters import clipboard
from listenlog.domain.errors import NothingChanged

TEXT = "-n Zoë $(reboot)\n\tsecond line"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """Return an empty folder of programs, on a Linux console."""
    programs = Programs(tmp_path / "bin")
    monkeypatch.setenv("PATH", programs.path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("sys.platform", "linux")
    return programs


@pytest.mark.parametrize(
    ("variable", "name", "arguments", "encoding"),
    [
        ("WAYLAND_DISPLAY", "wl-copy", ["--type", "text/plain"], "utf-8"),
        ("DISPLAY", "xclip", ["-selection", "clipboard", "-in"], "utf-8"),
        ("DISPLAY", "xsel", ["--clipboard", "--input"], "utf-8"),
        ("WSL_DISTRO_NAME", "clip.exe", [], "utf-16-le"),
        ("TMUX", "tmux", ["load-buffer", "-w", "-"], "utf-8"),
    ],
)
def test_a_program_reads_the_text(
    variable: str, name: str, arguments: list[str], encoding: str, programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = programs.put(name, 'cat > "$0.got"')
    assert clipboard.copy("x", on_terminal=True)  # nothing says that it would work here
    assert programs.calls(name) == []
    monkeypatch.setenv(variable, "yes")
    assert clipboard.copy(TEXT, on_terminal=False) == ""
    assert programs.calls(name) == [arguments]
    assert Path(f"{path}.got").read_bytes().decode(encoding) == TEXT


def test_on_a_mac_it_is_pbcopy(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    path = programs.put("pbcopy", 'cat > "$0.got"; echo "$LC_ALL" >> "$0.got"')
    assert clipboard.copy(TEXT, on_terminal=False) == ""
    assert Path(f"{path}.got").read_text() == f"{TEXT}en_US.UTF-8\n"


def test_a_child_that_holds_the_selection_is_not_waited_for(
    programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    gate = tmp_path / "gate"
    programs.put("xclip", f'cat > /dev/null; mkfifo "{gate}"; (echo mine; cat "{gate}") & exit 0')
    assert clipboard.copy("x", on_terminal=False) == ""
    gate.write_text("")  # and now it may go


def test_what_fails_is_passed_over_for_the_next(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    programs.put("xclip", "exit 1")
    programs.put("xsel")
    assert clipboard.copy("x", on_terminal=False) == ""
    assert (len(programs.calls("xclip")), len(programs.calls("xsel"))) == (1, 1)
    programs.put("xsel", "exit 2")
    with pytest.raises(NothingChanged, match=r"\(xclip: it left with 1; xsel: it left with 2\), so nothing was"):
        clipboard.copy("x", on_terminal=False)


def test_else_the_terminal_is_told(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    told = clipboard.copy("Zoë\x1b]52;c;x\x07\r\n\x9b2J", on_terminal=True)
    assert told.startswith("\x1b]52;c;")
    assert told.endswith("\x07")
    assert b64decode(told[7:-1]).decode() == "Zoë]52;c;x\n2J"  # what could control a terminal is gone
    with pytest.raises(NothingChanged, match="no program for it"):
        clipboard.copy("x", on_terminal=False)
    assert clipboard.copy("x" * 74_994, on_terminal=True)
    with pytest.raises(NothingChanged, match="too long for a terminal"):
        clipboard.copy("x" * 74_995, on_terminal=True)
    monkeypatch.setenv("TERM", "dumb")
    with pytest.raises(NothingChanged):
        clipboard.copy("x", on_terminal=True)
