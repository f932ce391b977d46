"""Where things are and how listenlog is set: flag, then environment, then config.toml, then default."""

from __future__ import annotations

import os
import sys

from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.record import NamedTuple

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

TRUE = ("1", "true", "yes", "on")


class Places(NamedTuple):
    """The folders of data, configuration, state and cache."""

    data: str
    config: str
    state: str
    cache: str


class Settings(NamedTuple):
    """What a command runs with. `color` is 'auto', 'always' or 'never'; `book` '' for the default store."""

    places: Places
    json: bool = False
    quiet: bool = False
    no_input: bool = False
    color: str = "auto"
    book: str = ""
    timezone: str = ""
    date_order: str = ""

    @property
    def store(self) -> str:
        """Return the path of the store."""
        return os.path.join(self.places.data, f"listenlog-{self.book}.db" if self.book else "listenlog.db")


def places(environ: Mapping[str, str]) -> Places:
    """Return the folders: all in LISTENLOG_HOME where that is set, else where the system keeps such things.

    Raises NothingChanged where there is no home to put them in.
    """
    home = environ.get("LISTENLOG_HOME")
    if home:
        home = os.path.abspath(os.path.expanduser(home))
        return Places(home, home, home, home)
    found = _xdg(environ) if sys.platform == "linux" else _platform()
    if not os.path.isabs(found.data):
        raise NothingChanged(
            "There is no home folder to keep the store in. Set LISTENLOG_HOME to a folder you can write."
        )
    return found


def _platform() -> Places:
    import platformdirs

    folders = platformdirs.PlatformDirs("listenlog", appauthor=False)
    return Places(folders.user_data_dir, folders.user_config_dir, folders.user_state_dir, folders.user_cache_dir)


def _xdg(environ: Mapping[str, str]) -> Places:
    """Return what platformdirs does on Linux; importing it costs a third of an interpreter (docs/adr/0010)."""
    home = environ["HOME"] if "HOME" in environ else os.path.expanduser("~")  # an empty HOME is no home
    found = []
    for name, rest in (("DATA", ".local/share"), ("CONFIG", ".config"), ("STATE", ".local/state"), ("CACHE", ".cache")):
        chosen = environ.get(f"XDG_{name}_HOME", "").strip()
        found.append(os.path.join(chosen if os.path.isabs(chosen) else os.path.join(home, rest), "listenlog"))
    return Places(*found)


def settings(flags: Mapping[str, Any], environ: Mapping[str, str]) -> Settings:
    """Return the settings of a command. Raises UsageProblem for a value that can't be, naming where it stands."""
    where = places(environ)
    file = _file(os.path.join(where.config, "config.toml"))

    def value(name: str) -> Any:
        if flags.get(name):
            return flags[name]
        return environ.get(f"LISTENLOG_{name.upper()}") or file.get(name)

    url = environ.get("LISTENLOG_DATABASE_URL") or file.get("database_url")
    if url:
        raise UsageProblem("This version keeps its store in SQLite only; unset LISTENLOG_DATABASE_URL (database_url).")
    color, book = str(value("color") or "auto"), str(value("book") or "")
    if color not in ("auto", "always", "never"):
        raise UsageProblem(f"Colour can be auto, always or never, not '{color}'.")
    if book and not is_book(book):
        raise UsageProblem(f"A book's name is letters, digits and dashes, not '{book}'.")
    zone = environ.get("LISTENLOG_TZ") or file.get("timezone") or ""
    order = value("date_order") or locale_order(next(filter(None, map(environ.get, ("LC_ALL", "LC_TIME", "LANG"))), ""))
    if order not in ("mdy", "dmy", "ymd", ""):
        raise UsageProblem(f"The order of a date's digits (date_order) can be mdy, dmy or ymd, not '{order}'.")
    return Settings(
        where, _flag(value("json")), _flag(value("quiet")), _flag(value("no_input")), color, book, str(zone), order
    )


# Where digits aren't day first, after CLDR's short dates. Canada writes all three orders; en_DK is glibc's ISO English.
_MONTH_FIRST = ("US", "PH", "PR", "GU", "VI", "AS", "MP", "UM", "MH")
_MONTH_FIRST_TOO = ("es_PA",)
_YEAR_FIRST = ("zh", "ja", "ko", "hu", "lt", "sv", "eu", "fa", "mn")
_YEAR_FIRST_TOO = ("en_DK", "en_SE", "en_ZA", "af_ZA")
_DAY_FIRST_TOO = ("zh_HK", "zh_MO", "zh_SG")


def locale_order(locale: str) -> str:
    """Return the order that a locale ('en_US.UTF-8') writes a date's digits in: mdy, dmy, ymd, or '' where unsure."""
    name = locale.partition(".")[0].partition("@")[0]
    language, _, territory = name.partition("_")
    if not language.islower() or len(language) > 3 or territory == "CA" or name == "en":
        return ""
    if name in _YEAR_FIRST_TOO or (language in _YEAR_FIRST and name not in _DAY_FIRST_TOO):
        return "ymd"
    return "mdy" if territory in _MONTH_FIRST or name in _MONTH_FIRST_TOO else "dmy"


def is_book(name: str) -> bool:
    """Say whether a book can be called that."""
    return name[:1].isalnum() and len(name) <= 41 and all(c.isalnum() or c in "_-" for c in name)


def books(data: str) -> list[str]:
    """Return the names of the books beside the default store in the folder of data. Raises OSError without a folder."""
    stores = (f.removesuffix(".db") for f in sorted(os.listdir(data)) if f.endswith(".db"))
    return [
        name for kind, _, name in (store.partition("-") for store in stores) if kind == "listenlog" and is_book(name)
    ]


def _flag(value: Any) -> bool:
    return value is True or str(value).casefold() in TRUE


def _file(path: str) -> dict[str, Any]:
    try:
        with open(path, "rb") as handle:
            text = handle.read().decode()
        from listenlog.domain.plain_toml import read_plain

        plain = read_plain(text)
        if plain is not None:
            return plain
        import tomllib

        return tomllib.loads(text)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise UsageProblem(f"The settings in {path} can't be read: {(error.strerror or '').lower()}.") from None
    except ValueError as error:  # TOML or UTF-8
        raise UsageProblem(f"The settings in {path} aren't TOML: {error}.") from None
