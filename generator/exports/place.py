"""This module knows what address a page has on the site that the exports go with."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Place:
    """Where the site stands: its `address`, ending in a slash, or empty if that is not known.

    `is_flat` tells that pages are files (`sources/a.html`), as in the bundle, not folders
    (`sources/a/`).
    """

    address: str = ""
    is_flat: bool = False

    def page(self, path: str, anchor: str = "") -> str:
        """Return the address, from the site's root, of the page without ending `path`."""
        end = ".html" if self.is_flat else "/"
        return f"{path}{end}" + (f"#{anchor}" if anchor else "")

    def absolute(self, address: str) -> str:
        """Return an `address` from the site's root as a whole one; empty if none is known."""
        return f"{self.address}{address}" if self.address else ""


# Of a site that nobody has said where it stands.
NOWHERE = Place()


def place_of(address: str, *, is_flat: bool) -> Place:
    """Return the place of a site at `address`, which counts only if it is http or https.

    A site of flat files is read from a disk: whatever `address` says, it has none.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return Place(is_flat=is_flat)
    if is_flat or parts.scheme not in {"http", "https"} or not parts.netloc:
        return Place(is_flat=is_flat)
    return Place(f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/")
