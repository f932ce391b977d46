"""One line of a TOML text is changed, and only that."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.interchange.toml import with_key

OTHERS = st.sampled_from(
    [
        "",
        "# a comment",
        "quiet = true  # not so loud",
        'book = "work # 1"',
        "pager = 'less -R'",
        "numbers = [1,\n  2]",
        "  ",
    ]
)
TABLES = st.sampled_from(["", "[later]\ncolor = 1\n", "\n[[more]]\nx = 1\n"])
VALUES = st.one_of(
    st.booleans(), st.text(st.characters(exclude_categories=["Cs"]), max_size=20).filter(lambda s: "\x7f" not in s)
)


@given(
    st.lists(OTHERS, unique_by=lambda line: line.partition(" ")[0]),
    TABLES,
    VALUES,
    VALUES,
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_key_is_set_changed_and_taken_out_and_all_else_stays(
    lines: list[str], tables: str, first: bool | str, second: bool | str, end: str
) -> None:
    text = "".join(line + "\n" for line in lines).replace("\n", end) + tables.replace("\n", end)
    once = with_key(text, "color", first)
    assert tomllib.loads(once) == {**tomllib.loads(text), "color": first}
    twice = with_key(once, "color", second)
    assert tomllib.loads(twice) == {**tomllib.loads(text), "color": second}
    assert with_key(twice, "color", first) == once
    assert with_key(twice, "color", None) == text
    assert with_key(text, "color", None) == text


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ('color = "auto" # calm\n', 'color = "never" # calm\n'),
        ("  'color'='auto'", "  'color'=\"never\"\n"),
        ('"color" = "a # b"   # c\nquiet = true', '"color" = "never"   # c\nquiet = true'),
        ("quiet = true", 'quiet = true\ncolor = "never"\n'),
        ("# only words\n\n\n[later]\nx = 1\n", '# only words\ncolor = "never"\n\n\n[later]\nx = 1\n'),
        ("color_of_old = 1\n", 'color_of_old = 1\ncolor = "never"\n'),
    ],
)
def test_a_line_keeps_its_shape_and_its_comment(text: str, after: str) -> None:
    assert with_key(text, "color", "never") == after


@pytest.mark.parametrize(
    "text",
    [
        'color = """\nauto"""\n',
        "color = [\n1]\n",
        "color.red = 1\n",
        "[color]\nred = 1\n",
        'x = """\ncolor = 1\n"""\n',
        "a = = b",
    ],
)
def test_what_a_line_cannot_replace_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"line|statement|value"):
        with_key(text, "color", "never")
