"""Export and import: the same in an empty store, and nothing new the second time."""

import json
from pathlib import Path
from typing import Any

from command import Command
from sample import BOB


def _content(listenlog: Command) -> dict[str, Any]:
    content = json.loads(listenlog.ok("export", "--format", "json"))
    assert isinstance(content, dict)
    assert content.pop("exported_at") == "2026-11-22T14:10:00+00:00"
    return content


def _scene(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--nickname", "Bobby", "--tag", "vip", "--met", "at a fair")
    listenlog.ok("add", "John Reed", "--org", "Acme", "--landline", "0702 555 0199")
    listenlog.ok("note", "bob", "--with", "john", "--via", "visit", "-", stdin=BOB)
    listenlog.ok("note", "john", "--nothing", "--on", "2026-10-01")


def test_an_export_restored_into_an_empty_store_is_equal(listenlog: Command, tmp_path: Path) -> None:
    _scene(listenlog)
    content = _content(listenlog)
    assert content["schema"] == 1
    path = tmp_path / "out.json"
    assert "Exported" in listenlog.ok("export", "-o", str(path))
    assert path.stat().st_mode & 0o777 == 0o600
    assert "there already" in listenlog.fails(1, "export", "-o", str(path))
    other = Command(tmp_path / "other")
    (tmp_path / "other").mkdir()
    assert "2 contacts among them" in other.ok("import", str(path))
    assert _content(other) == content
    assert other.ok("brief", "bob") == listenlog.ok("brief", "bob")
    assert other.json("search", "golf")["results"][0]["text"] == "loves golf"
    assert other.ok("brief", "bobby") == other.ok("brief", "bob-ellis")
    assert "0 new rows" in other.ok("import", str(path))
    assert _content(other) == content
    other.ok("undo")  # an import that added nothing is no operation
    assert all(value in (1, []) for value in _content(other).values())


def test_each_text_stands_in_the_export_once(listenlog: Command) -> None:
    _scene(listenlog)
    text = listenlog.ok("export")
    for said in ("twin daughters are 12", "the database rebuilt for the way sales works", "Bob Ellis", "loves golf",
                 "I'm not able to connect via phone", "pricing", "politics", "+1 702 555 0134"):  # fmt: skip
        assert text.count(json.dumps(said)) == 1, said


def test_an_import_into_a_store_in_use_adds_and_renames(listenlog: Command, tmp_path: Path) -> None:
    _scene(listenlog)
    (tmp_path / "other").mkdir()
    other = Command(tmp_path / "other")
    other.ok("add", "Bob Ellis", "--org", "Beta")
    other.ok("import", "-", stdin=listenlog.ok("export"))
    assert [c["handle"] for c in other.json("list")["contacts"]] == ["bob-ellis", "bob-ellis-2", "john-reed"]
    assert "Acme" in other.ok("brief", "bob-ellis-2")


LINES: list[dict[str, Any]] = [
    {"contact": "Caroline", "date": "2023-05-08", "text": "asked: a thing; kept as it is", "external_id": "conv/1"},
    {"contact": "Melanie", "date": "2023-05-08T10:00:00Z", "text": "two lines\nof text", "external_id": 7},
    {"contact": "Caroline", "date": "2023-05-09", "text": "the same words"},
    {"contact": "Caroline", "date": "2023-05-09", "text": "the same words"},
]


def test_json_lines_are_notes_kept_as_they_are(listenlog: Command) -> None:
    listenlog.ok("add", "Melanie Ruiz", "--nickname", "Melanie")
    listenlog.ok("add", "Caroline")
    text = "\n".join(json.dumps(line) for line in LINES)
    assert listenlog.ok("import", "-", stdin=text) == "Imported 4 new notes, 1 new contact.\n"
    before = _content(listenlog)
    assert [i["summary"] for i in before["interactions"]] == [line["text"] for line in LINES]
    assert before["facts"] == before["needs"] == []
    assert listenlog.ok("import", "-", stdin=text) == "Imported 0 new notes, 4 already there.\n"
    assert _content(listenlog) == before
    (result,) = listenlog.json("search", "thing", "--limit", "1")["results"]
    assert (result["external_id"], result["kind"], result["date"]) == ("conv/1", "interaction", "2023-05-08")
    assert result["contact"] == "caroline"
    assert [r["date"] for r in listenlog.json("search", "words", "--who", "caroline")["results"]] == ["2023-05-09"] * 2
    listenlog.ok("undo")
    assert _content(listenlog)["interactions"] == []
    assert [c["name"] for c in _content(listenlog)["contacts"]] == ["Melanie Ruiz", "Caroline"]
