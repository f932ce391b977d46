"""What listenlog answers to a shell at TAB, and how its scripts get where shells look for them."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

import pytest
import typer
from command import LISTENLOG, Command

from listenlog.cli import compiler, main, offers
from listenlog.cli.completion import SHELLS
from listenlog.cli.options import Who
from listenlog.domain.preference import CHANNELS
from listenlog.services.completion import MOST


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return the command with some people; tests with it only read."""
    listenlog = Command(tmp_path_factory.mktemp("people"))
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--nickname", "Rob", "--tag", "vip")
    listenlog.ok("add", "Dana Ellroy", "--org", "Beta Corp")
    listenlog.ok("add", "Siobhán Ní Bhriain")
    listenlog.ok("add", "Зоя Ли")
    listenlog.ok("note", "bob", "golf +sport +golf / chess +golf")
    listenlog.ok("--book", "work", "add", "Zed Zeller")
    return listenlog


def asked(listenlog: Command, line: str, **environment: str) -> list[tuple[str, str]]:
    """Return what is offered for a line that ends at the cursor: (word, meaning)."""
    done = listenlog.run("__complete", *line.split(" "), **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return [(word, means) for word, _, means in (answer.partition("\t") for answer in done.stdout.splitlines())]


def words(listenlog: Command, line: str, **environment: str) -> list[str]:
    return [word for word, _means in asked(listenlog, line, **environment)]


def test_commands_come_with_what_they_do(people: Command) -> None:
    assert sorted(words(people, "")) == sorted(main.COMMANDS)
    assert asked(people, "bri") == [
        ("brief", "Show one calm card: how to reach them, what is open, what they told you.")
    ]
    assert asked(people, "--json --book work unde") == []
    assert words(people, "--book work und") == ["undo"]
    assert words(people, "nothing-like-it b") == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("brief bo", [("bob-ellis", "Bob Ellis")]),
        ("brief Bo", [("bob-ellis", "Bob Ellis")]),
        ("brief b", [("bob-ellis", "Bob Ellis"), ("siobhan-ni-bhriain", "Siobhán Ní Bhriain"), ("", "list")]),
        ("brief elli", [("bob-ellis", "Bob Ellis")]),
        ("brief rob", [("bob-ellis", "Bob Ellis")]),
        ("brief ell", [("bob-ellis", "Bob Ellis"), ("dana-ellroy", "Dana Ellroy"), ("", "list")]),
        ("brief siobhá", [("siobhan-ni-bhriain", "Siobhán Ní Bhriain")]),
        ("brief зо", [("зоя-ли", "Зоя Ли")]),
        ("brief --all --color never bob-", [("bob-ellis", "Bob Ellis")]),
        ("brief -- bo", [("bob-ellis", "Bob Ellis")]),
        ("brief bob@", [("bob@acme", "Acme")]),
        ("brief ell@be", [("ell@beta-corp", "Beta Corp")]),
        ("brief @", [("@acme", "Acme"), ("@beta-corp", "Beta Corp")]),
        ("brief @Be", [("@beta-corp", "Beta Corp")]),
        ("note @a", []),
        (
            "list --org ",
            [
                ("acme", "Acme"),
                ("beta-corp", "Beta Corp"),
            ],
        ),
        ("list --org=b", [("--org=beta-corp", "Beta Corp")]),
        ("add Zoe --org A", [("acme", "Acme")]),
        ("brief bob d", []),
        ("note bob d", []),
        ("note bob --with d", [("dana-ellroy", "Dana Ellroy")]),
        ("note bob --with=d", [("--with=dana-ellroy", "Dana Ellroy")]),
        ("note bob -- --with d", []),
        ("search --who d", [("dana-ellroy", "Dana Ellroy")]),
        ("search d", []),
        ("log d", [("dana-ellroy", "Dana Ellroy")]),
        ("brief nobody", []),
        ("add b", []),
    ],
)
def test_contacts_are_found_by_handle_and_by_every_word_of_their_names(
    line: str, expected: list[tuple[str, str]], people: Command
) -> None:
    assert asked(people, line) == expected


def test_everyone_is_offered_where_nothing_is_typed(people: Command) -> None:
    assert words(people, "brief ") == ["bob-ellis", "dana-ellroy", "siobhan-ni-bhriain", "зоя-ли"]


def test_channels_tags_and_choices(people: Command) -> None:
    for option in ("--via", "--prefers", "--avoids"):
        assert words(people, f"note bob {option} ") == list(CHANNELS)
    assert words(people, "note bob --via em") == ["email"]
    assert words(people, "note bob --via=em") == ["--via=email"]
    assert words(people, "note bob --tag ") == ["golf", "sport", "vip"]
    assert words(people, "list --tag s") == ["sport"]
    assert words(people, "--color ") == ["auto", "always", "never"]
    assert words(people, "completion ") == list(SHELLS)
    assert asked(people, "export -o ") == asked(people, "import ./") == [("", "files")]
    assert words(people, "note bob --felt ") == []
    assert words(people, "config get da") == words(people, "config set da") == ["date_order", "database_url"]
    assert words(people, "config set color ") == ["auto", "always", "never"]
    assert words(people, "config set --unset ascii t") == ["true"]
    assert words(people, "config set pager ") == words(people, "config set nothing ") == []
    assert words(people, "config get color ") == []


def test_options_are_those_of_the_command_that_are_not_given_yet(people: Command) -> None:
    offered = words(people, "note bob --via email --tag x --")
    assert "--via" not in offered
    assert {"--tag", "--with", "--book", "--help"} <= set(offered)
    assert asked(people, "note bob --via=email --vi") == []
    assert asked(people, "list --q") == [
        ("--quiet-for", "Only without a talk for so long."), ("--quiet", "Don't say what was done."),
    ]  # fmt: skip
    assert words(people, "--ver") == ["--version"]
    assert words(people, "brief --ver") == []
    assert "-o" not in words(people, "export -")
    assert "--output" in words(people, "export -")


@pytest.mark.files
def test_the_book_on_the_line_is_the_one_that_is_asked(people: Command) -> None:
    for line in ("--book work brief z", "--book=work brief z", "brief --book work z"):
        assert words(people, line) == ["zed-zeller"]
    assert words(people, "brief z", LISTENLOG_BOOK="work") == ["zed-zeller"]
    assert words(people, "--book ") == ["work"]
    assert words(people, "brief --book=w") == ["--book=work"]
    assert words(people, "--book ../x brief z") == []


def test_more_than_enough_is_cut(listenlog: Command) -> None:
    lines = "\n".join(f'{{"contact": "Person {i:03}", "date": "2026-01-02", "text": "x"}}' for i in range(MOST + 50))
    listenlog.ok("import", "-", "--format", "jsonl", stdin=lines)
    for line in ("brief ", "brief p"):
        assert words(listenlog, line) == [f"person-{i:03}" for i in range(MOST)]
    assert words(listenlog, "brief 249") == ["person-249"]


def test_what_is_shown_controls_no_terminal(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Eve \x1b[31mRed\nAdams", "--tag", "a\x1b[2J", "--tag", "ab")
    assert asked(listenlog, "brief e") == [("eve-31mred-adams", "Eve ␛[31mRed Adams")]
    assert words(listenlog, "note eve --tag a") == ["ab"]


@pytest.mark.files
@pytest.mark.parametrize("line", ["brief b", "note bob --tag ", "brief bob@", "--book ", "prompt"])
def test_silence_where_anything_is_wrong(line: str, listenlog: Command, tmp_path: Path) -> None:
    arguments = ["prompt"] if line == "prompt" else ["__complete", *line.split(" ")]

    def is_silent(**environment: str | None) -> bool:
        done = listenlog.run(*arguments, **environment)
        return (done.returncode, done.stdout, done.stderr) == (0, "", "")

    assert is_silent()
    assert not (tmp_path / "data").exists()
    listenlog.ok("note", "Bob Ellis", "--new", "x +golf", "I promise: pricing by 2026-11-01", "--on", "2026-10-01")
    store = tmp_path / "data" / "listenlog.db"
    kept = store.read_bytes()
    connection = sqlite3.connect(store, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    assert is_silent()
    connection.execute("ROLLBACK")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert is_silent()
    for content in (b"", b"no database at all" * 99, kept[:5000]):
        store.write_bytes(content)
        assert is_silent()
        assert store.read_bytes() == content
    store.write_bytes(kept)
    assert is_silent(LISTENLOG_TZ="Nowhere/At_All") or line == "--book "
    assert is_silent(LISTENLOG_DATABASE_URL="postgresql://x")
    assert is_silent(HOME="", LISTENLOG_HOME=None)
    (tmp_path / "data" / "config.toml").write_text("book = ")
    assert is_silent()
    assert sorted(os.listdir(tmp_path / "data")) == ["config.toml", "listenlog.db"]


def test_nothing_is_asked_of_the_store_for_what_the_table_knows(listenlog: Command, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "config.toml").write_text("book = ")
    assert words(listenlog, "bri") == ["brief"]
    assert words(listenlog, "note bob --via em") == ["email"]


def test_an_answer_nobody_takes_is_no_error(people: Command) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [LISTENLOG, "__complete", ""], stdout=full, stderr=subprocess.PIPE, env=people.environment, check=False
        )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.files
@pytest.mark.parametrize(
    "arguments", [["prompt"], ["__complete", "brief", "b"], ["__complete", "note", "b", "--via", ""]]
)
def test_what_shells_ask_loads_next_to_nothing(arguments: list[str], people: Command, tmp_path: Path) -> None:
    (home := tmp_path / "data").mkdir()
    (home / "listenlog.db").write_bytes((people.home / "data" / "listenlog.db").read_bytes())
    (home / "config.toml").write_text('color = "auto"\n')
    done = subprocess.run(
        [sys.executable, "-X", "importtime", LISTENLOG, *arguments], capture_output=True, text=True, check=True,
        env={k: v for k, v in people.environment.items() if k != "LISTENLOG_TZ"} | {"LISTENLOG_HOME": str(home)},
    )  # fmt: skip
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "listenlog.cli.light" in loaded
    assert "listenlog.store.journal" in loaded or "--via" in arguments
    heavy = {
        "typer",
        "rich",
        "listenlog.cli.main",
        "typing",
        "re",
        "tomllib",
        "zoneinfo",
        "json",
        "subprocess",
        "shutil",
    }
    assert not heavy & loaded


# The table


@pytest.fixture
def grouped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a command with subcommands into the tree, and the table made of it where TAB looks."""

    def correct(
        ctx: typer.Context,
        who: Who,
        others: Annotated[list[str], typer.Argument(metavar="WHO...")],
        stance: Annotated[str, typer.Option("--stance", "-s", metavar="prefers|avoids", help="Which.")] = "",
    ) -> None:
        """Correct something."""

    module: Any = ModuleType("listenlog.cli.grouped")
    module.__doc__ = "`listenlog grouped`: things in groups."
    module.EXAMPLES = ()
    module.SUBCOMMANDS = {"correct": (correct, ()), "drop": (correct, ())}
    monkeypatch.setitem(sys.modules, "listenlog.cli.grouped", module)
    monkeypatch.setitem(main.COMMANDS, "grouped", ("Keep", "grouped"))
    made: dict[str, Any] = {}
    exec(compiler.module_text(), made)
    monkeypatch.setattr(offers, "TREE", made["TREE"])


@pytest.mark.usefixtures("grouped")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("group", ["grouped"]),
        ("grouped ", ["correct", "drop"]),
        ("grouped --json c", ["correct"]),
        ("grouped other c", []),
        ("grouped correct ", ["who:"]),
        ("grouped correct correct d", ["who:d"]),
        ("grouped correct a b c d", ["who:d"]),
        ("grouped correct --stance ", ["prefers", "avoids"]),
        ("grouped correct -s a", ["avoids"]),
        ("grouped correct -s avoids x", ["who:x"]),
        ("grouped correct --st", ["--stance"]),
        ("grouped drop --book w", ["book:w"]),
    ],
)
def test_subcommands_and_what_follows_them(line: str, expected: list[str]) -> None:
    found = offers.offers(line.split(" "), lambda kind, begun: [(f"{kind}:{begun}", "")])
    assert [word for word, _means in found] == expected


# Installing


def test_a_script_is_printed_for_each_shell(listenlog: Command) -> None:
    for shell in SHELLS:
        script = listenlog.ok("completion", shell)
        assert f"{shell} completion for listenlog" in script
        assert script == listenlog.ok("completion", SHELL=f"/usr/bin/{shell}")
        assert listenlog.json("completion", shell) == {"schema": 1, "shell": shell, "script": script}


def test_an_unknown_shell_is_said(listenlog: Command) -> None:
    assert "not for 'tcsh'" in listenlog.fails(2, "completion", SHELL="/bin/tcsh")
    assert "$SHELL names none" in listenlog.fails(2, "completion", SHELL=None)
    assert "not for 'csh'" in listenlog.fails(2, "completion", "csh", "--install")


@pytest.mark.parametrize(
    ("shell", "place", "environment"),
    [
        ("bash", ".local/share/bash-completion/completions/listenlog", {}),
        ("bash", "own/completions/listenlog", {"BASH_COMPLETION_USER_DIR": "own"}),
        ("bash", "share/bash-completion/completions/listenlog", {"XDG_DATA_HOME": "share"}),
        ("zsh", ".zfunc/_listenlog", {}),
        ("zsh", "dots/.zfunc/_listenlog", {"ZDOTDIR": "dots"}),
        ("fish", ".config/fish/completions/listenlog.fish", {}),
        ("fish", "own/fish/completions/listenlog.fish", {"XDG_CONFIG_HOME": "own"}),
    ],
)
def test_installing_says_where_and_how_to_take_it_out(
    shell: str, place: str, environment: dict[str, str], listenlog: Command, tmp_path: Path
) -> None:
    inside = {name: str(tmp_path / value) for name, value in environment.items()}
    path = tmp_path / place
    for _again in range(2):
        lines = listenlog.ok("completion", shell, "--install", **inside).splitlines()
        assert lines[0] == f"Put completion for {shell} into {path}."
        assert lines[-2:] == ["To take it out:", f"  rm {path}"]
        assert path.read_text() == listenlog.ok("completion", shell)
    assert listenlog.ok("completion", shell, "--install", "--quiet", **inside) == ""
    done = listenlog.run("completion", shell, "--install", "--json", **inside)
    assert f'"path": "{path}"' in done.stdout
    subprocess.run(lines[-1], shell=True, check=True)
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_said(listenlog: Command, tmp_path: Path) -> None:
    (tmp_path / ".zfunc").write_text("in the way")
    assert "can't be written (file exists)" in listenlog.fails(1, "completion", "zsh", "--install")
