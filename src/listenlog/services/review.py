"""Keeping what was answered at night: one operation an answer, committed before the next question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from listenlog.domain.card import FORGOT, GOOD, Card, Confusion, Recall, Review
from listenlog.domain.contact import Contact
from listenlog.domain.errors import BuiltOn, NothingChanged
from listenlog.domain.fact import Fact
from listenlog.domain.operation import Deed, Operation
from listenlog.domain.preference import Preference
from listenlog.domain.quiz import LONGEST_ANSWER, NEW_EACH, Conversation, Thing
from listenlog.domain.record import NamedTuple
from listenlog.domain.spacing import LEECH, rated, spread
from listenlog.domain.text import stored
from listenlog.services.quiz import Probe, contact_of, contrasts_between, recall_of, standing
from listenlog.services.undo import reverse

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.easy import Easy
    from listenlog.store.journal import Journal

MOST_LINES = 50  # that are kept of one conversation
_AHEAD = 40  # days around which loads are looked at


class Box(NamedTuple):
    """One thing of a conversation, and whether it was known: as the grader ticked it, or as the person flipped it.

    `answer` is the line that says it. `verdict` and `probability` are the grader's, None where it wasn't asked.
    """

    thing: Thing
    known: bool
    answer: str = ""
    reason: str = ""
    verdict: str | None = None
    probability: float | None = None


class Kept(NamedTuple):
    """A card after an answer, on which day it comes back, and whether it has been forgotten too often."""

    card: Card
    due_on: date
    leech: bool


class Evening(NamedTuple):
    """When answers are given: the moment, the study day they count for, and the days one would rather not be asked."""

    now: Moment
    study_day: date
    easy: Easy | None


def keep_recall(journal: Journal, recall: Recall, lines: Sequence[str], flips: Sequence[int] | None) -> Recall:
    """Keep how far the telling of a conversation is: the lines, and once they are told which boxes are flipped."""
    answers = [stored(line)[:LONGEST_ANSWER] for line in lines[:MOST_LINES]]
    row = recall._replace(answers=answers, flips=None if flips is None else list(flips))
    with journal.transaction("quiz") as operation:
        journal.concern(operation, contact_of(journal, recall.contact_id).handle)
        if not row.id:
            return journal.add(row)
        journal.replace(row)
    return row


def finish_talk(
    journal: Journal,
    talk: Conversation,
    recall: Recall,
    boxes: Sequence[Box],
    evening: Evening,
    confusions: Sequence[tuple[int, Fact]] = (),
) -> None:
    """Keep what was known of a conversation: its facts and rules get cards, five at most, the missed ones first.

    `confusions` are whose facts were told of this contact, and which. What another quiz has finished meanwhile stays.
    """
    with journal.transaction("quiz") as operation:
        if recall_of(journal, talk, evening.study_day).finished_at:
            return
        journal.concern(operation, contact_of(journal, talk.contact_id).handle)
        known = sum(box.known for box in boxes)
        done = recall._replace(finished_at=evening.now.at, recalled=known, of=len(boxes), study_day=evening.study_day)
        journal.replace(done) if done.id else journal.add(done)
        begun = dict(journal.pairs("cards_begun", study_day=evening.study_day)).get(talk.contact_id, 0)
        for box in sorted(boxes, key=lambda box: box.known):
            card = _card_of(journal, box.thing)
            if card is None or (not card.reviews and begun >= NEW_EACH):
                continue
            begun += not card.reviews
            if card.reviewed_on != evening.study_day:
                opinion = (box.verdict, box.probability)
                _review(journal, card, GOOD if box.known else FORGOT, evening, "free", box.answer, opinion)
        for whose, fact in confusions:
            _confuse(journal, whose, talk.contact_id, fact, evening)


def keep_answer(
    journal: Journal,
    probe: Probe,
    rating: int,
    evening: Evening,
    *,
    answer: str = "",
    verdict: str | None = None,
    probability: float | None = None,
    taken_for: int = 0,
) -> Kept:
    """Keep the rating of a card (1 forgot to 4 easy), what was typed, and for whom the contact was taken, if anybody.

    A contrast that was mixed up is kept as a confusion too. Where another quiz has asked it tonight, that stands.
    """
    with journal.transaction("quiz") as operation:
        journal.concern(operation, probe.contact.handle)
        card = _again(journal, probe.candidate.card)
        if card.reviewed_on == evening.study_day:
            return Kept(card, card.due_on or evening.study_day, leech=False)
        kept = _review(journal, card, rating, evening, "cued", answer, (verdict, probability))
        if taken_for:
            _confuse(journal, probe.contact.id, taken_for, probe.fact, evening)
    return kept


def keep_cram(journal: Journal, probe: Probe, rating: int, evening: Evening, answer: str) -> None:
    """Keep that a card was asked out of turn, which leaves its schedule as it was; what has no card leaves no trace."""
    card = probe.candidate.card
    if not card.id:
        return
    with journal.transaction("quiz") as operation:
        journal.concern(operation, probe.contact.handle)
        journal.add(_logged(card, rating, evening, answer)._replace(mode="cram"))


def keep_typed(journal: Journal, probe: Probe, answer: str | None, evening: Evening) -> None:
    """Keep what was typed on a card until it is rated; None takes it away, and the card is asked again."""
    card = _again(journal, probe.candidate.card)
    typed = None if answer is None else stored(answer)[:LONGEST_ANSWER]
    _set(journal, probe, card._replace(answer=typed, due_on=card.due_on or evening.study_day))


def skip_card(journal: Journal, probe: Probe, evening: Evening) -> None:
    """Leave a card for the next evening."""
    tomorrow = evening.study_day + timedelta(days=1)
    card = _again(journal, probe.candidate.card)
    _set(journal, probe, card._replace(buried_until=tomorrow, due_on=card.due_on or tomorrow, answer=None))


def rest_card(journal: Journal, probe: Probe) -> None:
    """Set a card aside until somebody asks for that contact by name."""
    _set(journal, probe, _again(journal, probe.candidate.card)._replace(suspended=True, answer=None))


def _set(journal: Journal, probe: Probe, card: Card) -> None:
    with journal.transaction("quiz") as operation:
        journal.concern(operation, probe.contact.handle)
        journal.replace(card) if card.id else journal.add(card)


def take_back(journal: Journal, now: Moment, after: int = 0) -> Deed | None:
    """Take back this machine's last answer of a quiz, if it was kept after that operation; None where there is none.

    An answer that went with its note, when that was taken back, is passed over. Raises NothingChanged, naming the later
    command, where something else has been built on it.
    """
    for last in journal.find(Operation, "answers_to_undo", machine=journal.machine):
        if last.id <= after:
            break
        try:
            return reverse(journal, last, "quiz undo", now)
        except NothingChanged as refused:
            built = refused.__cause__
            if not (isinstance(built, BuiltOn) and built.later and built.later.command == "undo"):
                raise
    return None


def _card_of(journal: Journal, thing: Thing) -> Card | None:
    """Return the card of a fact or rule, one without an id where there is none yet; None for a need."""
    row = thing.row
    if isinstance(row, Fact):
        return _again(journal, Card(contact_id=row.contact_id, fact_id=row.id))
    if isinstance(row, Preference) and row.contact_id is not None:
        return _again(journal, Card(contact_id=row.contact_id, kind="preference", preference_id=row.id))
    return None


def _same(card: Card, made: Card) -> bool:
    """Say whether two cards ask the same."""
    first, last = Card._fields.index("contact_id"), Card._fields.index("state")
    return card[first:last] == made[first:last]


def _again(journal: Journal, card: Card) -> Card:
    """Return a card as it is now: another quiz may have begun with it, or answered it, since it was read."""
    return next((c for c in journal.each(Card, "cards_of", contact_id=card.contact_id) if _same(c, card)), card)


def _review(
    journal: Journal,
    card: Card,
    rating: int,
    evening: Evening,
    mode: str,
    answer: str,
    opinion: tuple[str | None, float | None],
) -> Kept:
    """Log a review, with the grader's verdict and its probability, and bring its card up to date, in a transaction."""
    day = evening.study_day
    after, days = rated(card, rating, day)
    loads = dict(journal.pairs("card_loads", since=day, until=day + timedelta(days=days + _AHEAD)))
    seed = f"{card.uid or _subject(journal, card)}:{after.reviews}"
    due_on = spread(days, day, seed, loads, evening.easy.avoids if evening.easy else lambda _day: False)
    after = after._replace(due_on=due_on)
    if after.id:
        journal.replace(after)
    else:
        after = journal.add(after)
    logged = _logged(after, rating, evening, answer)
    journal.add(logged._replace(mode=mode, due_on=due_on, verdict=opinion[0], probability=opinion[1]))
    leech = rating == FORGOT and after.lapses >= LEECH and after.lapses % 2 == 0
    return Kept(after, due_on, leech)


def _subject(journal: Journal, card: Card) -> str:
    """Return what a card that is about to be made is about, the same on every machine."""
    fact = standing(journal, card) if card.fact_id else None
    return fact.uid if fact else contact_of(journal, card.contact_id).uid


def _logged(card: Card, rating: int, evening: Evening, answer: str) -> Review:
    kept = stored(answer)[:LONGEST_ANSWER] or None
    return Review(card_id=card.id, rating=rating, reviewed_at=evening.now.at, study_day=evening.study_day, answer=kept)


def _confuse(journal: Journal, whose: int, taken_for: int, fact: Fact | None, evening: Evening) -> None:
    """Log that somebody was taken for another, and ask the two apart tomorrow, by a fact that tells them."""
    if whose == taken_for:
        return
    fact = fact or _telling(journal, contact_of(journal, whose))
    journal.add(
        Confusion(
            contact_id=whose, other_id=taken_for, fact_id=fact.id if fact else None, confused_on=evening.study_day
        )
    )
    if fact and not contrasts_between(journal, whose, taken_for):
        tomorrow = evening.study_day + timedelta(days=1)
        card = Card(contact_id=whose, kind="contrast", fact_id=fact.id, other_id=taken_for, due_on=tomorrow)
        journal.add(card)


def _telling(journal: Journal, contact: Contact) -> Fact | None:
    """Return the newest fact of a contact that may be said aloud."""
    facts = journal.find(Fact, "facts_of", contact_id=contact.id)
    return next((fact for fact in facts if not fact.sensitive), None)
