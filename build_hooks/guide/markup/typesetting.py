"""Sets the page's running text by its language's typography, code left as it is."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.typography import typeset
from guide.words import Words

CODE = frozenset({"code", "pre", "kbd", "samp"})
INLINE = frozenset({"a", "em", "strong", "del", "sup", "sub", "code", "kbd", "span", "abbr"})


class Typesetter(Treeprocessor):
    """Walks the text in reading order, so that a quotation mark knows what stands before it."""

    def __init__(self, md: Markdown, words: Words) -> None:
        """Keep the language's words."""
        super().__init__(md)
        self.words = words
        self.before = ""

    def run(self, root: ET.Element) -> None:
        """Set every text of the page in place."""
        self.before = ""
        self._element(root)

    def _element(self, element: ET.Element) -> None:
        if element.tag in CODE:
            self.before = "x"
            return
        if element.tag not in INLINE:
            self.before = ""
        element.text = self._set(element.text)
        for child in element:
            self._element(child)
            if child.tag not in INLINE:
                self.before = ""
            child.tail = self._set(child.tail)

    def _set(self, text: str | None) -> str | None:
        if not text:
            return text
        done = typeset(text, self.words, self.before)
        self.before = done[-1]
        return done
