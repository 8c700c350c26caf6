"""Draws the cover of an EPUB as a PNG, which every library of books can show."""

from __future__ import annotations

import re
import tempfile
from importlib import resources
from pathlib import Path

import typst

from guide.books.facts import Facts

_LONGEST = 200
_LITTLE = re.compile(r"\b(\w{1,2}) ")
_DOTS = 54.0
"""Dots per inch: 1200 by 1800 in all, of 1600 by 2400 points."""


def cover(title: str, facts: Facts) -> bytes:
    """Return the cover of a title as a PNG: the same bytes for the same words.

    The words go in as values, never as code; no file is read but the drawing's own.
    """
    told = {
        "title": title,
        "tagline": facts.say("site.tagline"),
        "team": facts.say("books.author"),
        "edition": " · ".join(facts.edition),
    }
    drawing = (resources.files(__package__) / "cover.typ").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cover.typ"
        path.write_bytes(drawing)
        made = typst.compile(
            str(path),
            root=folder,
            ignore_system_fonts=True,
            package_path=folder,
            package_cache_path=folder,
            format="png",
            ppi=_DOTS,
            sys_inputs={name: _short(words) for name, words in told.items()},
        )
    return bytes(made)


def _short(words: str) -> str:
    """Return words that fit the cover; one or two letters alone end no line."""
    words = _LITTLE.sub("\\1\u00a0", " ".join(words.split(" ")))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
