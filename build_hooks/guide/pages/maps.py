"""The tile map of the case studies, with all it needs to be drawn and read."""

from __future__ import annotations

from dataclasses import dataclass

from guide.entry import Entry
from guide.pages.shelf import Ref, Shelf

TILE = 88
"""Side of a tile with the space around it, in units of the picture."""


@dataclass(frozen=True)
class Place:
    """A tile, where it is drawn, and the case studies and examples it has."""

    id: str
    name: str
    short: str
    x: int
    y: int
    refs: tuple[Ref, ...]


@dataclass(frozen=True)
class Atlas:
    """The tile map."""

    width: int
    height: int
    places: tuple[Place, ...]


def atlas(shelf: Shelf) -> Atlas | None:
    """Return the map of the case studies; None when the guide has no map."""
    tiles = shelf.guide.tiles
    if not tiles:
        return None
    cases = [
        entry
        for entry in shelf.guide.entries
        if entry.language == shelf.language and entry.ids("jurisdictions")
    ]
    places = []
    for tile in tiles:
        refs = tuple(shelf.page(case) for case in cases if tile.id in _places(shelf, case))
        places.append(
            Place(
                tile.id,
                shelf.set(tile.name.get(shelf.language, tile.id)),
                tile.short.get(shelf.language, ""),
                tile.column * TILE,
                tile.row * TILE,
                tuple(sorted(refs, key=lambda ref: (ref.kind, ref.title))),
            )
        )
    width = (max(tile.column for tile in tiles) + 1) * TILE
    return Atlas(width, (max(tile.row for tile in tiles) + 1) * TILE, tuple(places))


def _places(shelf: Shelf, entry: Entry) -> set[str]:
    ids = entry.ids("jurisdictions")
    return {a for id in ids for a in (id, *shelf.guide.nomenclature.ancestors(id))}
