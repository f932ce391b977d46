"""The desktop's opener: what it is handed, and what is said where it can't open."""

import os
from pathlib import Path

import pytest
from programs import Programs

from listenlog.adapters import opener
from listenlog.domain.errors import NothingChanged

MAIL = "mailto:bob@acme.example?subject=a%20b&body=%24(reboot)"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    """Return an empty folder of programs, on a Linux desktop."""
    programs = Programs(tmp_path / "bin")
    monkeypatch.setenv("PATH", programs.path)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("sys.platform", "linux")
    return programs


def test_the_opener_is_handed_the_uri_as_one_word(programs: Programs) -> None:
    programs.put("xdg-open")
    for uri in (MAIL, "tel:+17025550134;ext=12", "sms:+17025550134", "https://signal.me/#p/+17025550134"):
        opener.open_uri(uri, "bob")
        assert programs.calls("xdg-open") == [[uri]]


def test_on_a_mac_it_is_open(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.delenv("DISPLAY")
    programs.put("open")
    opener.open_uri(MAIL, "bob")
    assert programs.calls("open") == [[MAIL]]


@pytest.mark.parametrize(
    "uri",
    ["javascript:alert(1)", "file:///etc/passwd", "--version", "mailto:", "", "mailto:a b@c.example", "mailto:a@b\n", "mailto:a\x1b@b"],
)  # fmt: skip
def test_nothing_else_is_handed_on(uri: str, programs: Programs) -> None:
    programs.put("xdg-open")
    with pytest.raises(NothingChanged, match="only mail, phone and web addresses"):
        opener.open_uri(uri, "bob")
    assert programs.calls("xdg-open") == []


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("exit 3", "no program for it is set up"),
        ("exit 4", "the program for it failed"),
        ("exit 9", "xdg-open left with 9"),
    ],
)
def test_a_failure_names_the_address_to_use_by_hand(script: str, reason: str, programs: Programs) -> None:
    programs.put("xdg-open", script)
    with pytest.raises(NothingChanged) as caught:
        opener.open_uri(MAIL, "bob\x1b@acme.example")
    said = str(caught.value)
    assert said == f"That can't be opened from here ({reason}); use bob␛@acme.example by hand."


def test_where_there_is_no_opener(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(programs.folder))
    with pytest.raises(NothingChanged, match=r"xdg-open isn't here\); use \+353 by hand"):
        opener.open_uri("tel:+3531", "+353")
    programs.put("xdg-open").write_text("#!/nowhere/sh\n")
    with pytest.raises(NothingChanged, match="no such file or directory"):
        opener.open_uri("tel:+3531", "+353")


def test_without_a_desktop_no_text_browser_is_tried(programs: Programs, monkeypatch: pytest.MonkeyPatch) -> None:
    path = programs.put("xdg-open", 'echo "$BROWSER" > "$0.browser"')
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    for variable, browser in (("NOTHING", "false"), ("BROWSER", "mine"), ("WAYLAND_DISPLAY", "mine")):
        monkeypatch.setenv(variable, "mine")
        opener.open_uri("tel:+3531", "+353")
        assert Path(f"{path}.browser").read_text() == f"{browser}\n"
    monkeypatch.delenv("BROWSER")
    opener.open_uri("tel:+3531", "+353")
    assert Path(f"{path}.browser").read_text() == "\n"


def test_a_program_that_stays_is_left_to_itself(
    programs: Programs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opener, "PATIENCE", 0.2)
    asked, answered = tmp_path / "asked", tmp_path / "answered"
    os.mkfifo(asked)
    os.mkfifo(answered)
    programs.put("xdg-open", f'read line < "{asked}"; echo "$line" > "{answered}"')
    opener.open_uri(MAIL, "bob")  # it comes back, though the other waits
    asked.write_text("still here\n")
    assert answered.read_text() == "still here\n"
