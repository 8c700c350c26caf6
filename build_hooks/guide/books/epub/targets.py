"""Where each chapter of an EPUB is, and where a link of the site leads in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from lxml.etree import _Element as Element

from guide.books.chapters import Chapter
from guide.books.epub.text import file_name, name, outside
from guide.books.trees import clean
from guide.books.volumes import Volume

FOLDER = "text"


class Targets:
    """The file of every chapter of a volume, and the anchors in it."""

    def __init__(self, volume: Volume, site: str = "") -> None:
        """Take a volume's chapters, and the address of the site for what is not in it."""
        self._site = site
        names = unique(file_name(each.id) for each in volume.chapters)
        self._files = {
            each.address: f"{each_name}.xhtml"
            for each, each_name in zip(volume.chapters, names, strict=True)
        }
        self._anchors = {each.address: _first(each.body) for each in volume.chapters}

    def file(self, chapter: Chapter) -> str:
        """Return the name of a chapter's file, in the folder of them all."""
        return self._files[chapter.address]

    def link(self, to: str) -> str:
        """Return where a link within the site leads, for a page of the chapters' folder.

        A page of the book: its file, with the anchor that is there; another: its address
        on the web, or nothing where the site has none.
        """
        address, _, fragment = to.partition("#")
        if address in self._files:
            anchor = self._anchors[address].get(fragment, "")
            return self._files[address] + (f"#{anchor}" if anchor else "")
        if not self._site:
            return ""
        tail = f"#{quote(clean(fragment), safe='')}" if fragment else ""
        return outside(self._site + quote(clean(address)) + tail)


def anchored(body: Element) -> Iterator[tuple[Element, str]]:
    """Yield the elements that have an anchor, each with one that no other has.

    What is inside a picture is the picture's own affair.
    """
    found = [
        each
        for each in body.iter("*")
        if each.get("id") is not None and next(each.iterancestors("svg"), None) is None
    ]
    yield from zip(found, unique(f"s-{name(each.get('id', ''))}" for each in found), strict=True)


def unique(names: Iterable[str]) -> Iterator[str]:
    """Yield names, those already seen with a number after them."""
    taken: set[str] = set()
    for each in names:
        candidate, number = each, 1
        while candidate.lower() in taken:
            number += 1
            candidate = f"{each}..{number}"
        taken.add(candidate.lower())
        yield candidate


def _first(body: Element) -> dict[str, str]:
    """Return the anchor of every id; that of the first element where two have it."""
    found: dict[str, str] = {}
    for element, anchor in anchored(body):
        found.setdefault(element.get("id", ""), anchor)
    return found
