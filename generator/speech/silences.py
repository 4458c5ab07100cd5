"""This module finds who keeps silent: who declines to comment, and what somebody has not said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Hedge
from generator.speech.apposed import subject_of
from generator.speech.attributions import attribute
from generator.speech.firmness import DECLINING
from generator.speech.speakersafter import leading_subject
from generator.speech.subject import Subject
from generator.speech.verbgroups import group_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.speech.attributions import Attribution
    from generator.speech.masked import Masked

_SHORT = 60
_NOT = r"(?:did|does|do|has|have|had|would|will|could|was|were|is|are)(?:\ not|n’t)"
_DETAILS = (
    r"(?:give|provide|make|offer|release|share)\ (?:\w+\ ){0,3}(?:comments?|details?|statements?"
    r"|information|names?|figures?|reasons?|explanations?|time(?:table|line|frame)|numbers?)"
)
_REFUSAL = re.compile(
    rf"""\b(?:
    # declined to comment
    (?:declin(?:ed|es|ing)|refus(?:ed|es|ing))\ to\ (?:\w+ly\ )?
    (?:comment|say|discuss|elaborate|disclose|reveal|identify|specify|confirm|answer|talk|speak
    |explain|respond|clarify|name|speculate|be\ (?:drawn|interviewed|named|quoted)|{_DETAILS})
    | (?:declin(?:ed|es|ing)|refus(?:ed|es|ing))\ (?:further\ |all\ |any\ )?(?:comment|interviews?)
    # would not say whether
    | (?:would|will|wo)(?:\ not|n’t)\ (?:\w+ly\ )?(?:comment|say|elaborate|disclose|reveal
      |discuss|name|identify|specify|confirm|explain|clarify|be\ drawn|{_DETAILS})\b
      (?!\ (?:no|so|much|that)\b)
    | (?:g[ai]ve[ns]?|made|offered|had|provided|issued|with)\ no\ (?:\w+\ )?comment
    | neither\ confirm(?:ed|s|ing)?\ n?or\ den(?:ied|ies|y|ying)
    | {_NOT}\ confirm(?:ed)?\ or\ den(?:y|ied)
    )(?![\w’-])""",
    re.VERBOSE,
)
# Nothing comes from somebody, who does not refuse to speak either.
_SILENCE = re.compile(
    rf"""\b(?:
    # did not immediately respond to a request for comment
    {_NOT}\ (?:(?:\w+ly|yet|been|also|respond|reply|return|a|any|be|make|made|provide|offer|give
      |issue|to|requests?|calls?|inquiries|enquiries|e?-?mails?|messages?|available|reached
      |seeking|immediate|further|public|official|for)\ ){{0,8}}comments?(?:ed|ing)?
    | {_NOT}\ (?:\w+ly\ |yet\ )?(?:respond|responded|repl(?:y|ied)|return(?:ed)?)
      (?=\ to\b|\ by\b|\ (?:phone\ )?calls\b|\ (?:an?\ )?e-?mails?\b|\.|,)
    | (?:did|does|do|has|have|had)(?:\ not|n’t)\ (?:\w+ly\ )?answer(?:ed)?
    | (?:has|have|had)\ yet\ to\ (?:comment|respond|reply)
    | (?:was|were)\ (?:unavailable|not\ (?:\w+ly\ )?available)\ for\ comment
    | (?:sa(?:id|ys)|saying)\ nothing(?!\ (?:like|of\ the))
    | (?:stayed|kept|remain(?:s|ed)|is|was)\ (?:silent|tight-lipped)
    | silent\ on\ (?=whether|how|the)
    )(?![\w’-])""",
    re.VERBOSE,
)
# What somebody has not said, without a refusal.
_UNSAID = re.compile(
    rf"""\b(?:
    (?:did|does|do|has|have|had)(?:\ not|n’t)\ (?:\w+ly\ |yet\ |so\ far\ ){{0,2}}
    (?:say|said|elaborated?|mention(?:ed)?|specify|specified|explain(?:ed)?|clarify|clarified|address
    |disclosed?|reveal(?:ed)?|announced?|confirm(?:ed)?|identify|identified|{_DETAILS}
    |(?:given|provided|made|offered|released|shared)(?:\ \w+){{0,3}}\ (?:details?|information|names?
      |figures?|reasons?|explanations?|time(?:table|line|frame)|numbers?))
    | (?:has|have|had)\ yet\ to\ (?:say|confirm|disclose|reveal|announce|specify|explain|determine)
    | (?:gave|provided|offered)\ no\ (?:\w+\ )?(?:details?|figures?|reasons?|explanations?
      |information|time(?:table|line|frame)|date|indication)
    )(?![\w’-])(?!\ (?:no|so|much|that)\b)""",
    re.VERBOSE,
)
_PATTERNS = (
    (Hedge.DECLINED, _REFUSAL),
    (Hedge.SILENT, _SILENCE),
    (Hedge.UNKNOWN, _UNSAID),
)
_JOINED = (" and ", " but ", ", ")


def find_silences(masked: Masked) -> Iterator[Attribution]:
    """Yield "declined to comment", "has not said whether" and the like."""
    for hedge, pattern in _PATTERNS:
        for match in pattern.finditer(masked.shape):
            group = group_before(masked.shape, match.start())
            if DECLINING.search(masked.shape, max(0, match.start() - _SHORT), match.start()):
                continue
            subject = subject_of(masked, group)
            if not subject and masked.shape[: group.start].endswith(_JOINED):
                subject = leading_subject(masked)
            cue = masked.text[match.start() : match.end()]
            yield attribute(hedge, match.start(), cue, subject)


_NEITHER = re.compile(
    r"\b(?P<who>[Nn]either (?:of the \w+|[a-z]+|[^,;:]{2,60}? nor (?P<other>[^,;:]{2,60}?)))"
    r"(?: (?:would|has|had|have|did|was|were|could))?"
    r"(?: \w+ly| yet| immediately){0,2} (?P<cue>comment|say|said|disclose|reveal|confirm|respond"
    r"|reply|replied|discuss|specify|specified|elaborate)(?:e?d)?\b"
)


def find_neither(masked: Masked) -> Iterator[Attribution]:
    """Yield "neither side would comment"."""
    for match in _NEITHER.finditer(masked.shape):
        who = _neither(masked, match)
        cue = match[0][len(match["who"]) + 1 :]
        hedge = Hedge.DECLINED if cue.startswith("would") else Hedge.SILENT
        yield attribute(hedge, match.start("cue"), cue, who)


def _neither(masked: Masked, match: re.Match[str]) -> Subject:
    """Return the two of "neither Acme nor Globe", or the words."""
    first = masked.name_at(match.start("who") + len("neither "))
    other = masked.name_at(match.start("other")) if match["other"] else None
    if first and other:
        return Subject(match.start(), first.entity, also=(other.entity,))
    return Subject(match.start(), voice=masked.text[match.start() : match.end("who")])
