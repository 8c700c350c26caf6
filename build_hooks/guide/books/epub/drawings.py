"""Takes the drawings of a page into a book: safe, whole, in the letters that SVG has."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from guide.books.epub.targets import Targets
from guide.books.epub.text import name, outside
from guide.books.epub.xhtml import SVG, taken
from guide.books.trees import clean, drop
from guide.links import is_outside, resolved

_TAGS = "svg g a title desc text tspan path rect circle ellipse line polyline polygon"
_DRAWN = frozenset(_TAGS.split())
_PLAIN = "x y x1 x2 y1 y2 cx cy r rx ry dx dy d points width height transform class role"
_PLAIN += " aria-label aria-hidden aria-labelledby id lang href text-anchor fill-opacity"
# The reader of HTML writes names in lower case: these two have letters of another.
_NAMES = {**{each: each for each in _PLAIN.split()}, "viewbox": "viewBox", "viewBox": "viewBox"}
_NAMES["preserveaspectratio"] = "preserveAspectRatio"
_XLINK = "http://www.w3.org/1999/xlink"
_HREF = f"{{{_XLINK}}}href"
_PREFIXES = {None: SVG, "xlink": _XLINK}


def redrawn(drawing: Element, number: int, address: str, targets: Targets) -> None:
    """Put in place of a drawing, of a page at an address, one that is fit for a book."""
    parent = drawing.getparent()
    if parent is None:
        return
    prefix = f"d{number}-"
    _renamed(drawing, prefix)
    root = etree.Element(f"{{{SVG}}}svg", nsmap=_PREFIXES)  # type: ignore[arg-type]
    root.attrib.update({str(name): str(value) for name, value in drawing.attrib.items()})
    root.tail = drawing.tail
    parent.replace(drawing, root)
    root.extend(list(drawing))
    for each in list(root.iterdescendants("*")):
        if each.tag not in _DRAWN:
            drop(each)
    for each in root.iterdescendants("*"):
        _renamed(each, prefix)
        if each.tag == "a":
            _linked(each, address, targets)
        each.tag = f"{{{SVG}}}{each.tag}"


def _renamed(element: Element, prefix: str) -> None:
    """Give an element the attributes that a book may have."""
    model = taken(element, "data-model")
    given = {str(key): str(value) for key, value in element.attrib.items()}
    element.attrib.clear()
    for key, value in given.items():
        if key in ("id", "aria-labelledby"):
            element.set(key, " ".join(f"{prefix}{name(each)}" for each in value.split()))
        elif key in _NAMES:
            element.set(_NAMES[key], clean(value))
    if model.isdigit():
        element.set("class", f"{element.get('class', '')} model-{model}".strip())


def _linked(link: Element, address: str, targets: Targets) -> None:
    """Lead a link of a drawing into the book; one that leads nowhere is a group."""
    given = taken(link, "href")
    path, anchor = resolved(address, given)
    to = outside(given) if is_outside(given) else targets.link(f"{path}#{anchor}")
    if to:
        link.set(_HREF, to)
    else:
        link.tag = "g"
