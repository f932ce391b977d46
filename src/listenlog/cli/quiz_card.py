"""A card of the quiz: a question, a typed answer, what is thought of it, and the person's rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.cli.quiz_input import BACK, DONE, STOP
from listenlog.domain.card import FORGOT, RATINGS
from listenlog.domain.errors import UsageProblem
from listenlog.domain.spacing import intervals
from listenlog.services.fact import correct_fact
from listenlog.services.grading import Opinion, opinion_of
from listenlog.services.quiz import named, roster
from listenlog.services.review import Kept, keep_answer, keep_cram, rest_card, skip_card, take_back

if TYPE_CHECKING:
    from listenlog.cli.quiz_input import Dialogue
    from listenlog.cli.session import Session
    from listenlog.services.quiz import Probe
    from listenlog.services.review import Evening
    from listenlog.store.journal import Journal
    from listenlog.views.quiz import Page

SKIP, REST, UNDO, QUIT, EDIT, KEEP = "s", "z", "u", "q", "e", "k"


class CardRound:
    """One card. The rating that is offered is kept as soon as the answer is typed, and another takes its place."""

    def __init__(
        self, session: Session, journal: Journal, dialogue: Dialogue, page: Page, probe: Probe, evening: Evening,
        *, judged: bool, cram: bool,
    ) -> None:  # fmt: skip
        self.session = session
        self.journal = journal
        self.dialogue = dialogue
        self.page = page
        self.probe = probe
        self.evening = evening
        self.judged = judged
        self.cram = cram
        self.known = False
        self.answered = False

    def run(self, place: int, of: int) -> str:
        """Ask, rate and keep; return DONE, STOP, or BACK where the answer before is to be taken back."""
        self.dialogue.show(self.page.card(place, of, self.probe))
        answer = self._typed()
        if answer is None or answer in (QUIT, UNDO):
            return BACK if answer == UNDO else STOP
        if answer == SKIP:
            return self._skipped()
        opinion = self._opinion(answer)
        if opinion.sibling and not self.dialogue.person:
            opinion = opinion._replace(reason="that is so too, but not this")
        elif opinion.sibling:
            self.dialogue.show(self.page.note("That is so too. What else?"))
            more = self._typed()
            if more:
                answer, opinion = more, self._opinion(more)
        return self._rated(answer, opinion)

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
        """Keep the rating that is offered, show the answer, and let the person rate otherwise."""
        kept = self._keep(opinion.rating, answer, opinion)
        edits = self.probe.candidate.card.kind == "fact"
        verdict = opinion.verdict if answer else "missed"
        self.dialogue.show(self.page.answer(self.probe, verdict, opinion.reason))
        rating = opinion.rating
        days = intervals(self.probe.candidate.card, self.evening.study_day)
        if not self.cram:
            self.dialogue.show(self.page.ratings(days, rating, edits=edits))
        while (pressed := self.dialogue.key(self.page.prompt())) is not None:
            if pressed.isdecimal() and int(pressed) in RATINGS:
                if int(pressed) != rating:
                    self._again()
                    rating = int(pressed)
                    kept = self._keep(rating, answer, opinion)
                break
            if pressed == "":
                break
            if pressed == EDIT and edits:
                self._edit()
            elif pressed in (SKIP, UNDO):
                self._again()
                if pressed == UNDO:
                    return BACK if self.cram else DONE  # and it is asked again
                return self._skipped()
            elif pressed == REST and not self.cram:
                rest_card(self.journal, self.probe)
                break
            elif pressed == QUIT:
                self.known, self.answered = rating > FORGOT, True
                return STOP
        self.known, self.answered = rating > FORGOT, True
        if kept is not None and pressed != REST:
            self.dialogue.show(self.page.kept(kept, self.evening.now.on))
            if kept.leech and pressed is not None:
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

    def _again(self) -> None:
        """Take the kept rating back."""
        if not self.cram or self.probe.candidate.card.id:
            take_back(self.journal, self.session.now)

    def _skipped(self) -> str:
        if not self.cram:
            skip_card(self.journal, self.probe, self.evening)
        return DONE

    def _edit(self) -> None:
        """Put other words in the place of the fact."""
        self.dialogue.show(self.page.note("In other words (Enter leaves it):"))
        text = (self.dialogue.line(self.page.prompt()) or "").strip()
        if text and self.probe.fact:
            try:
                correct_fact(self.journal, self.probe.contact, self.probe.fact, text, self.session.reference())
            except UsageProblem as problem:
                self.dialogue.show(self.page.note(str(problem)))
                return
            self.dialogue.show(self.page.note("Kept in those words."))

    def _leech(self, kept: Kept) -> None:
        """Offer to write a card that is forgotten again and again in other words, or to let it rest."""
        words = self.probe.candidate.card.kind == "fact" and self.probe.fact is not None
        self.dialogue.show(self.page.leech(kept, words=words))
        typed = self.dialogue.line(self.page.prompt())
        if typed is None or typed.strip().casefold() == KEEP:
            return
        if typed.strip() and words:
            assert self.probe.fact
            correct_fact(self.journal, self.probe.contact, self.probe.fact, typed, self.session.reference())
        elif not typed.strip():
            rest_card(self.journal, self.probe)
