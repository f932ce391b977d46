"""`listenlog brief`: what to read before meeting."""

from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.brief import without_words
from listenlog.services.brief import prepare_brief

EXAMPLES = (
    ("listenlog brief bob", "the card, before you meet"),
    ("listenlog brief @acme", "the account: its people, and what is open"),
    ("listenlog brief bob --all", "every fact and talk there is"),
    ("listenlog brief bob --discreet", "for a screen that others see"),
)
WhoOrAccount = Annotated[
    str,
    typer.Argument(metavar="WHO|@ORG", help="A name, handle, address or phone number; @acme is the account itself."),
]


def brief(
    ctx: typer.Context,
    who: WhoOrAccount,
    everything: Annotated[bool, typer.Option("--all", help="Show every fact and talk, in full.")] = False,
    discreet: Annotated[
        bool,
        typer.Option("--discreet", help="No facts, feelings, talks or words of anyone; what is open only counted."),
    ] = False,
) -> None:
    """Show one calm card: how to reach them, what is open, what they told you."""
    session: Session = ctx.obj
    if who.strip().startswith("@"):
        _account(session, who, everything=everything, discreet=discreet)
        return
    prepared = prepare_brief(session.journal(), session.contact(who), session.now, all_talks=everything)
    prepared = without_words(prepared) if discreet else prepared
    if session.settings.json:
        from listenlog.interchange.plain import brief_of

        session.document(**brief_of(prepared))
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
