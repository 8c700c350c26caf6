"""Case studies and tools by facet: a page for each value, each pair, and each further list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from guide.anchors import slugify
from guide.entry import DATES, Entry
from guide.model import Guide
from guide.pages.shelf import MODELS

BLOCK = "facets"
KIND = "kind"
LISTED = ("case", "tool")
FIELDS = ("subtypes", "practices", "steps", "jurisdictions")
DIMENSIONS = (KIND, MODELS, *FIELDS)
ALWAYS = 2
"""Up to this many values together have a page; more have one if each leaves something out."""
FEW = 30
"""With more items than this, choices are too many for pages: the script goes on from pairs."""
_PREFIX = "find"
_APART = "--"

Values = Mapping[str, frozenset[str]]
"""Values of an item by dimension."""


def entries(guide: Guide) -> Iterator[Entry]:
    """Yield a page for each list that a choice of values gives, under the page that lists all."""
    for opener in guide.entries:
        if all(marker.address != BLOCK for marker in opener.outline.markers):
            continue
        listed = [values_of(guide, each) for each in items(guide, opener.language)]
        for chosen in sorted(_choices(listed)):
            yield _entry(guide, opener, chosen)


def items(guide: Guide, language: str) -> list[Entry]:
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
    most = len(DIMENSIONS) if len(items) <= FEW else ALWAYS
    listed: dict[tuple[str, ...], set[int]] = {}
    for number, values in enumerate(items):
        flat = [(name, id) for name in DIMENSIONS for id in sorted(values[name])]
        for size in range(1, most + 1):
            for chosen in combinations(flat, size):
                if len({name for name, _ in chosen}) == size:
                    key = tuple(f"{name}:{id}" for name, id in chosen)
                    listed.setdefault(key, set()).add(number)
    return {
        chosen
        for chosen, numbers in listed.items()
        if len(chosen) <= ALWAYS
        or all(numbers != listed[fewer] for fewer in combinations(chosen, len(chosen) - 1))
    }


def _entry(guide: Guide, opener: Entry, chosen: tuple[str, ...]) -> Entry:
    labels = [label(guide, each, opener.language) for each in chosen]
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
            **{name: opener.text(name) for name in DATES if opener.text(name)},
            "owner": opener.text("owner"),
            "chosen": chosen,
        },
        generated=True,
    )


def page_id(chosen: tuple[str, ...]) -> str:
    """Return the id of the page of some values."""
    return _APART.join([_PREFIX, *(each.partition(":")[2] for each in chosen)])


def label(guide: Guide, value: str, language: str) -> str:
    """Return the name of a value; a kind is a word of the site, its own id until it is said."""
    name, _, id = value.partition(":")
    concept = guide.nomenclature.concepts.get(id)
    return concept.label.get(language, id) if concept and name != KIND else id
