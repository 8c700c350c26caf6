"""Makes a text safe for every format: what a writer typed, less what no format can carry."""

from __future__ import annotations

import re

# A double-quoted YAML text may hold "\0", or half of a surrogate pair ("\ud800"):
# spreadsheets and RDF readers stop at the first, and UTF-8 cannot write the second.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_UNWRITABLE = re.compile(r"[\ud800-\udfff\ufffe\uffff]")
_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def plain(text: str) -> str:
    """Return a text on one line, without control characters."""
    return _UNWRITABLE.sub("\ufffd", _CONTROLS.sub(" ", text)).strip()


def tag(code: str) -> str:
    """Return a language's code as RDF and HTML write it; empty when it cannot be one."""
    hyphenated = code.replace("_", "-")
    return hyphenated if _TAG.fullmatch(hyphenated) else ""
