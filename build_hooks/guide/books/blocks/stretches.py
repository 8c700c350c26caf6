"""Reads a page as a row of blocks, and finds what people fill in among what they read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import html
from lxml.etree import _Element as Element

from guide.books.blocks.grids import columns, rows
from guide.books.blocks.nodes import HEADINGS, INLINE, inside, put
from guide.books.trees import classes, words

PART = 2
"""Level of the headings that part a page."""
_MANY, _SOME, _LONG = 7, 6, 150
"""A table turns the sheet with many columns, or with some whose rows say much, in signs."""


@dataclass(frozen=True, eq=False)
class Block:
    """A block of the page, taken out of the marked passage it may be in."""

    element: Element
    mark: tuple[str, str] = ("", "")
    """Of its passage: `supplement`, `guide` or `note`, and the label."""
    passage: int = 0
    """Which passage of the page that is; 0 outside any."""
    language: str = ""
    """Of the passage, where that says its own."""

    @property
    def level(self) -> int:
        """Level of a heading, 0 for all else."""
        tag = str(self.element.tag)
        return int(tag[1]) if tag in HEADINGS else 0

    @property
    def is_to_fill_in(self) -> bool:
        """Whether it holds a blank."""
        return any("blank" in classes(each) for each in self.element.iter("span"))

    @property
    def is_to_tick(self) -> bool:
        """Whether it holds a box."""
        return any("task" in classes(each) for each in self.element.iter("li"))

    @property
    def is_wide(self) -> bool:
        """Whether it is a table that a sheet must be turned for."""
        if self.element.tag != "table":
            return False
        wide = columns(self.element)
        longest = max((len(words(row)) for row in rows(self.element)), default=0)
        return wide >= _MANY or (wide >= _SOME and longest >= _LONG)


def blocks(body: Element) -> list[Block]:
    """Return the blocks of a page's tree, in order."""
    passages: list[Element] = []

    def taken(
        holder: Element, mark: tuple[str, str], passage: int, language: str
    ) -> Iterator[Block]:
        line: list[str | Element] = []
        for node in [*inside(holder), None]:
            if node is not None and (isinstance(node, str) or node.tag in INLINE):
                line.append(node)
                continue
            if any(not isinstance(each, str) or each.strip() for each in line):
                yield Block(_paragraph(line), mark, passage, language)
            line = []
            if node is None:
                continue
            if node.tag == "aside":
                passages.append(node)
                kind = next(iter(classes(node) & {"supplement", "guide"}), "note")
                own = node.get("lang", "") or language
                yield from taken(node, (kind, node.get("title", "")), len(passages), own)
            else:
                yield Block(node, mark, passage, language)

    return list(taken(body, ("", ""), 0, ""))


def _paragraph(line: list[str | Element]) -> Element:
    """Return a copy of a line that stands outside any paragraph, as one."""
    made: Element = html.Element("p")
    put(made, line)
    return made


def opens(before: Block | None, block: Block) -> bool:
    """Whether the label of a block's passage is to be said above it.

    Passages with one label that follow one another say it once, and again at a new part.
    """
    if not block.passage or (before is not None and before.passage == block.passage):
        return False
    return before is None or before.mark != block.mark or block.level == PART


def fillable(listed: list[Block]) -> range:
    """Return which blocks are to be filled in: whole parts, from the first with a blank.

    They end with the last part that has a blank or a box. A page without a blank is read
    from its first box; one that has none either has nothing to fill in.
    """
    starts = [at for at, block in enumerate(listed) if block.level == PART]
    ends = [0, *starts, len(listed)]
    parts = [range(start, end) for start, end in pairwise(ends)]
    blanks = [part for part in parts if any(listed[at].is_to_fill_in for at in part)]
    boxes = [part for part in parts if any(listed[at].is_to_tick for at in part)]
    first = (blanks or boxes or [range(0)])[0].start
    last = max((part.stop for part in [*blanks, *boxes]), default=first)
    return range(first, last)


def turned(listed: list[Block]) -> list[bool]:
    """Return for each block whether its sheet is turned: whole parts are, from their headings."""
    made = [False] * len(listed)
    at = 0
    while at < len(listed):
        end = at + 1
        while end < len(listed) and not (listed[end].level and not listed[end - 1].level):
            end += 1
        made[at:end] = [any(block.is_wide for block in listed[at:end])] * (end - at)
        at = end
    return made
