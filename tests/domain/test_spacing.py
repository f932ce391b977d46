"""When a card comes back: in study days, never a day short, never backwards, spread over days close by."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import fsrs
from hypothesis import given, settings
from hypothesis import strategies as st

from listenlog.domain.card import Card, Review
from listenlog.domain.clock import study_day
from listenlog.domain.easy import Easy
from listenlog.domain.spacing import LONGEST, intervals, rated, replayed, spread

DAY = date(2026, 11, 22)
ZONES = st.sampled_from(["Europe/Dublin", "America/Denver", "Asia/Tokyo", "Pacific/Auckland", "America/St_Johns"])
evenings = st.lists(
    st.tuples(st.integers(1, 40), st.integers(-150, 250), ZONES, st.sampled_from([1, 2, 3, 4])), min_size=1, max_size=8
)


def plain(reviews: list[tuple[date, int]]) -> tuple[float | None, float | None]:
    """Return stability and difficulty by fsrs alone, each review at noon of its day."""
    scheduler = fsrs.Scheduler(
        desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False, maximum_interval=LONGEST
    )
    card = fsrs.Card(card_id=7)
    for day, rating in reviews:
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        card, _log = scheduler.review_card(card, fsrs.Rating(rating), at)
    return card.stability, card.difficulty


@settings(max_examples=100, deadline=None)
@given(evenings)
def test_evenings_at_any_hour_in_any_zone_are_whole_study_days(listed: list[tuple[int, int, str, int]]) -> None:
    """An hour earlier than the night before, behind a change of the clock or a flight, is a day later all the same."""
    card, day, reviews = Card(id=7), date(2026, 3, 20), []
    for gap, minutes, zone, rating in listed:
        day += timedelta(days=gap)
        wall = datetime(day.year, day.month, day.day, 21) + timedelta(minutes=minutes)
        at = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
        on = study_day(at.astimezone(ZoneInfo(zone)).replace(tzinfo=None))
        assert on == day
        card, _days = rated(card, rating, on)
        reviews.append((day, rating))
    assert (card.stability, card.difficulty) == plain(reviews)
    assert card.reviews == len(listed)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(-30, 30), st.integers(1, 4)), min_size=1, max_size=10))
def test_a_clock_that_is_set_back_never_takes_a_card_back(steps: list[tuple[int, int]]) -> None:
    card, day = Card(id=1), DAY
    for step, rating in steps:
        before, day = card.reviewed_on, day + timedelta(days=step)
        card, days = rated(card, rating, day)
        assert card.reviewed_on is not None
        assert card.due_on is not None
        assert before is None or card.reviewed_on >= before
        assert card.due_on == card.reviewed_on + timedelta(days=days)
        assert 1 <= days <= LONGEST


def test_the_first_ratings_and_what_grows_from_them() -> None:
    assert intervals(Card(id=1), DAY) == (1, 1, 2, 8)
    card, day, gaps = Card(id=1), DAY, []
    for _time in range(5):
        card, days = rated(card, 3, day)
        gaps.append(days)
        day += timedelta(days=days)
    assert gaps == [2, 11, 46, 163, LONGEST]
    once, _days = rated(Card(id=1), 3, DAY)
    later = DAY + timedelta(days=2)
    assert intervals(once._replace(kind="name"), later)[2] < intervals(once, later)[2]  # names are to be known surely


def test_what_was_forgotten_comes_back_tomorrow_and_counts_as_a_lapse() -> None:
    card, _days = rated(Card(id=1), 1, DAY)
    assert (card.lapses, card.due_on) == (0, DAY + timedelta(days=1))  # it was never known
    for number in range(3):
        card, _days = rated(card, 3, DAY + timedelta(days=20 * number + 2))
    card, days = rated(card, 1, DAY + timedelta(days=90))
    assert (card.lapses, days) == (1, 1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 4), st.sampled_from(["free", "cued", "cram"])), max_size=8),
    st.randoms(),
)
def test_a_card_is_what_its_reviews_say(steps: list[tuple[int, int, str]], chance: object) -> None:
    card, day, reviews = Card(id=3, uid="u", contact_id=1, fact_id=2), DAY, []
    for number, (gap, rating, mode) in enumerate(steps):
        day += timedelta(days=gap)
        due_on = None
        if mode != "cram":
            card, days = rated(card, rating, day)
            due_on = day + timedelta(days=days + number % 2)  # it was spread
            card = card._replace(due_on=due_on)
        at = datetime(2026, 1, 1, tzinfo=UTC)
        reviews.append(
            Review(id=number, card_id=3, rating=rating, reviewed_at=at, study_day=day, mode=mode, due_on=due_on)
        )
    card = card._replace(suspended=True, buried_until=DAY)
    chance.shuffle(reviews)  # type: ignore[attr-defined]
    assert replayed(card, reviews) == card
    wrong = card._replace(stability=99.0, lapses=7, reviews=0)
    assert replayed(wrong, reviews)._replace(due_on=card.due_on) == card


def test_the_day_with_the_least_to_do_is_taken_and_easy_days_last() -> None:
    def never(_day: date) -> bool:
        return False

    around = [DAY + timedelta(days=n) for n in range(9, 14)]
    full = dict.fromkeys(around, 5) | {DAY + timedelta(days=12): 2}
    assert spread(11, DAY, "a", full, never) == DAY + timedelta(days=12)
    assert spread(1, DAY, "a", {DAY + timedelta(days=1): 50}, never) == DAY + timedelta(days=1)
    assert spread(2, DAY, "a", {}, never) == DAY + timedelta(days=2)
    weekend = Easy(frozenset({5, 6}))
    assert all(spread(n, DAY, str(n), {}, weekend.avoids).weekday() < 5 for n in range(1, 60))
    away = Easy(holidays=((DAY, DAY + timedelta(days=10)),))
    assert spread(1, DAY, "a", {}, away.avoids) == DAY + timedelta(days=11)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, LONGEST), st.text(max_size=8))
def test_a_spread_stays_close_and_is_the_same_everywhere(days: int, seed: str) -> None:
    found = spread(days, DAY, seed, {}, lambda _day: False)
    assert found == spread(days, DAY, seed, {}, lambda _day: False)
    off = abs((found - DAY).days - days)
    assert off <= 1 + 0.15 * 4.5 + 0.1 * 13 + 0.05 * max(0, days - 20) + 1
    assert off == 0 or days > 2
    assert 1 <= (found - DAY).days <= LONGEST


def test_days_that_are_equally_good_are_all_taken() -> None:
    taken = Counter(spread(30, DAY, str(n), {}, lambda _day: False) for n in range(2000))
    assert len(taken) == 7
    assert max(taken.values()) < 2 * min(taken.values())
