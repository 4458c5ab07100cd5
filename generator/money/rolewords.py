"""This module holds the words that tell what a sum of money is: nouns, verbs, what to skip."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Role(StrEnum):
    """What a sum of money is."""

    INVESTMENT = "investment"
    FUNDING = "funding"
    TRAINING = "training cost"
    COST = "cost"
    PRICE = "price"
    VALUATION = "valuation"
    MARKET_LOSS = "market loss"
    LOSS = "loss"
    PROFIT = "profit"
    REVENUE = "revenue"
    ASSETS = "assets"
    BUDGET = "budget"
    DEAL = "deal value"
    ORDER = "order"
    MARKET_SIZE = "market size"
    PENALTY = "penalty"
    OTHER = "kind not told"


# What a noun says of the sum beside it, in the singular; of several words the longest phrase
# counts. Those under OTHER are sums of a kind that has no class here: they keep a cue further off
# from being taken instead.
_NOUNS: Mapping[Role, str] = {
    Role.INVESTMENT: "investment; co-investment; initiative; investment plan; investment programme"
    "; investment program; joint venture; venture; capital injection; injection; cash injection"
    "; stake; project; infrastructure project; fund; investment fund; venture fund; expansion"
    "; investment commitment; investment pledge; factory; plant; data center; data centre; campus",
    Role.FUNDING: "funding; fundraising; fundraise; fund-raising; financing; funding round"
    "; financing round; investment round; round; seed round; loan; credit line; credit facility"
    "; line of credit; ipo; initial public offering; public offering; offering; share sale;"
    " facility agreement; loan agreement; bridge facility; bridge loan"
    "; stock sale; stock offering; share offering; bond sale; bond issue; bond offering; bond"
    "; debt offering; debt financing; venture capital; seed capital; capital; equity; raise;"
    " backing"
    "; venture funding; mortgage; overdraft; rights issue; convertible note; grant",
    Role.COST: "cost; spending; expense; expenditure; outlay; bill; overrun; cost overrun"
    "; operating cost; running cost; legal fee; tax; tax bill; rent"
    "; cash burn; spend; total cost; payroll",
    Role.PRICE: "price; base price; list price; retail price; starting price; catalogue price"
    "; catalog price; catalogue value; list value; pricing; subscription; subscription fee"
    "; monthly fee; annual fee; entry fee; membership fee; licence fee; license fee; fare; ticket"
    "; share price; stock price; oil price; surcharge; premium",
    Role.VALUATION: "valuation; market value; market cap; market capitalization; capitalization"
    "; market capitalisation; capitalisation; equity value; enterprise value; stock market value"
    "; market worth; unicorn; company valuation; market valuation",
    Role.MARKET_LOSS: "market loss; rout; sell-off; selloff; market rout; wipeout; wipe-out",
    Role.LOSS: "loss; net loss; operating loss; write-down; writedown; write-off; writeoff"
    "; impairment; impairment charge; restructuring charge; accounting charge",
    Role.PROFIT: "profit; net profit; net income; operating income; operating profit; income"
    "; earnings; net earnings; ebitda; ebit; pretax gain; gross profit; profit margin",
    Role.REVENUE: "revenue; sales; net sales; turnover; receipts; takings; run rate; run-rate"
    "; revenue run rate; recurring revenue; box office; ad revenue; arr; royalty",
    Role.ASSETS: "asset; aum; assets under management; cash reserve; reserve"
    "; cash pile; cash; equities; cash hoard; holdings; endowment; portfolio; deposit; war chest"
    "; net worth; fortune"
    "; wealth; hedge fund; foreign reserve; cash balance",
    Role.BUDGET: "budget; training budget; capex; capital expenditure; capital spending"
    "; capital budget; capital outlay; capital expense; annual spending; annual expenditure"
    "; annual budget; spending plan; spending programme; spending program; spending target"
    "; capital cost; budgeted amount",
    Role.DEAL: "deal; contract; acquisition; takeover; buyout; buy-out; merger; transaction; swap"
    "; transfer fee; agreement; bid; offer; takeover bid; takeover offer; purchase; transfer"
    "; purchase price; acquisition price; deal value; contract value; tie-up; leveraged buyout"
    "; partnership; procurement; tender; sale; cash offer; sale price; lease",
    Role.ORDER: "order; backlog; order book; order backlog; chip order",
    Role.MARKET_SIZE: "market; industry; sector; business sector; market size; marketplace",
    Role.PENALTY: "fine; penalty; damages; punitive damages; settlement; lawsuit; suit; judgment"
    "; judgement; compensation; restitution; class action; antitrust fine; forfeiture"
    "; civil penalty; settlement payment; verdict",
    Role.OTHER: "aid; bailout; bail-out; rescue; rescue package; bailout package; stimulus"
    "; stimulus package; package; subsidy; debt; deficit; trade deficit; budget deficit"
    "; budget surplus; budget gap; tax credit; tax break; export; import; trade; goods; surplus;"
    " gdp"
    "; salary; wage; bonus; prize; reward; dividend; saving; cut; cost cut; cost saving; increase"
    "; rise; bail; ransom; donation; relief; support; insurance; pension; economy; incentive"
    "; guarantee; loan guarantee; shortfall; surge; drop; fall; decline; decrease; reduction; gap"
    "; stock; share; share buyback; stock buyback; asset sale; funding gap; revenue loss; tariff"
    "; budget cut; spending cut; credit; gift; benefit; claim; bounty; award; hit; boost; start-up"
    "; startup; company; firm; trade surplus; liability; stock option; property; crypto; bitcoin"
    "; price cut; discount; rebate; cost reduction; price increase; fraud; scheme; threshold; cap"
    "; limit; payment; upfront payment; break fee; breakup fee; break-up fee; buyback"
    "; termination fee; money laundering; tax evasion; bribe; kickback; theft; heist; funding cut",
}
NOUNS: Mapping[str, Role] = {
    noun.strip(): role for role, nouns in _NOUNS.items() for noun in nouns.split(";")
}
LONGEST_NOUN = max(len(noun.split()) for noun in NOUNS)

# Nouns that only say that a sum is meant: the noun behind their "of" or before them counts.
GENERIC = frozenset("value amount sum total figure size worth level tune average rest cap".split())

# Whose object a sum is, by form. Verbs that need a look at what follows are told apart in `roles`.
_VERBS: Mapping[Role, str] = {
    Role.INVESTMENT: "invest invests invested investing reinvest reinvested inject injects "
    "injected injecting",
    Role.FUNDING: "raise raises raised raising secure secures secured securing borrow borrows "
    "borrowed borrowing",
    Role.COST: "spend spends spent spending cost costs costing lavish lavished splash splashed",
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
PAYS = frozenset("pay pays paid paying repay repaid".split())
# What a sum is behind a verb and whom it costs ("cost the airline $5m").
TWO_OBJECTS: Mapping[str, Role] = {
    **dict.fromkeys("cost costs costing".split(), Role.COST),
    **dict.fromkeys("fine fines fined fining".split(), Role.PENALTY),
    **dict.fromkeys(PAYS, Role.COST),
}
NEEDS = frozenset("require requires required requiring take takes took taken use uses used".split())
# What shares lose. "Off" has to follow those under KNOCKS.
SHEDS = frozenset("shed sheds shedding lose loses lost losing".split())
KNOCKS = frozenset(
    "wipe wipes wiped wiping erase erases erased erasing knock knocks knocked knocking shave"
    " shaves "
    "shaved shaving lop lopped strip stripped evaporate evaporated vaporize vaporized slash"
    " slashed "
    "slashing cut cutting".split()
)
BUYS = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring purchase purchases purchased "
    "purchasing sell sells sold selling sale takeover acquisition purchase buyout merger acquirer "
    "offload offloads offloaded divest divested sign signs signed signing".split()
)
SELLS_AT = frozenset(
    "retail retails retailed retailing sell sells sold selling priced price prices available start "
    "starts started starting sale go goes offered trade trades traded trading close closed closing "
    "open opened fetch fetched fetching listed".split()
)
VALUES = frozenset("value values valued valuing valuation".split())
SUES = frozenset("sue sues sued suing settle settles settled settling".split())
# What a buyer does who orders, and what it cannot order.
ORDERS = BUYS & frozenset("buy buys bought buying purchase purchases purchased".split())
SECURITIES = frozenset("shares stock stocks bonds securities equity assets".split())
# Verbs that put a figure on their subject, and those that do so with "at", "to" and the like.
MEASURES = frozenset(
    "is was are were be been being reach reaches reached reaching hit hits hitting total totals "
    "totaled totalled totaling totalling top tops topped topping exceed exceeds exceeded exceeding "
    "surpass surpasses surpassed surpassing average averages averaged averaging approach"
    " approached "
    "approaching equal equalled near neared nearing cross crossed crossing remain remains "
    "remained represent represents represented".split()
)
MOVES = frozenset(
    "rise rises rose risen rising fall falls fell fallen falling climb climbs climbed climbing"
    " grow "
    "grows grew grown growing jump jumps jumped jumping increase increases increased increasing "
    "decrease decreases decreased decreasing drop drops dropped dropping decline declines declined "
    "declining stand stands stood standing come comes came coming amount amounts amounted"
    " amounting "
    "swell swells swelled swollen shrink shrinks shrank shrunk soar soars soared soaring surge "
    "surges surged double doubled tumble tumbled plunge plunged plunging slump slumped cut cuts "
    "raise raised raises lift lifted slash slashed reduce reduced lower lowered widen widened "
    "narrow narrowed expand expanded estimated put set up down expected forecast projected "
    "increase boost boosts boosting boosted balloon ballooned bring brings brought bringing take "
    "takes took taking".split()
)
SAYS = frozenset(
    "said says say saying announced announces reported reports estimated estimates estimate "
    "expects believes believed told added that showed shows claimed claims how".split()
)

# Words that may stand between a sum and what governs it: articles, adverbs, empty adjectives.
LEAD = frozenset(
    "a an the its their his her our this that only just some nearly almost roughly another "
    "additional further extra record staggering whopping massive huge hefty mere modest combined "
    "estimated initial whole full cool monumental reported astonishing eye-watering reportedly "
    "approximately even already also still collectively together annually altogether respectively "
    "jointly cumulative eye-popping colossal landmark total whatever paltry tiny small large big "
    "good hard eventual final maximum minimum average around about fresh new first second".split()
)
# "A total of $5m" is $5m.
LEAD_OF = frozenset("total sum average minimum maximum combined estimate excess amount".split())

# What ends a run of words that can be one noun with its modifiers.
FUNCTION = frozenset(
    "a an the of in on at to for from by with as into onto over under about after before since"
    " until "
    "during through against between among per via and or but nor so yet if when while whereas "
    "because although though that which who whom whose where what how why is was are were be been "
    "being has have had do does did will would can could may might shall should must not no it its "
    "they their them he his him she her we our us you your i my this these those there here than "
    "then also only just still now off out up down back towards toward across amid despite without "
    "within upon around last next earlier later ago plus minus including excluding such each every "
    "any all both some more less most least very too again once annually yearly today yesterday "
    "tomorrow monday tuesday wednesday thursday friday saturday sunday".split()
)
# Verbs whose form does not show that they are.
IRREGULAR = frozenset(
    "fell rose grew shrank stood came sank lost sold bought spent paid made won took gave got held "
    "kept told led saw fallen risen grown cost costs will went hit hits goes came began".split()
)
# Words that look like verbs but modify or are nouns.
NOUN_LIKE = frozenset(
    "funding financing training spending building lending offering listing earnings holding"
    " pricing "
    "manufacturing advertising marketing operating running starting recurring leading seed red "
    "computing gaming publishing engineering mining banking housing refueling licensing closing "
    "leveraged combined fixed annualized annualised adjusted estimated planned proposed unsecured "
    "secured syndicated revised related aggregated convertible so-called all-cash all-stock"
    " federal "
    "fundraising cost-cutting restructuring upgraded integrated managed outsourcing".split()
)
# A noun in this company is of another kind ("sales staff", "revenue officer").
UNLIKE = frozenset("staff officer manager chief team force head director desk growth".split())

# Whom training that is no model's is for.
TAUGHT = (
    r"(?:staff|workers?|employees|teachers?|soldiers|troops|pilots|doctors|nurses|people|students"
    r"|engineers|scientists|youth|police|officers|forces|pupils|apprentices|program(?:me)?s?"
    r"|courses?|cent(?:re|er)s?|camps?|sessions?|grounds?|facilit\w+|schemes?|academ\w+|schools?)"
)
