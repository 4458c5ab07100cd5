"""This module holds the roles of sums of money, and the nouns that tell them."""

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
    PRE_MONEY = "pre-money valuation"
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
    "; venture funding; mortgage; overdraft; rights issue; convertible note; grant; research grant"
    "; aid; state aid; aid package; relief package; rescue package; bailout; bail-out; subsidy"
    "; infusion; cash infusion; capital infusion; equity infusion"
    "; bailout package; support package; funding package; aid scheme; relief scheme; rescue loan"
    "; emergency loan; relief fund; emergency fund",
    Role.COST: "cost; spending; expense; expenditure; outlay; bill; overrun; cost overrun"
    "; operating cost; running cost; legal fee; tax; tax bill; rent"
    "; cash burn; burn; spend; total cost; payroll; burn rate",
    Role.PRICE: "price; base price; list price; retail price; starting price; catalogue price"
    "; catalog price; catalogue value; list value; pricing; subscription; subscription fee"
    "; monthly fee; annual fee; entry fee; membership fee; licence fee; license fee; fare; ticket"
    "; share price; stock price; oil price; surcharge; premium; price cap; tariff cap; fare cap"
    "; rent cap; rate cap; energy tariff; electricity tariff; gas tariff; water tariff; unit rate"
    "; standing charge; delivery charge; spot price; wholesale price; toll; tuition; tuition fee"
    "; booking fee; user fee; rate; freight rate; charter rate; room rate; hourly rate; daily "
    "rate; day rate; asking price; reserve price",
    Role.VALUATION: "valuation; market value; market cap; market capitalization; capitalization"
    "; market capitalisation; capitalisation; equity value; enterprise value; stock market value"
    "; market worth; unicorn; company valuation; market valuation",
    Role.PRE_MONEY: "pre-money valuation; pre-money value; premoney valuation; pre-money",
    Role.MARKET_LOSS: "market loss; rout; sell-off; selloff; market rout; wipeout; wipe-out",
    Role.LOSS: "loss; net loss; operating loss; write-down; writedown; write-off; writeoff"
    "; impairment; impairment charge; restructuring charge; accounting charge",
    Role.PROFIT: "profit; net profit; net income; operating income; operating profit; income"
    "; earnings; net earnings; eps; ebitda; ebit; pretax gain; gross profit; profit margin",
    Role.REVENUE: "revenue; sales; net sales; turnover; receipts; takings; run rate; run-rate"
    "; revenue run rate; recurring revenue; box office; ad revenue; arr; royalty",
    Role.ASSETS: "asset; aum; assets under management; cash reserve; reserve"
    "; cash pile; cash; equities; cash hoard; holdings; endowment; portfolio; war chest"
    "; net worth; fortune"
    "; wealth; hedge fund; foreign reserve; cash balance",
    Role.BUDGET: "budget; training budget; capex; capital expenditure; capital spending"
    "; capital budget; capital outlay; capital expense; annual spending; annual expenditure"
    "; annual budget; spending plan; spending programme; spending program; spending target"
    "; capital cost; budgeted amount",
    Role.DEAL: "deal; contract; acquisition; takeover; buyout; buy-out; merger; transaction; swap"
    "; transfer fee; agreement; bid; offer; takeover bid; takeover offer; purchase; transfer"
    "; purchase price; acquisition price; deal value; contract value; tie-up; leveraged buyout"
    "; partnership; procurement; tender; sale; cash offer; sale price; lease; add-on; release "
    "clause; buyout clause; buy-out clause; signing fee; loan fee",
    Role.ORDER: "order; backlog; order book; order backlog; chip order; firm order; purchase order",
    Role.MARKET_SIZE: "market; industry; sector; business sector; market size; marketplace",
    Role.PENALTY: "fine; penalty; damages; punitive damages; settlement; judgment"
    "; judgement; compensation; restitution; antitrust fine; forfeiture"
    "; civil penalty; settlement payment; verdict",
    Role.OTHER: "rescue; exchange rate; interest rate; stimulus; stimulus package; package; debt"
    "; spending bill; stimulus bill; relief bill"
    "; infrastructure bill; aid bill; funding bill; defence bill; defense bill; budget bill"
    "; charge; exceptional charge; one-off charge; pay; pay package"
    "; appropriations bill; climate bill; farm bill; rescue bill; omnibus bill; payout; "
    "insurance payout"
    "; insurance cover; sum insured; insured value; insurance claim; deficit; trade deficit; "
    "budget deficit"
    "; budget surplus; budget gap; tax credit; tax break; export; import; trade; goods; surplus;"
    " gdp"
    "; new tax; tax rise; tax increase; tax hike; tax cut; household income; family income"
    "; personal income; disposable income"
    "; salary; wage; bonus; prize; reward; dividend; saving; cut; cost cut; cost saving; increase"
    "; rise; bail; ransom; donation; relief; support; insurance; pension; economy; incentive"
    "; guarantee; loan guarantee; shortfall; surge; drop; fall; decline; decrease; reduction; gap"
    "; stock; share; share buyback; stock buyback; asset sale; funding gap; revenue loss; tariff"
    "; budget cut; spending cut; credit; gift; benefit; claim; bounty; award; hit; boost; start-up"
    "; startup; company; firm; trade surplus; liability; stock option; property; crypto; bitcoin"
    "; price cut; discount; rebate; cost reduction; price increase; fraud; scheme; threshold; cap"
    "; limit; payment; upfront payment; break fee; breakup fee; break-up fee; buyback"
    "; termination fee; reverse termination fee; secondary sale; secondary share sale"
    "; secondary stock sale; secondary offering; secondary; deposit; withdrawal; lawsuit"
    "; suit; class action; money laundering; tax evasion; bribe; kickback; theft; heist"
    "; funding cut",
}
NOUNS: Mapping[str, Role] = {
    noun.strip(): role for role, nouns in _NOUNS.items() for noun in nouns.split(";")
}
LONGEST_NOUN = max(len(noun.split()) for noun in NOUNS)

# Nouns that only say that a sum is meant: the noun behind their "of" or before them counts.
GENERIC = frozenset("value amount sum total figure size worth level tune average rest cap".split())
