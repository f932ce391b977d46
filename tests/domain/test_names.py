"""Names: folding, comparing, handles, phone numbers and pronouns."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from listenlog.domain.names import (
    folded,
    handle_of,
    in_word,
    match_key,
    name_key,
    name_words,
    nickname_words,
    phone_digits,
    pronouns_of,
)

names = st.text(st.characters(codec="utf-8"), max_size=12)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Bob Ellis", ["bob", "ellis"]),
        ("Siobhán O’Brien-Ní", ["siobhan", "obrien", "ni"]),
        ("O'Brien", ["obrien"]),
        ("Kaleo Kaʻiulani", ["kaleo", "kaiulani"]),
        ("Zoë", ["zoe"]),
        ("Zoe\u0308", ["zoe"]),
        ("Łukasz Straße", ["lukasz", "strasse"]),
        ("Ægir Øst", ["aegir", "ost"]),
        ("İpek Işık", ["ipek", "isik"]),
        ("ＢＯＢ ℍughes", ["bob", "hughes"]),
        ("Dr. J. R. Smith, Jr.", ["dr", "j", "r", "smith", "jr"]),
        ("bob_ellis@acme", ["bob", "ellis", "acme"]),
        ("'bob'", ["bob"]),
        ("Bob\u200b Ell\u00adis\u200f", ["bob", "ellis"]),
        ("Bob ❤️ Ellis 🏌🏽‍♀️", ["bob", "ellis"]),
        ("सुनीता हिन्दी", ["सुनीता", "हिन्दी"]),
        ("สมชาย ใจดี", ["สมชาย", "ใจดี"]),
        ("山田 太郎", ["山田", "太郎"]),
        ("葛\U000e0100城", ["葛城"]),
        ("がん かん", ["がん", "かん"]),
        ("דוד לוי", ["דוד", "לוי"]),
        ("🙂", []),
        ("", []),
    ],
)
def test_the_words_of_a_name(name: str, words: list[str]) -> None:
    assert name_words(name) == words


def test_folding_any_letter_twice_changes_nothing_more() -> None:
    for start in range(0, 0x30000, 0x1000):  # beyond are unassigned, private and tag characters
        once = folded("\n".join(map(chr, range(start, start + 0x1000))))
        assert folded(once) == once, hex(start)


@given(names)
def test_folding_and_handles_are_idempotent(name: str) -> None:
    assert folded(folded(name)) == folded(name)
    handle = handle_of(name)
    assert handle_of(handle) == handle
    assert handle
    assert all(c == "-" or in_word(c) for c in handle)
    assert handle == handle.casefold()


@pytest.mark.parametrize(
    ("name", "handle"),
    [("Bob Ellis", "bob-ellis"), ("  Bob   ELLIS ", "bob-ellis"), ("Siobhán Ní Bhriain", "siobhan-ni-bhriain"),
     ("Anne-Marie O'Hara", "anne-marie-ohara"), ("🙂", "unnamed"), ("", "unnamed"), ("bob-ellis-2", "bob-ellis-2")],
)  # fmt: skip
def test_a_handle_is_made_of_the_whole_name(name: str, handle: str) -> None:
    assert handle_of(name) == handle


@given(st.lists(st.text("abcdefzéñüßŁ’", min_size=1, max_size=6), min_size=1, max_size=4), st.randoms())
def test_one_name_has_one_key_however_it_is_spelled(words: list[str], random: object) -> None:
    assume(all(name_words(word) for word in words))
    key = name_key(" ".join(words))
    turned = sorted(words, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert name_key(" ".join(turned)) == key
    assert name_key("  ".join(turned).upper()) == key
    assert name_key(unicodedata.normalize("NFD", ", ".join(turned))) == key
    bare = "".join(c for c in unicodedata.normalize("NFD", " ".join(words)) if not unicodedata.combining(c))
    assert name_key(bare) == key


def test_different_names_have_different_keys() -> None:
    keys = [
        name_key(n) for n in ("Bob Ellis", "Bob Ellison", "Rob Ellis", "Bob", "Bobellis", "🙂", "🙃", "かん", "がん")
    ]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("+1 702 555 0134", "17025550134"),
        ("+1-702-555-0134", "17025550134"),
        ("+1 (702) 555.0134", "17025550134"),
        ("(702) 555-0134", "7025550134"),
        ("(+1) 702 555 0134", "17025550134"),
        ("tel:+1-702-555-0134", "17025550134"),
        ("  702 555 0134  ", "7025550134"),
        ("555 0134", "5550134"),
        ("0044 20 7946 0000", "442079460000"),
        ("+44 (0)20 7946 0000", "442079460000"),
        ("+44 20 7946 0000", "442079460000"),
        ("(0)20 7946 0000", "2079460000"),
        ("0711/123456", "711123456"),
        ("+1 702 555 0134 x12", "17025550134"),
        ("+1 702 555 0134 ext. 12", "17025550134"),
        ("+1 702 555 0134, extension 12", "17025550134"),
        ("+1 702 555 0134;ext=12", "17025550134"),
        ("702 555 0134 #12", "7025550134"),
        ("\u202a+1 702 555 0134\u202c", "17025550134"),
        ("+1 702\u2011555\u20110134", "17025550134"),
        ("+1\u00a0702\u00a0555\u00a00134", "17025550134"),
        ("٠٥٥٥١٢٣٤٥٦", "555123456"),
        ("＋８１ ３ １２３４ ５６７８", "81312345678"),
        ("12345", ""),
        ("0000000", ""),
        ("", ""),
        ("+", ""),
        ("555-CALL", ""),
        ("call 702 555 0134", ""),
        ("702 555 0134 after six", ""),
        ("702 + 555 0134", ""),
        ("++1 702 555 0134", ""),
        ("4111 1111 1111 1111", ""),
        ("1" * 1_000_000 + "a", ""),
        ("9-11:30", ""),
        ("²³²³²³²³", "23232323"),
        ("bob@example.com", ""),
    ],
)
def test_the_digits_of_a_phone_number(text: str, digits: str) -> None:
    assert phone_digits(text) == digits


@given(st.one_of(st.text(max_size=70), st.text("+0123456789 ()-./x#;=ext", max_size=70)))
def test_phone_digits_are_digits(text: str) -> None:
    digits = phone_digits(text)
    assert digits == "" or (digits.isascii() and digits.isdecimal() and 6 <= len(digits) <= 15 and digits[0] != "0")


def test_look_ups_find_an_address_however_it_is_written() -> None:
    assert match_key(" Bob@Example.COM ") == match_key("bob@example.com") == "bob@example.com"
    assert match_key("+44 (0)20 7946 0000") == match_key("020 7946 0000") == "79460000"
    assert match_key("+1 702 555 0134") != match_key("+1 702 555 0135")


@pytest.mark.parametrize(
    ("text", "subject", "other"),
    [
        ("she/her", "she", "her"),
        ("She / Her / Hers", "she", "her"),
        ("she", "she", "her"),
        ("her", "she", "her"),
        ("he/his", "he", "him"),
        ("he, him", "he", "him"),
        ("he/they", "he", "him"),
        ("she/they", "she", "her"),
        ("they/them", "they", "them"),
        ("it/its", "it", "it"),
        ("xe/xem", "xe", "xem"),
        ("any", "they", "them"),
        ("ask them/soon", "they", "them"),
        ("/", "they", "them"),
        ("", "they", "them"),
        (None, "they", "them"),
    ],
)
def test_pronouns(text: str | None, subject: str, other: str) -> None:
    assert pronouns_of(text) == (subject, other)


def test_sentences_agree_with_their_subject() -> None:
    assert (pronouns_of("she/her").owes(), pronouns_of(None).owes()) == ("She owes", "They owe")
    assert (pronouns_of("he").verb("asks", "ask"), pronouns_of("they").verb("asks", "ask")) == ("He asks", "They ask")


def test_nicknames_go_both_ways() -> None:
    assert "robert" in nickname_words("bob")
    assert "bob" in nickname_words("robert")
    assert "bob" not in nickname_words("bob")
    assert nickname_words("zebedee") == nickname_words("") == nickname_words("|") == set()
    assert {"stephen", "steven"} <= nickname_words("steve")
    for word in ("bill", "peggy", "zach", "abigail"):
        assert all(word in nickname_words(other) for other in nickname_words(word))
