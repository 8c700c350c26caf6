"""Reads a table as a grid: where each cell stands, what it spans, how wide its column is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.etree import _Element as Element

from guide.books.trees import words

WIDEST = 15
"""Columns of a table that can still be read; Word itself refuses more than 63."""
_LONGEST_WORD, _ON_ONE_LINE, _LONGEST_CELL = 16, 20, 60
_TO_FILL_IN, _TO_WRITE_IN = 13, 18
_LINES = 3
"""That a column's title may take."""
_DIGITS = 9
"""Of a span; what is longer is none."""
_AROUND = 3
"""Of a cell's text, in signs."""


@dataclass(frozen=True)
class Cell:
    """A cell of the grid; a `covered` one is below a cell that spans rows."""

    element: Element
    at: int
    spans: int
    rows: int
    covered: bool = False


@dataclass(frozen=True)
class Row:
    """A row of the grid, whole: its cells fill every column."""

    cells: tuple[Cell, ...]
    heads: bool
    """Whether it tells what the columns are."""


def columns(table: Element) -> int:
    """Return how many columns the widest row asks for; a huge span counts as too many."""
    return max(
        (sum(_span(cell, "colspan") for cell in _cells(row)) for row in rows(table)), default=0
    )


def rows(table: Element) -> list[Element]:
    """Return the rows of a table, not those of a table in it."""
    parts = [table, *(each for each in table if each.tag in ("thead", "tbody", "tfoot"))]
    return [row for part in parts for row in part if row.tag == "tr"]


def grid(table: Element) -> list[Row]:
    """Return the rows of a table; a cell that is missing is an empty one."""
    wide, listed = columns(table), rows(table)
    below: dict[int, tuple[Cell, int]] = {}
    made: list[Row] = []
    for position, row in enumerate(listed):
        placed = tuple(_placed(list(_cells(row)), wide, below, len(listed) - position))
        parent = row.getparent()
        made.append(Row(placed, parent is not None and parent.tag == "thead"))
    return made


def _placed(
    cells: list[Element], wide: int, below: dict[int, tuple[Cell, int]], left: int
) -> Iterator[Cell]:
    at = 0
    while at < wide:
        above, more = below.get(at, (None, 0))
        if above is not None and more:
            below[at] = above, more - 1
            yield Cell(above.element, at, above.spans, 1, covered=True)
            at += above.spans
            continue
        element = cells.pop(0) if cells else None
        spans = 1
        if element is not None:
            asked = min(_span(element, "colspan"), wide - at)
            taken = (each for each in range(at + 1, at + asked) if below.get(each, (None, 0))[1])
            spans = next(taken, at + asked) - at
        tall = min(_span(element, "rowspan"), left) if element is not None else 1
        cell = Cell(element if element is not None else html.Element("td"), at, spans, tall)
        for each in range(at, at + spans):
            below[each] = cell, 0
        below[at] = cell, tall - 1
        yield cell
        at += spans


def _cells(row: Element) -> Iterator[Element]:
    return (each for each in row if each.tag in ("td", "th"))


def _span(cell: Element, name: str) -> int:
    said = cell.get(name, "")
    return (
        min(max(int(said), 1), 1000)
        if said.isascii() and said.isdigit() and len(said) <= _DIGITS
        else 1
    )


def widths(listed: list[Row], wide: int, room: int) -> list[int]:
    """Return the width of each column, in proportion to what its cells say."""
    least, wished = [], []
    for at in range(wide):
        alone = [row for row in listed if not row.heads] or listed
        heads = [words(cell.element) for row in listed for cell in _column(row, at)]
        cells = [cell.element for row in alone for cell in _column(row, at)]
        said = [len(words(each)) for each in cells] or [0]
        longest = max((len(word) for each in heads for word in each.split()), default=1)
        low = _AROUND + min(longest, _LONGEST_WORD)
        mean = sum(said) / len(said)
        most = max(said) if max(said) <= _ON_ONE_LINE else (mean + max(said)) / 2
        title = max(map(len, heads), default=0) // _LINES
        wish = max(min(max(most, title), _LONGEST_CELL) + _AROUND, low)
        if any(_has_blank(each) for each in cells):
            low, wish = max(low, _TO_FILL_IN), max(wish, _TO_WRITE_IN)
        least.append(low)
        wished.append(wish)
    spare = max(room / _sign(room, sum(least)) - sum(least), 0)
    more = [max(wish - low, 0) for wish, low in zip(wished, least, strict=True)]
    whole = sum(more) or 1
    shares = [low + spare * each / whole for low, each in zip(least, more, strict=True)]
    made = [int(room * share / sum(shares)) for share in shares]
    made[-1] += room - sum(made)
    return made


def _column(row: Row, at: int) -> list[Cell]:
    return [cell for cell in row.cells if cell.at == at and cell.spans == 1 and not cell.covered]


def _has_blank(cell: Element) -> bool:
    return any(each.get("class") == "blank" for each in cell.iter("span"))


def _sign(room: int, signs: int) -> float:
    """Return the width of a sign, in twentieths of a point; smaller when they would not fit."""
    return min(106.0, room / signs)
