"""How often you talk: what they wish, what has become usual, and who has gone quiet."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from listenlog.domain.preference import PHONES, Preference, channel_name, covers, pace_of
from listenlog.domain.record import NamedTuple

TALKS = 40  # the newest, that a rhythm is worked out from
_GAPS = 3  # between talks, from which on they are a rhythm of their own
DRIFTED, LAPSED = 2, 12  # times the usual gap: from when to when somebody has drifted (the band of xuvi7's plug-in)
SOONEST, LONGEST = 14, 180  # days: whoever talks daily hasn't drifted after two
_SHORTEST_GRACE = 7  # days between a wish and its hard limit, where none was said
# How a talk on a channel is told: what they ask for, and what you mean to do.
_TOLD = {
    **dict.fromkeys(("phone", *PHONES), ("a call ", "call")), "visit": ("a visit ", "visit"),
    "video": ("a video call ", "talk by video"), "email": ("an email ", "email"), "text": ("a text ", "text"),
    "post": ("a letter ", "write"),
}  # fmt: skip


class Talked(NamedTuple):
    """A day on which you talked, tries left out, and by what."""

    on: date
    channel: str | None


class Rhythm(NamedTuple):
    """The first day on which a contact may have gone quiet: derived, and kept so that few contacts need be looked at.

    `days` is the pace that the day comes from. `wished` says that a wish of theirs has a part in it; without one the
    usual gap alone has, and after LAPSED of those nobody has drifted any more.
    """

    id: int = 0
    contact_id: int = 0
    quiet_on: date = date.min
    days: int = 0
    wished: bool = False


class Quiet(NamedTuple):
    """Why somebody has gone quiet: the last talk (None: none yet), for how many days, and how often it should be.

    `rule` is the wish, None where it is your own rhythm; `late` says that the hard limit is past too.
    """

    since: date | None
    silent: int
    days: int
    rule: Preference | None = None
    late: bool = False

    @property
    def urgency(self) -> tuple[bool, bool, float]:
        """Return what sorts the most pressing last: past the limit, a wish before a habit, how many times over."""
        return self.late, self.rule is not None, self.silent / self.days


def hard_limit(rule: Preference) -> int:
    """Return the days after which a wished cadence is past its limit: what was said, else half as long again."""
    days = rule.days or 0
    return max(days, rule.most_days) if rule.most_days else days + max(days // 2, _SHORTEST_GRACE)


def usual_gap(talks: Sequence[Talked]) -> int | None:
    """Return the median of the days between talks, given newest first; None where they are too few."""
    days = list(dict.fromkeys(talk.on for talk in talks[:TALKS]))
    gaps = sorted((later - earlier).days for later, earlier in pairwise(days))
    if len(gaps) < _GAPS:
        return None
    middle = len(gaps) // 2
    return gaps[middle] if len(gaps) % 2 else (gaps[middle - 1] + gaps[middle] + 1) // 2


def last_talk(talks: Sequence[Talked], channel: str | None) -> date | None:
    """Return the day of the newest talk on a channel, on any where it is None.

    A talk by phone may have been by either of them, so it counts for each.
    """
    return next((t.on for t in talks if channel is None or (t.channel and _may_be(channel, t.channel))), None)


def _may_be(one: str, other: str) -> bool:
    return covers(one, other) or covers(other, one)


def channels_of(channel: str) -> tuple[str, ...]:
    """Return the channels on which a talk counts for a wish on `channel`."""
    return tuple(other for other in ("phone", *PHONES) if _may_be(channel, other)) or (channel,)


def wishes_of(rules: Sequence[Preference]) -> list[Preference]:
    """Return the wishes for a cadence among rules; one of the account only where no wish of their own covers it."""
    wishes = [rule for rule in rules if rule.aspect == "cadence" and rule.days and not rule.lifted]
    own = [rule.channel for rule in wishes if rule.contact_id is not None]
    return [rule for rule in wishes if rule.contact_id is not None or not any(covers(one, rule.channel) for one in own)]


def quiet(talks: Sequence[Talked], rules: Sequence[Preference], on: date) -> Quiet | None:
    """Return why a contact has gone quiet on a day, None where they haven't.

    `talks` are newest first, `rules` those in force. A wish is measured from the last talk on its channel, or from the
    day it was stated; without a wish the median of your own gaps counts.
    """
    wishes = wishes_of(rules)
    found = []
    for rule in wishes:
        days, silent = rule.days or 0, (on - _start(talks, rule)).days
        if silent > days:
            found.append(Quiet(last_talk(talks, rule.channel), silent, days, rule, silent > hard_limit(rule)))
    if found:
        return max(found, key=lambda one: one.urgency)
    usual = usual_gap(talks)
    if wishes or usual is None:
        return None
    silent = (on - talks[0].on).days
    drifted = max(DRIFTED * usual, SOONEST) < silent <= max(LAPSED * usual, LONGEST)
    return Quiet(talks[0].on, silent, usual) if drifted else None


def told(found: Quiet, subject: str) -> str:
    """Return why somebody has gone quiet: 'you meant to talk every 6 weeks', 'she asked for a visit every 6 weeks'.

    A wish is theirs where it has words or comes from a note; `subject` is 'she' or 'they'.
    """
    rule = found.rule
    if rule is None:
        return f"usually every {pace_of(found.days)}"
    pace = f"every {pace_of(found.days, rule.most_days)}"
    noun, verb = "", "talk"
    if rule.channel:
        named = channel_name(rule.channel)
        noun, verb = _TOLD.get(rule.channel, (f"{named} ", f"talk on {named}"))
    if rule.contact_id is None:
        return f"their account asked for {noun}{pace}"
    theirs = rule.words or rule.interaction_id
    return f"{subject} asked for {noun}{pace}" if theirs else f"you meant to {verb} {pace}"


def rhythm(contact_id: int, talks: Sequence[Talked], rules: Sequence[Preference], today: date) -> Rhythm | None:
    """Return from which day a contact may have gone quiet, today or later; None where nothing says so.

    It is a lower bound: `rules` are all cadences ever stated, of which some may be over by then. `quiet` decides.
    """
    wishes = [r for r in rules if r.aspect == "cadence" and r.days and not r.lifted and not _is_over(r, rules, today)]
    found = [(_after(_start(talks, rule), rule.days or 0), rule.days or 0) for rule in wishes]
    usual = usual_gap(talks)
    if usual is not None and not any(_stands(rule, rules, today) for rule in wishes):
        last = talks[0].on
        if (today - last).days <= max(LAPSED * usual, LONGEST):
            found.append((_after(last, max(DRIFTED * usual, SOONEST)), usual))
    return Rhythm(0, contact_id, *min(found), bool(wishes)) if found else None


def _start(talks: Sequence[Talked], rule: Preference) -> date:
    """Return the day that a wish is measured from."""
    return last_talk(talks, rule.channel) or max(rule.stated_on, rule.valid_from or rule.stated_on)


def _is_over(rule: Preference, rules: Sequence[Preference], today: date) -> bool:
    """Say whether a wish has ended, or a newer one without an end stands in its place for good."""
    if rule.valid_until is not None and rule.valid_until < today:
        return True
    return any(other.valid_until is None and other.valid_from is None for other in _newer(rule, rules))


def _stands(rule: Preference, rules: Sequence[Preference], today: date) -> bool:
    """Say whether there will be a wish from today on for good: this one, or another in its place."""
    begun = rule.valid_from is None or rule.valid_from <= today
    whole = all(other.days for other in rules)  # a foreign row without its days states none
    return whole and begun and rule.valid_until is None and not any(other.lifted for other in _newer(rule, rules))


def _newer(rule: Preference, rules: Sequence[Preference]) -> list[Preference]:
    """Return the rules that were stated later on the same channel, by them or by their account."""
    same = (rule.contact_id is None, rule.channel)
    return [
        other
        for other in rules
        if (other.contact_id is None, other.channel) == same and (other.stated_on, other.id) > (rule.stated_on, rule.id)
    ]


def _after(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days + 1)
    except OverflowError:
        return date.max
