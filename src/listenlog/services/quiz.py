"""What is asked tonight: conversations not recalled yet, then cards, and how each is put."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from listenlog.domain.brief import newest_rules
from listenlog.domain.card import Card, Recall
from listenlog.domain.contact import Contact, Nickname
from listenlog.domain.contrast import contrast_cue, said_of
from listenlog.domain.fact import Fact
from listenlog.domain.name_answer import Person
from listenlog.domain.need import Need
from listenlog.domain.organization import Organization, Role, place_of
from listenlog.domain.preference import Preference, rule_said
from listenlog.domain.quiz import (
    EVE,
    NEW_WITHIN,
    Asking,
    Conversation,
    Thing,
    chosen,
    fact_cue,
    fact_words,
    hides,
    name_clues,
    rule_cue,
    things_told,
)
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import plain_day
from listenlog.services.tonight import RECENT, day_of, room_of, since_of

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.easy import Easy
    from listenlog.store.journal import Journal

ANEW = 100  # facts, names or rules looked at for new cards
EVERYTHING = 1_000_000_000
CONTRASTS = 6  # that two people get by themselves


class Scope(NamedTuple):
    """Who and what is asked about: contacts by number (None for all), names alone, and how many cards at most.

    With `anyone` those are asked for by name: cards that rest are asked too.
    """

    contacts: frozenset[int] | None = None
    names: bool = False
    room: int | None = None
    anyone: bool = True

    def holds(self, contact_id: int) -> bool:
        """Say whether a contact is asked about."""
        return self.contacts is None or contact_id in self.contacts


class Tonight(NamedTuple):
    """What is left of a study day: conversations to recall, cards in their order; how many are due, new and done.

    `early` says that the clock stands before the last answer: that evening goes on, days never run backwards.
    """

    study_day: date
    talks: tuple[Conversation, ...]
    cards: tuple[Asking, ...]
    due: int
    new: int
    reviewed: int
    early: bool = False


class Probe(NamedTuple):
    """A card as it is asked: the question, where it comes from, and the answer, with what says it too (`texts`).

    `siblings` are the other facts that the same question could mean. Of a contrast, `two` are whom to
    choose from, the right one first by number.
    """

    candidate: Asking
    contact: Contact
    cue: str
    source: str
    answer: str
    texts: tuple[str, ...]
    words: str = ""
    siblings: tuple[Fact, ...] = ()
    two: tuple[Contact, ...] = ()
    fact: Fact | None = None


def prepare_tonight(journal: Journal, now: Moment, scope: Scope, easy: Easy | None) -> Tonight:
    """Return what is asked tonight within a scope: on an easy day half as many cards, on a holiday nothing.

    What is asked for by name, tag or number is asked on any day.
    """
    day, early = day_of(journal, now)
    waiting = journal.find(Conversation, "talks_to_recall", today=now.on, since=since_of(day))
    talks = [talk for talk in waiting if scope.holds(talk.contact_id)]
    reviewed = journal.numbers("count_reviewed", study_day=day)[0]
    due = _due(journal, now, day, scope)
    new = _new(journal, now, day, scope, {(talk.id, talk.contact_id) for talk in waiting})
    room = room_of(day, reviewed, easy) if scope.room is None else scope.room
    named = journal.numbers("names_begun", study_day=day)
    cards = chosen(
        [*due, *new],
        begun=dict(journal.pairs("cards_begun", study_day=day)),
        named=named,
        asked=dict(journal.pairs("cards_asked", study_day=day)),
        accounts=_accounts(journal, {*named, *(one.card.contact_id for one in new if one.card.kind == "name")}),
        room=room,
    )
    if easy and easy.away(day) and scope.contacts is None and scope.room is None:
        talks = []
    return Tonight(
        study_day=day,
        talks=() if scope.names else tuple(talks),
        cards=tuple(cards),
        due=sum(not one.new for one in cards),
        new=sum(one.new for one in cards),
        reviewed=reviewed,
        early=early,
    )


def _due(journal: Journal, now: Moment, day: date, scope: Scope) -> list[Asking]:
    """Return the cards that are due, and before a meeting all that weren't asked in the last days."""
    until = now.on + timedelta(days=EVE)
    meets = {number for number, _on in journal.pairs("meeting_between", today=now.on, until=until)}
    cards = journal.find(Card, "due_cards", today=now.on, study_day=day)
    listed = {card.id for card in cards}
    extra = sorted(scope.contacts or ()) if not scope.anyone else []
    for number in dict.fromkeys([*sorted(meets), *extra]):
        for card in journal.each(Card, "cards_of", contact_id=number):
            rests = card.suspended and number in extra
            soon = number in meets and not card.suspended and card.reviewed_on is not None
            early = soon and (day - (card.reviewed_on or day)).days > EVE
            if card.id not in listed and (rests or early) and card.reviewed_on != day:
                cards.append(card)
    found = [Asking(card, card.contact_id in meets) for card in cards if scope.holds(card.contact_id)]
    return [one for one in found if _wanted(one, scope) and _answerable(journal, one.card)]


def _wanted(one: Asking, scope: Scope) -> bool:
    return one.card.kind == "name" or not scope.names


def _answerable(journal: Journal, card: Card) -> bool:
    """Say whether what a card asks still holds: a fact that stands, a rule that isn't over."""
    return card.kind != "fact" or standing(journal, card) is not None


def standing(journal: Journal, card: Card) -> Fact | None:
    """Return the fact that a card is about as it stands now, corrected or not; None where it was dropped."""
    fact = journal.first(Fact, "fact_by_id", fact_id=card.fact_id)
    while fact and fact.superseded_by_id:
        fact = journal.first(Fact, "fact_by_id", fact_id=fact.superseded_by_id)
    return None if fact is None or fact.dropped_on else fact


def _new(
    journal: Journal, now: Moment, day: date, scope: Scope, waiting: Container[tuple[int | None, int | None]]
) -> list[Asking]:
    """Return cards that could begin tonight: of facts, rules and names noted here lately, and of people alike.

    Of those who are asked for by name, however long ago that was. What was noted in a conversation that is `waiting`
    to be recalled (its number, and whose) isn't asked before.
    """
    since, most = (day - timedelta(days=NEW_WITHIN), ANEW) if scope.anyone else (date.min, EVERYTHING)
    lately = {"today": now.on, "since": since, "most": most}
    facts = [
        f
        for f in journal.find(Fact, "facts_to_learn", **lately)
        if scope.holds(f.contact_id) and (f.interaction_id, f.contact_id) not in waiting and not _is_carded(journal, f)
    ]
    rules = [r for r in journal.find(Preference, "rules_to_learn", **lately) if r.in_force(now.on)]
    cards = [Card(contact_id=f.contact_id, fact_id=f.id) for f in facts]
    cards += [
        Card(contact_id=r.contact_id or 0, kind="preference", preference_id=r.id)
        for r in rules
        if (r.interaction_id, r.contact_id) not in waiting
    ]
    unnamed = journal.find(Contact, "names_to_learn", **lately)
    names = [c for c in unnamed if scope.holds(c.id) and clues_of(journal, c, 0)]
    cards = [*(Card(contact_id=c.id, kind="name") for c in names), *cards, *_contrasts(journal, now, day)]
    found = [Asking(card) for card in cards if scope.holds(card.contact_id)]
    return [one for one in found if _wanted(one, scope)]


def _is_carded(journal: Journal, fact: Fact) -> bool:
    """Say whether a fact took the place of one that has a card: that card asks it."""
    before = journal.find(Fact, "fact_before", fact_id=fact.id)
    return any(
        any(
            card.fact_id == one.id and card.kind == "fact"
            for card in journal.each(Card, "cards_of", contact_id=one.contact_id)
        )
        or _is_carded(journal, one)
        for one in before
    )


def _contrasts(journal: Journal, now: Moment, day: date) -> list[Card]:
    """Return a contrast for each two of one account of whom something was recalled twice: one a week, six in all.

    By a fact that is a week old at least: of whom fewer are asked, one that can be said with a verb, asked longest ago.
    """
    apart = day - timedelta(days=RECENT)
    rows = journal.pairs("colleagues_known", today=now.on, study_day=day, until=apart, most=ANEW)
    known = {(whose, other) for whose, other, _fact in rows}
    best: dict[frozenset[int], tuple[tuple[int, bool, int], Card]] = {}
    for place, (whose, other, number) in enumerate(rows):
        there = contrasts_between(journal, whose, other)
        fresh = any(not card.reviewed_on or card.reviewed_on > apart for card in there)
        fact = journal.first(Fact, "fact_by_id", fact_id=number)
        if (other, whose) not in known or len(there) >= CONTRASTS or fresh or not fact:
            continue
        if any(card.fact_id == number for card in there):
            continue
        taken = sum(card.contact_id == whose for card in there)
        rank = (taken, not said_of(fact.text), place)
        card = Card(contact_id=whose, kind="contrast", fact_id=number, other_id=other)
        two = frozenset((whose, other))
        if two not in best or rank < best[two][0]:
            best[two] = (rank, card)
    return [card for _rank, card in best.values()]


def contrasts_between(journal: Journal, one: int, other: int) -> list[Card]:
    """Return the contrast cards of two people, whoever of them they are about."""
    cards = journal.each(Card, "contrasts_of", contact_id=one)
    return [card for card in cards if other in (card.contact_id, card.other_id)]


def _accounts(journal: Journal, contacts: set[int]) -> dict[int, int]:
    """Return the organization of each contact that is at one."""
    found = {}
    for number in contacts:
        roles = journal.find(Role, "affiliations_of", contact_id=number)
        found[number] = next((role.organization_id for role in roles if role.organization_id), 0)
    return found


# Conversations


def things_of(journal: Journal, talk: Conversation) -> list[Thing]:
    """Return what was noted of one who took part in a conversation."""
    whose = {"interaction_id": talk.id, "contact_id": talk.contact_id}
    return things_told(
        journal.find(Fact, "facts_told", **whose),
        journal.find(Need, "needs_told", **whose),
        journal.find(Preference, "rules_told", **whose),
    )


def participants_besides(journal: Journal, talk: Conversation) -> list[tuple[int, str]]:
    """Return who else took part in a conversation: (contact, name)."""
    took_part = journal.pairs("participants_of", ids=f"[{talk.id}]")
    return [(number, name) for _talk, number, name in took_part if number != talk.contact_id]


def recall_of(journal: Journal, talk: Conversation, day: date) -> Recall:
    """Return what was typed of a conversation so far."""
    kept = journal.first(Recall, "recall_of", interaction_id=talk.id, contact_id=talk.contact_id)
    return kept or Recall(interaction_id=talk.id, contact_id=talk.contact_id, study_day=day)


# Cards


def probe_of(journal: Journal, candidate: Asking, now: Moment) -> Probe | None:
    """Return how a card is asked, None where what it asks isn't there any more."""
    card = candidate.card
    contact = contact_of(journal, card.contact_id)
    if card.kind == "name":
        return _name_probe(journal, candidate, contact)
    if card.kind == "preference":
        return _rule_probe(journal, candidate, contact, now)
    fact = standing(journal, card)
    if fact is None:
        return None
    source = f"from your note of {plain_day(fact.learned_on, now.on)}"
    if card.kind == "contrast":
        two = (contact, contact_of(journal, card.other_id or 0))
        organization = place_of(journal.find(Role, "affiliations_of", contact_id=contact.id))[1]
        others = place_of(journal.find(Role, "affiliations_of", contact_id=two[1].id))[1]
        cue = contrast_cue(organization if organization == others else None, fact.text)
        return Probe(candidate, contact, cue, source, contact.name, (contact.name,), fact.text, two=two, fact=fact)
    cue = fact_cue(contact.name, fact, now.on)
    same = [
        other
        for other in journal.each(Fact, "facts_of", contact_id=contact.id)
        if other.id != fact.id and fact_cue(contact.name, other, now.on) == cue
    ]
    day, _early = day_of(journal, now)
    if any(
        asks_for(journal, each, same)
        for each in journal.each(Card, "cards_of", contact_id=contact.id)
        if each.reviewed_on == day
    ):
        cue = fact_cue(contact.name, fact, now.on, more=True)
    return Probe(candidate, contact, cue, source, fact.text, (fact_words(fact),), siblings=tuple(same), fact=fact)


def asks_for(journal: Journal, card: Card, facts: Sequence[Fact]) -> bool:
    """Say whether a card asks for one of these facts."""
    return card.kind == "fact" and standing(journal, card) in facts


def _rule_probe(journal: Journal, candidate: Asking, contact: Contact, now: Moment) -> Probe | None:
    rule = journal.first(Preference, "preference_by_id", preference_id=candidate.card.preference_id)
    if rule is None:
        return None
    said = rule_said(rule)
    source = f"said {plain_day(rule.stated_on, now.on)}"
    cue = rule_cue(contact.name, rule)
    texts = (f"{said}, {rule.words}" if rule.words else said,)
    return Probe(candidate, contact, cue, source, said, texts, rule.words or "")


def _name_probe(journal: Journal, candidate: Asking, contact: Contact) -> Probe | None:
    clues = clues_of(journal, contact, candidate.card.reviews)
    if not clues:
        return None
    said = f"say {contact.said}" if contact.said else ""
    facts = journal.find(Fact, "facts_of", contact_id=contact.id)
    fact = next((f for f in facts if fact_words(f) == clues[-1]), None)
    return Probe(
        candidate, contact, f"Who is it? {'; '.join(clues)}", "", contact.name, (contact.name,), said, fact=fact
    )


def clues_of(journal: Journal, contact: Contact, turn: int) -> list[str]:
    """Return what tells a contact without the name, nothing where nothing does."""
    own = {"contact_id": contact.id}
    role, organization = place_of(journal.find(Role, "affiliations_of", **own))
    facts = [f for f in journal.find(Fact, "facts_of", **own) if hides(f.text, contact.name)]
    return name_clues(role, organization, contact.met, sorted(facts, key=lambda f: f.id), turn)


def contact_of(journal: Journal, number: int) -> Contact:
    """Return a contact by its number."""
    found = journal.first(Contact, "contact_by_id", contact_id=number)
    assert found is not None
    return found


def named(journal: Journal, contact: Contact) -> Person:
    """Return a contact with the names it goes by."""
    nicknames = journal.each(Nickname, "nicknames_of", contact_id=contact.id)
    return Person(contact.id, contact.name, tuple(nickname.name for nickname in nicknames))


def roster(journal: Journal) -> list[Person]:
    """Return everybody there is, with nicknames: whose name an answer may be."""
    short: dict[int, list[str]] = {}
    for nickname in journal.each(Nickname, "all_nickname"):
        short.setdefault(nickname.contact_id, []).append(nickname.name)
    return [Person(number, name, tuple(short.get(number, ()))) for number, _handle, name in journal.pairs("names")]


def everything_about(journal: Journal, contacts: Sequence[int], now: Moment, *, names: bool = False) -> list[Asking]:
    """Return a card for each thing known of these contacts, or for their `names` alone: to cram.

    What has no card yet is among them, with one that has no id.
    """
    found = []
    for number in contacts:
        cards = {
            card.fact_id: card for card in journal.each(Card, "cards_of", contact_id=number) if card.kind == "fact"
        }
        name = [card for card in journal.each(Card, "cards_of", contact_id=number) if card.kind == "name"]
        found += [Asking(card) for card in name or [Card(contact_id=number, kind="name")]]
        if names:
            continue
        found += [
            Asking(cards.get(fact.id) or Card(contact_id=number, fact_id=fact.id))
            for fact in journal.each(Fact, "facts_of", contact_id=number)
        ]
        found += [
            Asking(Card(contact_id=number, kind="preference", preference_id=rule.id))
            for rule in newest_rules(journal.find(Preference, "rules_of", contact_id=number), now.on)
            if rule.contact_id
        ]
    return found


def meeting_until(journal: Journal, now: Moment, until: date) -> list[int]:
    """Return whom an agreed meeting is planned with from today until a day."""
    return [number for number, _on in journal.pairs("meeting_between", today=now.on, until=until)]


def tagged(journal: Journal, tag: str) -> frozenset[int]:
    """Return who has a tag, or a fact with it."""
    return frozenset(journal.numbers("tagged", tag=tag.lstrip("#+").casefold()))


def members_of(journal: Journal, organization: Organization) -> frozenset[int]:
    """Return who is at an organization now."""
    return frozenset(journal.numbers("members", organization_id=organization.id))
