"""The words that dates and times are made of: how a text is cut into them, and what each means."""

from itertools import groupby

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
           "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
_NUMBERS = {**NUMBERS, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
            "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}  # fmt: skip
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
             "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
             "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
             "twentieth": 20, "thirtieth": 30}  # fmt: skip
_DIGITS = frozenset("0123456789")
_SPELLED = str.maketrans({"'": "", "’": "", ",": " ", "@": " at "})


def month_number(word: str) -> int:
    """Return 1–12 for a month's name or its first three or more letters, 0 for anything else."""
    word = word.casefold().rstrip(".")
    return next((i for i, name in enumerate(MONTHS, 1) if len(word) >= 3 and name.startswith(word)), 0)


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or its first three or more letters, -1 for anything else."""
    word = word.casefold().rstrip(".")
    if word == "weds":
        return 2
    return next((i for i, name in enumerate(WEEKDAYS) if len(word) >= 3 and name.startswith(word)), -1)


def month_length(year: int, month: int) -> int:
    """Return the days of a month: calendar.monthrange, whose module takes longer to import than a note to read."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 + (month + month // 8) % 2


def cut(text: str) -> list[str]:
    """Return the words, numbers and signs of a text: 'Fri, 14april 3:20 p.m.' → fri 14 april 3 : 20 pm.

    Apostrophes and commas go, and so do dots and hyphens except beside digits ('14.4.2015', '31-Oct-74'). '3rd' is one
    word.
    """
    words: list[str] = []
    for chunk in text.casefold().translate(_SPELLED).split():
        if chunk.isalpha():
            words.append(chunk)
            continue
        runs = ["".join(run) for _, run in groupby(chunk, _kind)]
        for i, run in enumerate(runs):
            before, after = runs[i - 1] if i else "", runs[i + 1] if i + 1 < len(runs) else ""
            if run in ("st", "nd", "rd", "th") and is_digits(before):
                words[-1] += run
            elif run == ".":
                words += ["."] * (is_digits(before) and is_digits(after))
            elif run != "-" or not (before.isalpha() and after.isalpha()):
                words.append(run)
    for i in range(len(words) - 1, 0, -1):  # 'p.m.', 'p m'
        if words[i] == "m" and words[i - 1] in ("a", "p"):
            words[i - 1 : i + 1] = [words[i - 1] + "m"]
    return words


def _kind(c: str) -> int:
    return 0 if c in _DIGITS else 1 if c.isalpha() else 2


def is_digits(word: str) -> bool:
    """Say whether a word is a number in digits."""
    return word[:1] in _DIGITS and word[-1:] in _DIGITS


class Cursor:
    """The words of a text and how far they are read; every method reads what fits next, or nothing."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.place = 0

    def ahead(self, steps: int = 0) -> str:
        """Return the next word, or one after it; '' past the end."""
        place = self.place + steps
        return self.words[place] if place < len(self.words) else ""

    def take(self, *words: str) -> str:
        """Read the next word if it is one of these; return it, else ''."""
        word = self.ahead()
        if word not in words:
            return ""
        self.place += 1
        return word

    def phrase(self, *words: str) -> bool:
        """Read these words if they come next; say whether they did."""
        here = self.words[self.place : self.place + len(words)] == list(words)
        if here:
            self.place += len(words)
        return here

    def digits(self, most: int) -> int | None:
        """Read a number of at most so many digits; return it."""
        word = self.ahead()
        if not is_digits(word) or len(word) > most:
            return None
        self.place += 1
        return int(word)

    def number(self) -> int | None:
        """Read a number below ten thousand in digits or below sixty in words; return it."""
        word = self.ahead()
        found = _NUMBERS.get(word) if word not in ("a", "an") else None
        if found is None:
            return self.digits(4)
        self.place += 1
        if found >= 20 and 1 <= _NUMBERS.get(self.ahead(), 0) <= 9 and self.ahead() not in ("a", "an"):
            self.place += 1
            found += _NUMBERS[self.words[self.place - 1]]
        return found

    def ordinal(self) -> int | None:
        """Read '3rd', 'third' or 'twenty first'; return its number."""
        word = self.ahead()
        if word[:1] in _DIGITS and word[-2:] in ("st", "nd", "rd", "th"):
            found = int(word[:-2])
        elif word in ("twenty", "thirty") and 1 <= _ORDINALS.get(self.ahead(1), 0) <= 9:
            found = _NUMBERS[word] + _ORDINALS[self.ahead(1)]
            self.place += 1
        else:
            found = _ORDINALS.get(word, 0)
        self.place += 1 if found else 0
        return found or None

    def month(self) -> int:
        """Read a month's name; return its number, 0 where there is none."""
        found = month_number(self.ahead())
        self.place += 1 if found else 0
        return found

    def weekday(self) -> int:
        """Read a weekday's name, also of several ('fridays'); return its number, -1 where there is none."""
        word = self.ahead()
        found = weekday_number(word)
        if found < 0 and word.endswith("days"):
            found = weekday_number(word[:-1])
        self.place += 1 if found >= 0 else 0
        return found
