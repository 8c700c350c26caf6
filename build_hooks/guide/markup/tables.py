"""Makes tables readable by ear and on a small screen: scopes, row names, a group that scrolls."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

from guide.markup.headings import words_of


class Tables(Treeprocessor):
    """Names each table after the heading above it."""

    def run(self, root: ET.Element) -> None:
        """Wrap and complete every table in place."""
        self._in(root, "")

    def _in(self, parent: ET.Element, name: str) -> str:
        for place, element in enumerate(list(parent)):
            if element.tag in ("h2", "h3", "h4", "h5", "h6"):
                name = words_of(element)
            elif element.tag == "table":
                _complete(element)
                group = ET.Element("div", {"class": "table", "role": "group", "tabindex": "0"})
                group.tail, element.tail = element.tail, None
                if name:
                    group.set("aria-label", name)
                parent.remove(element)
                group.append(element)
                parent.insert(place, group)
            else:
                name = self._in(element, name)
        return name


def _complete(table: ET.Element) -> None:
    for cell in table.iterfind("thead/tr/th"):
        cell.set("scope", "col")
        if not "".join(cell.itertext()).strip():
            # An empty corner is no header.
            cell.tag = "td"
            del cell.attrib["scope"]
    for row in table.iterfind("tbody/tr"):
        if len(row) > 1 and "".join(row[0].itertext()).strip():
            row[0].tag = "th"
            row[0].set("scope", "row")
