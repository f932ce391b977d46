"""Notifications: what the system's tool is called with, on each system."""

from pathlib import Path

import pytest
from programs import Programs

from listenlog.adapters import notifier
from listenlog.domain.errors import NothingChanged

NAMES = "-2 late (Zoë <b>Q&A</b> \x1b[2J), \"'; reboot"
SHOWN = "2 late (Zoë <b>Q&A</b> ␛[2J), \"'; reboot"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """Return an empty folder of programs, and nothing else in PATH."""
    programs = Programs(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(programs.folder))
    return programs


def test_linux(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    programs.put("notify-send")
    notifier.notify("listenlog", NAMES)
    told = SHOWN.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert programs.calls("notify-send") == [["--app-name=listenlog", "--", "listenlog", told]]


def test_macos(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    programs.put("osascript")
    notifier.notify("listenlog", NAMES)
    (call,) = programs.calls("osascript")
    assert call[-2:] == ["listenlog", SHOWN]
    assert call[:-2:2] == ["-e", "-e", "-e"]
    assert call[1:-2:2] == ["on run argv", "display notification (item 2 of argv) with title (item 1 of argv)", "end run"]  # fmt: skip


def test_windows(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setattr("shutil.which", lambda name: str(programs.folder / name))
    path = programs.put("powershell", 'printf "%s|%s" "$LISTENLOG_TITLE" "$LISTENLOG_TEXT" > "$0.got"')
    notifier.notify("listenlog", NAMES)
    (call,) = programs.calls("powershell")
    assert call[:3] == ["-NoProfile", "-NonInteractive", "-Command"]
    assert "Zoë" not in call[3]  # no text of ours is a part of the script
    assert Path(f"{path}.got").read_text() == f"listenlog|{SHOWN}"


def test_what_is_missing_or_fails_is_said(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert not notifier.is_there()
    with pytest.raises(NothingChanged, match=r"notify-send isn't here\. On Debian it comes with libnotify-bin"):
        notifier.notify("listenlog", "2 late")
    programs.put("notify-send", "echo one >&2; echo 'No bus.' >&2; exit 1")
    assert notifier.is_there()
    with pytest.raises(NothingChanged) as caught:
        notifier.notify("listenlog", "2 late (Bob)")
    assert str(caught.value) == "Nothing could be shown: notify-send failed (No bus)."
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(NothingChanged, match=r"osascript isn't here\.$"):
        notifier.notify("listenlog", "2 late")
