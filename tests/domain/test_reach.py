"""The judge: what is against somebody's wishes, what is offered instead, and what has to hold for any rules."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.meeting import Meeting
from listenlog.domain.preference import Preference
from listenlog.domain.reach import (
    KINDNESS,
    Known,
    Past,
    Verdict,
    against_now,
    choose,
    contradicted,
    first_good,
    judge,
    standing,
)

TODAY = date(2026, 11, 24)  # a Tuesday
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
DENVER = ZoneInfo("America/Denver")
EMAIL = ContactPoint(channel="email", address="bob@acme.example")
MOBILE = ContactPoint(channel="mobile", address="+1 702 555 0134")
LANDLINE = ContactPoint(channel="landline", address="+1 702 555 0199")


def rule(aspect: str, channel: str | None = None, *, ago: int = 10, account: bool = False, **said: Any) -> Preference:
    """Return a rule that a contact, or their account, stated so many days ago."""
    owner: dict[str, Any] = {"organization_id": 1} if account else {"contact_id": 1}
    number = said.pop("id", 1000 - ago)
    return Preference(id=number, aspect=aspect, channel=channel, stated_on=TODAY - timedelta(days=ago), **owner, **said)


def stance(word: str, channel: str | None, **said: Any) -> Preference:
    return rule("stance", channel, stance=word, **said)


def window(*windows: tuple[list[int], str, str], channel: str | None = None, **said: Any) -> Preference:
    return rule("window", channel, windows=[list(one) for one in windows], **said)


def word(known: Known, channel: str, at: datetime = NOON, **said: Any) -> str:
    return judge(known, channel, at, **said).word


# Cases


@pytest.mark.parametrize(
    ("rules", "channel", "verdict"),
    [
        ([], "email", "unknown"),
        ([stance("prefers", "email")], "email", "preferred"),
        ([stance("prefers", "email")], "phone", "fine"),
        ([stance("accepts", "email")], "email", "fine"),
        ([stance("avoids", "phone")], "phone", "against"),
        ([stance("avoids", "phone")], "mobile", "against"),
        ([stance("avoids", "phone")], "landline", "against"),
        ([stance("avoids", "phone")], "text", "unknown"),
        ([stance("refuses", "mobile")], "phone", "unknown"),  # there may be a landline
        ([stance("refuses", "mobile"), stance("avoids", "landline")], "phone", "against"),
        ([stance("avoids", "phone"), stance("accepts", "mobile")], "mobile", "fine"),
        ([stance("avoids", "phone"), stance("accepts", "mobile")], "landline", "against"),
        ([stance("avoids", "phone"), stance("accepts", "mobile")], "phone", "fine"),
        ([stance("avoids", None)], "email", "against"),
        ([stance("avoids", None), stance("prefers", "email")], "email", "preferred"),
        ([stance("avoids", "phone", valid_until=TODAY)], "phone", "against"),
        ([stance("avoids", "phone", valid_until=TODAY - timedelta(days=1))], "phone", "unknown"),
        ([stance("avoids", "phone", valid_from=TODAY + timedelta(days=1))], "phone", "unknown"),
        ([stance("avoids", "phone", ago=-1)], "phone", "unknown"),  # not said yet
        ([stance("avoids", "phone", ago=9), stance("prefers", "phone", ago=8)], "phone", "preferred"),
        ([stance("avoids", "phone", ago=8), stance("prefers", "phone", ago=9)], "phone", "against"),
        ([stance("avoids", "phone", ago=9), stance("avoids", "phone", ago=8, lifted=True)], "phone", "unknown"),
        ([stance("refuses", "phone", account=True)], "phone", "against"),
        ([stance("refuses", "phone", account=True, ago=1), stance("accepts", "phone")], "phone", "fine"),
        ([stance("refuses", "mobile", account=True), stance("accepts", "phone")], "mobile", "fine"),
        (
            [stance("refuses", "phone", account=True, ago=9), stance("accepts", "phone", ago=3, lifted=True)],
            "phone",
            "against",
        ),
        ([rule("do_not_contact"), stance("prefers", "email", ago=1)], "email", "against"),
        ([rule("do_not_contact", account=True), stance("prefers", "email", ago=1)], "email", "against"),
        ([rule("do_not_contact", ago=9), rule("do_not_contact", ago=8, lifted=True)], "email", "unknown"),
        ([rule("appointment", "visit", appointment="first")], "visit", "against"),
        ([rule("appointment", "visit", appointment="none")], "visit", "fine"),
        ([rule("appointment", None, appointment="first")], "visit", "against"),
        ([rule("appointment", None, appointment="first")], "email", "fine"),  # how else would one ask for it?
        ([rule("appointment", "phone", appointment="after_text")], "mobile", "against"),
    ],
)
def test_what_is_against_their_wishes(rules: list[Preference], channel: str, verdict: str) -> None:
    assert word(Known(rules), channel) == verdict


def test_phone_is_against_only_if_every_known_phone_is() -> None:
    no_mobile = [stance("refuses", "mobile")]
    assert word(Known(no_mobile, [MOBILE]), "phone") == "against"
    both = judge(Known(no_mobile, [MOBILE, LANDLINE]), "phone", NOON)
    assert (both.word, both.channel, both.address) == ("unknown", "landline", LANDLINE.address)
    assert contradicted(Known(no_mobile, [MOBILE, LANDLINE]), "phone", NOON, TODAY, announced=None) == ()


def test_windows_are_judged_on_their_clock() -> None:
    mornings = window(([1, 2, 3], "09:00", "11:30"), ([4], "14:00", "16:00"))
    known = Known([mornings], [EMAIL], there=DENVER)
    assert word(known, "email", datetime(2026, 11, 24, 16, 0, tzinfo=UTC)) == "fine"  # 9:00 in Denver
    assert word(known, "email", datetime(2026, 11, 24, 15, 59, tzinfo=UTC)) == "against"
    assert word(known, "email", datetime(2026, 11, 24, 18, 30, tzinfo=UTC)) == "against"  # until 11:30, not at it
    assert word(known, "email", datetime(2026, 11, 27, 21, 0, tzinfo=UTC)) == "fine"
    assert word(known, "email", datetime(2026, 11, 23, 16, 0, tzinfo=UTC)) == "against"
    instead = judge(known, "email", datetime(2026, 11, 24, 12, 0, tzinfo=UTC)).instead
    assert instead is not None
    assert instead.at == datetime(2026, 11, 24, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "opens"),
    [
        (date(2026, 3, 7), datetime(2026, 3, 7, 16, 0, tzinfo=UTC)),
        (date(2026, 3, 8), datetime(2026, 3, 8, 15, 0, tzinfo=UTC)),  # summer time begins
        (date(2026, 10, 31), datetime(2026, 10, 31, 15, 0, tzinfo=UTC)),
        (date(2026, 11, 1), datetime(2026, 11, 1, 16, 0, tzinfo=UTC)),  # and ends
    ],
)
def test_windows_follow_summer_time(day: date, opens: datetime) -> None:
    known = Known([window((list(range(7)), "09:00", "10:00"), ago=900)], there=DENVER)
    assert first_good(known, "email", day) == opens
    assert word(known, "email", opens - timedelta(minutes=1)) == "against"
    assert word(known, "email", opens + timedelta(minutes=59)) == "fine"


def test_a_window_that_summer_time_skips_is_never_offered() -> None:
    known = Known([window(([6], "02:15", "02:45"), ago=900)], [EMAIL], there=DENVER)
    found = judge(known, "email", datetime(2026, 3, 7, 12, 0, tzinfo=UTC)).instead
    assert found is not None
    assert found.at.astimezone(DENVER).date() == date(2026, 3, 15)  # not 8 March, which has no such half hour


def test_an_appointment_is_met_by_a_word_a_meeting_or_a_text() -> None:
    first = rule("appointment", "visit", appointment="first")
    meeting = Meeting(planned_on=TODAY, planned_time="12:30", channel="visit", confirmed=True)
    assert word(Known([first]), "visit", announced=True) == "fine"
    assert word(Known([first], meetings=[meeting]), "visit") == "fine"
    assert word(Known([first], meetings=[meeting._replace(confirmed=False)]), "visit") == "against"
    assert word(Known([first], meetings=[meeting._replace(planned_time="16:00")]), "visit") == "against"
    assert word(Known([first], meetings=[meeting._replace(planned_time=None)]), "visit") == "fine"
    assert word(Known([first], meetings=[meeting._replace(channel="email")]), "visit") == "against"
    texted = rule("appointment", "phone", appointment="after_text")
    for past, verdict in (
        (Past(TODAY, NOON - timedelta(hours=2), "text", "out"), "fine"),
        (Past(TODAY, NOON - timedelta(hours=2), "signal", "out"), "fine"),
        (Past(TODAY, NOON - timedelta(hours=2), "email", "out"), "against"),
        (Past(TODAY, NOON - timedelta(hours=2), "text", "in"), "against"),
        (Past(TODAY - timedelta(days=1), None, "text", "out"), "fine"),
        (Past(TODAY - timedelta(days=2), None, "text", "out"), "against"),
        (Past(TODAY, NOON + timedelta(hours=2), "text", "out"), "against"),
    ):
        assert word(Known([texted], history=[past]), "mobile") == verdict, past
    outside = window(([0], "09:00", "10:00"))
    assert word(Known([outside], meetings=[meeting]), "visit") == "fine"  # they agreed to that time


def test_a_gap_counts_what_you_did_answered_or_not() -> None:
    gap = rule("gap", "phone", days=14, words="not more than every other week")
    for past, verdict in (
        (Past(TODAY - timedelta(days=13), None, "mobile", "out"), "against"),
        (Past(TODAY - timedelta(days=14), None, "mobile", "out"), "fine"),
        (Past(TODAY - timedelta(days=3), None, "mobile", None), "against"),
        (Past(TODAY - timedelta(days=3), None, "mobile", "in"), "fine"),
        (Past(TODAY - timedelta(days=3), None, "email", "out"), "fine"),
    ):
        found = judge(Known([gap], [MOBILE], history=[past]), "phone", NOON)
        assert found.word == verdict, past
        if verdict == "against":
            assert found.reasons[0].last_on == past.on
            assert found.instead is not None
            assert found.instead.at.date() == past.on + timedelta(days=14)


def test_a_wished_cadence_is_a_hint_and_never_against() -> None:
    wish = rule("cadence", None, days=42)
    soon = judge(Known([wish], history=[Past(TODAY - timedelta(days=3), None, "visit", "out")]), "visit", NOON)
    assert (soon.word, [(h.rule.aspect, h.last_on) for h in soon.hints]) == (
        "unknown",
        [("cadence", TODAY - timedelta(days=3))],
    )
    late = judge(Known([wish], history=[Past(TODAY - timedelta(days=21), None, "visit", "out")]), "visit", NOON)
    assert late.hints == ()


def test_what_is_offered_instead() -> None:
    rules = [stance("prefers", "email"), stance("avoids", "phone", valid_until=date(2026, 12, 31))]
    found = judge(Known(rules, [MOBILE, EMAIL]), "phone", NOON)
    assert (found.word, found.channel) == ("against", "mobile")
    assert found.instead == ("email", "bob@acme.example", NOON)
    only = judge(Known(rules[1:], [MOBILE]), "phone", NOON)
    assert only.instead is not None
    assert (only.instead.channel, only.instead.at) == ("mobile", datetime(2027, 1, 1, 9, 0, tzinfo=UTC))
    assert judge(Known([rule("do_not_contact")], [EMAIL]), "email", NOON).instead is None
    assert judge(Known([stance("refuses", "email")], [EMAIL]), "email", NOON).instead is None


def test_the_best_channel_is_chosen() -> None:
    assert choose(Known(), NOON) is None
    assert choose(Known([], [MOBILE]), NOON) == Verdict("unknown", "mobile", MOBILE.address, NOON)
    rules = [stance("prefers", "email"), window((list(range(7)), "06:00", "07:00"), channel="email")]
    found = choose(Known(rules, [EMAIL, MOBILE]), NOON)
    assert found is not None
    assert (found.word, found.channel) == ("fine", "mobile")
    alone = choose(Known(rules, [EMAIL]), NOON)
    assert alone is not None
    assert alone.word == "against"
    assert alone.instead is not None
    assert alone.instead.at == datetime(2026, 11, 25, 6, 0, tzinfo=UTC)


def test_an_interaction_contradicts_a_window_only_where_its_time_is_known() -> None:
    night = window((list(range(7)), "20:00", "21:00"), channel="phone")
    first = rule("appointment", "phone", appointment="first")
    known = Known([night, first])
    assert contradicted(known, "mobile", None, TODAY, announced=None) == ()
    assert [r.rule for r in contradicted(known, "mobile", NOON, TODAY, announced=None)] == [night]
    assert [r.rule for r in contradicted(known, "mobile", None, TODAY, announced=False)] == [first]


# Properties


CHANNELS = ("email", "text", "phone", "mobile", "landline", "visit", None)
days = st.integers(-40, 60).map(lambda n: TODAY + timedelta(days=n))
clock = st.sampled_from(("00:00", "02:30", "06:00", "09:00", "12:00", "17:30", "23:00", "24:00"))
windows = st.lists(
    st.tuples(st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(sorted), clock, clock)
    .filter(lambda one: one[1] < one[2])
    .map(list),
    min_size=1,
    max_size=3,
)


@st.composite
def rules_of(draw: st.DrawFn) -> Preference:
    aspect = draw(st.sampled_from(("stance", "window", "appointment", "cadence", "gap", "do_not_contact")))
    kinds: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "stance": {"stance": st.sampled_from(("prefers", "accepts", "avoids", "refuses"))},
        "window": {"windows": windows},
        "appointment": {"appointment": st.sampled_from(("first", "none", "after_text"))},
        "cadence": {"days": st.integers(1, 90)},
        "gap": {"days": st.integers(1, 400)},
        "do_not_contact": {},
    }
    said = {name: draw(strategy) for name, strategy in kinds[aspect].items()}  # what isn't drawn takes no room
    channel = None if aspect == "do_not_contact" else draw(st.sampled_from(CHANNELS))
    ends = {"valid_from": draw(st.none() | days), "valid_until": draw(st.none() | days)}
    return rule(
        aspect, channel, ago=draw(st.integers(-2, 100)), account=draw(st.booleans()), id=draw(st.integers(1, 9)),
        lifted=draw(st.integers(0, 9)) == 0, **said, **ends,
    )  # fmt: skip


pasts = st.builds(
    Past, st.integers(0, 60).map(lambda n: TODAY - timedelta(days=n)), st.none(), st.sampled_from(CHANNELS),
    st.sampled_from(("in", "out", None)),
)  # fmt: skip
meetings = st.builds(
    Meeting, planned_on=days, planned_time=st.none() | st.sampled_from(("09:00", "15:30")),
    channel=st.sampled_from(CHANNELS), confirmed=st.booleans(),
)  # fmt: skip
zones = st.sampled_from((UTC, DENVER, ZoneInfo("Asia/Kathmandu"), ZoneInfo("Pacific/Auckland")))
instants = st.integers(0, 60 * 24 * 60).map(lambda minutes: NOON + timedelta(minutes=minutes))
asked = st.sampled_from(CHANNELS[:-1])
everything = st.builds(
    Known, st.lists(rules_of(), max_size=8), st.lists(st.sampled_from((EMAIL, MOBILE, LANDLINE)), unique=True),
    st.lists(meetings, max_size=2), st.lists(pasts, max_size=6), zones, zones,
)  # fmt: skip


@given(everything, asked, instants, st.booleans())
def test_what_is_offered_instead_is_never_against(known: Known, channel: str, at: datetime, announced: bool) -> None:
    found = judge(known, channel, at, announced=announced)
    assert (found.word == "against") or found.instead is None
    if found.instead:
        assert found.instead.at >= at
        assert judge(known, found.instead.channel, found.instead.at).word != "against"
    best = choose(known, at)
    if best and best.instead:
        assert judge(known, best.instead.channel, best.instead.at).word != "against"


@given(everything, asked, instants)
def test_what_is_against_only_now_is_all_right_when_it_says(known: Known, channel: str, at: datetime) -> None:
    for found in against_now(known, [channel], at):
        assert judge(known, channel, at, announced=True).word == "against"
        assert all(reason.rule.aspect in ("window", "gap") for reason in found.reasons)
        if found.instead:
            assert found.instead.at > at
            assert judge(known, found.channel or "", found.instead.at).word != "against"


@given(
    everything,
    asked,
    instants,
    st.sampled_from(("avoids", "refuses", "stop")),
    st.sampled_from(CHANNELS),
    st.booleans(),
    st.integers(-2, 50),
)
def test_adding_a_refusal_never_makes_a_verdict_kinder(
    known: Known, channel: str, at: datetime, no: str, of: str | None, account: bool, ago: int
) -> None:
    refusal = (
        rule("do_not_contact", ago=ago, account=account, id=99)
        if no == "stop"
        else stance(no, of, ago=ago, account=account, id=99)
    )
    more = known._replace(rules=[*known.rules, refusal])
    assert KINDNESS.index(judge(more, channel, at).word) >= KINDNESS.index(judge(known, channel, at).word)


@given(everything, asked, instants, rules_of())
def test_a_rule_that_is_over_changes_nothing(known: Known, channel: str, at: datetime, one: Preference) -> None:
    first = min(at.astimezone(zone).date() for zone in (known.here, known.there))
    over = one._replace(valid_until=first - timedelta(days=1))
    assert judge(known._replace(rules=[*known.rules, over]), channel, at) == judge(known, channel, at)


@given(everything, asked, instants, st.randoms(use_true_random=False))
def test_the_order_in_which_statements_were_recorded_does_not_matter(
    known: Known, channel: str, at: datetime, random: Any
) -> None:
    apart = {(r.aspect, r.channel, r.contact_id, r.stated_on): r for r in known.rules}  # of one day the later holds
    rules = [r._replace(id=0, uid=str(i)) for i, r in enumerate(apart.values())]
    recorded: list[Sequence[Preference]] = []
    for _way in range(2):
        random.shuffle(rules)
        recorded.append([r._replace(id=number) for number, r in enumerate(rules, 1)])
    one, other = (judge(known._replace(rules=told), channel, at) for told in recorded)
    assert (one.word, one.channel, one.instead is None) == (other.word, other.channel, other.instead is None)
    assert {r.rule.uid for r in one.reasons} == {r.rule.uid for r in other.reasons}


@given(everything, asked, instants)
def test_it_is_against_exactly_when_it_contradicts_something_they_said(
    known: Known, channel: str, at: datetime
) -> None:
    found = judge(known, channel, at)
    on = at.astimezone(known.here).date()
    reasons = contradicted(known, channel, at, on, announced=False)
    assert (found.word == "against") == bool(reasons)
    for reason in found.reasons if found.word == "against" else ():
        said = reason.rule
        assert said in known.rules
        assert not said.lifted
        assert standing(known.rules, said.aspect, said.channel, on, at.astimezone(known.there).date()) is not None
