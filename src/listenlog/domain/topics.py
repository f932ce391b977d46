"""What a fact without a topic is about, as far as its words tell: a cue that doesn't give the answer away."""

from listenlog.domain.names import name_words

_WORDS = {
    "family": "baby boy boys brother brothers child children cousin dad daughter daughters divorced engaged family "
    "father fiance fiancee girl girls grandchildren granddaughter grandson husband kid kids married "
    "mother mum niece nephew parents partner pregnant single sister sisters son sons stepson twin twins "
    "uncle aunt wedding wife",
    "pets": "cat cats dog dogs hamster horse horses kitten labrador parrot pony puppy rabbit retriever terrier",
    "sport": "badminton basketball bike bikes boxing climbs climbing cricket cycles cycling football golf gym "
    "hikes hiking hockey judo jogs marathon pilates rowing rugby runs running sail sailing sails ski "
    "skiing skis soccer sport sports squash surfs swim swimming swims tennis triathlon volleyball "
    "yoga",
    "food and drink": "allergic beer breakfast cake coffee cooks dairy decaf espresso gluten latte lunch meat nuts "
    "peanuts shellfish spicy sugar tea vegan vegetarian whisky wine",
    "travel": "abroad airport beach cruise flies flight flying holiday holidays journey safari sabbatical travel "
    "travels travelling traveling trip vacation winter winters",
    "home": "apartment commute commutes flat garden grew house lives mortgage moved moves moving neighbour "
    "renovating",
    "work": "audit board boss budget ceo cfo colleague contract cto deadline director hired hiring intern job "
    "manager manages merger office promoted promotion project quarter report reports resigned retire "
    "retires retiring role supplier vendor",
    "health": "accident ankle asthma back cancer diabetes doctor hip hospital injury knee migraine migraines "
    "operation pregnant recovering shoulder sick surgery",
    "studies": "class college course degree exam graduates graduated kindergarten masters phd school studied "
    "studies studying teaches university",
    "interests": "album author band book books choir chess collects concert concerts drums film films "
    "gardening guitar hates jazz knits likes loves music novel novels opera paints painting photography piano plays "
    "poetry podcast reads reading sings theatre theater violin woodworking",
}  # fmt: skip
_TOPICS = {word: topic for topic, words in reversed(_WORDS.items()) for word in words.split()}


def topic_of(text: str) -> str:
    """Return what a fact is about, by the first of its words that tells; '' where none does."""
    return next((_TOPICS[word] for word in name_words(text) if word in _TOPICS), "")
