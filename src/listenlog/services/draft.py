"""Drafting the e-mail that answers what somebody asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.brief import Brief, first_question
from listenlog.domain.contact_point import address_of
from listenlog.domain.draft import answer_text
from listenlog.domain.errors import NothingChanged
from listenlog.domain.recap import Recap, first_name
from listenlog.domain.text import shown

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment


def draft_answer(brief: Brief, now: Moment) -> Recap:
    """Return the e-mail that answers what a contact asked. Raises NothingChanged where they have died."""
    if brief.contact.died_on:
        raise NothingChanged(f"{shown(brief.contact.name)} has died, so there is no draft.")
    complaint = brief.complaints or brief.account_complaints  # while one is open nothing else is asked, or promised
    asking = next(iter(brief.complaint_questions), None) if brief.complaints else None  # a colleague's isn't theirs
    question = asking if complaint else first_question(brief.questions, brief.facts, now.on)
    subject = "What you told me" if brief.complaints else "Your question"
    if not brief.needs:
        subject = "What I promised" if any(p.direction == "mine" for p in brief.promises) else "A question"
    called = first_name(brief.contact.name, brief.nicknames)
    text = answer_text(called, brief.needs, () if complaint else brief.promises, brief.rules, question, now.on)
    return Recap("email", address_of("email", brief.points), subject, text)
