"""Keys as people copy them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.key import KEY, key_of, read_key, read_keys, written_key

KEYS = st.binary(min_size=KEY, max_size=KEY)


@given(KEYS)
def test_what_is_written_is_read(key: bytes) -> None:
    text = written_key(key)
    assert len(text.split("-")) == 14
    assert read_key(text) == read_key(text.lower()) == read_key(text.replace("-", " ")) == read_key(key.hex()) == key
    assert read_key(text.replace("0", "O").replace("1", "l")) == key


@given(KEYS, st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_letter_is_noticed(key: bytes, place: int, letter: str) -> None:
    letters = written_key(key).replace("-", "")
    slipped = letters[:place] + letter + letters[place + 1 :]
    assert read_key(slipped) == (key if slipped == letters else None)


@given(st.text(max_size=80))
def test_other_text_is_no_key_and_never_fails(text: str) -> None:
    read_key(text)
    assert all(len(key) == KEY for key in read_keys(text))


def test_a_file_holds_keys_and_words() -> None:
    first, second = b"\1" * KEY, b"\2" * KEY
    text = f"# kept apart\n{written_key(first)}\n\n  {second.hex()}  \nnot a key\n"
    assert read_keys(text) == [first, second]


def test_a_passphrase_gives_what_sqlcipher_makes_of_it() -> None:
    dbapi2 = pytest.importorskip("sqlcipher3.dbapi2")
    salt = b"0123456789abcdef"
    connection = dbapi2.connect(":memory:")
    connection.execute("ATTACH ':memory:' AS other KEY 'x'")
    assert key_of("caf\u00e9 au lait", salt) == key_of("cafe\u0301 au lait", salt)
    assert len(key_of("x", salt)) == KEY
