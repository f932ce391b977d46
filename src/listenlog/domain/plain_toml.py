"""The plain part of TOML, which settings are mostly written in: importing tomllib costs more than a prompt."""

from __future__ import annotations


def read_plain(text: str) -> dict[str, bool | str] | None:
    """Return the settings in a text that is plain throughout, None for any other, which may still be TOML.

    A plain line is blank, a comment, or a bare key with true, false, or a string in double quotes without a backslash.
    """
    found: dict[str, bool | str] = {}
    for line in text.replace("\r\n", "\n").split("\n"):
        key, equals, value = (part.strip(" \t") for part in line.partition("="))
        if not line.replace("\t", " ").isprintable():
            return None
        if key.startswith("#") or not (key or equals):
            continue
        string = value.split('"', 2)  # before, within and after the quotes
        said, rest = (string[1], string[2].strip(" \t")) if len(string) == 3 and not string[0] else (None, "")
        word = value.partition("#")[0].strip(" \t")
        if not key.isascii() or not key.replace("_", "").isalnum() or key in found:
            return None
        if said is not None and "\\" not in said and (not rest or rest.startswith("#")):
            found[key] = said
        elif word in ("true", "false"):
            found[key] = word == "true"
        else:
            return None
    return found
