"""`listenlog dupes`: contacts who may be one person."""

from __future__ import annotations

import typer

from listenlog.cli.session import Session
from listenlog.domain.relationship import NAMESAKE
from listenlog.domain.text import counted, shown
from listenlog.services.dupes import Alike, find_alike, told
from listenlog.services.merge import merge_contacts
from listenlog.services.relate import relate

EXAMPLES = (
    ("listenlog dupes", "asks about each two, on a terminal"),
    ("listenlog dupes --json", "for scripts"),
    ("listenlog merge robert bob", "they are one"),
    ("listenlog relate bob namesake robert", "they are two"),
)
FIELDS = ("contact", "other", "chance", "evidence")  # of a line with --plain


def dupes(ctx: typer.Context) -> None:
    """Show contacts who may be one person, with what speaks for it.

    On a terminal each two are asked about: which one stays, or that they are two people, which isn't asked again.
    """
    session: Session = ctx.obj
    found = find_alike(session.journal())
    if session.settings.json or session.settings.plain:
        rows = [
            {
                "contact": a.one.handle,
                "other": a.other.handle,
                "chance": round(a.chance, 3),
                "evidence": list(a.evidence) if session.settings.json else "; ".join(a.evidence),
            }
            for a in found
        ]
        session.records("pairs", rows, FIELDS)
        return
    if not found:
        session.line([("Nobody seems to be there twice.", "plain")])
    elif session.asks and session.on_terminal:
        _ask(session, found)
    else:
        for alike in found:
            session.line(_spans(session, alike))
        one, other = found[0].one.handle, found[0].other.handle
        session.hint(f"One person: listenlog merge {other} {one}. Two: listenlog relate {one} {NAMESAKE} {other}")


def _spans(session: Session, alike: Alike) -> list[tuple[str, str]]:
    one, other = (shown(told(contact, session.journal())) for contact in (alike.one, alike.other))
    return [(one, "name"), (" and ", "plain"), (other, "name"), (f": {shown(', '.join(alike.evidence))}", "plain")]


def _ask(session: Session, found: list[Alike]) -> None:
    """Ask about each two; what was answered is kept at once."""
    gone: set[int] = set()
    merged = apart = 0
    for number, alike in enumerate(found, 1):
        if alike.one.id in gone or alike.other.id in gone:
            continue
        session.line([(f"{number} of {len(found)}  ", "faint"), *_spans(session, alike)])
        one, other = shown(alike.one.handle), shown(alike.other.handle)
        session.line([(f"1 keep {one}   2 keep {other}   n two people   Enter later   q stop", "faint")])
        answer = _answered(session)
        if answer is None:
            break
        if answer in ("1", "2"):
            stays, goes = (alike.one, alike.other) if answer == "1" else (alike.other, alike.one)
            merge_contacts(session.journal(writing=True), goes, stays, session.now)
            gone.add(goes.id)
            merged += 1
        elif answer == "n":
            apart += relate(session.journal(writing=True), alike.one, NAMESAKE, alike.other)
    told = ((merged, f"{counted(merged, 'contact')} merged"), (apart, f"{counted(apart, 'pair')} kept apart"))
    done = ", ".join(words for number, words in told if number)
    session.line([(f"Done: {done or 'nothing changed'}.", "plain")])


def _answered(session: Session) -> str | None:
    """Return 1, 2, n, or '' for later; None to stop."""
    while True:
        typed = session.ask_or_end("> ")
        answer = None if typed is None else typed.strip().casefold()
        if answer is None or answer == "q":
            return None
        if answer in ("", "1", "2", "n"):
            return answer
