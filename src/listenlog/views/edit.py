"""The line that says what an edit changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.date_words import MONTHS
from listenlog.domain.notation import Entry
from listenlog.domain.preference import channel_name
from listenlog.domain.text import counted, shown
from listenlog.views.note import parts_said

if TYPE_CHECKING:
    from listenlog.views.theme import Span

_MANY = {"how you met": "how you met", "summary": "summaries", "birthday": "birthdays"}


def changed_line(
    contact: Contact, corrected: Sequence[Entry], added: Sequence[Entry], dropped: Sequence[str], today: date
) -> list[Span]:
    """Return 'Changed Bob Ellis: corrected 1 fact; added email bob@acme.example; took out 2 facts.'"""
    line: list[Span] = [("Changed", "do"), (" ", "plain"), (shown(contact.name), "name")]
    mark = ": "
    for verb, entries in (("corrected", corrected), ("added", added)):
        for i, part in enumerate([*_own(entries), *parts_said(entries, today, contact)]):
            line += [(f"{mark}{verb} " if i == 0 else ", ", "plain"), *part]
            mark = "; "
    gone = [_counted(dropped.count(noun), noun) for noun in dict.fromkeys(dropped)]
    if gone:
        line.append((f"{mark}took out {', '.join(gone)}", "plain"))
    return [*line, (".", "plain")]


def _counted(number: int, noun: str) -> str:
    return channel_name(noun) if number == 1 and noun not in _COUNTED else counted(number, noun, _MANY.get(noun))


_COUNTED = ("fact", "promise", "question", "request", "complaint", "need", "rule", "meeting", "tag", "nickname")


def _own(entries: Sequence[Entry]) -> list[list[Span]]:
    """Return what a note can't say, each part as spans."""
    said: list[str] = []
    for entry in entries:
        if entry.kind in ("name", "nickname", "tag"):
            said.append(f"{entry.kind} {shown(', '.join(entry.tags) or entry.text)}")
        elif entry.kind == "talk":
            said.append("the summary")
        elif entry.kind == "met":
            said.append("how you met")
        elif entry.kind == "occasion" and entry.yearly:
            month, day, _year = entry.yearly
            said.append(f"{shown(entry.text or entry.topic or '')} {day} {MONTHS[month - 1].capitalize()}")
    return [[(text, "plain")] for text in said]
