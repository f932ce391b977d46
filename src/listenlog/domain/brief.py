"""What to read before meeting: the card's content, and the line to open with."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo

from listenlog.domain.breach import Broken
from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.date_words import month_length
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended
from listenlog.domain.meeting import Meeting
from listenlog.domain.need import Need
from listenlog.domain.occasion import Occasion
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import FEELING, Question, already_told, better_beginning
from listenlog.domain.reach import Verdict, without_their_words
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import plain_day

SOON = 30  # days that 'coming up' looks ahead
UNKNOWN = ("preferred channel", "appointment or drop in", "best time", "how often")


class Mention(NamedTuple):
    """What was noted of somebody else with a contact's whole name in it: whose it is (handle, name), when, the text."""

    contact: str
    name: str
    on: date | None
    text: str


class Confused(NamedTuple):
    """A mix-up as cards tell it: whose `fact` it is (None where none tells them apart), and who was named instead."""

    contact_id: int
    other_id: int
    name: str
    other_name: str
    fact: str | None
    confused_on: date


class Brief(NamedTuple):
    """Everything known that helps before a talk, newest first. `local` is the wall time at the contact, where known.

    `account_complaints` are the open ones of colleagues, `complaint_questions` what to ask while any complaint is open,
    `to_check` those of theirs that were solved, and may or may not really be; `confusions` whom you took for whom;
    `mentions` what was noted of others that names them. `not_now` are the verdicts on channels that are against only at
    this moment, `clocks` the user's and the contact's.
    """

    contact: Contact
    role: str | None = None
    organization: str | None = None
    nicknames: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    local: datetime | None = None
    points: tuple[ContactPoint, ...] = ()
    rules: tuple[Preference, ...] = ()
    needs: tuple[Need, ...] = ()
    promises: tuple[Promise, ...] = ()
    talks: tuple[Attended, ...] = ()
    with_whom: Mapping[int, str] = {}
    facts: tuple[Fact, ...] = ()
    fact_tags: Mapping[int, tuple[str, ...]] = {}
    relations: tuple[tuple[str, str], ...] = ()
    meetings: tuple[Meeting, ...] = ()
    occasions: tuple[tuple[date, Occasion], ...] = ()
    questions: tuple[Question, ...] = ()
    unknown: tuple[str, ...] = ()
    open_with: str | None = None
    breaches: tuple[Broken, ...] = ()
    verdict: Verdict | None = None
    account_complaints: tuple[tuple[Contact, Need], ...] = ()
    complaint_questions: tuple[str, ...] = ()
    to_check: tuple[Need, ...] = ()
    not_now: tuple[Verdict, ...] = ()
    clocks: tuple[tzinfo, tzinfo] = (UTC, UTC)
    confusions: tuple[Confused, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def complaints(self) -> tuple[Need, ...]:
        """Return what they complain of themselves."""
        return tuple(need for need in self.needs if need.kind == "complaint")

    @property
    def channel(self) -> str | None:
        """Return the channel they prefer, as far as a rule in force says; none for whoever wants no contact."""
        if any(rule.aspect == "do_not_contact" for rule in self.rules):
            return None
        return next((r.channel for r in self.rules if r.stance == "prefers" and r.channel), None)

    @property
    def leave_out(self) -> tuple[Fact, ...]:
        """Return what not to mention."""
        return tuple(fact for fact in self.facts if fact.sensitive)


def without_words(brief: Brief) -> Brief:
    """Return a brief for a screen that others see: who it is, how to reach them, what is open and coming, no words.

    What they said and feel, facts, talks, questions, whom they live with and which colleague complains are gone;
    promises, needs and meetings keep their dates, occasions their kind.
    """
    return Brief(
        brief.contact._replace(met=None),
        brief.role,
        brief.organization,
        brief.nicknames,
        local=brief.local,
        points=brief.points,
        rules=tuple(rule._replace(words=None) for rule in brief.rules),
        needs=tuple(map(need_without_words, brief.needs)),
        to_check=tuple(map(need_without_words, brief.to_check)),
        account_complaints=tuple((Contact(), need_without_words(need)) for _whose, need in brief.account_complaints),
        promises=tuple(promise._replace(text="") for promise in brief.promises),
        meetings=tuple(meeting._replace(text=None) for meeting in brief.meetings),
        occasions=tuple((day, occasion._replace(year=None, label=None)) for day, occasion in brief.occasions),
        breaches=tuple(broken._replace(words=None, why=None) for broken in brief.breaches),
        verdict=brief.verdict and without_their_words(brief.verdict),
        not_now=tuple(map(without_their_words, brief.not_now)),
        clocks=brief.clocks,
    )


def need_without_words(need: Need) -> Need:
    """Return a need of which only the kind, the dates and the answer are told."""
    return need._replace(asked=None, underlying=None, corrected=None, resolution=None, felt_after=None)


def newest_rules(rules: Sequence[Preference], on: date) -> tuple[Preference, ...]:
    """Return the rules in force: of each aspect and channel the newest statement, preferred channels first.

    The contact's own come before the account's, and of several preferred channels the one that was said last.
    """
    newest: dict[tuple[str, str | None], Preference] = {}
    own: dict[tuple[str, str | None], Preference] = {}
    for rule in sorted(rules, key=lambda r: (r.stated_on, r.id)):
        if rule.in_force(on):
            (newest if rule.contact_id is None else own)[rule.aspect, rule.channel] = rule
    for told in (newest, own):  # what was lifted states nothing: the account's rule holds again
        for slot in [slot for slot, rule in told.items() if rule.lifted]:
            del told[slot]
    newest.update(own)
    order = {"prefers": 0, "accepts": 2, "avoids": 3, "refuses": 3}

    def place(rule: Preference) -> tuple[int, bool, int, int]:
        if rule.stance == "prefers":
            return 0, rule.contact_id is None, -rule.stated_on.toordinal(), -rule.id
        return order.get(rule.stance or "", 1), False, 0, rule.id

    return tuple(sorted(newest.values(), key=place))


def unknown_rules(rules: Sequence[Preference]) -> tuple[str, ...]:
    """Return what to ask about how they want to be reached."""
    if any(rule.aspect == "do_not_contact" for rule in rules):
        return ()
    aspects = {"stance": UNKNOWN[0], "appointment": UNKNOWN[1], "window": UNKNOWN[2], "cadence": UNKNOWN[3]}
    known = {
        r.aspect if r.aspect != "gap" else "cadence" for r in rules if r.aspect != "stance" or r.stance == "prefers"
    }
    return tuple(text for aspect, text in aspects.items() if aspect not in known)


# 'are 12', 'Mia, 5', '(7)', '3 years old', and a number at the end that isn't that of a place or a time.
_AGE = (
    r"(?:\b(?:is|are|aged?|turn(?:s|ed|ing)?|just|now) |, ?|\()\d{1,3}(?: and \d{1,3})?"
    r"(?= ?(?:$|[,;.)]|and\b|years?\b|months?\b|yo\b))"
    r"|\b\d{1,3}[- ](?:years?|months?|weeks?)[- ]old|\b\d{1,3} ?(?:yo|y/o)\b"
    r"|(?<!\bat )(?<!\bby )(?<!\bno )(?<!\broom )(?<!\broad )(?<!\bstreet )(?<!\bfloor )(?<!\bhandicap )\b\d{1,3}$"
)
_SEASONS = {
    "winter": (12, 1, 2),
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "autumn": (9, 10, 11),
    "fall": (9, 10, 11),
}
_FEASTS = {"christmas": 12, "hanukkah": 12, "thanksgiving": 11, "halloween": 10, "easter": 4}
_SOUTH = ("Australia/", "Antarctica/", "America/Sao_Paulo", "America/Argentina/", "America/Santiago",
          "America/Punta_Arenas", "America/Montevideo", "America/Asuncion", "America/Buenos_Aires",
          "Africa/Johannesburg", "Pacific/Auckland", "Pacific/Chatham")  # fmt: skip


def ages(text: str) -> bool:
    """Say whether a fact gets old: it tells an age or a season, so the card says when it was noted."""
    return re.search(_AGE, " ".join(text.casefold().split())) is not None or bool(_season_words(text))


def _season_words(text: str) -> set[str]:
    words = set(re.findall(r"[a-z]+", text.casefold()))
    return {*_SEASONS, *_FEASTS} & (words | {word.removesuffix("s") for word in words})


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


def first_question(questions: Sequence[Question], facts: Sequence[Fact], on: date) -> str | None:
    """Return what to ask first: how they feel about what was solved, else the oldest; None where there is nothing.

    A question that waits for a day isn't asked before, one that yes or no would answer, or a fact does, not at all.
    """
    due = [question for question in questions if question.ask_on is None or question.ask_on <= on]
    due.sort(key=lambda q: (q.text != FEELING, q.added_on, q.id))
    return next((q.text for q in due if not (better_beginning(q.text) or already_told(q.text, facts))), None)


def opening(questions: Sequence[Question], facts: Sequence[Fact], on: date, zone: str | None) -> str | None:
    """Return one line to open with: the oldest unasked question, else a fact in season, never one to leave out."""
    if asked := first_question(questions, facts, on):
        return asked
    hidden = {fact.text.casefold() for fact in facts if fact.sensitive}  # left out is left out, noted twice or not
    mentionable = (fact.text for fact in facts if not fact.sensitive and fact.text.casefold() not in hidden)
    return next((text for text in mentionable if in_season(text, on, zone)), None)


def opening_of_complaint(questions: Sequence[str], complaint: Need, whose: Contact | None, on: date) -> str:
    """Return one line to open with while a complaint is open, of a colleague where `whose` is given: nothing else goes.

    It is the first of the questions about it that weren't asked yet, else how it is with that by now.
    """
    told = f"{whose.name} told" if whose else "you told"
    day = plain_day(complaint.stated_on, on)
    return questions[0] if questions else f"How is it by now with what {told} me on {day}?"


def next_time(occasion: Occasion, on: date) -> date:
    """Return when an occasion comes next, today included; 29 February falls on the 28th in common years."""
    day = on
    for year in (on.year, on.year + 1):
        day = date(year, occasion.month, min(occasion.day, month_length(year, occasion.month)))
        if day >= on:
            break
    return day
