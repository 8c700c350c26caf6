"""Writes the blocks of a page one after the other, with the labels of marked passages."""

from __future__ import annotations

from dataclasses import replace

from lxml.etree import _Element as Element

from guide.books.blocks.clauses import edges
from guide.books.blocks.stretches import Block, opens
from guide.books.word.blocks import block
from guide.books.word.draft import Draft, Place, coded, said
from guide.books.word.elements import run, text, w
from guide.books.word.paragraphs import also, hold, label, paragraph
from guide.words import Words

_BELOW_LABEL, _BELOW_TABLE = 40, 160
"""Space above what follows these, in twentieths of a point."""


def told(draft: Draft, listed: list[Block], places: list[Place]) -> list[list[Element]]:
    """Return the paragraphs and tables of each block, below the label of its passage.

    A table that would stand in a cell is left to be drawn elsewhere.
    """
    made: list[list[Element]] = []
    before = None
    away = edges([each.element for each in listed])
    for each, edge, place in zip(listed, away, places, strict=True):
        kind, name = each.mark
        far = place.edge + edge
        here = replace(place, passage=kind, language=coded(each.language) or place.language)
        first = [label(draft, here, name)] if name and opens(before, each) else []
        drawn = each.element.tag == "table" and place.cell
        pieces = [] if drawn else block(draft, each.element, replace(here, edge=far))
        if before is not None and before.element.tag == "table" and not each.level:
            for top in [*first, *pieces][:1]:
                also(top, w("spacing", before=_BELOW_TABLE))
        if first and pieces:
            also(pieces[0], w("spacing", before=_BELOW_LABEL))
        if each.element.tag == "table" and made:
            hold(made[-1][-1:])
        made.append([*first, *pieces])
        before = each
    return made


def key(
    draft: Draft, listed: list[Block], place: Place, words: Words, *, whole: bool
) -> list[Element]:
    """Return what tells how the document marks what is a supplement, and what is not.

    `whole` is whether the guide tells nothing of the page but what is marked.
    """
    kinds = {each.mark[0] for each in listed}
    spans = {
        name
        for each in listed
        for span in each.element.iter("span")
        for name in (span.get("class") or "").split()
    }
    asked = [
        (whole, "site.supplement_page_why", "supplement"),
        ("supplement" in kinds, "documents.key_supplement", "supplement"),
        ("guide" in kinds, "documents.key_guide", "guide"),
        ("guide" in spans, "documents.key_guide_words", "guide"),
        ("supplement" in spans, "documents.key_supplement_words", "supplement"),
    ]
    made = []
    for wanted, name, kind in asked:
        if not wanted:
            continue
        here = replace(place, passage=kind)
        if name.startswith("site."):
            made.append(label(draft, here, said(words, "site.supplement_page")))
        made.append(paragraph(here, "Facts", [spoken(draft, said(words, name), place)]))
    return made


def spoken(draft: Draft, said: str, place: Place) -> Element:
    """Return a run of plain words."""
    other = place.language != draft.language
    return run(text(said), manner=w("rPr", w("lang", val=place.language) if other else None))
