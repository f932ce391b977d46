"""`listenlog recap`: the message that says back what you heard."""

import typer

from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.recap import Recap
from listenlog.domain.text import shown
from listenlog.services.recap import draft_recap

EXAMPLES = (
    ("listenlog recap bob", "what was asked, understood and promised"),
    ("listenlog recap bob | pbcopy", "nothing is sent: that is up to you"),
    ("listenlog note bob --recap", "right after the note"),
)


def recap(ctx: typer.Context, who: Who) -> None:
    """Draft a message that says back what you heard, on their channel; nothing is sent.

    It holds what was asked, understood and promised in the last talk, or else what is open and not agreed, and nothing
    that you learned beside it. When they answer, note it: said back: yes (or: said back: no, and what they said).
    """
    session: Session = ctx.obj
    contact = session.contact(who)
    draft = draft_recap(session.journal(), contact, session.now.on)
    if session.settings.json:
        session.document(contact=contact.handle, **draft._asdict())
    else:
        show_recap(session, draft, contact)


def show_recap(session: Session, draft: Recap, contact: Contact) -> None:
    """Print a draft, or say that there is nothing to say back."""
    if not draft.text:
        session.hint("There is nothing to say back: no open need and no open promise is noted.")
        return
    from listenlog.views.recap import recap_draft

    session.stream([recap_draft(draft, contact.name)])
    session.hint(f'When {shown(contact.name)} answers: listenlog note {contact.handle} "said back: yes"')
