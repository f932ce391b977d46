"""What the system's scheduler is to run at night and in the morning, and what a notification then says."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged
from listenlog.domain.quiz import Conversation
from listenlog.domain.schedule import MANAGERS, USUAL, Found, Job, Step, Timer, Where
from listenlog.domain.text import clipped, counted, shown
from listenlog.interchange import crontab, launchd, systemd
from listenlog.services.today import prepare_today
from listenlog.services.tonight import count_tonight, day_of, since_of

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.easy import Easy
    from listenlog.store.journal import Journal

_SYSTEMCTL = ("systemctl", "--user")
_MOST_NAMES = 3
_LONGEST_NAME = 40  # characters


def jobs_of(program: Sequence[str], book: str, environment: Mapping[str, str], times: Mapping[str, str]) -> list[Job]:
    """Return the jobs that run `program` at these times. Raises NothingChanged for words that no scheduler can hold."""
    if any(c < " " or c == "\x7f" for word in (*program, *environment.values()) for c in word):
        raise NothingChanged("A path of listenlog's has a control character in it, so nothing can be scheduled.")
    of = ("--book", book) if book else ()
    return [Job(job, times[job], (*program, "schedule", "run", job, *of), tuple(environment.items())) for job in USUAL]


def files_of(where: Where) -> list[str]:
    """Return the paths of all files that an installation can have."""
    return [path for job in USUAL for path in (*_units(where, job), _stamp(where, job), _agent(where, job))]


def timers(where: Where, found: Found) -> list[Timer]:
    """Return what is installed, in any scheduler."""
    listed = []
    in_crontab = crontab.times_of(found.crontab or "", where.book)
    for job in USUAL:
        unit, agent = _units(where, job)[1], _agent(where, job)
        if unit in found.files:
            active = (*_SYSTEMCTL, "is-active", "--quiet", os.path.basename(unit))
            listed.append(Timer(job, systemd.time_of_timer(found.files[unit]), "systemd", unit, active))
        if agent in found.files:
            loaded = ("launchctl", "print", _target(where, job))
            listed.append(Timer(job, launchd.time_of_agent(found.files[agent]), "launchd", agent, loaded))
        if job in in_crontab:
            listed.append(Timer(job, in_crontab[job], "cron"))
    return sorted(listed, key=lambda timer: MANAGERS.index(timer.manager))


def steps_to_install(manager: str, jobs: Sequence[Job], where: Where, found: Found) -> list[Step]:
    """Return the steps that install jobs in a scheduler, which may have them already, at these times or others.

    Raises NothingChanged where another scheduler has them, or there is no crontab to be had.
    """
    others = {timer.manager for timer in timers(where, found)} - {manager}
    if others:
        raise NothingChanged(f"That is scheduled with {min(others)} already. First: listenlog schedule remove")
    if manager == "systemd":
        return _into_systemd(jobs, where)
    if manager == "launchd":
        return _into_launchd(jobs, where, found)
    if found.crontab is None:
        raise NothingChanged("There is no crontab for you here, so nothing was scheduled.")
    bus = ("DBUS_SESSION_BUS_ADDRESS", f"unix:path=/run/user/{where.user}/bus")  # cron knows of no desktop
    jobs = [job._replace(environment=(bus, *job.environment)) for job in jobs]
    return [_crontab(crontab.with_jobs(found.crontab, jobs, where.book))]


def steps_to_remove(where: Where, found: Found) -> list[Step]:
    """Return the steps that take out all that is installed, in any scheduler; none where nothing is."""
    there = found.files.keys()
    running = [os.path.basename(unit) for job in USUAL if (unit := _units(where, job)[1]) in there]
    units = [path for job in USUAL for path in (*_units(where, job), _stamp(where, job)) if path in there]
    steps = [_systemctl("disable", "--now", *running)] if running else []
    steps += [Step("delete", path) for path in units]
    steps += [_systemctl("daemon-reload")] if running else []
    for job in USUAL:
        if (agent := _agent(where, job)) in there:
            steps += [_out_of_launchd(where, job), Step("delete", agent)]
    left = crontab.without_jobs(found.crontab or "", where.book)
    return steps if left == (found.crontab or "") else [*steps, _crontab(left)]


def _into_systemd(jobs: Sequence[Job], where: Where) -> list[Step]:
    steps, units = [], []
    for job in jobs:
        service, timer = _units(where, job.name)
        steps += [Step("write", service, text=systemd.service_text(job))]
        steps += [Step("write", timer, text=systemd.timer_text(job))]
        units.append(os.path.basename(timer))
    return [*steps, _systemctl("daemon-reload"), _systemctl("enable", "--now", *units)]


def _systemctl(*words: str) -> Step:
    return Step("run", command=(*_SYSTEMCTL, *words))


def _into_launchd(jobs: Sequence[Job], where: Where, found: Found) -> list[Step]:
    steps = []
    for job in jobs:
        agent = _agent(where, job.name)
        steps += [_out_of_launchd(where, job.name)] if agent in found.files else []
        steps += [
            Step("write", agent, text=launchd.agent_text(job, where.book)),
            Step("run", command=("launchctl", "bootstrap", f"gui/{where.user}", agent)),
        ]
    return steps


def _out_of_launchd(where: Where, job: str) -> Step:
    """Return the step that stops an agent; one that isn't running can't be stopped."""
    return Step("run", command=("launchctl", "bootout", _target(where, job)), may_fail=True)


def _crontab(text: str) -> Step:
    return Step("run", command=("crontab", "-"), text=text) if text.strip() else Step("run", command=("crontab", "-r"))


def _units(where: Where, job: str) -> tuple[str, str]:
    """Return the paths of a job's service and timer."""
    path = os.path.join(where.units, systemd.unit_name(job, where.book))
    return f"{path}.service", f"{path}.timer"


def _stamp(where: Where, job: str) -> str:
    """Return the path of the file by which systemd knows when a timer ran last."""
    return os.path.join(where.stamps, f"stamp-{systemd.unit_name(job, where.book)}.timer")


def _agent(where: Where, job: str) -> str:
    return os.path.join(where.agents, f"{launchd.label(job, where.book)}.plist")


def _target(where: Where, job: str) -> str:
    return f"gui/{where.user}/{launchd.label(job, where.book)}"


# What a notification says


def due_in_words(journal: Journal, now: Moment, job: str, *, names: bool, easy: Easy | None = None) -> str | None:
    """Return '2 late, 3 today' of a morning or '2 talks to recall, 6 cards' of a night, None where nothing is due.

    With `names` each is followed by whom it is about: only for a screen that nobody else sees.
    """
    due = _agenda(journal, now) if job == "morning" else _night(journal, now, easy)
    told = (words + (f" ({_named(people)})" if names and people else "") for number, words, people in due if number)
    return ", ".join(told) or None


def _agenda(journal: Journal, now: Moment) -> list[tuple[int, str, list[str]]]:
    sections = prepare_today(journal, now, everything=True).sections
    found = {section.name: [nudge.contact.name for nudge in section.nudges] for section in sections}
    words = (("open", counted(len(found["open"]), "complaint") + " open"),
             *((kind, f"{len(found[kind]):,} {kind}") for kind in ("late", "today")))  # fmt: skip
    return [(len(found[kind]), said, found[kind]) for kind, said in words]


def _night(journal: Journal, now: Moment, easy: Easy | None) -> list[tuple[int, str, list[str]]]:
    tonight = count_tonight(journal, now, easy)
    day, _early = day_of(journal, now)
    talks = journal.find(Conversation, "talks_to_recall", today=now.on, since=since_of(day)) if tonight.talks else []
    people = journal.find(Contact, "contacts_in", ids=str([talk.contact_id for talk in talks]))
    return [
        (tonight.talks, f"{counted(tonight.talks, 'talk')} to recall", [contact.name for contact in people]),
        (tonight.cards, counted(tonight.cards, "card"), []),
    ]


def _named(people: Sequence[str]) -> str:
    names = list(dict.fromkeys(clipped(shown(name), _LONGEST_NAME) for name in people))
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
