"""Writes the blocks of a page: headings, paragraphs, clauses, lists, quotes, passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from guide.books.blocks.clauses import CLAUSE, after, number, under
from guide.books.blocks.nodes import HEADINGS, INLINE, inside
from guide.books.trees import classes, words
from guide.books.word.draft import Draft, Place
from guide.books.word.elements import run, text, w
from guide.books.word.lines import written
from guide.books.word.lists import HANG, listed
from guide.books.word.paragraphs import also, label, paragraph
from guide.books.word.tables import table
from guide.books.word.unruled import rows_as_lines

_DEEPEST = 30


def flow(draft: Draft, nodes: list[str | Element], place: Place, style: str = "") -> list[Element]:
    """Return the paragraphs and tables of what stands in one place, texts and blocks."""
    made: list[Element] = []
    line: list[str | Element] = []
    before = 0
    for node in [*nodes, None]:
        if node is not None and (isinstance(node, str) or node.tag in INLINE):
            line.append(node)
            continue
        if pieces := written(draft, line, place):
            made.append(paragraph(place, style, pieces))
        line = []
        if node is not None:
            moved = under(node, before)
            made += block(draft, node, replace(place, edge=place.edge + moved))
            before = moved or after(node)
    return made


def block(draft: Draft, element: Element, place: Place) -> list[Element]:
    """Return the paragraphs and tables of a block."""
    tag = str(element.tag)
    if place.depth > _DEEPEST:
        pieces = written(draft, [words(element)], place)
        return [paragraph(place, "", pieces)] if pieces else []
    if tag in HEADINGS:
        return list(_heading(draft, element, place))
    if tag == "table":
        if place.cell:
            return rows_as_lines(draft, element, place)
        return table(draft, element, place, flow)
    return list(_WRITERS.get(tag, _others)(draft, element, place))


def _others(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    yield from flow(draft, inside(element), place.within(element))


def _heading(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    here = place.within(element)
    pieces = written(draft, inside(element), here)
    if pieces:
        draft.heading = words(element)
        pieces = draft.marked(element.get("id", ""), pieces)
        style = f"Heading{int(str(element.tag)[1]) - 1}"
        yield paragraph(here, style, pieces, keep=True)


def _paragraph(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    here, held = place.within(element), inside(element)
    if clause := number(element):
        rest = written(draft, held[held.index(element[0]) + 1 :], here)
        first = written(draft, [clause], here, bold=True)
        here = replace(here, edge=here.edge + CLAUSE)
        yield paragraph(here, "Clause", [*first, run(w("tab")), *rest], hang=CLAUSE)
    elif pieces := written(draft, held, here):
        yield paragraph(here, "", pieces, keep=words(element).endswith(":"))


def _list(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    yield from listed(draft, element, place, flow)


def _defined(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    pieces = written(draft, inside(element), place.within(element), bold=True)
    if pieces:
        yield paragraph(place, "", pieces, keep=True)


def _definition(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    yield from flow(draft, inside(element), place.within(element, edge=HANG))


def _quote(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    for each in flow(draft, inside(element), place.within(element, edge=HANG), "Quote"):
        also(each, w("pStyle", val="Quote"))
        yield each


def _aside(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    kind = next(iter(classes(element) & {"supplement", "guide"}), "note")
    here = replace(place.within(element), passage=kind)
    if said := element.get("title"):
        yield label(draft, here, said)
    yield from flow(draft, inside(element), here)


def _code(_: Draft, element: Element, place: Place) -> Iterator[Element]:
    lines = "".join(map(str, element.itertext())).strip("\n").split("\n")
    pieces = [run(w("br") if each is None else text(each)) for each in _joined(lines)]
    if any(lines):
        yield paragraph(place.within(element), "Preformatted", pieces)


def _joined(lines: list[str]) -> Iterator[str | None]:
    for position, line in enumerate(lines):
        if position:
            yield None
        yield line


def _caption(draft: Draft, element: Element, place: Place) -> Iterator[Element]:
    if pieces := written(draft, inside(element), place.within(element)):
        yield paragraph(place, "Caption", pieces)


def _rule(*_: object) -> Iterator[Element]:
    """Yield nothing: a line between two parts says nothing that headings do not."""
    return iter(())


_WRITERS: dict[str, Callable[[Draft, Element, Place], Iterator[Element]]] = {
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "dt": _defined,
    "dd": _definition,
    "blockquote": _quote,
    "aside": _aside,
    "pre": _code,
    "figcaption": _caption,
    "hr": _rule,
}
