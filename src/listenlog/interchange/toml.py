"""A line of a TOML text, set or taken out; all else stays as it is written."""

from __future__ import annotations

import json
import re


def with_key(text: str, key: str, value: bool | str | None) -> str:
    """Return a TOML text with a top-level key set to a value, or taken out for None; comments and order are kept.

    Raises ValueError where the text isn't TOML, or says the key in a way that a single line can't replace.
    """
    import tomllib

    before = tomllib.loads(text)
    end = "\r\n" if "\r\n" in text else "\n"
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    head = next((i for i, line in enumerate(lines) if re.match(r"\s*\[", line)), len(lines))  # where tables begin
    string = r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|[^\s#]*'
    said = re.compile(rf"(\s*(?:{key}|\"{key}\"|'{key}')\s*=\s*)(?:{string})(\s*(?:#.*)?)")
    place = next((i for i in range(head) if said.fullmatch(lines[i].rstrip("\r\n"))), None)
    written = value if value is None else f"{key} = {_literal(value)}"
    if place is not None:
        found = said.fullmatch(lines[place].rstrip("\r\n"))
        assert found is not None
        lines[place] = "" if value is None else f"{found[1]}{_literal(value)}{found[2]}{end}"
    elif written is not None:
        while head and not lines[head - 1].strip():
            head -= 1  # below the last line that says something
        if head and not lines[head - 1].endswith("\n"):
            lines[head - 1] += end
        lines.insert(head, f"{written}{end}")
    after = "".join(lines)
    expected = {name: said for name, said in before.items() if name != key} | ({} if value is None else {key: value})
    if tomllib.loads(after) != expected:
        raise ValueError(f"{key} is written over several lines, or otherwise than on a line of its own")
    return after


def _literal(value: bool | str) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)
