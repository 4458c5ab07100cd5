"""This module holds the words that make of what is told less than a fact, by what they make of it.

The classes are those of event factuality (Sauri and Pustejovsky 2009: how certain, affirmed or
denied), with plans, offers and threats apart, since news tells these of one matter on one day.
Patterns match folded text.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Stance(StrEnum):
    """What is said of a thing other than that it is so, the gravest first."""

    DENIED = "denied"
    UNDONE = "undone"
    ASKED = "asked"
    CONDITIONAL = "hypothetical"
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
    FUTURE = "still to come"


_BE = r"(?:is|are|was|were|be|been|being|'s|'re)"
_HE = r"(?:it|he|she|they|we|i|[a-z]+)"
# What stands between a helping verb and its verb: "was also falsely said to".
_ADVERB = r"(?: (?:\w+ly|also|now|still|once|then|again|later|long|widely))?"
_TALK = (
    r"(?:reports?|rumou?rs?|speculation|suggestions?|allegations?|accusations?|claims?|gossip|talk"
    r"|stories|story)"
)

# No denial, though it looks like one: removed before anything is looked for.
NO_DENIAL = (
    r"\bnot (?:only|just|least|merely|simply|necessarily)\b|\bwhether or not\b|\bno (?:doubt|matter)\b"
    r"|\b(?:no|not) (?:less|fewer|more|later|earlier|sooner|lower|higher) than\b"
    r"|\b(?:not|never|n't|cannot) (?:\w+ )?(?:den(?:y|ied)|disput(?:e|ed)|refus(?:e|ed)|reject(?:ed)?"
    r"|rul(?:e|ed) out)\b"
    # Who does not comment denies nothing.
    r"|(?:\b(?:did|does|do|would|could|will|can|has|have|had) not|n't|\bcannot)(?: \w+ly)?"
    r" (?:comment|respon|repl|elaborat|return|answer|be reached|discuss|say)\w*"
    r"|\b(?:declin|refus|fail)\w* to (?:\w+ly )?(?:comment|respond|reply|elaborate|answer|discuss|say"
    r"|speak|give|name)\b"
    r"|\bas if\b|\bif not\b|\bif any\b|\bnot? more\b"
)

WORDS: Mapping[Stance, str] = {
    Stance.DENIED: (
        r"\b(?:not|never|nor|neither|cannot|without|no longer|none|nobody|nothing|lacks?|lacked)\b|n't\b"
        r"|\bno (?!\. ?\d)\w+|\bden(?:y|ies|ied|ying|ials?)\b|\brefut\w+|\bunfounded\b|\bbaseless\b"
        r"|\b(?:untrue|debunk\w*|hoax|myth|fabricated|fictitious|groundless)\b|\bfalse\b|\bnot true\b"
        r"|\b(?:falsely|wrongly|mistakenly|erroneously|incorrectly)\b|\b(?:is|are|was|were) wrong\b"
        r"|\bdismiss\w* (?:\w+ ){0,4}(?:as|claims?|reports?|rumou?rs?|allegations?|suggestions?)\b"
        rf"|\breject\w* (?:\w+ ){{0,4}}(?:as|{_TALK})\b|\bdisput(?:e|es|ed) (?:the|that|this|any|it)\b"
        r"|\b(?:cleared|acquitted|exonerated|innocent|absolved) of\b|\bcontrary to\b|\bunlike\b"
        r"|\bunlikely\b|\bcontradict\w*|\bdoubt(?:s|ed)? (?:the|that)\b"
    ),
    Stance.UNDONE: (
        r"\b(?:fell|falls?|fallen) (?:through|apart)\b|\bcollaps\w+|\bscrap(?:s|ped|ping)\b"
        r"|\bcancel\w*|\babandon\w*|\bcall(?:s|ed|ing)? (?:\w+ )?off\b|\b(?:threw|thrown|throws) out\b"
        r"|\b(?:threw|throws) (?:\w+ ){1,4}out\b|\bquash\w*|\boverturn\w*|\bannul\w*|\brevers(?:e|es|ed|ing)\b"
        r"|\brevok\w+|\brescind\w*|\bwithdr[ae]w\w*|\bretract\w*|\bvoid(?:ed)?\b|\binvalidat\w+"
        r"|\bstr(?:uck|ike|ikes|icken) (?:\w+ )?(?:off|down|out|from)\b|\bset aside\b|\bvacated\b"
        r"|\b(?:walk|pull|back)(?:s|ed|ing) (?:away|out)\b|\bbacktrack\w*|\bu-turn\b|\bshelv\w+"
        r"|\bterminat\w+|\blapsed\b|\bcame to nothing\b|\bnullif\w+|\bdisqualif\w+|\bdropped (?:\w+ ){0,2}"
        r"(?:charges?|case|suit|lawsuit|bid|plans?|deal|claim)\b|\b(?:charges?|case|suit|bid|claim|deal"
        r"|accusation|sale|order|offer)(?: \w+){0,3} (?:dropped|dismissed|failed)\b|\bfail(?:s|ed)?(?=[.;]|$)"
    ),
    Stance.ASKED: (
        r"\?[\"')]*\s*$|\bask(?:s|ed|ing)? (?:\w+ ){0,3}?(?:if|whether|about)\b|\bwonder\w*"
        r"|\bquestion(?:s|ed|ing)? (?:if|whether)\b|\bwhether\b|^question\b|\bunclear\b|^\W*(?:did|does"
        r"|has|have|had|is|are|was|were|will|would|could|can|do|should) (?!not)\w+[^?]*\?"
    ),
    Stance.CONDITIONAL: (
        r"\b(?:if|unless|lest|provided that|in case|assuming|otherwise|were it to|hypothetical\w*)\b"
        r"|\b(?:would|could|might|should)(?: not|n't)? have\b|\bhad (?:it|he|she|they|the \w+) (?:not )?"
        r"(?:been|\w+ed|\w+en|sold|bought|paid|made|lost|won|kept|gone)\b|\bas long as\b"
    ),
    Stance.REFUSED: (
        r"\b(?:refus(?:e|es|ed|ing|al)|declin(?:e|es|ed|ing) to|fail(?:s|ed|ing)? to|failure to"
        r"|unable to|avoid(?:s|ed|ing)?|neglect(?:s|ed)? to|forgot to|omit(?:s|ted) to|prevent\w*"
        r"|kept from|stop(?:s|ped) \w+ from|turn(?:s|ed|ing) (?:\w+ )?down|rebuff\w*|spurn\w*|oppos\w+"
        r"|resist\w*|rul(?:es?|ed|ing) out|reject(?:s|ed|ing)?|block(?:s|ed|ing)?|veto\w*|miss(?:es|ed)"
        r"(?: out)?(?= (?:on )?\w+ing\b)|stopped short of|refrain\w*|held back from)\b"
    ),
    Stance.ALMOST: (
        r"\b(?:almost|nearly|narrowly|all but|virtually|practically)\b(?! (?:\W*\d|[$€£¥]|an?\b|all\b"
        r"|every\b|half\b|the\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b"
        r"|twice\b|double\b|as\b|us\$|none\b|no\b|identical\b|\w+teen\b|\w+ty\b|a?hundreds?\b))"
        r"|\b(?:came|come|comes|was|were|is|are) (?:very )?close to \w+ing\b|\bon the (?:verge|brink) of\b"
        rf"|\b{_BE} about to\b|\bjust short of\b"
    ),
    Stance.REPORTED: (
        r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|ostensibly|reputedly|presumably"
        r"|rumou?r\w*|alleged(?! (?:that|it|he|she|they))|purported|unconfirmed|unverified|hearsay)\b"
        rf"|\b{_BE}{_ADVERB} (?:said|believed|thought|understood|reported|alleged|claimed|suspected"
        r"|estimated|assumed|held|rumou?red) to\b|\bit is (?:said|believed|thought|understood|reported)\b"
        rf"|\b{_TALK}(?: [\w']+){{0,4}} that\b|\bmedia reports\b|\breports (?:say|suggest|claim|said)\b"
        r"|\baccording to (?:\w+ )?(?:reports|rumou?rs|unnamed|anonymous)\b|\bappear(?:s|ed)? to\b"
        r"|\bseem(?:s|ed)? to\b"
    ),
    Stance.ACCUSED: r"\baccus\w+|\bsuspect\w*|\bcharged with\b|\bindict\w*",
    Stance.POSSIBLE: (
        r"\b(?:may|might|could|can|perhaps|possibly|possible|possibility|potential|potentially|maybe"
        r"|probabl[ey]|likely|conceivabl[ey]|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:es|ed|ing)"
        r"|consider(?:s|ed|ing)?(?! (?:as|to be|an?|the)\b)|contemplat\w+|eyeing|talks|negotiat\w+|discuss\w*"
        r"|risk(?:s|ed|ing)?|study(?:ing)? (?:an?|the) (?:sale|bid|plan))\b"
    ),
    Stance.THREATENED: r"\b(?:threat\w*|menac\w+|warn(?:s|ed|ing)? (?:\w+ ){0,3}of)\b",
    Stance.OFFERED: r"\b(?:offer(?:s|ed|ing)?|propos\w+|bid|bids|bidding|suggest(?:s|ed|ing)?)\b",
    Stance.DEMANDED: (
        r"\b(?:must|ought to|should(?! have)|has to|have to|had to|need(?:s|ed|ing)?|demand\w*"
        r"|requir(?:e|es|ed|ing)|request(?:s|ed|ing)?|urg(?:e|es|ed|ing)|recommend\w*"
        r"|call(?:s|ed|ing)? (?:for|on)|ordered (?:\w+ ){0,3}to|told (?:\w+ ){1,3}to|instructed"
        r"|sued? (?:\w+ ){1,3}for|claim(?:s|ed|ing)? (?:damages|compensation)|asked (?:\w+ ){0,2}(?:to|for))\b"
    ),
    Stance.HOPED: (
        r"\b(?:hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|wish(?:es|ed|ing)?|seek(?:s|ing)?|sought|desir\w+"
        r"|would like|keen to|eager to|interested in|ambition\w*|dream(?:s|ed|ing)?|in favou?r of)\b"
    ),
    Stance.TRIED: r"\b(?:try|tries|tried|trying|attempt\w*|efforts? to)\b",
    Stance.FUTURE: (
        r"\b(?:will|shall|won't|going to|gonna|pledg\w+|promis\w+|vow(?:s|ed|ing)?|commit(?:s|ted|ting)?"
        r"|commitment|intend\w*|intention\w*|aim(?:s|ed|ing)?|agree(?:s|d|ing)? to|agreement to|expect\w*"
        r"|forecast\w*|predict\w*|project(?:s|ed)(?! \w+ing)|anticipat\w+|target(?:s|ed|ing)?|schedul\w+"
        r"|prepar(?:e|es|ed|ing) to|ready to|plan|plans|planned|planning|due to|due (?:in|on|by|for)|slated"
        r"|poised|on (?:track|course)|set (?:to|for)|upcoming|undertook|undertake|would)\b|'ll\b"
        r"|\b(?:is|are|was|were) to (?!\w+ing\b)[a-z]+"
    ),
}
# Of Chinese, the plainest words of each class.
CHINESE: Mapping[Stance, str] = {
    Stance.DENIED: "否认|不实|并非|并未|没有|从未|未曾|尚未|谣言|不是",
    Stance.UNDONE: "取消|撤销|撤回|告吹|作废|推翻|放弃",
    Stance.ASKED: "吗？|是否|？$",
    Stance.CONDITIONAL: "如果|假如|倘若|除非|本应|本可",
    Stance.REFUSED: "拒绝|未能|避免",
    Stance.ALMOST: "险些|差点",
    Stance.REPORTED: "据报道|据称|据悉|据传|传闻|疑似|涉嫌",
    Stance.POSSIBLE: "可能|或许|或将|也许|考虑|有望",
    Stance.THREATENED: "威胁",
    Stance.OFFERED: "提议|提出|出价",
    Stance.DEMANDED: "要求|必须|应当|需要",
    Stance.HOPED: "希望|寻求",
    Stance.TRIED: "试图|尝试|企图",
    Stance.FUTURE: "将|计划|拟|预计|承诺|打算|同意",
}

# Behind what is told, these take it back: "which it denies", "a report that it calls baseless".
DENIED_AFTER = (
    rf",? (?:which|a (?:\w+ )?(?:{_TALK}|charge|figure|number|sum|statement)|something|but)\b[^;]{{0,60}}?"
    r"\b(?:den(?:y|ies|ied)|disput(?:es|ed)|refut\w+|reject(?:s|ed)|baseless|false|untrue|wrong|unfounded)\b"
    r"|\b(?:is|are|was|were|as) (?:\w+ly )?(?:untrue|false|wrong|baseless|unfounded|not true|denied)\b"
    r"|,? (?:but|although|though|while)\b[^;]{0,40}?\bden(?:y|ies|ied)\b(?: (?:it|this|that|having)\b|[.,]|$)"
)
# A figure that is the subject of what follows has its helping verb behind it.
VERB_AFTER = (
    r"\s*(?:(?:of|in|for|from|to|by) (?:[\w'-]+ ){1,4}?)?(?:was|were|is|are|would|could|may|might|will"
    r"|has|had|have|did|does)\b"
)
