"""The text of a contact: written and read without an edit it asks for nothing, whatever the rows hold."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listenlog.domain.contact import Contact, ContactTag, Nickname
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended
from listenlog.domain.meeting import Meeting
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Role
from listenlog.domain.preference import STANCES, Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.text import shown
from listenlog.domain.when import Reference
from listenlog.interchange.contact_changes import BadEdit, Overtaken, plan, rebased
from listenlog.interchange.contact_text import (
    Document,
    Item,
    Known,
    corrected_entry,
    document_of,
    entry_of,
    fault_in,
    is_made_from,
    mark_in,
    marked,
    read,
    text_of,
)

DAY = date(2026, 11, 22)
REFERENCE = Reference(datetime(2026, 11, 22, 14, 10))
few = settings(deadline=None, max_examples=40)  # each draws some thirty rows

PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", "\r", "# ", "#", "\\", "\\# ", ";", " / ", "- ", "* ", ": ", ":", '"', "  ", "\t", "name: ", "talk: ", "by friday",
     " #tag", "\u2028", "\x85", "\x0b", "\x1b[31m", "\u202e", "\u200b", "\ufeff", "\xa0", "yes", "tue 9-11", "a@b.example", "golf", "Zoë", " at "]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
    st.lists(PIECES, min_size=1, max_size=8).map("".join),
)
MAYBE = st.none() | TEXTS
DAYS = st.dates(date(1000, 1, 1), date(9000, 1, 1))
WINDOWS = st.lists(
    st.tuples(
        st.sets(st.integers(0, 6), min_size=1).map(sorted),
        st.integers(0, 11).map(lambda hour: f"{hour:02}:15"),
        st.integers(12, 24).map(lambda hour: f"{hour:02}:00"),
    ).map(list)
    | st.sets(st.integers(0, 6), min_size=1, max_size=6).map(lambda days: [sorted(days), "00:00", "24:00"]),
    min_size=1,
    max_size=3,
)
CHANNELS = st.none() | st.sampled_from(["email", "phone", "visit", "signal"])
RULES = st.one_of(
    st.builds(lambda s: {"aspect": "stance", "stance": s}, st.sampled_from(STANCES)),
    st.builds(lambda a: {"aspect": "appointment", "appointment": a}, st.sampled_from(["first", "none", "after_text"])),
    st.builds(lambda d: {"aspect": "cadence", "days": d}, st.integers(1, 900)),
    st.builds(lambda d: {"aspect": "gap", "days": d}, st.integers(1, 900)),
    st.builds(lambda w: {"aspect": "window", "windows": w}, WINDOWS),
)


def rows(kind: Any, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Return lists of up to three rows, numbered."""
    made = st.lists(st.builds(kind, contact_id=st.just(1), **fields), max_size=3)
    return made.map(lambda found: [row._replace(id=i) for i, row in enumerate(found, 1)])


@st.composite
def known(draw: Callable[[Any], Any]) -> Known:
    """Draw everything that can be known of a contact, with any texts in it."""
    facts = draw(rows(Fact, topic=MAYBE, text=TEXTS, sensitive=st.booleans(), learned_on=st.just(DAY)))
    talks = draw(
        st.lists(
            st.builds(
                Attended, st.integers(1, 5), st.just(DAY) | DAYS, st.none(), CHANNELS, st.none(), st.just(True), MAYBE, MAYBE, st.none()
            ),
            max_size=3,
        )
    )  # fmt: skip
    rules = draw(st.lists(st.builds(lambda r, c, w, u: Preference(contact_id=1, channel=c, words=w, valid_until=u, **r), RULES, CHANNELS,
                                    st.none() | TEXTS, st.none() | DAYS), max_size=4))  # fmt: skip
    return Known(
        Contact(1, "u", "bob", draw(TEXTS.filter(str.strip)), "bob", said=draw(MAYBE), pronouns=draw(MAYBE), zone=draw(MAYBE), met=draw(MAYBE),
                died_on=draw(st.none() | DAYS)),
        draw(rows(Nickname, name=TEXTS)),
        draw(rows(ContactTag, tag=TEXTS)),
        [Role(i, draw(MAYBE), None, draw(MAYBE)) for i in range(2)],
        draw(rows(ContactPoint, channel=st.sampled_from(["email", "fax", "mobile"]), address=TEXTS)),
        draw(rows(Occasion, kind=st.sampled_from(["birthday", "anniversary", "other"]) | TEXTS, month=st.integers(1, 12),
                  day=st.integers(1, 31), year=st.none() | st.integers(1, 2100), label=MAYBE)),
        rules,
        facts,
        {fact.id: tuple(draw(st.lists(TEXTS, max_size=2))) for fact in facts},
        draw(rows(Need, kind=st.sampled_from(["request", "complaint"]), asked=MAYBE, underlying=MAYBE, restated_on=st.none() | DAYS,
                  agreed=st.none() | st.booleans(), corrected=MAYBE)),
        draw(rows(Promise, direction=st.sampled_from(["mine", "theirs"]), text=TEXTS, due_on=st.none() | DAYS)),
        draw(rows(Question, text=TEXTS)),
        draw(rows(Meeting, planned_on=DAYS, planned_time=st.none() | st.just("15:00"), channel=CHANNELS, confirmed=st.booleans(),
                  text=MAYBE)),
        talks,
        {talk.id: draw(TEXTS) for talk in talks},
    )  # fmt: skip


def changed(document: Document, before: str, after: str) -> list[tuple[str, str]]:
    """Return (the item's line, the new line) of every line that an edit changes, '' for an item or a line that isn't."""
    asked = plan(read(before), read(after), document, REFERENCE)
    steps = [(step.item.line.text if step.item else "", step.line.text) for step in asked.steps if step.changed]
    return [*steps, *((item.line.text, "") for item in asked.removed)]


@few
@given(known())
def test_a_text_without_an_edit_asks_for_nothing(everything: Known) -> None:
    document = document_of(everything)
    text = text_of(document)
    lines = read(text).lines
    assert [line.text for line in lines] == [item.line.text for item in document.items]
    assert [line.heading for line in lines if line.heading in document.headings] == [
        item.line.heading for item in document.items if item.line.heading
    ]
    asked = plan(read(text), read(text), document, REFERENCE)
    assert [step.item for step in asked.steps] == list(document.items)
    for saved in (
        text,
        shown(text, lines=True),
        text.replace("\n", "\r\n"),
        text.replace("\n", " \t\n"),
        "\n" + text + "\n\n",
        "",
    ):
        assert changed(document, text, saved) == []


@few
@given(known(), st.data())
def test_a_changed_line_is_its_own_item_and_no_other(everything: Known, data: st.DataObject) -> None:
    document = document_of(everything)
    text = text_of(document)
    lines = read(text).lines
    i = data.draw(st.integers(0, len(lines) - 1))
    raw = text.splitlines()
    number = lines[i].number - 1
    raw[number] += " more"
    assert changed(document, text, "\n".join(raw)) == [(lines[i].text, read("\n".join(raw)).lines[i].text)]
    last = lines[i + 1].number - 1 if i + 1 < len(lines) else len(raw)
    del raw[number : last if last == len(raw) else number + lines[i].text.count("\n") + 1]
    gone = changed(document, text, "\n".join(raw))
    assert gone == ([(lines[i].text, "")] if len(lines) > 1 else [])


@few
@given(known(), known())
def test_nothing_that_was_typed_is_lost_when_another_command_was_faster(mine: Known, theirs: Known) -> None:
    base, now = document_of(mine), document_of(theirs)
    before = text_of(base)
    assert rebased(read(before), read(before), now, REFERENCE) == text_of(now)
    typed = before.replace(f"\n# {base.headings[0]}\n", f"\n# {base.headings[0]}\nsomething new\n")
    merged = [line.text for line in read(rebased(read(before), read(typed), now, REFERENCE)).lines]
    assert sorted(merged) == sorted([*(item.line.text for item in now.items), "something new"])
    assert rebased(read(before), read(typed), base, REFERENCE).splitlines().count("something new") == 1


@few
@given(known())
def test_a_fact_stays_a_fact_whatever_its_topic_is_called(everything: Known) -> None:
    for item in document_of(everything).items:
        if item.kind == "fact":
            text = f"{item.line.text} more"
            entry = corrected_entry(item, text, REFERENCE)
            assert entry.kind in ("fact", "leave_out") or entry_of(item.line.text, REFERENCE).kind == "fact"
            assert fault_in(text, entry, REFERENCE, item) is None


WORDS = TEXTS.filter(lambda text: bool(text.strip()) and not set(text) & set('"“”'))


@given(
    st.lists(
        st.tuples(RULES, CHANNELS, st.none() | WORDS, st.none() | st.dates(DAY, date(2800, 1, 1))),
        min_size=1,
        max_size=5,
    )
)
def test_rules_are_read_back_as_they_were(
    drawn: list[tuple[dict[str, Any], str | None, str | None, date | None]],
) -> None:
    stated = {
        (fields["aspect"], channel): Preference(
            channel=channel, words=words, valid_until=until, stated_on=DAY, **fields
        )
        for fields, channel, words, until in drawn
    }
    items = [
        item
        for item in document_of(Known(Contact(name="Bob"), rules=list(stated.values()))).items
        if item.kind == "rule"
    ]
    found = [rule for item in items for rule in entry_of(item.line.text, REFERENCE).rules]
    told = [rule._replace(words=rule.words and " ".join(rule.words.split())) for rule in stated.values()]
    assert sorted(found, key=repr) == sorted(told, key=repr)


@given(
    TEXTS.filter(lambda text: len(text.split()) > 0 and text == " ".join(text.split()).strip(" ,;–—-.!")),
    st.sampled_from(["mine", "theirs"]),
    DAYS,
)
@example("pricing", "mine", date(2026, 11, 1))
@example("pricing by post", "theirs", date(1999, 12, 31))
@example("pricing by 2026-12-01", "mine", date(2026, 11, 1))
def test_a_promise_is_read_back_as_it_was_whenever_it_is_due(text: str, direction: str, due: date) -> None:
    promise = Promise(id=1, direction=direction, text=text, due_on=due)
    (item,) = [i for i in document_of(Known(Contact(name="Bob"), promises=[promise])).items if i.kind == "promise"]
    entry = entry_of(item.line.text, REFERENCE)
    assert (entry.kind, entry.text, entry.on) == (f"promise_{direction}", text, due)
    more = corrected_entry(item, item.line.text.replace(": ", ": also ", 1), REFERENCE)
    assert (more.kind, more.text, more.on) == (f"promise_{direction}", f"also {text}", due)
    assert fault_in(item.line.text, entry, REFERENCE, item) is None


def item_of(known: Known, kind: str) -> Item:
    return next(item for item in document_of(known).items if item.kind == kind)


@pytest.mark.parametrize(
    ("known", "kind", "line", "kind_read", "text", "topic"),
    [
        (Known(Contact(name="B"), facts=[Fact(id=1, topic="talk", text="fast")]), "fact", "talk: slow", "fact", "slow", "talk"),
        (Known(Contact(name="B"), facts=[Fact(id=1, text="note: this")]), "fact", "note: that", "fact", "note: that", None),
        (Known(Contact(name="B"), facts=[Fact(id=1, topic="a b c d", text="x")]), "fact", "a b c d: y", "fact", "y", "a b c d"),
        (Known(Contact(name="B"), facts=[Fact(id=1, topic="birthday", text="14.5.")]), "fact", "birthday: 14 may", "birthday", "14 may", None),
        (Known(Contact(name="B"), facts=[Fact(id=1, topic="email", text="the paper")]), "fact", "email: a letter", "fact", "a letter", "email"),
        (Known(Contact(name="B"), points=[ContactPoint(id=1, channel="fax", address="0702 555")]), "point", "fax: 0702 555 01", "point",
         "0702 555 01", "fax"),
    ],
)  # fmt: skip
def test_a_line_is_read_as_what_stood_there(
    known: Known, kind: str, line: str, kind_read: str, text: str, topic: str | None
) -> None:
    item = item_of(known, kind)
    entry = corrected_entry(item, line, REFERENCE)
    assert (entry.kind, entry.text, entry.topic) == (kind_read, text, topic)
    assert fault_in(line, entry, REFERENCE, item) is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("name:", "A contact needs a name"),
        ("coffee:", "Nothing follows"),
        ("email: bob at acme", "'bob at acme' reads neither as an address for email nor as a rule"),
        ("birthday: 31 feb", "'31 feb' isn't a day of the year"),
        ("anniversary: 30 feb", "'30 feb' isn't a day of the year"),
        ("occasion: sometime, graduation", "isn't a day of the year"),
        ("zone: Mars", "no time zone 'Mars'"),
        ("visit: whenever he likes", "nor as a rule"),
        ("avoids: pigeons", "isn't a rule I understand"),
        ("do not contact: no", "isn't a rule I understand"),
        ("any channel: perhaps", "isn't a rule I understand"),
        ("said back: maybe", "Did they agree?"),
        ("meet: someday", "doesn't begin with a date"),
        ("died: someday", "doesn't begin with a date"),
        ("tag: #", "isn't a tag"),
    ],
)
def test_a_line_that_can_not_be_taken_says_why(line: str, reason: str) -> None:
    fault = fault_in(line, entry_of(line, REFERENCE), REFERENCE)
    assert fault is not None
    assert reason in fault


@given(TEXTS | TEXTS.map("# What listenlog knows of {}".format), st.sampled_from(["", "x", "y"]))
def test_a_mark_says_what_a_text_was_made_from_and_nothing_else(text: str, base: str) -> None:
    with_mark = marked(text, base)
    assert is_made_from(with_mark, base)
    assert not is_made_from(with_mark, f"{base}z")
    assert mark_in(text) == ""
    lines, others = ([line[::2] for line in read(said).lines] for said in (with_mark, text))
    assert lines == others  # and their numbers


def test_a_mark_is_no_heading() -> None:
    known = document_of(Known(Contact(name="B"), facts=[Fact(id=1, contact_id=1, text="golf", learned_on=DAY)]))
    text = "# What They told you\nname: B\ngolf\n"
    assert marked(text, "")[-11:] == "# [e3b0c4]\n"
    assert not plan(read(text_of(known)), read(marked(text, "")), known, REFERENCE).changes


def test_lines_that_go_on_and_lines_that_look_like_headings() -> None:
    text = "loves golf\n  and:\n\n    a list\n\\# not a heading\n\\\\# nor this\n#tagged\n- chess\n\tand go\n  \n   lost\n# x\n   alone\n"
    found = read(text)
    assert [line.text for line in found.lines] == [
        "loves golf\nand:\n\n  a list", "# not a heading", "\\# nor this", "#tagged", "- chess\nand go\n\n lost", "alone",
    ]  # fmt: skip
    assert [line.number for line in found.lines] == [1, 5, 6, 7, 8, 13]
    assert found.headings == ((12, "x"),)
    assert entry_of("- chess\nname: of the game", REFERENCE).text == "chess\nname: of the game"


FACTS = Known(
    Contact(1, name="Bob", zone="UTC"),
    facts=[Fact(id=i, text=text, topic=topic) for i, (topic, text) in enumerate([
        (None, "loves golf"), (None, "plays chess on sundays"), (None, "loves golf"), (None, "loves golf"), ("family", "two sons")])],
    talks=[Attended(1, DAY, None, "visit", None, True, "first call", "calm", None),
           Attended(2, DAY, None, "visit", None, True, "first call", None, None)],
)  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("plays chess on sundays\n", "plays chess\nand tennis\n", [("plays chess on sundays", "plays chess"), ("", "and tennis")]),
        ("plays chess on sundays\n", "tennis\nno chess on sundays\n", [("", "tennis"), ("plays chess on sundays", "no chess on sundays")]),
        ("family: two sons\n", "family: three sons\nleave out: x\n", [("family: two sons", "family: three sons"), ("", "leave out: x")]),
        ("loves golf\nplays chess on sundays\n", "leave out: loves golf\n", [("loves golf", "leave out: loves golf"),
                                                                              ("plays chess on sundays", "")]),
        ("zone: UTC\n", "", [("zone: UTC", "")]),
        ("loves golf\nloves golf\n", "loves golf daily\nloves golf\n", [("loves golf", "loves golf daily")]),
        ("felt: calm\n\n# 22 Nov 2026, visit (2)\n", "\n# 22 Nov 2026, visit (2)\nfelt: calm\n", [("", "felt: calm"), ("felt: calm", "")]),
        ("(2)\ntalk: first call", "(2)\ntalk: second call", [("talk: first call", "talk: second call")]),
        ("# 22 Nov 2026, visit (2)\ntalk: first call", "", [("talk: first call", "")]),
    ],
)  # fmt: skip
def test_what_was_changed_into_what(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    document = document_of(FACTS)
    text = text_of(document)
    assert old in text
    assert changed(document, text, text.replace(old, new, 1)) == expected


def test_a_need_alone_does_not_seem_to_be_under_a_request() -> None:
    needs = [Need(id=1, asked="training"), Need(id=2, underlying="rest")]
    text = text_of(document_of(Known(Contact(name="Bob"), needs=needs)))
    assert "\nneeds: rest\nasked: training\n" in text


def test_lines_may_be_moved() -> None:
    document = document_of(FACTS)
    text = text_of(document)
    moved = text.replace("family: two sons\n", "").replace(
        "name: Bob\nzone: UTC\n", "zone: UTC\nfamily: two sons\nname: Bob\n"
    )
    assert changed(document, text, moved) == []
    zone = text.replace("zone: UTC\n", "") + "zone: Europe/Dublin\n"
    assert changed(document, text, zone) == [("zone: UTC", "zone: Europe/Dublin")]


def test_headings_stay() -> None:
    document = document_of(FACTS)
    text = text_of(document)
    for wrong in (text.replace("22 Nov", "21 Nov"), text.replace("# Open", "# Closed"), text + "# my own\n"):
        with pytest.raises(BadEdit, match="heading") as problem:
            plan(read(text), read(wrong), document, REFERENCE)
        assert all(text.startswith("# ") for _number, text, _reason in problem.value.problems)
    assert changed(document, text, text.replace("# Open\n", "").replace("# What listenlog", "# A word on")) == []


def test_what_another_command_changed_meanwhile() -> None:
    document = document_of(FACTS)
    text = text_of(document)
    facts = [fact._replace(text="plays go") if fact.id == 1 else fact for fact in FACTS.facts]
    now = document_of(FACTS._replace(facts=[*facts, Fact(id=9, text="new here")]))
    for both in ("plays chess\n", ""):
        with pytest.raises(Overtaken):
            plan(read(text), read(text.replace("plays chess on sundays\n", both)), now, REFERENCE)
    typed = text.replace("plays chess on sundays\n", "plays chess\n").replace("two sons", "2 sons")
    merged = rebased(read(text), read(typed), now, REFERENCE)
    assert changed(now, text_of(now), merged) == [("", "plays chess"), ("family: two sons", "family: 2 sons")]
    other = text.replace("family: two sons\n", "family: 2 sons\n")
    asked = plan(read(text), read(other), now, REFERENCE)
    assert [(step.item.line.text, step.line.text) for step in asked.steps if step.changed and step.item] == [
        ("family: two sons", "family: 2 sons")
    ]
    assert asked.removed == ()


def test_a_thousand_changed_lines_are_paired_in_their_order() -> None:
    facts = [Fact(id=i, text=f"number {i} is one") for i in range(1000)]
    document = document_of(Known(Contact(name="Bob"), facts=facts))
    text = text_of(document)
    pairs = changed(document, text, text.replace("is one", "was one"))
    assert pairs == [(f"number {i} is one", f"number {i} was one") for i in range(1000)]
