"""This module lists the nouns for those who speak without a name, and the words around a name."""

from __future__ import annotations

import re

# People and offices that speak for whom they work for ("Acme's spokesman", "analysts at Acme").
OF_A_HOUSE = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen analyst analysts researcher "
    "researchers scientist scientists economist economists strategist strategists executive "
    "executives executive's official officials officer officers engineer engineers developer "
    "developers representative representatives rep reps lawyer lawyers attorney attorneys counsel "
    "founder founders co-founder co-founders cofounder chief chairman chairwoman chair president "
    "director directors manager managers boss head leader leaders ceo cfo cto coo team staff "
    "management board leadership unit arm division department desk lab labs office office's "
    "reporter reporters editor editors correspondent managing partner partners chairperson vp "
    "secretary treasurer owner co-owner subsidiary parent vice-president vice-chairman "
    "undersecretary".split()
)
# Papers that speak for whoever wrote them.
PAPERS = frozenset(
    "report reports report's study studies paper papers note notes article articles story stories "
    "statement statements filing filings post posts memo memos email emails e-mail letter letters "
    "release releases announcement blog website site page poll survey surveys data figures "
    "statistics records investigation analysis review research index estimate estimates forecast "
    "forecasts account transcript complaint lawsuit suit petition motion lawsuits indictment "
    "ruling tweet tweets message video podcast presentation prospectus newsletter bulletin "
    "editorial op-ed book notice advisory pamphlet leaflet manifesto declaration resolution "
    "communique communiqué briefing audit census projections documents document polls findings "
    "suits".split()
)
# What somebody does with a paper.
MADE = (
    "obtained|published|released|compiled|issued|carried|posted|made|written|prepared|conducted"
    "|produced|commissioned|led|sent|signed|shared"
)
# Those who speak for themselves only.
OTHERS = frozenset(
    "people person persons source sources insider insiders critic critics rival rivals competitor "
    "competitors investor investors trader traders customer customers user users consumer "
    "consumers buyer buyers employee employees worker workers union unions resident residents "
    "witness witnesses eyewitness eyewitnesses activist activists campaigner campaigners advocate "
    "advocates observer observers commentator commentators expert experts academic academics "
    "professor professors scholar scholars historian historians doctor doctors physician "
    "physicians lawmaker lawmakers legislator legislators senator senators congressman "
    "congresswoman politician politicians diplomat diplomats police authority authorities "
    "regulator regulators prosecutor prosecutors investigator investigators government "
    "governments administration ministry ministries countries nations minister ministers agency "
    "agencies court courts judge judges justice jury committee commission council company "
    "companies firm firms startup startups start-up start-ups group groups organisation "
    "organisations organization organizations bank banks media outlet outlets newspaper "
    "newspapers magazine network carrier "
    "broadcaster broadcasters daily supporters opponents proponents skeptics sceptics member "
    "members locals fans parents student students teacher teachers farmers airline airlines "
    "carriers manufacturer manufacturers maker makers supplier suppliers vendor vendors retailer "
    "retailers shareholder shareholders journalist journalists columnist author authors writer "
    "writers blogger bloggers veteran veterans patient patients pilot pilots passenger passengers "
    "survivor survivors woman women man men mother father brother sister wife husband son "
    "daughter friend friends colleague colleagues neighbour neighbours neighbor neighbors family "
    "relatives military army navy party parties coalition team association federation institute "
    "university institution think-tank charity ngo foundation consultancy brokerage lender "
    "insurer automaker carmaker chipmaker giant developer operator operators airline's mayor "
    "governor premier chancellor king queen prince ambassador envoy commander general captain "
    "coach player players manager candidate candidates guest guests contractor contractors "
    "consultant consultants adviser advisers advisor advisors aide aides official fund funds "
    "market markets industry publication platform app owners drivers hackers defendant defendants "
    "plaintiff plaintiffs suspect victim victims applicant someone individual individuals "
    "station stations studio label club school hospital church parliament congress senate cabinet "
    "treasury watchdog body panel tribunal campaign camp side sides embassy delegation household "
    "households nurse nurses refugee refugees migrant migrants tenant tenants trustee trustees "
    "nominee inmates detainees residents builder broker dealer banker engineer farmer grower "
    "modeller organiser organizer planner programmer trader tracker forecaster publisher "
    "campaigner harbourmaster headmaster magistrate clerk priest bishop cleric imam sheriff "
    "deputy deputies detective trainer reviewer reader subscriber bidder utility utilities "
    "refiner shipper shipowner landlord landlords chef pundit pundits watchers chain chains "
    "agent agents television radio tv others some many several most few one".split()
)
NOUNS = OF_A_HOUSE | PAPERS | OTHERS
# Who does something or is at home somewhere ("growers", "an oncologist", "Parisians").
_DOER = re.compile(r"[a-z-]{3,}(?:[eo]rs|ists?|[ie]ans|icians?|women|woman)")
# What only ends like it.
_THINGS = frozenset(
    "answers assist bars barriers borders centers chapters chargers "
    "colors computers connectors consist containers controllers converters corners "
    "corridors counters covers cursors dangers diameters dinners disasters doors elevators errors "
    "escalators exist factors favors feathers fibers filters fingers flavors floors flowers "
    "freighters frontiers generators harbors headers headquarters heaters helicopters "
    "honors horrors insist jumpers ladders layers letters levers lists liters loaders mirrors "
    "monitors motors newsletters newspapers numbers oceans offers orders papers parameters persist "
    "pointers posters powers printers processors quarters reactors recorders refers registers "
    "remainders resist rivers rotors rumors scanners scooters sectors semiconductors sensors "
    "servers shoulders simulators stickers summers suburbans switchers tankers tenders terrors "
    "theaters thrusters timers towers tractors trailers transfers transformers transistors "
    "triggers vectors waters weathers winters wonders routers cylinders "
    "boulders matters manners differs suffers delivers recovers considers discovers "
    "remembers".split()
)
PLURAL = frozenset("people police media staff others some many several most few".split())
# "Former executives of Acme" do not speak for it.
NOT_ITS_OWN = re.compile(
    r"(?:former|ex|one-time|rival|independent|outside|anonymous)\b", re.IGNORECASE
)
COMPANY = frozenset(
    "company firm startup start-up group giant developer maker manufacturer organisation "
    "organization".split()
)
# What may be a company, too, but hardly the one that spoke last.
TRADES = frozenset(
    "bank lab fund retailer automaker carmaker chipmaker airline newspaper carrier operator "
    "publisher lender insurer broadcaster studio chain supplier contractor".split()
)
# "The ministry" stands only for one that is called so.
INSTITUTIONS = frozenset(
    "agency institute ministry regulator union university department commission council "
    "committee court bureau authority association federation board foundation club hospital "
    "treasury parliament museum".split()
)
INSTITUTION_ENDS = tuple(sorted(INSTITUTIONS))

DETERMINERS = frozenset(
    "a an the this that these those some many several most few one two three four both all other "
    "another any no its his her their our my every each certain various".split()
)
# Words that end a noun phrase on its left.
BREAKS = frozenset(
    "and or but nor so yet if as while whereas although though because since when after before "
    "until unless where why how what who whom whose which that than then whether once about above "
    "across against along among around at behind below beneath beside besides between beyond by "
    "despite down during except for from in inside into like near of off on onto out outside "
    "over past per through throughout to toward towards under up upon via with within without "
    "is are was were be been being am has have had having do does did will would can could may "
    "might must shall should not never also however meanwhile moreover furthermore additionally "
    "still even only just again later earlier now today yesterday tomorrow tonight here there "
    "last next i we he she it they you him them us me instead indeed therefore thus hence "
    "separately elsewhere finally perhaps maybe nevertheless nonetheless "
    "according said says told citing amid following unlike given speaking asked".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec week month year day quarter morning afternoon evening night".split()
)
# Titles before a name; the name begins after the last of them.
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir lord lady dame president chairman chairwoman ceo cfo cto "
    "coo chief executive officer director manager minister secretary senator sen rep gov governor "
    "mayor judge justice captain capt general gen col colonel lt sgt king queen prince princess "
    "pope premier chancellor spokesman spokeswoman spokesperson analyst analysts founder "
    "co-founder cofounder economist strategist researcher scientist engineer author professor "
    "editor reporter correspondent attorney lawyer representative congressman congresswoman "
    "ambassador commissioner head leader boss vice-president vice vp svp evp head designer writer "
    "columnist journalist partner associate senior deputy former owner developer chair rev "
    "reverend detective officer sheriff inspector sergeant coach investor entrepreneur "
    "billionaire resident student teacher activist critic expert historian physicist biologist "
    "admiral marshal lieutenant major brigadier commander advisor adviser treasurer "
    "spokespeople colleague user customer employee worker witness".split()
)
# Parts of a name that is written in small letters.
PARTICLES = frozenset(
    "of the and for de da di du del della van von der den bin al la le el &".split()
)
# Words that make a name one of an organisation, not of a person.
_ORGANISED = frozenset(
    "group inc corp corporation company co ltd llc plc university institute institution bank "
    "ministry department agency office association federation union council committee commission "
    "board court house party foundation fund capital partners securities holdings center centre "
    "school college church press times post journal news daily network research technologies "
    "technology systems international national global airlines airways police army navy force "
    "service services authority administration bureau society league club organization "
    "organisation alliance".split()
)
_PERSONAL = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|da|van|von|der|bin|al|la|el)){0,4}")


_NICKNAME = re.compile(r" [“\"‘(]\w+[”\"’)]")
_WEBSITE = re.compile(r"\.[a-z]{2,}")
# "The American company", "the Paris-based firm"; "the oil company" may be another one.
_SELF = re.compile(r"(?:[Tt]he|[Tt]his|[Tt]hat) (?:(?:[A-Z][\w-]*|\w+-\w+) ){0,2}(?P<noun>[\w-]+)")
_INSTITUTION = re.compile(r"(?:[Tt]he) (?P<noun>[a-z]+)")
_SINGULAR = ("he", "she", "it")


def is_speaking(noun: str) -> bool:
    """Tell whether the common `noun` is one for somebody who can speak."""
    # "Anders" with a capital is a name.
    return noun.lower() in NOUNS or (noun not in _THINGS and bool(_DOER.fullmatch(noun)))


def is_anaphor(voice: str) -> bool:
    """Tell whether `voice` stands for somebody named before: "he", "the company"."""
    found = _SELF.fullmatch(voice)
    return voice in (*_SINGULAR, "they") or bool(found and found["noun"].lower() in COMPANY)


def institution_of(voice: str) -> str:
    """Return "ministry" if `voice` is "the ministry" or one of its like, else nothing."""
    found = _INSTITUTION.fullmatch(voice)
    return found["noun"] if found and found["noun"] in INSTITUTIONS | TRADES else ""


_GROUPS = frozenset("government parliament regulator settlement department".split())
_HOUSE = (
    COMPANY | TRADES | INSTITUTIONS | _ORGANISED | frozenset({"museum", "studio", "government"})
)
_HEAD = re.compile(
    r"(?:an?|the|one|another|its|his|her) (?:[\w’'-]+ ){0,3}?(?P<noun>\w[\w-]*)"
    r"(?: (?:for|of|at|in|from|with|close|who|familiar)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_ROLE = re.compile(r"[a-z-]+(?:man|woman|person|ist|ian|er|or|ant|ent|ess)")


_SEVERAL = re.compile(r"[a-rt-z]s\Z")


def is_house(voice: str) -> bool:
    """Tell whether `voice` names an organisation: "The World Bank", "the studio"."""
    words = voice.lower().split()[-3:]
    several = voice.split()[-1:] == words[-1:] and bool(_SEVERAL.search(voice))
    if several or not PAPERS.isdisjoint(words[-1:]):
        return False  # "the partners", "company statistics"
    made = any(word.endswith("maker") for word in words)
    return (made or not _HOUSE.isdisjoint(words)) and not is_somebody(voice)


def is_somebody(voice: str) -> bool:
    """Tell whether `voice` is one person without a name: "the minister", "a trader"."""
    found = _HEAD.fullmatch(voice)
    noun = found["noun"].lower() if found else ""
    person = noun in TITLES or bool(_ROLE.fullmatch(noun))
    return person and noun not in _HOUSE | PAPERS | _GROUPS and not noun.endswith("maker")


def is_personal(voice: str) -> bool:
    """Tell whether `voice` reads as the name of a person."""
    words = voice.lower().split()
    acronym = len(words) == 1 and voice.isupper()
    return bool(
        _PERSONAL.fullmatch(_NICKNAME.sub("", voice))
        and not acronym
        and not (len(words) == 1 and is_speaking(voice.lower()))
        and not _ORGANISED.intersection(words)
        and not _WEBSITE.search(voice)
    )
