"""Bare `listenlog`: a welcome on an empty store, else where things stand."""

from __future__ import annotations

from itertools import islice

from listenlog.cli.session import Session
from listenlog.domain.text import counted
from listenlog.services.log import list_talks
from listenlog.views.theme import GAP

WELCOME = (
    ("After a meeting", 'listenlog note bob --new "loves golf / family: twins, 12"', ""),
    ("Before the next", "listenlog brief bob", ""),
    ("See it first", "listenlog demo", "in a throw-away store"),
    ("Everything else", "listenlog --help", ""),
)


def welcome(session: Session) -> None:
    """Show five lines to begin with, or the last talks."""
    journal = session.journal()
    people, talks = journal.numbers("count_contact")[0], journal.numbers("count_interaction")[0]
    latest = list(islice(list_talks(journal), 5))
    if session.settings.json:
        from listenlog.interchange.plain import talk_of

        session.document(contacts=people, interactions=talks, latest=[talk_of(talk) for talk in latest])
        return
    if not people:
        session.line([("listenlog", "name"), (" remembers what people tell you.", "plain")])
        for when, command, note in WELCOME:
            session.pair(when, [(command, "command"), *([GAP, (note, "faint")] if note else [])], 18)
        return
    from listenlog.views.rows import talk_row

    session.line(
        [
            (f"{counted(people, 'contact')}, {counted(talks, 'talk')}. ", "plain"),
            ("listenlog brief WHO", "command"),
            (" before the next.", "faint"),
        ]
    )
    for talk in latest:
        session.line([(talk_row(talk, session.width).rstrip("\n"), "plain")])
