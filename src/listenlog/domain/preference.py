"""Rules of communication: channels, what a contact prefers or refuses, windows, cadence, and how a rule is written."""

import re
from datetime import MAXYEAR, date, timedelta

from listenlog.domain.date_words import NUMBERS, month_length, month_number, weekday_number
from listenlog.domain.names import phone_digits
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import Reference, find_when

PHONES = ("mobile", "landline")
CHANNELS = (
    "email", "text", "phone", *PHONES, "video", "visit", "post", "signal", "whatsapp", "telegram", "threema", "wechat",
    "line", "viber", "imessage", "messenger", "instagram", "linkedin", "slack", "teams", "discord", "matrix", "zoom",
)  # fmt: skip
_OTHER_WORDS = {
    "e-mail": "email", "e-mails": "email", "emails": "email", "mail": "email", "sms": "text", "texting": "text",
    "texts": "text", "text message": "text", "text messages": "text", "call": "phone", "calls": "phone",
    "phone call": "phone", "phone calls": "phone", "phoning": "phone", "calling": "phone", "telephone": "phone",
    "cell": "mobile", "cell phone": "mobile", "cellphone": "mobile", "mobile phone": "mobile", "in person": "visit",
    "in-person": "visit", "visits": "visit", "video call": "video", "video calls": "video", "letter": "post",
    "letters": "post",
}  # fmt: skip
STANCES = ("prefers", "accepts", "avoids", "refuses")
_UNITS = {"d": 1, "w": 7, "m": 30, "y": 365}
_LONGEST_RULE = 300  # characters beside their words: what is longer is told, not a rule
_LONGEST_PACE = 36500  # days
_TIERS = {
    "daily": 1, "weekly": 7, "fortnightly": 14, "monthly": 30, "quarterly": 91, "half-yearly": 182, "half yearly": 182,
    "twice a year": 182, "yearly": 365, "annually": 365,
}  # fmt: skip
# What a clause says as it stands: the aspect, and its value.
_SAID = {
    **dict.fromkeys(("drop-in", "drop-in ok", "drop in", "drop in ok", "drop by", "no appointment", "walk-in ok",
                     "no appointment needed"), ("appointment", "none")),
    **dict.fromkeys(("appointment", "appointment first", "appointment only", "by appointment", "by appointment only",
                     "only by appointment"), ("appointment", "first")),
    **dict.fromkeys(("after a text", "after text", "only after a text", "text first"), ("appointment", "after_text")),
    **dict.fromkeys(("never", "no", "refused", "refuses"), ("stance", "refuses")),
    "not": ("stance", "avoids"),
    **dict.fromkeys(("ok", "fine", "yes", "accepted"), ("stance", "accepts")),
    **dict.fromkeys(("best", "preferred"), ("stance", "prefers")),
}  # fmt: skip
_STREETS = (
    r"\b(?:street|st|road|rd|avenue|ave|lane|drive|way|square|court|place|suite|floor|box|rue|via|calle)\b"
    r"|stra(?:ß|ss)e|str\b|gasse|platz|weg\b"
)
# Ends that are no date, as people say them; and how one begins that is told after 'until'.
_VAGUE = (
    r"(?:(?:in|for) )?the (?:near|foreseeable|immediate) future|for (?:now|some time|a (?:bit|while))"
    r"|for the (?:time being|moment|present)|at (?:the moment|present|this time)|right now|these days|further notice"
).replace(" ", r"\s+")
_OPEN_END = (
    r"(?:after|business|further|he|he'?s|her|his|i|i'?m|i'?ve|it|it'?s|life|my|our|she|she'?s|somebody|someone|the|their"
    r"|there|they|they'?re|things|this|we|we'?re|work)\b[^\d:]+"
)
_ANY_END = r"[^\W\d_][^\d:]*"  # in a note: a refusal that isn't understood to its end is a refusal all the same
_LONGEST_END = 100  # characters
_LATEST = 8  # the hour that 9-5 may end at in the evening
_ASK_AGAIN = timedelta(days=90)
_LIFTED = {"stance": "liked or not", "window": "hours", "appointment": "appointment or not", "cadence": "how often",
           "gap": "how soon", "do_not_contact": "do not contact"}  # fmt: skip
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Window(NamedTuple):
    """A time of the week: weekdays (0 is Monday) and local times 'HH:MM' in the contact's zone."""

    days: tuple[int, ...]
    start: str
    end: str

    def told(self, dash: str, *, every_day: bool = False) -> str:
        """Return 'Tue–Thu 09:00–11:30'; of all days the hours alone, unless `every_day` is to be said."""
        hours = f"{self.start}{dash}{self.end}"
        if len(self.days) in (0, 7):
            return f"{DAYS[0]}{dash}{DAYS[6]} {hours}" if every_day else hours
        run = self.days == tuple(range(self.days[0], self.days[-1] + 1))
        named = (
            f"{DAYS[self.days[0]]}{dash}{DAYS[self.days[-1]]}"
            if run and len(self.days) > 2
            else ", ".join(DAYS[d] for d in self.days)
        )
        return f"{named} {hours}" if hours != f"00:00{dash}24:00" else named


class Preference(NamedTuple):
    """One rule of a contact or an organization: one aspect, for one channel or (None) for all.

    `aspect` is stance, window, appointment, cadence, gap or do_not_contact; `appointment` 'first', 'none' or
    'after_text'; `days` the length of a cadence or gap, `most_days` the longest a cadence may get; `windows` a list of
    [[weekdays], start, end]. `valid_until` is the last day it holds, `until_said` an end that is no date ('in the near
    future'). A `lifted` one takes back what was stated before on the same aspect and channel, and states nothing.
    """

    id: int = 0
    uid: str = ""
    contact_id: int | None = None
    organization_id: int | None = None
    interaction_id: int | None = None
    aspect: str = "stance"
    channel: str | None = None
    stance: str | None = None
    appointment: str | None = None
    windows: list[list[object]] | None = None
    days: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    words: str | None = None
    stated_on: date = date.min
    most_days: int | None = None
    until_said: str | None = None
    lifted: bool = False

    def in_force(self, on: date) -> bool:
        """Say whether the rule holds on that day."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_until is None or on <= self.valid_until
        )

    @property
    def asks_again_on(self) -> date | None:
        """Return the day on which to ask whether a rule with a vague end still holds, None for all others."""
        vague = self.until_said and self.aspect != "do_not_contact" and self.stated_on < date.max - _ASK_AGAIN
        return self.stated_on + _ASK_AGAIN if vague else None


def windows_of(rule: Preference) -> list[Window]:
    """Return the windows of a rule as they are stored in it. Raises ValueError where they are none."""
    found = []
    for window in rule.windows or []:
        days, start, end = window if isinstance(window, list) and len(window) == 3 else (None, "", "")
        sound = isinstance(days, list) and days and all(type(d) is int and 0 <= d <= 6 for d in days)
        if not sound or not all(re.fullmatch(r"[01]\d:[0-5]\d|2[0-3]:[0-5]\d|24:00", str(t)) for t in (start, end)):
            raise ValueError("windows: not a list of [[weekdays], start, end]")
        assert isinstance(days, list)
        found.append(Window(tuple(days), str(start), str(end)))
    return found


def channel_of(word: str) -> str | None:
    """Return the channel a word names ('SMS' → 'text'), None where it names none."""
    word = " ".join(word.casefold().split())
    return word if word in CHANNELS else _OTHER_WORDS.get(word)


def covers(one: str | None, other: str | None) -> bool:
    """Say whether a rule for one channel (None: all of them) is one for another; 'phone' covers both phones."""
    return one is None or one == other or (one == "phone" and other in PHONES)


def leading_channel(text: str) -> tuple[str | None, str]:
    """Return the channel that `text` begins with and the rest: ('phone', 'until january'); (None, text) where none."""
    for pattern in (r"[\w-]+\s+[\w-]+", r"[\w-]+"):
        word = re.match(rf"{pattern}(?=$|[\s,.;:/&])", text)
        if word and (channel := channel_of(word[0])):
            return channel, text[word.end() :].strip()
    return None, text


def channel_name(channel: str) -> str:
    """Return a channel as it is written: services by their names ('Signal'), the others small."""
    spelled = {"whatsapp": "WhatsApp", "wechat": "WeChat", "imessage": "iMessage", "linkedin": "LinkedIn"}
    if channel in spelled:
        return spelled[channel]
    return channel.capitalize() if channel in CHANNELS[CHANNELS.index("post") + 1 :] else channel


def is_address(channel: str, text: str) -> bool:
    """Say whether `text` reads as an address on that channel."""
    text = text.strip()
    if not text or len(text) > _LONGEST_RULE:
        return False
    if channel == "email":
        local, _, domain = text.partition("@")
        dotted = "." in domain.strip(".") and text[-1] != "."
        return bool(local) and dotted and re.search(r"[\s<>,;:\"]|@.*@", text) is None and text.isprintable()
    if text[0].isdecimal() and len(text) < 20:
        hour = r"\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?"
        if re.fullmatch(rf"\d{{4}}-\d\d-\d\d|{hour}(?: ?[-–] ?{hour})?", text):
            return False  # a day, a time or hours
    if channel in ("text", "phone", *PHONES):
        return bool(phone_digits(text))
    if channel in ("visit", "post"):
        return _is_place(text)
    single = re.search(r"\s", text) is None and re.search(r"[@./_#\d]", text) is not None
    return bool(phone_digits(text)) or single


def _is_place(text: str) -> bool:
    """Say whether `text` reads as a street address: words and a number, and nothing about when."""
    if " " not in text or not re.search(r"\d", text) or not re.search(r"[^\W\d_]{3}", text):
        return False
    if re.search(r"\b(?:after|always|at|before|between|every|from|never|not|only|until)\b|\d:\d|\d ?[ap]m\b"
                 r"|\d (?:minute|hour|day|week|month|year|time)s?\b", text, re.IGNORECASE):  # fmt: skip
        return False
    if not re.search(rf",|\b\d+[a-z]?$|{_STREETS}", text, re.IGNORECASE):
        return False  # 'three kids, 12 museums': a number isn't an address
    return not any(_weekdays(clause) or _rule(clause, []) or _are_hours(clause) for clause in re.split(r"[,;]", text))


def _are_hours(clause: str) -> bool:
    """Say whether a clause tells hours, with or without days, however they are turned: 'tue-thu 17-9'."""
    hour = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m)?"
    hours = re.search(rf"(?:^|\s){hour}\s*(?:[-–—]|to)\s*{hour}\s*$", clause.casefold())
    days = clause[: hours.start()].strip() if hours else ""
    return hours is not None and (not days or bool(_weekdays(days)))


def read_rules(
    channel: str | None, text: str, reference: Reference, *, stance: str | None = None
) -> list[Preference] | None:
    """Return the rules that `text` states for a channel, None where any part of it isn't understood.

    'tue-thu 9-11:30, every 6 weeks, drop-in ok' → a window, a cadence, an appointment rule. Words in double quotes are
    theirs; 'until january' ends on 31 December, 'until' a day includes it. `stance` is one that is stated anyway.
    """
    words, clauses = _their_words(text)
    if len(clauses) > _LONGEST_RULE:
        return None
    clauses, last_day, said = _until(clauses, reference, open_end=_ANY_END)
    rules = [Preference(aspect="stance", stance=stance)] if stance else []
    days: list[int] = []
    lasting: list[int] = []  # 'weekdays 9-12, 14-16': the days of the hours before
    for clause in filter(None, (part.strip(" .") for part in re.split(r"[,;]", clauses))):
        bare_days = _weekdays(clause)
        if bare_days:  # 'mon, wed 9-11': days wait for their hours
            days += bare_days
            continue
        rule = _rule(clause, days or ([] if _names_days(clause) else lasting))
        if rule is None:
            return None
        if rule.aspect == "window":
            days, lasting = [], list(rule.windows[0][0]) if rule.windows else []  # type: ignore[call-overload]
        rules.append(rule)
    if days:
        rules.append(Preference(aspect="window", windows=[[sorted(set(days)), "00:00", "24:00"]]))
    merged = _merged(rules)
    if len({rule.aspect for rule in merged}) < len(merged):  # 'ok, never' says nothing
        return None
    if words and not last_day and not said and any(rule.stance in ("avoids", "refuses") for rule in merged):
        said = vague_end_in(words)
    return [
        r._replace(channel=channel, words=words, valid_until=last_day, until_said=said, stated_on=reference.on)
        for r in merged
    ] or None


def vague_end_in(words: str) -> str | None:
    """Return the end that their words name without a date ('in the near future'), None where there is none."""
    found = re.search(rf"\b(?:{_VAGUE})\b", words, re.IGNORECASE) if len(words) <= 20 * _LONGEST_RULE else None
    return " ".join(found[0].split()) if found else None


def read_end(text: str, reference: Reference) -> tuple[date | None, str | None]:
    """Return the last day that an 'until' means, or its words where it is no date; (None, None) where it is neither."""
    begun = re.match(r"\s*(?:until|till?|in|for|at|right|these)\s", text, re.IGNORECASE)
    rest, last_day, said = _until(text if begun else f"until {text}", reference)
    if rest.strip() and begun:
        rest, last_day, said = _until(f"until {text}", reference)  # 'in 2 weeks'
    return (None, None) if rest.strip() else (last_day, said)


def do_not_contact(text: str, reference: Reference) -> Preference:
    """Return the rule that stops all contact: in their words, and until a day if `text` ends so."""
    words, rest = _their_words(text)
    rest, last_day, said = _until(rest, reference) if len(rest) <= _LONGEST_RULE else (rest, None, None)
    if rest.strip(" .,;"):
        words = text.strip() if words else text.strip('"“” ')
    return Preference(
        aspect="do_not_contact", words=words, valid_until=last_day, until_said=said, stated_on=reference.on
    )


def _their_words(text: str) -> tuple[str | None, str]:
    """Return what stands in double quotes, and the rest."""
    opening = re.search('["“]', text)
    closing = max(text.rfind('"'), text.rfind("”"))
    if not opening or closing <= opening.start():
        return None, text.strip()
    rest = f"{text[: opening.start()].strip()} {text[closing + 1 :].strip()}"
    return text[opening.end() : closing].strip() or None, rest.strip()


def _until(clauses: str, reference: Reference, open_end: str = _OPEN_END) -> tuple[str, date | None, str | None]:
    """Return the clauses without the end they name, the last day, or the end's own words where it is no date.

    'until …' that isn't understood stays where it is.
    """
    ending = re.search(r"\b(?:until|till?)\s(.+)", clauses, re.IGNORECASE | re.DOTALL)
    told = ending[1].strip(" .,;") if ending else ""
    if ending and (last_day := _last_day(told, reference)):
        return clauses[: ending.start()], last_day, None
    if ending and len(told) <= _LONGEST_END and re.fullmatch(f"{_VAGUE}|{open_end}", told, re.IGNORECASE):
        return clauses[: ending.start()], None, f"until {' '.join(told.split())}"
    vague = re.search(rf"(?:^|[\s,;])({_VAGUE})[\s.,;]*$", clauses, re.IGNORECASE)
    if vague:
        return clauses[: vague.start()], None, " ".join(vague[1].split())
    return clauses, None, None


def _merged(rules: list[Preference]) -> list[Preference]:
    windows = [window for rule in rules if rule.aspect == "window" for window in rule.windows or []]
    merged = [rule for rule in rules if rule.aspect != "window"]
    return [*merged, Preference(aspect="window", windows=windows)] if windows else merged


def _names_days(clause: str) -> bool:
    """Say whether hours come with days of their own."""
    return re.match(r"\s*[^\W\d_]", clause) is not None


def _rule(clause: str, days: list[int]) -> Preference | None:
    words = " ".join(clause.casefold().split())
    aspect, value = _SAID.get(words, ("", ""))
    if aspect == "appointment":
        return Preference(aspect=aspect, appointment=value)
    if aspect == "stance":
        return Preference(aspect=aspect, stance=value)
    pace = words.removeprefix("at most ")
    if pace in _TIERS or re.match(r"every |once (?:a|every) ", pace):
        days_of, most_days = read_pace(pace) or (None, None)
        if pace == words:
            return Preference(aspect="cadence", days=days_of, most_days=most_days) if days_of else None
        return Preference(aspect="gap", days=days_of) if days_of and not most_days else None
    return _window(words, days)


def read_pace(text: str) -> tuple[int, int | None] | None:
    """Return how often, in days, and the longest it may get where that is said; None where `text` isn't a pace.

    'every 6 weeks', '6w', 'monthly' and 'once a quarter' have no longest; 'every 4 to 6 weeks' is (28, 42).
    """
    words = " ".join(text.casefold().split()) if len(text) <= _LONGEST_RULE else ""
    if words in _TIERS:
        return _TIERS[words], None
    words = re.sub(r"^(?:once )?every |^once (?=a )", "", words)
    if days := read_length(words):
        return days, None
    ends = re.split(r" ?[-–—] ?| to ", words)
    if len(ends) != 2 or not (most_days := read_length(ends[1])):
        return None
    unit = re.search(r"[a-z]+$", ends[1])
    days = read_length(ends[0]) or (read_length(f"{ends[0]} {unit[0]}") if unit else None)
    return (days, most_days) if days and days < most_days else None


def read_length(text: str) -> int | None:
    """Return the days in '6 weeks', '6w', 'month', 'two weeks', None where it isn't a length of time."""
    words = " ".join(text.casefold().split()) if len(text) <= _LONGEST_RULE else ""
    named = {"quarter": 91, "other week": 14, "fortnight": 14, "half year": 182}
    if words in named:
        return named[words]
    counted = re.fullmatch(r"(\d{1,4})? ?([dwmy])|(\d{1,4}|[a-z]+(?= ))? ?(day|week|month|year)s?", words)
    if not counted or (counted[2] and not counted[1]):
        return None
    number, unit = (counted[1], counted[2]) if counted[2] else (counted[3] or "1", counted[4][0])
    if not number.isdecimal() and number not in NUMBERS:
        return None
    days = (NUMBERS.get(number) or int(number)) * _UNITS[unit]
    return days if 0 < days <= _LONGEST_PACE else None


def _weekdays(text: str) -> list[int]:
    """Return the days in 'tue-thu', 'mon and wed', 'weekdays', [] where any of it isn't one."""
    words = re.sub(r"\s*[-–—]\s*|\s+to\s+", "-", text.casefold().strip()).removeprefix("on ")
    found: list[int] = []
    for word in re.split(r"\s*[/&+]\s*|\s+(?:and\s+)?", words):
        named = {"weekdays": range(5), "weekends": (5, 6)}.get(word)
        ends = [_weekday(part) for part in word.split("-")]
        if named:
            found += named
        elif min(ends) < 0 or len(ends) > 2:
            return []
        else:
            found += [(ends[0] + step) % 7 for step in range((ends[-1] - ends[0]) % 7 + 1)]
    return found


def _weekday(word: str) -> int:
    number = weekday_number(word)
    return number if number >= 0 else weekday_number(word.removesuffix("s"))


def _window(words: str, days: list[int]) -> Preference | None:
    """Read 'tue-thu 9-11:30' or '2-4pm'.

    Without am and pm '9-5' can only mean until 17:00; '2-4' can mean day or night, so it isn't understood.
    """
    hour = r"(\d{1,2})(?:[:.](\d\d))?\s*([ap]m)?"
    hours = re.search(rf"(?:^|\s){hour}\s*(?:[-–—]|to)\s*{hour}$", words)
    if not hours:
        return None
    before = words[: hours.start()].strip()
    named = _weekdays(before) if before else []
    if before and not named:
        return None
    first, last, half, end_half = int(hours[1]), int(hours[4]), hours[3], hours[6]
    if not half and end_half == "pm" and first < last < 12:
        half = "pm"
    if not half and not end_half and 0 < first < 6 and last <= 12 and not hours[1].startswith("0"):
        return None
    start, end = _clock(hours[1], hours[2], half), _clock(hours[4], hours[5], end_half)
    end = "24:00" if end == "00:00" else end
    if start and end and start >= end and not end_half and first <= 12 and (last <= _LATEST or last == first):
        end = _clock(hours[4], hours[5], "pm")
    if start is None or end is None or start >= end:
        return None
    return Preference(aspect="window", windows=[[sorted({*days, *named}) or list(range(7)), start, end]])


def _clock(hour: str, minute: str | None, half: str | None) -> str | None:
    number = int(hour)
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + (12 if half == "pm" else 0)
    if number == 24 and not int(minute or 0):
        return "24:00"
    return f"{number:02}:{int(minute or 0):02}" if number <= 23 and int(minute or 0) <= 59 else None


def _last_day(text: str, reference: Reference) -> date | None:
    """Return the last day that 'until' means: 31 December for 'january', 31 January for 'the end of january'."""
    month = re.fullmatch(r"([a-z]+)\.?(?: ([1-9]\d{3}))?", " ".join(text.casefold().split()))
    if month and month_number(month[1]):
        number = month_number(month[1])
        if number == reference.on.month and month[2] in (None, str(reference.on.year)):  # it has begun: its last day
            return date(reference.on.year, number, month_length(reference.on.year, number))
        year = int(month[2]) if month[2] else reference.on.year + (number < reference.on.month)
        return date(year, number, 1) - timedelta(days=1) if year <= MAXYEAR else None
    found = find_when(text, reference, forward=True, periods=True)
    if not found or found.at:
        return None
    if found.last:  # 'until next week' ends before it begins, 'until this week' with it
        return found.on - timedelta(days=1) if found.on > reference.on else found.last
    return found.on


def rule_line(rule: Preference, dash: str = "–") -> str:
    """Return what a rule says, without its channel and words: 'Tue–Thu 09:00–11:30', 'only after a text'.

    Of one that lifts another it is what it lifts: 'hours', 'how often'.
    """
    if rule.lifted:
        return _LIFTED[rule.aspect]
    if rule.aspect == "window":
        windows = windows_of(rule)
        apart = any(len(window.days) < 7 for window in windows)  # else hours alone would be read as of the days before
        return ", ".join(window.told(dash, every_day=apart and i > 0) for i, window in enumerate(windows))
    if rule.aspect == "appointment":
        return {"first": "by appointment", "none": "drop-in ok", "after_text": "only after a text"}[
            rule.appointment or "first"
        ]
    if rule.aspect == "do_not_contact":
        return "do not contact"
    if rule.aspect in ("cadence", "gap"):
        most_days = rule.most_days if rule.aspect == "cadence" else None
        return ("every " if rule.aspect == "cadence" else "at most every ") + pace_of(rule.days or 0, most_days)
    return rule.stance or ""


def rule_said(rule: Preference, dash: str = "–") -> str:
    """Return what a rule says with its channel: 'avoids phone', 'visit every 6 weeks', 'do not contact'."""
    if rule.aspect == "stance" and not rule.lifted:
        return f"{rule.stance} {channel_name(rule.channel) if rule.channel else 'any channel'}"
    return " ".join(filter(None, (channel_name(rule.channel or ""), rule_line(rule, dash))))


def pace_of(days: int, most_days: int | None = None) -> str:
    """Return what follows 'every': '6 weeks', 'month', 'quarter', '4 to 6 weeks', as `read_pace` takes it."""
    if not most_days or most_days <= days:
        return {91: "quarter", 182: "half year"}.get(days) or length_of(days).removeprefix("1 ")
    (number, unit), longest = length_of(days).split(), length_of(most_days)
    same = unit.removesuffix("s") == longest.split()[1].removesuffix("s")
    return f"{number} to {longest}" if same else f"{number} {unit} to {longest}"


def length_of(days: int) -> str:
    """Return '6 weeks', '10 days', '1 year'."""
    for unit, length in (("year", 365), ("month", 30), ("week", 7), ("day", 1)):
        if days % length == 0:
            return f"{days // length} {unit}{'s' if days // length != 1 else ''}"
    raise AssertionError(days)
