"""The list of case studies and tools as a page shows it: filters with counts, and what is left."""

from __future__ import annotations

from dataclasses import dataclass

from guide.entry import Entry
from guide.pages import facets
from guide.pages.shelf import Ref, Shelf


@dataclass(frozen=True)
class Option:
    """A value one may filter by: how many items are left, and the page that shows them."""

    id: str
    label: str
    count: int
    address: str
    chosen: bool


@dataclass(frozen=True)
class Group:
    """The options of one dimension."""

    dimension: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Item:
    """A case study or a tool, with its values for the script."""

    ref: Ref
    values: facets.Values


@dataclass(frozen=True)
class Filtered:
    """A list filtered by some values."""

    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    chosen: tuple[str, ...]
    everything: Ref | None
    """The page with no filter, on the pages that have one."""


def filtered(shelf: Shelf, entry: Entry) -> Filtered:
    """Return the list of a page, filtered by the values the page stands for."""
    chosen = entry.ids("chosen")
    guide = shelf.guide
    items = [(each, facets.values_of(guide, each)) for each in facets.items(guide, shelf.language)]
    kept = [(each, values) for each, values in items if _has(values, chosen)]
    opener = guide.parent(entry) if entry.generated else None
    return Filtered(
        tuple(_group(shelf, name, chosen, [v for _, v in items]) for name in facets.DIMENSIONS),
        tuple(Item(shelf.page(each), values) for each, values in kept),
        chosen,
        shelf.page(opener) if opener else None,
    )


def _has(values: facets.Values, chosen: tuple[str, ...]) -> bool:
    pairs = (each.partition(":") for each in chosen)
    return all(id in values[name] for name, _, id in pairs)


def _group(shelf: Shelf, name: str, chosen: tuple[str, ...], items: list[facets.Values]) -> Group:
    others = tuple(each for each in chosen if not each.startswith(f"{name}:"))
    ids = {id for values in items for id in values[name]}
    order = [*shelf.guide.nomenclature.concepts, *facets.LISTED]
    options = []
    for id in sorted(ids, key=order.index):
        value = f"{name}:{id}"
        wanted = tuple(sorted((*others, value), key=_rank))
        left = sum(_has(values, wanted) for values in items)
        target = others if value in chosen else wanted
        page = shelf.guide.entry(facets.page_id(target), shelf.language) if target else None
        address = shelf.addresses[page.path] if page else ""
        label = (
            shelf.say(f"kinds.{id}")
            if name == facets.KIND
            else shelf.set(facets.label(shelf.guide, value, shelf.language))
        )
        if left:
            options.append(Option(id, label, left, address, value in chosen))
    return Group(name, shelf.say(f"facets.{name}"), tuple(options))


def _rank(value: str) -> int:
    return facets.DIMENSIONS.index(value.partition(":")[0])
