"""vCards of every kind in and out: nothing is lost that could be read, and a bad line harms that line alone."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.claim import Claim, kept
from listenlog.interchange.vcard_lines import LONGEST_LINE, Card, card_of, cards_in, parts, plain
from listenlog.interchange.vcard_media import packed, unpacked
from listenlog.interchange.vcard_read import people_in, person_on, said_by
from listenlog.interchange.vcard_write import UNREADABLE, written

UID = "00000000-0000-7000-8000-000000000001"


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> bytes:
    return end.join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")).encode()


def told(data: bytes) -> list[tuple[object, ...]]:
    """Return what the only card of a file claims, without what is empty."""
    (person,), _faults = people_in(data)
    return [tuple(part for part in claim if part) for claim in person.claims]


def out(card: Card, claims: Sequence[Claim] | None = None, version: str = "3.0") -> str:
    """Return a card written again, with these claims held instead of its own."""
    said = said_by(card)
    return written(version, UID, [card], claims or (Claim("name", said.name), *said.claims()), ())


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xef\xbb\xbf" + card("FN:Zo\u00eb"), "Zoë"),
        (card("FN:Zo\u00eb").decode().encode("utf-16"), "Zoë"),
        (card("FN:Zo\u00eb").decode().encode("utf-16-le"), "Zoë"),
        (card("FN:Zo\u00eb").decode().encode("utf-16-be"), "Zoë"),
        (card("FN:Zo\u00eb \u2013 x").decode().encode("cp1252"), "Zoë – x"),
        (card("FN;CHARSET=ISO-8859-2:Ji\u0159\u00ed").decode().encode("iso-8859-2"), "Jiří"),
        (card("FN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=F0=C5=D4=D2", version="2.1"), "Петр"),
        (card("FN;CHARSET=undefined;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB", version="2.1"), "Zoë"),
        (card("FN;CHARSET=a\x00b:Zo\u00eb").decode().encode("cp1252"), "Zoë"),
        (card("FN;CHARSET=zlib:Zo\u00eb").decode().encode("cp1252"), "Zoë"),
        (card("FN;QUOTED-PRINTABLE:Zo=C3=AB Ma=", "y", version="2.1"), "Zoë May"),
        (card("FN:Zo", " e M", "\tay"), "Zoe May"),
        (card("FN:Zoe May", end="\n"), "Zoe May"),
        (card("FN:Zoe May", end="\r"), "Zoe May"),
        (card("FN:Zoe May", end="\r\r\n"), "Zoe May"),
        (card("fn : Zoe May").replace(b"BEGIN:VCARD", b"begin:vcard"), "Zoe May"),
        (b"BEGIN:VCARD\r\nFN:Zo\xc3\r\n \xab\r\nEND:VCARD\r\n", "Zoë"),  # folded within a letter
        (card("N:May;Zoe;Ann,Lee;Dr.;Jr."), "Dr. Zoe Ann Lee May Jr."),
        (card("ORG:Acme;Sales"), "Acme"),
        (card("NICKNAME:Zo,Zee"), "Zo"),
        (card("TEL:+1 555 0100", "EMAIL:zoe@x.example"), "zoe@x.example"),
        (card("TEL:+1 555 0100"), "+1 555 0100"),
        (card("NOTE:who?"), "Unnamed"),
        (card("FN:Ann, Jr"), "Ann, Jr"),
        (card("FN:Zo\x00e"), "Zo␀e"),
    ],
)
def test_a_name_is_read_whatever_wrote_it(data: bytes, name: str) -> None:
    (person,), faults = people_in(data)
    assert person.name == name
    assert faults == []


@pytest.mark.parametrize(
    ("lines", "claims"),
    [
        (["FN:A", "TEL;TYPE=CELL:+1"], [("point", "+1", "mobile")]),
        (["FN:A", "TEL;HOME;VOICE:1;2"], [("point", "1;2", "phone", "home")]),
        (["FN:A", 'TEL;VALUE=uri;TYPE="voice,home":tel:+1-555;ext=2'], [("point", "+1-555 ext. 2", "phone", "home")]),
        (["FN:A", "TEL;TYPE=WORK,FAX:1"], [("fact", "1", "fax")]),
        (["FN:A", "item1.TEL:1", "item1.X-ABLabel:_$!<HomePage>!$_"], [("point", "1", "phone", "home page")]),
        (["FN:A", "EMAIL:a@x", "EMAIL;TYPE=pref:b@x"], [("point", "b@x", "email"), ("point", "a@x", "email")]),
        (["FN:A", "EMAIL:a@x", "EMAIL;PREF=1:b@x"], [("point", "b@x", "email"), ("point", "a@x", "email")]),
        (["FN:A", "ORG:Acme;Sales", "TITLE:CFO"], [("role", "CFO", "Acme")]),
        (["FN:A", "a.ORG:X", "b.ORG:Y", "b.TITLE:CTO"], [("role", "X"), ("role", "CTO", "Y")]),
        (
            ["FN:A", "ADR;TYPE=HOME:;;1 Long Lane;Leeds;;LS1;UK"],
            [("point", "1 Long Lane, Leeds, LS1, UK", "post", "home")],
        ),
        (["FN:A", "BDAY:1985-05-14"], [("birthday", (5, 14, 1985))]),
        (["FN:A", "BDAY:19850514T000000Z"], [("birthday", (5, 14, 1985))]),
        (["FN:A", "BDAY:--0514"], [("birthday", (5, 14, None))]),
        (["FN:A", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-14"], [("birthday", (5, 14, None))]),
        (["FN:A", "BDAY:1604-05-14"], [("birthday", (5, 14, None))]),
        (["FN:A", "BDAY;VALUE=text:circa 1800"], [("fact", "circa 1800", "birthday")]),
        (["FN:A", "BDAY:1985-02-30"], [("fact", "1985-02-30", "birthday")]),
        (["FN:A", "ANNIVERSARY:20090808"], [("occasion", "anniversary", (8, 8, 2009))]),
        (["FN:A", "i.X-ABDATE:2009-08-08", "i.X-ABLabel:first met"], [("occasion", "first met", (8, 8, 2009))]),
        (["FN:A", "CATEGORIES:VIP,Old Friends"], [("tag", "vip"), ("tag", "old-friends")]),
        (["FN:A", "IMPP:xmpp:a@x"], [("fact", "a@x", "xmpp")]),
        (["FN:A", "X-SIGNAL:+1"], [("point", "+1", "signal")]),
        (["FN:A", "URL:https://www.linkedin.com/in/a"], [("point", "https://www.linkedin.com/in/a", "linkedin")]),
        (["FN:A", "NOTE:one\\, two\\nthree\\; four"], [("fact", "one, two\nthree; four")]),
        (["FN:A", "RELATED;TYPE=spouse;VALUE=text:Bo"], [("related", "Bo", "spouse")]),
        (["FN:A", "TZ:Europe/Dublin"], [("zone", "Europe/Dublin")]),
        (["FN:A", "TZ:-0500"], []),
        (["FN:A", "X-LISTENLOG-FACT:coffee;black\\, no sugar"], [("fact", "black, no sugar", "coffee")]),
        (["FN:A", "X-LISTENLOG-RULE;DATE=2026-11-22:email: best"], [("rule", "email: best", "2026-11-22")]),
        (["FN:A", "X-LISTENLOG-RULE;DATE=soon:email: best"], [("rule", "email: best")]),
    ],
)
def test_what_a_line_claims(lines: list[str], claims: list[tuple[object, ...]]) -> None:
    assert told(card(*lines)) == claims


def test_base64_goes_on_without_indent_and_is_kept_apart() -> None:
    picture = "iVBORw0KGgoA" * 30
    data = card("FN:A", "PHOTO;ENCODING=BASE64;PNG:", picture[:120], picture[120:], "", "TEL:1", version="2.1")
    (one,) = cards_in(data)
    assert [line.key for line in one.lines] == ["VERSION", "FN", "PHOTO", "TEL"]
    text, media = packed(one)
    assert picture[:20] not in text
    ((place, content),) = media
    assert (place, content[:4]) == (2, b"\x89PNG")
    again = unpacked(text, media)
    assert [line.value for line in again.lines] == [line.value for line in one.lines]
    assert picture in re.sub(r"\r\n ", "", out(again))


def test_a_card_within_a_card_is_its_agents() -> None:
    inner = ("AGENT:", "BEGIN:VCARD", "N:Friday;Fred", "END:VCARD")
    (one,) = cards_in(card("FN:A", *inner, "TEL:1", version="2.1"))
    assert said_by(one).name == "A"
    assert [line.key for line in one.lines] == ["VERSION", "FN", "AGENT", "TEL"]
    assert "N:Friday\\;Fred" in out(one).replace("\r\n ", "")
    deep = ["AGENT:", "BEGIN:VCARD"] * 9 + ["END:VCARD"] * 9
    (one,) = cards_in(card("FN:A", *deep, "TEL:1"))
    assert (5, "cards within cards, too deep or too long, left out") in one.faults
    assert one.lines[-1].value == "1"


def test_bad_lines_are_told_by_number_and_harm_nothing_else() -> None:
    people, faults = people_in(card("FN:A", "nonsense here", "TEL:1") + b"BEGIN:VCARD\r\nFN:B\r\n" + card("FN:C"))
    assert [person.name for person in people] == ["A", "B", "C"]
    assert faults == [(4, "not understood, kept as it is"), (7, "the card has no end")]
    assert f"{UNREADABLE}:nonsense here" in out(card_of(people[0].card or ""))
    long = "x" * (LONGEST_LINE + 1)
    (person,), faults = people_in(card("FN:A", f"NOTE:{long}", "TEL:1"))
    assert faults == [(4, "too long, left out")]
    assert [claim.kind for claim in person.claims] == ["point"]


def test_what_is_untouched_is_written_byte_for_byte() -> None:
    lines = ["item1.EMAIL;type=INTERNET;TYPE=pref:a@x.example", "item1.X-ABLabel:mine", "X-Hat;SIZE=\"7,5\":a\\;b,c",
             "URL:http\\://x/?a=1,2", "GENDER:F;x", "NICKNAME:a,b", "NOTE:a long note that is folded where", "  it was",
             "PHOTO:data:image/png;base64,iVBO"]  # fmt: skip
    for version in ("3.0", "4.0"):
        again = out(cards_in(card("FN:A, B", "N:B;A;;;", *lines))[0], version=version)
        assert "\r\n".join(lines) in again
        assert f"VERSION:{version}\r\n" in again


def test_what_was_taken_out_here_goes_with_its_label_and_what_is_new_is_added() -> None:
    (one,) = cards_in(card("FN:Ann Lee", "N:Lee;Ann;;;", "i.TEL:1234567", "i.X-ABLabel:boat", "EMAIL:a@x.example"))
    held = [Claim("name", "Ann May"), Claim("point", "a@x.example", "email"), Claim("point", "+1 555 0100", "mobile")]
    again = out(one, held)
    assert "boat" not in again
    assert "1234567" not in again
    assert "EMAIL:a@x.example" in again
    assert "TEL;TYPE=CELL:+1 555 0100" in again
    assert "FN:Ann May\r\nN:May;Ann;;;" in again
    assert "Lee" not in again


TEXT = (
    st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\0"), min_size=1, max_size=80)
    .map(str.strip)
    .filter(bool)
)
LINE = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
DAY = st.tuples(st.integers(1, 12), st.integers(1, 28), st.none() | st.integers(1700, 2200))
CLAIMS = st.lists(
    st.one_of(
        st.tuples(st.just("fact"), TEXT, st.none() | LINE),
        st.tuples(st.just("nickname"), LINE),
        st.tuples(st.just("point"), LINE, st.sampled_from(["email", "mobile", "phone", "landline", "signal"])),
        st.tuples(st.just("birthday"), st.just(""), st.none(), st.none(), DAY),
        st.tuples(st.just("related"), LINE, st.sampled_from(["spouse", "child", "boss of all"])),
        st.tuples(st.just("met"), TEXT),
    ).map(lambda parts: Claim(*parts)),
    max_size=8,
)


@given(LINE, CLAIMS, st.sampled_from(["3.0", "4.0"]))
def test_whatever_is_known_is_read_again_from_what_is_written(name: str, claims: list[Claim], version: str) -> None:
    held = kept(claims)
    singles = [claim for claim in held if claim.kind in ("birthday", "met")]
    once = {claim.kind: claim for claim in reversed(singles)}.values()
    held = tuple(claim for claim in held if claim not in singles or claim in once)
    text = written(version, UID, (), [Claim("name", name), *held], ())
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (again,) = cards_in(text.encode())
    said = said_by(again)
    assert again.faults == ()
    ours = {claim.key for claim in kept(held) if claim.kind != "point"}
    assert ours <= {claim.key for claim in said.claims()}
    addresses = {claim.text.removeprefix("tel:") for claim in held if claim.kind == "point"}
    assert len(addresses) >= len([c for c in said.claims() if c.kind == "point"]) - len(addresses)


@given(st.binary(max_size=400), st.sampled_from([b"", b"2.1", b"3.0", b"4.0"]))
def test_no_bytes_are_too_strange(junk: bytes, version: bytes) -> None:
    for one in cards_in(b"BEGIN:VCARD\r\nVERSION:" + version + b"\r\n" + junk + b"\r\nEND:VCARD\r\n"):
        person = person_on(one)
        again = unpacked(person.card or "", person.media)
        assert [plain(line.value) for line in again.lines if line.name] == [
            plain(line.value) for line in one.lines if line.name
        ]
        assert said_by(cards_in(out(again).encode("utf-8", "replace"))[0]).name


@given(st.lists(st.text(st.characters(blacklist_characters="\r", blacklist_categories=["Cs"]), max_size=9), min_size=1))
def test_components_are_split_where_they_were_joined(pieces: list[str]) -> None:
    from listenlog.interchange.content_lines import escaped

    assert parts(";".join(map(escaped, pieces))) == pieces


def test_vobject_reads_what_is_written() -> None:
    vobject = pytest.importorskip("vobject")
    claims = [Claim("name", "Ann, Jr; Lee"), Claim("nickname", "Annie"), Claim("point", "a@x.example", "email"),
              Claim("point", "+1 555 0100", "mobile", "work"), Claim("role", "CFO", "Acme; Sons"),
              Claim("birthday", day=(5, 14, None)), Claim("fact", "black, no sugar", "coffee"),
              Claim("point", "1 Long Lane, Leeds", "post"), Claim("tag", "vip"), Claim("related", "Bo", "spouse")]  # fmt: skip
    one = vobject.readOne(written("3.0", UID, (), claims, [("2026-11-22", "email: best")]))
    one.validate()
    assert one.fn.value == "Ann, Jr; Lee"
    assert one.tel.value == "+1 555 0100"
    assert one.org.value == ["Acme; Sons"]
    assert one.bday.value == "1604-05-14"
