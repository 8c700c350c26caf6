"""Puts the text of each footnote where it is called, as books number their notes themselves."""

from __future__ import annotations

from copy import deepcopy

from lxml.etree import _Element as Element

from guide.books.trees import classes, drop

_BACK = "footnote-backref"


def place(root: Element) -> None:
    """Move every note to its first call; a later call of the same note says it again."""
    notes = {
        item.get("id", ""): item
        for each in root.iter("div")
        if "footnote" in classes(each)
        for item in each.iter("li")
    }
    for item in notes.values():
        for back in [each for each in item.iter("a") if _BACK in classes(each)]:
            drop(back)
    for call in list(root.iter("sup")):
        link = call.find("a")
        note = notes.get(link.get("href", "").removeprefix("#")) if link is not None else None
        if note is not None:
            _replace(call, note)
    for each in list(root.iter("div")):
        if "footnote" in classes(each):
            drop(each)


def _replace(call: Element, note: Element) -> None:
    for each in list(call):
        call.remove(each)
    call.tag, call.text = "span", None
    call.attrib.clear()
    call.set("class", "note")
    paragraphs = note.findall("p") or [note]
    for number, paragraph in enumerate(paragraphs):
        _say(call, (" " if number else "") + (paragraph.text or "").lstrip("\n"))
        for child in paragraph:
            call.append(deepcopy(child))
    if len(call):
        call[-1].tail = (call[-1].tail or "").rstrip()
    else:
        call.text = (call.text or "").rstrip()


def _say(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
