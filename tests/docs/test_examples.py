"""Every example is run: those of help and the man page, the blocks of README and docs, and commands in their sentences.

A block is run whole, as a person would paste it, in a home where the story of README has happened. What needs a
terminal, a server or an installation names the test that does it instead.
"""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import generate
import pexpect
import pytest
from command import LISTENLOG, Command
from programs import CRONTAB, SYSTEMCTL, Programs

from listenlog.cli.main import COMMANDS

pytestmark = pytest.mark.files

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name != "commands.md")]
BLOCK = re.compile(
    r"^(?P<mark><!-- screen: [\w-]+ -->\n)?```(?P<kind>[^\n]*)\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL
)
STORY = (
    *generate.ACME,
    generate.CALL,
    generate.MAIL,
    generate.COMPLAINT,
    *generate.AGENDA,
    generate.step("note", "bob", "they promise: a user list by 1 dec", at="2026-11-19T15:00:00+00:00"),
    generate.step("add", "Robert Ellis", "--org", "Acme"),
    generate.step("note", "bob", "evening: he reads Borges", "--via", "mobile", "--on", "2026-11-22 13:00"),
)

# What has to have happened before an example, where the story isn't enough.
BEFORE = {
    "listenlog done 2": "listenlog today",
    "listenlog done 2 3": "listenlog today",
    "listenlog archive bob --lift": "listenlog archive bob",
    "listenlog relate bob assistant john --drop": "listenlog relate bob assistant john",
    "listenlog need reopen bob called": "listenlog need solve bob called",
    "listenlog redo": "listenlog undo",
    "listenlog edit bob - < bob.md": "listenlog edit bob --print | sed 's/black/white/' > bob.md",
    "listenlog quiz --undo": "printf 'golf\\n\\n\\n' | listenlog quiz",
    "listenlog restore": "listenlog backup",
    "listenlog restore 3": "for i in 1 2 3; do export LISTENLOG_NOW=2026-11-22T15:0$i:00+00:00; "
                           "listenlog note bob run $i; listenlog backup; done",
    "listenlog restore stick/copy.db": "listenlog backup --to stick/copy.db",
    "listenlog restore copy.db": "listenlog backup --to copy.db",
    "listenlog decrypt": "listenlog encrypt --keyring",
    "listenlog decrypt --yes": "listenlog encrypt --keyring",
    "listenlog rekey": "listenlog encrypt --keyring",
    "listenlog rekey --passphrase": "listenlog encrypt --keyring",
    "listenlog rekey --keyring": "listenlog encrypt --key-file k",
    "listenlog note bob --resume": "listenlog note nobody-of-that-name golf || true",
    "listenlog config get book --json": "listenlog config set book work",
    "listenlog config set color --unset": "listenlog config set color never",
    "listenlog schedule remove": "listenlog schedule install",
    "listenlog note mara": "listenlog add 'Mara Quinn'",
    "listenlog export --format vcard -o contacts.vcf": "rm contacts.vcf",
    "listenlog add \"Bob Ellis\" --org Acme --email bob@acme.example": "listenlog forget bob-ellis --yes",
    "listenlog add \"John Reed\" --birthday \"14 may\" --zone America/Denver": "listenlog forget john --yes",
}  # fmt: skip
# What an example ends with where that isn't 0, and why.
ENDS = {
    "listenlog reach bob --by phone": 4,  # he asked not to be phoned
    "listenlog today --check --quiet": 5,  # something waits
    "listenlog reach mara --by phone": 4,
}
# What asks on a terminal, and what is typed there.
ASKS = {
    "listenlog note bob": "\rgolf\r",
    "listenlog note mara": "\rgolf\r",
    "listenlog note bob --recap": "\rgolf\r",
    "listenlog edit bob": "",  # the editor that is set leaves the text as it is
    "listenlog edit WHO": "",
    "listenlog forget bob": "y\r",
    "listenlog forget bob --note mexico": "y\r",
    "listenlog merge robert-ellis bob": "y\r",
    "listenlog merge robert-ellis bob-ellis": "y\r",
    "listenlog merge robert bob": "y\r",
    "listenlog restore": "y\r",
    "listenlog restore 3": "y\r",
    "listenlog restore /media/stick/copy.db": "y\r",
    "listenlog restore copy.db": "y\r",
    "listenlog decrypt": "y\r",
    "listenlog encrypt --passphrase": "correct horse battery\rcorrect horse battery\r",
    "listenlog rekey --passphrase": "correct horse battery\rcorrect horse battery\r",
}
# What can't be run here, and the test that runs it.
ELSEWHERE = {
    "listenlog move postgresql://ann@db.example/listenlog": "store/test_postgresql.py::test_moving_there_and_back_changes_nothing",
    "listenlog move copy.db": "store/test_postgresql.py::test_moving_there_and_back_changes_nothing",
    "make demo": "cli/test_lives.py::",
    "make test": "docs/test_examples.py::test_the_makefile_has_what_the_readme_says",
    "pipx install .": "packaging.sh::pipx install",
    "pipx install '.[encrypt]'": "packaging.sh::[encrypt,postgres]",
    "pipx uninstall listenlog": "packaging.sh::pipx uninstall",
    "pip install 'listenlog[postgres]'": "packaging.sh::[encrypt,postgres]",
    "createdb listenlog": "server.py::CREATE DATABASE",
    "listenlog config set database_url 'postgresql://ann@db.example/listenlog?sslmode=verify-full&sslrootcert=system'":
        "store/test_postgresql.py::test_a_password_is_shown_nowhere",
    "journalctl --user -u listenlog-morning.service": "cli/test_schedule.py::test_systemd",
}  # fmt: skip
MEANT = {
    "WHO": "bob", "[TEXT]...": "golf", "PATH": "contacts.vcf", "FILE": "contacts.vcf", "WHEN": "friday",
}  # fmt: skip
# Words of a sentence that are no command line by themselves: they want arguments, or a store on a server.
NAMED_ONLY = ("listenlog --json", "listenlog edit", "listenlog forget", "listenlog prefer", "listenlog reach",
              "listenlog search", "listenlog edit WHO -")  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home in which the story has happened, to be copied."""
    home = tmp_path_factory.mktemp("told")
    listenlog = Command(home)
    for arguments, moment, answers in STORY:
        listenlog.ok(*arguments, stdin="".join(f"{line}\n" for line in answers) or None, now=moment)
    listenlog.ok("export", "--format", "vcard", "-o", str(home / "contacts.vcf"))
    return home


class Desk:
    """A home like the one that was told, with stand-ins for the desktop's programs."""

    def __init__(self, told: Path, home: Path) -> None:
        shutil.copytree(told, home, dirs_exist_ok=True)
        self.home = home
        programs = Programs(home / "programs")
        for name in ("xdg-open", "notify-send", "pbcopy", "wl-copy", "xclip", "journalctl", "loginctl"):
            programs.put(name)
        programs.put("systemctl", SYSTEMCTL)
        programs.put("crontab", CRONTAB)
        (home / "stick").mkdir()
        (home / "Sync/notes").mkdir(parents=True)
        (home / "Sync/notes/Ann Ray.md").write_text("# 2026-11-01\nlikes the sea\n", "utf-8")
        (home / "Connections.csv").write_text("First Name,Last Name,Company\nAnn,Ray,Acme\n", "utf-8")
        line = json.dumps({"contact": "Bob Ellis", "date": "2025-03-01", "text": "met at the fair"})
        subprocess.run(["gzip", "-c"], input=line.encode(), stdout=(home / "notes.jsonl.gz").open("wb"), check=True)
        self.environment = {
            **Command(home).environment,
            "PATH": f"{programs.folder}:{Path(LISTENLOG).parent}:{os.environ['PATH']}",
            "EDITOR": "true", "SHELL": "/bin/bash", "WAYLAND_DISPLAY": "x",
            "PYTHON_KEYRING_BACKEND": "keyrings.InFile", "PYTHONPATH": str(ROOT / "tests"),
            "LISTENLOG_TEST_KEYRING": str(home / "keyring"),
        }  # fmt: skip

    def run(self, script: str) -> subprocess.CompletedProcess[str]:
        """Run a script of bash there, which stops where something fails."""
        return subprocess.run(
            ["bash", "-c", f"set -eo pipefail\n{script}"], cwd=self.home, env=self.environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    def type(self, script: str, keys: str) -> None:
        """Run a script on a terminal, type the lines one at each prompt, then Enter; it has to end well."""
        process: Any = pexpect.spawn("bash", ["-c", script], cwd=str(self.home), env=self.environment, timeout=30,
                                     encoding="utf-8", echo=False)  # fmt: skip
        waiting = iter(re.findall(r"[^\r]*\r", keys))
        while process.expect([r"(?:[:?\]] ?|Enter keeps it  \x1b\[0m|\S +)$", pexpect.EOF]) == 0:
            process.send(next(waiting, "\r"))
        process.close()
        assert process.exitstatus == 0, process.before


@pytest.fixture
def desk(told: Path, tmp_path: Path) -> Desk:
    return Desk(told, tmp_path)


def of_help() -> Iterator[str]:
    """Yield the examples that help shows."""
    for _group, name in COMMANDS.values():
        module = import_module(f"listenlog.cli.{name}")
        lists = [module.EXAMPLES, *(examples for _, examples in getattr(module, "SUBCOMMANDS", {}).values())]
        yield from (shown for examples in lists for shown, _says in examples)


def of_sentences() -> Iterator[str]:
    """Yield the commands that sentences and tables of the pages name."""
    for path in PAGES:
        yield from re.findall(r"`(listenlog [^`\n]+)`", BLOCK.sub("", path.read_text("utf-8")))


def blocks(path: Path) -> list[tuple[str, str]]:
    """Return (kind, text) of each block of a page that isn't a screen, which `make docs` runs."""
    return [(found["kind"], found["text"]) for found in BLOCK.finditer(path.read_text("utf-8")) if not found["mark"]]


def lines(text: str) -> list[str]:
    """Return the command lines of a block, without what is said about them."""
    whole = re.sub(r"(\\|\|)\n\s*", lambda found: " " if found[1] == "\\" else "| ", text)
    return [
        bare for line in whole.splitlines() if (bare := re.sub(r"\s+#( .*)?$", "", line).strip()) and bare[0] != "#"
    ]


EXAMPLES = list(dict.fromkeys([*of_help(), *(one for one in of_sentences() if one not in NAMED_ONLY)]))


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one not in ELSEWHERE])
def test_an_example_works(example: str, desk: Desk) -> None:
    line = example.replace("/media/stick", "stick")
    if before := BEFORE.get(line):
        ready = desk.run(before)
        assert ready.returncode == 0, ready.stderr
    script = " ".join(MEANT.get(word, word) for word in line.split(" "))
    if example in ASKS:
        desk.type(script, ASKS[example])
        return
    done = desk.run(script)
    assert done.returncode == ENDS.get(example, 0), (done.stdout, done.stderr)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("path", [path for path in PAGES if blocks(path)], ids=lambda path: path.name)
def test_the_blocks_of_a_page_work(path: Path, desk: Desk) -> None:
    for kind, text in blocks(path):
        if kind in ("sh", "sh jq", "bash"):
            if kind == "sh jq" and shutil.which("jq") is None:
                continue
            for line in (one for one in lines(text) if one not in ELSEWHERE):
                assert desk.run(BEFORE.get(line, "true")).returncode == 0
                done = desk.run(line)
                assert done.returncode == ENDS.get(line, 0), (line, done.stderr)
        elif kind in ("zsh", "fish"):
            if shutil.which(kind):
                (desk.home / "block").write_text(text, "utf-8")
                done = desk.run(f"{kind} {'-f' if kind == 'zsh' else '--no-config'} block")
                assert (done.returncode, done.stderr) == (0, "")
        elif kind == "tmux":
            inner = re.findall(r"#\((listenlog [^)]+)\)|'(listenlog [^;]+);", text)
            assert len(inner) == 2
            for one in inner:
                assert desk.run("".join(one).replace("%1", "bob")).returncode == 0
        elif kind == "muttrc":
            for query in re.findall(r'"(?:echo; )(listenlog .+)"', text):
                assert "Bob Ellis" in desk.run(query.replace("%s", "bob")).stdout
            assert re.findall(r"<shell-escape>(.+?) ?\"", text) in ([], ["listenlog brief"])
        elif kind == "json":
            done = desk.run(f"listenlog import - --format jsonl --json <<'END'\n{text}END")
            assert done.returncode == 0, done.stderr
        else:
            assert kind == "text", f"no test runs a block of '{kind}'"
            if "From:" in text:
                done = desk.run(f"listenlog note bob --message - <<'END'\n{text}END")
                assert done.returncode == 0, done.stderr
            else:
                assert text.startswith("listenlog note bob")  # the way of a note
                assert desk.run(text.partition("\n")[0]).returncode == 0


@pytest.mark.parametrize("test", sorted(set(ELSEWHERE.values())))
def test_what_runs_elsewhere_is_run_there(test: str) -> None:
    name, _, within = test.partition("::")
    assert within in (ROOT / "tests" / name).read_text("utf-8")


def test_the_makefile_has_what_the_readme_says() -> None:
    for target in re.findall(
        r"(?:^|`)make ([\w-]+)", "\n".join(path.read_text("utf-8") for path in PAGES), re.MULTILINE
    ):
        done = subprocess.run(["make", "-n", target], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0, target


def test_what_the_tables_name_is_shown_somewhere() -> None:
    shown = {*EXAMPLES, *(one.replace("/media/stick", "stick") for one in EXAMPLES)}
    shown |= {line for path in PAGES for kind, text in blocks(path) if kind.startswith("sh") for line in lines(text)}
    assert {*BEFORE, *ELSEWHERE} <= shown, {*BEFORE, *ELSEWHERE} - shown
