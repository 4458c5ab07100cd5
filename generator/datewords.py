"""This module holds the patterns that tell a date's role from the words on either side of it.

Those under "before" match from somewhere to the date, those under "after" from the date on.
"""

from __future__ import annotations

import re

# What leads straight up to a date ("late on", "in the").
_ON = r"(?: (?:on|in|late|early|earlier|back|at|of|from|the|mid|this|by)\b){0,3}\s?(?:mid-)?$"
_WORD = r"[\w'’.&-]+"
_NAME = r"[A-Z][\w.&'’-]*(?: (?:of |the |and )?[A-Z][\w.&'’-]*){0,4}"

# Verbs that do nothing but say: what they say is another thing than that they say it.
_PURE = (
    r"(?:said|says|say|saying|told|tells|telling|stated|wrote|writes|writing|warned|warns|warning"
    r"|argued|argues|added|adding|noted|notes|explained|insisted|commented|tweeted|testified"
    r"|remarked|cautioned|recalled|reiterated|replied|complained|quoted|stressed|emphasi[sz]ed"
    r"|maintained|asserted|boasted|hinted|joked|lamented|posted on [A-Z]\w*)"
)
# Verbs that can do a thing by saying it: only what they say in a clause is another thing.
_ACTS = (
    r"(?:announced|announces|announcing|confirmed|confirms|revealed|reveals|revealing|disclosed"
    r"|claimed|claims|alleged|acknowledged|reported|reports|predicted|predicts|estimated|suggested"
    r"|admitted|conceded|declared|denied|forecast|indicated|showed|shows|found|concluded|posted)"
)
# Where something is published; those that are also an event of their own come apart.
_TEXTS = (
    r"(?:reports?|statements?|interviews?|notes?|filings?|letters?|memos?|memorandums?|e-?mails?"
    r"|posts?|tweets?|press releases?|releases?|papers?|study|studies|articles?|surveys?"
    r"|editorials?|columns?|op-eds?|stor(?:y|ies)|newsletters?|messages?|earnings calls?"
    r"|conference calls?|analyst calls?|bulletins?|advisor(?:y|ies)|analys[ie]s|forecasts?|polls?"
    r"|documents?|podcasts?|disclosures?|prospectus(?:es)?|transcripts?|videos?|recordings?)"
)
_STAGES = (
    rf"(?:{_TEXTS}|(?:news |press )?conferences?|speech(?:es)?|briefings?|events?|meetings?"
    r"|hearings?|forums?|summits?|panels?|presentations?|testimony|remarks|calls?|videos?"
    r"|broadcasts?|rall(?:y|ies)|websites?|sites?|accounts?|television|TV|radio|X|Twitter|Facebook"
    r"|WeChat|Weibo|trial|court|comments|show|Senate|Parliament|parliament|Congress)"
)
_HEARERS = (
    r"(?:(?:(?:state|local|national|public|private|foreign|regional|domestic|[A-Z]\w+) )?"
    r"(?:reporters|journalists|investors|analysts|lawmakers|employees|staff|shareholders"
    r"|delegates|senators|customers|users|developers|media|television|TV|radio|newspapers"
    r"|broadcasters|MPs|ministers|officials|viewers|voters|supporters|residents|colleagues"
    r"|listeners|followers|fans|judges|jurors|aides|diplomats|parliament|councillors|councilors"
    r"|members|students|workers|farmers|readers)"
    r"|(?:the )?(?:media|press)|me|us|him|them"
    rf"|(?:an?|the|my|our|his|their) (?:[\w-]+ ){{0,3}}(?:conference|hearing|newspaper|agency"
    rf"|magazine|broadcaster|exchange|market|inquiry|board|council|commission|regulator|house"
    rf"|assembly|channel|court|committee|panel|audience|crowd|judge|daily|network|website|forum|rally|paper)"
    rf"|(?:the )?{_NAME})"
)
_ISSUED = (
    r"(?:published|released|issued|posted|dated|filed|aired|sent|obtained|seen|out|circulated|made"
    r"|recorded|taped|shot)"
)

# "said (reporters) (in an interview with CNBC) (in Paris) on" — up to the date.
_WHERE = (
    rf"(?: {_HEARERS})?"
    rf"(?:,? (?:in|at|during|via|on|through|to|by) (?:{_WORD} ){{0,5}}?{_STAGES}"
    rf"(?: {_ISSUED})?(?: (?:with|to|by|for|of|on|from|in|at|about) (?:{_WORD} ){{0,4}}?{_WORD})?)?"
    rf"(?: (?:in|at|from) {_NAME})?,?"
)
SAID_BEFORE = re.compile(rf"\b{_PURE}{_WHERE}{_ON}")
ACT_BEFORE = re.compile(rf"\b{_ACTS}{_WHERE}{_ON}")
# "…, said Ada Byron, the chief of Acme, on"
INVERTED_BEFORE = re.compile(
    rf"[,”\"'’?!] (?:said|says|told|wrote|added) (?:(?:the )?{_NAME}"
    r"|(?:the|a|an) (?:company|firm|group|agency|ministry|government|bank|spokes\w+|maker|union"
    r"|official|analyst|minister|president|chief executive|regulator|court|report|paper))"
    rf"(?:,? [^,;]{{1,70}},)?{_ON}"
)
# "was quoted by the paper on Sunday as saying", "were told by the company a year ago that"
QUOTED_BEFORE = re.compile(rf"\b(?:quoted|cited|told)(?: by [^,;]{{1,50}}?)?{_ON}")
QUOTED_AFTER = re.compile(r",? (?:as (?:saying|telling|having said)|that)\b")
# "told the company's shareholders on"
TOLD_BEFORE = re.compile(
    rf"\b(?:told|telling|informed|warned|assured) (?:{_NAME} |the |its |his |her |their |our |my )?"
    rf"(?:[\w-]+ ){{0,3}}[\w-]+{_ON}"
)
# "had predicted in June a loss of", "estimated on Wednesday at $5m": when somebody foresaw it.
FORESEEN_BEFORE = re.compile(
    rf"\b(?:predicted|forecast|projected|estimated|put (?:it|them|this))(?: (?:it|them))?{_ON}"
)
FORESEEN_AFTER = re.compile(r" (?:an?|the|that|at|its|their|growth|sales|output|profits?)\b")
# "in a report published on", "a note released"
TEXT_BEFORE = re.compile(
    rf"\b(?!to the polls)(?:[Ii]n|[Vv]ia|[Ff]rom|[Dd]uring|per|[Tt]o|[Bb]y) (?:an?|the|its|his"
    rf"|her|their|this|another|one) (?:{_WORD} ){{0,5}}?{_TEXTS}"
    rf"(?: {_ISSUED})?(?: (?:by|to|with|on|of|about|for) (?:{_WORD} ){{0,5}}?{_WORD})?{_ON}"
)
ISSUED_BEFORE = re.compile(
    rf"\b(?:{_TEXTS}|figures|data|numbers|estimates|results)(?: {_ISSUED}| made public)(?: online)?"
    rf"(?: (?:by|on|in|at) (?:{_WORD} ){{0,5}}?{_WORD})?{_ON}"
)
# "a deal announced on": the deal is another thing.
ANNOUNCED_BEFORE = re.compile(
    rf"\b(?i:an?|the|its|their|his|her|['’]s|\d) (?:{_WORD} ){{1,5}}?,? ?(?:first )?announced{_ON}"
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being|has|have|had|it|they|he|she)\s(?:\w+ )?$")

# A clause follows, or has gone before.
CLAUSE_AFTER = re.compile(
    rf"(?: (?:in|at|via|on|during|through) (?:{_WORD} ){{0,5}}?{_WORD}"
    rf"|,? (?:citing|quoting|attributing|without|in|according|based|after) [^,;]{{1,80}})?"
    rf",? (?:that|it|they|he|she|there|how|why|whether|we)\b|:? [\"“]"
)
_FIGURES = r"(?:[\w-]+ ){0,5}(?:profits?|loss(?:es)?|earnings|revenues?|sales|results|income)\b"
FIGURES_AFTER = re.compile(rf",? (?:{_WORD} ){{0,5}}?(?:reported|reports) {_FIGURES}")
# "PARIS, June 18 (Reuters) -": where and when a text was filed.
DATELINE_BEFORE = re.compile(
    r"[A-Z][\w.'’-]*(?:[ /,]{1,2}(?:[A-Z][\w.'’-]*|de|la|el|of)){0,6},? \(?"
)
DATELINE_AFTER = re.compile(r"\)?,?(?: ?\(?[A-Z][\w/. &-]{1,30}\)?)? ?(?:[—–]|--?(?= )|-{2})")
REPORTED_BEFORE = re.compile(rf"\breport(?:ed|s){_ON}")
REPORTED_AFTER = re.compile(rf" (?:an?|its|that|the|record|quarterly|net|higher|lower) {_FIGURES}")
CLAUSE_BEFORE = re.compile(r"[,”\"] (?:[^,;]{1,60} )?$")
END_AFTER = re.compile(r"\s*(?:[.,;)”\"]|$)")
# A subject of a few words and its verb of saying, straight behind the date: "On Monday, Acme said".
_SUBJECT = rf"(?:,? (?!and |but |which |who ){_WORD}(?: {_WORD}){{0,5}}?(?:, [^,;]{{1,70}},)? )"
_QUICK = r"(?: (?:also|again|separately|later|then|itself|further))?"
SAID_AFTER = re.compile(rf"{_QUICK} {_PURE}\b")
ACT_AFTER = re.compile(rf"{_QUICK} {_ACTS},?(?: that| it| they| he| she| how)\b")
FRONTED_SAID = re.compile(
    rf"(?P<subject>{_SUBJECT})(?:(?:has|have|also|later|then|had) )?"
    rf"(?:{_PURE}\b|{_ACTS}{_WHERE},? (?:that|it|they|he|she|how)\b)"
)
# Words that show that what stands before the verb of saying is more than its subject.
NOT_SUBJECT = re.compile(
    r"\b(?:and|but|after|as|when|which|who|because|while|is|was|were|are|will|to|\w{3,}ed)\b"
)
FRONT = re.compile(r"(?:(?:[A-Z]\w{1,8}|late|early|the|on|in|of|,)\s?){0,4}$")
ISSUED_FRONT = re.compile(rf"(?:First )?(?:Published|Released|Issued|Posted)(?: online)?{_ON}")
TEXT_AFTER = re.compile(rf", (?:an?|the|its|their|his|her) (?:[\w-]+ ){{0,3}}{_TEXTS}\b")

# "In a July 16 interview": the text that the date modifies.
TEXT_OPENS = re.compile(
    r"\b(?:[Ii]n|[Aa]ccording to|[Ff]rom|[Vv]ia|[Dd]uring|[Bb]y) (?:an?|the|its|his|her) $"
)
TEXT_FOLLOWS = re.compile(
    rf" (?:[\w-]+ ){{0,2}}(?:{_TEXTS}|press conferences?|news conferences?|speech|testimony"
    rf"|briefing)\b"
)

# A period of accounts, which a figure is for: "the six months to September".
ACCOUNTS = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,3}?(?:years?|quarters?|months|weeks?) (?:to|through|ended|ending|until)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# A date that a figure or an event is compared with.
COMPARED_BEFORE = re.compile(
    r"\bthan (?:(?:in|at|on|during|for|it|they|he|she|that|those|the|a|any|had|was|were|did|last) "
    r"(?:[^\s,;]+ ){0,6})?$"
    r"|\b(?:compared|comparing|in comparison) (?:with|to) (?:[^\s,;]+ ){0,8}$"
    r"|\b(?:versus|vs\.?|relative to|similar to|unlike) (?:[^\s,;]+ ){0,6}$"
    r"|\b(?:[Uu]p|[Dd]own|rose|risen|rising|fell|fallen|falling|grew|grown|growing|increas\w+"
    r"|decreas\w+|declin\w+|dropp?\w*|jump\w*|climb\w*|improv\w+|shrank|plung\w+|soar\w*|surg\w+|widen\w*"
    r"|narrow\w*|slid|slipped|swung|doubl\w+|tripl\w+|cut|reduc\w+|higher|lower)"
    r" (?:[^\s;]+ ){0,6}?from (?:[^\s,;]+ ){0,7}$"
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
# What a date only serves to place.
ANCHOR_BEFORE = re.compile(
    r"\b(?:[Ss]ince|[Uu]ntil|[Tt]ill|[Pp]rior to|[Aa]head of|[Ff]ollowing|[Bb]efore"
    r"|[Aa]fter)(?! (?:midnight|hours|noon|midday|dawn|dark|daybreak|sunrise|sunset|nightfall|lunch"
    r"|breakfast|the (?:close|bell|market|opening)|trading|\d{1,2}[:.]?\d{0,2} ?[ap]\.?m))"
    r" (?:(?!that\b|as of\b)[^\s,;]+ ){0,16}$"
)
# What ends with a date that is not over yet has still to happen.
DEADLINE_BEFORE = re.compile(
    r"\b(?:[Bb]efore(?! (?:midnight|noon|midday|dawn|dark|daybreak|sunrise|sunset|nightfall))"
    r"|[Uu]ntil|[Tt]ill|[Bb]y) (?:[^\s,;]+ ){0,3}$"
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
    rf"|(?:[Ff]irst |[Oo]riginally |[Ii]nitially )?(?i:{_MADE})(?: (?:back|by {_NAME}|in {_NAME}"
    rf"|here|there|online|only))?,?){_ON}"
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
WHO_BEFORE = re.compile(rf"\b(?:who|which|whose) (?!will|would)(?:{_WORD} ){{1,10}}$")
# Participles that are never a verb without an object: "the lab founded in 2019 has".
POSTMODIFIER_BEFORE = re.compile(
    rf"\b(?i:an?|the|its|their|his|her) (?:(?!(?:was|were|is|are|be|been|being|has|had|have|and)\b)"
    rf"{_WORD} ){{1,5}}?(?:founded|established|released|published"
    rf"|unveiled|introduced|signed|acquired|enacted|adopted|purchased|imposed|built|created){_ON}"
)
# Behind an aside the main clause goes on with its verb.
# What a record that is broken was set at: "beating the record set in 2023".
RECORD_BEFORE = re.compile(
    rf"\b(?:records?|highs?|lows?|peaks?|bests?)(?: of [^,;]{{1,30}})?"
    rf" (?:(?:that was |which was )?(?:set|reached|hit|seen|recorded|posted)){_ON}"
)
# "A saga that began in June": another thing than what is told.
THAT_BEFORE = re.compile(
    rf"\b(?i:an?|the|its|their) (?:{_WORD} ){{1,4}}?that (?:had |has )?(?:began|begun|started"
    rf"|opened|broke out|dates? back to){_ON}"
)
GOES_ON = re.compile(
    r", (?:\w+ly )?(?:has|have|had|is|are|was|were|will|would|also|[a-z]{2,}(?:s|ed))\b"
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
    r" (?:(?:in|on|at|during|back in|early in|late in) (?:the )?)?$"
)
CONSIDERED = re.compile(
    rf"\b(?:{_PURE}|{_ACTS}|according|believe[sd]?|thought|knew|learned|learnt)\b"
)
# A figure that stands straight before its own date ("$5m in").
FIGURE_ON = re.compile(
    r"(?:,? (?:in|of|for|by|at the end of|as of|during|on)(?: (?:early|late|mid|the))?)? ?$"
)
