"""What the grader knows of English: words that say the same, that exclude each other, and that are of one kind.

General vocabulary of what people tell about themselves, written down by kind of life and not by looking at answers:
family, work, places, food, health, sport, music, animals, time, money. Words are looked up by their stems.
"""

# Words of one group say the same, near enough.
SAME = """
child children kid kids offspring
baby newborn infant
daughter girl
son boy
mother mom mum mommy mama
father dad daddy papa
parents folks
wife spouse
husband hubby
brother bro
sister sis
grandmother granny grandma nana
grandfather granddad grandpa
partner girlfriend boyfriend
fiance fiancee engaged
married wed wedding
divorce divorced divorcing separated split
pregnant expecting expectant
boss manager supervisor
colleague coworker
employee employees staff people headcount
team group crew squad
company firm business corporation startup
customer client account
supplier vendor
competitor rival
chief head lead leader
ceo chief
cfo finance
cto technology
assistant pa secretary
job position post role title
hire hiring recruit recruiting
fire fired sack sacked dismissed laid
quit resign resigned leave left departed gone
promote promoted promotion
retire retiring retirement
salary pay wage
raise raised funding round
price pricing cost costs expensive fee
discount off cheaper
budget spend spending
invoice bill billing
contract agreement deal
renew renewal renews
buy purchase buying bought acquire acquired
sell selling sale sold
start begin launch starting beginning started began kick
stop end finish quit
open opening launch
close closing shut closed
increase raise grow growth bigger
decrease reduce cut cutting lower trim slash
need want require wish
hate dislike detest loathe
love like enjoy adore fan keen fond into
prefer favour favor rather
afraid scared fear frightened phobia
worried nervous anxious concerned
angry annoyed unhappy upset frustrated furious
happy glad pleased satisfied content
sad depressed down
tired exhausted
busy swamped slammed
sick ill unwell
slow sluggish late
fast quick rapid
big large huge
small little tiny
old vintage classic antique
new recent latest
good great excellent
bad poor terrible awful failed failing
hard difficult tough
easy simple
home house
apartment flat condo
move moving relocate relocating relocation migrate migrating switch switching
live lives living based resides
car vehicle auto automobile
bike bicycle cycle cycling cyclist
motorcycle motorbike
boat yacht sailboat
plane aircraft flight fly flew flying pilot
helicopter chopper
trip travel journey visit
vacation holiday holidays
beach seaside coast
cottage cabin
doctor physician medic
pediatrician paediatrician
surgery operation op surgical
hospital clinic
diabetes diabetic
allergy allergic intolerant
vegetarian veggie
meat beef pork
alcohol drink drinks drinking booze
coffee espresso latte
dog puppy
cat kitten
soccer football
golf golfing golfer
run running runner jog jogging
swim swimming swimmer
ski skiing skier
sail sailing sailor
hike hiking hiker trek trekking walking
climb climbing climber
dance dancing dancer
sing singing singer choir vocalist
paint painting painter
cook cooking chef
bake baking baker
garden gardening gardener
read reading reader book books novel novels
write writing writer author
play plays playing player
piano pianist keyboard
guitar guitarist
violin violinist fiddle
drums drummer percussion
cello cellist
trumpet trumpeter
movie film cinema
picture photo photograph photography photographer
university college uni campus
school elementary
alma graduated graduate graduates grad alumnus alumna degree studied studies study
teach teaching teacher instructor tutor
coach coaches coaching
student pupil
exam test
engineer engineering
lawyer attorney solicitor
nurse nursing
accountant bookkeeper accounting
controller comptroller
analyst analysts
developer programmer coder
salesperson salesman rep
meeting meet met call
conference expo show fair convention event
presentation deck slides slide slideshow powerpoint
demo demonstration
proposal quote offer offered
email mail mails
text sms texting texts
phone telephone ring
website site page
software system tool program
spreadsheet spreadsheets sheets
database db
dashboard report reporting
feature functionality
bug defect error
rollout implementation deployment
training onboarding course
support helpdesk
response reply
decide decides decision decides decider
report reports
manage manages managing run runs running
lead leads led leading
own owns owned
introduce introduced intro introduction
recommend recommended referral referred
promise promised
follow check back
before ahead prior
after following later
morning early
evening night
weekend saturday sunday
autumn fall
biggest main largest major top
second another
approve approved approval sign
sport sports
exercise gym workout fitness
competition tournament race
win won victory winner
lose lost losing lose defeat
board directors
election elected council office ran candidate
collect collects collecting collector collection
build building built
break broke broken broken
recover recovering recovery healing
born birth
die died death passed late dead
birthday anniversary
funeral buried
neighbour neighbor
friend buddy pal mate
roommate flatmate
immigrant immigrated emigrated
native originally grew raised from born
language speaks fluent speak
religious church faith
volunteer volunteers volunteering charity
scout scouts
military army
former formerly ex previously previous used
current currently now
quarter q
years yrs year yr
months mths month
weeks wks week
hours hrs hour
minutes mins minute
percent pct
million mn
thousand k
appointment booking
reach contact call reached
drive drives driving driver
learn learning
speech talk
warehouse depot
factory plant
shop store
restaurant bistro diner
"""

# Words of a line are of one kind and exclude each other: whoever says another one of a line says something else.
KINDS = {
    "place": """
afghanistan albania algeria argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus
belgium bolivia bosnia botswana brazil bulgaria cambodia cameroon canada chile china colombia croatia cuba cyprus
czechia denmark dominica ecuador egypt england estonia ethiopia fiji finland france georgia germany ghana greece
greenland guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
jordan kazakhstan kenya korea kuwait latvia lebanon libya lithuania luxembourg malaysia malta mexico moldova
mongolia montenegro morocco mozambique namibia nepal netherlands holland nicaragua nigeria norway oman pakistan
panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore
slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey uganda
ukraine uruguay venezuela vietnam wales yemen zambia zimbabwe europe asia africa america amsterdam athens auckland
atlanta austin baltimore bangalore bangkok barcelona basel beijing belfast berlin bern bilbao birmingham bogota
bologna bordeaux boston boulder bratislava brisbane bristol brooklyn brussels bucharest budapest cairo calgary
cambridge cardiff charlotte chicago cincinnati cleveland cologne columbus copenhagen cork dallas delhi denver
detroit dresden dubai dublin dusseldorf edinburgh edmonton florence frankfurt galway geneva genoa ghent glasgow
gothenburg hamburg hanoi helsinki honolulu houston indianapolis istanbul jakarta jerusalem johannesburg karachi kiev
krakow lagos lausanne leeds leipzig lille lima lisbon liverpool ljubljana london lyon madison madrid malaga
manchester manila marseille melbourne memphis miami milan milwaukee minneapolis montreal moscow mumbai munich
nairobi naples nashville nice nuremberg oakland omaha orlando osaka oslo ottawa oxford paris perth philadelphia
phoenix pittsburgh portland porto prague quebec raleigh riga rome rotterdam salzburg santiago seattle seoul seville
shanghai sheffield sofia stockholm stuttgart sydney tallinn tampa tokyo toronto toulouse tucson tulsa turin utrecht
valencia vancouver venice vienna vilnius warsaw wellington zagreb zurich alabama alaska arizona arkansas california
colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
tennessee texas utah vermont virginia washington wisconsin wyoming tuscany provence bavaria andalusia catalonia
sicily brittany normandy cornwall devon yorkshire kerry galicia
""",
    "month": "january february march april may june july august september october november december",
    "season": "spring summer autumn winter",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday",
    "colour": "red blue green yellow black white brown purple orange pink grey silver",
    "instrument": """
accordion banjo bass bassoon cello clarinet drums fiddle flute guitar harmonica harp oboe organ piano saxophone
sitar trombone trumpet tuba ukulele viola violin
""",
    "sport": """
archery badminton baseball basketball bowling boxing climbing cricket curling cycling fencing fishing football golf
gymnastics handball hiking hockey judo karate kayaking lacrosse marathon padel pilates polo riding rowing rugby
running sailing skating skiing snowboarding softball squash surfing swimming tennis triathlon volleyball wrestling
yoga
""",
    "animal": """
cat dog horse rabbit hamster parrot fish snake tortoise goat sheep cow pig chicken bird pony donkey ferret
""",
    "breed": """
labrador poodle terrier retriever beagle dachshund collie spaniel shepherd husky bulldog pug corgi greyhound
""",
    "drink": "coffee tea beer wine whisky whiskey gin rum vodka juice water milk cola soda champagne cider",
    "food": """
shellfish peanut nut gluten dairy egg wheat soy fish meat beef pork chicken lamb sushi pizza pasta curry steak salad
cheese chocolate
""",
    "diet": "vegetarian vegan pescatarian kosher halal carnivore keto paleo",
    "profession": """
accountant actor architect artist baker banker barber biologist builder carpenter chef chemist consultant dentist
designer doctor economist editor electrician engineer farmer firefighter florist geologist historian journalist
judge lawyer librarian mechanic midwife musician nurse optician painter paramedic pediatrician pharmacist
photographer physicist pilot plumber police policeman politician priest professor programmer psychologist
radiologist realtor scientist secretary sculptor soldier surgeon teacher therapist translator veterinarian vet
waiter writer cardiologist
""",
    "field": """
accounting anthropology archaeology architecture art astronomy biology botany business chemistry economics education
engineering finance geography geology history journalism law linguistics literature marketing mathematics maths math
medicine music nursing philosophy physics politics psychology sociology statistics theology theatre
""",
    "branch": "mechanical electrical civil chemical aerospace software industrial biomedical nuclear",
    "service": "army navy marines coastguard airforce",
    "office": "ceo cfo cto coo cio cmo chairman president treasurer controller",
    "department": """
operations sales marketing finance engineering hr legal procurement logistics support research
""",
    "company": """
amazon google microsoft apple facebook meta netflix oracle sap salesforce hubspot zendesk zoho stripe paypal ibm
intel nvidia tesla ford toyota honda bmw audi volvo siemens bosch unilever nestle pfizer novartis bayer boeing
airbus walmart target ikea nike adidas shopify slack zoom dropbox atlassian jira asana trello notion excel sheets
postgres postgresql mysql mongodb snowflake databricks aws azure accenture deloitte mckinsey bain pwc kpmg uber lyft
airbnb spotify twitter linkedin pipedrive freshdesk intercom workday xero quickbooks netsuite tableau
""",
    "make": """
tesla ford toyota honda bmw audi volvo mercedes porsche ferrari fiat jaguar mazda nissan subaru volkswagen mg jeep
""",
    "relative": """
child sibling parent spouse cousin uncle aunt nephew niece grandmother grandfather grandchild friend neighbour
""",
    "ward": """
knee hip shoulder heart back ankle wrist eye ear brain lung liver kidney elbow foot neck tooth stomach
""",
    "illness": """
diabetes cancer asthma arthritis migraine epilepsy dementia pneumonia flu stroke covid depression
""",
    "part of day": "morning afternoon evening night noon midnight",
    "size": "small large",
    "at one birth": "twin triplet quadruplet",
    "farm": "dairy winery vineyard orchard poultry cattle",
    "ensemble": "quartet trio quintet choir orchestra band duo",
    "degree": "bachelor master doctorate phd mba diploma",
    "channel": "email text phone visit post video whatsapp signal slack",
    "family event": "wedding divorce funeral birth engagement",
    "style": "jazz rock classical folk blues pop opera metal reggae country techno",
}

# A word of a line is said of all that follow it.
BROADER = """
doctor pediatrician surgeon cardiologist physician dentist vet radiologist
pet dog cat rabbit hamster parrot puppy kitten
animal dog cat horse cow sheep goat
cow dairy cattle
sport soccer football tennis golf rugby hockey basketball volleyball swimming running cycling
instrument piano guitar violin cello drums flute trumpet saxophone
musician pianist guitarist violinist cellist drummer
meat beef pork chicken lamb steak
seafood shellfish fish shrimp lobster prawn
car tesla ford toyota honda bmw audi volvo mercedes porsche jaguar mg jeep
family wife husband son daughter child kid brother sister parent
illness diabetes cancer asthma arthritis migraine
spreadsheet excel sheets
crm salesforce hubspot zoho pipedrive
race marathon triathlon
running marathon race jogging
cycling triathlon
swimming triathlon
winter december january february
spring march april may
summer june july august
autumn september october november
fall september october november
"""

# Who is from a country, or what is spoken there.
OF_PLACES = """
american america|argentinian argentina|australian australia|austrian austria|belgian belgium|bolivian bolivia
brazilian brazil|british england|english england|bulgarian bulgaria|canadian canada|chilean chile|chinese china
colombian colombia|croatian croatia|cuban cuba|czech czechia|danish denmark|dutch netherlands
holland netherlands|egyptian egypt|estonian estonia|ethiopian ethiopia|finnish finland|french france
german germany|ghanaian ghana|greek greece|hungarian hungary|icelandic iceland|indian india|hindi india
indonesian indonesia|iranian iran|persian iran|farsi iran|iraqi iraq|irish ireland|gaelic ireland|israeli israel
hebrew israel|italian italy|jamaican jamaica|japanese japan|kenyan kenya|korean korea|latvian latvia
lebanese lebanon|lithuanian lithuania|malaysian malaysia|mexican mexico|moroccan morocco|nepalese nepal
nigerian nigeria|norwegian norway|pakistani pakistan|urdu pakistan|peruvian peru|filipino philippines
tagalog philippines|polish poland|portuguese portugal|romanian romania|russian russia|scottish scotland
serbian serbia|slovak slovakia|slovenian slovenia|spanish spain|swedish sweden|swiss switzerland|syrian syria
taiwanese taiwan|thai thailand|tunisian tunisia|turkish turkey|ukrainian ukraine|venezuelan venezuela
vietnamese vietnam|welsh wales|european europe|african africa|asian asia
"""

# The first of a pair excludes the second, both ways.
OPPOSITE = """
happy unhappy|happy angry|like hate|love hate|like dislike|love dislike|open close|start stop|start end
begin end|buy sell|hire fire|join leave|arrive leave|increase decrease|increase reduce|increase cut
increase lower|grow shrink|win lose|won lost|keep lose|early late|before after|first last|old new|good bad
big small|large small|easy hard|fast slow|quick slow|cheap expensive|married single|married divorced
single engaged|alive dead|born died|accept refuse|accept reject|approve reject|agree refuse|agree disagree
allow forbid|gain lose|give take|import export|indoor outdoor|introvert extrovert|junior senior|left right
lend borrow|long short|tall short|major minor|more less|most least|morning evening|am pm|night morning
north south|east west|permanent temporary|present absent|private public|promote demote|raise lower
remember forget|rich poor|rise fall|rural urban|safe dangerous|same different|sick healthy|strong weak
succeed fail|success failure|together alone|trust distrust|up down|upgrade downgrade|vegetarian meat|vegan meat
war peace|warm cold|hot cold|wet dry|young old|retire start|introduce introduced|accept decline|expand shrink
build demolish|calm nervous|confident nervous|worried relaxed|satisfied dissatisfied|impressed disappointed
loved burned|delighted disappointed|employed unemployed|full part|include exclude|insource outsource|lock unlock
online offline|optimistic pessimistic|pass fail|patient impatient|polite rude|quiet loud|renew cancel|save spend
smoker nonsmoker|solve cause|stay leave|stay move|strict lenient|thin fat|tidy messy|visible hidden
withdraw deposit|oldest youngest|older younger|eldest youngest|gain lost|well badly|well fail|work fail
sell save|landlord tenant|inside outside|above below|over under|top bottom|front back|upstairs downstairs
push pull|arrive depart|enter exit|begin finish|birth death|bright dark|light heavy|busy idle|clean dirty
deep shallow|empty full|enemy friend|far near|few many|find lose|follow lead|guilty innocent|high low|host guest
kind cruel|laugh cry|loose tight|male female|man woman|maximum minimum|modern ancient|narrow wide|noisy quiet
praise criticize|profit loss|receive send|right wrong|rough smooth|seldom often|rarely often|always never
sharp blunt|sit stand|sour sweet|thick thin|true false|useful useless|victory defeat|wise foolish|import produce
widen narrow|shorten extend|widowed married|first second|adopted biological|city countryside|mountain beach
driver passenger|teacher student|buyer seller|tenant owner|rent own
"""

# Kin and those who are told by them: (what they are to somebody, male 1 or female 2, 0 for either).
KIN = {
    **dict.fromkeys(("son", "sons", "boy", "boys", "stepson"), ("child", 1)),
    **dict.fromkeys(("daughter", "daughters", "girl", "girls", "stepdaughter"), ("child", 2)),
    **dict.fromkeys(
        ("child", "children", "kid", "kids", "baby", "babies", "toddler", "newborn", "infant"), ("child", 0)
    ),
    **dict.fromkeys(("brother", "brothers", "bro"), ("sibling", 1)),
    **dict.fromkeys(("sister", "sisters", "sis"), ("sibling", 2)),
    **dict.fromkeys(("sibling", "siblings"), ("sibling", 0)),
    **dict.fromkeys(("father", "dad", "daddy", "papa"), ("parent", 1)),
    **dict.fromkeys(("mother", "mom", "mum", "mommy", "mama"), ("parent", 2)),
    **dict.fromkeys(("parent", "parents", "folks"), ("parent", 0)),
    **dict.fromkeys(("husband", "hubby"), ("spouse", 1)),
    "wife": ("spouse", 2),
    **dict.fromkeys(("spouse", "partner"), ("spouse", 0)),
    "uncle": ("uncle", 1),
    "aunt": ("uncle", 2),
    "nephew": ("nephew", 1),
    "niece": ("nephew", 2),
    **dict.fromkeys(("grandfather", "grandpa", "granddad"), ("grandparent", 1)),
    **dict.fromkeys(("grandmother", "grandma", "granny", "nana"), ("grandparent", 2)),
    "grandson": ("grandchild", 1),
    "granddaughter": ("grandchild", 2),
    **dict.fromkeys(("grandchild", "grandchildren", "grandkids"), ("grandchild", 0)),
    "cousin": ("cousin", 0),
    "boyfriend": ("lover", 1),
    "girlfriend": ("lover", 2),
}

# Words that carry little: half of them say nothing at all, the others weigh less than a name or a thing.
STOP = """
a an the and or but so of in on at to for from by with about into over under as than then that this these those
there here it its it's he she they them their theirs his her hers him we us our i me my mine you your is are was
were be been being am has have had having do does did doing done will would shall should can could might must just
also too very really actually quite some any every each all both own other such only more most much many lot lots
which who whom whose what when where why how if because since while during until up down out off again still yet
already ever once one's 's s t re ve ll d etc eg ie mr mrs ms dr
"""
WEAK = """
go goes going went get gets getting got want wants wanted need needs like likes know think say said tell told take
makes make work works working thing things people person guy lady new old year years month months week weeks day
days time today currently now company team big small good great use uses used using see start started plan plans
planning look looking try trying keep come comes back around main first last next per named called name soon stuff
kind sort something someone somebody live lives
"""
NEGATIVE = """
no not never none nobody nothing without nor neither cannot cant dont doesnt didnt isnt arent wasnt wont hasnt
havent hadnt couldnt shouldnt wouldnt n't anymore
"""
# What is said with these is said with a no in it.
AGAINST = """
allergic intolerant hate hates dislike dislikes avoid avoids lost lose failed fails fail unhappy annoyed angry upset
frustrated worried nervous anxious scared afraid concerned slow bad terrible awful burned disappointed against
cancelled canceled rejected refused declined mind minds vegetarian vegan expensive unsubscribe churned dissatisfied
struggles struggling stuck broken
"""
PLANNED = """
want wants looking plan plans planning thinking considering considers hopes hoping might may will would intends
intend wishes wish about dreaming dreams soon upcoming going expecting expects next aims seeking needs
"""
DONE = "just already finally recently has have had did done"
FROM = "from off leaving left ditching dropping replacing"
TO = "to onto into toward towards joining for with"
FIRST_PERSON = "i we"
THEMSELVES = "he she they himself herself themselves"
POSSESSIVE = "his her their its"
OBJECTS = "him her them me us"
LESS = "over than instead not dont never no"
