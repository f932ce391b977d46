"""The documentation is true to the program: generated pages are fresh, examples hold, links lead somewhere."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from command import Command

from listenlog.cli.main import COMMANDS
from listenlog.domain.errors import UsageProblem
from listenlog.domain.notation import read_note
from listenlog.domain.when import Reference, find_when, parse_when
from listenlog.interchange.listenlog_json import DERIVED, plural
from listenlog.store.compiled import sqlite as compiled

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
DECISIONS = sorted((DOCS / "adr").glob("[0-9]*.md"))
SUNDAY = Reference(datetime(2026, 11, 22, 14, 10))

# What docs/notation.md calls the kinds of entry.
KINDS = {
    "move": "moved", "death": "died",
    "fact": "fact", "leave out": "leave_out", "summary": "talk", "felt": "felt", "request": "asked",
    "complaint": "complaint", "need": "needs", "said back": "said_back", "promise of yours": "promise_mine",
    "promise of theirs": "promise_theirs", "question": "ask", "meeting": "meet", "rule": "rule", "address": "point",
    "birthday": "birthday", "time zone": "zone", "how the name is said": "says", "pronouns": "pronouns", "role": "role",
}  # fmt: skip


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def rows(text: str, columns: int) -> list[list[str]]:
    """Return the rows of Markdown tables with so many columns and an example in the first."""
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:2] == "| "]
    return [row for row in found if len(row) == columns and re.match(r"`[^`]+`", row[0])]


def code(cell: str) -> str:
    return cell.split("`")[1]


def test_generated_pages_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, str(DOCS / "generate.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_check_names_what_is_stale(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    monkeypatch.setattr(generate, "generated", lambda: iter([(ROOT / "README.md", "something else")]))
    assert generate.main(["--check"]) == 1
    assert "README.md is stale" in capsys.readouterr().err
    assert generate.typed(("listenlog", "note", "bob", "loves golf")) == 'listenlog note bob "loves golf"'


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_markers_come_in_pairs(path: Path) -> None:
    text = read(path)
    marked = re.findall(
        r"<!-- screen: ([\w-]+) -->\n```text\n\$ (?:printf .*? \| )?listenlog .*?```\n<!-- /screen -->", text, re.DOTALL
    )
    assert len(marked) == text.count("<!-- screen") == text.count("<!-- /screen")


def test_every_command_is_described() -> None:
    text = read(DOCS / "commands.md")
    for name, (group, _module) in COMMANDS.items():
        assert f"\n### {name}\n" in text
        assert f"\n## {group}\n" in text


def linked(path: Path) -> Iterator[str]:
    for target in re.findall(r"\]\(([^)\s]+)\)", read(path)):
        if not re.match(r"[a-z]+:", target):
            yield target


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in linked(path):
        file, _, anchor = target.partition("#")
        found = (path.parent / file) if file else path
        assert found.exists(), f"{path.name} links to {target}"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", read(found), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in headings}


def test_readme_is_short() -> None:
    assert len(read(ROOT / "README.md").splitlines()) < 150


# Decisions


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_is_short_and_in_the_index(path: Path) -> None:
    text = read(path)
    number, title = re.findall(r"\A# (\d+)\. (.+)", text)[0]
    assert len(text.splitlines()) < 60
    assert re.findall("^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Measured", "Consequences"]
    assert int(number) == int(path.name[:4])
    assert f"| [{number}]({path.name}) | {title} |" in read(DOCS / "adr" / "README.md")


def test_decisions_that_the_source_names_are_there() -> None:
    named = {
        number
        for path in [ROOT / "pyproject.toml", *(ROOT / "src").rglob("*.py")]
        for number in re.findall(r"docs/adr/(\d{4})", read(path))
    }
    assert named <= {path.name[:4] for path in DECISIONS}


# The notation


@pytest.mark.parametrize(("example", "meaning"), rows(read(DOCS / "notation.md"), 2))
def test_examples_are_read_as_the_page_says(example: str, meaning: str) -> None:
    (entry,) = read_note(code(example), SUNDAY)
    expected = max((words for words in KINDS if meaning.startswith(words)), key=len)
    assert entry.kind == KINDS[expected]
    topic = re.search(r"with the topic `(.+?)`", meaning)
    if entry.kind == "fact":
        assert entry.topic == (topic[1] if topic else None)
        assert all(f"`{tag}`" in meaning for tag in entry.tags)
    for ending in re.findall(r"that ends on (\d+ \w+)", meaning):
        last = find_when(ending, SUNDAY, forward=True)
        assert last is not None
        assert {rule.valid_until for rule in entry.rules} == {last.on}


@pytest.mark.parametrize("key", re.findall(r"`([\w ]+:)`", read(DOCS / "notation.md")))
def test_keys_named_in_passing_are_keys(key: str) -> None:
    (entry,) = read_note(f"{key} email", SUNDAY)
    assert entry.kind != "fact"


@pytest.mark.parametrize("piece", ["said back: maybe", "zone: Mars", "birthday: 14.5."])
def test_what_does_not_fit_its_key_is_a_fact(piece: str) -> None:
    assert f"`{piece}`" in read(DOCS / "notation.md")
    (entry,) = read_note(piece, SUNDAY)
    assert (entry.kind, f"{entry.topic}: {entry.text}") == ("fact", piece)


def test_channels_are_all_listed() -> None:
    from listenlog.domain.preference import CHANNELS, channel_of

    text = read(DOCS / "notation.md")
    assert all(f"`{channel}`" in text for channel in CHANNELS)
    everyday = re.findall(r"`([\w ]+)`", text.partition("work too:")[2].partition("\n\n")[0])
    assert len(everyday) > 3
    assert all(channel_of(word) for word in everyday)


@pytest.mark.parametrize(
    ("example", "back", "ahead"), [*rows(read(DOCS / "notation.md"), 3), *rows(read(DOCS / "when.md"), 3)]
)
def test_dates_are_read_as_the_page_says(example: str, back: str, ahead: str) -> None:
    assert back or ahead
    for expected, forward in ((back, False), (ahead, True)):
        if expected:
            first, _, last = expected.partition(" to ")
            found = parse_when(code(example), SUNDAY, forward=forward)
            wanted = parse_when(first, SUNDAY, forward=forward)
            assert found == wanted._replace(last=date.fromisoformat(last) if last else None)


@pytest.mark.parametrize(
    "refused", re.findall(r"`([^`]+)`", read(DOCS / "when.md").partition("## Refused")[2].partition("On a Tuesday")[0])
)
def test_dates_that_the_page_says_are_refused(refused: str) -> None:
    for forward in (True, False):
        with pytest.raises(UsageProblem):
            parse_when(refused, SUNDAY, forward=forward)


# JSON


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what each command prints as JSON in a store that has something of everything."""
    home = tmp_path_factory.mktemp("json")
    call = Command(home).json
    printed = {
        "add": call("add", "Ann Ray", "--org", "Acme", "--email", "ann@acme.example", "--birthday", "1 dec"),
        "note": call(
            "note", "ann", "golf +sport", "leave out: politics", "asked: training", "I promise: pricing",
            "they promise: a list", "meet: tue 15:00", "ask next: how was it?", "visit: tue 9-11", "talk: a call",
        ),
    }  # fmt: skip
    call("note", "ann", "complaint: nobody called back")
    call("note", "ann", "complaint: the bill was wrong", now="2026-11-02T09:00:00+00:00")
    call("need", "solve", "ann", "bill", now="2026-11-03T09:00:00+00:00")
    call("note", "Cy Poe", "--new", "role: Buyer at Acme", "complaint: too slow")
    opened = ("promise add ann a call by friday", "promise keep ann call", "promise add ann a mail", "promise drop ann mail",
              "need restate ann training", "question add ann how is Mexico? --on friday", "question done ann mexico",
              "question add ann what else", "promise list --all", "need list --all", "question list",
              "need solve ann called", "need reopen ann called", "need drop ann called")  # fmt: skip
    for name in opened:
        printed[name] = call(*name.split())
    changes = ("fact correct ann golf tennis", "done ann pricing", "relate ann assistant ben", "later ann friday",
               "archive ann", "undo", "redo", "merge ben ann --yes")  # fmt: skip
    call("add", "Ben Ray", "--zone", "Asia/Tokyo")
    printed["quiz status"] = call("quiz", "--status")
    printed["quiz"] = call("quiz", stdin="golf\n\n\n")
    printed["quiz undo"] = call("quiz", "--undo")
    for name in (*changes, "fact list ann --all", "history"):
        printed[name] = call(*name.split())
    for name in (
        "brief ann",
        "list",
        "log",
        "search tennis",
        "stats",
        "where",
        "doctor",
        "export",
        "prompt",
        "completion fish",
        "",
    ):
        printed[name.partition(" ")[0] or "bare"] = call(*name.split())
    for name in ("prefer ann email --words please", "prefer ann", "prefer @acme phone --at-most-every 2w", "reach ann",
                 "prefer ann email --lift", "note ann calm --via phone --out", "note ann calm --via phone --out"):  # fmt: skip
        printed[name] = call(*name.split())
    for name in ("schedule status", "schedule install --launchd --dry-run", "schedule run morning", "schedule remove"):
        printed[name] = Command(home / "empty").json(*name.split())  # nothing is due there: nothing has to be shown
    for name in ("brief @acme", "config list", "config get color", "config path", "config set color auto"):
        printed[name] = call(*name.split())
    copy = home / "copy.json"
    printed["export -o"] = call("export", "-o", str(copy))
    printed["import"] = call("import", str(copy))
    printed["undo"] = call("undo")
    printed["forget"] = call("forget", "ann", "--yes")
    return printed


def keys_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from keys_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from keys_of(one)


def test_keys_of_brief_are_described(documents: dict[str, Any]) -> None:
    brief = documents["brief"]
    assert next(iter(brief)) == "schema"
    described = {code(key) for key, _ in rows(read(DOCS / "json.md"), 2)}
    assert brief.keys() - {"schema"} <= described


def test_every_key_of_every_document_is_named(documents: dict[str, Any]) -> None:
    text = read(DOCS / "json.md")
    named = set(re.findall(r"`([\w]+)(?:\[\])?`", text))
    for name, document in documents.items():
        missing = {key for key in keys_of(document) if key not in named}
        assert not missing, f"{name}: {sorted(missing)}"
        assert document["schema"] == 1


def test_every_column_of_the_export_is_described() -> None:
    described = {code(key): set(re.findall(r"`(\w+)`", cell)) for key, cell in rows(read(DOCS / "json.md"), 2)}
    for table in compiled.EXPORTED:
        columns, _codecs, references = compiled.TABLES[table]
        kept = {c.removesuffix("_id") if c in references else c for c in columns if c not in DERIVED.get(table, ())}
        assert described[plural(table)] == kept - {"id", "uid"}, table
