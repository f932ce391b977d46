"""Merging: nothing of either is lost, nothing refers to the one that is gone, and it can be taken back."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample import BOB, MOMENT, fill, noted

from listenlog.domain.card import Card, Review
from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.interaction import Participant
from listenlog.domain.occasion import Occasion
from listenlog.domain.spacing import rated, replayed
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.archive import archive_contact
from listenlog.services.brief import prepare_brief
from listenlog.services.export import export_json
from listenlog.services.import_json import import_json
from listenlog.services.import_lines import import_lines
from listenlog.services.list import list_contacts
from listenlog.services.merge import merge_contacts
from listenlog.services.relate import relate
from listenlog.services.undo import redo, undo
from listenlog.services.who import find_contact
from listenlog.store.compiled import sqlite
from listenlog.store.journal import Journal, open_memory

REFERENCES = sorted(
    (table, column)
    for table, (_names, _kinds, references) in sqlite.TABLES.items()
    for column, target in references.items()
    if target == "contact"
)


def exported(journal: Journal) -> dict[str, Any]:
    content = json.loads("".join(export_json(journal, MOMENT)))
    assert isinstance(content, dict)
    return content


def named(journal: Journal, who: str) -> Contact:
    return find_contact(journal, who, MOMENT.on)


def _filled(journal: Journal) -> tuple[Contact, Contact]:
    """Return Bob, of whom there is a row in every table, and John."""
    fill(journal)
    bob, john = named(journal, "bob ellis"), named(journal, "john")
    relate(journal, john, "mentor", bob)
    relate(journal, john, "spouse", "Eve")
    return bob, john


def _rows(journal: Journal, table: str, column: str, contact: Contact) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = journal.connection.execute(
        f"SELECT * FROM {table} WHERE {column} = {contact.id:d}"
    ).fetchall()
    return found


@pytest.mark.parametrize("into", ["john reed", "somebody new"])
def test_no_table_that_refers_to_a_contact_is_forgotten(into: str, journal: Journal) -> None:
    bob, _john = _filled(journal)
    add_contact(journal, Newcomer("Somebody New"))
    there = {(table, column): _rows(journal, table, column, bob) for table, column in REFERENCES}
    assert all(there.values()), "this proves nothing: Bob has no row in one of them"
    counts = {table: journal.numbers(f"count_{table}")[0] for table in sqlite.EXPORTED}
    merge_contacts(journal, bob, named(journal, into), MOMENT)
    for table, column in REFERENCES:
        assert _rows(journal, table, column, bob) == [], (table, column)
    assert journal.base.references_hold()
    gone = {table: counts[table] - journal.numbers(f"count_{table}")[0] for table in sqlite.EXPORTED}
    lost = {table: number for table, number in gone.items() if number}
    if into == "somebody new":
        assert lost == {"contact": 1, "former_contact": -1, "nickname": -1}
    else:  # once to both: the talk they shared, what John is to Bob and Bob to John, a card for the name
        assert lost == {
            "contact": 1,
            "former_contact": -1,
            "nickname": -1,
            "participant": 1,
            "relationship": 2,
            "card": 2,  # and the one that told them apart
            "confusion": 2,
            "recall": 1,
        }


def test_a_merge_is_one_operation_and_one_undo(journal: Journal) -> None:
    bob, john = _filled(journal)
    before, words = exported(journal), [tuple(row) for row in journal.pairs("all_name_word")]
    merge_contacts(journal, bob, john, MOMENT)
    after = exported(journal)
    assert after != before
    deed = undo(journal, MOMENT)
    assert deed is not None
    assert (deed.command, deed.handles) == ("merge", ("john-reed", "bob-ellis"))
    assert exported(journal) == before
    assert [tuple(row) for row in journal.pairs("all_name_word")] == words
    redo(journal, MOMENT)
    assert exported(journal) == after


def test_what_there_is_one_of_is_filled_or_kept_as_a_fact(journal: Journal) -> None:
    ann = add_contact(journal, Newcomer("Ann Lee", zone="Asia/Tokyo", pronouns="she/her", birthday="14 may 1980"))
    two = add_contact(
        journal,
        Newcomer("Ann Leigh", said="LEE", zone="Europe/Dublin", pronouns="she/her", birthday="15 may", met="at a fair"),
    )
    with journal.transaction("died"):
        journal.replace(two._replace(died_on=date(2026, 11, 12)))
    archive_contact(journal, named(journal, "ann-leigh"), MOMENT)
    merged = merge_contacts(journal, two, ann, MOMENT)
    assert merged.differing == ("zone", "birthday")
    assert merged.changes == ("died 12 Nov 2026 is taken over",)
    stays = named(journal, "ann-lee")
    assert (stays.said, stays.zone, stays.met) == ("LEE", "Asia/Tokyo", "at a fair")
    assert (stays.died_on, stays.archived_on) == (date(2026, 11, 12), None)
    content = exported(journal)
    assert [(f["topic"], f["text"]) for f in content["facts"]] == [("zone", "Europe/Dublin"), ("birthday", "15 May")]
    assert len(content["occasions"]) == 1
    assert [n["name"] for n in content["nicknames"]] == ["Ann Leigh"]
    for who in ("ann-leigh", "Ann Leigh", "leigh", "ann"):
        assert named(journal, who) == stays
    assert add_contact(journal, Newcomer("Ann Leigh"), another=True).handle == "ann-leigh-2"


def test_what_both_have_stands_once(journal: Journal) -> None:
    both: dict[str, Any] = {"organization": "Acme", "role": "CFO", "tags": ["vip"], "nicknames": ["Bobby"]}
    points = [("email", "bob@acme.example")]
    bob = add_contact(journal, Newcomer("Bob Ellis", **both, points=[*points, ("mobile", "0702 555 111")]))
    more = [("email", "b@beta.example"), ("mobile", "+353 702 555 111")]
    robert = add_contact(journal, Newcomer("Robert Ellis", **both, points=[*points, *more], birthday="1 may 1980"))
    noted(journal, [robert, bob], "talk: a call / felt: tense / bob: felt: calm", on=date(2026, 11, 1))
    noted(journal, [bob], "birthday: 1 may")
    john = add_contact(journal, Newcomer("John Reed"))
    relate(journal, john, "boss", bob)
    relate(journal, john, "boss", robert)
    relate(journal, bob, "colleague", robert)
    merge_contacts(journal, robert, bob, MOMENT)
    content = exported(journal)
    assert [row["tag"] for row in content["contact_tags"]] == ["vip"]
    assert [row["name"] for row in content["nicknames"]] == ["Bobby", "Robert Ellis"]
    assert [(p["channel"], p["address"], p["rank"]) for p in content["contact_points"]] == [
        ("email", "bob@acme.example", 1),
        ("mobile", "0702 555 111", 1),
        ("email", "b@beta.example", 3),
        ("mobile", "+353 702 555 111", 2),
    ]
    assert len(content["affiliations"]) == 1
    assert [(o["day"], o["year"]) for o in content["occasions"]] == [(1, 1980)]
    assert [r["kind"] for r in content["relationships"]] == ["boss"]
    took_part = journal.find(Participant, "participations_of", contact_id=bob.id)
    assert [(p.felt, p.position) for p in took_part] == [("calm, tense", 0), (None, 0)]
    assert content["facts"] == []


@pytest.mark.parametrize(
    ("own", "theirs", "kept"),
    [
        ("work", "work", ["work"]),
        (None, "work", ["work"]),
        ("work", None, ["work"]),
        ("work", "home", ["work", "home"]),
    ],
)
def test_labels_of_one_address_are_kept(own: str | None, theirs: str | None, kept: list[str], journal: Journal) -> None:
    people = [add_contact(journal, Newcomer(name, points=[("email", "b@b.example")])) for name in ("Bob", "Rob")]
    with journal.transaction("edit"):
        for person, label in zip(people, (own, theirs), strict=True):
            (point,) = journal.find(ContactPoint, "points_of", contact_id=person.id)
            journal.replace(point._replace(label=label))
    merge_contacts(journal, people[1], people[0], MOMENT)
    assert [point["label"] for point in exported(journal)["contact_points"]] == kept


@pytest.mark.parametrize(
    ("own", "theirs", "kept", "fact"),
    [
        ((5, 14, None, None), (5, 14, 1980, None), 1980, None),
        ((5, 14, 1980, None), (5, 14, None, None), 1980, None),
        ((5, 14, 1980, None), (5, 14, 1981, None), 1980, "14 May 1981"),
        ((5, 14, 1980, None), (5, 14, 1980, "the big one"), 1980, "14 May 1980, the big one"),
    ],
)
def test_of_birthdays_there_is_one(
    own: tuple[Any, ...], theirs: tuple[Any, ...], kept: int, fact: str | None, journal: Journal
) -> None:
    people = [add_contact(journal, Newcomer(name)) for name in ("Bob", "Rob")]
    with journal.transaction("edit"):
        for person, (month, day, year, label) in zip(people, (own, theirs), strict=True):
            journal.add(Occasion(contact_id=person.id, month=month, day=day, year=year, label=label))
    merge_contacts(journal, people[1], people[0], MOMENT)
    content = exported(journal)
    assert [occasion["year"] for occasion in content["occasions"]] == [kept]
    assert [row["text"] for row in content["facts"]] == ([fact] if fact else [])


def test_reviews_of_both_names_are_on_one_card(journal: Journal) -> None:
    bob, john = _filled(journal)
    merge_contacts(journal, bob, john, MOMENT)
    content = exported(journal)
    (card,) = [card for card in content["cards"] if card["kind"] == "name"]
    assert (card["state"], card["contact"], card["reviews"]) == (2, john.uid, 1)
    assert [review["card"] for review in content["reviews"]] == [card["uid"]]


def test_the_card_of_two_names_is_what_the_reviews_of_both_say(journal: Journal) -> None:
    people = [add_contact(journal, Newcomer(name)) for name in ("Bob", "Rob")]
    day = MOMENT.on
    with journal.transaction("quiz"):
        for person, on in zip(people, (day, day + timedelta(days=3)), strict=True):
            card = journal.add(Card(contact_id=person.id, kind="name"))
            card, days = rated(card, 3, on)
            journal.replace(card)
            due_on = on + timedelta(days=days)
            journal.add(Review(card_id=card.id, rating=3, reviewed_at=MOMENT.at, study_day=on, due_on=due_on))
    merge_contacts(journal, people[0], people[1], MOMENT)
    (card,) = journal.find(Card, "all_card")
    reviews = journal.find(Review, "reviews_of", card_id=card.id)
    assert card == replayed(card, reviews)
    assert (card.reviews, card.reviewed_on) == (2, day + timedelta(days=3))


def test_nobody_is_told_apart_from_themselves(journal: Journal) -> None:
    bob, john = _filled(journal)
    merge_contacts(journal, bob, john, MOMENT)
    content = exported(journal)
    assert not [card for card in content["cards"] if card["kind"] == "contrast"]
    assert content["confusions"] == []


def test_merges_of_merges_lead_to_the_last(journal: Journal) -> None:
    people = [add_contact(journal, Newcomer(name)) for name in ("A One", "B Two", "C Three")]
    merge_contacts(journal, people[0], people[1], MOMENT)
    merge_contacts(journal, people[1], people[2], MOMENT)
    assert {named(journal, who).handle for who in ("a-one", "b-two", "A One")} == {"c-three"}
    undo(journal, MOMENT)
    assert named(journal, "a-one").handle == "b-two"


def test_a_contact_is_not_merged_into_itself_nor_one_that_is_gone(journal: Journal) -> None:
    bob, john = _filled(journal)
    with pytest.raises(UsageProblem, match="two contacts"):
        merge_contacts(journal, bob, bob, MOMENT)
    merge_contacts(journal, bob, john, MOMENT)
    with pytest.raises(NothingChanged, match="isn't there any more"):
        merge_contacts(journal, bob, john, MOMENT)


@pytest.mark.parametrize("into", ["john reed", "somebody new"])
def test_an_export_from_before_leads_to_the_one_that_stays(into: str, journal: Journal) -> None:
    bob, _john = _filled(journal)
    with journal.transaction("more"):
        for who in (bob, named(journal, into) if into == "john reed" else add_later(journal)):
            values = {"kind": "birthday", "month": 4, "day": who.id, "year": None, "label": None}
            journal.insert("occasion", {"uid": journal.uid(), "contact_id": who.id, **values})
    before = "".join(export_json(journal, MOMENT))
    merge_contacts(journal, bob, named(journal, into), MOMENT)
    kept = exported(journal)
    done = import_json(journal, before)
    assert (done.rows.new, done.people.new) == (0, 0)
    assert exported(journal) == kept
    content = json.loads(before)
    content["facts"].append(
        {"uid": journal.uid(), "contact": bob.uid, "text": "likes tea", "learned_on": "2026-01-01", "sensitive": False}
    )
    assert import_json(journal, json.dumps(content)).rows.new == 1
    assert exported(journal)["facts"][-1]["contact"] == named(journal, into).uid
    lines = [
        json.dumps({"contact": name, "date": "2026-01-02", "text": f"met {name}"})
        for name in ("Bob Ellis", "bob-ellis")
    ]
    assert import_lines(journal, lambda: lines).people.new == 0


def add_later(journal: Journal) -> Contact:
    """Add somebody within a transaction."""
    from listenlog.services.contacts import make_contact

    return make_contact(journal, "Somebody New")


def test_an_export_from_after_restores_and_leaves_two_where_two_are_known(journal: Journal) -> None:
    bob, john = _filled(journal)
    before = "".join(export_json(journal, MOMENT))
    merge_contacts(journal, bob, john, MOMENT)
    after = "".join(export_json(journal, MOMENT))
    empty = open_memory(MOMENT.at)
    import_json(empty, after)
    assert exported(empty) == json.loads(after)
    assert named(empty, "bob-ellis").uid == john.uid
    unmerged = open_memory(MOMENT.at)
    import_json(unmerged, before)
    import_json(unmerged, after)
    assert named(unmerged, "bob-ellis").uid == bob.uid
    merge_contacts(unmerged, named(unmerged, "bob-ellis"), named(unmerged, "john-reed"), MOMENT)
    assert named(unmerged, "bob-ellis").uid == john.uid


def test_a_former_handle_that_somebody_has_is_numbered(journal: Journal) -> None:
    bob, john = _filled(journal)
    merge_contacts(journal, bob, john, MOMENT)
    after = "".join(export_json(journal, MOMENT))
    other = open_memory(MOMENT.at)
    theirs = add_contact(other, Newcomer("Bob Ellis"))
    import_json(other, after)
    assert named(other, "bob-ellis") == theirs
    assert named(other, "bob-ellis-2").uid == john.uid


def texts_of(content: dict[str, Any]) -> set[str]:
    """Return every text in an export that somebody wrote: not uids, handles and words of the schema."""
    inside = {"uid", "handle", "channel", "kind", "stance", "aspect", "direction", "appointment"}
    rows = [row for rows in content.values() if isinstance(rows, list) for row in rows]
    references = {column.removesuffix("_id") for _, _, refs in sqlite.TABLES.values() for column in refs}
    return {
        value
        for row in rows
        for key, value in row.items()
        if isinstance(value, str) and key not in inside | references and not key.endswith(("_on", "_at"))
    }


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12).filter(str.strip)
FEW = st.sampled_from(["Bob", "bob", "CFO", "calm", "Acme"]) | WORDS
PEOPLE = st.builds(
    Newcomer,
    name=FEW,
    organization=st.none() | FEW,
    role=st.none() | FEW,
    points=st.lists(
        st.tuples(st.sampled_from(["email", "mobile"]), st.sampled_from(["bob@acme.example", "BOB@acme.example", "+353 702 555 111", "0702 555 111"]))
        .filter(lambda point: (point[0] == "email") == ("@" in point[1])),
        max_size=3,
    ),
    nicknames=st.lists(FEW, max_size=2),
    said=st.none() | FEW,
    pronouns=st.none() | FEW,
    zone=st.sampled_from([None, "Asia/Tokyo", "Europe/Dublin"]),
    birthday=st.sampled_from([None, "14 may", "14 may 1980", "15 may 1981"]),
    met=st.none() | FEW,
    tags=st.lists(FEW.filter(lambda text: text.strip("#+ \t\n\r") == text.lstrip("#+").casefold()), max_size=2),
)  # fmt: skip


@given(one=PEOPLE, two=PEOPLE, texts=st.lists(FEW, max_size=3), joint=st.booleans(), backwards=st.booleans())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_of_either_is_lost(
    one: Newcomer, two: Newcomer, texts: list[str], joint: bool, backwards: bool
) -> None:
    journal = open_memory(MOMENT.at)
    try:
        people = [add_contact(journal, person, another=True) for person in (one, two)]
    except UsageProblem:  # an empty text, once stripped
        return
    for text in (*texts, BOB):
        try:
            noted(journal, people if joint else people[:1], text)
        except UsageProblem:
            continue
    noted(journal, people[1:], "felt: at ease / I promise: a call")
    before = exported(journal)
    gone, into = reversed(people) if backwards else people
    gone, into = (journal.find(Contact, "contact_by_id", contact_id=person.id)[0] for person in (gone, into))
    merge_contacts(journal, gone, into, MOMENT)
    after = exported(journal)
    kept = texts_of(after)
    felt = ", ".join(row.get("felt", "") for row in after["participants"])
    assert {text for text in texts_of(before) - kept if text not in felt} == set()
    assert gone.handle in {row["handle"] for row in after["former_contacts"]}
    assert gone.uid not in json.dumps({**after, "former_contacts": []})
    undo(journal, MOMENT)
    assert exported(journal) == before
    journal.close()


def test_role_and_organization_are_those_of_one_affiliation_and_of_the_one_that_stays(journal: Journal) -> None:
    bob = add_contact(journal, Newcomer("Bob Ellis", organization="Acme"))
    robert = add_contact(journal, Newcomer("Robert Ellis", organization="Beta", role="Sales director"))
    before = exported(journal)
    merge_contacts(journal, robert, bob, MOMENT)
    brief = prepare_brief(journal, named(journal, "bob"), MOMENT)
    assert (brief.role, brief.organization) == (None, "Acme")
    for organization in ("acme", "beta"):
        assert [c.handle for c in list_contacts(journal, MOMENT.on, organization=organization)] == ["bob-ellis"]
    assert list(list_contacts(journal, MOMENT.on, organization="gamma")) == []
    undo(journal, MOMENT)
    assert exported(journal) == before


def test_a_role_noted_without_an_organization_is_one_there(journal: Journal) -> None:
    bob = add_contact(journal, Newcomer("Bob Ellis", role="CFO"))
    merge_contacts(journal, add_contact(journal, Newcomer("Robert Ellis", organization="Beta")), bob, MOMENT)
    brief = prepare_brief(journal, named(journal, "bob"), MOMENT)
    assert (brief.role, brief.organization) == ("CFO", "Beta")


def test_a_newer_rule_that_hides_a_stop_is_said(journal: Journal) -> None:
    bob = add_contact(journal, Newcomer("Bob Ellis"))
    robert = add_contact(journal, Newcomer("Robert Ellis"))
    noted(journal, [bob], 'avoids: phone "I travel" / visit: every 6 weeks / prefers: email', on=date(2026, 11, 1))
    noted(journal, [robert], "prefers: phone / prefers: email / visit: drop-in ok", on=date(2026, 11, 2))
    merged = merge_contacts(journal, robert, bob, MOMENT)
    assert merged.changes == ("phone: prefers takes the place of avoids",)
    assert merged.differing == ()
