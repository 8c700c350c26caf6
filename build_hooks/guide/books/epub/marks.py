"""Tells in text what a page tells by its look: labels, marked words, boxes to tick, blanks."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.epub.xhtml import add, make, taken
from guide.books.facts import Facts
from guide.books.trees import classes

_SIGNS = {"supplement": "+", "guide": "G"}
_BOXES = {False: ("☐", "epub.to_do"), True: ("☑", "epub.done")}


def told(body: Element, facts: Facts) -> None:
    """Tell every mark of a chapter in text."""
    for each in list(body.iter("aside", "span", "li", "ul", "ol")):
        if each.tag == "aside":
            _label(each)
        elif each.tag == "span":
            _sign(each, facts)
        elif each.tag == "li" and "task" in classes(each):
            _box(each, facts)
        elif len(each) and all("task" in classes(item) for item in each):
            each.set("class", "tasks")
            each.set("role", "list")


def box(facts: Facts, *, done: bool) -> Element:
    """Return a box to tick, or a ticked one, with its words for those who do not see it."""
    sign, name = _BOXES[done]
    return make("span", {"class": "box", "role": "img", "aria-label": facts.say(name)}, sign)


def sign(mark: str, facts: Facts) -> Element:
    """Return the sign that follows marked words."""
    words = facts.say(f"epub.signs.{mark}")
    return make("span", {"class": "sign", "role": "img", "aria-label": words}, _SIGNS[mark])


def _label(aside: Element) -> None:
    """Make the label of a passage its first paragraph; what it is not to be met by surprise."""
    aside.set("role", "note")
    title = taken(aside, "title")
    if title.strip():
        aside.insert(0, make("p", {"class": "label"}, title))
        aside[0].tail, aside.text = aside.text, None


def _sign(span: Element, facts: Facts) -> None:
    for mark in _SIGNS:
        if mark in classes(span):
            add(span, sign(mark, facts))
            return


def _box(item: Element, facts: Facts) -> None:
    item.insert(0, box(facts, done="done" in classes(item)))
    item[0].tail, item.text = f" {(item.text or '').lstrip()}", None
