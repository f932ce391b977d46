"""A verdict as it is shown: a stop with what to do instead, or how to reach them and why that is all right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from listenlog.domain.brief import Brief
from listenlog.domain.names import pronouns_of
from listenlog.domain.preference import Preference, channel_name, pace_of, rule_line, rule_said
from listenlog.domain.reach import Reason, Verdict, Way, is_text
from listenlog.domain.text import shown
from listenlog.domain.uri import uri_of
from listenlog.domain.when import ago, plain_day, short_day
from listenlog.views.brief import Sections, brief_card, moment_told
from listenlog.views.card import Banner, Card, Group, Line
from listenlog.views.theme import GAP, Span, link, marks, shortened

LONG = 280  # characters of their words
_DEEDS = {
    "phone": "phone", "mobile": "call the mobile", "landline": "call the landline", "email": "e-mail", "text": "text",
    "video": "call by video", "visit": "visit", "post": "write by post",
}  # fmt: skip
_NOUNS = {
    "phone": "calls", "mobile": "calls to the mobile", "landline": "calls to the landline", "email": "e-mail",
    "text": "texts", "video": "video calls", "visit": "visits", "post": "letters",
}  # fmt: skip
_TITLES = {
    "do_not_contact": "DO NOT CONTACT", "stance": "WRONG CHANNEL", "window": "WRONG TIME", "gap": "TOO SOON",
    "appointment": "ASK FIRST",
}  # fmt: skip


def deed(channel: str | None) -> str:
    """Return what reaching somebody on a channel is: 'phone', 'visit', 'write on Signal'."""
    if channel is None:
        return "get in touch"
    return _DEEDS.get(channel) or f"write on {channel_name(channel)}"


class Told:
    """What a verdict on a contact says, seen from a moment: `here` and `there` are the user's and their clock.

    `planned` says that it isn't of now.
    """

    def __init__(
        self, brief: Brief, verdict: Verdict, today: date, here: tzinfo, there: tzinfo, *, planned: bool = False
    ) -> None:
        self.brief, self.verdict, self.today, self.planned = brief, verdict, today, planned
        self.here, self.there = here, there
        self.who = pronouns_of(brief.contact.pronouns)
        self.name = shown(brief.contact.name)

    # A stop

    def banner(self) -> Banner | None:
        """Return the stop where it is against their wishes."""
        if self.verdict.word != "against":
            return None
        first = self.verdict.reasons[0].rule
        lines: list[list[Span]] = []
        for reason in self.verdict.reasons:
            lines += [[(self.reason(reason), "plain")], *self._words(reason.rule)]
        return Banner(_TITLES[first.aspect], [*lines, [], *self._instead()])

    def reason(self, reason: Reason) -> str:
        """Return what was said as a sentence: 'Ines Prado asked you not to phone before 1 Jan 2027.'"""
        rule = reason.rule
        who = self.name if rule.contact_id else shown(self.brief.organization or "The account")
        what = _NOUNS.get(rule.channel or "") or (f"{channel_name(rule.channel)} messages" if rule.channel else "")
        if rule.aspect == "do_not_contact":
            return f"{who} asked not to be contacted{self._end(rule)}."
        if rule.aspect == "stance":
            never = "never" if rule.stance == "refuses" else "not"
            return f"{who} asked you {never} to {deed(rule.channel)}{self._end(rule)}."
        if rule.aspect == "window":
            local = self.verdict.at.astimezone(self.there)
            then = f"{short_day(local.date(), self.today)[:3]} {local:%H:%M}"
            hours = rule_line(rule, marks.dash)
            there = f"it would be {then} there" if self.planned else f"it is {then} there now"
            return f"{who} wants {what or 'to hear from you'} {hours}{self._end(rule)}; {there}."
        if rule.aspect == "gap":
            asked = f"{what} " if what else "contact "
            last = (
                f"{ago(reason.last_on, self.today)} ({plain_day(reason.last_on, self.today)})" if reason.last_on else ""
            )
            return f"{who} asked for {asked}at most every {pace_of(rule.days or 0)}; you were in touch {last}."
        if rule.appointment == "after_text":
            return f"{who} asked you not to {deed(rule.channel)} without a text first."
        return f"{who} wants an appointment{f' for {what}' if what else ''} first."

    def _end(self, rule: Preference) -> str:
        if rule.until_said:
            return f" {shown(rule.until_said)}"
        if rule.valid_until and rule.valid_until < date.max:
            if rule.aspect == "window":
                return f" through {plain_day(rule.valid_until, self.today)}"
            return f" before {plain_day(rule.valid_until + timedelta(days=1), self.today)}"
        return ""

    def _words(self, rule: Preference) -> list[list[Span]]:
        day = plain_day(rule.stated_on, self.today)
        whose = self.who.possessive().capitalize() if rule.contact_id else "Their"
        if not rule.words:
            return [[(f"Said {day}.", "faint")]]
        said = shortened(shown(rule.words), LONG, "--json")
        opened, closed = ('"', '"') if marks.words else (marks.opened, marks.closed)
        return [[(f"{whose} words, {day}: {opened}{said}{closed}", "plain")]]

    def _instead(self) -> list[list[Span]]:
        way = self.verdict.instead
        first = self.verdict.reasons[0].rule
        if first.aspect == "do_not_contact":
            whose = self.who.possessive() if first.contact_id else "the account's"
            return [[(f"Leave {self.who.object} be: only {whose} own words lift that.", "plain")]]
        if way is None:
            return [[(f"No other way is known. Ask {self.who.object} when you meet.", "plain")]]
        if is_text(way.channel) and all(one.rule.appointment == "after_text" for one in self.verdict.reasons):
            then = channel_name(first.channel or self.verdict.channel or "")
            return [[("First", "do"), GAP, *self.way(way), (f", then {then}", "plain")]]
        return [[("Use instead", "do"), GAP, *self.way(way)]]

    def way(self, way: Way) -> list[Span]:
        """Return 'email ines@example.com', and from when where that isn't at once."""
        spans: list[Span] = [(channel_name(way.channel), "do")]
        if way.address:
            spans += [(" ", "plain"), link(shown(way.address), uri_of(way.channel, way.address))]
        if way.at > self.verdict.at:
            spans.append((f", from {self._moment(way.at)}", "plain"))
        elif not way.address:
            spans += [GAP, ("no address is known", "faint")]
        return spans

    def _moment(self, at: datetime) -> str:
        return moment_told(at, self.here, self.there, self.today)

    # All right

    def groups(self) -> Iterator[Group]:
        """Yield how to reach them, why that is all right, and what is worth a word."""
        verdict, who = self.verdict, self.who
        if verdict.channel is None:
            yield [
                ("Not known", [([("how to reach " + who.object, "plain"), GAP, (f"ask {who.object}", "faint")], [])])
            ]
            return
        style = {"preferred": "do", "fine": "plain"}.get(verdict.word, "faint")
        line: list[Span] = [(channel_name(verdict.channel), style)]
        if verdict.address:
            line += [(" ", "plain"), link(shown(verdict.address), uri_of(verdict.channel, verdict.address))]
        else:
            line += [GAP, ("no address is known", "faint")]
        yield [({"preferred": "Preferred", "fine": "Fine"}.get(verdict.word, "Not known"), [(line, [])])]
        yield [("Because", [self._because(reason.rule) for reason in verdict.reasons])]
        yield [("But", [(self._hint(hint), []) for hint in verdict.hints])]
        if verdict.word == "unknown":
            asked = f"How would you like to be reached? {who.subject.capitalize()} never said."
            yield [(f"Ask {who.object}", [([(asked, "plain")], [])])]

    def _because(self, rule: Preference) -> Line:
        spans: list[Span] = [(rule_said(rule, marks.dash) + self._end(rule), "plain")]
        if rule.words:
            said = shortened(shown(rule.words), LONG, "--json")
            spans += [GAP, (f"{marks.opened}{said}{marks.closed}", "faint")]
        of = "" if rule.contact_id else f", {shown(self.brief.organization or 'the account')}"
        return [*spans, GAP, (f"{plain_day(rule.stated_on, self.today)}{of}", "faint")], []

    def _hint(self, hint: Reason) -> list[Span]:
        rule = hint.rule
        if rule.aspect == "cadence":
            wish = f"{self.who.possessive()} wish is every {pace_of(rule.days or 0, rule.most_days)}"
            last = ago(hint.last_on, self.today) if hint.last_on else ""
            return [(f"soon: you were in touch {last}", "late"), GAP, (wish, "faint")]
        told = f"{self.who.verb('prefers', 'prefer')} {channel_name(rule.channel or '')}"
        point = next((p for p in self.brief.points if p.channel == rule.channel), None)
        address: list[Span] = (
            [(" ", "plain"), link(shown(point.address), uri_of(point.channel, point.address))] if point else []
        )
        return [(told, "do"), *address]

    # Both

    def when(self, now: datetime) -> list[Line]:
        """Return the moment that the verdict is of, where it isn't this one."""
        return [([(self._moment(self.verdict.at), "time")], [])] if self.verdict.at > now else []

    def zone(self) -> list[Line]:
        """Return the note that their zone isn't known, where a window was judged by the user's."""
        judged = any(reason.rule.aspect == "window" for reason in (*self.verdict.reasons, *self.verdict.hints))
        if not judged or self.brief.contact.zone:
            return []
        return [([(f"{self.who.possessive()} time zone isn't known, so yours was taken", "faint")], [])]


def stopped_brief(brief: Brief, today: date, here: tzinfo, there: tzinfo, *, everything: bool, discreet: bool) -> Card:
    """Return a contact's card with the stop where its verdict is against their wishes."""
    card = brief_card(brief, today, everything=everything, discreet=discreet)
    if brief.verdict:
        card.banner = Told(brief, brief.verdict, today, here, there).banner()
    return card


def reach_card(
    brief: Brief, verdict: Verdict, today: date, now: datetime, here: tzinfo, there: tzinfo, nexts: Group
) -> Card:
    """Return the verdict as a card: who it is, the stop or the way, and the commands that go on from there."""
    told = Told(brief, verdict, today, here, there, planned=verdict.at > now)
    heading = Sections(brief, today).heading()
    banner = told.banner()
    groups = [] if banner else list(told.groups())
    return Card(heading, [[("At", told.when(now))], *groups, [("Clock", told.zone())], nexts], banner)


def logged_group() -> Group:
    """Return the line that says that a try was logged."""
    return [("Logged", [([("a try, against their wish", "late")], [])])]


def commands(handle: str, verdict: Verdict, by: str | None, *, now: bool) -> Group:
    """Return the commands that go on from a verdict, each with what it does; `now` says that it is of this moment."""
    rows: list[Line] = []

    def add(command: str, does: str) -> None:
        rows.append(([(f"listenlog {command}", "command"), GAP, (does, "faint")], []))

    way = verdict.instead
    if verdict.word != "against":
        if now and verdict.channel and verdict.address and uri_of(verdict.channel, verdict.address):
            add(f"reach {handle}{f' --by {by}' if by else ''} --open", f"start {channel_name(verdict.channel)}")
    elif verdict.reasons[0].rule.aspect != "do_not_contact":
        if way and way.at <= verdict.at:
            opens = way.address and uri_of(way.channel, way.address)
            if opens:
                add(f"reach {handle} --by {way.channel} --open", f"start {channel_name(way.channel)}")
            if way.channel == "email":
                add(f"reach {handle} --draft", "an answer to what was asked")
        if now:
            add(f"reach {handle} --by {by or verdict.channel} --anyway WHY", "and log it")
    return [("Then", rows)]
