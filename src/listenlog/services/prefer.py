"""How somebody wants to be reached: rules stated, listed and lifted, of a contact or of an account."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.brief import newest_rules
from listenlog.domain.contact import Contact
from listenlog.domain.errors import ItemProblem, UsageProblem
from listenlog.domain.preference import Preference, channel_name
from listenlog.domain.question import Question
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import shown, stored

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.organization import Organization
    from listenlog.store.journal import Journal


class Stated(NamedTuple):
    """What was stated: the rules as they were written, and the question to ask again where one has a vague end."""

    rules: tuple[Preference, ...]
    question: Question | None = None


def list_rules(
    journal: Journal, owner: Contact | Organization, on: date, *, everything: bool = False
) -> list[Preference]:
    """Return the rules that hold, those of a contact's account included, or every statement there ever was."""
    if isinstance(owner, Contact):
        rules = journal.find(Preference, "rules_of", contact_id=owner.id)
    else:
        rules = journal.find(Preference, "rules_of_organization", organization_id=owner.id)
    return sorted(rules, key=lambda r: (r.stated_on, r.id)) if everything else list(newest_rules(rules, on))


def state_rules(
    journal: Journal,
    owner: Contact | Organization,
    rules: Sequence[Preference],
    now: Moment,
    *,
    ask_again: date | None = None,
) -> Stated:
    """Write rules as stated today, in one operation; an end that is no date brings a question for later with it.

    `ask_again` is the day of that question, by default in three months.
    """
    with journal.transaction("prefer") as operation:
        journal.concern(operation, _handle(owner))
        written = [rule._replace(stated_on=now.on) for rule in rules]
        return write_rules(journal, owner, written, ask_again=ask_again)


def write_rules(
    journal: Journal,
    owner: Contact | Organization,
    rules: Sequence[Preference],
    *,
    ask_again: date | None = None,
    interaction_id: int | None = None,
) -> Stated:
    """Write rules within an operation, as state_rules does; of a talk where they were stated in one."""
    is_contact = isinstance(owner, Contact)
    written = []
    for rule in rules:
        mine = rule._replace(
            contact_id=owner.id if is_contact else None,
            organization_id=None if is_contact else owner.id,
            interaction_id=interaction_id,
            words=stored(rule.words) if rule.words else None,
            until_said=stored(rule.until_said) if rule.until_said else None,
        )
        written.append(journal.add(mine))
    vague = next((rule for rule in written if rule.asks_again_on), None)
    if isinstance(owner, Contact):
        _drop_asking(journal, owner, [rule for rule in written if rule != vague])
    question = _ask_again(journal, owner, vague, ask_again) if vague and isinstance(owner, Contact) else None
    return Stated(tuple(written), question)


def _ask_again(journal: Journal, contact: Contact, rule: Preference, on: date | None) -> Question:
    """Keep the question whether a rule with a vague end still holds; one that is open already gets the day."""
    day, text = on or rule.asks_again_on, _asking(rule)
    for question in journal.each(Question, "open_questions_of", contact_id=contact.id):
        if question.text == text:
            journal.replace(question._replace(ask_on=day))
            return question._replace(ask_on=day)
    return journal.add(
        Question(
            contact_id=contact.id, interaction_id=rule.interaction_id, text=text, added_on=rule.stated_on, ask_on=day
        )
    )


def _drop_asking(journal: Journal, contact: Contact, rules: Sequence[Preference]) -> None:
    """Drop the questions whether a rule still holds that a newer statement, or a lift, has answered."""
    texts = {_asking(rule) for rule in rules if rule.aspect in ("stance", "do_not_contact")}
    for question in journal.find(Question, "open_questions_of", contact_id=contact.id) if texts else []:
        if question.text in texts and question.ask_on:
            journal.replace(question._replace(dropped_on=max((rule.stated_on for rule in rules), default=None)))


def lift_rules(
    journal: Journal,
    owner: Contact | Organization,
    channel: str | None,
    now: Moment,
    *,
    words: str | None,
    stop: bool,
) -> list[Preference]:
    """Take back what was stated of a channel (None: of all of them), or with `stop` the wish for no contact at all.

    It is a statement of its own: what held before stays in the history. Return the rules that hold no more. Raises
    ItemProblem where there are none, UsageProblem where no contact at all is lifted without the words that did it.
    """
    rules = list_rules(journal, owner, now.on, everything=True)
    own = [rule for rule in rules if (rule.contact_id is not None) == isinstance(owner, Contact)]
    held = [
        rule
        for rule in newest_rules(own, now.on)
        if (rule.aspect == "do_not_contact" if stop else rule.channel == channel)
    ]
    accounts = [rule for rule in newest_rules(rules, now.on) if rule.contact_id is None and isinstance(owner, Contact)]
    if not held and any(r.aspect == "do_not_contact" if stop else r.channel == channel for r in accounts):
        raise ItemProblem(
            "That is a rule of the account, not of theirs; lift it there: listenlog prefer @ACCOUNT --lift"
        )
    if not held:
        of = "no wish for no contact" if stop else f"no rule for {channel_name(channel) if channel else 'any channel'}"
        raise ItemProblem(f"There is {of} of {shown(owner.name)} to lift. See: listenlog prefer {named(owner)}")
    if any(rule.aspect == "do_not_contact" for rule in held) and not (words or "").strip():
        raise UsageProblem(
            "They asked not to be contacted: only their own words lift that. Add --words with what they said."
        )
    with journal.transaction("prefer") as operation:
        journal.concern(operation, _handle(owner))
        for rule in held:
            lifted = Preference(
                contact_id=rule.contact_id, organization_id=rule.organization_id, aspect=rule.aspect,
                channel=rule.channel, words=stored(words.strip()) if words else None, stated_on=now.on, lifted=True,
            )  # fmt: skip
            journal.add(lifted)
        if isinstance(owner, Contact):
            _drop_asking(journal, owner, [rule._replace(stated_on=now.on) for rule in held])
    return held


def named(owner: Contact | Organization) -> str:
    """Return how a command names a contact or an account."""
    if isinstance(owner, Contact):
        return owner.handle
    name = shown(owner.name)
    return f"@{name}" if " " not in name else f'"@{name}"'


def _handle(owner: Contact | Organization) -> str:
    return owner.handle if isinstance(owner, Contact) else "@" + "-".join(owner.name.split())


_NOUNS = {
    "phone": "phone calls", "mobile": "calls to your mobile", "landline": "calls to your landline", "email": "e-mail",
    "text": "text messages", "visit": "visits", "video": "video calls", "post": "letters",
}  # fmt: skip


def _asking(rule: Preference) -> str:
    """Return the question that finds out whether a rule with a vague end still holds."""
    what = _NOUNS.get(rule.channel or "") or (f"{channel_name(rule.channel)} messages" if rule.channel else "")
    return f"How do you feel about {what} by now?" if what else "How would you like to hear from me by now?"
