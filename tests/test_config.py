"""Where things are: the same places that platformdirs names."""

from pathlib import Path

import pytest
from platformdirs.unix import Unix

from listenlog.config import (
    Places,
    _xdg,
    locale_order,
    places,
    settings,
)
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
