"""What is answered before Typer is imported: the prompt, and what shells ask at TAB; silent where anything is wrong."""

from __future__ import annotations

import os
import sys

from listenlog.cli.output import write
from listenlog.cli.session import Session
from listenlog.config import books, setting_named, settings
from listenlog.domain.errors import ListenlogError

TYPE_CHECKING = False  # without typing, whose import costs three quarters of an interpreter's start
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listenlog.cli.offers import Offer


def answered(arguments: Sequence[str]) -> bool:
    """Answer `prompt`, or a shell's `__complete WORD...`, and return true; false where Typer has to read it."""
    command, *words = arguments
    try:
        if command == "__complete":
            text = completion(words)
        else:
            book, others = _book(words)
            session = Session(settings({"book": book}, os.environ))
            if others or session.settings.json:
                return False
            text = segment(session)
        write([text])
        sys.stdout.flush()
    except Exception:  # a prompt, or a line that is being typed, is no place to complain
        return True
    return True


def segment(session: Session) -> str:
    """Return the line for a prompt, '' where nothing waits or that can't be known just now."""
    from listenlog.services.prompt import count_waiting

    try:
        late, tonight = count_waiting(session.glance(), session.now, session.easy)
    except ListenlogError:
        return ""
    told = ", ".join(f"{number} {word}" for number, word in ((late, "late"), (tonight, "tonight")) if number)
    return f"{told}\n" if told else ""


def completion(words: Sequence[str]) -> str:
    """Return a line for each word that the last of `words` may become: the word, a tab, what it means.

    A line without a word tells the shell what to do: 'files' to offer the files it knows, 'list' to show the words
    but change nothing of what is typed, since not all begin so.
    """
    from listenlog.cli.offers import offers
    from listenlog.domain.text import shown

    book, _others = _book(words[:-1])

    def known(kind: str, begun: str) -> Iterable[Offer]:
        if kind == "path":
            return [("", "files")]
        found = settings({"book": book}, os.environ)
        if kind == "book":
            there = Session(found).books_on_server() if found.database_url else books(found.places.data)
            return [(name, "") for name in there if name.startswith(begun)]
        if kind.startswith("value of "):
            return [(word, "") for word in _choices(kind.removeprefix("value of ")) if word.startswith(begun)]
        from listenlog.services import completion as services

        journal = Session(found).glance()
        if kind == "organization":
            return services.organizations_begun(journal, begun)
        if kind == "who or organization" and begun.startswith("@"):
            return [(f"@{word}", means) for word, means in services.organizations_begun(journal, begun[1:])]
        return (services.tags_begun if kind == "tag" else services.contacts_begun)(journal, begun)

    fitting = [(word, means) for word, means in offers(words, known) if shown(word) == word]
    if len(fitting) > 1 and not all(word.startswith(words[-1].casefold()) for word, _means in fitting):
        fitting.append(("", "list"))
    return "".join(f"{word}\t{shown(means)}\n" for word, means in fitting)


def _choices(name: str) -> tuple[str, ...]:
    """Return what a setting can be, where that is one of a few words."""
    setting = setting_named(name)
    return ("true", "false") if setting.default is False else setting.choices


def _book(words: Sequence[str]) -> tuple[str, list[str]]:
    """Return the book that the words name, '' for none, and the other words."""
    book, others = "", []
    waiting = iter(words)
    for word in waiting:
        name, equals, value = word.partition("=")
        if name == "--book":
            book = value if equals else next(waiting, "")
        else:
            others.append(word)
    return book, others
