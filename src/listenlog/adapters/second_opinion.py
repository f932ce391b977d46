"""What dateparser makes of a date that our grammar refused: other languages, odd spellings; never taken unasked."""

from datetime import date, datetime

from listenlog.domain.when import Reference

_LONGEST = 40  # characters; what is longer is no date, and slow to say so


def second_opinion(text: str, reference: Reference, *, forward: bool) -> date | None:
    """Return the day that `text` may mean, None where there is none; only a person can say whether it is right.

    A time of day isn't taken from it, nor a day where only a month or a year was named.
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
    except Exception:  # whatever a stranger's text does to it
        return None
    return found.date() if isinstance(found, datetime) else None
