"""Every table, as SQLModel: the one schema, from which the SQL text for each database is compiled.

Columns follow the fields of the domain's NamedTuples, in their order (a test holds them together). Imported to compile,
to migrate and to check foreign rows, never on the way of a daily command.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, false, text
from sqlmodel import Field, SQLModel

from listenlog.store.columns import BigId, Row, filled, maybe, one_of, strict, to


class Contact(Row, table=True):
    __tablename__: ClassVar[str] = "contact"
    __table_args__ = strict(filled("handle"), filled("name"))

    handle: str = Field(unique=True)
    name: str
    name_key: str = Field(index=True)
    said: str | None = None
    pronouns: str | None = None
    zone: str | None = None
    met: str | None = None
    died_on: date | None = None
    archived_on: date | None = None
    later_on: date | None = None


class FormerContact(Row, table=True):
    """A contact that was merged: its uid and handle keep leading to the one that stayed."""

    __tablename__: ClassVar[str] = "former_contact"
    __table_args__ = strict(filled("handle"))

    contact_id: int = to("contact", index=True)
    handle: str = Field(unique=True)


class Nickname(Row, table=True):
    __tablename__: ClassVar[str] = "nickname"
    __table_args__ = strict(filled("name"))

    contact_id: int = to("contact", index=True)
    name: str


class ContactTag(Row, table=True):
    __tablename__: ClassVar[str] = "contact_tag"
    __table_args__ = strict(UniqueConstraint("contact_id", "tag"), Index("ix_contact_tag_tag", "tag"))

    contact_id: int = to("contact")
    tag: str


class NameWord(SQLModel, table=True):
    """How names are found: derived from names and nicknames, never exported."""

    __tablename__: ClassVar[str] = "name_word"
    __table_args__ = strict(Index("ix_name_word_word", "word", "contact_id"))

    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    contact_id: int = to("contact", index=True)
    word: str


class Organization(Row, table=True):
    __tablename__: ClassVar[str] = "organization"
    __table_args__ = strict(filled("name"))

    name: str
    name_key: str = Field(index=True)


class Affiliation(Row, table=True):
    __tablename__: ClassVar[str] = "affiliation"
    __table_args__ = strict(CheckConstraint("organization_id IS NOT NULL OR role IS NOT NULL", name="says_something"))

    contact_id: int = to("contact", index=True)
    organization_id: int | None = maybe("organization", cascade=True, index=True)
    role: str | None = None
    since_on: date | None = None
    until_on: date | None = None


class ContactPoint(Row, table=True):
    __tablename__: ClassVar[str] = "contact_point"
    __table_args__ = strict(filled("address"))

    contact_id: int = to("contact", index=True)
    channel: str
    address: str
    match_key: str = Field(index=True)
    rank: int = 1
    label: str | None = None


class Occasion(Row, table=True):
    __tablename__: ClassVar[str] = "occasion"
    __table_args__ = strict(
        CheckConstraint("month BETWEEN 1 AND 12", name="month_real"),
        CheckConstraint("day BETWEEN 1 AND 31", name="day_real"),
        Index("ix_occasion_month", "month", "day"),
    )

    contact_id: int = to("contact", index=True)
    kind: str
    month: int
    day: int
    year: int | None = None
    label: str | None = None


class Relationship(Row, table=True):
    __tablename__: ClassVar[str] = "relationship"
    __table_args__ = strict(
        CheckConstraint("(other_contact_id IS NULL) <> (other_name IS NULL)", name="one_other"),
        filled("kind"),
    )

    contact_id: int = to("contact", index=True)
    kind: str
    other_contact_id: int | None = maybe("contact", cascade=True, index=True)
    other_name: str | None = None


class Interaction(Row, table=True):
    __tablename__: ClassVar[str] = "interaction"
    __table_args__ = strict(
        one_of("direction", "in", "out"),
        UniqueConstraint("id", "happened_on"),
        Index("ix_interaction_happened_on", "happened_on", "id"),
        Index("ix_interaction_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
    )

    happened_on: date
    happened_at: datetime | None = None
    zone: str | None = None
    channel: str | None = None
    direction: str | None = None
    answered: bool = True
    imported: bool = False
    summary: str | None = None
    external_id: str | None = None
    announced: bool | None = None


class Participant(Row, table=True):
    __tablename__: ClassVar[str] = "participant"
    __table_args__ = strict(
        ForeignKeyConstraint(
            ["interaction_id", "happened_on"],
            ["interaction.id", "interaction.happened_on"],
            onupdate="CASCADE",
            ondelete="CASCADE",
        ),
        UniqueConstraint("interaction_id", "contact_id"),
        Index("ix_participant_contact_id", "contact_id", "happened_on", "interaction_id"),
    )

    interaction_id: int = Field(sa_type=BigId)
    contact_id: int = to("contact")
    happened_on: date
    position: int = 0
    felt: str | None = None


class Fact(Row, table=True):
    __tablename__: ClassVar[str] = "fact"
    __table_args__ = strict(filled("text"))

    contact_id: int = to("contact", index=True)
    interaction_id: int | None = maybe("interaction", index=True)
    topic: str | None = None
    text: str
    sensitive: bool = False
    learned_on: date
    superseded_by_id: int | None = maybe("fact", index=True)
    dropped_on: date | None = None


class FactTag(Row, table=True):
    __tablename__: ClassVar[str] = "fact_tag"
    __table_args__ = strict(UniqueConstraint("fact_id", "tag"), Index("ix_fact_tag_tag", "tag"))

    fact_id: int = to("fact")
    tag: str


class Preference(Row, table=True):
    __tablename__: ClassVar[str] = "preference"
    __table_args__ = strict(
        CheckConstraint("(contact_id IS NULL) <> (organization_id IS NULL)", name="one_owner"),
        one_of("aspect", "stance", "window", "appointment", "cadence", "gap", "do_not_contact"),
        one_of("stance", "prefers", "accepts", "avoids", "refuses"),
        one_of("appointment", "first", "none", "after_text"),
        CheckConstraint("days > 0", name="days_positive"),
        Index("ix_preference_do_not_contact", "contact_id", sqlite_where=text("aspect = 'do_not_contact'")),
    )

    contact_id: int | None = maybe("contact", cascade=True, index=True)
    organization_id: int | None = maybe("organization", cascade=True, index=True)
    interaction_id: int | None = maybe("interaction", index=True)
    aspect: str
    channel: str | None = None
    stance: str | None = None
    appointment: str | None = None
    windows: list[Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    days: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    words: str | None = None
    stated_on: date
    most_days: int | None = None
    until_said: str | None = None
    lifted: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class Breach(Row, table=True):
    """An outgoing interaction that broke a rule in force at that time; `why` it was done anyway, if that was said."""

    __tablename__: ClassVar[str] = "breach"
    __table_args__ = strict(
        UniqueConstraint("interaction_id", "contact_id"),
        Index("ix_breach_contact_id", "contact_id", "interaction_id"),
    )

    interaction_id: int = to("interaction")
    contact_id: int = to("contact")
    preference_id: int | None = maybe("preference", index=True)
    why: str | None = None


class Need(Row, table=True):
    __tablename__: ClassVar[str] = "need"
    __table_args__ = strict(
        one_of("kind", "request", "complaint"),
        CheckConstraint("asked IS NOT NULL OR underlying IS NOT NULL", name="says_something"),
        Index("ix_need_complaint", "resolved_on", "checked_on", sqlite_where=text("kind = 'complaint'")),
    )

    contact_id: int = to("contact", index=True)
    interaction_id: int | None = maybe("interaction", index=True)
    kind: str = "request"
    asked: str | None = None
    underlying: str | None = None
    stated_on: date
    restated_on: date | None = None
    agreed: bool | None = None
    corrected: str | None = None
    resolution: str | None = None
    resolved_on: date | None = None
    checked_on: date | None = None
    felt_after: str | None = None
    dropped_on: date | None = None


class Promise(Row, table=True):
    __tablename__: ClassVar[str] = "promise"
    __table_args__ = strict(
        one_of("direction", "mine", "theirs"),
        filled("text"),
        Index("ix_promise_open", "due_on", sqlite_where=text("kept_on IS NULL AND dropped_on IS NULL")),
    )

    contact_id: int = to("contact", index=True)
    interaction_id: int | None = maybe("interaction", index=True)
    direction: str
    text: str
    made_on: date
    due_on: date | None = None
    kept_on: date | None = None
    dropped_on: date | None = None


class Question(Row, table=True):
    __tablename__: ClassVar[str] = "question"
    __table_args__ = strict(
        filled("text"),
        Index("ix_question_ask_on", "ask_on", sqlite_where=text("asked_on IS NULL AND dropped_on IS NULL")),
    )

    contact_id: int = to("contact", index=True)
    interaction_id: int | None = maybe("interaction", index=True)
    text: str
    added_on: date
    asked_on: date | None = None
    dropped_on: date | None = None
    ask_on: date | None = None


class Meeting(Row, table=True):
    __tablename__: ClassVar[str] = "meeting"
    __table_args__ = strict(
        Index("ix_meeting_planned_on", "planned_on"),
        Index("ix_meeting_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
    )

    contact_id: int = to("contact", index=True)
    interaction_id: int | None = maybe("interaction", index=True)
    planned_on: date
    planned_time: str | None = None
    zone: str | None = None
    channel: str | None = None
    confirmed: bool = False
    text: str | None = None
    external_id: str | None = None


class Original(Row, table=True):
    """A contact as another program told of them: known again by its key and its digest; of a vCard the text too."""

    __tablename__: ClassVar[str] = "original"
    __table_args__ = strict(
        filled("origin"),
        Index("ix_original_digest", "digest"),
        Index("ix_original_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
    )

    contact_id: int = to("contact", index=True)
    origin: str
    digest: str
    external_id: str | None = None
    card: str | None = None


class Attachment(Row, table=True):
    """A picture or a sound that was taken out of a vCard's text, and the place of its line there."""

    __tablename__: ClassVar[str] = "attachment"
    __table_args__ = strict(UniqueConstraint("original_id", "place"))

    original_id: int = to("original")
    place: int
    content: bytes


class Tombstone(Row, table=True):
    """What was forgotten, by marks that an import compares, and no word of it."""

    __tablename__: ClassVar[str] = "tombstone"
    __table_args__ = strict(one_of("kind", "contact", "note"))

    kind: str
    salt: str
    marks: list[str] = Field(sa_type=JSON)
    forgotten_on: date


class Rhythm(SQLModel, table=True):
    """The day from which a contact may have gone quiet, and why: derived from talks and rules, never exported.

    `days` is how often they wish it, or how often you talk; `wished` says which.
    """

    __tablename__: ClassVar[str] = "rhythm"
    __table_args__ = strict(Index("ix_rhythm_quiet_on", "quiet_on", "contact_id"))

    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    contact_id: int = to("contact", unique=True)
    quiet_on: date
    days: int
    wished: bool


class Unsettled(SQLModel, table=True):
    """Contacts whose rhythm has to be worked out before the transaction ends; the row's number is the contact's."""

    __tablename__: ClassVar[str] = "unsettled"
    __table_args__ = strict()

    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)


class Card(Row, table=True):
    """What spaced repetition knows of one thing to recall: a cache of its reviews."""

    __tablename__: ClassVar[str] = "card"
    __table_args__ = strict(
        one_of("kind", "fact", "preference", "name", "contrast"),
        CheckConstraint("(kind IN ('fact', 'contrast')) = (fact_id IS NOT NULL)", name="fact_named"),
        CheckConstraint("(kind = 'preference') = (preference_id IS NOT NULL)", name="preference_named"),
        CheckConstraint("(kind = 'contrast') = (other_id IS NOT NULL)", name="other_named"),
        Index("ix_card_due_on", "due_on"),
    )

    contact_id: int = to("contact", index=True)
    kind: str
    fact_id: int | None = maybe("fact", cascade=True, index=True)
    preference_id: int | None = maybe("preference", cascade=True, index=True)
    other_id: int | None = maybe("contact", cascade=True, index=True)
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


class Review(Row, table=True):
    """One answer: rating 1 (forgot) to 4 (easy), on a study day."""

    __tablename__: ClassVar[str] = "review"
    __table_args__ = strict(
        CheckConstraint("rating BETWEEN 1 AND 4", name="rating_known"),
        one_of("mode", "free", "cued", "cram"),
        one_of("verdict", "recalled", "ask", "missed"),
        Index("ix_review_study_day", "study_day"),
    )

    card_id: int = to("card", index=True)
    rating: int
    reviewed_at: datetime
    study_day: date
    answer: str | None = None
    mode: str = Field(default="cued", sa_column_kwargs={"server_default": "cued"})
    due_on: date | None = None
    verdict: str | None = None
    probability: float | None = None


class Recall(Row, table=True):
    """One conversation recalled freely, on one of those who took part: the lines typed so far, and what was known."""

    __tablename__: ClassVar[str] = "recall"
    __table_args__ = strict(
        UniqueConstraint("interaction_id", "contact_id"), Index("ix_recall_contact_id", "contact_id", "interaction_id")
    )

    interaction_id: int = to("interaction")
    contact_id: int = to("contact")
    study_day: date
    answers: list[Any] = Field(sa_type=JSON(none_as_null=True))
    finished_at: datetime | None = None
    recalled: int = 0
    of: int = 0
    flips: list[Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))


class Confusion(Row, table=True):
    """One contact taken for another: whose it is, who was named, and the fact by which they are told apart."""

    __tablename__: ClassVar[str] = "confusion"
    __table_args__ = strict(CheckConstraint("contact_id <> other_id", name="two_people"))

    contact_id: int = to("contact", index=True)
    other_id: int = to("contact", index=True)
    fact_id: int | None = maybe("fact", index=True)
    confused_on: date


class Operation(Row, table=True):
    """One command that wrote: what undo takes back as a whole. Holds handles, no text of notes."""

    __tablename__: ClassVar[str] = "operation"
    __table_args__ = strict()

    command: str
    machine: str
    done_at: datetime
    undoes_id: int | None = maybe("operation", unique=True)
    whom: str | None = None


class Change(SQLModel, table=True):
    """How to reverse the change of one row: NULL for an insert, else the end of the statement that puts it back."""

    __tablename__: ClassVar[str] = "change"
    __table_args__ = strict(Index("ix_change_operation_id", "operation_id", "table_name", "row_id"))

    id: int | None = Field(default=None, primary_key=True, sa_type=BigId)
    operation_id: int = to("operation")
    table_name: str
    row_id: int = Field(sa_type=BigId)
    action: str
    before: str | None = None


class CurrentOperation(SQLModel, table=True):
    """One row: the operation that changes belong to, and whether the full-text index waits for the end."""

    __tablename__: ClassVar[str] = "current_operation"
    __table_args__ = strict(CheckConstraint("id = 1", name="one_row"))

    id: int | None = Field(default=None, primary_key=True)
    operation_id: int | None = None
    bulk: bool = False


SCHEMA_VERSION = 7
SCHEMA_REVISION = "0007"
NOT_JOURNALLED = {"operation", "change", "current_operation", "rhythm", "unsettled"}
NOT_EXPORTED = {"operation", "change", "current_operation", "name_word", "rhythm", "unsettled"}
LEARNT = ("card", "review", "recall", "confusion")  # of the quiz alone: no other command waits for what it changed
