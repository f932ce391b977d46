"""`listenlog note`: what was learned goes in."""

import re
import sys
from datetime import time
from typing import Annotated, Any

import typer

from listenlog.cli.drafts import Draft
from listenlog.cli.note_given import Given, dated, flagged, tagged, talk_of, written
from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import (
    AgainstWishes,
    ListenlogError,
    NoSuchContact,
    NothingChanged,
    Stopped,
    UsageProblem,
    WhoProblem,
)
from listenlog.domain.notation import Entry, read_note
from listenlog.domain.when import Reference
from listenlog.services.note import Noted, log_interaction, spoken_names
from listenlog.services.who import find_contact

EXAMPLES = (
    ("listenlog note bob", "asks what you learned"),
    ('listenlog note bob "loves golf / family: twin daughters are 12"', ""),
    ('listenlog note bob "asked: training" "I promise: pricing by friday"', ""),
    ('listenlog note bob --with john "bob: golf; john: two dogs"', ""),
)


def note(
    ctx: typer.Context,
    who: Who,
    text: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TEXT]...", help="What you learned, in the notation; - reads standard input."),
    ] = None,
    company: Annotated[
        list[str] | None, typer.Option("--with", metavar="WHO", help="Who else took part; may be repeated.")
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="WHEN", help="When you talked, if not just now.")] = None,
    via: Annotated[
        str | None, typer.Option("--via", metavar="CHANNEL", help="email, text, mobile, visit, video, ...")
    ] = None,
    incoming: Annotated[bool, typer.Option("--in", help="They reached out.")] = False,
    outgoing: Annotated[bool, typer.Option("--out", help="You reached out.")] = False,
    unannounced: Annotated[bool, typer.Option("--unannounced", help="They didn't know that you would.")] = False,
    no_answer: Annotated[bool, typer.Option("--no-answer", help="A try: nobody answered.")] = False,
    nothing: Annotated[bool, typer.Option("--nothing", help="A talk that taught nothing.")] = False,
    felt: Annotated[str | None, typer.Option("--felt", metavar="WORD", help="How they felt.")] = None,
    asked: Annotated[
        str | None, typer.Option("--asked", metavar="TEXT", help="What they asked for, in their words.")
    ] = None,
    needs: Annotated[str | None, typer.Option("--needs", metavar="TEXT", help="What they need underneath.")] = None,
    complaint: Annotated[bool, typer.Option("--complaint", help="What they asked is a complaint.")] = False,
    promise: Annotated[
        list[str] | None, typer.Option("--promise", metavar='"TEXT by WHEN"', help="What you promised.")
    ] = None,
    they_promise: Annotated[
        list[str] | None, typer.Option("--they-promise", metavar='"TEXT by WHEN"', help="What they promised.")
    ] = None,
    prefers: Annotated[
        list[str] | None, typer.Option("--prefers", metavar="CHANNEL", help="How they like to be reached.")
    ] = None,
    avoids: Annotated[list[str] | None, typer.Option("--avoids", metavar="CHANNEL", help="How they don't.")] = None,
    leave_out: Annotated[
        list[str] | None, typer.Option("--leave-out", metavar="TEXT", help="What not to mention.")
    ] = None,
    ask_next: Annotated[
        list[str] | None, typer.Option("--ask-next", metavar="TEXT", help="What to ask next time.")
    ] = None,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", metavar="T", help="A tag on each fact of this note.")
    ] = None,
    new: Annotated[bool, typer.Option("--new", help="Add whoever isn't there yet.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Write it in your editor.")] = False,
    message: Annotated[
        bool, typer.Option("--message", help="The text is a pasted message or thread: keep it whole.")
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Reopen the last note on them and note it anew.")] = False,
    recap: Annotated[bool, typer.Option("--recap", help="Then print a message that says it back.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Take up the note that was stopped last.")] = False,
) -> None:
    """Note what you learned, right after a talk.

    One fact a line, or between semicolons or ' / '. A word and a colon before it is its topic (family: ...), and these
    say more: talk, asked, needs, said back, complaint, felt, I promise, they promise, prefers, avoids, visit, phone,
    email, leave out, ask next, meet, birthday, role, zone. Everything else is a fact; nothing typed is lost.
    """
    given = Given(**{name: told for name, told in locals().items() if name not in ("ctx", "resume")})
    session: Session = ctx.obj
    draft = Draft(session)
    try:
        if resume:
            given = given.over(_taken_up(session, draft, who))
        _take(session, given, draft)
    except KeyboardInterrupt:
        raise Stopped(_kept("Stopped.", draft, [who])) from None
    except ListenlogError as problem:
        if not draft.held and isinstance(problem, WhoProblem):
            _hold(draft, dated(session, given), written(given))
        elif not draft.held and not sys.stdin.isatty() and (not given.text or "-" in given.text):  # still in the pipe
            _hold(draft, given.told(), written(given))
        if isinstance(problem, WhoProblem):
            handles = [handle for handle, _ in problem.candidates[:3]] or [who]
            told = _kept(str(problem), draft, handles, "" if problem.candidates else "--new ")
            raise type(problem)(told, problem.candidates) from None
        option = "--edit " if "before the colon" in str(problem) else ""  # as it is, it would stop there again
        raise type(problem)(_kept(str(problem), draft, [who], option)) from None
    if session.on_terminal:
        for _path, other in draft.others()[:1]:
            whose = str(other.get("who"))
            option = "" if _fitting(session, whose) else "--new "
            session.hint(f"Another note was stopped before it was done: {_resuming(whose, option)}")


def _taken_up(session: Session, draft: Draft, who: str) -> dict[str, Any]:
    """Return what the newest draft on somebody holds, else the newest on a name that fits nobody yet, or several.

    Raises UsageProblem where there is none, or only on somebody else: nobody's words get on another's card.
    """
    others = draft.others()
    mine = _fitting(session, who)
    found = [one for one in others if mine and _fitting(session, str(one[1].get("who"))) == mine]
    found = found or [one for one in others if not _fitting(session, str(one[1].get("who")))]
    if not found and others:
        raise UsageProblem(f"No stopped note on them is kept; another is: {_resuming(str(others[0][1].get('who')))}")
    if not found:
        raise UsageProblem("No stopped note is kept, so there is none to take up.")
    path, kept = found[0]
    draft.take_up(path)
    draft.hold(kept)
    return kept


def _fitting(session: Session, who: str) -> int:
    """Return the number of the one contact that a name fits, 0 where it fits none or several."""
    try:
        return find_contact(session.journal(), who, session.now.on).id
    except ListenlogError:
        return 0


def _hold(draft: Draft, told: dict[str, Any], text: str) -> None:
    """Let a stop keep what was told, with its text, if there is a word in it."""
    if re.search(r"\w", text):
        draft.hold({**told, "text": [text]})


def _kept(told: str, draft: Draft, whom: list[str], option: str = "") -> str:
    """Return a message that ends with the command that takes the words up again, if there are any to keep."""
    if not draft.held or not draft.save():
        return told
    stop = "" if told.endswith((".", "?", "!")) else "."
    return f"{told}{stop} What you said is kept: {' or '.join(_resuming(who, option) for who in whom)}"


def _resuming(who: str, option: str = "") -> str:
    """Return the command that takes up a note on somebody, as it is typed."""
    if who.startswith("@"):  # a note is on a person
        return "listenlog note WHO --resume, a person for WHO"
    named = who if re.fullmatch(r"[\w@.+-]+", who) else f'"{who}"'
    return f"listenlog note {named} {option}--resume"


def _take(session: Session, given: Given, draft: Draft) -> None:
    """Note what was given; ask for it where nothing was and somebody is there to answer."""
    if given.incoming and given.outgoing:
        raise UsageProblem("Either they reached out (--in) or you did (--out), not both.")
    if given.unannounced and given.incoming:
        raise UsageProblem("What they began needn't be announced: --unannounced goes with --out.")
    if (session.asks or draft.held) and given.text and "-" not in given.text:  # each question may be where it stops
        _hold(draft, given.told(), "\n".join(given.text))
    session.before_asking = draft.save_held
    talk_of(session, given)  # before anybody types what would be refused
    flagged(given, session.reference())
    if draft.held:
        draft.hold(dated(session, given))
    reopened = None
    if given.fix:
        from listenlog.cli.note_sources import reopened as reopen

        given, reopened = reopen(session, given)
        people = [(person, person.name) for person in reopened.people]
    else:
        people = _people(session, given)
    names = spoken_names(session.journal(), [person for person, _ in people], [typed for _, typed in people])
    whole = reopened.lines if reopened else ()

    def read(text: str, reference: Reference) -> list[Entry]:
        return read_note(text, reference, names, whole) if text.strip() else []

    asking = given.bare and session.asks and not given.message and not given.edit
    if given.edit:
        from listenlog.cli.note_sources import edited

        given = edited(session, given, [person for person, _ in people], draft, read)
    elif asking:
        from listenlog.cli.note_prompts import ask_note

        given = ask_note(session, given, people[0][0], draft)
    elif text := written(given, lambda typed: _hold(draft, dated(session, given), typed)):
        given = given.but(text=[text])
        _hold(draft, dated(session, given), text)
    shared: list[Entry] = []  # what belongs to everybody
    if given.message:
        from listenlog.cli.note_sources import pasted

        given, shared = pasted(session, given, [person for person, _ in people])
    text = "\n".join(given.text or [])
    if reopened and reopened.summary and "talk:" not in text:
        shared = [Entry("talk", reopened.summary)]
    when, talk = talk_of(session, given)
    reference = session.reference(when)
    entries = tagged([*shared, *flagged(given, reference), *read(text, reference)], given.tag or [])
    if not entries and not given.nothing and not given.no_answer:
        raise UsageProblem(
            'There is nothing to note. Say what you learned: listenlog note bob "loves golf" (or --nothing).'
        )

    noted = log_interaction(
        session.journal(writing=True),
        [person for person, _ in people],
        entries,
        talk,
        session.now,
        instead_of=reopened.operation if reopened else None,
    )
    draft.remove()
    _say(session, noted, when.at if when and given.on else None, recap=given.recap)
    if asking:
        session.hint("listenlog undo takes it back.")


def _say(session: Session, noted: Noted, at: time | None, *, recap: bool) -> None:
    """Say what was understood, and with `recap` the message that says it back."""
    from listenlog.views.note import broken_said, mentioned_said, noted_line

    more: dict[str, Any] = {}
    drafted = None
    if recap:
        from listenlog.services.recap import draft_recap

        try:
            drafted = draft_recap(session.journal(), noted.people[0][0], session.now.on)
            more = {"recap": drafted._asdict()}
        except (AgainstWishes, NothingChanged) as problem:  # the note is in the store all the same
            sys.stderr.write(f"listenlog: {problem}\n")
    if noted.broken:
        from listenlog.interchange.plain import rule_of

        more["breaches"] = [{"contact": person.handle, **rule_of(reason.rule)} for person, reason in noted.broken]
    session.say(
        noted_line(noted.people, noted.shared, noted.on, session.now.on, at, noted.answers)
        + mentioned_said(noted.mentioned)
        + broken_said(noted.broken, session.now.on),
        contacts=[c.handle for c, _o, _e in noted.people],
        mentions=[contact.handle for contact in noted.mentioned],
        **more,
    )
    if drafted and not session.settings.json:
        from listenlog.cli.recap import show_recap

        if drafted.text:
            session.stream(["\n"])
        show_recap(session, drafted, noted.people[0][0])


def _people(session: Session, given: Given) -> list[tuple[Contact, str]]:
    """Return the contacts in their order, each once, with what was typed for them; those to be made have no id yet."""
    people: list[tuple[Contact, str]] = []
    for who in [given.who, *(given.company or [])]:
        try:
            person = session.contact(who, adding=False)
        except NoSuchContact as problem:
            name = who.strip()
            if not given.new and not (session.asks and session.confirm(f"{problem} Add {name} as new?")):
                hint = "" if session.asks else " To note it on someone new, add --new."
                raise NoSuchContact(f"{problem}{hint}", problem.candidates, asked=problem.asked) from None
            person = Contact(name=name)
        if all(person.id != other.id or person.name != other.name for other, _ in people):
            people.append((person, who))
    return people
