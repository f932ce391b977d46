"""`listenlog forget`: a person, for good."""

import typer

from listenlog.cli import numbers
from listenlog.cli.drafts import discard, folder_of, kept_paths
from listenlog.cli.options import Who, Yes
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.text import counted, shown
from listenlog.services.forget import forget as forget_contact
from listenlog.services.forget import loss_of

EXAMPLES = (
    ("listenlog forget bob", "asks first; nothing brings it back"),
    ("listenlog forget bob --yes", "for scripts"),
)


def forget(ctx: typer.Context, who: Who, yes: Yes = False) -> None:
    """Delete every byte written about a contact, backups included; this can't be undone."""
    session: Session = ctx.obj
    contact = session.contact(who)
    loss = loss_of(session.journal(), contact)
    told = f"{counted(loss.talks, 'talk')}, {counted(loss.facts, 'fact')} and all else on {shown(contact.name)}"
    if loss.joint:
        told += f", and the shared text of {counted(loss.joint, 'talk')} with others"
    kept = kept_paths(folder_of(session.settings))  # whoever they are about: they may name anybody
    if kept:
        told += f", and {counted(len(kept), 'unfinished text')}"
    if not yes:
        if not session.asks:
            raise UsageProblem(f"That would delete {told}, for good. Add --yes to do it.")
        if not session.confirm(f"Delete {told}, for good? It can't be undone."):
            raise UsageProblem("Nothing was deleted.")
    backups = forget_contact(session.journal(writing=True), contact)
    discard(kept)
    numbers.discard(session.settings)
    gone = f", and {counted(backups, 'backup')} that held it" if backups else ""
    session.say(
        [("Forgot", "dont"), (f" {told}{gone}. What could be undone until now no longer can.", "plain")],
        contact=contact.handle,
    )
