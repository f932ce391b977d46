"""Days with a name of their own: those with a fixed date, and those with a rule that everybody shares."""

from datetime import date, timedelta

_FIXED = {
    "new years eve": (12, 31), "new years day": (1, 1), "new years": (1, 1), "new year": (1, 1),
    "epiphany": (1, 6), "valentines day": (2, 14), "valentine day": (2, 14), "valentines": (2, 14),
    "st patricks day": (3, 17), "halloween": (10, 31), "christmas eve": (12, 24), "xmas eve": (12, 24),
    "christmas day": (12, 25), "xmas day": (12, 25), "christmas": (12, 25), "xmas": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
_FROM_EASTER = {
    "good friday": -2, "easter sunday": 0, "easter monday": 1, "easter": 0, "ash wednesday": -46, "ascension day": 39,
    "whit monday": 50, "pentecost": 49,
}  # fmt: skip
_FROM_THANKSGIVING = {"thanksgiving day": 0, "thanksgiving": 0, "black friday": 1}
LONGEST = 3  # words
NAMES = (*_FIXED, *_FROM_EASTER, *_FROM_THANKSGIVING)


def holiday(name: str, year: int) -> date:
    """Return the day of a holiday in NAMES in that year; thanksgiving is that of the United States."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return easter(year) + timedelta(days=_FROM_EASTER[name])
    first = date(year, 11, 1)
    fourth_thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return fourth_thursday + timedelta(days=_FROM_THANKSGIVING[name])


def easter(year: int) -> date:
    """Return Easter Sunday of the western churches (the anonymous Gregorian computus, Nature 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    length = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + length - 7 * ((a + 11 * h + 22 * length) // 451) + 114, 31)
    return date(year, month, day + 1)
