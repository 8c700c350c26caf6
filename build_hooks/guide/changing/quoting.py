"""Quotes words for YAML, only when they need it."""

from __future__ import annotations

import re

_FLOW = re.compile(r"[,\[\]{}]")
_PLAIN = re.compile(r"[^\W\d_]([^:#\"\\\t]*[^\s:#\"\\])?")
"""A word that YAML reads as it stands, unless it is one of its own."""
_NOT_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))


def quoted(word: str, quote: str = "", *, flow: bool = False) -> str:
    """Return a word as YAML reads it back, in the quotes given if there are any."""
    if quote == "'":
        return "'" + word.replace("'", "''") + "'"
    plain = _PLAIN.fullmatch(word) and (" " in word or word.lower() not in _NOT_WORDS)
    if quote != '"' and plain and not (flow and _FLOW.search(word)):
        return word
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
