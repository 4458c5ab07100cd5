"""This module holds the patterns that tell whose a figure is from the words of its segments."""

from __future__ import annotations

import re

# Verbs in the past that do not end in "ed", those of dealing by themselves, and in the present.
_DEALT = r"took|made|won|got|gave|lost|spent|sold|bought|paid"
_PAST = rf"{_DEALT}|rose|fell|grew|came|went|hit|stood|held|put|cut|saw|set|ran|led|met|brought"
_PRESENT = r"makes|pays|sells|buys|costs|owes|employs|holds|expects|owns"

# How a segment begins that says more of the last name before it, or of the subject.
APPOSITION = re.compile(r"\s*(?:an?|the|who|whose|its)\b")
# "Which" can mean the last name, or all that was said: with two names, a verb of effect leaves
# that open.
RELATIVE = re.compile(
    r"\s*(?:which|that) (?:\w+ly |has |have |had |also |then )*(?:ca[uptg]|knock|led|spark|ma[dk]e"
    r"|rais|mean|could|would|might|may|push|sent|send|wip|add|show|trigger|prompt|forc|help|let)"
)
WHICH = re.compile(r"\s*(?:which|that)\b")
PARTICIPLE = re.compile(r"\s*(?:\w+ly )?\w+ing\b")
# A thing of the kind that the name before it says.
ATTRIBUTIVE = re.compile(
    rf" (?:(?!(?:{_DEALT}|{_PRESENT}|\w{{2,}}ed|has|have|had|sell|issues|offers|ships"
    r"|builds|uses)\b)[a-z]+ )?"
    r"(?:chips?|GPUs?|cards?|models?|products?|shares?|stocks?|analysts?|phones?"
    r"|tools?)\b"
)
# "«Acme» stock rose": the price is that of its shares.
STOCK_MOVES = re.compile(
    r" (?:shares?|stocks?) (?:(?:has|have|had|was|were|is|are|also|then|later|\w+ly) )*"
    r"(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|gain(?:s|ed|ing)?|los[et]s?|jump(?:s|ed|ing)?"
    r"|surg(?:es|ed|ing)|soar(?:s|ed|ing)|slid(?:es)?|slump(?:s|ed)|plung(?:es|ed|ing)|tumbl(?:es|ed|ing)"
    r"|dropp?(?:s|ed|ing)?|climb(?:s|ed|ing)?|closed|ended|opened|traded|trading|up|down|added|dipped|sank)\b"
)
ONE = re.compile(r" (?:[a-z]+ )?(?:model|product|tool)\b")
# What goes on about a thing behind its sum ("an initiative of $5m that pools").
RESTRICTIVE = re.compile(
    r"\b(?:that|which|who|whose|whom|what|how|why|whether|when|while|because|although|though|since"
    r"|after|before|until|if|once|unless|for \w+ing)\b"
    r"(?! of\b)"
)
# Behind a place that begins a sentence: "Europe pledged".
PLACE_ACTS = re.compile(r" (?:has |have |had |will |would |also )*[a-z]+(?:ed|es|s|t)\b")
# How a phrase begins that stands before the subject that it is about ("With sales of $5m, Acme").
FRONTED = re.compile(
    r"(?:with|at|after|for|in|by|despite|of|from|on|to|like|as|using|when|while|once|since|because"
    r"|if|worth|\w+ing|\w{2,}ed|built|bought|sold|founded)\b",
    re.IGNORECASE,
)
VERB = re.compile(
    r"(?<!^)\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|must"
    rf"|\w{{2,}}ed|{_PAST}|cost|{_PRESENT}|takes|wants|needs)\b"
)
# A subject that stands for several of those carried over.
PLURAL = re.compile(r"(?:They|Both|Their|These|The (?:two|pair|three|four))\b")

# "Which Globe owns", "not Globe", "valued at $5": an aside between commas, and the verb that goes
# on behind it.
ASIDE = re.compile(
    r"\s*(?:[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}['’]s"
    r"|through|via|which|who|whose|whom|where|not|unlike|like|now|then|once|formerly|including|with|based|an?"
    r"|the|its|one|among|\w{2,}ed|\w+ing|owned|led|run|held|part|made|built|bought|sold|known"
    r"|written|born"
    r"|set)\b"
)
GOES_ON = re.compile(
    r"\s*(?:(?:\w+ly|also|now|then|still|already|has|have|had|will|would|is|was|were|are) )?"
    rf"(?:is|are|was|were|has|have|had|will|would|could|can|may|might|\w{{2,}}ed|{_PAST}|{_PRESENT}"
    r"|said|says|plans)\b"
    r"|\s*[a-z]{3,}s\s(?=(?:about|around|some|nearly|almost|over|up to|more than|only|just)\s"
    r"|[\d$€£¥])"
)
# "Its first $5m", up to the figure.
POSSESSIVE = re.compile(r"\b(?:its|their|his|her)\s(?:[a-z-]+\s){0,2}\Z")
# What tells of somebody else than the clause before it.
CONTRAST = re.compile(r"\s*(?:while|whereas|but|although|though)\b")
# "Signed the act, making $5m available": what is so made is the act's.
ENACTED = re.compile(
    r"\b(?:sign(?:s|ed)|pass(?:es|ed)|enact(?:s|ed)|approv(?:es|ed)|repeal(?:s|ed))\b"
)
ENABLES = re.compile(
    r"\s*(?:making|unlocking|freeing|releasing|authori[sz]ing|providing|opening|setting)\b"
)
# What stands before the first name of a list of those who act, or are counted.
LISTS = re.compile(r"(?:^|\b(?:including|such as|like|of|among|between)\s)(?:the\s)?\Z")
# ", followed by Acme": no verb that goes on with a subject before it.
PASSIVE_OPENS = re.compile(r"\s*(?:\w+ly )?\w+(?:ed|en|ld|nt|ught) by\b")
PART_OF = re.compile(r"\s*(?:(?:most|some|all|many|half|none) of|including|among|of whom)\b")
# Between a figure and where that is.
IN_PLACE = re.compile(r" (?:[a-z]+ ){0,2}(?:in|at|near|from|across) (?:the )?(?:[a-z]+ of )?")
# Up to the first name of a segment that gives nothing but examples.
EXAMPLES = re.compile(r"\s*(?:including|among them|such as|notably|like)\s(?:the\s)?")
SUBJECT_RELATIVE = re.compile(
    r"\s*(?:who|which) (?:(?:has|have|had|also|will|would|already|now|\w+ly) ){0,2}"
    rf"(?:\w{{2,}}ed|\w{{2,}}s|{_DEALT}|held|own|run|employ|had|have)\b"
)
# "Two brewers announced on Monday".
SAY = re.compile(r" (?:said|announced|told|reported|estimated|confirmed|claimed)\b")
# "Other officers, she added, would", "the members of her team": no deed of who "she" is.
OF_OTHERS = re.compile(
    r"(?:[A-Z]\w*\s(?:(?!he\b|she\b|his\b|her\b)[\w-]+\s){0,3}(?!he\b|she\b)[\w-]+,\s(?:he|she)\s"
    r"(?:said|says|added|noted|wrote|warned|told\s\w+),"
    r"|(?:The|Other|Some|Most|Many)\s(?:[a-z]+\s)?(?:members|heads|staff|people|officers|executives)\s(?:of|in|on)"
    r"\s(?:his|her)\s)"
)
PRONOUN = re.compile(r"(?:It|He|She|They)\b")
# What begins the second half of a comparison ("compared with a profit of"), and what ends it, where
# both halves are of the same.
COMPARES = re.compile(
    r"\s*(?:(?:an?|the|its|their)\s)?(?:(?!average|total|market|industry)[a-z-]+\s){0,3}?"
    r"(?:of\s)?(?:(?:about|around|nearly|some|just|only|over)\s)?\Z"
)
COMPARED = re.compile(r"\b(?:compare[ds]\s(?:with|to)|versus|vs\.?|against)\s*\Z")
# "Overtook Globe with 5% against": the other half is another's.
OVERTAKES = re.compile(r"\b(?:overt(?:akes|ook|aken)|outs(?:ells|old)|surpass(?:es|ed))\s[^;]*\Z")
SAME_LATER = re.compile(
    r"\s?(?:\([^()]{1,30}\))?(?:\s(?:in|for|during|at|over)(?=\s(?:the|that|an?|its|\d{4}|[A-Z][a-z]+\s\d{4}"
    r"|(?:last|this|previous|prior)))(?:\s(?:the|that|a|its))?)?"
    r"(?:\s(?:same|previous|prior|preceding|earlier|last|this|corresponding|first|second|third|fourth|end"
    r"|an?|of|the|half|quarter|period|year|month|week|years|months|weeks|ago|earlier|before|one|two|three"
    r"|six|nine|\d{4}|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b){0,8}\s*(?:[.,;:!?”\"]|\Z)"
)
# Behind who speaks in a transcript: "Ada Byron (treasurer): ".
LABEL = re.compile(r"(?:\s\([^()]{1,60}\)|,\s[^:]{1,60})?:\s")
# "Five times that of", "overtook that of"; not where it is the subject.
THAT_OF = re.compile(
    r"(?<!while)(?<!and)(?<!but)(?<![,;:])(?<! to)(?<! with) (?:that|those) of (?:the )?$"
)
# What ties a name to the figure before it.
TIED = re.compile(r" (?:of|in|from|to|for|with) (?:the )?")
# A second verb of the same subject.
AND_VERB = re.compile(
    rf" and (?:then |also |later |has |had )?(?:[a-z]{{2,}}ed|{_DEALT}|kept|held|put|ran|led)\b"
    r"(?! by\b)"
)
# "Half of Acme for $5m": the price of the share.
PRICED = re.compile(r" for (?:about |some |up to )?")
# Behind "expects": what one will do oneself.
TO_DO = re.compile(r" to [a-z]+\b")
# "Of which $5m is insured", "each of which costs $5", up to the figure; and "$5m of which".
OF_WHICH = re.compile(
    r",\s(?:(?:most|some|all|each|both|many|half|part|none|(?:a|two|three) \w+)\s)?of\swhich\b"
    r"[^,;:]*\Z"
)
ITS_PART = re.compile(r"\sof\swhich\b")
LISTED = re.compile(r",\s(?:(?:about|some|roughly|around|only|nearly|and)\s)*\Z")
PART_ENDS = re.compile(r",\s(?:and|but|while|whereas)\s")
# "Urged the board in May to sell": what another is to do.
URGES = re.compile(
    r"\b(?:urg(?:es?|ed|ing)|call(?:s|ed|ing)? on|advis(?:es?|ed|ing)|press(?:es|ed|ing)"
    r"|lobb(?:ies|ied|ying)|beg(?:s|ged)|warn(?:s|ed|ing)|wants?|wanted|asks?|asked|persuade[sd]?)"
    r" (?!to\b|that\b|for\b)(?:[\w’'-]+ ){1,8}?(?:not )?to [a-z]+\b"
)
# Between a place and the figure of what it has, and what that is.
OWNS = re.compile(r"['’]s? (?:(?:about|roughly|nearly|whole|entire|estimated) )?")
ECONOMY = re.compile(
    r" (?:[\w-]+ ){0,3}?(?:industry|market|sector|economy|budget|debt|deficit|surplus|exports"
    r"|imports)\b"
)
# "Fined Acme for blackouts that hit 300 homes": what it is punished for.
PUNISHES = re.compile(
    r"\b(?:(?<!pay )(?<!pays )(?<!paid )(?<!paying )fine[sd]"
    r"|sue[sd]|accuse[sd]|charge[sd]|punishe[sd]|blame[sd]|criticise[sd]|criticize[sd]"
    r"|sanction(?:s|ed)|rebuke[sd]|prosecute[sd])\b[^,;]*? (?:for|of|over) [^,;]*"
)
# ", and Globe, ": what follows is of another subject.
NEXT_SUBJECT = re.compile(r",\s(?:and|while|but)\s(?:the\s)?[A-Z]")
# "The bank said it had approved": what the speaker itself does.
ITSELF_DOES = re.compile(r"(?: on \w+day)?(?: that)? (?:it|they) [a-z]+\b")
