"""Names the documents: their formats, the folder of each language, the mark of two languages."""

from __future__ import annotations

from guide.addresses import prefix
from guide.build import Build
from guide.model import Settings

PDF, EPUB, WORD = "pdf", "epub", "docx"
SUFFIXES = frozenset((PDF, EPUB, WORD))


def downloads(build: Build, language: str) -> str:
    """Return the folder of a language's books from the site's root, with its final slash."""
    return f"{prefix(build.guide, language)}{build.words[language]['books.folder']}/"


def facing_mark(settings: Settings) -> str:
    """Return what the name of a document in two languages ends with; empty with one language."""
    return f"-{'-'.join(settings.official[:2])}" if settings.official[1:] else ""
