"""Turns `- [ ] item` into a box to tick, with the item as its label."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown.treeprocessors import Treeprocessor

_BOX = re.compile(r"^\[([ xX])\]\s+")
_BLOCKS = frozenset({"ul", "ol", "p", "pre", "table", "div", "blockquote"})


class TaskLists(Treeprocessor):
    """Finds the items after inline Markdown is done, before attributes move."""

    def run(self, root: ET.Element) -> None:
        """Turn every task of the page in place."""
        for listing in [*root.iter("ul"), *root.iter("ol")]:
            tasks = [item for item in listing if _task(item)]
            if tasks:
                listing.set("class", "tasks")


def _task(item: ET.Element) -> bool:
    holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
    found = _BOX.match(holder.text or "")
    if found is None:
        return False
    label, box = ET.Element("label"), ET.Element("input", {"type": "checkbox"})
    if found[1] != " ":
        box.set("checked", "checked")
    words = ET.SubElement(label, "span")
    words.text = (holder.text or "")[found.end() :]
    for child in list(holder):
        if child.tag in _BLOCKS:
            break
        holder.remove(child)
        words.append(child)
    holder.text = None
    label.insert(0, box)
    holder.insert(0, label)
    return True
