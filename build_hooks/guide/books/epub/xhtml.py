"""Makes XHTML and XML out of elements, always well-formed."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from lxml.etree import _Element as Element

from guide.books.epub.text import language
from guide.books.trees import clean

XHTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
TYPE = "{http://www.idpf.org/2007/ops}type"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFIXES = {None: XHTML, "epub": "http://www.idpf.org/2007/ops"}
_VOID = frozenset({"br", "hr", "img", "link", "meta", "col"})

Attributes = Mapping[str, str]
Content = Element | str


def make(tag: str, attributes: Attributes, *content: Content) -> Element:
    """Return an element of a tree; its name gets its namespace with the page."""
    made = etree.Element(tag)
    for name, value in attributes.items():
        made.set(name, clean(value))
    for each in content:
        add(made, each)
    return made


def add(parent: Element, content: Content) -> None:
    """Add an element or a text at the end of another element."""
    if not isinstance(content, str):
        parent.append(content)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean(content)
    else:
        parent.text = (parent.text or "") + clean(content)


def taken(element: Element, name: str) -> str:
    """Take an attribute off an element; return its value, empty when it had none."""
    value = element.get(name, "")
    if name in element.attrib:
        del element.attrib[name]
    return value


def page(title: str, lang: str, sheet: str, body: Element) -> bytes:
    """Return a whole page of a title and a language; `sheet` is the style sheet's address."""
    root = etree.Element("html", nsmap=_PREFIXES)  # type: ignore[arg-type]
    root.set("lang", lang)
    head = make(
        "head",
        {},
        make("meta", {"charset": "utf-8"}),
        make("title", {}, title.strip() or "…"),
        make("link", {"rel": "stylesheet", "type": "text/css", "href": sheet}),
    )
    root.extend((head, body))
    _name(root)
    return written(root, "<!DOCTYPE html>")


def written(root: Element, doctype: str = "") -> bytes:
    """Return a tree as the bytes of a file."""
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        doctype,
        etree.tostring(root, encoding="unicode"),
    )
    return "".join(f"{line}\n" for line in lines if line).encode()


def _name(root: Element) -> None:
    """Give every name its namespace, every language both its attributes."""
    for each in root.iter("*"):
        tag = str(each.tag)
        if "lang" in each.attrib:
            code = language(taken(each, "lang"))
            if code:
                each.set("lang", code)
                each.set(_LANG, code)
        if tag.startswith("{"):
            continue
        each.tag = f"{{{XHTML}}}{tag}"
        if tag not in _VOID and not len(each) and not each.text:
            each.text = ""  # an end tag of its own: `<p/>` is no end for some readers
    etree.cleanup_namespaces(root, keep_ns_prefixes=["epub"])
