"""`listenlog config`: what is set, where, and how it is changed."""

import json
from pathlib import Path

import pytest
from command import Command

from listenlog.config import SETTINGS

pytestmark = pytest.mark.files  # what is on the screen is the same wherever the store is


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the path of a config.toml in a folder that is there."""
    (tmp_path / "data").mkdir(mode=0o700)
    return tmp_path / "data" / "config.toml"


def test_list_says_where_each_value_comes_from(listenlog: Command, file: Path) -> None:
    file.write_text('color = "never"\n')
    lines = listenlog.ok(
        "config", "list", "--ascii", LISTENLOG_QUIET="1", PAGER="more", LANG="de_DE.UTF-8"
    ).splitlines()
    assert [line.split()[0] for line in lines] == [setting.name for setting in SETTINGS]
    told = {line.split()[0]: line.split(maxsplit=1)[1] for line in lines}
    assert told["color"].split() == ["never", "config.toml"]
    assert told["ascii"].split() == ["true", "flag"]
    assert told["quiet"].split() == ["true", "LISTENLOG_QUIET"]
    assert told["timezone"].split() == ["UTC", "LISTENLOG_TZ"]
    assert told["pager"].split() == ["more", "default,", "by", "PAGER"]
    assert told["date_order"].split() == ["dmy", "default,", "by", "LANG"]
    assert told["book"].split() == ["not", "set", "default"]
    rows = {row["key"]: row for row in listenlog.json("config", "list")["settings"]}
    assert rows["color"] == {"key": "color", "value": "never", "from": "file", "variable": None}
    assert rows["json"] == {"key": "json", "value": True, "from": "flag", "variable": None}
    assert rows["timezone"]["variable"] == "LISTENLOG_TZ"


def test_get(listenlog: Command, file: Path) -> None:
    file.write_text('pager = "less -R"\n')
    assert listenlog.ok("config", "get", "pager") == "less -R\n"
    assert listenlog.ok("config", "get", "ascii") == "false\n"
    assert listenlog.json("config", "get", "pager") == {
        "schema": 1, "key": "pager", "value": "less -R", "from": "file", "variable": None,
    }  # fmt: skip
    assert "Did you mean color?" in listenlog.fails(2, "config", "get", "colour")


def test_set_writes_one_line_and_keeps_the_rest(listenlog: Command, file: Path) -> None:
    file.write_text("# mine\nquiet = false   # say it\n\n[later]\nx = 1\n")
    file.chmod(0o644)
    path = str(file)
    assert listenlog.run("config", "set", "color", "never").stdout == f"Set color to never in {path}.\n"
    assert listenlog.run("config", "set", "quiet", "on").returncode == 0
    assert file.read_text() == '# mine\nquiet = true   # say it\ncolor = "never"\n\n[later]\nx = 1\n'
    assert file.stat().st_mode & 0o777 == 0o600
    assert [f.name for f in file.parent.iterdir()] == ["config.toml"]
    done = json.loads(listenlog.run("config", "set", "color", "--unset", "--json").stdout)
    assert (done["key"], done["value"], done["path"]) == ("color", None, path)
    assert listenlog.run("config", "set", "quiet", "").returncode == 0
    assert file.read_text() == "# mine\n\n[later]\nx = 1\n"


def test_set_makes_the_file_and_its_folder(listenlog: Command, tmp_path: Path) -> None:
    assert listenlog.ok("config", "set", "date_order", "dmy").startswith("Set date_order to dmy in ")
    file = tmp_path / "data" / "config.toml"
    assert file.read_text() == 'date_order = "dmy"\n'
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_set_follows_a_link(listenlog: Command, file: Path, tmp_path: Path) -> None:
    (tmp_path / "dotfiles").write_text("")
    file.symlink_to(tmp_path / "dotfiles")
    listenlog.ok("config", "set", "book", "work")
    assert file.is_symlink()
    assert (tmp_path / "dotfiles").read_text() == 'book = "work"\n'


@pytest.mark.parametrize(
    "arguments",
    [("color", "blue"), ("ascii", "maybe"), ("book", "../x"), ("timezone", "Mars/Crater"), ("date_order", "us"), ("colour", "never"),
     ("color",), ("color", "never", "--unset")],
)  # fmt: skip
def test_set_refuses_what_cannot_be(arguments: tuple[str, ...], listenlog: Command, tmp_path: Path) -> None:
    listenlog.fails(2, "config", "set", *arguments)
    assert not (tmp_path / "data").exists()


def test_set_says_what_wins_over_it(listenlog: Command, file: Path) -> None:
    said = listenlog.ok("config", "set", "color", "auto", LISTENLOG_COLOR="never")
    assert said.endswith("config.toml. LISTENLOG_COLOR says never, and wins.\n")
    assert file.read_text() == 'color = "auto"\n'


def test_set_leaves_alone_what_it_cannot_change_safely(listenlog: Command, file: Path) -> None:
    for text in ("color = = always", 'color = """\nauto"""\n'):
        file.write_text(text)
        done = listenlog.run("config", "set", "color", "never")
        assert (done.returncode, done.stdout) == (1, "")
        assert "edit it by hand" in done.stderr
        assert done.stderr.count("\n") == 1
        assert file.read_text() == text
    file.unlink()
    file.mkdir()
    assert listenlog.run("config", "set", "color", "never").returncode == 1


def test_path(listenlog: Command, file: Path) -> None:
    assert listenlog.ok("config", "path") == f"{file}\n"
    assert listenlog.json("config", "path")["path"] == str(file)


def test_a_broken_file_is_said_and_does_not_stop_what_finds_it(listenlog: Command, file: Path) -> None:
    for text, said in (
        ("color = = always", "aren't TOML"),
        ('color = "blue"', "color (config.toml)"),
        ('timezone = "Mars"', "Mars"),
    ):
        file.write_text(text)
        for arguments in (("where",), ("config", "path"), ("config", "list"), ("config", "get", "color")):
            done = listenlog.run(*arguments, LISTENLOG_TZ=None)
            assert done.returncode == 0
            assert done.stdout
            assert said in done.stderr
            assert done.stderr.count("\n") == 1
        done = listenlog.run("doctor", "--plain", LISTENLOG_TZ=None)
        assert (done.returncode, done.stderr) == (6, "")
        assert "settings\tnot well\t" in done.stdout
        assert said in done.stdout
        assert said in listenlog.fails(2, "list", LISTENLOG_TZ=None)


def test_several_wrong_values_are_one_line_and_setting_them_right_says_what_is_left(
    listenlog: Command, file: Path
) -> None:
    file.write_text('color = "blue"\nascii = "maybe"\n')
    done = listenlog.run("config", "list")
    assert "ascii (config.toml)" in done.stderr
    assert done.stderr.endswith(" 1 more: listenlog doctor\n")
    assert done.stderr.count("\n") == 1
    said = listenlog.run("doctor").stdout
    assert "color (config.toml)" in said
    assert "ascii (config.toml)" in said
    done = listenlog.run("config", "set", "color", "auto")
    assert done.returncode == 0
    assert "ascii (config.toml)" in done.stderr
    assert "color" not in done.stderr
    assert listenlog.run("config", "set", "ascii", "no").stderr == ""
    assert listenlog.ok("list") == ""
    file.write_text('color = "blue"\ncolour = "x"\n')
    assert listenlog.run("config", "set", "color", "auto").stderr.count("\n") == 1
    assert "colour (color?)" in listenlog.ok("doctor")  # it stops nothing


def test_doctor_closes_the_settings_to_others(listenlog: Command, file: Path) -> None:
    file.write_text('color = "auto"\n')
    file.chmod(0o644)
    assert "config.toml was 0644" in listenlog.run("doctor").stdout
    assert "config.toml was 0644" in listenlog.ok("doctor", "--fix")
    assert file.stat().st_mode & 0o777 == 0o600
    assert "was 0644" not in listenlog.ok("doctor")


def test_an_unknown_key_is_one_line_and_never_stops(listenlog: Command, file: Path) -> None:
    file.write_text('colour = "never"\n"a\\u001bb" = 1\n')
    done = listenlog.run("list")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == (
        "listenlog: config.toml sets what isn't a setting, so it is passed over: a\N{SYMBOL FOR ESCAPE}b, colour (color?).\n"
    )


@pytest.mark.files
def test_a_book_is_a_store_beside_by_flag_variable_and_file(listenlog: Command, file: Path) -> None:
    listenlog.ok("add", "Bob")
    listenlog.ok("add", "Ann", "--book", "work")
    file.write_text('book = "work"\n')
    assert [c["name"] for c in listenlog.json("list")["contacts"]] == ["Ann"]
    assert listenlog.json("where")["store"].endswith("listenlog-work.db")
    listenlog.ok("config", "set", "book", "--unset")
    assert [c["name"] for c in listenlog.json("list")["contacts"]] == ["Bob"]
    assert [c["name"] for c in json.loads(listenlog.ok("list", "--json", LISTENLOG_BOOK="work"))["contacts"]] == ["Ann"]
