"""A contact that was made against a rule."""

from datetime import date

from listenlog.domain.record import NamedTuple


class Breach(NamedTuple):
    """An outgoing interaction that broke a rule in force at that time; `why` it was done anyway, if that was said."""

    id: int = 0
    uid: str = ""
    interaction_id: int = 0
    contact_id: int = 0
    preference_id: int | None = None
    why: str | None = None


class Broken(NamedTuple):
    """A breach as a card tells it: when and how, whether anybody answered, the rule with their words, and why.

    `account` is whose rule it is where it isn't their own. The rule's columns are None where it isn't there any more.
    """

    on: date
    channel: str | None
    answered: bool
    aspect: str | None
    rule_channel: str | None
    stance: str | None
    words: str | None
    stated_on: date | None
    account: str | None
    why: str | None
