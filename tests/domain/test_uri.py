"""What an address is opened by."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.preference import CHANNELS
from listenlog.domain.uri import uri_of


@pytest.mark.parametrize(
    ("channel", "address", "uri"),
    [
        ("email", "bob@acme.example", "mailto:bob@acme.example"),
        ("email", " bob+golf@acme.example ", "mailto:bob%2Bgolf@acme.example"),
        ("email", "b?subject=x&y=%z@köln.example", "mailto:b%3Fsubject%3Dx%26y%3D%25z@k%C3%B6ln.example"),
        ("email", "--attach=x@acme.example", "mailto:--attach%3Dx@acme.example"),
        ("email", "bob", ""),
        ("email", "bob@acme.example\nbcc:eve@evil.example", ""),
        ("mobile", "+1 (702) 555-0134", "tel:+17025550134"),
        ("phone", "+44 (0)20 7946 0000", "tel:+442079460000"),
        ("landline", "0702 555 0199 ext. 12", "tel:07025550199;ext=12"),
        ("landline", "tel:+353-1-555-0100", "tel:+35315550100"),
        ("landline", "+１ 702 555 0134", "tel:+17025550134"),
        ("mobile", "ask at the desk", ""),
        ("mobile", "-e0702555111", ""),
        ("text", "+1 702 555 0134", "sms:+17025550134"),
        ("text", "bob@acme.example", ""),
        ("signal", "+1 702 555 0134", "https://signal.me/#p/+17025550134"),
        ("signal", "0702 555 0134", ""),
        ("signal", "bob.17", ""),
        ("whatsapp", "+1 702 555 0134", "https://wa.me/17025550134"),
        ("telegram", "@bob_ellis", "https://t.me/bob_ellis"),
        ("telegram", "+1 702 555 0134", "https://t.me/+17025550134"),
        ("telegram", "bob/../../x", ""),
        ("threema", "ABCD1234", "https://threema.id/ABCD1234"),
        ("matrix", "@bob:server.example", "https://matrix.to/#/@bob:server.example"),
        ("messenger", "bob.ellis", "https://m.me/bob.ellis"),
        ("instagram", "@bob_ellis", "https://ig.me/m/bob_ellis"),
        ("linkedin", "bob-ellis-7", "https://www.linkedin.com/in/bob-ellis-7"),
        ("linkedin", "https://www.linkedin.com/in/zoë", "https://www.linkedin.com/in/zo%C3%AB"),
        ("video", "https://meet.example/j/12?pwd=a b%20c", "https://meet.example/j/12?pwd=a%20b%20c"),
        ("video", "HTTPS://meet.example", "https://meet.example"),
        ("video", "http://meet.example", ""),
        ("video", "javascript:alert(1)", ""),
        ("video", "https://bank.example@evil.example/", ""),
        ("video", "https://bank.example\\@evil.example/", ""),
        ("slack", "@bob", ""),
        ("visit", "12 Main Street, Denver", ""),
        ("visit", "https://map.example/denver", ""),
        ("post", "12 Main Street, Denver", ""),
        ("email", "", ""),
    ],
)
def test_uris(channel: str, address: str, uri: str) -> None:
    assert uri_of(channel, address) == uri


def test_a_draft_goes_along() -> None:
    body = "Hello Zoë,\n\n50% & more? yes+no\t#1\x1b[31m"
    uri = uri_of("email", "bob@acme.example", "What I\nheard", body)
    assert uri.startswith("mailto:bob@acme.example?subject=What%20I%20heard&body=Hello%20Zo%C3%AB%2C%0D%0A%0D%0A50%25")
    sent = parse_qs(urlsplit(uri).query)
    assert sent == {"subject": ["What I heard"], "body": [body.replace("\n", "\r\n").replace("\x1b", "")]}
    assert uri_of("email", "bob@acme.example", "", "x") == "mailto:bob@acme.example?body=x"
    assert uri_of("text", "+17025550134", "no place for it", "on my way") == "sms:+17025550134?body=on%20my%20way"
    assert uri_of("whatsapp", "+17025550134", body="on my way") == "https://wa.me/17025550134?text=on%20my%20way"
    assert uri_of("telegram", "bob_ellis", body="on my way") == "https://t.me/bob_ellis?text=on%20my%20way"
    assert uri_of("mobile", "+17025550134", "x", "y") == "tel:+17025550134"


@given(
    st.sampled_from(CHANNELS),
    st.text(max_size=40) | st.emails() | st.from_regex(r"https://\S{1,20}"),
    st.text(),
    st.text(),
)
def test_whatever_the_address_is_the_uri_is_plain_and_of_a_known_scheme(
    channel: str, address: str, subject: str, body: str
) -> None:
    uri = uri_of(channel, address, subject, body)
    assert uri == "" or re.fullmatch(r"(?:mailto|tel|sms|https):[!-~]+", uri)
    if uri.startswith("mailto:"):
        assert unquote(uri.removeprefix("mailto:").partition("?")[0]) == address.strip()
