"""`listenlog need`: what they ask for and what they need: listed, said back, solved, dropped."""

from datetime import date
from typing import Annotated

import typer

from listenlog.cli.items import Fragment, one_item
from listenlog.cli.options import Everything, OptionalWho, Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.item import Item, item_of
from listenlog.domain.names import pronouns_of
from listenlog.domain.need import CHECKED_AFTER, Need
from listenlog.domain.text import shown
from listenlog.domain.when import short_day
from listenlog.services.done import settle
from listenlog.services.items import check_day
from listenlog.services.need import check_need, drop_need, list_needs, reopen_need, restate_need

FIELDS = ("contact", "kind", "asked", "underlying", "corrected", "stated_on", "restated_on", "agreed", "resolution",
          "resolved_on", "felt_after", "checked_on", "dropped_on", "uid")  # fmt: skip  # with --plain

On = Annotated[str | None, typer.Option("--on", metavar="WHEN", help="When, if not today.")]


def list_(ctx: typer.Context, who: OptionalWho = None, everything: Everything = False) -> None:
    """List what they ask for and need, complaints first; of everybody, or of one contact."""
    session: Session = ctx.obj
    contact = session.contact(who) if who else None
    needs = list_needs(session.journal(), contact, everything=everything)
    if session.settings.json or session.settings.plain:
        from listenlog.interchange.plain import listed_need_of

        session.records("needs", (listed_need_of(*pair) for pair in needs), FIELDS)
        return
    from listenlog.views.need import need_lines

    if not session.page(session.text(line) for line in need_lines(needs, session.now.on, contact)):
        session.hint(f"No need is open{f' with {shown(contact.name)}' if contact else ''}.")


def restate(
    ctx: typer.Context,
    who: Who,
    fragment: Fragment = None,
    agreed: Annotated[bool, typer.Option("--agreed", help="They said that this is what they need.")] = False,
    corrected: Annotated[
        str | None, typer.Option("--corrected", metavar="TEXT", help="What they said it is instead.")
    ] = None,
    on: On = None,
) -> None:
    """Say that you said a need back to them, and whether they agreed or corrected you."""
    session: Session = ctx.obj
    if agreed and corrected is not None:
        raise UsageProblem("Either they agreed (--agreed) or they corrected you (--corrected), not both.")
    if corrected is not None and not corrected.strip():
        raise UsageProblem("An option's text is empty; say what is to be noted, or leave the option out.")
    contact, item = one_item(session, who, fragment, ("need",))
    day = session.day(on)
    check_day(item, day, session.now)
    need = restate_need(
        session.journal(writing=True), contact, _need(item), day, agreed=agreed, corrected=(corrected or "").strip()
    )

    from listenlog.views.done import restated_line

    session.say(
        restated_line(contact, item_of(need), session.now.on), contact=contact.handle, kind=item.kind, uid=need.uid
    )


def solve(
    ctx: typer.Context,
    who: Who,
    fragment: Fragment = None,
    how: Annotated[str | None, typer.Option("--how", metavar="TEXT", help="What was done about it.")] = None,
    felt: Annotated[str | None, typer.Option("--felt", metavar="WORD", help="How they feel about it now.")] = None,
    on: On = None,
) -> None:
    """Say that a need is solved, what was done about it, and how they feel now.

    How they feel about a complaint is asked, at once or next time. A week after it was solved it is asked whether it
    really is: say so with this command or with done, or open it again with need reopen.
    """
    session: Session = ctx.obj
    if any(text is not None and not text.strip() for text in (how, felt)):
        raise UsageProblem("An option's text is empty; say what is to be noted, or leave the option out.")
    contact, item = one_item(session, who, fragment, ("need", "unchecked"))
    settle_need(session, contact, item, session.day(on), "need solve", how=how or "", felt=felt or "")


def reopen(ctx: typer.Context, who: Who, fragment: Fragment = None) -> None:
    """Open a need again that was solved or dropped after all."""
    session: Session = ctx.obj
    contact, item = one_item(session, who, fragment, ("settled",))
    _reopen(session, contact, item, "need reopen")


def drop(ctx: typer.Context, who: Who, fragment: Fragment = None) -> None:
    """Drop a need that is none any more: it is neither solved nor open, and no card shows it."""
    session: Session = ctx.obj
    contact, item = one_item(session, who, fragment, ("need",))
    drop_need(session.journal(writing=True), contact, _need(item), session.now)
    _say(session, "Dropped", contact, item)


def settle_need(
    session: Session, contact: Contact, item: Item, on: date, command: str, *, how: str = "", felt: str = ""
) -> None:
    """Write that a need is solved, or that a complaint that was is really fixed, and say so.

    On a terminal it is asked first what was done and how they feel, or whether it is fixed; what isn't, opens again.
    """
    need = _need(item)
    check_day(item, on, session.now)  # before anybody is asked
    told = {"resolution": how, "felt": felt}
    if need.resolved_on and not need.is_to_check(session.now.on):
        if not how and not felt:
            day = short_day(need.resolved_on + CHECKED_AFTER, session.now.on)
            raise UsageProblem(f"That is solved already; from {day} say whether it really is, or now how they --felt.")
        need = check_need(session.journal(writing=True), contact, need, on, command, fixed=False, **told)
        _say(session, "Solved", contact, item_of(need))
        return
    if need.resolved_on:
        if session.asks and not felt and not _is_fixed(session):
            _reopen(session, contact, item, command)
            return
    elif session.asks:
        told["resolution"] = how or session.ask("What was done about it? Enter skips. ")
        if need.kind == "complaint":
            who = pronouns_of(contact.pronouns)
            do = who.verb("does", "do").partition(" ")[2]
            told["felt"] = felt or session.ask(f"How {do} {who.subject} feel about it now? Enter skips. ")
    settled = settle(session.journal(writing=True), contact, item, on, session.now, command=command, **told)

    from listenlog.views.done import settled_line

    session.say(
        settled_line(contact, item_of(settled.row), on, session.now.on, settled.question),
        contact=contact.handle,
        kind=item.kind,
        uid=item.row.uid,
        ask=settled.question.text if settled.question else None,
    )


def _is_fixed(session: Session) -> bool:
    """Ask whether it is. Raises UsageProblem where that isn't said."""
    while answer := session.ask("Is it really fixed? yes or no: ").strip().casefold():
        if answer in ("y", "yes", "n", "no"):
            return answer[0] == "y"
    raise UsageProblem("That wasn't said, so nothing was done.")


def _reopen(session: Session, contact: Contact, item: Item, command: str) -> None:
    need = reopen_need(session.journal(writing=True), contact, _need(item), session.now, command)
    _say(session, "Open again", contact, item_of(need))


def _say(session: Session, what: str, contact: Contact, item: Item) -> None:
    from listenlog.views.done import told_line

    line = told_line(what, contact, item, session.now.on)
    session.say(line, contact=contact.handle, kind=item.kind, uid=item.row.uid)


def _need(item: Item) -> Need:
    assert isinstance(item.row, Need)
    return item.row


EXAMPLES = (
    ("listenlog need list", "open ones, complaints first"),
    ("listenlog need restate bob training --agreed", "he agreed"),
    ("listenlog need solve bob called --felt relieved", ""),
)
SUBCOMMANDS = {
    "list": (list_, (EXAMPLES[0], ("listenlog need list bob --all", "solved and dropped ones too"))),
    "restate": (
        restate,
        (EXAMPLES[1], ('listenlog need restate bob training --corrected "it is the reports"', "")),
    ),
    "solve": (solve, (EXAMPLES[2], ("listenlog need solve bob called", "a week later: it is really fixed"))),
    "reopen": (reopen, (("listenlog need reopen bob called", "it wasn't fixed after all"),)),
    "drop": (drop, (("listenlog need drop bob training", "they don't need it any more"),)),
}
