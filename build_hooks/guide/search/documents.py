"""What is searched: each page cut in its sections, and each term of the nomenclature."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from guide.entry import Entry
from guide.pages.manual.making import passages
from guide.pages.shelf import Shelf

TERM = "term"
SECTION_LEVEL = 3


@dataclass(frozen=True)
class Name:
    """A name that a page or term answers to; one without language is never shown."""

    text: str
    language: str = ""


@dataclass(frozen=True)
class Section:
    """A passage a result can lead to; the first of a page is the page itself, without anchor."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True)
class Document:
    """A result: a page with its sections, or a term."""

    id: str
    kind: str
    title: str
    address: str
    names: tuple[Name, ...]
    sections: tuple[Section, ...]


def documents(shelf: Shelf) -> list[Document]:
    """Return what can be found in a language: its pages, then the terms that have no page."""
    entries = (e for e in shelf.guide.entries if e.language == shelf.language)
    found = [_page(shelf, entry) for entry in entries if not entry.generated]
    for concept in shelf.guide.nomenclature.concepts.values():
        ref = shelf.term(concept)
        if ref.address and shelf.guide.entry(concept.id, shelf.language) is None:
            text = Section("", ref.title, ref.description)
            names = _names(shelf, concept.id)
            found.append(Document(concept.id, TERM, ref.title, ref.address, names, (text,)))
    return found


def _page(shelf: Shelf, entry: Entry) -> Document:
    ref = shelf.page(entry)
    starts = [h for h in entry.outline.headings if 1 < h.level <= SECTION_LEVEL]
    bounds = [*(heading.line for heading in starts), 10**9]
    opening = [ref.description, *_between(shelf, entry, 0, bounds[0])]
    sections = [Section("", ref.title, " ".join(opening))]
    for heading, end in zip(starts, bounds[1:], strict=True):
        text = " ".join(_between(shelf, entry, heading.line, end))
        sections.append(Section(heading.anchor, shelf.set(heading.text), text))
    sections += [
        Section(each.anchor, each.title, each.text)
        for marker in entry.outline.markers
        for each in passages(shelf, marker.address)
    ]
    names = _names(shelf, entry.id)
    asked = (entry.text("short"), *entry.ids("keywords"))
    return Document(
        entry.id,
        entry.kind,
        ref.title,
        ref.address,
        (*names, *(Name(word) for word in asked if word)),
        tuple(sections),
    )


def _between(shelf: Shelf, entry: Entry, start: int, end: int) -> Iterable[str]:
    """Yield the lines of text from a heading to the next, deeper headings included."""
    lines = [(line.line, line.text) for line in entry.outline.prose]
    lines += [(h.line, h.text) for h in entry.outline.headings if h.level > SECTION_LEVEL]
    return [shelf.set(text) for at, text in sorted(lines) if start < at < end]


def _names(shelf: Shelf, id: str) -> tuple[Name, ...]:
    """Return every name of the concept a page tells, misspellings last."""
    concept = shelf.guide.nomenclature.concepts.get(id)
    if concept is None:
        return ()
    codes = shelf.guide.settings.codes
    shown = [Name(name, code) for code in codes for name in concept.names(code)]
    hidden = [Name(name) for found in concept.hidden.values() for name in found]
    return tuple(dict.fromkeys([*shown, *hidden]))
