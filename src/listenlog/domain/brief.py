"""What to read before meeting: the card's content, and the line to open with."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Interaction
from listenlog.domain.meeting import Meeting
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.preference import PHONES, Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question

SOON = 30  # days that 'coming up' looks ahead
UNKNOWN = ("preferred channel", "appointment or drop in", "best time", "how often")


class Brief(NamedTuple):
    """Everything known that helps before a talk, newest first. `local` is the wall time at the contact, where known."""

    contact: Contact
    role: str | None
    organization: str | None
    nicknames: tuple[str, ...]
    tags: tuple[str, ...]
    local: datetime | None
    points: tuple[ContactPoint, ...]
    rules: tuple[Preference, ...]
    needs: tuple[Need, ...]
    promises: tuple[Promise, ...]
    talks: tuple[Interaction, ...]
    with_whom: dict[int, str]
    facts: tuple[Fact, ...]
    fact_tags: dict[int, tuple[str, ...]]
    relations: tuple[tuple[str, str], ...]
    meetings: tuple[Meeting, ...]
    occasions: tuple[tuple[date, Occasion], ...]
    questions: tuple[Question, ...]
    unknown: tuple[str, ...]
    open_with: str | None

    @property
    def channel(self) -> str | None:
        """Return the channel they prefer, as far as a rule in force says."""
        return next((r.channel for r in self.rules if r.stance == "prefers" and r.channel), None)

    @property
    def leave_out(self) -> tuple[Fact, ...]:
        """Return what not to mention."""
        return tuple(fact for fact in self.facts if fact.sensitive)


def newest_rules(rules: Sequence[Preference], on: date) -> tuple[Preference, ...]:
    """Return the rules in force: of each aspect and channel the newest statement, the contact's own before the account's."""
    newest: dict[tuple[str, str | None], Preference] = {}
    for rule in sorted(rules, key=lambda r: (r.contact_id is not None, r.stated_on, r.id)):
        if rule.in_force(on):
            newest[rule.aspect, rule.channel] = rule
    order = {"prefers": 0, "accepts": 2, "avoids": 3, "refuses": 3}
    return tuple(sorted(newest.values(), key=lambda r: (order.get(r.stance or "", 1), r.id)))


def unknown_rules(rules: Sequence[Preference]) -> tuple[str, ...]:
    """Return what to ask about how they want to be reached."""
    if any(rule.aspect == "do_not_contact" for rule in rules):
        return ()
    aspects = {"stance": UNKNOWN[0], "appointment": UNKNOWN[1], "window": UNKNOWN[2], "cadence": UNKNOWN[3]}
    known = {
        r.aspect if r.aspect != "gap" else "cadence" for r in rules if r.aspect != "stance" or r.stance == "prefers"
    }
    return tuple(text for aspect, text in aspects.items() if aspect not in known)


def address_of(channel: str | None, points: Sequence[ContactPoint]) -> str | None:
    """Return the best-ranked address on a channel; 'phone' covers mobile and landline."""
    wanted = {
        channel,
        *(PHONES if channel == "phone" else ()),
        *(("phone", "mobile") if channel in (*PHONES, "text") else ()),
    }
    exact = [p for p in points if p.channel == channel] or [p for p in points if p.channel in wanted]
    return min(exact, key=lambda p: p.rank).address if exact else None


_NUMBER = r"\d{1,3}"
_AGE = re.compile(
    rf"(?:\b(?:is|are|aged?|turn(?:s|ed|ing)?|just|now)\s+|,\s*|\()(?:{_NUMBER})(?:\s+and\s+{_NUMBER})?(?=\s*(?:$|[,;.)]|and\b|years?\b|months?\b|yo\b))"
    rf"|\b{_NUMBER}[- ](?:years?|months?|weeks?)[- ]old|\b{_NUMBER}\s?(?:yo|y/o)\b|\b{_NUMBER}\s*$"
)
_SEASONS = {
    "winter": (12, 1, 2),
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "autumn": (9, 10, 11),
    "fall": (9, 10, 11),
}
_FEASTS = {"christmas": 12, "hanukkah": 12, "thanksgiving": 11, "halloween": 10, "easter": 4}
_SOUTH = ("Australia/", "Antarctica/", "America/Sao_Paulo", "America/Argentina/", "America/Santiago", "America/Montevideo",
          "Africa/Johannesburg", "Pacific/Auckland", "America/Buenos_Aires")  # fmt: skip


def ages(text: str) -> bool:
    """Say whether a fact gets old: it tells an age or a season, so the card says when it was noted."""
    return _AGE.search(text) is not None or bool(_season_words(text))


def _season_words(text: str) -> set[str]:
    return {*_SEASONS, *_FEASTS} & set(re.findall(r"[a-z]+", text.casefold()))


def in_season(text: str, on: date, zone: str | None) -> bool:
    """Say whether a fact speaks of the season that it is at the contact, or of one that begins within a month."""
    shift = 6 if (zone or "").startswith(_SOUTH) else 0
    months = {on.month, on.month % 12 + 1}
    for word in _season_words(text):
        if word in _SEASONS and months & {(month - 1 + shift) % 12 + 1 for month in _SEASONS[word]}:
            return True
        if _FEASTS.get(word) in months:
            return True
    return False


def opening(questions: Sequence[Question], facts: Sequence[Fact], on: date, zone: str | None) -> str | None:
    """Return one line to open with: the oldest unasked question, else a fact in season, never one to leave out."""
    if questions:
        return min(questions, key=lambda q: (q.added_on, q.id)).text
    return next((fact.text for fact in facts if not fact.sensitive and in_season(fact.text, on, zone)), None)


def next_time(occasion: Occasion, on: date) -> date:
    """Return when an occasion comes next, today included; 29 February falls on the 28th in common years."""
    for year in (on.year, on.year + 1):
        try:
            day = date(year, occasion.month, occasion.day)
        except ValueError:
            day = date(year, 2, 28)
        if day >= on:
            return day
    raise AssertionError(occasion)
