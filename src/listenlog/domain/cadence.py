"""How often you talk: what they wish, what has become usual, and who has gone quiet."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from listenlog.domain.preference import Preference, covers
from listenlog.domain.record import NamedTuple

TALKS = 40  # the newest, that a rhythm is worked out from
_GAPS = 3  # between talks, from which on they are a rhythm of their own
_DRIFTED, _LAPSED = 2, 12  # times the usual gap: from when to when somebody has drifted (the band of xuvi7's plug-in)
_SOONEST, _LONGEST = 14, 180  # days: whoever talks daily hasn't drifted after two
_SHORTEST_GRACE = 7  # days between a wish and its hard limit, where none was said


class Talked(NamedTuple):
    """A day on which you talked, tries left out, and by what."""

    on: date
    channel: str | None


class Rhythm(NamedTuple):
    """The first day on which a contact may have gone quiet: derived, and kept so that few contacts need be looked at.

    `days` is how often they wish it, or how often you talk; `wished` says which.
    """

    id: int = 0
    contact_id: int = 0
    quiet_on: date = date.min
    days: int = 0
    wished: bool = False


class Quiet(NamedTuple):
    """Why somebody has gone quiet: since when (None: no talk yet), how often it should be, and where that comes from.

    `rule` is their wish, None where it is your own rhythm; `late` says that the hard limit is past too.
    """

    since: date | None
    days: int
    rule: Preference | None
    late: bool


def hard_limit(rule: Preference) -> int:
    """Return the days after which a wished cadence is past its limit: what was said, else half as long again."""
    days = rule.days or 0
    return rule.most_days or days + max(days // 2, _SHORTEST_GRACE)


def usual_gap(talks: Sequence[Talked]) -> int | None:
    """Return the median of the days between talks, given newest first; None where they are too few."""
    days = list(dict.fromkeys(talk.on for talk in talks))
    gaps = sorted((later - earlier).days for later, earlier in pairwise(days))
    if len(gaps) < _GAPS:
        return None
    middle = len(gaps) // 2
    return gaps[middle] if len(gaps) % 2 else (gaps[middle - 1] + gaps[middle] + 1) // 2


def last_talk(talks: Sequence[Talked], channel: str | None) -> date | None:
    """Return the day of the newest talk on a channel ('phone' covers both phones), on any where it is None."""
    return next(
        (talk.on for talk in talks if channel is None or (talk.channel and covers(channel, talk.channel))), None
    )


def quiet(talks: Sequence[Talked], rules: Sequence[Preference], on: date) -> Quiet | None:
    """Return why a contact has gone quiet on a day, None where they haven't.

    `talks` are newest first, `rules` those in force. A wish is measured from the last talk on its channel, or from the
    day it was stated; without a wish the median of your own gaps counts.
    """
    found = []
    wishes = [rule for rule in rules if rule.aspect == "cadence" and rule.days]
    for rule in wishes:
        since = last_talk(talks, rule.channel)
        days = (on - (since or rule.stated_on)).days
        if days > (rule.days or 0):
            found.append((days / (rule.days or 1), Quiet(since, rule.days or 0, rule, days > hard_limit(rule))))
    if found:
        return max(found, key=lambda one: (one[1].late, one[0]))[1]
    usual = usual_gap(talks)
    if wishes or usual is None:
        return None
    days = (on - talks[0].on).days
    drifted = max(_DRIFTED * usual, _SOONEST) < days <= max(_LAPSED * usual, _LONGEST)
    return Quiet(talks[0].on, usual, None, late=False) if drifted else None


def rhythm(contact_id: int, talks: Sequence[Talked], rules: Sequence[Preference], today: date) -> Rhythm | None:
    """Return from which day a contact may have gone quiet, None where nothing says so.

    It is a lower bound: `rules` are all cadences ever stated, of which some may be over by then. `quiet` decides.
    """
    days: list[tuple[date, int, bool]] = []
    for rule in rules:
        if rule.aspect == "cadence" and rule.days and not rule.lifted and not _is_over(rule, rules, today):
            start = last_talk(talks, rule.channel) or rule.stated_on
            days.append((_after(start, rule.days), rule.days, True))
    usual = usual_gap(talks)
    if usual is not None and (not days or any(rule.valid_until for rule in rules)):
        days.append((_after(talks[0].on, max(_DRIFTED * usual, _SOONEST)), usual, False))
    return Rhythm(0, contact_id, *min(days)) if days else None


def _is_over(rule: Preference, rules: Sequence[Preference], today: date) -> bool:
    """Say whether a wish has ended, or a newer one without an end stands in its place for good."""
    if rule.valid_until is not None and rule.valid_until < today:
        return True
    same = (rule.contact_id is None, rule.channel)
    return any(
        (other.contact_id is None, other.channel) == same
        and other.valid_until is None
        and other.valid_from is None
        and (other.stated_on, other.id) > (rule.stated_on, rule.id)
        for other in rules
    )


def _after(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days + 1)
    except OverflowError:
        return date.max
