"""How often you talk: wishes and their limits, what is usual, who has gone quiet, and the bound that is kept of it."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.brief import newest_rules
from listenlog.domain.cadence import (
    LAPSED,
    LONGEST,
    TALKS,
    Quiet,
    Rhythm,
    Talked,
    channels_of,
    hard_limit,
    last_talk,
    quiet,
    rhythm,
    told,
    usual_gap,
    wishes_of,
)
from listenlog.domain.preference import Preference

TODAY = date(2026, 11, 22)
SAID = date(2026, 1, 5)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def talks(*days: int, channel: str | None = "visit") -> list[Talked]:
    """Return talks so many days ago, newest first."""
    return [Talked(ago(days), channel) for days in sorted(days)]


def wish(days: int, channel: str | None = None, **more: Any) -> Preference:
    return Preference(
        **{"id": 1, "contact_id": 1, "aspect": "cadence", "days": days, "channel": channel, "stated_on": SAID, **more}
    )


# A wish


@pytest.mark.parametrize(
    ("silent", "gone", "late"), [(42, False, False), (43, True, False), (63, True, False), (64, True, True)]
)
def test_a_wish_has_a_soft_and_a_hard_limit(silent: int, gone: bool, late: bool) -> None:
    rule = wish(42)
    found = quiet(talks(silent), [rule], TODAY)
    assert found == (Quiet(ago(silent), silent, 42, rule, late) if gone else None)


@pytest.mark.parametrize(
    ("days", "most_days", "limit"),
    [(42, None, 63), (28, 42, 42), (7, None, 14), (1, None, 8), (365, None, 547), (42, 7, 42)],
)
def test_the_hard_limit_is_what_was_said_or_half_as_long_again(days: int, most_days: int | None, limit: int) -> None:
    assert hard_limit(wish(days, most_days=most_days)) == limit


def test_without_a_talk_a_wish_counts_from_the_day_it_was_stated_or_begins() -> None:
    assert quiet([], [wish(42, stated_on=ago(42))], TODAY) is None
    assert quiet([], [wish(42, stated_on=ago(43))], TODAY) == Quiet(None, 43, 42, wish(42, stated_on=ago(43)))
    assert quiet([], [wish(42, stated_on=ago(99), valid_from=ago(20))], TODAY) is None


def test_a_wish_for_one_channel_counts_talks_on_that_channel() -> None:
    visits = [*talks(3, channel="email"), *talks(50, channel="visit")]
    assert quiet(visits, [wish(42)], TODAY) is None
    found = quiet(visits, [wish(42, "visit")], TODAY)
    assert found is not None
    assert found.since == ago(50)
    assert quiet(talks(3, channel=None), [wish(42, "visit", stated_on=ago(43))], TODAY) is not None


@pytest.mark.parametrize(
    ("channel", "by", "counts"),
    [("phone", "mobile", True), ("phone", "landline", True), ("phone", "phone", True), ("mobile", "phone", True),
     ("mobile", "landline", False), ("mobile", "mobile", True), ("visit", "phone", False), (None, "post", True),
     (None, None, True), ("phone", None, False)],
)  # fmt: skip
def test_phone_is_both_phones_and_either(channel: str | None, by: str | None, counts: bool) -> None:
    assert (last_talk([Talked(TODAY, by)], channel) == TODAY) is counts
    if channel and by:
        assert (by in channels_of(channel)) is counts


def test_the_most_pressing_of_several_wishes_is_told() -> None:
    visits = [*talks(10, channel="email"), *talks(100, channel="visit")]
    weekly, visit = wish(7, id=1), wish(60, "visit", id=2)
    found = quiet(visits, [weekly, visit], TODAY)
    assert found == Quiet(ago(100), 100, 60, visit, late=True)
    assert quiet(visits, [weekly], TODAY) == Quiet(ago(10), 10, 7, weekly)


def test_a_wish_of_the_account_stands_back_behind_their_own() -> None:
    theirs, own = wish(14, "visit", id=1, contact_id=None, organization_id=1), wish(90, id=2)
    assert wishes_of([theirs, own]) == [own]
    assert wishes_of([theirs, wish(90, "email")]) == [theirs, wish(90, "email")]
    assert quiet(talks(30), [theirs, own], TODAY) is None
    assert quiet(talks(30), [theirs], TODAY) == Quiet(ago(30), 30, 14, theirs, late=True)


# What is usual


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        ((), None),
        ((1,), None),
        ((1, 2, 3), None),
        ((0, 7, 14, 21), 7),
        ((0, 0, 7, 14, 21), 7),
        ((0, 1, 11, 30), 10),
        ((0, 1, 11, 30, 100), 15),
    ],
)
def test_the_usual_gap_is_the_median_between_days_with_a_talk(days: tuple[int, ...], gap: int | None) -> None:
    assert usual_gap(talks(*days)) == gap


@pytest.mark.parametrize(
    ("last", "step", "gone"),
    [
        (42, 21, False),
        (43, 21, True),
        (252, 21, True),
        (253, 21, False),
        (14, 1, False),
        (15, 1, True),
        (180, 1, True),
        (181, 1, False),
    ],
)
def test_who_drifts_is_told_until_it_is_long_past(last: int, step: int, gone: bool) -> None:
    found = quiet(talks(*(last + step * n for n in range(5))), [], TODAY)
    assert found == (Quiet(ago(last), last, step) if gone else None)


def test_a_wish_takes_the_place_of_what_is_usual() -> None:
    assert quiet(talks(50, 57, 64, 71), [wish(60)], TODAY) is None
    assert rhythm(1, talks(50, 57, 64, 71), [wish(60)], TODAY) == Rhythm(0, 1, ago(50) + timedelta(61), 60, True)


def test_only_the_newest_talks_say_what_is_usual() -> None:
    weekly = talks(*(7 * n for n in range(TALKS)))
    assert usual_gap([*weekly, *talks(2000, 3000, 9000)]) == 7


# Words


@pytest.mark.parametrize(
    ("rule", "subject", "words"),
    [
        (wish(42), "she", "you meant to talk every 6 weeks"),
        (wish(42, words="not so often"), "she", "she asked for every 6 weeks"),
        (wish(42, interaction_id=3), "they", "they asked for every 6 weeks"),
        (wish(28, "visit", most_days=42, interaction_id=3), "he", "he asked for a visit every 4 to 6 weeks"),
        (wish(30, "visit"), "he", "you meant to visit every month"),
        (wish(14, "mobile"), "he", "you meant to call every 2 weeks"),
        (wish(14, "landline", words="ring me"), "he", "he asked for a call every 2 weeks"),
        (wish(91, "whatsapp"), "he", "you meant to talk on WhatsApp every quarter"),
        (wish(91, "signal", words="yes"), "she", "she asked for Signal every quarter"),
        (wish(45, contact_id=None, organization_id=1), "she", "their account asked for every 45 days"),
        (None, "she", "usually every 3 weeks"),
    ],
)
def test_why_is_told_without_guilt(rule: Preference | None, subject: str, words: str) -> None:
    found = Quiet(ago(99), 99, rule.days or 0 if rule else 21, rule, late=True)
    assert told(found, subject) == words


# The bound

days_ago = st.integers(-30, 900)
channels = st.sampled_from([None, "visit", "phone", "mobile", "email"])
some_talks = st.lists(st.tuples(days_ago, channels), max_size=8).map(
    lambda found: [Talked(ago(days), channel) for days, channel in sorted(found, key=lambda one: one[0])]
)


@st.composite
def stated(draw: st.DrawFn) -> list[Preference]:
    """Draw rules as a store may hold them: some over, some to come, some lifted, some of the account."""
    found = []
    for number in range(draw(st.integers(0, 5))):
        own = draw(st.booleans())
        ends = st.none() | st.integers(-60, 400).map(lambda days: TODAY + timedelta(days=days))
        found.append(
            Preference(
                id=number + 1,
                contact_id=1 if own else None,
                organization_id=None if own else 1,
                aspect=draw(st.sampled_from(["cadence", "cadence", "cadence", "gap"])),
                channel=draw(channels),
                days=draw(st.integers(1, 200) | st.none()),
                most_days=draw(st.none() | st.integers(1, 300)),
                stated_on=ago(draw(days_ago)),
                valid_from=draw(ends),
                valid_until=draw(ends),
                lifted=draw(st.booleans()),
            )
        )
    return found


def candidate(row: Rhythm | None, on: date) -> bool:
    """Say whether the store looks at a contact on a day, as its statement does."""
    if row is None or row.quiet_on > on:
        return False
    drifts = max(LAPSED * row.days, LONGEST) - max(2 * row.days, 14)
    return row.wished or (on - row.quiet_on).days < drifts


@given(some_talks, stated(), st.integers(0, 700))
def test_whoever_has_gone_quiet_is_looked_at(found: Sequence[Talked], rules: list[Preference], later: int) -> None:
    on = TODAY + timedelta(days=later)
    if quiet(found, newest_rules(rules, on), on):
        row = rhythm(1, found, [rule for rule in rules if rule.aspect == "cadence"], TODAY)
        assert row is not None
        assert row.quiet_on <= on
        assert candidate(row, on)


@given(some_talks, st.integers(0, 700))
def test_without_rules_the_bound_is_the_very_day(found: Sequence[Talked], later: int) -> None:
    on = TODAY + timedelta(days=later)
    assert candidate(rhythm(1, found, [], TODAY), on) is (quiet(found, [], on) is not None)


@given(some_talks, st.integers(1, 300), channels, st.integers(0, 700))
def test_with_one_wish_the_bound_is_the_very_day(
    found: Sequence[Talked], days: int, channel: str | None, later: int
) -> None:
    on = TODAY + timedelta(days=later)
    rules = [wish(days, channel)]
    assert candidate(rhythm(1, found, rules, TODAY), on) is (quiet(found, rules, on) is not None)


@given(some_talks, stated(), st.integers(0, 700))
def test_a_later_talk_never_makes_anybody_go_quiet_sooner(
    found: Sequence[Talked], rules: list[Preference], later: int
) -> None:
    on = TODAY + timedelta(days=later)
    held = newest_rules(rules, on)
    if held and wishes_of(held):
        after = quiet([Talked(on, "visit"), *found], held, on)
        assert after is None or after.rule is None or after.rule.channel not in (None, "visit")


def test_the_end_of_the_calendar_is_no_error() -> None:
    assert rhythm(1, [Talked(date(9999, 12, 1), None)], [wish(400)], TODAY) == Rhythm(0, 1, date.max, 400, True)


def test_what_is_long_past_or_over_is_not_kept() -> None:
    drifted = talks(300, 307, 314, 321)
    assert rhythm(1, drifted, [], TODAY) is None
    assert rhythm(1, [], [wish(7, valid_until=ago(1))], TODAY) is None
    assert rhythm(1, [], [wish(7, lifted=True)], TODAY) is None
    assert rhythm(1, [], [wish(7), wish(7, id=2, lifted=True)], TODAY) is None
    assert rhythm(1, [], [wish(7), wish(30, id=2)], TODAY) == Rhythm(0, 1, SAID + timedelta(31), 30, True)
    assert rhythm(1, [], [wish(7), wish(30, id=2, valid_until=TODAY)], TODAY) == Rhythm(
        0, 1, SAID + timedelta(8), 7, True
    )


def test_a_wish_to_come_leaves_what_is_usual_until_then() -> None:
    weekly = talks(3, 10, 17, 24)
    coming = [wish(300, valid_from=TODAY + timedelta(days=200))]
    assert rhythm(1, weekly, coming, TODAY) == Rhythm(0, 1, ago(3) + timedelta(15), 7, True)
