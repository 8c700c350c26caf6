"""Tells the site's own pieces (cards, chips, folds, lists of boxes) in plain elements."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from lxml.etree import _Element as Element

from guide.books.trees import classes, drop, unwrap, words

_PASSAGES = ("supplement", "guide")


def simplify(root: Element) -> None:
    """Simplify every piece of a page in place."""
    for each in list(root.iter("*")):
        for name in classes(each):
            if name in _STEPS:
                _STEPS[name](each)
    for fold in list(root.iter("details")):
        unwrap(fold)
    for summary in root.iter("summary"):
        _titled(summary)
    for group in list(root.iter("dl")):
        for pair in group.findall("div"):
            unwrap(pair)


def _passage(element: Element) -> None:
    """Make a marked section or aside one `aside`, with its label as its title."""
    mark = next((each for each in _PASSAGES if f"passage--{each}" in classes(element)), "note")
    for label in element.findall("p"):
        if classes(label) & {"passage__label", "admonition-title"}:
            element.set("title", words(label))
            element.remove(label)
            break
    element.tag = "aside"
    element.set("class", mark)


def _marked(element: Element) -> None:
    element.tag = "span"
    element.set("class", next((m for m in _PASSAGES if f"marked--{m}" in classes(element)), ""))


def _tasks(element: Element) -> None:
    for item in element.findall("li"):
        box = item.find("label/input")
        if box is None:
            continue
        item.set("class", "task done" if box.get("checked") is not None else "task")
        label = item.find("label")
        if label is not None:
            drop(box)
            for span in label.findall("span"):
                if not span.get("class"):
                    unwrap(span)
            unwrap(label)


def _titled(element: Element) -> None:
    """Make a title that is no heading of the page a paragraph in bold."""
    strong = etree.Element("strong")
    strong.text, element.text = element.text, None
    for child in list(element):
        strong.append(child)
    element.append(strong)
    element.tag = "p"


def _reason(element: Element) -> None:
    """Tell a group of links in one paragraph: its title, then the links."""
    title, listing = element[0], element[-1]
    _titled(title)
    strong = title[0]
    strong.tail = " "
    items = listing.findall("li")
    for number, item in enumerate(items):
        item.tag = "span"
        item.tail = ", " if number < len(items) - 1 else ""
        title.append(item)
    element.remove(listing)
    element.tag = "div"


def _source(element: Element) -> None:
    element.tag, element.text = "em", f"({words(element)})"


def _added(element: Element) -> None:
    """Mark the link before as words that are a supplement, instead of by a sign after it."""
    link = element.getprevious()
    if link is not None and link.tag == "a":
        link.tail = None
        link.addprevious(element)
        element.set("class", "supplement")
        element[:] = [link]
        element.text = None


_STEPS: dict[str, Callable[[Element], None]] = {
    "passage": _passage,
    "admonition": _passage,
    "marked": _marked,
    "tasks": _tasks,
    "card__title": _titled,
    "reason": _reason,
    "source": _source,
    "added": _added,
}
