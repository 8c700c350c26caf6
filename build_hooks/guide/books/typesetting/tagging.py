"""Tags the name of each row of a table as a header, which Typst does for columns alone.

ISO 14289-1 (PDF/UA-1), 7.5: a header cell is a TH whose scope is told, and what it heads names it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from pikepdf import Array, Dictionary, Name, NameTree, Object, Pdf, String


def head_rows(pdf: Pdf) -> None:
    """Make a header of each row's first cell, where it is set in strong type throughout."""
    root = pdf.Root.StructTreeRoot
    if "/IDTree" not in root:
        root.IDTree = NameTree.new(pdf).obj
    names = NameTree(root.IDTree)
    numbers = count(1)
    for row in _rows(pdf):
        first, *others = _elements(row.K)
        if others and first.S == Name.TD and _is_strong(first):
            name = String(f"row {next(numbers)}")
            first.S, first.ID = Name.TH, name
            _table(first).Scope = Name.Row
            names[str(name)] = first
            for cell in others:
                headers = _table(cell).get("/Headers", Array())
                headers.append(name)
                _table(cell).Headers = headers


def _rows(pdf: Pdf) -> Iterator[Object]:
    """Yield the rows of every table's body, in the order of the file's objects."""
    for each in pdf.objects:
        if isinstance(each, Dictionary) and each.get("/S") == Name.TR and Name.TBody == each.P.S:
            yield each


def _elements(kids: Object) -> list[Object]:
    """Return the structure elements among some kids: marked content and references are none."""
    listed = list(kids) if isinstance(kids, Array) else [kids]
    return [each for each in listed if isinstance(each, Dictionary) and "/S" in each]


def _is_strong(element: Object) -> bool:
    """Return whether all that an element holds is strong."""
    kids = list(element.K) if isinstance(element.K, Array) else [element.K]
    return bool(kids) and all(
        isinstance(each, Dictionary)
        and "/S" in each
        and (Name.Strong == each.S or _is_strong(each))
        for each in kids
    )


def _table(cell: Object) -> Object:
    """Return a cell's attributes as a part of a table."""
    return next(each for each in cell.A if Name.Table == each.O)
