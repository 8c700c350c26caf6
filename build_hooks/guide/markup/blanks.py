"""Marks what a tool leaves to fill in: « [nom] » becomes a blank, to be typed over."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

from guide.markup.typesetting import CODE

BLANK = "blank"
"""Class of the `span` around a blank; its text keeps the brackets."""
# « [ ] » and « [x] » are boxes to tick, should one stand where a list has made none of it.
_BLANK = re.compile(r"\[(?![ xX]\])[^\[\]\n]+\]")
_LEFT_ALONE = CODE | {"a", "h1", "h2", "h3", "h4", "h5", "h6"}


class Blanks(Treeprocessor):
    """Finds the brackets that stand within one run of text."""

    def run(self, root: ET.Element) -> None:
        """Wrap every blank of the page in place."""
        if root.tag in _LEFT_ALONE:
            return
        children = list(root)
        for child in children:
            root.remove(child)
        root.text = _wrapped(root, root.text)
        for child in children:
            root.append(child)
            self.run(child)
            child.tail = _wrapped(root, child.tail)


def _wrapped(parent: ET.Element, text: str | None) -> str | None:
    """Append the blanks of a text to an element; return the text before the first."""
    if not text:
        return text
    found = list(_BLANK.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=False):
        blank = ET.SubElement(parent, "span", {"class": BLANK})
        blank.text = match[0]
        blank.tail = text[match.end() : end]
    return text[: found[0].start()] if found else text
