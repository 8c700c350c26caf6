"""Names the link that each heading carries to itself: « Link to this section: its words »."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

HEADING = re.compile(r"h([1-6])$")
LINK = "headerlink"


def words_of(heading: ET.Element) -> str:
    """Return the words of a heading, without the sign of the link to it."""
    parts = [heading.text or ""]
    for child in heading:
        shown = "".join(child.itertext()) if child.get("class") != LINK else ""
        parts += [shown, child.tail or ""]
    return "".join(parts).strip()


class HeadingLinks(Treeprocessor):
    """Runs after the table of contents is made, which gives the links their titles."""

    def run(self, root: ET.Element) -> None:
        """Name every heading's link in place."""
        for heading in root.iter():
            if isinstance(heading.tag, str) and HEADING.match(heading.tag):
                for link in heading.iterfind(f"a[@class='{LINK}']"):
                    title = link.attrib.pop("title", "")
                    link.set("aria-label", f"{title} – {words_of(heading)}")
