"""Reads the tile map's file: a tile for each province and territory."""

from __future__ import annotations

from guide.concept import Tile
from guide.frontmatter import lines_of, unreadable
from guide.located import Listing, Node, Unreadable, parse, texts
from guide.problems import Problem
from guide.records import Records

FIELDS = ("name", "short", "at")


def read(
    path: str, text: str, languages: tuple[str, ...]
) -> tuple[tuple[Tile, ...], list[Problem]]:
    """Return the tiles and what cannot be read in them; an empty text is no map."""
    try:
        root = parse(text)
    except Unreadable as error:
        return (), [unreadable(path, lines_of(text), error)]
    records = Records(path, languages)
    tiles = records.table(records.table(root, "", ("tiles",)).get("tiles"), "tiles", None, ids=True)
    found = (_tile(records, id, node) for id, node in tiles.items())
    return tuple(tile for tile in found if tile is not None), records.problems


def _tile(records: Records, id: str, node: Node) -> Tile | None:
    fields = records.table(node, id, FIELDS)
    at = fields.get("at")
    place = [each.text for each in texts(at)] if isinstance(at, Listing) else []
    if len(place) != len(("column", "row")) or not all(
        each.isascii() and each.isdigit() and len(each) < len("1000") for each in place
    ):
        records.wrong(records.lines.get(f"tiles.{id}", node.line), f"{id}.at", "place", node)
        return None
    return Tile(
        id,
        records.words(fields.get("name"), f"{id}.name"),
        records.words(fields.get("short"), f"{id}.short"),
        int(place[0]),
        int(place[1]),
    )
