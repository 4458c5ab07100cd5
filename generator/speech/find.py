"""This module finds who asserts a passage, and how firmly.

All attributions of a passage are found: the first returned is the outermost one, which is that at
the end of the passage if there is one ("…, CNBC reported."). A cue is a verb of saying, "according
to", or an impersonal word ("reportedly"). Whoever speaks is read off the noun phrase at the verb
(see `speakers`), and a doubtful speaker is left out rather than guessed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.speech.attributions import (
    CITED,
    Attribution,
    find_labels,
    find_prepositions,
    find_quoted,
    find_retold,
    find_sources,
)
from generator.speech.charges import answers_charge
from generator.speech.chinese import find_chinese
from generator.speech.estimates import find_estimates, find_reckonings, find_valued
from generator.speech.impersonal import find_evidence, find_impersonal
from generator.speech.masked import mask
from generator.speech.openers import is_subject_said
from generator.speech.participles import find_gapped
from generator.speech.quotemarks import quoted_spans
from generator.speech.saying import find_sayings
from generator.speech.scope import with_scopes
from generator.speech.silences import find_neither, find_silences
from generator.speech.speakersafter import opens_with
from generator.speech.voices import is_anaphor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.declared import Entity
    from generator.model import Mention, Speech
    from generator.speech.masked import Masked

_FINDERS = (
    find_prepositions,
    find_quoted,
    find_silences,
    find_neither,
    find_labels,
    find_sources,
    find_reckonings,
    find_retold,
    find_gapped,
    find_estimates,
    find_valued,
    find_chinese,
)
_CONCEDING = re.compile(r"(?:While|Although|Though|Whereas|Even though)\b")


def find_speeches(
    text: str,
    mentions: Iterable[Mention],
    *,
    offset: int,
    entities: Mapping[str, Entity],
    carried: str = "",
) -> tuple[Speech, ...]:
    """Return who asserts the passage `text` and how, outermost first; nothing for the article.

    `mentions` are those inside the passage, which begins at `offset` of the article, with what
    "the company" and the like stand for; `entities` are by id. `carried` is what a word such as
    "he" at the beginning stands for. Any other such word is a voice here.
    """
    masked = mask(text, mentions, offset, entities)
    found: dict[int, Attribution] = {}
    for each in (finding for find in _FINDERS for finding in find(masked)):
        found.setdefault(each.speech.start, each)
    for each in find_sayings(masked, frozenset(found)):
        found.setdefault(each.speech.start, each)
    for speech in find_impersonal(masked.shape, masked.text):
        found.setdefault(speech.start, Attribution(speech))
    scoped = with_scopes([_by_another(found[start], masked) for start in sorted(found)], masked)
    ordered = _outermost_first(scoped, masked.shape)
    return _with_evidence([_resolved(each, masked, carried) for each in ordered], masked)


def _outermost_first(found: Sequence[Attribution], shape: str) -> list[Speech]:
    """Put first what covers the whole passage, then the rest in order."""
    quoted = [each.speech for each in found if _is_quoted(shape, each.speech.start)]
    outer = [each for each in found if each.speech not in quoted]
    closing = [each.speech for each in reversed(outer) if each.covers]
    closing.sort(key=lambda each: not _has_it_from(each, shape))
    inner = [each.speech for each in outer if not each.covers]
    inner.sort(key=lambda each: each.cue in CITED)
    # "While Acme claimed …, Globe said": the main clause comes first.
    if len(inner) > 1 and _CONCEDING.match(shape):
        comma = shape.find(", ", inner[0].start)
        if 0 < comma < inner[1].start:
            inner = [*inner[1:], inner[0]]
    return [*closing, *inner, *quoted]


# "…, Globe reported, according to people who …".
_FROM = re.compile(r"(?: (?:on|in|late|earlier|last) [^,;:“”\"]{1,30})?, according to ")


def _has_it_from(speech: Speech, shape: str) -> bool:
    """Tell whether the speaker names behind a remark whom that is from."""
    return bool(_FROM.match(shape, speech.start + len(speech.cue)))


def _is_quoted(shape: str, at: int) -> bool:
    """Whether a quotation is open at the offset `at`."""
    return any(start < at < end for start, end in quoted_spans(shape))


def _by_another(each: Attribution, masked: Masked) -> Attribution:
    """Take back what "the company" stands for if it says "that Acme would" of just that one."""
    name = masked.name_at(each.at)
    words = masked.text[name.start : name.end] if name else ""
    if not is_anaphor(words) or each.speech.speaker not in _named_in_said(each.speech, masked):
        return each
    return replace(each, speech=replace(each.speech, speaker="", voice=words))


def _named_in_said(speech: Speech, masked: Masked) -> set[str]:
    """Return who is the subject of what is said, if that is a name."""
    return {
        each.entity
        for each in masked.names
        if is_subject_said((each.start, each.end), speech, masked.text)
    }


def _resolved(speech: Speech, masked: Masked, carried: str) -> Speech:
    """Put in what a word at the beginning stands for."""
    # Of whom something is alleged denies it: who that is, what stands before tells.
    if speech.voice == "it" and answers_charge(speech, masked.text):
        return speech
    opens = carried and is_anaphor(speech.voice) and opens_with(masked, speech.voice)
    if not opens or carried in _named_in_said(speech, masked):
        return speech
    return replace(speech, speaker=carried, voice="")


def _with_evidence(speeches: list[Speech], masked: Masked) -> tuple[Speech, ...]:
    """Give the words on evidence to the speaker next to them."""
    for start, words in find_evidence(masked.shape, masked.text):
        voiced = [each for each in speeches if (each.speaker or each.voice) and each.start != start]
        nearest = min(voiced, key=lambda each: abs(each.start - start), default=None)
        if nearest:
            speeches[speeches.index(nearest)] = replace(nearest, evidence=words)
    return tuple(speeches)
