"""Jobs as systemd, launchd and cron write them."""

import plistlib
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.schedule import Job
from listenlog.interchange import crontab, launchd, systemd

PATHS = ("/opt/listenlog", "/opt/my tools/50% $HOME/<zoë>&", '/opt/l\'log/"quoted"\\n %h')
BOOKS = ("", "work", "köln_2")


def job(path: str, at: str = "08:05", name: str = "morning", book: str = "") -> Job:
    of = ("--book", book) if book else ()
    return Job(name, at, (path, "schedule", "run", name, *of), (("LISTENLOG_HOME", f"{path} home"),))


@pytest.mark.parametrize("path", PATHS)
def test_systemd_takes_the_units(path: str, tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze isn't here: nothing can verify units")
    program = tmp_path / path.lstrip("/")
    program.parent.mkdir(parents=True)
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    (folder := tmp_path / "units").mkdir()
    for book in BOOKS:
        name = systemd.unit_name("morning", book)
        (folder / f"{name}.service").write_text(systemd.service_text(job(str(program), book=book)))
        (folder / f"{name}.timer").write_text(systemd.timer_text(job(str(program))))
    units = [str(unit) for unit in folder.iterdir()]
    assert len(units) == 2 * len(BOOKS)
    runtime = {"XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    command = ["systemd-analyze", "--user", "verify", *units]
    done = subprocess.run(command, capture_output=True, text=True, env=runtime, check=False)
    told = [line for line in done.stderr.splitlines() if "listenlog" in line]  # some know faults of others' units
    assert not told, done.stderr
    assert done.returncode == 0
    if "'" not in path:  # it was the path that it looked at
        program.unlink()
        done = subprocess.run(command, capture_output=True, text=True, env=runtime, check=False)
        assert "is not executable" in done.stderr


def test_units_say_what_they_have_to() -> None:
    assert 'ExecStart="/a b/50%%/$x" "schedule" "run" "morning"\n' in systemd.service_text(job("/a b/50%/$x"))
    service = systemd.service_text(job('/a b/50%/$x"\\y'))
    assert 'ExecStart="/usr/bin/env" "/a b/50%%/$$x\\"\\\\y" "schedule" "run" "morning"\n' in service
    assert 'Environment="LISTENLOG_HOME=/a b/50%%/$x\\"\\\\y home"\n' in service
    assert "Environment=DBUS_SESSION_BUS_ADDRESS=unix:path=%t/bus\n" in service
    timer = systemd.timer_text(job("/a"))
    assert "OnCalendar=*-*-* 08:05:00\nPersistent=true\n" in timer
    assert systemd.time_of_timer(timer) == "08:05"
    assert systemd.time_of_timer(timer.replace("*-*-* 08", "Mon *-*-* 08")) == ""
    assert systemd.unit_name("night", "köln") == "listenlog-night-k\\xc3\\xb6ln"


@pytest.mark.parametrize("path", PATHS)
def test_launchd_reads_the_agent(path: str) -> None:
    text = launchd.agent_text(job(path, book="work"), "work")
    assert "\t" not in text
    assert plistlib.loads(text.encode()) == {
        "Label": "listenlog.morning.work",
        "ProgramArguments": [path, "schedule", "run", "morning", "--book", "work"],
        "EnvironmentVariables": {"LISTENLOG_HOME": f"{path} home"},
        "StartCalendarInterval": {"Hour": 8, "Minute": 5},
    }
    assert launchd.time_of_agent(text) == "08:05"
    bare = launchd.agent_text(job(path)._replace(environment=(), at="00:00"), "")
    assert "EnvironmentVariables" not in bare
    assert launchd.time_of_agent(bare) == "00:00"


@pytest.mark.parametrize("text", ["", "no plist", "<plist><dict/></plist>", "<plist><string>x</string></plist>"])
def test_an_agent_that_somebody_changed_has_no_time(text: str) -> None:
    assert launchd.time_of_agent(text) == ""


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("book", BOOKS)
def test_a_shell_reads_the_line_as_it_was_meant(path: str, book: str) -> None:
    begin, line, end = crontab.with_jobs("", [job(path, book=book)], book).splitlines()
    assert (begin[:1], end[:1]) == ("#", "#")
    when, command = line[: line.index(" env ")], line[line.index(" env ") :]
    assert when == "5 8 * * *"
    assert command.replace("\\%", "").count("%") == 0
    words = shlex.split(command.replace("\\%", "%"))  # as cron hands it on
    assert words == ["env", f"LISTENLOG_HOME={path} home", *job(path, book=book).command]
    assert crontab.times_of(f"# mine\n{begin}\n{line}\n{end}\n", book) == {"morning": "08:05"}


LINE = st.text(
    st.characters(exclude_characters="\n\x00\x0b\x0c\r\x1c\x1d\x1e\x85\u2028\u2029", codec="utf-8"), max_size=30
)


@given(st.lists(LINE, max_size=5), st.sampled_from(BOOKS), st.sampled_from(BOOKS))
def test_the_lines_of_others_stay_as_they_are(lines: list[str], book: str, other: str) -> None:
    mine = "".join(f"{line}\n" for line in lines)
    jobs = [job("/a b", "08:00", book=book), job("/a b", "21:30", "night", book=book)]
    before = crontab.with_jobs(mine, [job("/c", "07:00", book=other)], other) if other != book else mine
    text = crontab.with_jobs(before, jobs, book)
    assert crontab.with_jobs(text, jobs, book) == text
    assert crontab.times_of(text, book) == {"morning": "08:00", "night": "21:30"}
    assert crontab.without_jobs(text, book) == before
    assert crontab.without_jobs(before, other) == mine


def test_what_somebody_wrote_between_our_marks_or_behind_a_lone_one_stays() -> None:
    text = crontab.with_jobs("", [job("/a"), job("/a", name="night")], "")
    begin, first, second, end = text.splitlines(keepends=True)
    theirs = "0 5 * * * theirs\n"
    assert crontab.without_jobs(begin + first + theirs + second + end, "") == theirs
    assert crontab.without_jobs(begin + theirs + first, "") == theirs
    assert crontab.without_jobs(end + first, "") == end + first
    of_book = crontab.with_jobs("", [job("/a", book="work")], "work")
    assert crontab.without_jobs(begin + of_book, "") == of_book
    assert crontab.with_jobs("last line", [job("/a")], "").startswith("last line\n#")
