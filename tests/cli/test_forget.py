"""Forgetting: no byte of what was written about a person stays, and nobody else loses anything of theirs."""

import json
import os
from pathlib import Path

from command import Command
from sample import MOMENT

from listenlog.store.backup import back_up
from listenlog.store.journal import open_store

KINDS = ("asked", "needs", "complaint", "felt", "I promise", "they promise", "leave out", "ask next", "family", "role", "says",
         "talk", "pronouns")  # fmt: skip


def _tokens(prefix: str) -> dict[str, str]:
    return {kind: f"{prefix}{i:02}" + os.urandom(8).hex() for i, kind in enumerate(KINDS)}


def _left(folder: Path, tokens: list[str]) -> list[str]:
    """Return the tokens of which an 8-byte piece stands in any file."""
    content = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).lower()
    return [t for t in tokens if any(t[i : i + 8].encode().lower() in content for i in range(len(t) - 7))]


def test_forgetting_leaves_not_one_byte(listenlog: Command, tmp_path: Path) -> None:
    lines = (
        f'{{"contact": "Person {i}", "date": "2026-01-02", "text": "topic {i}, the weather in town {i}"}}'
        for i in range(99)
    )
    listenlog.ok("import", "-", "--format", "jsonl", stdin="\n".join(lines))
    name, theirs, own = "Xq" + os.urandom(8).hex(), _tokens("b"), _tokens("j")
    listenlog.ok(
        "add",
        name,
        "--org",
        "Org" + theirs["role"],
        "--nickname",
        theirs["says"],
        "--email",
        f"{theirs['felt']}@example.com",
    )
    listenlog.ok("add", "John Reed", "--org", "Acme")
    listenlog.ok("note", name, "-", stdin="\n".join(f"{kind}: {token}" for kind, token in theirs.items()))
    listenlog.ok(
        "note",
        name,
        f'avoids: phone "{theirs["talk"]}" / meet: 2026-12-01 visit, {theirs["needs"]} / #{theirs["family"]}',
    )
    listenlog.ok(
        "note",
        "john",
        "--with",
        name,
        f"talk: {theirs['talk']} of both / {name}: felt: {theirs['felt']} / john's fact {own['family']}",
    )
    listenlog.ok("note", "john", "-", stdin="\n".join(f"{kind}: {token}" for kind, token in own.items()))
    listenlog.ok("note", name, f"a note taken back {theirs['ask next']}")
    listenlog.ok("undo")
    listenlog.ok("note", name, theirs["I promise"])
    path = str(tmp_path / "data" / "listenlog.db")
    back_up(open_store(path, MOMENT.at), "test")
    johns = listenlog.json("brief", "john")
    said = listenlog.fails(2, "forget", name)
    assert "shared text of 1 talk with others" in said
    assert listenlog.ok("brief", name)
    said = listenlog.ok("forget", name, "--yes")
    assert "1 backup" in said
    assert _left(tmp_path, [name, *theirs.values()]) == []
    listenlog.fails(3, "brief", name)
    assert len(_left(tmp_path, list(own.values()))) == len(own)
    after = listenlog.json("brief", "john")
    for section in ("facts", "needs", "promises", "leave_out", "ask", "contact"):
        assert after[section] == johns[section]
    assert listenlog.ok("undo") == "There is nothing to take back.\n"
    listenlog.ok("doctor")
    assert listenlog.json("search", "weather")["results"]
    assert listenlog.json("search", own["needs"])["results"]


def test_forgetting_keeps_what_others_share(listenlog: Command) -> None:
    listenlog.ok(
        "note", "Ann", "--new", "--with", "Ben", "--with", "Cem", "talk: about Ann / ann: golf / ben: chess / cem: go"
    )
    listenlog.ok("forget", "ann", "--yes")
    content = json.loads(listenlog.ok("export"))
    assert [c["name"] for c in content["contacts"]] == ["Ben", "Cem"]
    assert [f["text"] for f in content["facts"]] == ["chess", "go"]
    assert len(content["interactions"]) == 1
    assert "summary" not in content["interactions"][0]
    assert listenlog.json("brief", "ben")["interactions"][0]["with"] == "Cem"
