"""Names: how they are folded, compared, turned into handles, and what people are called for short."""

import re

from listenlog.domain.record import NamedTuple

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})
_APOSTROPHES = str.maketrans("", "", "’‘ʼʻ`´")
_LETTER_MARKS = (0, 7, 8, 9)  # combining classes that are part of a letter: vowel signs, nukta, kana voicing, virama


def folded(text: str) -> str:
    """Return `text` without case, accents and invisible characters, for comparing."""
    text = text.casefold()
    if text.isascii():
        return text
    import unicodedata

    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold()).translate(_LETTERS)
    return unicodedata.normalize("NFC", "".join(c for c in plain if c.isascii() or not _ignored(c)))


def _ignored(c: str) -> bool:
    """Say whether comparing passes over a character: accents, format characters, variation selectors."""
    import unicodedata

    accent = unicodedata.combining(c) not in _LETTER_MARKS
    return accent or unicodedata.category(c) == "Cf" or "\ufe00" <= c <= "\ufe0f" or "\U000e0100" <= c <= "\U000e01ef"


def in_word(c: str) -> bool:
    """Say whether a character is a letter, a digit, or a mark on one (Hindi and Thai vowels are marks)."""
    if c.isalnum():
        return True
    if c.isascii():
        return False
    import unicodedata

    return unicodedata.category(c) in ("Mn", "Mc")


def name_words(name: str) -> list[str]:
    """Return the folded words of a name: 'Siobhán O’Brien-Ní' → ['siobhan', 'obrien', 'ni']."""
    text = folded(name.translate(_APOSTROPHES))
    if "'" in text:
        text = re.sub(r"(?<=[^\W_])'(?=[^\W_])", "", text)
    if text.isascii():
        return re.findall(r"[^\W_]+", text)
    words = "".join(c if in_word(c) else " " for c in text).split()
    return [word for word in words if any(map(str.isalnum, word))]


def unpossessed(text: str) -> str:
    """Return a text without the 's of whose something is: 'Bob's dog' is of Bob."""
    return re.sub(r"(?<=\w)['’]s\b", "", text)


def name_key(name: str) -> str:
    """Return what two spellings of one name share: folded words, sorted."""
    return " ".join(sorted(name_words(name))) or folded(name).strip()


def handle_of(name: str) -> str:
    """Return the handle of a whole name: 'Bob Ellis' → 'bob-ellis'."""
    return "-".join(name_words(name)) or "unnamed"


def match_key(address: str) -> str:
    """Return what look-ups compare: a folded address, or the last eight digits of a phone number."""
    digits = phone_digits(address)
    return digits[-8:] if digits else address.strip().casefold()


def phone_digits(text: str) -> str:
    """Return the digits of a phone number, or '' where `text` isn't one.

    Without leading zeros, the extension, and the zero in '+44 (0)20' that is dialled only within the country.
    """
    return dialled(text)[0].lstrip("+0")


def dialled(text: str) -> tuple[str, str]:
    """Return a phone number as it is dialled, '+' and digits, and the digits of its extension; '' where it has none.

    Both are '' where `text` isn't a phone number.
    """
    if len(text) > 60:
        return "", ""
    text = text.casefold().strip().removeprefix("tel:")
    if not text.isascii():
        import unicodedata

        plain = unicodedata.normalize("NFKC", text)
        text = "".join("-" if unicodedata.category(c) == "Pd" else c for c in plain if unicodedata.category(c) != "Cf")
    number, extension = text, ""
    if not _is_dialled(text):
        ending = re.search(r"(?:extension|ext|x|#)\.?[\s=]*(\d{1,6})$", text)
        number, extension = (text[: ending.start()].rstrip(" ,;"), ending[1]) if ending else ("", "")
    if not _is_dialled(number) or "+" in number.lstrip("( ")[1:]:
        return "", ""
    plus = "+" if "+" in number else ""
    if plus:
        number = number.replace("(0)", "")
    digits = _digits(number)
    return (plus + digits, _digits(extension)) if 6 <= len(digits.lstrip("0")) <= 15 else ("", "")


def _digits(text: str) -> str:
    return "".join(str(int(c)) for c in text if c.isdecimal())


def same_address(one: str, other: str) -> bool:
    """Say whether two addresses are one: but for case, or as phone numbers with or without the country's code."""
    digits, others = phone_digits(one), phone_digits(other)
    if digits and others:
        return digits.endswith(others) or others.endswith(digits)
    return match_key(one) == match_key(other)


def _is_dialled(text: str) -> bool:
    return all(c.isdecimal() or c.isspace() or c in "+().-/" for c in text)


class Pronouns(NamedTuple):
    """What sentences call a contact."""

    subject: str
    object: str

    def owes(self) -> str:
        """Return 'She owes', 'They owe'."""
        return f"{self.subject.capitalize()} {'owe' if self.subject == 'they' else 'owes'}"

    def verb(self, singular: str, plural: str) -> str:
        """Return 'She asks', 'They ask'."""
        return f"{self.subject.capitalize()} {plural if self.subject == 'they' else singular}"

    def possessive(self) -> str:
        """Return 'her', 'his', 'their': whose something is."""
        return {"she": "her", "he": "his", "it": "its"}.get(self.subject, "their")


def pronouns_of(text: str | None) -> Pronouns:
    """Return the pronouns written in `text` ('she/her'), 'they/them' where none are known."""
    parts = [part.strip().casefold() for part in re.split(r"[/,]", text or "")]
    known = {"she": "her", "he": "him", "they": "them", "it": "it"}
    subject = {"her": "she", "him": "he", "them": "they"}.get(parts[0], parts[0])
    if subject in known:
        return Pronouns(subject, known[subject])
    if len(parts) >= 2 and parts[0].isalpha() and parts[1].isalpha():
        return Pronouns(parts[0], parts[1])
    return Pronouns("they", "them")


# What English speakers call each other for short: offered as a guess, never taken silently.
_SHORT = """
abigail abby gail|albert al bert bertie|alexander alex al sandy xander|alexandra alex sandra lexi|alfred al fred alfie
andrew andy drew|anthony tony|barbara barb babs|benjamin ben benny|catherine cathy kate katie cat|charles charlie chuck
christine chris chrissy tina|christopher chris kit topher|daniel dan danny|david dave davy|deborah deb debbie
donald don|dorothy dot dottie|edward ed eddie ted ned|eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby|francis frank|frances fran frankie|frederick fred freddie|gabriel gabe
gerald gerry jerry|gregory greg|harold harry hal|henry hank harry|isabella bella izzy|jacob jake|james jim jimmy jamie
janet jan|jeffrey jeff|jennifer jen jenny|jessica jess jessie|john jack johnny|jonathan jon jonny|joseph joe joey
joshua josh|judith judy|katherine kathy kate katie kit|kenneth ken kenny|kimberly kim|lawrence larry
leonard leo len lenny|margaret maggie meg peggy greta|matthew matt|megan meg|michael mike mick micky
nathaniel nathan nat nate|nicholas nick nicky|olivia liv livvy|pamela pam|patricia pat patty trish|patrick pat paddy
peter pete|philip phil|rebecca becca becky|richard rick dick rich ricky|robert bob bobby rob robbie bert
ronald ron ronnie|samantha sam|samuel sam sammy|sarah sally|stephen steve|steven steve|susan sue susie
theodore ted theo|theresa terry tess|thomas tom tommy|timothy tim|valerie val|victoria vicky tori|vincent vince
virginia ginny|walter walt|william bill billy will liam|zachary zach zack
"""


_called: dict[str, frozenset[str]] = {}  # filled when it is first asked for


def nickname_words(word: str) -> frozenset[str]:
    """Return the other words a person called `word` may go by: 'bob' → {'robert', 'rob', …}."""
    if not _called:
        for line in _SHORT.replace("\n", "|").split("|"):
            for name in (group := line.split()):
                _called[name] = _called.get(name, frozenset()).union(group)
    return _called.get(word, frozenset()) - {word}
