"""Where the text of a note comes from, beside arguments and prompts: a pasted message, the editor, the last note."""

import sys
from collections.abc import Callable

from listenlog.cli.drafts import Draft
from listenlog.cli.note_editor import edit_note
from listenlog.cli.note_given import Given, dated, talk_of, written
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.notation import Entry
from listenlog.domain.when import Reference, When, short_day
from listenlog.interchange.message import read_message
from listenlog.services.fix import Reopened, reopen_note
from listenlog.services.note import direction_of


def reopened(session: Session, given: Given) -> tuple[Given, Reopened]:
    """Return what the last note was told, with what is given now before it, and that note.

    Without words of now, its own are opened in the editor.
    """
    note = reopen_note(session.journal(), session.contact(given.who))
    talk = note.talk
    when = session.now.seen(talk.happened_at) if talk.happened_at else When(talk.happened_on)
    was = Given(
        on=f"{when.on} {when.at:%H:%M}" if when.at else str(when.on),
        via=talk.channel,
        incoming=talk.direction == "in" and not given.outgoing,
        outgoing=talk.direction == "out" and not given.incoming,
        no_answer=not talk.answered,
        nothing=not note.lines and talk.answered,
    )
    piped = "" if sys.stdin.isatty() or not given.bare or given.edit else written(given)
    if piped.strip():
        given = given.but(text=[piped])
    opened = given.bare or given.edit
    given = given.over(was.told())
    if opened:
        given = given.but(text=[*note.lines, *(given.text or [])], edit=True)
    return given, note


def edited(
    session: Session,
    given: Given,
    people: list[Contact],
    draft: Draft,
    read: Callable[[str, Reference], list[Entry]],
) -> Given:
    """Return what was given with the text that was written in the editor."""
    when, talk = talk_of(session, given)
    reference = session.reference(when)

    def keep(text: str) -> None:
        draft.hold(dated(session, given.but(text=[text])))
        draft.save()

    def check(text: str) -> None:
        if not given.message:
            read(text, reference)

    about = f"{' and '.join(person.name for person in people)}, {short_day(talk.on, session.now.on)}"
    before = written(given) if given.text else ""
    return given.but(text=[edit_note(session, about, before, people[0].handle or "note", keep, check)])


def pasted(session: Session, given: Given, people: list[Contact]) -> tuple[Given, list[Entry]]:
    """Return what was given with what the headers of a pasted message say, its text above them, and the summary."""
    message = read_message("\n".join(given.text or []), session.reference())
    if not message.text.strip():
        raise UsageProblem("There is no message in that text; paste it whole, below any keys of yours.")
    if given.on is None and message.dated:
        if message.sent is None:
            raise UsageProblem("The date of that message isn't one I know; say when it was: --on 2026-11-22")
        sent = message.sent if isinstance(message.sent, When) else session.now.seen(message.sent)
        given = given.but(on=f"{sent.on} {sent.at:%H:%M}" if sent.at else str(sent.on))
    if not given.incoming and not given.outgoing:
        direction = direction_of(session.journal(), people, message.sender, message.recipients)
        given = given.but(incoming=direction == "in", outgoing=direction == "out")
    if message.mail and not given.via:
        given = given.but(via="email")
    return given.but(text=[message.above]), [Entry("talk", message.text)]
