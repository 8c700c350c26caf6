"""A document under way: what its text asks for (links, notes, lists, prompts) gathers here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote, urlsplit

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from lxml.etree import _Element as Element

from guide.books.facts import Facts
from guide.books.word.elements import root, w
from guide.typography import typeset
from guide.words import Words

_SCHEMES = ("http", "https", "mailto", "tel")
_LONGEST = 2000
_KEPT = "/:?#[]@!$&'()*+,;=%~"
_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)
class Place:
    """Where a text stands: what it takes from the pieces of the page around it."""

    language: str
    """Code of the text's language, as Word names it."""
    address: str
    """Of the page, from the site's root."""
    width: int
    """Of the column, in twentieths of a point."""
    fillable: bool = False
    """Whether this is what people fill in, which becomes a text of their own."""
    passage: str = ""
    """`supplement`, `guide` or `note` within a marked passage."""
    edge: int = 0
    """How far the text stands from the left, in twentieths of a point."""
    base: int = 0
    """How far all texts of the column do."""
    level: int = -1
    """Of the list the text is in; -1 outside any."""
    depth: int = 0
    """How many pieces are around it."""
    cell: bool = False
    note: bool = False

    def within(self, element: Element, *, edge: int = 0) -> Place:
        """Return the place of what is inside an element."""
        language = coded(element.get("lang", "")) or self.language
        return replace(self, language=language, edge=self.edge + edge, depth=self.depth + 1)


@dataclass
class Draft:
    """What gathers while the text of a document is written."""

    facts: Facts
    images: Mapping[str, bytes]
    language: str
    """That of most of the document: other texts say their own."""
    notes: list[Element] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    """The first number of each numbered list."""
    prompts: dict[str, str] = field(default_factory=dict)
    """Names of the prompts, by their texts."""
    bookmarks: dict[str, str] = field(default_factory=dict)
    """Names of the places that a link goes to, by their ids on the page."""
    running: dict[str, str] = field(default_factory=dict)
    """Relations to the headers and footers, by their names."""
    heading: str = ""
    """The last heading, which a table is named after."""
    controls: int = 0
    drawings: int = 0
    package: OpcPackage = field(default_factory=OpcPackage)

    def __post_init__(self) -> None:
        """Start the parts that links are told in."""
        self.main = self.part("document", CONTENT_TYPE.WML_DOCUMENT_MAIN, root("document"))
        self.foot = self.part("footnotes", CONTENT_TYPE.WML_FOOTNOTES, root("footnotes"))

    def part(self, name: str, kind: str, element: Element) -> XmlPart:
        """Return a new part of the package; who relates to it makes it part of the file."""
        return XmlPart(PackURI(f"/word/{name}.xml"), kind, element, self.package)  # type: ignore[arg-type]

    @property
    def words(self) -> Words:
        """The words of the document's language."""
        return self.facts.shelf.words

    def say(self, name: str, **blanks: str) -> str:
        """Return words of the document's language, with their blanks filled."""
        return said(self.words, name, **blanks)

    def next_control(self) -> int:
        """Return the number of the next content control."""
        self.controls += 1
        return self.controls

    def link(self, href: str, place: Place) -> str:
        """Return the id of a relation to an address outside; empty when Word would refuse it."""
        host = self.foot if place.note else self.main
        address = outside(href)
        return address and host.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def marked(self, id: str, inside: list[Element]) -> list[Element]:
        """Return pieces of a line between the ends of a bookmark, when a link goes there."""
        name = self.bookmarks.get(id)
        if name is None:
            return inside
        number = int(name[1:])
        ends = w("bookmarkStart", id=number, name=name), w("bookmarkEnd", id=number)
        return [ends[0], *inside, ends[1]]


def said(words: Words, name: str, **blanks: str) -> str:
    """Return one of the site's own words, its blanks filled, set for print."""
    return typeset(words[name].format(**blanks), words)


def outside(href: str) -> str:
    """Return an address that Word accepts, else nothing."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return ""
    if parts.scheme not in _SCHEMES or len(href) > _LONGEST or not (parts.netloc or parts.path):
        return ""
    return quote(parts.geturl(), safe=_KEPT)


def coded(language: str) -> str:
    """Return a language's code as Word names it, empty when it is none."""
    if not _CODE.fullmatch(language):
        return ""
    return f"{language}-CA" if language in ("fr", "en") else language
