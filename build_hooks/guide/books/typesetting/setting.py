"""What the writing of one chapter depends on besides its text."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from guide.books.typesetting.code import call
from guide.books.typesetting.literals import literal
from guide.books.typesetting.pictures import Pictures
from guide.books.typesetting.places import Places

DEEPEST = 12
"""Typst gives up on deeper nesting than any page has a use for: below, words alone are kept."""


@dataclass
class Setting:
    """A chapter's place in its volume, and where its links lead."""

    level: int
    """Level of the chapter's title: its headings of level 2 stand right below."""
    address: str
    """Of the chapter's page."""
    language: str
    places: Places
    site: str
    """Address of the site, with a final slash, or empty."""
    pictures: Pictures
    placed: set[str] = field(default_factory=set)
    """Labels that stand already: an id may be given once."""

    def name(self, element: Element) -> str:
        """Return an element's label as code; « none » when it has none of its own."""
        id = element.get("id", "")
        label = self.places.label(f"{self.address}#{id}") if id else ""
        if not label or label in self.placed:
            return "none"
        self.placed.add(label)
        return literal(label)

    def spot(self, element: Element) -> str:
        """Return code for a place that links lead to; empty when the element has no id."""
        name = self.name(element)
        return call("spot", name) if name != "none" else ""

    def spoken(self, element: Element, body: str) -> str:
        """Return an element's content, in its language where that differs."""
        language = element.get("lang")
        if not body or not language or language == self.language:
            return body
        return call("text", f"lang: {literal(language)}", body)
