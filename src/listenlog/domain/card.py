"""What spaced repetition keeps: cards, the reviews they follow from, talks recalled, people taken for another."""

from datetime import date, datetime

from listenlog.domain.record import NamedTuple

FORGOT, HARD, GOOD, EASY = 1, 2, 3, 4
RATINGS = {FORGOT: "forgot", HARD: "hard", GOOD: "good", EASY: "easy"}


class Card(NamedTuple):
    """What is known of one thing to recall: a cache of its reviews, but for `suspended`, `buried_until` and `answer`.

    `kind` is 'fact', 'preference', 'name', or 'contrast': whose of two people a fact is, the other being `other_id`.
    `answer` is what was typed and isn't rated yet. `state` is 0 for one that was never reviewed, else fsrs's (2 is
    review); `stability` in days, `difficulty` 1 to 10.
    """

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    kind: str = "fact"
    fact_id: int | None = None
    preference_id: int | None = None
    other_id: int | None = None
    state: int = 0
    stability: float | None = None
    difficulty: float | None = None
    due_on: date | None = None
    reviewed_on: date | None = None
    reviews: int = 0
    lapses: int = 0
    suspended: bool = False
    buried_until: date | None = None
    answer: str | None = None


class Review(NamedTuple):
    """One answer: rating 1 (forgot) to 4 (easy), the UTC instant, the study day it counts for, and what was typed.

    `mode` is 'free' (a conversation told freely), 'cued', or 'cram', which schedules nothing; `due_on` is the day that
    was chosen for the next one. `verdict` and `probability` are the grader's, None where it wasn't asked.
    """

    id: int = 0
    uid: str = ""
    card_id: int = 0
    rating: int = GOOD
    reviewed_at: datetime = datetime.min
    study_day: date = date.min
    answer: str | None = None
    mode: str = "cued"
    due_on: date | None = None
    verdict: str | None = None
    probability: float | None = None


class Recall(NamedTuple):
    """A conversation told freely, as far as it concerns one who took part: the lines typed so far.

    `flips` are the places of the boxes that were flipped, from 1; None while lines are still typed. Once it is
    finished, `recalled` of the `of` things noted were known.
    """

    id: int = 0
    uid: str = ""
    interaction_id: int = 0
    contact_id: int = 0
    study_day: date = date.min
    answers: list[str] = []  # noqa: RUF012  # read only
    finished_at: datetime | None = None
    recalled: int = 0
    of: int = 0
    flips: list[int] | None = None


class Confusion(NamedTuple):
    """Somebody (`contact_id`) for whom `other_id` was named, on a study day; by which fact they were to be told."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    other_id: int = 0
    fact_id: int | None = None
    confused_on: date = date.min
