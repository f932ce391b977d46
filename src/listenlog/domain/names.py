"""Names: how they are folded, compared, turned into handles, and what people are called for short."""

import re
from typing import NamedTuple

_WORD = r"[^\W_]+(?:['’][^\W_]+)*"
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"})


def folded(text: str) -> str:
    """Return `text` without case and accents, for comparing."""
    text = text.casefold()
    if text.isascii():
        return text
    import unicodedata

    plain = unicodedata.normalize("NFKD", text).translate(_LETTERS)
    return unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))


def name_words(name: str) -> list[str]:
    """Return the folded words of a name: 'Siobhán O’Brien-Ní' → ['siobhan', 'obrien', 'ni']."""
    return [word.replace("'", "").replace("’", "") for word in re.findall(_WORD, folded(name))]


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
    """Return the digits of a phone number without leading zeros, or '' where `text` isn't one."""
    if not re.fullmatch(r"\+?[\d\s().\-/]*\d[\d\s().\-/]*(?:x\d+)?", text.strip()):
        return ""
    digits = re.sub(r"\D", "", text.split("x", maxsplit=1)[0]).lstrip("0")
    return digits if len(digits) >= 6 else ""


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


def pronouns_of(text: str | None) -> Pronouns:
    """Return the pronouns written in `text` ('she/her'), 'they/them' where none are known."""
    parts = [part.strip().casefold() for part in (text or "").split("/")]
    known = {"she": "her", "he": "him", "they": "them", "it": "it", "her": "her", "him": "him"}
    if len(parts) >= 2 and parts[0].isalpha() and parts[1].isalpha():
        return Pronouns(parts[0], "him" if parts[0] == "he" else parts[1])
    if parts[0] in known:
        subject = {"her": "she", "him": "he"}.get(parts[0], parts[0])
        return Pronouns(subject, known[subject])
    return Pronouns("they", "them")


# What English speakers call each other for short: offered as a guess, never taken silently.
_SHORT = """
abigail abby gail|albert al bert bertie|alexander alex al sandy xander|alexandra alex sandra lexi|alfred al fred alfie
andrew andy drew|anthony tony|barbara barb babs|benjamin ben benny|catherine cathy kate katie cat|charles charlie chuck
christine chris chrissy tina|christopher chris kit topher|daniel dan danny|david dave davy|deborah deb debbie|donald don
dorothy dot dottie|edward ed eddie ted ned|eleanor ellie nell nora|elizabeth liz lizzie beth betty eliza libby|francis frank
frances fran frankie|frederick fred freddie|gabriel gabe|gerald gerry jerry|gregory greg|harold harry hal|henry hank harry
isabella bella izzy|jacob jake|james jim jimmy jamie|janet jan|jeffrey jeff|jennifer jen jenny|jessica jess jessie
john jack johnny|jonathan jon jonny|joseph joe joey|joshua josh|judith judy|katherine kathy kate katie kit|kenneth ken kenny
kimberly kim|lawrence larry|leonard leo len lenny|margaret maggie meg peggy greta|matthew matt|megan meg|michael mike mick micky
nathaniel nathan nat nate|nicholas nick nicky|olivia liv livvy|pamela pam|patricia pat patty trish|patrick pat paddy
peter pete|philip phil|rebecca becca becky|richard rick dick rich ricky|robert bob bobby rob robbie bert|ronald ron ronnie
samantha sam|samuel sam sammy|sarah sally|stephen steve|steven steve|susan sue susie|theodore ted theo|theresa terry tess
thomas tom tommy|timothy tim|valerie val|victoria vicky tori|vincent vince|virginia ginny|walter walt|william bill billy will liam
zachary zach zack
"""


def nickname_words(word: str) -> set[str]:
    """Return the other words a person called `word` may go by: 'bob' → {'robert', 'rob', …}."""
    found: set[str] = set()
    for line in _SHORT.replace("\n", "|").split("|"):
        group = line.split()
        if word in group:
            found.update(group)
    return found - {word}
