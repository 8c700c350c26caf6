"""Binds a volume as an EPUB: cover, title, contents, chapters, in one file."""

from __future__ import annotations

from importlib import resources

from guide.books.epub.chapters import chapter_page
from guide.books.epub.container import PACKAGE, packed
from guide.books.epub.cover import cover
from guide.books.epub.front import cover_page, title_page
from guide.books.epub.navigation import navigation
from guide.books.epub.package import Part, package
from guide.books.epub.targets import FOLDER, Targets
from guide.books.facts import Facts
from guide.books.trees import clean
from guide.books.volumes import Volume

_PAGE, _SHEET, _IMAGE = "application/xhtml+xml", "book.css", "cover.png"


def epub(volume: Volume, facts: Facts) -> bytes:
    """Return a volume as an EPUB 3 file: the same bytes for the same volume and facts.

    There is no NCX: what needs one reads no EPUB 3. Nothing is read but the volume.
    """
    title = clean(volume.title)
    targets = Targets(volume, facts.site)
    parts = [
        Part("cover.xhtml", _PAGE, cover_page(title, facts, _IMAGE, _SHEET), is_read=True),
        Part("title.xhtml", _PAGE, title_page(title, facts, _SHEET), is_read=True),
        Part("nav.xhtml", _PAGE, navigation(volume, targets, facts, _SHEET), "nav", is_read=True),
    ]
    for chapter in volume.chapters:
        content = chapter_page(chapter, targets, facts, f"../{_SHEET}")
        drawn = "svg" if b"<svg" in content else ""
        parts.append(Part(f"{FOLDER}/{targets.file(chapter)}", _PAGE, content, drawn, is_read=True))
    sheet = (resources.files(__package__) / _SHEET).read_bytes()
    parts.append(Part(_SHEET, "text/css", sheet))
    parts.append(Part(_IMAGE, "image/png", cover(title, facts), "cover-image"))
    files = {part.path: part.content for part in parts}
    return packed({**files, PACKAGE: package(title, facts, parts)}, facts.date)
