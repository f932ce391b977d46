"""`listenlog merge`: two contacts who are one person."""

from typing import Annotated

import typer

from listenlog.cli.options import Who, Yes
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.text import counted, shown
from listenlog.services.merge import check_two, merge_contacts, share_of

EXAMPLES = (
    ("listenlog merge robert-ellis bob", "Robert becomes Bob; asks first"),
    ("listenlog merge robert-ellis bob --yes", "for scripts"),
    ("listenlog undo", "takes it back"),
)


def merge(
    ctx: typer.Context,
    who: Who,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The contact that stays.")],
    yes: Yes = False,
) -> None:
    """Merge a contact into another: everything of both is kept.

    The name becomes a nickname, the handle keeps leading to the one that stays. What there can be only one of, like a
    time zone, is kept as a fact where it differs.
    """
    session: Session = ctx.obj
    gone, stays = session.contact(who), session.contact(into)
    check_two(gone, stays)
    if not yes:
        share = share_of(session.journal(), gone)
        told = (
            f"{shown(gone.name)} ({shown(gone.handle)}: {counted(share.talks, 'talk')}, {counted(share.facts, 'fact')})"
            f" into {shown(stays.name)} ({shown(stays.handle)})"
        )
        if not session.asks:
            raise UsageProblem(f"That would merge {told}, and keep everything of both. Add --yes to do it.")
        if not session.confirm(f"Merge {told}? Everything of both is kept."):
            raise UsageProblem("Nothing was merged.")
    done = merge_contacts(session.journal(writing=True), gone, stays, session.now)
    differing = f" Kept as facts, because they differ: {', '.join(done.differing)}." if done.differing else ""
    changes = f" Now so: {shown('; '.join(done.changes))}." if done.changes else ""
    session.say(
        [
            ("Merged", "do"),
            (" ", "plain"),
            (shown(gone.name), "name"),
            (" into ", "plain"),
            (shown(stays.name), "name"),
            (f": {counted(done.talks, 'talk')}, {counted(done.facts, 'fact')} and all else. ", "plain"),
            (shown(gone.handle), "command"),
            (" now leads to ", "plain"),
            (shown(stays.handle), "command"),
            (f".{differing}{changes}", "plain"),
        ],
        contact=stays.handle,
        former=gone.handle,
        differing=[*done.differing, *done.changes],
    )
