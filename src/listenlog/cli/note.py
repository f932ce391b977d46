"""`listenlog note`: what was learned goes in."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import NoSuchContact, UsageProblem
from listenlog.domain.notation import LONGEST_NOTE, Entry, fact_entry, promise_entry, read_note, stance_entry
from listenlog.domain.preference import CHANNELS, channel_of
from listenlog.domain.when import Reference, parse_when
from listenlog.services.note import Talk, check_day, log_interaction, spoken_names

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
) -> None:
    """Note what you learned, right after a talk.

    One fact a line, or between semicolons or ' / '. A word and a colon before it is its topic (family: ...), and these
    say more: talk, asked, needs, said back, complaint, felt, I promise, they promise, prefers, avoids, visit, phone,
    email, leave out, ask next, meet, birthday, role, zone. Everything else is a fact; nothing typed is lost.
    """
    session: Session = ctx.obj
    if incoming and outgoing:
        raise UsageProblem("Either they reached out (--in) or you did (--out), not both.")
    when = parse_when(on, session.reference(), forward=False) if on is not None else None
    channel = _channel(via) if via else None
    reference = session.reference(when)
    at = session.now.at if when is None else session.now.instant(when.on, when.at) if when.at else None
    direction = "in" if incoming else "out" if outgoing else None
    talk = Talk(when.on if when else session.now.on, at, channel, direction, not no_answer)
    check_day(talk, session.now)  # before anybody types what would be refused

    people = _people(session, [who, *(company or [])], new=new)
    flagged = _flagged(
        reference, felt=felt, asked=asked, needs=needs, complaint=complaint, promise=promise, they_promise=they_promise,
        prefers=prefers, avoids=avoids, leave_out=leave_out, ask_next=ask_next,
    )  # fmt: skip
    written = _written(session, text, wanted=not (flagged or nothing or no_answer))
    entries = (
        read_note(written, reference, spoken_names(session.journal(), [p for p, _ in people], [a for _, a in people]))
        if written.strip()
        else []
    )
    entries = _tagged([*entries, *flagged], tag or [])
    if not entries and not nothing and not no_answer:
        raise UsageProblem(
            'There is nothing to note. Say what you learned: listenlog note bob "loves golf" (or --nothing).'
        )

    noted = log_interaction(session.journal(writing=True), [p for p, _ in people], entries, talk, session.now)

    from listenlog.views.note import noted_line

    session.say(
        noted_line(noted.people, noted.shared, noted.on, session.now.on),
        contacts=[c.handle for c, _o, _e in noted.people],
    )


def _people(session: Session, asked: Sequence[str], *, new: bool) -> list[tuple[Contact, str]]:
    """Return the contacts in their order, each once, with what was typed for them; those to be made have no id yet."""
    people: list[tuple[Contact, str]] = []
    for who in asked:
        try:
            person = session.contact(who)
        except NoSuchContact as problem:
            name = who.strip()
            if not new and not (session.asks and session.confirm(f"{problem} Add {name} as new?")):
                hint = "" if session.asks else " To note it on someone new, add --new."
                raise NoSuchContact(f"{problem}{hint}", problem.candidates, asked=problem.asked) from None
            person = Contact(name=name)
        if all(person.id != other.id or person.name != other.name for other, _ in people):
            people.append((person, who))
    return people


def _written(session: Session, text: list[str] | None, *, wanted: bool) -> str:
    """Return the text of a note: the arguments, standard input for '-' or nothing at all, or what a person types."""
    if text and text != ["-"]:
        return "\n".join(part for part in text)
    if not text and not wanted:
        return ""
    if not text and session.asks:
        sys.stderr.write("What did you learn? A line each, Enter ends.\n")
        lines: list[str] = []
        while line := session.ask(f"  {len(lines) + 1}  "):
            lines.append(line)
        return "\n".join(lines)
    if sys.stdin is None or (not text and sys.stdin.isatty()):
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


def _flagged(
    reference: Reference,
    *,
    felt: str | None,
    asked: str | None,
    needs: str | None,
    complaint: bool,
    promise: list[str] | None,
    they_promise: list[str] | None,
    prefers: list[str] | None,
    avoids: list[str] | None,
    leave_out: list[str] | None,
    ask_next: list[str] | None,
) -> list[Entry]:
    """Return the entries that flags state. Raises UsageProblem for an empty one or an unknown channel."""
    given = [
        felt,
        asked,
        needs,
        *(promise or []),
        *(they_promise or []),
        *(leave_out or []),
        *(ask_next or []),
    ]
    if any(value is not None and not value.strip() for value in given):
        raise UsageProblem("An option's text is empty; say what is to be noted, or leave the option out.")
    if complaint and not asked:
        raise UsageProblem('A complaint needs their words: --complaint --asked "nobody called back"')
    entries: list[Entry] = []
    if asked:
        entries.append(Entry("complaint" if complaint else "asked", asked.strip()))
    if needs:
        entries.append(Entry("needs", needs.strip()))
    if felt:
        entries.append(Entry("felt", felt.strip()))
    entries += [promise_entry("promise_mine", p.strip(), reference) for p in promise or []]
    entries += [promise_entry("promise_theirs", p.strip(), reference) for p in they_promise or []]
    for stance, values in (("prefers", prefers), ("avoids", avoids)):
        for value in values or []:
            entry = stance_entry(stance, value.strip(), reference)
            if entry is None:
                _channel(value.strip())
                raise UsageProblem(f"'{value}' isn't a rule I understand; write it like: email until 2027-01-31")
            entries.append(entry)
    entries += [fact_entry(t.strip(), kind="leave_out") for t in leave_out or []]
    entries += [Entry("ask", t.strip()) for t in ask_next or []]
    return entries


def _tagged(entries: list[Entry], tags: list[str]) -> list[Entry]:
    """Return the entries with tags on each fact."""
    wanted = [t for t in (tag.lstrip("#+").strip().casefold() for tag in tags) if t]
    if wanted and not any(e.kind == "fact" for e in entries):
        raise UsageProblem("A tag belongs to a fact, and there is none in this note.")
    return [e._replace(tags=tuple(dict.fromkeys([*e.tags, *wanted]))) if e.kind == "fact" else e for e in entries]
