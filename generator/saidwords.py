"""This module holds the patterns that tell when a thing was told: dates of sayings and of texts.

Those under "before" match from somewhere to the date, those under "after" from the date on.
"""

from __future__ import annotations

import re

from generator.datewords import NAME, ON, WORD

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
    rf"|(?:the )?{NAME})"
)
_ISSUED = (
    r"(?:published|released|issued|posted|dated|filed|aired|sent|obtained|seen|out|circulated|made"
    r"|recorded|taped|shot)"
)

# "said (reporters) (in an interview with CNBC) (in Paris) on" — up to the date.
_WHERE = (
    rf"(?: {_HEARERS})?"
    rf"(?:,? (?:in|at|during|via|on|through|to|by) (?:{WORD} ){{0,5}}?{_STAGES}"
    rf"(?: {_ISSUED})?(?: (?:with|to|by|for|of|on|from|in|at|about) (?:{WORD} ){{0,4}}?{WORD})?)?"
    rf"(?: (?:in|at|from) {NAME})?,?"
)
SAID_BEFORE = re.compile(rf"\b{_PURE}{_WHERE}{ON}")
ACT_BEFORE = re.compile(rf"\b{_ACTS}{_WHERE}{ON}")
# "…, said Ada Byron, the chief of Acme, on"
INVERTED_BEFORE = re.compile(
    rf"[,”\"'’?!] (?:said|says|told|wrote|added) (?:(?:the )?{NAME}"
    r"|(?:the|a|an) (?:company|firm|group|agency|ministry|government|bank|spokes\w+|maker|union"
    r"|official|analyst|minister|president|chief executive|regulator|court|report|paper))"
    rf"(?:,? [^,;]{{1,70}},)?{ON}"
)
# "was quoted by the paper on Sunday as saying", "were told by the company a year ago that"
QUOTED_BEFORE = re.compile(rf"\b(?:quoted|cited|told)(?: by [^,;]{{1,50}}?)?{ON}")
QUOTED_AFTER = re.compile(r",? (?:as (?:saying|telling|having said)|that)\b")
# "told the company's shareholders on"
TOLD_BEFORE = re.compile(
    rf"\b(?:told|telling|informed|warned|assured) (?:{NAME} |the |its |his |her |their |our |my )?"
    rf"(?:[\w-]+ ){{0,3}}[\w-]+{ON}"
)
# "had predicted in June a loss of", "estimated on Wednesday at $5m": when somebody foresaw it.
FORESEEN_BEFORE = re.compile(
    rf"\b(?:predicted|forecast|projected|estimated|put (?:it|them|this))(?: (?:it|them))?{ON}"
)
FORESEEN_AFTER = re.compile(r" (?:an?|the|that|at|its|their|growth|sales|output|profits?)\b")
# "in a report published on", "a note released"
TEXT_BEFORE = re.compile(
    rf"\b(?!to the polls)(?:[Ii]n|[Vv]ia|[Ff]rom|[Dd]uring|per|[Tt]o|[Bb]y) (?:an?|the|its|his"
    rf"|her|their|this|another|one) (?:{WORD} ){{0,5}}?{_TEXTS}"
    rf"(?: {_ISSUED})?(?: (?:by|to|with|on|of|about|for) (?:{WORD} ){{0,5}}?{WORD})?{ON}"
)
ISSUED_BEFORE = re.compile(
    rf"\b(?:{_TEXTS}|figures|data|numbers|estimates|results)(?: {_ISSUED}| made public)(?: online)?"
    rf"(?: (?:by|on|in|at) (?:{WORD} ){{0,5}}?{WORD})?{ON}"
)
# "a deal announced on": the deal is another thing.
ANNOUNCED_BEFORE = re.compile(
    rf"\b(?i:an?|the|its|their|his|her|['’]s|\d) (?:{WORD} ){{1,5}}?,? ?(?:first )?announced{ON}"
)
# "Per the deal announced on Monday, Acme will".
ANNOUNCED_FRONT = re.compile(
    rf"(?:Per|Under|As part of|According to|In|With) [^,;]*\bannounced{ON}"
)
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being|has|have|had|it|they|he|she)\s(?:\w+ )?$")

# A clause follows, or has gone before.
CLAUSE_AFTER = re.compile(
    rf"(?: (?:in|at|via|on|during|through) (?:{WORD} ){{0,5}}?{WORD}"
    rf"|,? (?:citing|quoting|attributing|without|in|according|based|after) [^,;]{{1,80}})?"
    rf",? (?:that|it|they|he|she|there|how|why|whether|we)\b|:? [\"“]"
)
_FIGURES = r"(?:[\w-]+ ){0,5}(?:profits?|loss(?:es)?|earnings|revenues?|sales|results|income)\b"
FIGURES_AFTER = re.compile(rf",? (?:{WORD} ){{0,5}}?(?:reported|reports) {_FIGURES}")
# "PARIS, June 18 (Reuters) -": where and when a text was filed.
DATELINE_BEFORE = re.compile(
    r"[A-Z][\w.'’-]*(?:[ /,]{1,2}(?:[A-Z][\w.'’-]*|de|la|el|of)){0,6},? \(?"
)
DATELINE_AFTER = re.compile(r"\)?,?(?: ?\(?[A-Z][\w/. &-]{1,30}\)?)? ?(?:[—–]|--?(?= )|-{2})")
# Behind a comma less will do: "Paris, June 18:", "Paris, June 18 (IANS)".
DATELINE_ENDS = re.compile(r"(?: ?\([A-Z][\w/. &-]{1,30}\))?: | \([A-Z][A-Z/ ]+\) ")
# A line that tells when a text was changed: "Update, 20 September:".
UPDATED_BEFORE = re.compile(
    r"[\W_]*(?:[Uu]pdated?|UPDATED?|[Cc]orrect(?:ion|ed)|CORRECTION|[Cc]larification|[Pp]osted"
    r"|[Pp]ublished|[Ll]ast (?:updated|modified)|[Ee]ditor['’]s note)(?: on| of)?[:,]? ?\(?(?:on )?"
)
UPDATED_AFTER = re.compile(r"\)?\s*(?:[:–—]|-|$)|\)")
REPORTED_BEFORE = re.compile(rf"\breport(?:ed|s){ON}")
REPORTED_AFTER = re.compile(rf" (?:an?|its|that|the|record|quarterly|net|higher|lower) {_FIGURES}")
# "Reported sales of $5m on Monday": of an earlier time.
REPORTED_FIGURES = re.compile(
    rf"\b(?:report(?:ed|s|ing)|(?:releas|publish|post|issu|announc)(?:ed|es|ing))"
    rf" (?:{WORD} ){{0,4}}?(?:sales|revenues?|profits?|loss(?:es)?|earnings|results|income|turnover"
    r"|takings|accounts|figures)(?: (?:of|at) [^,;]{1,40})?,? on (?:the )?$"
)
# "Confirmed a paper's report from Sunday": when that was told, and not what is told now.
TEXT_FROM = re.compile(rf"\b(?:{_TEXTS}) (?:from|dated) (?:the )?$")
# "This story of August 1 has been corrected".
STORY_BEFORE = re.compile(
    r"\b(?:[Tt]his|[Tt]he|[Oo]ur|[Aa]n?) (?:story|article|report|post|item|column|piece)"
    r" (?:of|from|dated|published on) (?:the )?$"
)
CLAUSE_BEFORE = re.compile(r"[,”\"] (?:[^,;]{1,60} )?$")
END_AFTER = re.compile(r"\s*(?:[.,;)”\"]|$)")
# A subject of a few words and its verb of saying, straight behind the date: "On Monday, Acme said".
_SUBJECT = (
    rf",? (?!and |but |which |who ){WORD}(?: {WORD}){{0,5}}?(?: \([A-Z][\w&.-]{{1,14}}\))?"
    r"(?:, (?!who|which)[^,;]{1,70},)?"
)
_QUICK = r"(?: (?:also|again|separately|later|then|itself|further))?"
SAID_AFTER = re.compile(rf"{_QUICK} {_PURE}\b")
ACT_AFTER = re.compile(rf"{_QUICK} {_ACTS},?(?: that| it| they| he| she| how)\b")
FRONTED_SAID = re.compile(
    rf"(?P<subject>{_SUBJECT})(?P<aside>, (?:who|whose|which) [^,;]{{1,90}},)?"
    r" (?:(?:has|have|also|later|then|had) )?"
    rf"(?:{_PURE}\b|{_ACTS}{_WHERE},? (?:that|it|they|he|she|how)\b)"
)
# Words that show that what stands before the verb of saying is more than its subject.
NOT_SUBJECT = re.compile(
    r"\b(?:and|but|after|as|when|which|who|because|while|is|was|were|are|will|to|\w{3,}ed)\b"
)
ISSUED_FRONT = re.compile(rf"(?:First )?(?:Published|Released|Issued|Posted)(?: online)?{ON}")
TEXT_AFTER = re.compile(rf", (?:an?|the|its|their|his|her) (?:[\w-]+ ){{0,3}}{_TEXTS}\b")

# "In a July 16 interview": the text that the date modifies.
TEXT_OPENS = re.compile(
    r"\b(?:[Ii]n|[Aa]ccording to|[Ff]rom|[Vv]ia|[Dd]uring|[Bb]y) (?:an?|the|its|his|her) $"
)
TEXT_FOLLOWS = re.compile(
    rf" (?:[\w-]+ ){{0,2}}(?:{_TEXTS}|press conferences?|news conferences?|speech|testimony"
    rf"|briefing)\b"
)

# What calls for a pluperfect.
CONSIDERED = re.compile(
    rf"\b(?:{_PURE}|{_ACTS}|according|believe[sd]?|thought|knew|learned|learnt)\b"
)
