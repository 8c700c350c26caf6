"""Steps on trees of lxml that its own interface lacks."""

from __future__ import annotations

from lxml.etree import _Element as Element


def classes(element: Element) -> set[str]:
    """Return the classes of an element."""
    return set((element.get("class") or "").split())


def words(element: Element) -> str:
    """Return an element's text on one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def drop(element: Element) -> None:
    """Take an element out with all in it; the text after it stays."""
    parent = element.getparent()
    if parent is not None:
        _say_before(parent, element, element.tail)
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put what is in an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    _say_before(parent, element, element.text)
    children = list(element)
    for child in children:
        parent.insert(at, child)
        at += 1
    if children:
        children[-1].tail = (children[-1].tail or "") + (element.tail or "") or None
    else:
        _say_before(parent, element, element.tail)
    element.tail = None
    parent.remove(element)


def _say_before(parent: Element, element: Element, text: str | None) -> None:
    """Add a text right before an element."""
    if not text:
        return
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
