"""A conversation of the quiz: told freely, line by line, then ticked against what was noted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listenlog.cli.quiz_input import BACK, DONE, STOP
from listenlog.domain.quiz import Conversation, Thing, opened
from listenlog.services.grading import boxes_of, strays_of
from listenlog.services.quiz import contact_of, participants_besides, recall_of, things_of
from listenlog.services.review import Box, finish_talk, keep_lines

if TYPE_CHECKING:
    from listenlog.cli.quiz_input import Dialogue
    from listenlog.domain.fact import Fact
    from listenlog.services.review import Evening
    from listenlog.store.journal import Journal
    from listenlog.views.quiz import Page


class TalkRound:
    """One conversation, on one who took part."""

    def __init__(
        self, journal: Journal, dialogue: Dialogue, page: Page, talk: Conversation, evening: Evening, *, judged: bool
    ) -> None:
        self.journal = journal
        self.dialogue = dialogue
        self.page = page
        self.talk = talk
        self.evening = evening
        self.judged = judged
        self.contact = contact_of(journal, talk.contact_id)

    def run(self, place: int, of: int) -> str:
        """Ask, tick and keep; return DONE, STOP, or BACK where the answer before is to be taken back."""
        things = things_of(self.journal, self.talk)
        recall = recall_of(self.journal, self.talk, self.evening.study_day)
        now = self.evening.now
        at = now.seen(self.talk.happened_at).at if self.talk.happened_at else None
        opening = opened(self.talk, self.contact.name, f"{at:%H:%M}" if at else None, now.on)
        self.dialogue.show([*self.page.talk(place, of, opening, len(things)), *self.page.typed(recall.answers)])
        lines = list(recall.answers)
        while True:
            line = self.dialogue.line(self.page.prompt())
            if line is None and not (self.dialogue.scripted and lines):
                return STOP
            line = (line or "").strip()
            if line in ("q", "u"):
                return STOP if line == "q" else BACK
            if not line:
                break
            lines.append(line)
            recall = keep_lines(self.journal, self.talk, recall, lines)
        ticked = boxes_of(things, lines, self.contact.name, judged=self.judged)
        strays = self._strays(ticked, lines)
        outcome, ticked = self._ticked(ticked, [(name, fact.text) for _number, name, fact in strays])
        if outcome == DONE:
            confusions = [(number, fact) for number, _name, fact in strays]
            finish_talk(self.journal, self.talk, recall, ticked, self.evening, confusions)
        return outcome

    def _strays(self, ticked: Sequence[Box], lines: Sequence[str]) -> list[tuple[int, str, Fact]]:
        """Return what was told of this one that is another's."""
        if not self.judged or not lines:
            return []
        others: dict[int, tuple[str, Sequence[Thing]]] = {
            number: (name, things_of(self.journal, self.talk._replace(contact_id=number)))
            for number, name in participants_besides(self.journal, self.talk)
        }
        return strays_of(ticked, lines, others)

    def _ticked(self, ticked: list[Box], strays: Sequence[tuple[str, str]]) -> tuple[str, list[Box]]:
        """Show the boxes and let the person flip them; return what to do next, and the boxes."""
        self.dialogue.show(
            [
                *self.page.boxes(ticked, judged=self.judged),
                *self.page.strays(strays),
                *self.page.talk_keys(ticked),
            ]
        )
        flipped: list[int] = []
        while True:
            many = len(ticked) > 9
            pressed = self.dialogue.line(self.page.prompt()) if many else self.dialogue.key(self.page.prompt())
            if pressed is None:
                return (DONE if self.dialogue.scripted else STOP), ticked
            pressed = pressed.strip().casefold()
            if pressed in ("", "q"):
                return (STOP if pressed else DONE), ticked
            if pressed == "u":
                if not flipped:
                    return BACK, ticked
                numbers = [flipped.pop()]
            else:
                numbers = [int(word) for word in pressed.replace(",", " ").split() if word.isdecimal()]
                numbers = [number for number in numbers if 1 <= number <= len(ticked)]
                flipped += numbers
            for number in numbers:
                box = ticked[number - 1]
                ticked[number - 1] = box._replace(known=not box.known, reason="", verdict=box.verdict)
                self.dialogue.show(self.page.boxes(ticked, only=number - 1, judged=self.judged))
