"""Text from elsewhere: shown without power over the terminal, stored as it came."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.text import clipped, counted, shown, stored

anything = st.text(st.characters(), max_size=60)  # lone surrogates too
SHAPING = {"\u200c", "\u200d"}
VISIBLE_FORMATS = set(map(chr, (*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD)))
FILLERS = set("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def is_dangerous(c: str) -> bool:
    """Say whether a character controls, turns or hides."""
    category = unicodedata.category(c)
    hides = category == "Cf" and c not in SHAPING and c not in VISIBLE_FORMATS
    return category in ("Cc", "Cs", "Zl", "Zp") or hides or c in FILLERS or unicodedata.bidirectional(c) in BIDI


def test_no_character_at_all_comes_through_that_controls_turns_or_hides() -> None:
    for c in map(chr, (*range(0x30000), *range(0xE0000, 0xE2000))):  # between are unassigned and more ideographs
        out = shown(f"a{c}b")
        if is_dangerous(c):
            assert out[0] + out[-1] == "ab", hex(ord(c))
            assert not any(map(is_dangerous, out)), hex(ord(c))
        elif c.isprintable():
            assert c in out or 0xE0000 <= ord(c) < 0xE1000, hex(ord(c))


@given(anything, st.booleans())
def test_shown_text_is_safe_and_keeps_its_words(text: str, lines: bool) -> None:
    out = shown(text, lines=lines)
    out.encode()  # no lone surrogate is left
    assert not any(is_dangerous(c) for c in out if not (lines and c == "\n"))
    assert shown(out) == out or lines
    if text.isprintable() and all(c < "\U000e0000" and c not in FILLERS for c in text):
        assert out == text


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("plain text", "plain text"),
        ("a\tb\nc\r\nd", "a b c d"),
        ("a\rb", "a␍b"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x9b31m", "\\u{9b}31m"),
        ("a\x00b\x7f", "a␀b␡"),
        ("txt.\u202egpj", "txt.\\u{202e}gpj"),
        ("a\u200bb\u2028c", "a\\u{200b}b\\u{2028}c"),
        ("\ud83d", "\\u{d83d}"),
        ("\U000e0041", "\\u{e0041}"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
        ("שלום, علی‌رضا", "שלום, علی‌رضا"),
        ("👩‍👩‍👧 ❤️ é", "👩‍👩‍👧 ❤️ é"),
        ("葛\U000e0100", "葛\U000e0100"),
        ("a\U000e0100", "a\\u{e0100}"),
    ],
)
def test_what_is_shown(text: str, out: str) -> None:
    assert shown(text) == out


def test_lines_are_kept_only_where_asked() -> None:
    assert shown("a\tb\r\nc\x1b\n\nd", lines=True) == "a b\nc␛\n\nd"


@given(anything)
def test_stored_text_is_what_came(text: str) -> None:
    out = stored(text)
    out.encode()  # no lone surrogate is left
    assert len(out) == len(text)
    for before, after in zip(text, out, strict=True):
        assert after == {"\0": "␀"}.get(before, "\ufffd" if unicodedata.category(before) == "Cs" else before)
    assert stored(out) == out


@pytest.mark.parametrize(
    ("number", "noun", "plural", "told"),
    [(0, "fact", None, "0 facts"), (1, "fact", None, "1 fact"), (2, "fact", None, "2 facts"),
     (1200, "fact", None, "1,200 facts"), (2, "reply", "replies", "2 replies"), (1, "reply", "replies", "1 reply")],
)  # fmt: skip
def test_counting(number: int, noun: str, plural: str | None, told: str) -> None:
    assert counted(number, noun, plural) == told


@pytest.mark.parametrize(
    ("text", "limit", "out"),
    [
        ("short", 5, "short"),
        ("two words", 5, "two …"),
        ("two words more", 9, "two words …"),
        ("one, two", 5, "one …"),
        ("one two six ten", 11, "one two six …"),
        ("a " + "x" * 30, 10, "a xxxxxxxx …"),
        ("x" * 30, 10, "xxxxxxxxxx …"),
        (" " + "x" * 30, 10, " xxxxxxxxx …"),
    ],
)
def test_a_text_is_cut_at_a_word(text: str, limit: int, out: str) -> None:
    assert clipped(text, limit) == out


@given(st.text(max_size=80), st.integers(1, 60))
def test_a_cut_text_is_a_beginning_and_fits(text: str, limit: int) -> None:
    out = clipped(text, limit)
    assert len(out) <= limit + 2
    assert out == text if len(text) <= limit else text.startswith(out.removesuffix(" …"))
