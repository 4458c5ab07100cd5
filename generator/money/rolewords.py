"""This module holds the verbs that tell what a sum of money is, and the words to skip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.money.nounwords import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

# Whose object a sum is, by form. Verbs that need a look at what follows are told apart in `verbs`.
_VERBS: Mapping[Role, str] = {
    Role.INVESTMENT: "invest invests invested investing reinvest reinvested inject injects "
    "injected injecting",
    Role.FUNDING: "raise raises raised raising secure secures secured securing borrow borrows "
    "borrowed borrowing lend lends lent lending",
    Role.COST: "spend spends spent spending cost costs costing lavish lavished splash splashed "
    "burn burns burned burnt burning",
    Role.PRICE: "charge charges charged charging",
    Role.LOSS: "lose loses lost losing",
    Role.PROFIT: "earn earns earned earning",
    Role.REVENUE: "generate generates generated generating gross grosses grossed grossing",
    Role.ASSETS: "manage manages managed managing oversee oversees oversaw overseeing",
    Role.DEAL: "bid bids bidding",
    Role.ORDER: "order orders ordered ordering",
    Role.PENALTY: "fine fines fined fining",
}
VERBS: Mapping[str, Role] = {form: role for role, forms in _VERBS.items() for form in forms.split()}

PROMISES = frozenset(
    "pledge pledges pledged pledging commit commits committed committing promise promises promised "
    "promising".split()
)
# They take a sum as investment only if it goes somewhere ("poured $5m into chips").
POURS = frozenset(
    "pour pours poured pouring pump pumps pumped pumping plough ploughs ploughed ploughing plow "
    "plows plowed plowing sink sinks sank sunk sinking funnel funnels funneled funnelled channel "
    "channels channelled channeled put puts putting deploy deployed deploying".split()
)
EARMARKS = frozenset(
    "earmark earmarks earmarked earmarking allocate allocates allocated allocating budget budgets "
    "budgeted budgeting aside".split()
)
# What somebody asks a funder for, and what one grants, is funding.
ASKS = frozenset(
    "want wants wanted wanting seek seeks sought seeking request requests requested requesting "
    "demand demands demanded demanding".split()
)
FUNDERS = frozenset(
    "government governments state states council councils eu union ministry treasury taxpayer "
    "taxpayers donor donors investor investors lender lenders bank banks lottery parliament "
    "congress commission backers creditors authorities foundation".split()
)
GRANTS = frozenset(
    "vote votes voted voting grant grants granted granting award awards awarded awarding".split()
)
PAYS = frozenset("pay pays paid paying repay repaid".split())
# What a sum is behind a verb and whom it costs ("cost the airline $5m").
TWO_OBJECTS: Mapping[str, Role] = {
    **dict.fromkeys("cost costs costing".split(), Role.COST),
    **dict.fromkeys("fine fines fined fining".split(), Role.PENALTY),
    **dict.fromkeys(PAYS, Role.COST),
    **dict.fromkeys("lend lends lent lending".split(), Role.FUNDING),
}
NEEDS = frozenset("require requires required requiring take takes took taken use uses used".split())
# What shares lose. "Off" has to follow those under KNOCKS.
SHEDS = frozenset("shed sheds shedding lose loses lost losing".split())
KNOCKS = frozenset(
    "wipe wipes wiped wiping erase erases erased erasing knock knocks knocked knocking shave"
    " shaves shaved shaving lop lopped strip stripped evaporate evaporated vaporize vaporized slash"
    " slashed slashing cut cutting".split()
)
BUYS = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring purchase purchases purchased "
    "purchasing sell sells sold selling sale takeover acquisition buyout merger acquirer offload "
    "offloads offloaded divest divested sign signs signed signing".split()
)
SELLS_AT = frozenset(
    "retail retails retailed retailing sell sells sold selling priced price prices available start "
    "starts started starting sale go goes offered trade trades traded trading close closed closing "
    "open opened fetch fetched fetching listed".split()
)
VALUES = frozenset("value values valued valuing valuation".split())
# "Wrote off $5m" is a loss, "wrote $5m off" too.
WRITES = frozenset("write writes wrote written writing".split())
SUES = frozenset("sue sues sued suing".split())
SETTLES = frozenset("settle settles settled settling".split())
# What makes a loan or bond new money; without any of these somebody has it already.
LENDS = frozenset(
    "lend lends lent lending lender lenders borrow borrows borrowed borrowing issue issues issued"
    " issuing issuance raise raises raised raising secure secures secured securing receive receives"
    " received receiving get gets got getting obtain obtains obtained obtaining provide provides"
    " provided providing grant grants granted granting extend extends extended extending offer"
    " offers offered offering approve approves approved approving give gives gave given arrange"
    " arranged place placed float floated funded finance financed sale from new fresh seek sought"
    " need needs needed through via".split()
)
# What a buyer does who orders, and what it cannot order.
ORDERS = frozenset("buy buys bought buying purchase purchases purchased".split())
SECURITIES = frozenset("shares stock stocks bonds securities equity assets".split())
# Verbs that put a figure on their subject, and those that do so with "at", "to" and the like.
MEASURES = frozenset(
    "is was are were be been being reach reaches reached reaching hit hits hitting total totals "
    "totaled totalled totaling totalling top tops topped topping exceed exceeds exceeded exceeding "
    "surpass surpasses surpassed surpassing average averages averaged averaging approach "
    "approached approaching equal equalled near neared nearing cross crossed crossing remain "
    "remains remained represent represents represented".split()
)
MOVES = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing"
    " grow grows grew grown growing jump jumps jumped jumping increase increases increased"
    " increasing decrease decreases decreased decreasing drop drops dropped dropping decline"
    " declines declined declining stand stands stood standing come comes came coming amount amounts"
    " amounted amounting swell swells swelled swollen shrink shrinks shrank shrunk soar soars"
    " soared soaring surge surges surged double doubled tumble tumbled plunge plunged plunging"
    " slump slumped cut cuts raise raised raises lift lifted slash slashed reduce reduced lower"
    " lowered widen widened narrow narrowed expand expanded estimated put set up down expected"
    " forecast projected boost boosts boosting boosted balloon ballooned bring brings brought"
    " bringing take takes took taking push pushes pushed pushing".split()
)
SAYS = frozenset(
    "said says say saying announced announces reported reports estimated estimates estimate "
    "expects believes believed told added that showed shows claimed claims how".split()
)

# What a sum goes to, in a word behind it or before it.
COMPANIES = frozenset(
    "stake stakes company companies firm unit business rights shares control all rest half club "
    "remaining majority minority division subsidiary arm brand operations team assets".split()
)
COURTS = frozenset(
    "settle settlement damages fine fines penalty penalties compensation allegations charges "
    "lawsuit lawsuits investigation violations violating".split()
)
AID = frozenset(
    "aid relief charity charities donate humanitarian victims climate emergency help "
    "reconstruction refugees foundation campaign".split()
)
# Of a scheme that hands money out: what it pays, others get.
SCHEMES = frozenset("scheme schemes fund programme program package plan facility".split())
SUPPORTS = frozenset("relief aid support rescue subsidy grant hardship emergency".split())
CUSTOMERS = frozenset(
    "customer customers consumer consumers buyer buyers user users passenger passengers patient "
    "patients household households family families visitor visitors subscriber subscribers you "
    "motorist motorists driver drivers commuter commuters tenant tenants student students".split()
)
JUDGES = frozenset("jury judge court arbitrator arbitrators tribunal".split())
RESOURCES = frozenset("computing compute resources power to".split())
MAKES = frozenset(
    "train build develop make produce construct complete repair run pre-train create finish "
    "computing".split()
)
MARKET = frozenset(
    "market value values valuation valuations share shares stock stocks capitalization "
    "capitalisation cap".split()
)
TAKES_IN = frozenset(
    "brought brings bring bringing raked rakes rake raking pulled pulls pull pulling took".split()
)
MAKES_SUMS = frozenset(
    "take takes took taken taking make makes made making earned earns earn".split()
)

# Words that may stand between a sum and what governs it: articles, adverbs, empty adjectives.
LEAD = frozenset(
    "a an the its their his her our this that only just some nearly almost roughly another "
    "additional further extra record staggering whopping massive huge hefty mere modest combined "
    "estimated initial whole full cool monumental reported astonishing eye-watering reportedly "
    "approximately even already also still collectively together annually altogether respectively "
    "jointly cumulative eye-popping colossal landmark total whatever annualised annualized "
    "yearly weekly monthly paltry tiny small large big "
    "good hard symbolic nominal token eventual final maximum minimum average around about fresh "
    "new first second".split()
)
# "A total of $5m" is $5m.
LEAD_OF = frozenset("total sum average minimum maximum combined estimate excess amount".split())

# What ends a run of words that can be one noun with its modifiers.
FUNCTION = frozenset(
    "a an the of in on at to for from by with as into onto over under about after before since"
    " until during through against between among per via and or but nor so yet if when while"
    " whereas because although though that which who whom whose where what how why is was are were"
    " be been being has have had do does did will would can could may might shall should must not"
    " no it its they their them he his him she her we our us you your i my this these those there"
    " here than then also only just still now off out up down back towards toward across amid"
    " despite without within upon around last next earlier later ago plus minus including excluding"
    " such each every any all both some more less most least very too again once annually yearly"
    " today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday".split()
)
# Verbs whose form does not show that they are.
IRREGULAR = frozenset(
    "fell rose grew shrank stood came sank lost sold bought spent paid made won took gave got held "
    "kept told led saw fallen risen grown cost costs will went hit hits goes began".split()
)
# Words that look like verbs but modify or are nouns.
NOUN_LIKE = frozenset(
    "funding financing training spending building lending offering listing earnings holding"
    " pricing manufacturing advertising marketing operating running starting recurring leading seed"
    " red computing gaming publishing engineering mining banking housing refueling licensing"
    " closing leveraged combined fixed annualized annualised adjusted estimated planned proposed"
    " unsecured secured syndicated revised related aggregated convertible so-called all-cash"
    " all-stock federal fundraising cost-cutting restructuring upgraded integrated managed"
    " outsourcing".split()
)
# A noun in this company is of another kind ("sales staff", "revenue officer").
UNLIKE = frozenset("staff officer manager chief team force head director desk growth".split())

# Whom training that is no model's is for.
TAUGHT = (
    r"(?:staff|workers?|employees|teachers?|soldiers|troops|pilots|doctors|nurses|people|students"
    r"|engineers|scientists|youth|police|officers|forces|pupils|apprentices|program(?:me)?s?"
    r"|courses?|cent(?:re|er)s?|camps?|sessions?|grounds?|facilit\w+|schemes?|academ\w+|schools?)"
)

# What is a verb behind one of the others.
NOUNS_AND_VERBS = frozenset("offer bid purchase lease transfer order fine grant loan sale".split())
AUXILIARIES = frozenset("to will would could can may might must should shall not".split())
