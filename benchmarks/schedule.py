"""A simulated year of evenings: how the quiz's schedule does beside Leitner and SM-2, and what jitter costs.

    python benchmarks/schedule.py [--learners N] [--json]

A learner meets people, notes facts, and quizzes most evenings around nine, an hour and a half earlier or later, in a
zone that changes with journeys and with daylight saving; some evenings are skipped. What the learner remembers follows
a model that no scheduler here knows: forgetting by a power law, R = 1/(1 + t/9S) (Wixted & Ebbesen, 1991), whose
stability S grows with each success, more after a longer gap, and falls on a failure. Its constants are ours, and say
little about people: read what the schedulers do beside each other. All get the same learners, facts and evenings.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from statistics import mean
from typing import Any
from zoneinfo import ZoneInfo

import fsrs

from listenlog.domain.card import Card
from listenlog.domain.clock import study_day
from listenlog.domain.spacing import rated, spread

START = date(2026, 1, 1)
DAYS = 365
MOST = 10  # cards a night
NEW_A_WEEK = 6
GROWTH = 4.0  # of stability on a success, before the gap is weighed
SKIPPED = 0.12  # of the evenings
ZONES = ("Europe/Dublin", "America/Denver", "Asia/Tokyo", "Australia/Sydney")
LEITNER = (1, 2, 4, 8, 16, 32, 64, 128)


class Memory:
    """What one learner really remembers of one fact."""

    def __init__(self, ease: float) -> None:
        self.ease = ease
        self.stability = 2.5 * ease  # days until nine chances in ten
        self.seen: float = 0.0

    def chance(self, day: float) -> float:
        """Return how likely it is known after so many days since the start."""
        return 1 / (1 + max(0.0, day - self.seen) / (9 * self.stability))

    def asked(self, day: float, known: bool) -> None:
        """Learn from being asked."""
        if known:
            self.stability *= 1 + GROWTH * self.ease * (1.05 - self.chance(day)) ** 0.4
        else:
            self.stability = max(0.7, 0.35 * self.stability)
        self.seen = day


class Evening:
    """One quiz: the instant, the study day, and how many days that is since the start."""

    def __init__(self, at: datetime, local: datetime) -> None:
        self.at = at
        self.day = study_day(local.replace(tzinfo=None))
        self.since = (at - datetime.combine(START, time(12), UTC)).total_seconds() / 86400


def evenings(chance: random.Random) -> list[Evening]:
    """Return a year of evenings, each in the zone where the learner is."""
    found: list[Evening] = []
    zone, days_there = ZONES[0], 0
    for n in range(DAYS):
        days_there -= 1
        if days_there <= 0:
            zone, days_there = (
                (chance.choice(ZONES[1:]), chance.randint(3, 10))
                if zone == ZONES[0] and chance.random() < 0.15
                else (ZONES[0], chance.randint(10, 40))
            )
        minutes = round(chance.gauss(21 * 60, 90))
        local = datetime.combine(START + timedelta(days=n), time()) + timedelta(minutes=minutes)
        evening = Evening(local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC), local)
        if chance.random() >= SKIPPED and (not found or evening.day > found[-1].day):
            found.append(evening)
    return found


# Schedulers: a state, and what follows from a rating on an evening: the state and the day it is due.


def ours(state: Any, good: bool, evening: Evening, loads: dict[date, int], number: int) -> tuple[Any, date]:
    """Schedule as the quiz does."""
    card, days = rated(state or Card(id=number + 1), 3 if good else 1, evening.day)
    due = spread(days, evening.day, f"{number}:{card.reviews}", loads, lambda _day: False)
    return card._replace(due_on=due), due


_PLAIN = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False, maximum_interval=365)


def plain_fsrs(state: Any, good: bool, evening: Evening, _loads: dict[date, int], number: int) -> tuple[Any, date]:
    """Schedule with fsrs given the instants, as its README does."""
    card, _log = _PLAIN.review_card(state or fsrs.Card(card_id=number + 1), fsrs.Rating(3 if good else 1), evening.at)
    return card, evening.day + timedelta(days=max(1, (card.due - evening.at).days))


def leitner(state: Any, good: bool, evening: Evening, _loads: dict[date, int], _number: int) -> tuple[Any, date]:
    """Schedule by boxes that double; a failure begins again."""
    box = min(state + 1, len(LEITNER) - 1) if good and state is not None else 0
    return box, evening.day + timedelta(days=LEITNER[box])


def sm2(state: Any, good: bool, evening: Evening, _loads: dict[date, int], _number: int) -> tuple[Any, date]:
    """Schedule by SM-2 (Wozniak, 1990) with grades 4 and 2."""
    repetitions, days, ease = state or (0, 0, 2.5)
    grade = 4 if good else 2
    if good:
        days = 1 if repetitions == 0 else 6 if repetitions == 1 else round(days * ease)
        repetitions += 1
    else:
        repetitions, days = 0, 1
    ease = max(1.3, ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02))
    return (repetitions, days, ease), evening.day + timedelta(days=min(days, 365))


Scheduler = Callable[[Any, bool, Evening, dict[date, int], int], tuple[Any, date]]
SCHEDULERS: dict[str, Scheduler] = {"listenlog": ours, "fsrs on instants": plain_fsrs, "Leitner": leitner, "SM-2": sm2}


def year(schedule: Scheduler, seed: int) -> dict[str, float]:
    """Return what a year of one learner came to."""
    chance = random.Random(seed)
    nights = evenings(chance)
    noted = sorted(chance.choices(range(DAYS - 30), k=NEW_A_WEEK * DAYS // 7))
    eases = [max(0.3, chance.gauss(1.0, 0.3)) for _fact in noted]
    luck = [random.Random(f"{seed}:{number}") for number in range(len(noted))]
    memories: dict[int, Memory] = {}
    states: dict[int, Any] = {}
    due: dict[int, date] = {}
    last: dict[int, Evening] = {}
    loads: dict[date, int] = {}
    asked = known = floored = 0
    night_loads: list[int] = []
    for evening in nights:
        fresh = [n for n, day in enumerate(noted) if n not in due and START + timedelta(days=day) <= evening.day]
        for number in fresh[:5]:
            memories[number] = Memory(eases[number])
            memories[number].seen = evening.since
            states[number], due[number] = schedule(None, True, evening, loads, number)
            loads[due[number]] = loads.get(due[number], 0) + 1
            last[number] = evening
        waiting = sorted((day, n) for n, day in due.items() if day <= evening.day and last[n] is not evening)[:MOST]
        for day, number in waiting:
            good = luck[number].random() < memories[number].chance(evening.since)
            memories[number].asked(evening.since, good)
            if schedule is plain_fsrs:
                days = (evening.at - last[number].at).days
                floored += days < (evening.day - last[number].day).days
            elif schedule is ours:
                floored += (evening.day - (states[number].reviewed_on or evening.day)).days != (
                    evening.day - last[number].day
                ).days
            states[number], due[number] = schedule(states[number], good, evening, loads, number)
            loads[day] -= 1
            loads[due[number]] = loads.get(due[number], 0) + 1
            last[number] = evening
            asked, known = asked + 1, known + good
        night_loads.append(len(waiting))
    end = nights[-1].since
    return {
        "reviews": asked,
        "floored": floored,
        "a night": mean(night_loads),
        "fullest night": max(night_loads),
        "nights that were full": sum(n >= MOST for n in night_loads) / len(night_loads),
        "known when asked": known / asked,
        "known at the end": mean(memory.chance(end) for memory in memories.values()),
    }


def main() -> int:
    """Print what a year came to for each scheduler, the mean of the learners."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--learners", type=int, default=12, help="how many learners")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    found = {}
    for name, schedule in SCHEDULERS.items():
        years = [year(schedule, seed) for seed in range(options.learners)]
        found[name] = {measure: round(mean(one[measure] for one in years), 3) for measure in years[0]}
        found[name]["floored"] = sum(one["floored"] for one in years)
    if options.json:
        print(json.dumps(found, indent=1))
        return 0
    width = max(map(len, next(iter(found.values())))) + 2
    print(f"{options.learners} learners, {DAYS} days; floored: reviews whose gap was counted a day short, in all\n")
    print(" " * width + "".join(f"{name:>20}" for name in found))
    for measure in next(iter(found.values())):
        print(f"{measure:{width}}" + "".join(f"{one[measure]:>20,}" for one in found.values()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
