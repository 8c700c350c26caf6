"""The picture of what joins the pages, with all it needs to be drawn and read."""

from __future__ import annotations

from dataclasses import dataclass

from guide.entry import Entry
from guide.pages.shelf import Ref, Shelf

ROW = 46
"""Height of a row of the picture of connections."""
COLUMN = 260
COLUMNS = ("model", "subtype", "domain", "tool", "case")


@dataclass(frozen=True)
class Spot:
    """A page in the picture of connections."""

    ref: Ref
    x: int
    y: int
    links: tuple[Ref, ...]


@dataclass(frozen=True)
class Line:
    """A connection between two spots of different columns."""

    x1: int
    y1: int
    x2: int
    y2: int
    model: int
    supplement: bool


@dataclass(frozen=True)
class Connections:
    """Models, subtypes, practices, tools and case studies, and what joins them."""

    width: int
    height: int
    titles: tuple[tuple[int, str], ...]
    """Place and name of each column."""
    spots: tuple[Spot, ...]
    lines: tuple[Line, ...]


def connections(shelf: Shelf) -> Connections:
    """Return the picture: one column for each kind of page, a line for each declared link."""
    columns = [
        sorted(
            (e for e in shelf.guide.entries if e.kind == kind and e.language == shelf.language),
            key=lambda entry: _order(shelf, entry),
        )
        for kind in COLUMNS
    ]
    where = {
        entry.id: (column * COLUMN, (row + 1) * ROW)
        for column, entries in enumerate(columns)
        for row, entry in enumerate(entries)
    }
    joined = _joined(shelf, where)
    spots, lines = [], []
    for entries in columns:
        for entry in entries:
            x, y = where[entry.id]
            targets = [shelf.guide.entry(id, shelf.language) for id in joined.get(entry.id, {})]
            links = tuple(shelf.page(target) for target in targets if target is not None)
            spots.append(Spot(shelf.short(entry), x, y, links))
            for id, supplement in joined.get(entry.id, {}).items():
                x2, y2 = where[id]
                if x2 > x:
                    model = shelf.model_number(entry.id) or shelf.model_number(id)
                    lines.append(Line(x, y, x2, y2, model, supplement))
    titles = tuple((n * COLUMN, shelf.say(f"columns.{kind}")) for n, kind in enumerate(COLUMNS))
    height = (max((len(entries) for entries in columns), default=0) + 1) * ROW
    return Connections(COLUMN * len(COLUMNS), height, titles, tuple(spots), tuple(lines))


def _order(shelf: Shelf, entry: Entry) -> tuple[int, int, str]:
    ids = list(shelf.guide.nomenclature.concepts)
    place = ids.index(entry.id) if entry.id in ids else len(ids)
    return (place, entry.number("order"), entry.path)


def _joined(shelf: Shelf, where: dict[str, tuple[int, int]]) -> dict[str, dict[str, bool]]:
    """Return what each page is joined to, both ways, with whether the link is ours."""
    found: dict[str, dict[str, bool]] = {}

    def join(one: str, other: str, supplement: bool) -> None:  # noqa: FBT001 the link's own provenance
        if one in where and other in where and one != other:
            found.setdefault(one, {}).setdefault(other, supplement)
            found.setdefault(other, {}).setdefault(one, supplement)

    for concept in shelf.guide.nomenclature.concepts.values():
        join(concept.id, concept.broader, supplement=False)
    for id in where:
        for reason in shelf.crosslinks.get(id, ()):
            if reason.key.endswith(".to"):
                for link in reason.links:
                    join(id, link.id, link.supplement)
    return found
