"""Every reader takes whatever it is given: it reads, or it refuses in one of our own words."""

import pytest
from fuzz.targets import TARGETS, tried
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

# Words that readers look for, so that made-up texts get past their first line.
WORDS = [
    "BEGIN:VCARD\n", "END:VCARD\n", "VERSION:2.1\n", "FN:Bob\n", "N;CHARSET=utf-7:", "PHOTO;ENCODING=b:", "TEL;TYPE=", "=3D=\n",
    "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", "DTSTART;TZID=", "RRULE:FREQ=", "20261201T100000Z\n", "END:VEVENT\n", "dn: ", "cn:: ",
    "Name,Email\n", '"', ",", "\t", "alias ", "{", "}", "[", '"contact": ', '"date": "2026-01-02"', "### Friends:\n", "- 2026-01-02: ",
    "talk: ", "prefers: ", "avoids: phone until ", "I promise: ", "by friday", "meet: ", "visit: tue-thu 9-11:30", " / ", "; ", "#tag",
    "From: ", "Date: ", "On ", " wrote:\n", "> ", "3 weeks ago", "end of month", "#", "=", "\x00", "\x1b]", "\u202e", "\ud7ff", "\r", "\n ",
]  # fmt: skip
BYTES = st.one_of(
    st.binary(max_size=200),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=20).map(
        lambda p: "".join(p).encode("utf-8", "replace")
    ),
)


@pytest.mark.parametrize("name", TARGETS)
@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(data=BYTES)
def test_whatever_comes_is_read_or_refused(name: str, data: bytes) -> None:
    tried(name, data)
