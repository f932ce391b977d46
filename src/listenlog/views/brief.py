"""The card: what to read before meeting someone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, tzinfo

from listenlog.domain.breach import Broken
from listenlog.domain.brief import Brief, ages
from listenlog.domain.date_words import MONTHS
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended
from listenlog.domain.meeting import Meeting
from listenlog.domain.names import pronouns_of
from listenlog.domain.need import Need
from listenlog.domain.preference import Preference, channel_name, covers, rule_line
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.text import counted, shown
from listenlog.domain.when import ago, plain_day, short_day
from listenlog.views.card import Card, Group, Heading, Line, Told, state_of
from listenlog.views.theme import GAP, Span, marks, shortened

TOPICS = 3  # facts a topic
LONG, EARLIER = 280, 100  # characters of one text on the card, and of an earlier talk
_DID = {"phone": "phoned", "mobile": "phoned", "landline": "phoned", "email": "e-mailed", "text": "texted",
        "visit": "visited", "video": "called by video", "post": "wrote by post"}  # fmt: skip


def brief_card(brief: Brief, today: date, *, everything: bool = False, discreet: bool = False) -> Card:
    """Return a contact's card. `everything` shows all facts, talks and whole texts; a `discreet` brief is counted."""
    told = Sections(brief, today, everything=everything)
    return Card(told.heading(), list(told.counted_groups() if discreet else told.groups()))


class Sections:
    """What a contact's card says."""

    def __init__(self, brief: Brief, today: date, *, everything: bool = False) -> None:
        self.brief = brief
        self.today = today
        self.everything = everything
        self.who = pronouns_of(brief.contact.pronouns)

    def heading(self) -> Heading:
        """Return who it is, and what is told beside the name."""
        contact = self.brief.contact
        place = ", ".join(shown(part) for part in (self.brief.role, self.brief.organization) if part)
        about = (
            Told("Called", ", ".join(shown(n) for n in self.brief.nicknames), "called {}"),
            Told("Pronouns", shown(contact.pronouns or "")),
            Told("Local time", self._there(), "{} there"),
        )
        return Heading(
            Told("Name", shown(contact.name)),
            Told("Role", place),
            self._state(),
            Told("Say", shown(contact.said or ""), "say {}"),
            tuple(told for told in about if told.text),
        )

    def _state(self) -> Told:
        """Whether they have died, are archived, or are put off."""
        contact = self.brief.contact
        if contact.later_on and not (contact.died_on or contact.archived_on):
            return Told("Later", f"from {short_day(contact.later_on, self.today)}", "later, {}")
        return state_of(contact.died_on, contact.archived_on)

    def _there(self) -> str:
        local, zone = self.brief.local, self.brief.contact.zone
        if not local or not zone:
            return ""
        city = shown(zone.rpartition("/")[2].replace("_", " "))
        return f"{city}, {local:%H:%M}"

    # The sections, in the order of urgency

    def groups(self) -> Iterator[Group]:
        """Yield what there is to tell."""
        brief, who = self.brief, self.who
        yield [(f"Reach {who.object}", self.reach() if brief.contact.died_on is None else [])]
        for need in brief.complaints:
            yield [("Complaint", self.complaint(need)), (who.verb("needs", "need"), self.underneath(need, ""))]
        for whose, need in brief.account_complaints:
            told = Sections(Brief(whose), self.today, everything=self.everything)
            yield [("Complaint", named(whose.name, told.complaint(need)))]
        yield [("Ask", asking(brief.complaint_questions))]
        yield [("Fixed?", [self.solved(need) for need in brief.to_check])]
        for need in brief.needs:
            if need.kind == "request":
                yield [(who.verb("asks", "ask"), self.asked(need)), (who.verb("needs", "need"), self.needed(need))]
        yield [
            ("You owe", [self.promised(p) for p in brief.promises if p.direction == "mine"]),
            (who.owes(), [self.promised(p) for p in brief.promises if p.direction == "theirs"]),
        ]
        yield from self._talks()
        yield [*self._facts(), ("Around", self._around()), *self._known(), ("Leave out", self._leave_out())]
        yield [("Named by", self._mentions()), ("Mixed up", self._confusions())]
        yield [("Coming up", self.coming())]
        ask = [q for q in brief.questions if q.text not in (brief.open_with, *brief.complaint_questions)]
        yield [("Ask next", [self._to_ask(q) for q in ask])]
        unknown = ", ".join(brief.unknown)
        yield [("Not known", [([(unknown, "faint"), GAP, (f"ask {who.object}", "faint")], [])] if unknown else [])]
        yield [("Open with", [([(self._cut(brief.open_with), "do")], [])] if brief.open_with else [])]

    def counted_groups(self) -> Iterator[Group]:
        """Yield what may stand on a screen that others see: what is open is only counted."""
        brief, who = self.brief, self.who
        yield [(f"Reach {who.object}", self.reach() if brief.contact.died_on is None else [])]
        numbers = [
            (counted(len(brief.complaints), "complaint"), brief.complaints),
            (f"{counted(len(brief.account_complaints), 'complaint')} of colleagues", brief.account_complaints),
            (f"{counted(len(brief.to_check), 'solved complaint')} to check", brief.to_check),
            (counted(len(brief.needs) - len(brief.complaints), "need"), len(brief.needs) > len(brief.complaints)),
        ]
        told = ", ".join(number for number, there in numbers if there)
        yield [
            ("Open", [([(told, "plain")], [])] if told else []),
            ("You owe", self._counted([p for p in brief.promises if p.direction == "mine"])),
            (who.owes(), self._counted([p for p in brief.promises if p.direction == "theirs"])),
        ]
        yield [("Coming up", self.coming())]

    def _counted(self, promises: Sequence[Promise]) -> list[Line]:
        """How many promises, and how late the first of them is."""
        if not promises:
            return []
        first = min(promises, key=lambda p: p.due_on or date.max)
        return [([(counted(len(promises), "promise"), "plain")], self.promised(first)[1])]

    def reach(self) -> list[Line]:
        """Return one line a channel: what they prefer first, then what else is so, then what not to do."""
        if any(rule.aspect == "do_not_contact" for rule in self.brief.rules):
            rule = next(rule for rule in self.brief.rules if rule.aspect == "do_not_contact")
            return [([(marks.dont, "dont"), ("do not contact", "dont"), *self._words(rule)], []), *self.broken()]
        by_channel: dict[str | None, list[Preference]] = {}
        for rule in self.brief.rules:
            by_channel.setdefault(rule.channel, []).append(rule)
        lines: list[Line] = [(self._channel(channel, rules), []) for channel, rules in by_channel.items()]
        ruled = {channel for channel in by_channel if channel}
        covered = ruled | ({"mobile", "landline"} if "phone" in ruled else set())
        lines += [
            ([(marks.also, "faint"), (f"{shown(channel_name(p.channel))} {shown(p.address)}", "plain")], [])
            for p in self.brief.points
            if p.channel not in covered
        ]
        return [*lines, *self._not_now(), *self.broken()]

    def _not_now(self) -> list[Line]:
        """Return 'not now: email, Sun 20:10 there  from Mon 23 Nov 09:00', a line for each channel."""
        here, there = self.brief.clocks
        lines: list[Line] = []
        for verdict in self.brief.not_now:
            local, told = verdict.at.astimezone(there), [f"not now: {shown(channel_name(verdict.channel or ''))}"]
            for reason in verdict.reasons:
                if reason.rule.aspect == "gap":
                    told.append(f"in touch {ago(reason.last_on, self.today)}" if reason.last_on else "too soon")
                else:
                    then = f"{short_day(local.date(), self.today)[:3]} {local:%H:%M}"
                    told.append(f"{then} there" if self.brief.contact.zone else then)
            from_when = f"from {moment_told(verdict.instead.at, here, there, self.today)}" if verdict.instead else ""
            lines.append(([(", ".join(told), "late"), *([GAP, (from_when, "faint")] if from_when else [])], []))
        return lines

    def broken(self) -> list[Line]:
        """Return 'you phoned twice since she asked for email', a line for each wish that you went against, and why."""
        by_wish: dict[tuple[str | None, str | None, date | None, str | None], list[Broken]] = {}
        for one in self.brief.breaches:
            slot = one.aspect, one.rule_channel or one.channel, one.stated_on, one.account
            by_wish.setdefault(slot, []).append(one)
        lines: list[Line] = []
        for (aspect, channel, stated_on, account), broken in by_wish.items():
            did = _DID.get(channel or "") or (f"wrote on {channel_name(channel)}" if channel else "got in touch")
            often = {1: "once", 2: "twice"}.get(len(broken), f"{len(broken)} times")
            whose = shown(account) if account else self.who.subject
            said = f"you {did} {often} since {whose} {self._asked(aspect, channel, own=account is None)}"
            told = [plain_day(stated_on, self.today)] if stated_on else []
            if why := "; ".join(dict.fromkeys(self._cut(one.why) for one in broken if one.why)):
                told.append(f"all the same: {why}")
            lines.append(([(said, "late"), *([GAP, (", ".join(told), "faint")] if told else [])], []))
        return lines

    def _asked(self, aspect: str | None, channel: str | None, *, own: bool) -> str:
        """What they had said, or their account had: 'asked for email', 'asked you not to'."""
        told = {"window": "said when", "gap": "said how often", "appointment": "asked for a word first",
                "do_not_contact": "asked to be left alone"}  # fmt: skip
        theirs = [rule for rule in self.brief.rules if (rule.contact_id is not None) == own]
        liked = next((r.channel for r in theirs if r.stance == "prefers" and r.channel), None)
        if aspect == "stance" and liked and not covers(channel, liked):
            return f"asked for {channel_name(liked)}"
        return told.get(aspect or "", "asked you not to")

    def _channel(self, channel: str | None, rules: list[Preference]) -> list[Span]:
        stance = next((r.stance for r in rules if r.aspect == "stance"), None)
        addresses = [
            shown(p.address)
            for p in self.brief.points
            if p.channel == channel or (channel == "phone" and p.channel in ("mobile", "landline"))
        ]
        named = shown(channel_name(channel)) if channel else "any channel"
        no = stance in ("avoids", "refuses")
        style = "do" if stance == "prefers" else "dont" if no else "plain"
        mark = {"prefers": marks.prefers, "avoids": marks.avoids, "refuses": marks.refuses}.get(
            stance or "", marks.also
        )
        line: list[Span] = [(mark, "faint" if style == "plain" else style), (named, style)]
        if addresses and not no:
            line.append((f" {addresses[0]}", "plain"))
        told = [rule_line(r, marks.dash) + self._until(r) for r in rules if r.aspect != "stance"]
        if no:
            rule = next(r for r in rules if r.stance == stance)
            never = "" if marks.words else "not" if stance == "avoids" else "never"
            told[:0] = filter(None, [self._not_before(rule) or never])
        if told:
            joint = " " if (no and not marks.words) or told[0].startswith("only") else ", "
            line.append((f"{joint}{', '.join(told)}", "faint" if no else "plain"))
        for rule in rules:
            line += self._words(rule)
        return line

    def _until(self, rule: Preference) -> str:
        if rule.until_said:
            return f" {shown(rule.until_said)}"
        return f" through {plain_day(rule.valid_until, self.today)}" if rule.valid_until else ""

    def _not_before(self, rule: Preference) -> str:
        """A refusal that ends, by its first good day: 'until 31 December' may or may not mean the 31st."""
        if rule.until_said:
            return f"not {shown(rule.until_said)}"
        if rule.valid_until is None or rule.valid_until == date.max:
            return ""
        return f"not before {plain_day(rule.valid_until + timedelta(days=1), self.today)}"

    def _words(self, rule: Preference) -> list[Span]:
        if not rule.words:
            return []
        said = f"{marks.opened}{shown(rule.words)}{marks.closed}"
        return [GAP, (f"{said}{',' if marks.words else ''} {plain_day(rule.stated_on, self.today)}", "faint")]

    def complaint(self, need: Need) -> list[Line]:
        """Return what they complain of, whether it was said back, and what was tried where it had seemed solved."""
        tried = f"tried: {self._cut(need.resolution)}" if need.resolution else ""
        told = ", ".join(filter(None, (self._when_said(need), self.said_back(need), tried)))
        return [([(self._cut(need.asked or ""), "dont"), GAP, (told, "faint")], [])]

    def solved(self, need: Need) -> Line:
        """Return a complaint that was solved: when, and by what."""
        assert need.resolved_on is not None
        how = self._cut(need.resolution) if need.resolution else ""
        told = ", ".join(filter(None, (f"solved {plain_day(need.resolved_on, self.today)}", how)))
        return [(self._cut(need.asked or need.underlying or ""), "plain"), GAP, (told, "faint")], []

    def asked(self, need: Need) -> list[Line]:
        """Return what they asked for, in their words."""
        if not need.asked:
            return []
        said = "" if need.underlying or need.corrected or not need.restated_on else self.said_back(need)
        told = ", ".join(filter(None, (self._when_said(need), said)))
        return [([(self._cut(need.asked), "plain"), GAP, (told, "faint")], [])]

    def needed(self, need: Need) -> list[Line]:
        """Return what is underneath, and whether it was said back."""
        return self.underneath(need, self.said_back(need))

    def underneath(self, need: Need, said: str) -> list[Line]:
        """Return what is underneath with what is `said` of it, and how they corrected it."""
        lines: list[Line] = []
        if need.underlying:
            lines.append(([(self._cut(need.underlying), "need"), *([GAP, (said, "faint")] if said else [])], []))
        if need.corrected:
            lines.append(([(self._cut(need.corrected), "need"), GAP, (f"{self.who.subject} said", "faint")], []))
        return lines

    def _when_said(self, need: Need) -> str:
        felt = next((t.felt for t in self.brief.talks if t.id == need.interaction_id and t.felt), None)
        return ", ".join(filter(None, (plain_day(need.stated_on, self.today), shown(felt or ""))))

    def said_back(self, need: Need) -> str:
        """Return whether a need was said back, and their answer."""
        if not need.restated_on:
            return "not said back yet"
        answer = {True: f", {self.who.subject} agreed", False: f", {self.who.subject} corrected it", None: ""}[
            need.agreed
        ]
        return f"said back {plain_day(need.restated_on, self.today)}{answer}"

    def promised(self, promise: Promise) -> Line:
        """Return a promise, and at the right edge how late it is or when it is due."""
        late = (self.today - promise.due_on).days if promise.due_on else 0
        due: list[Span] = []
        if late > 0:
            due = [(f"{late} day{'s' if late != 1 else ''} late", "late")]
        elif promise.due_on:
            due = [("due today", "time")] if late == 0 else [(f"due {short_day(promise.due_on, self.today)}", "faint")]
        return [(self._cut(promise.text), "plain")], due

    def _to_ask(self, question: Question) -> Line:
        """Return a question, and at the right edge the day on which to be reminded of it."""
        day: list[Span] = [(f"on {short_day(question.ask_on, self.today)}", "faint")] if question.ask_on else []
        return [(self._cut(question.text), "plain")], day

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
            spans: list[Span] = [(plain_day(talk.happened_on, self.today), "time")]
            if talk.summary:
                spans += [GAP, (self._cut(talk.summary, EARLIER), "plain")]
            told.append(([*spans, *([GAP, (shown(talk.felt), "faint")] if talk.felt else [])], []))
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
            spans += [GAP, (f"and {len(facts) - len(kept)} more, --all", "faint")]
        return [(spans, [])]

    def _around(self) -> list[Line]:
        return [([(f"{shown(kind)} ", "faint"), (shown(name), "plain")], []) for kind, name in self.brief.relations]

    def _known(self) -> Iterator[tuple[str, list[Line]]]:
        """How you met; with everything, the tags too."""
        if self.brief.contact.met:
            yield "Met", [([(self._cut(self.brief.contact.met), "plain")], [])]
        if self.everything and self.brief.tags:
            yield "Tags", [([(", ".join(shown(tag) for tag in self.brief.tags), "faint")], [])]

    def _mentions(self) -> list[Line]:
        """Return 'Bob Ellis: plays with John Reed on Sundays' for what others said."""
        return [
            (
                [(shown(one.name), "name"), (f": {self._cut(one.text)}", "plain")],
                [(plain_day(one.on, self.today), "faint")] if one.on else [],
            )
            for one in self.brief.mentions
        ]

    def _confusions(self) -> list[Line]:
        """Return 'John, not Bob, has the dogs' for each mix-up."""
        if not self.brief.confusions:
            return []
        from listenlog.domain.contrast import contrast_words, short_names

        lines: list[Line] = []
        for one in self.brief.confusions:
            names = short_names(one.name, one.other_name)
            told = contrast_words(*names, one.fact) if one.fact else f"{names[0]} isn't {names[1]}"
            lines.append(([(self._cut(told), "late")], []))
        return lines

    def _leave_out(self) -> list[Line]:
        return [([(self._cut(fact.text), "dont")], []) for fact in self.brief.leave_out]

    def coming(self) -> list[Line]:
        """Return meetings and occasions, the next first."""
        days: list[tuple[date, str, list[Span]]] = []
        days += [(m.planned_on, m.planned_time or "", _meeting(m)) for m in self.brief.meetings]
        for day, occasion in self.brief.occasions:
            born = occasion.year if occasion.kind == "birthday" and occasion.year else day.year
            turns = f", turns {day.year - born}" if day.year > born else ""
            what = f"{self.who.possessive()} {shown(occasion.label or occasion.kind)}{turns}"
            days.append((day, "~", [(what, "plain")]))
        ordered = sorted(days, key=lambda row: row[:2])
        return [([(short_day(day, self.today), "time"), GAP, *spans], []) for day, _time, spans in ordered]

    def _cut(self, text: str, longest: int = LONG) -> str:
        return shown(text, lines=True) if self.everything else shortened(shown(text), longest, "--all")


def moment_told(at: datetime, here: tzinfo, there: tzinfo, today: date) -> str:
    """Return 'Mon 23 Nov 16:00 (09:00 there)': an instant on the user's clock, and on the contact's if that differs."""
    mine, theirs = at.astimezone(here), at.astimezone(there)
    told = f"{short_day(mine.date(), today)} {mine:%H:%M}"
    return told if mine.utcoffset() == theirs.utcoffset() else f"{told} ({theirs:%H:%M} there)"


def named(name: str, lines: list[Line]) -> list[Line]:
    """Return lines that begin with whose they are."""
    whose: Span = (f"{shown(name)}: ", "plain")
    return [([whose, *left] if i == 0 else left, right) for i, (left, right) in enumerate(lines)]


def asking(questions: Sequence[str]) -> list[Line]:
    """Return questions, a line each."""
    return [([(text, "plain")], []) for text in questions]


def _meeting(meeting: Meeting) -> list[Span]:
    parts = [
        meeting.planned_time,
        channel_name(meeting.channel or ""),
        "agreed" if meeting.confirmed else "not agreed yet",
        meeting.text,
    ]
    return [(", ".join(shown(part) for part in parts if part), "plain")]
