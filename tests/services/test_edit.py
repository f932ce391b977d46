"""Edits of a contact's text, applied: each kind of line changed, taken out and added, and all of it taken back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import BOB, MOMENT, noted

from listenlog.domain.clock import Moment
from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged
from listenlog.domain.fact import Fact
from listenlog.domain.when import Reference
from listenlog.interchange.contact_changes import BadEdit, Overtaken
from listenlog.interchange.contact_text import read
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.contact_text import contact_text
from listenlog.services.edit import Edited, apply_edit
from listenlog.services.undo import undo
from listenlog.services.who import find_contact
from listenlog.store.journal import Journal, open_memory

REFERENCE = Reference(MOMENT.local.replace(tzinfo=None))


def export(journal: Journal) -> dict[str, Any]:
    tables = {table: list(journal.exported(table)) for table in journal.tables()}
    return {**tables, "words": journal.pairs("all_name_word")}


def bob_in(journal: Journal) -> Contact:
    return find_contact(journal, "bob-ellis", MOMENT.on)


def edit(journal: Journal, old: str, new: str, now: Moment = MOMENT) -> Edited | None:
    """Edit Bob's text: `old` stands in it and becomes `new`."""
    before = contact_text(journal, bob_in(journal), now)
    assert old in before
    return apply_edit(journal, bob_in(journal), before, before.replace(old, new, 1), now, REFERENCE)


CHANGES = [
    # changed
    ("name: Bob Ellis", "name: Robert Ellis", None),
    ("nickname: Bobby", "nickname: Rob", None),
    ("says: BOB", "says: ROB-ert", None),
    ("pronouns: he/him", "pronouns: they/them", None),
    ("role: CFO at Acme", "role: CTO at Acme", None),
    ("role: CFO at Acme", "role: CTO at Beta", None),
    ("role: CFO at Acme", "role: CTO", None),
    ("role: CFO at Acme", "organization: Beta", None),
    ("zone: America/Denver", "zone: europe/dublin", "zone: Europe/Dublin"),
    ("birthday: 14 may 1980", "birthday: May 15", "birthday: 15 may"),
    ("tag: vip", "tag: #key account", "tag: key account"),
    ("tag: vip", "tag: vip, golf", "tag: golf\ntag: vip"),
    ("met: at the fair in Köln", "met: on a train\n  to Köln", None),
    ("email: bob@example.com", "email: bob@acme.example", None),
    ("mobile: +1 702 555 0134", "landline: +1 702 555 0134", None),
    ("prefers: email", "prefers: text", None),
    ("prefers: email", "accepts: email until friday", "accepts: email until 27 nov 2026"),
    ("phone until 31 dec 2026", "phone until 31 jan 2027", None),
    ("I'm not able to connect via phone", "no phone, please", None),
    ("visit: every 6 weeks, at most", "visit: every 8 weeks, at most", None),
    ("drop-in ok, tue-thu 09:00-11:30", "by appointment, mon, fri 10:00-11:00", None),
    (", drop-in ok, tue-thu 09:00-11:30", "", None),
    ("prefers: email\nvisit:", "prefers: email\nvideo: 10-12\nvisit:", "prefers: email\nvideo: 10:00-12:00\nvisit:"),
    ("loves golf #sport #golf", "loves golf on sundays #sport", None),
    ("loves golf #sport #golf", "loves golf #club", None),
    ("loves golf #sport #golf", "hobby: loves golf #sport #golf", None),
    ("family: twin daughters are 12", "family: twin daughters are 12;\n  and / a son", None),
    ("leave out: politics", "leave out: politics #never", None),
    ("complaint: nobody called back for three weeks", "asked: a call back", None),
    ("asked: training for the team", "asked: training; for all / teams", None),
    ("needs: the database rebuilt for the way sales works", "needs: a rebuilt database", None),
    ("said back: no, it is the reports that are slow", "said back: yes", None),
    ("I promise: pricing by 27 nov 2026", "I promise: pricing by tuesday", "I promise: pricing by 24 nov 2026"),
    ("I promise: pricing by 27 nov 2026", "they promise: pricing", None),
    ("they promise: a user list by 1 dec 2026", "they promise: two lists by 1 dec 2026", None),
    ("ask next: how was Mexico?", "ask next: how was Mexico; and the sea?", None),
    ("meet: 2026-11-24 15:00 visit, confirmed", "meet: 2026-11-25 email, the renewal", None),
    ("talk: second call on the renewal, forty minutes", "talk: second call\n\n  forty minutes", None),
    ("felt: frustrated", "felt: calm", None),
    # taken out
    ("nickname: Bobby\n", "", ""),
    ("says: BOB\n", "", ""),
    ("role: CFO at Acme\n", "", ""),
    ("zone: America/Denver\n", "", ""),
    ("birthday: 14 may 1980\n", "", ""),
    ("tag: vip\n", "", ""),
    ("met: at the fair in Köln\n", "", ""),
    ("email: bob@example.com\n", "", ""),
    ("prefers: email\n", "", ""),
    ("visit: every 6 weeks, at most every 2 weeks, drop-in ok, tue-thu 09:00-11:30\n", "", ""),
    ("loves golf #sport #golf\n", "", ""),
    ("leave out: politics\n", "", ""),
    ("complaint: nobody called back for three weeks\n", "", ""),
    ("asked: training for the team\n", "", None),
    ("needs: the database rebuilt for the way sales works\n", "", ""),
    ("said back: no, it is the reports that are slow\n", "", ""),
    ("I promise: pricing by 27 nov 2026\n", "", ""),
    ("ask next: how was Mexico?\n", "", ""),
    ("meet: 2026-11-24 15:00 visit, confirmed\n", "", ""),
    ("talk: second call on the renewal, forty minutes\n", "", ""),
    ("felt: frustrated\n", "", ""),
    # added
    ("name: Bob Ellis\n", ("name: Bob Ellis\nnickname: Rob\ndied: yesterday\nanniversary: 3 june 2010\noccasion: 4 june, graduation\n"
     "role: Chair\norganization: Beta\n"), ("name: Bob Ellis\nnickname: Rob\ndied: 21 nov 2026\nanniversary: 3 jun 2010\n"
     "occasion: 4 jun, graduation\nrole: Chair\norganization: Beta\n")),
    ("# Open\n", "# Open\ncomplaint: no parking\nneeds: a lot\nsaid back: yes, it is\n", None),
    ("# Open\n", "# Open\nneeds: rest\n", None),
    ("the reports that are slow\n", "the reports that are slow\nneeds: rest\n", None),
    ("called back for three weeks\n", "called back for three weeks\nneeds: a name to call\n", None),
    ("leave out: politics\n", "leave out: politics\nleave out: the merger\n- coffee: black\nplays go; and / chess #game\n\\# five\n",
     "leave out: politics\nleave out: the merger\ncoffee: black\nplays go; and / chess #game\n\\# five\n"),
    ("prefers: email\n", "prefers: email\nany channel: at most every week\ndo not contact\ntext: ok\nemail: b@example.com\n",
     "prefers: email\nany channel: at most every week\ndo not contact\naccepts: text\nemail: b@example.com\n"),
    ("visit, with John Reed\n", "visit, with John Reed\nloves the sea\n", None),
    ("felt: calm\n", "felt: calm\nthey promise: an answer\n", None),
]  # fmt: skip


@pytest.fixture
def journal(filled: Journal) -> Journal:
    """Return a store in which Bob was called once more since."""
    noted(filled, [bob_in(filled)], "felt: calm / talk: third call", channel="mobile")
    return filled


@pytest.mark.parametrize(
    ("old", "new", "canonical"), CHANGES, ids=[f"{old.strip()[:20]}-{i}" for i, (old, _, _) in enumerate(CHANGES)]
)
def test_the_text_is_then_as_it_was_edited(old: str, new: str, canonical: str | None, journal: Journal) -> None:
    before, stood = export(journal), contact_text(journal, bob_in(journal), MOMENT)
    assert edit(journal, old, new) is not None
    after = contact_text(journal, bob_in(journal), MOMENT)
    wanted = stood.replace(old, new if canonical is None else canonical, 1)
    assert lines(after) == lines(wanted)
    undo(journal, MOMENT)
    assert export(journal) == before


def lines(text: str) -> list[str]:
    return sorted(line.text for line in read(text).lines)


def row(journal: Journal, table: str, **fields: Any) -> dict[str, Any]:
    """Return the one row of a table with these values."""
    (found,) = [r for r in journal.exported(table) if all(r[key] == value for key, value in fields.items())]
    return found


def altered(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    return {table for table in before if before[table] != after[table]}


@pytest.mark.parametrize(
    ("old", "new", "tables"),
    [
        ("says: BOB", "says: bob", {"contact"}),
        ("family: twin daughters are 12", "family: twins", {"fact"}),
        ("loves golf #sport #golf", "loves golf #golf", {"fact_tag"}),
        ("talk: second call", "talk: a call", {"interaction"}),
        ("felt: frustrated", "felt: calm", {"participant"}),
        ("role: CFO at Acme", "role: CTO at Acme", {"affiliation"}),
        ("needs: the database", "needs: a database", {"need"}),
    ],
)
def test_only_what_was_changed_is_written(old: str, new: str, tables: set[str], filled: Journal) -> None:
    before = export(filled)
    edit(filled, old, new)
    assert altered(before, export(filled)) == tables


def test_what_is_over_is_kept_as_over(filled: Journal) -> None:
    today = MOMENT.on
    done = edit(filled, "family: twin daughters are 12\n", "family: twin daughters are 13\n")
    assert done is not None
    new = row(filled, "fact", text="twin daughters are 13")
    old = row(filled, "fact", text="twin daughters are 12")
    assert (old["superseded_by"], new["learned_on"], new["interaction"]) == (new["uid"], today, old["interaction"])
    edit(filled, "family: twin daughters are 13\n", "")
    edit(filled, "I promise: pricing by 27 nov 2026\n", "")
    edit(filled, "ask next: how was Mexico?\n", "")
    edit(filled, "role: CFO at Acme\n", "")
    assert row(filled, "fact", text="twin daughters are 13")["dropped_on"] == today
    assert row(filled, "promise", text="pricing")["dropped_on"] == today
    assert row(filled, "question", text="how was Mexico?")["dropped_on"] == today
    assert row(filled, "affiliation", role="CFO")["until_on"] == today
    edit(filled, "asked: training for the team\n", "")
    assert row(filled, "need", asked=None)["underlying"] == "the database rebuilt for the way sales works"
    edit(
        filled,
        "needs: the database rebuilt for the way sales works\nsaid back: no, it is the reports that are slow\n",
        "",
    )
    assert [n["asked"] for n in filled.exported("need") if n["stated_on"] == today] == [
        "nobody called back for three weeks"
    ]


def test_a_rule_that_was_taken_out_lets_no_older_one_back(filled: Journal) -> None:
    noted(filled, [bob_in(filled)], "refuses: email")
    assert "refuses: email" in contact_text(filled, bob_in(filled), MOMENT)
    edit(filled, "refuses: email\n", "")
    assert "email" not in contact_text(filled, bob_in(filled), MOMENT).replace("email: bob@example.com", "")
    assert {r["stance"] for r in filled.exported("preference") if r["channel"] == "email"} == {"prefers", "refuses"}


def test_a_new_name_and_the_words_that_find_it(filled: Journal) -> None:
    done = edit(filled, "name: Bob Ellis\nnickname: Bobby", "name: Robert Ellis\nnickname: Rob")
    assert done is not None
    assert (done.contact.name, done.contact.name_key, done.contact.handle) == (
        "Robert Ellis",
        "ellis robert",
        "bob-ellis",
    )
    assert sorted(done.lost) == ["bob", "bobby"]
    assert find_contact(filled, "robert", MOMENT.on).id == find_contact(filled, "rob", MOMENT.on).id == done.contact.id
    assert find_contact(filled, "bob-ellis", MOMENT.on).id == done.contact.id
    assert all(word not in ("bob", "bobby") for word in filled.texts("all_name_word"))


def test_a_nickname_that_was_taken_out_finds_nobody(filled: Journal) -> None:
    done = edit(filled, "nickname: Bobby\n", "")
    assert done is not None
    assert done.lost == ("bobby",)


def test_an_address_stands_once(filled: Journal) -> None:
    noted(filled, [bob_in(filled)], "email: b@acme.example")
    edit(filled, "email: b@acme.example", "email: BOB@example.com")
    bobs = [point["address"] for point in filled.exported("contact_point") if point["channel"] == "email"]
    assert bobs == ["bob@example.com"]
    edit(filled, "mobile: +1 702 555 0134", "mobile: +1 702 555 0135")
    edit(filled, "email: bob@example.com\n", "email: bob@example.com\nemail: Bob@Example.com\n")
    assert contact_text(filled, bob_in(filled), MOMENT).count("email: ") == 1
    assert find_contact(filled, "702 555 0135", MOMENT.on).handle == "bob-ellis"


def test_what_a_line_does_not_show_stays(filled: Journal) -> None:
    later = Moment(MOMENT.at, MOMENT.local.replace(day=23), "Asia/Tokyo")
    edit(filled, "visit, confirmed", "visit, the renewal", later)
    assert row(filled, "meeting", text="the renewal")["zone"] == "UTC"
    edit(filled, "15:00 visit", "16:00 visit", later)
    assert row(filled, "meeting", text="the renewal")["zone"] == "Asia/Tokyo"
    edit(filled, "said back: no, it is the reports that are slow", "said back: yes", later)
    assert row(filled, "need", agreed=True)["restated_on"] == MOMENT.on
    edit(filled, "role: CFO at Acme", "organization: Friends at Work", later)
    edit(filled, "organization: Friends at Work", "role: Chair at Friends at Work", later)
    role = row(filled, "affiliation", role="Chair")
    assert row(filled, "organization", name="Friends at Work")["uid"] == role["organization"]


@pytest.mark.parametrize(
    ("old", "new", "number", "reason"),
    [
        ("name: Bob Ellis\n", "name:\n", 4, "needs a name"),
        ("name: Bob Ellis\n", "", 1, "put 'name: Bob Ellis' back. Nothing"),
        ("name: Bob Ellis\n", "name: Bob Ellis\nname: Rob\n", 5, "there can be only one"),
        ("zone: America/Denver\n", "zone: America/Denver\nzone: UTC\n", 10, "there can be only one"),
        ("name: Bob Ellis\n", "zone: UTC\nname: Bob Ellis\n", 4, "there can be only one"),
        ("says: BOB\n", "died: yesterday\ndied: today\n", 7, "there can be only one"),
        ("name: Bob Ellis\n", "name: john  REED\n", 4, "listenlog merge bob-ellis john-reed'. Nothing"),
        ("by 27 nov 2026", "by 31 nov 2026", 29, "'by 31 nov 2026' isn't a date I know"),
        ("I promise: pricing by 27 nov 2026", "they promise: pricing by phone by and by", 29, "'by and by' isn't a date I know"),
        ("prefers: email\n", "avoids: pigeons\n", 15, "phone until 2027-01-31'. Nothing"),
        ("zone: America/Denver", "zone: Mars", 9, "no time zone 'Mars'"),
        ("birthday: 14 may 1980", "birthday: 31 feb", 10, "'31 feb' isn't a day"),
        ("email: bob@example.com", "email: bob", 13, "reads neither as an address for email"),
        ("visit: every 6 weeks, at", "visit: whenever, at", 16, "nor as a rule"),
        ("# Open\n", "# Open\ntalk: x\n", 25, "put it under the heading of one"),
        ("felt: frustrated\n", "felt: frustrated\nfelt: calm\n", 38, "there can be only one"),
        (("complaint: nobody called back for three weeks\nasked: training for the team\nneeds: the database rebuilt for the way "
         "sales works\n"), "", 25, "isn't there any more"),
        ("loves golf", "# loves golf", 20, "No heading can be added"),
    ],
)  # fmt: skip
def test_what_can_not_be_taken_changes_nothing(old: str, new: str, number: int, reason: str, filled: Journal) -> None:
    before = export(filled)
    with pytest.raises(BadEdit, match=f"^Line {number}: ") as problem:
        edit(filled, old, new)
    assert reason in str(problem.value)
    assert export(filled) == before
    assert not filled.base.in_transaction


def test_a_promise_that_says_by_itself(filled: Journal) -> None:
    edit(filled, "I promise: pricing by 27", "I promise: a letter by hand by 27")
    edit(filled, "a letter by hand by 27 nov 2026", "a long letter, by hand")
    assert row(filled, "promise", text="a long letter, by hand")["due_on"] is None
    edit(filled, "a long letter, by hand", "a letter by post")
    assert row(filled, "promise", text="a letter by post")["due_on"] is None


def test_a_name_that_two_have_can_be_spelled_anew(filled: Journal) -> None:
    add_contact(filled, Newcomer("Bob Ellis"), another=True)
    edit(filled, "name: Bob Ellis", "name: BOB Ellis")
    assert bob_in(filled).name == "BOB Ellis"


def test_a_need_belongs_to_the_request_above(filled: Journal) -> None:
    edit(filled, "three weeks\n", "three weeks\nneeds: a name to call\nneeds: rest\n")
    assert row(filled, "need", underlying="a name to call")["kind"] == "complaint"
    assert row(filled, "need", underlying="rest")["asked"] is None
    with pytest.raises(BadEdit, match="answers a need"):
        edit(filled, "felt: frustrated\n", "felt: frustrated\nsaid back: yes\n")


def test_the_last_talks_and_tries_that_say_something(filled: Journal) -> None:
    bob = bob_in(filled)
    noted(filled, [bob], "chess", channel="text", answered=False)
    assert ", text" not in contact_text(filled, bob, MOMENT)
    assert contact_text(filled, bob, MOMENT).count("talk: ") == 2
    for number in range(4):
        noted(filled, [bob], f"talk: number {number}")
    text = contact_text(filled, bob, MOMENT)
    assert text.count("talk: ") == 5
    assert "talk: first call" not in text


def test_an_answer_needs_a_need(filled: Journal) -> None:
    john = find_contact(filled, "john", MOMENT.on)
    text = contact_text(filled, john, MOMENT)
    with pytest.raises(BadEdit, match="answers a need"):
        apply_edit(filled, john, text, f"{text}said back: yes\n", MOMENT, REFERENCE)


def test_another_command_was_faster(filled: Journal) -> None:
    bob = bob_in(filled)
    before = contact_text(filled, bob, MOMENT)
    noted(filled, [bob], "new here / role: CEO at Acme")
    noted(filled, [bob], "said back: yes")
    edit(filled, "loves golf", "loves golf daily")
    stood = export(filled)
    for old, new in (
        ("loves golf", "loves chess"),
        ("loves golf #sport #golf\n", ""),
        ("role: CFO at Acme", "role: CTO at Acme"),
    ):
        with pytest.raises(Overtaken):
            apply_edit(filled, bob, before, before.replace(old, new), MOMENT, REFERENCE)
    assert export(filled) == stood
    done = apply_edit(filled, bob, before, before.replace("says: BOB", "says: bob"), MOMENT, REFERENCE)
    assert done is not None
    assert altered(stood, export(filled)) == {"contact"}
    filled.erase_contact(bob, ())
    with pytest.raises(NothingChanged, match="isn't there any more"):
        apply_edit(filled, bob, before, before, MOMENT, REFERENCE)


def test_a_text_may_wait_for_a_year(filled: Journal) -> None:
    later = Moment(MOMENT.at.replace(year=2027, month=12), MOMENT.local.replace(year=2027, month=12), "UTC")
    bob, stood = bob_in(filled), export(filled)
    before = contact_text(filled, bob, MOMENT)
    assert "avoids: phone" not in contact_text(filled, bob, later)
    done = apply_edit(filled, bob, before, before.replace("says: BOB", "says: bob"), later, REFERENCE)
    assert done is not None
    assert altered(stood, export(filled)) == {"contact"}


@pytest.mark.parametrize("text", ["", "\n \n", "# Open\n"])
def test_an_empty_text_changes_nothing(text: str, filled: Journal) -> None:
    before = export(filled)
    assert apply_edit(filled, bob_in(filled), None, text, MOMENT, REFERENCE) is None
    assert export(filled) == before
    assert undo(filled, MOMENT) is not None  # the last operation is still what the sample did


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(
    lambda text: text.strip().strip("#+ \t\n")
)


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, min_size=1, max_size=3))
def test_whatever_was_kept_an_unchanged_text_writes_nothing(facts: list[str], topics: list[str]) -> None:
    journal = open_memory(MOMENT.at)
    bob = add_contact(journal, Newcomer(facts[0], nicknames=topics, met=topics[0], tags=topics))
    with journal.transaction("sample"):
        for text in facts:
            journal.add(Fact(contact_id=bob.id, topic=topics[0], text=text, sensitive=len(text) == 3))
            journal.add(Fact(contact_id=bob.id, text=text))
    before = export(journal)
    text = contact_text(journal, bob, MOMENT)
    assert apply_edit(journal, bob, text, text, MOMENT, REFERENCE) is None
    assert apply_edit(journal, bob, None, text, MOMENT, REFERENCE) is None
    assert export(journal) == before
    journal.close()


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_any_edit_is_taken_back_whole(data: st.DataObject) -> None:
    journal = open_memory(MOMENT.at)
    bob = add_contact(journal, Newcomer("Bob Ellis", "Acme", nicknames=["Bobby"], tags=["vip"], met="at the fair"))
    noted(journal, [bob], BOB.partition("john:")[0], at=MOMENT.at, channel="visit")
    before, text = export(journal), contact_text(journal, bob, MOMENT)
    rows = text.splitlines()
    for i in data.draw(st.lists(st.integers(4, len(rows) - 1), max_size=6)):
        rows[i] = data.draw(
            st.sampled_from(["", f"{rows[i]} more", f"{rows[i]}\nanother fact", "tag: new", "email: a@b.example"])
        )
    try:
        done = apply_edit(journal, bob, text, "\n".join(rows), MOMENT, REFERENCE)
    except BadEdit:
        done = None
    if done:
        undo(journal, MOMENT)
    assert export(journal) == before
    journal.close()
