"""What is asked at night, in which order, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from listenlog.domain.card import Card
from listenlog.domain.fact import Fact
from listenlog.domain.names import name_words
from listenlog.domain.need import Need
from listenlog.domain.preference import PHONES, Preference, channel_name, rule_said
from listenlog.domain.record import NamedTuple
from listenlog.domain.topics import topic_of
from listenlog.domain.when import plain_day

MINUTES = 5
NEW_EACH = 5  # cards that a person may begin with in a night
NEW_WITHIN = 30  # days within which something must have been noted to become a card
EVE = 1  # days before an agreed meeting on which everything about them is asked
LONGEST_ANSWER = 2000  # characters that are kept of an answer
_SPOKEN = (*PHONES, "phone", "video", "zoom")
_MET = ("visit", None)


class Conversation(NamedTuple):
    """A conversation to recall, on one who took part: its local date, and the UTC instant where known."""

    id: int
    happened_on: date
    happened_at: datetime | None
    channel: str | None
    contact_id: int


class Thing(NamedTuple):
    """One thing that was noted in a conversation: a fact, a need or a rule, in the words that are shown and graded."""

    row: Fact | Need | Preference
    text: str


class Asking(NamedTuple):
    """A card that may be asked tonight, without an id where it is new. `meets`: they meet today or tomorrow."""

    card: Card
    meets: bool = False

    @property
    def new(self) -> bool:
        """Say whether it was never reviewed."""
        return not self.card.reviews


def things_told(facts: Iterable[Fact], needs: Iterable[Need], rules: Iterable[Preference]) -> list[Thing]:
    """Return what was noted in a conversation, facts first."""
    told = [Thing(fact, fact_words(fact)) for fact in facts]
    for need in needs:
        said = ((need.asked, "asked for "), (need.underlying, "needs "))
        words = ", ".join(f"{lead}{text}" for text, lead in said if text)
        told.append(Thing(need, f"complaint: {need.asked or need.underlying}" if need.kind == "complaint" else words))
    return [*told, *(Thing(rule, rule_said(rule)) for rule in rules)]


def fact_words(fact: Fact) -> str:
    """Return 'coffee: black, no sugar', 'leave out: politics', or the text alone."""
    topic = "leave out" if fact.sensitive else fact.topic
    return f"{topic}: {fact.text}" if topic else fact.text


def opened(talk: Conversation, name: str, at: str | None, today: date) -> str:
    """Return 'You met Bob Ellis at 10:30.', by the channel, with the day if it isn't today; `at` is local 'HH:MM'."""
    verb = "met" if talk.channel in _MET else "spoke with" if talk.channel in _SPOKEN else "heard from"
    how = "" if talk.channel in (*_MET, *_SPOKEN) else f" by {channel_name(talk.channel or '')}"
    day = "" if talk.happened_on == today else f" on {plain_day(talk.happened_on, today)}"
    return f"You {verb} {name}{how}{day}{f' at {at}' if at else ''}."


def chosen(
    candidates: Iterable[Asking],
    *,
    begun: Mapping[int, int],
    named: Iterable[int],
    asked: Mapping[int, int],
    accounts: Mapping[int, int],
    room: int,
) -> list[Asking]:
    """Return the cards of a night in their order: at most `room` of them, those that are due before new ones.

    What was answered and isn't rated comes before all, then whoever is met soon. `begun` are the cards each person
    began with tonight: they may get five. The names of two people of one account (`accounts`) aren't begun with in one
    night, of which `named` are whose were already; nor is the same fact asked twice. People take turns, whoever was
    `asked` least tonight first.
    """
    taken: list[Asking] = []
    fresh = dict(begun)
    introduced = {accounts.get(contact, 0) for contact in named} - {0}
    facts: set[int] = set()
    for one in sorted(candidates, key=lambda c: (c.card.answer is None, not c.meets, c.new)):
        card = one.card
        account = accounts.get(card.contact_id, 0)
        if card.fact_id in facts:
            continue
        if one.new and card.kind != "contrast":
            if fresh.get(card.contact_id, 0) >= NEW_EACH or (card.kind == "name" and account in introduced):
                continue
            fresh[card.contact_id] = fresh.get(card.contact_id, 0) + 1
            if card.kind == "name" and account:
                introduced.add(account)
        if card.fact_id:
            facts.add(card.fact_id)
        taken.append(one)
    return _by_turns(taken[: max(0, room)], asked)


def _by_turns(cards: Sequence[Asking], asked: Mapping[int, int]) -> list[Asking]:
    """Return the cards so that each person's come round by round, not one after the other."""
    rounds = dict(asked)
    placed = []
    for place, one in enumerate(cards):
        turn = rounds.get(one.card.contact_id, 0) if one.card.answer is None else -1
        rounds[one.card.contact_id] = turn + 1
        placed.append((turn, place, one))
    return [one for _turn, _place, one in sorted(placed, key=lambda p: p[:2])]


# Cues


def fact_cue(name: str, fact: Fact, today: date, *, more: bool = False) -> str:
    """Return the question to which a fact is the answer; `more` where another with that question was asked tonight."""
    what = "What else" if more else "What"
    if fact.sensitive:
        return f"{what} should you leave out with {name}?"
    topic = fact.topic or topic_of(fact.text)
    if topic:
        return f"{what} did {name} tell you about {topic}?"
    return f"{what} did {name} tell you on {plain_day(fact.learned_on, today)}?"


def rule_cue(name: str, rule: Preference) -> str:
    """Return the question to which a rule of communication is the answer."""
    channel = channel_name(rule.channel) if rule.channel else ""
    by = f" by {channel}" if channel else ""
    return {
        "stance": f"How does {name} feel about {channel or 'being contacted'}?",
        "window": f"When may you reach {name}{by}?",
        "appointment": f"What does {name} want before a {channel or 'call or a visit'}?",
        "cadence": f"How often does {name} want to hear from you{by}?",
        "gap": f"How soon may you reach {name} again{by}?",
    }.get(rule.aspect, f"What did {name} ask of you?")


def name_clues(
    role: str | None, organization: str | None, met: str | None, facts: Sequence[Fact], turn: int
) -> list[str]:
    """Return what tells somebody without the name: where they work, and another of their facts at each turn."""
    place = " at ".join(filter(None, (role, organization)))
    told = [fact_words(fact) for fact in facts if not fact.sensitive]
    clues = [place] if place else []
    if told:
        clues.append(told[turn % len(told)])
    elif met:
        clues.append(f"met {met}")
    return clues


def hides(clue: str, name: str) -> bool:
    """Say whether a clue doesn't hold the name itself."""
    words = set(name_words(clue))
    return not any(word in words or f"{word}s" in words for word in name_words(name))
