"""Case studies and tools by facet: a page for each value, and for each pair that has something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from guide.anchors import slugify
from guide.entry import Entry
from guide.model import Guide
from guide.pages.shelf import MODELS, Ref, Shelf

BLOCK = "facets"
KIND = "kind"
LISTED = ("case", "tool")
FIELDS = ("subtypes", "practices", "steps", "jurisdictions")
DIMENSIONS = (KIND, MODELS, *FIELDS)
MOST_AT_ONCE = 2
"""A page stands for this many values at most; the script goes on from there."""
_PREFIX = "find"
_APART = "--"

Values = Mapping[str, frozenset[str]]
"""Values of an item by dimension."""


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
    values: Values


@dataclass(frozen=True)
class Facets:
    """A list filtered by some values."""

    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    chosen: tuple[str, ...]
    everything: Ref | None
    """The page with no filter, on the pages that have one."""


def entries(guide: Guide) -> Iterator[Entry]:
    """Yield a page for each value and each pair of values, under the page that lists all."""
    for opener in guide.entries:
        if all(marker.address != BLOCK for marker in opener.outline.markers):
            continue
        items = [values_of(guide, each) for each in _items(guide, opener.language)]
        for chosen in sorted(_choices(items)):
            yield _entry(guide, opener, chosen)


def _items(guide: Guide, language: str) -> list[Entry]:
    found = [e for e in guide.entries if e.language == language and e.kind in LISTED]
    return sorted(found, key=lambda entry: (entry.kind, entry.number("order"), entry.path))


def values_of(guide: Guide, entry: Entry) -> Values:
    """Return what an item can be filtered by; our own links count as the guide's."""
    values: dict[str, frozenset[str]] = {KIND: frozenset({entry.kind})}
    added = entry.inner("supplement")
    concepts = guide.nomenclature.concepts
    for field in FIELDS:
        extra = added.get(field, ())
        ids = {*entry.ids(field), *(extra if isinstance(extra, tuple) else ())}
        values[field] = frozenset(id for id in ids if id in concepts)
    kin = {a for id in values["subtypes"] for a in (id, *guide.nomenclature.ancestors(id))}
    values[MODELS] = frozenset(id for id in kin if concepts[id].facet == MODELS)
    values["subtypes"] -= values[MODELS]
    return values


def _choices(items: list[Values]) -> set[tuple[str, ...]]:
    """Return the sets of values, one of a dimension, that some item has; each as `dimension:id`."""
    found: set[tuple[str, ...]] = set()
    for values in items:
        flat = [(name, id) for name in DIMENSIONS for id in sorted(values[name])]
        for size in range(1, MOST_AT_ONCE + 1):
            for chosen in combinations(flat, size):
                if len({name for name, _ in chosen}) == size:
                    found.add(tuple(f"{name}:{id}" for name, id in chosen))
    return found


def _entry(guide: Guide, opener: Entry, chosen: tuple[str, ...]) -> Entry:
    labels = [_label(guide, each, opener.language) for each in chosen]
    suffix = opener.path.rpartition("/index")[2]
    name = page_id(chosen)
    return Entry(
        path=f"{opener.folder}/{name}{suffix}",
        id=name,
        language=opener.language,
        kind="facet",
        values={
            "title": f"{opener.title} – {', '.join(labels)}",
            "short": ", ".join(labels),
            "description": opener.text("description"),
            "slug": _APART.join(slugify(label) for label in labels),
            "source": "supplement",
            "modified": opener.text("modified"),
            "owner": opener.text("owner"),
            "chosen": chosen,
        },
        generated=True,
    )


def page_id(chosen: tuple[str, ...]) -> str:
    """Return the id of the page of some values."""
    return _APART.join([_PREFIX, *(each.partition(":")[2] for each in chosen)])


def _label(guide: Guide, value: str, language: str) -> str:
    """Return the name of a value; a kind is a word of the site, its own id until it is said."""
    name, _, id = value.partition(":")
    concept = guide.nomenclature.concepts.get(id)
    return concept.label.get(language, id) if concept and name != KIND else id


def facets(shelf: Shelf, entry: Entry) -> Facets:
    """Return the list of a page, filtered by the values the page stands for."""
    chosen = entry.ids("chosen")
    guide = shelf.guide
    items = [(each, values_of(guide, each)) for each in _items(guide, shelf.language)]
    kept = [(each, values) for each, values in items if _has(values, chosen)]
    opener = guide.parent(entry) if entry.generated else None
    return Facets(
        tuple(_group(shelf, name, chosen, [v for _, v in items]) for name in DIMENSIONS),
        tuple(Item(shelf.page(each), values) for each, values in kept),
        chosen,
        shelf.page(opener) if opener else None,
    )


def _has(values: Values, chosen: tuple[str, ...]) -> bool:
    pairs = (each.partition(":") for each in chosen)
    return all(id in values[name] for name, _, id in pairs)


def _group(shelf: Shelf, name: str, chosen: tuple[str, ...], items: list[Values]) -> Group:
    others = tuple(each for each in chosen if not each.startswith(f"{name}:"))
    ids = {id for values in items for id in values[name]}
    order = [*shelf.guide.nomenclature.concepts, *LISTED]
    options = []
    for id in sorted(ids, key=order.index):
        value = f"{name}:{id}"
        wanted = tuple(sorted((*others, value), key=_rank))
        left = sum(_has(values, wanted) for values in items)
        target = others if value in chosen else wanted
        page = shelf.guide.entry(page_id(target), shelf.language) if target else None
        address = shelf.addresses[page.path] if page else ""
        label = shelf.say(f"kinds.{id}") if name == KIND else shelf.set(
            _label(shelf.guide, value, shelf.language)
        )
        if left:
            options.append(Option(id, label, left, address, value in chosen))
    return Group(name, shelf.say(f"facets.{name}"), tuple(options))


def _rank(value: str) -> int:
    return DIMENSIONS.index(value.partition(":")[0])
