"""Writes paragraphs: their style, their distance from the left, the bar of a marked passage."""

from __future__ import annotations

from lxml.etree import _Element as Element

from guide.books.word.draft import Draft, Place
from guide.books.word.elements import named, run, text, w

# A bar is told by its shape, and a label by its pattern: both are seen in black and white.
_BARS = {"supplement": "dashed", "guide": "single", "note": "dotted"}
_PATTERNS = {"supplement": "thinDiagStripe", "guide": "pct10", "note": "clear"}
_COLOURS = {"supplement": "8A5A00", "guide": "1F4E79", "note": "595959"}
_STRIPES = {"supplement": "E3CFA6", "guide": "1F4E79", "note": "auto"}
_THICK = 18
"""Of the bar, in eighths of a point."""
_AWAY, _FARTHEST = 6, 31
"""Of the bar from the text, in points; Word knows none that is farther."""
_POINT = 20


def bar(passage: str, away: int = _AWAY) -> Element:
    """Return the line at the left of a passage."""
    return w("left", val=_BARS[passage], sz=_THICK, space=away, color=_COLOURS[passage])


def paragraph(  # noqa: PLR0913 each says one thing of the paragraph
    place: Place,
    style: str,
    pieces: list[Element],
    *,
    hang: int = 0,
    number: int = 0,
    keep: bool = False,
    shade: Element | None = None,
) -> Element:
    """Return a paragraph; `number` is that of its list, `keep` holds it to what follows."""
    start = max(place.edge - place.base - hang, 0)
    borders = None
    if place.passage:
        away = min(_AWAY + start // _POINT, _FARTHEST)
        borders = w("pBdr", bar(place.passage, away))
    return w(
        "p",
        w(
            "pPr",
            w("pStyle", val=style) if style else None,
            w("keepNext") if keep else None,
            w("numPr", w("ilvl", val=place.level), w("numId", val=number)) if number else None,
            borders,
            shade,
            w("ind", left=place.edge, hanging=hang) if place.edge or hang else None,
        ),
        *pieces,
    )


def label(draft: Draft, place: Place, said: str) -> Element:
    """Return the label of the passage that a place is in."""
    shade = w("shd", val=_PATTERNS[place.passage], color=_STRIPES[place.passage], fill="auto")
    other = place.language != draft.language
    manner = w("rPr", w("lang", val=place.language) if other else None)
    pieces = [run(text(said), manner=manner)]
    return paragraph(place, "PassageLabel", pieces, keep=True, shade=shade)


def gap(*, keep: bool = False, below: int = 0) -> Element:
    """Return the paragraph that Word asks for between two tables; it is hardly there."""
    spacing = w("spacing", before=0, after=below, line=20, lineRule="exact")
    return w("p", w("pPr", w("keepNext") if keep else None, spacing, w("rPr", w("sz", val=2))))


def also(each: Element, *properties: Element) -> None:
    """Give a paragraph properties, where it has none of their name; a table stays as it is."""
    old = each.find(named("pPr"))
    if each.tag != named("p") or old is None:
        return
    has = {child.tag for child in old}
    each.replace(old, w("pPr", *old, *(more for more in properties if more.tag not in has)))


def hold(pieces: list[Element]) -> None:
    """Keep paragraphs on the page of what follows them."""
    for each in pieces:
        also(each, w("keepNext"))
