"""Writes lists: signs, numbers that start anew, boxes to tick."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element as Element

from guide.books.blocks.nodes import INLINE, inside
from guide.books.trees import classes, words
from guide.books.word.controls import box
from guide.books.word.draft import Draft, Place
from guide.books.word.elements import run, w
from guide.books.word.lines import written
from guide.books.word.paragraphs import also, paragraph
from guide.books.word.tables import Flow

HANG = 360
"""How far what is in a list hangs, in twentieths of a point."""
_BELOW = 120
_LEVELS = 8


def listed(draft: Draft, element: Element, place: Place, flow: Flow) -> Iterator[Element]:
    """Yield the paragraphs of a list; `flow` writes what else its items hold."""
    level = min(place.level + 1, _LEVELS)
    here = replace(place.within(element, edge=HANG), level=level)
    numbered = 1
    made: list[Element] = []
    if element.tag == "ol":
        draft.starts.append(_whole(element.get("start", ""), 1))
        numbered = len(draft.starts) + 1
    for item in element:
        if isinstance(item.tag, str):
            made += _item(draft, item, here, numbered, flow)
    if level == 0 and made:
        also(made[-1], w("spacing", after=_BELOW))
    yield from made


def _whole(said: str, other: int) -> int:
    return int(said) if re.fullmatch(r"\d{1,4}", said) else other


def _item(
    draft: Draft, item: Element, place: Place, numbered: int, flow: Flow
) -> Iterator[Element]:
    """Yield an item: what comes first bears the sign, the rest stands under it."""
    here, own = place.within(item), classes(item)
    line: list[str | Element] = []
    rest = inside(item)
    while rest and (isinstance(rest[0], str) or rest[0].tag in INLINE):
        line.append(rest.pop(0))
    if not "".join(map(_said, line)).strip() and rest and getattr(rest[0], "tag", "") == "p":
        line = inside(rest.pop(0))  # type: ignore[arg-type]
    pieces = written(draft, line, here)
    if "task" in own:
        title = " ".join("".join(map(_said, line)).split())
        ticked = box(draft, title, ticked="done" in own)
        yield paragraph(here, "Checklist", [ticked, run(w("tab")), *pieces], hang=HANG)
    elif pieces:
        style = "ListBullet" if numbered == 1 else "ListNumber"
        yield paragraph(here, style, pieces, hang=HANG, number=numbered)
    yield from flow(draft, rest, here, "ListContinue")


def _said(node: str | Element) -> str:
    return node if isinstance(node, str) else words(node)
