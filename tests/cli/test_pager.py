"""The pager: what is longer than the screen, on a terminal alone."""

import re
import shutil
import subprocess
import sys

import pexpect
import pytest
from command import LISTENLOG, Command

from listenlog.cli.pager import rows_of

pytestmark = pytest.mark.files

# A pager of our own: keeps what it is given, says so on the screen, and ends as it is told.
PAGER = """\
import sys, os, signal
kept, way = sys.argv[1:]
if way == "dies":
    sys.exit(1)
if way == "reads":
    content = sys.stdin.buffer.read()
else:
    content = sys.stdin.buffer.readline()
open(kept, "wb").write(content)
try:
    print("PAGED", len(content.splitlines()), flush=True)
    while way == "waits":
        signal.pause()
except KeyboardInterrupt:
    print("INTERRUPTED", flush=True)
    sys.exit(1)
sys.exit(1 if way == "late" else 0)
"""


class Terminal:
    """Runs commands on a terminal of 24 lines with a pager that keeps what it gets."""

    def __init__(self, listenlog: Command) -> None:
        self.listenlog = listenlog
        self.kept = listenlog.home / "kept"
        script = listenlog.home / "pager.py"
        script.write_text(PAGER)
        self.pager = f"'{sys.executable}' '{script}' '{self.kept}'"

    def spawn(self, *arguments: str, way: str = "reads", **environment: str) -> pexpect.spawn:
        env = {**self.listenlog.environment, "LISTENLOG_PAGER": f"{self.pager} {way}", **environment}
        return pexpect.spawn(LISTENLOG, list(arguments), env=env, dimensions=(24, 80), encoding="utf-8", timeout=60)

    def run(self, *arguments: str, way: str = "reads", **environment: str) -> tuple[int | None, str]:
        """Run to the end; return the exit code and what stood on the terminal."""
        self.kept.unlink(missing_ok=True)
        child = self.spawn(*arguments, way=way, **environment)
        screen = child.read()
        child.close()
        return child.exitstatus, screen.replace("\r\n", "\n")

    def paged(self) -> str:
        """Return what the pager was given, '' where there was none."""
        return self.kept.read_text(encoding="utf-8") if self.kept.exists() else ""


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """Return a terminal over a store with a long log and one long card."""
    listenlog = Command(tmp_path_factory.mktemp("pager"))
    lines = "".join(f'{{"contact": "Bob", "date": "2026-01-02", "text": "golf {i}"}}\n' for i in range(800))
    listenlog.ok("import", "-", "--format", "jsonl", stdin=lines)
    listenlog.ok("note", "bob", " / ".join(f"topic{i}: é fact {i}" for i in range(40)))
    listenlog.ok("note", "Short", "--new", "one fact")
    return Terminal(listenlog)


def test_what_is_longer_than_the_screen_is_paged(terminal: Terminal) -> None:
    for arguments, wanted in (
        (("log",), 802),
        (("brief", "bob"), 40),
        (("brief", "bob", "--plain"), 40),
        (("search", "golf", "--limit", "30"), 30),
    ):
        code, screen = terminal.run(*arguments)
        assert code == 0
        assert re.match(r"PAGED \d+\n", screen), screen
        assert terminal.paged().count("\n") >= wanted
    terminal.run("brief", "bob")
    assert "é fact 39" in terminal.paged()
    assert "\x1b[" in terminal.paged()
    terminal.run("brief", "bob", "--color", "never")
    assert "\x1b[" not in terminal.paged()


@pytest.mark.parametrize("arguments", [("list",), ("brief", "short"), ("log", "short"), ("where",)])
def test_what_fits_is_not_paged(arguments: tuple[str, ...], terminal: Terminal) -> None:
    code, screen = terminal.run(*arguments)
    assert (code, terminal.paged()) == (0, "")
    assert "PAGED" not in screen
    assert screen


def test_the_last_line_belongs_to_the_prompt(terminal: Terminal) -> None:
    for limit, paged in ((23, False), (24, True)):
        terminal.run("search", "golf", "--limit", str(limit))
        assert bool(terminal.paged()) is paged


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(("--no-pager",), {}), (("--json",), {}), (("--screen-reader",), {}), ((), {"LISTENLOG_NO_PAGER": "1"}), ((), {"LISTENLOG_PAGER": ""}),
     ((), {"LISTENLOG_PAGER": "cat"}), ((), {"TERM": "dumb"}), ((), {"LISTENLOG_A11Y": "1"})],
)  # fmt: skip
def test_no_pager_where_none_is_wanted(
    arguments: tuple[str, ...], environment: dict[str, str], terminal: Terminal
) -> None:
    code, screen = terminal.run("log", *arguments, **environment)
    assert (code, terminal.paged()) == (0, "")
    assert screen.count("golf ") >= 800


def test_what_is_not_for_reading_is_not_paged(terminal: Terminal) -> None:
    code, _screen = terminal.run("export")
    assert (code, terminal.paged()) == (0, "")


def test_no_pager_off_a_terminal(terminal: Terminal) -> None:
    terminal.kept.unlink(missing_ok=True)
    assert terminal.listenlog.ok("log", LISTENLOG_PAGER=f"{terminal.pager} reads").count("golf ") >= 800
    assert terminal.paged() == ""


@pytest.mark.parametrize("pager", ["no-such-pager -x", "'", "/", "{own} dies"])
def test_a_pager_that_is_missing_or_dies_is_done_without(pager: str, terminal: Terminal) -> None:
    for arguments in (("log", "--plain"), ("brief", "bob")):
        code, screen = terminal.run(*arguments, LISTENLOG_PAGER=pager.replace("{own}", terminal.pager))
        assert code == 0
        text = re.sub(r"\x1b\[[\d;]*m", "", screen)
        assert text == terminal.listenlog.ok(*arguments, COLUMNS="80")
        assert "Traceback" not in screen


def test_a_pager_that_breaks_off_late_is_said(terminal: Terminal) -> None:
    long = "x" * 600_000
    terminal.listenlog.ok("note", "Long", "--new", "-", stdin=f"talk: {long}")
    code, screen = terminal.run("log", "--plain", way="late")
    assert code == 1
    assert screen.endswith(
        "listenlog: What was asked is done, but the output could not be written (the pager failed).\n"
    )


def test_leaving_the_pager_early_is_quiet(terminal: Terminal) -> None:
    code, screen = terminal.run("log", way="leaves")
    assert (code, screen) == (0, "PAGED 1\n")


@pytest.mark.parametrize("more", [0, 3_000], ids=["all is fed", "the pipe is full"])
def test_ctrl_c_is_the_pagers(more: int, terminal: Terminal) -> None:
    notes = "".join(f'{{"contact": "Bob", "date": "2025-01-02", "text": "{"golf " * 10}{i}"}}\n' for i in range(more))
    if more:
        terminal.listenlog.ok("import", "-", "--format", "jsonl", stdin=notes)
    child = terminal.spawn("log", way="waits")
    child.expect("PAGED 1")
    child.sendintr()
    child.expect("INTERRUPTED")
    rest = child.read()
    child.close()
    assert (child.exitstatus, child.signalstatus) == (0, None)
    assert rest.strip() == ""


@pytest.mark.skipif(shutil.which("less") is None, reason="less isn't installed here")
def test_less_shows_a_page_and_q_leaves(terminal: Terminal) -> None:
    child = terminal.spawn("log", LISTENLOG_PAGER="less -FRX", LANG="C")
    child.expect("golf")
    child.expect(":")
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [("a\n", 80, 1), ("", 80, 0), ("a\nb\n", 80, 2), ("x" * 80 + "\n", 80, 1), ("x" * 81 + "\n", 80, 2), ("\x1b[31m" + "x" * 80 + "\x1b[0m\n", 80, 1),
     ("\n\n", 80, 2), ("x" * 200 + "\n", 0, 200)],
)  # fmt: skip
def test_rows_of_a_screen(text: str, columns: int, rows: int) -> None:
    assert rows_of(text, columns) == rows


def test_feeding_holds_little_in_memory() -> None:
    """What the pager has taken is let go: a long log must not be held whole."""
    code = (
        "import sys, os, tracemalloc\n"
        "from listenlog.cli import pager\n"
        "os.get_terminal_size = lambda fd: os.terminal_size((80, 24))\n"
        "tracemalloc.start()\n"
        "pieces = ('x' * 999 + '\\n' for _ in range(20_000))\n"
        f"pager.through_pager(pieces, {sys.executable!r} + ' -c \"import sys; sys.stdin.buffer.read()\"', lambda rest: True)\n"
        "sys.stdout.write(str(tracemalloc.get_traced_memory()[1]))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 4_000_000
