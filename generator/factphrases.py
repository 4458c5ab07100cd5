"""This module reads what a figure's own noun phrase and the words behind it make of it.

"Its failed $5m bid" tells how it is held between the article and the sum, "the $5m merger plan" by
the noun that it goes with, "the $5m that analysts had expected" by the clause that picks it out,
"the $5m fee under the original plan" by what it stands in. All texts are folded, and names may be
blanked out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.factcues import stances_in
from generator.factwords import Stance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Stances = frozenset[Stance]

# What says of a thing, before its sum, that it is none yet, or none any more.
_MODIFIERS: Mapping[Stance, str] = {
    Stance.UNDONE: (
        "failed aborted abandoned scrapped cancelled canceled collapsed ill-fated doomed shelved "
        "withdrawn terminated quashed overturned defunct dropped ditched"
    ),
    Stance.REJECTED: "rejected spurned rebuffed",
    Stance.BLOCKED: "blocked vetoed",
    Stance.REPORTED: "alleged reported rumoured rumored purported",
    Stance.POSSIBLE: "possible potential",
    Stance.THREATENED: "threatened",
    Stance.OFFERED: "proposed mooted suggested offered",
    Stance.DEMANDED: "requested demanded",
    Stance.HOPED: "hoped-for desired",
    Stance.EXPECTED: "expected projected forecast anticipated predicted",
    Stance.PROMISED: "promised pledged",
    Stance.PLANNED: "planned intended would-be prospective pending envisaged targeted scheduled",
    Stance.FUTURE: "future forthcoming upcoming",
}
_MODIFIER = {word: stance for stance, words in _MODIFIERS.items() for word in words.split()}
_REVISED = frozenset({"original", "initial", "previous", "earlier", "former", "old", "superseded"})
# What may stand before such a word: "its now abandoned", "a second proposed".
_MAY_LEAD = {*_MODIFIER, *_REVISED, *"now long once since then still much new second own".split()}
_PLAN_NOUNS: Mapping[Stance, str] = {
    Stance.PLANNED: "plan target goal",
    Stance.OFFERED: "proposal bid offer",
    Stance.PROMISED: "pledge promise commitment",
    Stance.DEMANDED: "demand request",
    Stance.EXPECTED: "forecast projection",
    Stance.HOPED: "ambition",
}
_PLAN_NOUN = {word: stance for stance, words in _PLAN_NOUNS.items() for word in words.split()}
# What ends a noun phrase.
_LINK = (
    r"(?:to|for|in|on|at|of|from|by|and|or|but|with|as|if|that|which|who|was|were|is|are|be|been"
    r"|has|had|have|will|would|could|may|might|can|did|do|does|not|last|this|next|after|before"
    r"|because|while|when|under|over|into|until|since|than|it|he|she|they|we|the|an?|its|their|his"
    r"|her|(?:mon|tues|wednes|thurs|fri|satur|sun)day|fell|went|came|made|\w{2,}ed)\b"
)
_WORDS = rf"(?:[ -](?!{_LINK})[\w'’&-]+?)"
_PHRASE = re.compile(
    r"(?P<outside>.*)(?:\b(?P<definite>the|its|their|his|her|this|that|our|my)|['’]s|s['’]|\ban?)"
    r"(?P<inner>(?: [\w.'’&-]+){0,4}) $",
    re.DOTALL,
)
_VERBAL = frozenset("to that which who will would could may might can must should".split())
_NOUN_AFTER = re.compile(r"[ -](?!(?:to|for|in|on|at|of|from|by|and|or|with|as|if|that)\b)[a-z]")
# A pension plan pays out: the noun before it tells that it is none to come.
_HEAD = re.compile(
    rf"{_WORDS}{{0,3}}?[ -](?<!pension )(?<!savings )(?<!insurance )(?<!health )"
    rf"(?P<noun>{'|'.join(_PLAN_NOUN)})s?(?![\w'’-])(?! (?!{_LINK})[a-z])"
)
_GIVEN_UP = re.compile(
    r"\b(?:end(?:s|ed|ing)?|drop(?:s|ped|ping)?|kill(?:s|ed)?|ditch\w*|axe[ds]?|scuttl\w+|halt\w*"
    r"|derail\w*|s[aiu]nk|dismiss(?:es|ed|ing)?|toss(?:es|ed|ing)?(?: out)?|thr[eo]w\w* out) $"
)
# What somebody goes to court for; one who has won it has it.
_SUED_FOR = re.compile(
    rf"{_WORDS}{{0,3}}?[ -](?:lawsuit|(?:class[ -]action|libel|defamation|slander|negligence"
    r"|damages|compensation|fraud|anti-?trust|patent|copyright|malpractice|discrimination|injury|legal"
    r"|civil|trademark|derivative|shareholder|back-pay)[ -](?:suit|claim|action)"
    r"|(?:suit|claim)(?= (?:against|filed|brought|alleging|over)\b))s?(?![\w'’-])"
)
_WON = re.compile(r"\bw(?:i|o)n(?:s|ning)? $")
_MERGED = re.compile(rf"{_WORDS}{{0,2}}?[ -](?:merger|takeover|acquisition|tie-up)\b")
# What the thing stands in: "the $5m fee under the original plan".
_STANDS_IN = re.compile(
    rf"{_WORDS}{{0,3}}? (?:under|in|of) (?:the|its|their|his|her|an?)"
    r" (?P<kinds>(?:[\w-]+ ){1,3}?)"
    r"(?:plan|deal|agreement|scheme|proposal|offer|bid|contract|budget|package|terms|draft)s?\b"
)
_AVERAGE = re.compile(
    r" (?:average|mean|median|consensus)(?: (?:of|in|by)(?: [\w'’]+){0,2})?"
    r" (?:forecast|estimate)s?\b"
)
_UNDER = re.compile(rf"{_WORDS}{{0,3}}? under (?:the|its|their|an?) (?P<noun>plan|proposal)\b")
_PER = re.compile(r"^ (?:an?|per|each|every) (?:year|month|week|day|hour|quarter)\b|^ annually\b")
_SOFT_VERB = (
    r"(?P<verb>expected|forecast|predicted|projected|anticipated|pencill?ed in|sought|asked for"
    r"|looking for|demanded|requested|wanted|hoped for|offered|proposed|suggested|planned"
    r"|intended|promised|pledged|reported|rumou?red|alleged|rejected|turned down)\b"
)
_HELPERS = r"(?:had |have |has |was |were )?(?:been )?(?:\w+ly |once )?"
_SUBJECT = r"(?:(?:the|its|their|most|some|many|an?) )?(?:[\w'’-]+ ){0,2}?"
_SAID_OF = tuple(
    re.compile(words)
    for words in (
        rf"{_WORDS}{{0,2}}? (?:that|which) {_SUBJECT}{_HELPERS}{_SOFT_VERB}",
        (
            rf"{_WORDS}?? (?:it|he|she|they|we|_+|(?:some |most |many )?analysts|economists|experts"
            rf"|investors|traders|forecasters|wall street|the (?:market|government|city))"
            rf" {_HELPERS}{_SOFT_VERB}"
        ),
        rf"{_WORDS}{{0,2}}? {_SOFT_VERB}(?= by\b)",
        rf"{_WORDS}{{0,2}}? (?P<verb>expected|forecast|projected|anticipated)(?=\W*$|[,.;])",
    )
)


def is_taken_for_granted(before: str, own: str) -> bool:
    """Tell whether a figure only points at a thing: "called for a vote on the $5m loan"."""
    found = _PHRASE.match(before)
    if not found or not found["definite"] or not _NOUN_AFTER.match(own):
        return False
    words = found["inner"].split()
    # "The firm to sell" so many.
    if not _VERBAL.isdisjoint(words):
        return False
    return not stances_in(" ".join(words[_modifiers(words) :]))


def of_phrase(before: str, own: str, *, is_sum: bool) -> Stances:
    """Return what the noun phrase makes of a figure, of which `own` are the words behind it."""
    own = _PER.sub("", own)
    phrase = _PHRASE.match(before)
    inner = phrase["inner"].split() if phrase else []
    first = inner[: _modifiers(inner)]
    found = {_MODIFIER[each] for word in first for each in _parts(word) if each in _MODIFIER}
    head = _HEAD.match(own) if is_sum else None
    if head:
        found.add(_PLAN_NOUN[head["noun"]])
    if head and _REVISED.intersection(first):
        found.add(Stance.FORMER)
    suit = is_sum and _SUED_FOR.match(own)
    if suit and not (phrase and _WON.search(phrase["outside"])):
        found.add(Stance.DEMANDED)
    if phrase and (head or suit or _MERGED.match(own)) and _GIVEN_UP.search(phrase["outside"]):
        found.add(Stance.UNDONE)
    return frozenset(found | _of_whole(own) | _as_said(own))


def _modifiers(words: Sequence[str]) -> int:
    """Return how many of `words` modify the noun: of "the price dropped" the verb does not."""
    places = (at for at, word in enumerate(words) if not _is_modifier(word))
    return next(places, len(words))


def _is_modifier(word: str) -> bool:
    return word.endswith("ly") or not _MAY_LEAD.isdisjoint(_parts(word))


def _parts(word: str) -> set[str]:
    return {word, word.rpartition("-")[2]}


def _of_whole(own: str) -> set[Stance]:
    """Return what a figure is told as by what it stands in."""
    if found := _STANDS_IN.match(own):
        kinds = found["kinds"].split()
        told = {_MODIFIER[part] for word in kinds for part in _parts(word) if part in _MODIFIER}
        return told | ({Stance.FORMER} if _REVISED.intersection(kinds) else set())
    if _AVERAGE.match(own):
        return {Stance.EXPECTED}
    found = _UNDER.match(own)
    return {_PLAN_NOUN[found["noun"]]} if found else set()


def _as_said(own: str) -> set[Stance]:
    """Return what the clause that picks a figure out makes of it."""
    verbs = (found["verb"] for each in _SAID_OF if (found := each.match(own)))
    return {stance for verb in verbs for stance in stances_in(verb) or {Stance.REPORTED}}
