"""What dateparser makes of a date that our grammar refused: other languages, odd spellings; never taken unasked."""

from datetime import date, datetime
from typing import Any

from listenlog.domain.when import Reference

_LONGEST = 40  # characters; what is longer is no date, and slow to say so


def second_opinion(text: str, reference: Reference, *, forward: bool) -> date | None:
    """Return the day that `text` may mean, None where there is none; only a person can say whether it is right.

    A time of day isn't taken from it, nor a day where only a month or a year was named, or another weekday than its.
    """
    words = "".join(c if c.isalpha() else " " for c in text).split()
    if len(text) > _LONGEST or not any(len(word) >= 3 for word in words):
        return None
    import dateparser  # type: ignore[import-untyped]

    wanted = {
        "RELATIVE_BASE": reference.at,
        "PREFER_DATES_FROM": "future" if forward else "past",
        "REQUIRE_PARTS": ["day"],
        **({"DATE_ORDER": reference.order.upper()} if reference.order else {}),
    }
    try:
        found = dateparser.parse(text, settings=wanted)
        weekdays = {day for word in words if (day := _weekday(word, wanted)) is not None}
    except Exception:  # whatever a stranger's text does to it
        return None
    if not isinstance(found, datetime):
        return None
    return found.date() if weekdays <= {found.weekday()} else None  # it passes over one that doesn't fit


def _weekday(word: str, wanted: dict[str, Any]) -> int | None:
    """Return the weekday that a word names in any language: a date that has no day, no month and no year."""
    import dateparser

    found = dateparser.parse(word, settings={**wanted, "REQUIRE_PARTS": []}) if len(word) >= 3 else None
    if not isinstance(found, datetime):
        return None
    parts = (dateparser.parse(word, settings={**wanted, "REQUIRE_PARTS": [part]}) for part in ("day", "month", "year"))
    return None if any(parts) else found.weekday()
