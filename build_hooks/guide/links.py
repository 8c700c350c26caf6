"""Addresses as writers type them: inside or outside the guide, safe or not."""

from __future__ import annotations

import html
import posixpath
import re
from urllib.parse import unquote

_DROPPED = re.compile(r"[\x00-\x20\x7f]")
SAFE_SCHEMES = ("https:", "http:", "mailto:", "tel:")


def as_read(address: str) -> str:
    """Return an address as a browser reads it: entities decoded, spaces and controls dropped."""
    decoded = html.unescape(html.unescape(address)) if "&" in address else address
    return _DROPPED.sub("", decoded)


def is_outside(address: str) -> bool:
    """Whether an address is a whole one, with its scheme or host."""
    read = as_read(address)
    head = re.split(r"[/?#]", read, maxsplit=1)[0]
    return read.startswith("//") or ":" in head


def is_safe(address: str) -> bool:
    """Whether the site lets the address through."""
    return not is_outside(address) or as_read(address).lower().startswith(SAFE_SCHEMES)


def resolved(path: str, address: str) -> tuple[str, str]:
    """Return the path of the file that a relative link on a page leads to, and its anchor."""
    target, _, anchor = address.partition("#")
    if not target:
        return path, unquote(anchor)
    folder = path.rpartition("/")[0]
    return posixpath.normpath(posixpath.join(folder, unquote(target))), unquote(anchor)


def relative(path: str, target: str) -> str:
    """Return the link that leads from one file to another."""
    return posixpath.relpath(target, path.rpartition("/")[0] or ".")
