"""Plain settings are read as tomllib reads them."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.plain_toml import read_plain

PIECES = [
    "a", "b_c", "1", "-", ".", "=", " = ", '"', '"x"', '"é"', '"""', "'y'", "\\", "#", "# c", "true", "false", "truex",
    "3", " ", "\t", "\n", "\r\n", "\r", "\0", "\x7f", "\u2028", "\ufeff", "[t]", "a = true\n", 'b = "x"\n',
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=20))
def test_what_is_read_tomllib_reads_the_same_way(text: str) -> None:
    found = read_plain(text)
    assert found is None or found == tomllib.loads(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", {}),
        ('# mine\n\nbook = "work"\r\nquiet=true\n', {"book": "work", "quiet": True}),
        ('\ttimezone\t=\t"Europe/Dublin" # home\ncolor = "" \njson = false# no\n',
         {"timezone": "Europe/Dublin", "color": "", "json": False}),
        ('book = "a#b"', {"book": "a#b"}),
    ],
)  # fmt: skip
def test_plain_settings_are_read(text: str, found: dict[str, bool | str]) -> None:
    assert read_plain(text) == found == tomllib.loads(text)


@pytest.mark.parametrize(
    "text", ["[table]", "a = 1", "a = 'x'", 'a = "\\n"', 'a.b = "x"', "a = true\na = true", "a", "= true"]
)
def test_the_rest_is_left_to_tomllib(text: str) -> None:
    assert read_plain(text) is None
