"""Writes tables: header rows that repeat, columns as wide as their words ask for."""

from __future__ import annotations

import math
from collections.abc import Callable
from copy import deepcopy

from lxml.etree import _Element as Element

from guide.books.trees import unwrap, words
from guide.books.typesetting.code import call, joined
from guide.books.typesetting.inline import inline
from guide.books.typesetting.literals import running
from guide.books.typesetting.setting import Setting

WIDEST = 10
"""Columns that a page can hold: a wider table is told row by row."""
_SIZES = ((4, 9.5), (6, 9.0), (7, 8.2), (WIDEST, 7.2))
"""The most columns, and the size of type in points that suits them."""
_LONGEST = 3
"""Digits of a span that is believed."""
_WHOLE = 300
"""Characters of a cell whose row may go whole to the next sheet."""
_LEAST, _MOST = 5.0, 16.0

Blocks = Callable[[Setting, Element, int], str]
"""Writes the blocks of an element."""


def table(setting: Setting, element: Element, depth: int, blocks: Blocks) -> str:
    """Return a table as code; empty when no cell says anything."""
    rows = [row for row in element.iter("tr") if _cells(row)]
    width = max((sum(_span(cell, "colspan") for cell in _cells(row)) for row in rows), default=0)
    if not any(words(row) for row in rows):
        return ""
    caption = element.find("caption")
    told = inline(setting, caption, depth) if caption is not None else ""
    if width > WIDEST or any(_span(cell, "rowspan") > 1 for row in rows for cell in _cells(row)):
        return _told(setting, rows, told, depth, blocks)
    heads = [row for row in rows if next(row.iterancestors("thead"), None) is not None]
    body = [row for row in rows if row not in heads]
    size = next(size for most, size in _SIZES if width <= most)
    written = [_row(setting, row, width, depth, blocks) for row in body]
    return call(
        "tabular",
        f"({' '.join(f'{each:.1f},' for each in _widths(rows, width))})",
        f"{size}pt",
        told or "none",
        f"({''.join(_row(setting, _unlinked(row), width, depth, blocks) for row in heads)})",
        f"({''.join(f'({row}),' for row in written)})",
        "whole-rows: true" if _longest(body) <= _WHOLE else "",
    )


def _row(setting: Setting, row: Element, width: int, depth: int, blocks: Blocks) -> str:
    """Return a row's cells, each followed by a comma, filled up to the table's width."""
    made, taken = [setting.spot(row)], 0
    for number, cell in enumerate(_cells(row)):
        span = min(_span(cell, "colspan"), width - taken)
        taken += span
        body = blocks(setting, cell, depth + 1) or "[]"
        if cell.tag == "th":
            body = call("strong", body)
        if number == 0:
            body = joined([made.pop(), body])
        made.append(call("table.cell", f"colspan: {span}" if span > 1 else "", body))
    made += ["[]"] * (width - taken)
    return "".join(f"{each}, " for each in made)


def _unlinked(row: Element) -> Element:
    """Return a header row without its links: where it is repeated it is none of the text."""
    copy = deepcopy(row)
    for link in list(copy.iter("a")):
        unwrap(link)
    return copy


def _told(setting: Setting, rows: list[Element], caption: str, depth: int, blocks: Blocks) -> str:
    """Return a table that no page can hold as a list of rows, each cell after its column's name."""
    names = [words(cell) for cell in _cells(rows[0])]
    made = [call("par", caption)] if caption else []
    for row in rows[1:] or rows:
        items = []
        for number, cell in enumerate(_cells(row)):
            name = (
                running(f"{names[number]}\u00a0: ") if number < len(names) and names[number] else ""
            )
            items.append(
                joined([name, inline(setting, cell, depth) or blocks(setting, cell, depth)])
            )
        made.append(call("list", *[each for each in items if each]))
    return joined(made)


def _widths(rows: list[Element], width: int) -> list[float]:
    """Return how wide each column should be, by the length of its texts and its longest word."""
    asked = [_LEAST] * width
    for row in rows:
        for number, cell in enumerate(_cells(row)[:width]):
            text = words(cell)
            longest = max(map(len, text.split()), default=0)
            asked[number] = max(asked[number], math.sqrt(len(text)) * 1.6, min(longest, _MOST))
    return [min(each, _MOST * 1.6) for each in asked]


def _longest(rows: list[Element]) -> int:
    return max((len(words(cell)) for row in rows for cell in _cells(row)), default=0)


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("th", "td")]


def _span(cell: Element, name: str) -> int:
    text = cell.get(name, "1")
    return max(1, min(int(text), 100)) if text.isdecimal() and len(text) <= _LONGEST else 1
