"""The statements of imports: what has been brought before."""

from listenlog.store import models as m
from listenlog.store.statement_parts import (
    attachment,
    date_bind,
    interaction,
    meeting,
    number_bind,
    original,
    participant,
    select,
    text_bind,
    who,
    whole,
)

originals_by_digest = whole(m.Original).where(original.c.digest == text_bind("digest")).order_by(original.c.id)
originals_by_external_id = (
    whole(m.Original).where(original.c.external_id == text_bind("external_id")).order_by(original.c.id)
)
originals_of = whole(m.Original).where(original.c.contact_id == who).order_by(original.c.id)
attachments_of = (
    whole(m.Attachment).where(attachment.c.original_id == number_bind("original_id")).order_by(attachment.c.place)
)
meetings_by_external_id = (
    whole(m.Meeting).where(meeting.c.external_id == text_bind("external_id")).order_by(meeting.c.id)
)
interactions_by_external_id = whole(m.Interaction).where(interaction.c.external_id == text_bind("external_id"))
summaries_on = (
    select(interaction.c.summary)
    .join_from(participant, interaction, participant.c.interaction_id == interaction.c.id)
    .where(
        participant.c.contact_id == who,
        participant.c.happened_on == date_bind("on"),
        interaction.c.summary.is_not(None),
    )
)

# Merging
