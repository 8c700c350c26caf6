"""Sets two languages of a page side by side: which blocks of one stand for which of the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from difflib import SequenceMatcher
from itertools import chain, pairwise

from lxml import html
from lxml.etree import _Element as Element

from guide.books.blocks.blanks import alone
from guide.books.blocks.clauses import number
from guide.books.blocks.grids import columns, rows
from guide.books.blocks.nodes import inside, put
from guide.books.blocks.stretches import Block
from guide.books.trees import words

Key = tuple[object, ...]
Pair = tuple[list[Block], list[Block]]


def pairs(left: list[Block], right: list[Block]) -> Iterator[Pair]:
    """Yield the rows of two pages: block by block where they are built alike.

    Where they are not, they are set by their headings, then by their numbered clauses;
    what has no counterpart stands with what does not either.
    """
    yield from _paired(
        left, right, [lambda block: block.level > 0, lambda block: number(block.element)]
    )


def _paired(
    left: list[Block], right: list[Block], marks: list[Callable[[Block], object]]
) -> Iterator[Pair]:
    if [_key(each) for each in left] == [_key(each) for each in right]:
        yield from (([one], [other]) for one, other in zip(left, right, strict=True))
        return
    if not marks or not (left and right):
        yield left, right
        return
    one, other = _cut(left, marks[0]), _cut(right, marks[0])
    heads = [[_key(each[0]) for each in side] for side in (one, other)]
    alike = SequenceMatcher(None, heads[0], heads[1], autojunk=False)
    for told, at, end, start, stop in alike.get_opcodes():
        if told == "equal":
            for first, second in zip(one[at:end], other[start:stop], strict=True):
                yield from _paired(first, second, marks[1:])
        else:
            yield list(chain(*one[at:end])), list(chain(*other[start:stop]))


def _cut(side: list[Block], mark: Callable[[Block], object]) -> list[list[Block]]:
    """Return the pieces of a side, each of which a marked block starts."""
    starts = [at for at, block in enumerate(side) if at and mark(block)]
    return [side[start:end] for start, end in pairwise([0, *starts, len(side)])]


def _key(block: Block) -> Key:
    """Return what a block and its counterpart have in common."""
    element = block.element
    if block.level:
        return (block.level, *re.findall(r"\d+", words(element)))
    if element.tag == "table":
        return ("table", *shape(element))
    if element.tag in ("ul", "ol"):
        return str(element.tag), len(element)
    return str(element.tag), number(element)


def shape(table: Element) -> tuple[int, ...]:
    """Return how many columns a table has, and how many cells each of its rows."""
    return columns(table), *(len(row) for row in rows(table))


def are_lists(left: list[Block], right: list[Block]) -> bool:
    """Whether a row is a list on each side."""
    both = (*left, *right)
    return len(left) == len(right) == 1 and all(each.element.tag in ("ul", "ol") for each in both)


def merged(left: Element, right: Element, languages: tuple[str, str]) -> Element:
    """Return two tables of one shape as one: each cell says both, and a blank stands once."""
    made = deepcopy(left)
    made.tail = None
    for row, own, other in zip(rows(made), rows(left), rows(right), strict=True):
        for cell, one, two in zip(row, own, other, strict=True):
            _merge(cell, one, two, languages)
    return made


def _merge(cell: Element, one: Element, two: Element, languages: tuple[str, str]) -> None:
    if words(one) == words(two):
        return
    cell.text = None
    for child in list(cell):
        cell.remove(child)
    first, second = alone(one), alone(two)
    if first and second:
        span = html.Element("span")
        span.set("class", "blank")
        span.text = f"[{first} / {second}]"
        cell.append(span)
        return
    for side, language in zip((one, two), languages, strict=True):
        part = html.Element("div")
        part.set("lang", language)
        put(part, inside(side))
        part.tail = " "
        cell.append(part)
