"""What a command runs in: its settings, the moment, the open store, and the two streams.

The only module that opens the store or asks the terminal what it can do.
"""

from __future__ import annotations

import os
import sys
from datetime import date, datetime, time

from listenlog.cli.clock import read_clock
from listenlog.cli.output import OutputLost, write
from listenlog.domain.errors import NoDate, StoreProblem, UsageProblem

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any, TypeVar

    from rich.console import RenderableType

    from listenlog.cli.unlock import Lock
    from listenlog.config import Settings
    from listenlog.domain.backup import Copy
    from listenlog.domain.contact import Contact
    from listenlog.domain.easy import Easy
    from listenlog.domain.organization import Organization
    from listenlog.domain.when import Reference, When
    from listenlog.store.journal import Journal
    from listenlog.views.card import Card
    from listenlog.views.theme import Span

    T = TypeVar("T")

running: Session | None = None  # the one of this process, once there is one


class Session:
    """One run of one command."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.now = read_clock(os.environ.get("LISTENLOG_NOW"), settings.timezone)
        self.half_typed = ""
        self.before_asking: Callable[[], object] | None = None  # keeps what a stop at a question would lose
        self._journal: Journal | None = None
        self._lock: Lock | None = None
        self._confirmed: dict[str, When] = {}  # what a person said their words mean: asked once a command
        if settings.ascii or self.in_words:
            from listenlog.views.theme import marks

            marks.use_words() if self.in_words else marks.use_ascii()

    def reference(self, when: When | None = None) -> Reference:
        """Return where dates are seen from: now, or when a talk was (its day begins at midnight)."""
        from listenlog.domain.when import Reference

        moment = datetime.combine(when.on, when.at or time()) if when else self.now.local.replace(tzinfo=None)
        return Reference(moment, self.settings.date_order)

    def when(self, text: str, *, forward: bool, periods: bool = False) -> When:
        """Return what a WHEN option means, seen from now; on a terminal a second opinion may be confirmed.

        Raises UsageProblem where it isn't understood, and without `periods` where it is more than a day.
        """
        from listenlog.domain.when import When, parse_when, short_day

        try:
            found = self._instant(text) or parse_when(text, self.reference(), forward=forward)
        except NoDate:
            if text in self._confirmed:
                return self._confirmed[text]
            if not self.asks:
                raise
            from listenlog.adapters.second_opinion import second_opinion

            day = second_opinion(text, self.reference(), forward=forward)
            if day is None or not self.confirm(f"Did you mean {short_day(day, self.now.on)}?"):
                raise
            return self._confirmed.setdefault(text, When(day))
        if found.last and not periods:
            raise UsageProblem(f"'{text.strip()}' is more than a day; say which day, like {found.on.isoformat()}.")
        return found

    def day(self, text: str | None) -> date:
        """Return the day that a WHEN option which looks back means, today without one. Raises UsageProblem likewise."""
        return self.now.on if text is None else self.when(text, forward=False).on

    def _instant(self, text: str) -> When | None:
        """Return the local day and time of an ISO instant with an offset, as --json prints it; None for other text."""
        if "T" not in text.strip()[10:11].upper():
            return None
        try:
            at = datetime.fromisoformat(text.strip())
        except ValueError:
            return None
        return self.now.seen(at) if at.tzinfo else None

    @property
    def easy(self) -> Easy | None:
        """Return the easy days and holidays of the settings, None where there are none."""
        if not (self.settings.easy_days or self.settings.holidays):
            return None
        from listenlog.domain.easy import Easy, read_holidays, read_weekdays

        return Easy(read_weekdays(self.settings.easy_days), read_holidays(self.settings.holidays))

    # The store

    def journal(self, *, writing: bool = False) -> Journal:
        """Return the open store. A command that only reads never makes one: it sees an empty store in memory."""
        if self._journal is None or (writing and self._journal.path == ":memory:"):
            from listenlog.store.journal import open_memory, open_server, open_store, refuse_anew

            path, url = self.settings.store, self.settings.database_url
            if url:
                found = open_server(url, self.settings.book, self.now.at, writing=writing)
                self._journal = found or open_memory(self.now.at)
            elif writing or os.path.lexists(path):
                self._journal = open_store(path, self.now.at, self.keys, self._new_key)
            else:
                refuse_anew(path)
                self._journal = open_memory(self.now.at)
        return self._journal

    def glance(self) -> Journal:
        """Return the store as it stands, only to read. Raises StoreProblem where there is none, or it is busy."""
        from listenlog.store.journal import glance_at, glance_at_server

        if self.settings.database_url:
            return glance_at_server(self.settings.database_url, self.settings.book, self.now.at)
        return glance_at(self.settings.store, self.now.at, self._quick_keys)

    def books_on_server(self) -> list[str]:
        """Return the names of the books on the server, beside the default one. Raises StoreProblem."""
        from listenlog.store.journal import books_at_server

        return books_at_server(self.settings.database_url)

    @property
    def opened(self) -> Journal | None:
        """Return the store that this command has opened, None for none, or the empty one in memory."""
        return None if self._journal is None or self._journal.path == ":memory:" else self._journal

    @property
    def lock(self) -> Lock:
        """Return what finds the keys of an encrypted store."""
        if self._lock is None:
            from listenlog.cli.unlock import Lock

            self._lock = Lock(self.settings, asks=self.asks)
        return self._lock

    def keys(self, salt: bytes) -> Iterator[bytes]:
        """Yield the keys that may open a store with that salt. Raises StoreProblem where none is found."""
        yield from self.lock.keys(salt)

    def _quick_keys(self, salt: bytes) -> Iterator[bytes]:
        yield from self.lock.quick_keys(salt)

    def _new_key(self) -> bytes | None:
        """Return the key that a new store gets: where a place for keys is set, none is plain. Raises StoreProblem."""
        if not (self.settings.key_file or self.settings.key_command):
            return None
        found, reason = self.lock.found()
        if not found:
            raise StoreProblem(f"A new store is to be encrypted, and {reason}. Make the key: listenlog encrypt")
        return found[0]

    def key(self) -> bytes | None:
        """Return the key of the store, or of the one to be made; None for a plain one. Raises StoreProblem."""
        journal = self.opened
        if journal is None and not self.settings.database_url:
            if not os.path.lexists(self.settings.store):
                return self._new_key()
            journal = self.journal()
        return journal.key if journal else None

    def begin_encrypted(self, key: bytes) -> None:
        """Make a store that is encrypted with that key. Raises StoreProblem where none can be made."""
        from listenlog.store.journal import open_store

        open_store(self.settings.store, self.now.at, self.keys, lambda: key).close()

    def seal(self, text: str, path: str) -> None:
        """Write a text to a file, encrypted where the store is. Raises OSError or StoreProblem."""
        key = self.key()
        if key is not None:
            from listenlog.store.encryption import seal

            seal(text, path, key)
            return
        from listenlog.files import write_whole

        write_whole(path, text)

    def unseal(self, path: str) -> str:
        """Return a text that is kept. Raises OSError, UnicodeError or StoreProblem where it can't be read."""
        from listenlog.store.driver import beginning, is_encrypted

        if is_encrypted(beginning(path)):
            from listenlog.store.encryption import unseal

            for key in (self.key(), *self.lock.found()[0]):  # older ones open what a kill left
                if key is not None and (text := unseal(path, key)) is not None:
                    return text
            raise OSError("no key opens it")
        with open(path, encoding="utf-8") as handle:
            return handle.read()

    def copies(self) -> list[Copy]:
        """Return the store's backups, oldest first."""
        from listenlog.store.backup import copies_of

        return copies_of(self.settings.store)

    def restore(self, source: str) -> Copy | None:
        """Put a backup in the place of the store; return where that one is kept now. Raises NothingChanged."""
        from listenlog.store.restoring import restore

        self.close()
        return restore(self.settings.store, source, self.now.at, self.keys)

    def copied_to(self, place: str, *, server: bool) -> tuple[int, str]:
        """Copy the store to a server, or into a file; return how many rows, and where to, without what is secret.

        Raises NothingChanged where there is a store already, and StoreProblem where none can be.
        """
        from listenlog.store.journal import open_server, open_store

        source = self.journal()
        target = open_server(place, self.settings.book, self.now.at, writing=True) if server else None
        target = target or open_store(place, self.now.at)
        try:
            rows = source.copy_all_to(target)
        except BaseException:
            if not server:
                os.unlink(place)  # it was made for this
            raise
        finally:
            target.close()
        return rows, target.path

    def close(self) -> None:
        """Close the store; what is asked of it later opens it anew."""
        if self._journal is not None:
            self._journal.close()
        self._journal = None

    def contact(self, who: str, *, adding: bool = True) -> Contact:
        """Return the contact that WHO names; on a terminal, several become a numbered choice.

        Where nobody fits, the message says how to add them, unless the command does so itself (`adding`).
        """
        from listenlog.services.who import find_contact

        return self._one(who, "contacts", lambda asked: find_contact(self.journal(), asked, self.now.on, adding=adding))

    def organization(self, asked: str) -> Organization:
        """Return the organization that '@acme' names; on a terminal, several become a numbered choice."""
        from listenlog.services.who import find_organization

        return self._one(asked, "organizations", lambda asked: find_organization(self.journal(), asked))

    def _one(self, asked: str, kind: str, find: Callable[[str], T]) -> T:
        from listenlog.domain.errors import AmbiguousContact

        try:
            return find(asked)
        except AmbiguousContact as problem:
            if not self.asks:
                raise
            return find(self.choose(f"'{asked}' fits {len(problem.candidates)} {kind}:", problem.candidates))

    # Speaking

    @property
    def in_words(self) -> bool:
        """Say whether lines are to be listened to or cut apart: no columns, no colours, words for marks."""
        return self.settings.screen_reader or self.settings.plain

    @property
    def asks(self) -> bool:
        """Say whether a person is there to answer."""
        return not self.settings.no_input and sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()

    @property
    def on_terminal(self) -> bool:
        """Say whether stdout is a terminal."""
        return sys.stdout is not None and sys.stdout.isatty()

    @property
    def colored(self) -> bool:
        """Say whether to colour stdout: by the flag, NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, and the terminal."""
        if self.in_words:
            return False
        if self.settings.color != "auto":
            return self.settings.color == "always"
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
            return True
        return self.on_terminal and os.environ.get("TERM") not in ("dumb", "unknown")

    @property
    def width(self) -> int | None:
        """Return the columns there are: COLUMNS, else the terminal's; None where nothing limits a line."""
        if self.in_words:
            return None
        columns = os.environ.get("COLUMNS", "")
        if columns.isdigit() and int(columns) > 0:
            return int(columns)
        if self.on_terminal:
            from listenlog.views.wrapping import READABLE

            try:
                return os.get_terminal_size(sys.stdout.fileno()).columns or READABLE
            except OSError:
                return READABLE
        return None

    def say(self, spans: list[Span], **data: Any) -> None:
        """Say what was done: one line, nothing with --quiet, a document with --json."""
        from listenlog.views.theme import ansi, plain

        if self.settings.json:
            self.document(message=plain(spans), **data)
        elif not self.settings.quiet:
            if self.on_terminal and self.width:
                from listenlog.views.wrapping import READABLE, flowed

                spans = flowed(spans, min(self.width, READABLE), 0)
            write([ansi(spans) if self.colored else plain(spans), "\n"])

    def line(self, spans: list[Span]) -> None:
        """Print one line of data, styled where there is colour, wrapped where there is a width."""
        write([self.text(spans)])

    def text(self, spans: list[Span], hang: int | None = None) -> str:
        """Return what `line` prints; what goes on of it may stand `hang` columns in."""
        from listenlog.views.theme import ansi, plain, spoken

        if self.in_words:
            return f"{spoken(spans)}\n"
        if self.width:
            from listenlog.views.wrapping import flowed

            spans = flowed(spans, self.width, hang)
        return f"{ansi(spans) if self.colored else plain(spans).rstrip()}\n"

    def pair(self, label: str, spans: list[Span], gutter: int) -> None:
        """Print a label and what it says: in a column of its own, or as 'Label: value', or with a tab between."""
        if self.settings.plain:
            from listenlog.views.theme import GAP

            write([label, "\t", *("\t" if span is GAP else span[0] for span in spans), "\n"])
        elif self.in_words:
            self.line([(f"{label}: ", "plain"), *spans])
        else:
            write([self.text([(f"{label:{gutter}}", "faint"), *spans], gutter)])

    def hint(self, text: str) -> None:
        """Say something on stderr to a person; nothing to a script."""
        if self.on_terminal and not self.settings.quiet and not self.settings.json:
            sys.stderr.write(f"{text}\n")

    def warn(self, text: str) -> None:
        """Say on stderr what to look at; it is no error, and --quiet leaves it out."""
        if not self.settings.quiet:
            sys.stderr.write(f"{text}\n")

    def stream(self, pieces: Iterable[str]) -> bool:
        """Print text piece by piece; return whether there was any."""
        return write(pieces)

    def records(self, key: str, rows: Iterable[dict[str, Any]], fields: Sequence[str]) -> None:
        """Print rows for scripts: a JSON document with one list, or with --plain a line a row and tabs between."""
        from listenlog.interchange.plain import streamed, tabbed

        if self.settings.json:
            write(streamed(key, rows))
        else:
            self.page(tabbed(row, fields) for row in rows)

    def page(self, pieces: Iterable[str]) -> bool:
        """Print text piece by piece, through the pager where it is longer than the screen; return whether any was."""
        pager = self.settings.pager
        quiet = self.settings.no_pager or self.settings.screen_reader or pager.strip() in ("", "cat")
        if quiet or not self.on_terminal or os.environ.get("TERM", "dumb") == "dumb":
            return write(pieces)
        from listenlog.cli.pager import PagerFailed, through_pager

        try:
            return through_pager(pieces, pager, write)
        except PagerFailed:
            raise OutputLost("the pager failed") from None

    def document(self, **content: Any) -> None:
        """Print one JSON document."""
        from listenlog.interchange.plain import document

        write([document(**content), "\n"])

    def show(self, renderable: RenderableType) -> None:
        """Print what a view made, as wide as the terminal but no wider than is good to read."""
        from listenlog.views.screen import rendered

        self.page([rendered(renderable, self.width, colored=self.colored)])

    def card(self, card: Card) -> None:
        """Print a card: laid out, as lines to listen to, or with --plain with a tab after each label."""
        if not self.in_words:
            from listenlog.views.layout import laid_out

            self.show(laid_out(card))
            return
        from listenlog.views.card import said

        if self.settings.plain:
            self.page(f"{label}\t{text}\n" for label, text in said(card) if label)
        else:
            self.page(f"{label}: {text}\n" if label else "\n" for label, text in said(card))

    def speak(self, spans: list[Span]) -> None:
        """Say something to a person who is being asked: a line on stderr."""
        from listenlog.views.theme import ansi, plain

        sys.stderr.write((ansi(spans) if self.colored else plain(spans).rstrip()) + "\n")

    def confirm(self, question: str) -> bool:
        """Ask a question that takes y or n; no is the default."""
        return self.ask(f"{question} [y/N] ").strip().casefold() in ("y", "yes")

    def choose(self, heading: str, candidates: Iterable[tuple[str, str]]) -> str:
        """Show (handle, what tells it apart) by number and return the handle chosen. Raises UsageProblem for none."""
        from listenlog.domain.text import shown

        listed = list(candidates)
        lines = [
            heading,
            *(f"  {i}  {shown(handle)}  {shown(known)}" for i, (handle, known) in enumerate(listed, 1)),
        ]
        sys.stderr.write("\n".join(lines) + "\n")
        while answer := self.ask(f"Which number (1 to {len(listed)})? Enter for none: ").strip():
            if answer.isdecimal() and 1 <= int(answer) <= len(listed):
                return listed[int(answer) - 1][0]
        raise UsageProblem("None was chosen, so nothing was done.")

    def ask(self, prompt: str | list[Span]) -> str:
        """Ask for a line, with line editing and history; end of input is an empty answer.

        Speech stays off a piped stdout. On Ctrl-C, what was typed of the line is `half_typed`.
        """
        return self.ask_or_end(prompt) or ""

    def ask_or_end(self, prompt: str | list[Span]) -> str | None:
        """Ask for a line as `ask` does; None is the end of input."""
        try:
            import readline  # importing it gives input() its line editing

            typed: Callable[[], str] = readline.get_line_buffer
        except ImportError:  # Windows, where the console itself has it
            typed = str
        if self.before_asking:
            self.before_asking()
        if not isinstance(prompt, str):
            prompt = self._prompt(prompt)
        sys.stdout.flush()
        if not self.on_terminal:
            sys.stderr.write(prompt)
            sys.stderr.flush()
        try:
            return input(prompt if self.on_terminal else "")
        except EOFError:
            sys.stderr.write("\n")
            return None
        except KeyboardInterrupt:
            self.half_typed = typed()
            raise

    def _prompt(self, spans: list[Span]) -> str:
        """Return spans as a prompt, its escapes marked so that line editing doesn't count them."""
        from listenlog.views.theme import ansi, plain

        if not (self.colored and self.on_terminal):
            return plain(spans)
        import re

        return re.sub(r"(\x1b\[[\d;]*m)", "\x01\\1\x02", ansi(spans))
