"""Steps on trees of lxml that its own interface lacks."""

from __future__ import annotations

import re
from html import unescape

from lxml.etree import _Element as Element

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_REFERENCE = re.compile(r"&#(?:0*\d{1,7}|x0*[0-9a-f]{1,6});?", re.IGNORECASE)


def clean(text: str) -> str:
    """Return a text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def lawful(page: str) -> str:
    """Return HTML without the characters that XML forbids, written out or by their numbers."""
    return _REFERENCE.sub(lambda found: found[0] if clean(unescape(found[0])) else " ", clean(page))


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
    """Put what is in an element in its place; the first in it that has no id takes its own."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    _say_before(parent, element, element.text)
    children = list(element)
    named = element.get("id")
    heir = next((each for each in element.iterchildren("*") if each.get("id") is None), None)
    if named and heir is not None:
        heir.set("id", named)
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
