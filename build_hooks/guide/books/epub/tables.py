"""Tells a table too wide for a small page row by row, each cell after the name of its column."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.epub.xhtml import add, make, taken
from guide.books.trees import words

WIDEST = 5
"""The most columns of sentences that a page of an e-reader holds."""
_SHORT = 30
"""The most letters of a cell that is no sentence: a matrix of such cells stays one."""
_SPANS = ("colspan", "rowspan")


def narrowed(body: Element) -> None:
    """Make a list of every table that is too wide, unless its cells span others."""
    for table in list(body.iter("table")):
        heads = [list(row) for row in table.findall("thead/tr")]
        rows = [list(row.iterchildren("th", "td")) for row in table.findall("tbody/tr")]
        plain = not any(cell.get(span) for cell in table.iter("th", "td") for span in _SPANS)
        short = all(len(words(cell)) <= _SHORT for cell in table.iter("th", "td"))
        wide = max(map(len, [*heads, *rows]), default=0) > WIDEST
        if len(heads) != 1 or not plain or short or not wide:
            continue
        names = [words(head) for head in heads[0]]
        listed = make("ul", {"class": "rows"})
        for row, cells in zip(table.findall("tbody/tr"), rows, strict=True):
            if cells:
                listed.append(_row(row, cells, names))
        _replace(table, listed)


def _row(row: Element, cells: list[Element], names: list[str]) -> Element:
    """Return a row as an item: its first cell as a title, then each other with its name."""
    item = make("li", {"id": row.get("id", "")} if row.get("id") else {})
    head = _renamed(cells[0], "span")
    add(item, make("p", {"class": "row"}, *_named(names[:1]), make("strong", {}, head)))
    pairs = make("dl", {"class": "chips"})
    for number, cell in enumerate(cells[1:], 1):
        name = names[number] if number < len(names) else ""
        if words(cell) or cell.get("id"):
            pair = make("div", {}, make("dt", {}, name), _renamed(cell, "dd"))
            pairs.append(pair)
    if len(pairs):
        item.append(pairs)
    return item


def _named(names: list[str]) -> list[str]:
    return [f"{name} – " for name in names if name]


def _renamed(cell: Element, tag: str) -> Element:
    cell.tag, cell.tail = tag, None
    taken(cell, "scope")
    return cell


def _replace(table: Element, listed: Element) -> None:
    """Put a list where a table was, after the table's caption."""
    parent = table.getparent()
    if parent is None:
        return
    listed.tail = table.tail
    caption = table.find("caption")
    parent.replace(table, listed)
    if table.get("id"):
        listed.set("id", table.get("id", ""))
    if caption is not None:
        caption.tag, caption.tail = "p", None
        caption.set("class", "row")
        listed.addprevious(caption)
