"""A conversation of the quiz: told freely, line by line, then ticked against what was noted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listenlog.cli.quiz_input import AGAIN, BACK, DONE, STOP
from listenlog.domain.quiz import Conversation, Thing, opened
from listenlog.services.grading import boxes_of, strays_of
from listenlog.services.quiz import contact_of, participants_besides, recall_of, things_of
from listenlog.services.review import Box, finish_talk, keep_recall

if TYPE_CHECKING:
    from listenlog.cli.quiz_input import Dialogue
    from listenlog.domain.card import Recall
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
        """Ask, tick and keep; return how it ended."""
        things = things_of(self.journal, self.talk)
        recall = recall_of(self.journal, self.talk, self.evening.study_day)
        now = self.evening.now
        at = now.seen(self.talk.happened_at).at if self.talk.happened_at else None
        opening = opened(self.talk, self.contact.name, f"{at:%H:%M}" if at else None, now.on)
        self.dialogue.show([*self.page.talk(place, of, opening, len(things)), *self.page.typed(recall.answers)])
        lines = list(recall.answers)
        while recall.flips is None:
            line = self.dialogue.line(self.page.prompt())
            if line is None and not (self.dialogue.scripted and lines):
                return STOP
            line = (line or "").strip()
            if line in ("q", "u"):
                return STOP if line == "q" else BACK
            lines += [line] * bool(line)
            recall = keep_recall(self.journal, recall, lines, None if line else [])
        boxes = boxes_of(things, lines, self.contact.name, judged=self.judged)
        for number in (one for one in recall.flips if one <= len(boxes)):  # a fact may have been dropped meanwhile
            boxes[number - 1] = flipped(boxes[number - 1])
        return self._ticked(recall, boxes, self._strays(boxes, lines))

    def _strays(self, ticked: Sequence[Box], lines: Sequence[str]) -> list[tuple[int, str, Fact]]:
        """Return what was told of this one that is another's."""
        if not self.judged or not lines:
            return []
        others: dict[int, tuple[str, Sequence[Thing]]] = {
            number: (name, things_of(self.journal, self.talk._replace(contact_id=number)))
            for number, name in participants_besides(self.journal, self.talk)
        }
        return strays_of(ticked, lines, others)

    def _ticked(self, recall: Recall, boxes: list[Box], strays: Sequence[tuple[int, str, Fact]]) -> str:
        """Show the boxes, let the person flip them, and keep what was known."""
        told = [(name, fact.text) for _number, name, fact in strays]
        shown = (self.page.boxes(boxes, judged=self.judged), self.page.strays(told), self.page.talk_keys(boxes))
        self.dialogue.show(row for rows in shown for row in rows)
        flips = list(recall.flips or [])
        many = len(boxes) > 9
        while True:
            pressed = self.dialogue.line(self.page.prompt()) if many else self.dialogue.key(self.page.prompt())
            words = (pressed or "").casefold().replace(",", " ").split()
            if words == ["q"] or (pressed is None and not self.dialogue.scripted):
                return STOP
            if not words:
                break
            if words == ["u"] and not flips:
                keep_recall(self.journal, recall, recall.answers, None)  # more may be told
                return AGAIN
            if words != ["u"] and not all(word.isdecimal() and 1 <= int(word) <= len(boxes) for word in words):
                self.dialogue.refuse(f"1 to {len(boxes)}, an empty line, u or q", self.page)
                continue
            numbers = [flips.pop()] if words == ["u"] else [int(word) for word in words]
            flips += numbers if words != ["u"] else []
            recall = keep_recall(self.journal, recall, recall.answers, flips)
            for number in numbers:
                boxes[number - 1] = flipped(boxes[number - 1])
                self.dialogue.show(self.page.boxes(boxes, only=number - 1, judged=self.judged))
        confusions = [(number, fact) for number, _name, fact in strays]
        finish_talk(self.journal, self.talk, recall, boxes, self.evening, confusions)
        return DONE


def flipped(box: Box) -> Box:
    """Return a box ticked where it wasn't, and the other way round."""
    return box._replace(known=not box.known, reason="")
