"""Whatever is typed becomes rows, comes back in the export, and goes and comes again with undo and redo."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from note_texts import notes
from sample import MOMENT, noted

from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.names import folded
from listenlog.domain.notation import KEYS
from listenlog.domain.text import stored
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.export import export_json
from listenlog.services.undo import redo, undo
from listenlog.store.journal import Journal, open_memory

LOOSE = settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
UNDERSTOOD = {w for key in KEYS for w in key.split()} | {"bob", "john", "e", "mail", "by", "friday", "until", "january"}


@pytest.fixture(scope="module")
def pair() -> Iterator[tuple[Journal, list[Contact]]]:
    """Yield a store with Bob and John in it."""
    journal = open_memory(MOMENT.at)
    yield journal, [add_contact(journal, Newcomer(name)) for name in ("Bob Ellis", "John Ellis")]
    journal.close()


def exported(journal: Journal) -> dict[str, Any]:
    document: dict[str, Any] = json.loads("".join(export_json(journal, MOMENT)))
    return document


def texts(value: Any) -> Iterator[str]:
    """Yield every text in a document, dates spelled out, flags as the words they stand for."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key != "uid":
                yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    elif isinstance(value, bool):
        yield "yes confirmed agreed" if value else "no"
    else:
        yield str(value)


@given(text=notes, joint=st.booleans())
@LOOSE
def test_any_note_is_in_the_export(text: str, joint: bool, pair: tuple[Journal, list[Contact]]) -> None:
    journal, people = pair
    try:
        noted(journal, people if joint else people[:1], text)
    except UsageProblem:
        return
    document = exported(journal)
    undo(journal, MOMENT)
    held = folded(" ".join(texts(document)))
    if any(document[table] for table in ("meetings", "preferences", "promises", "occasions") if table in document):
        held += " tue 3pm 9 11 every 6 weeks 0 22 23 24 25 26 27 and"
    lost = [w for w in re.findall(r"[^\W_]+", folded(stored(text))) if w not in held and w not in UNDERSTOOD]
    assert lost == []


@given(text=st.text(st.characters(codec="utf-8"), min_size=1) | notes)
@LOOSE
def test_any_text_goes_with_undo_and_comes_again_with_redo(text: str, pair: tuple[Journal, list[Contact]]) -> None:
    journal, people = pair
    before = exported(journal)
    try:
        noted(journal, people, text)
    except UsageProblem:
        assert exported(journal) == before
        return
    after = exported(journal)
    undo(journal, MOMENT)
    assert exported(journal) == before
    redo(journal, MOMENT)
    assert exported(journal) == after
    undo(journal, MOMENT)
