"""Tables of contacts: columns known by their names, whatever program wrote them; and our own, without formulas."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listenlog.domain.claim import Claim
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.interchange.csv_read import people_in
from listenlog.interchange.csv_write import safe_cell, table
from listenlog.interchange.foreign_text import table_text
from listenlog.interchange.ldif import as_table


def told(text: str, order: str = "mdy", mapping: str | None = None) -> list[tuple[object, ...]]:
    """Return the name of the only person of a table, and what is claimed of them."""
    (person,), problems = people_in(text, order, mapping)
    assert problems == []
    return [(person.name,), *(tuple(part for part in claim if part) for claim in person.claims)]


def test_google_numbers_its_columns_without_end_and_joins_values() -> None:
    emails = [f"E-mail {n} - {part}" for n in range(1, 13) for part in ("Label", "Value")]
    head = ["First Name", "Last Name", "Organization Name", "Organization Title", "Birthday", "Labels", *emails,
            "Phone 1 - Label", "Phone 1 - Value", "Address 1 - Label", "Address 1 - Formatted", "Address 1 - City",
            "Relation 1 - Label", "Relation 1 - Value", "Event 1 - Label", "Event 1 - Value",
            "Custom Field 1 - Label", "Custom Field 1 - Value", "Website 1 - Value"]  # fmt: skip
    cells = ["Kim", "Lee", "Acme", "CFO", "--12-01", "* myContacts ::: Suppliers",
             *(cell for n in range(12) for cell in ("* Work" if n else "", f"k{n}@x")),
             "Mobile", "+44 1 ::: +44 2", "Home", "1 Lane\nLeeds", "Leeds", "Spouse", "Bo", "Anniversary", "2009-08-08",
             "Shoe size", "44", "https://www.linkedin.com/in/kim"]  # fmt: skip
    out = io.StringIO()
    csv.writer(out).writerows([head, cells])
    claims = told(out.getvalue())
    assert claims[0] == ("Kim Lee",)
    assert sum(claim[0] == "point" and claim[2] == "email" for claim in claims[1:]) == 12
    for expected in [("role", "CFO", "Acme"), ("birthday", (12, 1, None)), ("tag", "suppliers"),
                     ("point", "+44 2", "mobile"), ("point", "1 Lane, Leeds", "post", "home"),
                     ("related", "Bo", "spouse"), ("occasion", "anniversary", (8, 8, 2009)),
                     ("fact", "44", "shoe size"),
                     ("point", "https://www.linkedin.com/in/kim", "linkedin")]:  # fmt: skip
        assert expected in claims


def test_outlook_in_its_own_encoding() -> None:
    text = ('"Title","First Name","Last Name","Company","Job Title","Business Street","Business City","Home Phone",'
            '"Mobile Phone","Business Fax","E-mail Address","E-mail Type","Birthday","Anniversary","Priority","Hobby",'
            '"Spouse"\r\n'
            '"Dr.","José","Müller","Acme","CFO","2 High St","Köln","0221 1","0170 2","0221 3","j@x.de","SMTP","5/14/1985",'
            '"0/0/00","Normal","Schach","Eva"\r\n')  # fmt: skip
    claims = told(table_text(text.encode("cp1252")))
    assert claims[0] == ("Dr. José Müller",)
    assert ("point", "2 High St, Köln", "post", "work") in claims
    assert ("birthday", (5, 14, 1985)) in claims
    assert ("fact", "Schach", "hobby") in claims
    assert ("fact", "0221 3", "fax") in claims
    assert ("related", "Eva", "spouse") in claims
    assert not any("Normal" in claim or "SMTP" in claim or "anniversary" in claim for claim in claims)


@pytest.mark.parametrize(("order", "day"), [("mdy", (5, 4, 1985)), ("dmy", (4, 5, 1985))])
def test_digits_are_a_date_in_the_order_that_is_set(order: str, day: tuple[int, int, int]) -> None:
    assert ("birthday", day) in told("Name,Birthday\nAnn,5/4/1985\n", order)
    assert ("birthday", (5, 14, 1985)) in told("Name,Birthday\nAnn,14.5.1985\n", order)


def test_linkedin_below_its_preamble_with_formulas() -> None:
    text = ('\ufeffNotes:\n"When exporting your connection data, you may notice, that\nsome are missing."\n\n'
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            'Ann,Lee,"=HYPERLINK(""https://www.linkedin.com/in/ann"",""Ann"")",,Acme,CFO,15 Jan 2024\n'
            "Ann,Lee,https://www.linkedin.com/in/ann-2,,Beta,CTO,16 Jan 2024\n"
            ",,,,,,17 Jan 2024\n")  # fmt: skip
    people, problems = people_in(text.removeprefix("\ufeff"), "mdy")
    assert [(person.name, person.key) for person in people] == [
        ("Ann Lee", "https://www.linkedin.com/in/ann"),
        ("Ann Lee", "https://www.linkedin.com/in/ann-2"),
    ]
    assert Claim("met", "connected on LinkedIn on 15 Jan 2024") in people[0].claims
    assert problems == [(8, "tells of nobody: neither a name nor an address")]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_any_mark_stands_between_cells(mark: str) -> None:
    text = mark.join(("Display Name", "Primary Email")) + "\n" + mark.join(("Ann Lee", "a@x")) + "\n"
    assert told(text) == [("Ann Lee",), ("point", "a@x", "email")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp932"])
def test_thunderbird_in_japanese(encoding: str) -> None:
    text = "First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day\n名無,権兵衛,名無しの権兵衛,a@x,1985,5,14\n"
    claims = told(table_text(text.encode(encoding)))
    assert claims[0] == ("名無しの権兵衛",)
    assert ("birthday", (5, 14, 1985)) in claims


def test_columns_are_said_where_they_have_no_names() -> None:
    assert told("Ann Lee,,a@x\n", mapping="name,-,email") == [("Ann Lee",), ("point", "a@x", "email")]
    german = "Rufname;Mailadr\nAnn Lee;a@x\n"
    assert told(german, mapping="Rufname=name,Mailadr=email") == [("Ann Lee",), ("point", "a@x", "email")]
    with pytest.raises(NothingChanged, match="2 columns has a name that is known"):
        people_in(german, "mdy")
    with pytest.raises(UsageProblem, match="no 'shoe' to map"):
        people_in(german, "mdy", "name,shoe")


def test_prose_is_no_table() -> None:
    for prose in (
        "# Phone\n\nCall, write or visit, and say the phone number.\nMail me at work, please\n",
        "phone\n123\n",
    ):
        with pytest.raises(NothingChanged, match="name that is known"):
            people_in(prose, "mdy")
    assert told("Name\nAnn Lee\n") == [("Ann Lee",)]


def test_ldif_is_read_as_thunderbird_writes_it() -> None:
    text = ("dn: cn=Ann\nobjectclass: person\ncn: Ann Lee\nmail: a@x\ntelephoneNumber: 1\nsn:: Köln\nl:: S8O2bG4=\n\n"
            "dn: cn=List\nobjectclass: groupOfNames\ncn: List\nmember: cn=Ann\n")  # fmt: skip
    assert told(as_table(text)) == [
        ("Ann Lee",),
        ("point", "a@x", "email"),
        ("point", "1", "phone", "work"),
        ("point", "Köln", "post", "work"),
    ]


@given(st.text(max_size=30))
def test_no_cell_is_a_formula_and_phones_stay_phones(text: str) -> None:
    cell = safe_cell(text)
    assert cell[:1] not in ("=", "@", "\t", "\r")
    assert cell.lstrip("'") == text.lstrip("'")
    assert safe_cell("+49 170 123") == "+49 170 123"
    assert safe_cell("+cmd|'/c calc'!A1") == "'+cmd|'/c calc'!A1"


def test_what_is_written_is_read_again() -> None:
    claims = [
        Claim("nickname", "Annie"), Claim("role", "CFO", "Acme"), Claim("point", "a@x", "email", "work"),
        Claim("point", "+49 1", "mobile"), Claim("point", "1 Lane, Leeds", "post", "home"),
        Claim("birthday", day=(5, 14, None)), Claim("fact", "=1+1"), Claim("fact", "black", "coffee"),
        Claim("met", "at a fair"), Claim("related", "Bo", "spouse"), Claim("occasion", about="anniversary", day=(8, 8, 2009)),
        Claim("tag", "vip"),
    ]  # fmt: skip
    text = "".join(table([("Ann Lee", claims), ("Bo", [])]))
    assert "'=1+1" in text
    (ann, bo), problems = people_in(text, "mdy")
    assert problems == []
    assert (ann.name, bo.name) == ("Ann Lee", "Bo")
    assert {claim.key for claim in ann.claims} == {claim.key for claim in claims}
