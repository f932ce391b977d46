"""`schedule`: what is written and run, what is taken out again, and what a timer shows."""

import json
import plistlib
from pathlib import Path

import pytest
from command import LISTENLOG, Command
from programs import CRONTAB, SYSTEMCTL, Programs
from terminal import Terminal

pytestmark = pytest.mark.files  # what is on the screen is the same wherever the store is

NIGHT = "2026-11-22T21:00:00+00:00"
RELOAD = ["--user", "daemon-reload"]
TIMERS = ["listenlog-morning.timer", "listenlog-night.timer"]


@pytest.fixture
def programs(listenlog: Command, tmp_path: Path) -> Programs:
    """Return programs that stand first in PATH: systemd, cron and a desktop that notifies."""
    programs = Programs(tmp_path / "bin")
    programs.put("systemctl", SYSTEMCTL)
    programs.put("crontab", CRONTAB)
    programs.put("notify-send")
    programs.missing("launchctl")
    listenlog.environment |= {"PATH": programs.path, "TZ": "UTC"}
    return programs


@pytest.fixture
def without_systemd(programs: Programs) -> Programs:
    """Return programs without a systemd that answers."""
    programs.missing("systemctl")
    return programs


def tree(home: Path) -> dict[str, str]:
    """Return the text of each file below a home, but those of the store and of our programs."""
    files = (path for path in home.rglob("*") if path.is_file() and not path.is_relative_to(home / "bin"))
    return {str(path.relative_to(home)): path.read_text() for path in files if "data" not in path.parts}


# Installing


def test_systemd(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    assert listenlog.ok("schedule", "install") == "Scheduled with systemd: morning 08:00, night 21:00.\n"
    files = tree(tmp_path)
    units = ".config/systemd/user/listenlog-"
    assert sorted(files) == [f"{units}{job}.{kind}" for job in ("morning", "night") for kind in ("service", "timer")]
    assert f'ExecStart="{LISTENLOG}" "schedule" "run" "night"\n' in files[f"{units}night.service"]
    assert f'Environment="LISTENLOG_HOME={tmp_path}/data"\n' in files[f"{units}night.service"]
    assert 'Environment="LISTENLOG_TZ=UTC"\n' in files[f"{units}night.service"]
    assert "LISTENLOG_NOW" not in files[f"{units}night.service"]
    assert "OnCalendar=*-*-* 21:00:00\nPersistent=true\n" in files[f"{units}night.timer"]
    assert programs.calls("systemctl")[1:] == [RELOAD, ["--user", "enable", "--now", *TIMERS]]
    assert not (tmp_path / "data").exists()
    assert listenlog.ok("schedule", "install") == "Scheduled with systemd: morning 08:00, night 21:00.\n"
    assert tree(tmp_path) == files
    assert listenlog.ok("schedule", "remove") == "Removed from systemd: morning 08:00, night 21:00.\n"
    assert programs.calls("systemctl")[-2:] == [["--user", "disable", "--now", *TIMERS], RELOAD]
    assert tree(tmp_path) == {}
    assert listenlog.ok("schedule", "remove") == "Nothing was scheduled.\n"
    assert listenlog.json("schedule", "remove")["removed"] == []
    assert programs.calls("systemctl") == []


def test_a_time_that_is_not_said_stays(listenlog: Command, programs: Programs) -> None:
    said = listenlog.ok("schedule", "install", "--night", "22:15")
    assert said == "Scheduled with systemd: morning 08:00, night 22:15.\n"
    said = listenlog.ok("schedule", "install", "--morning", "07:30")
    assert said == "Scheduled with systemd: morning 07:30, night 22:15.\n"
    done = json.loads(listenlog.ok("schedule", "install", "--json"))
    assert done["timers"] == [{"job": "morning", "at": "07:30"}, {"job": "night", "at": "22:15"}]
    assert done["manager"] == "systemd"


@pytest.mark.files
def test_launchd(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    programs.put("launchctl")
    assert listenlog.ok("schedule", "install", "--launchd", "--book", "work").startswith("Scheduled with launchd: ")
    files = tree(tmp_path)
    agents = [f"Library/LaunchAgents/listenlog.{job}.work.plist" for job in ("morning", "night")]
    assert sorted(files) == agents
    agent = plistlib.loads(files[agents[0]].encode())
    assert agent["ProgramArguments"] == [LISTENLOG, "schedule", "run", "morning", "--book", "work"]
    assert agent["EnvironmentVariables"] == {"LISTENLOG_HOME": f"{tmp_path}/data", "LISTENLOG_TZ": "UTC"}
    started = [call[0] for call in programs.calls("launchctl")]
    assert started == ["bootstrap", "bootstrap"]
    (status, _night) = listenlog.json("schedule", "status", "--book", "work")["timers"]
    assert (status["at"], status["active"], status["manager"]) == ("08:00", True, "launchd")
    assert [call[0] for call in programs.calls("launchctl")] == ["print", "print"]
    listenlog.ok("schedule", "install", "--book", "work", "--night", "20:00")  # there as it was, and anew
    started = [call[0] for call in programs.calls("launchctl")]
    assert started == ["bootout", "bootstrap", "bootout", "bootstrap"]
    programs.put("launchctl", "exit 3")  # not running, say after a restart: no reason to leave the file
    assert listenlog.ok("schedule", "remove", "--book", "work").startswith("Removed from launchd: ")
    assert tree(tmp_path) == {}


def test_cron(listenlog: Command, without_systemd: Programs, tmp_path: Path) -> None:
    crontab = tmp_path / "bin" / "crontab.kept"
    mine = b'MAILTO=me\n# \xff not UTF-8\n5 4 * * * date "+\\%F"  # mine\n'
    crontab.write_bytes(mine)
    home = tmp_path / "a b" / "100% 'mine'"
    where = {"LISTENLOG_HOME": str(home)}
    assert listenlog.ok("schedule", "install", **where) == "Scheduled with cron: morning 08:00, night 21:00.\n"
    first = crontab.read_bytes()
    assert first.startswith(mine)
    begin, morning, night, end = first.decode("latin-1").splitlines()[3:]
    assert (begin, end) == ("# listenlog schedule: begin", "# listenlog schedule: end")
    assert morning.startswith("0 8 * * * env DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/")
    assert f"'LISTENLOG_HOME={tmp_path}/a b/100\\% '\"'\"'mine'\"'\"''" in night
    assert night.endswith(f"{LISTENLOG} schedule run night")
    listenlog.ok("schedule", "install", **where)
    assert crontab.read_bytes() == first
    listenlog.ok("schedule", "install", "--book", "work", **where)
    assert crontab.read_bytes().startswith(first)
    listenlog.ok("schedule", "remove", "--book", "work", **where)
    assert crontab.read_bytes() == first
    listenlog.ok("schedule", "remove", **where)
    assert crontab.read_bytes() == mine


def test_a_crontab_that_was_not_there_is_gone_again(
    listenlog: Command, without_systemd: Programs, tmp_path: Path
) -> None:
    listenlog.ok("schedule", "install")
    assert (tmp_path / "bin" / "crontab.kept").exists()
    without_systemd.calls("crontab")
    listenlog.ok("schedule", "remove")
    assert without_systemd.calls("crontab") == [["-l"], ["-r"]]
    assert not (tmp_path / "bin" / "crontab.kept").exists()


def test_without_a_home_of_its_own_the_folders_go_along(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    config = tmp_path / "my config"
    where = {"XDG_CONFIG_HOME": str(config), "LISTENLOG_NOTIFY_NAMES": "1"}
    assert listenlog.run("schedule", "install", LISTENLOG_HOME=None, **where).returncode == 0
    service = (config / "systemd" / "user" / "listenlog-morning.service").read_text()
    assert "LISTENLOG_HOME" not in service
    assert f'Environment="XDG_CONFIG_HOME={config}"\n' in service
    assert 'Environment="LISTENLOG_NOTIFY_NAMES=1"\n' in service
    assert listenlog.run("schedule", "remove", LISTENLOG_HOME=None, **where).returncode == 0
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("manager", ["systemd", "launchd", "cron"])
@pytest.mark.parametrize("json_too", [(), ("--json",)])
def test_a_dry_run_says_all_and_changes_nothing(
    manager: str, json_too: tuple[str, ...], listenlog: Command, programs: Programs, tmp_path: Path
) -> None:
    programs.put("launchctl")
    dry = listenlog.ok("schedule", "install", f"--{manager}", "--dry-run", *json_too)
    assert tree(tmp_path) == {}
    assert not (tmp_path / "bin" / "crontab.kept").exists()
    changing = ("enable", "daemon-reload", "bootstrap", "-", "-r")
    for name in ("systemctl", "launchctl", "crontab"):
        assert not [call for call in programs.calls(name) if set(changing) & set(call)]
    listenlog.ok("schedule", "install", f"--{manager}")
    written = {**tree(tmp_path)}
    if manager == "cron":
        written["crontab"] = (tmp_path / "bin" / "crontab.kept").read_text()
    assert written
    for path, text in written.items():
        if json_too:
            (step,) = [s for s in json.loads(dry)["steps"] if s["text"] == text]
            assert step["path"] == (None if manager == "cron" else str(tmp_path / path))
        else:
            assert "".join(f"  {line}".rstrip() + "\n" for line in text.splitlines()) in dry
            assert (
                f"Would write: {tmp_path / path}\n" if manager != "cron" else "Would run: crontab -, which reads\n"
            ) in dry
    there = written.keys()
    assert listenlog.ok("schedule", "remove", "--dry-run", *json_too)
    assert tree(tmp_path).keys() == there - {"crontab"}


def test_one_scheduler_at_a_time(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    listenlog.ok("schedule", "install")
    said = listenlog.fails(1, "schedule", "install", "--cron")
    assert said == "listenlog: That is scheduled with systemd already. First: listenlog schedule remove\n"
    assert not (tmp_path / "bin" / "crontab.kept").exists()
    assert listenlog.fails(2, "schedule", "install", "--cron", "--systemd").startswith(
        "listenlog: Say one of them: --systemd or --cron"
    )


@pytest.mark.parametrize("option", ["--morning", "--night"])
@pytest.mark.parametrize("text", ["24:00", "8:00", "8pm", "", "08:00\n* * * * * rm"])
def test_times_that_are_none(option: str, text: str, listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    assert "isn't a time of day; write it like 08:00" in listenlog.fails(2, "schedule", "install", option, text)
    assert tree(tmp_path) == {}
    assert programs.calls("systemctl") == []


def test_a_scheduler_that_refuses_leaves_nothing_behind(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    programs.put("systemctl", 'case "$2" in enable) echo "one" >&2; echo "Access denied." >&2; exit 1 ;; esac')
    said = listenlog.fails(1, "schedule", "install")
    assert "'systemctl --user enable --now" in said
    assert said.endswith("failed (Access denied), so nothing was changed.\n")
    assert tree(tmp_path) == {}
    programs.put("systemctl", SYSTEMCTL)
    listenlog.ok("schedule", "install")
    files = tree(tmp_path)
    programs.put("systemctl", "exit 1")
    listenlog.fails(1, "schedule", "install", "--morning", "06:00")
    listenlog.fails(1, "schedule", "remove")
    assert tree(tmp_path) == files
    programs.put("crontab", "cat > /dev/null; echo 'You (me) are not allowed to use this program' >&2; exit 1")
    assert "no crontab for you here" in listenlog.fails(1, "schedule", "install", "--cron", "--book", "b")


def test_files_that_cannot_be_written(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("in the way")
    said = listenlog.fails(1, "schedule", "install")
    assert "can't be changed" in said
    assert [call[1] for call in programs.calls("systemctl")] == ["show-environment"]


def test_where_there_is_no_scheduler(listenlog: Command, without_systemd: Programs) -> None:
    without_systemd.missing("crontab")
    said = listenlog.fails(1, "schedule", "install")
    assert "no systemd, launchd or cron" in said
    assert said.endswith("listenlog schedule run morning\n")
    assert listenlog.ok("schedule", "remove") == "Nothing was scheduled.\n"
    assert listenlog.json("schedule", "status") == {"schema": 1, "timers": []}


def test_what_nothing_can_show_is_said_at_once(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    (tmp_path / "bin" / "notify-send").unlink()
    said = listenlog.ok("schedule", "install", PATH=str(tmp_path / "bin"), TZ="UTC")
    assert said.endswith("night 21:00. But notify-send isn't here yet, so nothing can be shown.\n")


# Status


def test_status(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    assert listenlog.ok("schedule", "status").startswith("Nothing is scheduled. See: listenlog schedule install")
    listenlog.ok("schedule", "install", "--morning", "07:30")
    assert listenlog.ok("schedule", "status") == (
        "morning  daily at 07:30  next Mon 23 Nov 07:30  by systemd\n"
        "night    daily at 21:00  next Sun 22 Nov 21:00  by systemd\n"
    )
    morning, night = listenlog.json("schedule", "status")["timers"]
    unit = f"{tmp_path}/.config/systemd/user/listenlog-morning.timer"
    assert morning == {"job": "morning", "at": "07:30", "next_at": "2026-11-23T07:30:00+00:00", "manager": "systemd",
                       "active": True, "place": unit}  # fmt: skip
    assert listenlog.ok("schedule", "status", "--plain").splitlines()[1].split("\t")[:3] == [
        "night", "21:00", night["next_at"],
    ]  # fmt: skip
    words = listenlog.ok("schedule", "status", "--screen-reader").splitlines()
    assert words[0] == "morning: daily at 07:30, next Mon 23 Nov 07:30, by systemd"
    assert max(map(len, listenlog.ok("schedule", "status", COLUMNS="50").splitlines())) <= 50
    (tmp_path / "bin" / "systemctl.on").unlink()
    assert "not running: listenlog schedule install" in listenlog.ok("schedule", "status")
    stopped = listenlog.json("schedule", "status")["timers"][0]
    assert (stopped["active"], stopped["next_at"]) == (False, None)


def test_the_next_run_is_by_the_clock_of_the_system(listenlog: Command, programs: Programs) -> None:
    listenlog.ok("schedule", "install", "--cron")
    told = listenlog.ok("schedule", "status", TZ="America/Denver", LISTENLOG_TZ="Asia/Tokyo")  # 07:10 in Denver
    assert told.splitlines()[0] == "morning  daily at 08:00  next Sun 22 Nov 08:00  by cron"
    done = json.loads(listenlog.ok("schedule", "status", "--json", TZ="America/Denver"))["timers"][0]
    assert (done["next_at"], done["active"], done["place"]) == ("2026-11-22T08:00:00-07:00", None, None)
    done = json.loads(
        listenlog.ok("schedule", "status", "--json", TZ="America/Denver", now="2027-03-13T20:00:00+00:00")
    )["timers"][0]
    assert done["next_at"] == "2027-03-14T08:00:00-06:00"  # summer has begun at night


def test_a_timer_that_somebody_changed_has_times_of_its_own(
    listenlog: Command, programs: Programs, tmp_path: Path
) -> None:
    listenlog.ok("schedule", "install")
    unit = tmp_path / ".config" / "systemd" / "user" / "listenlog-morning.timer"
    unit.write_text(unit.read_text().replace("OnCalendar=*-*-*", "OnCalendar=Mon..Fri *-*-*"))
    first = listenlog.ok("schedule", "status").splitlines()[0]
    assert first == "morning  at times of your own  by systemd"
    assert listenlog.json("schedule", "status")["timers"][0]["at"] is None
    assert listenlog.ok("schedule", "remove") == "Removed from systemd: morning, night 21:00.\n"


# What the timers run


@pytest.fixture
def due(listenlog: Command, programs: Programs) -> Command:
    """Return the command with two promises late, a complaint, and a talk of today."""
    for text in ("I promise: pricing by 2026-11-20 / I promise: a list by 2026-11-21", "complaint: nobody called"):
        listenlog.ok("note", "Zoë <Abt>", "--new", text, now="2026-11-01T10:00:00+00:00")
    listenlog.ok("note", "zoe", "leave out: the merger")
    return listenlog


def test_a_morning_and_a_night_without_a_name(due: Command, programs: Programs) -> None:
    for job, text in (("morning", "1 complaint open, 2 late"), ("night", "1 talk to recall")):
        assert due.ok("schedule", "run", job) == ""  # cron would send mail
        assert programs.calls("notify-send") == [["--app-name=listenlog", "--", "listenlog", text]]
    assert due.json("schedule", "run", "night") == {"schema": 1, "job": "night", "text": "1 talk to recall"}
    terminal = Terminal(due, "schedule", "run", "night")
    assert terminal.ended() == 0
    assert terminal.screen == "Shown: 1 talk to recall.\r\n"


def test_names_where_they_are_wanted(due: Command, programs: Programs) -> None:
    due.ok("config", "set", "notify_names", "true")
    due.ok("schedule", "run", "morning")
    (call,) = programs.calls("notify-send")
    assert call[-1] == "1 complaint open (Zoë &lt;Abt&gt;), 2 late (Zoë &lt;Abt&gt;)"
    due.ok("schedule", "run", "morning", LISTENLOG_NOTIFY_NAMES="0")
    assert programs.calls("notify-send")[0][-1] == "1 complaint open, 2 late"


def test_nothing_is_shown_where_nothing_is_due(listenlog: Command, programs: Programs, tmp_path: Path) -> None:
    for job in ("morning", "night"):
        assert listenlog.ok("schedule", "run", job) == ""
        assert listenlog.json("schedule", "run", job)["text"] is None
    terminal = Terminal(listenlog, "schedule", "run", "night")
    assert terminal.ended() == 0
    assert terminal.screen == "Nothing is due, so nothing was shown.\r\n"
    assert programs.calls("notify-send") == []
    assert not (tmp_path / "data").exists()


def test_each_book_speaks_for_itself(due: Command, programs: Programs) -> None:
    due.ok("note", "Dora", "--new", "complaint: slow", "--book", "work", now="2026-11-01T10:00:00+00:00")
    due.ok("schedule", "run", "morning", "--book", "work")
    assert [call[-1] for call in programs.calls("notify-send")] == ["1 complaint open"]


def test_where_nothing_can_be_shown_it_is_one_line(due: Command, programs: Programs, tmp_path: Path) -> None:
    programs.put("notify-send", "echo 'Cannot autolaunch D-Bus' >&2; exit 1")
    said = due.fails(1, "schedule", "run", "morning")
    assert said == "listenlog: Nothing could be shown: notify-send failed (Cannot autolaunch D-Bus).\n"
    (tmp_path / "bin" / "notify-send").unlink()
    said = due.fails(1, "schedule", "run", "morning", PATH=str(tmp_path / "bin"))
    assert said.startswith("listenlog: Nothing can be shown: notify-send isn't here.")
    assert "isn't scheduled; say morning or night" in due.fails(2, "schedule", "run", "noon")


@pytest.mark.files
def test_the_line_of_a_crontab_runs(due: Command, without_systemd: Programs, tmp_path: Path) -> None:
    import os
    import subprocess

    odd = tmp_path / "a b" / "100% 'mine'"
    odd.parent.mkdir()
    os.rename(tmp_path / "data", odd)
    due.ok("schedule", "install", LISTENLOG_HOME=str(odd))
    line = (tmp_path / "bin" / "crontab.kept").read_text().splitlines()[1]
    command = line.split(" ", 5)[5].replace("\\%", "%")  # what cron hands on
    environment = {k: v for k, v in due.environment.items() if k not in ("LISTENLOG_HOME", "LISTENLOG_TZ")}
    done = subprocess.run(["/bin/sh", "-c", command], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert [call[-1] for call in without_systemd.calls("notify-send")] == ["1 complaint open, 2 late"]
