"""Wraps what the guide does not say, and what it says on a page of ours, in labelled passages."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.typography import typeset
from guide.words import Words

MARKS = {"supplement": "site.supplement", "guide": "site.guide_says"}
_HEADING = re.compile(r"h([2-6])$")


class Passages(Treeprocessor):
    """Turns marked headings into sections, marked admonitions into labelled passages."""

    def __init__(self, md: Markdown, words: Words) -> None:
        """Keep the language's words."""
        super().__init__(md)
        self.words = words

    def run(self, root: ET.Element) -> None:
        """Wrap the page's passages in place."""
        for element in list(root.iter("div")):
            self._admonition(element)
        self._sections(root)
        for element in root.iter("em"):
            if element.get("class") in MARKS:
                element.set("class", f"marked marked--{element.get('class')}")

    def _admonition(self, element: ET.Element) -> None:
        classes = element.get("class", "").split()
        mark = next((each for each in classes if each in MARKS), None)
        if mark is None or "admonition" not in classes:
            return
        label = self._label(mark)
        title = next((child for child in element if child.get("class") == "admonition-title"), None)
        if title is not None:
            # The whole title, for a term in it may be a link by now.
            own = "".join(title.itertext()).strip()
            if own.lower() != mark and own != label.text:
                label.text = f"{label.text}{self._colon()}{(title.text or '').lstrip()}"
                for child in title:
                    label.append(child)
            element.remove(title)
        element.insert(0, label)
        element.tag = "aside"
        element.set("class", f"passage passage--{mark}")
        # A note, not a landmark: a page may have many, and they would crowd the list of regions.
        element.set("role", "note")
        element.set("aria-label", "".join(label.itertext()))

    def _sections(self, root: ET.Element) -> None:
        """Move each marked heading, with what follows up to the next of its level, in a section."""
        index = 0
        while index < len(root):
            heading = root[index]
            level = _HEADING.match(heading.tag) if isinstance(heading.tag, str) else None
            marks = [each for each in heading.get("class", "").split() if each in MARKS]
            if level is None or not marks:
                index += 1
                continue
            end = index + 1
            while end < len(root) and not _closes(root[end], int(level[1])):
                end += 1
            section = ET.Element("section", {"class": f"passage passage--{marks[0]}"})
            if heading_id := heading.get("id"):
                section.set("aria-labelledby", heading_id)
            del heading.attrib["class"]
            moved = list(root)[index:end]
            section.append(self._label(marks[0]))
            for element in moved:
                root.remove(element)
                section.append(element)
            root.insert(index, section)
            index += 1

    def _label(self, mark: str) -> ET.Element:
        label = ET.Element("p", {"class": "passage__label"})
        label.text = typeset(self.words[MARKS[mark]], self.words)
        return label

    def _colon(self) -> str:
        return typeset(" : ", self.words) if self.words.column("typography.joined") else ": "


def _closes(element: ET.Element, level: int) -> bool:
    """Whether an element ends a section: a heading as high, or the page's notes."""
    if element.get("class") == "footnote":
        return True
    found = _HEADING.match(element.tag) if isinstance(element.tag, str) else None
    return found is not None and int(found[1]) <= level
