"""Every name of a statement that the code uses exists, fits the type it is read as, and gets the binds it takes."""

import ast
import importlib
from pathlib import Path
from typing import Any

import listenlog
from listenlog.store.compiled import sqlite

SOURCES = [p for p in Path(listenlog.__file__).parent.rglob("*.py") if "compiled" not in p.parts]
READERS = {"find": 1, "first": 1, "each": 1, "numbers": 0, "texts": 0, "pairs": 0, "run": 0}


def _calls() -> list[tuple[Path, ast.Call, str, str | None, set[str] | None]]:
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                not isinstance(node, ast.Call)
                or not isinstance(node.func, ast.Attribute)
                or node.func.attr not in READERS
            ):
                continue
            place = READERS[node.func.attr]
            if len(node.args) <= place or not isinstance(node.args[place], ast.Constant):
                continue
            name = ast.literal_eval(node.args[place])
            kind = node.args[0].id if place and isinstance(node.args[0], ast.Name) else None
            spread = any(keyword.arg is None for keyword in node.keywords)
            binds = None if spread else {str(keyword.arg) for keyword in node.keywords}
            if isinstance(name, str):
                found.append((path, node, name, kind, binds))
    return found


def test_statements_used_exist_with_their_binds() -> None:
    calls = _calls()
    assert len(calls) > 40
    for path, node, name, _kind, binds in calls:
        assert name in sqlite.STATEMENTS, f"{path.name}:{node.lineno} {name}"
        if binds is not None:
            assert binds == sqlite.STATEMENTS[name][1].keys(), f"{path.name}:{node.lineno} {name}"


def test_rows_fit_the_types_they_are_read_as() -> None:
    kinds: dict[str, Any] = {}
    for path in SOURCES:
        if path.parent.name in ("domain", "services", "store") and not path.name.startswith("_"):
            module = importlib.import_module(f"listenlog.{path.parent.name}.{path.stem}")
            kinds.update({k: v for k, v in vars(module).items() if isinstance(v, type) and hasattr(v, "_fields")})
    for path, node, name, kind, _binds in _calls():
        if kind and kind in kinds:
            columns = sqlite.STATEMENTS[name][2]
            fields = kinds[kind]._fields
            renamed = tuple("affiliation_id" if kind == "Role" and c == "id" else c for c in columns)
            assert fields == renamed, f"{path.name}:{node.lineno} {name} as {kind}"


def test_no_statement_is_unused() -> None:
    named = {name for _, _, name, _, _ in _calls()}
    generic = (
        "add_",
        "restore_",
        "all_",
        "count_",
        "remove_",
        "replace_",
        "next_",
        "export_",
        "id_of_",
        "found_",
        "move_",
    )
    spare = [name for name in sqlite.STATEMENTS if name not in named and not name.startswith(generic)]
    assert spare == []
