"""Lets through only the attributes and link schemes that a text needs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

from guide.links import is_safe

_ANY = frozenset({"id", "class", "lang", "title"})
_BY_TAG = {
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"style", "colspan", "rowspan", "align"}),
    "th": frozenset({"style", "colspan", "rowspan", "align", "scope"}),
    "input": frozenset({"type", "checked"}),
    "guide-block": frozenset({"name"}),
}
_ALIGNMENTS = frozenset({"text-align: left;", "text-align: right;", "text-align: center;"})


class Cleaner(Treeprocessor):
    """Drops what `{ onclick=… }` and `javascript:` would let in."""

    def run(self, root: ET.Element) -> None:
        """Clean every element in place."""
        for element in root.iter():
            allowed = _ANY | _BY_TAG.get(element.tag, frozenset())
            for name in [each for each in element.attrib if each not in allowed]:
                del element.attrib[name]
            if element.get("style", "") not in _ALIGNMENTS:
                element.attrib.pop("style", None)
            for name in ("href", "src"):
                if not is_safe(self._whole(element.get(name, ""))):
                    del element.attrib[name]

    def _whole(self, address: str) -> str:
        """Return the address with the entities that Python-Markdown stored away put back."""
        stash = self.md.htmlStash
        for index, raw in enumerate(stash.rawHtmlBlocks):
            if isinstance(raw, str):
                address = address.replace(stash.get_placeholder(index), raw)
        return address
