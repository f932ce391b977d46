"""`listenlog reach`: whether to reach somebody that way, and the way that is all right."""

from datetime import UTC, datetime, time
from typing import Annotated

import typer

from listenlog.cli.options import Who, chosen_channel
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.preference import channel_name, channel_of
from listenlog.domain.reach import Known, Verdict, first_good
from listenlog.domain.text import shown
from listenlog.services.brief import prepare_brief
from listenlog.services.reach import known_of, verdict_on

EXAMPLES = (
    ("listenlog reach bob", "the way he likes, if it is all right now"),
    ("listenlog reach bob --by phone", "stops you where he asked you not to"),
    ('listenlog reach bob --by visit --at "tue 15:00"', ""),
    ("listenlog reach bob --draft --open", "an e-mail that answers what he asked"),
)
AGAINST = 4  # the exit code


def reach(
    ctx: typer.Context,
    who: Who,
    by: Annotated[
        str | None, typer.Option("--by", metavar="CHANNEL", help="email, text, phone, mobile, visit, ...")
    ] = None,
    at: Annotated[str | None, typer.Option("--at", metavar="WHEN", help="When, if not now.")] = None,
    announced: Annotated[bool, typer.Option("--announced", help="They know that you will.")] = False,
    opens: Annotated[bool, typer.Option("--open", help="Start the mail program or the dialler.")] = False,
    copy: Annotated[bool, typer.Option("--copy", help="Copy the address, or the draft.")] = False,
    draft: Annotated[bool, typer.Option("--draft", help="Write an e-mail that answers what they asked.")] = False,
    anyway: Annotated[
        str | None, typer.Option("--anyway", metavar="WHY", help="All the same; it is logged as against their wish.")
    ] = None,
) -> None:
    """Say whether to reach somebody that way now, in their words, and what to do instead.

    Exit 4 where it is against what they asked; nothing is opened then. --anyway logs a try all the same, with the
    reason, and lets --open open it; whoever asked not to be contacted at all stays out of reach.
    """
    session: Session = ctx.obj
    if draft and by is not None and channel_of(by) != "email":
        raise UsageProblem("A draft is an e-mail; leave --by out, or say --by email.")
    channel = chosen_channel("email" if draft else by)
    if anyway is not None and not anyway.strip():
        raise UsageProblem("Why all the same? Say it after --anyway; it is logged.")
    contact = session.contact(who)
    if contact.died_on:
        raise NothingChanged(f"{shown(contact.name)} has died; nothing was done.")
    known = known_of(session.journal(), contact, session.now)
    moment = _moment(session, known, channel, at, announced=announced)
    if anyway is not None and moment > session.now.at:
        raise UsageProblem("--anyway is for now: what is still to come can't be logged.")
    verdict = verdict_on(known, channel, moment, announced=announced)
    stopped = verdict.word == "against"
    logged = stopped and anyway is not None and verdict.reasons[0].rule.aspect != "do_not_contact"
    acts = (opens or copy) and (logged or not stopped)
    if acts:  # first: what can't be opened isn't logged as done
        _act(session, contact, verdict, opens=opens, copy=copy, draft=draft)
    if logged:
        from listenlog.services.breach import reach_anyway

        reach_anyway(session.journal(writing=True), contact, channel or str(verdict.channel), str(anyway), session.now)
    _show(session, contact, known, verdict, by=channel, logged=logged, draft=draft)
    if stopped and not logged:
        session.hint(f"Nothing was opened. Exit code {AGAINST}.")
        raise typer.Exit(AGAINST)


def _moment(session: Session, known: Known, channel: str | None, at: str | None, *, announced: bool) -> datetime:
    """Return the instant that is planned; of a day without a time, the first at which it is all right."""
    if at is None:
        return session.now.at
    when = session.when(at, forward=True)
    if when.at:
        moment = session.now.instant(when.on, when.at)
    elif when.on == session.now.on:
        moment = session.now.at
    else:
        found = first_good(known, channel, when.on, announced=announced) if channel else None
        moment = found or session.now.instant(when.on, time(12))
    if moment < session.now.at.replace(second=0, microsecond=0):
        told = f"{when.on.isoformat()}{f' {when.at:%H:%M}' if when.at else ''}"
        raise UsageProblem(f"{told} is past; say when you mean to reach them.")
    return moment.astimezone(UTC)


def _show(
    session: Session,
    contact: Contact,
    known: Known,
    verdict: Verdict,
    *,
    by: str | None,
    logged: bool,
    draft: bool,
) -> None:
    """Print the verdict; and where it isn't against, the draft that was asked for."""
    brief = prepare_brief(session.journal(), contact, session.now)
    written = None
    if draft and (verdict.word != "against" or logged):
        from listenlog.services.draft import draft_answer

        written = draft_answer(brief, session.now)
    if session.settings.json:
        from listenlog.interchange.plain import reach_of

        more = {"draft": written._asdict()} if written else {}
        session.document(contact=contact.handle, **reach_of(verdict, known.there), logged=logged, **more)
        return
    if written:
        from listenlog.views.recap import recap_draft

        session.stream([recap_draft(written, contact.name)])
        return
    from listenlog.views.reach import commands, logged_group, reach_card

    nexts = logged_group() if logged else commands(contact.handle, verdict, by, now=verdict.at <= session.now.at)
    session.card(reach_card(brief, verdict, session.now.on, session.now.at, known.here, known.there, nexts))
    if logged:
        session.hint("Logged as a try, against their wish. Note what came of it: listenlog note " + contact.handle)


def _act(session: Session, contact: Contact, verdict: Verdict, *, opens: bool, copy: bool, draft: bool) -> None:
    """Open the address or copy it, with the draft where there is one."""
    subject = body = ""
    if draft:
        from listenlog.services.draft import draft_answer

        written = draft_answer(prepare_brief(session.journal(), contact, session.now), session.now)
        subject, body = written.subject, written.text
    address = verdict.address
    how = channel_name(verdict.channel) if verdict.channel else "how to reach them"
    if not address and not (copy and body):
        raise NothingChanged(
            f"No address for {how} is known; note it: "
            f'listenlog note {contact.handle} "{verdict.channel or "email"}: ..."'
        )
    if copy:
        from listenlog.adapters.clipboard import copy as to_clipboard

        sequence = to_clipboard(body or str(address), on_terminal=session.on_terminal)
        if sequence:
            session.stream([sequence])
        session.hint("Copied.")
    if opens:
        from listenlog.adapters.opener import open_uri
        from listenlog.domain.uri import uri_of

        uri = uri_of(str(verdict.channel), str(address), subject, body)
        if not uri:
            raise NothingChanged(f"{how.capitalize()} can't be opened from here; use {shown(str(address))} by hand.")
        open_uri(uri, str(address))
        session.hint(f"Opened {how} for {shown(contact.name)}.")
