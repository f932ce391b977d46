"""Rules of communication as lines: what was stated, lifted, and holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.notation import Entry
from listenlog.domain.preference import Preference, rule_said
from listenlog.domain.text import shown
from listenlog.domain.when import plain_day, short_day
from listenlog.views.note import rules_said
from listenlog.views.theme import GAP, marks, shortened

if TYPE_CHECKING:
    from listenlog.domain.organization import Organization
    from listenlog.domain.question import Question
    from listenlog.views.theme import Span

LONG = 120  # characters of their words on a line


def stated_line(
    owner: Contact | Organization, rules: Sequence[Preference], question: Question | None, today: date
) -> list[Span]:
    """Return 'Noted on Bob Ellis: avoids phone in the near future (ask again Sat 20 Feb).'"""
    told = [
        text
        for rule in rules
        for text in rules_said(Entry("rule", "", rules=(rule._replace(stated_on=date.max),)), today)
    ]
    again: list[Span] = []
    if question and question.ask_on:
        again = [(" (ask again ", "plain"), (short_day(question.ask_on, today), "time"), (")", "plain")]
    return [
        ("Noted", "do"),
        (" on ", "plain"),
        (shown(owner.name), "name"),
        (f": {', '.join(told)}", "plain"),
        *again,
        (".", "plain"),
    ]


def lifted_line(owner: Contact | Organization, rules: Sequence[Preference], today: date) -> list[Span]:
    """Return 'Lifted on Bob Ellis: avoids phone, said 3 Nov.'"""
    told = ", ".join(f"{rule_said(rule, marks.dash)}, said {plain_day(rule.stated_on, today)}" for rule in rules)
    return [("Lifted", "do"), (" on ", "plain"), (shown(owner.name), "name"), (f": {told}.", "plain")]


def rule_lines(
    owner: Contact | Organization, rules: Sequence[Preference], held: Sequence[Preference], today: date
) -> Iterator[list[Span]]:
    """Yield a line for each rule: what it says, until when, their words and the day; what holds no more is faint."""
    standing = {rule.id for rule in held}
    for rule in rules:
        style = "plain" if rule.id in standing else "faint"
        if rule.id in standing and (rule.stance in ("avoids", "refuses") or rule.aspect == "do_not_contact"):
            style = "dont"
        told = [f"said {plain_day(rule.stated_on, today)}"]
        if isinstance(owner, Contact) and rule.contact_id is None:
            told.append("of the account")
        if rule.lifted:
            told.append("lifted")
        elif rule.id not in standing:
            told.append("no longer" if rule.in_force(today) else _over(rule, today))
        elif rule.valid_until:
            told.append(f"through {plain_day(rule.valid_until, today)}")
        elif rule.until_said:
            told.append(shown(rule.until_said))
        words: list[Span] = []
        if rule.words:
            said = shortened(shown(rule.words), LONG, "--json")
            words = [GAP, (f"{marks.opened}{said}{marks.closed}", "faint")]
        yield [(shown(rule_said(rule, marks.dash)), style), *words, GAP, (", ".join(told), "faint")]


def _over(rule: Preference, today: date) -> str:
    if rule.valid_until and rule.valid_until < today:
        return f"ended {plain_day(rule.valid_until, today)}"
    return f"from {plain_day(rule.valid_from, today)}" if rule.valid_from else ""
