"""Anchors and address segments: text folded to unaccented ASCII, the same everywhere."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "’": "'"})
_OTHER = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Return the text in lower case, without accents, ligatures spelled out."""
    bare = unicodedata.normalize("NFD", text.translate(_LIGATURES))
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).lower()


def slugify(text: str, separator: str = "-") -> str:
    """Return the text as an anchor: `L'île et le cœur` gives `l-ile-et-le-coeur`.

    Text without any Latin letter or digit keeps its own letters, so that a page in
    syllabics has anchors too. The signature is Python-Markdown's `slugify`.
    """
    folded = _OTHER.sub(separator, fold(text)).strip(separator)
    return folded or re.sub(r"\W+", separator, text.lower()).strip(separator)


class Anchors:
    """The anchors of one page, each taken once, numbered as Python-Markdown does."""

    def __init__(self) -> None:
        """Start with none taken."""
        self._taken: set[str] = set()

    def take(self, text: str, *, explicit: bool = False) -> str:
        """Return the anchor for a heading's text; an explicit one is kept as it is."""
        anchor = base = text if explicit else slugify(text)
        number = 0
        while anchor in self._taken or not anchor:
            number += 1
            anchor = f"{base}_{number}"
        self._taken.add(anchor)
        return anchor
