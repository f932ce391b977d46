"""The statements of recall: what is asked tonight, what there is to ask anew, and what was known."""

from typing import Any

from sqlalchemy import Date, and_, bindparam, delete, exists, func, literal, or_, update

from listenlog.store import models as m
from listenlog.store.statement_parts import (
    affiliation,
    card,
    confusion,
    contact,
    date_bind,
    fact,
    has_tag,
    interaction,
    known,
    meeting,
    need,
    number_bind,
    operation,
    participant,
    preference,
    recall,
    removed,
    review,
    select,
    text_bind,
    who,
    whole,
)

_today = date_bind("today")
_quizzed = (contact.c.died_on.is_(None), contact.c.archived_on.is_(None), ~removed)

# Conversations not recalled yet, one row for each who took part and of whom something was noted in it

_of_it = [source.c.interaction_id == interaction.c.id for source in (fact, need, preference)]
_noted = or_(
    exists().where(_of_it[0], fact.c.contact_id == participant.c.contact_id, *known),
    exists().where(_of_it[1], need.c.contact_id == participant.c.contact_id, need.c.dropped_on.is_(None)),
    exists().where(_of_it[2], preference.c.contact_id == participant.c.contact_id, preference.c.lifted.is_(False)),
)
_recalled = exists().where(
    recall.c.interaction_id == interaction.c.id,
    recall.c.contact_id == participant.c.contact_id,
    recall.c.finished_at.is_not(None),
)
_to_recall = (
    interaction.c.happened_on >= date_bind("since"),
    interaction.c.happened_on <= _today,
    interaction.c.answered.is_(True),
    interaction.c.imported.is_(False),
    *_quizzed,
    _noted,
    ~_recalled,
)


def _talks(*columns: Any) -> Any:
    return (
        select(*columns)
        .join_from(interaction, participant, participant.c.interaction_id == interaction.c.id)
        .join(contact, participant.c.contact_id == contact.c.id)
        .where(*_to_recall)
    )


talks_to_recall = _talks(
    interaction.c.id,
    interaction.c.happened_on,
    interaction.c.happened_at,
    interaction.c.channel,
    participant.c.contact_id,
).order_by(interaction.c.happened_on, interaction.c.happened_at, interaction.c.id, participant.c.position)
count_to_recall = _talks(func.count().label("number"))
recall_of = whole(m.Recall).where(recall.c.interaction_id == number_bind("interaction_id"), recall.c.contact_id == who)
recalls_of = whole(m.Recall).where(recall.c.contact_id == who).order_by(recall.c.id)
facts_told = (
    whole(m.Fact)
    .where(fact.c.interaction_id == number_bind("interaction_id"), fact.c.contact_id == who, *known)
    .order_by(fact.c.id)
)
needs_told = (
    whole(m.Need)
    .where(
        need.c.interaction_id == number_bind("interaction_id"), need.c.contact_id == who, need.c.dropped_on.is_(None)
    )
    .order_by(need.c.id)
)
rules_told = (
    whole(m.Preference)
    .where(
        preference.c.interaction_id == number_bind("interaction_id"),
        preference.c.contact_id == who,
        preference.c.lifted.is_(False),
    )
    .order_by(preference.c.id)
)

# Cards

_due = (
    card.c.due_on <= date_bind("study_day"),
    card.c.suspended.is_(False),
    or_(card.c.reviewed_on.is_(None), card.c.reviewed_on < date_bind("study_day")),
    or_(card.c.buried_until.is_(None), card.c.buried_until <= date_bind("study_day")),
    or_(card.c.fact_id.is_(None), ~exists().where(fact.c.id == card.c.fact_id, fact.c.dropped_on.is_not(None))),
    *_quizzed,
)
due_cards = (
    select(*card.columns)
    .join_from(card, contact, card.c.contact_id == contact.c.id)
    .where(*_due)
    .order_by(card.c.due_on, card.c.id)
)
count_due = (
    select(func.count().label("number")).select_from(card).join(contact, card.c.contact_id == contact.c.id).where(*_due)
)
cards_of = whole(m.Card).where(card.c.contact_id == who).order_by(card.c.id)
card_by_id = whole(m.Card).where(card.c.id == number_bind("card_id"))
fact_by_id = whole(m.Fact).where(fact.c.id == number_bind("fact_id"))
preference_by_id = whole(m.Preference).where(preference.c.id == number_bind("preference_id"))
fact_before = whole(m.Fact).where(fact.c.superseded_by_id == number_bind("fact_id")).order_by(fact.c.id)
card_loads = (
    select(card.c.due_on, func.count().label("number"))
    .where(card.c.due_on.between(date_bind("since"), date_bind("until")), card.c.suspended.is_(False))
    .group_by(card.c.due_on)
    .order_by(card.c.due_on)
)
reviews_of = whole(m.Review).where(review.c.card_id == number_bind("card_id")).order_by(review.c.id)
_cued = (review.c.study_day == date_bind("study_day"), review.c.mode == "cued")
count_reviewed = select(func.count().label("number")).select_from(review).where(*_cued)
last_study_day = select(func.max(review.c.study_day, type_=Date()).label("study_day"))
cards_begun = (  # how many cards each person got on a study day
    select(card.c.contact_id, func.count().label("number"))
    .where(
        card.c.reviews > 0,
        card.c.kind != "contrast",
        exists().where(review.c.card_id == card.c.id, review.c.study_day == date_bind("study_day")),
        ~exists().where(review.c.card_id == card.c.id, review.c.study_day < date_bind("study_day")),
    )
    .group_by(card.c.contact_id)
    .order_by(card.c.contact_id)
)

cards_asked = (  # how many of each person's cards were asked on a study day
    select(card.c.contact_id, func.count().label("number"))
    .join_from(review, card, review.c.card_id == card.c.id)
    .where(*_cued)
    .group_by(card.c.contact_id)
    .order_by(card.c.contact_id)
)
names_begun = (  # whose name was asked for the first time on a study day
    select(card.c.contact_id)
    .where(card.c.kind == "name", card.c.reviews == 1, card.c.reviewed_on == date_bind("study_day"))
    .order_by(card.c.contact_id)
)

# What has no card yet: of whom a talk was noted here, newest first

_met = (
    exists()
    .where(
        participant.c.contact_id == contact.c.id,
        participant.c.interaction_id == interaction.c.id,
        participant.c.happened_on >= date_bind("since"),
        interaction.c.imported.is_(False),
        interaction.c.answered.is_(True),
    )
    .correlate(contact)
)
_most = number_bind("most")
facts_to_learn = (
    select(*fact.columns)
    .join_from(fact, contact, fact.c.contact_id == contact.c.id)
    .join(interaction, fact.c.interaction_id == interaction.c.id)
    .where(
        fact.c.learned_on >= date_bind("since"),
        interaction.c.imported.is_(False),
        *known,
        *_quizzed,
        ~exists().where(card.c.fact_id == fact.c.id, card.c.kind == "fact"),
    )
    .order_by(fact.c.learned_on.desc(), fact.c.id)
    .limit(_most)
)
names_to_learn = (
    select(*contact.columns)
    .where(_met, *_quizzed, ~exists().where(card.c.contact_id == contact.c.id, card.c.kind == "name"))
    .order_by(contact.c.id)
    .limit(_most)
)
rules_to_learn = (
    select(*preference.columns)
    .join_from(preference, contact, preference.c.contact_id == contact.c.id)
    .join(interaction, preference.c.interaction_id == interaction.c.id)
    .where(
        preference.c.stated_on >= date_bind("since"),
        preference.c.lifted.is_(False),
        interaction.c.imported.is_(False),
        *_quizzed,
        ~exists().where(card.c.preference_id == preference.c.id),
    )
    .order_by(preference.c.stated_on.desc(), preference.c.id)
    .limit(_most)
)

# Who is asked about

tagged = select(contact.c.id).where(has_tag)
meeting_between = (
    select(meeting.c.contact_id, func.min(meeting.c.planned_on, type_=Date()).label("planned_on"))
    .where(meeting.c.planned_on.between(_today, date_bind("until")), meeting.c.confirmed.is_(True))
    .group_by(meeting.c.contact_id)
    .order_by(meeting.c.contact_id)
)
_place, _other = affiliation.alias("place"), affiliation.alias("other_place")
colleagues_known = (  # two of one account, and what was recalled of the first at least twice
    select(_place.c.contact_id, _other.c.contact_id.label("other_id"), card.c.fact_id)
    .join_from(_place, _other, _place.c.organization_id == _other.c.organization_id)
    .join(card, and_(card.c.contact_id == _place.c.contact_id, card.c.kind == "fact"))
    .join(contact, contact.c.id == _place.c.contact_id)
    .where(
        _place.c.contact_id != _other.c.contact_id,
        _place.c.until_on.is_(None),
        _other.c.until_on.is_(None),
        card.c.reviews - card.c.lapses >= 2,
        card.c.suspended.is_(False),
        card.c.reviewed_on < date_bind("study_day"),
        exists().where(
            fact.c.id == card.c.fact_id, *known, fact.c.sensitive.is_(False), fact.c.learned_on <= date_bind("until")
        ),
        *_quizzed,
    )
    .order_by(card.c.reviewed_on, card.c.fact_id, _other.c.contact_id)
    .limit(_most)
)
contrasts_of = whole(m.Card).where(card.c.kind == "contrast", or_(card.c.contact_id == who, card.c.other_id == who))

# People taken for another

_whose, _named = contact.alias("whose"), contact.alias("named")
confusions_of = (
    select(
        confusion.c.contact_id,
        confusion.c.other_id,
        _whose.c.name.label("name"),
        _named.c.name.label("other_name"),
        fact.c.text.label("fact"),
        confusion.c.confused_on,
    )
    .join_from(confusion, _whose, confusion.c.contact_id == _whose.c.id)
    .join(_named, confusion.c.other_id == _named.c.id)
    .join(fact, and_(fact.c.id == confusion.c.fact_id, fact.c.dropped_on.is_(None)), isouter=True)
    .where(
        or_(confusion.c.contact_id == who, confusion.c.other_id == who), confusion.c.confused_on >= date_bind("since")
    )
    .order_by(confusion.c.confused_on.desc(), confusion.c.id.desc())
)

remove_confusions_between = delete(m.Confusion).where(
    or_(
        and_(confusion.c.contact_id == number_bind("one"), confusion.c.other_id == number_bind("other")),
        and_(confusion.c.contact_id == number_bind("other"), confusion.c.other_id == number_bind("one")),
    )
)

forget_recalls = update(m.Recall).values(answers=bindparam("answers", type_=recall.c.answers.type, required=True))
forget_answers = update(m.Review).where(review.c.answer.is_not(None)).values(answer=None)

# Taking the last answer back

_by = operation.alias("by")
answers_to_undo = (
    whole(m.Operation)
    .where(
        operation.c.machine == text_bind("machine"),
        operation.c.command == "quiz",
        ~exists().where(_by.c.undoes_id == operation.c.id),
    )
    .order_by(operation.c.id.desc())
    .limit(literal(200))
)

# How much is known

_scheduled = (review.c.mode != "cram", review.c.study_day.between(date_bind("since"), date_bind("until")))
recalled_between = (
    select(
        review.c.study_day.label("on"),
        func.count().filter(review.c.rating > 1).label("recalled"),
        func.count().label("of"),
    )
    .where(*_scheduled)
    .group_by(review.c.study_day)
    .order_by(review.c.study_day)
)
cards_ahead = (
    select(func.count().label("number"))
    .select_from(card)
    .join(contact, card.c.contact_id == contact.c.id)
    .where(
        card.c.due_on <= date_bind("until"),
        card.c.suspended.is_(False),
        contact.c.died_on.is_(None),
        contact.c.archived_on.is_(None),
    )
)
