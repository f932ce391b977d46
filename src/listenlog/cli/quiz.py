"""`listenlog quiz`: what do you still know?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from time import monotonic
from typing import Annotated

import typer

from listenlog.cli.quiz_input import AGAIN, BACK, DONE, STOP, Dialogue
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.operation import about
from listenlog.domain.quiz import MINUTES, Asking
from listenlog.domain.text import counted, shown
from listenlog.services.quiz import (
    Scope,
    Tonight,
    everything_about,
    meeting_until,
    members_of,
    prepare_tonight,
    probe_of,
    tagged,
)
from listenlog.services.review import Evening, take_back
from listenlog.services.tonight import MOST, day_of
from listenlog.views.quiz import Page

EXAMPLES = (
    ("listenlog quiz", "the talks of today, then what is due"),
    ("listenlog quiz bob", "only Bob; or @acme, or --tag golf"),
    ("listenlog quiz bob --before friday", "everything about him, out of turn"),
    ("listenlog quiz --undo", "takes the last answer back"),
)


def quiz(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="[WHO]", help="A contact, or @organization.")] = None,
    minutes: Annotated[
        int,
        typer.Option(
            "--minutes",
            metavar="N",
            min=1,
            show_default=False,
            help="Begin no card after so many minutes; 5 without it.",
        ),
    ] = MINUTES,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help="Ask so many cards; 10 a night without it.")
    ] = None,
    names: Annotated[bool, typer.Option("--names", help="Only names.")] = False,
    tag: Annotated[
        str | None, typer.Option("--tag", metavar="T", help="Only who has that tag, or a fact with it.")
    ] = None,
    self_grade: Annotated[bool, typer.Option("--self-grade", help="Judge every answer yourself.")] = False,
    before: Annotated[
        str | None,
        typer.Option(
            "--before",
            metavar="WHEN",
            help="Ask everything about WHO, or whom you meet until then; nothing is rescheduled.",
        ),
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the last answer back.")] = False,
    status: Annotated[bool, typer.Option("--status", help="Say what waits, and ask nothing.")] = False,
) -> None:
    """Ask what you still know: first what tonight's talks taught you, told freely, then cards that are due.

    Every answer is kept before the next question, so a quiz can be left at any time and goes on where it was. On a
    terminal by single keys; from a pipe line by line: the lines of a talk and an empty one, then numbers to flip or an
    empty line; for a card a line for the answer and one for the rating, 1 to 4, empty for the one that is offered.
    """
    session: Session = ctx.obj
    if undo:
        _undo(session)
        return
    if status and before is not None:
        raise UsageProblem("--status tells what waits tonight, and --before asks out of turn; give one of them.")
    scope = _scope(session, who, tag, names=names, limit=limit)
    evening = _Evening(session, scope, minutes=minutes, limit=limit, judged=not self_grade)
    if status:
        evening.status()
    elif before is not None:
        until = session.when(before, forward=True).on
        if until < session.now.on:
            raise UsageProblem(f"{until.isoformat()} is gone by; say until when, like friday.")
        evening.cram(until)
    else:
        evening.run()


def _undo(session: Session) -> None:
    deed = take_back(session.journal(), session.now)
    if deed is None:
        session.say([("There is no answer to take back.", "plain")], undone=None, contacts=[])
        return
    said = f" the last answer{shown(about(deed))}; the quiz goes on there."
    session.say([("Took back", "do"), (said, "plain")], undone=deed.command, contacts=deed.handles)


def _scope(session: Session, who: str | None, tag: str | None, *, names: bool, limit: int | None) -> Scope:
    """Return who and what is asked about. Raises WhoProblem where WHO names nobody, or several."""
    contacts: frozenset[int] | None = None
    if who is not None and who.startswith("@"):
        contacts = members_of(session.journal(), session.organization(who))
    elif who is not None:
        contacts = frozenset((session.contact(who).id,))
    if tag is not None:
        found = tagged(session.journal(), tag)
        contacts = found if contacts is None else contacts & found
    return Scope(contacts, names, limit or (MOST if who else None), anyone=who is None)


class _Evening:
    """One run of the quiz."""

    def __init__(self, session: Session, scope: Scope, *, minutes: int, limit: int | None, judged: bool) -> None:
        self.session = session
        self.journal = session.journal()
        self.scope = scope
        self.minutes = minutes
        self.limit = limit
        self.judged = judged
        self.easy = session.easy
        self.dialogue = Dialogue(session)
        self.page = Page(session.width, keys=self.dialogue.keys)
        self.begun = self.journal.numbers("next_operation")[0] - 1  # what this run keeps comes after
        self.talks = self.cards = self.known = 0

    def tonight(self) -> Tonight:
        """Return what is left, with as many cards as there is room for."""
        scope = self.scope
        if scope.room is not None:
            scope = scope._replace(room=scope.room - self.cards)
        return prepare_tonight(self.journal, self.session.now, scope, self.easy)

    def run(self) -> None:
        """Ask conversations, then cards, until nothing is left, time is up or the person stops."""
        tonight = self.tonight()
        if tonight.early:
            said = f"The clock stands before your last answer; this still counts for {tonight.study_day.isoformat()}."
            self.dialogue.show(self.page.note(said))
        if not tonight.talks and not tonight.cards:
            self._nothing(tonight)
            return
        talks, before, stopped = len(tonight.talks), tonight.reviewed, False
        began: float | None = None
        while not stopped and not self.dialogue.ended and (tonight.talks or tonight.cards):
            evening = Evening(self.session.now, tonight.study_day, self.easy)
            if tonight.talks:
                outcome = self._talk(tonight, evening, talks)
            else:
                began = monotonic() if began is None else began
                if monotonic() - began > self.minutes * 60:
                    break
                place = before + self.cards + 1
                of = place + len(tonight.cards) - 1
                outcome = self._card(tonight.cards[0], evening, place, of, later=tonight.cards[1:])
            if outcome == BACK:
                self._back()
            stopped = outcome == STOP
            tonight = self.tonight()
        self._end(tonight, stopped=stopped or self.dialogue.ended)

    def _talk(self, tonight: Tonight, evening: Evening, of: int) -> str:
        from listenlog.cli.quiz_talk import TalkRound

        asked = TalkRound(self.journal, self.dialogue, self.page, tonight.talks[0], evening, judged=self.judged)
        place = max(1, of - len(tonight.talks) + 1)
        outcome = asked.run(place, max(of, place))
        self.talks += outcome == DONE
        return outcome

    def _card(
        self,
        candidate: Asking,
        evening: Evening,
        place: int,
        of: int,
        *,
        later: Sequence[Asking] = (),
        cram: bool = False,
    ) -> str:
        probe = probe_of(self.journal, candidate, self.session.now)
        if probe is None:
            return DONE
        from listenlog.cli.quiz_card import CardRound

        asked = CardRound(
            self.session, self.journal, self.dialogue, self.page, probe, evening,
            judged=self.judged, cram=cram, later=later,
        )  # fmt: skip
        outcome = asked.run(place, of)
        self.cards += asked.answered
        self.known += asked.known
        return outcome

    def _back(self) -> None:
        """Take the answer before this question back."""
        deed = take_back(self.journal, self.session.now, self.begun)
        said = (
            f"Took back the last answer{shown(about(deed))}."
            if deed
            else "There is no answer of this quiz to take back; listenlog quiz --undo goes further."
        )
        self.dialogue.show(self.page.note(said))

    def cram(self, until: date) -> None:
        """Ask everything about who is asked for, else whom you meet until a day; nothing is rescheduled."""
        contacts = self.scope.contacts
        if contacts is None:
            contacts = frozenset(meeting_until(self.journal, self.session.now, until))
        cards = everything_about(self.journal, sorted(contacts), self.session.now, names=self.scope.names)
        cards = cards[: self.limit]
        if not cards:
            nobody = "You meet nobody until then" if self.scope.contacts is None else "Nothing is known there"
            self._say_nothing(f"{nobody}, so there is nothing to ask.")
            return
        day, _early = day_of(self.journal, self.session.now)
        evening = Evening(self.session.now, day, self.easy)
        began, place, outcome = monotonic(), 0, DONE
        while place < len(cards) and outcome != STOP and not self.dialogue.ended:
            if monotonic() - began > self.minutes * 60:
                break
            outcome = self._card(cards[place], evening, place + 1, len(cards), cram=True)
            place += outcome not in (BACK, AGAIN)
        self._summary()

    def _nothing(self, tonight: Tonight) -> None:
        """Say that nothing is asked, and why where that isn't plain."""
        if self.scope.contacts is None and self.easy and self.easy.away(tonight.study_day):
            self._say_nothing("Nothing tonight: it is a holiday.")
        elif self.scope.contacts is not None and not self.scope.contacts:
            self._say_nothing("Nothing tonight: there is nobody to ask about.")
        elif tonight.reviewed and not self.scope.names:
            self._say_nothing(f"Nothing more tonight: {counted(tonight.reviewed, 'card')} answered.")
        else:
            self._say_nothing("Nothing tonight.")

    def _say_nothing(self, text: str) -> None:
        if self.session.settings.json:
            self._summary()
        else:
            self.session.say([(text, "plain")])

    def _end(self, tonight: Tonight, *, stopped: bool) -> None:
        """Say what was done, and where it goes on."""
        left = len(tonight.talks) + len(tonight.cards)
        if self.session.settings.json:
            self._summary()
            return
        if self.talks or self.cards:
            self.dialogue.show(self.page.done(self.talks, self.cards, self.known))
        if left and stopped:
            self.dialogue.show(self.page.stopped(left))

    def _summary(self) -> None:
        day, _early = day_of(self.journal, self.session.now)
        done = {"conversations": self.talks, "answered": self.cards, "known": self.known}
        if self.session.settings.json:
            self.session.document(study_day=day.isoformat(), **done)
        elif self.cards:
            self.dialogue.show(self.page.done(self.talks, self.cards, self.known))

    def status(self) -> None:
        """Say what waits."""
        tonight = self.tonight()
        found = {"conversations": len(tonight.talks), "due": tonight.due, "new": tonight.new}
        if self.session.settings.json:
            self.session.document(study_day=tonight.study_day.isoformat(), **found, reviewed=tonight.reviewed)
            return
        waits = [(len(tonight.talks), "talk to recall", "talks to recall"), (tonight.due, "card due", "cards due"),
                 (tonight.new, "new card", "new cards")]  # fmt: skip
        told = ", ".join(f"{number:,} {one if number == 1 else many}" for number, one, many in waits if number)
        done = f"; {counted(tonight.reviewed, 'card')} answered" if tonight.reviewed else ""
        self.session.line([(f"Tonight: {told or 'nothing'}{done}.", "plain")])
