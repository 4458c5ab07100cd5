"""This module says what seed files may hold: pydantic models, whose JSON Schemas are published.

An editor with the YAML language server checks a file and completes its keys if the file begins
with a line such as `# yaml-language-server: $schema=../docs/schemas/entities.schema.json`.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
    model_validator,
)

from generator.declared import ArticleKind, EntityKind, Layout
from generator.edtf import parse_edtf
from generator.model import Basis
from generator.seedfiles import DEFAULT
from generator.unseen import has_unseen

Entry = TypeVar("Entry")

# A browser takes a host that ends in a number for an address of IPv4.
_NUMERIC_HOST = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$")
_NAMED_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63})*\.?")

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_EDTF_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$"


def _check_edtf(text: str) -> str:
    parse_edtf(text)
    return text


def _check_address(text: str) -> str:
    """Return `text` if it is an address that can stand in a link as it is."""
    plain = re.fullmatch(r"https?://[^\s\x00-\x20\x7f-\xa0<>\"'`\\]+", text) and not has_unseen(
        text
    )
    if not plain or not _is_host(text):
        message = f"{text!r} is not an http or https address"
        raise ValueError(message)
    return text


def _is_host(address: str) -> bool:
    """Return whether `address` names a host, and maybe a port, as browsers read them (WHATWG URL).

    With a user name before it, a reader would take that for the host.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
        if re.search("[@%]", parts.netloc):
            return False
        if "[" in parts.netloc:
            return bool(IPv6Address(host))
        if _NUMERIC_HOST.search(host):
            return bool(IPv4Address(host))
        host.encode("idna").decode("idna")
    except ValueError:
        return False
    return bool(_NAMED_HOST.fullmatch(host))


def _check_currency(text: str) -> str:
    if text == "USD" or not re.fullmatch("[A-Z]{3}", text):
        message = f"{text!r} is not the ISO 4217 code of a currency other than the US dollar"
        raise ValueError(message)
    return text


def _check_any(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    # pydantic's own min_length counts a bad entry as none, and says that twice.
    if not entries:
        message = "is empty"
        raise ValueError(message)
    return entries


def _yes_or_no(value: object) -> object:
    words = {"true": True, "yes": True, "false": False, "no": False}
    return words.get(value.lower(), value) if isinstance(value, str) else value


def _whole_number(value: object) -> object:
    # As YAML has it, with or without marks between the thousands; longer ones are over any limit.
    if isinstance(value, str) and re.fullmatch(r"[0-9][0-9_,]{0,19}", value):
        return int(re.sub("[_,]", "", value))
    return value


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


# An id is the address of a page, which is a folder. Renderers take a page called index for that of
# its folder, and Windows takes these for devices, so that no bundle could be unpacked there.
UNUSABLE = frozenset(
    [
        "index",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    ]
)


def _check_slug(text: str) -> str:
    if text in UNUSABLE:
        message = f"{text!r} cannot be an address"
        raise ValueError(message)
    return text


Slug = Annotated[
    str, StringConstraints(pattern=f"^{ID_PATTERN}$", max_length=80), AfterValidator(_check_slug)
]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=10_000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$")]
EdtfDate = Annotated[
    str, AfterValidator(_check_edtf), Field(json_schema_extra={"pattern": _EDTF_PATTERN})
]
WebAddress = Annotated[
    str, AfterValidator(_check_address), Field(json_schema_extra={"pattern": "^https?://"})
]
Targets = Annotated[tuple[Slug, ...], BeforeValidator(_one_or_many)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]


class _Strict(BaseModel):
    """A mapping with these keys and no other; a key without a value is as none at all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty(cls, value: object) -> object:
        if not isinstance(value, dict):
            return value
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: each for key, each in value.items() if each != "" or key not in known}


class FrontMatter(_Strict):
    """The fields of an article: in its front matter, or in the sidecar of a raw text."""

    title: Text = ""
    published: EdtfDate | None = None
    published_basis: Basis = Basis.STATED
    published_note: Text = ""
    publisher: Text = ""
    author: Text = ""
    url: WebAddress | None = None
    language: Language = ""
    kind: ArticleKind = ArticleKind.NEWS
    caution: Text = ""
    rewrite_of: Text = ""


class EntityEntry(_Strict):
    """One entry of `entities.yml`."""

    id: Slug
    name: Name
    kind: EntityKind
    aliases: tuple[Name, ...] = ()
    description: Text = ""
    role: Text = ""
    surname: Text = ""
    relations: dict[Name, Targets] = Field(default_factory=dict)
    former_ids: tuple[Slug, ...] = ()
    case: Flag = False
    requires: tuple[Name, ...] = ()
    except_: Annotated[tuple[Name, ...], Field(alias="except")] = ()


class ThemeEntry(_Strict):
    """One theme of `briefing.yml`."""

    id: Slug
    title: Name
    layout: Layout
    description: Text = ""
    kinds: tuple[EntityKind, ...] = ()
    entities: tuple[Slug, ...] = ()
    units: tuple[Name, ...] = ()
    words: tuple[Name, ...] = ()


class MeasureEntry(_Strict):
    """One measure of `briefing.yml`."""

    id: Slug
    label: Name
    unit: Annotated[tuple[Name, ...], BeforeValidator(_one_or_many), AfterValidator(_check_any)]
    entities: tuple[Slug, ...] = ()
    any_entities: tuple[Slug, ...] = ()
    words: tuple[Name, ...] = ()


class PositionEntry(_Strict):
    """One position on a question of `briefing.yml`."""

    label: Name
    words: Annotated[tuple[Name, ...], AfterValidator(_check_any)]
    entities: tuple[Slug, ...] = ()


class QuestionEntry(_Strict):
    """One question of `briefing.yml`."""

    id: Slug
    label: Name
    positions: Annotated[
        tuple[PositionEntry, ...],
        AfterValidator(_check_any),
        Field(json_schema_extra={"minItems": 1}),
    ]
    measure: Slug | None = None
    entities: tuple[Slug, ...] = ()
    any_entities: tuple[Slug, ...] = ()


class RateEntry(_Strict):
    """One rate of exchange of `briefing.yml`."""

    currency: Annotated[str, AfterValidator(_check_currency)]
    per_usd: Annotated[Decimal, Field(ge=Decimal("1e-6"), le=Decimal("1e9"), max_digits=20)]
    date: EdtfDate
    source: Name


class LimitsEntry(_Strict):
    """How much is read and shown at most, in `briefing.yml`; the defaults stand in `seedfiles`."""

    file_bytes: Annotated[int, BeforeValidator(_whole_number), Field(ge=1, le=1_000_000_000)] = (
        DEFAULT.file_bytes
    )
    total_bytes: Annotated[int, BeforeValidator(_whole_number), Field(ge=1, le=10**11)] = (
        DEFAULT.total_bytes
    )
    articles: Annotated[int, BeforeValidator(_whole_number), Field(ge=1, le=10_000_000)] = (
        DEFAULT.articles
    )
    page_claims: Annotated[int, BeforeValidator(_whole_number), Field(ge=2, le=10_000_000)] = (
        DEFAULT.page_claims
    )


class BriefingFile(_Strict):
    """The whole of `briefing.yml`."""

    title: Name
    description: Text = ""
    language: Language = "en"
    themes: Annotated[
        tuple[ThemeEntry, ...],
        AfterValidator(_check_any),
        Field(json_schema_extra={"minItems": 1}),
    ]
    measures: tuple[MeasureEntry, ...] = ()
    questions: tuple[QuestionEntry, ...] = ()
    rates: tuple[RateEntry, ...] = ()
    limits: LimitsEntry = LimitsEntry()


class EntitiesFile(RootModel[tuple[EntityEntry, ...]]):
    """The whole of `entities.yml`."""

    model_config = ConfigDict(frozen=True)


def json_schemas() -> dict[str, str]:
    """Return the JSON Schema of each kind of seed file, as text by file name."""
    models: dict[str, type[BaseModel]] = {
        "article": FrontMatter,
        "briefing": BriefingFile,
        "entities": EntitiesFile,
    }
    return {f"{name}.schema.json": _json_schema(model) for name, model in models.items()}


def _json_schema(model: type[BaseModel]) -> str:
    schema: dict[str, object] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
