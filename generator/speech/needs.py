"""This module tells whether a verb has the subject and what else it needs to mean speech."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.speech.masked import MARK
from generator.speech.subject import is_person
from generator.speech.verbgroups import has_clause, has_quotation, is_called
from generator.speech.voices import PLURAL, is_speaking
from generator.speech.words import (
    AMOUNT,
    CAUSE,
    CLAIM_NOUN,
    EMPHATIC,
    FEELING,
    FIGURE,
    ONLY_VERBS,
    QUESTION,
    VERBS,
    Form,
    Need,
    Verb,
)

if TYPE_CHECKING:
    from generator.speech.masked import Masked
    from generator.speech.subject import Subject
    from generator.speech.verbgroups import Group

TO_BE = re.compile(r" to (?:be|have)\b")
# Verbs with "to be" for their own subject: "claims to be first".
TO_ITSELF = ("claim", "expect", "pledge", "promise", "vow")
# "What Acme calls", "neither Acme nor Globe said".
_NOT_THAT = re.compile(r"\b(?:what|whatever|whom|nor|neither of)(?: the)? \Z", re.IGNORECASE)
_DESCRIBING = frozenset(
    "describe characterise characterize portray label brand hail slam denounce condemn criticise "
    "criticize decry deride praise blast ridicule mock".split()
)
_AS = re.compile(r" [^,;:“”\"]{1,80}? as (?!part\b|of\b|he\b|she\b|it\b|they\b|well\b)")
# Verbs of which only a clause with "that" tells that they are meant so.
_MANIFOLD = ("maintain", "hold", "observe", "find", "reveal")
# "… in a paper of last month that": what stands between is where it says so.
_WHERE = (
    r" (?:in|with|through|via)(?: [^\s,;:“”\"]+){1,5} (?:analysis|article|blog|filing|interview"
    r"|inquiry|investigation|letter|memo|note|paper|post|release|report|research|review|statement|study|survey)"
    r"(?: (?:last|this|of|on|from|in)(?: [^\s,;:“”\"]+){1,3})?"
)
_THAT = re.compile(
    rf",?(?:{_WHERE}|(?: [^\s,;:“”\"]+){{0,3}})(?:,[^,;:“”\"]{{1,60}},)? (?:that|how|whether)\b"
)


# "Acme, which reports next month": its accounts, and nothing that was said.
_YET_TO_COME = re.compile(r" (?:next|later|tomorrow|soon)\b")


def has_its_need(masked: Masked, subject: Subject, match: re.Match[str], *, said: bool) -> bool:
    """Tell whether what the verb needs stands beside it; `said` if it stands after what is said."""
    verb, end = VERBS[match[0]], match.end()
    shape, start = masked.shape, min(subject.start, match.start())
    if _NOT_THAT.search(shape, max(0, start - 16), start):
        return False
    spoken = _THAT.match(shape, end) if verb.lemma in _MANIFOLD else has_clause(shape, end)
    meant = verb.lemma in TO_ITSELF and TO_BE.match(shape, end)
    clause = said or bool(spoken or meant)
    quotation = has_quotation(shape, start, end)
    if verb.lemma == "report" and _YET_TO_COME.match(shape, end):
        return quotation
    doubtful = verb.form is Form.BASE and verb.lemma not in ONLY_VERBS
    if doubtful and verb.need in (Need.NOTHING, Need.CLAUSE):
        return clause or quotation
    stressed = verb.lemma in EMPHATIC and is_person(masked, subject)
    return {
        Need.NOTHING: True,
        Need.CLAUSE: clause or quotation or stressed,
        Need.QUOTE: quotation,
        Need.QUESTION: quotation or bool(QUESTION.match(shape, end)),
        Need.NAMING: is_called(shape, end)
        or (verb.lemma in _DESCRIBING and bool(_AS.match(shape, end))),
        Need.CLAIM: bool(CLAIM_NOUN.match(shape, end)),
        Need.FEELING: bool(FEELING.match(shape, end)),
        Need.CAUSE: bool(CAUSE.match(shape, end)),
        Need.AMOUNT: bool(clause or AMOUNT.match(shape, end)),
        Need.FIGURE: bool(FIGURE.match(shape, end)),
    }[verb.need]


def agrees(verb: Verb, subject: Subject, group: Group, masked: Masked) -> bool:
    """Whether `subject` can have the verb in this form ("Acme say" is British)."""
    if verb.form is not Form.BASE or group.words & {"did", "would"} or subject.also:
        return True
    if subject.speaker:
        name = masked.name_at(subject.start)
        return bool(name and name.is_house) or masked.shape[subject.start] != MARK
    words = subject.voice.lower().split()
    plural = any(is_speaking(word) and word.endswith("s") for word in words)
    # "Arsenal say": British, of a name that no entity has.
    british = verb.lemma == "say" and subject.voice[0].isupper()
    return (
        plural or british or words[-1] in PLURAL or words[-1] == "they" or words[-1].endswith("s")
    )
