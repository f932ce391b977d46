"""Text in columns: nothing is lost but blanks at the ends of lines, and nothing is wider than there is room for."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from listenlog.domain.text import shown
from listenlog.views.theme import Marks, Span, plain
from listenlog.views.wrapping import _MARKS, broken, cells, fitted, flowed, wrapped

TEXTS = st.text(st.sampled_from("abcé双子 -.א"), max_size=60).map(shown)
SPANS = st.lists(st.tuples(TEXTS, st.sampled_from(["plain", "faint", "name"])), max_size=6)


def unspaced(text: str) -> str:
    return re.sub(r"\s", "", text)


@given(SPANS, st.integers(8, 40))
def test_lines_hold_all_words_with_their_styles_and_fit(spans: list[Span], room: int) -> None:
    lines = list(wrapped(spans, room))
    assert all(cell_len(plain(line)) <= room for line in lines)
    told = [(c, style) for text, style in spans for c in text if not c.isspace()]
    assert [(c, style) for line in lines for text, style in line for c in text if not c.isspace()] == told
    assert all(not plain(line).endswith(" ") and not plain(line).startswith(" ") for line in lines)


@given(SPANS, st.integers(16, 60), st.integers(0, 8))
def test_what_goes_on_hangs_and_only_a_word_sticks_out(spans: list[Span], width: int, hang: int) -> None:
    first, *rest = plain(flowed(spans, width, hang)).split("\n")
    assert unspaced(first + "".join(rest)) == unspaced(plain(spans))
    assert all(line.startswith(" " * hang) and not line[hang:].startswith(" ") for line in rest)
    assert all(cell_len(line) <= width or cell_len(line.split(" ")[-1]) > width - hang for line in [first, *rest])


@given(TEXTS, st.integers(4, 40))
def test_a_column_is_filled_or_cut(text: str, columns: int) -> None:
    assert cells(text) == cell_len(text)
    assert cell_len(fitted(text, columns, cut=True)) == columns or cell_len(text) > columns
    assert cell_len(fitted(text, columns, cut=True)) <= columns
    assert fitted(text, columns, cut=False).startswith(text)


def test_marks_take_a_column_each() -> None:
    told = [mark for mark in vars(Marks).values() if isinstance(mark, str) and not mark.isascii()]
    assert len(told) > 5
    assert all(cells(mark) == cell_len(mark) == len(mark) for mark in told)
    assert all(cell_len(mark) == 1 for mark in _MARKS)


def test_a_line_that_begins_with_blanks_goes_on_further_in() -> None:
    assert plain(flowed([("  one two three", "plain")], 10)) == "  one two\n    three"
    assert plain(flowed([("one two three", "plain")], 8, 0)) == "one two\nthree"


def test_what_is_told_beside_stays_together() -> None:
    spans = [("loves golf", "plain"), ("  ", "plain"), ("3 weeks ago", "faint")]
    assert [plain(line) for line in wrapped(spans, 16)] == ["loves golf", "3 weeks ago"]
    assert broken("loves golf and the sea", 10) == ["loves golf", "and the", "sea"]
    assert broken("immeasurable", 5) == ["immea", "surab", "le"]
