"""`listenlog edit`: what is known of a contact, as one text in the editor."""

import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import Annotated

import typer

from listenlog.adapters import editor
from listenlog.cli.drafts import text_folder
from listenlog.cli.options import Who
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import ListenlogError, NothingChanged, Stopped, UsageProblem
from listenlog.domain.text import clipped, shown
from listenlog.interchange.contact_changes import BadEdit, Overtaken
from listenlog.interchange.contact_text import is_made_from, mark_in, marked, read
from listenlog.services.contact_text import contact_text, merged_text, shared_text
from listenlog.services.edit import Edited, apply_edit
from listenlog.views.theme import plain
from listenlog.views.wrapping import READABLE, flowed

EXAMPLES = (
    ("listenlog edit bob", "opens everything on Bob in your editor"),
    ("listenlog edit bob --print", "prints that text"),
    ("listenlog edit bob - < bob.md", "takes it back, changed"),
)


def edit(
    ctx: typer.Context,
    who: Who,
    source: Annotated[
        str | None, typer.Argument(metavar="[-]", help="- reads the changed text from standard input.")
    ] = None,
    printed: Annotated[bool, typer.Option("--print", help="Print the text instead of opening it.")] = False,
) -> None:
    """Change, add or take out anything that is known of a contact, in your editor.

    The editor is the one in LISTENLOG_EDITOR, VISUAL or EDITOR. Only lines that you change are written; one undo takes
    them all back. A line that can't be taken is shown, and your text is kept until it is right.
    """
    session: Session = ctx.obj
    if source not in (None, "-") or (source and printed):
        raise UsageProblem("Give the text on standard input: listenlog edit WHO - < FILE; or print it with --print.")
    contact = session.contact(who)
    if printed:
        text = contact_text(session.journal(), contact, session.now)
        text = marked(text, text)
        if session.settings.json:
            session.document(contact=contact.handle, text=text)
        else:
            # A pipe gets what is in the store: it may come back.
            session.stream([f"{shown(text, lines=True)}\n" if session.on_terminal else text])
    elif source:
        _take(session, contact, _standard_input())
    elif session.asks:
        _open(session, contact)
    else:
        raise UsageProblem(
            f"There is no terminal to edit on. Print the text: listenlog edit {contact.handle} --print; "
            f"and give it back changed: listenlog edit {contact.handle} -"
        )


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageProblem("Standard input isn't UTF-8 text, so nothing was changed.") from None


def _text_name(contact: Contact) -> str:
    """Return what a contact's texts are called in that folder: the handle, unless it is too long for a file."""
    return contact.handle if len(contact.handle) <= 50 else contact.handle[:37] + contact.uid[-12:]


def _take(session: Session, contact: Contact, text: str) -> None:
    """Take a text as what is to be known of a contact; keep it where it can't be taken."""
    base = _base(session, contact, text)
    if base is None:
        path = _kept(session, contact, text, shared_text(session.journal(), contact, text, session.now))
        raise NothingChanged(
            f"What is known of {contact.name} has changed since that text was printed, so nothing was changed. Print "
            f"it again: listenlog edit {contact.handle} --print; yours is kept ({path})."
        )
    try:
        edited = _applied(session, contact, base, text)
    except Overtaken as error:
        path = _kept(session, contact, text, base)
        raise _and(
            error, f"The text is kept ({path}); see both in your editor: listenlog edit {contact.handle}"
        ) from None
    except ListenlogError as error:
        path = _kept(session, contact, text, base)
        again = f"listenlog edit {contact.handle} - < {shlex.quote(path)}"
        raise _and(error, f"The text is kept; take it up again: {again}") from None
    for path in _saying(session, contact, text):
        editor.discard(path)
    _say(session, contact, edited)


def _base(session: Session, contact: Contact, text: str) -> str | None:
    """Return what a text was made from: what is there now, or what lies beside a kept one; None where that is gone.

    A text without a mark, written by hand, is compared with what is there now.
    """
    now = contact_text(session.journal(), contact, session.now)
    if not mark_in(text) or is_made_from(text, now):
        return now
    for path in editor.waiting(text_folder(session), _text_name(contact)):
        with suppress(NothingChanged):
            before = editor.read_before(path)
            if is_made_from(text, before):
                return before
    return None


def _kept(session: Session, contact: Contact, text: str, base: str) -> str:
    """Keep a text, with the mark of what it was made from; return the path, an older one where it is kept already."""
    for path in _saying(session, contact, text):
        if mark_in(text) in ("", mark_in(editor.read(path))):
            return path
    text = text if mark_in(text) else marked(text, base)
    return editor.keep(text, _text_name(contact), text_folder(session), before=base)


def _saying(session: Session, contact: Contact, text: str) -> Iterator[str]:
    """Yield the paths of the kept texts that say the same, line by line."""
    for path in editor.waiting(text_folder(session), _text_name(contact)):
        with suppress(NothingChanged):
            if read(editor.read(path)).lines == read(text).lines:
                yield path


def _open(session: Session, contact: Contact) -> None:
    """Let the user edit the text until it can be taken, or is kept for another time."""
    path = _taken_up(session, contact)
    if not path:
        text = contact_text(session.journal(), contact, session.now)
        path = editor.keep(text, _text_name(contact), text_folder(session), before=text)
        editor.hold(path)
    kept = f"Your text is kept ({path}). Take it up again: listenlog edit {contact.handle}"
    while True:
        try:
            text = editor.edit(path)
        except NothingChanged as error:  # it names the file
            if not os.path.isfile(path):
                editor.discard(path)
                raise
            raise _and(error, f"Take it up again: listenlog edit {contact.handle}") from None
        try:
            edited = _applied(session, contact, editor.read_before(path), text)
            break
        except (BadEdit, Overtaken) as error:
            _show(session, error)
            try:
                answer = session.ask("Edit again? [Y/n] ")
            except KeyboardInterrupt:
                raise Stopped(f"Stopped; nothing was changed. {kept}") from None
            if answer.strip().casefold() in ("n", "no"):
                kind = UsageProblem if isinstance(error, BadEdit) else NothingChanged
                raise kind(f"Nothing was changed. {kept}") from None
            if isinstance(error, Overtaken):
                _merge(session, contact, path, text)
        except ListenlogError as error:
            raise _and(error, kept) from None
    editor.discard(path)
    _say(session, contact, edited)


def _taken_up(session: Session, contact: Contact) -> str:
    """Return the path of a text that was never taken and that the user wants back, '' where there is none."""
    for path in editor.waiting(text_folder(session), _text_name(contact)):
        if not editor.hold(path):  # it is being edited on another terminal
            continue
        now = contact_text(session.journal(), contact, session.now)
        try:
            before, text = editor.read_before(path), editor.read(path)
        except NothingChanged:  # it isn't UTF-8: only the editor can tell
            before, text = now, ""
        alone = editor.is_alone(path)
        if alone and text == before:
            editor.rewrite(path, now, before=now)
            return path
        sys.stderr.write(f"What you last wrote on {shown(contact.name)} was not taken ({path}).\n")
        if session.ask("Take it up again? [Y/n] ").strip().casefold() not in ("n", "no"):
            if alone and before != now:
                _merge(session, contact, path, text)
            return path
        editor.discard(path)
        sys.stderr.write("Discarded.\n")
    return ""


def _merge(session: Session, contact: Contact, path: str, text: str) -> None:
    """Make a text that was overtaken one of what is there now, with the user's changes in it."""
    now = contact_text(session.journal(), contact, session.now)
    before = editor.read_before(path)
    merged = merged_text(session.journal(), contact, before, text, session.now, session.reference())
    editor.rewrite(path, merged, before=now)


def _applied(session: Session, contact: Contact, before: str | None, text: str) -> Edited | None:
    journal = session.journal(writing=True)
    return apply_edit(journal, contact, before, text, session.now, session.reference())


def _and(error: ListenlogError, more: str) -> ListenlogError:
    """Return an error that says more."""
    error.args = (f"{error} {more}",)
    return error


def _show(session: Session, error: BadEdit | Overtaken) -> None:
    """Show on stderr the lines that can't be taken, and why."""
    width = (session.width or READABLE) - 6
    if isinstance(error, Overtaken):
        sys.stderr.write(f"{plain(flowed([(str(error), 'plain')], width, 0))}\n")
        return
    for number, text, reason in error.problems:
        line = clipped(shown(text.partition("\n")[0]), width)
        why = plain(flowed([(shown(reason), "plain")], width, 0)).replace("\n", "\n      ")
        sys.stderr.write(f"{number:>4}  {line}\n      {why}\n")


def _say(session: Session, contact: Contact, edited: Edited | None) -> None:
    if edited is None:
        session.say([("Nothing was changed.", "plain")], contact=contact.handle)
        return
    from listenlog.views.edit import changed_line

    line = changed_line(edited.contact, edited.corrected, edited.added, edited.dropped, session.now.on)
    session.say(line, contact=contact.handle)
    if edited.lost:
        words = " and ".join(f"'{shown(word)}'" for word in edited.lost)
        session.hint(
            f"{words} won't find them any more; a line 'nickname: …' would. The handle stays {contact.handle}."
        )
