"""This module keeps the addresses that entities once had: a page there leads to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.declared import Entity

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=../{id}/">
<link rel="canonical" href="../{id}/">
</head>
<body>
<p>This page has moved: <a href="../{id}/">{id}</a></p>
</body>
</html>
"""


def redirect_files(entities: Sequence[Entity]) -> dict[str, bytes]:
    """Return a file for each former id of `entities`, which MkDocs copies as it stands."""
    return {
        f"entities/{former}/index.html": _PAGE.format(id=entity.id).encode()
        for entity in entities
        for former in entity.former_ids
    }
