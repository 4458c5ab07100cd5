"""This module holds the words that make of what is told less than a fact, by what they make of it.

The classes are those of event factuality (Sauri and Pustejovsky 2009: how certain, affirmed or
denied), with plans, offers and threats apart, since news tells these of one matter on one day.
Patterns match folded text; those of a class are alternatives.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stance(StrEnum):
    """What is said of a thing other than that it is so, the gravest first."""

    WITHDRAWN = "withdrawn"
    DENIED = "denied"
    UNDONE = "undone"
    ASKED = "asked"
    HYPOTHETICAL = "hypothetical"
    CONDITIONAL = "conditional"
    REJECTED = "rejected"
    BLOCKED = "blocked"
    REFUSED = "not done"
    ALMOST = "almost"
    REPORTED = "only reported"
    ACCUSED = "alleged"
    POSSIBLE = "possible"
    THREATENED = "threatened"
    OFFERED = "offered"
    DEMANDED = "demanded"
    HOPED = "wanted"
    TRIED = "tried"
    EXPECTED = "expected"
    PROMISED = "promised"
    PLANNED = "planned"
    FUTURE = "still to come"
    OPPOSED = "opposed"
    FORMER = "no longer so"


_BE = r"(?:is|are|was|were|be|been|being|'s|'re)"
# What stands between a helping verb and its verb: "was also falsely said to".
_ADVERB = r"(?: (?:\w+ly|also|now|still|once|then|again|later|long))?"
TALK = (
    r"(?:reports?|rumou?rs?|speculation|suggestions?|allegations?|accusations?|claims?|gossip|talk"
    r"|stor(?:y|ies))"
)
FALSE = (
    r"(?:untrue|false|wrong|baseless|unfounded|groundless|fabricated|not true|a (?:lie|myth|hoax))"
)
_SPEND = r"(?:pay|spend|borrow|write off|shell out|fork out)\b"
_RULED = r"(?:that|whether|said|says|told|ruled|decided|argued|insist\w*|stated|wrote|agreed)"
_UNDERTAKING = r"(?:invest\w*|initiatives?|projects?|programmes?|programs?|expansion|schemes?)"
_PRESENT = (
    r"(?:rises|increases|falls|drops|goes|climbs|jumps|doubles|costs|pays|gets|becomes|cuts"
    r"|raises|lowers|charges|applies)"
)
# What gives a number that is nearly reached, not a thing that nearly was.
_NUMBER = (
    r"(?:\W*\d|[$€£¥]|us\$|(?:an?|all|every|half|the|one|two|three|four|five|six|seven|eight|nine"
    r"|ten|twice|double|as|none|no|identical|\w+teen|\w+ty|hundreds?)\b)"
)
_SO_MUCH = (
    r"(?: (?:about|around|some|nearly|almost|over|up to|roughly|more than|at least|another))?"
    r"(?: (?:us)?[$€£¥]?\d| *$)"
)
_DEALS = (
    r"(?:deal|merger|talk|negotiation|sale|bid|plan|takeover|agreement|project|offer|acquisition"
    r"|tie-up|transaction|auction|pact|accord|venture|scheme|round|case|trial)"
)
_OF_DEAL = rf"(?:of )?(?:the |its |their |a )?(?:[\w'$-]+ ){{0,3}}?{_DEALS}s?\b"

# No denial, though it looks like one: taken out before anything is looked for.
NO_DENIAL = (
    r"\bnot (?:only|just|least|merely|simply|necessarily)\b",
    r"\bwhether or not\b|\bif (?:not|any)\b|\bas if\b|\bno (?:doubt|matter)\b",
    r"\b(?:no|not) (?:less|fewer|more|later|earlier|sooner|lower|higher) than\b",
    r"\b(?:not|never|n't|cannot) (?:\w+ )?(?:den(?:y|ied)|disputed?|refused?|reject(?:ed)?)\b",
    # Who does not comment denies nothing.
    (
        r"(?:\b(?:did|does|do|would|could|will|has|have|had) not|n't|\bcannot)(?: \w+ly)?"
        r" (?:comment|respon|repl|elaborat|return|answer|be reached|discuss|say)\w*"
    ),
    (
        r"\b(?:declin|refus|fail)\w* to (?:\w+ly )?"
        r"(?:comment|respond|reply|elaborate|answer|discuss|say|speak|give|name)\b"
    ),
    r"\b(?:nobody|no one) knows\b",
    # What is only held against an expectation is none: "beating forecasts", "more than expected".
    (
        r"\b(?:beat\w*|topp?\w*|exceed\w*|surpass\w*|miss\w*|def(?:y|ied|ying)|despite|than|above"
        r"|below|ahead of|short of|in line with) (?:\w+ ){0,3}?"
        r"(?:expectations|expected|forecasts|forecast|estimates|predictions|predicted|targets)\b"
        r"(?! (?:of|for|to|that|which)\b)"
    ),
)

WORDS: Mapping[Stance, tuple[str, ...]] = {
    Stance.DENIED: (
        r"\b(?:not|never|nor|neither|cannot|no longer|none|nobody|nothing|lack(?:s|ed)?)\b|n't\b",
        r"\bno (?!\. ?\d)\w+|\b(?:has|have|had|is|are|was) yet to\b|\bunlikely\b|\bcontrary to\b",
        r"\bden(?:y|ies|ied|ying|ials?)\b|\brefut\w+|\bdebunk\w*|\bcontradict\w*",
        rf"\b(?:untrue|unfounded|baseless|groundless|false|myth|hoax)\b|\b{_BE} {FALSE}\b",
        r"\b(?:falsely|wrongly|mistakenly|erroneously|incorrectly)\b",
        rf"\b(?:dismiss|reject)\w* (?:\w+ ){{0,4}}(?:as|{TALK})\b",
        r"\bdisput(?:e|es|ed) (?:the|that|this|any|it)\b|\bdoubt(?:s|ed)? (?:the|that)\b",
        r"\b(?:cleared|acquitted|exonerated|innocent|absolved) of\b",
        r"\bpretend\w*|\bfeign\w*",
    ),
    Stance.UNDONE: (
        r"\b(?:fell|falls?|fallen) (?:through|apart)\b|\bcame to nothing\b|\blapsed\b",
        # A house collapses, too.
        rf"\b{_DEALS}s?(?: [\w']+){{0,6}}? collaps(?:ed?|es|ing)\b|\bcollaps\w+ {_OF_DEAL}",
        r"\bscrap(?:s|ped|ping)\b|\bcancel\w*|\babandon\w*|\bcall(?:s|ed|ing)? (?:\w+ )?off\b",
        r"\b(?:threw|thrown|throws) (?:\w+ ){0,4}out\b|\bquash\w*|\boverturn\w*|\bannul\w*",
        r"\brevers(?:e|es|ed|ing)\b|\brevok\w+|\brescind\w*|\bretract\w*",
        # Who withdraws so much has it, and who sets so much aside keeps it.
        rf"\bwithdr[ae]w\w*\b(?!{_SO_MUCH})|\b(?:was|were|been|be) set aside\b(?! for\b)",
        r"\bset aside(?: (?:the|that|those|his|her|their)\b|[.,;])|\bvacated\b",
        r"\bvoid(?:ed)?\b|\binvalidat\w+|\bnullif\w+|\bdisqualif\w+",
        r"\bstr(?:uck|ike|ikes|icken) (?:\w+ )?(?:off|down|out|from)\b|\bterminat\w+",
        r"\b(?:walk|pull|back)(?:s|ed|ing) (?:away|out)\b|\bbacktrack\w*|\bu-turn\b|\bshelv\w+",
        r"\bdropped (?:\w+ ){0,2}(?:charges?|case|suit|lawsuit|bid|plans?|deal|claim)\b",
        (
            r"\b(?:charges?|case|suit|bid|claim|deal|accusation|sale|order|offer)(?: \w+){0,3}"
            r" (?:dropped|dismissed|failed)\b"
        ),
    ),
    Stance.ASKED: (
        r"\?[\"')]*\s*$|\bwhether\b|\bwonder\w*|\bunclear\b",
        r"\bask(?:s|ed|ing)? (?:\w+ ){0,3}?(?:if|about)\b|\bquestion(?:s|ed|ing)? if\b",
    ),
    Stance.HYPOTHETICAL: (
        r"\b(?:was|were) to have (?:been )?\w+",
        r"\b(?:lest|assuming|hypothetical\w*)\b",
        r"\b(?:would|could|might|should)(?: not|n't)? have\b(?! to\b)",
        # Who "had the mill repaired" did so: a condition that is turned round opens its clause.
        (
            r"(?:^\W*|[,;:\"] ?|\b(?:that|and|but|or) )"
            r"had (?:it|he|she|they|there|the \w+) (?:not )?"
            r"(?:\w+ed|\w+en|sold|bought|paid|made|lost|won|kept|gone)\b"
        ),
    ),
    Stance.CONDITIONAL: (
        r"\b(?:if|unless|provided that|in case|otherwise)\b|\bas long as\b",
        # "Should the sale fail", behind what would follow.
        (
            r"(?<!why)(?<!how)(?<!what)(?<!that) should (?:the|its|their|either|any|it|they)\b"
            r"(?! have\b)"
        ),
    ),
    Stance.REJECTED: (
        r"\b(?:reject(?:s|ed|ing)?|rebuff\w*|spurn\w*)\b|\bturn(?:s|ed|ing) (?:\w+ )?down\b",
    ),
    Stance.BLOCKED: (r"\bblock(?:s|ed|ing)?\b|\bveto\w*",),
    Stance.REFUSED: (
        r"\b(?:refus(?:e|es|ed|ing|al)|resist\w*|neglect(?:s|ed)? to|omit(?:s|ted) to)\b",
        # What declines to a number falls.
        rf"\bdeclin(?:e|es|ed|ing) to\b(?! {_NUMBER}| *$)",
        r"\bfail(?:s|ed|ing|ure)? to\b|\b(?:unable|forgot) to\b",
        # What is avoided at so much is so much.
        rf"\bavoid(?:s|ed|ing)?\b(?!{_SO_MUCH})",
        r"\b(?:escap(?:e|es|ed|ing)|spared|prevent\w*|refrain\w*)\b",
        r"\b(?:kept|held back) from\b|\bstop(?:s|ped) \w+ from\b|\bstopped short of\b",
        r"\brul(?:es?|ed|ing) out\b",
        r"\bmiss(?:es|ed)(?: out)? (?:on )?\w+ing\b",
    ),
    Stance.ALMOST: (
        rf"\b(?:almost|nearly|narrowly|all but|virtually|practically)\b(?! {_NUMBER})",
        rf"\b(?:came|come|comes|{_BE}) (?:very )?close to \w+ing\b|\bjust short of\b",
        rf"\bon the (?:verge|brink) of\b|\b{_BE} about to\b",
    ),
    Stance.REPORTED: (
        r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|ostensibly|reputedly)\b",
        r"\b(?:presumably|rumou?r\w*|purported|unconfirmed|unverified|hearsay)\b",
        r"\balleged\b(?! (?:that|it|he|she|they)\b)|\b(?:appear|seem)(?:s|ed)? to\b",
        (
            rf"\b{_BE}{_ADVERB} (?:said|believed|thought|understood|reported|alleged|claimed"
            r"|suspected) to\b"
        ),
        r"\bit is (?:said|believed|thought|understood|reported)\b",
        rf"\b{TALK}(?: [\w']+){{0,4}} that\b|\bmedia reports\b",
        r"\breports (?:say|suggest|claim|said)\b",
        r"\baccording to (?:\w+ )?(?:reports|rumou?rs|unnamed|anonymous)\b",
    ),
    Stance.ACCUSED: (r"\baccus\w+|\bsuspect\w*|\bcharged with\b|\bindict\w*",),
    Stance.POSSIBLE: (
        r"\b(?:may|might|could|perhaps|possibly|possible|possibility|potential|potentially)\b",
        r"\b(?:maybe|probabl[ey]|likely|conceivabl[ey]|contemplat\w+|eyeing|risk(?:s|ed|ing)?)\b",
        r"\b(?:mull(?:s|ed|ing)?|weigh(?:s|ed|ing)|explor(?:es|ed|ing)|consider(?:s|ing)?)\b",
        r"\bconsidered(?! (?:as|to be|an?|the|one)\b)|\bin (?:\w+ )?(?:talks|negotiations)\b",
        r"\b(?:talks|negotiations) (?:to|on|over|about)\b|\b(?:negotiat|discuss)(?:ing|ed)\b",
    ),
    Stance.THREATENED: (
        r"\bthreat\w*|\bwarn(?:s|ed|ing)? (?:\w+ ){0,3}of\b",
        r"\bfac(?:e|es|ed|ing) (?:\w+ ){0,4}(?:fines?|penalt\w+|charges?|bills?|(?:law)?suits?)\b",
    ),
    Stance.OFFERED: (
        # A rights offer raises money; tests suggest what is so.
        r"(?<!rights )(?<!share )(?<!stock )(?<!public )(?<!tender )\boffer(?:s|ed|ing)?\b",
        r"\b(?:propos\w+|bid|bids|bidding)\b",
        r"\bsuggest(?:s|ed|ing)?\b(?!(?: that)? [^,;]{0,80}?\b(?:is|are|was|were|has|have|had)\b)",
    ),
    Stance.DEMANDED: (
        # Who "had to pay" has paid, unless that is what a judge or the like said.
        rf"\bhad to\b(?! {_SPEND})|\b(?:would|{_RULED})\b[^;]{{0,80}}?\bhad to\b",
        r"\b(?:must|ought to|should(?! have)|has to|have to|demand\w*)\b",
        r"\brequir(?:e|es|ed|ing) (?:\w+ ){0,2}to\b|\brequest(?:s|ed|ing)?\b|\brecommend\w*",
        r"\burg(?:e|es|ed|ing)\b|\bcall(?:s|ed|ing)? (?:for|on)\b|\binstructed\b",
        r"\bordered (?:\w+ ){0,3}to\b|\btold (?:\w+ ){1,3}to\b|\basked (?:\w+ ){0,2}(?:to|for)\b",
        r"\bsu(?:e|es|ed|ing) [^,;]{1,40}? for\b",
        r"\b(?:lawsuits?|legal action)(?: against [^,;]{1,40}?)? for\b",
        r"\bclaim(?:s|ed|ing)? (?:damages|compensation)\b",
        r"\b(?:entitled to|eligible for)\b",
    ),
    Stance.HOPED: (
        r"\b(?:hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|seek(?:s|ing)?|sought)\b",
        r"\bneed(?:s|ed|ing)?\b|\blooking for\b",
        r"\b(?:desir\w+|would like|keen to|eager to|interested in|ambition\w*|in favou?r of)\b",
    ),
    # Somebody else's effort is none that is told.
    Stance.TRIED: (
        r"\b(?:try|tries|tried|trying|attempt\w*)\b",
        r"(?<!'s )(?<!s' )(?<!continued )(?<!its )(?<!their )(?<!the )\befforts? to\b",
    ),
    Stance.EXPECTED: (
        r"\b(?:expect\w*|forecast\w*|predict\w*|projected|anticipat\w+)\b|\bpencill?ed in\b",
        r"\bconsensus (?:estimate|forecast|expectation|figure|of)\w*",
        r"\b(?:its|their|profit|earnings) guidance\b",
        # "Believes that it can save".
        (
            r"\b(?:believe[sd]?|thinks?|thought|reckon(?:s|ed)?|confident|convinced|sure)"
            r" (?:that )?(?:it|he|she|they|we|i|the \w+) (?:can|will)\b"
        ),
        r"\b(?:analyst|economist|trader|investor|market)s?'?s? (?:\w+ ){0,2}estimates?\b",
    ),
    Stance.PROMISED: (
        r"\b(?:pledg\w+|promis\w+|vow(?:s|ed|ing)?|commit(?:s|ted|ting|ment)?|undert(?:ook|ake))\b",
    ),
    Stance.PLANNED: (
        r"\b(?:intend\w*|intention\w*|aim(?:s|ed|ing)?|plan|plans|planned|planning|schedul\w+)\b",
        r"\b(?:agree(?:s|d|ing)?|agreement|deal|accord|pact|prepar(?:e|es|ed|ing)|ready) to\b",
        # Who is targeted is no plan.
        r"(?<!price )\btarget(?:s|ing)?\b|\btargeted(?! (?:by|in|with|is|are|was|were)\b|[,.;])",
        r"\bset (?:to|for)\b|\bwould-be\b",
        # What is announced and not yet made.
        rf"\bannounc\w+ (?:\S+ ){{0,8}}?{_UNDERTAKING}\b",
    ),
    Stance.FUTURE: (
        r"\b(?:will|shall|would|going to|upcoming|slated|poised|in line for)\b|'ll\b|\bwon't\b",
        r"\bdue (?:to|in|on|by|for)\b|\bon (?:track|course)\b",
        r"\b(?:is|are|was|were) to (?!\w+ing\b|blame\b)[a-z]+",
        # The present tense: "from midnight a ticket costs".
        (
            r"\b(?:from|as of) (?:midnight|tonight|tomorrow)\b(?! (?:to|until|till|on)\b)"
            r"(?: (?!was\b|were\b|had\b|\w{2,}ed\b)[\w'’-]+|,){0,15}?"
            rf" {_PRESENT}\b(?! (?:in|of|for)\b)"
        ),
    ),
    Stance.OPPOSED: (r"\boppos(?:e|es|ed|ing)\b",),
    Stance.FORMER: (r"\b(?:once|formerly|used to|no longer|at one time)\b",),
}
# What says so only where it opens a clause: of "640 homes had gone" it is the past.
OPENING: Mapping[Stance, str] = {
    Stance.HYPOTHETICAL: r"^\W*(?:had|suppose|imagine)\b",
    Stance.ASKED: r"^question\b",
}
# Of Chinese, the plainest words of each class.
CHINESE: Mapping[Stance, str] = {
    Stance.DENIED: "否认|不实|并非|并未|没有|从未|未曾|尚未|谣言|不是",
    Stance.UNDONE: "取消|撤销|撤回|告吹|作废|推翻|放弃",
    Stance.ASKED: "吗？|是否|？$",
    Stance.HYPOTHETICAL: "本应|本可",
    Stance.CONDITIONAL: "如果|假如|倘若|除非",
    Stance.REJECTED: "拒绝",
    Stance.REFUSED: "未能|避免",
    Stance.ALMOST: "险些|差点",
    Stance.REPORTED: "据报道|据称|据悉|据传|传闻|疑似|涉嫌",
    Stance.POSSIBLE: "可能|或许|或将|也许|考虑|有望",
    Stance.THREATENED: "威胁",
    Stance.OFFERED: "提议|提出|出价",
    Stance.DEMANDED: "要求|必须|应当|需要",
    Stance.HOPED: "希望|寻求",
    Stance.TRIED: "试图|尝试|企图",
    Stance.FORMER: "曾经|一度",
    Stance.EXPECTED: "预计",
    Stance.PROMISED: "承诺",
    Stance.PLANNED: "计划|拟|打算|同意",
    Stance.FUTURE: "将",
}
