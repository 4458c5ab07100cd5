"""This module finds who only tells a figure, where nothing else says that they do.

A source between commas ("according to the former treasurer Ada Byron"), somebody told of before the
verb of saying ("Ada Byron, who wrote the bill, said"), or with a participle of it ("despite Ada
Byron saying"), who explains what others have, and the body in a speaker's title ("Harbour Office
director Pia Lund said"). That body counts where the sentence
has a word for it ("it", "the agency"); a company is left out only where the speaker's trade are the
figures of others ("Acme analyst Pia Lund said").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.scene import NAME
from generator.selfspeech import ITSELF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.scene import Scene, Span

_SOURCE = re.compile(
    rf"\b(?i:according\sto|citing|quoting|speaking\s(?:to|with|on)|writing\s(?:in|for)|as)\s(?:(?!of\b|to\b|with\b|from\b)[\w'’.-]+\s){{0,5}}?"
    rf"(?P<whom>{NAME}+)(?!['’{NAME}])"
)
_PUTS_IT = re.compile(r"\s(?:puts?|put|said|says|has|had)\b")
_TELLS = (
    r"(?:said|says|say|told|tells|added|adds|wrote|argued|warned|insisted|claimed|stressed|noted"
    r"|explained|testified)"
)
# ", who wrote the bill, said", behind a person's name.
_TELLS_LATER = re.compile(
    r"(?:\s\([^()]{1,30}\))?,\s[^,;]{1,120}(?:,[^,;]{1,80})?,\s"
    rf"(?:(?:has|had|also)\s)?{_TELLS}\b"
)
# "«Ada Byron», saying the barn was worth", up to the figure; "he" is whoever it is said of.
_SAYING = re.compile(
    r",?\s(?:saying|telling|arguing|warning|insisting|claiming|stressing|noting|explaining"
    r"|testifying|declaring|maintaining|suggesting|indicating|believing|estimating|reckoning)\s"
    r"(?:(?!\b(?:he|she|his|her|him)\b)[^,;])*\Z"
)
# ", «Ada Byron» noted, ", in the middle of what is told.
_INSERTED = re.compile(rf"\s(?:(?:also|later|then)\s)?{_TELLS},\s")
# "Declined to say when", behind it.
_WILL_NOT_TELL = re.compile(
    r"\s(?:(?:has|had|also)\s)?(?:declin(?:es|ed)|refuse[sd])\sto\s(?:say|tell|comment|disclose|reveal)\b"
)
# "Described the two", up to what is counted.
_EXPLAINS = re.compile(
    r"\s(?:(?:has|had|also|then|later)\s)*(?:reveal(?:s|ed)|describe[sd]|explain(?:s|ed)|outline[sd]"
    r"|highlight(?:s|ed)|mention(?:s|ed)|discusse[sd]|recall(?:s|ed)|point(?:s|ed)\s(?:out|to))\s[^,;]{0,60}\Z"
)
# "Criticised the", up to any figure.
_JUDGES = re.compile(
    r"\s(?:(?:has|had|have|also|then|later)\s)*(?:critici[sz]e[sd]|praise[sd]|condemn(?:s|ed)|welcome[sd]"
    r"|denounce[sd]|lament(?:s|ed)|question(?:s|ed)|mock(?:s|ed)|point(?:s|ed)\sto|warn(?:s|ed)\sof"
    r"|complain(?:s|ed)\s(?:of|about))\s[^,;]{0,60}\Z"
)
_OBSERVER = (
    r"(?:analyst|economist|strategist|researcher|lawyer|attorney|forecaster|pollster|historian)"
)
_TITLE = (
    rf"(?:{_OBSERVER}|chair(?:man|woman|person)?|president|director(?:[\s-]general)?|head|chief"
    r"|chief\sexecutive|commissioner|minister|secretary|governor|official|spokes(?:man|woman|person)"
    r"|inspector|officer|coordinator|representative|envoy|general|leader|manager|adviser)"
)
_TITLED = (
    rf"(?P<body>{NAME}+)(?:['’]s?)?\s(?:[a-z-]+\s){{0,3}}?(?i:(?P<title>{_TITLE}))\s"
    rf"(?:{NAME}+|[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){{0,3}})"
)
_TITLED_TELLS = re.compile(rf"{_TITLED}(?:,[^,;]{{1,80}},)?\s(?:(?:has|had|also)\s)?{_TELLS}\b")
_TOLD_BY = re.compile(rf"\b{_TELLS}\s(?:the\s)?{_TITLED}")
_IS_OBSERVER = re.compile(_OBSERVER, re.IGNORECASE)


def tellers(scene: Scene) -> Iterator[Span]:
    """Yield where in the text of `scene` those stand who only tell its figure."""
    masked = scene.masked
    for rule in (_sources, _persons, _saying, _bodies):
        yield from rule(scene, masked)


def _sources(scene: Scene, masked: str) -> Iterator[Span]:
    for found in _SOURCE.finditer(masked, scene.low, scene.high):
        if not found[0].lower().startswith("as ") or _PUTS_IT.match(masked, found.end()):
            yield found.span("whom")


def _persons(scene: Scene, masked: str) -> Iterator[Span]:
    is_part = scene.text[scene.begin : scene.end].endswith(("%", "percent", "per cent"))
    for low, high in scene.people:
        tells = _TELLS_LATER.match(masked, high, scene.begin)
        will_not = _WILL_NOT_TELL.match(masked, high, scene.begin)
        inserted = masked[:low].endswith(", ") and _INSERTED.match(masked, high)
        judges = _JUDGES.match(masked, high, scene.begin)
        is_count = not (scene.is_money or is_part)
        explains = is_count and _EXPLAINS.match(masked, high, scene.begin)
        if tells or inserted or will_not or judges or explains:
            yield low, high


def _saying(scene: Scene, masked: str) -> Iterator[Span]:
    """Yield who says it with a participle, and all before but the one that "the company" can be."""
    for low, high in scene.people:
        # "Acme sued Ada Byron, saying": Acme says it.
        is_set_off = not masked[scene.low : low].strip() or masked[:low].rstrip().endswith(",")
        is_object = masked.startswith(",", high) and not is_set_off
        if is_object or not _SAYING.match(masked, high, scene.begin):
            continue
        yield low, high
        before = [each for each in scene.names if scene.low <= each[0] < low]
        of_itself = ITSELF.search(masked, high, scene.begin)
        if not of_itself or len({scene.text[slice(*each)] for each in before}) > 1:
            yield scene.low, low


def _bodies(scene: Scene, masked: str) -> Iterator[Span]:
    if ITSELF.search(masked, scene.low, scene.high):
        return
    for pattern in (_TITLED_TELLS, _TOLD_BY):
        for found in pattern.finditer(masked, scene.low, scene.high):
            body = found.span("body")
            if body in scene.bodies or _IS_OBSERVER.fullmatch(found["title"]):
                yield body
