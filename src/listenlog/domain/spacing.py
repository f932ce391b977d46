"""When to ask again: FSRS-6 (the fsrs package), in study days, with a spread of our own.

Source: Ye et al., "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling" (KDD 2022), and
the default weights of FSRS-6. fsrs counts whole days of 24 hours between two instants, so that a review an hour
earlier than the night before would be a day short: it is given noon UTC of the study day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from listenlog.domain.card import FORGOT, Card, Review

if TYPE_CHECKING:
    import fsrs

RETENTION, RETENTION_OF_NAMES = 0.90, 0.95  # what is to be known when it is asked again
LONGEST = 365  # days
LEECH = 4  # lapses after which a card is a burden
_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))  # Anki's: of the days between, this share


@cache
def _scheduler(retention: float) -> fsrs.Scheduler:
    import fsrs

    return fsrs.Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def rated(card: Card, rating: int, study_day: date) -> tuple[Card, int]:
    """Return a card after a rating (1 forgot to 4 easy) on a study day, and the days until it is asked again.

    Its due day is `study_day` plus those days, not spread yet. What was forgotten comes back the day after. A day
    before the last review counts as the day of that.
    """
    import fsrs

    study_day = max(study_day, card.reviewed_on or study_day)
    known = _known(card)
    was_known = known.state != fsrs.State.Learning
    after, _log = _scheduler(RETENTION_OF_NAMES if card.kind == "name" else RETENTION).review_card(
        known, fsrs.Rating(rating), _noon(study_day)
    )
    days = 1 if rating == FORGOT else max(1, (after.due.date() - study_day).days)
    return (
        card._replace(
            state=int(after.state),
            stability=after.stability,
            difficulty=after.difficulty,
            due_on=study_day + timedelta(days=days),
            reviewed_on=study_day,
            reviews=card.reviews + 1,
            lapses=card.lapses + (was_known and rating == FORGOT),
            suspended=False,
            buried_until=None,
            answer=None,
        ),
        days,
    )


def intervals(card: Card, study_day: date) -> tuple[int, ...]:
    """Return the days until a card is asked again after each rating, from 1 to 4."""
    return tuple(rated(card, rating, study_day)[1] for rating in (1, 2, 3, 4))


def replayed(card: Card, reviews: Iterable[Review]) -> Card:
    """Return a card as its reviews say it is; what a person set aside stays so."""
    made = card._replace(state=0, stability=None, difficulty=None, due_on=None, reviewed_on=None, reviews=0, lapses=0)
    for review in sorted(reviews, key=lambda review: (review.study_day, review.id)):
        if review.mode != "cram":
            made = rated(made, review.rating, review.study_day)[0]._replace(due_on=review.due_on)
    if not made.reviews:
        made = made._replace(due_on=card.due_on)  # it was made to be asked then
    return made._replace(suspended=card.suspended, buried_until=card.buried_until, answer=card.answer)


def spread(days: int, study_day: date, seed: str, loads: Mapping[date, int], avoid: Callable[[date], bool]) -> date:
    """Return the day on which to ask again after about so many days: of those close by, one with little to do.

    `loads` are how many cards are due by day. Days that one would rather `avoid` are taken only where all are such.
    What is close by follows Anki: nothing below 2.5 days, 15 % up to a week, then less. Of days that are equally good
    the `seed` chooses.
    """
    import hashlib

    delta = 1.0 + sum(share * max(0.0, min(days, high) - low) for low, high, share in _FUZZ) if days >= 2.5 else 0.0
    first, last = max(2 if delta else 1, round(days - delta)), min(LONGEST, round(days + delta))
    near = [study_day + timedelta(days=n) for n in range(first, max(first, last) + 1)]
    if all(map(avoid, near)):
        free = (near[-1] + timedelta(days=n) for n in range(1, 31))
        near = [next((day for day in free if not avoid(day)), near[-1])]
    near = [day for day in near if not avoid(day)] or near
    ordered = sorted(near, key=lambda day: hashlib.blake2b(f"{seed}:{day}".encode(), digest_size=8).digest())
    return min(ordered, key=lambda day: loads.get(day, 0))


def _known(card: Card) -> fsrs.Card:
    """Return a card as fsrs wants it: an integer id of our own (its own makes it sleep), a UTC instant."""
    import fsrs

    if card.reviewed_on is None or card.stability is None or card.difficulty is None:
        return fsrs.Card(card_id=card.id)
    return fsrs.Card(
        card_id=card.id,
        state=fsrs.State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        due=_noon(card.due_on or card.reviewed_on),
        last_review=_noon(card.reviewed_on),
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
