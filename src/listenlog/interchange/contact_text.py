"""What is known of a contact as one readable text without ids, and what a line of that text says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from listenlog.domain.contact import Contact, ContactTag, Nickname
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.date_words import MONTHS
from listenlog.domain.errors import UsageProblem
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import folded
from listenlog.domain.need import Need
from listenlog.domain.notation import KEYS, Entry, fact_entry, read_entry
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Role
from listenlog.domain.preference import (
    Preference,
    channel_name,
    channel_of,
    is_address,
    read_rules,
    rule_line,
    windows_of,
)
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import clipped
from listenlog.domain.when import Reference, find_when, parse_yearly

LEARNED, OPEN = "What they told you", "Open"
ANY_CHANNEL = "any channel"
_STANCES = {"prefers": "best", "accepts": "ok", "avoids": "not", "refuses": "never"}
_FIRST = "# What listenlog knows of"
_MARK_LINE = r"# \[([0-9a-f]{6})\]\s*"
_LONGEST_CUT = 40  # characters of a line that a message quotes

# Entry kinds that correct each other's rows: a fact may become one to leave out.
SLOTS = {
    "leave_out": "fact", "complaint": "asked", "promise_mine": "promise", "promise_theirs": "promise",
}  # fmt: skip
# A contact has one of each.
SINGLE = ("name", "says", "pronouns", "zone", "birthday", "met", "died")
# Keys of this text that a note doesn't have.
OWN = ("name", "nickname", "tag", "met", "died", "organization", "anniversary", "occasion", ANY_CHANNEL)


class Known(NamedTuple):
    """The rows that the text tells of: what stands, not what is over. `company` is who else was in a talk, by id."""

    contact: Contact
    nicknames: Sequence[Nickname] = ()
    tags: Sequence[ContactTag] = ()
    roles: Sequence[Role] = ()
    points: Sequence[ContactPoint] = ()
    occasions: Sequence[Occasion] = ()
    rules: Sequence[Preference] = ()
    facts: Sequence[Fact] = ()
    fact_tags: Mapping[int, tuple[str, ...]] = {}
    needs: Sequence[Need] = ()
    promises: Sequence[Promise] = ()
    questions: Sequence[Question] = ()
    meetings: Sequence[Meeting] = ()
    talks: Sequence[Attended] = ()
    company: Mapping[int, str] = {}


class Line(NamedTuple):
    """One thing the text says, under a heading ('' at the top). `number` is the line of a file it begins on."""

    text: str
    heading: str = ""
    number: int = 0


class Item(NamedTuple):
    """A line and what it stands for: the kind of row and the rows (several for the rules of one line)."""

    line: Line
    kind: str
    rows: tuple[Any, ...]


class Document(NamedTuple):
    """The text as lines: whose it is, the headings in their order, what stands under them, and the talks by heading."""

    name: str
    headings: tuple[str, ...]
    items: tuple[Item, ...]
    talks: Mapping[str, Attended]


class Read(NamedTuple):
    """A text as it was read: its lines, and its headings with their line numbers."""

    lines: tuple[Line, ...]
    headings: tuple[tuple[int, str], ...]


# Writing


def document_of(known: Known) -> Document:
    """Return everything known of a contact as the lines of a text."""
    talks: dict[str, Attended] = {}
    for talk in known.talks:
        whom = known.company.get(talk.id)
        parts = [_day(talk.happened_on).title(), talk.channel and channel_name(talk.channel), whom and f"with {whom}"]
        heading = base = " ".join(", ".join(filter(None, parts)).split())
        number = 1
        while heading in talks:
            number += 1
            heading = f"{base} ({number})"
        talks[heading] = talk
    items = (*_profile(known), *_rules(known), *_facts(known), *_open(known), *_talks(talks))
    return Document(known.contact.name, (LEARNED, OPEN, *talks), items, talks)


def text_of(document: Document) -> str:
    """Return a document as a person reads and edits it."""
    return written(document.name, document.headings, [item.line for item in document.items])


def written(name: str, headings: Sequence[str], lines: Sequence[Line]) -> str:
    """Return lines as text, under their headings in that order."""
    under: dict[str, list[str]] = {heading: [] for heading in ("", *headings)}
    for line in lines:
        under.setdefault(line.heading, []).append(_physical(line.text))
    parts = [
        f"{_FIRST} {' '.join(name.split())}.",
        "# Change, add or take out lines, then save and leave. One thing a line; where",
        "# it goes on, indent the next line. An empty file changes nothing.",
        *under.pop(""),
    ]
    for heading, texts in under.items():
        parts += ["", f"# {heading}", *texts]
    return "\n".join(parts) + "\n"


def marked(text: str, base: str) -> str:
    """Return a text that says which version it was made from: at the end of its first line, or where it has
    another one than it was written with, at the end of all.
    """
    from hashlib import sha256

    mark = f"[{sha256(base.encode('utf-8', 'replace')).hexdigest()[:6]}]"
    if text.startswith(f"{_FIRST} "):
        first = text.splitlines()[0]
        return f"{first.rstrip()} {mark}{text[len(first) :]}"
    return f"{text.rstrip()}\n# {mark}\n"


def is_made_from(text: str, base: str) -> bool:
    """Say whether the mark in a text is the mark of that version."""
    return mark_in(text) == mark_in(marked("", base))


def mark_in(text: str) -> str:
    """Return the mark of the version that a text was made from, '' where it has none."""
    first, *more = text.splitlines() or [""]
    last = more[-1] if more else ""
    found = re.fullmatch(rf"{_FIRST} .*\[([0-9a-f]{{6}})\]\s*", first) or re.fullmatch(_MARK_LINE, last)
    return found[1] if found else ""


def is_mark(heading: str) -> bool:
    """Say whether what seems to be a heading is the mark of a version."""
    return bool(re.fullmatch(_MARK_LINE, f"# {heading}"))


def _physical(text: str) -> str:
    """Return a line's text as it stands in a file: not to be taken for a heading, and indented where it goes on."""
    escaped = "\\" if re.match(r"\\*#(\s|$)", text) else ""
    return escaped + re.sub(r"\n(?=[^\n])", "\n  ", text)


def _item(kind: str, key: str, value: str | None, *rows: Any, heading: str = "") -> Iterator[Item]:
    """Yield the line 'key: value'; none where the value is blank. Line breaks of every kind become one."""
    text = "\n".join(line.rstrip() for line in (value or "").strip().splitlines())
    key = " ".join(key.split())
    if text:
        yield Item(Line(f"{key}: {text}" if key else text, heading), kind, rows)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year:04}"


def _yearly(occasion: Occasion) -> str:
    year = f" {occasion.year:04}" if occasion.year else ""
    return f"{occasion.day} {MONTHS[occasion.month - 1][:3]}{year}"


def _profile(known: Known) -> Iterator[Item]:
    contact = known.contact
    yield from _item("name", "name", " ".join(contact.name.split()), contact)
    for nickname in known.nicknames:
        yield from _item("nickname", "nickname", " ".join(nickname.name.split()), nickname)
    yield from _item("says", "says", contact.said, contact)
    yield from _item("pronouns", "pronouns", contact.pronouns, contact)
    for role in known.roles:
        if role.role:
            yield from _item(
                "role", "role", role.role + (f" at {role.organization}" if role.organization else ""), role
            )
        else:
            yield from _item("role", "organization", role.organization, role)
    yield from _item("zone", "zone", contact.zone, contact)
    for occasion in known.occasions:
        if occasion.kind == "birthday":
            yield from _item("birthday", "birthday", _yearly(occasion), occasion)
        elif occasion.kind == "anniversary" and not occasion.label:
            yield from _item("occasion", "anniversary", _yearly(occasion), occasion)
        else:
            yield from _item("occasion", "occasion", f"{_yearly(occasion)}, {_called(occasion)}", occasion)
    yield from _item("died", "died", _day(contact.died_on) if contact.died_on else None, contact)
    for tag in known.tags:
        yield from _item("tag", "tag", tag.tag, tag)
    yield from _item("met", "met", contact.met, contact)
    for point in known.points:
        yield from _item("point", point.channel, point.address, point)


def _called(occasion: Occasion) -> str:
    return " ".join((occasion.label or occasion.kind).split())


def _rules(known: Known) -> Iterator[Item]:
    """Yield the rules; those of one channel that were said in the same breath share a line."""
    together: dict[tuple[object, ...], list[Preference]] = {}
    for rule in known.rules:
        breath = (rule.aspect in ("stance", "do_not_contact") and rule.aspect, rule.channel)
        together.setdefault((*breath, rule.words, rule.valid_until, rule.until_said), []).append(rule)
    for rules in together.values():
        first = rules[0]
        key, said = first.channel or ANY_CHANNEL, ", ".join(_clause(rule) for rule in rules)
        if first.aspect == "do_not_contact":
            key, said = "do not contact", ""
        elif first.aspect == "stance" and first.channel:
            key, said = first.stance or "", first.channel
        until = f"until {_day(first.valid_until)}" if first.valid_until else first.until_said or ""
        words = f'"{" ".join(first.words.split())}"' if first.words else ""
        value = " ".join(filter(None, (said, until, words)))
        if value:
            yield from _item("rule", key, value, *rules)
        else:
            yield from _item("rule", "", key, *rules)


def rule_lines(rules: Sequence[Preference]) -> Iterator[tuple[str, Preference]]:
    """Yield the lines that say rules in the notation, each with the first of those it says."""
    for item in _rules(Known(Contact(), rules=rules)):
        yield item.line.text, item.rows[0]


def _clause(rule: Preference) -> str:
    """Return a rule as the notation takes it."""
    if rule.aspect == "stance":
        return _STANCES[rule.stance or "prefers"]
    if rule.aspect != "window":
        return rule_line(rule)
    whole_day = [
        window.start == "00:00" and window.end == "24:00" and len(window.days) < 7 for window in windows_of(rule)
    ]
    windows = zip(windows_of(rule), whole_day, strict=True)
    # Without its hours a day would wait for those of the next window.
    apart = any(len(window.days) < 7 for window in windows_of(rule))
    said = [
        f"{window.told('-', every_day=apart and i > 0)}{' 00:00-24:00' if whole else ''}"
        for i, (window, whole) in enumerate(windows)
    ]
    return ", ".join(said).lower()


def _facts(known: Known) -> Iterator[Item]:
    """Yield the facts, those of one topic together, and at the end what to leave out."""
    topics = {topic: i for i, topic in enumerate(dict.fromkeys(["", *(folded(f.topic or "") for f in known.facts)]))}
    for fact in sorted(known.facts, key=lambda f: (f.sensitive, topics[folded(f.topic or "")])):
        words = set(fact.text.casefold().split())
        tags = [tag for tag in known.fact_tags.get(fact.id, ()) if not words & {f"#{tag}", f"+{tag}"}]
        text = " ".join([fact.text.rstrip(), *(f"#{tag}" for tag in tags)]) if fact.text.strip() else ""
        yield from _item("fact", "leave out" if fact.sensitive else fact.topic or "", text, fact, heading=LEARNED)


def _open(known: Known) -> Iterator[Item]:
    # What was needed without being asked for comes first: after a request it would seem to belong to that.
    for need in sorted(known.needs, key=lambda need: bool(need.asked)):
        yield from _item("asked", "complaint" if need.kind == "complaint" else "asked", need.asked, need, heading=OPEN)
        yield from _item("needs", "needs", need.underlying, need, heading=OPEN)
        if need.restated_on and need.agreed is not None:
            answer = ", ".join(filter(None, ("yes" if need.agreed else "no", need.corrected)))
            yield from _item("said_back", "said back", answer, need, heading=OPEN)
    for direction, key in (("mine", "I promise"), ("theirs", "they promise")):
        for promise in known.promises:
            if promise.direction == direction:
                due = f" by {_day(promise.due_on)}" if promise.due_on else ""
                yield from _item("promise", key, promise.text.rstrip() + due, promise, heading=OPEN)
    for question in known.questions:
        yield from _item("ask", "ask next", question.text, question, heading=OPEN)
    for meeting in known.meetings:
        where = " ".join(filter(None, (meeting.planned_on.isoformat(), meeting.planned_time, meeting.channel)))
        about = " ".join((meeting.text or "").split())
        told = ", ".join(filter(None, (where, about, "confirmed" if meeting.confirmed else "")))
        yield from _item("meet", "meet", told, meeting, heading=OPEN)


def _talks(talks: Mapping[str, Attended]) -> Iterator[Item]:
    for heading, talk in talks.items():
        yield from _item("talk", "talk", talk.summary, talk, heading=heading)
        yield from _item("felt", "felt", talk.felt, talk, heading=heading)


# Reading


def read(text: str) -> Read:
    """Return the lines and headings of a text. Spaces at a line's end, and blank lines between things, say nothing."""
    lines: list[Line] = []
    headings: list[tuple[int, str]] = []
    going_on: list[str] = []
    heading, blank = "", 0

    def close() -> None:
        if going_on:
            lines[-1] = lines[-1]._replace(text="\n".join([lines[-1].text, *going_on]))
            going_on.clear()

    open_line = False
    for number, raw in enumerate(text.splitlines(), 1):
        row = raw.rstrip()
        if not row:
            blank += 1
            continue
        if row[0].isspace() and open_line:
            going_on += [""] * blank + [row[2:] if row.startswith("  ") else row[1:]]
        else:
            close()
            row = row.lstrip()
            open_line = not re.match(r"#(\s|$)", row)
            if open_line:
                lines.append(Line(row[1:] if re.match(r"\\+#(\s|$)", row) else row, heading, number))
            else:
                heading = row[1:].strip()
                headings.append((number, heading))
        blank = 0
    close()
    return Read(tuple(lines), tuple(headings))


def is_talk(heading: str) -> bool:
    """Say whether a heading is that of a talk: it begins with its day."""
    return heading[:1].isdecimal()


def key_of(text: str) -> str:
    """Return the folded key that a line begins with, '' where it has none."""
    key, colon, value = text.partition("\n")[0].partition(":")
    return folded(key) if colon and (not value or value[0].isspace()) else ""


def value_of(text: str) -> str:
    """Return what follows a line's key."""
    return text.partition(":")[2].strip()


def entry_of(text: str, reference: Reference) -> Entry:
    """Return what a line says, taken whole. It is a fact with its key as the topic where the key's rule doesn't fit."""
    text = re.sub(r"^(?:[-*–]\s+|•\s*)(?=\S)", "", text)  # a bullet, as in a note
    key, value = key_of(text), value_of(text)
    if key in OWN and value:
        return _own_entry(key, value, reference) or fact_entry(value, topic=key)
    if "\n" in text and ":" not in text.partition("\n")[0]:
        return fact_entry(text)  # what looks like a key further down is none
    return read_entry(text, reference, (), 0)


def _own_entry(key: str, value: str, reference: Reference) -> Entry | None:
    if key in ("name", "nickname"):
        return Entry(key, " ".join(value.split()))
    if key == "met":
        return Entry(key, value)
    if key == "organization":
        return Entry("role", f" at {value}")
    if key == "tag":
        tags = (tag.strip().lstrip("#+").casefold() for tag in value.split(","))
        listed = tuple(dict.fromkeys(filter(None, tags)))
        return Entry(key, value, tags=listed) if listed else None
    if key == "died":
        when = find_when(value, reference, forward=False)
        return Entry(key, value, on=when.on) if when and not when.at else None
    if key == ANY_CHANNEL:
        rules = read_rules(None, value, reference)
        return Entry("rule", value, rules=tuple(rules)) if rules else None
    day, _, called = value.partition(",") if key == "occasion" else (value, "", "")
    try:
        return Entry("occasion", called.strip(), topic=key, yearly=parse_yearly(day))
    except UsageProblem:
        return None


def corrected_entry(item: Item, text: str, reference: Reference) -> Entry:
    """Return what a line says that stands where the item's line stood.

    Where the notation doesn't read the old line as the row that it stands for (a fact whose topic is a key, an address
    on a channel it doesn't know), the new one is taken for the same kind of row under the same key.
    """
    entry = entry_of(text, reference)
    key, value = key_of(text), value_of(text)
    if not key or not value or key != key_of(item.line.text):
        return entry
    if item.kind == "fact" and not item.rows[0].sensitive:
        was, topic = entry_of(item.line.text, reference), item.rows[0].topic
        if was.kind != "fact" or folded(was.topic or "") != folded(topic or ""):
            return fact_entry(value, topic=topic) if topic else fact_entry(text)
    if item.kind == "point" and entry.kind == "fact" and is_address(key, value):
        return Entry("point", value, topic=item.rows[0].channel)
    return entry


def fault_in(text: str, entry: Entry, reference: Reference, was: Item | None = None) -> str | None:
    """Return what is wrong with a line that only a fact could be made of, though its key means more; None if nothing.

    `was` is the item whose line it takes the place of: a fact may keep such a key as its topic.
    """
    key, value = key_of(text), value_of(text)
    if re.fullmatch(r"[^:\n]+:", text):
        return "A contact needs a name." if key == "name" else "Nothing follows the colon; take the line out instead."
    if was is not None and was.kind == "promise" and entry.kind.startswith("promise_") and not entry.on:
        return _lost_date(value, was.rows[0], reference)
    same_key = was is not None and key == key_of(was.line.text)
    if entry.kind != "fact" or entry.topic is None or (same_key and was and was.kind == "fact"):
        return None
    quoted = f"'{clipped(' '.join(value.split()), _LONGEST_CUT)}'"
    kind = KEYS.get(key, key)
    if kind in ("birthday", "anniversary", "occasion"):
        return f"{quoted} isn't a day of the year I know; write it like '14 may' or 1985-05-14."
    if kind in ("meet", "died"):
        return f"{quoted} doesn't begin with a date I know; write it like {reference.on.isoformat()}."
    if kind == "zone":
        return f"There is no time zone {quoted}; write it like Europe/Dublin."
    if kind == "said_back":
        return "Did they agree? Write 'said back: yes', or 'said back: no' and their words."
    if kind in ("stance", "do_not_contact", ANY_CHANNEL):
        return f"{quoted} isn't a rule I understand; write it like 'avoids: phone until 2027-01-31'."
    if kind == "tag":
        return f"{quoted} isn't a tag."
    if channel_of(key) or (same_key and was and was.kind in ("point", "rule")):
        return f"{quoted} reads neither as an address for {channel_of(key) or key} nor as a rule."
    return None


def _lost_date(value: str, promise: Promise, reference: Reference) -> str | None:
    """Return what is wrong where a promise that was due on a day ends in words of another that is none."""
    by = re.search(r".*\s(by\s.*)$", value, re.IGNORECASE)
    if not promise.due_on or not by or promise.text.rstrip().endswith(by[1]):
        return None
    return f"'{clipped(by[1], _LONGEST_CUT)}' isn't a date I know; write it like 'by {reference.on.isoformat()}'."
