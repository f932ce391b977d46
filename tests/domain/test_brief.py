"""The card's content: rules in force, addresses, ages and seasons, and the line to open with."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from listenlog.domain.brief import (
    UNKNOWN,
    Brief,
    ages,
    in_season,
    newest_rules,
    next_time,
    opening,
    unknown_rules,
)
from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint, address_of
from listenlog.domain.fact import Fact
from listenlog.domain.occasion import Occasion
from listenlog.domain.preference import Preference
from listenlog.domain.question import Question

TODAY = date(2026, 11, 22)
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
SEASONS = ("winter", "spring", "summer", "autumn", "fall")


def rule(number: int, channel: str | None, stance: str | None = None, **said: object) -> Preference:
    """Return a contact's rule, later ones stated later."""
    stated = TODAY - timedelta(days=100 - number)
    defaults = {"contact_id": 1, "stated_on": stated, "aspect": "stance" if stance else "window"}
    return Preference(id=number, channel=channel, stance=stance, **{**defaults, **said})  # type: ignore[arg-type]


def brief(rules: tuple[Preference, ...] = (), facts: tuple[Fact, ...] = ()) -> Brief:
    """Return a card with rules and facts, empty otherwise."""
    return Brief(
        Contact(), None, None, (), (), None, (), rules, (), (), (), {}, facts, {}, (), (), (), (), (), None
    )  # fmt: skip


# Rules


@pytest.mark.parametrize(
    ("rules", "held"),
    [
        ([rule(1, "phone", "prefers"), rule(2, "phone", "avoids")], [2]),
        ([rule(2, "phone", "avoids"), rule(1, "phone", "prefers")], [2]),
        ([rule(1, "phone", "avoids"), rule(2, "email", "prefers")], [2, 1]),
        ([rule(1, "phone", "avoids"), rule(2, "phone")], [2, 1]),
        ([rule(1, "phone", "avoids"), rule(2, "phone", "accepts", valid_until=TODAY - timedelta(days=1))], [1]),
        ([rule(1, "phone", "avoids", valid_until=TODAY)], [1]),
        ([rule(1, "phone", "avoids", valid_from=TODAY + timedelta(days=1))], []),
        ([rule(1, "phone", "avoids"), rule(2, "phone", "prefers", contact_id=None, organization_id=1)], [1]),
        ([rule(1, "email", "prefers"), rule(2, "text", "prefers")], [2, 1]),
        ([rule(1, "email", "prefers"), rule(2, "text", "prefers", stated_on=TODAY - timedelta(days=300))], [1, 2]),
        ([rule(1, "email", "prefers"), rule(2, "text", "prefers", contact_id=None, organization_id=1)], [1, 2]),
        ([rule(1, "email", "prefers", stated_on=TODAY), rule(2, "email", "avoids", stated_on=TODAY)], [2]),
        ([rule(1, None), rule(2, "phone")], [1, 2]),
        ([], []),
    ],
)
def test_the_newest_rule_in_force_holds(rules: list[Preference], held: list[int]) -> None:
    assert [r.id for r in newest_rules(rules, TODAY)] == held


rules_ = st.builds(
    rule,
    st.integers(1, 99),
    st.sampled_from(["email", "phone", None]),
    st.sampled_from(["prefers", "accepts", "avoids", "refuses", None]),
    valid_from=st.none() | days,
    valid_until=st.none() | days,
    contact_id=st.sampled_from([1, None]),
)


@given(st.lists(rules_, max_size=8, unique_by=lambda r: r.id), days, st.randoms())
def test_expired_rules_never_hold_and_the_order_of_reading_does_not_matter(
    rules: list[Preference], on: date, random: object
) -> None:
    held = newest_rules(rules, on)
    assert all(r.in_force(on) for r in held)
    assert len({(r.aspect, r.channel) for r in held}) == len(held)
    assert {(r.aspect, r.channel) for r in held} == {(r.aspect, r.channel) for r in rules if r.in_force(on)}
    random.shuffle(rules)  # type: ignore[attr-defined]
    assert newest_rules(rules, on) == held


def test_the_preferred_channel_is_the_one_said_last() -> None:
    preferred = newest_rules([rule(1, "email", "prefers"), rule(2, "text", "prefers"), rule(3, "phone")], TODAY)
    assert brief(preferred).channel == "text"
    assert brief(newest_rules([rule(1, "phone", "avoids"), rule(2, None, "prefers")], TODAY)).channel is None


@pytest.mark.parametrize(
    ("rules", "unknown"),
    [
        ([], UNKNOWN),
        ([rule(1, "phone", "avoids")], UNKNOWN),
        ([rule(1, "email", "prefers")], UNKNOWN[1:]),
        ([rule(1, "visit", aspect="appointment"), rule(2, "visit", aspect="gap")], (UNKNOWN[0], UNKNOWN[2])),
        ([rule(1, "visit"), rule(2, None, aspect="cadence"), rule(3, "email", "prefers")], (UNKNOWN[1],)),
        ([rule(1, None, aspect="do_not_contact")], ()),
    ],
)
def test_what_is_still_to_ask(rules: list[Preference], unknown: tuple[str, ...]) -> None:
    assert unknown_rules(rules) == unknown


# Addresses


@pytest.mark.parametrize(
    ("channel", "address"),
    [("email", "b@x.org"), ("phone", "m1"), ("mobile", "m1"), ("landline", "l1"), ("text", "m1"), ("visit", None),
     (None, None)],
)  # fmt: skip
def test_the_best_address_on_a_channel(channel: str | None, address: str | None) -> None:
    points = [
        ContactPoint(channel="email", address="a@x.org", rank=2),
        ContactPoint(channel="email", address="b@x.org", rank=1),
        ContactPoint(channel="landline", address="l1", rank=2),
        ContactPoint(channel="mobile", address="m2", rank=2),
        ContactPoint(channel="mobile", address="m1", rank=1),
    ]
    assert address_of(channel, points) == address
    assert address_of(channel, []) is None


@pytest.mark.parametrize(
    ("known", "channel", "found"),
    [("mobile", "landline", False), ("landline", "mobile", False), ("landline", "text", False),
     ("landline", "phone", True), ("phone", "mobile", True), ("phone", "landline", True), ("phone", "text", True),
     ("mobile", "text", True), ("mobile", "email", False), ("text", "phone", False)],
)  # fmt: skip
def test_which_numbers_do_for_which_channel(known: str, channel: str, found: bool) -> None:
    assert address_of(channel, [ContactPoint(channel=known, address="n")]) == ("n" if found else None)


# Ages and seasons


@pytest.mark.parametrize(
    "text",
    ["twin daughters are 12", "Mia, 5, plays violin", "son Tom (7)", "sons 3 and 5", "turned 40", "is 12 years old",
     "a 3-year-old", "the baby is 8 months", "twins, 12 and 14", "a 12 yo dog", "Aoife, 7", "AGED 9", "Tom 12",
     "Mexico every winter", "winters in Spain", "Christmas at home", "two  boys,  7"],
)  # fmt: skip
def test_facts_that_get_old(text: str) -> None:
    assert ages(text)


@pytest.mark.parametrize(
    "text",
    ["loves golf", "two dogs", "has 2 dogs", "black, 2 sugars", "born in 1985", "room 12", "coffee at 10",
     "lives in Elm Street 5", "handicap 18", "call by 5", "route 66 fan", "wintergreen tea", ""],
)  # fmt: skip
def test_facts_that_do_not(text: str) -> None:
    assert not ages(text)


@pytest.mark.parametrize(
    ("text", "on", "zone", "now"),
    [
        ("Mexico every winter", "2026-11-22", "Europe/Dublin", True),
        ("Mexico every winter", "2026-10-22", "Europe/Dublin", False),
        ("Mexico every winter", "2027-02-28", None, True),
        ("Mexico every winter", "2027-03-01", None, False),
        ("Mexico every winter", "2026-12-22", "Australia/Sydney", False),
        ("Mexico every winter", "2026-05-22", "Australia/Sydney", True),
        ("surfs in summer", "2026-12-22", "America/Santiago", True),
        ("surfs in summer", "2026-12-22", "America/New_York", False),
        ("hikes in the fall", "2026-09-01", None, True),
        ("Winters in Spain", "2026-12-01", None, True),
        ("home for Christmas", "2026-11-22", "Australia/Sydney", True),
        ("home for Christmas", "2026-06-22", "Australia/Sydney", False),
        ("loves golf", "2026-12-22", None, False),
    ],
)
def test_facts_in_season(text: str, on: str, zone: str | None, now: bool) -> None:
    assert in_season(text, date.fromisoformat(on), zone) is now


@given(days)
def test_one_or_two_seasons_at_a_time_and_the_south_is_half_a_year_off(on: date) -> None:
    for zone, other in ((None, "Australia/Perth"), ("Pacific/Auckland", "Europe/Dublin")):
        now = [s for s in SEASONS[:4] if in_season(s, on, zone)]
        assert len(now) in (1, 2)
        assert [s for s in SEASONS[:4] if in_season(s, on, other)] == sorted(
            (SEASONS[(SEASONS.index(s) + 2) % 4] for s in now), key=SEASONS.index
        )


# The line to open with


def test_the_oldest_question_comes_first_then_a_fact_in_season() -> None:
    facts = [Fact(text="loves golf"), Fact(text="skis in winter"), Fact(text="Christmas at home")]
    asked = [
        Question(id=2, text="new", added_on=TODAY),
        Question(id=3, text="older", added_on=TODAY - timedelta(days=1)),
        Question(id=1, text="first of the new", added_on=TODAY),
    ]
    assert opening(asked, facts, TODAY, None) == "older"
    assert opening([asked[0], asked[2]], facts, TODAY, None) == "first of the new"
    assert opening([], facts, TODAY, None) == "skis in winter"
    assert opening([], facts, date(2026, 6, 22), None) is None
    assert opening([], facts, date(2026, 6, 22), "Australia/Perth") == "skis in winter"
    assert opening([], [], TODAY, None) is None


facts_ = st.builds(
    Fact,
    text=st.sampled_from(
        ["skis in winter", "Skis in WINTER", "surfs in summer", "spring cleaning", "fall fair", "golf"]
    ),
    sensitive=st.booleans(),
)


@given(st.lists(facts_, max_size=6), days, st.sampled_from([None, "Australia/Perth"]))
def test_what_is_left_out_never_opens_a_talk(facts: list[Fact], on: date, zone: str | None) -> None:
    line = opening([], facts, on, zone)
    left_out = {fact.text.casefold() for fact in facts if fact.sensitive}
    if line is None:
        assert not any(in_season(f.text, on, zone) for f in facts if f.text.casefold() not in left_out)
    else:
        assert line.casefold() not in left_out
        assert in_season(line, on, zone)
    assert brief(facts=tuple(facts)).leave_out == tuple(fact for fact in facts if fact.sensitive)


# Days that come back


@given(st.integers(1, 12), st.integers(1, 31), days)
@example(2, 29, date(2027, 3, 1))
@example(2, 29, date(2028, 2, 29))
@example(2, 29, date(2027, 2, 28))
@example(4, 31, date(2026, 5, 1))
def test_an_occasion_comes_within_a_year(month: int, day: int, on: date) -> None:
    coming = next_time(Occasion(month=month, day=day), on)
    assert on <= coming <= on + timedelta(days=365)
    assert coming.month == month
    assert coming.day == day or (coming.day < day and (coming + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("month", "day", "on", "coming"),
    [(11, 22, "2026-11-22", "2026-11-22"), (11, 21, "2026-11-22", "2027-11-21"), (2, 29, "2027-01-01", "2027-02-28"),
     (2, 29, "2028-01-01", "2028-02-29"), (2, 29, "2027-02-28", "2027-02-28"), (1, 1, "2026-12-31", "2027-01-01")],
)  # fmt: skip
def test_when_an_occasion_comes(month: int, day: int, on: str, coming: str) -> None:
    found = next_time(Occasion(month=month, day=day), date.fromisoformat(on))
    assert found == date.fromisoformat(coming)
