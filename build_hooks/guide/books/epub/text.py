"""Makes any text fit to be a name, a language or an address in an EPUB."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from guide.books.trees import clean

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_UNNAMED = re.compile(r"[^A-Za-z0-9_-]")
_OUTSIDE = ("https", "http", "mailto", "tel")
_IN_ADDRESSES = "/:?#@!$&'()*+,;=%~"
_LONGEST_FILE = 60


def name(text: str) -> str:
    """Return a text in the letters of an XML name; two texts that differ give two names."""
    return _UNNAMED.sub(lambda found: f".{ord(found[0]):x}.", text)


def file_name(text: str) -> str:
    """Return a text as a file's name without its suffix, never empty."""
    return _UNNAMED.sub("-", text)[:_LONGEST_FILE] or "page"


def language(code: str) -> str:
    """Return a language's code; empty for a text that is none."""
    return code if _LANGUAGE.fullmatch(code) else ""


def outside(address: str) -> str:
    """Return an address outside the book, all its characters lawful; empty for one to refuse."""
    try:
        parts = urlsplit(address.strip())
        parts.port  # noqa: B018 reading it raises what is wrong with it
    except ValueError:
        return ""
    web = parts.scheme in ("https", "http")
    if parts.scheme not in _OUTSIDE or (web and not parts.hostname) or "[" in parts.netloc:
        return ""
    whole = quote(clean(address.strip()).encode(), safe=_IN_ADDRESSES)
    head, mark, fragment = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", whole).partition("#")
    return head + mark + fragment.replace("#", "%23")
