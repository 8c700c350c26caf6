"""Links the first use of each term in a section to what the nomenclature says of it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.markup.blanks import BLANK
from guide.markup.setting import Setting
from guide.markup.typesetting import CODE

_LEFT_ALONE = CODE | {"a", "h1", "h2", "h3", "h4", "h5", "h6", "label", "th"}
SECTION = "h2"


class Terms(Treeprocessor):
    """One regular expression over all terms, one pass over the text."""

    def __init__(self, md: Markdown, setting: Setting) -> None:
        """Keep the page's terms and where they lead."""
        super().__init__(md)
        self.setting = setting
        self.seen: set[str] = set()

    def run(self, root: ET.Element) -> None:
        """Link the page's terms in place."""
        self.seen = {self.setting.own}
        self._element(root)

    def _element(self, element: ET.Element) -> None:
        if element.tag == SECTION:
            self.seen = {self.setting.own}
        if element.tag in _LEFT_ALONE or element.get("class") == BLANK:
            return
        children = list(element)
        for child in reversed(element):
            element.remove(child)
        element.text, links = self._linked(element.text)
        element.extend(links)
        for child in children:
            element.append(child)
            self._element(child)
            child.tail, links = self._linked(child.tail)
            element.extend(links)

    def _linked(self, text: str | None) -> tuple[str | None, list[ET.Element]]:
        """Return the text up to the first link, and the links each with the text after it."""
        if not text or not text.strip():
            return text, []
        links: list[ET.Element] = []
        head, end = text, 0
        for mention in self.setting.lexicon.find(text):
            target = self.setting.targets.get(mention.concept)
            if target is None or mention.concept in self.seen:
                continue
            self.seen.add(mention.concept)
            before = text[end : mention.start]
            if links:
                links[-1].tail = before
            else:
                head = before
            link = ET.Element("a", {"class": "term", "href": target, "data-term": mention.concept})
            link.text = text[mention.start : mention.end]
            links.append(link)
            end = mention.end
        if links:
            links[-1].tail = text[end:]
        return head, links
