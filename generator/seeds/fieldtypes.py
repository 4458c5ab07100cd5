"""This module says what a value in a seed file may be: an id, a name, a date, an address."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from generator.edtf import parse_edtf
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
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
# One name at least, without a list if it is one.
Names = Annotated[tuple[Name, ...], BeforeValidator(_one_or_many), AfterValidator(_check_any)]
# One at least.
Some = Annotated[tuple[Entry, ...], AfterValidator(_check_any)]
Currency = Annotated[str, AfterValidator(_check_currency)]
