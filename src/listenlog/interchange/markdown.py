"""A contact as a Markdown page that Obsidian reads: properties on top, then what is known under headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from listenlog.domain.text import shown

_MARKS = re.compile(r"([\\`*_\[\]<>|~])")
_AT_START = re.compile(r"^(\s*)([#+-]|\d+[.)])(?=\s)")


def page(name: str, properties: Sequence[tuple[str, object]], parts: Sequence[tuple[str, Iterable[str]]]) -> str:
    """Return a page: `properties` for the front matter, `parts` as (heading, lines)."""
    lines = ["---", *(f"{key}: {_yaml(value)}" for key, value in properties if value), "---", "", f"# {_plain(name)}"]
    for heading, told in parts:
        listed = [f"- {_plain(line)}" for line in told]
        if listed:
            lines += ["", f"## {_plain(heading)}", "", *listed]
    return "\n".join(lines) + "\n"


def _yaml(value: object) -> str:
    """Return a value as YAML takes it: JSON is YAML."""
    safe = [shown(str(one)) for one in value] if isinstance(value, list) else shown(str(value))
    return json.dumps(safe, ensure_ascii=False)


def _plain(text: str) -> str:
    """Return foreign text that is nothing but text in Markdown; its lines stay within their bullet."""
    safe = _MARKS.sub(r"\\\1", shown(text, lines=True))
    return "\n  ".join(_AT_START.sub(r"\1\\\2", line) for line in safe.splitlines() if line.strip())
