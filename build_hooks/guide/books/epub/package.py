"""Writes the package of an EPUB: what it is, what it is made of, in which order to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from guide.books.epub.xhtml import written
from guide.books.facts import Facts
from guide.books.trees import clean

_OPF = "http://www.idpf.org/2007/opf"
_DC = "http://purl.org/dc/elements/1.1/"
_PREFIXES = {None: _OPF, "dc": _DC}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Only what is true of every book. Conformance to a standard of accessibility is not claimed
# (dcterms:conformsTo): nobody has certified it.
_ACCESS = (
    ("accessMode", "textual"),
    ("accessMode", "visual"),
    ("accessModeSufficient", "textual"),
    ("accessModeSufficient", "textual,visual"),
    ("accessibilityFeature", "ARIA"),
    ("accessibilityFeature", "alternativeText"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityHazard", "none"),
)


@dataclass(frozen=True)
class Part:
    """A file of the publication."""

    path: str
    """From the package's folder."""
    kind: str
    """Its media type."""
    content: bytes
    properties: str = ""
    """What it is for a reader: `nav`, `cover-image`, `svg`."""
    is_read: bool = False
    """Whether it stands in the order of reading."""


def package(title: str, facts: Facts, parts: Sequence[Part]) -> bytes:
    """Return the package document; what is read comes in the order of the parts."""
    root = etree.Element(f"{{{_OPF}}}package", nsmap=_PREFIXES)  # type: ignore[arg-type]
    root.set("version", "3.0")
    root.set("unique-identifier", "book-id")
    root.set(_LANG, facts.language)
    metadata, manifest, spine = (
        etree.SubElement(root, f"{{{_OPF}}}{name}") for name in ("metadata", "manifest", "spine")
    )
    metadata.extend(_metadata(title, facts))
    for number, part in enumerate(parts, 1):
        item = etree.SubElement(manifest, f"{{{_OPF}}}item", id=f"part-{number}", href=part.path)
        item.set("media-type", part.kind)
        if part.properties:
            item.set("properties", part.properties)
        if part.is_read:
            etree.SubElement(spine, f"{{{_OPF}}}itemref", idref=f"part-{number}")
    etree.indent(root)
    return written(root)


def _metadata(title: str, facts: Facts) -> Iterator[Element]:
    identifier = _dc("identifier", facts.identifier)
    identifier.set("id", "book-id")
    yield identifier
    yield _dc("title", title)
    yield _dc("language", facts.language)
    yield _dc("creator", facts.say("books.author"))
    yield _dc("publisher", facts.say("books.author"))
    yield _dc("date", facts.date)
    yield _dc("description", facts.say("site.description"))
    yield _dc("rights", facts.say("books.licence"))
    if facts.site:
        yield _dc("source", facts.site)
    yield _meta("dcterms:modified", f"{facts.date}T00:00:00Z")
    if facts.version:
        yield _meta("schema:version", facts.version)
    for name, value in _ACCESS:
        yield _meta(f"schema:{name}", value)
    yield _meta("schema:accessibilitySummary", facts.say("epub.access"))


def _dc(name: str, text: str) -> Element:
    made = etree.Element(f"{{{_DC}}}{name}")
    made.text = " ".join(clean(text).split()) or "–"
    return made


def _meta(name: str, text: str) -> Element:
    made = etree.Element(f"{{{_OPF}}}meta", property=name)
    made.text = " ".join(clean(text).split()) or "–"
    return made
