"""This module lists the words that a rule of capitals must know; all tables chosen by hand.

Words are in lower case unless the table says otherwise.
"""

from __future__ import annotations

from generator.abbreviations import OPENERS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that begin a sentence and no name, besides those that may follow an abbreviation.
COMMON = OPENERS | _words(
    """
    above across ahead alongside altogether amid among anyone anything apart around aside away back
    back based being below beneath beside besides best better beyond big both bring call come
    compared concerning consider contrary day days dear despite down due else enough especially ever
    everyone everything exactly except experts eventually far fewer finally find following former
    fortunately further furthermore generally get give given good great half hence here's hopefully
    i'd i'll i'm i've indeed initially inside interestingly investors it's just key know latest
    leading let let's likewise little long look lots made main make maybe me meantime mr my myself
    namely need never nevertheless new next nobody none nonetheless nothing notably note
    notwithstanding officials often old ok on onto opposite otherwise out outside overall own part
    past people per please possibly previously prior probably put rather read real recent recently
    regarding regardless right same say see seen several share shares should significantly similarly
    simply someone something sometimes somewhere sources still subsequently sure take tell thank
    thanks that's thereafter therefore third thus till today's together told tomorrow too top toward
    towards true try turn two ultimately under unfortunately unless unlikely unlike until upon use
    used using usually various versus very via view want way we're we've well what's whatever
    whenever where's whereas wherever whether whichever whoever whole whom whose why within worse
    yes yet four five seven eight nine eleven twelve dozens hundreds thousands millions billions
    twenty fifty north south east west analysts authorities companies critics customers executives
    industry management markets police researchers sales scientists security shareholders stocks
    study workers employees figures demand trading profits revenue earnings details delivery
    deliveries production test tests
    """
)
# Of these, some begin a name of several words as often: "New Acme".
NAME_STARTS = _words("new north south east west big best good great little long old own top people")
# Others only if what follows is a name without them: "Seven Acmes", but "five Acme pumps".
NUMBERS = _words("two three four five six seven eight nine ten eleven twelve dozens hundreds")
# Capitalised wherever they stand, and no names.
CALENDAR = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec utc gmt est edt pst pdt cet bst q1 q2 q3 q4 h1 h2
    fy spring summer autumn winter bc ad bce
    """
)
GENERIC = _words(
    """
    ai ml it ict hr pr tv tvs pc pcs cd dvd id ip api apis gpu gpus cpu cpus llm llms agi gdp cpi
    ipo ipos ira atm vat r&d m&a q&a etf etfs esg suv suvs ev evs led lcd usb url pdf html sms gps
    vpn faq ngo ngos vip vips uav uavs ufo cctv dna rna covid covid-19 hiv aids ceo ceos cfo cto coo
    cmo cio evp svp vp phd mba ai-powered usd eur gbp rmb jpy cny ok am pm a.m p.m internet web i ii
    iii iv vi vii viii ix xi xii bn mn sos diy edt op-ed app apps vc vcs wi-fi god o'clock mp mps
    mep meps no ghz mhz hz gb mb kb tb kw mw gw kwh gwh c.e.o c.f.o
    """
)
# What people hold, which parts a run of capitals: "Acme CEO Ada Byron".
_TITLES = """
    president premier chancellor chairman chairwoman chairperson chair ceo cfo cto coo cmo cio
    secretary minister senator congressman congresswoman representative governor mayor ambassador
    director manager founder co-founder cofounder professor prof dr mr mrs ms mx miss sir madam dame
    spokesman spokeswoman spokesperson analyst economist engineer editor reporter journalist
    correspondent lawyer attorney judge commissioner officer captain colonel sergeant lieutenant
    inspector detective sheriff king queen prince princess emperor pope bishop archbishop cardinal
    reverend rabbi imam sheikh sultan speaker leader boss coach partner investor entrepreneur
    researcher scientist author writer actor actress singer musician activist billionaire admiral
    marshal tsar undersecretary asst chief executive vice deputy managing acting interim former
    then-president sen gov rep gen col capt lt sgt rev hon pres
"""
TITLES = _words(_TITLES)
# Titles whose bearer follows, but for a word or two between: "Defense Secretary", "Prime Minister".
PORTFOLIO = _words(
    """
    prime foreign defense defence finance treasury interior trade energy transport transportation
    commerce justice labor labour health education agriculture environment home press attorney
    general state chief senior executive lead head global assistant research product project sales
    marketing operating financial technology technical information policy program account creative
    """
)
# Of these, in lower case, some stand before what is no person: "its partner Acme Works".
SURE_TITLES = TITLES - _words(
    """
    chair chief executive vice deputy managing acting interim former manager leader boss coach
    partner investor speaker editor author head miss king queen press officer
    """
)
# Words for what a person does, behind a name and a comma: "Ada Byron, the founder of Acme".
ROLES = TITLES - _words("partner chief vice acting former leader coach executive") | _words(
    """
    capitalist strategist consultant executive fellow director historian chairman physicist chemist
    biologist developer designer programmer student teacher resident lawmaker politician diplomat
    """
)
_PEOPLES = _words(
    """
    afghan african albanian algerian american arab arabian arabic argentine argentinian armenian
    asian australian austrian azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian
    british bulgarian cambodian cameroonian canadian cantonese caribbean chilean chinese colombian
    congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english estonian
    ethiopian european filipino finnish french georgian german ghanaian greek haitian hungarian
    icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish
    jordanian kazakh kenyan korean kurdish kuwaiti laotian latin latvian lebanese libyan lithuanian
    malaysian maltese mandarin mexican moldovan mongolian moroccan mozambican muslim namibian
    nepalese nigerian nordic norwegian omani pakistani palestinian panamanian paraguayan persian
    peruvian polish portuguese qatari romanian russian rwandan saudi scandinavian scottish
    senegalese serbian singaporean slovak slovene slovenian somali soviet spanish sudanese swedish
    swiss syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian uruguayan
    uyghur venezuelan vietnamese welsh yemeni zambian zimbabwean western eastern northern southern
    midwestern islamic christian catholic protestant buddhist hindu singaporean republican
    republicans democratic democrat democrats communist socialist americans europeans africans
    asians canadians germans russians indians italians australians israelis palestinians muslims
    christians jews arabs britons brits
    """
)
NATIONALITIES = _PEOPLES | {f"{each}s" for each in _PEOPLES}
# Countries by their letters, which stand before a name as a nationality does.
COUNTRIES = _words("us uk eu uae ussr prc u.s u.k e.u")
# The last word of an organisation's name: a nationality before it belongs to the name.
INSTITUTIONS = _words(
    """
    academy administration agency airline airlines airways alliance army association authority bank
    board bureau bourse center centre chamber church college command commission committee company
    confederation conference congress council court department exchange express federation fleet
    force forces forum foundation fund government group guard institute institution initiative
    journal laboratory labs lab league library ministry museum navy network news office organisation
    organization parliament party petroleum post press reserve school senate service services
    society street telecom times tribune union university post programme program project railway
    steel motors economic monetary central open cup games ocean sea
    """
)
# Words that a name goes on from with "of", "for" or "on": "the Ministry of Works".
HEADS = INSTITUTIONS | _words(
    """
    republic kingdom house city state states county district province gulf isle isles island islands
    bay cape strait tower courts university school duke duchess prince princess lord lady lords call
    art arts battle treaty act declaration statue bill sea port hall joint chiefs division faculty
    secretariat directorate registry royal community commonwealth doctors reporters guardians
    knights daughters sons friends people's world national international
    """
)
COMPANY_FORMS = _words(
    """
    inc corp corporation ltd limited llc llp plc gmbh ag co company sa s.a nv n.v se spa s.p.a kk bv
    b.v pty pte ab oy asa holdings group incorporated
    """
)
# Those that only a company's name ends with.
SURE_COMPANY_FORMS = COMPANY_FORMS - _words("company co holdings group limited se sa ab ag")
# What a name may be followed by, so that it is none itself: "Acme said", "Acme has".
VERBS_AFTER = _words(
    """
    said says say has had was is will would could can may might did does also stated
    announced told reported reports expects expected plans planned claims claimed added declined
    confirmed wants began launched unveiled released posted agreed became made makes sold sells
    received won wins lost opened filed hopes currently recently now then chief executive
    """
)
SPEAKING = _words(
    "said says told adds added wrote writes argues argued notes noted believes stated explained "
    "asked replied commented"
)
# Behind a name and a hyphen: "Acme-led"; anything in -ed counts as well.
AFTER_HYPHEN = _words(
    "led made built owned run funded style like wide only era born free level class size type "
    "scale first grade ready driven specific compatible linked bound friendly centric heavy "
    "sponsored"
)
BEFORE_HYPHEN = _words(
    "non pre anti mid ex pro post co un trans then all early late semi pan ultra"
)
# Prepositions that a name may have inside, and the words that they follow there.
HEADS_BEFORE = {
    "of": HEADS,
    "for": _words(
        "agency alliance association bank campaign center centre coalition committee council "
        "department foundation fund institute ministry office organisation organization society"
    ),
    "on": _words("commission committee conference convention council institute panel project"),
}
# Between the words of a name: "Joaquim de Almeida", "Vincent van Gogh".
PARTICLES = _words("de la le du des del della da dos di von van der den ter bin ibn al el y zu")

# Common given names, of many languages, as written.
# Sources: the most given names of the US Social Security Administration, 1920 to 2010, shortened.
GIVEN_NAMES = _words(
    """
    Aaron Abby Abraham Ada Adam Adrian Ahmed Alan Albert Alejandro Alex Alexander Alexandra Alexandr
    Alice Alison Allan Allen Amanda Amy Ana Andrea Andreas Andrei Andrew Andy Angela Ann Anna Anne
    Annie Anthony Antonio Arthur Ashley Barack Barbara Ben Benjamin Bernard Beth Betty Bill Bob Brad
    Bradley Brandon Brenda Brett Brian Bruce Bryan Caitlin Carl Carla Carlos Carol Caroline
    Catherine Cathy Celia Charles Charlie Charlotte Chloe Chris Christian Christina Christine
    Christopher Chuck Claire Claudia Colin Connie Craig Cynthia Dan Daniel Danny Dario David Dean
    Deborah Dennis Derek Diana Diane Dmitri Don Donald Donna Dorothy Doug Douglas Ed Eddie Edward
    Elaine Elena Eleanor Elizabeth Ellen Elon Emily Emma Eric Erik Erin Ethan Eugene Eva Evan Evelyn
    Fatima Felix Fernando Fiona Florence Frances Francesco Francis Francisco Frank Franz Fred
    Frederick Gabriel Gary George Gerald Gerhard Gina Giovanni Glenn Gloria Gordon Grace Graham Greg
    Gregory Guido Guy Hannah Hans Harold Harry Harvey Heather Heidi Helen Helena Henry Herbert
    Howard Hugh Ian Igor Ingrid Irene Isaac Isabel Ivan Jack Jackie Jacob Jacqueline James Jamie Jan
    Jane Janet Jason Jay Jean Jeff Jeffrey Jennifer Jens Jeremy Jerome Jerry Jesse Jessica Jill Jim
    Jimmy Joan Joanna Joe Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordan Jorge
    Jose Joseph Joshua Juan Judith Judy Julia Julian Julie Karen Karl Kate Katherine Kathleen
    Kathryn Katie Kayla Keith Kelly Ken Kenneth Kevin Kim Kristin Kurt Kyle Larry Laura Lauren
    Laurence Lawrence Lee Leo Leon Leonard Leslie Liam Linda Lisa Liz Lloyd Louis Louise Lucas Lucy
    Luis Luke Lynn Manuel Marc Marcel Marco Marcus Margaret Maria Marie Mario Marion Mark Markus
    Martha Martin Marvin Mary Matt Matteo Matthew Matthias Maurice Max Megan Mel Melanie Melissa
    Michael Michel Michele Michelle Miguel Mike Mitch Mohamed Mohammed Monica Muhammad Nancy Natalie
    Nathan Neil Nicholas Nick Nicole Nigel Nina Noah Noel Nora Norman Oliver Olivia Oscar Otto Owen
    Pablo Pamela Patricia Patrick Paul Paula Pedro Peter Phil Philip Philippe Phillip Pierre Rachel
    Ralph Ramesh Randy Raymond Rebecca Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodney
    Roger Roland Ron Ronald Rosa Rose Roy Rupert Russell Ruth Ryan Sally Sam Samantha Samuel Sandra
    Sandy Sanjay Sara Sarah Satya Scott Sean Sebastian Sergei Sergio Sharon Shaun Sheila Shirley
    Silvia Simon Sofia Sophie Stan Stanley Stefan Stephanie Stephen Steve Steven Stuart Sue Sundar
    Susan Suzanne Sven Sylvia Tamara Tanya Ted Teresa Terry Theodore Theresa Thomas Tim Timothy Tina
    Todd Tom Tommy Tony Tracy Travis Trevor Ursula Valerie Vanessa Vera Veronica Victor Victoria
    Vincent Virginia Vladimir Walter Wanda Warren Wayne Wendy Werner Wesley William Wolfgang Xavier
    Yasmin Yuri Yvonne Zachary Zoe
    """
)

# What a chapter or a stage is called, before its number.
NUMBERED = _words(
    """
    figure table section chapter article page level phase step part version tier group day line note
    paragraph item volume appendix annex exhibit box room gate episode season round stage class
    terminal category type size grade rule act title top number flight
    """
)
# The last word of a name that goes on behind "and": "the Department of Works and Pensions".
AREAS = _words(
    """
    services affairs trade commerce industry development technology reform budget security exchange
    culture sports tourism science sciences justice fisheries forestry food agriculture works energy
    pensions labor labour finance welfare infrastructure climate prevention control firearms
    explosives consumers families communications technologies pacific restoration
    """
)
