"""What to ask next time, and how to ask it: open, and not what they have already told you."""

from __future__ import annotations

from datetime import date

from listenlog.domain.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listenlog.domain.fact import Fact

# Asked while a complaint is open: none can be answered with yes or no, none offers anything.
BUILT_IN = (
    "What happened, from your side?",
    "How does it affect your day?",
    "What have you tried so far?",
    "What would good look like for you?",
    "What should I do first?",
    "What else should I know?",
)
FEELING = "How do you feel about it now?"  # asked next time of whoever's complaint was solved unheard
OPEN_BEGINNINGS = "try what, how or tell me about"


class Question(NamedTuple):
    """Something to ask next time; `ask_on` is a day on which to be reminded of it. One that is built in has no id."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    interaction_id: int | None = None
    text: str = ""
    added_on: date = date.min
    asked_on: date | None = None
    dropped_on: date | None = None
    ask_on: date | None = None


def not_asked(asked: Iterable[str]) -> tuple[str, ...]:
    """Return the questions that are built in but for those asked, however they are spelled."""
    words = {" ".join(_words(text)) for text in asked}
    return tuple(text for text in BUILT_IN if " ".join(_words(text)) not in words)


def asks_the_same(one: str, other: str) -> bool:
    """Say whether two questions are one, however they are spelled."""
    return _words(one) == _words(other) if _words(one) else one.strip() == other.strip()


def better_beginning(text: str) -> str | None:
    """Return how to begin a question that yes or no would answer, with its own words where they fit; None for others.

    'Do you have kids?' → 'try what, how or tell me about: Tell me about your kids'.
    """
    import re

    words = _words(text)
    while words and words[0] in _LEADING:
        del words[0]
    if not words or _negated(words[0]) not in _CLOSED.split():
        return None
    subject = " ".join(text.split()).partition(" ")[2][:1]
    if not text.rstrip().endswith("?") and not (words[1:] and (words[1] in _SUBJECTS.split() or subject.isupper())):
        return None
    told = " ".join(text.split()).rstrip(" ?!.")
    if about := re.search(r"\b(?:can|could|will|would) you tell me about (.+)", told, re.IGNORECASE):
        return f"{OPEN_BEGINNINGS}: Tell me about {about[1]}"
    if liked := re.search(r"\b(do|did) you (like|enjoy) (.+)", told, re.IGNORECASE):
        return f"{OPEN_BEGINNINGS}: How {liked[1].casefold()} you like {liked[3]}"
    had = re.search(r"\b(?:do|does) (?:you|he|she|they) have (?:any |an? |some |the )?(.+)", told, re.IGNORECASE)
    if had and len(had[1].split()) <= 3 and had[1].split()[0].casefold() not in _NOT_THEIRS.split():
        return f"{OPEN_BEGINNINGS}: Tell me about your {had[1]}"
    return OPEN_BEGINNINGS


def already_told(question: str, facts: Sequence[Fact]) -> Fact | None:
    """Return the fact that answers a question, the first of `facts` that does; None where none surely does.

    A fact answers what asks for nothing else: each word of the question that matters is in it or in its topic, or a
    word that says more ('kids': 'daughters'). How something went, where and when aren't answered, nor is anything by a
    fact to leave out.
    """
    words = [word for word in _words(question) if word not in _LEADING]
    if not words or not _asks_what_is(words):
        return None
    wanted = [stem for word in words if word not in _STOP.split() and (stem := _stem(word))]
    proofs = [has for word, has in _PROOF.items() if word in wanted]
    sought = [stem for stem in wanted if stem not in _PROOF]
    if not sought:
        return None
    hidden = {fact.text.casefold() for fact in facts if fact.sensitive}  # left out is left out, noted twice or not
    answers = _answers()
    for fact in facts:
        if fact.sensitive or fact.text.casefold() in hidden:
            continue
        known = {_stem(word) for word in _words(f"{fact.topic or ''} {fact.text}")}
        told = all(stem in known or not known.isdisjoint(answers.get(stem, ())) for stem in sought)
        if told and all(has(fact.text) for has in proofs):
            return fact
    return None


def _words(text: str) -> list[str]:
    """Return the folded words of a text; 'what's' is 'what' and 'is', 'wife's' is 'wife'."""
    import re

    from listenlog.domain.names import folded

    plain = folded(text.translate({0x2019: "'"}))
    plain = re.sub(r"\b(what|how|who|where|it|he|she|that)'s\b", r"\1 is", plain)
    return re.findall(r"[^\W_]+(?:'t)?", re.sub(r"'s\b|s'(?=\s)", "", plain))


def _negated(word: str) -> str:
    return {"won't": "will", "can't": "can", "shan't": "shall"}.get(word, word.removesuffix("n't"))


def _stem(word: str) -> str:
    """Return a word without the endings of plurals and verbs: enough to tell 'daughters' and 'daughter' are one."""
    irregular = {"children": "child", "wives": "wife", "called": "name", "names": "name", "named": "name"}
    if word in irregular:
        return irregular[word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith(("ss", "us", "is")):
            stem = word.removesuffix(ending) + instead
            if ending in ("ing", "ed") and stem[-1] == stem[-2] and stem[-1] not in "ls":
                stem = stem[:-1]
            return stem.removesuffix("e") if len(stem) > 4 else stem
    return word.removesuffix("e") if len(word) > 4 else word


def _asks_what_is(words: Sequence[str]) -> bool:
    """Say whether a question asks what is so, not how it went, where, when, who or why, or whether it still is."""
    if not _FOLLOWING.isdisjoint(words) or words[-1] in ("do", "for") or words[1:2] in (["was"], ["were"], ["did"]):
        return False
    first, then = words[0], words[1:]
    if first == "how":
        return then[:1] in (["old"], ["many"]) or (
            then[:1] in (["do"], ["does"]) and then[2:3] in (["take"], ["like"], ["drink"])
        )
    return first in ("what", "which", "is", "are", "do", "does", "have", "has") or words[:3] == ["tell", "me", "about"]


def _answers() -> dict[str, set[str]]:
    """Return what says more than a word: {stem: stems}."""
    found: dict[str, set[str]] = {}
    groups: dict[str, str] = {}
    for line in _GROUPS.strip().splitlines():
        asked, _, told = line.partition(": ")
        told = groups[asked.split()[0]] = " ".join(groups.get(word, word) for word in told.split())
        for word in asked.split():
            found[_stem(word)] = {_stem(one) for one in told.split()}
    return found


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _has_number(text: str) -> bool:
    return _has_digit(text) or not _NUMBERS.isdisjoint(_words(text))


def _has_name(text: str) -> bool:
    words = text.split()
    return any(word[:1].isupper() for word in (words if len(words) < 3 else words[1:]))


_ENDINGS = (("ies", "y"), ("ied", "y"), ("ches", "ch"), ("shes", "sh"), ("ing", ""), ("ed", ""), ("s", ""))
_PROOF = {"old": _has_digit, "many": _has_number, "name": _has_name}  # what an answer has to hold beside the words
_NUMBERS = frozenset(("no", "one", "two", "three", "four", "five", "six", "twin", "twins", "triplets", "only"))
_LEADING = ("so", "and", "but", "well", "also", "then", "ok", "okay", "hey")
_FOLLOWING = frozenset(
    ("still", "yet", "now", "again", "already", "lately", "recently", "last", "next", "new", "was", "were", "did")
)
_NOT_THEIRS = "to time anything something everything one it that this been minute moment second idea clue what enough"
_CLOSED = "is are am was were ai do does did have has had can could will would shall should must might need dare"
_SUBJECTS = (
    "you your i we our he his she her they their it its this that these those there the any anyone anybody anything "
    "someone everyone everybody everything something all"
)
_STOP = (
    "what which how do does is are be been have has had can could will would you your he his him she her they their "
    "them it its i me my we our us the a an any some there of for to in on at with about and or if that this these "
    "those tell more please like likes love loves enjoy prefer take takes play plays own got get ever also much kind "
    "sort type favourite favorite usually really"
)
# What is asked for, and what tells it; a word of an earlier line stands for all that its line tells.
_GROUPS = """
daughter girl: daughter girl
son boy: son boy
child kid: child kid daughter girl son boy twin triplet baby toddler teenager
married spouse partner single: partner spouse wife husband fiance fiancee married single divorced widowed
wife: wife spouse partner married single divorced widowed
husband: husband spouse partner married single divorced widowed
parent: parent mother father mum mom dad
sibling: sibling brother sister
family: family child married parent sibling
dog: dog puppy
cat: cat kitten
pet animal: pet animal dog cat horse pony rabbit parrot hamster
coffee: coffee espresso cappuccino latte
drink: drink coffee tea wine beer water juice
diet eat food: diet eat food vegetarian vegan allergy allergic gluten halal kosher
ballgame: golf tennis football soccer rugby hockey basketball baseball
sport exercise: sport exercise ballgame swim cycling marathon ski yoga gym hiking climbing sailing surfing rowing
instrument: instrument piano guitar violin cello flute drums
hobby: hobby sport instrument chess garden gardening painting cooking reading choir
"""
