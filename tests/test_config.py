"""Where things are: the same places that platformdirs names."""

from pathlib import Path

import pytest
from platformdirs.unix import Unix

from listenlog.cli.main import FLAGS, VALUED_FLAGS, arranged
from listenlog.config import SETTINGS, Places, Setting, Settings, _xdg, locale_order, nearest, places, settings
from listenlog.domain.errors import NothingChanged, UsageProblem

XDG = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@pytest.mark.parametrize("value", [None, "", "  ", "/srv/places", "/srv/with space/", "relative/dir", "~/below"])
def test_our_own_lookup_names_what_platformdirs_names(
    value: str | None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    environment = {} if value is None else dict.fromkeys(XDG, value)
    for name in XDG:
        monkeypatch.delenv(name, raising=False)
    for name, path in environment.items():
        monkeypatch.setenv(name, path)
    folders = Unix("listenlog", appauthor=False)
    theirs = Places(folders.user_data_dir, folders.user_config_dir, folders.user_state_dir, folders.user_cache_dir)
    assert [Path(p) for p in _xdg(environment)] == [Path(p) for p in theirs]


def test_one_folder_for_everything() -> None:
    assert set(places({"LISTENLOG_HOME": "/srv/one"})) == {"/srv/one"}


@pytest.mark.parametrize("home", ["", "relative"])
def test_a_home_that_is_none_is_refused(home: str) -> None:
    with pytest.raises(NothingChanged, match="LISTENLOG_HOME"):
        places({"HOME": home})


def test_flag_before_environment_before_file_before_default(tmp_path: Path) -> None:
    environment = {"LISTENLOG_HOME": str(tmp_path)}
    assert settings({}, environment).color == "auto"
    (tmp_path / "config.toml").write_text('color = "never"\nbook = "work"\nquiet = true\n')
    found = settings({}, environment)
    assert (found.color, found.book, found.quiet, found.json) == ("never", "work", True, False)
    assert found.store == str(tmp_path / "listenlog-work.db")
    environment |= {
        "LISTENLOG_COLOR": "always",
        "LISTENLOG_BOOK": "private",
        "LISTENLOG_JSON": "1",
        "LISTENLOG_QUIET": "no",
    }
    found = settings({}, environment)
    assert (found.color, found.book, found.quiet, found.json) == ("always", "private", False, True)
    assert settings({"color": "never"}, environment).color == "never"
    with pytest.raises(UsageProblem):
        settings({"book": "../elsewhere"}, environment)


@pytest.mark.parametrize(
    ("locale", "order"),
    [("en_US.UTF-8", "mdy"), ("es_PR", "mdy"), ("fil_PH", "mdy"), ("en_GB.UTF-8", "dmy"), ("de_DE@euro", "dmy"),
     ("pt_BR.UTF-8", "dmy"), ("en_IN", "dmy"), ("en_AU", "dmy"), ("fr", "dmy"), ("zh_CN.UTF-8", "ymd"), ("ja_JP", "ymd"),
     ("ko_KR", "ymd"), ("hu_HU", "ymd"), ("lt_LT", "ymd"), ("sv_SE", "ymd"), ("en_DK", "ymd"), ("zh_HK", "dmy"),
     ("C", ""), ("C.UTF-8", ""), ("POSIX", ""), ("en", ""), ("en_CA", ""), ("fr_CA.UTF-8", ""), ("", ""), ("!", "")],
)  # fmt: skip
def test_the_order_of_digits_is_the_locales(locale: str, order: str) -> None:
    assert locale_order(locale) == order


def test_the_order_of_digits_follows_the_first_locale_that_is_set(tmp_path: Path) -> None:
    environment = {"LISTENLOG_HOME": str(tmp_path), "LC_ALL": "", "LC_TIME": "de_DE.UTF-8", "LANG": "en_US.UTF-8"}
    assert settings({}, environment).date_order == "dmy"
    assert settings({}, environment | {"LC_ALL": "sv_SE"}).date_order == "ymd"
    assert settings({}, {"LISTENLOG_HOME": str(tmp_path)}).date_order == ""
    (tmp_path / "config.toml").write_text('date_order = "mdy"\n')
    assert settings({}, environment).date_order == "mdy"
    assert settings({}, environment | {"LISTENLOG_DATE_ORDER": "ymd"}).date_order == "ymd"
    with pytest.raises(UsageProblem, match=r"date_order.*not 'us'"):
        settings({}, environment | {"LISTENLOG_DATE_ORDER": "us"})


# The table of settings

VALUES = {"color": "never", "book": "work", "timezone": "Europe/Dublin", "date_order": "ymd", "pager": "more"}


def test_the_table_names_every_setting_on_every_level() -> None:
    names = [setting.name for setting in SETTINGS]
    assert set(names) == set(Settings._fields) - {"places", "chosen", "warnings"}
    for setting in SETTINGS:
        flag = setting.flag.partition(" ")[0]
        assert flag in ("", "--" + setting.name.replace("_", "-"))
        assert ({**FLAGS, **VALUED_FLAGS}.get(flag) == setting.name) == bool(flag)
        assert (" " in setting.flag) == (bool(flag) and setting.default is not False)
        usual = "LISTENLOG_TZ" if setting.name == "timezone" else f"LISTENLOG_{setting.name.upper()}"
        assert setting.variables[0] == usual
        assert getattr(Settings(Places("", "", "", "")), setting.name) == (
            "" if setting.name == "pager" else setting.default
        )


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_each_setting_by_flag_by_each_variable_and_by_file(setting: Setting, tmp_path: Path) -> None:
    home = {"LISTENLOG_HOME": str(tmp_path)}
    value = VALUES.get(setting.name, True)
    said = str(value).lower() if value is True else str(value)
    untouched = settings({}, home)
    assert getattr(untouched, setting.name) == setting.default
    assert untouched.chosen[setting.name].source == "default"
    (tmp_path / "config.toml").write_text(f"{setting.name} = {said if value is True else repr(said)}\n")
    found = settings({}, home)
    assert getattr(found, setting.name) == value
    assert found.chosen[setting.name].source == "file"
    assert found.warnings == ()
    for variable in setting.variables:
        (tmp_path / "config.toml").write_text("")
        found = settings({}, home | {variable: said})
        assert getattr(found, setting.name) == value
        assert (found.chosen[setting.name].source, found.chosen[setting.name].variable) == ("environment", variable)
    if setting.flag:
        flag = setting.flag.partition(" ")[0]
        words, name, flags = arranged(["brief", "bob", flag, *([] if value is True else [said])])
        assert (words, name) == (["brief", "bob"], "brief")
        found = settings(flags, home)
        assert getattr(found, setting.name) == value
        assert found.chosen[setting.name].source == "flag"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_a_value_that_cannot_be_names_where_it_stands(setting: Setting, tmp_path: Path) -> None:
    home = {"LISTENLOG_HOME": str(tmp_path)}
    (tmp_path / "config.toml").write_text(f"{setting.name} = [1]\n")
    with pytest.raises(UsageProblem, match=r"config\.toml"):
        settings({}, home)
    lenient = settings({}, home, lenient=True)
    assert getattr(lenient, setting.name) == setting.default
    assert setting.name in lenient.warnings[0]
    assert "config.toml" in lenient.warnings[0]
    if setting.name != "pager":  # any text may be a pager
        with pytest.raises(UsageProblem, match=setting.variables[-1]):
            settings({}, home | {setting.variables[-1]: "no / such"}, lenient=True)


@pytest.mark.parametrize(("said", "meant"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("off", False)])
def test_switches_in_the_environment(said: str, meant: bool, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(f"ascii = {str(not meant).lower()}\n")
    assert settings({}, {"LISTENLOG_HOME": str(tmp_path), "LISTENLOG_ASCII": said}).ascii is meant


def test_keys_that_are_no_settings_are_told_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('colour = "never"\nquite = true\n[colors]\nname = "red"\n[xyzzy]\n')
    found = settings({}, {"LISTENLOG_HOME": str(tmp_path)})
    (warning,) = found.warnings
    assert warning.endswith("so it is passed over: colors (color?), colour (color?), quite (quiet?), xyzzy.")
    assert (found.color, found.quiet) == ("auto", False)
    assert nearest("screen-reader") == "screen_reader"
    assert nearest("tz") == "timezone"


def test_a_broken_file_stops_all_but_what_mends_it(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("color = = always")
    with pytest.raises(UsageProblem, match=r"config\.toml aren't TOML"):
        settings({}, {"LISTENLOG_HOME": str(tmp_path)})
    found = settings({"ascii": True}, {"LISTENLOG_HOME": str(tmp_path), "LISTENLOG_COLOR": "never"}, lenient=True)
    assert (found.ascii, found.color, len(found.warnings)) == (True, "never", 1)
    (tmp_path / "config.toml").write_text('database_url = "postgresql://x"')
    with pytest.raises(UsageProblem, match="database_url"):
        settings({}, {"LISTENLOG_HOME": str(tmp_path)})
    assert "database_url" in settings({}, {"LISTENLOG_HOME": str(tmp_path)}, lenient=True).warnings[0]


def test_which_pager(tmp_path: Path) -> None:
    home = {"LISTENLOG_HOME": str(tmp_path)}
    assert settings({}, home | {"PAGER": "more"}).pager == "more"
    assert settings({}, home | {"PAGER": ""}).pager == ""
    (tmp_path / "config.toml").write_text('pager = "most"\n')
    assert settings({}, home | {"PAGER": "more"}).pager == "most"
    assert settings({}, home | {"LISTENLOG_PAGER": "lv", "PAGER": "more"}).pager == "lv"
    assert settings({}, home | {"LISTENLOG_PAGER": ""}).pager == ""
    (tmp_path / "config.toml").write_text('pager = ""\n')
    assert settings({}, home | {"PAGER": "more"}).pager == ""


@pytest.mark.parametrize("arguments", [["list", "--color"], ["--book"]])
def test_a_flag_without_its_value(arguments: list[str]) -> None:
    with pytest.raises(UsageProblem, match="needs a value"):
        arranged(arguments)
