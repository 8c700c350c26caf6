"""Anchors and address segments: text folded to unaccented ASCII, the same everywhere."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "’": "'"})
OTHER = re.compile(r"[^a-z0-9]+")
_NUMBERED = re.compile(r"(.*)_([0-9]+)")


def fold(text: str) -> str:
    """Return the text in lower case, without accents, ligatures spelled out."""
    bare = unicodedata.normalize("NFD", text.translate(LIGATURES))
    return "".join(sign for sign in bare if not unicodedata.combining(sign)).lower()


def slugify(text: str, separator: str = "-") -> str:
    """Return the text as an anchor: `L'île et le cœur` gives `l-ile-et-le-coeur`.

    Text without any Latin letter or digit keeps its own letters, so that a page in
    syllabics has anchors too. The signature is Python-Markdown's `slugify`.
    """
    folded = OTHER.sub(separator, fold(text)).strip(separator)
    return folded or re.sub(r"\W+", separator, text.lower()).strip(separator)


class Anchors:
    """The anchors of one page, each taken once, numbered as Python-Markdown does."""

    def __init__(self, given: Iterable[str] = ()) -> None:
        """Start with those that the writer gave by hand."""
        self._taken = set(given)

    def take(self, text: str) -> str:
        """Return the anchor for a heading's text."""
        anchor = slugify(text)
        while anchor in self._taken or not anchor:
            numbered = _NUMBERED.fullmatch(anchor)
            base, number = (numbered[1], int(numbered[2])) if numbered else (anchor, 0)
            anchor = f"{base}_{number + 1}"
        self._taken.add(anchor)
        return anchor
