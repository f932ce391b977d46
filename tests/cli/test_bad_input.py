"""Bad input: one line on stderr, the right exit code, nothing changed, nothing of a note in it."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from command import LISTENLOG, Command

from listenlog.store.compiled import sqlite as compiled


@pytest.fixture
def people(listenlog: Command) -> Command:
    """Return the command with Bob Ellis, Bob Tanaka, Robert Hall and Zoë Kraus added."""
    for name, organization in (
        ("Bob Ellis", "Acme"),
        ("Bob Tanaka", "Beta"),
        ("Robert Hall", "Acme"),
        ("Zoë Kraus", "Gamma"),
    ):
        listenlog.ok("add", name, "--org", organization)
    return listenlog


def test_names_that_fit_nobody_or_several(people: Command) -> None:
    said = people.fails(3, "note", "bob", "loves golf")
    assert "'bob' fits 2 contacts: bob-ellis (Bob Ellis, Acme), bob-tanaka (Bob Tanaka, Beta)." in said
    assert "golf" not in said
    assert people.ok("note", "bob@acme", "loves golf") == "Noted on Bob Ellis (Acme): 1 fact.\n"
    assert "last talk 22 Nov" in people.fails(3, "brief", "bob")
    assert people.ok("note", "tanaka", "x").startswith("Noted on Bob Tanaka")
    assert people.ok("note", "ellis BOB", "x").startswith("Noted on Bob Ellis")
    assert people.ok("note", "zoe", "x").startswith("Noted on Zoë Kraus")
    assert people.ok("note", "kra", "x").startswith("Noted on Zoë Kraus")
    assert "Did you mean robert-hall (Robert Hall, Acme)?" in people.fails(3, "brief", "bobby hall")
    assert "bob-ellis" in people.fails(3, "brief", "Bob Elis")
    assert "--new" in people.fails(3, "note", "nobody at all", "x")
    assert "organization" in people.fails(3, "note", "@acme", "x")
    assert people.fails(3, "add", "bob ellis") == (
        "listenlog: Bob Ellis is already there as bob-ellis. For another person of that name add --new.\n"
    )
    assert people.ok("add", "Bob Ellis", "--new") == "Added Bob Ellis as bob-ellis-2.\n"
    assert "fits 2" in people.fails(3, "brief", "Bob Ellis")
    people.ok("add", "Bob")
    assert people.ok("note", "bob@beta", "x").startswith("Noted on Bob Tanaka")
    people.ok("add", "...")
    assert people.ok("note", "...", "x").startswith("Noted on ...: 1 fact")
    assert "Acme" in people.ok("brief", "bob-ellis")
    assert "Acme" not in people.ok("brief", "bob-ellis-2")


def test_found_by_address_and_number(people: Command) -> None:
    people.ok("note", "zoe", "email: Zoe@Gamma.example / mobile: +1 702 555 0134")
    for who in ("zoe@gamma.example", "702-555-0134", "+17025550134", "(702) 555 0134"):
        assert people.json("brief", who)["contact"]["handle"] == "zoe-kraus"


@pytest.fixture(scope="module")
def zoe(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return the command with Zoë Kraus added: one store for all that must not change it."""
    listenlog = Command(tmp_path_factory.mktemp("zoe"))
    listenlog.ok("add", "Zoë Kraus")
    return listenlog


@pytest.mark.parametrize(
    ("code", "arguments", "stdin"),
    [
        (2, ("note", "zoe", ""), None),
        (2, ("note", "zoe", " ; / ; "), None),
        (2, ("note", "zoe"), ""),
        (2, ("note", "zoe", "-"), b"\xff\xfe not UTF-8"),
        (2, ("note", "", "x"), None),
        (2, ("note", "zoe", "x", "--on", "someday"), None),
        (2, ("note", "zoe", "x", "--on", "2027-01-01"), None),
        (2, ("note", "zoe", "x", "--via", "fax"), None),
        (2, ("note", "zoe", "x", "--in", "--out"), None),
        (2, ("note", "zoe", "--asked", " "), None),
        (2, ("note", "zoe", "--complaint"), None),
        (2, ("note", "zoe", "--prefers", "pigeon"), None),
        (2, ("note", "zoe", "talk: x", "--tag", "t"), None),
        (2, ("note", "zoe", b"caf\xe9"), None),
        (2, ("add", b"caf\xe9"), None),
        (2, ("add", "  "), None),
        (2, ("add", "A", "--zone", "Mars/Crater"), None),
        (2, ("add", "A", "--birthday", "30 feb"), None),
        (2, ("add", "A", "--email", "not an address"), None),
        (2, ("add", "A", "--nickname", ""), None),
        (2, ("add", "A", "--org", " "), None),
        (2, ("note", "zoe", "x", "--on", ""), None),
        (2, ("note", "zoe", "x", "--on", "2026-11-22 23:59"), None),
        (2, ("list", "--quiet-for", "99999999999"), None),
        (1, ("import", "-"), "[" * 100_000),
        (2, ("search", "!!!"), None),
        (2, ("search", "x", "--since", "whenever"), None),
        (2, ("list", "--quiet-for", "many"), None),
        (2, ("export", "--format", "xml"), None),
        (2, ("import", "-", "--format", "xml"), "{}"),
        (2, ("forget", "zoe"), None),
        (2, ("history", "--limit", "0"), None),
        (2, ("undo", "note"), None),
        (2, ("fact",), None),
        (2, ("fact", "keep", "zoe"), None),
        (3, ("fact", "list", "nobody"), None),
        (2, ("fact", "correct", "zoe", "x"), None),
        (3, ("fact", "correct", "zoe", "secret", "y"), None),
        (3, ("fact", "drop", "zoe", "x"), None),
        (2, ("fact", "drop", "zoe", b"caf\xe9"), None),
        (2, ("done",), None),
        (3, ("done", "7"), None),
        (3, ("done", "0", "7"), None),
        (3, ("done", "07025550199"), None),
        (3, ("done", "zoe"), None),
        (3, ("done", "zoe", "x"), None),
        (3, ("done", "nobody", "x"), None),
        (2, ("promise",), None),
        (2, ("promise", "add", "zoe"), None),
        (2, ("promise", "add", "zoe", " "), None),
        (3, ("promise", "add", "nobody", "x"), None),
        (3, ("promise", "keep", "zoe"), None),
        (2, ("promise", "keep", "1", "2"), None),
        (3, ("promise", "keep", "1"), None),
        (3, ("need", "reopen", "1"), None),
        (3, ("promise", "keep", "zoe", "x"), None),
        (3, ("promise", "drop", "zoe", "x"), None),
        (3, ("promise", "list", "nobody"), None),
        (2, ("need", "restate", "zoe", "x", "--agreed", "--corrected", "y"), None),
        (2, ("need", "restate", "zoe", "x", "--corrected", " "), None),
        (3, ("need", "restate", "zoe", "x"), None),
        (3, ("need", "solve", "zoe"), None),
        (2, ("need", "solve", "zoe", "x", "--how", ""), None),
        (2, ("need", "solve", "zoe", "x", "--felt", " "), None),
        (3, ("need", "solve", "zoe", "x", "--felt", "calm"), None),
        (3, ("need", "reopen", "zoe", "x"), None),
        (3, ("need", "drop", "zoe", "x"), None),
        (2, ("question", "add", "zoe"), None),
        (2, ("question", "add", "zoe", " "), None),
        (2, ("question", "add", "zoe", "how?", "--on", "2026-11-21"), None),
        (2, ("question", "add", "zoe", "how?", "--on", "whenever"), None),
        (3, ("question", "done", "zoe", "what happened"), None),
        (2, ("later", "zoe"), None),
        (2, ("later", "zoe", "whenever"), None),
        (2, ("later", "zoe", "2026-11-21"), None),
        (3, ("archive", "nobody"), None),
        (2, ("relate", "zoe", "spouse"), None),
        (2, ("relate", "zoe", "spouse", "zoe"), None),
        (2, ("relate", "zoe", " ", "Ann"), None),
        (2, ("relate", "zoe", "spouse", " "), None),
        (3, ("relate", "zoe", "spouse", "Ann", "--drop"), None),
        (3, ("relate", "nobody", "spouse", "zoe"), None),
        (2, ("merge", "zoe"), None),
        (2, ("merge", "zoe", "zoe", "--yes"), None),
        (3, ("merge", "zoe", "nobody", "--yes"), None),
        (2, ("brief",), None),
        (2, ("breif", "zoe"), None),
        (2, ("--nosuch",), None),
        (2, ("--color", "mauve", "list"), None),
        (2, ("--book", "../x", "list"), None),
        (1, ("import", "-"), ""),
        (1, ("import", "-"), '{"schema": 99}'),
        (1, ("import", "-"), '{"no": "export"}\n{'),
        (1, ("import", "-"), '{"schema": 1, "contacts": [{"uid": "x"}]}'),
        (1, ("import", "-", "--format", "jsonl"), '{"contact": "Zoe", "date": "2026-13-01", "text": "secret words"}'),
        (1, ("import", "nosuch.json"), None),
    ],
    ids=str,
)
def test_one_line_and_nothing_changed(
    code: int, arguments: tuple[str | bytes, ...], stdin: str | bytes | None, zoe: Command
) -> None:
    before = zoe.content()
    said = zoe.fails(code, *arguments, stdin=stdin)
    assert "secret" not in said
    assert zoe.content() == before


def test_a_note_of_ten_megabytes_is_kept_whole(listenlog: Command) -> None:
    listenlog.ok("add", "Bob")
    text = "x" * 10_000_000
    assert listenlog.ok("note", "bob", stdin=text) == "Noted on Bob: 1 fact.\n"
    assert json.loads(listenlog.ok("export"))["facts"][0]["text"] == text
    assert len(listenlog.ok("brief", "bob")) < 2_000
    assert "longer than 16 MB" in listenlog.fails(2, "note", "bob", stdin="y" * 17_000_000)


HOSTILE = "[/bold] [link=http://x]\x1b]0,owned\x07\x1b[31mred\x9b2J \u202eevil\u202c :smile: a\u200bb"


@pytest.mark.parametrize("color", ["always", "never"])
def test_hostile_text_is_kept_and_never_controls_the_terminal(color: str, listenlog: Command) -> None:
    listenlog.ok("add", f"Bob {HOSTILE}", "--org", HOSTILE)
    listenlog.ok("note", "bob", "-", stdin=f"talk: {HOSTILE}\nfelt: {HOSTILE}\n{HOSTILE}\nasked: {HOSTILE}\nI promise: {HOSTILE}\n"
                 f"leave out: {HOSTILE}\nask next: {HOSTILE}\nprefers: email \"{HOSTILE}\"\ntopic: {HOSTILE}\n")  # fmt: skip
    data = json.loads(listenlog.ok("export"))
    assert data["contacts"][0]["name"] == f"Bob {HOSTILE}"
    assert HOSTILE in [fact["text"] for fact in data["facts"]]
    for arguments in (("brief", "bob"), ("brief", "bob", "--all"), ("list",), ("log",), ("search", "evil"), ("search", "evil", "--json"),
                      ("brief", "bob", "--json"), ("undo",), ()):  # fmt: skip
        out = listenlog.ok("--color", color, *arguments, COLUMNS="80")
        plain = re.sub(r"\x1b\[[0-9;]*m", "", out) if color == "always" else out
        assert not set(plain) & set("\x1b\x07\x9b\u202e\u202c\u200b"), arguments
        if arguments[:1] == ("brief",) and "--json" not in arguments:
            assert "[/bold]" in plain
            assert ":smile:" in plain
    said = listenlog.fails(3, "brief", "\x1b[31mnobody\u202e")
    assert not set(said) & set("\x1b\u202e")


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "dumb"}, {"COLUMNS": "20"}, {"COLUMNS": "1"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}, {"TERM": ""},
     {"PYTHONIOENCODING": "ascii"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}, {"LISTENLOG_TZ": "Asia/Kathmandu"}],
    ids=str,
)  # fmt: skip
def test_any_terminal_will_do(environment: dict[str, str], listenlog: Command) -> None:
    listenlog.ok("add", "Zoë Krauß", **environment)
    listenlog.ok(
        "note",
        "zoë",
        "liebt Käse — 家族",
        "asked: training for the whole team",
        "I promise: pricing by friday",
        **environment,
    )
    card = listenlog.ok("brief", "zoe", **environment)
    assert "\x1b" not in card
    assert "Käse" in card
    if environment.get("COLUMNS") == "20":
        assert max(map(len, card.splitlines())) <= 20
    assert json.loads(listenlog.ok("export"))["facts"][0]["text"] == "liebt Käse — 家族"


@pytest.mark.files
def test_no_home(listenlog: Command, tmp_path: Path) -> None:
    assert "LISTENLOG_HOME" in listenlog.fails(1, "add", "Bob", HOME="relative", LISTENLOG_HOME=None)
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    said = listenlog.fails(6, "add", "Bob", LISTENLOG_HOME=str(blocked / "below"))
    assert "Set LISTENLOG_HOME to a folder you can write" in said
    assert "remembers" in listenlog.ok(LISTENLOG_HOME=str(blocked / "below"))  # reading needs no store


@pytest.mark.files
def test_a_read_only_home(listenlog: Command, tmp_path: Path) -> None:
    """A file system that nobody can write to, not even root."""
    listenlog.ok("add", "Bob")
    folder = tmp_path / "data"
    (folder / "listenlog.db").chmod(0o400)
    folder.chmod(0o500)
    immutable = (
        subprocess.run(["chattr", "+i", folder / "listenlog.db"], capture_output=True, check=False).returncode == 0
    )
    try:
        if os.getuid() != 0 or immutable:
            assert "can't be written" in listenlog.fails(1, "note", "bob", "x")
        assert "Bob" in listenlog.ok("brief", "bob")
    finally:
        if immutable:
            subprocess.run(["chattr", "-i", folder / "listenlog.db"], check=True)
        folder.chmod(0o700)


@pytest.mark.files
def test_files_that_are_no_store(listenlog: Command, tmp_path: Path) -> None:
    store = tmp_path / "data" / "listenlog.db"
    store.parent.mkdir(mode=0o700)
    for content in (b"", b"a letter to Bob", b"SQLite format 3\0" + b"\xff" * 5000):
        store.write_bytes(content)
        for arguments in (("brief", "bob"), ("note", "bob", "x"), ("export",), ()):
            listenlog.fails(6, *arguments)
        assert store.read_bytes() == content
    store.unlink()
    listenlog.ok("add", "Bob")
    connection = sqlite3.connect(store)
    connection.execute(f"PRAGMA user_version = {compiled.VERSION + 1}")
    connection.commit()
    assert "newer listenlog" in listenlog.fails(6, "brief", "bob")


def test_settings_that_are_no_settings(listenlog: Command, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "config.toml").write_text("color = = always")
    assert "config.toml" in listenlog.fails(2, "list")
    (folder / "config.toml").write_text('timezone = "Mars/Crater"')
    listenlog.fails(2, "list", LISTENLOG_TZ=None)
    (folder / "config.toml").write_text('color = "always"\njson = true\n')
    assert json.loads(listenlog.ok("list"))["contacts"] == []
    assert "\x1b" in listenlog.ok("where", LISTENLOG_JSON="no")
    assert "\x1b" not in listenlog.ok("where", LISTENLOG_JSON="no", LISTENLOG_COLOR="never")
    for moment in ("noon", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-11-22T10:00"):
        listenlog.fails(2, "list", LISTENLOG_NOW=moment)
    listenlog.fails(2, "list", LISTENLOG_DATABASE_URL="mysql://x")


def test_an_unexpected_fault_is_one_line_and_a_file_without_notes(listenlog: Command, tmp_path: Path) -> None:
    code = (
        "import sys; sys.argv = ['listenlog', 'note', 'bob', 'her secret']\n"
        "import listenlog.services.note as s\n"
        "def broken(*a, **k): raise ValueError('her secret')\n"
        "s.log_interaction = broken\n"
        "import listenlog.cli.main as m; m.run()"
    )
    listenlog.ok("add", "Bob")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=listenlog.environment, check=False
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "ValueError" in done.stderr
    (crash,) = (tmp_path / "data").glob("crash-*.txt")
    assert crash.stat().st_mode & 0o777 == 0o600
    assert "broken" in crash.read_text()
    assert "secret" not in crash.read_text() + done.stderr


def test_text_that_starts_with_a_dash(listenlog: Command) -> None:
    listenlog.ok("add", "Bob")
    assert listenlog.ok("note", "bob", "- loves golf", "--promise=pricing by friday") == (
        "Noted on Bob: 1 fact, 1 promise due Fri 27 Nov.\n"
    )
    assert [f["text"] for f in listenlog.json("brief", "bob")["facts"]] == ["loves golf"]
    listenlog.fails(2, "note", "bob", "x", "--promis", "pricing")
    listenlog.ok("add", "- Dash Name", "--org", "- Weird Org", "--met", "-x=1 apples")
    data = listenlog.json("brief", "dash name")["contact"]
    assert (data["name"], data["organization"], data["met"]) == ("- Dash Name", "- Weird Org", "-x=1 apples")
    assert listenlog.ok("note", "--", "bob", "--json").startswith("Noted on Bob: 1 fact")


def test_global_flags_go_anywhere(listenlog: Command) -> None:
    assert listenlog.ok("add", "Bob", "--quiet") == ""
    assert json.loads(listenlog.ok("--json", "note", "bob", "x"))["contacts"] == ["bob"]
    assert json.loads(listenlog.ok("brief", "--json", "bob")) == json.loads(listenlog.ok("brief", "bob", "--json"))
    assert listenlog.ok("note", "bob", "y", "--quiet") == ""
    listenlog.ok("--book", "work", "add", "Ann")
    assert [c["name"] for c in listenlog.json("list", "--book=work")["contacts"]] == ["Ann"]
    assert [c["name"] for c in listenlog.json("list")["contacts"]] == ["Bob"]
    assert listenlog.ok("--version").startswith("listenlog ")


@pytest.mark.files
def test_nothing_is_made_by_reading(listenlog: Command, tmp_path: Path) -> None:
    for arguments in (
        (),
        ("list",),
        ("log",),
        ("where",),
        ("search", "x"),
        ("export",),
        ("undo",),
        ("redo",),
        ("history",),
        ("--help",),
        ("doctor",),
    ):
        listenlog.ok(*arguments)
    listenlog.fails(3, "brief", "bob")
    assert os.listdir(tmp_path) == []
    listenlog.fails(3, "note", "bob", "x")  # its words are kept, beside where a store would be
    assert os.listdir(tmp_path / "data") == ["drafts"]
    assert LISTENLOG


def test_whoever_is_not_there_can_be_added(listenlog: Command) -> None:
    said = listenlog.fails(3, "brief", "Zed Young")
    assert said == "listenlog: No contact fits 'Zed Young'. To add them: listenlog add \"Zed Young\"\n"
    assert listenlog.fails(3, "reach", "zed").endswith("To add them: listenlog add zed\n")
    for address in ("zed@example.com", "+1 702 555 0134", "zed@acme"):
        assert listenlog.fails(3, "reach", address).endswith("To add them: listenlog add NAME\n")
    listenlog.ok("add", "Zed Young", "--org", "Acme")
    said = listenlog.fails(3, "brief", "Zet Young")
    assert said.endswith('Did you mean zed-young (Zed Young, Acme)? To add them: listenlog add "Zet Young"\n')
    assert listenlog.fails(3, "brief", "acme").endswith("There is an organization: @Acme.\n")
    said = listenlog.fails(3, "note", "Ann Ray", "golf")
    assert "listenlog add" not in said
    assert said.endswith('listenlog note "Ann Ray" --new --resume\n')


def test_a_note_on_an_account_is_taken_up_by_a_person_of_it(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme")
    said = listenlog.fails(3, "note", "@acme", "loves golf")
    assert said.endswith("What you said is kept: listenlog note WHO --resume, a person for WHO\n")
    assert listenlog.ok("note", "bob", "--resume").endswith(": 1 fact.\n")
