"""Tells line by line a table that cannot be drawn: too wide to read, or within a cell."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.blocks.grids import rows
from guide.books.blocks.nodes import inside
from guide.books.trees import words
from guide.books.word.draft import Draft, Place
from guide.books.word.lines import written
from guide.books.word.paragraphs import paragraph


def rows_as_lines(draft: Draft, element: Element, place: Place) -> list[Element]:
    """Return a paragraph for each row of a table."""
    made = []
    for row in rows(element):
        line: list[str | Element] = []
        for cell in row:
            line += [" · ", *_told(cell)] if line else _told(cell)
        if pieces := written(draft, line, place):
            made.append(paragraph(place, "", pieces))
    return made


def _told(cell: Element) -> list[str | Element]:
    blocks = (
        cell.find("p") is not None or cell.find("ul") is not None or cell.find("table") is not None
    )
    return [words(cell)] if blocks else inside(cell)
