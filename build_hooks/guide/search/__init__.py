"""The search index, one for each language, cut in parts so that a query loads little."""

from __future__ import annotations

from guide.pages.shelf import Shelf
from guide.search import parts
from guide.search.analysis import analyser
from guide.search.documents import documents
from guide.search.index import index
from guide.search.parts import Parts


def search(shelf: Shelf) -> Parts:
    """Return the index of one language: the path of its root and the text of each file."""
    cutter = analyser(shelf.words)
    found = documents(shelf)
    return parts.write(shelf, found, index(found, cutter), cutter)


__all__ = ["Parts", "search"]
