"""This module holds the patterns that tell a date that is background from others.

Those under "before" match from somewhere to the date, those under "after" from the date on.
"""

from __future__ import annotations

import re

# What leads straight up to a date ("late on", "in the").
ON = r"(?: (?:on|in|late|early|earlier|back|at|of|from|the|mid|this|by)\b){0,3}\s?(?:mid-)?$"
WORD = r"[\w'’.&-]+"
NAME = r"[A-Z][\w.&'’-]*(?: (?:of |the |and )?[A-Z][\w.&'’-]*){0,4}"
# Where a date opens its clause.
FRONT = re.compile(r"(?:(?:[A-Z]\w{1,8}|late|early|the|on|in|of|,)\s?){0,4}$")

# What is more than another thing, which the date behind it is of.
_SURPASSING = (
    r"(?:surpassing|exceeding|topping|beating|outstripping|outpacing|eclipsing|overtaking|matching)"
)
# A period of accounts, which a figure is for: "the six months to September".
ACCOUNTS = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,3}?(?:years?|quarters?|months|weeks?)"
    r" (?:that )?(?:to|through|ended|ending|closing|until)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# A stretch of months that figures are for, too: "the first nine months of 2024".
STRETCH = re.compile(
    r"(?:the )?(?:first|last|final|opening|closing) (?:[\w-]+ )?(?:quarters|months|weeks|days)"
    r" (?:of|in)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# A date that a figure or an event is compared with.
COMPARED_BEFORE = re.compile(
    r"\b(?:twice|half|double|triple|times) (?:what|that|as \w+ as) (?:[^\s,;]+ ){0,6}$"
    r"|\b(?:doubl|tripl|quadrupl|halv|exceed|surpass|topp|match|beat|outstripp|outpac|eclips)ing"
    r" (?:what|that|those) (?:[^\s,;]+ ){0,10}$"
    rf"|, {_SURPASSING} (?:(?:its|their|his|her|the|what|that|those|all|any) (?:[^\s,;]+ ){{0,5}}?"
    r"(?:(?:for|of|from|(?:in|for|of) (?:all|the whole) of|in the same [a-z]+ of) ))?$"
    r"|(?:^|[,(–—]| (?:than|almost|nearly|about|roughly|around|is|was|are|were|at)) ?"
    r"(?:(?:more|less) than |almost |nearly |about |roughly )?"
    r"(?:twice|double|triple|quadruple|\w+ times)"
    r" (?:its|their|his|her|the) (?:[^\s,;]+ ){1,5}$"
    r"|\bthan (?:(?:in|at|on|during|for|it|they|he|she|that|those|the|a|any|had|was|were|did|last) "
    r"(?:[^\s,;]+ ){0,6})?$"
    r"|\b(?:compared|comparing|in comparison) (?:with|to) (?:[^\s,;]+ ){0,8}$"
    r"|\b(?:versus|vs\.?|relative to|similar to|unlike) (?:[^\s,;]+ ){0,6}$"
    r"|\b(?:[Uu]p|[Dd]own|rose|risen|rising|fell|fallen|falling|grew|grown|growing|increas\w+"
    r"|decreas\w+|declin\w+|dropp?\w*|jump\w*|climb\w*|improv\w+|shrank|plung\w+|soar\w*|surg\w+|widen\w*"
    r"|narrow\w*|slid|slipped|swung|doubl\w+|tripl\w+|cut|reduc\w+|higher|lower)"
    r" (?:[^\s;]+ ){0,6}?from (?:[^\s,;]+ ){0,7}$"
)
# "A premium to Friday's close": the day of a yardstick.
YARDSTICK_BEFORE = re.compile(r"\b(?:to|over|on|above|below|from|than) (?:the |its |their )?$")
YARDSTICK_AFTER = re.compile(
    r"['’]s? (?:[\w-]+ )?(?:clos(?:e|ing)|finish|settlement|opening (?:price|level))\b"
)
# "Twice the level of", "above the average for": what the date gives is a yardstick.
CHANGE_BEFORE = re.compile(
    r"\b\d[\d.,]*(?:%| ?per ?cent| (?:percentage )?points?)(?: (?:up|down|higher|lower|more"
    r"|less|fewer))?"
    r" (?:on|over|from|versus|than)(?: the)? $"
)
YEAR_EARLIER = re.compile(r"\b(?:year|month|week|quarter|decade|day)s? (?:earlier|before)$")
# "Before dawn on Monday" is on Monday.
OF_A_DAY = re.compile(
    r"(?:dawn|daybreak|sunrise|noon|midday|midnight|sunset|nightfall|dark"
    r"|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m)\b"
)
LEVEL_BEFORE = re.compile(
    r"\b(?:twice|double|half|triple|times|thirds?|quarters?|above|below|over|under|exceed\w*|match\w*"
    r"|beat\w*|top\w*|surpass\w*|close to|near|equal to|short of|up on|down on|higher than"
    r"|lower than) (?:(?:the|its|their|an?|what|as) )?(?:[\w-]+ ){0,2}?(?:levels?|prices?"
    r"|rates?|figures?"
    r"|numbers?|totals?|values?|amounts?|pace|size|share|output|averages?|highs?|lows?|records?|peaks?"
    r"|yields?|harvests?|crops?|sales|revenues?|profits?|results?|scores?|turnout|that|those)"
    r" (?:(?:it|they) \w+ )?(?:(?:of|in|at|for|from|seen in|set in|recorded in|reached in) )?$"
)
# An earlier forecast or count that is only mentioned to be changed or beaten.
EARLIER_BEFORE = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|his|her|the|an?|['’]s)(?: (?:previous|earlier|initial|original"
    r"|first))? $"
)
EARLIER_AFTER = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,2}?(?:forecasts?|estimates?|projections?|predictions?|guidance"
    r"|outlook|counts?|tally|peaks?|highs?|lows?|records?|levels?)\b"
)
SAME_BEFORE = re.compile(r"\b(?:from|than|over|on|with|to|in)(?: (?:that of|those of|in))? $")
BASELINE = re.compile(
    r"(?:the same|(?:a|one) (?:year|month|week|quarter) (?:earlier|ago|before)"
    r"|the (?:year|period|previous|prior) (?!(?:to|through|until|ended|ending)\b)"
    r"|(?:year|month|quarter)-earlier)"
)
# "Against the $5 that Acme is expected to report": what is compared with is yet to come.
COMPARED_THAT = re.compile(
    rf"\b(?:compared|against|than|versus)\b[^.;]*\bthat {NAME} (?:is|are) (?:expected|due|set"
    r"|forecast|likely) to [^,;]*$"
)
# What a date only serves to place.
ANCHOR_BEFORE = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil|[Tt]ill|[Pp]rior to|[Aa]head of|[Ff]ollowing|[Bb]efore"
    r"|[Aa]fter)(?! (?:midnight|hours|noon|midday|dawn|dark|daybreak|sunrise|sunset|nightfall|lunch"
    r"|breakfast|the (?:close|bell|market|opening)|trading|\d{1,2}[:.]?\d{0,2} ?[ap]\.?m))"
    r" (?:(?!that\b|as of\b)[^\s,;]+ ){0,16}$"
)
# "Did not open until 2023": it opened then.
NOT_UNTIL = re.compile(
    r"(?:\bnot|\bnever|n['’]t|\bonly) [^,;:]{0,60}\b(?:until|till) (?:(?:the|late|early) )?$"
)
# What ends with a date that is not over yet has still to happen.
DEADLINE_BEFORE = re.compile(
    r"\b(?:[Bb]efore(?! (?:midnight|noon|midday|dawn|dark|daybreak|sunrise|sunset|nightfall))"
    r"|[Uu]ntil|[Tt]ill|[Bb]y) (?:[^\s,;]+ ){0,3}$"
)
# "Had sold 28 by Friday": that is over by then.
DONE_BEFORE = re.compile(
    r"\b(?:had|has|have)(?: (?:not|already|also|since|only|\w+ly))? (?!until\b|to\b|till\b)"
    r"(?:been |become )?(?:\w{2,}ed|\w+[eo]n|sold|lost|built|bought|made|paid|sent|left|found|held"
    r"|met|spent|shut|cut|brought|kept|led|put|won|run|begun)\b(?:(?! to )[^,;]){0,60}? by $"
)
# "Four minutes after lift-off on": both were on one day.
MINUTES = re.compile(r"(?:seconds?|minutes?|hours?|moments?|shortly|soon|just|right|immediately) $")
# A relative clause, an apposition or a participle, from where it begins to the date.
_MADE = (
    r"(?:begun|founded|co-founded|established|launched|released|published|unveiled|introduced|created"
    r"|formed|born|started|acquired|built|opened|incorporated|signed|passed|developed|listed"
    r"|adopted"
    r"|completed|bought|elected|appointed|enacted|held|first|originally|set up|purchased|invented"
    r"|filed|sold|dating|died|commissioned|designed|drafted|imposed|approved)"
)
ASIDE_BEFORE = re.compile(
    rf"(?:^|[,(–—] ?)(?:(?:but|and) )?(?:(?:which|who|whose|where) [^,;()–—]{{0,80}}"
    rf"|(?:[Ff]irst |[Oo]riginally |[Ii]nitially )?(?i:{_MADE})(?: (?:back|by {NAME}|in {NAME}"
    rf"|here|there|online|only))?,?){ON}"
)
# Participles that are main verbs as soon ("the bank, a lender, agreed in May to"): only in commas.
AGREED_BEFORE = re.compile(
    rf", (?:agreed|struck|sealed|ratified|cleared|granted|negotiated|concluded){ON}"
)
# A year that modifies the name of another thing ("the 1991 settlement"), not a figure's or an
# event's own ("the 2024 revenue", "the 2024 election").
MODIFIER_BEFORE = re.compile(r"(?:\b(?:[Tt]he|its|their|his|her|this|[Aa]n?)|['’]s) $")
MODIFIED_AFTER = re.compile(
    r" (?!(?:fiscal|financial|calendar|full|annual|net|total|capital|operating|tax|revenues?|sales"
    r"|budgets?|profits?|earnings|income|results?|loss(?:es)?|spending|costs?|figures?|forecasts?"
    r"|guidance|targets?|outlook|estimates?|elections?|vote|season|championships?|cup|games|race"
    r"|awards?|edition|tournament|final|olympics|festival|to|and|or|in|on|of|for|by|as|at|with|from"
    r"|when|that|which|was|is|has|had|will|would|but)\b)[a-z]"
)
# A thing that goes by its year.
NAMED_AFTER = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:budgets?|bills?|programmes?|programs?|plans?|tenders?|auctions?"
    r"|editions?|games|olympics|cups?|races?|elections?|votes?|summits?|seasons?|tournaments?|festivals?"
    r"|census|fairs?|awards?|championships?)\b",
    re.IGNORECASE,
)
WHO_BEFORE = re.compile(rf"\b(?:who|which|whose) (?!will|would)(?:{WORD} ){{1,10}}$")
# Participles that are never a verb without an object: "the lab founded in 2019 has".
POSTMODIFIER_BEFORE = re.compile(
    rf"\b(?i:an?|the|its|their|his|her) (?:(?!(?:was|were|is|are|be|been|being|has|had|have|and)\b)"
    rf"{WORD} ){{1,5}}?(?:founded|established|released|published"
    rf"|unveiled|introduced|signed|acquired|enacted|adopted|purchased|imposed|built|created|declared){ON}"
)
# "The truce declared on Monday would last", "because of the strike called on Sunday".
CALLED_BEFORE = re.compile(
    rf"(?:\b(?P<of>of|under|amid|during|despite|over|with|by|as)|\b\w+) (?i:an?|the|its|their)"
    rf" (?:(?!(?:was|were|is|are|be|been|being|has|had|have|and|that|who|which)\b){WORD} ){{1,5}}?"
    rf"(?:declared|called|struck|agreed|imposed){ON}"
)
# "Is to open in May, having shut in March": what went before it.
HAVING_BEFORE = re.compile(r", having (?:\w+ly |not |never )?\w+ [^,;]{0,80}$")
_UNDERTAKING = (
    r"(?:promise|pledge|vow|commitment|undertaking|offer|deal|agreement|accord|decision|move|step"
    r"|plan|goal|target|proposal|demand|claim|charge|accusation|ruling|purchase|rule|law|ban|measure)"
)
# "A promise its chief made last year": what an apposition tells of.
APPOSED_BEFORE = re.compile(
    rf", an? (?:[\w-]+ ){{0,2}}{_UNDERTAKING} (?:that |which )?(?:it|he|she|they|we"
    rf"|(?:the|its|his|her|their) (?:[\w-]+ ){{0,2}}[\w-]+(?: {NAME})?|{NAME})(?: had)?"
    r" (?:made|gave|took|set|won|bought|sold|paid|held|put|struck|drew up|[a-z]{3,}ed)"
    r"(?: [^\s,;]+){0,8}?(?: (?:in|on|at|during|back in|early in|late in)(?: the)?)? $"
)
# What a record that is broken was set at: "beating the record set in 2023".
RECORD_BEFORE = re.compile(
    rf"\b(?:records?|highs?|lows?|peaks?|bests?)(?: of [^,;]{{1,30}})?"
    rf" (?:(?:that was |which was )?(?:set|reached|hit|seen|recorded|posted)){ON}"
)
# "A saga that began in June": another thing than what is told.
THAT_BEFORE = re.compile(
    rf"\b(?i:an?|the|its|their) (?:{WORD} ){{1,4}}?that (?:had |has )?(?:began|begun|started"
    rf"|opened|broke out|dates? back to){ON}"
)
# "The plant that Acme opened in 2022 has": the clause up to the date.
THAT_CLAUSE = re.compile(
    rf"\b(?i:an?|the|its|their) (?:{WORD} ){{1,4}}?that (?P<clause>(?:{WORD} ){{1,8}}?){ON}"
)
NEXT_VERB = re.compile(r" (?:(?:now|also|still|then|soon|\w+ly) )?(?P<verb>[a-z]+)\b")
# Behind an aside the main clause goes on with its verb.
GOES_ON = re.compile(
    r", (?:\w+ly )?(?:has|have|had|is|are|was|were|will|would|also|said|told|made|took|rose|fell"
    r"|won|lost|cut|held|sold|bought|paid|put|led|kept|went|came|got|gave|grew|began|spent|built|saw"
    r"|ran|met|left|sent|[a-z]{2,}(?:s|ed))\b"
)
VERB_AFTER = re.compile(r",? (?!that\b|it\b|an?\b|the\b|its\b)[a-z]")

# "It had been sold in": earlier than what the text tells of.
PLUPERFECT_BEFORE = re.compile(
    r"\bhad (?:(?:not|never|also|already|previously|earlier|once|long|first|just|last"
    r"|[a-z]+ly) ){0,2}"
    r"(?:(?:been|become|begun|broken|brought|built|bought|cut|drawn|fallen|found|given|gone|grown|held"
    r"|kept|known|led|left|lost|made|met|paid|put|risen|run|seen|sent|set|shut|sold|spent|taken|told"
    r"|won|written)|(?!(?:estimat|expect|plann|project|predict|budget|announc|report|promis|pledg|claim"
    r"|schedul|want|hop|agre)ed)[a-z]{2,}ed)\b[^\s,;]?"
    r"(?: (?!(?:and|but|while|when|after|before|since|by|that|which|who)\b)[^\s,;]+){0,7},?"
    r" (?:(?:in|on|at|during|back in|early in|late in) (?:the )?)?(?<! as of )$"
)
# A figure that stands straight before its own date ("$5m in").
FIGURE_ON = re.compile(
    r"\)?(?: (?:annually|yearly|(?:a|per|each|every) (?:year|month|week|day)))?"
    r"(?: in (?:(?:total|net|annual|gross) )?[a-z]+(?: and (?!\w+ed\b|fell|rose|made|lost|sold|paid"
    r"|spent|cut|won|grew|has|had|is|was|will)[a-z]+)?)?"
    r"(?:(?: (?:that )?(?:it|he|she|they) (?:first |once |had |\w+ly )?\w+)?"
    r",? (?:in|of|for|by|at|at the end of|as of|as (?:recently|late|early) as|during|on|around)"
    r"(?: (?:early|late|mid|the))?)? ?$"
)
# What goes with the subject, from where it begins to the date: "two tenders that plan to start in".
SUBJECT_WITH = re.compile(
    r"(?P<subject>[^,;:]{1,120}?)(?P<modifier>(?P<comma>,)?(?: (?:with|that|which|who|whose) "
    r"|(?<=,) \w+ing | (?:planned|scheduled|due|slated|expected|set|intended|proposed)"
    r" (?:to|for|in|by) )[^;:]*)$"
)
# In there a verb of the main clause: behind a comma, or where no relative pronoun stands.
MAIN_WITHIN = re.compile(
    r", (?:\w+ly |also )?(?P<verb>[a-z]+)\b"
    r"|^,? with\b.* (?:will|would|could|may|might|can|is|are|has|have|had|was|were)\b"
)
# Behind it the main verb, past a second date ("in 2031 and 2030, drew").
MAIN_VERB = re.compile(
    r"(?: (?:and|or|to) (?:in |by )?(?:\w+ )?\d{4})?(?P<comma>,)?"
    r"(?: (?:has|have|had|also|again|then|\w+ly))? (?P<verb>[a-z]+)\b"
    r"(?! by\b|(?<=said) (?:[A-Z]|the\b|an?\b|its\b))"
)
# A relative clause that is open yet, with its verb.
RELATIVE_OPEN = re.compile(
    r"(?:[,–—] ?(?:which|who|where)|\b(?:who|which)"
    r"|\b(?:the|an?|its|their|his|her)(?: [\w-]+){1,2} that)"
    r" (?:\w+ly |also |then |had )?(?P<verb>[a-z]+)\b[^,;–—]*$"
)
