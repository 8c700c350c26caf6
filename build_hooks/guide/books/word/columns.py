"""Sets rows in two columns without any line: one language in each."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.word.elements import w
from guide.books.word.sheets import PORTRAIT
from guide.books.word.tables import FILL

Rows = list[tuple[list[Element], list[Element]]]
HALF = PORTRAIT // 2
INNER = 100
"""Left and right of a column, in twentieths of a point."""
_SHORT = 2
"""Paragraphs of a row that stays whole."""
_NAME = 200


def rows(left: list[Element], right: list[Element], *, alike: bool) -> Rows:
    """Return the rows of a pair: one for each item, for lists that are alike."""
    if alike and len(left) == len(right):
        return [([one], [other]) for one, other in zip(left, right, strict=True)]
    return [(left, right)]


def columns(name: str, heads: Rows, drawn: Rows) -> Element:
    """Return rows of two columns, below their header row."""
    none = ("top", "left", "bottom", "right", "insideH", "insideV")
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val="GuideTable"),
            w("tblW", w=2 * HALF, type="dxa"),
            w("tblBorders", *(w(side, val="nil") for side in none)),
            w("tblLayout", type="fixed"),
            w("tblCellMar", *(w(side, w=INNER, type="dxa") for side in ("left", "right"))),
            w("tblLook", val="0420", firstRow=1, noVBand=1),
            w("tblCaption", val=name[:_NAME]),
        ),
        w("tblGrid", w("gridCol", w=HALF), w("gridCol", w=HALF)),
        *(_row(each, heads=True) for each in heads),
        *(_row(each) for each in drawn if each[0] or each[1]),
    )


def _row(held: tuple[list[Element], list[Element]], *, heads: bool = False) -> Element:
    cells = [w("tc", _told_of_cell(heads=heads), *(side or [w("p")])) for side in held]
    whole = heads or max(map(len, held)) <= _SHORT
    properties = w("trPr", w("cantSplit") if whole else None, w("tblHeader") if heads else None)
    return w("tr", properties if len(properties) else None, *cells)


def _told_of_cell(*, heads: bool) -> Element:
    shade = w("shd", val="clear", color="auto", fill=FILL) if heads else None
    return w("tcPr", w("tcW", w=HALF, type="dxa"), shade)
