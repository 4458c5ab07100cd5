"""This module reads YAML as plain strings, lists and mappings, and knows the line of each.

Scalars stay strings: `no` is "no", `3.10` is "3.10", `2025-02-30` is for the caller to judge.
Tags, anchors and aliases are refused, so that nothing expands or is constructed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from generator.errors import Finding, SeedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 20
MAX_VALUES = 500_000
_LONGEST_SHOWN = 200
# What libyaml was reading when it failed: the mistake is where these begin, not where they end.
_BEGUN = ("a quoted scalar", "a simple key", "a flow sequence", "a flow mapping")

ValuePath = tuple[str | int, ...]
Value = str | list["Value"] | dict[str, "Value"]

# The C parser where PyYAML was built with it: the same events, some ten times as fast.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# YAML 1.1 ends a line at these too; editors do not, and line numbers are the editor's.
_OTHER_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
# The parser holds each of these against all before it.
_DIRECTIVE = re.compile(r"^%(?:YAML|TAG)\b", re.MULTILINE)
# Behind a value without quotes a `#` after a space begins a comment, and is cut off in silence.
_CUT_OFF = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
# What YAML allows in its text; of the C0 controls only tab and line ends.
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class YamlText:
    """A parsed YAML text: its value, and the line on which the value at each path begins."""

    path: str
    value: Value
    lines: Mapping[ValuePath, int]

    def line(self, where: ValuePath) -> int:
        """Return the line of the value at `where`, or of the nearest one that holds it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


class _Composer:
    """Builds values out of parser events, without recursion into libyaml's composer."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._path = path
        self._offset = first_line
        self._text = text.splitlines() if "#" in text else []
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self.lines: dict[ValuePath, int] = {}

    def compose(self) -> Value:
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                return self._node(event, ())
        return {}

    def rest(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                raise self._refuse(
                    event, "a second document begins here", "keep one document: remove this `---`"
                )

    def _node(self, event: yaml.Event, where: ValuePath) -> Value:
        self._check(event, where)
        self.lines.setdefault(where, self._line(event))
        if len(self.lines) > MAX_VALUES:
            problem = f"there are more values than the limit of {MAX_VALUES:,}"
            raise self._refuse(event, problem, "write fewer: this limit is fixed")
        match event:
            case yaml.SequenceStartEvent():
                return self._sequence(where)
            case yaml.MappingStartEvent():
                return self._mapping(where)
            case yaml.ScalarEvent():
                return self._scalar(event)
        raise self._refuse(event, "no value can stand here", "write a word, a list or keys")

    def _scalar(self, event: yaml.ScalarEvent) -> str:
        if not event.style:
            self._check_comment(event)
        # A plain `~` or `null` is YAML for "nothing here". The C parser gives a plain style as "".
        if not event.style and event.value in {"~", "null", "Null", "NULL"}:
            return ""
        return self._word(event)

    def _check_comment(self, event: yaml.ScalarEvent) -> None:
        """Refuse a plain value that ends in what reads as a part of it ("Pump #1")."""
        mark = event.end_mark
        line = self._text[mark.line] if mark and mark.line < len(self._text) else ""
        if found := _CUT_OFF.match(line, mark.column if mark else 0):
            shown = found[1][:20]
            problem = f"a `#` after a space begins a comment, so that {shown!r} is cut off"
            raise self._refuse(event, problem, "put the value in quotes, or a space after the `#`")

    def _word(self, event: yaml.ScalarEvent) -> str:
        if found := _NOT_ALLOWED.search(event.value):
            problem = f"the character U+{ord(found[0]):04X} is not read"
            raise self._refuse(event, problem, "remove it: it cannot be seen")
        return str(event.value)

    def _check(self, event: yaml.Event, where: ValuePath) -> None:
        if not isinstance(event, yaml.NodeEvent):
            return
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self._refuse(
                event,
                "anchors and aliases (`&name`, `*name`) are not read",
                "write the value out, or put it in quotes if it begins with & or *",
            )
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            raise self._refuse(
                event, f"the tag {tag} is not read", "remove the tag or quote the value"
            )
        if len(where) > MAX_DEPTH:
            raise self._refuse(event, f"nested deeper than {MAX_DEPTH} levels", "flatten the value")

    def _sequence(self, where: ValuePath) -> list[Value]:
        values: list[Value] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._node(event, (*where, len(values))))
        return values

    def _mapping(self, where: ValuePath) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, values)
            self.lines[(*where, key)] = self._line(event)
            values[key] = self._node(next(self._events), (*where, key))
        return values

    def _key(self, event: yaml.Event, seen: Mapping[str, Value]) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise self._refuse(event, "a key must be a plain word", "quote the line's value")
        self._check(event, ())
        key = self._word(event)
        if key in seen:
            raise self._refuse(event, f"the key {key!r} stands twice", "keep one of them")
        return key

    def _line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self._offset

    def _refuse(self, event: yaml.Event, problem: str, remedy: str) -> SeedError:
        shown = problem if len(problem) <= _LONGEST_SHOWN else problem[:_LONGEST_SHOWN] + "…"
        return SeedError(Finding(self._path, self._line(event), shown, remedy))


def parse_yaml(text: str, path: str, *, first_line: int = 1) -> YamlText:
    """Parse `text`, which stands in the file `path` from `first_line` on.

    Raises SeedError with the line for a syntax error, a duplicate key, a tag, an anchor, or a
    text or nesting over the limits of this module.
    """
    text = text.removeprefix("\ufeff")
    _check_text(text, path, first_line)
    try:
        composer = _Composer(text.translate(_OTHER_LINE_ENDS), path, first_line)
        value = composer.compose()
        composer.rest()
    except yaml.YAMLError as error:
        raise SeedError(_syntax_finding(error, text, path, first_line)) from None
    return YamlText(path, value, composer.lines)


def _check_text(text: str, path: str, first_line: int) -> None:
    if len(text) > MAX_CHARACTERS:
        problem = f"the YAML has {len(text):,} characters, over the limit of {MAX_CHARACTERS:,}"
        raise SeedError(Finding(path, first_line, problem, "write less: this limit is fixed"))
    if found := _DIRECTIVE.search(text):
        line = first_line + _line_ends(text[: found.start()])
        problem = "directives (`%YAML`, `%TAG`) are not read"
        raise SeedError(Finding(path, line, problem, "remove this line"))
    if found := _NOT_ALLOWED.search(text.translate(_OTHER_LINE_ENDS)):
        line = first_line + _line_ends(text[: found.start()])
        problem = f"the character U+{ord(found[0]):04X} is not read"
        raise SeedError(Finding(path, line, problem, "remove it: it cannot be seen"))


def _syntax_finding(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Finding:
    problem_mark = getattr(error, "problem_mark", None)
    context_mark = getattr(error, "context_mark", None)
    begun = str(getattr(error, "context", "")).endswith(_BEGUN)
    mark = context_mark if begun and context_mark else problem_mark or context_mark
    # What is never closed is missed on the line after the last.
    line = first_line + min(mark.line if mark else 0, _line_ends(text.rstrip()))
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return Finding(path, line, f"not valid YAML: {problem}", _syntax_remedy(str(problem)))


def _line_ends(text: str) -> int:
    return len(re.findall(r"\r\n?|\n", text))


def _syntax_remedy(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return 'a value with ": " in it needs quotes: title: "A: b"'
    if "could not find expected ':'" in problem:
        return "each line needs `key: value`; is a colon, or the closing `---`, missing above?"
    if "tab" in problem or "cannot start any token" in problem:
        return "indent with spaces, and quote values that begin with a mark such as @, ` or %"
    return "check the quotes, colons and indentation on this line and the one before"
