"""The key of an encrypted store: 32 random bytes, written so that a person can copy them, or made from a passphrase."""

from __future__ import annotations

from binascii import crc32

KEY = 32  # bytes
SALT = 16  # bytes at the beginning of an encrypted store
ROUNDS = 256_000  # of PBKDF2 with SHA-512, as SQLCipher 4 does for a passphrase
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: none of I, L, O, U
_MISREAD = str.maketrans("ILOU", "110V")
_LENGTH, _CHECK = 52, 4  # letters of 256 bits, and of what shows a slip


def written_key(key: bytes) -> str:
    """Return a key as 14 groups of four letters and digits; the last group shows whether one was mistyped."""
    text = _base32(int.from_bytes(key), _LENGTH) + _base32(crc32(key) & 0xFFFFF, _CHECK)
    return "-".join(text[i : i + 4] for i in range(0, len(text), 4))


def _base32(number: int, length: int) -> str:
    return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(length)))


def read_key(text: str) -> bytes | None:
    """Return the key that was written so, or as 64 hexadecimal digits; None for other text, and where one is wrong."""
    letters = "".join(text.upper().replace("-", " ").split())
    if len(letters) == 2 * KEY:
        try:
            return bytes.fromhex(letters)
        except ValueError:
            return None
    letters = letters.translate(_MISREAD)
    if len(letters) != _LENGTH + _CHECK or not set(letters) <= set(_LETTERS):
        return None
    number = 0
    for letter in letters[:_LENGTH]:
        number = number << 5 | _LETTERS.index(letter)
    if number >> 8 * KEY:
        return None
    key = number.to_bytes(KEY)
    return key if written_key(key)[-_CHECK:] == letters[_LENGTH:] else None


def read_keys(text: str) -> list[bytes]:
    """Return the keys in a text, one a line, the newest first; lines that begin with # say something to people."""
    lines = (line.strip() for line in text.splitlines())
    return [key for line in lines if line and not line.startswith("#") and (key := read_key(line))]


def key_of(passphrase: str, salt: bytes) -> bytes:
    """Return the key that a passphrase gives with a store's salt: what SQLCipher 4 makes of it (about .15 s)."""
    from hashlib import pbkdf2_hmac
    from unicodedata import normalize

    return pbkdf2_hmac("sha512", normalize("NFC", passphrase).encode("utf-8", "replace"), salt, ROUNDS, KEY)
