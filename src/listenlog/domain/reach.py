"""The judge: may you reach somebody that way, at that moment, and what to do instead."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal

from listenlog.domain.contact_point import ContactPoint, address_of
from listenlog.domain.meeting import Meeting
from listenlog.domain.preference import PHONES, Preference, covers, windows_of
from listenlog.domain.record import NamedTuple

Word = Literal["preferred", "fine", "unknown", "against"]
KINDNESS: tuple[Word, ...] = ("preferred", "fine", "unknown", "against")  # the kindest first
# Where both are there at once: a wish for an appointment that names no channel is one for these.
TOGETHER = ("phone", *PHONES, "video", "visit", "zoom", "teams")
_AT_ONCE = ("email", "post")  # what is written but isn't a message of the moment
_ANNOUNCED_BY = timedelta(days=1)  # a text announces a call of the same day or the next
_PUNCTUAL = timedelta(hours=1)  # around the time of a meeting that is agreed
_NEAR, _FAR = 14, 400  # days that a good time is looked for, at first and if need be
_SOON = timedelta(days=3)
_MORNING = time(9)  # what a day begins with where nothing else is said


class Past(NamedTuple):
    """Something that was said or tried: the user's date, the instant where known, how, and which way."""

    on: date
    at: datetime | None
    channel: str | None
    direction: str | None
    id: int = 0


class Known(NamedTuple):
    """What a verdict is made of. `there` is the contact's zone, `here` the user's; `points` the best first.

    `rules` are all that were ever stated, of the contact and of their organizations.
    """

    rules: Sequence[Preference] = ()
    points: Sequence[ContactPoint] = ()
    meetings: Sequence[Meeting] = ()
    history: Sequence[Past] = ()
    there: tzinfo = UTC
    here: tzinfo = UTC


class Reason(NamedTuple):
    """A rule that the verdict rests on; of a gap or a cadence, the day you were in touch last."""

    rule: Preference
    last_on: date | None = None


class Way(NamedTuple):
    """What to do: a channel, the address on it where one is known, and an instant (UTC)."""

    channel: str
    address: str | None
    at: datetime


class Verdict(NamedTuple):
    """What comes of a plan: a word, the channel and address it is about, and the rules that say so.

    `hints` are rules that don't forbid it but are worth a word: what they like better, and a cadence that makes it too
    soon. `instead` is a way that isn't against anything, None where there is none or none is needed.
    """

    word: Word
    channel: str | None
    address: str | None
    at: datetime
    reasons: tuple[Reason, ...] = ()
    hints: tuple[Reason, ...] = ()
    instead: Way | None = None


def without_their_words(verdict: Verdict) -> Verdict:
    """Return a verdict without what they said, for a screen that others see."""

    def bare(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
        return tuple(reason._replace(rule=reason.rule._replace(words=None)) for reason in reasons)

    return verdict._replace(reasons=bare(verdict.reasons), hints=bare(verdict.hints))


def standing(rules: Sequence[Preference], aspect: str, channel: str | None, on: date, day: date) -> Preference | None:
    """Return the rule that holds on an aspect of a channel: own before the account's, the special before the general.

    Of several statements on the same the newest counts; one that was lifted states nothing. `on` is the user's date,
    by which it must have been stated, `day` the contact's, on which it must be in force.
    """
    scopes: tuple[str | None, ...] = (channel, None) if channel else (None,)
    if channel in PHONES:
        scopes = (channel, "phone", None)
    said = [r for r in rules if r.aspect == aspect and r.stated_on <= on and r.in_force(day)]
    for own in (True, False):
        for scope in scopes:
            same = [r for r in said if r.channel == scope and (r.contact_id is not None) == own]
            newest = max(same, key=lambda r: (r.stated_on, r.id), default=None)
            if newest and not newest.lifted:
                return newest
    return None


def contradicted(
    known: Known, channel: str | None, at: datetime | None, on: date, *, announced: bool | None
) -> tuple[Reason, ...]:
    """Return the rules that a way to reach somebody contradicts, the weightiest first; none where it is all right.

    An instant that isn't known contradicts no window, and where it isn't known whether they knew of it, no wish for an
    appointment. Of 'phone' it is what contradicts the one of their phones that fits best.
    """
    if channel == "phone":
        each = [_contradicted(known, member, at, on, announced=announced) for member in _phones(known.points) or PHONES]
        return () if not all(each) else min(each, key=len)
    return _contradicted(known, channel, at, on, announced=announced)


def _contradicted(
    known: Known, channel: str | None, at: datetime | None, on: date, *, announced: bool | None
) -> tuple[Reason, ...]:
    day = at.astimezone(known.there).date() if at else on

    def holds(aspect: str) -> Preference | None:
        return standing(known.rules, aspect, channel, on, day)

    if stop := standing(known.rules, "do_not_contact", None, on, day):
        return (Reason(stop),)
    found = []
    agreed = _is_agreed(known, channel, at, on)
    stance = holds("stance")
    if stance and stance.stance in ("avoids", "refuses"):
        found.append(Reason(stance))
    gap = None if agreed else holds("gap")
    if gap and (last := last_contact(known.history, gap.channel, at, on)) and (on - last).days < (gap.days or 0):
        found.append(Reason(gap, last))
    window = holds("window") if at and not agreed else None
    if window and at and not _within(window, at.astimezone(known.there)):
        found.append(Reason(window))
    if announced is False and not agreed:
        first = holds("appointment")
        asked = first is not None and (first.channel is not None or channel in TOGETHER)
        if first and asked and first.appointment != "none":
            texted = first.appointment == "after_text" and _has_texted(known.history, at, on)
            if not texted:
                found.append(Reason(first))
    return tuple(found)


def _phones(points: Sequence[ContactPoint]) -> list[str]:
    return list(dict.fromkeys(p.channel for p in points if covers("phone", p.channel)))


def _is_agreed(known: Known, channel: str | None, at: datetime | None, on: date) -> bool:
    """Say whether that is a meeting they agreed to: of that day, that channel, and about that time where it has one."""
    for meeting in known.meetings:
        if meeting.confirmed and meeting.planned_on == on and (covers(meeting.channel, channel) or channel is None):
            if not meeting.planned_time or at is None:
                return True
            if abs(at - meeting.begins.replace(tzinfo=known.here).astimezone(UTC)) <= _PUNCTUAL:
                return True
    return False


def last_contact(history: Sequence[Past], channel: str | None, at: datetime | None, on: date) -> date | None:
    """Return the day you were in touch last on a channel before a moment, tries included; their own calls aren't."""
    days = [
        past.on
        for past in history
        if past.direction != "in"
        and covers(channel, past.channel)
        and past.on <= on
        and (past.at is None or at is None or past.at < at)
    ]
    return max(days, default=None)


def is_text(channel: str | None) -> bool:
    """Say whether a channel is one for messages of the moment: a text, or a messaging service."""
    return channel is not None and channel not in (*TOGETHER, *_AT_ONCE)


def _has_texted(history: Sequence[Past], at: datetime | None, on: date) -> bool:
    for past in history:
        if is_text(past.channel) and past.direction == "out":
            if past.at and at:
                if timedelta(0) <= at - past.at <= _ANNOUNCED_BY:
                    return True
            elif 0 <= (on - past.on).days <= 1:
                return True
    return False


def _within(rule: Preference, local: datetime) -> bool:
    clock = f"{local:%H:%M}"
    return any(local.weekday() in w.days and w.start <= clock < w.end for w in windows_of(rule))


def judge(known: Known, channel: str, at: datetime, *, announced: bool = False) -> Verdict:
    """Return whether to reach somebody on a channel at an instant (aware), with the reasons and what to do instead.

    It is against exactly when it contradicts something they said. 'phone' stands for every phone they have: the verdict
    is of the best of them, the reasons where it is against are those of all. What is offered instead is never against.
    """
    at = at.astimezone(UTC)
    found = _best(known, channel, at, announced=announced)
    if found.word != "against" or any(r.rule.aspect == "do_not_contact" for r in found.reasons):
        return found
    instead = _instead(known, channel, at, found)
    if channel == "phone":  # no phone will do: what speaks against each, of the best first
        each = [_verdict(known, member, at, announced=announced) for member in _phones(known.points) or PHONES]
        others = [reason for verdict in each for reason in verdict.reasons if reason not in found.reasons]
        apart = [reason for place, reason in enumerate(others) if reason not in others[:place]]
        found = found._replace(reasons=(*found.reasons, *apart))
    return found._replace(instead=instead)


def choose(known: Known, at: datetime, *, announced: bool = False) -> Verdict | None:
    """Return the verdict on the best channel there is: one they prefer, else accept, else have an address on.

    One that isn't against comes first. None where there is none to choose from.
    """
    at = at.astimezone(UTC)
    found = [_best(known, channel, at, announced=announced) for channel in _channels(known, at)]
    if not found:
        return None
    good = next((verdict for verdict in found if verdict.word != "against"), found[0])
    return good if good.word != "against" else judge(known, good.channel or "", at, announced=announced)


def against_now(known: Known, channels: Sequence[str], at: datetime) -> list[Verdict]:
    """Return the verdicts on channels that are against only as it is now: by the hour, or so soon after the last time.

    What to do instead is to wait: each has the next moment at which that channel is all right, where one comes.
    """
    found = []
    for channel in channels:
        verdict = _best(known, channel, at.astimezone(UTC), announced=True)
        if verdict.word == "against" and _is_of_the_moment(verdict):
            way = next(filter(None, (_next_good(known, channel, verdict.at, days) for days in (_NEAR, _FAR))), None)
            found.append(verdict._replace(channel=channel, instead=way))
    return found


def _is_of_the_moment(verdict: Verdict) -> bool:
    return all(reason.rule.aspect in ("window", "gap") for reason in verdict.reasons)


def refuses_all(known: Known, at: datetime) -> bool:
    """Say whether they avoid or refuse, at an instant, every channel that there is to choose from."""
    on, day = at.astimezone(known.here).date(), at.astimezone(known.there).date()
    rules = [standing(known.rules, "stance", channel, on, day) for channel in _channels(known, at) or (None,)]
    return all(rule is not None and rule.stance in ("avoids", "refuses") for rule in rules)


def _best(known: Known, channel: str, at: datetime, *, announced: bool) -> Verdict:
    """Return the kindest verdict on a channel: of several phones, on the one that fits best."""
    members = (_phones(known.points) or list(PHONES)) if channel == "phone" else [channel]
    verdicts = [_verdict(known, member, at, announced=announced) for member in members]
    best = min(verdicts, key=lambda v: (KINDNESS.index(v.word), v.address is None, len(v.reasons)))
    if channel == "phone" and best.address is None:
        return best._replace(channel="phone")
    return best


def _verdict(known: Known, channel: str, at: datetime, *, announced: bool) -> Verdict:
    on, day = at.astimezone(known.here).date(), at.astimezone(known.there).date()
    address = address_of(channel, known.points)
    against = _contradicted(known, channel, at, on, announced=announced)
    if against:
        return Verdict("against", channel, address, at, against)
    rules = {
        aspect: standing(known.rules, aspect, channel, on, day)
        for aspect in ("stance", "window", "appointment", "gap", "cadence")
    }
    told = tuple(Reason(rule) for aspect, rule in rules.items() if rule and aspect != "cadence")
    hints = []
    cadence = rules["cadence"]
    last = last_contact(known.history, cadence.channel, at, on) if cadence else None
    if cadence and last and 2 * (on - last).days < (cadence.days or 0) and not _is_agreed(known, channel, at, on):
        hints.append(Reason(cadence, last))
    stance = rules["stance"]
    if stance and stance.stance == "prefers":
        return Verdict("preferred", channel, address, at, told, tuple(hints))
    liked = [rule for _channel, rule in _stances(known.rules, on, day) if rule.stance == "prefers"]
    hints[:0] = [Reason(rule) for rule in liked[:1]]
    return Verdict("fine" if told or liked else "unknown", channel, address, at, told, tuple(hints))


def _stances(rules: Sequence[Preference], on: date, day: date) -> list[tuple[str, Preference]]:
    """Return the stance that holds on each channel that any is stated on: their own and the newest first."""
    named = dict.fromkeys(rule.channel for rule in rules if rule.aspect == "stance" and rule.channel)
    held = [(channel, standing(rules, "stance", channel, on, day)) for channel in named]
    found = [(channel, rule) for channel, rule in held if rule and rule.channel == channel]
    return sorted(found, key=lambda one: (one[1].contact_id is None, -one[1].stated_on.toordinal(), -one[1].id))


def _channels(known: Known, at: datetime) -> list[str]:
    """Return the channels to think of: those they prefer, then accept, then have an address on."""
    stances = _stances(known.rules, at.astimezone(known.here).date(), at.astimezone(known.there).date())
    told = [channel for wanted in ("prefers", "accepts") for channel, rule in stances if rule.stance == wanted]
    return list(dict.fromkeys([*told, *(point.channel for point in known.points)]))


def _instead(known: Known, channel: str, at: datetime, verdict: Verdict) -> Way | None:
    """Return a way that isn't against anything: this channel at a better time, or one they prefer, or another.

    Where only a text is missing, that comes first.
    """
    stances = _stances(known.rules, at.astimezone(known.here).date(), at.astimezone(known.there).date())
    liked = [one for one, rule in stances if rule.stance == "prefers"]
    order = dict.fromkeys([*([channel] if _is_of_the_moment(verdict) else []), *liked, *_channels(known, at), channel])
    if all(reason.rule.appointment == "after_text" for reason in verdict.reasons):
        order = dict.fromkeys([*filter(is_text, order), "text", *order])
    for days in (_NEAR, _FAR):
        found = [way for one in order if (way := _next_good(known, one, at, days))]
        if found:
            return min(found, key=lambda way: _is_out_of_hand(way, at))  # of equals the first
    return _next_good(known, "text", at, _NEAR) if address_of("text", known.points) else None


def _is_out_of_hand(way: Way, at: datetime) -> tuple[bool, bool]:
    """Say whether a way wants an address that isn't known, and whether it is days away."""
    return way.address is None and way.channel not in ("visit", "video"), way.at - at > _SOON


def _next_good(known: Known, channel: str, at: datetime, days: int) -> Way | None:
    """Return the next moment at which a channel isn't against anything, unannounced; None within so many days."""
    for moment in _moments(known, at, days):
        verdict = _best(known, channel, moment, announced=False)
        if verdict.word != "against" and verdict.channel:
            return Way(verdict.channel, verdict.address, moment)
    return None


def first_good(known: Known, channel: str, day: date, *, announced: bool = False) -> datetime | None:
    """Return a moment of a day (the contact's) at which a channel isn't against anything, None without one.

    It is the first from the morning on, else the first of the night before it.
    """
    start = _instant(day, time(), known.there)
    moments = [m for m in _moments(known, start, 0) if m.astimezone(known.there).date() == day]
    moments.sort(key=lambda m: (m.astimezone(known.there).time() < _MORNING, m))
    return next((m for m in moments if _best(known, channel, m, announced=announced).word != "against"), None)


def _moments(known: Known, at: datetime, days: int) -> Iterator[datetime]:
    """Yield the moments at which a verdict may turn, from `at` on: of each day the morning and where windows open.

    Days are those to come, and those after a rule or a gap ends; meetings that are agreed are moments too.
    """
    yield at
    first = at.astimezone(known.there).date()
    rules = [rule for rule in known.rules if rule.valid_until is None or rule.valid_until >= first]
    windows = [w for rule in rules if rule.aspect == "window" for w in windows_of(rule)]
    clocks = sorted({_MORNING, *(time.fromisoformat(w.start) for w in windows if w.start != "24:00")})
    turns = {first.toordinal()}
    for rule in rules:
        if rule.valid_until:
            turns.add(rule.valid_until.toordinal() + 1)
        if rule.valid_from and rule.valid_from > first:
            turns.add(rule.valid_from.toordinal())
        last = last_contact(known.history, rule.channel, at, first) if rule.aspect == "gap" else None
        if last:
            turns.add(last.toordinal() + (rule.days or 0))
    end = min(first.toordinal() + days, date.max.toordinal() - 1)
    coming = {day for turn in turns for day in range(turn, turn + 9) if first.toordinal() <= day <= end}
    moments = {_instant(date.fromordinal(day), clock, known.there) for day in coming for clock in clocks}
    moments |= {
        _instant(meeting.planned_on, meeting.begins.time() if meeting.planned_time else _MORNING, known.here)
        for meeting in known.meetings
        if meeting.confirmed and first.toordinal() <= meeting.planned_on.toordinal() <= end
    }
    yield from sorted(moment for moment in moments if moment > at)


def _instant(day: date, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
