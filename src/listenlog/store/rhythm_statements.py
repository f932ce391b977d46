"""The statements of rhythms, breaches and what goes with them: how often you talk, and against whose wishes."""

from sqlalchemy import delete, exists, insert, literal

from listenlog.store import models as m
from listenlog.store.statement_parts import (
    breach,
    contact,
    date_bind,
    interaction,
    number_bind,
    organization,
    participant,
    preference,
    rhythm,
    select,
    stated_by_them,
    text_bind,
    unsettled,
    who,
    whole,
)

# unsettled and rhythm

unsettled_contacts = (
    select(unsettled.c.id).join_from(unsettled, contact, unsettled.c.id == contact.c.id).order_by(unsettled.c.id)
)
settle_all = delete(unsettled)
unsettle_all = insert(unsettled).from_select(["id"], select(contact.c.id))
remove_rhythm_of = delete(rhythm).where(rhythm.c.contact_id == who)
talk_days = (
    select(participant.c.happened_on.label("on"), interaction.c.channel)
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(participant.c.contact_id == who, interaction.c.answered.is_(True))
    .order_by(participant.c.happened_on.desc(), participant.c.interaction_id.desc())
    .limit(number_bind("most"))
)
last_talk_by = (
    select(participant.c.happened_on.label("on"), interaction.c.channel)
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(
        participant.c.contact_id == who,
        interaction.c.answered.is_(True),
        interaction.c.channel == text_bind("channel"),
    )
    .order_by(participant.c.happened_on.desc())
    .limit(literal(1))
)
cadences_of = whole(m.Preference).where(preference.c.aspect == "cadence", stated_by_them).order_by(preference.c.id)

# reach and breach

pasts_of = (
    select(
        participant.c.happened_on.label("on"),
        interaction.c.happened_at.label("at"),
        interaction.c.channel,
        interaction.c.direction,
        interaction.c.id,
    )
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(participant.c.contact_id == who)
    .order_by(participant.c.happened_on.desc(), participant.c.interaction_id.desc())
    .limit(number_bind("most"))
)
unmarked_since = (
    whole(m.Interaction)
    .join_from(interaction, participant, participant.c.interaction_id == interaction.c.id)
    .where(
        participant.c.contact_id == who,
        participant.c.happened_on >= date_bind("since"),
        interaction.c.direction == "out",
        ~exists().where(breach.c.interaction_id == interaction.c.id, breach.c.contact_id == who),
    )
    .order_by(participant.c.happened_on, participant.c.interaction_id)
)

breaches_of = whole(m.Breach).where(breach.c.contact_id == who).order_by(breach.c.id)
broken_of = (
    select(
        interaction.c.happened_on.label("on"),
        interaction.c.channel,
        interaction.c.answered,
        preference.c.aspect,
        preference.c.channel.label("rule_channel"),
        preference.c.stance,
        preference.c.words,
        preference.c.stated_on,
        organization.c.name.label("account"),
        breach.c.why,
    )
    .join_from(breach, interaction, breach.c.interaction_id == interaction.c.id)
    .join(preference, breach.c.preference_id == preference.c.id, isouter=True)
    .join(organization, preference.c.organization_id == organization.c.id, isouter=True)
    .where(breach.c.contact_id == who)
    .order_by(interaction.c.happened_on, interaction.c.id)
)
