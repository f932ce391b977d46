"""English as search reads it: words that say nothing, forms that no stem brings together, words that are names too."""

_STOP = """
a about above again against all am an and any are as at be because been before being below between both but by can
could d did do does doing down during each few for from further get got had has have having he her here hers him
his how i if in into is it its just kind like ll m may me might more most must my no nor not now of off on once only
or other our out over own re s same shall she should so some such t than that the their them then there these they
this those through to too type under until up ve very was we were what when where which while who whom whose why
will with would you your
"""
STOP = frozenset(_STOP.split())

# Forms of one word, and words that people use for each other at once: each finds the others. Not those whose stem is
# another word: that of ate is at.
_FORMS = """
begin began begun|bring brought|build built|buy bought|catch caught|choose chose chosen|come came|do did done|
draw drew drawn|drink drank drunk|drive drove driven|eat eaten|fall fell fallen|feel felt|fight fought|find found|
fly flew flown|forget forgot forgotten|give gave given|go went gone|grow grew grown|hear heard|hold held|keep kept|
know knew known|lead led|leave left|lend lent|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden|
run ran|say said|see saw seen|sell sold|send sent|sing sang sung|sit sat|sleep slept|speak spoke spoken|spend spent|
stand stood|steal stole stolen|swim swam swum|take took taken|teach taught|tell told|think thought|
throw threw thrown|understand understood|wake woke woken|wear wore worn|win won|write wrote written|
child children kid kids|man men|woman women|person people|foot feet|tooth teeth|mouse mice|wife wives|
good better best|bad worse worst|mother mom mum|father dad
"""
FORMS: dict[str, tuple[str, ...]] = {
    word: tuple(line.split()) for line in _FORMS.replace("\n", "").split("|") for word in line.split()
}
FORMS |= {"email": ("email", "e mail"), "emails": ("email", "e mail")}  # as e-mail is two words to the index

# Names that are everyday words too: they are names where they are written like one.
_EVERYDAY = """
april art august autumn baker banks bell best bill black blue bond brook brooks brown bush carter cash case chance
chase church cliff cook cross daisy dale dawn day dean dick drew ernest faith field fields fish fisher ford forest
fox frank gene glass glen gold golden good grace grant gray green guy hall harmony heath hill hope house hunter ivy
jack jasmine jewel joy july june king knight lake lane law lily little long love mark marsh martin mason may melody
mercy mike miles miller moon moss nick nightingale noble olive page park parker pearl penny peace perry pierce
poppy porter price prince queen rain ray read reed rice rich rich rob robin rocky rose ruby sandy savage sharp short
sky smith spring stone storm strong sue summer sunny temple trip turner violet wade wall ward warren waters webb
west white will wise wolf wood woods wright young
"""
EVERYDAY = frozenset(_EVERYDAY.split())
