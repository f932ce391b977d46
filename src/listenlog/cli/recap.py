"""`listenlog recap`: the message that says back what you heard."""

import sys
from collections.abc import Iterator

import typer

from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.recap import Recap, ended
from listenlog.domain.text import clipped, shown
from listenlog.services.brief import prepare_brief
from listenlog.services.recap import draft_recap

EXAMPLES = (
    ("listenlog recap bob", "what was asked, understood and promised"),
    ("listenlog recap bob | pbcopy", "nothing is sent: that is up to you"),
    ("listenlog note bob --recap", "right after the note"),
)


LONGEST = 160  # characters of a complaint


def recap(ctx: typer.Context, who: Who) -> None:
    """Draft a message that says back what you heard, on their channel; nothing is sent.

    It holds what was asked, understood and promised in the last talk, or else what is open and not agreed, and nothing
    that you learned beside it. When they answer, note it: said back: yes (or: said back: no, and what they said).
    """
    session: Session = ctx.obj
    contact = session.contact(who)
    draft = draft_recap(session.journal(), contact, session.now.on)
    if session.settings.json:
        brief = prepare_brief(session.journal(), contact, session.now, by=draft.channel)
        verdict = brief.verdict.word if draft.channel and brief.verdict else None
        complaints = [whose.handle for whose, _need in brief.account_complaints]
        session.document(contact=contact.handle, **draft._asdict(), verdict=verdict, complaints=complaints)
    else:
        show_recap(session, draft, contact)


def show_recap(session: Session, draft: Recap, contact: Contact) -> None:
    """Print a draft, or say that there is nothing to say back."""
    if not draft.text:
        session.hint("There is nothing to say back: no open need and no open promise is noted.")
        return
    from listenlog.views.recap import recap_draft

    session.stream([recap_draft(draft, contact.name)])
    if not session.settings.quiet:
        for line in _warnings(session, draft, contact):
            sys.stderr.write(f"listenlog: {line}\n")
    session.hint(f'When {shown(contact.name)} answers: listenlog note {contact.handle} "said back: yes"')


def _warnings(session: Session, draft: Recap, contact: Contact) -> Iterator[str]:
    """Yield what speaks against sending it now: a rule, and a complaint of a colleague's."""
    from listenlog.views.reach import Told
    from listenlog.views.theme import plain

    brief = prepare_brief(session.journal(), contact, session.now, by=draft.channel)
    verdict = next((one for one in brief.not_now if one.channel == draft.channel), brief.verdict)
    if draft.channel and verdict and verdict.word == "against":
        told = Told(brief, verdict, session.now.on, *brief.clocks)
        said = " ".join(told.reason(reason) for reason in verdict.reasons)
        yield f"{said} Use instead: {plain(told.way(verdict.instead))}." if verdict.instead else said
    for whose, need in brief.account_complaints:
        about = ended(clipped(shown(need.asked or need.underlying or ""), LONGEST))
        where = shown(brief.organization or "")
        yield f"A complaint of {shown(whose.name)} is open at {where}: {about} Nothing here should sell."
