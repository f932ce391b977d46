"""`listenlog question`: what to ask next time: listed, added, asked."""

from typing import Annotated

import typer

from listenlog.cli.items import Fragment, one_item, settle_item
from listenlog.cli.options import OptionalWho, Who
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.question import BUILT_IN
from listenlog.domain.text import shown
from listenlog.services.question import add_question, built_in, list_questions, told_already, wants_no_contact

FIELDS = ("contact", "text", "added_on", "ask_on", "uid")  # with --plain


def list_(ctx: typer.Context, who: OptionalWho = None) -> None:
    """List what to ask: the questions that are built in for complaints, and those of everybody, or of one contact.

    Of a contact with whom, or with whose colleague, a complaint is open: those that weren't asked since.
    """
    session: Session = ctx.obj
    contact = session.contact(who) if who else None
    questions = list_questions(session.journal(), session.now.on, contact)
    ours = [question.text for question in built_in(session.journal(), contact)] if contact else list(BUILT_IN)
    if session.settings.json:
        from listenlog.interchange.plain import listed_question_of

        session.document(built_in=ours, questions=[listed_question_of(*pair) for pair in questions])
        return
    if session.settings.plain:
        from listenlog.interchange.plain import listed_question_of

        unowned = dict.fromkeys(FIELDS)
        rows = [*({**unowned, "text": text} for text in ours), *(listed_question_of(*pair) for pair in questions)]
        session.records("questions", rows, FIELDS)
        return
    from listenlog.views.question import question_lines

    lines = question_lines(ours, questions, session.now.on, contact)
    if not session.page(session.text(line) for line in lines):
        session.hint(f"There is nothing to ask {shown(contact.name) if contact else 'anybody'} yet.")


def add(
    ctx: typer.Context,
    who: Who,
    text: Annotated[list[str], typer.Argument(metavar="TEXT...", help="The question, in your words.")],
    on: Annotated[str | None, typer.Option("--on", metavar="WHEN", help="A day to be reminded of it.")] = None,
) -> None:
    """Add what to ask next time; the card shows it, and opens with the oldest.

    A question that yes or no would answer is kept, and a better beginning is offered; no talk opens with it. It is said
    if they told you the answer already, if the question is there already, and if they asked not to be contacted.
    """
    session: Session = ctx.obj
    contact = session.contact(who)
    told = " ".join(text).strip()
    if not told:
        raise UsageProblem('Say what to ask: listenlog question add bob "how was Mexico?"')
    day = session.when(on, forward=True).on if on is not None else None
    answer = told_already(session.journal(), contact, told)
    question, known = add_question(session.journal(writing=True), contact, told, session.now, ask_on=day)
    stopped = wants_no_contact(session.journal(), contact, session.now.on)

    from listenlog.views.question import added_line

    session.say(
        added_line(contact, question, answer, session.now.on, known=known, stopped=stopped),
        contact=contact.handle,
        ask_on=question.ask_on,
        uid=question.uid,
    )


def done(
    ctx: typer.Context,
    who: Who,
    fragment: Fragment = None,
    on: Annotated[str | None, typer.Option("--on", metavar="WHEN", help="When, if not today.")] = None,
) -> None:
    """Say that a question was asked, while a complaint is open also one that is built in."""
    session: Session = ctx.obj
    contact, item = one_item(session, who, fragment, ("question",))
    settle_item(session, contact, item, session.day(on), "question done")


EXAMPLES = (
    ("listenlog question list", "what to ask, and whom"),
    ('listenlog question add bob "how was Mexico?"', ""),
    ("listenlog question done bob mexico", "it was asked"),
)
SUBCOMMANDS = {
    "list": (list_, (EXAMPLES[0], ("listenlog question list bob", "what to ask Bob"))),
    "add": (add, (EXAMPLES[1], ('listenlog question add ines "how did the move go?" --on friday', ""))),
    "done": (done, (EXAMPLES[2], ("listenlog question done bob what happened", "one that is built in"))),
}
