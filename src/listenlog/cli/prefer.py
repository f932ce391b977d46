"""`listenlog prefer`: how somebody wants to be reached."""

import re
from typing import Annotated

import typer

from listenlog.cli.options import WhoOrAccount, chosen_channel
from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.organization import Organization
from listenlog.domain.preference import (
    STANCES,
    Preference,
    read_end,
    read_pace,
    read_rules,
    windows_of,
)
from listenlog.domain.when import short_day
from listenlog.services.prefer import lift_rules, list_rules, state_rules

EXAMPLES = (
    ("listenlog prefer bob email", "he prefers e-mail"),
    ("listenlog prefer bob phone --stance avoids --until january", ""),
    ('listenlog prefer bob visit --window "tue-thu 9-11:30" --every 6w', ""),
    ("listenlog prefer @acme", "the rules of an account; bob for his"),
)
FIELDS = ("rule", "words", "stated_on", "until", "until_said", "in_force", "lifted", "of")  # with --plain


def prefer(
    ctx: typer.Context,
    who: WhoOrAccount,
    channel: Annotated[
        str | None, typer.Argument(metavar="[CHANNEL]", help="email, text, mobile, visit, ...; without, any of them.")
    ] = None,
    stance: Annotated[
        str | None, typer.Option("--stance", metavar="|".join(STANCES), help="What they said of that channel.")
    ] = None,
    window: Annotated[
        list[str] | None,
        typer.Option("--window", metavar='"tue-thu 9-11:30"', help="When, on their clock; may be repeated."),
    ] = None,
    appointment: Annotated[bool, typer.Option("--appointment", help="Only by appointment.")] = False,
    drop_in: Annotated[bool, typer.Option("--drop-in", help="No appointment needed.")] = False,
    after_text: Annotated[bool, typer.Option("--after-text", help="Only after a text.")] = False,
    every: Annotated[
        str | None,
        typer.Option("--every", metavar="6w", help="How often they wish it: 6w, monthly, 45, '4 to 6 weeks'."),
    ] = None,
    at_most_every: Annotated[
        str | None, typer.Option("--at-most-every", metavar="2w", help="No sooner than that after the last time.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="WHEN", help="The last day; 'the near future' is kept as said.")
    ] = None,
    words: Annotated[str | None, typer.Option("--words", metavar="TEXT", help="Their words.")] = None,
    ask_again: Annotated[
        str | None, typer.Option("--ask-again", metavar="WHEN", help="When to ask again, where the end is no date.")
    ] = None,
    do_not_contact: Annotated[bool, typer.Option("--do-not-contact", help="No contact at all.")] = False,
    lift: Annotated[bool, typer.Option("--lift", help="Take back what was said of that channel.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Show older statements too.")] = False,
) -> None:
    """Record, show and lift how somebody wants to be reached, or an account does.

    A channel alone says that they prefer it. The newest statement on the same thing and channel holds; older ones stay
    in the history. To lift --do-not-contact takes --words: what they said that lifted it.
    """
    session: Session = ctx.obj
    owner: Contact | Organization = session.organization(who) if who.strip().startswith("@") else session.contact(who)
    on = chosen_channel(channel)
    if words is not None and not words.strip():
        raise UsageProblem("Their words are empty; say what they said, or leave --words out.")
    aspects = [stance, window, appointment, drop_in, after_text, every, at_most_every]
    if do_not_contact and (channel or any(aspects)):
        raise UsageProblem("--do-not-contact is for every channel and all times; give it on its own.")
    if lift:
        if any([*aspects, until, ask_again]):
            raise UsageProblem("--lift takes back all that was said of a channel; give only the channel and --words.")
        _lift(session, owner, on, words, stop=do_not_contact)
        return
    said = _said(session, on, stance, window, every, at_most_every)
    said += [
        Preference(aspect="appointment", appointment=word)
        for word, told in (("first", appointment), ("none", drop_in), ("after_text", after_text))
        if told
    ]
    if sum((appointment, drop_in, after_text)) > 1:
        raise UsageProblem("Only one of --appointment, --drop-in and --after-text can be so.")
    if do_not_contact:
        said = [Preference(aspect="do_not_contact")]
    elif on and not said:
        said = [Preference(aspect="stance", stance="prefers")]
    if not said:
        if until or words or ask_again:
            raise UsageProblem("What did they say? Name a channel, or a rule like --stance avoids. See: prefer --help")
        _show(session, owner, everything=everything)
        return
    _state(session, owner, [rule._replace(channel=on) for rule in said], until, words, ask_again)


def _said(
    session: Session,
    channel: str | None,
    stance: str | None,
    window: list[str] | None,
    every: str | None,
    at_most_every: str | None,
) -> list[Preference]:
    """Return the rules that the options state. Raises UsageProblem for one that isn't understood."""
    rules = []
    if stance is not None:
        if stance not in STANCES:
            raise UsageProblem(f"'{stance}' isn't a stance; it is one of {', '.join(STANCES)}.")
        rules.append(Preference(aspect="stance", stance=stance))
    if window:
        read = [read_rules(channel, text, session.reference()) for text in window]
        for text, found in zip(window, read, strict=True):
            if not found or any(rule.aspect != "window" or rule.valid_until or rule.words for rule in found):
                raise UsageProblem(_no_window(session, text))
        windows = [one for found in read if found for rule in found for one in rule.windows or []]
        rules.append(Preference(aspect="window", windows=windows))
    for aspect, text in (("cadence", every or ""), ("gap", at_most_every or "")):
        if (every if aspect == "cadence" else at_most_every) is None:
            continue
        pace = (int(text), None) if re.fullmatch(r"[1-9]\d{0,4}", text.strip()) else read_pace(text)
        if not pace or (aspect == "gap" and pace[1]):
            raise UsageProblem(f"'{text}' isn't a length of time I know; write it like 6w, '2 weeks', monthly or 45.")
        rules.append(Preference(aspect=aspect, days=pace[0], most_days=pace[1]))
    return rules


def _no_window(session: Session, text: str) -> str:
    """Return why a text is no window: most often it ends before it starts, or the next day, which takes two."""
    hour = r"(\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m)?)"
    told = text.strip().casefold()
    ends = re.search(rf"{hour}\s*(?:[-–—]|to)\s*{hour}$", told)
    days = told[: ends.start()] if ends else ""
    if not ends or not read_rules(None, f"{days}{ends[2]}-{ends[1]}", session.reference()):
        return f"'{text}' isn't a time of the week I understand; write it like tue-thu 9-11:30, or weekdays 2-4pm."
    evening, morning = (
        [window for rule in read_rules(None, days + hours, session.reference()) or [] for window in windows_of(rule)]
        for hours in (f"{ends[1]}-24", f"0-{ends[2]}")
    )
    morning = [window._replace(days=tuple(sorted((day + 1) % 7 for day in window.days))) for window in morning]
    night = " ".join(f'--window "{window.told("-")}"' for window in (*evening, *morning))
    as_two = f" A night over midnight is two: {night}" if evening and morning else ""
    return f"'{text}' ends before it starts; write the earlier time first, like tue-thu 9-11:30.{as_two}"


def _state(
    session: Session,
    owner: Contact | Organization,
    rules: list[Preference],
    until: str | None,
    words: str | None,
    ask_again: str | None,
) -> None:
    from listenlog.domain.preference import vague_end_in

    last_day, said = read_end(until, session.reference()) if until is not None else (None, None)
    if until is not None and not (last_day or said):
        last_day = session.when(until, forward=True).on  # a second opinion, or the reason why not
    if last_day and last_day < session.now.on:
        raise UsageProblem(f"{last_day.isoformat()} is past; give the last day on which it holds.")
    if until is None and words and any(rule.stance in ("avoids", "refuses") for rule in rules):
        said = vague_end_in(words)
    told = words.strip() if words else None
    rules = [
        rule._replace(valid_until=last_day, until_said=said, words=told, stated_on=session.now.on) for rule in rules
    ]
    day = session.when(ask_again, forward=True).on if ask_again is not None else None
    if day is not None and not (rules[0].asks_again_on and isinstance(owner, Contact)):
        raise UsageProblem("There is nothing to ask again: --ask-again goes with an end that is no date.")
    if rules[0].asks_again_on and day is None and session.asks and isinstance(owner, Contact):
        answer = session.ask(
            f"That names no date. When to ask again? Enter: {short_day(rules[0].asks_again_on, session.now.on)} "
        )
        day = session.when(answer, forward=True).on if answer.strip() else None
    if day is not None and day < session.now.on:
        raise UsageProblem(f"{day.isoformat()} is past; give a day to come.")
    stated = state_rules(session.journal(writing=True), owner, rules, session.now, ask_again=day)

    from listenlog.interchange.plain import rule_of
    from listenlog.views.prefer import stated_line

    session.say(
        stated_line(owner, stated.rules, stated.question, session.now.on),
        contact=owner.handle if isinstance(owner, Contact) else None,
        organization=owner.name if isinstance(owner, Organization) else None,
        rules=[rule_of(rule) for rule in stated.rules],
    )


def _lift(
    session: Session, owner: Contact | Organization, channel: str | None, words: str | None, *, stop: bool
) -> None:
    journal = session.journal(writing=True)
    lifted = lift_rules(journal, owner, channel, session.now, words=words, stop=stop)

    from listenlog.interchange.plain import rule_of
    from listenlog.views.prefer import lifted_line

    session.say(
        lifted_line(owner, lifted, session.now.on),
        contact=owner.handle if isinstance(owner, Contact) else None,
        organization=owner.name if isinstance(owner, Organization) else None,
        lifted=[rule_of(rule) for rule in lifted],
    )


def _show(session: Session, owner: Contact | Organization, *, everything: bool) -> None:
    rules = list_rules(session.journal(), owner, session.now.on, everything=everything)
    if session.settings.json or session.settings.plain:
        from listenlog.interchange.plain import listed_rule_of

        held = list_rules(session.journal(), owner, session.now.on)
        rows = [listed_rule_of(rule, held) for rule in rules]
        if session.settings.json:
            key = {"contact": owner.handle} if isinstance(owner, Contact) else {"organization": owner.name}
            session.document(**key, rules=rows)
        else:
            session.records("rules", rows, FIELDS)
        return
    from listenlog.views.prefer import rule_lines

    held = list_rules(session.journal(), owner, session.now.on)
    if not session.page(session.text(line) for line in rule_lines(owner, rules, held, session.now.on)):
        session.hint("Nothing is known of how they want to be reached: listenlog prefer --help")
