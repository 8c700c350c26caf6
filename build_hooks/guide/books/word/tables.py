"""Writes tables: header rows that come again on each page, rows that stay whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from guide.anchors import fold
from guide.books.blocks.blanks import alone, bare
from guide.books.blocks.grids import WIDEST, Cell, Row, columns, grid, widths
from guide.books.blocks.nodes import inside
from guide.books.trees import words
from guide.books.word.draft import Draft, Place
from guide.books.word.elements import w
from guide.books.word.lines import written
from guide.books.word.paragraphs import also, bar, hold, paragraph
from guide.books.word.unruled import rows_as_lines

Flow = Callable[[Draft, list[str | Element], Place, str], list[Element]]
FILL, _NAME = "E4EAF1", 200
"""Of a header row; of a table's name, the longest."""
_TALL, _TO_SIGN = 440, 860
"""Least height of a row to fill in, by hand too, and of one to sign."""
_KEPT_ROWS, _KEPT_SIGNS = 10, 450
"""A table of so little stays on one page."""
MARGIN = 100
"""Left and right of a cell's text, in twentieths of a point."""
_NO_LONGER = 900
"""Signs in a cell of a row that may still be told on one page."""


def table(draft: Draft, element: Element, place: Place, flow: Flow) -> list[Element]:
    """Return a table, below its caption; one that is too wide to read is told line by line."""
    wide = columns(element)
    if wide > WIDEST:
        return rows_as_lines(draft, element, place)
    listed = grid(element) if wide else []
    made: list[Element] = []
    caption = element.find("caption")
    if caption is not None and (pieces := written(draft, inside(caption), place)):
        made.append(paragraph(place, "Caption", pieces, keep=True))
    if listed:
        name = words(caption) if caption is not None else draft.heading
        made.append(
            _drawn(draft, listed, replace(place, width=place.width - place.edge), name, flow)
        )
    return made


@dataclass(frozen=True)
class _Frame:
    """What the cells of a table have in common."""

    draft: Draft
    place: Place
    sizes: list[int]
    flow: Flow

    def row(self, row: Row, *, keep: bool) -> Element:
        """Return a row; `keep` holds it to the next one."""
        said = [said for cell in row.cells if (said := alone(cell.element))]
        asked = any(_is_to_sign(self.draft, each) for each in said)
        least = _TO_SIGN if asked else _TALL if said else 0
        longest = max(len(words(cell.element)) for cell in row.cells)
        return w(
            "tr",
            w(
                "trPr",
                w("cantSplit") if longest < _NO_LONGER else None,
                w("trHeight", val=least, hRule="atLeast") if least else None,
                w("tblHeader") if row.heads else None,
            ),
            *(self._cell(cell, row, keep=keep) for cell in row.cells),
        )

    def _cell(self, cell: Cell, row: Row, *, keep: bool) -> Element:
        width = sum(self.sizes[cell.at : cell.at + cell.spans])
        inner = width - 2 * MARGIN
        here = self.place.within(cell.element)
        here = replace(here, edge=0, base=0, level=-1, cell=True, passage="", width=inner)
        heads = row.heads or cell.element.tag == "th"
        style = "TableHeading" if heads else "TableText"
        held = []
        if not cell.covered:
            held = self.flow(self.draft, inside(cell.element), here, style)
        for each in held:
            also(each, w("pStyle", val=style))
        if keep:
            hold(held)
        starts = cell.rows > 1
        return w(
            "tc",
            w(
                "tcPr",
                w("tcW", w=width, type="dxa"),
                w("gridSpan", val=cell.spans) if cell.spans > 1 else None,
                w("vMerge", **({"val": "restart"} if starts else {}))
                if starts or cell.covered
                else None,
                w("shd", val="clear", color="auto", fill=FILL) if row.heads else None,
            ),
            *(held or [paragraph(here, style, [])]),
        )


def _is_kept(draft: Draft, listed: list[Row]) -> bool:
    """Whether a table stays on one page: a short one, and one to sign."""
    said = [words(cell.element) for row in listed for cell in row.cells]
    if len(listed) > _KEPT_ROWS:
        return False
    return sum(map(len, said)) < _KEPT_SIGNS or any(_is_to_sign(draft, each) for each in said)


def _is_to_sign(draft: Draft, said: str) -> bool:
    return fold(bare(said)).startswith(fold(draft.words["documents.signature"]))


def _drawn(draft: Draft, listed: list[Row], place: Place, name: str, flow: Flow) -> Element:
    sizes = widths(listed, sum(cell.spans for cell in listed[0].cells), place.width)
    frame = _Frame(draft, place, sizes, flow)
    last, kept = len(listed) - 1, _is_kept(draft, listed)
    look = {"firstRow": 1, "lastRow": 0, "firstColumn": 0, "lastColumn": 0}
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="GuideTable"),
            w("tblW", w=place.width, type="dxa"),
            w("tblInd", w=place.edge, type="dxa"),
            w("tblBorders", bar(place.passage, 0)) if place.passage else None,
            w("tblLayout", type="fixed"),
            w("tblLook", val="0620", noHBand=1, noVBand=1, **look),
            w("tblCaption", val=name[:_NAME]) if name else None,
        ),
        w("tblGrid", *(w("gridCol", w=size) for size in sizes)),
        *(frame.row(row, keep=(kept and at < last) or row.heads) for at, row in enumerate(listed)),
    )
