"""This module holds the pieces that the patterns of payments are made of, over marked text.

«n» is a name that can pay, ¤ the sum in question, ¢ another sum.
"""

from __future__ import annotations

NAME = r"«\d+»"
# A comma before "and" joins names only in a list of three: else it parts clauses.
NAMES = rf"{NAME}(?:(?:, {NAME}){{1,4}},? and {NAME}| and {NAME}| & {NAME})?"
# Words that describe the name behind them ("the chip maker «1»"). Who is "among", or stands behind
# "including", pays a part only.
KIND = (
    r"(?:(?!¤|¢|and |or |to |of |in |for |with |by |from |on |at |as |that |its "
    r"|their |including |such |like )[\w'’.-]+ ){0,5}?"
)
LIST = (
    rf"(?:{KIND}{NAME}(?:(?:, {KIND}{NAME}){{1,4}},? and {KIND}{NAME}"
    rf"|(?: and| as well as| along with| together with) {KIND}{NAME})?)"
)
INVESTORS = rf"(?:(?:(?:a group|a consortium|a syndicate) of )?{KIND}{LIST})"
# Before "by" and before "from": no word for a part in what others pay ("led by", "support from").
NO_AGENT = "".join(
    f"(?<!{each} )"
    for each in "led backed joined anchored headed arranged advised underwritten managed".split()
)
NO_PART = "".join(f"(?<!{each} )" for each in "participation backing support help".split())

ASIDE = (
    r"(?: \([^()]{1,60}\))?(?:, (?:(?:an?|the|its|whose|who|which|one of|among|led|based|backed"
    r"|owned|through|via) ?[^;¤¢]{1,90}?|meanwhile|however|too|(?:who|which) [^;¤«]{1,90}?),)?"
)
AUXILIARY = (
    r"(?: (?:has|have|had|will|would|could|may|might|also|now|then|later|already"
    r"|recently|reportedly|previously|initially|alone|jointly|once|who|which|both|each|to"
    r"|just|further|instead|itself|that|(?:is|are|was|were|been|be)(?= (?:[a-z]+ )?[a-z]+ing\b)"
    r"|on [A-Z][a-z]+day|yesterday|today|last (?:week|month|year)|this (?:week|month|year)"
    r"|[a-z]+ly)){0,4}"
)
# What may stand between a verb and who acts behind it.
GAP = r"[^,;¢]{0,80}?"
# So, but not "after a complaint by".
CALM_GAP = (
    r"(?:(?!(?:after|following|when|because|brought|filed|made|led|owned|run|written|told)\b)"
    r"[^,;¢]){0,80}?"
)
# What leads on to the verb without another one who acts.
LEADING = (
    r"(?:(?: (?:is|are|was|were|be|been))?(?: \w+ly)? (?:(?:agreed|agrees|plans|planned|plan"
    r"|pledged|pledges|promised|promises|intends|wants"
    r"|hopes|aims|expects|offered|offers|vowed|decided|committed|ordered|forced|required|managed"
    r"|considering|proposed|prepared|preparing|set|due|expected|ready|going|poised|in talks"
    r"|helped|sought|seeking|looking|trying|plans)"
    r"(?: (?:on|last|this|in|late|early|earlier|yesterday|today)\b[\w ]{0,20}?)? to"
    r"|(?:said|says|announced|announces|confirmed|confirms|pledged|disclosed|revealed|declared)"
    r"(?: (?:on|last|this|yesterday|today|in) ?[\w ]{0,20})?,?(?: that)? (?:it|they|he|she)"
    r"(?: (?:will|would|has|have|had|is|was|plans to|planned to|intends to|had agreed to"
    r"|has agreed to|agreed to|is to|was to|expects to|aims to|intended to|intends? to|plan to"
    r"|wants? to|wanted to|hopes? to|hoped to|aimed to|is planning to|was planning to))?"
    r"(?: be (?:willing|able|ready|prepared) to)?"
    r"|(?:announced|unveiled|has|have|had|outlined|signed|finalised|finalized|revealed)"
    r"(?: an?| its| their)? (?:[a-z]+ )?(?:plans?|deals?|agreements?|bid|pledge|commitment) to"
    r"|(?:considering|planning to|looking at|set to|about to|preparing to)"
    r"|(?:claims?|claimed|said|reported|believed|estimated) to (?:have|be)|willing to|considered))?"
)
# "«1» of Rome, which sold"
_SEAT = r"(?: of [A-Z]\w+(?: [A-Z]\w+)?(?=,))?"
SUBJECT = rf"(?P<subject>{NAMES}){_SEAT}{ASIDE}(?:,)?{AUXILIARY}{LEADING}{AUXILIARY}"
# "A opened an office and invested …", "Last May A sold its unit to B for ¢ and agreed to pay …".
# "Signed a deal and (also) agreed to sell", "agreed to borrow ¢ and to sell".
COORDINATE = (
    rf"(?:^(?:[A-Z][a-z]+(?: [A-Za-z0-9]+){{0,3}} )?|, )(?P<subject>{NAMES}){ASIDE}{AUXILIARY}"
    rf" (?P<gap>[a-z]+ [^;¤]{{1,90}}?)"
    rf"(?:,? (?:and|then)(?: also)?(?: to(?= [a-z]+\b))?{LEADING}|,(?= \w+ing\b))"
)

LEAD = (
    r"(?:, [^,;¤¢]{1,40},)?(?: [“\"])?(?: (?:an?|the|some|another|an additional|a further"
    r"|a total of|a combined|up|over|only|just|its"
    r"|first|additional|further|extra|record|whopping|staggering|initial|estimated|nearly|about"
    r"|another|fresh|new|more|combined|mere|huge|massive|reported|of|total)){0,3}"
    r"(?: |(?<=[“\"]))[“\"]?¤[”\"]?"
)
# "a contract worth ¤"
DEAL = (
    r" an? (?:[\w-]+ ){0,4}?(?:contract|grant|loan|order|deal|award|fee|bonus|settlement|dividend)"
    r" (?:worth|of|valued at)"
)
# A noun that the sum modifies: "a ¤ Series B round".
NOUN = r"(?: (?!from |by |in |for |to |at |on |with |led |after )[\w'’-]+){0,6}?"
TO_NAME = rf"(?:(?:(?:the|an?|its) )?{KIND}(?P<other>{LIST}))"
PAYER = rf"(?P<payer>(?:the )?{NAME})"
PAYERS = rf"(?P<payer>(?:the )?{LIST})"
# What of a company takes money in its place ("«1»'s cloud unit").
OWN = r"(?!['’]s? (?!round|funding|parent|business|unit|arm|division|series|latest|new))"

INVEST = (
    r"(?:invest(?:s|ed|ing)?|reinvest(?:s|ed|ing)?|injects?|injected|injecting|poured|pours?"
    r"|pumped|pumps?|plough(?:s|ed)|plow(?:s|ed)|put|puts|putting|sank|sunk|committed|commits?"
    r"|pledged|pledges?|pledging|committing|pouring|pumping|bet|placed)"
)
RAISE = (
    r"(?:raised?|raises|raising|secured?|secures|securing|borrow(?:s|ed|ing)?|received?|receives"
    r"|receiving|won|wins?|winning|obtain(?:s|ed)|landed|bagged|attract(?:s|ed|ing)|got|gets"
    r"|get|collect(?:s|ed)?|drew|closed|closes|closing|completed|accepted|took|taken)"
)
GIVE = (
    r"(?:pay|pays|paid|paying|give|gives|gave|given|giving|lend|lends|lent|lending|donat(?:e|es"
    r"|ed|ing)|transfer(?:s|red|ring)?|provid(?:e|es|ed|ing)|commit(?:s|ted|ting)?|pledg(?:e|es"
    r"|ed|ing)|contribut(?:e|es|ed|ing)|award(?:s|ed|ing)?|grant(?:s|ed|ing)?|allocat(?:e|es|ed"
    r"|ing)|offer(?:s|ed|ing)?|hand(?:s|ed|ing)?(?: over)?|send|sends|sent|wire[ds]?|return(?:s"
    r"|ed)?|repa(?:y|ys|id)|loan(?:s|ed)?|advanced|extend(?:s|ed)?|promis(?:e|es|ed|ing)"
    r"|channell?ed)"
)
BUY = (
    r"(?:buy|buys|bought|buying|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|take over|takes"
    r" over|took over|snap(?:s|ped) up|privati[sz]ed?"
    r"|sign(?:s|ed|ing)?(?! (?:an?|the|its|their) (?:[\w-]+ ){0,4}?(?:deals?|contracts?"
    r"|agreements?|pact"
    r"|accord|treaty|lease|memorandum)\b))"
)
# What of a company can be bought without it.
ASSETS = (
    r"(?:units?|arms?|divisions?|business(?:es)?|operations|plants?|factor(?:y|ies)|mills?|mines?"
    r"|stores?|shops?|hotels?|pubs?|farms?|brewer(?:y|ies)|sites?|subsidiar(?:y|ies)|brands?"
    r"|portfolio|assets|network|licen[cs]es?)(?: [a-z]+){0,2}?"
)
SELL = r"(?:sell|sells|sold|selling|offload(?:s|ed)?|divest(?:s|ed)?)"
SPEND = (
    r"(?:spend|spends|spent|spending|pay|pays|paid|paying|earmark(?:s|ed)?|budget(?:s|ed)"
    r"|allocat(?:e|es|ed|ing)|set aside|sets aside|lavish(?:es|ed)|burned through|commit(?:s"
    r"|ted)|pledg(?:e|es|ed|ing)|invest(?:s|ed|ing)?|splash(?:es|ed)(?: out)?|shell(?:s|ed) out"
    r"|fork(?:s|ed) out|bid|bids|reinvest(?:s|ed)?|donat(?:e|es|ed)|contribut(?:e|es|ed|ing)"
    r"|pour(?:s|ed)?|pump(?:s|ed)?|lent|lend|lends)"
)
TAKE = r"(?:fine|fines|fined|fining|charged?|charges|charging)"
# How what is bought or ordered leads on to its sum.
AT_SUM = (
    r"(?:,? (?:for|worth|valued at|costing|priced at|in an? (?:[\w-]+ ){0,2}?(?:deal|order|contract"
    r"|agreement|transaction|move|swap)(?: that is| said to be| reportedly)? (?:worth|valued at|of)"
    r"|(?:in|under) an?|at an? (?:\w+ )?(?:cost|price) of|for a fee of|for a (?:\w+ )?fee of"
    r"|(?:an?|the) (?:deal|order|contract) (?:worth|valued at)))"
)
ORDER = (
    r"(?:order(?:s|ed|ing)?(?! [^;,¤¢]{1,40} to (?:pay|repay|compensate|reimburse|refund|hand|sell"
    r"|return|stop|give) )|(?:plac(?:e|es|ed|ing)|sign(?:s|ed|ing)?|announc(?:e|es|ed|ing)"
    r"|finali[sz](?:e|es|ed|ing)|confirm(?:s|ed|ing)?|complet(?:e|es|ed|ing))(?: an?| its| the)?"
    r"(?: [\w-]+){0,3}? (?:orders?|purchase|acquisition|deal to buy|agreement to buy))"
)
SIGN = (
    r"(?:sign(?:s|ed|ing)?|agree(?:s|d|ing)?(?: on)?|str(?:ikes?|uck|iking)|reach(?:es|ed|ing)?"
    r"|clinch(?:es|ed|ing)?|announc(?:e|es|ed|ing)|seal(?:s|ed|ing)?|conclud(?:e|es|ed|ing)"
    r"|finali[sz](?:e|es|ed|ing)|inked?|negotiat(?:e|es|ed|ing))"
)
BARGAIN = r"(?:deal|contract|agreement|order|accord|pact|lease)"
WIN = (
    r"(?:w[io]n|wins|winning|land(?:s|ed|ing)?|bag(?:s|ged|ging)?|clinch(?:es|ed|ing)?"
    r"|secur(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|gets?|got)"
)
FINES = r"(?:fines?|penalt(?:y|ies)|forfeitures?|sanctions?|lev(?:y|ies))"
STAKES = (
    r"(?:investment|stake|bet|funding|loan|grant|payment|donation|aid|commitment|pledge"
    r"|injection|infusion|bailout|contribution|backing|financing|credit line|deal|contract|order"
    r"|cheque|check)"
)
PURCHASES = (
    r"(?:acquisition|purchase|takeover|buyout|buy-out|bid|offer|takeover bid|takeover offer)"
)
