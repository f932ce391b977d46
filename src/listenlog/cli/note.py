"""`listenlog note`: what was learned goes in."""

import re
import sys
from typing import Annotated, Any, NamedTuple

import typer

from listenlog.cli.drafts import Draft
from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import AgainstWishes, ListenlogError, NoSuchContact, Stopped, UsageProblem, WhoProblem
from listenlog.domain.notation import LONGEST_NOTE, Entry, fact_entry, promise_entry, read_note, stance_entry
from listenlog.domain.preference import CHANNELS, channel_of
from listenlog.domain.when import Reference, When, parse_when
from listenlog.services.note import Noted, Talk, check_day, log_interaction, spoken_names

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
    message: Annotated[
        bool, typer.Option("--message", help="The text is a pasted message or thread: keep it whole.")
    ] = False,
    recap: Annotated[bool, typer.Option("--recap", help="Then print a message that says it back.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Take up the note that was stopped last.")] = False,
) -> None:
    """Note what you learned, right after a talk.

    One fact a line, or between semicolons or ' / '. A word and a colon before it is its topic (family: ...), and these
    say more: talk, asked, needs, said back, complaint, felt, I promise, they promise, prefers, avoids, visit, phone,
    email, leave out, ask next, meet, birthday, role, zone. Everything else is a fact; nothing typed is lost.
    """
    session: Session = ctx.obj
    given = Given(
        who, text, company, on, via, incoming, outgoing, no_answer, nothing, felt, asked, needs, complaint, promise,
        they_promise, prefers, avoids, leave_out, ask_next, tag, new, message, recap,
    )  # fmt: skip
    draft = Draft(session.settings, session.now.local)
    if resume:
        given = given.over(draft.taken_up())
    try:
        _take(session, given, draft)
    except KeyboardInterrupt:
        raise Stopped(_kept("Stopped.", draft, who)) from None
    except WhoProblem as problem:
        if not draft.held and (written := _written(given)):
            draft.hold(_dated(session, given._replace(text=[written])))
        guess = problem.candidates[0][0] if problem.candidates else ""
        told = _kept(str(problem), draft, guess or who, "" if guess else "--new ")
        raise type(problem)(told, problem.candidates) from None
    except ListenlogError as problem:
        raise type(problem)(_kept(str(problem), draft, who)) from None
    if session.on_terminal and (other := draft.another()):
        session.hint(f"Another note was stopped before it was done: {_resuming(str(other.get('who')))}")


class Given(NamedTuple):
    """What a note was told, as typed: the arguments and options of the command, by their names there."""

    who: str
    text: list[str] | None = None
    company: list[str] | None = None
    on: str | None = None
    via: str | None = None
    incoming: bool = False
    outgoing: bool = False
    no_answer: bool = False
    nothing: bool = False
    felt: str | None = None
    asked: str | None = None
    needs: str | None = None
    complaint: bool = False
    promise: list[str] | None = None
    they_promise: list[str] | None = None
    prefers: list[str] | None = None
    avoids: list[str] | None = None
    leave_out: list[str] | None = None
    ask_next: list[str] | None = None
    tag: list[str] | None = None
    new: bool = False
    message: bool = False
    recap: bool = False

    @property
    def bare(self) -> bool:
        """Say whether there are no words yet, nor a word that there are none."""
        options = (self.felt, self.asked, self.needs, self.promise, self.they_promise, self.prefers, self.avoids,
                   self.leave_out, self.ask_next, self.nothing, self.no_answer)  # fmt: skip
        return not self.text and not any(options)

    def over(self, kept: dict[str, Any]) -> "Given":
        """Return what was kept, with what was given now before it."""
        known = {name: value for name, value in kept.items() if name in self._fields and not getattr(self, name)}
        return self._replace(**known)


def _kept(told: str, draft: Draft, who: str, option: str = "") -> str:
    """Return a message that ends with the command that takes the words up again, if there are any to keep."""
    if not draft.held or not draft.save():
        return told
    return f"{told} What you said is kept: {_resuming(who, option)}"


def _resuming(who: str, option: str = "") -> str:
    """Return the command that takes up a note on somebody, as it is typed."""
    named = who if re.fullmatch(r"[\w@.+-]+", who) else f'"{who}"'
    return f"listenlog note {named} {option}--resume"


def _take(session: Session, given: Given, draft: Draft) -> None:
    """Note what was given; ask for it where nothing was and somebody is there to answer."""
    if given.incoming and given.outgoing:
        raise UsageProblem("Either they reached out (--in) or you did (--out), not both.")
    _talk(session, given)  # before anybody types what would be refused
    _flagged(given, session.reference())
    people = _people(session, given)
    asked = [typed for _, typed in people]
    if given.bare and session.asks and not given.message:
        from listenlog.cli.note_prompts import ask_note

        given = ask_note(session, given, people[0][0], draft)
    elif written := _written(given):
        given = given._replace(text=[written])
        draft.hold(_dated(session, given))
    text = "\n".join(given.text or [])
    shared: list[Entry] = []  # what belongs to everybody
    if given.message:
        text, given, shared = _message(session, text, given, [person for person, _ in people])
    when, talk = _talk(session, given)
    reference = session.reference(when)
    names = spoken_names(session.journal(), [person for person, _ in people], asked)
    entries = read_note(text, reference, names) if text.strip() else []
    entries = _tagged([*shared, *_flagged(given, reference), *entries], given.tag or [])
    if not entries and not given.nothing and not given.no_answer:
        raise UsageProblem(
            'There is nothing to note. Say what you learned: listenlog note bob "loves golf" (or --nothing).'
        )

    noted = log_interaction(session.journal(writing=True), [person for person, _ in people], entries, talk, session.now)
    draft.remove()
    _say(session, noted, recap=given.recap)


def _say(session: Session, noted: Noted, *, recap: bool) -> None:
    """Say what was understood, and with `recap` the message that says it back."""
    from listenlog.views.note import noted_line

    more: dict[str, Any] = {}
    drafted = None
    if recap:
        from listenlog.services.recap import draft_recap

        try:
            drafted = draft_recap(session.journal(), noted.people[0][0], session.now.on)
            more = {"recap": drafted._asdict()}
        except AgainstWishes as problem:  # the note is in the store all the same
            session.hint(str(problem))
    session.say(
        noted_line(noted.people, noted.shared, noted.on, session.now.on),
        contacts=[c.handle for c, _o, _e in noted.people],
        **more,
    )
    if drafted and not session.settings.json:
        from listenlog.cli.recap import show_recap

        session.stream(["\n"])
        show_recap(session, drafted, noted.people[0][0])


def _message(session: Session, text: str, given: Given, people: list[Contact]) -> tuple[str, Given, list[Entry]]:
    """Return the notation above a pasted message, what was given with what its headers say, and the summary."""
    from listenlog.interchange.message import read_message
    from listenlog.services.note import direction_of

    message = read_message(text, session.reference())
    if not message.text.strip():
        raise UsageProblem("There is no message in that text; paste it whole, below any keys of yours.")
    if given.on is None and message.dated:
        if message.sent is None:
            raise UsageProblem("The date of that message isn't one I know; say when it was: --on 2026-11-22")
        sent = message.sent if isinstance(message.sent, When) else session.now.seen(message.sent)
        given = given._replace(on=f"{sent.on} {sent.at:%H:%M}" if sent.at else str(sent.on))
    if not given.incoming and not given.outgoing:
        direction = direction_of(session.journal(), people, message.sender, message.recipients)
        given = given._replace(incoming=direction == "in", outgoing=direction == "out")
    if message.mail and not given.via:
        given = given._replace(via="email")
    return message.above, given, [Entry("talk", message.text)]


def _dated(session: Session, given: Given) -> dict[str, Any]:
    """Return what a draft keeps: taken up tomorrow, the talk is still of the day it was."""
    when, _talk_of = _talk(session, given)
    on = f"{when.on}{f' {when.at:%H:%M}' if when.at else ''}" if when else f"{session.now.local:%Y-%m-%d %H:%M}"
    return given._replace(on=None if given.message and when is None else on)._asdict()


def _talk(session: Session, given: Given) -> tuple[When | None, Talk]:
    """Return when the talk was, if that was said, and what is known of it. Raises UsageProblem for one to come."""
    when = parse_when(given.on, session.reference(), forward=False) if given.on is not None else None
    channel = _channel(given.via) if given.via else None
    at = session.now.at if when is None else session.now.instant(when.on, when.at) if when.at else None
    direction = "in" if given.incoming else "out" if given.outgoing else None
    talk = Talk(when.on if when else session.now.on, at, channel, direction, not given.no_answer)
    check_day(talk, session.now)
    return when, talk


def _people(session: Session, given: Given) -> list[tuple[Contact, str]]:
    """Return the contacts in their order, each once, with what was typed for them; those to be made have no id yet."""
    people: list[tuple[Contact, str]] = []
    for who in [given.who, *(given.company or [])]:
        try:
            person = session.contact(who)
        except NoSuchContact as problem:
            name = who.strip()
            if not given.new and not (session.asks and session.confirm(f"{problem} Add {name} as new?")):
                hint = "" if session.asks else " To note it on someone new, add --new."
                raise NoSuchContact(f"{problem}{hint}", problem.candidates, asked=problem.asked) from None
            person = Contact(name=name)
        if all(person.id != other.id or person.name != other.name for other, _ in people):
            people.append((person, who))
    return people


def _written(given: Given) -> str:
    """Return the text of a note: the arguments, or standard input for '-' or where nothing else says anything."""
    if given.text and given.text != ["-"]:
        return "\n".join(given.text)
    if not given.text and not given.bare:
        return ""
    if sys.stdin is None or (not given.text and not given.message and sys.stdin.isatty()):
        return ""
    content = sys.stdin.buffer.read(4 * LONGEST_NOTE + 1)
    if len(content) > 4 * LONGEST_NOTE:
        raise UsageProblem(
            f"That note is longer than {LONGEST_NOTE >> 20} MB; keep the file and note what matters in it."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageProblem(
            "Standard input isn't UTF-8 text, so it can't be kept as it is; nothing was noted."
        ) from None


def _channel(word: str) -> str:
    channel = channel_of(word)
    if channel is None:
        raise UsageProblem(f"'{word}' isn't a channel I know; known are {', '.join(CHANNELS)}.")
    return channel


def _flagged(given: Given, reference: Reference) -> list[Entry]:
    """Return the entries that options state. Raises UsageProblem for an empty one or an unknown channel."""
    promises = [("promise_mine", given.promise), ("promise_theirs", given.they_promise)]
    texts = [given.felt, given.asked, given.needs, *(t for _, told in promises for t in told or []),
             *(given.leave_out or []), *(given.ask_next or [])]  # fmt: skip
    if any(value is not None and not value.strip() for value in texts):
        raise UsageProblem("An option's text is empty; say what is to be noted, or leave the option out.")
    if given.complaint and not given.asked:
        raise UsageProblem('A complaint needs their words: --complaint --asked "nobody called back"')
    entries: list[Entry] = []
    if given.asked:
        entries.append(Entry("complaint" if given.complaint else "asked", given.asked.strip()))
    if given.needs:
        entries.append(Entry("needs", given.needs.strip()))
    if given.felt:
        entries.append(Entry("felt", given.felt.strip()))
    entries += [promise_entry(kind, text.strip(), reference) for kind, told in promises for text in told or []]
    for stance, values in (("prefers", given.prefers), ("avoids", given.avoids)):
        for value in values or []:
            entry = stance_entry(stance, value.strip(), reference)
            if entry is None:
                _channel(value.strip())
                raise UsageProblem(f"'{value}' isn't a rule I understand; write it like: email until 2027-01-31")
            entries.append(entry)
    entries += [fact_entry(text.strip(), kind="leave_out") for text in given.leave_out or []]
    entries += [Entry("ask", text.strip()) for text in given.ask_next or []]
    return entries


def _tagged(entries: list[Entry], tags: list[str]) -> list[Entry]:
    """Return the entries with tags on each fact."""
    wanted = [t for t in (tag.lstrip("#+").strip().casefold() for tag in tags) if t]
    if wanted and not any(e.kind == "fact" for e in entries):
        raise UsageProblem("A tag belongs to a fact, and there is none in this note.")
    return [e._replace(tags=tuple(dict.fromkeys([*e.tags, *wanted]))) if e.kind == "fact" else e for e in entries]
