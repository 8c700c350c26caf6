"""Makes the elements of WordprocessingML, with their children in the order of its schema."""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from guide.books.trees import clean

_OPEN = "http://schemas.openxmlformats.org"
NAMES = {
    "w": f"{_OPEN}/wordprocessingml/2006/main",
    "r": f"{_OPEN}/officeDocument/2006/relationships",
    "wp": f"{_OPEN}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OPEN}/drawingml/2006/main",
    "pic": f"{_OPEN}/drawingml/2006/picture",
    "mc": f"{_OPEN}/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
# Word refuses a file where these are in another order. What is never written is left out.
_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps noProof color spacing sz szCs u shd vertAlign "
    "lang",
    "sdtPr": "rPr alias tag id lock placeholder showingPlcHdr text checkbox",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders shd tcMar vAlign",
    "sectPr": "headerReference footerReference footnotePr type pgSz pgMar",
    "style": "name basedOn next uiPriority qFormat pPr rPr tblPr",
    "tblBorders": "top left bottom right insideH insideV",
}
_RANKS = {
    name: {child: rank for rank, child in enumerate(listed.split())}
    for name, listed in _ORDER.items()
}


def named(name: str) -> str:
    """Return the whole name of `p` or `w14:checkbox`."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMES[prefix or 'w']}}}{local}"


def w(name: str, /, *inside: Element | None, **attributes: str | int) -> Element:
    """Return an element with its children; an attribute `r_id` is `r:id`, others are `w:`.

    Children that are None are left out; those of a group of properties are put in order.
    """
    element = etree.Element(named(name), nsmap=NAMES)
    for key, value in attributes.items():
        element.set(named(key.replace("_", ":", 1)), clean(str(value)))
    children = [child for child in inside if child is not None]
    if ranks := _RANKS.get(name):
        children.sort(key=lambda child: ranks[etree.QName(child).localname])
    element.extend(children)
    return element


def plain(name: str, /, *inside: Element, **attributes: str | int) -> Element:
    """Return an element of a drawing: its attributes are of no name space."""
    element = etree.Element(named(name), nsmap=NAMES)
    for key, value in attributes.items():
        element.set(key, clean(str(value)))
    element.extend(inside)
    return element


def text(said: str, name: str = "t") -> Element:
    """Return a text that keeps its spaces."""
    element = w(name)
    element.text = clean(said)
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def run(*inside: Element, manner: Element | None = None) -> Element:
    """Return a run; an empty group of properties is left out."""
    return w("r", manner if manner is not None and len(manner) else None, *inside)


def root(name: str, *inside: Element) -> Element:
    """Return the root of a part; a reader that is older than `w14` may pass over it."""
    element = w(name, *inside)
    element.set(named("mc:Ignorable"), "w14")
    return element
