"""Clauses, whose numbers are printed: how far they hang, and what stands under them."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element

from guide.books.trees import words

CLAUSE, UNDER = 600, 500
"""How far a numbered clause hangs, and how far a list under it stands."""
_CLAUSE = re.compile(r"\d+(\.\d+)+|\([A-Za-z0-9]{1,3}\)")


def number(element: Element) -> str:
    """Return the printed number of a clause, « 1.1 » or « (A) »; empty for all else."""
    if element.tag != "p" or not len(element) or (element.text or "").strip():
        return ""
    first = words(element[0]) if element[0].tag == "strong" else ""
    return first if _CLAUSE.fullmatch(first) else ""


def after(element: Element) -> int:
    """Return how far a list right after a block would stand from the left."""
    return UNDER if number(element) else 0


def under(element: Element, before: int) -> int:
    """Return how far a block stands from the left, `before` being that of a list here."""
    return before if element.tag in ("ul", "ol") else 0


def edges(elements: list[Element]) -> list[int]:
    """Return how far each block stands from the left: a list under its clause."""
    made, before = [], 0
    for element in elements:
        made.append(under(element, before))
        before = made[-1] or after(element)
    return made
