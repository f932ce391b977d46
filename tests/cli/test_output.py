"""What a command prints, where, and how it leaves."""

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from command import LISTENLOG, NOW, Command
from rich.cells import cell_len
from terminal import Terminal

from listenlog.cli.main import COMMANDS


def test_bare_listenlog_welcomes_in_a_few_lines(listenlog: Command) -> None:
    welcome = listenlog.ok()
    assert len(welcome.splitlines()) == 6
    assert max(map(len, welcome.splitlines())) <= 80
    listenlog.ok("note", "Bob", "--new", "loves golf")
    assert "Sunday 22 November" in listenlog.ok()
    assert listenlog.ok() == listenlog.ok("today")
    assert listenlog.json() == listenlog.json("today")


def test_every_help_opens_with_examples_that_name_the_command(listenlog: Command) -> None:
    whole = listenlog.ok("--help")
    for name, (group, _module) in COMMANDS.items():
        assert re.search(rf"^  {name}  ", whole, re.MULTILINE)
        assert f"{group}:" in whole
        lines = listenlog.ok(name, "--help").splitlines()
        examples = [line for line in lines[1:6] if f"listenlog {name}" in line]
        assert 2 <= len(examples) <= 4, (name, lines)
        assert max(map(len, lines)) <= 80, name
        module = import_module(f"listenlog.cli.{COMMANDS[name][1]}")
        for subcommand in getattr(module, "SUBCOMMANDS", ()):
            lines = listenlog.ok(name, subcommand, "--help").splitlines()
            named = re.compile(rf"  listenlog {name} {subcommand}( |$)")
            assert 1 <= sum(bool(named.search(line)) for line in lines[1:6]) <= 4, (name, subcommand)
            assert max(map(len, lines)) <= 80, (name, subcommand)


def test_unknown_commands_are_guessed_at(listenlog: Command) -> None:
    assert "brief" in listenlog.fails(2, "breif")


def test_the_demo_plays_and_leaves_nothing(listenlog: Command, tmp_path: Path) -> None:
    out = listenlog.ok("demo", TMPDIR=str(tmp_path))
    assert "twin daughters are 12" in out
    assert "John Reed" in out
    assert os.listdir(tmp_path) == []


def test_list_and_log(listenlog: Command) -> None:
    listenlog.ok(
        "note",
        "Bob Ellis",
        "--new",
        "--via",
        "visit",
        "loves golf #sport",
        "talk: first call",
        "felt: calm",
        "leave out: x y z",
    )
    listenlog.ok("add", "Zoë Abt", "--org", "Acme", "--tag", "vip")
    lines = listenlog.ok("list").splitlines()
    assert lines[0].split() == ["Bob", "Ellis", "today", "bob-ellis"]
    assert lines[1].split() == ["Zoë", "Abt", "Acme", "never", "zoe-abt"]
    assert listenlog.ok("log") == "2026-11-22  Bob Ellis             visit (calm)  first call; loves golf\n"
    assert "x y z" not in listenlog.ok("log", "bob", "--json")
    listenlog.ok(
        "note",
        "bob",
        "asked: training / I promise: pricing by friday",
        "--on",
        "2026-11-23",
        now="2026-11-23T09:00:00+00:00",
    )
    first = listenlog.ok("log", now="2026-11-23T09:00:00+00:00").splitlines()[0]
    assert first == "2026-11-23  Bob Ellis             asked: training; promised: pricing"
    listenlog.ok("undo", now="2026-11-23T09:00:00+00:00")
    assert [c["handle"] for c in listenlog.json("list", "--org", "acme")["contacts"]] == ["zoe-abt"]
    assert [c["handle"] for c in listenlog.json("list", "--tag", "vip")["contacts"]] == ["zoe-abt"]
    assert [c["handle"] for c in listenlog.json("list", "--tag", "#sport")["contacts"]] == ["bob-ellis"]
    assert [c["handle"] for c in listenlog.json("list", "--quiet-for", "30")["contacts"]] == ["zoe-abt"]
    assert listenlog.json("list", now="2027-01-22T00:00:00+00:00")["contacts"][0] == {
        "handle": "bob-ellis", "name": "Bob Ellis", "organization": None, "last_talk_on": "2026-11-22", "archived_on": None,
        "later_on": None,
    }  # fmt: skip


def test_search_narrows_and_marks(listenlog: Command) -> None:
    lines = "\n".join(f'{{"contact": "P{i % 9}", "date": "2026-01-02", "text": "golf {i}"}}' for i in range(2_500))
    listenlog.ok("note", "Old Friend", "--new", "golf once", "--on", "2025-01-01")
    listenlog.ok("import", "-", "--format", "jsonl", stdin=lines)
    assert [r["text"] for r in listenlog.json("search", "golf", "--who", "old friend")["results"]] == ["golf once"]
    assert len(listenlog.json("search", "golf", "--since", "2026-01-01")["results"]) == 10
    assert len(listenlog.json("search", "golf", "--limit", "25")["results"]) == 25
    listenlog.ok("note", "old friend", "leave out: the golf accident")
    assert "leave out: the golf accident" in listenlog.ok("search", "accident")
    assert listenlog.json("search", "nothing like this")["results"] == []
    assert listenlog.ok("search", "xyzzy") == ""


@pytest.mark.files
def test_doctor_names_nobody_and_closes_what_is_open(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "loves golf")
    store = tmp_path / "data" / "listenlog.db"
    store.chmod(0o644)
    done = listenlog.run("doctor")
    assert done.returncode == 6
    assert "listenlog.db was 0644: readable by others. Run: listenlog doctor --fix" in done.stdout
    said = listenlog.ok("doctor", "--fix")
    assert "listenlog.db was 0644: readable by others until now, closed" in said
    assert store.stat().st_mode & 0o777 == 0o600
    assert "permissions   ok" in listenlog.ok("doctor")
    assert "Bob" not in said
    content = bytearray(store.read_bytes())
    place = content.index(b"loves golf")
    content[place : place + 1] = b"x"
    store.write_bytes(content)
    done = listenlog.run("doctor", "--json")
    assert done.returncode == 6
    assert '"well": false' in done.stdout


@pytest.mark.files
def test_lines_fit_the_terminal(listenlog: Command) -> None:
    listenlog.ok("note", "Wilhelmina Featherstonehaugh-Montgomery", "--new", "talk: " + "a very long talk " * 20)
    listenlog.ok("add", "家族 " * 12, "--org", "An Organization With A Long Name")
    for arguments in (("list",), ("log",), ("search", "long"), ("doctor",), ()):
        for columns in (80, 40):
            lines = listenlog.ok(*arguments, COLUMNS=str(columns)).splitlines()
            assert max(map(cell_len, lines)) <= columns, (arguments, columns)
    assert "a very long talk a very" in listenlog.ok("log")
    terminal = Terminal(listenlog, "search", "nothing")
    assert terminal.ended() == 0
    assert terminal.screen == "Nothing found.\r\n"


@pytest.mark.files
def test_half_an_export_is_none(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("note", "Bob", "--new", "x" * 100_000)
    store = tmp_path / "data" / "listenlog.db"
    content = bytearray(store.read_bytes())
    content[-200_000:-100] = b"\xff" * (200_000 - 100)
    store.write_bytes(content)
    done = listenlog.run("export", "-o", str(tmp_path / "out.json"))
    assert done.returncode == 6
    assert not (tmp_path / "out.json").exists()


@pytest.mark.files
def test_where(listenlog: Command, tmp_path: Path) -> None:
    data = listenlog.json("where")
    assert data["store"] == str(tmp_path / "data" / "listenlog.db")
    assert data["config"] == str(tmp_path / "data" / "config.toml")


def test_a_full_or_closed_output_is_said(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "x")
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [LISTENLOG, "brief", "bob"], stdout=full, stderr=subprocess.PIPE, env=listenlog.environment, check=False
        )
    assert done.returncode == 1
    assert b"could not be written" in done.stderr
    assert done.stderr.count(b"\n") == 1
    closed = subprocess.run(
        f"{LISTENLOG} export >&-", shell=True, capture_output=True, env=listenlog.environment, check=False
    )
    assert (closed.returncode, closed.stdout) == (1, b"")
    assert b"could not be written" in closed.stderr
    head = subprocess.run(
        f"{LISTENLOG} export | head -c 1", shell=True, capture_output=True, env=listenlog.environment, check=False
    )
    assert (head.returncode, head.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", ["--help", "note --help", "config set -h", "export"])
def test_nothing_that_is_printed_is_lost_unsaid(arguments: str, listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("note", "Bob", "--new", "x " * 10_000)

    def run(sink: str) -> tuple[int, bytes]:
        line = f"set -o pipefail; {LISTENLOG} {arguments} {sink}"
        done = subprocess.run(["bash", "-c", line], capture_output=True, env=listenlog.environment, check=False)
        return done.returncode, done.stderr

    assert run("| true") == (0, b"")
    for sink in (">/dev/full", ">&-"):
        code, said = run(sink)
        assert code == 1
        assert said.count(b"\n") == 1
        assert b"could not be written" in said
    assert not list((tmp_path / "data").glob("crash*"))


def test_colour_follows_the_terminal_and_the_environment(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "x")
    terminal = Terminal(listenlog, "brief", "bob")
    assert terminal.ended() == 0
    assert "\x1b[" in terminal.screen
    for environment in ({"FORCE_COLOR": "1"}, {"CLICOLOR_FORCE": "1"}):
        assert "\x1b[" in listenlog.ok("brief", "bob", **environment)
    assert "\x1b[" not in listenlog.ok("brief", "bob", FORCE_COLOR="1", NO_COLOR="1")
    assert "\x1b[" in listenlog.ok("brief", "bob", NO_COLOR="", FORCE_COLOR="1")
    assert "\x1b[" not in listenlog.ok("--color", "never", "brief", "bob", FORCE_COLOR="1")


@pytest.mark.files
@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["note", "bob", "loves golf"], set()),
        (["search", "golf"], set()),
        (["list"], set()),
        (["log"], set()),
        (["brief", "bob"], {"rich"}),
        (["--help"], set()),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_daily_commands_load_nothing_heavy(arguments: list[str], allowed: set[str], listenlog: Command) -> None:
    heavy = {"sqlmodel", "sqlalchemy", "pydantic", "alembic", "rich", "rapidfuzz", "platformdirs", "tomllib", "zoneinfo", "dateutil",
             "asyncio", "socket", "ssl", "http"}  # fmt: skip
    listenlog.ok("add", "Bob Ellis")
    code = (
        "import sys, listenlog.cli.main as m\n"
        f"m.call({arguments!r})\n"
        f"sys.stderr.write(' '.join(sorted(set(sys.modules) & {heavy!r})))"
    )
    environment = {k: v for k, v in listenlog.environment.items() if k != "LISTENLOG_TZ"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert set(done.stderr.split()) <= allowed, done.stderr
    assert NOW


def test_a_command_imports_only_its_own_module(listenlog: Command) -> None:
    code = "import sys, listenlog.cli.main as m; m.call(['list']); sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=listenlog.environment, check=True
    )
    loaded = set(done.stderr.split())
    assert "listenlog.cli.list" in loaded
    assert not {f"listenlog.cli.{module}" for _, module in COMMANDS.values() if module != "list"} & loaded


def test_help_lists_the_commands_without_importing_any(listenlog: Command) -> None:
    from listenlog.cli.main import build

    code = "import sys, listenlog.cli.main as m; m.call(['--help']); sys.stderr.write(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=listenlog.environment, check=True
    )
    loaded = set(done.stderr.split())
    assert not {f"listenlog.cli.{module}" for _, module in COMMANDS.values()} & loaded
    assert "listenlog.services" not in loaded
    whole = build(list(COMMANDS))
    assert done.stdout == whole.get_help(whole.make_context("listenlog", [], resilient_parsing=True)) + "\n"
