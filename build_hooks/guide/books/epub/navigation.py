"""Writes the table of contents of an EPUB, and its landmarks.

Chapters are nested as the site's pages are. The sections of a chapter are listed only where
it stands at the top with no chapter below it: the table never mixes pages and sections, and
has three levels at the most. There is no list of pages, for no paper edition has the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element as Element

from guide.books.chapters import Chapter
from guide.books.epub import notes
from guide.books.epub.chapters import is_glossary
from guide.books.epub.targets import FOLDER, Targets, anchored
from guide.books.epub.xhtml import TYPE, add, make, page
from guide.books.facts import Facts
from guide.books.volumes import Volume

_Row = tuple[int, str, str]
"""Depth from 1, words, address."""


def navigation(volume: Volume, targets: Targets, facts: Facts, sheet: str) -> bytes:
    """Return the navigation document of a volume."""
    heading = make("h1", {"id": "contents"}, facts.say("books.contents"))
    attributes = {TYPE: "toc", "role": "doc-toc", "aria-labelledby": "contents", "id": "toc"}
    contents = make("nav", attributes, heading, _nested(_rows(volume, targets)))
    body = make("body", {TYPE: "frontmatter"}, contents, _landmarks(volume, targets, facts))
    return page(facts.say("books.contents"), facts.language, sheet, body)


def _rows(volume: Volume, targets: Targets) -> Iterator[_Row]:
    chapters = volume.chapters
    following = [*(each.level for each in chapters[1:]), 1]
    top = min((each.level for each in chapters), default=1)
    for chapter, after in zip(chapters, following, strict=False):
        address = f"{FOLDER}/{targets.file(chapter)}"
        yield chapter.level - top + 1, _title(chapter), address
        if chapter.level == top and after <= top:
            for words, anchor in _sections(chapter):
                yield 2, words, f"{address}#{anchor}"


def _title(chapter: Chapter) -> str:
    return " ".join(chapter.title.split()) or chapter.id


def _sections(chapter: Chapter) -> Iterator[tuple[str, str]]:
    for element, anchor in anchored(chapter.body):
        if element.tag == "h2" and (words := notes.without_notes(element)):
            yield words, anchor


def _nested(rows: Iterator[_Row]) -> Element:
    """Return rows as lists in lists; none stands more than one level below its parent."""
    lists = [make("ol", {})]
    for depth, words, address in rows:
        del lists[max(depth, 1) :]
        if depth > len(lists) and len(lists[-1]):
            lists.append(make("ol", {}))
            lists[-2][-1].append(lists[-1])
        add(lists[-1], make("li", {}, make("a", {"href": address}, words)))
    return lists[0]


def _landmarks(volume: Volume, targets: Targets, facts: Facts) -> Element:
    marks = [
        ("cover", "cover.xhtml", facts.say("epub.cover")),
        ("titlepage", "title.xhtml", facts.say("epub.title_page")),
        ("toc", "nav.xhtml#toc", facts.say("books.contents")),
    ]
    named = [("bodymatter", each, facts.say("epub.start")) for each in volume.chapters[:1]]
    named += [("glossary", each, _title(each)) for each in volume.chapters if is_glossary(each)]
    marks += [(kind, f"{FOLDER}/{targets.file(each)}", words) for kind, each, words in named]
    items = (
        make("li", {}, make("a", {TYPE: kind, "href": address}, words))
        for kind, address, words in marks
    )
    heading = make("h2", {}, facts.say("epub.landmarks"))
    return make("nav", {TYPE: "landmarks", "hidden": "hidden"}, heading, make("ol", {}, *items))
