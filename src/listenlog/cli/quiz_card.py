"""A card of the quiz: a question, a typed answer, what is thought of it, and the person's rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.cli.quiz_input import AGAIN, BACK, DONE, STOP
from listenlog.domain.card import FORGOT, RATINGS
from listenlog.domain.errors import UsageProblem
from listenlog.domain.spacing import intervals
from listenlog.services.fact import correct_fact
from listenlog.services.grading import Opinion, opinion_of
from listenlog.services.quiz import asks_for, named, probe_of, roster
from listenlog.services.review import Kept, keep_answer, keep_cram, keep_typed, rest_card, skip_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listenlog.cli.quiz_input import Dialogue
    from listenlog.cli.session import Session
    from listenlog.domain.fact import Fact
    from listenlog.domain.quiz import Asking
    from listenlog.services.quiz import Probe
    from listenlog.services.review import Evening
    from listenlog.store.journal import Journal
    from listenlog.views.quiz import Page

SKIP, REST, UNDO, QUIT, EDIT, KEEP = "s", "z", "u", "q", "e", "k"


class CardRound:
    """One card. What is typed is kept until it is rated: a quiz that was stopped there goes on with the rating."""

    def __init__(
        self, session: Session, journal: Journal, dialogue: Dialogue, page: Page, probe: Probe, evening: Evening,
        *, judged: bool, cram: bool, later: Sequence[Asking] = (),
    ) -> None:  # fmt: skip
        self.session = session
        self.journal = journal
        self.dialogue = dialogue
        self.page = page
        self.probe = probe
        self.evening = evening
        self.judged = judged
        self.cram = cram
        self.later = later  # what else is asked tonight
        self.known = False
        self.answered = False

    def run(self, place: int, of: int) -> str:
        """Ask, rate and keep; return how it ended."""
        self.dialogue.show(self.page.card(place, of, self.probe))
        answer = self.probe.candidate.card.answer
        if answer is not None and not self.cram:
            self.dialogue.show(self.page.typed([answer]))
            return self._rated(answer, self._opinion(answer))
        answer = self._typed()
        if answer is None or answer in (QUIT, UNDO):
            return BACK if answer == UNDO else STOP
        if answer == SKIP:
            return self._skipped()
        opinion = self._opinion(answer)
        instead = self._instead(opinion.sibling) if opinion.sibling else None
        if instead:
            self.probe = instead
            opinion = self._opinion(answer)
        self._keep_typed(answer)
        if opinion.sibling and not self.dialogue.person:
            opinion = opinion._replace(reason="that is so too, but not this")
        elif opinion.sibling:
            self.dialogue.show(self.page.note("That is so too. What else?"))
            more = self._typed()
            if more:
                answer, opinion = more, self._opinion(more)
                self._keep_typed(answer)
        return self._rated(answer, opinion)

    def _instead(self, told: Fact) -> Probe | None:
        """Return the card of what was told in place of what was asked, if it is asked tonight too: it comes first."""
        found = next((one for one in self.later if asks_for(self.journal, one.card, [told])), None)
        return probe_of(self.journal, found, self.session.now) if found else None

    def _keep_typed(self, answer: str | None) -> None:
        if not self.cram:
            keep_typed(self.journal, self.probe, answer, self.evening)

    def _typed(self) -> str | None:
        """Return what was typed; of a contrast a number stands for the name beside it."""
        typed = self.dialogue.line(self.page.prompt())
        if typed is None:
            return None
        typed = typed.strip()
        two = sorted(contact.name for contact in self.probe.two)
        return two[int(typed) - 1] if typed in ("1", "2") and two else typed

    def _opinion(self, answer: str) -> Opinion:
        journal, probe = self.journal, self.probe
        if probe.two:
            people = [named(journal, contact) for contact in probe.two]
            opinion = opinion_of(probe, answer, people[0], people, judged=self.judged)
            return opinion._replace(reason="" if opinion.verdict == "recalled" else opinion.reason)
        everybody = roster(journal) if probe.candidate.card.kind == "name" else []
        return opinion_of(probe, answer, named(journal, probe.contact), everybody, judged=self.judged)

    def _rated(self, answer: str, opinion: Opinion) -> str:
        """Show the answer and keep the rating: the one that is offered, or another."""
        edits = self.probe.candidate.card.kind == "fact"
        self.dialogue.show(self.page.answer(self.probe, opinion.verdict if answer else "missed", opinion.reason))
        if not self.cram:
            days = intervals(self.probe.candidate.card, self.evening.study_day)
            self.dialogue.show(self.page.ratings(days, opinion.rating, edits=edits))
        rating = 0
        while not rating:
            pressed = self.dialogue.key(self.page.prompt())
            if pressed == QUIT or (pressed is None and not self.dialogue.scripted):
                return STOP
            if not pressed:
                rating = opinion.rating
            elif pressed.isdecimal() and int(pressed) in RATINGS:
                rating = int(pressed)
            elif pressed == EDIT and edits:
                self.dialogue.show(self.page.note("In other words (Enter leaves it):"))
                self._reword(self.dialogue.line(self.page.prompt()) or "")
            elif pressed == SKIP:
                return self._skipped()
            elif pressed == REST and not self.cram:
                rest_card(self.journal, self.probe)
                return DONE
            elif pressed == UNDO:
                self._keep_typed(None)
                return AGAIN
            else:
                self.dialogue.refuse("1 to 4, an empty line, e, s, z, u or q", self.page)
        self.known, self.answered = rating > FORGOT, True
        kept = self._keep(rating, answer, opinion)
        if kept is not None:
            self.dialogue.show(self.page.kept(kept, self.evening.now.on))
            if kept.leech:
                self._leech(kept)
        return DONE

    def _keep(self, rating: int, answer: str, opinion: Opinion) -> Kept | None:
        if self.cram:
            keep_cram(self.journal, self.probe, rating, self.evening, answer)
            return None
        taken_for = opinion.taken_for
        if self.probe.two and rating == FORGOT:
            taken_for = self.probe.two[1].id
        return keep_answer(
            self.journal, self.probe, rating, self.evening, answer=answer, verdict=opinion.verdict or None,
            probability=opinion.probability, taken_for=taken_for if rating == FORGOT else 0,
        )  # fmt: skip

    def _skipped(self) -> str:
        if not self.cram:
            skip_card(self.journal, self.probe, self.evening)
        return DONE

    def _reword(self, text: str) -> None:
        """Put other words in the place of the fact; nothing for an empty text."""
        if text.strip() and self.probe.fact:
            try:
                correct_fact(self.journal, self.probe.contact, self.probe.fact, text, self.session.reference())
            except UsageProblem as problem:
                self.dialogue.show(self.page.note(str(problem)))
                return
            self.dialogue.show(self.page.note("Kept in those words."))

    def _leech(self, kept: Kept) -> None:
        """Offer other words for what is forgotten again and again; it rests where nobody can be asked."""
        if not self.dialogue.person:
            rest_card(self.journal, self.probe)
            self.dialogue.show(self.page.rests(kept, self.probe.contact.name))
            return
        words = self.probe.candidate.card.kind == "fact"
        self.dialogue.show(self.page.leech(kept, words=words))
        typed = self.dialogue.line(self.page.prompt())
        if typed is None or typed.strip().casefold() == KEEP:
            return
        if not typed.strip():
            rest_card(self.journal, self.probe)
        elif words:
            self._reword(typed)
