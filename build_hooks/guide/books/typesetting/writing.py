"""Writes the blocks of a page's tree (see `books.article`) as Typst code."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml.etree import _Element as Element

from guide.books.blocks.nodes import HEADINGS
from guide.books.trees import classes, words
from guide.books.typesetting.code import call, joined
from guide.books.typesetting.inline import MARKS, inline, runs, written
from guide.books.typesetting.literals import literal, running
from guide.books.typesetting.setting import DEEPEST, Setting
from guide.books.typesetting.tables import table
from guide.books.typesetting.terms import terms

_LONGEST_NUMBER = 5


def blocks(setting: Setting, parent: Element, depth: int = 0) -> str:
    """Return an element's content as code; its runs of text become paragraphs."""
    if depth > DEEPEST:
        return call("par", running(words(parent))) if words(parent) else ""
    made = []
    for each in runs(parent):
        if isinstance(each, list):
            body = written(setting, each, depth)
            made.append(call("par", body) if body else "")
        else:
            made.append(block(setting, each, depth))
    return joined(made)


def block(setting: Setting, element: Element, depth: int = 0) -> str:
    """Return one block as code; empty when it says nothing."""
    maker = _MAKERS.get(str(element.tag), blocks)
    return setting.spoken(element, maker(setting, element, depth))


def _heading(setting: Setting, element: Element, depth: int) -> str:
    body = inline(setting, element, depth)
    level = setting.level + int(str(element.tag)[1]) - 1
    return call("h", str(level), setting.name(element), body) if body else ""


def _paragraph(setting: Setting, element: Element, depth: int) -> str:
    body = inline(setting, element, depth)
    return joined([setting.spot(element), call("par", body)]) if body else ""


def _list(setting: Setting, element: Element, depth: int) -> str:
    items = [item for item in element.findall("li") if words(item)]
    made = [_item(setting, item, depth + 1) for item in items]
    made = [each for each in made if each]
    if not made:
        return ""
    start = element.get("start", "")
    if element.tag == "ol":
        fit = start.isdecimal() and len(start) <= _LONGEST_NUMBER
        return call("enum", f"start: {int(start)}" if fit else "", *made)
    return call("tasks" if any("task" in classes(each) for each in items) else "list", *made)


def _item(setting: Setting, item: Element, depth: int) -> str:
    """Return an item; the text that opens it is no paragraph of its own."""
    found = list(runs(item))
    if not found or not isinstance(found[0], list) or depth > DEEPEST:
        return blocks(setting, item, depth)
    rest = [
        written(setting, each, depth) if isinstance(each, list) else block(setting, each, depth)
        for each in found[1:]
    ]
    return joined([written(setting, found[0], depth), *rest])


def _terms(setting: Setting, element: Element, depth: int) -> str:
    return terms(setting, element, depth, _item)


def _passage(setting: Setting, element: Element, depth: int) -> str:
    kind = next((each for each in MARKS if each in classes(element)), "note")
    body = blocks(setting, element, depth + 1)
    title = element.get("title", "")
    name = running(title) if title else "none"
    headed = "headed: true" if len(element) and str(element[0].tag) in HEADINGS else ""
    return call("passage", literal(kind), name, body, headed) if body else ""


def _figure(setting: Setting, element: Element, depth: int) -> str:
    caption = element.find("figcaption")
    told = inline(setting, caption, depth) if caption is not None else ""
    for each in element.iter("svg", "img"):
        if found := setting.pictures.take(each):
            path, alt = found
            return call("picture", literal(path), running(alt), told or "none")
    return call("par", told) if told else ""


def _quote(setting: Setting, element: Element, depth: int) -> str:
    body = blocks(setting, element, depth + 1)
    return call("quote", "block: true", body) if body else ""


def _code(setting: Setting, element: Element, depth: int) -> str:  # noqa: ARG001 as every maker
    text = "".join(map(str, element.itertext())).strip("\n")
    return call("raw", "block: true", literal(text)) if text else ""


def _rule(setting: Setting, element: Element, depth: int) -> str:  # noqa: ARG001 as every maker
    return "rule()"


def _table(setting: Setting, element: Element, depth: int) -> str:
    return table(setting, element, depth, blocks)


_MAKERS: Mapping[str, Callable[[Setting, Element, int], str]] = {
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "dl": _terms,
    "aside": _passage,
    "figure": _figure,
    "img": _figure,
    "svg": _figure,
    "table": _table,
    "blockquote": _quote,
    "pre": _code,
    "hr": _rule,
    **{f"h{level}": _heading for level in range(2, 7)},
}
