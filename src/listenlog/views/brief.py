"""The card: what to read before meeting someone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from listenlog.domain.brief import Brief, ages
from listenlog.domain.date_words import MONTHS
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import Pronouns, pronouns_of
from listenlog.domain.need import Need
from listenlog.domain.preference import Preference, channel_name, rule_line
from listenlog.domain.promise import Promise
from listenlog.domain.text import clipped, shown
from listenlog.domain.when import ago, plain_day, short_day
from listenlog.views.screen import UNLIMITED
from listenlog.views.theme import Span, rich_style

NARROW = 64  # columns under which things stack
TOPICS = 3  # facts a topic
LONG = 280  # characters of one text on the card
STYLE = {name: rich_style(name) for name in ("name", "plain", "faint", "time", "command", "do", "late", "dont", "need")}
Line = tuple[list[Span], list[Span]]  # what stands at the left, and what stands at the right edge


class brief_card:  # noqa: N801  # views are named after what they return
    """A contact's card. `everything` shows all facts, talks and whole texts."""

    def __init__(self, brief: Brief, today: date, *, everything: bool = False) -> None:
        self.brief = brief
        self.today = today
        self.everything = everything
        self.who = pronouns_of(brief.contact.pronouns)

    def __rich_console__(self, _console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the card's lines for the width there is."""
        width = options.max_width
        narrow = width < NARROW
        unlimited = width >= UNLIMITED
        gutter = 0 if width < 34 else 11 if narrow else 13
        margin = 0 if width < 34 else 2
        room = width - 2 * margin
        layout = _Layout(room, gutter, margin, narrow=narrow, unlimited=unlimited)
        yield from layout.blank()
        yield from self._heading(layout)
        for group in self._groups():
            lines = [(label, line) for label, lines in group for label, line in _labelled(label, lines)]
            if lines:
                for label, line in lines:
                    yield from layout.line(label, line)
                yield from layout.blank()

    # The heading

    def _heading(self, layout: _Layout) -> Iterator[Text]:
        contact = self.brief.contact
        place = ", ".join(shown(part) for part in (self.brief.role, self.brief.organization) if part)
        name: list[Span] = [(shown(contact.name), "name")]
        called = f"called {', '.join(shown(n) for n in self.brief.nicknames)}" if self.brief.nicknames else ""
        said: list[Span] = [("say ", "faint"), (shown(contact.said), "plain")] if contact.said else []
        about = [part for part in (called, shown(contact.pronouns or ""), self._there()) if part]
        if layout.narrow:
            lines = [name, [(place, "faint")], said, [(", ".join(about), "faint")]]
            for line in lines:
                if any(text for text, _ in line):
                    yield from layout.flush(line, [])
        else:
            yield from layout.flush(name, [(place, "faint")] if place else [])
            below = [*said, *([("   ", "plain")] if said and about else []), ("   ".join(about), "faint")]
            if said or about:
                yield from layout.flush(below, [])
        yield from layout.rule()

    def _there(self) -> str:
        local, zone = self.brief.local, self.brief.contact.zone
        if not local or not zone:
            return ""
        city = shown(zone.rpartition("/")[2].replace("_", " "))
        return f"{city}, {local:%H:%M} there"

    # The sections, in the order of urgency

    def _groups(self) -> Iterator[list[tuple[str, list[Line]]]]:
        brief, who = self.brief, self.who
        complaints = [n for n in brief.needs if n.kind == "complaint"]
        yield [(f"Reach {who.object}", self._reach())]
        for need in complaints:
            yield [("Complaint", self._complaint(need)), (who.verb("needs", "need"), self._underneath(need, ""))]
        for need in brief.needs:
            if need.kind == "request":
                yield [(who.verb("asks", "ask"), self._asked(need)), (who.verb("needs", "need"), self._needed(need))]
        yield [
            ("You owe", [self._promised(p) for p in brief.promises if p.direction == "mine"]),
            (who.owes(), [self._promised(p) for p in brief.promises if p.direction == "theirs"]),
        ]
        yield from self._talks()
        yield [*self._facts(), ("Around", self._around()), *self._known(), ("Leave out", self._leave_out())]
        yield [("Coming up", self._coming())]
        ask = [q for q in brief.questions if q.text != brief.open_with]
        yield [("Ask next", [([(self._cut(q.text), "plain")], []) for q in ask])]
        unknown = ", ".join(brief.unknown)
        yield [("Not known", [([(unknown, "faint"), (f"  ask {who.object}", "faint")], [])] if unknown else [])]
        yield [("Open with", [([(self._cut(brief.open_with), "do")], [])] if brief.open_with else [])]

    def _reach(self) -> list[Line]:
        """One line a channel: what they prefer first, then what else is so, then what not to do."""
        if any(rule.aspect == "do_not_contact" for rule in self.brief.rules):
            rule = next(rule for rule in self.brief.rules if rule.aspect == "do_not_contact")
            return [([("✕ ", "dont"), ("do not contact", "dont"), *self._words(rule)], [])]
        by_channel: dict[str | None, list[Preference]] = {}
        for rule in self.brief.rules:
            by_channel.setdefault(rule.channel, []).append(rule)
        lines: list[Line] = [(self._channel(channel, rules), []) for channel, rules in by_channel.items()]
        ruled = {channel for channel in by_channel if channel}
        covered = ruled | ({"mobile", "landline"} if "phone" in ruled else set())
        lines += [
            ([("· ", "faint"), (f"{shown(channel_name(p.channel))} {shown(p.address)}", "plain")], [])
            for p in self.brief.points
            if p.channel not in covered
        ]
        return lines

    def _channel(self, channel: str | None, rules: list[Preference]) -> list[Span]:
        stance = next((r.stance for r in rules if r.aspect == "stance"), None)
        addresses = [
            shown(p.address)
            for p in self.brief.points
            if p.channel == channel or (channel == "phone" and p.channel in ("mobile", "landline"))
        ]
        named = shown(channel_name(channel)) if channel else "any channel"
        no = stance in ("avoids", "refuses")
        mark: Span = ("● ", "do") if stance == "prefers" else ("✕ ", "dont") if no else ("· ", "faint")
        line: list[Span] = [mark, (named, "do" if stance == "prefers" else "dont" if no else "plain")]
        if addresses and not no:
            line.append((f" {addresses[0]}", "plain"))
        told = [rule_line(r) + self._until(r) for r in rules if r.aspect != "stance"]
        if no:
            rule = next(r for r in rules if r.stance == stance)
            told.insert(0, self._not_before(rule) or ("not" if stance == "avoids" else "never"))
        if told:
            joint = " " if no or told[0].startswith("only") else ", "
            line.append((f"{joint}{', '.join(told)}", "faint" if no else "plain"))
        for rule in rules:
            line += self._words(rule)
        return line

    def _until(self, rule: Preference) -> str:
        return f" through {plain_day(rule.valid_until, self.today)}" if rule.valid_until else ""

    def _not_before(self, rule: Preference) -> str:
        """A refusal that ends, by its first good day: 'until 31 December' may or may not mean the 31st."""
        if rule.valid_until is None or rule.valid_until == date.max:
            return ""
        return f"not before {plain_day(rule.valid_until + timedelta(days=1), self.today)}"

    def _words(self, rule: Preference) -> list[Span]:
        if not rule.words:
            return []
        return [(f"  “{shown(rule.words)}” {plain_day(rule.stated_on, self.today)}", "faint")]

    def _complaint(self, need: Need) -> list[Line]:
        told = ", ".join(filter(None, (self._when_said(need), self._said_back(need))))
        return [([(self._cut(need.asked or ""), "dont"), (f"  {told}", "faint")], [])]

    def _asked(self, need: Need) -> list[Line]:
        if not need.asked:
            return []
        said = "" if need.underlying or need.corrected or not need.restated_on else self._said_back(need)
        told = ", ".join(filter(None, (self._when_said(need), said)))
        return [([(self._cut(need.asked), "plain"), (f"  {told}", "faint")], [])]

    def _needed(self, need: Need) -> list[Line]:
        """What is underneath, and whether it was said back."""
        return self._underneath(need, self._said_back(need))

    def _underneath(self, need: Need, said: str) -> list[Line]:
        lines: list[Line] = []
        if need.underlying:
            lines.append(([(self._cut(need.underlying), "need"), (f"  {said}" if said else "", "faint")], []))
        if need.corrected:
            lines.append(([(self._cut(need.corrected), "need"), (f"  {self.who.subject} said", "faint")], []))
        return lines

    def _when_said(self, need: Need) -> str:
        felt = next((t.felt for t in self.brief.talks if t.id == need.interaction_id and t.felt), None)
        return ", ".join(filter(None, (plain_day(need.stated_on, self.today), shown(felt or ""))))

    def _said_back(self, need: Need) -> str:
        if not need.restated_on:
            return "not said back yet"
        answer = {True: f", {self.who.subject} agreed", False: f", {self.who.subject} corrected it", None: ""}[
            need.agreed
        ]
        return f"said back {plain_day(need.restated_on, self.today)}{answer}"

    def _promised(self, promise: Promise) -> Line:
        late = (self.today - promise.due_on).days if promise.due_on else 0
        due: list[Span] = []
        if late > 0:
            due = [(f"{late} day{'s' if late != 1 else ''} late", "late")]
        elif promise.due_on:
            due = [("due today", "time")] if late == 0 else [(f"due {short_day(promise.due_on, self.today)}", "faint")]
        return [(self._cut(promise.text), "plain")], due

    def _talks(self) -> Iterator[list[tuple[str, list[Line]]]]:
        """The last talk in full; earlier ones that said something, and tries since, a line each."""
        talks = self.brief.talks
        last = next((t for t in talks if t.answered), None)
        tries = [t for t in talks if not t.answered and (last is None or t.happened_on >= last.happened_on)]
        lines: list[Line] = []
        if last:
            lines.append(([(ago(last.happened_on, self.today), "time"), (f" ({self._about(last)})", "faint")], []))
            if last.summary:
                lines.append(([(self._cut(last.summary), "plain")], []))
        tried: list[Line] = []
        if tries:
            days = ", ".join(plain_day(t.happened_on, self.today) for t in tries[:3])
            tried.append(([(f"{days}, no answer", "faint")], []))
        earlier = [t for t in talks if last and t.id != last.id and t.answered and (t.summary or t.felt)]
        shown_earlier = earlier if self.everything else earlier[:2]
        told: list[Line] = []
        for talk in shown_earlier:
            summary = clipped(shown(talk.summary or ""), LONG if self.everything else 100)
            felt = f"  {shown(talk.felt)}" if talk.felt else ""
            told.append(
                (
                    [
                        (f"{plain_day(talk.happened_on, self.today)}  ", "time"),
                        (summary, "plain"),
                        (felt, "faint"),
                    ],
                    [],
                )
            )
        yield [("Last talk", lines), ("Tried", tried), ("Earlier", told)]

    def _about(self, talk: Attended) -> str:
        day = short_day(talk.happened_on, self.today)
        felt = f"{self.who.subject} felt {shown(talk.felt)}" if talk.felt else ""
        company = self.brief.with_whom.get(talk.id)
        return ", ".join(
            filter(
                None, (day, shown(channel_name(talk.channel or "")), f"with {shown(company)}" if company else "", felt)
            )
        )

    def _facts(self) -> Iterator[tuple[str, list[Line]]]:
        """Facts by topic, newest topic first, three each; those without a topic come last, under 'Learned'."""
        topics: dict[str, list[Fact]] = {}
        bare: list[Fact] = []
        for fact in self.brief.facts:
            if not fact.sensitive:
                (topics.setdefault(fact.topic.casefold(), []) if fact.topic else bare).append(fact)
        for topic, facts in topics.items():
            yield shown(topic).capitalize(), self._listed(facts)
        if bare:
            yield "Learned", self._listed(bare)

    def _listed(self, facts: Sequence[Fact]) -> list[Line]:
        kept = list(facts) if self.everything else list(facts[:TOPICS])
        spans: list[Span] = []
        for i, fact in enumerate(kept):
            if i:
                spans.append(("; ", "plain"))
            spans.append((self._cut(fact.text), "plain"))
            if ages(fact.text):
                spans.append(
                    (
                        f" (noted {MONTHS[fact.learned_on.month - 1][:3].capitalize()} {fact.learned_on.year})",
                        "faint",
                    )
                )
        if len(facts) > len(kept):
            spans.append((f"  and {len(facts) - len(kept)} more, --all", "faint"))
        return [(spans, [])]

    def _around(self) -> list[Line]:
        return [([(f"{shown(kind)} ", "faint"), (shown(name), "plain")], []) for kind, name in self.brief.relations]

    def _known(self) -> Iterator[tuple[str, list[Line]]]:
        """How you met; with everything, the tags too."""
        if self.brief.contact.met:
            yield "Met", [([(self._cut(self.brief.contact.met), "plain")], [])]
        if self.everything and self.brief.tags:
            yield "Tags", [([(", ".join(shown(tag) for tag in self.brief.tags), "faint")], [])]

    def _leave_out(self) -> list[Line]:
        return [([(self._cut(fact.text), "dont")], []) for fact in self.brief.leave_out]

    def _coming(self) -> list[Line]:
        days: list[tuple[date, str, list[Span]]] = []
        days += [(m.planned_on, m.planned_time or "", _meeting(m)) for m in self.brief.meetings]
        for day, occasion in self.brief.occasions:
            born = occasion.year if occasion.kind == "birthday" and occasion.year else day.year
            turns = f", turns {day.year - born}" if day.year > born else ""
            what = f"{_possessive(self.who)} {shown(occasion.label or occasion.kind)}{turns}"
            days.append((day, "~", [(what, "plain")]))
        ordered = sorted(days, key=lambda row: row[:2])
        return [([(short_day(day, self.today), "time"), ("  ", "plain"), *spans], []) for day, _time, spans in ordered]

    def _cut(self, text: str) -> str:
        return shown(text, lines=True) if self.everything else clipped(shown(text), LONG)


def _possessive(who: Pronouns) -> str:
    return {"she": "her", "he": "his", "they": "their"}.get(who.subject, "the")


def _meeting(meeting: Meeting) -> list[Span]:
    parts = [
        meeting.planned_time,
        meeting.channel,
        "agreed" if meeting.confirmed else "not agreed yet",
        meeting.text,
    ]
    return [(", ".join(shown(part) for part in parts if part), "plain")]


def _labelled(label: str, lines: Iterable[Line]) -> Iterator[tuple[str, Line]]:
    for i, line in enumerate(lines):
        yield label if i == 0 else "", line


class _Layout:
    """Lays lines out with one label gutter, so that everything stands in one column."""

    def __init__(self, room: int, gutter: int, margin: int, *, narrow: bool, unlimited: bool) -> None:
        self.room, self.gutter, self.margin = room, gutter, margin
        self.narrow, self.unlimited = narrow, unlimited

    def blank(self) -> Iterator[Text]:
        yield Text("")

    def rule(self) -> Iterator[Text]:
        yield Text(" " * self.margin + "─" * (76 if self.unlimited else self.room), STYLE["faint"])

    def flush(self, left: list[Span], right: list[Span]) -> Iterator[Text]:
        """Yield a line without a label: the heading's."""
        yield from self._placed(Text(" " * self.margin), left, right, self.margin, self.room)

    def line(self, label: str, line: Line) -> Iterator[Text]:
        """Yield a labelled line, wrapped within its column; its right end goes below where it doesn't fit."""
        left, right = line
        if not self.gutter:
            if label:
                yield Text(label, STYLE["faint"])
            yield from self._placed(Text(""), left, right, 0, self.room)
            return
        wide = max(0, self.gutter - len(label))
        start = Text.assemble(" " * self.margin, (label, STYLE["faint"]), " " * wide)
        if len(label) > self.gutter - 1:  # a long topic stands on its own line
            yield from self._placed(Text(" " * self.margin), [(label, "faint")], [], self.margin, self.room)
            start = Text(" " * (self.margin + self.gutter))
        yield from self._placed(start, left, right, self.margin + self.gutter, self.room - self.gutter)

    def _placed(self, start: Text, left: list[Span], right: list[Span], indent: int, room: int) -> Iterator[Text]:
        body, edge = _text(left), _text(right)
        gap = room - body.cell_len - edge.cell_len
        if edge and not self.narrow and not self.unlimited and gap >= 2 and "\n" not in body.plain:
            yield Text.assemble(start, body, " " * gap, edge)
            return
        if edge and self.unlimited:
            body = Text.assemble(body, "  ", edge)
        elif edge:
            body = Text.assemble(body, "\n", edge)
        rows = [body] if self.unlimited and "\n" not in body.plain else _wrap(body, max(room, 8))
        for i, row in enumerate(rows):
            row.rstrip()
            yield Text.assemble(start if i == 0 else Text(" " * indent), row)


def _text(spans: Iterable[Span]) -> Text:
    return Text.assemble(*((text, STYLE[style]) for text, style in spans))


def _wrap(text: Text, width: int) -> list[Text]:
    console = Console(width=width, color_system=None, _environ={})
    return list(text.wrap(console, width))
