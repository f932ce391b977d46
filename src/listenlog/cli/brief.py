"""`listenlog brief`: what to read before meeting."""

from typing import Annotated

import typer

from listenlog.cli.options import WhoOrAccount, chosen_channel
from listenlog.cli.session import Session
from listenlog.domain.brief import without_words
from listenlog.domain.errors import UsageProblem
from listenlog.services.brief import prepare_brief

EXAMPLES = (
    ("listenlog brief bob", "the card, before you meet"),
    ("listenlog brief bob --by phone", "with a stop if he asked you not to"),
    ("listenlog brief @acme", "the account: its people, and what is open"),
    ("listenlog brief bob --discreet", "for a screen that others see"),
)


def brief(
    ctx: typer.Context,
    who: WhoOrAccount,
    by: Annotated[
        str | None, typer.Option("--by", metavar="CHANNEL", help="How you mean to reach them: stops you if they mind.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every fact and talk, in full.")] = False,
    discreet: Annotated[
        bool,
        typer.Option("--discreet", help="No facts, feelings, talks or words of anyone; what is open only counted."),
    ] = False,
) -> None:
    """Show one calm card: how to reach them, what is open, what they told you."""
    session: Session = ctx.obj
    if who.strip().startswith("@"):
        if by is not None:
            raise UsageProblem("--by is for a person; an account isn't reached, its people are.")
        _account(session, who, everything=everything, discreet=discreet)
        return
    channel = chosen_channel(by)
    prepared = prepare_brief(session.journal(), session.contact(who), session.now, all_talks=everything, by=channel)
    prepared = without_words(prepared) if discreet else prepared
    if session.settings.json:
        from listenlog.interchange.plain import brief_of

        session.document(**brief_of(prepared))
    elif channel and prepared.verdict and prepared.verdict.word == "against":
        from listenlog.services.reach import clocks_of
        from listenlog.views.reach import stopped_brief

        here, there = clocks_of(prepared.contact, session.now)
        session.card(stopped_brief(prepared, session.now.on, here, there, everything=everything, discreet=discreet))
    else:
        from listenlog.views.brief import brief_card

        session.card(brief_card(prepared, session.now.on, everything=everything, discreet=discreet))


def _account(session: Session, who: str, *, everything: bool, discreet: bool) -> None:
    from listenlog.services.organization import prepare_organization_brief

    prepared = prepare_organization_brief(session.journal(), session.organization(who), session.now)
    prepared = prepared.without_words() if discreet else prepared
    if session.settings.json:
        from listenlog.interchange.plain import organization_of

        session.document(**organization_of(prepared))
    else:
        from listenlog.views.organization import organization_card

        session.card(organization_card(prepared, session.now.on, everything=everything, discreet=discreet))
