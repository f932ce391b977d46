"""The line that says what was understood of a note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.date_words import MONTHS
from listenlog.domain.names import folded, pronouns_of
from listenlog.domain.notation import KEYS, Entry
from listenlog.domain.preference import Preference, channel_name, channel_of, rule_line, rule_said
from listenlog.domain.promise import how_late
from listenlog.domain.text import clipped, counted, shown
from listenlog.domain.when import plain_day, short_day
from listenlog.views.theme import marks

if TYPE_CHECKING:
    from listenlog.domain.fact import Fact
    from listenlog.domain.reach import Reason
    from listenlog.views.theme import Span

Answers = Mapping[tuple[int, str], "Fact"]
LONG = 120  # characters of their words on a line
Person = tuple[Contact, str | None, tuple[Entry, ...]]


def noted_line(
    people: Sequence[Person],
    shared: Sequence[Entry],
    on: date,
    today: date,
    at: time | None = None,
    answers: Answers | None = None,
) -> list[Span]:
    """Return 'Noted on Bob Ellis (Acme): 2 facts, 1 promise due Fri 27 Nov, prefers email.'

    The day of the talk is told where it isn't today, and the time where one was given. `answers` are the facts that
    answer what is to be asked next, by the contact's number and the question.
    """
    line: list[Span] = [("Noted", "do")]
    line.append((" on ", "plain"))
    for i, (contact, organization, entries) in enumerate(people):
        if i:
            line.append(("; ", "plain"))
        line.append((shown(contact.name), "name"))
        if organization:
            line.append((f" ({shown(organization)})", "plain"))
        if i == 0 and (on != today or at):
            line += [(", ", "plain"), (short_day(on, today) + (f" {at:%H:%M}" if at else ""), "time")]
        said = [*_shared(shared if i == 0 else ()), *parts_said(entries, today, contact, answers)]
        for j, part in enumerate(said):
            line.append((": " if j == 0 else ", ", "plain"))
            line += part
    line.append((".", "plain"))
    return line


def mentioned_said(mentioned: Sequence[Contact]) -> list[Span]:
    """Return ' Names John Reed.', of those who are named in a note of others."""
    told: list[Span] = []
    for place, contact in enumerate(mentioned):
        lead = " Names " if not place else " and " if place == len(mentioned) - 1 else ", "
        told += [(lead, "plain"), (shown(contact.name), "name")]
    return [*told, (".", "plain")] if told else []


def broken_said(broken: Sequence[tuple[Contact, Reason]], today: date) -> list[Span]:
    """Return ' Against her wish of 3 Nov: avoids phone, “…”.' for each rule that was broken."""
    said: list[Span] = []
    for contact, reason in broken:
        rule = reason.rule
        whose = pronouns_of(contact.pronouns).possessive() if rule.contact_id else "the account's"
        told = rule_said(rule, marks.dash)
        words = f", {marks.opened}{clipped(shown(rule.words), LONG)}{marks.closed}" if rule.words else ""
        said += [
            (" ", "plain"),
            (f"Against {whose} wish of {plain_day(rule.stated_on, today)}", "dont"),
            (f": {told}{words}.", "plain"),
        ]
    return said


def _shared(entries: Sequence[Entry]) -> list[list[Span]]:
    return [[("the talk", "plain")]] if any(e.kind == "talk" for e in entries) else []


def parts_said(
    entries: Sequence[Entry], today: date, contact: Contact, answers: Answers | None = None
) -> list[list[Span]]:
    """Return what was understood of a contact, each part as spans, in the order people think of it."""

    def of(*kinds: str) -> list[Entry]:
        return [e for e in entries if e.kind in kinds]

    parts: list[list[Span]] = []

    def say(text: str, day: date | None = None) -> None:
        parts.append([(f"{text} due ", "plain"), (short_day(day, today), "time")] if day else [(text, "plain")])

    for entry in of("felt"):
        say(f"felt {shown(entry.text)}")
    if of("fact"):
        say(counted(len(of("fact")), "fact"))
    requests = len(of("asked")) or (1 if of("needs") and not of("complaint") else 0)
    if requests:
        say(counted(max(requests, len(of("needs"))), "need"))
    if of("complaint"):
        say(counted(len(of("complaint")), "complaint"))
    for entry in of("said_back"):
        say("said back and agreed" if entry.yes else "said back and corrected")
    parts += _promised(of("promise_mine"), "", "promise", today)
    parts += _promised(of("promise_theirs"), "they promise ", "thing", today)
    for entry in of("rule"):
        for text in rules_said(entry, today):
            say(text)
    for rule in overruled([rule for entry in of("rule") for rule in entry.rules]):
        say(f"the later holds: {rule_said(rule, marks.dash)}")
    for entry in of("point"):
        say(f"{channel_name(entry.topic or '')} {shown(entry.text)}")
    for entry in of("meet"):
        assert entry.on is not None
        told = " ".join(filter(None, (entry.time, channel_name(entry.topic or ""))))
        parts.append([("meeting ", "plain"), (" ".join(filter(None, (short_day(entry.on, today), told))), "time")])
    if of("leave_out"):
        say(f"{len(of('leave_out'))} to leave out")
    if of("ask"):
        say(f"{len(of('ask'))} to ask next{_remarked(of('ask'), today, contact, answers or {})}")
    for entry in of("birthday"):
        assert entry.yearly is not None
        month, day, year = entry.yearly
        say(f"birthday {day} {MONTHS[month - 1].capitalize()}{f' {year}' if year else ''}")
    for topic in dict.fromkeys(e.topic for e in of("fact") if e.topic and _means_more(e.topic)):
        say(f"'{shown(topic)}' kept as a fact")
    for entry in of("died"):
        assert entry.on is not None
        say(f"died {plain_day(entry.on, today)}")
    labels = {"moved": "moved to", "zone": "zone", "says": "say", "pronouns": "pronouns", "role": "role"}
    for entry in of(*labels):
        say(f"{labels[entry.kind]} {shown(entry.text)}")
    return parts


def _remarked(questions: Sequence[Entry], today: date, contact: Contact, answers: Answers) -> str:
    """Return what is to be said of questions, ' (yes or no answers it, try …)', each named where there are several."""
    from listenlog.views.question import SHOWN, remarks

    said = []
    for entry in questions:
        named = f"{clipped(shown(entry.text), SHOWN)} " if len(questions) > 1 else ""
        answer = answers.get((contact.id, entry.text))
        said += [f"{named}{remark}" for remark in remarks(contact, entry.text, answer, today)]
    return f" ({'; '.join(said)})" if said else ""


def _means_more(topic: str) -> bool:
    """Say whether a fact's topic is a key that means more, had its text been understood: worth a word."""
    return folded(topic) in KEYS or channel_of(topic) is not None


def _promised(promises: Sequence[Entry], owner: str, noun: str, today: date) -> list[list[Span]]:
    """Return '1 promise due Sun 1 Nov, 3 weeks late', '2 promises due Fri 27 Nov and Tue 1 Dec', '1 … without a date'.

    Every date that was understood is told; a day gone by is a part of its own, with how late it is.
    """
    parts: list[list[Span]] = []

    def say(dated: Sequence[Entry]) -> None:
        days = sorted({p.on for p in dated if p.on})
        part: list[Span] = [(f"{owner}{counted(len(dated), noun)} due ", "plain")]
        for i, day in enumerate(days):
            part += [(" and " if i == len(days) - 1 else ", ", "plain")] * bool(i) + [(short_day(day, today), "time")]
        if late := how_late(days[0], today):
            part += [(", ", "plain"), (late, "late")]
        parts.append(part)

    for day in sorted({p.on for p in promises if p.on and p.on < today}):
        say([p for p in promises if p.on == day])
    if ahead := [p for p in promises if p.on and p.on >= today]:
        say(ahead)
    if bare := len([p for p in promises if not p.on]):
        parts.append([(f"{owner}{counted(bare, noun)} without a date", "plain")])
    return parts


def overruled(rules: Sequence[Preference]) -> list[Preference]:
    """Return the rules that state something else on the same aspect and channel than one before them."""
    held: dict[tuple[str, str | None], Preference] = {}
    changed: dict[tuple[str, str | None], Preference] = {}
    for rule in rules:
        slot = rule.aspect, rule.channel
        if slot in held and rule_line(held[slot]) != rule_line(rule):
            changed[slot] = rule
        held[slot] = rule
    return [held[slot] for slot in changed]


def rules_said(entry: Entry, today: date) -> list[str]:
    """Return the rules of an entry as words: 'avoids phone through 31 Dec', 'visit Tue–Thu 09:00–11:30'."""
    said = []
    for rule in entry.rules:
        until = f" through {plain_day(rule.valid_until, today)}" if rule.valid_until else ""
        if rule.until_said:
            until = f" {shown(rule.until_said)}"
        if rule.asks_again_on:
            until += f" (ask again {short_day(rule.asks_again_on, today)})"
        said.append(rule_said(rule, marks.dash) + until)
    return said
