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
SERVERS = ("postgresql://", "postgres://")  # what the address of one begins with
FALSE = ("0", "false", "no", "off")


class Setting:
    """One thing that can be set: a switch where the default is False, else text.

    `name` is its key in config.toml. `flag` is how help shows its flag, '' where it has none. `variables` of the
    environment set it; the first one set wins.
    """

    # A plain class: each NamedTuple costs every command a million instructions.
    def __init__(
        self,
        name: str,
        says: str,
        flag: str = "",
        variables: tuple[str, ...] = (),
        default: bool | str = False,
        choices: tuple[str, ...] = (),
    ) -> None:
        self.name, self.says, self.flag = name, says, flag
        self.variables, self.default, self.choices = variables, default, choices


# Flags, variables, keys, checks, `config` and the table in docs/settings.md all follow this, in this order.
SETTINGS = (
    Setting("json", "Print JSON, documented and stable.", "--json", ("LISTENLOG_JSON",)),
    Setting("plain", "No styles, no columns: a record a line, tabs between.", "--plain", ("LISTENLOG_PLAIN",)),
    Setting("ascii", "Nothing beyond ASCII but your own text.", "--ascii", ("LISTENLOG_ASCII",)),
    Setting("screen_reader", "Lines to listen to: 'Label: value', words for marks.", "--screen-reader",
            ("LISTENLOG_SCREEN_READER", "LISTENLOG_A11Y")),
    Setting("color", "auto, always or never.", "--color WHEN", ("LISTENLOG_COLOR",), "auto",
            ("auto", "always", "never")),
    Setting("no_pager", "Print at once, however long it is.", "--no-pager", ("LISTENLOG_NO_PAGER",)),
    Setting("pager", "What shows more than a screen; cat for none.", "", ("LISTENLOG_PAGER",), "less -FRX"),
    Setting("quiet", "Don't say what was done.", "--quiet", ("LISTENLOG_QUIET",)),
    Setting("no_input", "Never ask.", "--no-input", ("LISTENLOG_NO_INPUT",)),
    Setting("book", "Another store beside the default one.", "--book NAME", ("LISTENLOG_BOOK",), ""),
    Setting("timezone", "Your time zone; by default the system's.", "", ("LISTENLOG_TZ",), ""),
    Setting("date_order", "How digits are a date: mdy, dmy or ymd; by default the locale's.", "",
            ("LISTENLOG_DATE_ORDER",), "", ("mdy", "dmy", "ymd")),
    Setting("easy_days", "Weekdays on which the quiz asks half as much, like 'sat, sun'.", "",
            ("LISTENLOG_EASY_DAYS",), ""),
    Setting("holidays", "Days without a quiz, like '2026-12-24..2027-01-02'; several with commas.", "",
            ("LISTENLOG_HOLIDAYS",), ""),
    Setting("my_addresses", "Your own e-mail addresses, of which no calendar makes a contact; several with commas.", "",
            ("LISTENLOG_MY_ADDRESSES",), ""),
    Setting("database_url", "postgresql://… puts the store on that server; by default it is a file.", "",
            ("LISTENLOG_DATABASE_URL",), ""),
    Setting("backups", "daily makes one a day and before imports; off only those you ask for.", "",
            ("LISTENLOG_BACKUPS",), "daily", ("daily", "off")),
    Setting("key_file", "The file with the key of an encrypted store.", "", ("LISTENLOG_KEY_FILE",), ""),
    Setting("key_command", "A command that prints the key of an encrypted store.", "",
            ("LISTENLOG_KEY_COMMAND",), ""),
    Setting("notify_names", "Name people in notifications; a lock screen shows them too.", "",
            ("LISTENLOG_NOTIFY_NAMES",)),
)  # fmt: skip


class Chosen:
    """A setting's value and where it comes from: 'flag', 'environment', 'file' or 'default', and which variable."""

    def __init__(self, value: bool | str, source: str = "default", variable: str = "") -> None:
        self.value, self.source, self.variable = value, source, variable


class Places(NamedTuple):
    """The folders of data, configuration, state and cache."""

    data: str
    config: str
    state: str
    cache: str


class Settings(NamedTuple):
    """What a command runs with. `color` is 'auto', 'always' or 'never'; `book` '' for the default store.

    `chosen` says of each setting where it comes from, `warnings` what was passed over.
    """

    places: Places
    json: bool = False
    plain: bool = False
    ascii: bool = False
    screen_reader: bool = False
    color: str = "auto"
    no_pager: bool = False
    pager: str = ""
    quiet: bool = False
    no_input: bool = False
    book: str = ""
    timezone: str = ""
    date_order: str = ""
    easy_days: str = ""
    holidays: str = ""
    my_addresses: str = ""
    database_url: str = ""
    backups: str = "daily"
    key_file: str = ""
    key_command: str = ""
    notify_names: bool = False
    chosen: Mapping[str, Chosen] = {}  # read only
    warnings: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """Return the path of config.toml."""
        return os.path.join(self.places.config, "config.toml")

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


def settings(flags: Mapping[str, Any], environ: Mapping[str, str], *, lenient: bool = False) -> Settings:
    """Return the settings of a command. Raises UsageProblem for a value that can't be, naming where it stands.

    With `lenient` what config.toml says wrongly is passed over, and told in `warnings`; so are unknown keys, always.
    """
    where = places(environ)
    warnings: list[str] = []

    def problem(error: UsageProblem) -> None:
        if not lenient:
            raise error
        warnings.append(str(error))

    try:
        file = _file(os.path.join(where.config, "config.toml"))
    except UsageProblem as error:
        problem(error)
        file = {}
    chosen: dict[str, Chosen] = {}
    for setting in SETTINGS:
        given = _given(setting, flags, environ)
        said = file.get(setting.name)
        if given is None and said is not None and (said != "" or setting.name == "pager"):
            try:
                given = Chosen(checked(setting, said, "config.toml"), "file")
            except UsageProblem as error:
                problem(error)
        chosen[setting.name] = given or _default(setting, environ)
    if unknown := file.keys() - chosen.keys():
        named = ", ".join(f"{key}{f' ({near}?)' if (near := nearest(key)) else ''}" for key in sorted(unknown))
        warnings.append(f"config.toml sets what isn't a setting, so it is passed over: {named}.")
    values: dict[str, Any] = {name: found.value for name, found in chosen.items()}
    if values["key_file"]:
        values["key_file"] = os.path.abspath(os.path.expanduser(values["key_file"]))
    return Settings(where, **values, chosen=chosen, warnings=tuple(warnings))


def _given(setting: Setting, flags: Mapping[str, Any], environ: Mapping[str, str]) -> Chosen | None:
    """Return what a flag or a variable says; an empty one says nothing, but an empty pager is none."""
    if flags.get(setting.name):
        return Chosen(checked(setting, flags[setting.name], setting.flag.partition(" ")[0]), "flag")
    for variable in setting.variables:
        said = environ.get(variable)
        if said or (said is not None and setting.name == "pager"):
            return Chosen(checked(setting, said, variable), "environment", variable)
    return None


def _default(setting: Setting, environ: Mapping[str, str]) -> Chosen:
    """Return the default, which may follow a variable of other programs."""
    if setting.name == "pager" and "PAGER" in environ:
        return Chosen(environ["PAGER"], "default", "PAGER")
    if setting.name == "date_order":
        variable = next(filter(environ.get, ("LC_ALL", "LC_TIME", "LANG")), "")
        order = locale_order(environ[variable]) if variable else ""
        return Chosen(order, "default", variable if order else "")
    return Chosen(setting.default)


def checked(setting: Setting, value: object, place: str) -> bool | str:
    """Return a value as the setting takes it. Raises UsageProblem that names the setting and `place`."""
    named = f"{setting.name} ({place})"
    said = value if isinstance(value, str) else str(value).casefold()
    if setting.default is False:
        if said.casefold() not in TRUE + FALSE:
            raise UsageProblem(f"{named} can be true or false, not '{said[:40]}'.")
        return said.casefold() in TRUE
    if not isinstance(value, str):
        raise UsageProblem(f"{named} is text, in quotes, not {said[:40]}.")
    if setting.choices and value not in setting.choices:
        raise UsageProblem(
            f"{named} can be {', '.join(setting.choices[:-1])} or {setting.choices[-1]}, not '{said[:40]}'."
        )
    if setting.name == "book" and value and not is_book(value):
        raise UsageProblem(f"{named} is a name of letters, digits and dashes, not '{said[:60]}'.")
    if setting.name == "database_url" and value and not value.startswith(SERVERS):
        raise UsageProblem(f"{named} is the address of a server: postgresql://name@host/database")
    if setting.name in ("easy_days", "holidays") and value:
        from listenlog.domain.easy import read_holidays, read_weekdays

        try:
            (read_weekdays if setting.name == "easy_days" else read_holidays)(value)
        except UsageProblem as problem:
            raise UsageProblem(f"{named}: {problem}") from None
    if setting.name == "timezone" and value:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(value)
        except (ValueError, OSError, KeyError):
            raise UsageProblem(
                f"There is no time zone '{said[:60]}' ({place}, timezone); write it like Europe/Dublin."
            ) from None
    return value


def setting_named(key: str) -> Setting:
    """Return the setting of that name. Raises UsageProblem, with the nearest one, where there is none."""
    for setting in SETTINGS:
        if setting.name == key:
            return setting
    near = nearest(key)
    raise UsageProblem(
        f"There is no setting '{key}'.{f' Did you mean {near}?' if near else ''} See: listenlog config list"
    )


def nearest(key: str) -> str:
    """Return the setting whose name is most like `key`, '' where none is."""
    from difflib import get_close_matches

    names = {setting.name: setting.name for setting in SETTINGS} | {"colour": "color", "tz": "timezone"}
    close = get_close_matches(key.casefold().replace("-", "_"), names, 1)
    return names[close[0]] if close else ""


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
        raise UsageProblem(
            f"The settings in {path} aren't TOML: {error}. Correct that line, or remove the file."
        ) from None
