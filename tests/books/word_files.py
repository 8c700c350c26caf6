"""Makes pages by hand, and reads Word files back as Word would: parts, paragraphs, controls."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import docx
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element
from trees_of import facts

from guide.books.chapters import Chapter
from guide.books.word import document, facing
from guide.books.word.elements import NAMES, named
from guide.entry import Entry

PUBLISHED = "site_url: https://guide.example.org/"


def chapter(
    html: str, language: str = "fr", title: str = "Un outil", source: str = "guide"
) -> Chapter:
    """Return a tool given as the HTML of its page."""
    values = {"source": source, "keywords": ("entente", "modèle")}
    return Chapter(
        entry=Entry("tools_resources/tool.md", "tool", language, "tool", values),
        address="outils/outil.html",
        title=title,
        kind="Outil",
        lead="Ce à quoi il sert.",
        level=2,
        chips=(("Modèle", ("Services externes",)),),
        html=f"<article>{html}</article>",
    )


def file(
    html: str,
    language: str = "fr",
    settings: str = "",
    images: Mapping[str, bytes] = MappingProxyType({}),
    source: str = "guide",
) -> bytes:
    """Return the Word file of a page."""
    told = facts(language, settings=settings)
    return document(chapter(html, language, source=source), told, images)


def both(french: str, english: str) -> bytes:
    """Return the Word file of a page in two languages."""
    sides = chapter(french), chapter(english, "en", "A tool")
    return facing(*sides, (facts("fr"), facts("en")), {})


def opened(made: bytes) -> Document:
    """Return a file as python-docx opens it."""
    return docx.Document(io.BytesIO(made))


def part(made: bytes, name: str = "word/document.xml") -> Element:
    """Return a part of a file as a tree."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return etree.fromstring(archive.read(name))


def body(html: str, language: str = "fr") -> Element:
    """Return the body of a page's document."""
    return part(file(html, language))


def found(tree: Element, path: str) -> list[Element]:
    """Return the elements at a path, with the short names of their name spaces."""
    return list(tree.iterfind(path, NAMES))


def values(tree: Element, path: str, name: str = "w:val") -> list[str]:
    """Return an attribute of the elements at a path."""
    return [each.get(named(name), "") for each in found(tree, path)]


def told(element: Element) -> str:
    """Return the words of an element."""
    return "".join(each.text or "" for each in element.iter(named("t")))


def styled(tree: Element, style: str) -> list[str]:
    """Return what the paragraphs of a style say."""
    return [told(each) for each in tree.iter(named("p")) if style in values(each, "w:pPr/w:pStyle")]


def dangling(made: bytes) -> Iterator[str]:
    """Yield the relations to parts that the file does not hold, and ids with no relation."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        names = set(archive.namelist())
        for name in names:
            if not name.endswith(".rels"):
                continue
            owner = name.replace("_rels/", "").removesuffix(".rels")
            related = {}
            for each in etree.fromstring(archive.read(name)):
                related[each.get("Id")] = each
                target = posixpath.normpath(
                    posixpath.join(posixpath.dirname(owner), each.get("Target"))
                )
                if each.get("TargetMode") != "External" and target.lstrip("/") not in names:
                    yield target
            if owner in names:
                tree = etree.fromstring(archive.read(owner))
                asked = {v for e in tree.iter() for k, v in e.attrib.items() if NAMES["r"] in k}
                yield from asked - related.keys()
