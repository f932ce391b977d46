"""TAB in the real shells, set up the way `completion --install` says."""

import os
import re
import shutil
from collections.abc import Iterator
from typing import Any

import pexpect
import pytest
from command import LISTENLOG, Command

pytestmark = pytest.mark.files

START = {"bash": ["--noprofile", "-i"], "zsh": ["-d", "-i"], "fish": ["-i"]}
TAB, FRONT, END, KILL = "\t", "\x01", "\x05", "\x15"


class Shell:
    """A shell on a terminal, in a home where completion is installed and nothing else."""

    def __init__(self, kind: str, listenlog: Command) -> None:
        self.home = listenlog.home
        lines = listenlog.ok("completion", kind, "--install").splitlines()
        setup = [line.strip() for line in lines[1:-2] if line.startswith("  ")]
        if kind == "zsh":
            setup += ["autoload -Uz compinit", "compinit -u -D"]
        if kind != "fish":
            (listenlog.home / f".{kind}rc").write_text("\n".join(["PS1='$ '", *setup, ""]))
        environment = {
            **listenlog.environment,
            "PATH": f"{os.path.dirname(LISTENLOG)}:{os.environ['PATH']}",
            "INPUTRC": "/dev/null",
        }
        self.terminal: Any = pexpect.spawn(
            kind,
            START[kind],
            env=environment,
            cwd=str(listenlog.home),
            encoding="utf-8",
            timeout=30,
            dimensions=(40, 100),
        )
        self.terminal.delaybeforesend = None
        self.terminal.sendline("printf '<%s>' rea'dy'")
        self.terminal.expect_exact("<ready>")

    def completed(self, typed: str) -> list[str]:
        """Type and press TAB; return the words that the line has then, by printing them."""
        self.terminal.send(typed + TAB)
        self.terminal.send(f"{FRONT}printf '<%s>' {END} '.'\r")
        self.terminal.expect(r"<listenlog>((?:<[^%<>]*>)*)<\.>")
        return re.findall("<(.*?)>", self.terminal.match[1])

    def listed(self, typed: str, *words: str) -> None:
        """Type, press TAB twice, and wait until the words stand on the screen; then throw the line away."""
        self.terminal.send(typed + TAB + TAB)
        for word in words:
            self.terminal.expect_exact(word)
        self.terminal.send(END + KILL)


@pytest.fixture(scope="module", params=sorted(START))
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    kind = request.param
    if not shutil.which(kind):
        pytest.skip(f"{kind} isn't installed")
    listenlog = Command(tmp_path_factory.mktemp(kind))
    listenlog.ok("add", "Siobhán Ní Bhriain", "--org", "Lattice Rail", "--tag", "long walks")
    listenlog.ok("add", "Dirk Ellis")
    listenlog.ok("add", "Dana Ellroy", "--tag", "$(touch harm)")
    listenlog.ok("--book", "work", "add", "Zed Zeller")
    (listenlog.home / "a file.txt").touch()
    started = Shell(kind, listenlog)
    yield started
    started.terminal.close(force=True)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("bri", ["brief"]),
        ("brief si", ["brief", "siobhan-ni-bhriain"]),
        ("brief Si", ["brief", "siobhan-ni-bhriain"]),
        ("brief 'si", ["brief", "siobhan-ni-bhriain"]),
        ("brief siobhá", ["brief", "siobhan-ni-bhriain"]),
        ("note bob 'né à' --with si", ["note", "bob", "né à", "--with", "siobhan-ni-bhriain"]),
        ("brief ellr", ["brief", "dana-ellroy"]),
        ("brief siobhan@", ["brief", "siobhan@lattice-rail"]),
        ("brief siobhan@la", ["brief", "siobhan@lattice-rail"]),
        ("brief nobody", ["brief", "nobody"]),
        ("brief a", ["brief", "a"]),  # no file where a name is wanted
        ("note bob 'golf; chess' --via em", ["note", "bob", "golf; chess", "--via", "email"]),
        ("note bob --via=em", ["note", "bob", "--via=email"]),
        ("note bob --with si", ["note", "bob", "--with", "siobhan-ni-bhriain"]),
        ("note bob --tag lo", ["note", "bob", "--tag", "long walks"]),
        ("note bob --tag 'lo", ["note", "bob", "--tag", "long walks"]),
        ("note bob --no-a", ["note", "bob", "--no-answer"]),
        ("--book work brief z", ["--book", "work", "brief", "zed-zeller"]),
        ("--book wo", ["--book", "work"]),
        ("--color=al", ["--color=always"]),
        ("import a", ["import", "a file.txt"]),
    ],
)
def test_a_word_is_completed(typed: str, expected: list[str], shell: Shell) -> None:
    assert shell.completed(f"listenlog {typed}") == expected


def test_what_a_tag_says_is_never_run(shell: Shell) -> None:
    assert shell.completed(r"listenlog note bob --tag \$") == ["note", "bob", "--tag", "$(touch harm)"]
    assert not (shell.home / "harm").exists()


def test_several_are_listed_and_what_is_typed_stays(shell: Shell) -> None:
    shell.listed("listenlog brief ell", "dana-ellroy", "dirk-ellis")
    assert shell.completed("listenlog brief ell") == ["brief", "ell"]
    shell.listed("listenlog ", "add", "where")
