"""Golden screens: the card and its kin at 80 and 50 columns, without colour.

After a change that is meant, `UPDATE_SCREENS=1 python -m pytest tests/cli/test_screens.py` writes them anew.
"""

import os
import re
from pathlib import Path

import pytest
from command import Command
from rich.cells import cell_len

pytestmark = pytest.mark.files  # what is on the screen is the same wherever the store is

SCREENS = Path(__file__).parent.parent / "screens"
SIOBHAN = """\
family: Aoife, 7, started violin / family: partner Conor / likes: sea swimming at Forty Foot / likes: Dervla McTiernan novels
leave out: the 2024 reorg (she lost half her team)
signal: best, 9:30-17:00 / phone: after a text "Please never ring me cold."
avoids: post until 2027-03-31
asked: a second opinion on the vendor / needs: someone on her side before the 2 Dec board / said back: yes
I promise: send the retro template by 2026-11-18 / they promise: intro to Tomasz by 2026-11-27
meet: 2026-11-24 15:00 signal, confirmed
ask next: How is Aoife getting on with the violin?
talk: New signalling vendor is late again. She wants a quiet second opinion before the board meets.
felt: tired
"""


@pytest.fixture(scope="module")
def siobhan(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return the command with one full contact, one bare, and one who complains."""
    listenlog = Command(tmp_path_factory.mktemp("siobhan"))
    listenlog.ok(
        "add", "Siobhán Ní Bhriain", "--org", "Lattice Rail", "--role", "Head of platform", "--says", "shi-VAWN nee VREE-in",
        "--pronouns", "she/her", "--zone", "Europe/Dublin", "--birthday", "28 nov 1985",
    )  # fmt: skip
    listenlog.ok("note", "siobhan", "--via", "signal", "-", stdin=SIOBHAN, now="2026-11-01T15:00:00+00:00")
    listenlog.ok("add", "Jun Ito", "--met", "on the night train", "--tag", "vip")
    listenlog.ok("note", "Dana Fox", "--new", "complaint: nobody called back for three weeks", "felt: angry", "--via", "mobile", "--in",
                 now="2026-11-20T09:00:00+00:00")  # fmt: skip
    return listenlog


WAYS = ("", " --ascii", " --screen-reader")
CASES = [
    *((command, columns) for command in ("brief siobhan", "brief jun", "brief dana") for columns in (80, 50)),
    ("brief siobhan", 20),
    ("brief jun --all", 80),
    *((command, columns) for command in ("list", "log", "log siobhan", "search signalling vendor")
      for columns in (80, 50, 20)),
    *((command, columns) for command in ("fact list siobhan", "history") for columns in (80, 50)),
    *((f"brief siobhan {way}", columns) for way in ("--ascii", "--discreet") for columns in (80, 50)),
    *((f"{command} {way}", 80) for command in ("brief siobhan", "list", "log", "search signalling vendor")
      for way in ("--screen-reader", "--plain")),
    ("log --ascii", 80),
    *((command, columns) for command in ("recap siobhan", "prefer siobhan", "quiz --status")
      for columns in (80, 50)),
    ("recap siobhan --screen-reader", 80),
]  # fmt: skip
ACCOUNT = [
    *((f"brief @acme{way}", columns) for way in WAYS for columns in (80, 50)),
    ("brief @acme --discreet", 80),
    ("brief @acme --plain", 80),
    ("brief ann", 80),
    ("brief bob --screen-reader", 80),
    *((f"{command}{way}", columns) for command in ("brief bob", "promise list", "need list --all", "question list")
      for way, columns in (("", 80), ("", 50), (" --screen-reader", 80)) if (command, way) != ("brief bob", " --screen-reader")),
    ("question list bob", 80),
]  # fmt: skip
SCRIPTS = [
    ("brief taro", 80),
    ("brief taro", 50),
    ("brief taro", 20),
    ("brief taro --screen-reader", 80),
    ("brief noa", 80),
    ("brief noa", 50),
    *(
        (command, columns)
        for command in ("list", "log", "log taro", "search 双子の娘", "today")
        for columns in (80, 50)
    ),
]
STATS = [
    *((f"stats{way}", columns) for way in ("", " --ascii") for columns in (80, 50)),
    ("stats", 20),
    ("stats --screen-reader", 80),
    ("stats --plain", 80),
    ("stats --since 2026-11-09", 50),
]
AGENDA = [
    *((f"today{way}", columns) for way in ("", " --ascii") for columns in (80, 50)),
    ("today", 30),
    ("today --screen-reader", 80),
    ("today --plain", 80),
]


@pytest.mark.parametrize(("command", "columns"), CASES)
def test_screen(command: str, columns: int, siobhan: Command) -> None:
    check(siobhan, command, columns)


@pytest.mark.parametrize(("command", "columns"), ACCOUNT)
def test_screen_of_an_account(command: str, columns: int, acme: Command) -> None:
    check(acme, command, columns)


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Command:
    """Return the command with a contact who writes wide characters, and one who writes from right to left."""
    listenlog = Command(tmp_path_factory.mktemp("scripts"))
    listenlog.ok("add", "山田 太郎", "--org", "東京電力", "--role", "営業部長", "--nickname", "Taro", "--zone", "Asia/Tokyo",
                 "--email", "yamada@tepco.example")  # fmt: skip
    listenlog.ok("note", "taro", '家族: 双子の娘、十二歳 / ゴルフが好き / prefers: email / avoids: phone "会議中は電話に出られません"',
                 "asked: 価格表を送ってほしい / I promise: 見積もり by 2026-11-20", now="2026-11-02T09:00:00+00:00")  # fmt: skip
    listenlog.ok("add", "נועה לוי", "--org", "חברת אור", "--role", "מנהלת", "--nickname", "Noa")
    listenlog.ok(
        "note",
        "noa",
        "אוהבת לשחות בים / family: שני כלבים / they promise: רשימה by friday",
        now="2026-11-02T09:00:00+00:00",
    )
    return listenlog


@pytest.mark.parametrize(("command", "columns"), SCRIPTS)
def test_screen_of_other_scripts(command: str, columns: int, scripts: Command) -> None:
    check(scripts, command, columns, "scripts ")


@pytest.mark.parametrize(("command", "columns"), STATS)
def test_screen_of_a_half_year(command: str, columns: int, half_year: Command) -> None:
    check(half_year, command, columns)


@pytest.mark.parametrize(("command", "columns"), AGENDA)
def test_screen_of_today(command: str, columns: int, agenda: Command) -> None:
    check(agenda, command, columns)


def check(listenlog: Command, command: str, columns: int, kept: str = "") -> None:
    out = listenlog.ok(*command.split(), COLUMNS=str(columns))
    path = SCREENS / f"{re.sub(r'[^a-z]+', '-', kept + command).strip('-')}_{columns}.txt"
    if os.environ.get("UPDATE_SCREENS"):
        path.write_text(out, encoding="utf-8")
    assert out == path.read_text(encoding="utf-8")
    copied = "recap"  # whose message isn't touched
    if not command.startswith(copied) and "-r" not in command and "--plain" not in command:
        assert max(cell_len(line) for line in out.splitlines()) <= columns
