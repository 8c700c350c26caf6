"""Writes what stands in a line: words, links, emphasis, notes, blanks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from guide.books.trees import classes, words
from guide.books.typesetting.code import call, joined
from guide.books.typesetting.literals import literal, running
from guide.books.typesetting.setting import DEEPEST, Setting

BLOCKS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "hr", "table"}
BLOCKS |= {"figure", "figcaption", "img", "svg", "aside"}
MARKS = ("supplement", "guide")
_PLAIN = {"strong": "strong", "em": "emph", "sup": "super", "sub": "sub"}

Run = list[str | Element]
"""Texts and inline elements, in their order."""


def runs(parent: Element) -> Iterator[Run | Element]:
    """Yield an element's blocks, and between them its runs; a run of white space is none."""
    run: Run = [parent.text or ""]
    for child in parent:
        if child.tag not in BLOCKS:
            run += [child, child.tail or ""]
            continue
        if _says(run):
            yield run
        yield child
        run = [child.tail or ""]
    if _says(run):
        yield run


def inline(setting: Setting, element: Element, depth: int = 0) -> str:
    """Return all of an element's content as one run; empty when it says nothing."""
    return written(setting, [element.text or "", *_with_tails(element)], depth)


def written(setting: Setting, run: Iterable[str | Element], depth: int = 0) -> str:
    """Return a run of texts and inline elements; empty when it says nothing."""
    made = [
        running(piece) if isinstance(piece, str) else _element(setting, piece, depth + 1)
        for piece in run
    ]
    made = [each for each in made if each and each != '""']
    return joined(made) if any(each != '" "' for each in made) else ""


def _element(setting: Setting, element: Element, depth: int) -> str:
    tag = str(element.tag)
    if depth > DEEPEST or tag in BLOCKS:
        return running(f" {words(element)} ")
    if tag == "br":
        return "linebreak()"
    if tag == "code":
        return call("raw", literal(words(element)))
    body = inline(setting, element, depth)
    if body and tag == "a":
        body = _link(setting, element, body)
    elif body and tag in _PLAIN:
        body = call(_PLAIN[tag], body)
    elif body and tag == "span":
        body = _span(element, body)
    return setting.spoken(element, body)


def _link(setting: Setting, element: Element, body: str) -> str:
    """Return a link; the pages of terms are known by the marks that their links leave."""
    term = element.get("data-term")
    mark = call("term", literal(term)) if term else ""
    address = element.get("data-to")
    if address is None:
        outside = element.get("href", "")
        return call("link", literal(outside), body) if outside.strip() else body
    if label := setting.places.target(address):
        body = call("to", literal(label), body, "page: none" if term else "")
    elif setting.site:
        body = call("link", literal(setting.site + address), body)
    return joined([mark, body])


def _span(element: Element, body: str) -> str:
    names = classes(element)
    if "note" in names:
        return call("note", body)
    if "blank" in names:
        return call("blank", body)
    mark = next((each for each in MARKS if each in names), "")
    return call("marked", literal(mark), body) if mark else body


def _says(run: Run) -> bool:
    return any(not isinstance(each, str) or each.strip() for each in run)


def _with_tails(element: Element) -> Iterator[str | Element]:
    for child in element:
        yield child
        yield child.tail or ""
