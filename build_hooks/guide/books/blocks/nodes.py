"""The texts and elements of a page's tree, as the nodes they are told in."""

from __future__ import annotations

from copy import deepcopy

from lxml.etree import _Element as Element

INLINE = frozenset({"a", "strong", "em", "code", "sup", "sub", "br", "span", "img", "svg"})
HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def inside(element: Element) -> list[str | Element]:
    """Return what an element holds: its texts and its elements, in order."""
    held: list[str | Element] = [element.text] if element.text else []
    for child in element:
        if isinstance(child.tag, str):
            held.append(child)
        if child.tail:
            held.append(child.tail)
    return held


def put(element: Element, nodes: list[str | Element]) -> None:
    """Add copies of nodes at the end of an element."""
    for node in nodes:
        if not isinstance(node, str):
            element.append(deepcopy(node))
            element[-1].tail = None
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + node
        else:
            element.text = (element.text or "") + node
