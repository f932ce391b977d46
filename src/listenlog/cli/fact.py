"""`listenlog fact`: the facts on a contact, listed, corrected, dropped."""

from typing import Annotated

import typer

from listenlog.cli.items import chosen_item
from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.fact import Fact
from listenlog.domain.text import clipped, shown
from listenlog.services.fact import correct_fact, drop_fact, list_facts

FIELDS = ("topic", "text", "learned_on", "sensitive", "tags", "dropped_on", "superseded_by")  # with --plain
SHOWN = 80  # characters of a fact in what is said

Fragment = Annotated[
    str, typer.Argument(metavar="FRAGMENT", help="A part of its text that only it has, or its uid from --json.")
]


def list_(
    ctx: typer.Context,
    who: Who,
    everything: Annotated[bool, typer.Option("--all", help="Those corrected and dropped too.")] = False,
) -> None:
    """List the facts on a contact, by topic, with the day each was learned."""
    session: Session = ctx.obj
    contact = session.contact(who)
    facts = list_facts(session.journal(), contact, everything=everything)
    if session.settings.json:
        from listenlog.interchange.plain import listed_fact_of

        session.document(contact=contact.handle, facts=[listed_fact_of(listed) for listed in facts])
        return
    if session.settings.plain:
        from listenlog.interchange.plain import listed_fact_of

        session.records("facts", map(listed_fact_of, facts), FIELDS)
        return
    from listenlog.views.fact import fact_lines

    if not session.page(session.text(line) for line in fact_lines(facts, session.now.on)):
        session.hint(f"No facts on {shown(contact.name)} yet.")


def correct(
    ctx: typer.Context,
    who: Who,
    fragment: Fragment,
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="What is so instead; topic: text, +tag.")],
) -> None:
    """Put what is so in the place of a fact; the old one is kept, and seen with fact list --all."""
    session: Session = ctx.obj
    contact = session.contact(who)
    fact = chosen_item(session, contact, ("fact",), [fragment]).row
    assert isinstance(fact, Fact)
    new = correct_fact(session.journal(writing=True), contact, fact, " ".join(text), session.reference())
    session.say(
        [
            ("Corrected", "do"),
            (" on ", "plain"),
            (shown(contact.name), "name"),
            (f": {_told(new)} (was: {_told(fact)}).", "plain"),
        ],
        contact=contact.handle,
        uid=new.uid,
    )


def drop(
    ctx: typer.Context,
    who: Who,
    fragment: Annotated[
        list[str],
        typer.Argument(metavar="FRAGMENT...", help="A part of its text that only it has, or its uid from --json."),
    ],
) -> None:
    """Drop a fact that isn't so any more: no card, quiz or search shows it again."""
    session: Session = ctx.obj
    contact = session.contact(who)
    fact = chosen_item(session, contact, ("fact",), fragment).row
    assert isinstance(fact, Fact)
    drop_fact(session.journal(writing=True), contact, fact, session.now)
    session.say(
        [("Dropped", "do"), (" on ", "plain"), (shown(contact.name), "name"), (f": {_told(fact)}.", "plain")],
        contact=contact.handle,
        uid=fact.uid,
    )


def _told(fact: Fact) -> str:
    return clipped(shown(f"{fact.topic}: {fact.text}" if fact.topic else fact.text), SHOWN)


EXAMPLES = (
    ("listenlog fact list bob", "what you know, by topic"),
    ("listenlog fact correct bob daughters twin daughters are 13", ""),
    ("listenlog fact drop bob mexico", "it isn't so any more"),
)
SUBCOMMANDS = {
    "list": (list_, (EXAMPLES[0], ("listenlog fact list bob --all", "corrected and dropped ones too"))),
    "correct": (
        correct,
        (EXAMPLES[1], ('listenlog fact correct bob golf "hobbies: tennis +sport"', "with topic and tag")),
    ),
    "drop": (drop, (EXAMPLES[2], ("listenlog fact drop bob family goes to mexico", "if 'mexico' alone fits two"))),
}
