"""What to ask, a line each, and what is said of a question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.names import pronouns_of
from listenlog.domain.question import Question, better_beginning
from listenlog.domain.text import clipped, shown
from listenlog.domain.when import plain_day, short_day
from listenlog.views.rows import headed
from listenlog.views.theme import shortened

if TYPE_CHECKING:
    from listenlog.domain.fact import Fact
    from listenlog.views.theme import Span

LONG = 280  # characters of one question
SHOWN = 80  # characters of what is said of it


def question_lines(
    built_in: Sequence[str],
    questions: Sequence[tuple[Contact, Question]],
    today: date,
    only: Contact | None = None,
) -> Iterator[list[Span]]:
    """Yield what to ask about a complaint, then what else, each with whom (unless it is all of `only` one contact)."""
    about = "About the complaint" if only else "While a complaint is open"
    yield from headed(about, [([(text, "plain")], []) for text in built_in])
    rows = []
    for whose, question in questions:
        told = [] if only else [shown(whose.name)]
        told.append(f"noted {plain_day(question.added_on, today)}")
        if question.ask_on:
            told.append(f"for {short_day(question.ask_on, today)}")
        text: list[Span] = [(shortened(shown(question.text), LONG, "--json"), "plain")]
        rows.append((text, [(part, "faint") for part in told]))
    yield from headed(f"Ask {pronouns_of(only.pronouns).object}" if only else "Ask next", rows)


def added_line(
    contact: Contact, question: Question, answer: Fact | None, today: date, *, known: bool, stopped: bool
) -> list[Span]:
    """Return 'To ask next: how was Mexico? (Bob Ellis).', and what is to be said of the question.

    It may be `known` from before; `stopped` says that they asked not to be contacted.
    """
    line: list[Span] = [
        ("To ask next already" if known else "To ask next", "do"),
        (f": {clipped(shown(question.text), SHOWN)} (", "plain"),
        (shown(contact.name), "name"),
        (")", "plain"),
    ]
    if known:
        line.append((f", noted {plain_day(question.added_on, today)}", "plain"))
    if question.ask_on:
        line += [(", on ", "plain"), (short_day(question.ask_on, today), "time")]
    said = list(remarks(contact, question.text, answer, today))
    if stopped:
        subject = pronouns_of(contact.pronouns).subject
        said.append(f"{subject} asked not to be contacted, so it waits until {subject} {_lift(subject)} that")
    for remark in said:
        line.append((f". {remark[:1].upper()}{remark[1:]}", "plain"))
    return [*line, (".", "plain")]


def _lift(subject: str) -> str:
    return "lift" if subject == "they" else "lifts"


def remarks(contact: Contact, text: str, answer: Fact | None, today: date) -> Iterator[str]:
    """Yield what is to be said of a question: how to ask it openly, and that they have told you already."""
    if beginning := better_beginning(text):
        yield f"yes or no answers it, {clipped(shown(beginning), SHOWN)}"
    if answer is not None:
        subject = pronouns_of(contact.pronouns).subject
        yield f"{subject} told you on {plain_day(answer.learned_on, today)}: {clipped(shown(answer.text), SHOWN)}"
