"""What the guide has lost: the rows of the table that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.model import Guide

GAPS = "source-and-gaps"
"""Id of the page whose first table lists the gaps; a gap that is closed leaves it."""
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class Gap:
    """What the guide has lost, and what is known of it."""

    title: str
    known: str


def gaps(guide: Guide, language: str) -> Iterator[Gap]:
    """Yield the gaps still open, as the page in a language tells them."""
    entry = guide.entry(GAPS, language) or guide.entry(GAPS, guide.settings.default)
    for cells in _rows(entry.body.splitlines()) if entry else ():
        yield Gap(*(_LINK.sub(r"\1", cell) for cell in cells[:2]))


def _rows(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the cells of each row of the first table, its two lines of heading left out."""
    row = 0
    for line in lines:
        if line.lstrip().startswith("|"):
            row += 1
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))]
            if row > 2 and len(cells) > 1:  # noqa: PLR2004 the names of the columns, and the rule
                yield cells
        elif row:
            return
