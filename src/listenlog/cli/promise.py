"""`listenlog promise`: what was promised, both ways: listed, added, kept, dropped."""

from typing import Annotated

import typer

from listenlog.cli.items import Fragment, one_item, settle_item
from listenlog.cli.options import Everything, OptionalWho, Who
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.notation import promise_entry
from listenlog.domain.promise import Promise
from listenlog.domain.text import shown
from listenlog.services.note import organization_of
from listenlog.services.promise import add_promise, drop_promise, list_promises

FIELDS = ("contact", "direction", "due_on", "text", "made_on", "kept_on", "dropped_on", "uid")  # with --plain


def list_(ctx: typer.Context, who: OptionalWho = None, everything: Everything = False) -> None:
    """List promises, yours and theirs, the earliest due first; of everybody, or of one contact."""
    session: Session = ctx.obj
    contact = session.contact(who) if who else None
    promises = list_promises(session.journal(), contact, everything=everything)
    if session.settings.json or session.settings.plain:
        from listenlog.interchange.plain import listed_promise_of

        session.records("promises", (listed_promise_of(*pair) for pair in promises), FIELDS)
        return
    from listenlog.views.promise import promise_lines

    lines = promise_lines(promises, session.now.on, contact)
    if not session.page(session.text(line) for line in lines):
        session.hint(f"No promise is open{f' with {shown(contact.name)}' if contact else ''}.")


def add(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="What was promised: '... by WHEN'.")],
    theirs: Annotated[bool, typer.Option("--theirs", help="They promised it, not you.")] = False,
) -> None:
    """Add a promise of yours, or of theirs; '... by WHEN' at its end says when it is due."""
    session: Session = ctx.obj
    contact = session.contact(who)
    told = " ".join(text).strip()
    if not told:
        raise UsageProblem('Say what was promised: listenlog promise add bob "pricing by friday"')
    entry = promise_entry("promise_theirs" if theirs else "promise_mine", told, session.reference())
    promise = add_promise(session.journal(writing=True), contact, entry, session.now)

    from listenlog.views.note import noted_line

    today, organization = session.now.on, organization_of(session.journal(), contact)
    session.say(
        noted_line([(contact, organization, (entry,))], (), today, today),
        contact=contact.handle,
        due_on=promise.due_on,
        uid=promise.uid,
    )


def keep(
    ctx: typer.Context,
    who: Who,
    fragment: Fragment = None,
    on: Annotated[str | None, typer.Option("--on", metavar="WHEN", help="When, if not today.")] = None,
) -> None:
    """Say that a promise is kept, by you or by them."""
    session: Session = ctx.obj
    contact, item = one_item(session, who, fragment, ("promise",))
    settle_item(session, contact, item, session.day(on), "promise keep")


def drop(ctx: typer.Context, who: Who, fragment: Fragment = None) -> None:
    """Drop a promise that is off: it is neither kept nor open, and no card shows it."""
    session: Session = ctx.obj
    contact, item = one_item(session, who, fragment, ("promise",))
    assert isinstance(item.row, Promise)
    drop_promise(session.journal(writing=True), contact, item.row, session.now)

    from listenlog.views.done import told_line

    session.say(told_line("Dropped", contact, item, session.now.on), contact=contact.handle, uid=item.row.uid)


EXAMPLES = (
    ("listenlog promise list", "what you owe, and what is owed to you"),
    ('listenlog promise add bob "pricing by friday"', ""),
    ("listenlog promise keep bob pricing", ""),
)
SUBCOMMANDS = {
    "list": (list_, (EXAMPLES[0], ("listenlog promise list bob --all", "kept and dropped ones too"))),
    "add": (add, (EXAMPLES[1], ('listenlog promise add bob "a user list by 1 dec" --theirs', ""))),
    "keep": (keep, (EXAMPLES[2], ("listenlog promise keep bob user list --on friday", "he kept it then"))),
    "drop": (drop, (("listenlog promise drop bob pricing", "nobody waits for it any more"),)),
}
