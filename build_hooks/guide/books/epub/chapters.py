"""Writes a chapter of an EPUB: its opening, its text, its notes."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from guide.books.chapters import Chapter
from guide.books.epub import drawings, marks, notes, tables
from guide.books.epub.targets import Targets, anchored
from guide.books.epub.text import outside
from guide.books.epub.xhtml import TYPE, add, make, page, taken
from guide.books.facts import Facts
from guide.books.trees import clean, drop

_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_MOST = 999
_NUMBER = re.compile(r"-?[0-9]{1,3}")
_SCOPES = frozenset({"col", "row", "colgroup", "rowgroup"})
# What each attribute may be on; anywhere else, and any other, it is taken off.
_KEPT = {"id": None, "lang": None, "title": {"aside"}, "class": None, "data-to": {"a"}}
_KEPT |= {"href": {"a"}, "start": {"ol"}, "scope": {"th"}, "alt": {"img"}}
_KEPT |= {"colspan": {"th", "td"}, "rowspan": {"th", "td"}}


def is_glossary(chapter: Chapter) -> bool:
    """Whether a chapter defines the terms of the guide."""
    return any(marker.address == "nomenclature" for marker in chapter.entry.outline.markers)


def chapter_page(chapter: Chapter, targets: Targets, facts: Facts, sheet: str) -> bytes:
    """Return the file of a chapter."""
    kind = "glossary" if is_glossary(chapter) else "chapter"
    text = _text(chapter, targets, facts)
    section = make("section", {TYPE: kind, "role": f"doc-{kind}"}, _opening(chapter, facts))
    if text.text:
        add(section, text.text)
    told = notes.placed(text, facts)
    section.extend([*text, *told])
    body = make("body", {TYPE: "backmatter" if kind == "glossary" else "bodymatter"}, section)
    return page(clean(chapter.title), chapter.language, sheet, body)


def _opening(chapter: Chapter, facts: Facts) -> Element:
    opening = make("header", {})
    if chapter.kind:
        add(opening, make("p", {"class": "kind"}, chapter.kind))
    add(opening, make("h1", {}, chapter.title.strip() or chapter.id))
    if chapter.lead:
        add(opening, make("p", {"class": "lead"}, chapter.lead))
    if chapter.chips:
        rows = (
            make("div", {}, make("dt", {}, label), *(make("dd", {}, each) for each in said))
            for label, said in chapter.chips
        )
        add(opening, make("dl", {"class": "chips"}, *rows))
    if chapter.is_supplement:
        label = make("p", {"class": "label"}, facts.say("site.supplement_page"))
        why = make("p", {}, facts.say("site.supplement_page_why"))
        add(opening, make("aside", {"class": "supplement", "role": "note"}, label, why))
    return opening


def _text(chapter: Chapter, targets: Targets, facts: Facts) -> Element:
    """Return a chapter's text in the elements of XHTML."""
    body = deepcopy(chapter.body)
    for each in list(body.iter(etree.Comment, etree.ProcessingInstruction, etree.Entity)):
        drop(each)
    for element, anchor in list(anchored(body)):
        element.set("id", anchor)
    for number, drawing in enumerate(_pictures(body), 1):
        drawings.redrawn(drawing, number, chapter.address, targets)
    for each in body.iter("*"):
        _cleaned(each)
    for link in list(body.iter("a")):
        _linked(link, targets)
    for image in list(body.iter("img")):
        _told(image)
    for heading in list(body.iter(*_HEADINGS)):
        if not notes.without_notes(heading):
            heading.tag = "p"
    tables.narrowed(body)
    marks.told(body, facts)
    return body


def _pictures(body: Element) -> list[Element]:
    """Return the outermost drawings."""
    every = list(body.iter("svg"))
    return [each for each in every if next(each.iterancestors("svg"), None) is None]


def _cleaned(element: Element) -> None:
    """Leave in an element what XHTML and XML let it have."""
    element.text, element.tail = clean(element.text or ""), clean(element.tail or "") or None
    if str(element.tag).startswith("{"):
        return
    given = {str(name): str(value) for name, value in element.attrib.items()}
    element.attrib.clear()
    for name, value in given.items():
        if name in _KEPT and element.tag in (_KEPT[name] or {element.tag}):
            element.set(name, clean(value))
    for name, least in (("colspan", 1), ("rowspan", 1), ("start", -_MOST)):
        number = taken(element, name)
        if _NUMBER.fullmatch(number) and int(number) >= least:
            element.set(name, number)
    if element.get("scope", "col") not in _SCOPES:
        del element.attrib["scope"]


def _linked(link: Element, targets: Targets) -> None:
    """Lead a link to its place in the book or on the web; else let it be plain words."""
    to, given = taken(link, "data-to"), taken(link, "href")
    address = targets.link(to) if to else outside(given)
    inner = next(link.iterancestors("a"), None)
    if address and inner is None:
        link.set("href", address)
    else:
        link.tag = "span"


def _told(image: Element) -> None:
    """Tell a picture of the site in words: no file is handed over with a page."""
    told = image.get("alt", "")
    image.attrib.clear()
    image.tag, image.text = "span", f"[{told}]" if told else ""
