"""`listenlog forget`: a person, or one note, for good."""

from typing import Annotated

import typer

from listenlog.cli import numbers
from listenlog.cli.crash import remove_crash_files
from listenlog.cli.drafts import discard, folder_of, kept_paths, text_folder
from listenlog.cli.options import Who, Yes
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import ItemProblem, UsageProblem
from listenlog.domain.log import Talk
from listenlog.domain.preference import channel_name
from listenlog.domain.text import counted, shown
from listenlog.domain.when import short_day
from listenlog.services.forget import forget as forget_contact
from listenlog.services.forget import forget_talk, loss_of, talks_fitting

EXAMPLES = (
    ("listenlog forget bob", "asks first; nothing brings it back"),
    ("listenlog forget bob --yes", "for scripts"),
    ("listenlog forget bob --note mexico", "that note alone, and what it told"),
)
MOST_TALKS = 9
NOT_REACHED = "Not reached: exports and copies elsewhere, other books, and what a disk keeps of deleted files."


def forget(
    ctx: typer.Context,
    who: Who,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help="Only the note with that in it, or of that day.")
    ] = None,
    yes: Yes = False,
) -> None:
    """Delete every byte written about a contact, backups included; this can't be undone.

    With --note it is one talk and all that was learned in it, of everybody who took part. An import doesn't bring back
    what was forgotten, unless it is told to with --forgotten: for that, marks are kept from which nothing can be read.
    """
    session: Session = ctx.obj
    contact = session.contact(who)
    talk = _talk(session, contact, note) if note is not None else None
    told = _told_talk(session, contact, talk) if talk else _told_contact(session, contact)
    kept = {path for folder in {folder_of(session.settings), text_folder(session)} for path in kept_paths(folder)}
    if kept:  # whoever they are about: they may name anybody
        told += f", and {counted(len(kept), 'unfinished text')}"
    if not yes:
        if not session.asks:
            raise UsageProblem(f"That would delete {told}, for good. Add --yes to do it.")
        if not session.confirm(f"Delete {told}, for good? It can't be undone."):
            raise UsageProblem("Nothing was deleted.")
    journal = session.journal(writing=True)
    done = forget_talk(journal, talk, session.now.on) if talk else forget_contact(journal, contact, session.now.on)
    discard(kept)
    numbers.discard(session.settings)
    remove_crash_files()
    gone = f", and {counted(done.backups, 'backup')} that held it" if done.backups else ""
    session.say(
        [("Forgot", "dont"), (f" {told}{gone}. What could be undone until now no longer can. ", "plain"),
         (NOT_REACHED, "faint")],
        contact=contact.handle,
        backups=done.backups,
    )  # fmt: skip
    if not done.renewed:
        session.warn("No backup of what is left could be made; the disk may be full. Try: listenlog backup")


def _told_contact(session: Session, contact: Contact) -> str:
    loss = loss_of(session.journal(), contact)
    told = f"{counted(loss.talks, 'talk')}, {counted(loss.facts, 'fact')} and all else on {shown(contact.name)}"
    return told + (f", and the shared text of {counted(loss.joint, 'talk')} with others" if loss.joint else "")


def _told_talk(session: Session, contact: Contact, talk: Talk) -> str:
    others = len((talk.handles or "").split()) - 1
    return f"the note {_labelled(session, talk)} on {shown(contact.name)} and all that was learned in it" + (
        f", of {counted(others, 'other')} too" if others > 0 else ""
    )


def _labelled(session: Session, talk: Talk) -> str:
    day = f"of {short_day(talk.happened_on, session.now.on)}"
    return f"{day} by {channel_name(talk.channel)}" if talk.channel else day


def _talk(session: Session, contact: Contact, fragment: str) -> Talk:
    """Return the one talk that a fragment, or a day, is in. Raises ItemProblem, and UsageProblem for no choice."""
    found = talks_fitting(session.journal(), contact, fragment)
    if len(found) == 1:
        return found[0]
    if not found:
        raise ItemProblem(f"No note on {contact.name} fits '{fragment}'. See: listenlog log {contact.handle}")
    labels = [f"{_labelled(session, talk)}, no. {number}" for number, talk in enumerate(found[:MOST_TALKS], 1)]
    if session.asks:
        chosen = session.choose("Which one?", [(label, "") for label in labels])
        return found[labels.index(chosen)]
    raise ItemProblem(
        f"'{fragment}' fits {counted(len(found), 'note')} on {contact.name}: "
        f"{', '.join(_labelled(session, talk) for talk in found[:MOST_TALKS])}. Say more of its words, or its day."
    )
