"""A table of contacts in the columns that Google Contacts exports and imports; no cell is ever a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence

from listenlog.domain.claim import Claim, day_text

_NUMBERED = {"E-mail": "email", "Phone": "phone", "Address": "address", "Relation": "related", "Website": "web",
             "Event": "event", "Custom Field": "custom"}  # fmt: skip
_FIRST = ("First Name", "Last Name", "Phonetic First Name", "Nickname", "Organization Name", "Organization Title",
          "Birthday", "Notes", "Labels")  # fmt: skip
_BETWEEN = " ::: "


def table(people: Sequence[tuple[str, Sequence[Claim]]]) -> Iterator[str]:
    """Yield a table, line by line, of (name, claims)."""
    rows = [_row(name, claims) for name, claims in people]
    most = {kind: max((len(numbered[kind]) for _single, numbered in rows), default=0) for kind in _NUMBERED}
    columns = list(_FIRST)
    for kind, count in most.items():
        value = "Formatted" if kind == "Address" else "Value"
        columns += [f"{kind} {n} - {part}" for n in range(1, count + 1) for part in ("Label", value)]
    yield _line(columns)
    for single, numbered in rows:
        cells = [single.get(column, "") for column in _FIRST]
        for kind, count in most.items():
            listed = numbered[kind] + [("", "")] * (count - len(numbered[kind]))
            cells += [cell for pair in listed for cell in pair]
        yield _line(map(safe_cell, cells))


def safe_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; a phone number may begin with a plus."""
    if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(r"\+[\d ().-]+", text):
        return f"'{text}"
    return text


def _line(cells: object) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)  # type: ignore[arg-type]
    return out.getvalue()


def _row(name: str, claims: Sequence[Claim]) -> tuple[dict[str, str], dict[str, list[tuple[str, str]]]]:
    """Return the columns there is one of, and those that are numbered as (label, value)."""
    words = name.split()
    single: dict[str, list[str]] = {"First Name": [" ".join(words[:-1]) or name]}
    if len(words) > 1:
        single["Last Name"] = [words[-1]]
    numbered: dict[str, list[tuple[str, str]]] = {kind: [] for kind in _NUMBERED}
    roles = 0
    for claim in claims:
        column, pair = _place(claim)
        if claim.kind == "role":
            roles += 1
            if roles == 1:
                single["Organization Name"], single["Organization Title"] = [claim.about or ""], [claim.text]
            else:
                numbered["Custom Field"].append(("role", " at ".join(filter(None, (claim.text, claim.about)))))
        elif column in numbered:
            numbered[column].append(pair)
        elif column:
            single.setdefault(column, []).append(pair[1])
    return {column: _BETWEEN.join(values) for column, values in single.items()}, numbered


def _place(claim: Claim) -> tuple[str, tuple[str, str]]:
    """Return the column of a claim, and (label, value)."""
    kind, text, about = claim.kind, claim.text, claim.about or ""
    if claim.day:
        text = day_text(claim)
    label = claim.label or ""
    if kind == "point" and about in ("phone", "mobile", "landline", "text"):
        return "Phone", (about if about != "phone" else label, text)
    places = {
        "nickname": ("Nickname", ""), "said": ("Phonetic First Name", ""), "birthday": ("Birthday", ""),
        "tag": ("Labels", ""), "related": ("Relation", about), "occasion": ("Event", about),
        "zone": ("Custom Field", "time zone"), "pronouns": ("Custom Field", "pronouns"), "met": ("Custom Field", "met"),
        "died": ("Custom Field", "died"),
    }  # fmt: skip
    if kind in places:
        column, label = places[kind]
        return column, (label, text)
    if kind == "fact":
        return ("Notes", ("", text)) if not about else ("Website" if about == "web" else "Custom Field", (about, text))
    if kind == "point":
        by_channel = {"email": ("E-mail", label), "post": ("Address", label), "linkedin": ("Website", "linkedin")}
        column, label = by_channel.get(about, ("Custom Field", about))
        return column, (label, text)
    return "", ("", "")
