"""This module tells whether a verb has the subject and what else it needs to mean speech.

It does not where it is passive, denied, wished or supposed, or means something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.speech.masked import MARK
from generator.speech.subject import is_person
from generator.speech.verbgroups import has_clause, has_quotation, is_called
from generator.speech.voices import PLURAL, is_speaking
from generator.speech.words import (
    AMOUNT,
    AT_FIGURE,
    CAUSE,
    CLAIM_NOUN,
    DENIED_OTHERS,
    EMPHATIC,
    FEELING,
    FIGURE,
    ONLY_VERBS,
    OPINIONS,
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
DESCRIBING = frozenset(
    "describe characterise characterize portray label brand hail slam denounce condemn "
    "criticise criticize decry deride praise blast ridicule mock".split()
)
_AS = re.compile(r" (?!by )[^,;:“”\"]{1,80}? as (?!part\b|of\b|he\b|she\b|it\b|they\b|well\b)")
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


_WHICH = re.compile(r"\b(?:which|that) (?:the )?\Z")


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
        or (verb.lemma in DESCRIBING and bool(_AS.match(shape, end))),
        Need.CLAIM: bool(CLAIM_NOUN.match(shape, end)),
        Need.FEELING: bool(FEELING.match(shape, end)),
        Need.CAUSE: bool(CAUSE.match(shape, end)),
        Need.AMOUNT: bool(clause or AMOUNT.match(shape, end)),
        Need.FIGURE: bool(
            FIGURE.match(shape, end)
            or (_WHICH.search(shape, 0, start) and AT_FIGURE.match(shape, end))
        ),
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


_UNREAL = re.compile(r"\b(?:if|unless|until|whether|lest)\b[^,;]{0,60}\Z", re.IGNORECASE)
_ONLY = re.compile(r" only\b")
_OF = re.compile(r" of\b")
_TAKEN = re.compile(
    r" (?:the |their |its |his |her )?(?:power|throne|title|territor|land|lives|life|asylum|damages"
    r"|benefits|independence|scalp|prize)"
)
_IT = re.compile(r" (?:it|him|her|them|themselves|himself|itself)\b")
_SO = re.compile(r" (?:so|goodbye|hello|no to|yes to)\b")
_ORDERED = re.compile(r" (?:[\w’-]+ ){1,4}(?:not )?to (?!the\b|a\b|an\b)[a-z]+\b")


# "The merger announced today is": the participle, too.
_DONE = frozenset("confirm promise pledge report estimate forecast claim allege".split())
_OF_ITS_NOUN = re.compile(
    r"(?P<when> (?:today|yesterday|earlier|(?:last|this) \w+|(?:on|in|by) [A-Z]\w+(?: \d+)?)){0,2}"
    r" (?:is|are|was|were|will|would|has|have|had|can|could|may|might)\b"
)
_MEANT_ELSE = {
    "say": _SO,
    "find": _IT,
    "accuse": _OF,
    "claim": _TAKEN,
    "tell": _ORDERED,
    "deny": DENIED_OTHERS,
}


def means_else(shape: str, match: re.Match[str], verb: Verb, group: Group) -> bool:
    """Tell whether nobody says it: it is passive, denied, wished or supposed; "told them to go"."""
    end = match.end()
    if group.is_negated and verb.lemma not in OPINIONS:
        return True
    would_only = _ONLY.match(shape, end) and "would" in group.words
    if (group.is_modal and not would_only) or (group.is_passive and verb.form is not Form.ING):
        return True
    if _UNREAL.search(shape, max(0, group.start - 80), group.start):
        return True
    # "Acme has hopes that": a noun.
    if verb.form is Form.PRESENT and group.words & {"has", "have", "had"}:
        return True
    if _is_participle(shape, end, verb, group):
        return True
    others = _MEANT_ELSE.get(verb.lemma)
    return bool(others and others.match(shape, end))


def _is_participle(shape: str, end: int, verb: Verb, group: Group) -> bool:
    """Whether it is no past: "Acme, said to be first", "the merger announced today is"."""
    if verb.form is not Form.PAST or "had" in group.words:
        return False
    to_be = verb.lemma not in TO_ITSELF and TO_BE.match(shape, end)
    found = None if group.words else _OF_ITS_NOUN.match(shape, end)
    reduced = verb.need is Need.CLAUSE or (found and found["when"] and verb.lemma in _DONE)
    return bool(to_be or (found and reduced))
