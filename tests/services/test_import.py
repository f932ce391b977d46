"""Imports that don't fit the schema: refused with what is wrong, and nothing changed."""

import json
from typing import Any

import pytest
from sample import MOMENT, fill

from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged
from listenlog.interchange.formats import guess
from listenlog.services.brief import prepare_brief
from listenlog.services.export import export_json
from listenlog.services.import_json import import_json
from listenlog.store.journal import Journal

UID = "00000000-0000-7000-8000-00000000000"
NEW = UID + "1"


def exported(journal: Journal) -> str:
    return "".join(export_json(journal, MOMENT))


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("contacts", {"handle": "x"}),
        ("contacts", {"name": ""}),
        ("contacts", {"name": "X", "shoe_size": 44}),
        ("contacts", {"name": 7}),
        ("affiliations", {"contact": "WHO"}),
        ("affiliations", {"contact": UID + "9", "role": "CFO"}),
        ("affiliations", {"contact": "nobody", "role": "CFO"}),
        ("occasions", {"contact": "WHO", "kind": "birthday", "month": 13, "day": 1}),
        ("occasions", {"contact": "WHO", "kind": "birthday", "month": 10**30, "day": 1}),
        ("preferences", {"contact": "WHO", "aspect": "window", "stated_on": "2026-01-01", "windows": [1]}),
        ("preferences", {"contact": "WHO", "aspect": "window", "stated_on": "2026-01-01", "windows": [["x", 1, 2]]}),
        (
            "preferences",
            {"contact": "WHO", "aspect": "window", "stated_on": "2026-01-01", "windows": [[[9], "09:00", "10:00"]]},
        ),
        ("preferences", {"contact": "WHO", "aspect": "window", "stated_on": "2026-01-01", "windows": [[1, 2]]}),
        ("contacts", {"name": "  "}),
        ("contacts", {"name": "X", "happened_at": "0001-01-01T00:00:00+14:00"}),
        ("interactions", {"happened_on": "2026-01-01", "happened_at": "0001-01-01T00:00:00+14:00"}),
        ("preferences", {"contact": "WHO", "aspect": "mood", "stated_on": "2026-01-01"}),
        ("promises", {"contact": "WHO", "direction": "mine", "text": "x", "made_on": "yesterday"}),
        ("facts", {"contact": "WHO", "text": "x", "learned_on": "2026-01-01", "superseded_by": UID + "8"}),
        ("contact_tags", {"contact": "WHO", "tag": "vip"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(map(str, value.values()))[:60],
)
def test_a_row_that_does_not_fit_is_refused_whole(table: str, row: dict[str, Any], journal: Journal) -> None:
    fill(journal)
    before = exported(journal)
    content = json.loads(before)
    who = content["contacts"][0]["uid"]
    content["contacts"].append({"uid": UID + "7", "name": "Someone new"})
    content[table].append({"uid": NEW, **{k: who if v == "WHO" else v for k, v in row.items()}})
    with pytest.raises(NothingChanged, match=r"(?i)nothing was (imported|changed)"):
        import_json(journal, json.dumps(content))
    assert exported(journal) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "7",
        "{",
        '{"schema": 2}',
        '{"schema": 1, "contacts": {}}',
        '{"schema": 1, "facts": [{"uid": "x"}]}',
        "[" * 100_000,
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_export_is_refused(text: str, journal: Journal) -> None:
    with pytest.raises(NothingChanged):
        import_json(journal, text)


def test_a_handle_that_is_none_or_taken_is_made_anew(journal: Journal) -> None:
    rows = [
        {"uid": UID + str(i), "name": "Bob", "handle": handle} for i, handle in enumerate(("bob", "bob", "B ob/..", ""))
    ]
    import_json(journal, json.dumps({"schema": 1, "contacts": rows}))
    assert [c.handle for c in journal.find(Contact, "all_contact")] == ["bob", "bob-2", "bob-3", "bob-4"]


def test_what_was_imported_can_be_read(journal: Journal) -> None:
    """Odd values that the schema allows don't break the card."""
    rows = {
        "contacts": [{"uid": UID + "1", "name": "Bob", "handle": "bob", "zone": "Nowhere/Land", "pronouns": "///"}],
        "occasions": [{"uid": UID + "2", "contact": UID + "1", "kind": "birthday", "month": 4, "day": 31}],
        "preferences": [
            {"uid": UID + "3", "contact": UID + "1", "aspect": "cadence", "stated_on": "2026-01-01"},
            {"uid": UID + "4", "contact": UID + "1", "aspect": "appointment", "stated_on": "2026-01-01"},
            {
                "uid": UID + "5",
                "contact": UID + "1",
                "aspect": "window",
                "stated_on": "2026-01-01",
                "windows": [[[6], "09:00", "24:00"]],
            },
        ],
        "interactions": [{"uid": UID + "6", "happened_on": "2026-01-01"}],
    }
    import_json(journal, json.dumps({"schema": 1, **rows}))
    (bob,) = journal.find(Contact, "all_contact")
    from listenlog.services.log import list_talks
    from listenlog.views.brief import brief_card
    from listenlog.views.layout import laid_out
    from listenlog.views.rows import talk_row
    from listenlog.views.screen import rendered

    assert [talk_row(talk, 80) for talk in list_talks(journal)] == ["2026-01-01\n"]
    card = brief_card(prepare_brief(journal, bob, MOMENT), MOMENT.on)
    assert "Bob" in rendered(laid_out(card), 80, colored=False)


def test_formats_are_recognized(journal: Journal) -> None:
    fill(journal)
    assert guess("", exported(journal).encode()) == "json"
    assert guess("", b'{"contact": "Bob", "date": "2026-01-01", "text": "x"}\n{"contact": ') == "jsonl"
    assert guess("", b'{"schema": 1}') == "json"
